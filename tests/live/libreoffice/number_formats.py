"""Number formats: their codes in Excel's spelling, and what kind of value they make of a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from .errors import ExcelError
from .office import struct, uno

if TYPE_CHECKING:
    from collections.abc import Iterator

GENERAL, BOOLEAN = "General", "BOOLEAN"

# com.sun.star.util.NumberFormat
_DATE, _TIME, _CURRENCY, _TEXT, _LOGICAL = 2, 4, 8, 256, 1024

_LETTERS = re.compile(r'"[^"]*"|\\.|[DMYHS]+')


class NumberFormat(NamedTuple):
    """A number format's code in Excel's spelling and what LibreOffice takes it for."""

    code: str
    type: int

    @property
    def is_date(self) -> bool:
        """Dates and date-times; a pure time stays a number, as through Excel's COM interface."""
        return bool(self.type & _DATE)

    @property
    def is_currency(self) -> bool:
        return bool(self.type & _CURRENCY)

    @property
    def is_boolean(self) -> bool:
        return bool(self.type & _LOGICAL)

    @property
    def is_text(self) -> bool:
        return bool(self.type & _TEXT)


class NumberFormats:
    """The number formats of one open workbook, each asked for once."""

    def __init__(self, document: Any) -> None:
        self._native = document.NumberFormats
        self._locale = struct("lang.Locale", "", "", "")  # the office's own, which is en-US
        self._known: dict[int, NumberFormat] = {}

    def key(self, code: str) -> int:
        """LibreOffice's key of a format code; raises ExcelError on a malformed one."""
        key = self._native.queryKey(code, self._locale, False)  # noqa: FBT003 - UNO is positional
        if key != -1:
            return int(key)
        try:
            return int(self._native.addNew(code, self._locale))
        except uno.getClass("com.sun.star.util.MalformedNumberFormatException") as error:
            raise ExcelError(f"Unable to set the NumberFormat property: {code}") from error

    def of(self, key: int) -> NumberFormat:
        if key not in self._known:
            native = self._native.getByKey(key)
            self._known[key] = NumberFormat(_excel_code(native), native.Type)
        return self._known[key]

    def areas(self, uno_range: Any) -> Iterator[tuple[NumberFormat, list[Any]]]:
        """Each look in a range with the UNO addresses that have it: a few calls, however large."""
        groups = uno_range.getUniqueCellFormatRanges()
        for place in range(groups.Count):
            group = groups.getByIndex(place)
            yield self.of(group.getByIndex(0).NumberFormat), list(group.RangeAddresses)


def _excel_code(native: Any) -> str:
    if native.Type & _LOGICAL:
        return GENERAL  # Excel needs no format to show TRUE
    if not native.Type & (_DATE | _TIME):
        return str(native.FormatString)
    # LibreOffice writes DD/MM/YYYY, Excel dd/mm/yyyy; quoted text stays as it is.
    return _LETTERS.sub(
        lambda found: found[0] if found[0][0] in '"\\' else found[0].lower(), native.FormatString
    )
