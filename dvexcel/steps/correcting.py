"""What Điều chỉnh puts right in a frozen period, and which of its rows do not hold, with why."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.model.consolidation import CorrectedFigure
from dvexcel.model.notice import warning
from dvexcel.receiving.frozen import adjustments_that_hold, frozen_received
from dvexcel.text.numbers import format_number
from dvexcel.workspace import LEDGER_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvexcel.model.corrected import Adjustment
    from dvexcel.model.figure import Source
    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.notice import Notice
    from dvexcel.model.period import Period
    from dvexcel.workspace import Workspace

OPEN_PERIOD = warning(
    "HT060",
    "Điều chỉnh của kỳ chưa chốt",
    "Điều chỉnh {code} của {unit}, kỳ {period}.",
    "Kỳ này chưa chốt số liệu nên số vẫn lấy từ báo cáo của đơn vị; dòng này chưa được dùng.",
    "Mời đề nghị đơn vị gửi lại biểu, hoặc chốt số liệu (chot-so-lieu) trước khi điều chỉnh.",
)
OTHER_OLD = warning(
    "HT061",
    "Giá trị cũ khác số đã chốt",
    "Giá trị cũ của {code}, {unit}, ghi {old}; số đã chốt là {frozen}.",
    "Không rõ dòng này điều chỉnh số nào nên chưa được dùng.",
    "Mời ghi Giá trị cũ đúng số đã chốt (hoặc số của lần điều chỉnh trước).",
)
NO_DOCUMENT = warning(
    "HT062",
    "Điều chỉnh chưa có văn bản của đơn vị",
    "Điều chỉnh {code} của {unit}, kỳ {period}, chưa có văn bản làm căn cứ.",
    "Số đã chốt chỉ đổi khi đơn vị có văn bản nên dòng này chưa được dùng.",
    "Mời ghi cột Văn bản của đơn vị, ví dụ Công văn số 45/UBND ngày 05/12/2026.",
)
_NONE = "(chưa có số)"


def corrected_figures(
    workspace: Workspace, ledger: Ledger, period: Period
) -> tuple[list[CorrectedFigure], list[Finding]]:
    """Each figure of the period that was put right, beside the frozen one, and the province's.

    Nothing for an open period; the findings name every row that does not hold.
    """
    rows = [row for row in ledger.adjustments if row.period == period.code]
    frozen = frozen_received(workspace, ledger, period, adjusted=False)
    if frozen is None or frozen.sources is None:
        told = {"period": period.code}
        return [], [_of(OPEN_PERIOD, ledger, row, **told) for row in rows]
    held = adjustments_that_hold(ledger, period, frozen.sources)
    findings = [_why_not(ledger, row, frozen.sources) for row in rows if row not in held]
    return list(_told(held, frozen.sources)), findings


def _told(held: Sequence[Adjustment], sources: Sequence[Source]) -> Iterator[CorrectedFigure]:
    first: dict[tuple[str, str], int | None] = {}
    last: dict[tuple[str, str], Adjustment] = {}
    for row in held:
        first.setdefault((row.unit, row.element), row.old)
        last[row.unit, row.element] = row
    for (unit, element), row in last.items():
        old = first[unit, element]
        yield CorrectedFigure(unit, element, old, row.new, row.document, row.why, row.place)
    for element in dict.fromkeys(code for _, code in last):
        total = sum(one.amount for one in sources if one.element == element)
        moved = sum(
            row.new - (first[at] or 0) for at, row in last.items() if row.element == element
        )
        yield CorrectedFigure("", element, total, total + moved)


def _why_not(ledger: Ledger, row: Adjustment, sources: Sequence[Source]) -> Finding:
    if not row.document:
        return _of(NO_DOCUMENT, ledger, row, period=row.period)
    amounts = [one.amount for one in sources if (one.unit, one.element) == (row.unit, row.element)]
    now = sum(amounts) if amounts else None
    return _of(
        OTHER_OLD, ledger, row, old=_shown(ledger, row, row.old), frozen=_shown(ledger, row, now)
    )


def _shown(ledger: Ledger, row: Adjustment, amount: int | None) -> str:
    decimals = ledger.elements[row.element].decimals
    return _NONE if amount is None else format_number(Fraction(amount, 10**decimals), decimals)


def _of(notice: Notice, ledger: Ledger, row: Adjustment, **values: object) -> Finding:
    unit = ledger.units.get(row.unit)
    name = row.unit if unit is None else unit.name
    return notice.at(row.place, LEDGER_NAME, code=row.element, unit=name, **values)
