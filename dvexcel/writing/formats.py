"""How cells look: one font, quiet colours, number formats by kind."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from dvexcel.specs.column import Column, Kind

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

    from dvexcel.model.sheets import CellValue

FONT = "Times New Roman"
SIZE = 12
NAVY = "#1F3864"
GREY_TEXT = "#595959"
RED = "#C00000"
LINE = "#BFBFBF"
HEADING_FILL = "#DDE6F1"
REQUIRED_FILL = "#C3D3E8"
LOCKED_FILL = "#F2F2F2"
TO_FILL = "#FFF9DC"

DATE_FORMAT = "dd/mm/yyyy"
TEXT_FORMAT = 49  # Excel's own "@": what is typed stays as typed, no code becomes a date
_MOST_DECIMALS = 6

_ROMAN = 1
OUR_FONT = {"font_name": FONT, "font_family": _ROMAN, "font_scheme": "none"}  # not the theme's font

Properties = dict[str, Any]


class Formats:
    """The formats of one workbook; equal properties give the same format."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._known: dict[tuple[tuple[str, Any], ...], Format] = {}

    def __call__(self, **properties: Any) -> Format:  # noqa: ANN401 - XlsxWriter's own values
        """The format with our font and ``properties``."""
        wanted = {**OUR_FONT, "font_size": SIZE, **properties}
        key = tuple(sorted(wanted.items()))
        if key not in self._known:
            self._known[key] = self._book.add_format(wanted)
        return self._known[key]

    def difference(self, **properties: Any) -> Format:  # noqa: ANN401 - as above
        """A format for a conditional rule: it changes only what it names."""
        return self._book.add_format(properties)

    @property
    def title(self) -> Format:
        """The title of a sheet."""
        return self(bold=True, font_size=16, font_color=NAVY, valign="vcenter", text_wrap=True)

    @property
    def intro(self) -> Format:
        """The sentence under the title."""
        return self(font_color=GREY_TEXT, valign="top", text_wrap=True)

    @property
    def note(self) -> Format:
        """A small remark."""
        return self(italic=True, font_size=11, font_color=GREY_TEXT)

    def heading(self, *, required: bool = False) -> Format:
        """The heading cell of a column; a required one is a shade deeper."""
        return self(
            bold=True,
            font_color=NAVY,
            bg_color=REQUIRED_FILL if required else HEADING_FILL,
            border=1,
            border_color=LINE,
            align="center",
            valign="vcenter",
            text_wrap=True,
        )

    def cell(self, column: Column, value: CellValue = None, **properties: Any) -> Format:  # noqa: ANN401
        """A cell of ``column``; ``value`` decides how many decimals a number shows."""
        ruled = {"border": 1, "border_color": LINE, "valign": "top"}
        return self(**(ruled | kind_properties(column, value) | properties))


def kind_properties(column: Column, value: CellValue = None) -> Properties:
    """Alignment and number format of a column's cells; a number shrinks before it shows ###."""
    match column.kind:
        case Kind.COUNT | Kind.NUMBER:
            shown = number_format(decimals_shown(column, value))
            return {"num_format": shown, "align": "right", "indent": 1, "shrink": True}
        case Kind.DATE:
            return {"num_format": DATE_FORMAT, "align": "center", "shrink": True}
        case Kind.CODE:
            return {"num_format": TEXT_FORMAT, "align": "left", "shrink": True}
        case Kind.TICK:
            return {"num_format": TEXT_FORMAT, "align": "center"}
        case _:
            return {"num_format": TEXT_FORMAT, "align": "left", "text_wrap": True}


def number_format(decimals: int) -> str:
    """Thousands grouped, with fixed ``decimals``; each Excel shows its own country's marks."""
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def decimals_shown(column: Column, value: CellValue) -> int:
    """A whole number shows none, our ratios their column's decimals, others what they need."""
    if not isinstance(value, Fraction) or value.denominator == 1:
        return 0
    if column.decimals and not column.typed:
        return column.decimals
    for decimals in range(1, _MOST_DECIMALS):
        if (value * 10**decimals).denominator == 1:
            return decimals
    return _MOST_DECIMALS
