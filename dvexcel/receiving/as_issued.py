"""The sổ with what was issued: rows deleted since are still known, rows added since are not asked.

Deadlines, thresholds, acceptances and names are today's; what a form asked is that form's.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dvexcel.model.indicator import Element
    from dvexcel.model.issue import IssuedForm, PeriodIssues
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period, PeriodCode
    from dvexcel.model.returns import Return


def as_issued(sheets: Ledger, issues: Mapping[PeriodCode, PeriodIssues]) -> Ledger:
    """The sổ ``sheets`` beside ``issues``; the same two give the same ledger."""
    return _as_issued(sheets, tuple(issue for _, issue in sorted(issues.items())), ())


def judging(ledger: Ledger, period: Period) -> Ledger:
    """The ledger as far as a return of ``period`` is judged by it.

    It is the same one whatever was issued for other periods since.
    """
    issue = ledger.issues.get(period.code)
    raised = tuple(
        (code, element.decimals)
        for code, element in ledger.elements.items()
        if code in ledger.as_it_stands.elements
        and element.decimals != ledger.as_it_stands.elements[code].decimals
    )
    return _as_issued(ledger.as_it_stands, () if issue is None else (issue,), raised)


@lru_cache(maxsize=64)
def _as_issued(
    sheets: Ledger, issues: tuple[PeriodIssues, ...], raised: tuple[tuple[str, int], ...]
) -> Ledger:
    forms = [form for issue in issues for of_unit in issue.by_unit.values() for form in of_unit]
    elements = dict(sheets.elements)
    tasks = {task.code: task for task in sheets.tasks}
    units = dict(sheets.units)
    for form in forms:
        units.setdefault(form.unit.code, form.unit)
        for element, _ in form.elements:
            known = elements.setdefault(element.code, element)
            if element.decimals > known.decimals:
                elements[element.code] = replace(known, decimals=element.decimals)
        for task in form.tasks:
            tasks.setdefault(task.code, task)
    for code, decimals in raised:
        elements[code] = replace(elements[code], decimals=decimals)
    gone = {*(elements.keys() - sheets.elements.keys()), *(units.keys() - sheets.units.keys())}
    gone |= tasks.keys() - {task.code for task in sheets.tasks}
    return replace(
        sheets,
        elements=elements,
        tasks=tuple(tasks.values()),
        units=units,
        issues={issue.period: issue for issue in issues},
        withdrawn=frozenset(gone),
        sheets=sheets,
    )


def form_of(
    ledger: Ledger, period: PeriodCode, unit: str, codes: Iterable[str]
) -> IssuedForm | None:
    """The form that a return with rows of these codes was issued, None when nobody knows.

    Issued more than once: that whose rows are most like those that came back, the later of two
    that are alike.
    """
    issue = ledger.issues.get(period)
    forms = () if issue is None else issue.by_unit.get(unit, ())
    found = set(codes)
    ranked = sorted(forms, key=lambda form: (len(found ^ form.asked.keys()), -form.number))
    return ranked[0] if ranked else None


def at_scale(unit_return: Return, ledger: Ledger, asked: Mapping[str, Element]) -> Return:
    """The return with every amount at the ledger's scale, where a form asked for fewer decimals."""
    coarser = {
        code: 10 ** (ledger.elements[code].decimals - element.decimals)
        for code, element in asked.items()
        if code in unit_return.figures and ledger.elements[code].decimals > element.decimals
    }
    if not coarser:
        return unit_return
    figures = dict(unit_return.figures)
    for code, times in coarser.items():
        figures[code] = figures[code].times(times)
    return replace(unit_return, figures=figures)
