"""What a figure came from, and what would change with a cell: one relation, read two ways.

Whatever changes a figure stands among its origins; so the figures that hang on a cell are those
that have it there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.model.indicator import OverUnits

if TYPE_CHECKING:
    from dvexcel.context.figures import Figures
    from dvexcel.model.figure import Figure, Source
    from dvexcel.model.place import Cell

_PARTS_THAT_ADD = ("tu", "mau")


@dataclass(frozen=True, slots=True)
class Hanging:
    """The figures that hang on a row of a file.

    ``certain`` change by whatever the amount changes; ``possible`` only where it crosses a
    threshold, is rounded away, or is there at all: shares, counts, comparisons.
    """

    certain: tuple[Figure, ...]
    possible: tuple[Figure, ...]


def hanging_on(figures: Figures, file: str, sha256: str, place: Cell) -> Hanging:
    """What would change if that row of a returned file, or of the sổ, were another.

    A return is known by its digest, the sổ, which has none, by its name.
    """
    certain: list[Figure] = []
    possible: list[Figure] = []
    for one in figures.by_key.values():
        if any(_is_there(origin, file, sha256, place) for origin in one.origins):
            (certain if adds(figures, one) else possible).append(one)
    return Hanging(tuple(certain), tuple(possible))


def _is_there(origin: Source, file: str, sha256: str, place: Cell) -> bool:
    if origin.sha256 != sha256 or (not sha256 and origin.file != file) or origin.place is None:
        return False
    return (origin.place.sheet, origin.place.row) == (place.sheet, place.row)


def adds(figures: Figures, one: Figure) -> bool:
    """Whether a figure is a plain sum of its origins."""
    base, _, part = one.key.partition(":")
    measure = next((m for m in figures.consolidation.measures if m.key == base), None)
    if measure is None:
        return bool(one.sources) and one.sources[0].element == base.partition("/")[0]
    if measure.indicator.over_units is not OverUnits.SUM:
        return False
    return part in _PARTS_THAT_ADD or (not part and not measure.indicator.is_ratio)
