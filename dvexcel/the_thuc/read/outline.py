"""Finds the levels of the body: Phần, Chương, Mục, Điều, I., 1., a)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.recognised import Component

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.model.recognised import Line
    from dvexcel.the_thuc.read.header import Parts

_ROMAN = r"[IVXL]+"
_LEVELS = (
    (
        Component.PHAN,
        re.compile(rf"^(?:Phần|Chương)\s+(?:thứ\s+\w+|{_ROMAN}|\d+)\.?$", re.IGNORECASE),
    ),
    (Component.MUC, re.compile(r"^(?:Mục|Tiểu mục)\s+\d+\.?$", re.IGNORECASE)),
    (Component.DIEU, re.compile(r"^Điều\s+\d+[a-zđ]?\s*[.:]")),
    (Component.MUC_LA_MA, re.compile(rf"^{_ROMAN}\s*[.)-]\s*\S")),
    (
        Component.MUC_SO,
        re.compile(r"^\d{1,2}(?:(?:\.\d{1,2})*\s*[.)-]\s*\S|(?:\.\d{1,2})+\s+\S|/\s*[^\W\d])"),
    ),
    (Component.DIEM, re.compile(r"^[a-zđ]\s*[.)]\s*\S")),
)


def find_body(lines: Sequence[Line], start: int, end: int) -> Parts:
    """The body's lines by level; THAN holds the running text, levels included where they flow.

    Cells of tables and text boxes are no body.
    """
    found: dict[Component, list[Line]] = {}
    after_label = False
    for line in lines[start:end]:
        if line.paragraph.cell is not None or line.paragraph.box:
            after_label = False
            continue
        level = _level(line)
        if level is None and after_label and line.text.isupper():
            found.setdefault(Component.TEN_PHAN, []).append(line)
        else:
            found.setdefault(level or Component.THAN, []).append(line)
        after_label = level in {Component.PHAN, Component.MUC}
    return {component: tuple(lines) for component, lines in found.items()}


def _level(line: Line) -> Component | None:
    return next((level for level, pattern in _LEVELS if pattern.match(line.text)), None)
