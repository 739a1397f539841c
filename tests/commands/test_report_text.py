"""What a report of a small office says, and in which order: month and half-year."""

import re
from datetime import date

import openpyxl
import pytest
from docx import Document
from fields import BIEN_TAP
from small_office import code_of, issue, office, send

from dvexcel.commands.bao_cao import bao_cao
from dvexcel.commands.tong_hop import tong_hop
from dvexcel.model.options import Options
from dvexcel.specs.table import FIRST_ROW

MONTHS = [f"2026-T0{number}" for number in range(1, 7)]
HARD = "Địa bàn rộng, dân cư phân tán."
TO_THE_OFFICE = "Đề nghị hướng dẫn cách thống kê."
TO_THE_PROVINCE = "Đề nghị bố trí kinh phí tập huấn."
IN_FEBRUARY = "Đề nghị sửa đường vào bản."
PLAN = {
    "ma": "KH-1",
    "he_thong": "Nhà nước",
    "loai": "Kế hoạch",
    "co_quan": "SNV",
    "trich_yeu": "Công tác dân vận năm 2026",
}
SHARED = {
    "ma": "NV-1",
    "van_ban_di": "KH-1",
    "noi_dung": "Công khai thủ tục hành chính",
    "dang_han": "ngày",
    "han_ngay": date(2026, 3, 31),
    "giao_cho": "xã",
}
LONELY = {**SHARED, "ma": "NV-2", "noi_dung": "Kiểm tra công vụ", "giao_cho": "VPUBND"}
NOT_YET = {"trang_thai": "đang thực hiện", "ty_le": 40}


def proposal(text, to_whom):
    return {"loai": "kiến nghị", "noi_dung": text, "gui_ai": to_whom}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    """Six months of the office and four communes, of which one is silent in June."""
    made = office(
        tmp_path_factory.mktemp("bao_cao") / "so", van_ban_di=[PLAN], nhiem_vu=[SHARED, LONELY]
    )
    for month in MONTHS:
        issue(made, month)
        for number, unit in enumerate(("VPUBND", "XA-MOT", "XA-HAI", "XA-CU", "XA-BON"), 1):
            behind = {"NV-2" if unit == "VPUBND" else "NV-1": NOT_YET}
            if (unit, month) != ("XA-BON", "2026-T06"):
                asked = [
                    proposal(TO_THE_OFFICE, "Sở Nội vụ"),
                    proposal(TO_THE_PROVINCE, "UBND tỉnh"),
                ]
                hard = {**proposal(HARD, "UBND tỉnh"), "loai": "vướng mắc"}
                once = [proposal(IN_FEBRUARY, "UBND tỉnh")] if month == "2026-T02" else []
                proposals = {"XA-MOT": asked, "XA-HAI": [hard], "XA-BON": once}.get(unit, [])
                send(made, month, unit, number, proposals=proposals, tasks=behind)
    return made


@pytest.fixture(scope="module")
def month(workspace):
    return told(workspace, "2026-T06")


@pytest.fixture(scope="module")
def half(workspace):
    return told(workspace, "2026-6T")


def told(workspace, period):
    bao_cao(workspace, Options(date(2026, 6, 30), period))
    document = Document(workspace.papers / f"bao_cao_{period}.docx")
    return [paragraph.text for paragraph in document.paragraphs]


def line(report, start):
    [found] = [text for text in report if text.startswith(start)]
    return found


def under(report, heading):
    """The paragraphs below a heading, down to the next one."""
    at = next(n for n, text in enumerate(report) if text.endswith(heading))
    below = report[at + 1 :]
    end = next(n for n, text in enumerate(below) if text[:2] in {"I.", "II", "IV"} or text == "")
    return below[:end]


def test_it_begins_with_how_many_returns_it_stands_on(month, half):
    assert "trên cơ sở báo cáo của 04/05 đơn vị phải gửi, Sở Nội vụ" in line(month, "Thực hiện")
    assert "trên cơ sở báo cáo của 04/05 đơn vị phải gửi, Ủy ban" in line(half, "Thực hiện")


def test_how_returns_came_is_told_last_of_the_results(month, half):
    said = next(n for n, text in enumerate(month) if "Chế độ báo cáo: " in text)
    assert month[said].endswith("Đến ngày 30/6/2026, 04 đơn vị gửi đúng hạn; 01 đơn vị chưa gửi.")
    assert month[said + 1] == "II. ĐÁNH GIÁ CHUNG"
    at = next(n for n, text in enumerate(half) if text.endswith("Chấp hành chế độ báo cáo"))
    assert half[at + 1].startswith("Đến ngày 30/6/2026, báo cáo của 04/05 đơn vị")


