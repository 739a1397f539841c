"""What a clerk is told of a whole period: days that do not fit, nobody to report to, reasons."""

import re
from datetime import date

import openpyxl
import pytest
from docx import Document
from fields import PACK
from small_office import UNITS, code_of, issue, office, send

from dvexcel.commands.bao_cao import bao_cao
from dvexcel.commands.khoi_tao import khoi_tao
from dvexcel.commands.kiem_tra import kiem_tra
from dvexcel.commands.tong_hop import tong_hop
from dvexcel.model.indicator import COMPUTED, Element
from dvexcel.model.ledger import Ledger
from dvexcel.model.options import Options
from dvexcel.model.outcome import Outcome
from dvexcel.model.unit import Unit
from dvexcel.receiving import seen
from dvexcel.sample import sample_rows
from dvexcel.specs.so_cong_tac import SO_LIEU_GOC
from dvexcel.specs.table import FIRST_ROW
from dvexcel.specs.tong_hop import LOI
from dvexcel.steps.caveats import without_supplier
from dvexcel.workspace import Workspace

MONTH = "2026-T02"
ELEMENTS = PACK[SO_LIEU_GOC.key]
RECEIVED, EARLIER = date(2026, 2, 18), date(2026, 2, 17)
REASON = "Hội nghị quân dân chính Đảng của bản."


def made_in(folder, **tables):
    workspace = office(folder / "so", **tables)
    issue(workspace, MONTH)
    send(workspace, MONTH, "XA-MOT", 5, RECEIVED, reasons={"B1.CUOC": REASON})
    return workspace


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    """One commune has sent, with a reason beside its meetings."""
    return made_in(tmp_path_factory.mktemp("nhac"))


def codes(outcome):
    return [finding.code for finding in outcome.findings]


@pytest.mark.parametrize("command", [tong_hop, bao_cao])
def test_a_day_before_the_returns_came_is_asked_about(workspace, command):
    outcome = command(workspace, Options(EARLIER, MONTH))
    [told] = [finding for finding in outcome.findings if finding.code == "HT026"]
    assert "Báo cáo của 1 đơn vị được nhận sau ngày 17/02/2026" in told.message


@pytest.mark.parametrize("command", [tong_hop, bao_cao])
def test_the_day_on_which_they_came_is_not(workspace, command):
    assert "HT026" not in codes(command(workspace, Options(RECEIVED, MONTH)))


def test_a_so_without_the_office_above_is_told_that_nobody_receives_its_report(tmp_path):
    alone = [row for row in sample_rows()["co_quan"] if row["ky_hieu"] != "UBND"]
    workspace = made_in(tmp_path, co_quan=alone)
    outcome = bao_cao(workspace, Options(RECEIVED, MONTH))
    [told] = [finding for finding in outcome.findings if finding.code == "HT027"]
    assert "“Lai Châu”" in told.message
    paper = Document(workspace.papers / f"bao_cao_{MONTH}.docx")
    assert not any("Kính gửi" in one.text for one in paper.paragraphs)


def test_with_the_office_above_the_report_goes_there(workspace):
    assert "HT027" not in codes(bao_cao(workspace, Options(RECEIVED, MONTH)))


def test_a_reason_that_a_unit_gave_is_read_where_the_questions_stand(workspace):
    [path, *_] = tong_hop(workspace, Options(RECEIVED, MONTH)).files
    sheet = openpyxl.load_workbook(path)[LOI.sheet]
    rows = sheet.iter_rows(min_row=FIRST_ROW, max_col=len(LOI.columns), values_only=True)
    [told] = [row for row in rows if row[0] == "giải trình"]
    assert told[1:3] == ("B1.CUOC", "UBND xã Một")
    assert told[4].startswith("Số liệu!")
    assert told[5].endswith(f": 5. Đơn vị giải trình: {REASON}")


def test_what_was_wrong_in_a_return_that_was_sent_again_is_not_told_again(tmp_path):
    workspace = office(tmp_path / "so")
    issue(workspace, MONTH)
    wrong = send(workspace, MONTH, "XA-MOT", -5, RECEIVED)
    assert wrong.has_error
    [first] = workspace.returns(code_of(MONTH))
    kept = first.read_bytes()
    send(workspace, MONTH, "XA-MOT", 5, RECEIVED)  # in place of the first
    book = openpyxl.load_workbook(first)
    again = first.with_stem(f"{first.stem}_lan2")
    label = next(c for row in book["Bìa"].iter_rows() for c in row if c.value == "Lần gửi")
    label.offset(0, 1).value = 2
    book.save(again)
    first.write_bytes(kept)
    outcome = kiem_tra(workspace, Options(RECEIVED, MONTH))
    assert not outcome.has_error
    assert "1 tệp dùng được, 0 tệp còn lỗi, 1 tệp đã được tệp gửi lại thay" in outcome.notes[0]


# ---- who has sent nothing


def checked_in(workspace, day=RECEIVED, period=MONTH):
    return kiem_tra(workspace, Options(day, period)).notes[1:]


