"""Believable figures for any unit and any period: seeded, so the same question has one answer.

A figure follows from the unit, the element and the month (or half-year) alone, so what a year
says is what its months say, last year is told like this one, and no run depends on another.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING

from dvexcel.model.indicator import EVERY_UNIT, Nature
from dvexcel.model.period import PeriodCode, PeriodKind
from dvexcel.sample.draws import COMMUNES, FIRST_YEAR, count_of, grown_by, level_of, part_of
from dvexcel.sample.laws import (
    LAWS,
    SEASONS,
    UNKNOWN,
    Count,
    Each,
    Flow,
    Registered,
    Season,
    Share,
    StockLaw,
    Working,
)
from dvexcel.sample.mo_hinh import models_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from dvexcel.model.indicator import Element
    from dvexcel.sample.laws import Law
    from dvexcel.sample.lineage import Lineage
    from dvexcel.sample.mo_hinh import SampleModel

_IN_STOCK = (18, 21, 17, 19, 22, 24, 20)  # petitions left at the end of one month and the next
_LAST_MONTH_OF_FIRST_HALF = 6
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class _Step:
    """One month, or one half-year: the piece of time for which figures are drawn."""

    year: int
    number: int
    is_half: bool

    @property
    def last_month(self) -> int:
        return self.number * _LAST_MONTH_OF_FIRST_HALF if self.is_half else self.number

    @property
    def closing(self) -> date:
        return PeriodCode(self.year, PeriodKind.THANG, self.last_month).window[1]

    def __str__(self) -> str:
        return f"{self.year}/{'H' if self.is_half else 'T'}{self.number}"


def amounts_of(
    bodies: Sequence[Lineage], elements: Sequence[Element], code: PeriodCode
) -> dict[str, int]:
    """Clean amounts of ``elements`` for ``code``: parts add up, no part exceeds its whole.

    ``bodies`` are what the unit is made of: itself, and those merged into it.
    """
    months = [_Step(one.year, one.number, is_half=False) for one in code.months]
    halves = sorted({_half_of(step) for step in months}, key=lambda step: step.number)
    total: dict[str, int] = {}
    for body in bodies:
        for steps, is_monthly in ((months, True), (halves, False)):
            mine = tuple(e for e in elements if (PeriodKind.THANG in e.periods) is is_monthly)
            for name, amount in _over_time(body, mine, steps).items():
                total[name] = total.get(name, 0) + amount
    return {element.code: total[element.code] for element in elements}


def _half_of(step: _Step) -> _Step:
    return _Step(step.year, 1 + (step.number > _LAST_MONTH_OF_FIRST_HALF), is_half=True)


def _over_time(
    body: Lineage, elements: tuple[Element, ...], steps: Sequence[_Step]
) -> dict[str, int]:
    """Flows added up, stocks at the end, openings at the beginning."""
    drawn = [_drawn(body, elements, step) for step in steps]
    kept = {
        Nature.FLOW: lambda code: sum(one[code] for one in drawn),
        Nature.STOCK: lambda code: drawn[-1][code],
        Nature.OPENING: lambda code: drawn[0][code],
    }
    return {element.code: kept[element.nature](element.code) for element in elements}


@lru_cache(maxsize=4096)  # a month is asked for itself, for its quarter, its half-year, its year
def _drawn(body: Lineage, elements: tuple[Element, ...], step: _Step) -> Mapping[str, int]:
    """One body's figures for one piece of time, each from its own seed."""
    amounts: dict[str, int] = {}
    parts_first = sorted(elements, key=_turn)
    for element in parts_first:
        if element.sum_of:
            amounts[element.code] = sum(amounts.get(part, 0) for part in element.sum_of)
        else:
            amounts[element.code] = _draw(body, element, step, amounts)
    for element in elements:
        if element.balance:
            amounts |= _carried_over(element, amounts, step)
        if element.not_over in amounts:
            amounts[element.code] = min(amounts[element.code], amounts[element.not_over])
        if element.seldom_over in amounts:
            most = max(amounts[element.code], amounts[element.seldom_over])
            amounts[element.seldom_over] = most
    return amounts


