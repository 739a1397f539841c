"""The forms of a period, each prefilled with what its unit told before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.form import FormIssue
from dvexcel.model.indicator import Nature
from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun
from dvexcel.model.period import PeriodCode, PeriodKind
from dvexcel.receiving.check import amounts_told, counted_returns
from dvexcel.receiving.so_theo_doi import rows_known
from dvexcel.receiving.task_states import states_to_carry
from dvexcel.specs.bieu import FORM_VERSION, name_in_row
from dvexcel.specs.stamp import Stamp
from dvexcel.steps.opening import require_owing
from dvexcel.totals.spans import beginnings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvexcel.model.indicator import Element
    from dvexcel.model.ledger import Ledger, Office
    from dvexcel.model.options import Options
    from dvexcel.model.period import Period
    from dvexcel.model.returns import Return
    from dvexcel.model.unit import Unit
    from dvexcel.workspace import Workspace

GOES_WITH = error(
    "HT025",
    "Kỳ này đi chung biểu",
    "Các đơn vị báo cáo số liệu {period} ngay trong biểu {month}.",
    "Hai kỳ có cùng ngày chốt và hạn gửi nên mỗi đơn vị chỉ nhận một biểu.",
    "Mời phát hành kỳ {code}; muốn tách biểu riêng thì đổi hạn gửi ở trang Kỳ báo cáo.",
)


def forms_of(
    workspace: Workspace, ledger: Ledger, period: Period, office: Office, options: Options
) -> list[FormIssue]:
    """One form a unit that reports the period on a form of its own, in the order of the units.

    It asks what the sổ asks today, whatever went out before.
    """
    before = _told_before(workspace, ledger, period, options)
    opening = _year_so_far(ledger, period, before)
    sheets = ledger.as_it_stands
    listed = {
        one.key: rows_known(ledger, one, before.items(), period.closing)
        for one in ledger.work.registers
    }
    states = states_to_carry(ledger, before.items(), period)
    return [
        FormIssue(
            unit,
            period,
            office.name,
            _elements(sheets, unit, period),
            sheets.tasks_of(unit, period),
            opening.get(unit.code, {}),
            str(Stamp(FORM_VERSION, unit.code, period.code)),
            sheets.carried(unit, period),
            {key: of_units.get(unit.code, ()) for key, of_units in listed.items()},
            states.get(unit.code, {}),
            ledger.work,
        )
        for unit in _with_own_form(sheets, period)
    ]


def _with_own_form(ledger: Ledger, period: Period) -> tuple[Unit, ...]:
    """The units that report ``period`` on a form of its own.

    CannotRun when nobody owes it (HT023), or all report it on the form of a month (HT025).
    """
    owing = require_owing(ledger, period)
    units = tuple(unit for unit in owing if ledger.carrier(unit, period).code == period.code)
    if not units:
        month = ledger.carrier(owing[0], period)
        raise CannotRun(
            GOES_WITH.at(period=period.code.words, month=month.code.words, code=month.code)
        )
    return units


def _elements(ledger: Ledger, unit: Unit, period: Period) -> tuple[Element, ...]:
    """What the unit types; a figure for a longer period says so in its name."""
    return tuple(
        replace(element, name=name_in_row(element.name, period.code, one.code))
        for element, one in ledger.elements_on_form(unit, period)
    )


def _told_before(
    workspace: Workspace, ledger: Ledger, period: Period, options: Options
) -> dict[Period, list[Return]]:
    """The returns that count of every period of the year before ``period``, each read once."""
    return {
        one: counted_returns(workspace, ledger, one, options.today)
        for one in ledger.periods.values()
        if one.code < period.code and one.code.year == period.code.year
    }


def _year_so_far(
    ledger: Ledger, period: Period, before: Mapping[Period, Sequence[Return]]
) -> Mapping[str, Mapping[str, int]]:
    """Flows already reported this year before ``period``, by unit and element."""
    total: dict[str, dict[str, int]] = {}
    flows = {e.code for e in ledger.elements.values() if e.nature is Nature.FLOW}
    if period.code.kind is not PeriodKind.THANG:
        return total
    returns = {one.code: told for one, told in before.items()}
    begun = beginnings(ledger, PeriodCode(period.code.year, PeriodKind.NAM))
    cumulative = {at: row for at, row in begun.items() if row.period < period.code}
    for (unit, name), row in cumulative.items():
        if name in flows:
            total.setdefault(unit, {})[name] = row.amount
    for month in range(1, period.code.number):
        code = replace(period.code, number=month)
        for unit, amounts in amounts_told(ledger, code, returns.get(code, ())).items():
            sums = total.setdefault(unit, {})
            for name in flows & amounts.keys():
                so_far = cumulative.get((unit, name))
                if so_far is None or code > so_far.period:
                    sums[name] = sums.get(name, 0) + amounts[name]
    return total
