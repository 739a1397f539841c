"""Workbooks read back by openpyxl, which shares no code with what wrote them."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet


def opened(data: bytes) -> Workbook:
    """The workbook as an independent reader sees it."""
    return openpyxl.load_workbook(BytesIO(data))


def checks_on(sheet: Worksheet, cell: str) -> list[DataValidation]:
    """The validations that hold on a cell."""
    return [check for check in sheet.data_validations.dataValidation if cell in check.cells]
