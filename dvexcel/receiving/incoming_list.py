"""The office system's list of incoming papers, as exported: .xlsx or .csv, columns in any order.

It is known by its headings and told apart from returns; a row is a unit's when its sender is one
of the unit's names, or is nobody the sổ knows while its số, ký hiệu ends with the unit's letters
(15/BC-SYT), and its subject is a report.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dvexcel.model.consolidation import Incoming
from dvexcel.model.notice import warning
from dvexcel.model.outcome import CannotRun
from dvexcel.reading.convert import show
from dvexcel.reading.files import parse_file
from dvexcel.reading.guard import open_package, read_bytes
from dvexcel.reading.xml import Package
from dvexcel.specs.bieu import STAMP_PROPERTY
from dvexcel.text.dates import parse_date, short_date
from dvexcel.text.names import folded_name
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period, PeriodCode
    from dvexcel.model.unit import Unit
    from dvexcel.workspace import Workspace

SEVERAL_PAPERS = warning(
    "TN308",
    "Đơn vị có nhiều văn bản đến trong danh sách",
    "{unit} có {count} văn bản có thể là báo cáo kỳ này: {papers}.",
    "dvexcel không đoán văn bản nào đi cùng báo cáo nên chưa ghi ngày đến.",
    "Mời ghi Ngày đến ở trang Tiếp nhận, hoặc để lại trong danh sách đúng một dòng rồi chạy lại.",
)
#: What the columns are called in the registers of offices, folded.
_TITLES = {
    "ngay_den": ("ngay den", "ngay nhan", "ngay vb den", "ngay den van ban"),
    "so_den": ("so den", "so vb den", "so thu tu den"),
    "so_ky_hieu": ("so ky hieu", "so va ky hieu", "so hieu", "so ky hieu van ban"),
    "ngay_van_ban": ("ngay van ban", "ngay thang van ban", "ngay ban hanh", "ngay ky"),
    "noi_gui": (
        *("co quan ban hanh", "noi gui", "tac gia", "co quan gui", "don vi gui", "noi ban hanh"),
        *("ten co quan to chuc ban hanh", "co quan to chuc ban hanh"),
    ),
    "trich_yeu": ("trich yeu", "trich yeu noi dung", "noi dung", "ten loai va trich yeu noi dung"),
}
_NEEDED = {"ngay_den", "noi_gui"}
_LOOKED_AT = 40  # rows among which the headings are
_REPORT = "bao cao"
_PROPERTIES = "docProps/custom.xml"
_CODINGS = ("utf-8-sig", "utf-16", "cp1258")


@dataclass(frozen=True, slots=True)
class ListedPaper:
    """One row of a list."""

    sender: str
    subject: str
    paper: Incoming


@lru_cache(maxsize=256)
def papers_in(data: bytes, file: str) -> tuple[ListedPaper, ...] | None:
    """The papers that a list tells, None when the file is no list."""
    suffix = file.rpartition(".")[2].lower()
    sheets: Sequence[Sequence[Sequence[str]]] = ()
    if suffix == "csv":
        sheets = [_csv_rows(data)]
    elif suffix in {"xlsx", "xls"}:
        try:
            if _is_stamped(data, file):
                return None
            book = parse_file(data, file)
        except CannotRun:  # whatever it is, a check will say so
            return None
        sheets = [_sheet_rows({at: show(c) for at, c in one.cells.items()})
                  for one in book.sheets.values()]  # fmt: skip
    for rows in sheets:
        found = _papers(rows)
        if found is not None:
            return found
    return None


def _is_stamped(data: bytes, file: str) -> bool:
    """Whether a workbook bears a form's stamp among its properties, told without reading it."""
    if not data.startswith(b"PK"):
        return False
    names: set[str] = set()
    with open_package(data, file) as parts:
        package = Package(parts, file)
        if _PROPERTIES in package:
            package.stream(_PROPERTIES, lambda _, attributes: names.add(attributes.get("name", "")))
    return STAMP_PROPERTY in names


def _csv_rows(data: bytes) -> list[list[str]]:
    for coding in _CODINGS:
        try:
            text = data.decode(coding)
        except UnicodeError:
            continue
        mark = max(";,\t", key=text[:4096].count)
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    return []


def _sheet_rows(cells: Mapping[tuple[int, int], str]) -> list[list[str]]:
    last = {row: 0 for row, _ in cells}
    for row, column in cells:
        last[row] = max(last[row], column)
    return [
        [cells.get((row, column), "") for column in range(1, width + 1)]
        for row, width in sorted(last.items())
    ]


