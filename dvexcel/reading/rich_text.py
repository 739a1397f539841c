"""The stretches of a cell that are bold or italic, as the marks ``**`` and ``*``.

Source: ECMA-376 part 1, 18.4.4 (rich text run).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.reading.cell_looks import PLAIN, is_on
from dvexcel.reading.cells import unescape

if TYPE_CHECKING:
    from dvexcel.reading.cell_looks import Look


class Runs:
    """The stretches of shared texts while they are read; ``marked`` holds those that stand out."""

    def __init__(self) -> None:
        self.marked: dict[int, str] = {}
        self._runs: list[tuple[Look, list[str]]] = []

    def start(self, element: str, attributes: dict[str, str]) -> None:
        """An element of a shared text opens."""
        if element == "r":
            self._runs.append((PLAIN, []))
        elif element in {"b", "i"} and self._runs:
            look, pieces = self._runs[-1]
            self._runs[-1] = look.with_(element, on=is_on(attributes)), pieces

    def text(self, piece: str) -> None:
        """Characters of the stretch."""
        if self._runs:
            self._runs[-1][1].append(piece)

    def close(self, number: int) -> None:
        """The text of that number ends; neighbours of one look are one stretch."""
        joined: list[tuple[Look, str]] = []
        for look, pieces in self._runs:
            said = unescape("".join(pieces))
            if joined and joined[-1][0] == look:
                joined[-1] = look, joined[-1][1] + said
            else:
                joined.append((look, said))
        if any(look != PLAIN for look, _ in joined):
            self.marked[number] = "".join(look.marking(said) for look, said in joined)
        self._runs.clear()
