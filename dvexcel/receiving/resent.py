"""What a unit changed when it sent its return again, figure by figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.consolidation import ResentFigure
from dvexcel.receiving.statuses import is_of, which_counts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dvexcel.model.consolidation import Checked, Consolidation


def changes(consolidation: Consolidation, checked: Sequence[Checked]) -> Iterator[ResentFigure]:
    """The figures of each counted return that differ from the return before it.

    ``checked`` is in the order of arrival; the order of units and of figures is that of the form.
    """
    for status in consolidation.statuses:
        counted = status.counted
        if counted is None or counted.period != consolidation.period.code:
            continue
        files = [one for one in checked if one.unit == status.unit.code]
        files = [one for one in files if is_of(one, consolidation.period)]
        now = next(one for one in files if one.sha256 == counted.sha256)
        before = which_counts(_earlier(files, now), None)
        if before is not None:
            yield from _between(before, now)


def _earlier(files: Iterable[Checked], now: Checked) -> list[Checked]:
    """The files that came before ``now``."""
    earlier = []
    for one in files:
        if one is now:
            break
        earlier.append(one)
    return earlier


def _between(before: Checked, now: Checked) -> Iterator[ResentFigure]:
    one, two = before.unit_return, now.unit_return
    if one is None or two is None:
        return
    for code, reported in two.figures.items():
        if one.amount(code) != reported.amount:
            yield ResentFigure(
                two.unit,
                code,
                one.amount(code),
                reported.amount,
                one.file,
                two.file,
                reported.place,
            )
