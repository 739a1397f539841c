"""Results of formulas put back into a saved workbook: openpyxl keeps a formula but not its result.

A return is read by its results; without them every formula a unit typed would read as unanswered.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from openpyxl.utils.datetime import to_excel

from dvexcel.model.place import column_letters
from dvexcel.model.raw import RawKind

if TYPE_CHECKING:
    from datetime import datetime

    from dvexcel.model.raw import RawCell, RawSheet

# A formula as openpyxl writes it: the cell, the formula, then an empty result.
_FORMULA = re.compile(
    r'<c r="(?P<at>[A-Z]+[0-9]+)"(?P<style>(?: s="[0-9]+")?)[^>]*>'
    r"(?P<formula><f(?: [^>]*)?>[^<]*</f>|<f(?: [^>]*)?/>)(?:<v ?/>|<v></v>)</c>"
)


def with_results(part: bytes, sheet: RawSheet, epoch: datetime) -> bytes:
    """The worksheet ``part`` with the results that its formulas had in ``sheet``."""
    known = {
        f"{column_letters(cell.column)}{cell.row}": cell
        for cell in sheet.cells.values()
        if cell.formula is not None and cell.kind is not RawKind.EMPTY
    }

    def put_back(match: re.Match[str]) -> str:
        cell = known.get(match["at"])
        if cell is None:
            return match[0]
        kind, value = _spelt(cell, epoch)
        at, style, formula = match["at"], match["style"], match["formula"]
        return f'<c r="{at}"{style}{kind}>{formula}<v>{value}</v></c>'

    return _FORMULA.sub(put_back, part.decode()).encode() if known else part


def _spelt(cell: RawCell, epoch: datetime) -> tuple[str, str]:
    """The type attribute and the text of a result, as the standard spells them."""
    match cell.kind:
        case RawKind.TEXT:
            return ' t="str"', escape(str(cell.value))
        case RawKind.BOOLEAN:
            return ' t="b"', str(int(bool(cell.value)))
        case RawKind.ERROR:
            return ' t="e"', escape(str(cell.value))
        case RawKind.DATE:
            return "", repr(to_excel(cell.value, epoch))
        case _:
            return "", repr(cell.value)
