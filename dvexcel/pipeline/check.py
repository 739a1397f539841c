"""Returned files are read and checked, one after the other; none is ever changed."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from dvexcel import receipts
from dvexcel import workspace_notices as notices
from dvexcel.model.consolidation import Checked
from dvexcel.model.finding import in_reading_order
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.pipeline.alone import one_at_a_time
from dvexcel.pipeline.caveats import without_supplier
from dvexcel.pipeline.ledger import find_period, open_ledger
from dvexcel.pipeline.options import Options, silent
from dvexcel.pipeline.past import Past, past_of
from dvexcel.pipeline.versions import (
    tell_copies,
    tell_late_changes,
    tell_replaced,
    tell_same_versions,
)
from dvexcel.pipeline.whose import for_heirs, named_in, whose
from dvexcel.reading.account import account, queries
from dvexcel.reading.files import parse_file
from dvexcel.reading.guard import read_bytes
from dvexcel.reading.layout import unseen
from dvexcel.reading.legacy import with_unicode
from dvexcel.reading.returns import find_stamp, read_return
from dvexcel.reading.tables import read_cover
from dvexcel.rules.data import DATA_RULES
from dvexcel.rules.engine import Context, run
from dvexcel.specs.bieu import BIA
from dvexcel.totals.statuses import is_of, unit_statuses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.indicator import Element
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period, PeriodCode
    from dvexcel.model.raw import RawBook
    from dvexcel.model.returns import Return
    from dvexcel.model.unit import Unit
    from dvexcel.pipeline.options import Progress
    from dvexcel.specs.stamp import Stamp
    from dvexcel.workspace import Workspace

_NAMED = 5  # silent units named in the summary; more are counted


def check_book(
    ledger: Ledger,
    period: Period,
    book: RawBook,
    received: date,
    past: Past,
) -> Checked:
    """One workbook, from a file or live, read and held against every rule.

    ``received`` is the day it was first seen; ``past`` what units reported before.
    """
    try:
        unit_return, findings = _read_book(book, ledger.elements)
    except CannotRun as problem:
        told = tuple(finding.in_file(book.file) for finding in problem.findings)
        return Checked(book.file, book.sha256, received, None, told, _stamped_unit(book))
    return _judge(ledger, period, unit_return, findings, received, past)


def _judge(
    ledger: Ledger,
    period: Period,
    unit_return: Return,
    findings: tuple[Finding, ...],
    received: date,
    past: Past,
) -> Checked:
    owner = whose(ledger, period, unit_return)
    unit = owner.unit
    code = unit_return.unit if unit is None else unit.code
    asked = {} if unit is None else {e.code: e for e, _ in ledger.elements_on_form(unit, period)}
    before, history = past.before(code), past.history(code)
    context = Context(period, received, unit, asked, before, history, ledger.thresholds)
    said = [*findings, *owner.findings, *run(DATA_RULES, unit_return, context)]
    if unit is not None and unit.code != unit_return.unit:
        unit_return = replace(unit_return, unit=unit.code)
    found = tuple(in_reading_order(said))
    return Checked(unit_return.file, unit_return.sha256, received, unit_return, found)


def check_file(
    ledger: Ledger,
    period: Period,
    path: Path,
    received: Mapping[str, date],
    today: date,
    past: Past | None,
) -> Checked:
    """One file; what cannot be opened is a finding of that file and stops nothing else.

    ``past`` None: it is held against no other period, and a second time costs nothing.
    """
    try:
        data = read_bytes(path)
    except CannotRun as problem:
        return Checked(path.name, "", today, None, problem.findings)
    day = received.get(sha256(data).hexdigest(), today)
    if past is None:
        return _check_alone(ledger, period, data, path.name, day)
    return _check_data(ledger, period, data, path.name, day, past)


@lru_cache(maxsize=1024)  # a year: every command asks again which returns of earlier months count
def _check_alone(ledger: Ledger, period: Period, data: bytes, file: str, received: date) -> Checked:
    return _check_data(ledger, period, data, file, received, Past())


def _check_data(
    ledger: Ledger, period: Period, data: bytes, file: str, received: date, past: Past
) -> Checked:
    try:
        unit_return, findings = _read(data, file, tuple(ledger.elements.values()))
    except CannotRun as problem:
        told = tuple(finding.in_file(file) for finding in problem.findings)
        sender = _sender(data, file) or named_in(ledger, period, file)
        sender = ledger.successor_of(sender, period.closing)
        return Checked(file, sha256(data).hexdigest(), received, None, told, sender)
    return _judge(ledger, period, unit_return, findings, received, past)


@lru_cache(maxsize=1024)  # a year: a month is read for itself, for the next one, by every command
def _read(
    data: bytes, file: str, elements: tuple[Element, ...]
) -> tuple[Return, tuple[Finding, ...]]:
    """The return in these bytes; a pure function, so a month that is read twice is parsed once."""
    by_code = {element.code: element for element in elements}
    return _read_book(parse_file(data, file), by_code)


def _read_book(
    book: RawBook, elements: Mapping[str, Element]
) -> tuple[Return, tuple[Finding, ...]]:
    """The return in a book, and what is to be asked about its cells: none is lost in silence."""
    book = with_unicode(book)
    unit_return, findings = read_return(book, elements)
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


def check_inbox(
    workspace: Workspace,
    ledger: Ledger,
    period: Period,
    today: date,
    progress: Progress = silent,
    *,
    far: bool = False,
) -> list[Checked]:
    """Every file of a period's inbox in the order of arrival; same bytes twice count once.

    ``far``: figures are also held against last year's and the unit's habit, which takes the
    reading of some months more.
    """
    known = receipts.first_sight(receipts.read_receipts(workspace), period.code)
    past = _past(workspace, ledger, period, today, far=far)
    checked: dict[str, Checked] = {}
    paths = workspace.returns(period.code)
    for number, path in enumerate(paths, 1):
        item = check_file(ledger, period, path, known, today, past)
        checked.setdefault(item.sha256 or path.name, item)
        progress("Kiểm tra", number, len(paths))
    order = {digest: index for index, digest in enumerate(known)}
    arrived = sorted(
        checked.values(),
        key=lambda item: (item.received, order.get(item.sha256, len(order)), item.file),
    )
    arrived = tell_copies(tell_same_versions(arrived), ledger)
    settled = workspace.results(period.code) / f"tong_hop_{period.code}.xlsx"
    if settled.is_file():
        arrived = tell_late_changes(arrived, known, settled.name)
    return tell_replaced(arrived, ledger, period)


def _past(workspace: Workspace, ledger: Ledger, period: Period, today: date, *, far: bool) -> Past:
    """What the units of ``period`` reported before it; a merged unit's figures are its heir's."""

    def amounts(code: PeriodCode) -> Mapping[str, Mapping[str, int]]:
        return for_heirs(ledger, period.closing, code, amounts_of(workspace, ledger, code, today))

    return past_of(period.code, amounts, far=far)


def amounts_of(
    workspace: Workspace, ledger: Ledger, code: PeriodCode, today: date
) -> dict[str, dict[str, int]]:
    """The amounts by unit and element of the returns that count; none for an unknown period."""
    period = ledger.periods.get(code)
    returns = [] if period is None else counted_returns(workspace, ledger, period, today)
    return amounts_told(ledger, code, returns)


def amounts_told(
    ledger: Ledger, code: PeriodCode, returns: Iterable[Return]
) -> dict[str, dict[str, int]]:
    """The amounts of a period by unit and element, as its counted ``returns`` tell them.

    A figure from before dvexcel (Số liệu nền) stands where no return gives one.
    """
    amounts: dict[str, dict[str, int]] = {}
    for row in ledger.baselines:
        if row.period == code and row.unit:
            amounts.setdefault(row.unit, {})[row.element] = row.amount
    for one in returns:
        amounts.setdefault(one.unit, {}).update(
            (name, reported.amount)
            for name, reported in one.figures.items()
            if reported.amount is not None
        )
    return amounts


def counted_returns(
    workspace: Workspace, ledger: Ledger, period: Period, today: date
) -> list[Return]:
    """The returns of a period that count, in the order of the list of units."""
    known = receipts.first_sight(receipts.read_receipts(workspace), period.code)
    paths = workspace.returns(period.code)
    checked = [check_file(ledger, period, path, known, today, None) for path in paths]
    statuses = unit_statuses(ledger, period, checked)
    return [status.counted for status in statuses if status.counted is not None]


def require_returns(workspace: Workspace, period: Period) -> Sequence[Path]:
    """The files of the inbox; CannotRun (HT011) when there is none."""
    paths = workspace.returns(period.code)
    if not paths:
        raise CannotRun(notices.EMPTY_INBOX.at(path=workspace.inbox(period.code)))
    return paths


def check_one(workspace: Workspace, options: Options, book: RawBook) -> Outcome:
    """Check one return, such as the open one; the period is its own unless one is given.

    Nothing is recorded: a book that is still open has not been received yet.
    """
    ledger, _ = open_ledger(workspace, options)
    stamp = stamp_of(book)
    period = find_period(ledger, options.period or ("" if stamp is None else str(stamp.period)))
    past = _past(workspace, ledger, period, options.today, far=False)  # a button answers at once
    checked = check_book(ledger, period, book, options.today, past)
    return Outcome((), checked.findings, {"tep": 1, "loi": int(checked.has_error)})


def stamp_of(book: RawBook) -> Stamp | None:
    """The stamp of a form, None when it has no clear one."""
    cover, _ = read_cover(book, BIA)
    try:
        return find_stamp(book, cover)[0]
    except CannotRun:
        return None


@one_at_a_time
def kiem_tra(workspace: Workspace, options: Options) -> Outcome:
    """Check every return of the period and record what came in; nothing is consolidated."""
    ledger, findings = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    require_returns(workspace, period)
    checked = check_inbox(workspace, ledger, period, options.today, options.progress, far=True)
    known = receipts.first_sight(receipts.read_receipts(workspace), period.code)
    receipts.record(workspace, period.code, checked, known)
    found = [*findings, *without_supplier(ledger)]
    found += (finding for item in checked for finding in item.open_findings)
    return Outcome(
        (workspace.receipts,),
        tuple(found),
        {
            "tep": len(checked),
            "hop_le": sum(item.is_usable for item in checked),
            "loi": sum(item.has_error for item in checked),
        },
        notes=_summary(ledger, period, checked),
    )


def _summary(ledger: Ledger, period: Period, checked: Sequence[Checked]) -> tuple[str, ...]:
    """How many files are fine, how many no longer count, and who has sent nothing."""
    faulty = sum(item.has_error for item in checked)
    replaced = sum(bool(item.replaced_by) for item in checked)
    usable = sum(item.is_usable for item in checked)
    more = f", {replaced} tệp đã được tệp gửi lại thay" if replaced else ""
    return (
        f"Đã kiểm tra {len(checked)} tệp: {usable} tệp dùng được, {faulty} tệp còn lỗi{more}.",
        *_who_has_sent(ledger, period, checked),
    )


def _who_has_sent(ledger: Ledger, period: Period, checked: Sequence[Checked]) -> Iterator[str]:
    """How many units' files were seen on a form of the period's own, and who reports with a month.

    A file that cannot be read counts for the unit its stamp names, one of another period does not.
    """
    seen = {item.unit for item in checked if item.unit_return is None or is_of(item, period)}
    own: list[Unit] = []
    elsewhere: dict[Period, int] = {}
    for unit in ledger.units_owing(period):
        carrier = ledger.carrier(unit, period)
        if carrier.code == period.code:
            own.append(unit)
        else:
            elsewhere[carrier] = elsewhere.get(carrier, 0) + 1
    silent = [unit.name for unit in own if unit.code not in seen]
    if own:
        named = f"; chưa thấy: {', '.join(silent)}" if 0 < len(silent) <= _NAMED else ""
        counted = f"{len(own) - len(silent)}/{len(own)}"
        yield f"Đã thấy tệp của {counted} đơn vị phải gửi{named}."
    for month, count in elsewhere.items():
        yield (
            f"{count} đơn vị báo cáo kỳ này ngay trong biểu {month.code.words}: mời kiểm tra ở kỳ "
            f"{month.code}."
        )
