"""What units wrote in their own words, and what the clerk decided to do with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dvexcel.model.place import Cell


#: What the key of a line begins with that was put together from the returns and that no unit wrote.
COMPOSED = "G-"


@dataclass(frozen=True, slots=True)
class Said:
    """One passage as a unit wrote it. ``item`` is the part of the outline it belongs to.

    ``key`` names the passage over all runs: the same unit, item and words give the same key.
    ``whose`` is what stands as its unit where that is not one unit's name.
    """

    key: str
    item: str
    unit: str
    text: str
    to_whom: str = ""
    file: str = ""
    place: Cell | None = None
    whose: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of Biên tập: where it goes, whether it enters the report, in which words.

    A line without a key was added by the clerk. ``order`` sorts within an item; 0 comes last.
    """

    key: str
    item: str
    unit: str
    text: str
    taken: bool
    reworded: str = ""
    order: int = 0
    to_whom: str = ""

    @property
    def words(self) -> str:
        """What the report prints: the clerk's words where there are any."""
        return self.reworded or self.text

    @property
    def is_composed(self) -> bool:
        """Whether the words were put together by us, in the office's own voice."""
        return self.key.startswith(COMPOSED) and not self.reworded
