"""Numbers of body paragraphs: automatic by level and system, or as typed.

State: "I." "1." "a)" "-" (Nghị định 30/2020/NĐ-CP, Phụ lục I). Party: "I-" "1-" "a)" "-", the
habit of Party committees' reports (practice, not a rule).
"""

from __future__ import annotations

from dvexcel.model.paper import Level, System

# The Vietnamese alphabet for điểm: no f, j, w, z and no letter with a diacritic but đ.
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_DEPTH = (Level.PHAN, Level.MUC_LA_MA, Level.MUC_SO, Level.DIEM)
_SEPARATOR = {System.STATE: ".", System.PARTY: "-"}


def roman(number: int) -> str:
    """A Roman numeral."""
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text, number = text + letters, number - value
    return text


class Numbering:
    """Counts paragraphs as they come; each level restarts under its parent."""

    def __init__(self, system: System) -> None:
        self.separator = _SEPARATOR[system]
        self.counts = dict.fromkeys(_DEPTH, 0)

    def next(self, level: Level, typed: str = "") -> str:
        """The printed number of the next paragraph of ``level``; ``typed`` is kept as it is.

        A typed number still counts as one paragraph and gets the system's separator when it is a
        bare number or letter.
        """
        if level is Level.GACH:
            return typed or "-"
        if level is Level.DOAN:
            return typed
        self.counts[level] += 1
        for deeper in _DEPTH[_DEPTH.index(level) + 1 :]:
            self.counts[deeper] = 0
        if typed and not typed.isalnum():
            return typed
        return self._printed(level, typed)

    def _printed(self, level: Level, typed: str) -> str:
        count = self.counts[level]
        match level:
            case Level.PHAN:
                return f"Phần {typed or roman(count)}"
            case Level.MUC_LA_MA:
                return f"{typed or roman(count)}{self.separator}"
            case Level.MUC_SO:
                return f"{typed or count}{self.separator}"
            case _:
                return f"{typed or _LETTERS[(count - 1) % len(_LETTERS)]})"
