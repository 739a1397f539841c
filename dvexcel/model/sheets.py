"""Rows for a workbook we write: table key -> rows, each column key -> plain value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

CellValue = str | int | Fraction | date | None
SheetRow = dict[str, CellValue]
SheetRows = Mapping[str, Sequence[Mapping[str, CellValue]]]


@dataclass(frozen=True, slots=True)
class ChartData:
    """A native chart: one bar or column a category, one colour a series.

    ``decimals``, where given, says for each series how many its labels show.
    """

    title: str
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[Fraction | None, ...]], ...]
    stacked: bool = False
    horizontal: bool = False
    unit: str = ""
    decimals: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartPart:
    """A chart ready to stand in a document: its part, the workbook behind it, its size in mm."""

    xml: bytes
    workbook: bytes
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Overview:
    """The first sheet of the consolidated workbook: heading, key figures, charts."""

    title: str
    subtitle: str
    key_figures: tuple[tuple[str, CellValue, str], ...]
    charts: tuple[ChartData, ...]
