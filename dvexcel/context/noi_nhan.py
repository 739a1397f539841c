"""Nơi nhận: as typed with the line of the archive, or composed from the units concerned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.annexes import tasks_set_by
from dvexcel.context.office import archive_line, is_called, superior
from dvexcel.model.paper import Level
from dvexcel.specs.forms import RULING, form_of
from dvexcel.specs.mac_dinh.nguong import MOST_NAMED
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from dvexcel.model.ledger import Ledger, Office
    from dvexcel.model.outgoing import Outgoing
    from dvexcel.model.paper import Block, Grid
    from dvexcel.model.unit import Unit

_GROUPS = (
    (("sở, ngành",), "Các sở, ban, ngành tỉnh"),
    (("đơn vị sự nghiệp",), "Các đơn vị sự nghiệp thuộc UBND tỉnh"),
    (("cơ quan Đảng",), "Các cơ quan tham mưu, giúp việc Tỉnh ủy"),
    (("Mặt trận, đoàn thể",), "Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh"),
    (("xã", "phường", "đặc khu"), "UBND các {kinds}"),
)


def noi_nhan_of(
    ledger: Ledger,
    item: Outgoing,
    office: Office,
    body: Iterable[Block | Grid],
    day: date,
) -> tuple[str, ...]:
    """The lines under "Nơi nhận:", the archive's last.

    What was typed stays. An empty cell is composed: "Như trên" or "Như Điều N", the body above,
    the units that exist on ``day`` and to which the document gives tasks.
    """
    typed = item.noi_nhan or tuple(_composed(ledger, item, office, body, day))
    kept = any(fold(line.lstrip("-+ ")).startswith("luu") or " Lưu" in line for line in typed)
    return typed if kept else (*typed, archive_line(office))


def _composed(
    ledger: Ledger,
    item: Outgoing,
    office: Office,
    body: Iterable[Block | Grid],
    day: date,
) -> Iterator[str]:
    articles = [block for block in body if getattr(block, "level", None) is Level.DIEU]
    if item.kinh_gui:
        yield "Như trên"
    elif form_of(item.system, item.kind).head == RULING and articles:
        yield f"Như Điều {len(articles)}"
    above = superior(ledger, office)
    if above is not None and not any(is_called(above, line) for line in item.kinh_gui):
        yield f"{above.name} (b/c)"
    yield from concerned(ledger, item, day)


def concerned(ledger: Ledger, item: Outgoing, day: date) -> Iterator[str]:
    """The units to which ``item`` gives tasks: by name when they are few, else by their groups."""
    tasks = tasks_set_by(ledger, item)
    units = [
        unit
        for unit in ledger.units.values()
        if unit.exists_on(day) and any(task.is_given_to(unit) for task in tasks)
    ]
    if len(units) <= MOST_NAMED.of(ledger.thresholds):
        yield from (unit.name for unit in units)
        return
    kinds = dict.fromkeys(unit.kind for unit in units)
    grouped: set[str] = set()
    for members, phrase in _GROUPS:
        present = [kind for kind in members if kind in kinds]
        if present:
            grouped |= set(present)
            yield phrase.format(kinds=", ".join(present))
    yield from (unit.name for unit in _others(units, grouped))


def _others(units: Iterable[Unit], grouped: set[str]) -> Iterator[Unit]:
    return (unit for unit in units if unit.kind not in grouped)
