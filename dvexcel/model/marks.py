"""What is to be marked in the copy of a unit's workbook that goes back to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.model.place import Cell

if TYPE_CHECKING:
    from datetime import date

    from dvexcel.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Marks:
    """The findings of a return, and those of the version before that are gone now.

    ``heading`` says whose return it is; ``office`` who hands it back.
    """

    heading: str
    office: str
    findings: tuple[Finding, ...]
    mended: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class SameFindings:
    """Findings that say the same of several cells, told once."""

    first: Finding
    findings: tuple[Finding, ...]


def grouped(findings: tuple[Finding, ...]) -> tuple[SameFindings, ...]:
    """Equal messages together, errors before warnings, else in the order given."""
    groups: dict[tuple[str, str, str, str], list[Finding]] = {}
    for finding in sorted(findings, key=lambda one: not one.is_error):
        key = finding.code, finding.what, finding.why, finding.remedy
        groups.setdefault(key, []).append(finding)
    return tuple(SameFindings(group[0], tuple(group)) for group in groups.values())


def by_cell(findings: tuple[Finding, ...]) -> dict[Cell, list[Finding]]:
    """The findings that stand at a cell, by that cell; errors first."""
    cells: dict[Cell, list[Finding]] = {}
    for finding in sorted(findings, key=lambda one: not one.is_error):
        if isinstance(finding.place, Cell):
            cells.setdefault(finding.place, []).append(finding)
    return cells


@dataclass(frozen=True, slots=True)
class Handed:
    """One return that goes back: whose, which file, how many points, and until when if known.

    ``unit`` is empty when the file does not tell. ``marked`` is the name of the marked copy,
    empty where none could be made, as of a file that was read in another format than .xlsx.
    """

    unit: str
    file: str
    errors: int
    warnings: int
    until: date | None
    marked: str
    was_read: bool
