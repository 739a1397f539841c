"""Ctrl+B and Ctrl+I in a cell of Nội dung are read as the marks that a clerk may also type."""

import io

import pytest
import xlsxwriter

from dvexcel.reading.tables import read_table
from dvexcel.reading.xlsx import parse_workbook
from dvexcel.specs.so_cong_tac import NOI_DUNG


def read(write):
    """The text of the only paragraph of a sheet whose cell D2 ``write`` fills."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    sheet = book.add_worksheet("Nội dung")
    sheet.write_row(0, 0, [column.title for column in NOI_DUNG.columns])
    sheet.write(1, 0, "KH-1")
    bold, italic = book.add_format({"bold": True}), book.add_format({"italic": True})
    write(sheet, bold, italic, book.add_format({"bold": True, "italic": True}))
    book.close()
    (row,), _ = read_table(parse_workbook(target.getvalue(), "so.xlsx"), NOI_DUNG)
    return row.text("noi_dung")


CASES = {
    "plain": (lambda s, *_: s.write(1, 3, "Một"), "Một"),
    "stars by hand": (lambda s, b, *_: s.write(1, 3, "5*3", b), "5*3"),
    "whole cell": (lambda s, b, *_: s.write(1, 3, "Một", b), "**Một**"),
    "whole cell, two lines": (lambda s, b, *_: s.write(1, 3, "Một\nHai", b), "**Một**\n**Hai**"),
    "a word": (
        lambda s, b, *_: s.write_rich_string(1, 3, "Một ", b, "hai ", "ba"),
        "Một **hai** ba",
    ),
    "italic": (
        lambda s, _, i, __: s.write_rich_string(1, 3, "Một ", i, "hai", " ba"),
        "Một *hai* ba",
    ),
    "both": (
        lambda s, _, __, x: s.write_rich_string(1, 3, "Một ", x, "hai", " ba"),
        "Một ***hai*** ba",
    ),
}


@pytest.mark.parametrize(("write", "wanted"), CASES.values(), ids=CASES.keys())
def test_the_looks_of_a_cell_become_marks(write, wanted):
    assert read(write) == wanted
