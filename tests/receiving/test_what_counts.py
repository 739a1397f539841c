"""Which file of a unit counts, and what every command then takes from it."""

import shutil
from datetime import date

import openpyxl
import pytest

from dvexcel.commands.bao_cao import bao_cao
from dvexcel.commands.don_doc import don_doc
from dvexcel.commands.kiem_tra import kiem_tra
from dvexcel.commands.phat_hanh import phat_hanh
from dvexcel.model.consolidation import Status
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.model.paper import System
from dvexcel.model.period import PeriodCode
from dvexcel.receiving.check import amounts_of, check_inbox
from dvexcel.steps.opening import find_period, open_ledger
from dvexcel.steps.put_together import consolidation_of
from dvexcel.the_thuc.inspection import inspect_document
from dvexcel.workspace import Workspace

MONTH = "2026-T10"
CODE = PeriodCode.parse(MONTH)
CLOSING = date(2026, 10, 25)


@pytest.fixture
def workspace(tmp_path, played_once):
    root = tmp_path / "so"
    shutil.copytree(played_once, root)
    return Workspace(root)


def ledger_of(workspace):
    return open_ledger(workspace, Options(CLOSING))[0]


def typed(path, changes, cover=None):
    """Type into a saved return: {code: amount}, and labelled fields of its cover."""
    book = openpyxl.load_workbook(path)
    sheet = book["Số liệu"]
    for row in sheet.iter_rows(min_row=5):
        if row[0].value in changes:
            row[3].value = changes[row[0].value]
    for (label,) in book["Bìa"].iter_rows(min_col=2, max_col=2):
        if cover and label.value in cover:
            book["Bìa"].cell(label.row, 3).value = cover[label.value]
    book.save(path)


def statuses(workspace, today=CLOSING):
    ledger = ledger_of(workspace)
    result, _ = consolidation_of(workspace, ledger, find_period(ledger, MONTH), today)
    return {status.unit.code: status for status in result.statuses}


def test_two_files_of_one_version_with_other_figures_are_told(workspace):
    inbox = workspace.inbox(CODE)
    original = inbox / f"bieu_SYT_{MONTH}.xlsx"
    copy = inbox / f"bieu_SYT_{MONTH} (1).xlsx"
    shutil.copy(original, copy)
    typed(copy, {"B2.LUOT": 777})
    found = [f for f in kiem_tra(workspace, Options(CLOSING, MONTH)).findings if f.code == "TN301"]
    assert [f.file for f in found] == [copy.name]
    assert original.name in found[0].message


def test_the_year_so_far_takes_the_version_that_counts(workspace):
    inbox = workspace.inbox(CODE)
    original = inbox / f"bieu_SYT_{MONTH}.xlsx"
    again = inbox / f"bieu_SYT_{MONTH} (gửi lại).xlsx"  # sorts before ".xlsx"
    shutil.copy(original, again)
    typed(again, {"B2.LUOT": 777}, {"Lần gửi": 2})
    amounts = amounts_of(workspace, ledger_of(workspace), CODE, CLOSING)
    assert amounts["SYT"]["B2.LUOT"] == 777
    assert statuses(workspace)["SYT"].counted.amount("B2.LUOT") == 777


def test_a_unit_whose_file_cannot_be_read_has_sent_something(workspace):
    path = workspace.inbox(CODE) / f"bieu_SYT_{MONTH}.xlsx"
    book = openpyxl.load_workbook(path)
    book["Số liệu"].title = "Bảng số liệu T10"
    book.save(path)
    status = statuses(workspace)["SYT"]
    assert (status.status.value, status.file) == ("lỗi", path.name)


def test_last_months_form_is_an_error_of_its_unit_not_its_silence(workspace):
    path = workspace.inbox(CODE) / f"bieu_SYT_{MONTH}.xlsx"
    shutil.copy(workspace.inbox(CODE.previous) / "bieu_SYT_2026-T09.xlsx", path)
    assert statuses(workspace)["SYT"].status.value == "lỗi"


def test_a_blank_form_is_no_report(workspace):
    path = workspace.inbox(CODE) / f"bieu_SYT_{MONTH}.xlsx"
    shutil.copy(workspace.issued(CODE) / path.name, path)
    ledger = ledger_of(workspace)
    [item] = [
        item
        for item in check_inbox(workspace, ledger, find_period(ledger, MONTH), CLOSING)
        if item.file == path.name
    ]
    assert [f.code for f in item.findings if f.is_error] == ["DL025"]
    assert statuses(workspace)["SYT"].counted is None


def test_nobody_is_reminded_before_the_last_day(workspace):
    for path in workspace.inbox(CODE).glob("bieu_SYT*"):
        path.unlink()
    drafted = don_doc(workspace, Options(date(2026, 10, 19), MONTH))
    day = date(2026, 10, 22)
    late = don_doc(workspace, Options(day, MONTH)).counts["don_vi"]
    silent = {
        code
        for code, one in statuses(workspace, day).items()
        if one.status is Status.CHUA_GUI and one.last_day < day
    }
    assert "SYT" in silent
    assert late == drafted.counts["don_vi"] + len(silent)


def edited(workspace, sheet, change):
    book = openpyxl.load_workbook(workspace.ledger)
    change(book[sheet])
    book.save(workspace.ledger)


def test_issuing_to_nobody_is_refused(workspace):
    def owe_nothing(sheet):
        for row in sheet.iter_rows(min_row=5, min_col=12, max_col=12):
            row[0].value = None

    edited(workspace, "Đơn vị", owe_nothing)
    with pytest.raises(CannotRun, match="Không đơn vị nào"):
        phat_hanh(workspace, Options(CLOSING, MONTH))


@pytest.mark.parametrize("command", [phat_hanh, bao_cao, don_doc])
def test_a_party_office_drafts_its_papers_in_the_form_of_the_party(workspace, command):
    def to_the_party(sheet):
        for row in sheet.iter_rows(min_row=5, max_row=10):
            row[12].value = "x" if row[0].value == "DU-BL" else None
            row[13].value = "công tác dân vận" if row[0].value == "DU-BL" else None

    edited(workspace, "Cơ quan", to_the_party)
    outcome = command(workspace, Options(CLOSING, MONTH))
    drafts = [path for path in outcome.files if path.suffix == ".docx"]
    assert drafts
    for path in drafts:
        inspection = inspect_document(path.read_bytes(), path.name, CLOSING)
        assert inspection.paper.system is System.PARTY
        assert [finding.message for finding in inspection.findings] == []
