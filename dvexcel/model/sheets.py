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


@dataclass(frozen=True, slots=True)
class SummaryColumn:
    """A column of a biểu: what is counted, in which unit, with how many decimals."""

    code: str
    title: str
    dvt: str
    decimals: int


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A unit's row: whose it is, and its values; None where nothing is asked of it."""

    unit: str
    name: str
    values: tuple[CellValue, ...]


@dataclass(frozen=True, slots=True)
class SummaryGroup:
    """The rows of a group of units, and what they come to in each column."""

    name: str
    rows: tuple[SummaryRow, ...]
    sums: tuple[Fraction | None, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """One biểu tổng hợp: units by groups against the columns of a section.

    ``sums`` are the province's, ``counted`` the n/N of each column. ``adds``: whether a group's
    are the sums of its rows, which shares are not. ``for_the_desk``: as wide as it takes, each
    unit's name a link to its figures; else a biểu that goes onto paper.
    """

    sheet: str
    title: str
    subtitle: str
    columns: tuple[SummaryColumn, ...]
    groups: tuple[SummaryGroup, ...]
    sums: tuple[Fraction | None, ...]
    counted: tuple[str, ...]
    adds: bool = True
    for_the_desk: bool = False


@dataclass(frozen=True, slots=True)
class Brief:
    """One page for the leader: a title and, under each heading, a few sentences."""

    title: str
    subtitle: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]
