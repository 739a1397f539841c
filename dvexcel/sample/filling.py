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
from dvexcel.model.period import PeriodKind
from dvexcel.sample.figures import COMMUNES, amounts_of, registered_early
from dvexcel.sample.fill import Filling
from dvexcel.sample.laws import MODEL_LAWS
from dvexcel.sample.lineage import bodies_of
from dvexcel.sample.wording import PROPOSALS, WORDS, model_name, why
from dvexcel.specs import lists
from dvexcel.specs.muc_so_lieu import in_sections

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dvexcel.model.indicator import Element
    from dvexcel.model.ledger import Ledger, Task
    from dvexcel.model.period import Period, PeriodCode
    from dvexcel.model.unit import Unit
    from dvexcel.sample.lineage import Body

_NAMES = ("Lò Văn An", "Vàng Thị Mai", "Giàng A Sử", "Nguyễn Thị Hoa", "Tao Văn Ím", "Lý Mạnh Hùng")
_TELLS_NOTHING = 10  # below this a jump needs no reason
_A_HABIT, _FAR = 6, 4  # months that make a habit; median deviations from it that ask for a reason
_WITH_A_PROPOSAL = 0.08  # share of units
_IN_TIME = 0.9  # share of units that finish a task with a deadline in time
_JUST_BEFORE = 28  # days before its deadline, at most, in which such a task is done
_EACH_PERIOD = {DeadlineKind.MONTHLY, DeadlineKind.QUARTERLY}
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
        tasks={task.code: _state(body, task, period) for task in ledger.tasks_of(unit)},
        models=list(_models(bodies, period)) if _has_models(ledger, unit) else [],
        proposals=list(_proposals(random)),
        words={section: random.choice(texts) for section, texts in WORDS.items()},
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
    for section, inside in in_sections(elements, period.code).items():
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
        earlier = [_told(ledger, unit, code, bodies, elements) for code in codes]
        year_ago = _told(ledger, unit, period.code.last_year, bodies, elements)
        has_grown = set(bodies) > set(_bodies_then(ledger, unit, codes[-1], bodies))
        for code, amount in now.items():
            before = earlier[0][code]
            habit = [one[code] for one in earlier]
            if _jumps(amount, before) or _jumps(amount, year_ago[code]) or _is_odd(amount, habit):
                rose = amount > (before if _jumps(amount, before) else year_ago[code])
                reasons[code] = why(period.code.number, rose=rose, merged=has_grown)
    carried = ledger.carried(unit, period)
    longer = (amounts_of(bodies, ledger.elements_asked(unit, one), one.code) for one in carried)
    return {code: amount for one in (now, *longer) for code, amount in one.items()}, reasons


def _told(
    ledger: Ledger,
    unit: Unit,
    code: PeriodCode,
    bodies: tuple[Body, ...],
    elements: Sequence[Element],
) -> dict[str, int]:
    """What the unit's own reports said of an earlier month, or those of the unit it was then."""
    return amounts_of(_bodies_then(ledger, unit, code, bodies), elements, code)


def _bodies_then(
    ledger: Ledger, unit: Unit, code: PeriodCode, bodies: tuple[Body, ...]
) -> tuple[Body, ...]:
    day = code.window[1]
    return bodies_of(ledger.units, unit, day) if unit.exists_on(day) else bodies


def _jumps(now: int, before: int) -> bool:
    """Whether a figure moved by more than half of what it was."""
    return before >= _TELLS_NOTHING and 2 * abs(now - before) > before


def _is_odd(now: int, habit: Sequence[int]) -> bool:
    """Whether a figure lies far outside those of the months before."""
    middle = median(habit)
    spread = median(abs(one - middle) for one in habit)
    return abs(now - middle) >= max(_TELLS_NOTHING, _FAR * spread)


def _state(body: Body, task: Task, period: Period) -> dict[str, object]:
    """How far the task is at the end of the period; what is done stays done."""
    todo, doing, done, _ = lists.TRANG_THAI_NHIEM_VU
    year = period.code.year
    occurrence = period.code if task.deadline.kind in _EACH_PERIOD else year
    random = Random(f"{body.code}/{task.code}/{occurrence}")  # noqa: S311 - a sample, not a secret
    finished, begun = _planned(random, task, period)
    if finished is not None and finished <= period.end:
        return {"trang_thai": done, "ty_le": 100, "ngay_xong": finished}
    if period.end < begun:
        return {"trang_thai": todo, "ty_le": 0}
    end = finished or date(year + 1, 1, 1)
    share = (period.end - begun) / (end - begun)
    return {"trang_thai": doing, "ty_le": min(90, 10 + round(8 * share) * 10)}


def _planned(random: Random, task: Task, period: Period) -> tuple[date | None, date]:
    """The day on which the unit is done with its task this year, if ever; the day it begins."""
    year, deadline = period.code.year, task.deadline
    begun = date(year, 1, 5) + timedelta(days=random.randrange(60))
    due = deadline.falls_due(period.start, period.end) or deadline.in_year(year)
    if deadline.kind is DeadlineKind.ALWAYS:
        return None, begun
    if due is None or due.year != year:
        ever = random.random() < _EVER_DONE
        return begun + timedelta(days=random.randrange(30, 300)) if ever else None, begun
    if random.random() < _IN_TIME:
        whole_year = deadline.day is None and deadline.kind not in _EACH_PERIOD
        days = random.randrange(20, 300) if whole_year else random.randrange(_JUST_BEFORE)
        finished = due - timedelta(days=days)
    else:
        finished = due + timedelta(days=random.randrange(1, 25))
    return finished, min(begun, finished - timedelta(days=20))


def _has_models(ledger: Ledger, unit: Unit) -> bool:
    told = ledger.elements.get("G1.TS")
    return told is not None and told.comes_from(unit)


def _models(bodies: tuple[Body, ...], period: Period) -> Iterator[dict[str, object]]:
    """The unit's models from the day they were registered; they ripen over the year.

    As many of each field as the unit's figures of the half-year and the year say.
    """
    year, models = period.code.year, []
    for body in bodies:
        random = Random(f"{body.code}/{year}")  # noqa: S311 - a sample, not a secret
        for field, law in zip(lists.LINH_VUC, MODEL_LAWS, strict=True):
            for early in registered_early(body, law, year):
                first, days = (date(year, 1, 5), 145) if early else (date(year, 7, 1), 140)
                registered = first + timedelta(days=random.randrange(days))
                ripe = random.choice((3, 5, 7, 20))  # months until it works well
                name = model_name(random, field, in_a_village=body.kind in COMMUNES)
                models.append((registered, name, field, ripe))
    for registered, name, field, ripe in sorted(models):
        if registered <= period.end:
            months = (period.end - registered).days // 30
            state = lists.TRANG_THAI_MO_HINH[0 if months < 1 else 1 if months < ripe else 2]
            yield {
                "ten": name,
                "linh_vuc": field,
                "loai": lists.LOAI_MO_HINH[0],
                "cap": lists.CAP_MO_HINH[0],
                "ngay_dang_ky": registered,
                "trang_thai": state,
            }


def _proposals(random: Random) -> Iterator[dict[str, object]]:
    if random.random() > _WITH_A_PROPOSAL:
        return
    kind, text, body = random.choice(PROPOSALS)
    yield {"loai": kind, "noi_dung": text, "gui_ai": body}
