"""What every command answers: the files it made, what it found, and a few counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dvexcel.model.finding import in_reading_order

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.mend import Correction
    from dvexcel.model.report import Report


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer of a command; a face shows it and sets the exit code from it.

    ``findings`` are sorted once, here: by file, then as a person reads a sheet or a document.
    ``changes`` are what a mending did, or would do; ``reports`` what an inspection says of each
    document, its findings grouped for the eye.
    """

    files: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    changes: tuple[Correction, ...] = ()
    reports: tuple[Report, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "findings", tuple(in_reading_order(self.findings)))

    @property
    def has_error(self) -> bool:
        """Whether a checking command should end with exit code 1."""
        return any(finding.is_error for finding in self.findings)


class CannotRun(Exception):  # noqa: N818 - it says what happened, not that code is wrong
    """A command could not run at all; ``findings`` tell the clerk why and what to do."""

    def __init__(self, *findings: Finding) -> None:
        self.findings = findings
        super().__init__("; ".join(finding.message for finding in findings))
