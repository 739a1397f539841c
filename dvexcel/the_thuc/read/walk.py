"""Walks a body in reading order: every paragraph with its cell and its text box.

Everybody who says "doan:12" counts by this walk.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.model.facts import CellAt
from dvexcel.office_file.ooxml import W
from dvexcel.the_thuc.read.drawn import MC

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.office_file.ooxml import Xml

# Deleted and moved-away text is not on paper any more.
_GONE = {W + "del", W + "moveFrom"}


@dataclass(frozen=True, slots=True)
class Visit:
    """One paragraph with where it stands; ``host`` is itself, or the one its box hangs on."""

    paragraph: Xml
    cell: CellAt | None
    box: int
    host: Xml


class Walk:
    """One walk through the body; ``tables`` are in the order in which they begin."""

    def __init__(self, body: Xml) -> None:
        self.tables: list[Xml] = []
        self.boxes = 0
        self.visits: list[Visit] = list(self._inside(body, None, 0, None))

    def _inside(
        self, owner: Xml, cell: CellAt | None, box: int, host: Xml | None
    ) -> Iterator[Visit]:
        for child in owner:
            tag = child.tag
            if tag == W + "p":
                holder = child if host is None else host
                yield Visit(child, cell, box, holder)
                yield from self._boxes_of(child, cell, holder)
            elif tag == W + "tbl":
                yield from self._table(child, box, host)
            elif tag not in _GONE and isinstance(tag, str):
                yield from self._inside(child, cell, box, host)

    def _table(self, table: Xml, box: int, host: Xml | None) -> Iterator[Visit]:
        self.tables.append(table)
        number = len(self.tables)
        for row_number, row in enumerate(_children(table, "tr"), 1):
            for column, cell in enumerate(_children(row, "tc"), 1):
                yield from self._inside(cell, CellAt(number, row_number, column), box, host)

    def _boxes_of(self, paragraph: Xml, cell: CellAt | None, host: Xml) -> Iterator[Visit]:
        for content in paragraph.iter(W + "txbxContent"):
            if _is_shown(content, paragraph):
                self.boxes += 1
                yield from self._inside(content, cell, self.boxes, host)


def _children(owner: Xml, tag: str) -> Iterator[Xml]:
    """Rows or cells, also those that a content control or a tracked insertion wraps.

    A row that was deleted with its changes tracked is not on paper any more.
    """
    for child in owner:
        if child.tag == W + tag:
            if child.find(f"{W}trPr/{W}del") is None:
                yield child
        elif child.tag in {W + "sdt", W + "sdtContent", W + "ins", W + "customXml"}:
            yield from _children(child, tag)


def _is_shown(content: Xml, paragraph: Xml) -> bool:
    """Whether a text box hangs on this very paragraph and is no fallback of another picture."""
    for owner in content.iterancestors():
        if owner is paragraph:
            return True
        if owner.tag in {W + "p", W + "txbxContent"} | _GONE:
            return False
        if owner.tag == MC + "Fallback" and owner.getparent().find(MC + "Choice") is not None:
            return False
    return False
