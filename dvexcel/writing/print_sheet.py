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
from dvexcel.writing.figures import depth
from dvexcel.writing.formats import HEADING_FILL, NAVY, number_format
from dvexcel.writing.lines import ElementRow, Heading, placed
from dvexcel.writing.page import set_paper
from dvexcel.writing.text_room import height, line_count

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.model.form import FormIssue
    from dvexcel.writing.book import FittedSheet
    from dvexcel.writing.formats import Formats, Properties

TERM_ROW = 4  # the first row (from 1) of the check code's terms on the hidden sheet
_COLUMNS = ("ma", "noi_dung", "dvt", "trong_ky", "luy_ke")
_WIDTHS = {"ma": 10, "noi_dung": 40, "dvt": 13, "trong_ky": 14, "luy_ke": 14}
_LAST = len(_COLUMNS) - 1
_LEFT_END = 1  # the head's left half ends with this column
_NAME_END = 2  # the name of a section ends with this column
_INDENT_WIDTH = 1.5
_LEAST_HEIGHT = 20.0
_NAME_WIDTHS = range(40, 100, 5)  # that the column of names may have, the narrowest preferred
_ROOM_WIDE, _ROOM_HIGH = 7.0, 742.0  # of A4 inside its margins: inches, points
_OTHER_POINTS = 330.0  # about what head, signatures and codes take
_PIXELS, _CELL_PIXELS, _PIXELS_AN_INCH = 7, 5, 96  # a unit of width, what a cell adds, an inch
_QUOC_HIEU = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_SIGN_SPACE = 64.0


def write_print_sheet(
    sheet: FittedSheet, stamp_sheet: FittedSheet, issue: FormIssue, look: Formats
) -> None:
    """Write the page; ``stamp_sheet`` receives the terms of the check code."""
    widths = _fitting_widths(issue)
    for number, key in enumerate(_COLUMNS):
        sheet.set_column(number, number, widths[key])
    row = _write_head(sheet, issue, look, widths)
    row = _write_table(sheet, issue, look, row, widths)
    row = _write_signatures(sheet, issue, look, row)
    row = _write_codes(sheet, stamp_sheet, issue, look, row)
    set_paper(sheet, landscape=False, pages_high=1, footer=False)
    sheet.print_area(0, 0, row - 1, _LAST)


def _fitting_widths(issue: FormIssue) -> dict[str, int]:
    """The widths at which the page prints largest: a long list gets names of one line.

    The page is scaled to one sheet of paper, so what it needs more in height it has free in width.
    """
    rows = placed(issue)

    def scale(name_width: int) -> float:
        widths = {**_WIDTHS, "noi_dung": name_width}
        points = _OTHER_POINTS + sum(_row_height(one, issue, widths) for one in rows)
        inches = sum(_PIXELS * width + _CELL_PIXELS for width in widths.values()) / _PIXELS_AN_INCH
        return min(1.0, _ROOM_WIDE / inches, _ROOM_HIGH / points)

    return {**_WIDTHS, "noi_dung": max(_NAME_WIDTHS, key=scale)}


def _row_height(one: Heading | ElementRow, issue: FormIssue, widths: Mapping[str, int]) -> float:
    if isinstance(one, Heading):
        room: float = sum(widths[key] for key in _COLUMNS[1 : _NAME_END + 1])
        lines = line_count(one.name, room, bold=True)
    else:
        room = widths["noi_dung"] - depth(one.element, issue.elements) * _INDENT_WIDTH
        lines = line_count(one.element.name, room, bold=bool(one.element.sum_of))
    return max(_LEAST_HEIGHT, height(lines))


def _across(sheet: FittedSheet, row: int, first: int, last: int, text: str, look: object) -> None:
    """Write ``text`` over several columns."""
    sheet.merge_range(row, first, row, last, "", look)
    put_text(sheet, row, first, text, look)


def _write_head(
    sheet: FittedSheet, issue: FormIssue, look: Formats, widths: Mapping[str, int]
) -> int:
    """The unit on the left, Quốc hiệu on the right, title and period below; the next row."""
    bold = look(bold=True, align="center", valign="top", text_wrap=True)
    name = issue.unit.name.upper()
    left_width = sum(widths[key] for key in _COLUMNS[: _LEFT_END + 1])
    _across(sheet, 0, 0, _LEFT_END, name, bold)
    quoc_hieu = look(bold=True, align="center", valign="top", shrink=True)
    _across(sheet, 0, _LEFT_END + 1, _LAST, _QUOC_HIEU[0], quoc_hieu)
    sheet.set_row(0, height(line_count(name, left_width, bold=True)))
    motto = look(bold=True, align="center", underline=1)
    _across(sheet, 1, _LEFT_END + 1, _LAST, _QUOC_HIEU[1], motto)
    sheet.set_row(2, 12)
    title = look(bold=True, font_size=14, align="center")
    _across(sheet, 3, 0, _LAST, SO_LIEU.title.format(linh_vuc=issue.work.name).upper(), title)
    sheet.set_row(3, 22)
    periods = issue.periods
    asked = f"Kỳ báo cáo: {periods_words(periods)} ({windows_words(periods)})"
    wrapped = look(italic=True, align="center", valign="top", text_wrap=True)
    _across(sheet, 4, 0, _LAST, asked, wrapped)
    sheet.set_row(4, height(line_count(asked, sum(widths.values()))))
    _across(sheet, 5, 0, _LAST, f"Kính gửi: {issue.recipient}", look(align="center"))
    sheet.set_row(6, 8)
    return 7


