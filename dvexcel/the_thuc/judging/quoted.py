"""A fact of a rule book as a rule quotes it: what the book says, where, how well it is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.specs.rule_book import Dimension, Part, RuleBook, Trust


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of a rule book as a rule quotes it."""

    said: str
    can_cu: str
    trust: Trust

    def sentence(self, book: RuleBook) -> str:
        """The reason a clerk reads: what the book says, and where."""
        source = f"{book.short_name}, {self.can_cu}"
        return f"{self.said} ({source})." if self.said else f"Theo {source}."


def fact_of(book: RuleBook, path: str) -> Fact | None:
    """The fact at a path such as "quy_dinh.unicode", None when the book has none."""
    section, _, name = path.partition(".")
    if section == "quy_dinh":
        said = book.statements.get(name)
        return None if said is None else Fact(said.text, said.can_cu, said.trust)
    facts: Mapping[str, Mapping[str, Dimension] | Mapping[str, Part]] = {
        "trang": book.page,
        "than_van_ban": book.body,
        "thanh_phan": book.parts,
    }
    found = facts[section].get(name)
    return None if found is None else Fact("", found.can_cu, found.trust)
