"""An office that began in mid-year: months nobody was asked for are neither gaps nor zeros."""

from dataclasses import replace
from datetime import date

from small_world import ELEMENTS, consolidated, ledger, period, sent, unit

from dvexcel.model.corrected import Baseline
from dvexcel.model.figure import PROVINCE
from dvexcel.model.issue import IssuedForm, PeriodIssues
from dvexcel.model.period import PeriodCode
from dvexcel.model.place import Cell
from dvexcel.specs.bieu import FORM_VERSION
from dvexcel.steps.caveats import without_beginning

TODAY = date(2026, 7, 1)
HALF = "2026-6T"
MONTHS = ("2026-T04", "2026-T05", "2026-T06")
MONTHLY = tuple(one for one in ELEMENTS.values() if one.code != "H.D")


def code(text):
    return PeriodCode.parse(text)


def issued(book):
    """The forms of April to June went out to all units."""
    issues = {}
    for month in map(code, MONTHS):
        asked = tuple((element, month) for element in MONTHLY)
        issues[month] = PeriodIssues(
            month,
            {
                one.code: (IssuedForm(one, month, 1, None, FORM_VERSION, asked, ()),)
                for one in book.units.values()
            },
        )
    return replace(book, issues=issues)


def before(unit_code, element, amount, upto="2026-T03"):
    place = Cell("Số liệu nền", 5, 4)
    return Baseline(code(upto), unit_code, element, amount, "Báo cáo quý I", place, cumulative=True)


def half_year(*rows):
    book = ledger(unit("A"), unit("B"), periods=[HALF, *MONTHS], baselines=rows)
    book = issued(book)
    files = {
        code(month): [
            sent(name, month, F_A=number, F_B=1, S_C=number + 5)
            for name, number in (("A", 10), ("B", 20))
        ]
        for month in MONTHS
    }
    return book, consolidated(book, period(HALF), [], TODAY, months=files)


def totals(told):
    return {
        one.element.code: (one.amount, one.counted, one.expected)
        for one in told.totals
        if one.scope == PROVINCE
    }


def test_no_part_of_a_year_is_told_as_the_year_and_nothing_is_a_gap():
    book, told = half_year()
    assert told.gaps == {}
    assert totals(told)["F.A"] == (None, 0, 2)
    assert totals(told)["S.C"] == (40, 2, 2)  # what stands at the end needs no beginning
    [said] = without_beginning(book, period(HALF))
    assert said.code == "HT072"


def test_one_cumulative_row_a_unit_stands_for_the_months_before():
    book, told = half_year(before("A", "F.A", 100), before("B", "F.A", 7))
    assert totals(told)["F.A"] == (100 + 30 + 7 + 60, 2, 2)
    assert list(without_beginning(book, period(HALF))) == []
    [total] = [one for one in told.totals if (one.element.code, one.scope) == ("F.A", "A")]
    assert str(total.sources[0].place) == "Số liệu nền!D5"


def test_a_unit_without_its_row_is_missing_and_the_other_is_not():
    _, told = half_year(before("A", "F.A", 100))
    assert totals(told)["F.A"] == (130, 1, 2)


def test_a_row_that_reaches_into_issued_months_counts_them_once():
    _, told = half_year(before("A", "F.A", 100, "2026-T04"), before("B", "F.A", 0, "2026-T04"))
    assert totals(told)["F.A"] == (100 + 20 + 40, 2, 2)


def test_a_cumulative_row_is_no_figure_of_its_month():
    book, _ = half_year(before("A", "F.A", 100, "2026-T03"))
    march = replace(period("2026-T03"))
    told = consolidated(book, march, [], TODAY)
    assert totals(told).get("F.A", (None,))[0] is None
