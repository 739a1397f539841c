"""The cells of one sheet of a file, collected from its XML events.

Whatever a spreadsheet program would not write is Malformed: a guess could shift an address or
turn a figure into another one. Source: ECMA-376 part 1, 18.3.1.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from dvexcel.model.place import column_letters, column_number
from dvexcel.model.raw import Area, RawCell, RawKind
from dvexcel.reading.xml import Malformed, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dvexcel.reading.number_formats import NumberFormat
    from dvexcel.reading.styles import Styles

EPOCH_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's days have no time zone
EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001 - as above
MAX_ROW, MAX_COLUMN, MAX_TEXT = 1_048_576, 16_384, 32_767
_LETTERS = re.compile(r"[A-Z]{1,3}", re.IGNORECASE | re.ASCII)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TRUTH = {"1": True, "true": True, "0": False, "false": False}
_DAY = 86_400_000  # milliseconds
_MAX_STYLES = 2**31 - 1
_AREA = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6}):([A-Z]{1,3})([1-9]\d{0,6})", re.ASCII)
_MOST_MERGED = 10_000

_Content = tuple[RawKind, "str | float | bool | datetime | None"]


@dataclass(frozen=True, slots=True)
class Shared:
    """What the sheets of a workbook share; ``fonts`` of before Unicode by text, then by style.

    ``pictures`` are the numbers of cell metadata that stand for a picture, ``marked`` the texts
    with marks of their bold and italic stretches.
    """

    strings: Sequence[str]
    styles: Styles
    epoch: datetime
    fonts: Mapping[int, str] = field(default_factory=dict)
    pictures: frozenset[str] = frozenset()
    marked: Mapping[int, str] = field(default_factory=dict)


class SheetCells:
    """Takes the XML events of one sheet; ``cells``, ``hidden``, ``merged`` are what it saw.

    ``count`` is called once a cell kept, and refuses when the workbook has too many.
    """

    def __init__(self, shared: Shared, count: Callable[[], None]) -> None:
        self.shared, self.count = shared, count
        self.cells: dict[tuple[int, int], RawCell] = {}
        self.hidden: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.merged: list[Area] = []
        self._inside = self._phonetic = self._in_row = self._has_value = False
        self._row = self._column = 0
        self._row_digits = ""
        self._type = self._style = self._metadata = ""
        # Letters, styles and texts repeat in every row: each is judged once.
        self._columns: dict[str, int] = {}
        self._texts: dict[str, str] = {}
        self._formats: dict[str, NumberFormat | None] = {}
        self._value: list[str] = []
        self._inline: list[str] = []
        self._formula: list[str] | None = None
        self._into: list[str] | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element opens. Cells count in sheetData only: extensions reuse their names."""
        self._into = None
        if not self._inside:
            self._inside = name == "sheetData"
            if name == "col" and attributes.get("hidden") in {"1", "true"}:
                self._hide_columns(attributes)
            elif name == "mergeCell":
                self._merge(attributes.get("ref", ""))
        elif name == "row":
            self._open_row(attributes)
        elif name == "c":
            self._open_cell(attributes)
        elif name == "rPh":  # pronunciation hints are not what the cell says
            self._phonetic = True
        elif name == "v":
            self._has_value, self._into = True, self._value
        elif name == "t" and not self._phonetic:
            self._has_value, self._into = True, self._inline
        elif name == "f":
            self._into = self._formula = []

    def text(self, piece: str) -> None:
        """Characters between tags."""
        if self._into is not None:
            self._into.append(piece)

    def end(self, name: str) -> None:
        """An element closes; a cell is kept when it holds something."""
        self._into = None
        if name == "rPh":
            self._phonetic = False
        elif name == "sheetData":
            self._inside = False
        elif name == "row":
            self._in_row = False
        elif name == "c" and self._inside:
            self._keep()

    def _hide_columns(self, attributes: dict[str, str]) -> None:
        first = whole(attributes.get("min", ""), 1, MAX_COLUMN, "cột ẩn")
        last = whole(attributes.get("max", ""), first, MAX_COLUMN, "cột ẩn")
        self.hidden_columns.update(range(first, last + 1))

    def _merge(self, reference: str) -> None:
        """Keep a merged area; one that is none spelled out shifts nothing and is left alone."""
        found = _AREA.fullmatch(reference)
        if found is not None and len(self.merged) < _MOST_MERGED:
            left, top, right, bottom = found.groups()
            corner = int(top), column_number(left)
            self.merged.append((*corner, int(bottom), column_number(right)))

    def _open_row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r")
        said = f"dòng {number or self._row + 1}"
        self._row = whole(number or str(self._row + 1), 1, MAX_ROW, said)
        self._column, self._in_row, self._row_digits = 0, True, str(self._row)
        if attributes.get("hidden") in {"1", "true"}:
            self.hidden.add(self._row)

    def _open_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        if not self._in_row:
            raise Malformed(f"ô {reference}")
        if reference is None:
            self._column += 1
            if self._column > MAX_COLUMN:
                raise Malformed(f"ô {self._address}")
        else:
            letters = reference.removesuffix(self._row_digits)
            column = self._columns.get(letters)
            if column is None or len(letters) == len(reference):
                column = self._new_column(reference, letters)
            self._column = column
        self._type, self._style = attributes.get("t", "n"), attributes.get("s", "0")
        self._metadata = attributes.get("vm", "")
        self._value, self._formula, self._has_value = [], None, False
        self._inline = []
        self._phonetic = False

    def _new_column(self, reference: str, letters: str) -> int:
        """The column of a reference whose letters were not seen before on this sheet."""
        if letters + self._row_digits != reference or not _LETTERS.fullmatch(letters):
            raise Malformed(f"ô {reference}")
        column = self._columns[letters] = column_number(letters)
        if column > MAX_COLUMN:
            raise Malformed(f"ô {reference}")
        return column

    @property
    def _address(self) -> str:
        return f"{column_letters(self._column)}{self._row}"

    def _keep(self) -> None:
        formula = None if self._formula is None else "=" + "".join(self._formula)
        # Some programs write a text in line and as a value too; the text in line is what is shown.
        raw = "".join(self._inline or self._value)
        kind, value = self._content(raw, is_formula=formula is not None)
        if kind is RawKind.EMPTY and formula is None:
            return
        if (self._row, self._column) in self.cells:
            raise Malformed(f"ô {self._address}")
        self.count()
        font = self._font() if kind is RawKind.TEXT else ""
        shown_by, look = self._shown_by(kind), self._marked(value) if kind is RawKind.TEXT else ""
        cell = RawCell(self._row, self._column, kind, value, formula, font, shown_by, look)
        self.cells[self._row, self._column] = cell

    def _shown_by(self, kind: RawKind) -> str:
        """The code of the format that changes what such a cell shows."""
        made = self._format()
        if made is None or (kind is RawKind.TEXT and not made.changes_text):
            return ""
        return made.code

    def _font(self) -> str:
        """The font of before Unicode that the text is shown in: its own, else the cell's."""
        if not self.shared.fonts and not self.shared.styles.fonts:
            return ""
        if self._type == "s" and (own := self.shared.fonts.get(int("".join(self._value)))):
            return own
        return self.shared.styles.fonts.get(self._style_number(), "")

    def _marked(self, value: object) -> str:
        """The text with the marks of its looks: those of its stretches, else of the whole cell."""
        if self._type == "s" and (own := self.shared.marked.get(int("".join(self._value)))):
            return own
        look = self.shared.styles.looks.get(self._style_number())
        return "" if look is None else look.marking(str(value))

    def _content(self, raw: str, *, is_formula: bool) -> _Content:
        is_text = self._type in {"str", "inlineStr"}
        if not self._has_value or (not is_text and not raw.strip()):
            return RawKind.EMPTY, None
        match self._type:
            case "n":
                return self._number(raw)
            case "s":
                return self._text(self._shared_text(raw), is_formula=is_formula)
            case "str" | "inlineStr":
                return self._text(unescape(raw), is_formula=is_formula)
            case "b" if raw.strip() in _TRUTH:
                return RawKind.BOOLEAN, _TRUTH[raw.strip()]
            case "e":
                is_picture = self._metadata in self.shared.pictures
                return RawKind.PICTURE if is_picture else RawKind.ERROR, raw.strip()
            case "d":
                return self._iso_date(raw.strip())
        raise Malformed(f"ô {self._address}")

    def _shared_text(self, raw: str) -> str:
        known = self._texts.get(raw)
        if known is None:
            last = len(self.shared.strings) - 1
            known = self.shared.strings[whole(raw, 0, last, f"ô {self._address}")]
            self._texts[raw] = known
        return known

    def _text(self, text: str, *, is_formula: bool) -> _Content:
        if len(text) > MAX_TEXT:
            raise Malformed(f"ô {self._address}")
        if text == "" and not is_formula:
            return RawKind.EMPTY, None
        return RawKind.TEXT, text

    @staticmethod
    def _iso_date(raw: str) -> _Content:
        try:
            return RawKind.DATE, datetime.fromisoformat(raw).replace(tzinfo=None)
        except ValueError:  # a time of day, or what some program means by a date
            return RawKind.TEXT, raw

    def _number(self, raw: str) -> _Content:
        try:
            number = float(raw)
        except ValueError:
            number = math.nan
        if not math.isfinite(number) or "_" in raw or not raw.isascii():
            raise Malformed(f"ô {self._address}")
        made = self._format()
        if made is not None and number >= 0 and made.shows_day:
            moment = _moment(self.shared.epoch, number)
            if moment is not None:
                return RawKind.DATE, moment
        return RawKind.NUMBER, number

    def _format(self) -> NumberFormat | None:
        """The number format of the cell, None where it shows just what the cell holds."""
        try:
            return self._formats[self._style]
        except KeyError:
            found = self._formats[self._style] = self.shared.styles.formats.get(
                self._style_number()
            )
            return found

    def _style_number(self) -> int:
        """The number of the cell's style; an empty attribute says nothing."""
        return whole(self._style, 0, _MAX_STYLES, f"ô {self._address}") if self._style else 0


def _moment(epoch: datetime, number: float) -> datetime | None:
    """The moment ``number`` days after ``epoch``, to the millisecond; None after the year 9999."""
    try:
        return epoch + timedelta(milliseconds=round(number * _DAY))
    except OverflowError:
        return None


def unescape(text: str) -> str:
    """Undo Excel's ``_x000D_`` spelling of characters XML cannot hold (ST_Xstring).

    Half of a surrogate pair is no character and could not be written anywhere: it becomes U+FFFD.
    """
    if "_x" not in text:
        return text
    plain = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
