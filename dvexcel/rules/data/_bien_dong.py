"""When a figure has moved so far that it wants a reason; the rules on plausibility share this."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.indicator import Element
    from dvexcel.model.returns import Reported, Return
    from dvexcel.rules.engine import Context

SMALLEST_BASE = 10  # below this, a change of half says nothing


def moved_by_half(before: int | None, now: int, element: Element) -> bool:
    """Whether ``now`` differs from ``before`` by more than half of it, the base being telling."""
    floor = SMALLEST_BASE * 10**element.decimals
    return before is not None and before >= floor and 2 * abs(now - before) > before


def unexplained(unit_return: Return, context: Context) -> Iterator[tuple[Element, int, Reported]]:
    """Every figure that was asked and given without a word in Giải trình."""
    for code, element in context.asked.items():
        reported = unit_return.figures.get(code)
        if reported is None or reported.amount is None:
            continue
        if reported.explanation.is_empty:
            yield element, reported.amount, reported
