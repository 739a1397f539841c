"""Workbooks drawn in tests: a picture of tables becomes a raw book, as a reader would see it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

from fields import BIEU, COUNTED

from dvexcel.model.history import History
from dvexcel.model.indicator import Element, Nature
from dvexcel.model.period import Period, PeriodCode, PeriodKind
from dvexcel.model.place import Cell, Sheet
from dvexcel.model.raw import RawBook, RawCell, RawKind, RawSheet
from dvexcel.model.unit import Unit
from dvexcel.rules.engine import Context
from dvexcel.rules.examples import Picture
from dvexcel.specs import bieu
from dvexcel.specs.stamp import Stamp
from dvexcel.specs.table import FIRST_ROW, HEADING_ROW

PERIOD_CODE = PeriodCode.parse("2026-T09")
PERIOD = Period(
    PERIOD_CODE,
    "Báo cáo tháng 9 năm 2026",
    *PERIOD_CODE.window,
    PERIOD_CODE.window[1],
    date(2026, 9, 20),
    due_excluded=False,
    report_of="Sở Nội vụ",
)
UNIT = Unit("VIDU", "Xã Ví Dụ", "xã", "Khối xã, phường, đặc khu", owes=frozenset(PeriodKind))
AS_OF = date(2026, 9, 19)


_TYPED_TWICE = frozenset({PeriodKind.SAU_THANG, PeriodKind.NAM})  # for the half-year, for the year


def _element(code: str, nature: Nature = Nature.FLOW, **more: object) -> Element:
    return Element(
        code, f"Nội dung {code}", "lượt", nature=nature, periods=frozenset(PeriodKind), **more
    )


ELEMENTS = {
    element.code: element
    for element in (
        _element("B2.LUOT"),
        _element("E1.TS", sum_of=("E1.TX", "E1.DK", "E1.DX")),
        _element("E1.TX"),
        _element("E1.DK"),
        _element("E1.DX"),
        _element("C1.TN"),
        _element("G1.TS", Nature.STOCK, counts=COUNTED["G1.TS"]),
        _element("G2.HQ", Nature.STOCK, counts=COUNTED["G2.HQ"], not_over="G1.TS"),
        _element("C1.TT", not_over="C1.TN"),
        _element("E6.QH", Nature.STOCK),
        _element("E2.NG"),
        _element("E1.NT", seldom_over="E2.NG"),
        _element("G1.TS", Nature.STOCK, counts=COUNTED["G1.TS"]),
        _element("G2.HQ", Nature.STOCK, counts=COUNTED["G2.HQ"], seldom_over="G1.TS"),
        replace(_element("A5.KT"), periods=_TYPED_TWICE),
        replace(_element("D3.BH"), periods=_TYPED_TWICE),
        _element("E4.TD", Nature.OPENING),
        _element("E4.MOI"),
        _element("E4.GQ"),
        _element("E4.TC", Nature.STOCK, balance=(("E4.TD", "E4.MOI"), ("E4.GQ", "E4.TC"))),
    )
}

_NUMBER = re.compile(r"^-?\d+(,\d+)?$")
_DATE = re.compile(r"^\d{2}/\d{2}/\d{4}$")
_IN_FORMAT = re.compile(r"^(-?[\d,]+)\{([^}=]+)\}$")
_OF_FORMULA = re.compile(r"^([^{]*)\{(=[^}]+)\}$")


def raw_cell(row: int, column: int, text: str) -> RawCell | None:
    """A drawn cell: 12 and 1,5 are numbers, 05/09/2026 a date, "12" text, #REF! an error.

    1{0%} is a number in its format, 12{=5+7} what a formula gave; {=5+7} gave nothing yet.
    """
    if text == "":
        return None
    if found := _IN_FORMAT.match(text):
        return replace(raw_cell(row, column, found[1]), number_format=found[2])
    if found := _OF_FORMULA.match(text):
        result = raw_cell(row, column, found[1]) or RawCell(row, column, RawKind.EMPTY, None)
        return replace(result, formula=found[2])
    if text.startswith('"'):
        return RawCell(row, column, RawKind.TEXT, text.strip('"'))
    if text.startswith("#"):
        return RawCell(row, column, RawKind.ERROR, text, "=A1/0")
    if _NUMBER.match(text):
        return RawCell(row, column, RawKind.NUMBER, float(text.replace(",", ".")))
    if _DATE.match(text):
        try:
            return RawCell(row, column, RawKind.DATE, datetime.strptime(text, "%d/%m/%Y"))  # noqa: DTZ007
        except ValueError:
            return RawCell(row, column, RawKind.TEXT, text)
    return RawCell(row, column, RawKind.TEXT, text)


def sheet(name: str, drawing: str, **more) -> RawSheet:
    """A whole sheet as drawn: first line row 1, first bar column A; "¶" breaks a line in a cell."""
    lines = (line.strip() for line in drawing.strip().splitlines())
    cells = (
        raw_cell(row, column, text.strip().replace("¶", "\n"))
        for row, line in enumerate(lines, 1)
        for column, text in enumerate(line.strip("|").split("|"), 1)
    )
    found = {(cell.row, cell.column): cell for cell in cells if cell is not None}
    return RawSheet(name, found, **more)


def book(*sheets: RawSheet, **more) -> RawBook:
    """A workbook of these sheets."""
    return RawBook("ve.xlsx", {sheet.name: sheet for sheet in sheets}, **more)


def table_sheet(table, drawing: str = "") -> RawSheet:
    """The sheet of a standard table with all its titles; the drawing shows only some columns."""
    lines = (line.strip().strip("|").split("|") for line in drawing.strip().splitlines())
    rows = tuple(tuple(text.strip().replace("¶", "\n") for text in line) for line in lines)
    picture = Picture(table.sheet, rows, frozenset()) if rows else None
    return _draw_table(table, picture)[0]


def _with_check_letters(text: str) -> str:
    if "{}" not in text:
        return text
    version, unit, period, _ = text.removeprefix("DV").split("/")
    return str(Stamp(int(version), unit, PeriodCode.parse(period)))


def draw_book(pictures, stamp: Stamp | None = None):
    """A whole return from the drawn sheets, and the places the drawing marks."""
    drawn = {picture.sheet: picture for picture in pictures}
    sheets, marked = {}, []
    cover = {column.title: "" for column in bieu.BIA.columns}
    cover |= {
        "Lần gửi": "1",
        "Người lập biểu": "Lò Văn An",
        "Thủ trưởng đơn vị": "Vàng Thị Mai",
        "Mã biểu": str(stamp or Stamp(bieu.FORM_VERSION, UNIT.code, PERIOD_CODE)),
    }
    picture = drawn.get(bieu.BIA.sheet)
    labels = list(cover)
    if picture is not None:
        for i, (label, value) in enumerate(picture.rows):
            cover[label] = _with_check_letters(value)
            if (i, 1) in picture.marked:
                marked.append(Cell(bieu.BIA.sheet, labels.index(label) + 4, 3))
    cells = {}
    for i, (label, value) in enumerate(cover.items()):
        cells[i + 4, 2] = RawCell(i + 4, 2, RawKind.TEXT, label)
        if (cell := raw_cell(i + 4, 3, value)) is not None:
            cells[i + 4, 3] = cell
    sheets[bieu.BIA.sheet] = RawSheet(bieu.BIA.sheet, cells)
    for table in BIEU.tables:
        sheet, places = _draw_table(table, drawn.get(table.sheet))
        sheets[table.sheet] = sheet
        marked += places
    return RawBook("ve.xlsx", sheets), marked


def _draw_table(table, picture):
    cells = {
        (HEADING_ROW, i): RawCell(HEADING_ROW, i, RawKind.TEXT, column.title)
        for i, column in enumerate(table.columns, 1)
    }
    marked = []
    if picture is None:
        return RawSheet(table.sheet, cells), marked
    titles = [column.title for column in table.columns]
    positions = [titles.index(title) + 1 for title in picture.rows[0]]
    for i, line in enumerate(picture.rows[1:]):
        for j, text in enumerate(line):
            row, column = FIRST_ROW + i, positions[j]
            if (cell := raw_cell(row, column, text)) is not None:
                cells[row, column] = cell
            if (i + 1, j) in picture.marked:
                marked.append(Cell(table.sheet, row, column))
    if picture.whole_sheet:
        marked.append(Sheet(table.sheet))
    return RawSheet(table.sheet, cells), marked


def draw_context(pictures) -> Context:
    """The rule context of a drawing: its own codes are asked, "Kỳ trước" gives the past."""
    drawn = {picture.sheet: picture for picture in pictures}

    def codes(name: str) -> list[str]:
        return [line[0] for line in drawn[name].rows[1:]] if name in drawn else []

    asked = codes("Biểu phát hành") or codes(bieu.SO_LIEU.sheet)
    previous = {}
    if "Kỳ trước" in drawn:
        previous = {line[0]: int(line[1]) for line in drawn["Kỳ trước"].rows[1:]}
    unit = UNIT
    cover = drawn.get(bieu.BIA.sheet)
    if cover is not None and dict(cover.rows).get("Mã đơn vị", UNIT.code) != UNIT.code:
        unit = None
    return Context(
        PERIOD,
        AS_OF,
        unit,
        {code: ELEMENTS[code] for code in asked if code in ELEMENTS},
        previous,
        _history(drawn),
    )


def _history(drawn) -> History:
    """ "Cùng kỳ năm trước" as "Kỳ trước"; "Các kỳ trước" has a column a period, oldest first."""

    def lines(name):
        return drawn[name].rows[1:] if name in drawn else ()

    return History(
        {line[0]: int(line[1]) for line in lines("Cùng kỳ năm trước")},
        {line[0]: tuple(int(text) for text in line[1:] if text) for line in lines("Các kỳ trước")},
        {line[0]: int(line[1]) for line in lines("6 tháng đầu năm")},
    )
