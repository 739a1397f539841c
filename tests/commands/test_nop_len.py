"""`nop-len`: a sở that uses dvexcel for its own units sends its figures up."""

import csv
import hashlib
import io
import shutil
from datetime import date
from types import SimpleNamespace

import openpyxl
import pytest
from small_office import TODAY, amounts, code_of, issue, ledger_of, office, send, unit

from dvexcel.commands.kiem_tra import kiem_tra
from dvexcel.commands.nop_len import nop_len
from dvexcel.context.figures import Figures
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.office_file.packages import read_parts, write_parts
from dvexcel.receiving.check import counted_returns
from dvexcel.specs import bieu
from dvexcel.specs.table import FIRST_ROW
from dvexcel.steps.opening import find_period
from dvexcel.steps.put_together import consolidation_of
from dvexcel.text.numbers import format_number

MONTH, LONGER = "2026-T12", "2026-N"
FORM = f"bieu_SYT_{MONTH}.xlsx"
OWN_UNITS = [
    unit("PHONG-NVY", "Phòng Nghiệp vụ Y", "sở, ngành"),
    unit("TT-KSBT", "Trung tâm Kiểm soát bệnh tật", "sở, ngành"),
    unit("BV-TINH", "Bệnh viện đa khoa tỉnh", "sở, ngành"),
]


@pytest.fixture(scope="module")
def levels(tmp_path_factory):
    """The province has asked the sở for December and the year; two of its three units have sent."""
    root = tmp_path_factory.mktemp("cap")
    above = office(root / "tỉnh", don_vi=[unit("SYT", "Sở Y tế", "sở, ngành")])
    own = office(root / "sở", don_vi=OWN_UNITS)
    for workspace in (above, own):
        issue(workspace, MONTH)
    send(own, MONTH, "PHONG-NVY", 10)
    send(own, MONTH, "TT-KSBT", 32)
    return SimpleNamespace(above=above, own=own, form=above.issued(code_of(MONTH)) / FORM)


@pytest.fixture
def received(levels, tmp_path):
    """The form as it came down, in a folder of its own."""
    path = tmp_path / FORM
    shutil.copy(levels.form, path)
    return path


@pytest.fixture
def own(levels, tmp_path):
    root = tmp_path / "sở"
    shutil.copytree(levels.own.root, root)
    return type(levels.own)(root)


def typed(path, values, column="trong_ky"):
    """Type into the sheet Số liệu of a saved form: {code: value}."""
    book = openpyxl.load_workbook(path)
    sheet = book[bieu.SO_LIEU.sheet]
    for row in range(FIRST_ROW, sheet.max_row + 1):
        if sheet.cell(row, 1).value in values:
            value = values[sheet.cell(row, 1).value]
            sheet.cell(row, bieu.SO_LIEU.position(column)).value = value
    book.save(path)


def rows_of(path):
    """The rows of elements in Số liệu by code: (trong kỳ, không phát sinh)."""
    sheet = openpyxl.load_workbook(path)[bieu.SO_LIEU.sheet]
    measure, number, tick = map(bieu.SO_LIEU.position, ("dvt", "trong_ky", "khong_phat_sinh"))
    return {
        sheet.cell(row, 1).value: (sheet.cell(row, number).value, sheet.cell(row, tick).value)
        for row in range(FIRST_ROW, sheet.max_row + 1)
        if sheet.cell(row, 1).value and sheet.cell(row, measure).value
    }


def filled(workspace, path):
    return nop_len(workspace, Options(TODAY, files=(path,)))


def codes(outcome):
    return [finding.code for finding in outcome.findings]


# --- refusals ---


def test_no_form_is_asked_for(own):
    with pytest.raises(CannotRun) as refused:
        nop_len(own, Options(TODAY))
    assert [finding.code for finding in refused.value.findings] == ["HT664"]


def test_a_workbook_that_is_no_form_is_refused_by_its_name(own, tmp_path):
    path = tmp_path / "khac.xlsx"
    openpyxl.Workbook().save(path)
    with pytest.raises(CannotRun) as refused:
        filled(own, path)
    assert {finding.file for finding in refused.value.findings} == {"khac.xlsx"}


