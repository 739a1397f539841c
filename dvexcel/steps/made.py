"""What a command has made and found so far, gathered as it goes through its stages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dvexcel.model.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.workspace import Workspace


@dataclass(slots=True)
class Made:
    """Files written into a work folder, in order, and what there is to say."""

    workspace: Workspace
    findings: list[Finding] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)

    def put(self, target: Path, data: bytes, *, keep: bool = False) -> Path:
        """Write a file; answer where it went: beside the target when a person edited that.

        ``keep``: what it replaces was on a desk, and stays under the name of its lần.
        """
        path, said = self.workspace.write(target, data, keep=keep)
        self.files.append(path)
        self.findings += said
        return path

    def outcome(self, counts: Mapping[str, int], notes: tuple[str, ...] = ()) -> Outcome:
        """The answer of the command."""
        return Outcome(tuple(self.files), tuple(self.findings), counts, notes)
