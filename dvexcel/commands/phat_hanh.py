"""The forms of a period are issued, with the công văn that asks for them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel import workspace_notices as notices
from dvexcel.context.cong_van import request_paper
from dvexcel.context.sending import form_name, sending_rows
from dvexcel.model.form import FormIssue
from dvexcel.model.indicator import Nature
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.model.period import PeriodKind
from dvexcel.receiving.check import amounts_told, counted_returns
from dvexcel.receiving.mo_hinh import models_known
from dvexcel.receiving.task_states import states_to_carry
from dvexcel.specs.bieu import FORM_VERSION, name_in_row
from dvexcel.specs.stamp import Stamp
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.caveats import without_supplier
from dvexcel.steps.opening import find_period, open_ledger, own_office, require_owing
from dvexcel.steps.rendering import render_paper

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvexcel.model.indicator import Element
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.options import Options
    from dvexcel.model.period import Period
    from dvexcel.model.returns import Return
    from dvexcel.model.unit import Unit
    from dvexcel.workspace import Workspace


@one_at_a_time
def phat_hanh(workspace: Workspace, options: Options) -> Outcome:
    """Make every owing unit's form of the period, prefilled, and the công văn that asks for it."""
    from dvexcel.writing.danh_sach_gui import write_danh_sach_gui  # noqa: PLC0415 - as below
    from dvexcel.writing.form import write_form  # noqa: PLC0415 - XlsxWriter loads when used

    ledger, findings = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    office = own_office(ledger)
    before = told_before(workspace, ledger, period, options)
    opening = year_so_far(ledger, period, before)
    models = models_known(ledger, before.items(), period.closing)
    states = states_to_carry(ledger, before.items(), period)
    files, said = [], []
    forms = [
        FormIssue(
            unit,
            period,
            office.name,
            _elements(ledger, unit, period),
            ledger.tasks_of(unit),
            opening.get(unit.code, {}),
            str(Stamp(FORM_VERSION, unit.code, period.code)),
            ledger.carried(unit, period),
            models.get(unit.code, ()),
            states.get(unit.code, {}),
        )
        for unit in with_own_form(ledger, period)
    ]
    for number, form in enumerate(forms, 1):
        target = workspace.issued(period.code) / form_name(form.unit, period)
        path, problems = workspace.write(target, write_form(form))
        files.append(path)
        said += problems
        options.progress("Phát hành biểu", number, len(forms))
    target = workspace.issued(period.code) / f"danh_sach_gui_{period.code}.xlsx"
    rows = sending_rows(forms, office)
    path, problems = workspace.write(target, write_danh_sach_gui(rows, period.code.words))
    files.append(path)
    said += problems
    together = {one.code: one for form in forms for one in form.periods}
    paper = request_paper(ledger, tuple(together.values()), office, options.today)
    target = workspace.papers / f"de_nghi_bao_cao_{period.code}.docx"
    path, problems = workspace.write(target, render_paper(workspace, paper).data)
    workspace.make_inbox(period.code)
    note = f"Mời lưu các tệp đơn vị gửi vào thư mục {workspace.inbox(period.code)}."
    return Outcome(
        (*files, path),
        (*findings, *without_supplier(ledger), *said, *problems),
        {"bieu": len(forms), "cong_van": 1},
        (note,),
    )


def with_own_form(ledger: Ledger, period: Period) -> tuple[Unit, ...]:
    """The units that report ``period`` on a form of its own.

    CannotRun when nobody owes it (HT023), or all report it on the form of a month (HT025).
    """
    owing = require_owing(ledger, period)
    units = tuple(unit for unit in owing if ledger.carrier(unit, period).code == period.code)
    if not units:
        month = ledger.carrier(owing[0], period)
        raise CannotRun(
            notices.GOES_WITH.at(period=period.code.words, month=month.code.words, code=month.code)
        )
    return units


def _elements(ledger: Ledger, unit: Unit, period: Period) -> tuple[Element, ...]:
    """What the unit types; a figure for a longer period says so in its name."""
    return tuple(
        replace(element, name=name_in_row(element.name, period.code, one.code))
        for element, one in ledger.elements_on_form(unit, period)
    )


def told_before(
    workspace: Workspace, ledger: Ledger, period: Period, options: Options
) -> dict[Period, list[Return]]:
    """The returns that count of every period of the year before ``period``, each read once."""
    return {
        one: counted_returns(workspace, ledger, one, options.today)
        for one in ledger.periods.values()
        if one.code < period.code and one.code.year == period.code.year
    }


def year_so_far(
    ledger: Ledger, period: Period, before: Mapping[Period, Sequence[Return]]
) -> Mapping[str, Mapping[str, int]]:
    """Flows already reported this year before ``period``, by unit and element."""
    total: dict[str, dict[str, int]] = {}
    flows = {e.code for e in ledger.elements.values() if e.nature is Nature.FLOW}
    if period.code.kind is not PeriodKind.THANG:
        return total
    returns = {one.code: told for one, told in before.items()}
    for month in range(1, period.code.number):
        code = replace(period.code, number=month)
        for unit, amounts in amounts_told(ledger, code, returns.get(code, ())).items():
            sums = total.setdefault(unit, {})
            for name in flows & amounts.keys():
                sums[name] = sums.get(name, 0) + amounts[name]
    return total
