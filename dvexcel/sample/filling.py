"""What a careful unit types into its form: figures that add up, and a reason where they jump.

Everything follows from the unit and the period, so a return is the same whenever it is filled in,
and what a unit says of a task or a model in March it does not take back in April.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

from dvexcel.model.deadline import DeadlineKind
from dvexcel.model.period import PeriodKind
from dvexcel.sample.figures import amounts_of
from dvexcel.sample.fill import Filling
from dvexcel.sample.lineage import bodies_of
from dvexcel.sample.wording import MODELS, PROPOSALS, WORDS, why
from dvexcel.specs import lists

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.ledger import Ledger, Task
    from dvexcel.model.period import Period
    from dvexcel.model.unit import Unit
    from dvexcel.sample.lineage import Body

_NAMES = ("Lò Văn An", "Vàng Thị Mai", "Giàng A Sử", "Nguyễn Thị Hoa", "Tao Văn Ím", "Lý Mạnh Hùng")
_TELLS_NOTHING = 10  # below this a jump needs no reason
_WITH_A_MODEL, _WITH_A_PROPOSAL = 0.35, 0.08  # share of units
_IN_TIME = 0.9  # share of units that finish a task with a deadline in time
_JUST_BEFORE = 28  # days before its deadline, at most, in which such a task is done
_EACH_PERIOD = {DeadlineKind.MONTHLY, DeadlineKind.QUARTERLY}
_EVER_DONE = 0.5  # share of the tasks without a deadline that are done within the year
_HEAD = {"sở, ngành": "Giám đốc Sở", "xã": "Chủ tịch UBND xã", "phường": "Chủ tịch UBND phường"}


def clean_filling(ledger: Ledger, period: Period, unit: Unit) -> Filling:
    """The unit's return of ``period`` without a fault."""
    amounts, reasons = _figures(ledger, period, unit)
    body = bodies_of(ledger.units, unit, period.closing)[0]
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
        frozenset(code for code, amount in amounts.items() if amount == 0),
        reasons,
        tasks={task.code: _state(body, task, period) for task in ledger.tasks_of(unit)},
        models=list(_models(body, period)),
        proposals=list(_proposals(random)),
        words={section: random.choice(texts) for section, texts in WORDS.items()},
    )


def _figures(ledger: Ledger, period: Period, unit: Unit) -> tuple[dict[str, int], dict[str, str]]:
    """Amounts at their element's scale and, where they moved by more than half, the reason."""
    bodies = bodies_of(ledger.units, unit, period.closing)
    elements = ledger.elements_asked(unit, period)
    now = amounts_of(bodies, elements, period.code)
    reasons: dict[str, str] = {}
    if period.code.kind is PeriodKind.THANG:
        ago = period.code.previous
        of_then = bodies_of(ledger.units, unit, ago.window[1])
        has_grown = set(bodies) > set(of_then) and unit.exists_on(ago.window[1])
        for then in (bodies, of_then) if has_grown else (bodies,):
            before = amounts_of(then, elements, ago)
            reasons |= {
                code: why(period.code.number, rose=now[code] > before[code], merged=has_grown)
                for code in now
                if before[code] >= _TELLS_NOTHING
                and 2 * abs(now[code] - before[code]) > before[code]
            }
    carried = ledger.carried(unit, period)
    longer = (amounts_of(bodies, ledger.elements_asked(unit, one), one.code) for one in carried)
    return {code: amount for one in (now, *longer) for code, amount in one.items()}, reasons


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


def _models(body: Body, period: Period) -> Iterator[dict[str, object]]:
    """The models of a unit from the month they were registered in; they ripen over the year."""
    year = period.code.year
    random = Random(f"{body.code}/{year}")  # noqa: S311 - a sample, not a secret
    if random.random() > _WITH_A_MODEL:
        return
    for field in random.sample(lists.LINH_VUC, random.choice((1, 1, 2))):
        registered = date(year, random.randrange(1, 7), random.randrange(1, 28))
        ripe = random.choice((5, 7, 9, 20))  # months until it works well
        name = random.choice(MODELS[field])
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