def test_a_form_of_a_period_without_returns_is_refused(own, levels, tmp_path):
    issue(levels.above, "2026-T03")
    path = tmp_path / "bieu.xlsx"
    shutil.copy(levels.above.issued(code_of("2026-T03")) / "bieu_SYT_2026-T03.xlsx", path)
    with pytest.raises(CannotRun) as refused:
        filled(own, path)
    assert [finding.code for finding in refused.value.findings] == ["HT011"]


def test_a_form_without_a_single_known_code_is_refused(own, received):
    book = openpyxl.load_workbook(received)
    sheet = book[bieu.SO_LIEU.sheet]
    for row in range(FIRST_ROW, sheet.max_row + 1):
        sheet.cell(row, 1).value = f"LA.{row}"
    book.save(received)
    with pytest.raises(CannotRun) as refused:
        filled(own, received)
    assert [finding.code for finding in refused.value.findings] == ["HT665"]


def test_what_was_typed_stays_and_what_differs_is_told_with_its_cell(own, received):
    typed(received, {"A4.VB": 999, "B1.CUOC": 42})
    outcome = filled(own, received)
    rows = rows_of(outcome.files[0])
    assert (rows["A4.VB"][0], rows["B1.CUOC"][0]) == (999, 42)
    [finding] = [finding for finding in outcome.findings if finding.code == "HT661"]
    assert str(finding.place) == f"{bieu.SO_LIEU.sheet}!D6"
    assert "999" in finding.message
    assert "42" in finding.message


def test_a_tick_against_a_figure_of_ours_is_told_and_stays(own, received):
    typed(received, {"A4.VB": "x"}, "khong_phat_sinh")
    outcome = filled(own, received)
    assert rows_of(outcome.files[0])["A4.VB"] == (None, "x")
    assert "HT661" in codes(outcome)


def test_a_section_that_was_ticked_stays_and_what_differs_is_told_there(own, received):
    typed(received, {"A": "x"}, "khong_phat_sinh")
    outcome = filled(own, received)
    assert rows_of(outcome.files[0])["A4.VB"] == (None, None)
    [finding] = [finding for finding in outcome.findings if finding.code == "HT661"]
    assert str(finding.place) == f"{bieu.SO_LIEU.sheet}!F5"


def test_a_code_that_we_do_not_put_together_is_left_open_and_said(own, received):
    book = openpyxl.load_workbook(received)
    sheet = book[bieu.SO_LIEU.sheet]
    sheet.cell(FIRST_ROW + 1, 1).value = "MOI.CODE"
    book.save(received)
    outcome = filled(own, received)
    assert rows_of(outcome.files[0])["MOI.CODE"] == (None, None)
    [finding] = [finding for finding in outcome.findings if finding.code == "HT662"]
    assert "MOI.CODE" in finding.message


def test_one_form_that_cannot_be_filled_does_not_stop_the_other(own, received, tmp_path):
    other = tmp_path / "khac.xlsx"
    openpyxl.Workbook().save(other)
    outcome = nop_len(own, Options(TODAY, files=(other, received)))
    assert outcome.files[0].name.startswith("bieu_SYT")
    assert "khac.xlsx" in {finding.file for finding in outcome.findings if finding.is_error}


# --- what goes up ---


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/styles.xml", b"<u/>", b'<u val="1"/>'),
        ("xl/styles.xml", b'<family val="1"/>', b'<family val="34"/>'),
        ("xl/worksheets/sheet2.xml", b'left="0.', b'left="0,'),
        ("xl/worksheets/sheet2.xml", b"</sheetData>", b"</sheetData><hyperlinks/>"),
    ],
    ids=["an underline of no kind", "a font family of no kind", "a decimal comma", "no links"],
)
def test_a_form_that_a_library_cannot_open_is_filled_all_the_same(own, received, part, old, new):
    parts = read_parts(received.read_bytes())
    changed = parts | {part: parts[part].replace(old, new)}
    received.write_bytes(write_parts(changed))
    outcome = filled(own, received)
    after = read_parts(outcome.files[0].read_bytes())
    same = {name for name in changed if after[name] == changed[name]}
    assert {name for name in changed if "worksheets/sheet" not in name} - same == {
        "xl/workbook.xml"
    }
    assert outcome.counts["o_dien"]