def _papers(rows: Sequence[Sequence[str]]) -> tuple[ListedPaper, ...] | None:
    for number, row in enumerate(rows[:_LOOKED_AT]):
        where = {
            key: at
            for key, titles in _TITLES.items()
            for at, text in reversed(list(enumerate(row)))
            if fold(text) in titles
        }
        if where.keys() >= _NEEDED:
            return tuple(_rows_below(rows[number + 1 :], where))
    return None


def _rows_below(rows: Iterable[Sequence[str]], where: Mapping[str, int]) -> Iterator[ListedPaper]:
    for row in rows:
        told = {key: row[at].strip() if at < len(row) else "" for key, at in where.items()}
        arrived = _day(told["ngay_den"])
        if arrived is not None and told["noi_gui"]:
            paper = Incoming(
                arrived,
                told.get("so_den", ""),
                told.get("so_ky_hieu", ""),
                _day(told.get("ngay_van_ban", "")),
            )
            yield ListedPaper(told["noi_gui"], told.get("trich_yeu", ""), paper)


def _day(text: str) -> date | None:
    try:
        return parse_date(text.split(" ", maxsplit=1)[0])
    except ValueError:
        return None


def returns_in(workspace: Workspace, period: PeriodCode) -> list[Path]:
    """The files of an inbox that are no lists of papers."""
    return [path for path in workspace.returns(period) if _list_at(path) is None]


def _list_at(path: Path) -> tuple[ListedPaper, ...] | None:
    if path.suffix.lower() not in {".csv", ".xlsx", ".xls"}:
        return None
    try:
        return papers_in(read_bytes(path), path.name)
    except CannotRun:
        return None


def lists_in(workspace: Workspace, period: PeriodCode) -> dict[str, tuple[ListedPaper, ...]]:
    """The lists that lie in an inbox, by file name."""
    found = ((path.name, _list_at(path)) for path in workspace.returns(period))
    return {name: papers for name, papers in found if papers is not None}


def papers_of_units(
    ledger: Ledger, period: Period, papers: Iterable[ListedPaper]
) -> tuple[dict[str, list[Incoming]], list[Finding]]:
    """The papers of each unit that owes the period, and where it is not clear which they are.

    A report of another field, or of before the period closed, is none of it.
    """
    subject = fold(ledger.work.name)
    owing = {
        folded_name(name): unit
        for unit in ledger.units_owing(period)
        for name in (unit.name, *unit.aliases)
    }
    by_letters = _by_letters(ledger.units_owing(period))
    known = {folded_name(n) for unit in ledger.units.values() for n in (unit.name, *unit.aliases)}
    by_unit: dict[str, list[ListedPaper]] = {}
    for one in papers:
        sender = folded_name(one.sender)
        unit = owing.get(sender)
        if sender not in known:
            unit = by_letters.get(_letters(one.paper.symbol.rpartition("/")[2].partition("-")[2]))
        said = fold(one.subject)
        is_report = not said or _REPORT in said or subject in said
        since = one.paper.arrived is not None and one.paper.arrived >= period.start
        if unit is not None and is_report and since:
            by_unit.setdefault(unit.code, []).append(one)
    told: dict[str, list[Incoming]] = {}
    unclear = []
    for code, found in by_unit.items():
        named = [one for one in found if subject in fold(one.subject)] or found
        if len(named) > 1 and len({one.subject for one in named}) > 1:
            shown = "; ".join(_shown(one) for one in named)
            unit = ledger.units[code]
            unclear.append(SEVERAL_PAPERS.at(unit=unit.name, count=len(named), papers=shown))
            continue
        told[code] = sorted((one.paper for one in named), key=lambda one: str(one.arrived))
    return told, unclear


def _by_letters(units: Iterable[Unit]) -> dict[str, Unit]:
    """Units by the letters that end the symbols of their papers: their code or a short name.

    Letters of several units tell none of them.
    """
    found: dict[str, Unit | None] = {}
    for unit in units:
        for letters in {_letters(text) for text in (unit.code, *unit.aliases)}:
            found[letters] = None if letters in found else unit
    return {letters: unit for letters, unit in found.items() if letters and unit is not None}


def _letters(text: str) -> str:
    return "".join(one for one in fold(text) if one.isalnum())


def _shown(one: ListedPaper) -> str:
    day = "" if one.paper.arrived is None else short_date(one.paper.arrived)
    return f"{one.paper.symbol or one.subject} đến ngày {day}"
