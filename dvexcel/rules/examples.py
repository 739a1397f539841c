"""The pictures in a rule's docstring: workbooks drawn as tables, expected cells in [brackets].

A docstring has the sections ``Đạt:`` and ``Lỗi:``. Each draws sheets: a line with the sheet's
name, then rows between bars. ``[ ]`` around a cell, or around the sheet's name, says where the
rule must speak. The tests run every picture; the catalogue prints them.
"""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dvexcel.rules.engine import Rule

_SECTION = re.compile(r"^(Đạt|Lỗi):\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Picture:
    """One drawn sheet: its rows of texts; ``marked`` are (row, column) from 0, or None for all."""

    sheet: str
    rows: tuple[tuple[str, ...], ...]
    marked: frozenset[tuple[int, int]]
    whole_sheet: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """One section: whether the rule is content, and the sheets that show why."""

    passes: bool
    pictures: tuple[Picture, ...] = field(default_factory=tuple)


def docstring(rule: Rule) -> str:
    """The docstring of the file a rule stands in."""
    module = inspect.getmodule(rule.check)
    return inspect.cleandoc(module.__doc__ or "") if module is not None else ""


def examples(rule: Rule) -> tuple[Example, ...]:
    """Every example of a rule, in order."""
    pieces = _SECTION.split(docstring(rule))
    sections = zip(pieces[1::2], pieces[2::2], strict=True)
    return tuple(Example(title == "Đạt", _pictures(body)) for title, body in sections)


def _pictures(body: str) -> tuple[Picture, ...]:
    pictures: list[Picture] = []
    name, rows = "", list[tuple[str, ...]]()

    def finish() -> None:
        if name:
            pictures.append(_picture(name, rows))

    for line in (line.strip() for line in body.splitlines()):
        if line.startswith("|"):
            rows.append(tuple(cell.strip() for cell in line.strip("|").split("|")))
        elif line:
            finish()
            name, rows = line, []
    finish()
    return tuple(pictures)


def _picture(name: str, rows: list[tuple[str, ...]]) -> Picture:
    marked = frozenset(
        (i, j)
        for i, row in enumerate(rows)
        for j, cell in enumerate(row)
        if cell.startswith("[") and cell.endswith("]")
    )
    bare = tuple(tuple(_unmark(cell) for cell in row) for row in rows)
    return Picture(_unmark(name), bare, marked, whole_sheet=name.startswith("["))


def _unmark(text: str) -> str:
    return text[1:-1].strip() if text.startswith("[") and text.endswith("]") else text
