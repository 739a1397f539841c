"""Keys of figures: code/period/scope, ASCII, the same for a printed number and its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dvexcel.model.figure import PROVINCE
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from dvexcel.model.period import PeriodCode

LATE_MENDED, PROVISIONAL = "TN.BOSUNG", "TN.TAMTINH"
# Codes of counts that belong to no element.
OWED, SENT, ON_TIME, LATE, MISSING, FAULTY, RETURNED, EXEMPT = (
    "TN.PG",
    "TN.DG",
    "TN.DH",
    "TN.TRE",
    "TN.CHUA",
    "TN.LOI",
    "TN.TRALAI",
    "TN.MIEN",
)
PROPOSALS, MISSING_MONTH = "KN.SO", "TN.THIEU"
TASKS_DUE, TASKS_LATE, TASKS_OVERDUE = "NV.DEN", "NV.SAUHAN", "NV.QUAHAN"
TASKS_APART = "NV.QHKHAC"  # overdue, and in no rate: of an earlier year, or due each month
GIVEN_TO, DONE_BY, DONE_LATE_BY = "NV.GIAO", "NV.XONG", "NV.XONGSAU"
UNDER_WAY, OVERDUE_IN, SILENT_ON = "NV.DANG", "NV.QH", "NV.CHUABC"
OWN_FIGURES, SHARED_FIGURES = "TN.RIENG", "TN.CHUNG"  # of the units that owe a return
JUDGED, REACHED, MISSED = "CT.COMT", "CT.DAT", "CT.CHUADAT"
#: Counts of the period as a whole that a sentence may name, beside those of registers.
COUNTED = frozenset(
    {
        *(OWED, SENT, ON_TIME, LATE, MISSING, FAULTY, RETURNED, EXEMPT, PROPOSALS),
        *(LATE_MENDED, PROVISIONAL, OWN_FIGURES, SHARED_FIGURES),
        *(TASKS_DUE, TASKS_LATE, TASKS_OVERDUE, TASKS_APART, JUDGED, REACHED, MISSED),
    }
)


class Moved(NamedTuple):
    """The parts of an indicator's key that tell how it moved: from what, by how much, in per cent.

    ``now`` and ``units``: to what, and over how many units, where those known both times are not
    all.
    """

    then: str
    by: str
    share: str
    units: str
    now: str

    @property
    def alike(self) -> Moved:
        """The same over the units that are known both times."""
        return Moved(*(f"{part}chung" for part in self))


SINCE_BEFORE = Moved("truoc", "chenh", "tyle", "donvi", "nay")
SINCE_YEAR = Moved("cungky", "chenhnam", "tylenam", "donvinam", "naynam")


def key(code: str, period: PeriodCode, scope: str = PROVINCE) -> str:
    """The key of a code over a scope, for example ``C2/2026-T09/toan-tinh``."""
    return f"{code}/{period}/{fold(scope).replace(' ', '-')}"
