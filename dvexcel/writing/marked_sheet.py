"""The sheet Lỗi of a marked copy: equal messages once, with a link to each of their cells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.hyperlink import Hyperlink

from dvexcel.model.marks import grouped
from dvexcel.model.place import Cell, Sheet, column_letters
from dvexcel.specs.tra_lai import TITLE
from dvexcel.writing.cells import plain
from dvexcel.writing.formats import FONT, GREY_TEXT, HEADING_FILL, LINE, NAVY, SIZE
from dvexcel.writing.text_room import height, line_count

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from dvexcel.model.finding import Finding
    from dvexcel.model.marks import Marks

_WIDTHS = (6, 14, 68, 24)
_INDENT = 3  # column units that an indent takes on both sides
_HEADINGS = ("TT", "Mức", "Nội dung", "Ô cần xem")
_HOW = (
    "Mời sửa ngay trong tệp này: ô đỏ nhạt cần sửa, ô cam nhạt mời xem lại hoặc ghi lý do ở cột "
    "Giải trình. Để chuột lên ô sẽ thấy câu giải thích. Sửa xong, tăng ô Lần gửi ở trang Bìa thêm "
    "1, lưu dạng .xlsx rồi gửi lại. Trang này để nguyên hoặc xoá đều được."
)
_MENDED = "Đã sửa so với lần gửi trước (ô tô xanh)"
_LOST = (
    "Bản sao này không mang theo được: {what}. Tệp gốc đơn vị đã gửi vẫn được giữ nguyên; nếu cần "
    "các phần đó, mời sửa trên tệp của đơn vị theo danh sách trên."
)
_NOTHING = "Không còn điểm nào cần xem lại."
_WEIGHT = {True: "Cần sửa", False: "Mời xem lại"}
_SHADE = {True: "F4B6B0", False: "FFD08A", None: "C6E5C3"}
_WHOLE_FILE = "Cả tệp"
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_EDGE = Side(style="thin", color=LINE.lstrip("#"))


def put_text(cell: Any, text: str) -> None:  # noqa: ANN401 - openpyxl has no types
    """Write ``text`` as text: never a formula, an error or an escape, whatever it begins with."""
    cell.value = _ESCAPED.sub("_x005F_", plain(text))
    cell.data_type = "s"


def write_list(
    sheet: Worksheet, marks: Marks, lost: Sequence[str], sheets: Collection[str]
) -> None:
    """Write the whole sheet; ``sheets`` are those a link may lead to, ``lost`` what is missing."""
    for number, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[column_letters(number)].width = width
    row = _line(sheet, 1, TITLE, Font(FONT, 16, bold=True, color=_colour(NAVY)), 16)
    row = _line(sheet, row, marks.heading, Font(FONT, 13, bold=True, color=_colour(NAVY)), 13)
    row = _line(sheet, row, _HOW, Font(FONT, SIZE, color=_colour(GREY_TEXT)), SIZE)
    row += 1
    _headings(sheet, row)
    sheet.print_title_rows = f"{row}:{row}"
    row += 1
    for number, group in enumerate(grouped(marks.findings), 1):
        head = (str(number), _WEIGHT[group.first.is_error], group.first.said)
        shade = _SHADE[group.first.is_error]
        row = _group(sheet, row, head, group.findings, sheets, shade)
    if not marks.findings:
        row = _line(sheet, row, _NOTHING, Font(FONT, SIZE, italic=True), SIZE)
    if marks.mended:
        row = _line(sheet, row + 1, _MENDED, Font(FONT, SIZE, bold=True), SIZE)
        for number, group in enumerate(grouped(marks.mended), 1):
            head = (str(number), "Đã sửa", f"Lần trước: {group.first.what}")
            row = _group(sheet, row, head, group.findings, sheets, _SHADE[None])
    if lost:
        text = _LOST.format(what="; ".join(lost))
        row = _line(sheet, row + 1, text, Font(FONT, SIZE, italic=True), SIZE)
    row = _line(sheet, row + 1, f"{marks.office} trân trọng cảm ơn.", Font(FONT, SIZE), SIZE)
    _paper(sheet, row - 1)


def _colour(css: str) -> str:
    return css.lstrip("#")


def _line(sheet: Worksheet, row: int, text: str, font: Font, size: float) -> int:
    """A text across the sheet, in a row high enough for it; the next row."""
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(_WIDTHS))
    cell = sheet.cell(row, 1)
    put_text(cell, text)
    cell.font, cell.alignment = font, Alignment(wrap_text=True, vertical="center")
    lines = line_count(text, sum(_WIDTHS), size, bold=bool(font.b))
    sheet.row_dimensions[row].height = height(lines, size, 6)
    return row + 1


def _headings(sheet: Worksheet, row: int) -> None:
    for number, heading in enumerate(_HEADINGS, 1):
        cell = sheet.cell(row, number)
        put_text(cell, heading)
        _dress(cell, bold=True, shade=_colour(HEADING_FILL), centred=True)
    sheet.row_dimensions[row].height = height(1, margin=8)
    sheet.freeze_panes = sheet.cell(row + 1, 1)


def _group(
    sheet: Worksheet,
    row: int,
    head: tuple[str, str, str],
    findings: Sequence[Finding],
    sheets: Collection[str],
    shade: str,
) -> int:
    """One message beside the cells it speaks of, one a row; the next row."""
    last = row + len(findings) - 1
    needed = height(line_count(head[2], _WIDTHS[2] - _INDENT), margin=6)
    for offset, finding in enumerate(findings):
        sheet.row_dimensions[row + offset].height = max(height(1, margin=6), needed / len(findings))
        for number in range(1, len(_WIDTHS) + 1):
            plain_text = number == len(_WIDTHS) - 1
            _dress(
                sheet.cell(row + offset, number),
                shade=shade if number == 2 else "",  # noqa: PLR2004 - the level's column
                centred=not plain_text,
            )
        _link(sheet.cell(row + offset, len(_WIDTHS)), finding, sheets)
    for number, text in enumerate(head, 1):
        put_text(sheet.cell(row, number), text)
        if last > row:
            sheet.merge_cells(start_row=row, end_row=last, start_column=number, end_column=number)
    return last + 1


def _link(cell: Any, finding: Finding, sheets: Collection[str]) -> None:  # noqa: ANN401
    """The place as text, and a way there where there is one."""
    place = finding.place
    put_text(cell, _WHOLE_FILE if place is None else str(place))
    if not isinstance(place, (Cell, Sheet)) or place.sheet not in sheets:
        return
    at = f"{column_letters(place.column)}{place.row}" if isinstance(place, Cell) else "A1"
    quoted = place.sheet.replace("'", "''")
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{at}")
    cell.font = Font(FONT, SIZE, underline="single", color=_colour(NAVY))


def _dress(cell: Any, *, bold: bool = False, shade: str = "", centred: bool = False) -> None:  # noqa: ANN401
    cell.font = Font(FONT, SIZE, bold=bold)
    cell.border = Border(_EDGE, _EDGE, _EDGE, _EDGE)
    horizontal = "center" if centred else "left"
    indent = 0 if centred else 1
    cell.alignment = Alignment(
        horizontal=horizontal, vertical="center", wrap_text=True, indent=indent
    )
    if shade:
        cell.fill = PatternFill("solid", start_color=shade, end_color=shade)


def _paper(sheet: Worksheet, last_row: int) -> None:
    """A4 upright, one page wide."""
    sheet.print_area = f"A1:{column_letters(len(_WIDTHS))}{last_row}"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "portrait"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = _SHADE[True]
