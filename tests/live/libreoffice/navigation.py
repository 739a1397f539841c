"""Finding one's way: Ctrl+arrow, Ctrl+*, and Go To Special."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .address import MAX_COLUMNS, MAX_ROWS, Area
from .calls import reads
from .errors import ExcelError

if TYPE_CHECKING:
    from .sheets import Sheet

_STEPS = {"down": (1, 0), "up": (-1, 0), "right": (0, 1), "left": (0, -1)}

# com.sun.star.sheet.CellFlags and FormulaResult
_CONSTANTS = {None: 1 | 2 | 4, "numbers": 1 | 2, "text": 4}
_FORMULAS = {None: 1 | 2 | 4, "numbers": 1, "text": 2, "errors": 4}


class Navigation:
    """The part of a Range that leads to other ranges."""

    sheet: Sheet
    api: Any
    area: Area

    @reads
    def end(self, direction: str) -> Any:
        """Where Ctrl+arrow leads from the first cell; a formula that shows nothing is not empty."""
        step = sum(_STEPS[direction])
        vertical = direction in {"down", "up"}
        here = self.area.row if vertical else self.area.column
        edge = 1 if step < 0 else MAX_ROWS if vertical else MAX_COLUMNS
        filled = self._filled_places(vertical=vertical)
        place = here + step
        if {here, place} <= filled:
            while place + step in filled:
                place += step
        else:
            ahead = [p for p in filled if (p - here) * step > 0]
            place = min(ahead, key=lambda p: abs(p - here)) if ahead else edge
        return self.sheet.at(
            Area(place, self.area.column) if vertical else Area(self.area.row, place)
        )

    @property
    @reads
    def current_region(self) -> Any:
        cursor = self.sheet.api.createCursorByRange(self.api.getCellByPosition(0, 0))
        cursor.collapseToCurrentRegion()
        return self.sheet.at(Area.of_uno(cursor.RangeAddress))

    @reads
    def get_special_cells(self, cell_type: str, value_type: str | None) -> list[Any]:
        """The areas of blank, constant, formula or visible cells within the range."""
        match cell_type:
            case "blanks":
                found = self.api.queryEmptyCells()
            case "visible":
                found = self.api.queryVisibleCells()
            case "constants" if value_type in _CONSTANTS:
                found = self.api.queryContentCells(_CONSTANTS[value_type])
            case "formulas" if value_type in _FORMULAS:
                found = self.api.queryFormulaCells(_FORMULAS[value_type])
            case _:
                raise ExcelError(f"not imitated: special cells {cell_type} of {value_type}")
        areas = sorted(map(Area.of_uno, found.RangeAddresses), key=lambda a: (a.row, a.column))
        return [self.sheet.at(area) for area in areas]

    def _filled_places(self, *, vertical: bool) -> set[int]:
        """The numbers of the non-empty rows (or columns) in line with the first cell."""
        used = self.sheet.used_range.area
        if vertical:
            line = Area(1, self.area.column, max(used.last_row, 2))
            texts = [row[0] for row in self.sheet.at(line).api.getFormulaArray()]
        else:
            line = Area(self.area.row, 1, 1, max(used.last_column, 2))
            texts = list(self.sheet.at(line).api.getFormulaArray()[0])
        return {place for place, text in enumerate(texts, start=1) if text != ""}
