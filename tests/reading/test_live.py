"""What only a real Excel hands over, played by stand-ins: its newer errors and its numbers."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace

import pytest

from dvexcel.model.outcome import CannotRun
from dvexcel.model.raw import RawKind
from dvexcel.reading.live import MAX_AREA, read_live_book, read_live_sheet


class Used:
    """A used range as xlwings gives it: values and formulas of the whole range at once."""

    def __init__(self, values, formulas=None, row=1, column=1, shape=None):
        self.row, self.column = row, column
        self.shape = shape or (len(values), len(values[0]))
        self.formula = formulas or values
        self.asked = []
        self.number_format = "General"
        self._values = values

    def options(self, **how):
        self.asked.append(how)
        return SimpleNamespace(value=self._values)


def sheet(*values, formulas=None, visible=-1, **more):
    used = Used([list(values)], formulas, **more)
    plain = SimpleNamespace(number_format="General")
    return SimpleNamespace(name="Số liệu", used_range=used, visible=visible, range=lambda *_: plain)


def test_a_sheet_named_like_settings_is_named_also_in_an_open_book():
    code = SimpleNamespace(name="ma.py", used_range=Used([["x"]]), visible=2)
    book = SimpleNamespace(name="biểu.xlsx", sheets=[sheet("x"), code])
    [finding] = read_live_book(book).findings
    assert (finding.code, finding.file) == ("TN127", "biểu.xlsx")
    assert "“ma.py”" in finding.what


def test_a_range_that_a_stray_cell_stretches_is_refused_unasked():
    far = sheet(1.0, row=2, column=3, shape=(1_048_575, 12))
    assert MAX_AREA < 1_048_575 * 12
    with pytest.raises(CannotRun) as caught:
        read_live_sheet(far)
    (finding,) = caught.value.findings
    assert (finding.code, str(finding.place)) == ("TN008", "Số liệu")
    assert "ô N1048576" in finding.what
    assert not far.used_range.asked


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (-2146826243, "#SPILL!"),
        (-2146826238, "#CALC!"),
        (-2146826245, "#GETTING_DATA"),
        (-2146826100, "#UNKNOWN!"),
    ],
)
def test_an_error_that_xlwings_leaves_as_a_number_is_an_error(number, text):
    read = read_live_sheet(sheet(number, formulas=(("=A2#",),)))
    cell = read.get(1, 1)
    assert (cell.kind, cell.value, cell.formula) == (RawKind.ERROR, text, "=A2#")


def test_a_number_as_large_as_an_error_is_a_number():
    assert read_live_sheet(sheet(-2146826243.0)).get(1, 1).value == -2146826243.0


def test_money_is_a_number():
    cell = read_live_sheet(sheet(Decimal("1250.5000"))).get(1, 1)
    assert (cell.kind, cell.value) == (RawKind.NUMBER, 1250.5)


@pytest.mark.parametrize(("number", "visible"), [(-1, True), (True, True), (0, False), (2, False)])
def test_excel_s_own_numbers_say_which_sheets_are_visible(number, visible):
    assert read_live_sheet(sheet(1.0, visible=number)).visible is visible


def test_one_cell_has_one_formula_and_a_text_may_look_like_one():
    one = sheet(2.0, row=4, column=2, formulas="=1+1")
    assert read_live_sheet(one).get(4, 2).formula == "=1+1"
    text = sheet("=1+1", formulas="=1+1")
    assert read_live_sheet(text).get(1, 1).formula is None


def test_a_sheet_without_content_has_no_cells():
    book = SimpleNamespace(name="trong.xlsx", sheets=[sheet(None, formulas="")])
    assert not read_live_book(book).sheets["Số liệu"].cells


class Formatted:
    """A column whose cells have formats: a range of one format names it, another names none."""

    def __init__(self, formats):
        self.formats, self.asked = formats, []

    def __call__(self, first, last):
        found = {self.formats[row] for row in range(first[0], last[0] + 1)}
        self.asked.append((first, last))
        return SimpleNamespace(number_format=found.pop() if len(found) == 1 else None)


def test_formats_are_asked_by_range_and_a_range_is_split_only_where_they_differ():
    column = Used([[1.0]] * 64)
    column.number_format = None
    book = sheet()
    book.used_range = column
    book.range = Formatted({row: "0%" if row == 7 else "#,##0" for row in range(1, 65)})
    read = read_live_sheet(book)
    assert read.get(7, 1).number_format == "0%"
    assert {read.get(row, 1).number_format for row in range(1, 65) if row != 7} == {"#,##0"}
    assert len(book.range.asked) <= 13
