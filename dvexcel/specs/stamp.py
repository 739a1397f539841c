"""The mark that says which form a workbook is: unit, period, form version, two check letters.

It stands in three places of a form (hidden sheet, document property, visible Mã biểu), because
forms come back re-saved by anything; the majority wins.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.model.period import PeriodCode
from dvexcel.specs.bieu import form_of
from dvexcel.specs.muc_so_lieu import known_sections
from dvexcel.specs.table import Guide

if TYPE_CHECKING:
    from dvexcel.model.field_of_work import FieldOfWork

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"  # no I and O: they look like 1 and 0
_CODE = re.compile(
    r"^DV(?P<version>\d+)/(?P<unit>[A-Z0-9.-]+)/(?P<period>[0-9A-Z-]+)/(?P<check>[A-Z]{2})$"
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which form it is; ``str()`` gives the Mã biểu, for example ``DV1/SYT/2026-T09/KQ``."""

    version: int
    unit: str
    period: PeriodCode

    @property
    def _body(self) -> str:
        return f"DV{self.version}/{self.unit}/{self.period}"

    @property
    def check_letters(self) -> str:
        """Two letters that a typing mistake in the rest would change."""
        digest = hashlib.sha256(self._body.encode()).digest()
        return "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:2])

    def __str__(self) -> str:
        return f"{self._body}/{self.check_letters}"

    @classmethod
    def parse(cls, text: str) -> Stamp:
        """Read a Mã biểu; raise ValueError when it is none or its check letters disagree."""
        match = _CODE.match(text.strip())
        if match is None:
            raise ValueError(f"not a form code: {text!r}")
        stamp = cls(int(match["version"]), match["unit"], PeriodCode.parse(match["period"]))
        if stamp.check_letters != match["check"]:
            raise ValueError(f"check letters disagree: {text!r}")
        return stamp


def form_fingerprint(work: FieldOfWork) -> str:
    """A digest of what a reader of a field's form relies on: sheets, titles, lists, sections."""
    parts: list[str] = []
    for sheet in form_of(work).sheets:
        if isinstance(sheet, Guide):
            continue
        parts.append(f"# {sheet.key} {sheet.sheet}")
        parts += [
            f"{column.key}|{column.title}|{column.kind.name}|{'/'.join(column.choices)}"
            for column in sheet.columns
        ]
    parts += [f"{code}|{name}" for code, name in known_sections(work.sections).items()]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