def _write_table(
    sheet: FittedSheet, issue: FormIssue, look: Formats, row: int, widths: Mapping[str, int]
) -> int:
    """The figures, each a formula to the cell the unit fills in; the next row."""
    lines = []
    for number, key in enumerate(_COLUMNS):
        column = SO_LIEU.column(key)
        put_text(sheet, row, number, column.title, look.heading())
        lines.append(line_count(column.title, widths[key], bold=True))
    sheet.set_row(row, height(max(lines), margin=6))
    for one in placed(issue):
        row += 1
        if isinstance(one, Heading):
            _write_heading(sheet, one, look, row)
        else:
            _write_line(sheet, issue, one, look, row)
        sheet.set_row(row, _row_height(one, issue, widths))
    return row + 1


def _write_heading(sheet: FittedSheet, heading: Heading, look: Formats, row: int) -> None:
    """A section's name over the row; once it is ticked, the words of the tick beside it."""
    bold: Properties = {"valign": "vcenter", "bold": True, "bg_color": HEADING_FILL}
    put_text(sheet, row, 0, heading.code, look.cell(SO_LIEU.column("ma"), **bold))
    name_look = look.cell(SO_LIEU.column("noi_dung"), **bold)
    sheet.merge_range(row, 1, row, _NAME_END, "", name_look)
    put_text(sheet, row, 1, heading.name, name_look)
    tick = heading.tick(elsewhere=True)
    said_look = look.cell(
        SO_LIEU.column("noi_dung"),
        valign="vcenter",
        italic=True,
        align="center",
        bg_color=HEADING_FILL,
    )
    sheet.merge_range(row, _NAME_END + 1, row, _LAST, "", said_look)
    said = f'=IF({tick}="","","{SO_LIEU.column("khong_phat_sinh").title}")'
    sheet.write_formula(row, _NAME_END + 1, said, said_look, "")


def _write_line(
    sheet: FittedSheet, issue: FormIssue, line: ElementRow, look: Formats, row: int
) -> None:
    element = line.element
    steps = depth(element, issue.elements)
    bold = bool(element.sum_of)
    texts = (element.code, element.name, element.dvt)
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
    typed, total = (line.cell(key, elsewhere=True) for key in ("trong_ky", "luy_ke"))
    shown = f'=IF({typed}<>"",{typed},IF({line.ticked(elsewhere=True)},"-",""))'
    sheet.write_formula(row, len(texts), shown, numbers, "")
    sheet.write_formula(row, len(texts) + 1, f"={total}", numbers, "")


def _write_signatures(sheet: FittedSheet, issue: FormIssue, look: Formats, row: int) -> int:
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
    sheet: FittedSheet, stamp_sheet: FittedSheet, issue: FormIssue, look: Formats, row: int
) -> int:
    """Mã biểu and the check code at the foot of the page; the next row."""
    sheet.set_row(row, 14)
    ruled = look(font_size=11, top=1, font_color=NAVY)
    _across(sheet, row + 1, 0, _LEFT_END, f"Mã biểu: {issue.stamp}", ruled)
    label = look(font_size=11, top=1, font_color=NAVY, align="right")
    _across(sheet, row + 1, _LEFT_END + 1, _LAST - 1, "Mã đối chiếu:", label)
    last_term = TERM_ROW + max(1, len(issue.elements)) - 1
    for one in placed(issue):
        if isinstance(one, ElementRow):
            term_row = TERM_ROW - 1 + one.position
            put_text(stamp_sheet, term_row, 0, one.element.code, look())
            stamp_sheet.write_formula(term_row, 1, _term(one), look(), 0)
    code = f"=MOD(SUM('{STAMP_SHEET}'!$B${TERM_ROW}:$B${last_term}),{MODULUS})"
    code_look = look(bold=True, top=1, font_color=NAVY, align="center", num_format=NUMBER_FORMAT)
    sheet.write_formula(row + 1, _LAST, code, code_look, 0)
    return row + 2


def _term(line: ElementRow) -> str:
    """What one figure adds to the check code; the twin of ``dvexcel.specs.doi_chieu``.

    A tick counts on an empty cell only, as it is read.
    """
    typed = line.cell("trong_ky", elsewhere=True)
    scaled = f"ROUND({typed}*{10**line.element.decimals},0)"
    nothing = f'AND({typed}="",{line.ticked(elsewhere=True)})'
    filled = f"IF(ISNUMBER({typed}),MOD({scaled},{CYCLE})+1,IF({nothing},1,0))"
    return f"={weight(line.position)}*{filled}"
