"""Numbers of body paragraphs: automatic by level and system, or as typed.

State: "I." "1." "a)" "-" (Nghị định 30/2020/NĐ-CP, Phụ lục I). Party: "I-" "1-" "a)" "-", the
habit of Party committees' reports (practice, not a rule). Both: "Điều 1." "1." "a)".
"""

from __future__ import annotations

from dvexcel.model.paper import Level, System
from dvexcel.text.numbers import roman

# The Vietnamese alphabet for điểm: no f, j, w, z and no letter with a diacritic but đ.
_LETTERS = "abcdđeghiklmnopqrstuvxy"
# What begins anew under each level; the Điều of a document run on from one Phần to the next.
_UNDER: dict[Level, tuple[Level, ...]] = {
    Level.PHAN: (Level.MUC_LA_MA, Level.MUC_SO, Level.DIEM),
    Level.DIEU: (Level.KHOAN, Level.MUC_SO, Level.DIEM),
    Level.KHOAN: (Level.DIEM,),
    Level.MUC_LA_MA: (Level.MUC_SO, Level.DIEM),
    Level.MUC_SO: (Level.DIEM,),
    Level.DIEM: (),
}
_SEPARATOR = {System.STATE: ".", System.PARTY: "-"}


class Numbering:
    """Counts paragraphs as they come; each level restarts under its parent."""

    def __init__(self, system: System) -> None:
        self.separator = _SEPARATOR[system]
        self.counts = dict.fromkeys(_UNDER, 0)

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
        for under in _UNDER[level]:
            self.counts[under] = 0
        if typed and not typed.isalnum():
            return typed
        return self._printed(level, typed)

    def _printed(self, level: Level, typed: str) -> str:
        count = self.counts[level]
        match level:
            case Level.PHAN:
                return f"Phần {typed or roman(count)}"
            case Level.DIEU:
                return f"Điều {typed or count}."
            case Level.KHOAN:
                return f"{typed or count}."
            case Level.MUC_LA_MA:
                return f"{typed or roman(count)}{self.separator}"
            case Level.MUC_SO:
                return f"{typed or count}{self.separator}"
            case _:
                return f"{typed or _LETTERS[(count - 1) % len(_LETTERS)]})"
