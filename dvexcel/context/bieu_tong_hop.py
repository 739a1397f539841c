"""Totals as clerks know them: one biểu a section, units by groups, what they come to below.

The sums are those of the consolidation; on the sheet they stand as formulas over the rows.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from dvexcel.model.figure import PROVINCE
from dvexcel.model.sheets import Summary, SummaryColumn, SummaryGroup, SummaryRow
from dvexcel.specs.muc_so_lieu import in_sections, section_names
from dvexcel.specs.tong_hop import BY_ELEMENT_SHEET, BY_INDICATOR_SHEET, NO_FIGURE, summary_sheet
from dvexcel.text.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.indicator import Element
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.sheets import CellValue

_MOST_COLUMNS = 18  # beside STT and the unit's name: twenty on a sheet of A4 can still be read


def summaries(ledger: Ledger, consolidation: Consolidation) -> tuple[Summary, ...]:
    """The biểu of a period, section by section, a wide section in several; then two for the desk.

    Each has every unit that is asked for something in it, under its group. Those for the desk have
    all elements, and all indicators, side by side.
    """
    return (
        *_by_section(ledger, consolidation),
        _of_elements(ledger, consolidation),
        _of_indicators(ledger, consolidation),
    )


def _by_section(ledger: Ledger, consolidation: Consolidation) -> Iterator[Summary]:
    period, sections = consolidation.period, consolidation.work.sections
    cells = _cells_of_elements(consolidation)
    elements = [one for one in ledger.elements.values() if (one.code, PROVINCE) in cells]
    names = section_names(period.code, sections)
    for code, inside in in_sections(elements, period.code, sections).items():
        pages = [inside[at : at + _MOST_COLUMNS] for at in range(0, len(inside), _MOST_COLUMNS)]
        for number, page in enumerate(pages, 1):
            part = f" ({number}/{len(pages)})" if len(pages) > 1 else ""
            sheet = summary_sheet(code, number if len(pages) > 1 else 0)
            title = f"{names[code]}{part}"
            yield _summary(ledger, consolidation, sheet, title, tuple(map(_column, page)), cells)


def _of_elements(ledger: Ledger, consolidation: Consolidation) -> Summary:
    cells = _cells_of_elements(consolidation)
    columns = tuple(
        replace(_column(one), title=f"{one.code} {one.name}")
        for one in ledger.elements.values()
        if (one.code, PROVINCE) in cells
    )
    sheet, title = BY_ELEMENT_SHEET, "Số liệu của từng đơn vị"
    whole = _summary(ledger, consolidation, sheet, title, columns, cells)
    return replace(whole, for_the_desk=True)


def _of_indicators(ledger: Ledger, consolidation: Consolidation) -> Summary:
    cells = {
        (one.indicator.code, one.scope): _Cell(one.value, one.counted, one.expected)
        for one in consolidation.measures
    }
    columns = tuple(
        SummaryColumn(one.code, f"{one.code} {one.name}", one.dvt, one.decimals)
        for one in ledger.indicators
        if (one.code, PROVINCE) in cells
    )
    sheet, title = BY_INDICATOR_SHEET, "Chỉ tiêu của từng đơn vị"
    whole = _summary(ledger, consolidation, sheet, title, columns, cells)
    return replace(whole, adds=False, for_the_desk=True)


class _Cell(NamedTuple):
    """What stands in a cell, and how many units are behind it."""

    value: Fraction | None
    counted: int
    expected: int


def _cells_of_elements(consolidation: Consolidation) -> dict[tuple[str, str], _Cell]:
    """By element and scope. What a unit put in stands there although something is missing yet."""
    cells = {}
    for one in consolidation.totals:
        amount = Fraction(sum(part.amount for part in one.sources), 10**one.element.decimals)
        value = amount if one.sources else None
        cells[one.element.code, one.scope] = _Cell(value, one.counted, one.expected)
    return cells


def _column(element: Element) -> SummaryColumn:
    return SummaryColumn(element.code, element.name, element.dvt, element.decimals)


def _summary(
    ledger: Ledger,
    consolidation: Consolidation,
    sheet: str,
    title: str,
    columns: tuple[SummaryColumn, ...],
    cells: Mapping[tuple[str, str], _Cell],
) -> Summary:
    period = consolidation.period
    rows: dict[str, list[SummaryRow]] = {}
    for unit in ledger.units.values():
        found = [cells.get((column.code, unit.code)) for column in columns]
        if any(found):
            values = tuple(None if one is None else _said(one) for one in found)
            rows.setdefault(unit.group, []).append(SummaryRow(unit.code, unit.name, values))
    groups = (
        SummaryGroup(group, tuple(inside), tuple(_sum(cells, c, group) for c in columns))
        for group, inside in rows.items()
    )
    whole = [cells[column.code, PROVINCE] for column in columns]
    window = f"{short_date(period.start)} đến {short_date(period.end)}"
    return Summary(
        sheet,
        title,
        f"{period.code.words[0].upper()}{period.code.words[1:]}. Số liệu từ {window}",
        columns,
        tuple(groups),
        tuple(one.value for one in whole),
        tuple(f"{one.counted}/{one.expected}" for one in whole),
    )


def _said(cell: _Cell) -> CellValue:
    """A zero, or the mark for a figure that is not there."""
    return NO_FIGURE if cell.value is None else cell.value


def _sum(
    cells: Mapping[tuple[str, str], _Cell], column: SummaryColumn, scope: str
) -> Fraction | None:
    found = cells.get((column.code, scope))
    return None if found is None else found.value
