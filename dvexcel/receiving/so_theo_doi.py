"""The rows of a register as last told: by a unit's last counted return, else by the sổ."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.field_of_work import RegisterRow, Role
from dvexcel.specs.so_theo_doi import note_without_decision
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dvexcel.model.field_of_work import Register
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period
    from dvexcel.model.record import Row
    from dvexcel.model.returns import Return


def rows_known(
    ledger: Ledger,
    register: Register,
    returns: Iterable[tuple[Period, Sequence[Return]]],
    on: date,
) -> dict[str, tuple[RegisterRow, ...]]:
    """The rows of each unit that exists on ``on``, as ``returns`` that count last told them.

    A unit without a counted return keeps what the sổ says. The rows of a unit that was merged go to
    its successor, until a return of the successor itself has told of them.
    """
    told, told_on = _last_told(ledger, register, returns)
    known: dict[str, tuple[RegisterRow, ...]] = {}
    for unit in ledger.units.values():
        heir = ledger.successor_of(unit.code, on)
        merged_on = unit.valid_to
        has_told = merged_on is not None and heir in told_on and told_on[heir] > merged_on
        if heir == unit.code or not has_told:
            own = told.get(unit.code, _in_ledger(ledger, register, unit.code))
            passed_on = tuple(replace(row, unit=heir) for row in own)
            known[heir] = _without_twins(register, (*known.get(heir, ()), *passed_on))
    return known


def _last_told(
    ledger: Ledger, register: Register, returns: Iterable[tuple[Period, Sequence[Return]]]
) -> tuple[dict[str, tuple[RegisterRow, ...]], dict[str, date]]:
    """What each unit's last counted return says, and the closing day of its period."""
    told: dict[str, tuple[RegisterRow, ...]] = {}
    told_on: dict[str, date] = {}
    for period, of_period in sorted(returns, key=lambda pair: pair[0].code):
        for one in of_period:
            rows = one.tables.get(register.key, ())
            told[one.unit] = tuple(
                _from_row(ledger, register, one.unit, row)
                for row in rows
                if row.text(register.name_key)
            )
            told_on[one.unit] = period.closing
    return told, told_on


def _in_ledger(ledger: Ledger, register: Register, unit: str) -> tuple[RegisterRow, ...]:
    return tuple(row for row in ledger.registers.get(register.key, ()) if row.unit == unit)


def _from_row(ledger: Ledger, register: Register, unit: str, row: Row) -> RegisterRow:
    """A row of a return, with what only the sổ has a column for.

    The decision is the one of the sổ, which a form's note cannot tell apart.
    """
    values = {key: entry.value for key, entry in row.entries.items() if entry.value is not None}
    name = fold(row.text(register.name_key))
    line = _line(ledger, unit)
    own = next(
        (
            one.values
            for one in ledger.registers.get(register.key, ())
            if one.unit in line and fold(str(one.values.get(register.name_key))) == name
        ),
        {},
    )
    kept = {key: value for key, value in own.items() if key not in row.entries}
    note, decision = register.column(Role.NOTE), register.column(Role.DECISION)
    if note is not None and decision is not None and decision.key in kept:
        values[note.key] = note_without_decision(row.text(note.key), str(kept[decision.key]))
    return RegisterRow(unit, {**values, **kept})


def _line(ledger: Ledger, unit: str) -> set[str]:
    """The unit, and every one whose duties passed to it."""
    return {unit, *ledger.predecessors_of(unit)}


def _without_twins(register: Register, rows: Iterable[RegisterRow]) -> tuple[RegisterRow, ...]:
    """The rows, each name once: two units that merged may have registered the same one."""
    by_name: dict[str, RegisterRow] = {}
    for row in rows:
        by_name.setdefault(fold(str(row.values.get(register.name_key))), row)
    return tuple(by_name.values())