def _turn(element: Element) -> int:
    """What is drawn first: what depends on nothing, then sums, then what depends on another."""
    depends = isinstance(LAWS.get(element.code, UNKNOWN), Each | Share)
    return 1 if element.sum_of else 2 if depends else 0


def _draw(body: Lineage, element: Element, step: _Step, amounts: Mapping[str, int]) -> int:
    law = LAWS.get(element.code, UNKNOWN)
    if isinstance(law, Each | Share) and law.of not in amounts:
        law = UNKNOWN
    # What is so today was mostly so a month ago: such a share has one seed a year.
    lasts = isinstance(law, Share) and element.nature is Nature.STOCK
    seed = f"{body.code}/{element.code}/{step.year if lasts else step}"
    random = Random(seed)  # noqa: S311 - a sample, not a secret
    level = level_of(body) if element.supplier == EVERY_UNIT else 1.0
    return _Drawing(body, level, step, random, amounts).of(law)


def _carried_over(closing: Element, amounts: Mapping[str, int], step: _Step) -> dict[str, int]:
    """The stocks of a balance: what a month ends with is what the next one begins with.

    What was settled follows: opening + new - closing.
    """
    assert closing.balance is not None  # noqa: S101 - the caller asked
    (opening, new), (settled, _) = closing.balance
    index = step.year * _MONTHS + step.last_month
    begins, ends = _IN_STOCK[(index - 1) % len(_IN_STOCK)], _IN_STOCK[index % len(_IN_STOCK)]
    return {opening: begins, closing.code: ends, settled: begins + amounts[new] - ends}


@dataclass(frozen=True, slots=True)
class _Drawing:
    """One figure: whose, when, and what was drawn before it."""

    body: Lineage
    level: float
    step: _Step
    random: Random
    drawn: Mapping[str, int]

    def of(self, law: Law) -> int:
        match law:
            case Count():
                mean = self._middle(law) * self.level * self._busy(law.season)
                least = law.least if self.body.kind in COMMUNES else 0
                return max(least, count_of(self.random, mean))
            case Flow():
                near = self.random.uniform(1 - law.spread, 1 + law.spread)
                return round(law.middle * self._busy(law.season) * near)
            case Each():
                return self._each(law)
            case Share():
                whole = self.drawn[law.of]
                grown = law.a_year * self.step.last_month / _MONTHS
                return part_of(self.random, whole, min(1.0, law.share + grown + self._gained(law)))
            case StockLaw():
                return round(self._middle(law) * (self.level if law.level else 1.0))
            case Registered():
                day = self.step.closing
                mine = [one for one in self._models() if one.field == law.field]
                return sum(one.stands_on(day) for one in mine)
            case Working():
                return sum(one.works_on(self.step.closing) for one in self._models())

    def _middle(self, law: Count | Each | StockLaw) -> float:
        return law.xa if self.body.kind in COMMUNES else law.so

    def _busy(self, season: Season) -> float:
        """How busy this month is, and how much the work has grown over the years."""
        grown = grown_by(self.step.year)
        factor = 1.0 if self.step.is_half else SEASONS[season].get(self.step.number, 1.0)
        return grown * factor

    def _gained(self, law: Share) -> float:
        return law.a_year * (self.step.year - FIRST_YEAR)

    def _each(self, law: Each) -> int:
        """At least one for each where each has one at least, scattered less when there are many."""
        things, mean = self.drawn[law.of], self._middle(law)
        if not things:
            return 0
        spread = law.spread / math.sqrt(things)
        return max(things, round(things * mean * self.random.gauss(1, spread)))

    def _models(self) -> tuple[SampleModel, ...]:
        return models_of(self.body, self.step.year)
