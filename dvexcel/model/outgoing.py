"""What the office writes by itself: a row of Văn bản đi with its rows of Nội dung."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dvexcel.model.paper import Grid, Insert, Level, System
    from dvexcel.model.place import Cell


@dataclass(frozen=True, slots=True)
class OutgoingText:
    """One row of Nội dung: a body paragraph, the beginning of an annex, or a table.

    ``grid`` is the table that a row of the level Bảng names.
    """

    level: Level | Insert
    number: str
    text: str
    place: Cell
    grid: Grid | None = None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One row of Văn bản đi: everything around the body of a document to draft.

    ``submits`` are the documents that go with it as a dossier; ``cells`` tells where each column
    of its row stands.
    """

    code: str
    system: System
    kind: str
    office: str
    number: str
    issued: date | None
    trich_yeu: str
    kinh_gui: tuple[str, ...]
    can_cu: tuple[str, ...]
    noi_nhan: tuple[str, ...]
    authority: str
    office_lines: tuple[str, ...]
    signer: str
    draft: str
    ending: str
    texts: tuple[OutgoingText, ...]
    place: Cell
    submits: tuple[str, ...] = ()
    cells: Mapping[str, Cell] = field(default_factory=dict, compare=False)
