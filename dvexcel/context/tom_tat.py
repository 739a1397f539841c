"""The leader's page of the consolidated workbook: what matters, weak units by name.

It stays in the office: the report itself names no weak unit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.tong_hop import target_words
from dvexcel.model.consolidation import Status
from dvexcel.model.figure import PROVINCE
from dvexcel.model.indicator import Computation, TargetVerdict
from dvexcel.model.sheets import Brief
from dvexcel.model.task_progress import Standing
from dvexcel.specs import bieu, keys
from dvexcel.specs.mac_dinh.nguong import SHARE_BASE
from dvexcel.text.dates import short_date
from dvexcel.text.numbers import format_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dvexcel.context.figures import Figures
    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.figure import Measure
    from dvexcel.model.ledger import Ledger

_MOST_NAMES, _MOST_LINES, _WEAKEST = 12, 6, 3
_APART = (
    ("Chưa gửi", (Status.CHUA_GUI,)),
    ("Còn lỗi hoặc đang hoàn thiện", (Status.LOI, Status.TRA_LAI)),
    ("Gửi sau hạn", (Status.TRE,)),
    ("Bổ sung sau hạn bổ sung", (Status.CHAM_BO_SUNG,)),
)


def brief(ledger: Ledger, figures: Figures) -> Brief:
    """What the leader reads of a period on one page; a heading with nothing below says so."""
    consolidation = figures.consolidation
    office = ledger.own_office
    heads = (
        ("Tình hình gửi báo cáo", _receipts(figures)),
        ("Chỉ tiêu chưa đạt và nơi thấp nhất", _missed(ledger, consolidation)),
        ("Tăng, giảm đáng chú ý so với kỳ trước", _moved(consolidation)),
        ("Nhiệm vụ quá hạn", _overdue(consolidation)),
        ("Kiến nghị, vướng mắc", _asked(figures)),
    )
    return Brief(
        f"Tóm tắt {consolidation.work.name} {consolidation.period.code.words}",
        f"{'' if office is None else office.name + ' · '}Lập ngày {short_date(consolidation.as_of)}"
        " · Dùng trong nội bộ cơ quan",
        tuple((heading, tuple(said)) for heading, said in heads),
    )


def _receipts(figures: Figures) -> Iterator[str]:
    statuses = figures.consolidation.statuses
    sent, owed = (figures.count(code).value for code in (keys.SENT, keys.OWED))
    yield f"{sent}/{owed} đơn vị có báo cáo được tính."
    for words, apart in _APART:
        names = [one.unit.name for one in statuses if one.status in apart]
        if names:
            yield f"{words} ({len(names)} đơn vị): {_named(names)}."


def _missed(ledger: Ledger, consolidation: Consolidation) -> Iterator[str]:
    missed = [
        one
        for one in consolidation.measures
        if one.scope == PROVINCE and one.verdict is TargetVerdict.CHUA_DAT
    ]
    if not missed:
        judged = any(one.verdict for one in consolidation.measures if one.scope == PROVINCE)
        yield "Không có chỉ tiêu chưa đạt." if judged else "Kỳ này không có chỉ tiêu đặt mục tiêu."
    for one in missed[:_MOST_LINES]:
        indicator, target = one.indicator, one.indicator.target
        held = "" if target is None else f" (mục tiêu {target_words(target)})"
        yield (
            f"{indicator.name}: {_shown(one)}{held}, {one.counted}/{one.expected} đơn vị có số liệu"
            f"{_lowest(ledger, consolidation, one)}."
        )
    yield from _rest(len(missed) - _MOST_LINES, "chỉ tiêu chưa đạt; xem trang Chỉ tiêu")


def _lowest(ledger: Ledger, consolidation: Consolidation, missed: Measure) -> str:
    """The units furthest from the target that the province misses, the furthest first."""
    units = [
        one
        for one in consolidation.measures
        if one.indicator.code == missed.indicator.code
        and one.scope in ledger.units
        and one.value is not None
        and one.verdict is TargetVerdict.CHUA_DAT
    ]
    target = missed.indicator.target
    counted = {ledger.elements[code].counts for code in missed.indicator.elements}
    if not units or target is None or counted & {Computation.OWED, Computation.ON_TIME}:
        return ""  # who sends late is named above
    units.sort(key=lambda one: -abs((one.value or 0) - target.value))
    named = (f"{ledger.units[one.scope].name} {_shown(one)}" for one in units[:_WEAKEST])
    return f"; xa mục tiêu nhất: {', '.join(named)}"


def _moved(consolidation: Consolidation) -> Iterator[str]:
    """The counts that changed most in per cent, each over the units known both times.

    No share is told of a number too small to have one.
    """
    moved = []
    least = max(1, SHARE_BASE.of(consolidation.thresholds))
    for one in consolidation.measures:
        if one.scope != PROVINCE or one.indicator.is_ratio or not one.previous:
            continue
        now, then = (one.value, one.previous)
        base = ""
        if one.alike is not None:
            now, then = one.alike.now, one.alike.then
            base = f", cùng {one.alike.units} đơn vị"
        if now is not None and then >= least and now != then:
            moved.append((abs(now - then) / then, one, then, now, base))
    for share, one, then, now, base in sorted(moved, key=lambda each: -each[0])[:_MOST_LINES]:
        word = "tăng" if now > then else "giảm"
        decimals = one.indicator.decimals
        told = " → ".join(format_number(value, decimals) for value in (then, now))
        yield f"{one.indicator.name} {word} {format_number(100 * share, 1)} % ({told}{base})."
    if not moved:
        yield "Chưa có số của kỳ trước để so sánh, hoặc không có thay đổi."


def _overdue(consolidation: Consolidation) -> Iterator[str]:
    late: dict[str, list[str]] = {}
    for one in consolidation.progress:
        if one.standing is Standing.OVERDUE:
            late.setdefault(" ".join(one.task.content.split()), []).append(one.unit.name)
    for content, names in list(late.items())[:_MOST_LINES]:
        yield f"{content.rstrip('.;')}: {len(names)} đơn vị ({_named(names)})."
    yield from _rest(len(late) - _MOST_LINES, "nhiệm vụ quá hạn; xem trang Tiến độ")
    if not late:
        yield "Không có nhiệm vụ quá hạn."


def _asked(figures: Figures) -> Iterator[str]:
    sheet = bieu.KIEN_NGHI.sheet
    units = sum(bool(one.tables.get(bieu.KIEN_NGHI.key)) for one in figures.consolidation.returns)
    count = figures.count(keys.PROPOSALS)
    if count.value:
        yield f"{count.value} kiến nghị của {units} đơn vị; nguyên văn ở trang {sheet}."
    else:
        yield "Không có kiến nghị."


def _rest(count: int, words: str) -> Iterable[str]:
    return (f"Còn {count} {words}.",) if count > 0 else ()


def _named(names: Sequence[str]) -> str:
    rest = len(names) - _MOST_NAMES
    shown = ", ".join(names[:_MOST_NAMES])
    return f"{shown} và {rest} đơn vị khác" if rest > 0 else shown


def _shown(measure: Measure) -> str:
    if measure.value is None:
        return "chưa có số liệu"
    number = format_number(measure.value, measure.indicator.decimals)
    return f"{number} %" if measure.indicator.is_ratio else number
