"""The lines of Biên tập: what units said, beside what the clerk already decided about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.goi_y import suggested
from dvexcel.model.bien_tap import Choice, Said
from dvexcel.specs import bieu, lists
from dvexcel.specs.bien_tap import PROPOSALS, items_of, said_key

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.record import Entry
    from dvexcel.model.returns import Return
    from dvexcel.model.sheets import CellValue


def sayings(ledger: Ledger, consolidation: Consolidation) -> list[Said]:
    """What the counted returns say in words, by the outline: what they suggest, then by unit.

    Of a longer period's months, too, what units proposed and found difficult: the same words once.
    """
    order = list(items_of(consolidation.work))
    said = [*suggested(ledger, consolidation)]
    said += [
        one for each in consolidation.returns for one in (*_words(each, order), *_proposals(each))
    ]
    said += [one for each in consolidation.month_returns for one in _proposals(each)]
    once = {one.key: one for one in reversed(said)}  # the closing return's place wins
    known = [one for one in said if once.get(one.key) is one]
    return sorted(known, key=lambda one: order.index(one.item))


def _words(one: Return, items: Container[str]) -> Iterator[Said]:
    for row in one.tables.get(bieu.LOI_VAN.key, ()):
        if row.text("muc") in items and row.text("noi_dung"):
            yield _said(one, row.text("muc"), row["noi_dung"])


def _proposals(one: Return) -> Iterator[Said]:
    for row in one.tables.get(bieu.KIEN_NGHI.key, ()):
        if row.text("noi_dung"):
            yield _said(one, PROPOSALS, row["noi_dung"], row.text("gui_ai"))


def _said(one: Return, item: str, entry: Entry, to_whom: str = "") -> Said:
    text = str(entry.value)
    key = said_key(one.unit, item, text)
    return Said(key, item, one.unit, text, to_whom, one.file, entry.place)


def editing_rows(
    ledger: Ledger, said: Iterable[Said], choices: Sequence[Choice]
) -> list[dict[str, CellValue]]:
    """One row a passage with the clerk's own columns kept, then the lines the clerk added.

    A passage chosen or reworded before that no unit says any more stays, so that nothing typed is
    lost.
    """
    known: Mapping[str, Choice] = {choice.key: choice for choice in choices if choice.key}
    rows = [_row(ledger, one, known.get(one.key)) for one in said]
    shown = {row["khoa"] for row in rows}
    kept = [c for c in choices if c.key not in shown and (c.taken or c.reworded or not c.key)]
    return [*rows, *(_kept(ledger, choice) for choice in kept)]


def _row(ledger: Ledger, one: Said, choice: Choice | None) -> dict[str, CellValue]:
    return {
        "muc": one.item if choice is None or not choice.item else choice.item,
        "don_vi": one.unit,
        "ten": one.whose or ledger.units[one.unit].name,
        "nguyen_van": one.text,
        "gui_ai": one.to_whom,
        "o": "" if one.place is None else str(one.place),
        "tep": one.file,
        "khoa": one.key,
        **({} if choice is None else _typed(choice)),
    }


def _kept(ledger: Ledger, choice: Choice) -> dict[str, CellValue]:
    unit = ledger.units.get(choice.unit)
    return {
        "muc": choice.item,
        "don_vi": choice.unit,
        "ten": "" if unit is None else unit.name,
        "nguyen_van": choice.text,
        "gui_ai": choice.to_whom,
        "khoa": choice.key,
        **_typed(choice),
    }


def _typed(choice: Choice) -> dict[str, CellValue]:
    return {
        "dua_vao": lists.TICK if choice.taken else None,
        "viet_lai": choice.reworded,
        "thu_tu": choice.order or None,
    }


def in_order(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    """The lines as the report takes them: by their number, those without one after."""
    return tuple(sorted(choices, key=lambda choice: (not choice.order, choice.order)))
