"""Every cell of a return is accounted for: used, ours, ignored for a reason, or asked about.

What the return read is taken from the return itself, so that the account cannot claim a use that
did not happen; every other cell must be named, and what cannot be is asked about.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dvexcel.model.account import Account, Entered, Fate
from dvexcel.model.place import Cell, Sheet
from dvexcel.model.raw import RawKind
from dvexcel.reading import notices
from dvexcel.reading.convert import show
from dvexcel.reading.tables import find_headings, find_sheet
from dvexcel.specs import bieu, tra_lai
from dvexcel.specs.muc_so_lieu import section_names
from dvexcel.specs.table import Cover, Table
from dvexcel.text.numbers import parse_number
from dvexcel.text.unicode import clean, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from dvexcel.model.finding import Finding
    from dvexcel.model.indicator import Element
    from dvexcel.model.period import PeriodCode
    from dvexcel.model.raw import RawBook, RawCell, RawSheet
    from dvexcel.model.record import Row
    from dvexcel.model.returns import Return

_TOLD_EACH = 10  # queried cells of a sheet that get a finding of their own
_STAMP_COLUMNS = 2
#: Tables whose rows are known by the code in their first column.
_KEYED = frozenset({bieu.SO_LIEU.key, bieu.NHIEM_VU.key, bieu.LOI_VAN.key})

_USED = Entered(Fate.USED, "")
_LABEL = Entered(Fate.OURS, "tiêu đề, nhãn của biểu")
_PREFILLED = Entered(Fate.OURS, "phần in sẵn")
_FORMULA = Entered(Fate.IGNORED, "công thức của biểu, không đọc lại")
_DECORATION = Entered(Fate.IGNORED, "chữ trình bày")
_BLANK = Entered(Fate.IGNORED, "không hiện gì")
_STAMP = Entered(Fate.IGNORED, "dấu nhận biết ẩn của biểu")
_ADDED = Entered(Fate.OURS, "trang do dvexcel thêm")

_BESIDE = "nằm ngoài các cột của bảng"
_ABOVE = "nằm phía trên bảng"
_NO_CODE = "ở dòng không có mã"
_ON_HEADING = "nằm ở dòng tên mục"
_OFF_COVER = "nằm ngoài các mục của trang Bìa"
_OVER_PRINT = "nằm ở trang không dùng để ghi số liệu"
_TYPED_OVER = "Ô này là công thức luỹ kế của biểu; số ghi đè không được đọc."
_NOT_AS_ISSUED = "Biểu phát hành ghi “{issued}”."


def account(book: RawBook, unit_return: Return, elements: Mapping[str, Element]) -> Account:
    """The account of ``book``, which was read as ``unit_return`` with ``elements`` of the sổ."""
    lines: dict[Cell, Entered] = {}
    foreign = []
    judges = _judges(book, unit_return, elements)
    for name, sheet in book.sheets.items():
        judge = judges.get(name)
        if judge is None and sheet.cells:
            foreign.append(name)
        for cell in sheet.cells.values():
            line = _queried("", cell) if judge is None else judge(cell)
            shows_nothing = not line.shown and cell.kind is not RawKind.ERROR
            nothing_to_ask = line.fate is Fate.QUERIED and shows_nothing
            lines[cell.at(name)] = _BLANK if nothing_to_ask else line
    return Account(lines, tuple(foreign))


def queries(done: Account, file: str) -> Iterator[Finding]:
    """One warning a queried cell; a sheet with many, and one unknown to the form, in few words."""
    by_sheet: dict[str, list[tuple[Cell, Entered]]] = defaultdict(list)
    for cell, line in done.lines.items():
        if line.fate is Fate.QUERIED:
            by_sheet[cell.sheet].append((cell, line))
    for sheet, asked in by_sheet.items():
        place = Sheet(sheet)
        if sheet in done.foreign:
            yield notices.FOREIGN_SHEET.at(place, file, sheet=sheet, count=len(asked))
            continue
        for cell, line in sorted(asked, key=lambda one: one[0])[:_TOLD_EACH]:
            whole = line.reason.endswith(".")
            notice = notices.PREFILLED_CHANGED if whole else notices.OUTSIDE_FORM
            yield notice.at(cell, file, shown=line.shown, reason=line.reason)
        if len(asked) > _TOLD_EACH:
            more = len(asked) - _TOLD_EACH
            yield notices.MORE_OUTSIDE.at(place, file, sheet=sheet, count=more)


def _queried(reason: str, cell: RawCell) -> Entered:
    return Entered(Fate.QUERIED, reason, show(cell))


def _judges(
    book: RawBook, unit_return: Return, elements: Mapping[str, Element]
) -> dict[str, Callable[[RawCell], Entered]]:
    """Who judges the cells of each sheet that the form has, by the sheet's name in this book."""
    judges: dict[str, Callable[[RawCell], Entered]] = {}
    for name, sheet in book.sheets.items():
        checked_in_excel = name.startswith(bieu.CHECK_SHEET) or name == bieu.MEMORY_SHEET
        if checked_in_excel or sheet.get(1, 1).value == tra_lai.TITLE:
            judges[name] = lambda _: _ADDED
    printed = _print if book.shows_formulas else lambda _: _DECORATION
    plain: dict[str, Callable[[RawCell], Entered]] = {
        bieu.STAMP_SHEET: _stamp,
        bieu.PRINT_SHEET: printed,
        bieu.HUONG_DAN.sheet: printed,
    }
    for name, judge in plain.items():
        if (found := find_sheet(book, name)) is not None:
            judges[found.name] = judge
    for spec in bieu.form_of(unit_return.work).sheets:
        found = find_sheet(book, spec.sheet)
        if found is not None and isinstance(spec, Cover):
            judges[found.name] = _cover_judge(unit_return)
        elif found is not None and isinstance(spec, Table):
            rows = unit_return.tables.get(spec.key, ())
            judge = _table_judge(found, spec, rows, elements, unit_return)
            judges[found.name] = judge if book.shows_formulas else _without_formulas(judge)
    return judges


