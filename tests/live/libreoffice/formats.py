"""How cells look: fill, font, alignment, sizes, in Excel's words and units.

A property on which the cells of a range disagree reads as None, as in Excel. The codes of number
formats are the business of number_formats.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from .calls import reads, writes_looks
from .office import enum, struct

if TYPE_CHECKING:
    from .address import Area

Colour = tuple[int, int, int]

_CLEAR_LOOKS = 32 | 64 | 256  # com.sun.star.sheet.CellFlags HARDATTR, STYLES, EDITATTR

_HUNDREDTHS_OF_MM = 2540  # in an inch, which is 72 points
_PADDING = 5 / 7  # a column's margins in digits: 5 pixels, where a digit of Calibri 11 has 7

_HORIZONTAL = {
    "general": "STANDARD",
    "left": "LEFT",
    "center": "CENTER",
    "right": "RIGHT",
    "justify": "BLOCK",
    "fill": "REPEAT",
}
_VERTICAL = {"bottom": "BOTTOM", "top": "TOP", "center": "CENTER", "justify": "BLOCK"}
_VERTICAL_CODES = {"STANDARD": 0, "TOP": 1, "CENTER": 2, "BOTTOM": 3, "BLOCK": 4}


def digit_width(toolkit: Any, document: Any) -> float:
    """Hundredths of a millimetre of a digit in the workbook's default font, as drawn here.

    Excel counts column widths in these digits; where Calibri is missing LibreOffice draws, and
    counts, with another font.
    """
    style = document.StyleFamilies.getByName("CellStyles").getByName("Default")
    font = struct("awt.FontDescriptor")
    font.Name = style.CharFontName
    font.Height = 1000  # large, because the answer is a whole number of pixels
    drawn = toolkit.createScreenCompatibleDevice(1, 1).getFont(font).getCharWidth("0")
    return drawn / font.Height * style.CharHeight * _HUNDREDTHS_OF_MM / 72


def to_native_colour(colour: Colour | str | int | None) -> int:
    """An RGB triple, "#rrggbb", Excel's BGR number or None, as LibreOffice's RGB number."""
    match colour:
        case None:
            return -1
        case str():
            return int(colour.lstrip("#"), 16)
        case int():
            return (colour & 0xFF) << 16 | colour & 0xFF00 | colour >> 16
        case red, green, blue:
            return red << 16 | green << 8 | blue
    raise TypeError(f"not a colour: {colour!r}")


def from_native_colour(colour: int) -> Colour | None:
    return None if colour == -1 else (colour >> 16 & 255, colour >> 8 & 255, colour & 255)


def agreed(uno_range: Any, name: str) -> Any:
    """The value of a property that all cells of a range share, or None."""
    if uno_range.getPropertyState(name).value == "AMBIGUOUS_VALUE":
        return None
    return uno_range.getPropertyValue(name)


class Font(base_classes.Font):
    """The font of a range."""

    def __init__(self, rng: Any) -> None:
        self._range = rng
        self.sheet, self.address = rng.sheet, rng.address

    @property
    def api(self) -> Any:
        return self._range.api

    @property
    @reads
    def bold(self) -> bool | None:
        weight = agreed(self.api, "CharWeight")
        return None if weight is None else weight > 100

    @bold.setter
    @writes_looks
    def bold(self, value: bool) -> None:
        self.api.CharWeight = 150.0 if value else 100.0

    @property
    @reads
    def italic(self) -> bool | None:
        posture = agreed(self.api, "CharPosture")
        return None if posture is None else posture.value != "NONE"

    @italic.setter
    @writes_looks
    def italic(self, value: bool) -> None:
        self.api.CharPosture = enum("awt.FontSlant", "ITALIC" if value else "NONE")

    @property
    @reads
    def size(self) -> float | None:
        return agreed(self.api, "CharHeight")

    @size.setter
    @writes_looks
    def size(self, value: float) -> None:
        self.api.CharHeight = float(value)

    @property
    @reads
    def name(self) -> str | None:
        return agreed(self.api, "CharFontName")

    @name.setter
    @writes_looks
    def name(self, value: str) -> None:
        self.api.CharFontName = value

    @property
    @reads
    def color(self) -> Colour | None:
        colour = agreed(self.api, "CharColor")
        return None if colour is None else from_native_colour(colour) or (0, 0, 0)

    @color.setter
    @writes_looks
    def color(self, value: Colour | str | int) -> None:
        self.api.CharColor = to_native_colour(value)


class Looks:
    """The part of a Range that is about looks."""

    sheet: Any
    api: Any
    area: Area

    @property
    def font(self) -> Font:
        return Font(self)

    @property
    @reads
    def color(self) -> Colour | None:
        """The fill; None without one."""
        colour = agreed(self.api, "CellBackColor")
        return None if colour is None else from_native_colour(colour)

    @color.setter
    @writes_looks
    def color(self, value: Colour | str | int | None) -> None:
        self.api.CellBackColor = to_native_colour(value)

    @property
    @reads
    def number_format(self) -> str | None:
        key = agreed(self.api, "NumberFormat")
        return None if key is None else self.sheet.book.number_formats.of(key).code

    @number_format.setter
    @writes_looks
    def number_format(self, code: str) -> None:
        self.api.NumberFormat = self.sheet.book.number_formats.key(code)

    @property
    @reads
    def wrap_text(self) -> bool | None:
        return agreed(self.api, "IsTextWrapped")

    @wrap_text.setter
    @writes_looks
    def wrap_text(self, value: bool) -> None:
        self.api.IsTextWrapped = bool(value)

    @property
    @reads
    def horizontal_alignment(self) -> str | None:
        native = agreed(self.api, "HoriJustify")
        return next(
            (ours for ours, theirs in _HORIZONTAL.items() if native and theirs == native.value),
            None,
        )

    @horizontal_alignment.setter
    @writes_looks
    def horizontal_alignment(self, value: str) -> None:
        if value not in _HORIZONTAL:
            raise NotImplementedError(f"not imitated: horizontal alignment {value!r}")
        self.api.HoriJustify = enum("table.CellHoriJustify", _HORIZONTAL[value])

    @property
    @reads
    def vertical_alignment(self) -> str | None:
        native = agreed(self.api, "VertJustify")
        if native == _VERTICAL_CODES["STANDARD"]:
            return "bottom"
        return next(
            (ours for ours, theirs in _VERTICAL.items() if _VERTICAL_CODES[theirs] == native), None
        )

    @vertical_alignment.setter
    @writes_looks
    def vertical_alignment(self, value: str) -> None:
        if value not in _VERTICAL:
            raise NotImplementedError(f"not imitated: vertical alignment {value!r}")
        self.api.VertJustify = _VERTICAL_CODES[_VERTICAL[value]]

    @property
    @reads
    def column_width(self) -> float | None:
        """In digits of the default font; columns of unlike width give None."""
        widths = {self.api.Columns.getByIndex(i).Width for i in range(self.area.columns)}
        if len(widths) > 1:
            return None
        return round(max(widths.pop() / self.sheet.book.digit_width - _PADDING, 0), 2)

    @column_width.setter
    @writes_looks
    def column_width(self, digits: float) -> None:
        self.api.Columns.Width = round((digits + _PADDING) * self.sheet.book.digit_width)

    @property
    @reads
    def row_height(self) -> float | None:
        """In points; rows of unlike height give None."""
        heights = {self.api.Rows.getByIndex(i).Height for i in range(self.area.rows)}
        return round(heights.pop() * 72 / _HUNDREDTHS_OF_MM, 2) if len(heights) == 1 else None

    @row_height.setter
    @writes_looks
    def row_height(self, points: float) -> None:
        self.api.Rows.Height = round(points * _HUNDREDTHS_OF_MM / 72)

    @property
    @reads
    def row_hidden(self) -> bool | None:
        """Whether all the rows are hidden; None when only some are."""
        hidden = {not self.api.Rows.getByIndex(i).IsVisible for i in range(self.area.rows)}
        return hidden.pop() if len(hidden) == 1 else None

    @row_hidden.setter
    @writes_looks
    def row_hidden(self, value: bool) -> None:
        self.api.Rows.IsVisible = not value

    @property
    @reads
    def column_hidden(self) -> bool | None:
        """Whether all the columns are hidden; None when only some are."""
        hidden = {not self.api.Columns.getByIndex(i).IsVisible for i in range(self.area.columns)}
        return hidden.pop() if len(hidden) == 1 else None

    @column_hidden.setter
    @writes_looks
    def column_hidden(self, value: bool) -> None:
        self.api.Columns.IsVisible = not value

    @writes_looks
    def autofit(self, axis: str | None = None) -> None:
        if axis in {None, "columns", "c"}:
            self.api.Columns.OptimalWidth = True
        if axis in {None, "rows", "r"}:
            self.api.Rows.OptimalHeight = True

    @writes_looks
    def clear_formats(self) -> None:
        self.api.clearContents(_CLEAR_LOOKS)
