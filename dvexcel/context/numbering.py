"""Numbers of body paragraphs: automatic by level and system, or as typed.

State: "I." "1." "a)" "-" (Nghị định 30/2020/NĐ-CP, Phụ lục I). Party: "I-" "1-" "a)" "-", the
habit of Party committees' reports (practice, not a rule). Both: "Điều 1." "1." "a)".
"""

from __future__ import annotations

from dvexcel.model.paper import Level, System
from dvexcel.text.numbers import roman

# The Vietnamese alphabet for điểm: no f, j, w, z and no letter with a diacritic but đ.
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_INNER = (Level.MUC_SO, Level.MUC_SO_NHO, Level.DIEM)
# What begins anew under each level; Điều and Chương run on from one Phần to the next.
_UNDER: dict[Level, tuple[Level, ...]] = {
    Level.PHAN: (Level.MUC, Level.TIEU_MUC, Level.MUC_LA_MA, *_INNER),
    Level.CHUONG: (Level.MUC, Level.TIEU_MUC, Level.MUC_LA_MA, *_INNER),
    Level.MUC: (Level.TIEU_MUC,),
    Level.TIEU_MUC: (),
    Level.DIEU: (Level.KHOAN, *_INNER),
    Level.KHOAN: (Level.MUC_SO_NHO, Level.DIEM),
    Level.MUC_LA_MA: _INNER,
    Level.MUC_SO: (Level.MUC_SO_NHO, Level.DIEM),
    Level.MUC_SO_NHO: (Level.DIEM,),
    Level.DIEM: (),
}
_DASHES = {Level.GACH: "-", Level.CONG: "+"}
_NAMES = {
    Level.PHAN: "Phần",
    Level.CHUONG: "Chương",
    Level.MUC: "Mục",
    Level.TIEU_MUC: "Tiểu mục",
    Level.DIEU: "Điều",
}
_ROMAN = {Level.PHAN, Level.CHUONG, Level.MUC_LA_MA}
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
        if level in _DASHES:
            return typed or _DASHES[level]
        if level is Level.DOAN:
            return typed
        self.counts[level] += 1
        for under in _UNDER[level]:
            self.counts[under] = 0
        if typed and not typed.isalnum() and level not in _NAMES:
            return typed
        return self._printed(level, typed)

    def _printed(self, level: Level, typed: str) -> str:
        count = self.counts[level]
        number = typed or (roman(count) if level in _ROMAN else str(count))
        match level:
            case Level.DIEU:
                return f"Điều {number.removeprefix('Điều').strip(' .:')}."
            case Level.PHAN | Level.CHUONG | Level.MUC | Level.TIEU_MUC:
                return f"{_NAMES[level]} {number.removeprefix(_NAMES[level]).strip(' .:')}"
            case Level.KHOAN:
                return f"{number}."
            case Level.MUC_LA_MA | Level.MUC_SO:
                return f"{number}{self.separator}"
            case Level.MUC_SO_NHO:
                return f"{self._above_small()}.{number}."
            case _:
                return f"{typed or _LETTERS[(count - 1) % len(_LETTERS)]})"

    def _above_small(self) -> str:
        """The number of the khoản or mục that holds a "1.1": whichever counted last."""
        return str(max(self.counts[Level.KHOAN], self.counts[Level.MUC_SO], 1))
