"""Which rows of the sổ can be used: whole ones, named once; and what in them leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.deadline import DeadlineKind
from dvexcel.model.place import Sheet
from dvexcel.reading import ledger_notices as notices
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.column import Kind
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dvexcel.model.finding import Finding
    from dvexcel.model.record import Entry, Row
    from dvexcel.specs.column import Column
    from dvexcel.specs.table import Table

# What names a row of each table: a second row of the same name would be lost or counted twice.
NAMED_BY = {
    "co_quan": ("ma",),
    "don_vi": ("ma",),
    "nhiem_vu": ("ma",),
    "muc_so_lieu": ("ma",),
    "so_lieu_goc": ("ma",),
    "chi_tieu": ("ma",),
    "ky_bao_cao": ("ma",),
    "tiep_nhan": ("don_vi", "ky"),
    "van_ban_di": ("ma",),
}


def usable_rows(table: Table, rows: Iterable[Row], file: str) -> tuple[list[Row], list[Finding]]:
    """The rows of which every cell can be used, and what is wrong with each other row."""
    usable: list[Row] = []
    findings: list[Finding] = []
    for row in rows:
        if all(entry.is_empty for entry in row.entries.values()):
            continue
        whole = True
        for column in table.columns:
            entry = row[column.key]
            problem = _problem(column, entry, file)
            if problem is None:
                continue
            whole = False
            if entry.place.row:  # a missing column has no cell, and was said once for the sheet
                findings.append(problem)
        if whole:
            usable.append(row)
    return usable, findings


def _problem(column: Column, entry: Entry, file: str) -> Finding | None:
    """Why the row of ``entry`` cannot be used, if so."""
    about = {"column": column.title, "help": column.help}
    if entry.doubt is not None:
        needed = ": ".join(part for part in (column.kind.value, "; ".join(column.choices)) if part)
        about |= {"kind": needed, "doubt": entry.doubt.value}
        return notices.UNREADABLE.at(entry.place, file, shown=entry.shown, **about)
    if column.required and entry.is_empty:
        return notices.REQUIRED.at(entry.place, file, **about)
    if column.kind is Kind.COUNT and not entry.is_empty:
        top = column.ceiling
        if entry.value < 0 or (top is not None and entry.value > top):
            limits = "từ 0" if top is None else f"từ 0 đến {top}"
            return notices.OUT_OF_RANGE.at(
                entry.place, file, shown=entry.shown, limits=limits, **about
            )
    return None


def drop_repeated(rows: list[Row], named_by: Iterable[str], file: str) -> list[Finding]:
    """Remove later rows with a name seen before, case and spaces apart."""
    keys = tuple(named_by)
    seen: dict[tuple[str, ...], int] = {}
    findings = []
    for row in list(rows):
        name = tuple(fold(row.text(key)) for key in keys)
        if name in seen:
            rows.remove(row)
            code = ", ".join(row.text(key) for key in keys)
            place = row[keys[0]].place
            findings.append(notices.REPEATED.at(place, file, code=code, first=seen[name]))
        else:
            seen[name] = row.number
    return findings


def unknown_references(
    rows: Mapping[str, list[Row]], tables: Iterable[Table], file: str
) -> list[Finding]:
    """Every code that no row of the table it refers to has; its row stays, and people are told."""
    codes = {
        table.key: {row.text(table.columns[0].key) for row in rows[table.key]}
        for table in so.SO_CONG_TAC.tables
        if table.key in rows
    }
    findings = []
    for table in tables:
        for column in table.columns:
            if not column.refers_to:
                continue
            target = so.SO_CONG_TAC.table(column.refers_to)
            for row in rows[table.key]:
                for code in _codes_in(row.value(column.key)):
                    if code not in codes[target.key]:
                        place = row[column.key].place
                        findings.append(
                            notices.UNKNOWN_REFERENCE.at(place, file, code=code, sheet=target.sheet)
                        )
    return findings


def _codes_in(value: object) -> Iterator[str]:
    """The codes in a cell: one, several, or the two sides of an equation."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _codes_in(part)


def own_office_doubts(rows: Iterable[Row], file: str) -> Iterator[Finding]:
    """That nobody keeps the sổ, or each office ticked after the first."""
    column = so.CO_QUAN.column("la_don_vi_dung").title
    ticked = [row for row in rows if row.value("la_don_vi_dung") is not None]
    if not ticked:
        yield notices.NO_OWN_OFFICE.at(Sheet(so.CO_QUAN.sheet), file, column=column)
    for row in ticked[1:]:
        first = ticked[0].text("ten")
        place = row["la_don_vi_dung"].place
        yield notices.TWO_OFFICES.at(place, file, column=column, first=first)


def deadline_kind(row: Row) -> DeadlineKind:
    """The form of a task's deadline; a day without a form is that day itself."""
    chosen = row.value("dang_han")
    if chosen:
        return DeadlineKind(chosen)
    return DeadlineKind.UNSAID if row["han_ngay"].is_empty else DeadlineKind.DAY


def deadline_doubts(rows: Iterable[Row], file: str) -> Iterator[Finding]:
    """Each deadline whose form asks for a day, or for a number of years, that is not there."""
    for row in rows:
        kind = deadline_kind(row)
        if row["dang_han"].is_empty and kind is DeadlineKind.DAY:
            yield notices.DEADLINE_TAKEN.at(
                row["dang_han"].place, file, day=row["han_ngay"].shown, kind=kind.value
            )
        missing = [key for key in kind.needs if row[key].is_empty]
        if missing:
            names = ", ".join(f"“{so.NHIEM_VU.column(key).title}”" for key in missing)
            yield notices.DEADLINE_UNCLEAR.at(
                row["dang_han"].place, file, kind=kind.value, missing=names
            )
