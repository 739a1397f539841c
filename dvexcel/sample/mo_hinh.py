"""The models "Dân vận khéo" of a year: when each was registered, and what became of it since.

A unit's figures of the half-year and the year and the rows of its sheet Mô hình are counted from
these same models: all that stand (G1), and those that work well or were honoured (G2).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING

from dvexcel.sample.draws import COMMUNES, count_of, grown_by, level_of
from dvexcel.sample.laws import MODEL_LAWS
from dvexcel.sample.register import KINDS, LEVELS, STAGES
from dvexcel.sample.wording import OFFICE_MODELS, PEOPLE, VILLAGE_MODELS, VILLAGES

if TYPE_CHECKING:
    from dvexcel.sample.laws import Registered
    from dvexcel.sample.lineage import Lineage

_NEW, _GOING, _WORKS, _RECOGNISED, _OUTSTANDING, _STOPPED = STAGES
_OF_A_GROUP, _OF_ONE = KINDS
_OF_COMMUNE, _OF_PROVINCE = LEVELS
_IN_FIRST_HALF = 0.85  # of what is registered in a year
_EARLY, _LATE = ((1, 5), 145), ((7, 1), 140)  # first day and number of days to register
_A_START = timedelta(days=30)  # from the registration until the work is under way
_DAYS_UNTIL_IT_WORKS = (40, 55, 70, 85, 110, 160, 700)
_HONOURED = (10, 10)  # in Tháng Dân vận
_IS_HONOURED, _IS_OUTSTANDING = 0.16, 0.35  # of what works by then; of what is honoured
_IS_STOPPED, _DAYS_UNTIL_STOPPED = 0.05, (90, 220)
_IS_OF_ONE, _IS_OF_PROVINCE = 0.12, 0.15  # of a commune's models


@dataclass(frozen=True, slots=True, order=True)
class SampleModel:
    """One model: its days; ``honour`` is what it is called from the year's honours on, if at all.

    ``stopped`` is the last day of the calendar for a model that goes on.
    """

    registered: date
    name: str
    field: str
    kind: str
    level: str
    works: date
    stopped: date
    honour: str

    def stage_on(self, day: date) -> str | None:
        """What the unit says of it on ``day``; None before it is registered."""
        if day < self.registered:
            return None
        if day >= self.stopped:
            return _STOPPED
        if day < self.registered + _A_START:
            return _NEW
        if day < self.works:
            return _GOING
        has_honours = day >= date(self.registered.year, *_HONOURED)
        return self.honour if self.honour and has_honours else _WORKS

    def stands_on(self, day: date) -> bool:
        """Whether it is registered and goes on."""
        return self.stage_on(day) not in {None, _STOPPED}

    def works_on(self, day: date) -> bool:
        """Whether it works well, with or without an honour."""
        return self.stage_on(day) in {_WORKS, _RECOGNISED, _OUTSTANDING}


@lru_cache(maxsize=1024)  # asked for by each figure and each month of the year
def models_of(body: Lineage, year: int) -> tuple[SampleModel, ...]:
    """The models that a body registers in ``year``, in the order of the days; no name twice."""
    models: list[SampleModel] = []
    for law in MODEL_LAWS:
        random = Random(f"{body.code}/mô hình/{law.field}/{year}")  # noqa: S311 - a sample, not a secret
        mean = (law.xa if body.kind in COMMUNES else law.so) * level_of(body) * grown_by(year)
        names: set[str] = set()
        for _ in range(min(count_of(random, mean), _names_to_choose(body, law))):
            model = _drawn(random, body, law, year)
            while model.name in names:
                model = _drawn(random, body, law, year)
            names.add(model.name)
            models.append(model)
    return tuple(sorted(models))


def _names_to_choose(body: Lineage, law: Registered) -> int:
    return len((VILLAGE_MODELS if body.kind in COMMUNES else OFFICE_MODELS)[law.field])


def _drawn(random: Random, body: Lineage, law: Registered, year: int) -> SampleModel:
    first, days = _EARLY if random.random() < _IN_FIRST_HALF else _LATE
    registered = date(year, *first) + timedelta(days=random.randrange(days))
    works = registered + timedelta(days=random.choice(_DAYS_UNTIL_IT_WORKS))
    is_stopped = random.random() < _IS_STOPPED
    stopped = registered + timedelta(days=random.randrange(*_DAYS_UNTIL_STOPPED))
    honour = _OUTSTANDING if random.random() < _IS_OUTSTANDING else _RECOGNISED
    is_honoured = works < date(year, *_HONOURED) and random.random() < _IS_HONOURED
    of_one, of_province = random.random() < _IS_OF_ONE, random.random() < _IS_OF_PROVINCE
    in_commune = body.kind in COMMUNES
    return SampleModel(
        registered,
        _name(random, law.field, of_one=of_one) if in_commune else _name_of_office(random, law),
        law.field,
        _OF_ONE if in_commune and of_one else _OF_A_GROUP,
        _OF_COMMUNE if in_commune and not of_province else _OF_PROVINCE,
        works,
        stopped if is_stopped and not is_honoured else date.max,
        honour if is_honoured else "",
    )


def _name(random: Random, field: str, *, of_one: bool) -> str:
    """A name with its village, and with the person whose model it is."""
    name, village = random.choice(VILLAGE_MODELS[field]), random.choice(VILLAGES)
    whose = f" của {random.choice(PEOPLE)}," if of_one else " ở"
    return f"{name}{whose} bản {village}"


def _name_of_office(random: Random, law: Registered) -> str:
    return random.choice(OFFICE_MODELS[law.field])
