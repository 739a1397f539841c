"""When a figure has moved so far that it wants a reason; the rules on plausibility share this.

How far is so far is no law: the office sets it in Ngưỡng kiểm tra.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.rules.engine import hit, shown_amount
from dvexcel.specs.mac_dinh.nguong import CHANGE, SMALLEST_BASE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvexcel.model.indicator import Element
    from dvexcel.model.record import Reported
    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit

NO_BASE: Mapping[str, int] = {}


def moved_from(
    base: Mapping[str, int],
    unit_return: Return,
    context: Context,
    *,
    unless_from: Mapping[str, int] = NO_BASE,
) -> Iterator[Hit]:
    """A hit at every unexplained figure that moved too far from ``base``.

    One that moved too far from ``unless_from`` as well is asked about there.
    """
    for element, now, reported in unexplained(unit_return, context):
        before = base.get(element.code)
        asked = moved_far(unless_from.get(element.code), now, element, context)
        if before is not None and not asked and moved_far(before, now, element, context):
            yield hit(
                reported.typed.place,
                shown=shown_amount(now, element),
                before=shown_amount(before, element),
                most=CHANGE.shown(CHANGE.of(context.thresholds)),
            )


def moved_far(before: int | None, now: int, element: Element, context: Context) -> bool:
    """Whether ``now`` differs from ``before`` by more than the share set, from a telling base."""
    floor = SMALLEST_BASE.of(context.thresholds) * 10**element.decimals
    if before is None or before < floor:
        return False
    return 100 * abs(now - before) > CHANGE.of(context.thresholds) * before


def unexplained(unit_return: Return, context: Context) -> Iterator[tuple[Element, int, Reported]]:
    """Every figure that was asked and given without a word in Giải trình."""
    for code, element in context.asked.items():
        reported = unit_return.figures.get(code)
        if reported is None or reported.amount is None:
            continue
        if reported.explanation.is_empty:
            yield element, reported.amount, reported
