"""A month as units live it: most send in time, some late, some with a slip, a few not at all.

Everything follows from the month and the order of the units, so that the same sample is played
each time; the slips are of the kinds that real returns show.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

from dvexcel.sample.figures import month_amounts
from dvexcel.sample.fill import Filling, fill_form
from dvexcel.specs import lists

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dvexcel.model.ledger import Ledger, Task
    from dvexcel.model.period import Period
    from dvexcel.model.unit import Unit

_NAMES = ("Lò Văn An", "Vàng Thị Mai", "Giàng A Sử", "Nguyễn Thị Hoa", "Tao Văn Ím", "Lý Mạnh Hùng")
_MISSING, _LATE, _FAULTY, _RESENT = 17, 13, 19, 23  # every that many units, month by month
_DAYS_EARLY, _DAYS_LATE = 2, 3
_WITH_A_MODEL, _WITH_A_PROPOSAL = 0.25, 0.1  # share of units
_IN_TIME = 0.9  # share of units that finish a dated task in time


def arrivals(ledger: Ledger, period: Period, forms: Path) -> Iterator[tuple[date, str, bytes]]:
    """The files of a month: day of arrival, file name, bytes; in the order of arrival."""
    on_time = period.last_valid_day - timedelta(days=_DAYS_EARLY)
    late = period.last_valid_day + timedelta(days=_DAYS_LATE)
    later: list[tuple[date, str, bytes]] = []
    units = [unit for unit in ledger.units_owing(period) if not _exempt(ledger, period, unit)]
    for index, unit in enumerate(units):
        turn = index + period.code.number
        if turn % _MISSING == 0:
            continue
        form = forms / f"bieu_{unit.code}_{period.code}.xlsx"
        filling = clean_filling(ledger, period, unit)
        name = form.name
        if turn % _FAULTY == 0:
            yield on_time, name, fill_form(form, _with_slip(filling, turn // _FAULTY))
            if turn % 2 == 0:  # mended at once and sent again
                again = replace(filling, cover={**filling.cover, "lan": 2})
                resent = name.replace(".xlsx", " (gửi lại).xlsx")
                later.append((late, resent, fill_form(form, again)))
        elif turn % _LATE == 0:
            later.append((late, name, fill_form(form, filling)))
        else:
            yield on_time, name, fill_form(form, filling)
    yield from later


def clean_filling(ledger: Ledger, period: Period, unit: Unit) -> Filling:
    """What a careful unit types: figures that add up, ticks for nothing, every task's state."""
    random = Random(f"{unit.code}/{period.code}")  # noqa: S311 - a sample, not a secret
    amounts = month_amounts(unit, ledger.elements_asked(unit, period), period.code.number, random)
    ticked = frozenset(code for code, amount in amounts.items() if amount == 0)
    first = sum(map(ord, unit.code)) % len(_NAMES)
    return Filling(
        {
            "lan": 1,
            "nguoi_lap": _NAMES[first],
            "dien_thoai": unit.phone,
            "thu_truong": _NAMES[(first + 1) % len(_NAMES)],
            "chuc_vu": "Thủ trưởng đơn vị",
        },
        {code: amount for code, amount in amounts.items() if amount},
        ticked,
        tasks={task.code: _task_state(random, period, task) for task in ledger.tasks_of(unit)},
        models=_models(random, unit),
        proposals=_proposals(random),
        words={"I.1": "Đơn vị đã quán triệt, phân công lãnh đạo phụ trách công tác dân vận."},
    )


def _exempt(ledger: Ledger, period: Period, unit: Unit) -> bool:
    note = ledger.receipt_notes.get((unit.code, period.code))
    return note is not None and note.exempt


def _task_state(random: Random, period: Period, task: Task) -> dict[str, object]:
    todo, doing, done, _ = lists.TRANG_THAI_NHIEM_VU
    due = task.deadline.in_year(period.code.year)
    if due is not None and due <= period.end and random.random() < _IN_TIME:
        finished = due - timedelta(days=random.randrange(12))
        return {"trang_thai": done, "ty_le": 100, "ngay_xong": finished}
    state = random.choices((todo, doing, done), (1, 6, 3))[0]
    if state == done:
        finished = period.start + timedelta(days=random.randrange(20))
        return {"trang_thai": done, "ty_le": 100, "ngay_xong": finished}
    return {"trang_thai": state, "ty_le": random.randrange(10, 90, 10) if state == doing else 0}


def _models(random: Random, unit: Unit) -> list[dict[str, object]]:
    if random.random() > _WITH_A_MODEL:
        return []
    field = random.choice(lists.LINH_VUC)
    return [
        {
            "ten": f"“Tổ dân vận gần dân” của {unit.name}",
            "linh_vuc": field,
            "loai": lists.LOAI_MO_HINH[0],
            "cap": lists.CAP_MO_HINH[0],
            "ngay_dang_ky": date(2026, random.randrange(1, 7), random.randrange(1, 28)),
            "trang_thai": lists.TRANG_THAI_MO_HINH[random.randrange(1, 3)],
        }
    ]


def _proposals(random: Random) -> list[dict[str, object]]:
    texts = (
        "Đề nghị bố trí kinh phí tập huấn nghiệp vụ dân vận cho cán bộ cấp xã.",
        "Đề nghị hướng dẫn cách thống kê lượt người được tuyên truyền trên mạng xã hội.",
        "Đường truyền ở một số bản còn yếu, việc nộp hồ sơ trực tuyến của người dân gặp khó khăn.",
    )
    if random.random() > _WITH_A_PROPOSAL:
        return []
    index = random.randrange(len(texts))
    return [
        {
            "loai": lists.LOAI_KIEN_NGHI[index == len(texts) - 1],
            "noi_dung": texts[index],
            "gui_ai": "UBND tỉnh",
        }
    ]


def _with_slip(filling: Filling, kind: int) -> Filling:
    """One of the slips that real returns show."""
    amounts = dict(filling.amounts)
    total = next((code for code in ("E1.TS", "C1.GQ") if code in amounts), None)
    if kind % 2 and total is not None:
        amounts[total] = int(str(amounts[total])) + 1  # the total no longer adds up
    else:
        first = next(iter(amounts))
        amounts[first] = f"khoảng {amounts[first]}"  # words in a number cell
    return replace(filling, amounts=amounts)
