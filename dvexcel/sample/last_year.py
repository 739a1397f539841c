"""Last year's figures for the sheet Số liệu nền, drawn by the same laws as this year's.

An office that begins with dvexcel has last year's reports: figures of the whole province for each
period, and by unit only those of the last month and the best known ones.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING

from dvexcel.model.indicator import Computation
from dvexcel.model.period import PeriodCode, PeriodKind
from dvexcel.reading.so_cong_tac import read_ledger
from dvexcel.reading.xlsx import parse_workbook
from dvexcel.sample.figures import amounts_of
from dvexcel.sample.lineage import bodies_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.indicator import Element
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.sheets import CellValue, SheetRows
    from dvexcel.model.unit import Unit

Row = dict[str, "CellValue"]

#: What nobody counted last year: these stand in the reports without a comparison.
NEW_THIS_YEAR = frozenset({"A5.KT", "C6.RS", "F3.TS", "F3.TT"})
#: What did not happen last year: a rise from nothing has no percentage.
NONE_LAST_YEAR = frozenset({"E8.DN", "H3.XL"})
#: The figures that were kept by unit, beside those of the whole province.
_KEPT_BY_UNIT = {
    PeriodKind.THANG: frozenset({"B2.LUOT", "C1.TN"}),
    PeriodKind.NAM: frozenset({"B1.CUOC", "B2.LUOT", "E1.TS", "F2.TN", "F2.TL"}),
}
_LATE_A_MONTH = (3, 9)  # units whose return came late, least and most
_DECEMBER = 12
_SPANS = ("Q1", "Q2", "6T", "Q3", "9T", "Q4", "6TC", "N")


def last_year_rows(rows: SheetRows, year: int) -> list[Row]:
    """The rows of Số liệu nền for the year before ``year``, for the units and elements of a sổ."""
    from dvexcel.writing.so_cong_tac import write_so_cong_tac  # noqa: PLC0415 - loads when used

    data = write_so_cong_tac({**rows, "so_lieu_nen": []})
    return [dict(row) for row in _drawn(data, year - 1)]


@lru_cache(maxsize=2)  # the same sample is asked for several times
def _drawn(ledger_data: bytes, year: int) -> tuple[Row, ...]:
    ledger, _ = read_ledger(parse_workbook(ledger_data, "so_cong_tac.xlsx"))
    codes = [PeriodCode(year, PeriodKind.THANG, month) for month in range(1, 13)]
    codes += [PeriodCode.parse(f"{year}-{span}") for span in _SPANS]
    return tuple(row for code in sorted(codes) for row in _of_period(ledger, code))


def _of_period(ledger: Ledger, code: PeriodCode) -> Iterator[Row]:
    """By unit for the last month; else for the province, and for the year some by unit as well."""
    elements = [e for e in ledger.elements.values() if e.belongs_to(code.kind)]
    elements = [e for e in elements if e.code not in NEW_THIS_YEAR]
    of_units = {
        unit.code: _told(ledger, unit, [e for e in elements if e.comes_from(unit)], code)
        for unit in ledger.units.values()
        if unit.owes and _existed(unit, code.year)
    }
    is_last_month = code.kind is PeriodKind.THANG and code.number == _DECEMBER
    for element in elements:
        told = {unit: one[element.code] for unit, one in of_units.items() if element.code in one}
        by_unit = is_last_month or element.code in _KEPT_BY_UNIT.get(code.kind, ())
        for unit, amount in told.items() if by_unit else ():
            yield _row(code, unit, element, amount)
        if told and not is_last_month:
            yield _row(code, None, element, sum(told.values()))
    if not is_last_month:
        yield from _receipts(ledger, code, len(of_units))


def _existed(unit: Unit, year: int) -> bool:
    """Whether a unit of today was there, or its first name was: one begun this year was not."""
    return unit.valid_from is None or unit.valid_from.year <= year


def _told(ledger: Ledger, unit: Unit, elements: list[Element], code: PeriodCode) -> dict[str, int]:
    amounts = amounts_of(bodies_of(ledger.units, unit, code.window[1]), elements, code)
    return {name: 0 if name in NONE_LAST_YEAR else amount for name, amount in amounts.items()}


def _receipts(ledger: Ledger, code: PeriodCode, owed: int) -> Iterator[Row]:
    """How many units reported in time, told of periods for which every unit sends one return."""
    counted = {element.counts: element for element in ledger.elements.values()}
    if code.kind.is_told_by_months or not {Computation.OWED, Computation.ON_TIME} <= counted.keys():
        return
    late = Random(str(code)).randint(*_LATE_A_MONTH)  # noqa: S311 - a sample, not a secret
    yield _row(code, None, counted[Computation.OWED], owed)
    yield _row(code, None, counted[Computation.ON_TIME], owed - late)


def _row(code: PeriodCode, unit: str | None, element: Element, amount: int) -> Row:
    return {
        "ky": str(code),
        "don_vi": unit,
        "so_lieu": element.code,
        "gia_tri": Fraction(amount, 10**element.decimals),
        "nguon": f"Báo cáo công tác dân vận {code.words}",
    }