def test_few_silent_units_are_named_and_many_only_counted(workspace, monkeypatch):
    [note] = checked_in(workspace)
    assert note == (
        "Đã thấy tệp của 1/5 đơn vị phải gửi; chưa thấy: Văn phòng UBND tỉnh, UBND xã Hai, UBND xã "
        "Cũ, UBND xã Bốn."
    )
    monkeypatch.setattr(seen, "_NAMED", 3)
    assert checked_in(workspace) == ("Đã thấy tệp của 1/5 đơn vị phải gửi.",)


def test_a_file_of_another_period_was_not_sent_for_this_one_but_a_broken_one_was(tmp_path):
    workspace = made_in(tmp_path)
    issue(workspace, "2026-T03")
    inbox = workspace.inbox(code_of(MONTH))
    later = workspace.issued(code_of("2026-T03")) / "bieu_XA-HAI_2026-T03.xlsx"
    (inbox / later.name).write_bytes(later.read_bytes())
    form = openpyxl.load_workbook(workspace.issued(code_of(MONTH)) / f"bieu_XA-BON_{MONTH}.xlsx")
    del form["Số liệu"]
    form.save(inbox / "bon.xlsx")
    [note] = checked_in(workspace)
    assert note.startswith("Đã thấy tệp của 2/5 đơn vị phải gửi; chưa thấy: ")
    assert ("UBND xã Hai" in note, "UBND xã Bốn" in note) == (True, False)


def test_units_that_report_with_the_month_are_not_counted_as_silent(tmp_path):
    half = [{**row, "ky_phai_gui": "6T"} if row["ma"] == "XA-BON" else row for row in UNITS]
    workspace = office(tmp_path / "so", don_vi=half)
    issue(workspace, "2026-6T")
    send(workspace, "2026-6T", "XA-BON", 5)
    assert checked_in(workspace, date(2026, 6, 19), "2026-6T") == (
        "Đã thấy tệp của 1/1 đơn vị phải gửi.",
        "4 đơn vị báo cáo kỳ này ngay trong biểu tháng 6 năm 2026: mời kiểm tra ở kỳ 2026-T06.",
    )


# ---- figures that nobody is asked for


@pytest.mark.parametrize("command", [kiem_tra, tong_hop])
def test_a_supplier_that_is_no_unit_is_told_once_with_its_first_cell_and_its_figures(
    workspace, command
):
    outcome = command(workspace, Options(RECEIVED, MONTH))
    told = {re.search("“(.+)”", f.what)[1]: f for f in outcome.findings if f.code == "DL915"}
    assert sorted(told) == ["BTGDV", "SNV", "TTR"]
    inspectors = told["TTR"]
    first = next(row for row in ELEMENTS if row["nguon_cap"] == "TTR")
    assert (inspectors.file, inspectors.place.sheet) == ("so_cong_tac.xlsx", "Số liệu gốc")
    assert inspectors.place.row == FIRST_ROW + ELEMENTS.index(first)
    codes_of_it = [row["ma"] for row in ELEMENTS if row["nguon_cap"] == "TTR"]
    assert inspectors.what == (
        f"Cột Nguồn cấp ghi “TTR” ở {len(codes_of_it)} số liệu: {', '.join(codes_of_it)}."
    )


def test_a_supplier_in_the_list_of_units_is_not_told():
    element = Element("F.A", "Dòng A", "cuộc", supplier="VPUBND")
    others = Element("F.B", "Dòng B", "cuộc"), Element("F.C", "Dòng C", "cuộc", supplier=COMPUTED)
    elements = {one.code: one for one in (element, *others)}
    units = {"VPUBND": Unit("VPUBND", "Văn phòng UBND tỉnh", "sở, ngành", "Khối sở")}
    assert not list(without_supplier(Ledger(elements=elements, units=units)))
    assert codes(Outcome((), tuple(without_supplier(Ledger(elements=elements))))) == ["DL915"]


def test_the_form_of_a_longer_period_in_a_months_folder_is_told_once(tmp_path):
    """Its unit owes no month, and its codes are not the month's: both follow from the period."""
    half = {**UNITS[-1], "ky_phai_gui": "6T; N"}
    workspace = office(tmp_path / "so", don_vi=[*UNITS[:-1], half])
    issue(workspace, "2026-6T")
    send(workspace, "2026-6T", half["ma"], 5)
    [sent] = workspace.returns(code_of("2026-6T"))
    inbox = workspace.inbox(code_of("2026-T06"))
    inbox.mkdir(parents=True)
    (inbox / sent.name).write_bytes(sent.read_bytes())
    outcome = kiem_tra(workspace, Options(date(2026, 6, 19), "2026-T06"))
    assert [one.code for one in outcome.findings if one.is_error] == ["DL021"]


def test_whom_nobody_asks_for_figures_is_told_when_forms_go_out(tmp_path):
    """The proposed elements have suppliers that this small sổ does not list."""
    workspace = office(tmp_path / "so")
    told = [finding for finding in issue(workspace, MONTH).findings if finding.code == "DL915"]
    assert told
    assert all("VPUBND" not in finding.what for finding in told)  # it is a unit of this sổ


def test_a_new_ledger_asks_for_the_years_holidays(tmp_path):
    outcome = khoi_tao(Workspace(tmp_path / "mới"), Options(date(2026, 1, 5)))
    assert any(note.startswith("Trang Ngày nghỉ mới là đề xuất") for note in outcome.notes)
