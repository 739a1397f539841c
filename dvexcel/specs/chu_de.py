"""Themes under which units' difficulties are gathered as causes, by the words in chu_de.csv."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from importlib.resources import files

from dvexcel.text.unicode import fold


@dataclass(frozen=True, slots=True)
class Theme:
    """A cause in the words of a report, and the folded words by which units tell of it."""

    cause: str
    signs: tuple[str, ...]

    def is_told_by(self, folded: str) -> bool:
        """Whether a passage, folded, speaks of it: by whole words."""
        return any(f" {sign} " in f" {folded} " for sign in self.signs)


def _read() -> tuple[Theme, ...]:
    text = files(__package__).joinpath("chu_de.csv").read_text("utf-8")
    return tuple(
        Theme(line["nguyen_nhan"], tuple(fold(part) for part in line["tu_khoa"].split(";")))
        for line in csv.DictReader(io.StringIO(text, newline=""))
    )


THEMES = _read()
