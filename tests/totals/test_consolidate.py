"""Sums, shares and counts over units; an absent figure is never a zero."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_world import came, consolidated, ledger, period, sent, unit

from dvexcel.model.consolidation import Past, Status
from dvexcel.model.corrected import Baseline
from dvexcel.model.figure import PROVINCE, of_province
from dvexcel.model.indicator import TargetVerdict
from dvexcel.model.ledger import ReceiptNote
from dvexcel.model.period import PeriodCode
from dvexcel.totals.past import earlier_measures

MONTH = "2026-T09"
CODE = PeriodCode.parse(MONTH)
TODAY = date(2026, 9, 25)
XA, XB, XC = unit("XA"), unit("XB"), unit("XC", group="Khối phường")


def measured(book, *files, **more):
    result = consolidated(book, period(MONTH), files, TODAY, **more)
    return {(m.indicator.code, m.scope): m for m in result.measures}


def test_a_unit_that_left_a_cell_empty_is_out_of_that_indicator_and_said_so():
    book = ledger(XA, XB, periods=[MONTH])
    found = measured(book, sent("XA", MONTH, F_A=10, F_B=5), sent("XB", MONTH, F_A=20, F_B=""))
    share = found["TY", PROVINCE]
    assert (share.numerator, share.denominator, share.value) == (5, 10, 50)
    assert (share.counted, share.expected) == (1, 2)
    assert found["A", PROVINCE].value == 30


def test_an_accepted_return_adds_what_is_a_number_and_no_more():
    note = ReceiptNote("XA", CODE, accepted_why="Đã đối chiếu bản ký")
    book = ledger(XA, periods=[MONTH], receipt_notes={("XA", CODE): note})
    found = measured(book, sent("XA", MONTH, F_A="mười hai", S_C=4))
    assert found["C", PROVINCE].value == 4
    assert found["A", PROVINCE].value is None


def test_a_share_is_a_sum_over_a_sum_and_never_a_mean():
    book = ledger(XA, XB, periods=[MONTH])
    found = measured(book, sent("XA", MONTH, F_A=10, F_B=10), sent("XB", MONTH, F_A=90, F_B=0))
    assert found["TY", PROVINCE].value == 10


def test_a_share_without_a_base_has_no_value_and_no_verdict_of_failure():
    book = ledger(XA, periods=[MONTH])
    share = measured(book, sent("XA", MONTH, F_A=0, F_B=0))["TY", PROVINCE]
    assert share.value is None
    assert share.verdict is TargetVerdict.CHUA_CO_SO


def test_counting_counts_units_above_zero():
    book = ledger(XA, XB, XC, periods=[MONTH])
    files = [sent("XA", MONTH, F_A=3), sent("XB", MONTH, F_A=0), sent("XC", MONTH, F_A=1)]
    found = measured(book, *files)
    assert found["CO", PROVINCE].value == 2
    assert found["CO", "Khối phường"].value == 1


def test_an_exempt_unit_is_in_no_count():
    note = ReceiptNote("XB", CODE, exempt=True)
    book = ledger(XA, XB, periods=[MONTH], receipt_notes={("XB", CODE): note})
    found = measured(book, sent("XA", MONTH, F_A=3))["A", PROVINCE]
    assert (found.counted, found.expected) == (1, 1)


def test_an_exempt_unit_that_sends_all_the_same_counts_and_is_never_late():
    note = ReceiptNote("XB", CODE, exempt=True)
    book = ledger(XA, XB, periods=[MONTH], receipt_notes={("XB", CODE): note})
    late = replace(sent("XB", MONTH, F_A=4), received=date(2026, 9, 24))
    found = consolidated(book, period(MONTH), [sent("XA", MONTH, F_A=3), late], TODAY)
    status = found.statuses[1]
    assert (status.status, status.days_late) == (Status.MIEN, 0)
    total = of_province(found.measures, "A")
    assert (total.value, total.counted, total.expected) == (7, 2, 2)


def test_nothing_sent_is_no_figure_at_all():
    assert measured(ledger(XA, periods=[MONTH]))["A", PROVINCE].value is None


def test_the_highest_version_counts_and_the_clerk_may_choose_another():
    first, again = sent("XA", MONTH, F_A=1), sent("XA", MONTH, F_A=2)
    again = replace(again, unit_return=replace(again.unit_return, version=2), sha256="2")
    assert measured(ledger(XA, periods=[MONTH]), again, first)["A", PROVINCE].value == 2
    note = ReceiptNote("XA", CODE, counted_version=1)
    book = ledger(XA, periods=[MONTH], receipt_notes={("XA", CODE): note})
    assert measured(book, first, again)["A", PROVINCE].value == 1


def test_a_late_return_counts_and_is_late_by_its_days():
    late = came(sent("XA", MONTH, F_A=1), date(2026, 9, 23))
    result = consolidated(ledger(XA, periods=[MONTH]), period(MONTH), [late], TODAY)
    assert (result.statuses[0].status, result.statuses[0].days_late) == (Status.TRE, 3)
    assert of_province(result.measures, "A").value == 1


def test_an_extension_moves_the_last_day():
    note = ReceiptNote("XA", CODE, extended_to=date(2026, 9, 23))
    book = ledger(XA, periods=[MONTH], receipt_notes={("XA", CODE): note})
    late = came(sent("XA", MONTH, F_A=1), date(2026, 9, 23))
    assert consolidated(book, period(MONTH), [late], TODAY).statuses[0].status is Status.DUNG_HAN


# ---- longer periods

HALF = "2026-6T"
MONTHS = [f"2026-T{number:02d}" for number in range(1, 7)]


def half_year(book, months, own=()):
    by_month = {PeriodCode.parse(code): files for code, files in months.items()}
    return consolidated(book, period(HALF), own, TODAY, months=by_month)


def test_flows_add_up_over_the_months_and_stocks_take_the_last():
    book = ledger(XA, periods=[*MONTHS, HALF])
    months = {code: [sent("XA", code, F_A=n, S_C=10 * n)] for n, code in enumerate(MONTHS, 1)}
    result = half_year(book, months)
    assert of_province(result.measures, "A").value == 21
    assert of_province(result.measures, "C").value == 60
    assert result.gaps == {}
    assert len(of_province(result.measures, "A").sources) == 6


def test_a_missing_month_is_named_and_its_unit_left_out():
    book = ledger(XA, XB, periods=[*MONTHS, HALF])
    months = {code: [sent("XA", code, F_A=1), sent("XB", code, F_A=1)] for code in MONTHS}
    months["2026-T03"].pop()
    result = half_year(book, months)
    assert result.gaps == {PeriodCode.parse("2026-T03"): ("XB",)}
    assert (of_province(result.measures, "A").value, of_province(result.measures, "A").counted) == (
        6,
        1,
    )


def test_a_unit_that_began_in_march_owes_only_its_own_months():
    young = unit("XB", valid_from=date(2026, 3, 1))
    book = ledger(XA, young, periods=[*MONTHS, HALF])
    months = {code: [sent("XA", code, F_A=1), sent("XB", code, F_A=1)] for code in MONTHS}
    result = half_year(book, months)
    assert result.gaps == {}
    assert of_province(result.measures, "A").value == 6 + 4


def test_what_months_do_not_hold_comes_from_the_units_own_form():
    book = ledger(XA, periods=[*MONTHS, HALF])
    months = {code: [sent("XA", code, F_A=1)] for code in MONTHS}
    result = half_year(book, months, [sent("XA", HALF, H_D=7)])
    assert of_province(result.measures, "D").value == 7
    assert of_province(result.measures, "A").value == 6


def test_a_quarter_needs_no_form_of_its_own():
    book = ledger(XA, periods=[*MONTHS, "2026-Q1"])
    months = {PeriodCode.parse(code): [sent("XA", code, F_A=2)] for code in MONTHS[:3]}
    result = consolidated(book, period("2026-Q1"), [], TODAY, months=months)
    assert of_province(result.measures, "A").value == 6


def test_months_before_dvexcel_come_from_the_earlier_figures():
    book = ledger(
        XA,
        periods=[*MONTHS[3:], HALF],
        baselines=tuple(
            Baseline(PeriodCode.parse(code), "XA", "F.A", 10, "báo cáo cũ", None)
            for code in MONTHS[:3]
        ),
    )
    months = {code: [sent("XA", code, F_A=1)] for code in MONTHS[3:]}
    result = half_year(book, months)
    assert of_province(result.measures, "A").value == 33
    assert result.gaps == {}


def test_months_that_the_ledger_never_knew_are_gaps():
    book = ledger(XA, periods=[*MONTHS[3:], HALF])
    result = half_year(book, {code: [sent("XA", code, F_A=1)] for code in MONTHS[3:]})
    assert [str(code) for code in result.gaps] == MONTHS[:3]
    assert of_province(result.measures, "A").value is None


# ---- the past


def test_a_merged_units_past_goes_to_its_successor():
    old = unit("CU1", valid_to=date(2026, 6, 30), successor="XA")
    older = unit("CU0", valid_to=date(2025, 12, 31), successor="CU1")
    last_year = PeriodCode.parse("2025-T09")
    past = [
        Baseline(last_year, code, "F.A", amount, "báo cáo cũ", None)
        for code, amount in (("CU0", 5), ("CU1", 7), ("XA", 100), ("XB", 1))
    ]
    book = ledger(XA, XB, old, older, periods=[MONTH], baselines=tuple(past))
    year_ago = earlier_measures(book, period(MONTH), last_year)
    found = measured(
        book, sent("XA", MONTH, F_A=120), sent("XB", MONTH, F_A=2), past=Past(last_year=year_ago)
    )
    assert found["A", "XA"].last_year == 112
    assert found["A", PROVINCE].change_on_year == 122 - 113


def test_without_a_past_nothing_is_compared():
    found = measured(ledger(XA, periods=[MONTH]), sent("XA", MONTH, F_A=1))["A", PROVINCE]
    assert (found.change, found.change_on_year) == (None, None)


@pytest.mark.parametrize(
    ("years", "judged"), [("", True), ("2026", True), ("2021-2025", False), ("2020", False)]
)
def test_an_old_target_is_history_and_judges_nothing(years, judged):
    book = ledger(XA, periods=[MONTH])
    indicators = tuple(
        replace(one, target=replace(one.target, years=years)) if one.target else one
        for one in book.indicators
    )
    found = measured(replace(book, indicators=indicators), sent("XA", MONTH, F_A=10, F_B=9))
    assert (found["TY", PROVINCE].verdict is not None) is judged


# ---- laws

amounts = st.integers(0, 10**9)


@given(st.lists(st.tuples(amounts, amounts), min_size=1, max_size=6), st.randoms())
def test_parts_sum_to_the_whole_in_any_order(pairs, shuffle):
    units = [unit(f"X{n}", group=f"Khối {n % 2}") for n in range(len(pairs))]
    files = [
        sent(one.code, MONTH, F_A=a, F_B=min(a, b))
        for one, (a, b) in zip(units, pairs, strict=True)
    ]
    book = ledger(*units, periods=[MONTH])
    found = measured(book, *files)
    shuffle.shuffle(files)
    assert {k: m.value for k, m in measured(book, *files).items()} == {
        k: m.value for k, m in found.items()
    }
    whole = sum(a for a, _ in pairs)
    assert found["A", PROVINCE].value == whole
    groups = {one.group for one in units}
    assert sum(found["A", group].value for group in groups) == whole
    if whole:
        share = Fraction(100 * sum(min(a, b) for a, b in pairs), whole)
        assert found["TY", PROVINCE].value == share


@given(st.lists(amounts, min_size=2, max_size=5), amounts)
def test_one_more_return_changes_only_its_own_rows_and_the_totals_above(values, more):
    units = [unit(f"X{n}", group=f"Khối {n % 2}") for n in range(len(values) + 1)]
    files = [sent(f"X{n}", MONTH, F_A=value) for n, value in enumerate(values)]
    book = ledger(*units, periods=[MONTH])
    before = measured(book, *files)
    last = units[-1]
    after = measured(book, *files, sent(last.code, MONTH, F_A=more))
    changed = {scope for (_, scope), m in after.items() if m.value != before[_, scope].value}
    assert changed <= {PROVINCE, last.group, last.code}
