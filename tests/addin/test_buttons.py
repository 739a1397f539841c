"""Both faces offer the same: the table of buttons against the table of commands."""

import re
import sys
from pathlib import Path
from types import SimpleNamespace

import xlwings

from dvexcel.addin.buttons import BUTTONS, GROUPS
from dvexcel.addin.excel_api import bound_xlwings
from dvexcel.addin.launch import EXCEL_PROCESS
from dvexcel.addin.notices import BUSY, EXCEL_REFUSED
from dvexcel.addin.press import press
from dvexcel.addin.tell import explained
from dvexcel.clock import this_moment
from dvexcel.command_table import COMMANDS
from dvexcel.log import UNEXPECTED, write_log

#: A rehearsal needs no workbook; the others are told files, numbers or a reason.
NOT_IN_EXCEL = {
    *("chay-thu", "tiep-nhan", "ghi-trinh", "ghi-ban-hanh", "huy-chot", "nhat-ky"),
    "chot-so-lieu",  # what it keeps is the sổ as it was saved
    *("thay-so", "doi-chieu", "ban-sach"),
    *("lay-tu-word", "them-don-vi"),  # they write into the sổ, which must be closed
}


def test_every_command_has_one_button():
    names = [command.name for command in COMMANDS if command.name not in NOT_IN_EXCEL]
    assert sorted(one.command for one in BUTTONS if one.command) == sorted(names)


def test_names_macros_and_icons_are_ascii_and_used_once():
    for values in ([one.name for one in BUTTONS], [one.macro for one in BUTTONS]):
        assert len(set(values)) == len(values)
        assert all(value.isascii() for value in values)
    assert all(one.icon.isascii() and one.icon for one in BUTTONS)


def test_every_group_has_buttons_and_no_button_stands_elsewhere():
    assert {one.group for one in BUTTONS} == set(GROUPS)


def test_every_button_says_in_vietnamese_what_it_does():
    for one in BUTTONS:
        assert one.summary.endswith(".")
        assert not one.summary.isascii()
        assert len(one.label) <= 24


class FakeComError(Exception):
    pass


FakeComError.__name__ = "com_error"


def test_a_cell_in_edit_mode_is_told_as_such(tmp_path):
    problem = FakeComError(-2147418111, "Call was rejected by callee.", None, None)
    assert explained(problem, "a.xlsx", tmp_path).code == BUSY.code


def test_a_cell_in_edit_mode_is_told_also_when_excel_says_so_at_the_end(tmp_path):
    added = (0, "Microsoft Excel", "", None, 0, -2146777998)
    problem = FakeComError(-2147352567, "Exception occurred.", added, None)
    assert explained(problem, "a.xlsx", tmp_path).code == BUSY.code


def test_xlwings_own_word_for_a_busy_excel_is_understood(tmp_path):
    problem = type("ExcelBusyError", (Exception,), {})("Excel application is not responding")
    assert explained(problem, "a.xlsx", tmp_path).code == BUSY.code


def test_an_exception_with_strange_arguments_is_still_explained(tmp_path):
    assert explained(KeyError([1], 2, [3]), "a.xlsx", tmp_path).code == UNEXPECTED.code


def test_xlwings_is_told_not_to_ask_a_busy_excel_for_ever(monkeypatch):
    """By itself it tries without end, and Excel would hang with it."""
    name = "xlwings._xlwindows"
    source = (Path(xlwings.__file__).parent / "_xlwindows.py").read_text("utf-8")
    assert re.search(r"^N_COM_ATTEMPTS = 0\b", source, re.MULTILINE)
    loaded = SimpleNamespace(N_COM_ATTEMPTS=0)
    monkeypatch.setitem(sys.modules, name, loaded)
    bound_xlwings()
    assert loaded.N_COM_ATTEMPTS > 1000


def test_xlwings_is_told_not_to_take_settings_from_a_sheet_of_the_book(monkeypatch):
    """By itself it reads there in which folder of this computer a book of OneDrive lies."""
    source = (Path(xlwings.__file__).parent / "_xlwindows.py").read_text("utf-8")
    assert "config = read_config_sheet(xlwings.Book(impl=self))" in source
    hostile = {"ONEDRIVE_CONSUMER_WIN": "C:\\kẻ gửi"}
    loaded = SimpleNamespace(N_COM_ATTEMPTS=0, read_config_sheet=lambda _book: hostile)
    monkeypatch.setitem(sys.modules, "xlwings._xlwindows", loaded)
    bound_xlwings()
    assert loaded.read_config_sheet(SimpleNamespace()) == {}


def test_when_excel_takes_no_command_at_all_windows_shows_the_sentence(monkeypatch, capsys):
    def rejected():
        raise FakeComError(-2147418111, "Call was rejected by callee.", None, None)

    monkeypatch.setattr("dvexcel.addin.press.book_in_front", rejected)
    press("tong_hop_ky")
    said = capsys.readouterr().err
    assert "Mời bấm Enter hoặc Esc để thoát khỏi ô" in said
    assert "Traceback" not in said


def test_a_python_that_no_excel_started_says_a_sentence_and_no_traceback(monkeypatch, capsys):
    monkeypatch.delenv(EXCEL_PROCESS, raising=False)
    press("tong_hop_ky")
    said = capsys.readouterr().err
    assert "Việc này chưa làm xong" in said
    assert "Traceback" not in said


def test_what_excel_refuses_is_told_apart_from_our_own_faults(tmp_path):
    refusal = FakeComError(-2147352567, "Exception occurred.", None, None)
    assert explained(refusal, "a.xlsx", tmp_path).code == EXCEL_REFUSED.code
    assert explained(KeyError("x"), "a.xlsx", tmp_path).code == UNEXPECTED.code


def test_the_log_is_utf8_and_loses_its_older_half_when_long(tmp_path):
    log = tmp_path / "sổ" / "nhat_ky.log"
    for number in range(60):
        assert write_log(log, this_moment(), f"{number} kiểm tra {'x' * 10_000}")
    text = log.read_text("utf-8")
    assert "59 kiểm tra" in text
    assert " 0 kiểm tra" not in text
    assert log.stat().st_size < 520_000


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path):
    (tmp_path / "tệp").write_text("")
    assert not write_log(tmp_path / "tệp" / "nhat_ky.log", this_moment(), "x")