def test_a_month_tells_a_section_in_one_numbered_paragraph_and_a_half_year_below_a_heading(
    month, half
):
    [told] = [text for text in month if "Tiếp công dân" in text]
    assert re.match(r"\d\. Tiếp công dân, giải quyết đơn, kiến nghị: Đã tiếp ", told)
    section = "Tiếp công dân, đối thoại, giải quyết kiến nghị, khiếu nại, tố cáo"
    at = next(n for n, text in enumerate(half) if text.endswith(section))
    below = half[at + 1 :]
    assert next(n for n, text in enumerate(below) if text[:1].isdigit()) == 3


def test_the_gap_of_a_month_is_told_before_the_figures(half):
    gap = next(n for n, text in enumerate(half) if text.startswith("Báo cáo tháng còn thiếu: "))
    assert "tháng 6 năm 2026: 01 đơn vị" in half[gap]
    assert gap < next(n for n, text in enumerate(half) if text.startswith("I. "))


def test_a_report_of_the_office_passes_on_what_is_asked_of_the_province(month):
    said = under(month, "KIẾN NGHỊ, ĐỀ XUẤT")
    assert said[0] == f"- Khó khăn, vướng mắc: {HARD.rstrip('.')} (UBND xã Hai)."
    asked = f"- Đối với UBND tỉnh: {TO_THE_PROVINCE.rstrip('.')} (UBND xã Một)."
    assert asked in said
    assert not any(TO_THE_OFFICE in text for text in said)
    assert any("Kiến nghị thuộc thẩm quyền của Sở Nội vụ" in text for text in said)


def test_a_half_years_editing_offers_what_was_proposed_in_any_month_once(workspace):
    tong_hop(workspace, Options(date(2026, 6, 30), "2026-6T"))
    [path] = (workspace.results(code_of("2026-6T"))).glob("bien_tap_*.xlsx")
    sheet = openpyxl.load_workbook(path)[BIEN_TAP.sheet]
    at = BIEN_TAP.columns.index(BIEN_TAP.column("nguyen_van"))
    rows = [row for row in sheet.iter_rows(min_row=FIRST_ROW, values_only=True) if row[at]]
    key = BIEN_TAP.columns.index(BIEN_TAP.column("khoa"))
    composed = [row[at] for row in rows if row[key].startswith("G-")]
    assert any("địa bàn rộng" in line for line in composed)  # the cause that HARD tells of
    said = [row[at] for row in rows if row[at] not in composed]
    assert sorted(said) == sorted([HARD, IN_FEBRUARY, TO_THE_OFFICE, TO_THE_PROVINCE])


def test_a_report_of_the_province_does_not_ask_the_province(half):
    said = under(half, "KIẾN NGHỊ, ĐỀ XUẤT")
    assert not any(TO_THE_PROVINCE in text or TO_THE_OFFICE in text for text in said)
    assert any("Kiến nghị thuộc thẩm quyền của Ủy ban nhân dân" in text for text in said)


def test_a_half_year_tells_difficulties_under_a_heading(half):
    said = under(half, "KIẾN NGHỊ, ĐỀ XUẤT")
    assert said[:2] == ["Khó khăn, vướng mắc:", f"- {HARD}"]  # UBND's own word: no unit is named


def test_many_missed_targets_take_a_line_each_in_a_half_year(month, half):
    assert line(half, "Chưa đạt ").endswith(" chỉ tiêu có mục tiêu:")
    assert re.search(r"Hạn chế: Chưa đạt .*; .*\.$", line(month, "2. Hạn chế"))


def test_figures_of_one_digit_are_written_with_two(month):
    assert "04/05 đơn vị" in " ".join(month)
    assert " 4/5 " not in " ".join(month)


def test_a_half_year_counts_the_units_behind_each_overdue_task_and_a_month_names_the_worst(
    month, half
):
    named = "“Công khai thủ tục hành chính” (UBND xã Một, UBND xã Hai, UBND xã Cũ)"
    told = f" Còn 04 lượt nhiệm vụ quá hạn, nhiều nhất là: {named}."
    assert told in line(month, "2. Hạn chế")
    counted = "“Công khai thủ tục hành chính” (03 đơn vị); “Kiểm tra công vụ” (01 đơn vị)"
    assert line(half, "Còn 04 lượt") == f"Còn 04 lượt nhiệm vụ quá hạn: {counted}."
