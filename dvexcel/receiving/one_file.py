"""One returned workbook, from a file or live, is read and held against every rule."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from dvexcel.model.consolidation import Checked
from dvexcel.model.finding import in_reading_order
from dvexcel.model.outcome import CannotRun
from dvexcel.reading.account import account, queries
from dvexcel.reading.convert import show
from dvexcel.reading.files import parse_file
from dvexcel.reading.guard import read_bytes
from dvexcel.reading.layout import unseen
from dvexcel.reading.legacy import with_unicode
from dvexcel.reading.returns import find_stamp, read_return
from dvexcel.reading.tables import find_headings, find_sheet, read_cover
from dvexcel.receiving.as_issued import at_scale, form_of, judging
from dvexcel.receiving.past import UnitsPast
from dvexcel.receiving.since_issued import since_issued
from dvexcel.receiving.whose import named_in, whose
from dvexcel.rules.data import DATA_RULES
from dvexcel.rules.engine import Context, run
from dvexcel.specs.bieu import BIA, SO_LIEU

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from dvexcel.model.field_of_work import FieldOfWork
    from dvexcel.model.finding import Finding
    from dvexcel.model.indicator import Element
    from dvexcel.model.issue import IssuedForm
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period
    from dvexcel.model.raw import RawBook
    from dvexcel.model.returns import Return
    from dvexcel.specs.stamp import Stamp


def check_book(
    ledger: Ledger,
    period: Period,
    book: RawBook,
    received: date,
    past: UnitsPast,
) -> Checked:
    """One workbook, from a file or live, read and held against every rule.

    ``received`` is the day it was first seen; ``past`` what units reported before.
    """
    book = with_unicode(book)
    try:
        form = _issued_as(ledger, _shown(book))
        unit_return, findings = _read_book(book, _elements(ledger, form), ledger.work)
    except CannotRun as problem:
        told = tuple(finding.in_file(book.file) for finding in problem.findings)
        return Checked(book.file, book.sha256, received, None, told, _stamped_unit(book))
    return _judge(ledger, period, (unit_return, findings, form), received, past)


def _judge(
    ledger: Ledger,
    period: Period,
    read: tuple[Return, tuple[Finding, ...], IssuedForm | None],
    received: date,
    past: UnitsPast,
) -> Checked:
    """``read``: a return with what was said of its cells, and the form it was issued as."""
    unit_return, findings, form = read
    owner = whose(ledger, period, unit_return)
    unit = owner.unit
    code = unit_return.unit if unit is None else unit.code
    asked: Mapping[str, Element] = {} if form is None else form.asked
    if form is None and unit is not None:
        asked = {e.code: e for e, _ in ledger.elements_on_form(unit, period)}
    before, history = past.before(code), past.history(code)
    context = Context(
        period, received, unit, asked, before, history, ledger.thresholds, form is not None
    )
    said = [*findings, *owner.findings, *run(DATA_RULES, unit_return, context)]
    said += since_issued(ledger, unit_return, form)
    unit_return = at_scale(unit_return, ledger, asked)
    if unit is not None and unit.code != unit_return.unit:
        unit_return = replace(unit_return, unit=unit.code)
    found = tuple(in_reading_order(said))
    return Checked(unit_return.file, unit_return.sha256, received, unit_return, found)


def _shown(book: RawBook) -> tuple[Stamp, frozenset[str]]:
    """Which form a book is, and the codes of its rows; CannotRun when it is no form."""
    cover, _ = read_cover(book, BIA)
    stamp, _ = find_stamp(book, cover)
    sheet = find_sheet(book, SO_LIEU.sheet)
    if sheet is None:
        return stamp, frozenset()
    heading, columns = find_headings(sheet, SO_LIEU)
    cells = sheet.cells.items()
    return stamp, frozenset(
        show(cell) for (row, column), cell in cells if row > heading and column == columns.get("ma")
    )


@lru_cache(maxsize=1024)
def _shown_in(data: bytes, file: str) -> tuple[Stamp, frozenset[str]]:
    return _shown(_book(data, file))


def _issued_as(ledger: Ledger, shown: tuple[Stamp, frozenset[str]]) -> IssuedForm | None:
    stamp, codes = shown
    return form_of(ledger, stamp.period, stamp.unit, codes)


def _elements(ledger: Ledger, form: IssuedForm | None) -> Mapping[str, Element]:
    """What the rows of a form are read as: as it was issued, else as the sổ stands."""
    return ledger.elements if form is None else form.asked


def check_file(
    ledger: Ledger,
    period: Period,
    path: Path,
    received: Mapping[str, date],
    today: date,
    past: UnitsPast | None,
) -> Checked:
    """One file; what cannot be opened is a finding of that file and stops nothing else.

    ``past`` None: it is held against no other period, and a second time costs nothing.
    """
    try:
        data = read_bytes(path)
    except CannotRun as problem:
        return Checked(path.name, "", today, None, problem.findings)
    day = received.get(sha256(data).hexdigest(), today)
    by = judging(ledger, period)
    if past is None:
        return _check_alone(by, period, data, path.name, day)
    return _check_data(by, period, data, path.name, day, past)


@lru_cache(maxsize=1024)  # a year: every command asks again which returns of earlier months count
def _check_alone(ledger: Ledger, period: Period, data: bytes, file: str, received: date) -> Checked:
    return _check_data(ledger, period, data, file, received, UnitsPast())


def _check_data(
    ledger: Ledger, period: Period, data: bytes, file: str, received: date, past: UnitsPast
) -> Checked:
    try:
        form = _issued_as(ledger, _shown_in(data, file))
        elements = tuple(_elements(ledger, form).values())
        unit_return, findings = _read(data, file, elements, ledger.work)
    except CannotRun as problem:
        told = tuple(finding.in_file(file) for finding in problem.findings)
        sender = _sender(data, file) or named_in(ledger, period, file)
        sender = ledger.successor_of(sender, period.closing)
        return Checked(file, sha256(data).hexdigest(), received, None, told, sender)
    return _judge(ledger, period, (unit_return, findings, form), received, past)


def return_in(ledger: Ledger, period: Period, data: bytes, file: str) -> Return:
    """The return in these bytes as it was issued, unjudged; CannotRun when it is none."""
    by = judging(ledger, period)
    form = _issued_as(by, _shown_in(data, file))
    elements = tuple(_elements(by, form).values())
    return at_scale(_read(data, file, elements, by.work)[0], by, dict(_elements(by, form)))


@lru_cache(maxsize=1)  # a file is looked at twice in a row: which form it is, and what it says
def _book(data: bytes, file: str) -> RawBook:
    return with_unicode(parse_file(data, file))


@lru_cache(maxsize=1024)  # a year: a month is read for itself, for the next one, by every command
def _read(
    data: bytes, file: str, elements: tuple[Element, ...], work: FieldOfWork
) -> tuple[Return, tuple[Finding, ...]]:
    """The return in these bytes; a pure function, so a month that is read twice is parsed once."""
    by_code = {element.code: element for element in elements}
    return _read_book(_book(data, file), by_code, work)


def _read_book(
    book: RawBook, elements: Mapping[str, Element], work: FieldOfWork
) -> tuple[Return, tuple[Finding, ...]]:
    """The return in a book, and what is to be asked about its cells: none is lost in silence."""
    unit_return, findings = read_return(book, elements, work)
    asked = queries(account(book, unit_return, elements), book.file)
    return unit_return, (*book.findings, *findings, *asked, *unseen(book, unit_return))


def _sender(data: bytes, file: str) -> str:
    """The unit that the stamp of a faulty workbook still names."""
    try:
        return _stamped_unit(parse_file(data, file))
    except CannotRun:
        return ""


def _stamped_unit(book: RawBook) -> str:
    stamp = stamp_of(book)
    return "" if stamp is None else stamp.unit


def stamp_of(book: RawBook) -> Stamp | None:
    """The stamp of a form, None when it has no clear one."""
    cover, _ = read_cover(book, BIA)
    try:
        return find_stamp(book, cover)[0]
    except CannotRun:
        return None