def _without_formulas(judge: Callable[[RawCell], Entered]) -> Callable[[RawCell], Entered]:
    """The judge of a source that shows only results: what may be a formula's is not asked about."""

    def judged(cell: RawCell) -> Entered:
        line = judge(cell)
        return _FORMULA if line.reason == _TYPED_OVER else line

    return judged


def _stamp(cell: RawCell) -> Entered:
    return _STAMP if cell.column <= _STAMP_COLUMNS else _queried(_BESIDE, cell)


def _print(cell: RawCell) -> Entered:
    """The print sheet and the guide repeat and explain; a number typed there would be lost."""
    if cell.formula is not None:
        return _FORMULA
    return _queried(_OVER_PRINT, cell) if _is_figure(cell) else _DECORATION


def _is_figure(cell: RawCell) -> bool:
    """Whether the cell holds a number, a day or an error, or a text that is just a number."""
    if cell.kind is not RawKind.TEXT:
        return True
    try:
        parse_number(show(cell))
    except ValueError:
        return False
    return True


def _cover_judge(unit_return: Return) -> Callable[[RawCell], Entered]:
    """Labels are ours, values are read; the period must be the stamp's."""
    columns = {column.key: column for column in bieu.BIA.columns}
    values: dict[tuple[int, int], str] = {}
    labels = set()
    for key, entry in unit_return.cover.items():
        values[entry.place.row, entry.place.column] = key
        labels.add((entry.place.row, entry.place.column - 1))
    first = min((row for row, _ in labels), default=0)

    def judge(cell: RawCell) -> Entered:
        at = cell.row, cell.column
        if at in labels:
            return _LABEL
        key = values.get(at)
        if key is None:
            title = cell.row < first and not _is_figure(cell)
            return _DECORATION if title else _queried(_OFF_COVER, cell)
        if columns[key].typed or key == "ma_bieu":
            return _USED
        issued = str(unit_return.period)
        if key == "ky" and fold(issued) != fold(show(cell)):
            return _queried(_NOT_AS_ISSUED.format(issued=issued), cell)
        return _PREFILLED

    return judge


def _table_judge(
    sheet: RawSheet,
    table: Table,
    rows: tuple[Row, ...],
    elements: Mapping[str, Element],
    unit_return: Return,
) -> Callable[[RawCell], Entered]:
    """Rows are read by their code, prefilled words must be as issued, all else lies outside."""
    heading_row, found = find_headings(sheet, table)
    keys = {column: key for key, column in found.items()}
    by_number = {row.number: row for row in rows}
    typed = {column.key for column in table.columns if column.typed}
    first = table.columns[0].key
    form = unit_return.period
    sections = section_names(form, unit_return.work.sections)

    def judge(cell: RawCell) -> Entered:
        key = keys.get(cell.column)
        if cell.row < heading_row:
            return _queried(_ABOVE, cell) if _is_figure(cell) else _DECORATION
        if cell.row == heading_row:
            return _LABEL if key is not None else _queried(_BESIDE, cell)
        row = by_number.get(cell.row)
        if key is None or row is None:
            return _queried(_BESIDE, cell)
        code = clean(row.text(first))
        if table.key in _KEYED and not code:
            return _queried(_NO_CODE, cell)
        if table.key == bieu.SO_LIEU.key and code in unit_return.sections:
            return _heading(cell, key, sections[code])
        if key in typed or key == first:
            return _USED
        if table.key == bieu.SO_LIEU.key:
            return _as_issued(cell, key, elements.get(code), form)
        return _PREFILLED

    return judge


def _heading(cell: RawCell, key: str, issued: str) -> Entered:
    """A cell of a row that names a section: its code, its name and its tick; nothing else."""
    if key in {"ma", "khong_phat_sinh"}:
        return _USED
    if key != "noi_dung":
        return _queried(_ON_HEADING, cell)
    if fold(show(cell)) == fold(issued):
        return _PREFILLED
    return _queried(_NOT_AS_ISSUED.format(issued=issued), cell)


def _as_issued(cell: RawCell, key: str, element: Element | None, form: PeriodCode) -> Entered:
    """A prefilled cell of Số liệu; what an unknown code is called, its own rule asks."""
    if key == "luy_ke":
        return _FORMULA if cell.formula is not None else _queried(_TYPED_OVER, cell)
    if element is None:
        return _PREFILLED
    issued = [element.dvt]
    if key == "noi_dung":
        issued = [bieu.name_in_row(element.name, form, one) for one in (form, *form.longer)]
    if fold(show(cell)) in map(fold, issued):
        return _PREFILLED
    return _queried(_NOT_AS_ISSUED.format(issued=issued[0]), cell)
