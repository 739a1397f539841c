"""A frozen period as it counts for every later one: its own figures, never computed anew.

Figures of Điều chỉnh stand in place of frozen ones, each with the cell of the sổ as its source;
the period itself is shown as it was frozen.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from dvexcel.model.consolidation import Checked, Received, Status, UnitStatus
from dvexcel.model.figure import Source
from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import Cell
from dvexcel.model.record import Entry, Reported, Row
from dvexcel.model.returns import Return
from dvexcel.model.unit import Unit
from dvexcel.receiving.freeze import (
    FIGURE_FIELDS,
    FIGURES,
    STANDING_FIELDS,
    STANDINGS,
    freeze_at,
    table_bytes,
)
from dvexcel.receiving.one_file import return_in
from dvexcel.specs import bieu
from dvexcel.workspace import LEDGER_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dvexcel.model.corrected import Adjustment
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period
    from dvexcel.receiving.freeze import Freeze
    from dvexcel.workspace import Workspace


def frozen_received(
    workspace: Workspace, ledger: Ledger, period: Period, *, adjusted: bool
) -> Received | None:
    """What the freeze in force says of a period, None while its figures are open.

    ``adjusted``: with the figures of Điều chỉnh that hold.
    """
    number = ledger.life.frozen(period.code)
    if not number:
        return None
    freeze = freeze_at(workspace, period.code, number)
    sources = _sources(freeze, ledger)
    statuses = [_standing(freeze, ledger, period, row, sources) for row in _standings(freeze)]
    if adjusted:
        sources = with_adjustments(sources, adjustments_that_hold(ledger, period, sources))
        statuses = [_with_figures(status, sources) for status in statuses]
    files = [
        Checked(one.file, one.counted.sha256, one.received or period.closing, one.counted, ())
        for one in statuses
        if one.counted is not None
    ]
    return Received(tuple(files), tuple(statuses), tuple(sources))


def frozen_tables(
    ledger: Ledger, statuses: Iterable[UnitStatus], sources: Iterable[Source]
) -> dict[str, bytes]:
    """The tables of a freeze: every figure that counts, and where every unit stands."""
    figures = (
        {
            "don_vi": one.unit,
            "so_lieu": one.element,
            "so_le": ledger.elements[one.element].decimals,
            "gia_tri": one.amount,
            "tep": one.file,
            "o": one.place,
            "sha256": one.sha256,
        }
        for one in sources
    )
    standings = (
        {
            "don_vi": one.unit.code,
            "ten": one.unit.name,
            "loai": one.unit.kind,
            "khoi": one.unit.group,
            "tinh_trang": one.status.value,
            "tre": one.days_late,
            "tre_lam_viec": one.working_days_late,
            "ngay_nhan": one.received,
            "han": one.last_day,
            "can_cu": one.basis,
            "lan": None if one.counted is None else one.counted.version,
            "tep": one.file,
            "sha256": None if one.counted is None else one.counted.sha256,
            "so_loi": one.errors,
            "so_canh_bao": one.warnings,
            "ghi_chu": one.note,
        }
        for one in statuses
    )
    return {
        FIGURES: table_bytes(FIGURE_FIELDS, figures),
        STANDINGS: table_bytes(STANDING_FIELDS, standings),
    }


def _standings(freeze: Freeze) -> list[dict[str, str]]:
    return freeze.lines(STANDINGS, STANDING_FIELDS)


def _sources(freeze: Freeze, ledger: Ledger) -> list[Source]:
    """The frozen figures at the ledger's scale, of elements that anybody still knows."""
    found = []
    for row in freeze.lines(FIGURES, FIGURE_FIELDS):
        element = ledger.elements.get(row["so_lieu"])
        if element is not None:
            amount = int(row["gia_tri"]) * 10 ** max(0, element.decimals - int(row["so_le"]))
            place = _cell(row["o"])
            found.append(
                Source(row["don_vi"], element.code, amount, row["tep"], place, row["sha256"])
            )
    return found


def _cell(text: str) -> Cell | None:
    return Cell.parse(text) if text else None


