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
from dvexcel.totals.past import earlier_measures

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


def test_a_row_of_the_whole_province_is_kept_to_be_seen_and_said_not_to_count_yet():
    book, told = half_year(before("", "F.A", 500))
    assert totals(told)["F.A"] == (None, 0, 2)
    [said] = without_beginning(book, period(HALF))
    assert said.code == "HT072"
    assert said.why.startswith("Dòng luỹ kế không ghi đơn vị chỉ được giữ để xem")


def of_last_year(unit_code, element, month, amount, *, cumulative=False):
    place = Cell("Số liệu nền", 5, 4)
    return Baseline(code(month), unit_code, element, amount, "", place, cumulative=cumulative)


MONTHS_SEEN = [
    of_last_year("A", element, f"2025-T{month}", amount)
    for element, amount in (("F.A", 5), ("S.C", 9))
    for month in ("04", "05", "06")
]


def known_of_last_year(*rows):
    book = ledger(unit("A"), periods=[HALF], baselines=(*MONTHS_SEEN, *rows))
    found = earlier_measures(book, period(HALF), code("2025-6T"))
    return {name: told.value for (name, scope), told in found.items() if scope == PROVINCE}


def test_the_year_after_one_begun_late_holds_no_zero_that_nobody_reported():
    told = known_of_last_year()
    assert "A" not in told  # what three months came to nobody said
    assert told["C"] == 9  # what stood at the end was seen


def test_the_cumulative_row_stands_for_these_months_in_the_year_after_too():
    march = of_last_year("A", "F.A", "2025-T03", 100, cumulative=True)
    assert known_of_last_year(march)["A"] == 100 + 3 * 5
