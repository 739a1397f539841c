"""Both faces offer the same: the table of buttons against the table of commands."""

from dvexcel.addin.buttons import BUTTONS, GROUPS
from dvexcel.addin.log import write_log
from dvexcel.addin.notices import BUSY, EXCEL_REFUSED, UNEXPECTED
from dvexcel.addin.tell import explained
from dvexcel.clock import this_moment
from dvexcel.commands import COMMANDS

NOT_IN_EXCEL = {"chay-thu"}  # a rehearsal needs no workbook


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
