"""The cover of a form: labels in column B, values in column C."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.specs.table import FIRST_ROW, INTRO_ROW, TITLE_ROW
from dvexcel.writing.cells import put, put_text
from dvexcel.writing.formats import LINE, LOCKED_FILL, NAVY, TO_FILL, kind_properties
from dvexcel.writing.page import set_paper
from dvexcel.writing.text_room import height, line_count
from dvexcel.writing.validation import validate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.model.sheets import CellValue
    from dvexcel.specs.table import Cover
    from dvexcel.writing.book import FittedSheet
    from dvexcel.writing.formats import Formats

LABEL_COLUMN, VALUE_COLUMN = 1, 2
_LABEL_WIDTH = 34
_FIELD_HEIGHT = 24.0
_FIELD_LINE = {"border": 1, "border_color": LINE, "valign": "vcenter", "indent": 1}


def field_row(cover: Cover, key: str) -> int:
    """The row (from 1) on which the field of that key stands."""
    return FIRST_ROW + cover.columns.index(cover.column(key))


def write_cover(
    sheet: FittedSheet,
    cover: Cover,
    values: Mapping[str, CellValue],
    look: Formats,
    *,
    subtitle: str,
) -> None:
    """Write the cover: what the office filled in is grey and locked, what to type is yellow.

    The cursor stands on the first cell that is still to fill.
    """
    width = max(column.width for column in cover.columns)
    sheet.set_column(0, 0, 3)
    sheet.set_column(LABEL_COLUMN, LABEL_COLUMN, _LABEL_WIDTH)
    sheet.set_column(VALUE_COLUMN, VALUE_COLUMN, width)
    whole = _LABEL_WIDTH + width
    bold = look(bold=True, font_size=13, font_color=NAVY)
    for row, text, its_look, points in (
        (TITLE_ROW, cover.title, look.title, 28.0),
        (INTRO_ROW, cover.intro, look.intro, height(line_count(cover.intro, whole))),
        (INTRO_ROW + 1, subtitle, bold, 22.0),
    ):
        sheet.merge_range(row - 1, LABEL_COLUMN, row - 1, VALUE_COLUMN, "", its_look)
        put_text(sheet, row - 1, LABEL_COLUMN, text, its_look)
        sheet.set_row(row - 1, points)
    cursor = None
    label_look = look(bold=True, font_color=NAVY, text_wrap=True, **_FIELD_LINE)
    for column in cover.columns:
        row = field_row(cover, column.key) - 1
        value = values.get(column.key)
        fill = TO_FILL if column.typed else LOCKED_FILL
        properties = kind_properties(column) | _FIELD_LINE | {"align": "left", "bg_color": fill}
        put_text(sheet, row, LABEL_COLUMN, column.title, label_look)
        put(sheet, row, VALUE_COLUMN, value, look(**properties, locked=not column.typed))
        lines = line_count(str(value or ""), column.width)
        sheet.fit_row(row, max(_FIELD_HEIGHT, height(lines)))
        if column.typed:
            validate(sheet, (row, VALUE_COLUMN, row, VALUE_COLUMN), column, {})
            if value is None and cursor is None:
                cursor = row
    if cursor is not None:
        sheet.set_selection(cursor, VALUE_COLUMN, cursor, VALUE_COLUMN)
    set_paper(sheet, landscape=False)
