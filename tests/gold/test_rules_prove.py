"""Each data rule proves itself on a real form: its fault yields its code at that cell and no other.

The faulty file is a unit's saved return with one thing wrong; its mended twin is silent. A rule
that is added without a case fails here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import TYPE_CHECKING

import planting
import pytest
from planting import COVER, FIGURES, NONE, TYPED, Form

from dvexcel.model.history import History
from dvexcel.model.options import Options
from dvexcel.model.period import PeriodKind
from dvexcel.reading.files import parse_file
from dvexcel.receiving.one_file import check_book
from dvexcel.receiving.past import UnitsPast
from dvexcel.rules.data import DATA_RULES
from dvexcel.steps.opening import find_period, open_ledger

if TYPE_CHECKING:
    from collections.abc import Callable

MONTH, MONTH_BEFORE, DAY = "2026-T09", "2026-T08", date(2026, 9, 18)
COMMUNE, INSPECTORATE = "XA-MUONGTHAN", "TTR"
CODE = "B2.LUOT"


@dataclass(frozen=True)
class Case:
    """One rule's fault; ``mend`` makes the twin where leaving the fault out is not enough.

    ``past`` makes what the unit reported before out of its clean amounts; ``world`` changes the sổ,
    which is taken as if nothing had been issued from it yet.
    """

    fault: Callable[[Form], None] = lambda _: None
    mend: Callable[[Form], None] = lambda _: None
    past: Callable[[dict], UnitsPast] = lambda _: UnitsPast()
    unit: str = COMMUNE
    month: str = MONTH
    world: Callable = lambda ledger: ledger


def last_time(change):
    """The amounts of the period before: the clean ones, changed."""

    def past(amounts):
        return UnitsPast(previous={COMMUNE: change(amounts), INSPECTORATE: change(amounts)})

    return past


def a_code_below_the_table(form):
    _, titles = form.heading(FIGURES)
    sheet = form.book[FIGURES]
    cell = sheet.cell(max(form.codes(FIGURES).values()) + 1, titles["Mã"])
    cell.value = "Z9.ZZ"
    sheet.cell(cell.row, titles[TYPED]).value = 5
    form.expect("DL012", cell)


def a_blank_form(form):
    for code in form.codes(FIGURES):
        for title in (TYPED, NONE):
            form.cell(FIGURES, code, title).value = None
    form.expect("DL025", FIGURES)


def another_unit_on_the_cover(form):
    cell = form.cover_cell("Mã đơn vị")
    cell.value = "SYT"
    form.expect("DL026", cell)


def a_point_in_a_text(form):
    cell = form.cell(FIGURES, CODE, TYPED)
    cell.value, cell.data_type = "1.808", "s"
    form.expect("DL027", cell)


def the_same_without_a_point(form):
    form.cell(FIGURES, CODE, TYPED).value = 1808


def a_figure_without_its_habit(form):
    cell = form.cell(FIGURES, CODE, TYPED)
    cell.value = 140
    form.expect("DL029", cell)


def a_figure_of_its_habit(form):
    form.cell(FIGURES, CODE, TYPED).value = 101


def three_times_last_month(form):
    cell = form.cell(FIGURES, CODE, TYPED)
    cell.value *= 3
    form.expect("DL019", cell)


def three_times_last_year(form):
    cell = form.cell(FIGURES, CODE, TYPED)
    cell.value *= 3
    form.expect("DL028", cell)


def a_year_ago(amounts):
    return UnitsPast(histories={COMMUNE: History(last_year=amounts)})


def six_alike(_):
    return UnitsPast(histories={COMMUNE: History(earlier={CODE: (100, 102, 98, 101, 99, 100)})})


def another_closing_before(form):
    form.expect("DL024", form.cell(FIGURES, "E4.TD", TYPED))


def of_last_month(form):
    form.expect("DL021", form.cover_cell("Mã biểu"))


def of_nobody_who_owes(form):
    form.expect("DL022", form.cover_cell("Mã biểu"))


def owes_nothing(ledger):
    unit = replace(ledger.units[COMMUNE], owes=frozenset())
    return replace(ledger, units={**ledger.units, COMMUNE: unit})


def closing_changed(amounts):
    return {"E4.TC": amounts["E4.TD"] + 3}


def closing_kept(amounts):
    return {"E4.TC": amounts["E4.TD"]}


def only_this(amounts):
    return {CODE: amounts[CODE]}


def a_repeated_month(form):
    form.expect("DL020", FIGURES)


def models_asked_each_month(ledger):
    element = replace(ledger.elements["G1.TS"], sum_of=(), periods=frozenset(PeriodKind))
    return replace(ledger, elements={**ledger.elements, "G1.TS": element})


def models_counted(form, more):
    """Two models, of which one has stopped, and a row that counts one and ``more``."""
    listed = form.book[planting.MODELS]
    titles = {cell.value: cell for row in listed.iter_rows(max_row=12) for cell in row}
    name, stage = titles["Tên mô hình"], titles["Trạng thái"]
    for row in range(name.row + 1, listed.max_row + 1):
        listed.cell(row, name.column).value = listed.cell(row, stage.column).value = None
    for below, told in enumerate(("đăng ký", "dừng"), 1):
        listed.cell(name.row + below, name.column).value = f"Mô hình {below}"
        listed.cell(name.row + below, stage.column).value = told
    _, titles = form.heading(FIGURES)
    sheet, row = form.book[FIGURES], max(form.codes(FIGURES).values()) + 1
    sheet.cell(row, titles["Mã"]).value = "G1.TS"
    sheet.cell(row, titles[TYPED]).value = 1 + more
    return sheet.cell(row, titles[TYPED])


def one_model_too_many(form):
    form.expect("DL031", models_counted(form, 1))


def as_many_models(form):
    models_counted(form, 0)


def a_reason(form):
    form.explain(CODE)


CASES = {
    "DL001": Case(planting.words_in_a_number_cell),
    "DL002": Case(planting.a_count_with_a_fraction),
    "DL003": Case(planting.a_number_beyond_belief),
    "DL004": Case(planting.a_day_that_does_not_exist),
    "DL005": Case(planting.a_state_outside_the_list),
    "DL006": Case(planting.an_error_cell),
    "DL007": Case(planting.a_negative_count),
    "DL008": Case(planting.nothing_said),
    "DL009": Case(planting.a_tick_beside_a_number),
    "DL010": Case(planting.a_total_that_does_not_add_up),
    "DL011": Case(planting.a_part_above_its_whole),
    "DL012": Case(a_code_below_the_table),
    "DL013": Case(planting.a_row_copied),
    "DL014": Case(planting.a_row_wiped_out),
    "DL015": Case(planting.a_share_above_a_hundred),
    "DL016": Case(planting.done_in_the_future),
    "DL017": Case(planting.done_without_a_day),
    "DL018": Case(planting.nobody_named_on_the_cover),
    "DL019": Case(three_times_last_month, past=last_time(only_this)),
    "DL020": Case(a_repeated_month, a_reason, past=last_time(dict)),
    "DL021": Case(of_last_month, month=MONTH_BEFORE),
    "DL022": Case(of_nobody_who_owes, world=owes_nothing),
    "DL041": Case(planting.words_that_say_another_number),
    "DL023": Case(planting.a_stock_that_does_not_balance, unit=INSPECTORATE),
    "DL024": Case(another_closing_before, past=last_time(closing_changed), unit=INSPECTORATE),
    "DL025": Case(a_blank_form),
    "DL026": Case(another_unit_on_the_cover),
    "DL027": Case(a_point_in_a_text, the_same_without_a_point),
    "DL028": Case(three_times_last_year, past=a_year_ago),
    "DL029": Case(a_figure_without_its_habit, a_figure_of_its_habit, past=six_alike),
    "DL030": Case(planting.a_section_ticked_over_figures),
    "DL031": Case(one_model_too_many, as_many_models, world=models_asked_each_month),
    "DL034": Case(planting.more_visits_than_visitors),
    "DL035": Case(planting.a_model_of_the_future),
    "DL042": Case(planting.a_quotient_that_is_not_its_share),
    "DL043": Case(planting.a_number_shown_as_another),
    "DL044": Case(planting.a_formula_without_its_result),
}
OF_DECEMBER = {"DL033"}  # proved in the played year: no other form asks the year's figures
#: Where the fault lies outside the file, the twin is the same file in another world.
TWINS = {
    "DL021": replace(CASES["DL021"], month=MONTH),
    "DL022": replace(CASES["DL022"], world=Case.world),
    "DL024": replace(CASES["DL024"], past=last_time(closing_kept)),
}


def test_every_data_rule_has_its_case():
    assert {rule.notice.code for rule in DATA_RULES} == set(CASES) | OF_DECEMBER


@pytest.fixture(scope="module")
def answer(clean_months):
    """What is found in a form of a case: the set of (code, place)."""
    ledger = open_ledger(clean_months.workspace, Options(DAY))[0].as_it_stands

    def found(case, data):
        world = case.world(ledger)
        period = find_period(world, MONTH)
        name = f"bieu_{case.unit}_{case.month}.xlsx"
        clean = parse_file(clean_months.files[case.month][name], name)
        figures = check_book(world, period, clean, DAY, UnitsPast()).unit_return.figures
        amounts = {code: one.amount for code, one in figures.items() if one.amount is not None}
        checked = check_book(world, period, parse_file(data, name), DAY, case.past(amounts))
        return {(one.code, str(one.place)) for one in checked.findings}

    def form(case):
        name = f"bieu_{case.unit}_{case.month}.xlsx"
        return Form(clean_months.files[case.month][name], Random(5))  # noqa: S311 - faults

    found.form = form
    return found


@pytest.mark.parametrize("code", CASES)
def test_a_faulty_return_yields_exactly_its_code_at_that_cell(answer, code):
    form = answer.form(CASES[code])
    CASES[code].fault(form)
    assert [planted for planted, _ in form.planted] == [code]
    assert answer(CASES[code], form.saved()) == set(form.planted)


@pytest.mark.parametrize("code", CASES)
def test_its_mended_twin_is_silent(answer, code):
    case = TWINS.get(code, CASES[code])
    form = answer.form(case)
    case.mend(form)
    assert answer(case, form.saved()) == set()


def test_the_cover_is_where_the_stamp_is_looked_up(answer):
    assert str(answer.form(CASES["DL021"]).cover_cell("Mã biểu").parent.title) == COVER
