"""The biểu of the consolidated workbook, each ready to be an annex; and the leader's page.

Sums are formulas over the rows, so that a person can follow them; their cached values are the
consolidation's own.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell

from dvexcel.specs.tong_hop import BRIEF_SHEET, NO_FIGURE
from dvexcel.text.numbers import roman
from dvexcel.writing.cells import put_text
from dvexcel.writing.formats import HEADING_FILL, LINE, NAVY
from dvexcel.writing.page import set_paper
from dvexcel.writing.text_room import height, line_count, text_width

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xlsxwriter.format import Format

    from dvexcel.model.sheets import Brief, Summary, SummaryColumn, SummaryGroup, SummaryRow
    from dvexcel.writing.book import FittedSheet, NewBook
    from dvexcel.writing.formats import Properties

_STT, _NAME, _FIRST = 0, 1, 2
_STT_WIDTH, _NAME_WIDTH, _PAGE_WIDTH = 5, 36, 140
_LEAST_WIDTH, _MOST_WIDTH = 9, 18
_TITLE_ROW, _SUBTITLE_ROW, _HEADING_ROW = 1, 2, 4
_TITLE_SIZE = 14
_SUM, _ALL, _COUNTED = "Cộng", "Tổng cộng", "Đơn vị có số liệu (n/N)"
_LEGEND = (
    f"“-”: không phát sinh; “{NO_FIGURE}”: chưa có số liệu được tính; ô trống: đơn vị không phải "
    "báo cáo nội dung này."
)
_BRIEF_WIDTHS = (3, 92)
_RULED = {"border": 1, "border_color": LINE}


def write_summary(book: NewBook, summary: Summary, links: Mapping[str, str]) -> None:
    """One biểu on a sheet of A4 across; ``links``: where in the book a unit's own figures stand.

    The first row stays empty: the annex's or biểu's number goes to its right corner.
    """
    page = _Page(book, summary, links if summary.for_the_desk else {})
    page.head()
    page.headings()
    added = [page.group(roman(number), group) for number, group in enumerate(summary.groups, 1)]
    columns = range(_FIRST, _FIRST + len(summary.columns))
    terms = [",".join(xl_rowcol_to_cell(row, column) for row in added) for column in columns]
    page.sums(_ALL, terms, summary.sums)
    page.words("", _COUNTED, summary.counted, bold=False)
    page.legend()
    page.sheet.freeze_panes(_HEADING_ROW + 3, _FIRST)
    set_paper(page.sheet, landscape=True, pages_wide=0 if summary.for_the_desk else 1)
    page.sheet.repeat_rows(_HEADING_ROW, _HEADING_ROW + 2)


class _Page:
    """A biểu as it grows; ``row`` is the next one to write."""

    def __init__(self, book: NewBook, summary: Summary, links: Mapping[str, str]) -> None:
        self.sheet, self.look = book.sheet(summary.sheet), book.look
        self.summary, self.columns, self.links = summary, summary.columns, links
        self.row = _HEADING_ROW
        self.last = _FIRST + len(summary.columns) - 1
        self.widths = _widths(summary)
        for number, width in enumerate((_STT_WIDTH, _NAME_WIDTH, *self.widths)):
            self.sheet.set_column(number, number, width)

    def head(self) -> None:
        """The title and the period."""
        title = self.summary.title.upper()
        bold = self.look(
            bold=True, font_size=_TITLE_SIZE, align="center", valign="vcenter", text_wrap=True
        )
        _across(self.sheet, _TITLE_ROW, self.last, title, bold)
        whole = _STT_WIDTH + _NAME_WIDTH + sum(self.widths)
        lines = line_count(title, whole, _TITLE_SIZE, bold=True)
        self.sheet.set_row(_TITLE_ROW, height(lines, _TITLE_SIZE))
        period = self.look(italic=True, align="center")
        _across(self.sheet, _SUBTITLE_ROW, self.last, self.summary.subtitle, period)

    def headings(self) -> None:
        """Titles, units of measure and the numbers of the columns."""
        titles = [column.title for column in self.columns]
        measures = [column.dvt for column in self.columns]
        numbers = [f"({number + 1})" for number in range(self.last + 1)]
        small = self.look(
            **_RULED, italic=True, align="center", bg_color=HEADING_FILL, text_wrap=True
        )
        for texts, its_look, bold in (
            (["STT", "Đơn vị", *titles], self.look.heading(), True),
            (["", "Đơn vị tính", *measures], small, False),
            (numbers, small, False),
        ):
            for column, text in enumerate(texts):
                put_text(self.sheet, self.row, column, text, its_look)
            rooms = zip(texts[_FIRST:], self.widths, strict=True)
            lines = max(line_count(text, width, bold=bold) for text, width in rooms)
            self._end_row(lines, margin=8 if bold else 3)

    def group(self, number: str, group: SummaryGroup) -> int:
        """A group's units below its name, then what they come to; the row of that."""
        self.words(number, group.name, ["" for _ in self.columns])
        first = self.row
        for order, one in enumerate(group.rows, 1):
            self._unit(order, one)
        columns = range(_FIRST, self.last + 1)
        terms = [xl_range(first, column, self.row - 1, column) for column in columns]
        return self.sums(_SUM, terms, group.sums)

    def words(self, number: str, name: str, texts: Sequence[str], *, bold: bool = True) -> None:
        """A row of words."""
        own = {**_RULED, "bold": bold, "italic": not bold}
        put_text(self.sheet, self.row, _STT, number, self.look(**own, align="center"))
        put_text(self.sheet, self.row, _NAME, name, self.look(**own, text_wrap=True))
        for column, text in enumerate(texts, _FIRST):
            put_text(self.sheet, self.row, column, text, self.look(**own, align="right", indent=1))
        self._end_row(line_count(name, _NAME_WIDTH, bold=bold), margin=6)

    def _unit(self, order: int, one: SummaryRow) -> None:
        ruled = {**_RULED, "valign": "top"}
        self.sheet.write_number(self.row, _STT, order, self.look(**ruled, align="center"))
        named = self.look(**ruled, text_wrap=True)
        if one.unit in self.links:
            link = f"internal:{self.links[one.unit]}"
            self.sheet.write_url(self.row, _NAME, link, named, one.name)
        else:
            put_text(self.sheet, self.row, _NAME, one.name, named)
        pairs = zip(self.columns, one.values, strict=True)
        for number, (column, value) in enumerate(pairs, _FIRST):
            its_look = self._number_look(column, ruled)
            if isinstance(value, Fraction):
                self.sheet.write_number(self.row, number, float(value), its_look)
            else:
                put_text(self.sheet, self.row, number, str(value or ""), its_look)
        self._end_row(line_count(one.name, _NAME_WIDTH), margin=2)

    def sums(self, name: str, terms: Sequence[str], sums: Sequence[Fraction | None]) -> int:
        """A row of sums, answered; a column that nobody told anything of has none."""
        own = {**_RULED, "bold": True, "bg_color": HEADING_FILL}
        for number, text in ((_STT, ""), (_NAME, name)):
            put_text(self.sheet, self.row, number, text, self.look(**own))
        cells = zip(terms, sums, self.columns, strict=True)
        for number, (term, value, column) in enumerate(cells, _FIRST):
            look = self._number_look(column, own)
            if value is None:
                put_text(self.sheet, self.row, number, "", look)
            elif self.summary.adds:
                self.sheet.write_formula(self.row, number, f"=SUM({term})", look, float(value))
            else:
                self.sheet.write_number(self.row, number, float(value), look)
        return self._end_row(1, margin=6)

    def _number_look(self, column: SummaryColumn, own: Properties) -> Format:
        decimals = "." + "0" * column.decimals if column.decimals else ""
        shown = f'#,##0{decimals};-#,##0{decimals};"-"'
        return self.look(**own, align="right", indent=1, num_format=shown, shrink=True)

    def legend(self) -> None:
        """What the signs in the cells mean."""
        _across(self.sheet, self.row, self.last, _LEGEND, self.look.note)
        self._end_row(1, margin=4)

    def _end_row(self, lines: int, margin: float) -> int:
        self.sheet.set_row(self.row, height(lines, margin=margin))
        self.row += 1
        return self.row - 1


