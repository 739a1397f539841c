from fractions import Fraction
from io import BytesIO

import openpyxl
import pytest

from dvexcel.writing.book import new_book
from dvexcel.writing.cells import CELL_LIMIT, CUT_NOTE, plain, put


def written(value):
    with new_book("thử") as (book, buffer):
        put(book.sheet("A"), 0, 0, value, book.look(num_format=49))
    return openpyxl.load_workbook(BytesIO(buffer.getvalue()))["A"]["A1"]


HOSTILE = [
    "=1+1",
    '=HYPERLINK("http://vi.du")',
    "+84 213",
    "-5",
    "@SUM(A1)",
    "http://vi.du/tep",
    "mailto:a@vi.du",
    "internal:'A'!A1",
    "2026-09-05",
    "1/2",
    "00123",
    "1.250",
    "TRUE",
    "#REF!",
    "_x0041_",
    "a\nb",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_written_as_the_text_it_is(text):
    cell = written(text)
    assert cell.value == text
    assert cell.data_type == "s"
    assert cell.hyperlink is None


def test_control_characters_and_broken_letters_do_not_reach_the_file():
    assert written("a\x00b\x0bc\x1b\ud800d\uffff").value == "abc\ufffdd\ufffd"


def test_windows_line_ends_become_excels():
    assert plain("a\r\nb\rc") == "a\nb\nc"


def test_letters_are_composed():
    assert plain("Uy\u0309 ban") == "Uỷ ban"


def test_a_text_of_five_thousand_letters_stays_whole():
    text = "Nội dung dài. " * 400
    assert written(text).value == text


@pytest.mark.parametrize("letter", ["a", "\N{SEEDLING}"])
def test_a_text_beyond_excels_limit_is_cut_and_says_so(letter):
    cut = plain(letter * CELL_LIMIT + "z")
    assert cut.endswith(CUT_NOTE)
    assert len(cut.encode("utf-16-le")) // 2 <= CELL_LIMIT
    assert cut.removesuffix(CUT_NOTE).strip(letter) == ""


def test_a_text_of_exactly_the_limit_is_not_cut():
    assert plain("a" * CELL_LIMIT) == "a" * CELL_LIMIT


def test_a_number_too_long_for_excel_is_written_digit_by_digit():
    assert written(1234567890123456).value == "1234567890123456"


def test_a_fraction_becomes_a_number_in_the_cell():
    assert written(Fraction(25, 2)).value == 12.5


def test_nothing_leaves_an_empty_cell():
    assert written(None).value is None
    assert written("").value is None
