"""What was issued before it was written down: the forms that lie in phat_hanh/ tell it.

A form shows what it asks, its words and its unit; the rest of an element (parts, limits, decimals)
is what today's sheet says of its code.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from dvexcel.model.deadline import Deadline, DeadlineKind
from dvexcel.model.indicator import Element
from dvexcel.model.issue import IssuedForm, PeriodIssues
from dvexcel.model.outcome import CannotRun
from dvexcel.model.task import Task
from dvexcel.model.unit import Unit
from dvexcel.reading.files import parse_file
from dvexcel.reading.guard import read_bytes
from dvexcel.reading.returns import find_stamp
from dvexcel.reading.tables import find_sheet, read_cover, read_table
from dvexcel.specs import bieu
from dvexcel.specs.muc_so_lieu import section_names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import PeriodCode
    from dvexcel.model.record import Row
    from dvexcel.specs.stamp import Stamp
    from dvexcel.workspace import Workspace

_Shown = tuple["Stamp", str, tuple[tuple[str, str, str], ...], tuple[tuple[str, str], ...]]


def rebuilt_issues(workspace: Workspace, ledger: Ledger, code: PeriodCode) -> PeriodIssues | None:
    """The issue of a period as its forms tell it, None where there is no form of it."""
    forms: dict[str, tuple[IssuedForm, ...]] = {}
    for path in sorted(workspace.issued(code).glob(f"bieu_*_{code}.xlsx")):
        try:
            data = read_bytes(path)
            shown = _shown(data, path.name)
        except CannotRun:  # no form that anyone could have filled in
            continue
        if shown is not None and shown[0].period == code:
            form = _form(ledger, shown, path.name, sha256(data).hexdigest())
            forms[form.unit.code] = (form,)
    return _same(code, tuple(forms.items())) if forms else None


@lru_cache(maxsize=32)
def _same(code: PeriodCode, forms: tuple[tuple[str, tuple[IssuedForm, ...]], ...]) -> PeriodIssues:
    """The same forms are the same issue, however often they are asked for."""
    return PeriodIssues(code, dict(forms), recorded=False)


@lru_cache(maxsize=512)
def _shown(data: bytes, file: str) -> _Shown | None:
    """What a form shows: its stamp, its unit's name, its rows of elements and of tasks."""
    book = parse_file(data, file)
    cover, _ = read_cover(book, bieu.BIA)
    stamp, _ = find_stamp(book, cover)
    if find_sheet(book, bieu.SO_LIEU.sheet) is None:
        return None
    name = cover["don_vi"].shown if "don_vi" in cover else stamp.unit
    figures, _ = read_table(book, bieu.SO_LIEU)
    tasks, _ = read_table(book, bieu.NHIEM_VU)
    return (
        stamp,
        name,
        tuple((row.text("ma"), row.text("noi_dung"), row.text("dvt")) for row in _coded(figures)),
        tuple((row.text("ma"), row.text("noi_dung")) for row in _coded(tasks)),
    )


def _coded(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row.text("ma")]


def _form(ledger: Ledger, shown: _Shown, file: str, digest: str) -> IssuedForm:
    stamp, name, figures, tasks = shown
    unit = ledger.units.get(stamp.unit) or Unit(stamp.unit, name, "", "")
    sections = section_names(stamp.period, ledger.work.sections)
    known = {task.code: task for task in ledger.tasks}
    return IssuedForm(
        Unit(unit.code, unit.name, unit.kind, unit.group),
        stamp.period,
        1,
        None,
        stamp.version,
        tuple(_asked(ledger, stamp.period, *row) for row in figures if row[0] not in sections),
        tuple(known.get(code) or _unknown_task(code, words, unit.code) for code, words in tasks),
        file,
        digest,
    )


def _asked(
    ledger: Ledger, form: PeriodCode, code: str, words: str, dvt: str
) -> tuple[Element, PeriodCode]:
    """A row of the form: the element in the words of then, and the period it is told for."""
    told_for = next((one for one in form.longer if words.endswith(_carried(one))), form)
    name = words.removesuffix(_carried(told_for)) if told_for != form else words
    element = ledger.elements.get(code) or Element(
        code, name, dvt, periods=frozenset({told_for.kind})
    )
    return replace(element, name=name, dvt=dvt), told_for


def _carried(code: PeriodCode) -> str:
    return bieu.CARRIED.format(words=code.words)


def _unknown_task(code: str, words: str, unit: str) -> Task:
    return Task(code, "", "", words, "", "", "", Deadline(DeadlineKind.UNSAID), (unit,), "")
