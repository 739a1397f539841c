"""What eyes saw on paper: whole headings, nothing printed over another, the pages expected."""

from __future__ import annotations

import html
import itertools
import re
import subprocess
from collections import Counter
from dataclasses import dataclass

import pytest
from fields import BIEU, LEDGER_BOOK, TONG_HOP, WORK
from printed import pdf_text
from writing import workbook_examples as example

from dvexcel.sample.standard import STANDARD_WORKBOOKS
from dvexcel.specs.bieu import HUONG_DAN
from dvexcel.specs.so_cong_tac import SO_CONG_TAC, ledger_book
from dvexcel.specs.table import Table
from dvexcel.specs.tong_hop import OVERVIEW_SHEET
from dvexcel.writing.form import write_form
from dvexcel.writing.so_cong_tac import write_so_cong_tac
from dvexcel.writing.tong_hop import write_tong_hop

MADE = {
    "so": lambda: write_so_cong_tac(example.ledger_rows()),
    "bieu": lambda: write_form(example.issue()),
    "bieu_26": lambda: write_form(example.issue(example.many_elements(26))),
    "tong_hop": lambda: write_tong_hop(WORK, example.tong_hop_rows(), example.overview()),
    **{f"mau_{name.removesuffix('.xlsx')}": build for name, build in STANDARD_WORKBOOKS.items()},
}
BOOKS = {
    "so": ledger_book(example.ledger_rows()),
    "mau_so_cong_tac": LEDGER_BOOK,
    "bieu": BIEU,
    "bieu_26": BIEU,
    "mau_bieu": BIEU,
    "tong_hop": TONG_HOP,
    "mau_tong_hop": TONG_HOP,
}
FOOTER = re.compile(r"^\s*(.+?)\s+Trang \d+/\d+\s*$", re.MULTILINE)
WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
)
ALL = pytest.mark.parametrize("name", MADE)


@dataclass(frozen=True)
class Word:
    left: float
    top: float
    right: float
    bottom: float
    text: str

    def covers(self, other: Word) -> bool:
        """Whether the two print over each other, their lines' leading apart."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        lower = min(self.bottom - self.top, other.bottom - other.top)
        return wide > 1 and high > 0.4 * lower


@pytest.fixture(scope="module")
def paper(office_pdf, tmp_path_factory):
    """The PDF of every workbook, printed in one go."""
    folder = tmp_path_factory.mktemp("books")
    files = []
    for name, make in MADE.items():
        files.append(folder / f"{name}.xlsx")
        files[-1].write_bytes(make())
    return dict(zip(MADE, office_pdf(files), strict=True))


@pytest.fixture(scope="module")
def words(paper):
    """The words on each page of each workbook, with their places."""

    def on_pages(pdf):
        call = ["pdftotext", "-bbox", "-enc", "UTF-8", str(pdf), "-"]
        said = subprocess.run(call, capture_output=True, check=True, encoding="utf-8").stdout
        return [
            [Word(*map(float, found[:4]), html.unescape(found[4])) for found in WORD.findall(page)]
            for page in said.split("<page ")[1:]
        ]

    return {name: on_pages(pdf) for name, pdf in paper.items()}


@pytest.fixture(scope="module")
def pages(paper):
    """The text of each page of each workbook."""
    return {name: pdf_text(pdf) for name, pdf in paper.items()}


def sheet_of(page):
    """The sheet that a page shows, by its footer; the sheet to sign has none."""
    footer = FOOTER.findall(page)
    return footer[-1] if footer else ""


@ALL
def test_no_cell_is_too_narrow_for_its_number(pages, name):
    assert not [page for page in pages[name] if "##" in page]


@ALL
def test_every_heading_is_printed_whole_in_its_words(pages, name):
    for table in BOOKS[name].sheets:
        if not isinstance(table, Table):
            continue
        shown = [
            "".join(page.split())  # the reader of PDF sees gaps inside some accented words
            for page in pages[name]
            if sheet_of(page) == table.sheet
        ]
        assert shown
        for page in shown:
            for column in table.columns:
                assert all(word in page for word in column.title.split()), column.title


@ALL
def test_no_two_words_print_over_each_other(words, name):
    for page in words[name]:
        lines = sorted(page, key=lambda word: word.top)
        for number, word in enumerate(lines):
            below = itertools.takewhile(
                lambda w, word=word: w.top < word.bottom, lines[number + 1 :]
            )
            assert not [(word, other) for other in below if word.covers(other)]


def count_by_sheet(pages):
    """How many pages each sheet takes."""
    return Counter(map(sheet_of, pages))


@pytest.mark.parametrize("name", ["bieu", "mau_bieu"])
def test_each_sheet_of_a_form_is_one_page(pages, name):
    sheets = [spec.sheet for spec in BIEU.sheets]
    assert count_by_sheet(pages[name]) == dict.fromkeys([*sheets, ""], 1)


def test_the_sheet_to_sign_is_one_page_also_with_twice_the_rows(pages):
    assert count_by_sheet(pages["bieu_26"])[""] == 1


def test_each_sheet_of_an_empty_consolidation_is_one_page(pages):
    sheets = [OVERVIEW_SHEET, *(table.sheet for table in TONG_HOP.sheets)]
    assert count_by_sheet(pages["mau_tong_hop"]) == dict.fromkeys(sheets, 1)


def test_each_sheet_is_one_page_wide(pages):
    """A second page across would show no heading of the first columns, or none at all."""
    wide = {table.sheet: table.columns[0].title.split()[0] for table in SO_CONG_TAC.tables}
    for page in pages["so"]:
        if (sheet := sheet_of(page)) in wide:
            assert wide[sheet] in page


def test_the_guides_are_one_page(pages):
    assert count_by_sheet(pages["so"])[SO_CONG_TAC.sheets[0].sheet] == 1
    assert count_by_sheet(pages["bieu"])[HUONG_DAN.sheet] == 1


@ALL
def test_no_page_is_empty(pages, name):
    assert all(len(page.split()) > 8 for page in pages[name])
