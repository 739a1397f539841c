"""Why a figure is another one today: whose amounts differ from those behind the draft."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.model.figure import PROVINCE
from dvexcel.text.numbers import format_number
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.ledger import Ledger

_ALL = fold(PROVINCE).replace(" ", "-")
_MOST = 6  # units named for one figure


@dataclass(frozen=True, slots=True)
class Amount:
    """What one unit put into one element, as printed, with the file and the cell it came from."""

    unit: str
    element: str
    shown: str
    file: str
    place: str


def amounts_of(consolidation: Consolidation) -> list[Amount]:
    """Every amount that went into the province's totals, in their order."""
    return [
        Amount(
            one.unit,
            one.element,
            format_number(Fraction(one.amount, 10**total.element.decimals), total.element.decimals),
            one.file,
            "" if one.place is None else str(one.place),
        )
        for total in consolidation.totals
        if total.scope == PROVINCE
        for one in total.sources
    ]


@dataclass(frozen=True, slots=True)
class UnitMoved:
    """One unit whose amounts differ: what differs, in words, and the file that says so now."""

    unit: str
    told: str
    file: str


class Reasons:
    """The differences between the amounts behind a draft and today's, told figure by figure."""

    def __init__(self, ledger: Ledger, before: Sequence[Amount], now: Sequence[Amount]) -> None:
        self._ledger = ledger
        self._before, self._now = _by_cell(before), _by_cell(now)
        self._elements = {one.code: one.elements for one in ledger.indicators}

    def of(self, key: str) -> list[UnitMoved]:
        """The units because of which the figure of a key differs; none when it is not theirs."""
        code, _, scope = key.partition(":")[0].partition("/")
        scope = scope.rpartition("/")[2]
        of_code = self._elements.get(code) or ((code,) if code in self._ledger.elements else ())
        moved: dict[str, list[tuple[str, str]]] = {}
        for unit, element in dict.fromkeys((*self._before, *self._now)):
            old, new = self._before.get((unit, element)), self._now.get((unit, element))
            if _shown(old) == _shown(new) or not self._is_in(unit, scope):
                continue
            if of_code and element not in of_code:
                continue
            file = new[-1] if new else old[-1] if old else None
            told = f"{element}: {_shown(old) or 'chưa có'} → {_shown(new) or 'không còn'}"
            moved.setdefault(unit, []).append((told, "" if file is None else file.file))
        return [self._told(unit, said, whole=bool(of_code)) for unit, said in moved.items()][:_MOST]

    def _told(self, unit: str, said: Sequence[tuple[str, str]], *, whole: bool) -> UnitMoved:
        known = self._ledger.units.get(unit)
        told = "; ".join(one for one, _ in said) if whole else "báo cáo mới hoặc đã sửa"
        files = ", ".join(dict.fromkeys(file for _, file in said if file))
        return UnitMoved(unit if known is None else known.name, told, files)

    def _is_in(self, unit: str, scope: str) -> bool:
        known = self._ledger.units.get(unit)
        names = {unit} if known is None else {unit, known.group}
        return scope == _ALL or scope in {fold(name).replace(" ", "-") for name in names}


def _by_cell(amounts: Iterable[Amount]) -> Mapping[tuple[str, str], list[Amount]]:
    found: dict[tuple[str, str], list[Amount]] = {}
    for one in amounts:
        found.setdefault((one.unit, one.element), []).append(one)
    return found


def _shown(amounts: Sequence[Amount] | None) -> str:
    return " + ".join(one.shown for one in amounts or ())
