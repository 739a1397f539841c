"""A notice: the wording of one kind of finding, said once and filled in where it happens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.model.finding import Finding, Severity

if TYPE_CHECKING:
    from dvexcel.model.place import Place

_CODE = re.compile(r"^(TN|DL|TT|CC|HT)\d{3}$")


@dataclass(frozen=True, slots=True)
class Notice:
    """One code with its title and three of the four beats; the place is the first beat.

    ``what``, ``why`` and ``remedy`` are format strings; ``at`` fills them in.
    """

    code: str
    severity: Severity
    title: str
    what: str
    why: str
    remedy: str

    def __post_init__(self) -> None:
        if not _CODE.match(self.code):
            raise ValueError(f"malformed code: {self.code}")

    def at(self, place: Place | None = None, file: str = "", **values: object) -> Finding:
        """The finding at ``place`` of ``file``, its sentences filled with ``values``."""
        return Finding(
            self.code,
            self.severity,
            self.what.format(**values),
            self.why.format(**values),
            self.remedy.format(**values),
            file,
            place,
        )


def error(code: str, title: str, what: str, why: str, remedy: str) -> Notice:
    """A notice that keeps a return out of the totals, or a command from running."""
    return Notice(code, Severity.LOI, title, what, why, remedy)


def warning(code: str, title: str, what: str, why: str, remedy: str) -> Notice:
    """A notice that asks for a look or a reason."""
    return Notice(code, Severity.CANH_BAO, title, what, why, remedy)
