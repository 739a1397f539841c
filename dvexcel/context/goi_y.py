"""What the returns suggest for a long report, laid before the clerk in Biên tập: nothing is chosen.

The models that stand out, where most was done, who is behind, and the causes that units name, by
theme. No figure stands in these lines: figures enter a report by their keys alone.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from dvexcel.context.sentences import lowered
from dvexcel.model.bien_tap import COMPOSED, Said
from dvexcel.model.consolidation import Status
from dvexcel.model.field_of_work import Role
from dvexcel.model.indicator import Listed, OverUnits
from dvexcel.model.period import PeriodKind
from dvexcel.model.task_progress import Standing
from dvexcel.specs import bieu, lists
from dvexcel.specs.bien_tap import CAUSES, SHORTCOMINGS, STRENGTHS, said_key
from dvexcel.specs.chu_de import THEMES
from dvexcel.specs.lists import TANG
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvexcel.model.bien_tap import Choice
    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.field_of_work import Register
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.record import Row
    from dvexcel.model.returns import Return

_MOST_ROWS = {PeriodKind.NAM: 24}
_MOST_ROWS_ELSE = 15
_BEST, _FEWEST_BEHIND = 3, 8  # units named; among fewer none is said to do most


def suggested(ledger: Ledger, consolidation: Consolidation) -> Iterator[Said]:
    """The lines of a period longer than a month, those that matter most first in each item."""
    if consolidation.period.code.kind is PeriodKind.THANG:
        return
    for section in ledger.work.outline:
        for register in ledger.work.registers:
            if register.key == section.beside and section.item:
                yield from _outstanding(ledger, consolidation, register, section.item)
    yield from _did_most(ledger, consolidation)
    yield from _behind(consolidation)
    yield from _causes(consolidation)


def stale(ledger: Ledger, consolidation: Consolidation, choices: Iterable[Choice]) -> set[str]:
    """The keys of chosen lines that the returns no longer suggest: what they say may be over."""
    chosen = {one.key for one in choices if one.taken and one.is_composed}
    return chosen - {one.key for one in suggested(ledger, consolidation)} if chosen else set()


def _composed(item: str, unit: str, text: str, whose: str) -> Said:
    return Said(f"{COMPOSED}{said_key(unit, item, text)}", item, unit, text, whose=whose)


# ---- named rows of a register


def _outstanding(
    ledger: Ledger, consolidation: Consolidation, register: Register, item: str
) -> Iterator[Said]:
    """The rows that say what they did, the furthest stage first, each group in turn."""
    stages = _stages_that_count(ledger, register)
    group, told = register.column(Role.GROUP), register.column(Role.NOTE)
    if told is None:
        return
    ranked = []
    turn: dict[tuple[int, str], Iterator[int]] = {}
    for one in consolidation.returns:
        for row in one.tables.get(register.key, ()):
            stage = _stage(register, row)
            if stage in stages and row.text(told.key):
                at = stages.index(stage), "" if group is None else row.text(group.key)
                ranked.append((-at[0], next(turn.setdefault(at, count())), at[1], one, row))
    ranked.sort(key=lambda each: each[:3])
    most = _MOST_ROWS.get(consolidation.period.code.kind, _MOST_ROWS_ELSE)
    for *_, one, row in ranked[:most]:
        yield _named(ledger, register, item, one, row)


def _stages_that_count(ledger: Ledger, register: Register) -> list[str]:
    """The stages that the field counts most narrowly, in the order of the list; else all."""
    column = register.column(Role.STAGE)
    listed = [words for words, _ in column.choices] if column is not None else [""]
    counted = [
        one.counts.stages
        for one in ledger.elements.values()
        if isinstance(one.counts, Listed) and one.counts.register == register.key
    ]
    narrowest = min(counted, key=len, default=frozenset(listed))
    return [stage for stage in listed if stage in narrowest] or listed


def _stage(register: Register, row: Row) -> str:
    column = register.column(Role.STAGE)
    return "" if column is None else row.text(column.key)


def _named(ledger: Ledger, register: Register, item: str, one: Return, row: Row) -> Said:
    """A row as the report tells it: name, where, how it stands, what was done."""
    note, stage = register.column(Role.NOTE), _stage(register, row)
    unit = ledger.units[one.unit].name
    where = f"{unit}; {stage}" if stage else unit
    noun = register.noun[:1].upper() + register.noun[1:]
    did = "" if note is None else lowered(row.text(note.key).strip().rstrip(".;"))
    return _composed(item, one.unit, f"{noun} {row.text(register.name_key)} ({where}): {did}", unit)


# ---- who did most, who is behind


def _did_most(ledger: Ledger, consolidation: Consolidation) -> Iterator[Said]:
    """Of each count that should rise, the units that stand ahead of all others."""
    for indicator in ledger.indicators:
        adds = not indicator.is_ratio and indicator.over_units is OverUnits.SUM
        if not adds or indicator.direction != TANG:
            continue
        units = sorted(
            (
                (one.value, one.scope)
                for one in consolidation.measures
                if one.indicator.code == indicator.code and one.scope in ledger.units and one.value
            ),
            key=lambda each: -each[0],
        )
        if len(units) < _FEWEST_BEHIND:
            continue
        best = [name for value, name in units[:_BEST] if value > units[_BEST][0]]
        if best:
            named = ", ".join(ledger.units[code].name for code in best)
            text = f"Dẫn đầu về {lowered(indicator.name)}: {named}"
            yield _composed(STRENGTHS, "", text, f"{len(best)} đơn vị")


def _behind(consolidation: Consolidation) -> Iterator[Said]:
    """Who sent late or not at all, and who is overdue with a task: for the leader to decide."""
    late = [s.unit.name for s in consolidation.statuses if s.status is Status.TRE]
    silent = [s.unit.name for s in consolidation.statuses if s.status is Status.CHUA_GUI]
    overdue = [p.unit.name for p in consolidation.progress if p.standing is Standing.OVERDUE]
    for names, text in (
        (silent, "Đơn vị chưa gửi báo cáo"),
        (late, "Đơn vị gửi báo cáo sau hạn"),
        (overdue, "Đơn vị còn nhiệm vụ quá hạn"),
    ):
        if names:
            known = list(dict.fromkeys(names))
            yield _composed(SHORTCOMINGS, "", f"{text}: {', '.join(known)}", f"{len(known)} đơn vị")


# ---- causes by theme


def _causes(consolidation: Consolidation) -> Iterator[Said]:
    """The themes of what units call difficult or lacking, those of most units first."""
    said: dict[str, set[str]] = {}
    for unit, text in _troubles((*consolidation.returns, *consolidation.month_returns)):
        for theme in THEMES:
            if theme.is_told_by(text):
                said.setdefault(theme.cause, set()).add(unit)
    for cause, units in sorted(said.items(), key=lambda each: -len(each[1])):
        yield _composed(CAUSES, "", cause, f"{len(units)} đơn vị nêu")


def _troubles(returns: Iterable[Return]) -> Iterator[tuple[str, str]]:
    for one in returns:
        for row in one.tables.get(bieu.LOI_VAN.key, ()):
            if row.text("muc") == SHORTCOMINGS:
                yield one.unit, fold(row.text("noi_dung"))
        for row in one.tables.get(bieu.KIEN_NGHI.key, ()):
            if row.value("loai") == lists.VUONG_MAC:
                yield one.unit, fold(row.text("noi_dung"))
