"""The sheet to print and sign: one A4 page whose figures are formulas to Số liệu.

The check code ties the signed paper to the file; its terms stand on the hidden sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.place import column_letters
from dvexcel.specs.bieu import BIA, SO_LIEU, STAMP_SHEET
from dvexcel.specs.doi_chieu import CYCLE, MODULUS, NUMBER_FORMAT, weight
from dvexcel.text.dates import periods_words, windows_words
from dvexcel.writing.cells import put_text
from dvexcel.writing.cover import VALUE_COLUMN, field_row
from dvexcel.writing.figures import depth, figure_cell
from dvexcel.writing.look import NAVY, number_format
from dvexcel.writing.measure import height, line_count
from dvexcel.writing.page import set_paper

if TYPE_CHECKING:
    from dvexcel.model.indicator import Element
    from dvexcel.model.issue import FormIssue
    from dvexcel.writing.book import FittedSheet
    from dvexcel.writing.look import Look, Properties

TERM_ROW = 4  # the first row (from 1) of the check code's terms on the hidden sheet
_COLUMNS = ("ma", "noi_dung", "dvt", "trong_ky", "luy_ke")
_WIDTHS = {"ma": 10, "noi_dung": 40, "dvt": 13, "trong_ky": 14, "luy_ke": 14}
_LAST = len(_COLUMNS) - 1
_LEFT_END = 1  # the head's left half ends with this column
_INDENT_WIDTH = 1.5
_QUOC_HIEU = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_SIGN_SPACE = 64.0


def write_print_sheet(
    sheet: FittedSheet, stamp_sheet: FittedSheet, issue: FormIssue, look: Look
) -> None:
    """Write the page; ``stamp_sheet`` receives the terms of the check code."""
    for number, key in enumerate(_COLUMNS):
        sheet.set_column(number, number, _WIDTHS[key])
    row = _write_head(sheet, issue, look)
    row = _write_table(sheet, issue, look, row)
    row = _write_signatures(sheet, issue, look, row)
    row = _write_codes(sheet, stamp_sheet, issue, look, row)
    set_paper(sheet, landscape=False, pages_high=1, footer=False)
    sheet.print_area(0, 0, row - 1, _LAST)


def _across(sheet: FittedSheet, row: int, first: int, last: int, text: str, look: object) -> None:
    """Write ``text`` over several columns."""
    sheet.merge_range(row, first, row, last, "", look)
    put_text(sheet, row, first, text, look)


def _write_head(sheet: FittedSheet, issue: FormIssue, look: Look) -> int:
    """The unit on the left, Quốc hiệu on the right, title and period below; the next row."""
    bold = look(bold=True, align="center", valign="top", text_wrap=True)
    name = issue.unit.name.upper()
    left_width = sum(_WIDTHS[key] for key in _COLUMNS[: _LEFT_END + 1])
    _across(sheet, 0, 0, _LEFT_END, name, bold)
    quoc_hieu = look(bold=True, align="center", valign="top", shrink=True)
    _across(sheet, 0, _LEFT_END + 1, _LAST, _QUOC_HIEU[0], quoc_hieu)
    sheet.set_row(0, height(line_count(name, left_width, bold=True)))
    motto = look(bold=True, align="center", underline=1)
    _across(sheet, 1, _LEFT_END + 1, _LAST, _QUOC_HIEU[1], motto)
    sheet.set_row(2, 12)
    title = look(bold=True, font_size=14, align="center")
    _across(sheet, 3, 0, _LAST, SO_LIEU.title.upper(), title)
    sheet.set_row(3, 22)
    periods = issue.periods
    asked = f"Kỳ báo cáo: {periods_words(periods)} ({windows_words(periods)})"
    wrapped = look(italic=True, align="center", valign="top", text_wrap=True)
    _across(sheet, 4, 0, _LAST, asked, wrapped)
    sheet.set_row(4, height(line_count(asked, sum(_WIDTHS.values()))))
    _across(sheet, 5, 0, _LAST, f"Kính gửi: {issue.recipient}", look(align="center"))
    sheet.set_row(6, 8)
    return 7


def _write_table(sheet: FittedSheet, issue: FormIssue, look: Look, row: int) -> int:
    """The figures, each a formula to the cell the unit fills in; the next row."""
    lines = []
    for number, key in enumerate(_COLUMNS):
        column = SO_LIEU.column(key)
        put_text(sheet, row, number, column.title, look.heading())
        lines.append(line_count(column.title, _WIDTHS[key], bold=True))
    sheet.set_row(row, height(max(lines), margin=6))
    for position, element in enumerate(issue.elements):
        row += 1
        steps = depth(element, issue.elements)
        bold = bool(element.sum_of)
        texts = (element.code, element.name, element.measure)
        for number, (key, text) in enumerate(zip(_COLUMNS, texts, strict=False)):
            dress: Properties = {"valign": "vcenter"}
            if key == "noi_dung":
                dress |= {"bold": bold, "indent": steps}
            put_text(sheet, row, number, text, look.cell(SO_LIEU.column(key), **dress))
        numbers = look.cell(
            SO_LIEU.column("trong_ky"),
            valign="vcenter",
            num_format=number_format(element.decimals),
            bold=bold,
        )
        typed, ticked, total = (
            f"'{SO_LIEU.sheet}'!{figure_cell(key, position)}"
            for key in ("trong_ky", "khong_phat_sinh", "luy_ke")
        )
        shown = f'=IF({typed}<>"",{typed},IF({ticked}<>"","-",""))'
        sheet.write_formula(row, len(texts), shown, numbers, "")
        sheet.write_formula(row, len(texts) + 1, f"={total}", numbers, "")
        room = _WIDTHS["noi_dung"] - steps * _INDENT_WIDTH
        sheet.set_row(row, max(20.0, height(line_count(element.name, room, bold=bold))))
    return row + 1


def _write_signatures(sheet: FittedSheet, issue: FormIssue, look: Look, row: int) -> int:
    """Place and day left open, then who made the form and who answers for it; the next row."""
    sheet.set_row(row, 10)
    day = f"…………, ngày …… tháng …… năm {issue.period.due.year}"
    right = (_LEFT_END + 1, _LAST)
    _across(sheet, row + 1, *right, day, look(italic=True, align="center", shrink=True))
    bold, small = look(bold=True, align="center"), look(italic=True, align="center")
    _across(sheet, row + 2, 0, _LEFT_END, "NGƯỜI LẬP BIỂU", bold)
    _across(sheet, row + 2, *right, "THỦ TRƯỞNG ĐƠN VỊ", bold)
    _across(sheet, row + 3, 0, _LEFT_END, "(Ký, ghi rõ họ tên)", small)
    _across(sheet, row + 3, *right, "(Ký, ghi rõ họ tên, đóng dấu)", small)
    sheet.set_row(row + 4, _SIGN_SPACE)
    for columns, key in (((0, _LEFT_END), "nguoi_lap"), (right, "thu_truong")):
        sheet.merge_range(row + 5, columns[0], row + 5, columns[1], "", bold)
        sheet.write_formula(row + 5, columns[0], _cover_text(key), bold, "")
    return row + 6


def _cover_text(key: str) -> str:
    """A formula that repeats a field of the cover, empty while that is empty."""
    cell = f"'{BIA.sheet}'!${column_letters(VALUE_COLUMN + 1)}${field_row(BIA, key)}"
    return f'=IF({cell}="","",{cell})'


def _write_codes(
    sheet: FittedSheet, stamp_sheet: FittedSheet, issue: FormIssue, look: Look, row: int
) -> int:
    """Mã biểu and the check code at the foot of the page; the next row."""
    sheet.set_row(row, 14)
    ruled = look(font_size=11, top=1, font_color=NAVY)
    _across(sheet, row + 1, 0, _LEFT_END, f"Mã biểu: {issue.stamp}", ruled)
    label = look(font_size=11, top=1, font_color=NAVY, align="right")
    _across(sheet, row + 1, _LEFT_END + 1, _LAST - 1, "Mã đối chiếu:", label)
    last_term = TERM_ROW + max(1, len(issue.elements)) - 1
    for position, element in enumerate(issue.elements):
        put_text(stamp_sheet, TERM_ROW - 1 + position, 0, element.code, look())
        term = _term(position, element)
        stamp_sheet.write_formula(TERM_ROW - 1 + position, 1, term, look(), 0)
    code = f"=MOD(SUM('{STAMP_SHEET}'!$B${TERM_ROW}:$B${last_term}),{MODULUS})"
    code_look = look(bold=True, top=1, font_color=NAVY, align="center", num_format=NUMBER_FORMAT)
    sheet.write_formula(row + 1, _LAST, code, code_look, 0)
    return row + 2


def _term(position: int, element: Element) -> str:
    """What one figure adds to the check code; the twin of ``dvexcel.specs.doi_chieu``."""
    typed, ticked = (
        f"'{SO_LIEU.sheet}'!{figure_cell(key, position)}" for key in ("trong_ky", "khong_phat_sinh")
    )
    scaled = f"ROUND({typed}*{10**element.decimals},0)"
    filled = f'IF(ISNUMBER({typed}),MOD({scaled},{CYCLE})+1,IF({ticked}<>"",1,0))'
    return f"={weight(position)}*{filled}"
