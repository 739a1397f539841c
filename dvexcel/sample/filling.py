"""What a careful unit types into its form: figures that add up, and a reason where they jump.

Everything follows from the unit and the period, so a return is the same whenever it is filled in,
and what a unit says of a task or a model in March it does not take back in April.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from statistics import median
from typing import TYPE_CHECKING

from dvexcel.model.deadline import DeadlineKind
from dvexcel.model.indicator import Listed
from dvexcel.model.period import PeriodCode, PeriodKind
from dvexcel.sample.deeds import deed_of
from dvexcel.sample.draws import clear_day
from dvexcel.sample.figures import amounts_of
from dvexcel.sample.fill import Filling
from dvexcel.sample.lineage import bodies_of
from dvexcel.sample.mo_hinh import models_of
from dvexcel.sample.register import SHEET
from dvexcel.sample.wording import proposals_for, why, words_of
from dvexcel.specs import lists
from dvexcel.specs.muc_so_lieu import in_sections

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period
    from dvexcel.model.task import Task
    from dvexcel.model.unit import Unit
    from dvexcel.sample.lineage import Lineage

_NAMES = ("Lò Văn An", "Vàng Thị Mai", "Giàng A Sử", "Nguyễn Thị Hoa", "Tao Văn Ím", "Lý Mạnh Hùng")
_TELLS_NOTHING = 10  # below this a jump needs no reason
_A_HABIT, _FAR = 6, 4  # months that make a habit; median deviations from it that ask for a reason
_WITH_A_PROPOSAL = 0.08  # share of units
_IN_TIME = 0.9  # share of units that finish a task with a deadline in time
_IN_TIME_EACH_PERIOD = 0.98  # of what is done every month or quarter, which they are used to
_JUST_BEFORE = 28  # days before its deadline, at most, in which such a task is done
_EVER_DONE = 0.5  # share of the tasks without a deadline that are done within the year
_HEAD = {"sở, ngành": "Giám đốc Sở", "xã": "Chủ tịch UBND xã", "phường": "Chủ tịch UBND phường"}


def clean_filling(ledger: Ledger, period: Period, unit: Unit) -> Filling:
    """The unit's return of ``period`` without a fault."""
    amounts, reasons = _figures(ledger, period, unit)
    bodies = bodies_of(ledger.units, unit, period.closing)
    body = bodies[0]
    random = Random(f"{body.code}/{period.code}")  # noqa: S311 - a sample, not a secret
    first = sum(map(ord, body.code)) % len(_NAMES)
    return Filling(
        {
            "lan": 1,
            "nguoi_lap": _NAMES[first],
            "dien_thoai": unit.phone,
            "thu_truong": _NAMES[(first + 1) % len(_NAMES)],
            "chuc_vu": _HEAD.get(unit.kind, "Thủ trưởng đơn vị"),
        },
        {code: amount for code, amount in amounts.items() if amount},
        _ticks(ledger, period, unit, amounts),
        reasons,
        tasks={task.code: _state(body, task, period) for task in ledger.tasks_of(unit, period)},
        listed=[(SHEET, list(_models(bodies, period)))] if _has_models(ledger, unit) else [],
        proposals=list(_proposals(random, unit)),
        words={section: random.choice(texts) for section, texts in words_of(unit).items()},
    )


def _ticks(
    ledger: Ledger, period: Period, unit: Unit, amounts: Mapping[str, int]
) -> frozenset[str]:
    """What is ticked as nothing: row by row, or once for a section that holds nothing else.

    Every other unit's clerk ticks sections.
    """
    rows = {code for code, amount in amounts.items() if amount == 0}
    if sum(map(ord, unit.code)) % 2:
        return frozenset(rows)
    elements = [element for element, _ in ledger.elements_on_form(unit, period)]
    ticked = set(rows)
    for section, inside in in_sections(elements, period.code, ledger.work.sections).items():
        codes = {element.code for element in inside}
        if codes <= rows:
            ticked = (ticked - codes) | {section}
    return frozenset(ticked)


def _figures(ledger: Ledger, period: Period, unit: Unit) -> tuple[dict[str, int], dict[str, str]]:
    """Amounts at their element's scale, and the reason of each that stands out from the past."""
    bodies = bodies_of(ledger.units, unit, period.closing)
    elements = ledger.elements_asked(unit, period)
    now = amounts_of(bodies, elements, period.code)
    reasons: dict[str, str] = {}
    if period.code.kind is PeriodKind.THANG:
        codes = [period.code.previous]
        while len(codes) < _A_HABIT:
            codes.append(codes[-1].previous)
        earlier = [amounts_of(bodies, elements, code) for code in codes]
        year_ago = amounts_of(bodies, elements, period.code.last_year)
        for code, amount in now.items():
            before = earlier[0][code]
            habit = [one[code] for one in earlier]
            if _jumps(amount, before) or _jumps(amount, year_ago[code]) or _is_odd(amount, habit):
                rose = amount > (before if _jumps(amount, before) else year_ago[code])
                reasons[code] = why(period.code.number, rose=rose)
    carried = ledger.carried(unit, period)
    longer = (amounts_of(bodies, ledger.elements_asked(unit, one), one.code) for one in carried)
    return {code: amount for one in (now, *longer) for code, amount in one.items()}, reasons


