"""What we wrote into a work folder is remembered: any other bytes are a person's, and stay.

One append-only file beside the facts of the office; a line for each digest that was ever written.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.whole_files import append_lines, harmless

if TYPE_CHECKING:
    from pathlib import Path

DISPOSABLE = ".dvexcel"  # the folder that may be deleted at any time
_OLD_NOTES = "da_ghi.json"  # of earlier programs, in there
_FIELDS = ("sha256", "tep")


@dataclass(frozen=True, slots=True)
class Written:
    """The record of one work folder."""

    root: Path

    @property
    def record(self) -> Path:
        """Where it stands."""
        return self.root / "da_ghi.csv"

    def has(self, target: Path, data: bytes) -> bool:
        """Whether we wrote these bytes there; without a record we are only more careful."""
        line = _line(self._note(target, data))
        try:
            text = self.record.read_bytes().decode("utf-8-sig", "replace")
        except FileNotFoundError:
            return line in self._old()
        return line in text.replace("\r\n", "\n").split("\n")

    def note(self, target: Path, data: bytes) -> None:
        """Remember these bytes; a note too many is harmless, so it is made before they are written.

        CannotRun (HT018) when another program holds the record.
        """
        self.take_over()
        if not self.has(target, data):
            append_lines(self.record, [_line(self._note(target, data))], _line(_FIELDS))

    def take_over(self) -> None:
        """Bring over what an earlier program noted in the folder that may be deleted."""
        if not self.record.exists():
            append_lines(self.record, sorted(self._old()), _line(_FIELDS))

    def _note(self, target: Path, data: bytes) -> tuple[str, str]:
        name = target.relative_to(self.root).as_posix()
        return hashlib.sha256(data).hexdigest(), harmless(name)

    def _old(self) -> set[str]:
        try:
            notes = json.loads((self.root / DISPOSABLE / _OLD_NOTES).read_text("utf-8"))
            return {_line((one, harmless(name))) for name, many in notes.items() for one in many}
        except (FileNotFoundError, ValueError, AttributeError, TypeError):
            return set()


def _line(note: tuple[str, ...]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="").writerow(note)
    return text.getvalue()
