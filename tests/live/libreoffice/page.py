"""How a sheet prints, as far as xlwings can say it: the print area."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from .address import Area

if TYPE_CHECKING:
    from .sheets import Sheet


class PageSetup(base_classes.PageSetup):
    """A sheet's page set-up."""

    api: Any = None  # a plain attribute in the place of the base class's property

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.api = sheet.api

    @property
    def print_area(self) -> str | None:
        areas = [Area.of_uno(address).a1() for address in self.api.getPrintAreas()]
        return ",".join(areas) or None

    @print_area.setter
    def print_area(self, value: str | None) -> None:
        parts = value.split(",") if value else []
        self.api.setPrintAreas(tuple(self._sheet.range(part).api.RangeAddress for part in parts))
