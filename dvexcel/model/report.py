"""What an inspection says of one document, put together for the eye: by component, in full."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dvexcel.model.finding import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.model.finding import Finding


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """What one rule answered; ``reason`` where it did not judge."""

    code: str
    title: str
    verdict: Verdict
    reason: str = ""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportGroup:
    """The answers of the rules on one component, by the name a clerk knows it by."""

    name: str
    entries: tuple[ReportEntry, ...]

    @property
    def findings(self) -> list[Finding]:
        """What was found, rule by rule."""
        return [finding for entry in self.entries for finding in entry.findings]


@dataclass(frozen=True, slots=True)
class Report:
    """One document: what it was taken for, by which book, and every rule's answer.

    ``summary`` says it in one line. ``others`` are findings of no rule: why no book holds.
    """

    file: str
    kind: str
    system: str
    book: str
    draft: bool
    summary: str
    groups: tuple[ReportGroup, ...]
    others: tuple[Finding, ...] = ()

    @property
    def counts(self) -> Mapping[Verdict, int]:
        """How many rules gave each of the five verdicts, none left out."""
        given = Counter(entry.verdict for group in self.groups for entry in group.entries)
        return {verdict: given[verdict] for verdict in Verdict}

    def as_json(self) -> dict[str, Any]:
        """The report as plain values for scripts; findings stand there by their own."""
        return {
            "file": self.file,
            "kind": self.kind,
            "system": self.system,
            "book": self.book,
            "draft": self.draft,
            "verdicts": {verdict.value: count for verdict, count in self.counts.items()},
            "components": [
                {
                    "name": group.name,
                    "rules": [
                        {
                            "code": entry.code,
                            "title": entry.title,
                            "verdict": entry.verdict.value,
                            "reason": entry.reason,
                        }
                        for entry in group.entries
                    ],
                }
                for group in self.groups
            ],
        }
