"""Periods that close together, and units that were merged: nothing is lost or counted twice."""

from dataclasses import replace
from datetime import date

from small_world import came, consolidated, ledger, period, sent, unit

from dvexcel.model.calendar import Calendar
from dvexcel.model.consolidation import Past, Status
from dvexcel.model.corrected import Baseline
from dvexcel.model.figure import PROVINCE, of_province
from dvexcel.model.indicator import Nature
from dvexcel.model.ledger import ReceiptNote
from dvexcel.model.period import PeriodCode, PeriodKind
from dvexcel.receiving.statuses import received
from dvexcel.totals.past import earlier_measures, told_for

TODAY = date(2026, 9, 25)
HALF, JUNE = "2026-6T", "2026-T06"
MONTHS = [f"2026-T{number:02d}" for number in range(1, 7)]
ONLY_HALVES = frozenset({PeriodKind.SAU_THANG})
XA = unit("XA")


def code(text):
    return PeriodCode.parse(text)


def month_files(files):
    return {code(month): sent_then for month, sent_then in files.items()}


# ---- one form for periods that close together


def test_the_half_year_goes_on_the_form_of_june():
    book = ledger(XA, periods=[*MONTHS, HALF])
    june, half = book.periods[code(JUNE)], book.periods[code(HALF)]
    assert book.carrier(XA, half) == june
    assert book.carried(XA, june) == (half,)
    asked = [(e.code, one.code) for e, one in book.elements_on_form(XA, june)]
    assert asked == [("F.A", june.code), ("F.B", june.code), ("S.C", june.code), ("H.D", half.code)]


def test_a_deadline_of_its_own_asks_for_a_form_of_its_own():
    book = ledger(XA, periods=[*MONTHS, HALF])
    early = replace(book.periods[code(HALF)], due=date(2026, 5, 25))
    book = replace(book, periods={**book.periods, early.code: early})
    assert book.carrier(XA, early) == early
    assert book.carried(XA, book.periods[code(JUNE)]) == ()


def test_a_unit_that_owes_no_months_has_the_longer_form():
    twice_a_year = unit("XB", owes=ONLY_HALVES)
    book = ledger(XA, twice_a_year, periods=[*MONTHS, HALF])
    half = book.periods[code(HALF)]
    assert book.carrier(twice_a_year, half) == half
    assert len(book.elements_asked(twice_a_year, half)) == 4


def test_the_half_year_is_read_from_the_return_of_june_and_late_when_that_is_late():
    book = ledger(XA, periods=[*MONTHS, HALF])
    june = came(sent("XA", JUNE, F_A=6, H_D=7), date(2026, 6, 24))
    months = {month: [sent("XA", month, F_A=1)] for month in MONTHS[:-1]} | {JUNE: [june]}
    result = consolidated(book, period(HALF), [june], TODAY, months=month_files(months))
    status = result.statuses[0]
    assert (status.status, status.days_late, status.file) == (Status.TRE, 4, "XA-2026-T06.xlsx")
    assert of_province(result.measures, "D").value == 7
    assert of_province(result.measures, "A").value == 5 + 6


def test_what_the_clerk_wrote_of_june_holds_for_the_half_year():
    note = ReceiptNote("XA", code(JUNE), extended_to=date(2026, 6, 30))
    book = ledger(XA, periods=[*MONTHS, HALF], receipt_notes={("XA", code(JUNE)): note})
    june = replace(sent("XA", JUNE, H_D=7), received=date(2026, 6, 24))
    assert consolidated(book, period(HALF), [june], TODAY).statuses[0].status is Status.DUNG_HAN


# ---- lateness in working days


def test_a_weekend_is_late_in_days_and_not_in_working_days():
    book = ledger(XA, periods=["2026-T09"], holidays=frozenset({date(2026, 9, 21)}))
    late = came(sent("XA", "2026-T09", F_A=1), date(2026, 9, 22))
    status = consolidated(book, period("2026-T09"), [late], TODAY).statuses[0]
    assert (status.days_late, status.working_days_late) == (2, 1)
    assert book.calendar == Calendar(frozenset({date(2026, 9, 21)}))


def test_a_deadline_on_a_rest_day_moves_where_the_office_lets_it():
    moved = replace(period("2026-T09"), moved_to=date(2026, 9, 21))
    book = ledger(XA, periods=["2026-T09"])
    book = replace(book, periods={moved.code: moved})
    in_time = replace(sent("XA", "2026-T09", F_A=1), received=date(2026, 9, 21))
    assert consolidated(book, moved, [in_time], TODAY).statuses[0].status is Status.DUNG_HAN


# ---- mergers

OLD = unit("CU", valid_to=date(2026, 3, 31), successor="XA")
NEW = unit("MOI", valid_from=date(2026, 4, 1))
RENAMED = unit("TEN-CU", valid_to=date(2026, 3, 31), successor="MOI")


def test_a_merged_units_months_stand_with_its_successors():
    book = ledger(XA, OLD, periods=[*MONTHS, HALF])
    months = {month: [sent("XA", month, F_A=10)] for month in MONTHS}
    for month in MONTHS[:3]:
        months[month].append(sent("CU", month, F_A=1))
    result = consolidated(book, period(HALF), [], TODAY, months=month_files(months))
    found = {m.scope: m for m in result.measures if m.indicator.code == "A"}
    assert found[PROVINCE].value == found["XA"].value == 63
    assert (found[PROVINCE].counted, found[PROVINCE].expected) == (1, 1)
    assert "CU" not in found


