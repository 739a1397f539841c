"""One cause is told once, however many cells it stands in."""

import io

from rich.console import Console

from dvexcel.cli.show import show_findings
from dvexcel.model.notice import error
from dvexcel.model.place import Cell, Sheet

BLANK = error("DL999", "Thử", "Ô còn trống.", "Cột “{column}” bắt buộc.", "Mời điền.")


def shown(*findings):
    out = io.StringIO()
    show_findings(Console(file=out, width=400), findings)
    return [line.strip() for line in out.getvalue().splitlines() if "DL999" in line]


def blank(row, column="Loại", sheet="Đơn vị", file=""):
    return BLANK.at(Cell(sheet, row, 4), file, column=column)


def test_twenty_cells_of_one_column_are_one_line_that_counts_them():
    (line,) = shown(*(blank(row) for row in range(6, 26)))
    assert "20 ô (Đơn vị!D6, Đơn vị!D7, Đơn vị!D8, Đơn vị!D9 và 16 ô khác): Ô còn trống." in line


def test_a_few_cells_are_all_named():
    (line,) = shown(blank(6), blank(7))
    assert "2 ô (Đơn vị!D6, Đơn vị!D7): Ô còn trống." in line


def test_one_cell_is_told_as_ever():
    (line,) = shown(blank(6))
    assert "Đơn vị!D6: Ô còn trống." in line


def test_other_words_other_sheets_other_files_stay_apart():
    assert len(shown(blank(6), blank(7, column="Khối"))) == 2
    assert len(shown(blank(6), blank(6, sheet="Cơ quan"))) == 2
    assert len(shown(blank(6, file="a.xlsx"), blank(6, file="b.xlsx"))) == 2


def test_what_stands_in_no_cell_is_never_folded():
    place = Sheet("Đơn vị")
    assert len(shown(BLANK.at(place, column="Loại"), BLANK.at(place, column="Loại"))) == 2
