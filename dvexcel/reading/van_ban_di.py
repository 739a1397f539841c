"""Rows of Văn bản đi and Nội dung become documents to draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dvexcel.model.outgoing import Outgoing
from dvexcel.model.paper import Insert, Level, System
from dvexcel.reading.typed_body import TypedBody

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.outgoing import OutgoingText
    from dvexcel.model.place import Cell
    from dvexcel.model.record import Row


def lines_of(row: Row, key: str) -> tuple[str, ...]:
    """The lines of a cell (Alt+Enter), blank ones apart."""
    return tuple(line for line in row.text(key).split("\n") if line)


def cells_of(row: Row) -> dict[str, Cell]:
    """Where each column of a row stands, for messages that name the cell to fill."""
    return {key: entry.place for key, entry in row.entries.items() if entry.place.row}


def _level(text: str) -> Level | Insert | None:
    if not text:
        return None
    return Insert(text) if text in set(Insert) else Level(text)


def texts_of(rows: Iterable[Row]) -> dict[str, list[OutgoingText]]:
    """The paragraphs of Nội dung by their document, in the order of the sheet."""
    bodies: dict[str, TypedBody] = {}
    for row in rows:
        body = bodies.setdefault(row.text("van_ban_di"), TypedBody())
        typed, place = row.text("noi_dung"), row["noi_dung"].place
        body.add(_level(row.text("cap")), row.text("so"), typed, place)
    return {code: body.texts for code, body in bodies.items()}


def outgoing_of(row: Row, texts: dict[str, list[OutgoingText]]) -> Outgoing:
    """The document of a row of Văn bản đi, with its paragraphs."""
    issued: Any = row.value("ngay")
    return Outgoing(
        row.text("ma"),
        System(row.value("he_thong")),
        row.text("loai"),
        row.text("co_quan"),
        row.text("so"),
        issued,
        row.text("trich_yeu"),
        lines_of(row, "kinh_gui"),
        lines_of(row, "can_cu"),
        lines_of(row, "noi_nhan"),
        row.text("quyen_han"),
        lines_of(row, "chuc_vu"),
        row.text("nguoi_ky"),
        row.text("du_thao"),
        row.text("ket_thuc"),
        tuple(texts.get(row.text("ma"), ())),
        row["ma"].place,
        row.value("trinh_kem") or (),
        cells_of(row),
    )
