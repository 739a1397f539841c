"""A number that may be printed, under the key by which a document asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from dvexcel.model.consolidation import PROVINCE, Consolidation, Source
from dvexcel.specs.keys import key
from dvexcel.specs.lists import TRANG_THAI_MO_HINH
from dvexcel.specs.mo_hinh import STAGES, model_code

if TYPE_CHECKING:
    from fractions import Fraction

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
MODELS_STOPPED = model_code(part=STAGES[TRANG_THAI_MO_HINH[-1]])
MODELS, PROPOSALS, MISSING_MONTH = model_code(), "KN.SO", "TN.THIEU"
TASKS_DUE, TASKS_LATE, TASKS_OVERDUE = "NV.DEN", "NV.SAUHAN", "NV.QUAHAN"
TASKS_APART = "NV.QHKHAC"  # overdue, and in no rate: of an earlier year, or due each month
GIVEN_TO, DONE_BY, DONE_LATE_BY = "NV.GIAO", "NV.XONG", "NV.XONGSAU"
UNDER_WAY, OVERDUE_IN, SILENT_ON = "NV.DANG", "NV.QH", "NV.CHUABC"
JUDGED, REACHED, MISSED = "CT.COMT", "CT.DAT", "CT.CHUADAT"


class Moved(NamedTuple):
    """The parts of an indicator's key that tell how it moved: from what, by how much, in per cent.

    ``units``: over how many units, where those known both times are not all.
    """

    then: str
    by: str
    share: str
    units: str

    @property
    def alike(self) -> Moved:
        """The same over the units that are known both times."""
        return Moved(*(f"{part}chung" for part in self))


SINCE_BEFORE = Moved("truoc", "chenh", "tyle", "donvi")
SINCE_YEAR = Moved("cungky", "chenhnam", "tylenam", "donvinam")


@dataclass(frozen=True, slots=True)
class Keyed:
    """One number with its key, how it came about, and the cells behind it."""

    key: str
    value: Fraction
    decimals: int
    how: str
    sources: tuple[Source, ...] = ()


def scoped(code: str, consolidation: Consolidation, scope: str = PROVINCE) -> str:
    """The key of a code over a scope of this consolidation."""
    return key(code, consolidation.period.code, scope)
