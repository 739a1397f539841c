"""No report of the played year says two things that disagree; a second reader looks for them."""

import re
import zipfile
from datetime import timedelta
from itertools import pairwise

import openpyxl
import pytest
import second_totals
from second_reading import contradictions, number, read

CODES = [*(f"2026-T{month:02}" for month in range(1, 13)), "2026-6T", "2026-N"]


def due(code):
    return second_totals.day(second_totals.periods()[code]["han_gui"])


@pytest.fixture(scope="module")
def papers(played_year):
    return played_year.workspace.papers


@pytest.mark.parametrize("code", CODES)
def test_a_report_never_contradicts_itself(papers, code):
    one = read(papers / f"bao_cao_{code}.docx")
    assert len(one.lines) > 20
    assert len(one.tables[-1].rows) > 1
    assert contradictions(one, due(code)) == []


def test_a_past_month_is_what_its_own_report_said_or_the_annex_says_why_not(papers):
    """Returns that came after a month's report are in the next one's column of that month."""
    differ = 0
    for before, code in pairwise(CODES[:12]):
        then, now = (read(papers / f"bao_cao_{one}.docx") for one in (before, code))
        said = {row["Chỉ tiêu"]: row["Kết quả"] for row in then.annex("BIỂU SỐ LIỆU").records()}
        held = {row["Chỉ tiêu"]: row["Tháng trước"] for row in now.annex("BIỂU SỐ LIỆU").records()}
        if said != held:
            differ += 1
            assert "gồm cả báo cáo nhận sau khi lập báo cáo tháng trước" in " ".join(now.notes)
    assert differ


def test_the_consolidated_workbook_tells_the_same_of_the_same_units(played_year, papers):
    """tong_hop's columns of the same units are the annex's, cell by cell."""
    for code in ("2026-T05", "2026-T10"):
        path = played_year.workspace.root / "ket_qua" / code / f"tong_hop_{code}.xlsx"
        sheet = openpyxl.load_workbook(path, read_only=True)["Chỉ tiêu"]
        rows = list(sheet.iter_rows(values_only=True))
        head = next(row for row in rows if "Chỉ tiêu" in row and "Phạm vi" in row)
        kept = [dict(zip(head, row, strict=True)) for row in rows[rows.index(head) + 1 :]]
        ours = {row["Chỉ tiêu"]: row for row in kept if row["Phạm vi"] == "Toàn tỉnh"}
        same = "Cùng đơn vị: trước → nay (n đơn vị)"
        annex = read(papers / f"bao_cao_{code}.docx").table(same).records()
        told = [row for row in annex if row[same]]
        assert len(told) > 3
        for row in told:
            assert ours[row["Chỉ tiêu"]][same] == row[same]
            then, now = map(number, re.findall(r"[\d.,]+", row[same])[:2])
            assert ours[row["Chỉ tiêu"]]["Tăng, giảm"] == now - then


def workbook(played_year, code):
    path = played_year.workspace.root / "ket_qua" / code / f"tong_hop_{code}.xlsx"
    return openpyxl.load_workbook(path, read_only=True)


def rows_under(sheet, *heads):
    """The rows of a sheet as records, under the heading row that holds these titles."""
    rows = list(sheet.iter_rows(values_only=True))
    head = next(row for row in rows if set(heads) <= set(row))
    return [dict(zip(head, row, strict=True)) for row in rows[rows.index(head) + 1 :]]


@pytest.mark.parametrize("code", ["2026-6T", "2026-N"])
def test_who_is_said_to_lead_does_by_the_workbook(played_year, papers, code):
    text = read(papers / f"bao_cao_{code}.docx").text
    rows = rows_under(workbook(played_year, code)["Chỉ tiêu"], "Chỉ tiêu", "Phạm vi")
    best = {}
    for row in rows:
        if row["ĐVT"] != "%" and isinstance(row["Kết quả"], int | float):
            best.setdefault(row["Chỉ tiêu"], []).append((row["Kết quả"], row["Phạm vi"]))
    scopes = {scope for units in best.values() for _, scope in units}
    groups = {scope for scope in scopes if scope.startswith(("Toàn tỉnh", "Khối"))}
    told = re.findall(r"nhiều(?: \w+)? nhất là ([^().;]+) \(([\d.]+) ([^)]+)\)", text)
    assert len(told) >= 2
    for name, value, _ in told:
        leads = [
            max(one for one in units if one[1] not in groups)
            for units in best.values()
            if any(one == (number(value), name) for one in units)
        ]
        assert any(lead == (number(value), name) for lead in leads), (name, value)
    for about, first in re.findall(r"^Dẫn đầu về ([^:]+): ([^,.]+)", text, re.MULTILINE):
        [units] = [units for key, units in best.items() if key.lower() == about.lower()]
        assert max(one for one in units if one[1] not in groups)[1] == first


@pytest.mark.parametrize("code", ["2026-6T", "2026-N"])
def test_every_model_named_is_one_that_its_unit_reported_so(played_year, papers, code):
    text = read(papers / f"bao_cao_{code}.docx").text
    sheet = workbook(played_year, code)["Mô hình"]
    known = {
        (row["Tên mô hình"], row["Đơn vị"], row["Trạng thái"])
        for row in rows_under(sheet, "Tên mô hình", "Đơn vị")
    }
    named = re.findall(r"^- Mô hình (“.+?) \(([^;()]+); ([^;()]+)\): ", text, re.MULTILINE)
    assert len(named) >= 6
    assert len(named) == len(set(named))
    assert set(named) <= known


# ---- the second reader finds what is planted


@pytest.mark.parametrize(
    ("code", "said", "instead"),
    [
        ("2026-N", "(tăng 81 văn bản", "(tăng 91 văn bản"),
        ("2026-N", "(tăng 81 văn bản", "(giảm 81 văn bản"),
        ("2026-N", "báo cáo của 52/52", "báo cáo của 51/52"),
        ("2026-N", "Đạt 07/18", "Đạt 08/18"),
        ("2026-N", "gồm 3.094 lượt", "gồm 3.095 lượt"),
        ("2026-N", "Toàn tỉnh có 200 mô hình", "Toàn tỉnh có 206 mô hình"),
        ("2026-N", "trong đó 161 mô hình", "trong đó 160 mô hình"),
        ("2026-N", "08 đơn vị gửi sau hạn", "07 đơn vị gửi sau hạn"),
        ("2026-N", "Có 48 lượt", "Có 47 lượt"),
        ("2026-6T", "trong quý III năm 2026", "trong quý II năm 2026"),
    ],
)
def test_what_is_changed_in_a_report_is_found(papers, tmp_path, code, said, instead):
    path = papers / f"bao_cao_{code}.docx"
    changed = tmp_path / path.name
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(changed, "w") as other:
        for name in package.namelist():
            data = package.read(name)
            if name == "word/document.xml":
                data = replaced(data.decode("utf-8"), said, instead).encode("utf-8")
            other.writestr(name, data)
    assert contradictions(read(changed), due(code)) != []


def replaced(xml, said, instead):
    """The document with words changed that may stand in several runs."""
    between = r"(?:</w:t>(?:(?!<w:t[ >]|</w:p>).)*<w:t(?: [^>]*)?>)?"
    pattern = between.join(re.escape(letter) for letter in said)
    found = re.search(pattern, xml)
    assert found, said
    first, last = xml[: found.start()], xml[found.end() :]
    return f"{first}{instead}{last}"


def test_a_deadline_on_the_papers_own_day_is_found(papers):
    one = read(papers / "bao_cao_2026-6T.docx")
    assert contradictions(one, due("2026-6T") + timedelta(days=365)) != []
