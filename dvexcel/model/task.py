"""A task given to units by a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.model.indicator import ALL_KINDS

if TYPE_CHECKING:
    from dvexcel.model.deadline import Deadline
    from dvexcel.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Task:
    """A task as its document sets it; ``given_to`` decides on whose form it stands."""

    code: str
    document: str
    section: str
    content: str
    lead: str
    partners: str
    deadline_words: str
    deadline: Deadline
    given_to: tuple[str, ...]
    product: str
    indicators: tuple[str, ...] = ()

    def is_given_to(self, unit: Unit) -> bool:
        """Whether the unit reports on this task: by its code, its kind, or "Tất cả"."""
        return bool({unit.code, unit.kind, ALL_KINDS} & set(self.given_to))