def test_a_stock_of_a_merged_unit_has_passed_on_and_is_not_counted_again():
    book = ledger(XA, OLD, periods=[*MONTHS, HALF])
    months = {month: [sent("XA", month, F_A=1, S_C=5)] for month in MONTHS}
    for month in MONTHS[:3]:
        months[month].append(sent("CU", month, F_A=1, S_C=40))
    result = consolidated(book, period(HALF), [], TODAY, months=month_files(months))
    assert of_province(result.measures, "C").value == 5


def test_an_opening_is_the_first_months_and_a_successors_is_no_second_one():
    book = ledger(RENAMED, NEW, periods=[*MONTHS, HALF])
    opening = replace(book.elements["S.C"], nature=Nature.OPENING)
    book = replace(book, elements={**book.elements, "S.C": opening})
    months = {m: [sent("TEN-CU", m, F_A=1, S_C=7)] for m in MONTHS[:3]}
    months |= {m: [sent("MOI", m, F_A=1, S_C=9)] for m in MONTHS[3:]}
    result = consolidated(book, period(HALF), [], TODAY, months=month_files(months))
    assert of_province(result.measures, "C").value == 7


def before_the_merger(*files):
    """What April is held against, and April's ledger."""
    book = ledger(XA, OLD, periods=MONTHS)
    april, march = book.periods[code("2026-T04")], book.periods[code("2026-T03")]
    return book, april, told_for(book, april, march, received(book, march, files), TODAY)


def test_the_month_after_a_merger_is_held_against_both_predecessors():
    march = sent("XA", "2026-T03", F_A=10), sent("CU", "2026-T03", F_A=4)
    book, april, then = before_the_merger(*march)
    result = consolidated(book, april, [sent("XA", "2026-T04", F_A=20)], TODAY, Past(previous=then))
    found = {m.scope: m for m in result.measures if m.indicator.code == "A"}
    assert (found["XA"].previous, found["XA"].change) == (14, 6)
    assert found[PROVINCE].change == 6
    assert found[PROVINCE].previous_counted == 1


def test_without_one_predecessors_figure_the_unit_cannot_be_compared():
    book, april, then = before_the_merger(sent("XA", "2026-T03", F_A=10))
    result = consolidated(book, april, [sent("XA", "2026-T04", F_A=20)], TODAY, Past(previous=then))
    found = {m.scope: m for m in result.measures if m.indicator.code == "A"}
    assert found["XA"].previous is None


# ---- figures from before dvexcel


def earlier(text, unit_code, element, amount):
    return Baseline(code(text), unit_code, element, amount, "báo cáo cũ", None)


def test_a_figure_published_for_the_province_is_compared_with_the_province_only():
    rows = (earlier("2025-T09", "", "F.A", 50),)
    book = ledger(XA, periods=["2026-T09"], baselines=rows)
    then = earlier_measures(book, period("2026-T09"), code("2025-T09"))
    files = [sent("XA", "2026-T09", F_A=60)]
    result = consolidated(book, period("2026-T09"), files, TODAY, Past(last_year=then))
    found = {m.scope: m for m in result.measures if m.indicator.code == "A"}
    assert found[PROVINCE].change_on_year == 10
    assert found["XA"].last_year is None


def test_figures_of_the_units_win_over_the_published_one():
    rows = (earlier("2025-T09", "", "F.A", 50), earlier("2025-T09", "XA", "F.A", 48))
    book = ledger(XA, periods=["2026-T09"], baselines=rows)
    then = earlier_measures(book, period("2026-T09"), code("2025-T09"))
    assert then["A", PROVINCE].value == 48


def test_twelve_earlier_months_make_an_earlier_half_year():
    rows = tuple(earlier(f"2025-T{n:02d}", "XA", "F.A", n) for n in range(1, 7))
    book = ledger(XA, periods=[HALF], baselines=rows)
    then = earlier_measures(book, period(HALF), code("2025-6T"))
    assert then["A", PROVINCE].value == 21


def test_an_earlier_half_year_with_a_month_missing_is_not_told():
    rows = tuple(earlier(f"2025-T{n:02d}", "XA", "F.A", n) for n in range(1, 6))
    book = ledger(XA, periods=[HALF], baselines=rows)
    assert ("A", PROVINCE) not in earlier_measures(book, period(HALF), code("2025-6T"))


def test_units_that_tell_something_else_do_not_hide_a_published_figure():
    rows = (earlier("2025-T09", "", "S.C", 5), earlier("2025-T09", "XA", "F.A", 48))
    book = ledger(XA, periods=["2026-T09"], baselines=rows)
    then = earlier_measures(book, period("2026-T09"), code("2025-T09"))
    assert (then["C", PROVINCE].value, then["A", PROVINCE].value) == (5, 48)


def test_a_merged_units_missing_months_are_gaps_of_the_year_and_its_successor_is_not_whole():
    book = ledger(XA, OLD, periods=[*MONTHS, HALF])
    months = {month: [sent("XA", month, F_A=10)] for month in MONTHS}
    result = consolidated(book, period(HALF), [], TODAY, months=month_files(months))
    assert [str(month) for month in result.gaps] == MONTHS[:3]
    assert set(result.gaps.values()) == {("CU",)}
    assert (
        of_province(result.measures, "A").counted,
        of_province(result.measures, "A").expected,
    ) == (0, 1)