def _widths(summary: Summary) -> list[float]:
    """Columns share what the paper leaves, within what a figure and the longest word need."""
    free = (_PAGE_WIDTH - _STT_WIDTH - _NAME_WIDTH) / len(summary.columns)
    fair = max(_LEAST_WIDTH, min(_MOST_WIDTH, free))
    return [
        max(fair, *(text_width(word, bold=True) + 1 for word in column.title.split()))
        for column in summary.columns
    ]


def _across(sheet: FittedSheet, row: int, last: int, text: str, look: object) -> None:
    sheet.merge_range(row, _STT, row, last, "", look)
    put_text(sheet, row, _STT, text, look)


def write_brief(book: NewBook, brief: Brief) -> None:
    """The leader's page: headings and sentences, all on one sheet of A4."""
    sheet, look = book.sheet(BRIEF_SHEET), book.look
    for number, width in enumerate(_BRIEF_WIDTHS):
        sheet.set_column(number, number, width)
    _across(sheet, 0, 1, brief.title, look.title)
    sheet.set_row(0, height(line_count(brief.title, sum(_BRIEF_WIDTHS), 16, bold=True), 16))
    _across(sheet, 1, 1, brief.subtitle, look.intro)
    row = 2
    wrapped = look(text_wrap=True, valign="top")
    for number, (heading, sentences) in enumerate(brief.parts, 1):
        sheet.set_row(row, 8)
        ruled = look(bold=True, font_color=NAVY, bottom=1, bottom_color=NAVY)
        _across(sheet, row + 1, 1, f"{number}. {heading}", ruled)
        row += 2
        for sentence in sentences:
            put_text(sheet, row, 0, "-", look(align="right", valign="top"))
            put_text(sheet, row, 1, sentence, wrapped)
            sheet.set_row(row, height(line_count(sentence, _BRIEF_WIDTHS[1])))
            row += 1
    set_paper(sheet, landscape=False, pages_high=1)
