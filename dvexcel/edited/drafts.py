"""What a draft printed, as its lists keep it: every figure with its key, every sentence's words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_SLOT = re.compile(r"\{\{|\}\}|\{(\d+)\}")
# Also the day of a heading, which waits for văn thư: "ngày      tháng 5 năm 2026".
_DAY = re.compile(r"\b\d{1,2}/\d{1,2}/\d{4}\b|ngày\s+(?:\d{1,2} )?tháng \d{1,2} năm \d{4}")
_CAPTION, _NAMELESS = re.compile(r"Biểu đồ \d+\."), "Biểu đồ"
_ROW_NUMBER = re.compile(r"^\d+\.? \| ")


@dataclass(frozen=True, slots=True)
class DraftedPassage:
    """A sentence, or a row of the table of that name, with a slot ``{12}`` for each figure."""

    words: str
    table: str = ""

    @property
    def orders(self) -> tuple[int, ...]:
        """The figures it holds, by their order in the draft."""
        return tuple(int(slot[1]) for slot in _SLOT.finditer(self.words) if slot[1])

    def filled(self, tell: Callable[[int], str]) -> str:
        """The words with what ``tell`` says of each figure in its slot."""
        plain = {"{{": "{", "}}": "}"}
        return _SLOT.sub(lambda slot: plain.get(slot[0]) or tell(int(slot[1])), self.words)


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft: text and key of its figures by their order, and its passages in order.

    ``name`` is the short one that its bookmarks bear.
    """

    name: str
    printed: Mapping[int, tuple[str, str]]
    said: tuple[DraftedPassage, ...]

    def key(self, order: int) -> str:
        """The key of a figure."""
        return self.printed[order][1]

    def text(self, said: DraftedPassage) -> str:
        """A passage as it was printed."""
        return normalize("NFC", said.filled(lambda order: self.printed[order][0]))

    def skeleton(self, said: DraftedPassage) -> str:
        """A passage's words with keys for figures: what stays while only figures change.

        The number of a table's row is not counted among its words.
        """
        words = " ".join(
            normalize("NFC", said.filled(lambda order: f"\ufdd2{self.key(order)}\ufdd3")).split()
        )
        return f"{bool(said.table)} {_ROW_NUMBER.sub('', words) if said.table else words}"

    def apart_from_days(self, said: DraftedPassage) -> str:
        """The same without its dates."""
        return _DAY.sub("", self.skeleton(said))

    @property
    def in_charts(self) -> dict[str, list[tuple[str, str]]]:
        """Text and key of the figures that stand in no passage, by the caption of their chart.

        A chart stands below its caption; of two without a figure between them both are named.
        """
        spoken = {order for said in self.said for order in said.orders}
        found: dict[str, list[tuple[str, str]]] = {}
        captions: list[str] = []
        last = 0
        for said in (*self.said, None):
            orders = () if said is None else said.orders
            end = max(self.printed, default=0) + 1 if said is None else min(orders, default=0)
            drawn = [one for one in range(last + 1, end) if one in self.printed.keys() - spoken]
            if drawn:
                name = "; ".join(captions) or _NAMELESS
                found.setdefault(name, []).extend(self.printed[one] for one in drawn)
            if orders:
                captions, last = [], max(last, *orders)
            elif said is not None:
                captions = self._with(captions, said)
        return found

    def _with(self, captions: list[str], said: DraftedPassage) -> list[str]:
        """The captions so far, and this passage if it is one or goes on with its words."""
        text = self.text(said).strip()
        if _CAPTION.fullmatch(text):
            return [*captions, text]
        if captions and _CAPTION.fullmatch(captions[-1]):
            return [*captions[:-1], f"{captions[-1]} {text}"]
        return captions
