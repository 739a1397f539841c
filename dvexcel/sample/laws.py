"""How large the sample's figures are: a law an element, at the scale of published reports.

Every number here is invented; none describes a real unit. A count has a middle value for a month
(or, where an element is asked for half a year and longer, for half a year) in a sở, or in the one
unit that supplies it for the whole province, and another in a commune.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dvexcel.sample.register import FIELDS


class Season(StrEnum):
    """What makes a month busier or quieter than the middle one."""

    NONE = ""
    CAMPAIGN = "vận động"  # Tháng Dân vận is October; little is held around Tết
    VISITS = "tiếp dân"
    FILES = "hồ sơ"


#: Factors by month of the year; the windows end on the 14th, so Tết falls into February and March.
SEASONS: dict[Season, dict[int, float]] = {
    Season.NONE: {},
    Season.CAMPAIGN: {1: 0.95, 2: 0.9, 3: 0.7, 9: 1.1, 10: 1.4, 11: 1.3, 12: 1.05},
    Season.VISITS: {2: 0.8, 3: 0.75, 7: 1.1, 12: 1.05},
    Season.FILES: {2: 0.92, 3: 0.78, 6: 1.08, 7: 1.1, 8: 1.06, 12: 1.04},
}


@dataclass(frozen=True, slots=True)
class Count:
    """Things that happen now and then: a month of a small unit has none, one, or a few.

    ``least``: what every commune has, because it was told to.
    """

    so: float
    xa: float
    season: Season = Season.NONE
    least: int = 0


@dataclass(frozen=True, slots=True)
class Flow:
    """A large flow of the whole province, which moves little from month to month."""

    middle: int
    season: Season = Season.NONE
    spread: float = 0.02


@dataclass(frozen=True, slots=True)
class Each:
    """So many for each of another element: people at each meeting."""

    of: str
    so: float
    xa: float
    spread: float = 0.25


@dataclass(frozen=True, slots=True)
class Share:
    """The part of another element that has come about, and how much it grows in a year."""

    of: str
    share: float
    a_year: float = 0.0


@dataclass(frozen=True, slots=True)
class StockLaw:
    """What a unit has: the same the whole year; ``level``: larger units have more of it."""

    so: float
    xa: float
    level: bool = True


@dataclass(frozen=True, slots=True)
class Registered:
    """The models of a field that a unit registers in a year: those that stand are counted."""

    field: str
    so: float
    xa: float


@dataclass(frozen=True, slots=True)
class Working:
    """The models of all fields that work well."""


Law = Count | Flow | Each | Share | StockLaw | Registered | Working

_ECONOMY, _CULTURE, _DEFENCE, _SYSTEM = FIELDS
MODEL_LAWS = (
    Registered(_ECONOMY, 0.4, 1.4),
    Registered(_CULTURE, 0.9, 1.6),
    Registered(_DEFENCE, 0.3, 0.7),
    Registered(_SYSTEM, 1.1, 0.6),
)

LAWS: dict[str, Law] = {
    "A1.TS": StockLaw(62, 41),
    "A1.QT": Share("A1.TS", 0.968, 0.03),
    "A4.VB": Count(1.6, 1.2, Season.CAMPAIGN),
    "A5.KT": Count(1.2, 1.0),
    "A6.DK": Share("A1.TS", 0.985),
    "B1.CUOC": Count(4.2, 6.0, Season.CAMPAIGN),
    "B2.LUOT": Each("B1.CUOC", 58, 43),
    "B3.TIN": Count(7.0, 2.2, Season.CAMPAIGN),
    "C1.TN": Flow(18_250, Season.FILES),
    "C1.TT": Share("C1.TN", 0.66, 0.05),
    "C1.TR": Flow(9_600, Season.FILES),
    "C1.DH": Flow(8_150, Season.FILES),
    "C1.QH": Flow(150, Season.FILES, 0.15),
    "C4.DK": StockLaw(860, 0),
    "C4.TT": Share("C4.DK", 0.905, 0.03),
    "C5.PH": Count(55, 70),
    "C5.HL": Share("C5.PH", 0.93, 0.01),
    "C6.RS": Count(1.4, 0),
    "C7.PN": StockLaw(58, 366, level=False),
    "C7.NY": Share("C7.PN", 0.9985),
    "D2.XEP": StockLaw(38, 0),
    "D2.TK": Share("D2.XEP", 0.94),
    "D3.BH": Count(0.4, 0.3),
    "D4.KT": Count(0, 5.5),
    "D4.TH": Share("D4.KT", 0.83),
    "E1.TX": Count(4.0, 6.0, Season.VISITS),
    "E1.DK": Count(1.6, 2.2),
    "E1.DX": Count(0.2, 0.35),
    "E2.NG": Each("E1.TS", 1.3, 1.25),
    "E3.DD": Count(0.01, 0.012),
    "E4.MOI": Count(64, 0, Season.VISITS),
    "E5.TQ": Count(38, 0),
    "E5.GQ": Share("E5.TQ", 0.93),
    "E6.QH": Count(2.2, 0),
    "E7.VC": Count(1.0, 0),
    "E8.DN": Count(0.001, 0.004),
    "F1.DT": Count(0.8, 1.4, least=1),
    "F2.TN": Count(3.0, 6.0, Season.VISITS),
    "F2.TL": Share("F2.TN", 0.94),
    "F3.TS": Count(0.9, 1.3),
    "F3.TT": Share("F3.TS", 0.93),
    "G1.KT": MODEL_LAWS[0],
    "G1.VX": MODEL_LAWS[1],
    "G1.QA": MODEL_LAWS[2],
    "G1.HT": MODEL_LAWS[3],
    "G2.HQ": Working(),
    "G3.TS": StockLaw(0, 16),
    "G3.CO": Share("G3.TS", 0.9),
    "G4.TONG": StockLaw(372, 0),
    "G4.DAT": Share("G4.TONG", 0.255, 0.025),
    "G5.TB": StockLaw(4, 0),
    "G6.TS": StockLaw(608, 0),
    "G6.TOT": Share("G6.TS", 0.82),
    "G7.TS": StockLaw(38, 0),
    "G7.TOT": Share("G7.TS", 0.87),
    "H1.GOC": StockLaw(21_500, 0),
    "H1.GIAM": Share("H1.GOC", 0.107),
    "H2.TT": Count(0.5, 0),
    "H3.XL": Count(0.01, 0.01),
}

#: An element that a clerk added to the sổ: a few now and then.
UNKNOWN = Count(2.0, 1.0)
