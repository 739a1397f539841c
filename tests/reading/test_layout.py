"""Figures that the signer may not see are read, and the unit is asked to show them."""

from dataclasses import replace

import pytest
from fields import WORK
from pictures import ELEMENTS, draw_book
from raw_xlsx import SHEET, book, edited, parts, zipped

from dvexcel.model.raw import RawBook
from dvexcel.reading.layout import unseen
from dvexcel.reading.returns import read_return
from dvexcel.reading.xlsx import parse_workbook
from dvexcel.rules.examples import Picture

FIGURES = "Số liệu"
ROWS = (
    ("Mã", "Trong kỳ", "Giải trình"),
    ("E1.TX", "5", ""),
    ("E1.DK", "", ""),
    ("E1.DX", "7", "x"),
)


@pytest.fixture
def told():
    drawn, _ = draw_book([Picture(FIGURES, ROWS, frozenset())])
    cells = {cell.value: at for at, cell in drawn.sheets[FIGURES].cells.items()}
    at = {code: cells[code] for code in ("E1.TX", "E1.DK", "E1.DX")} | {
        "Trong kỳ": cells["Trong kỳ"]
    }

    def found(change):
        sheet = replace(drawn.sheets[FIGURES], **change(at))
        changed = RawBook(drawn.file, {**drawn.sheets, FIGURES: sheet})
        unit_return, _ = read_return(drawn, ELEMENTS, WORK)
        return [(one.code, str(one.place), one.what) for one in unseen(changed, unit_return)]

    found.at = at
    return found


def cell(at, code):
    return f"{FIGURES}!{'ABCDEFGH'[at['Trong kỳ'][1] - 1]}{at[code][0]}"


def test_a_hidden_row_with_a_figure_is_told_at_its_figure(told):
    ((code, place, what),) = told(lambda at: {"hidden_rows": frozenset({at["E1.DX"][0]})})
    assert (code, place) == ("TN121", cell(told.at, "E1.DX"))
    assert "2 ô" in what


def test_a_hidden_row_without_a_figure_is_no_matter(told):
    assert told(lambda at: {"hidden_rows": frozenset({at["E1.DK"][0]})}) == []


def test_a_hidden_column_of_figures_is_told_by_its_title(told):
    ((code, place, what),) = told(lambda at: {"hidden_columns": frozenset({at["Trong kỳ"][1]})})
    assert (code, place) == ("TN122", cell(told.at, "E1.TX"))
    assert "“Trong kỳ”" in what


def test_a_hidden_sheet_with_figures_is_told(told):
    ((code, place, what),) = told(lambda _: {"visible": False})
    assert (code, place) == ("TN123", FIGURES)
    assert "3 ô" in what


def test_a_merged_area_over_cells_to_type_in_is_told_where_it_begins(told):
    def merge(at):
        column = at["Trong kỳ"][1]
        return {"merged": ((at["E1.TX"][0], column, at["E1.DK"][0], column),)}

    ((code, place, _),) = told(merge)
    assert (code, place) == ("TN124", cell(told.at, "E1.TX"))


def test_a_merged_title_above_the_table_is_no_matter(told):
    assert told(lambda at: {"merged": ((1, 1, at["Trong kỳ"][0], 7),)}) == []


def test_the_reader_keeps_hidden_columns_and_merged_areas():
    made = parts()
    made = edited(
        made,
        SHEET,
        "<sheetData>",
        '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols><sheetData>',
    )
    made = edited(
        made,
        SHEET,
        "</sheetData>",
        '</sheetData><mergeCells><mergeCell ref="B2:C4"/><mergeCell ref="#REF!"/></mergeCells>',
    )
    sheet = parse_workbook(zipped(made), "biểu.xlsx").sheets[FIGURES]
    assert sheet.hidden_columns == {2, 3}
    assert sheet.merged == ((2, 2, 4, 3),)


def test_a_column_number_that_is_none_is_a_broken_file(refusal):
    made = edited(
        parts(), SHEET, "<sheetData>", '<cols><col min="0" hidden="1"/></cols><sheetData>'
    )
    assert refusal(zipped(made)).code == "TN003"
    assert parse_workbook(book(), "biểu.xlsx").sheets[FIGURES].merged == ()
