"""Cells in TCVN3 and VNI are read as Unicode, each with a word about how it was read."""

from dataclasses import replace

import openpyxl
import pytest
from openpyxl.styles import Font
from raw_xlsx import parts, zipped

from dvexcel.model.raw import RawBook, RawCell, RawKind, RawSheet
from dvexcel.reading.legacy import with_unicode
from dvexcel.reading.xlsx import parse_workbook


def book(*cells):
    sheet = RawSheet("Mô hình", {(cell.row, cell.column): cell for cell in cells})
    return RawBook("biểu.xlsx", {"Mô hình": sheet})


def text(row, value, font=""):
    return RawCell(row, 2, RawKind.TEXT, value, font=font)


def read(made):
    done = with_unicode(made)
    values = [cell.value for cell in done.sheets["Mô hình"].cells.values()]
    return values, [(one.code, str(one.place)) for one in done.findings]


def test_unicode_is_left_alone_even_in_an_old_font():
    made = book(text(1, "Công tác dân vận", ".VnTime"), text(2, "cà phê"), text(3, "Tuyen"))
    assert with_unicode(made) is made


def test_by_its_letters_a_text_is_read_and_told():
    assert read(book(text(4, "C«ng t\u00b8c d©n vËn"))) == (
        ["Công tác dân vận"],
        [("TN125", "Mô hình!B4")],
    )


def test_by_its_font_a_text_is_read_though_its_letters_tell_nothing():
    values, told = read(book(text(4, "phê", ".VnTime"), text(5, "®", ".VnTimeH")))
    assert values == ["phờ", "Đ"]
    assert len(told) == 2


def test_what_was_understood_stands_in_the_message():
    (finding,) = with_unicode(book(text(4, "Coâng taùc"))).findings
    assert "VNI" in finding.what
    assert "“Công tác”" in finding.what
    assert not finding.is_error


def test_many_cells_of_a_sheet_are_told_in_few_words():
    _, told = read(book(*(text(row, "d©n vËn") for row in range(1, 31))))
    assert [code for code, _ in told] == ["TN125"] * 10 + ["TN126"]


def test_numbers_and_what_was_found_before_stay():
    made = book(RawCell(1, 1, RawKind.NUMBER, 5.0), text(2, "d©n vËn"))
    before = with_unicode(made).findings
    again = with_unicode(replace(made, findings=before))
    assert again.findings == (*before, *before)
    assert again.sheets["Mô hình"].get(1, 1).value == 5


@pytest.mark.parametrize("font", [".VnTime", "VNI-Times"])
def test_the_reader_tells_the_old_font_of_a_cell(tmp_path, font):
    made = openpyxl.Workbook()
    made.active["B2"].value, made.active["B2"].font = "d©n vËn", Font(name=font)
    made.active["B3"].value = "dân vận"
    made.save(tmp_path / "cũ.xlsx")
    sheet = parse_workbook((tmp_path / "cũ.xlsx").read_bytes(), "cũ.xlsx").sheets["Sheet"]
    assert (sheet.get(2, 2).font, sheet.get(3, 2).font) == (font, "")


def test_the_reader_tells_the_old_font_of_a_run():
    strings = ['<si><r><rPr><rFont val=".VnTimeH"/></rPr><t>d©n vËn</t></r></si>', "dân vận"]
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    sheet = parse_workbook(zipped(parts(rows, strings=strings)), "cũ.xlsx").sheets["Số liệu"]
    assert (sheet.get(1, 1).font, sheet.get(1, 2).font) == (".VnTimeH", "")
