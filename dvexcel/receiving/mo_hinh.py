"""The models "Dân vận khéo" as last told: by a unit's last counted return, else by the sổ."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.ledger import Model
from dvexcel.specs import bieu
from dvexcel.specs.mo_hinh import note_without_decision
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period
    from dvexcel.model.record import Row
    from dvexcel.model.returns import Return


def models_known(
    ledger: Ledger, returns: Iterable[tuple[Period, Sequence[Return]]], on: date
) -> dict[str, tuple[Model, ...]]:
    """The models of each unit that exists on ``on``, as ``returns`` that count last told them.

    A unit without a counted return keeps what the sổ says. The models of a unit that was merged
    go to its successor, until a return of the successor itself has told of them.
    """
    told, told_on = _last_told(ledger, returns)
    known: dict[str, tuple[Model, ...]] = {}
    for unit in ledger.units.values():
        heir = ledger.successor_of(unit.code, on)
        merged_on = unit.valid_to
        has_told = merged_on is not None and heir in told_on and told_on[heir] > merged_on
        if heir == unit.code or not has_told:
            own = told.get(unit.code, _in_ledger(ledger, unit.code))
            passed_on = tuple(replace(model, unit=heir) for model in own)
            known[heir] = _without_twins((*known.get(heir, ()), *passed_on))
    return known


def _last_told(
    ledger: Ledger, returns: Iterable[tuple[Period, Sequence[Return]]]
) -> tuple[dict[str, tuple[Model, ...]], dict[str, date]]:
    """What each unit's last counted return says, and the closing day of its period."""
    told: dict[str, tuple[Model, ...]] = {}
    told_on: dict[str, date] = {}
    for period, of_period in sorted(returns, key=lambda pair: pair[0].code):
        for one in of_period:
            rows = one.tables.get(bieu.MO_HINH.key, ())
            told[one.unit] = tuple(
                _from_row(ledger, one.unit, row) for row in rows if row.text("ten")
            )
            told_on[one.unit] = period.closing
    return told, told_on


def _in_ledger(ledger: Ledger, unit: str) -> tuple[Model, ...]:
    return tuple(model for model in ledger.models if model.unit == unit)


def _from_row(ledger: Ledger, unit: str, row: Row) -> Model:
    """A row of a return; the decision is the one of the sổ, which a form cannot tell apart."""
    name = row.text("ten")
    decision = next(
        (
            model.decision
            for model in ledger.models
            if fold(model.name) == fold(name) and unit in _line(ledger, model.unit)
        ),
        "",
    )
    note = note_without_decision(row.text("ghi_chu"), decision)
    return Model(
        unit,
        name,
        row.text("linh_vuc"),
        row.text("loai"),
        row.text("cap"),
        row.value("ngay_dang_ky"),
        row.text("trang_thai"),
        decision,
        note,
    )


def _line(ledger: Ledger, unit: str) -> set[str]:
    """The unit and the one it was merged into."""
    known = ledger.units.get(unit)
    return {unit} if known is None else {unit, known.successor}


def _without_twins(models: Iterable[Model]) -> tuple[Model, ...]:
    """The models, each name once: two units that merged may have registered the same one."""
    by_name: dict[str, Model] = {}
    for model in models:
        by_name.setdefault(fold(model.name), model)
    return tuple(by_name.values())