def _standing(
    freeze: Freeze, ledger: Ledger, period: Period, row: Mapping[str, str], sources: list[Source]
) -> UnitStatus:
    code = row["don_vi"]
    unit = ledger.units.get(code) or Unit(code, row["ten"], row["loai"], row["khoi"])
    counted = _counted(freeze, ledger, period, row, sources) if row["sha256"] else None
    return UnitStatus(
        unit,
        Status(row["tinh_trang"]),
        int(row["tre"] or 0),
        _day(row["ngay_nhan"]),
        counted,
        row["tep"],
        int(row["so_loi"] or 0),
        int(row["so_canh_bao"] or 0),
        row["ghi_chu"],
        _day(row["han"]),
        int(row["tre_lam_viec"] or 0),
        row["can_cu"],
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _counted(
    freeze: Freeze, ledger: Ledger, period: Period, row: Mapping[str, str], sources: list[Source]
) -> Return:
    """The return that counted: its words as read from the kept file, its figures as frozen."""
    data, read = freeze.returned(row["sha256"]), None
    if data is not None:
        try:
            read = return_in(ledger, period, data, row["tep"])
        except CannotRun:  # an older form than today's reader knows; the figures stand all the same
            read = None
    if read is None:
        lan = int(row["lan"] or 1)
        read = Return(row["don_vi"], period.code, row["tep"], row["sha256"], lan, {}, {})
    own = [one for one in sources if one.unit == row["don_vi"] and one.sha256 == row["sha256"]]
    return replace(read, unit=row["don_vi"], figures={**read.figures, **_as_frozen(read, own)})


def _as_frozen(read: Return, sources: Iterable[Source]) -> dict[str, Reported]:
    """Each figure as it was frozen; one that is read the same keeps its row and its words."""
    return {
        one.element: read.figures[one.element]
        if read.amount(one.element) == one.amount
        else _reported(one)
        for one in sources
    }


def _reported(source: Source) -> Reported:
    place = source.place or Cell(bieu.SO_LIEU.sheet, 0, 0)
    entries = {column.key: Entry(None, "", place) for column in bieu.SO_LIEU.columns}
    entries["ma"] = Entry(source.element, source.element, place)
    entries["trong_ky"] = Entry(source.amount, str(source.amount), place)
    return Reported(Row(place.row, entries))


# ---- Điều chỉnh


def adjustments_that_hold(
    ledger: Ledger, period: Period, sources: Sequence[Source]
) -> list[Adjustment]:
    """The rows that rest on a unit's document and whose old figure is the one that counted.

    Several of one figure are taken one after the other.
    """
    now = {(one.unit, one.element): 0 for one in sources}
    for one in sources:
        now[one.unit, one.element] += one.amount
    held = []
    for row in ledger.adjustments:
        at = row.unit, row.element
        if row.period == period.code and row.document and row.old == now.get(at):
            now[at] = row.new
            held.append(row)
    return held


def with_adjustments(sources: Sequence[Source], adjustments: Iterable[Adjustment]) -> list[Source]:
    """The figures with each adjusted one in place of what counted; its cell is the sổ's own."""
    last = {(row.unit, row.element): row for row in adjustments}
    told: list[Source] = []
    done = set()
    for one in sources:
        row = last.get((one.unit, one.element))
        if row is None:
            told.append(one)
        elif (row.unit, row.element) not in done:
            done.add((row.unit, row.element))
            told.append(Source(row.unit, row.element, row.new, LEDGER_NAME, row.place, ""))
    told += [
        Source(row.unit, row.element, row.new, LEDGER_NAME, row.place, "")
        for at, row in last.items()
        if at not in done and row.old is None
    ]
    return told


def _with_figures(status: UnitStatus, sources: Iterable[Source]) -> UnitStatus:
    """The status whose return tells the adjusted figures."""
    adjusted = {
        one.element: _reported(one)
        for one in sources
        if one.unit == status.unit.code and one.file == LEDGER_NAME
    }
    if status.counted is None or not adjusted:
        return status
    figures = {**status.counted.figures, **adjusted}
    return replace(status, counted=replace(status.counted, figures=figures))