def test_every_cell_holds_the_sum_of_the_units(own, received):
    outcome = filled(own, received)
    ledger = ledger_of(own)
    period = find_period(ledger, MONTH)
    first, second = (amounts(ledger, "TT-KSBT", period, number) for number in (10, 32))
    rows = rows_of(outcome.files[0])
    assert rows
    asked = [e.code for e, _ in ledger.elements_on_form(ledger.units["TT-KSBT"], period)]
    assert set(rows) == set(asked)
    for code, (value, tick) in rows.items():
        assert (value, tick) == (first[code] + second[code], None)
    assert outcome.counts["o_dien"] == len(rows)


def test_a_nought_is_a_tick(received, tmp_path):
    workspace = office(tmp_path / "không", don_vi=OWN_UNITS[:1])
    issue(workspace, MONTH)
    send(workspace, MONTH, "PHONG-NVY", 0)
    assert set(rows_of(filled(workspace, received).files[0]).values()) == {(None, "x")}


def test_the_form_that_came_down_is_never_changed(own, received):
    before = hashlib.sha256(received.read_bytes()).hexdigest()
    outcome = filled(own, received)
    assert hashlib.sha256(received.read_bytes()).hexdigest() == before
    assert received not in outcome.files
    assert filled(own, received).files == outcome.files  # again: the same bytes, no other name


def test_units_that_are_missing_are_said(own, received):
    [finding] = [f for f in filled(own, received).findings if f.code == "HT663"]
    assert "A4.VB (2/3)" in finding.message


def test_every_filled_cell_is_followed_back_to_units_files_and_cells(own, received):
    outcome = filled(own, received)
    text = outcome.files[1].read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    ledger = ledger_of(own)
    figures = {
        name: Figures(consolidation_of(own, ledger, find_period(ledger, name), TODAY)[0])
        for name in (MONTH, LONGER)
    }
    book = openpyxl.load_workbook(outcome.files[0])
    returned = {path.name: openpyxl.load_workbook(path) for path in own.returns(code_of(MONTH))}
    by_cell = {}
    for row in rows:
        by_cell.setdefault(row["o"], []).append(row)
        period = row["khoa"].split("/")[1]
        figure = figures[period].at(row["khoa"])
        assert row["gia_tri"] == format_number(figure.value, figure.decimals)
        sheet, at = row["o_nguon"].split("!")
        cell = returned[row["tep"]][sheet][at]
        assert f"{cell.value:g}".replace(".", ",") == row["so_gop"].replace(".", "")
    for place, parts in by_cell.items():
        sheet, at = place.split("!")
        added = sum(float(part["so_gop"].replace(".", "").replace(",", ".")) for part in parts)
        assert book[sheet][at].value == added
        assert {part["don_vi"] for part in parts} == {"PHONG-NVY", "TT-KSBT"}
    assert len(by_cell) == outcome.counts["o_dien"]


def test_figures_of_the_year_on_decembers_form_come_from_the_year(own, received):
    text = filled(own, received).files[1].read_bytes().decode("utf-8-sig")
    keys = {row["khoa"].split("/")[1] for row in csv.DictReader(io.StringIO(text))}
    assert keys == {MONTH, LONGER}


def test_the_level_above_accepts_the_filled_form(levels, own, received, tmp_path):
    made = filled(own, received).files[0]
    above = type(levels.above)(tmp_path / "tỉnh")
    shutil.copytree(levels.above.root, above.root)
    inbox = above.inbox(code_of(MONTH))
    inbox.mkdir(parents=True, exist_ok=True)
    shutil.copy(made, inbox / FORM)
    outcome = kiem_tra(above, Options(date(2026, 12, 19), MONTH))
    assert not outcome.has_error
    # Who made the form; more visits than visitors by one number everywhere; suppliers not listed.
    assert {finding.code for finding in outcome.findings} <= {"DL018", "DL034", "DL915"}
    ledger = ledger_of(above)
    [accepted] = counted_returns(above, ledger, find_period(ledger, MONTH), TODAY)
    assert accepted.amount("A4.VB") == 42
    assert accepted.cover["thu_truong"].value == ledger_of(own).own_office.signer