def _jumps(now: int, before: int) -> bool:
    """Whether a figure moved by more than half of what it was."""
    return before >= _TELLS_NOTHING and 2 * abs(now - before) > before


def _is_odd(now: int, habit: Sequence[int]) -> bool:
    """Whether a figure lies far outside those of the months before."""
    middle = median(habit)
    spread = median(abs(one - middle) for one in habit)
    return abs(now - middle) >= max(_TELLS_NOTHING, _FAR * spread)


def _state(body: Lineage, task: Task, period: Period) -> dict[str, object]:
    """How far the task is at the end of the period; what is done stays done."""
    todo, doing, done, _ = lists.TRANG_THAI_NHIEM_VU
    seed = f"{body.code}/{task.code}/{_occurrence(task, period)}"
    finished, begun = _planned(Random(seed), task, period)  # noqa: S311 - a sample, not a secret
    if finished is not None and finished <= period.end:
        return {"trang_thai": done, "ty_le": 100, "ngay_xong": finished}
    if period.end < begun:
        return {"trang_thai": todo, "ty_le": 0}
    end = finished or date(period.code.year + 1, 1, 1)
    share = (period.end - begun) / (end - begun)
    return {"trang_thai": doing, "ty_le": min(90, 10 + round(8 * share) * 10)}


def _occurrence(task: Task, period: Period) -> PeriodCode | int:
    """The piece of time in which the task is done once: this month, this quarter, or the year."""
    year = period.code.year
    if task.deadline.kind is DeadlineKind.MONTHLY:
        return PeriodCode(year, PeriodKind.THANG, period.end.month)
    if task.deadline.kind is DeadlineKind.QUARTERLY:
        return PeriodCode(year, PeriodKind.QUY, (period.end.month + 2) // 3)
    return year


def _planned(random: Random, task: Task, period: Period) -> tuple[date | None, date]:
    """The day on which the unit is done with its task, if ever; the day it begins."""
    occurrence, deadline = _occurrence(task, period), task.deadline
    if isinstance(occurrence, PeriodCode):
        start, due = occurrence.window
        in_time = random.random() < _IN_TIME_EACH_PERIOD
        if not in_time:
            return None, start
        return clear_day(due - timedelta(days=random.randrange(_JUST_BEFORE))), start
    begun = date(occurrence, 1, 5) + timedelta(days=random.randrange(60))
    due_day = deadline.falls_due(period.start, period.end) or deadline.in_year(occurrence)
    if deadline.kind is DeadlineKind.ALWAYS:
        return None, begun
    if due_day is None or due_day.year != occurrence:
        ever = random.random() < _EVER_DONE
        return clear_day(begun + timedelta(days=random.randrange(30, 300))) if ever else None, begun
    if random.random() < _IN_TIME:
        days = random.randrange(20, 300) if deadline.day is None else random.randrange(_JUST_BEFORE)
        finished = clear_day(due_day - timedelta(days=days))
    else:
        finished = clear_day(due_day + timedelta(days=random.randrange(1, 25)), later=True)
    return finished, min(begun, finished - timedelta(days=20))


def _has_models(ledger: Ledger, unit: Unit) -> bool:
    """Whether a figure of the unit's counts its models."""
    counted = (e for e in ledger.elements.values() if isinstance(e.counts, Listed))
    return any(element.comes_from(unit) for element in counted)


def _models(bodies: tuple[Lineage, ...], period: Period) -> Iterator[dict[str, object]]:
    """The unit's models from the day they were registered, each at the stage it has reached."""
    year = period.code.year
    for model in sorted(model for body in bodies for model in models_of(body, year)):
        stage = model.stage_on(period.end)
        if stage is not None:
            yield {
                "ten": model.name,
                "linh_vuc": model.field,
                "loai": model.kind,
                "cap": model.level,
                "ngay_dang_ky": clear_day(model.registered),
                "trang_thai": stage,
                "ghi_chu": deed_of(model.name) if model.works_on(period.end) else "",
            }


def _proposals(random: Random, unit: Unit) -> Iterator[dict[str, object]]:
    if random.random() > _WITH_A_PROPOSAL:
        return
    kind, text, body = random.choice(proposals_for(unit))
    yield {"loai": kind, "noi_dung": text, "gui_ai": body}
