"""What a new sổ công tác starts with, whatever its field: thresholds, periods and holidays.

They are proposals for the office to change; the sổ wins from then on.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dvexcel.model.period import PeriodCode, PeriodKind
from dvexcel.specs import lists
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.mac_dinh.ngay_nghi import proposed_holidays
from dvexcel.specs.mac_dinh.nguong import threshold_rows

if TYPE_CHECKING:
    from dvexcel.model.sheets import CellValue, SheetRows

_DUE_DAY = 20


def default_rows(year: int) -> SheetRows:
    """The rows of a new sổ for ``year``, beside those of its field."""
    return {
        so.KY_BAO_CAO.key: [default_period(code) for code in usual_codes(year)],
        so.NGAY_NGHI.key: proposed_holidays(year),
        so.NGUONG.key: threshold_rows(),
    }


def usual_codes(year: int) -> list[PeriodCode]:
    """The periods that units usually report in a year, in order."""
    months = [PeriodCode(year, PeriodKind.THANG, month) for month in range(1, 13)]
    spans = [PeriodCode(year, kind) for kind in (PeriodKind.SAU_THANG, PeriodKind.NAM)]
    return sorted([*months, *spans])


def default_period(code: PeriodCode) -> dict[str, CellValue]:
    """The row of a period as Nghị định 09/2019/NĐ-CP has it, with our proposal for the deadline."""
    start, end = code.window
    words = code.words
    return {
        "ma": str(code),
        "ten": words[0].upper() + words[1:],
        "tu_ngay": start,
        "den_ngay": end,
        "ngay_chot": end,
        "han_gui": date(end.year, end.month, _DUE_DAY),
        "cach_han": lists.CACH_HAN[1],
        "bao_cao_cua": lists.BAO_CAO_CUA[code.kind is not PeriodKind.THANG],
    }
