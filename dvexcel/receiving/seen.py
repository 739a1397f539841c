"""What a check came to, in the lines a clerk reads last: how many files, and who has sent none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.receiving.statuses import is_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvexcel.model.consolidation import Checked
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period
    from dvexcel.model.unit import Unit


_NAMED = 5  # silent units named in the summary; more are counted


def summary_of(ledger: Ledger, period: Period, checked: Sequence[Checked]) -> tuple[str, ...]:
    """How many files are fine, how many no longer count, and who has sent nothing."""
    faulty = sum(item.has_error for item in checked)
    replaced = sum(bool(item.replaced_by) for item in checked)
    usable = sum(item.is_usable for item in checked)
    more = f", {replaced} tệp đã được tệp gửi lại thay" if replaced else ""
    return (
        f"Đã kiểm tra {len(checked)} tệp: {usable} tệp dùng được, {faulty} tệp còn lỗi{more}.",
        *_who_has_sent(ledger, period, checked),
    )


def _who_has_sent(ledger: Ledger, period: Period, checked: Sequence[Checked]) -> Iterator[str]:
    """How many units' files were seen on a form of the period's own, and who reports with a month.

    A file that cannot be read counts for the unit its stamp names, one of another period does not.
    """
    seen = {item.unit for item in checked if item.unit_return is None or is_of(item, period)}
    own: list[Unit] = []
    elsewhere: dict[Period, int] = {}
    for unit in ledger.units_owing(period):
        carrier = ledger.carrier(unit, period)
        if carrier.code == period.code:
            own.append(unit)
        else:
            elsewhere[carrier] = elsewhere.get(carrier, 0) + 1
    silent = [unit.name for unit in own if unit.code not in seen]
    if own:
        named = f"; chưa thấy: {', '.join(silent)}" if 0 < len(silent) <= _NAMED else ""
        counted = f"{len(own) - len(silent)}/{len(own)}"
        yield f"Đã thấy tệp của {counted} đơn vị phải gửi{named}."
    for month, count in elsewhere.items():
        yield (
            f"{count} đơn vị báo cáo kỳ này ngay trong biểu {month.code.words}: mời kiểm tra ở kỳ "
            f"{month.code}."
        )
