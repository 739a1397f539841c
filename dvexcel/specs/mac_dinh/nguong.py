"""Each value that an office may set: what it does, our proposal, and its sensible limits.

They are described once, in nguong.csv; the sheet Ngưỡng kiểm tra, the rules and the sentences of
a report take them from here.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from dvexcel.specs.so_cong_tac import NGUONG
from dvexcel.text.numbers import format_number

if TYPE_CHECKING:
    from dvexcel.model.sheets import CellValue
    from dvexcel.model.thresholds import Thresholds

_LIKE_THE_FIGURE = "như số liệu"


@dataclass(frozen=True, slots=True)
class Threshold:
    """One value that an office may set, a whole number of its unit of measure ``dvt``."""

    code: str
    does: str
    proposed: int
    dvt: str
    smallest: int
    largest: int

    def of(self, thresholds: Thresholds) -> int:
        """The value in force."""
        return thresholds.chosen.get(self.code, self.proposed)

    def accepts(self, value: int) -> bool:
        """Whether a value makes sense."""
        return self.smallest <= value <= self.largest

    def shown(self, value: int) -> str:
        """A value as a person reads it, with its unit of measure where it has one of its own."""
        dvt = "" if self.dvt == _LIKE_THE_FIGURE else f" {self.dvt}"
        return f"{format_number(value)}{dvt}"

    @property
    def limits(self) -> str:
        """Between what a value makes sense, in words."""
        return f"từ {format_number(self.smallest)} đến {self.shown(self.largest)}"


def _read() -> dict[str, Threshold]:
    text = files(__package__).joinpath(f"{NGUONG.key}.csv").read_text("utf-8")
    lines = csv.DictReader(io.StringIO(text, newline=""))
    return {
        line["ma"]: Threshold(
            line["ma"],
            line["noi_dung"],
            int(line["de_xuat"]),
            line["dvt"],
            int(line["nho_nhat"]),
            int(line["lon_nhat"]),
        )
        for line in lines
    }


THRESHOLDS = _read()
CHANGE, SMALLEST_BASE = THRESHOLDS["BIEN-DONG"], THRESHOLDS["SO-GOC"]
OFF_HABIT = THRESHOLDS["LECH-NEP"]
FEWEST_ALIKE, TELLING = THRESHOLDS["TRUNG-DONG"], THRESHOLDS["TRUNG-SO"]
COMPARABLE, SHARE_BASE = THRESHOLDS["SO-SANH"], THRESHOLDS["TY-LE-TU"]
DAYS_TO_MEND = THRESHOLDS["HAN-BO-SUNG"]
DAYS_TO_ANSWER, MOST_NAMED = THRESHOLDS["HAN-TRA-LOI"], THRESHOLDS["NEU-TEN"]


def threshold_rows() -> list[dict[str, CellValue]]:
    """The rows of Ngưỡng kiểm tra that a new sổ starts with."""
    return [
        {
            "ma": one.code,
            "noi_dung": one.does,
            "gia_tri": one.proposed,
            "dvt": one.dvt,
            "ghi_chu": f"Đề xuất của dvexcel: {one.shown(one.proposed)}; đơn vị có thể sửa, "
            f"{one.limits}.",
        }
        for one in THRESHOLDS.values()
    ]


def proposal(*thresholds: Threshold) -> str:
    """The source of a rule that rests on these: no law, but values which the office may change."""
    values = ", ".join(f"{one.code} ({one.shown(one.proposed)})" for one in thresholds)
    return f"Đề xuất của dvexcel, đơn vị có thể sửa ở trang {NGUONG.sheet}: {values}"
