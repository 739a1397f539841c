"""The totals of the year's periods equal a computation that shares no code with the package."""

from datetime import date

import openpyxl
import pytest
import second_totals as second
from small_world import consolidated

from dvexcel.model.consolidation import Past, Status
from dvexcel.model.figure import PROVINCE
from dvexcel.model.options import Options
from dvexcel.model.period import PeriodCode
from dvexcel.receiving.inboxes import Inboxes
from dvexcel.steps.opening import find_period, open_ledger
from dvexcel.steps.put_together import consolidation_of
from dvexcel.totals.past import told_for

MONTHS = ["2026-T01", "2026-T07", "2026-T10", "2026-T11"]  # T07: the first after the mergers
SPANS = ["2026-Q1", "2026-Q3", "2026-6T", "2026-6TC", "2026-9T", "2026-N"]
CODES = [*MONTHS, *SPANS]


@pytest.fixture(scope="module")
def folder(played_year):
    return played_year.workspace.root


@pytest.fixture(scope="module")
def consolidations(played_year):
    """The periods put together on the last day of the year, when every file has come."""
    ledger, _ = open_ledger(played_year.workspace, Options(date(2026, 12, 31)))
    return {
        code: consolidation_of(
            played_year.workspace, ledger, find_period(ledger, code), date(2026, 12, 31)
        )[0]
        for code in CODES
    }


@pytest.mark.parametrize("code", CODES)
def test_every_unit_has_the_status_of_the_second_computation(folder, consolidations, code):
    statuses, _ = second.totals(folder, code)
    ours = {
        status.unit.code: status.status.value
        for status in consolidations[code].statuses
        if status.status is not Status.TU_THANG
    }
    assert ours == statuses


def test_by_the_end_of_the_year_every_unit_has_sent(consolidations):
    shown = {status.status for one in consolidations.values() for status in one.statuses}
    assert shown >= {Status.DUNG_HAN, Status.TRE, Status.TU_THANG}


@pytest.mark.parametrize("code", CODES)
def test_every_indicator_over_every_scope_equals_the_second_computation(
    folder, consolidations, code
):
    _, values = second.totals(folder, code)
    ours = {(m.indicator.code, m.scope): m.value for m in consolidations[code].measures}
    assert len(ours) > 400
    assert {key: values.get(key, "absent") for key in ours} == ours
    assert {key for key, value in values.items() if value is not None} <= ours.keys()


@pytest.mark.parametrize("code", ["2026-T02", "2026-T08", "2026-6T", "2026-Q3"])
def test_last_year_is_what_was_published_for_the_province(
    played_year, folder, consolidations, code
):
    if code not in consolidations:
        ledger, _ = open_ledger(played_year.workspace, Options(date(2026, 12, 31)))
        period = find_period(ledger, code)
        consolidations[code], _ = consolidation_of(
            played_year.workspace, ledger, period, date(2026, 12, 31)
        )
    published = second.earlier_of_the_province(folder, code.replace("2026", "2025"))
    ours = {
        m.indicator.code: m.last_year
        for m in consolidations[code].measures
        if m.scope == PROVINCE and m.last_year is not None
    }
    assert ours == {name: value for name, value in published.items() if name in ours}
    assert len(ours) >= 15
    assert {"A5", "F3"}.isdisjoint(ours), "nobody counted them last year"


def test_the_workbooks_show_those_values(folder):
    """The sheet Chỉ tiêu of the year as it was written when the year was played."""
    path = folder / "ket_qua" / "2026-N" / "tong_hop_2026-N.xlsx"
    sheet = openpyxl.load_workbook(path, data_only=True)["Chỉ tiêu"]
    header = next(row for row in sheet.iter_rows() if row[0].value == "Mã")
    titles = {cell.value: index for index, cell in enumerate(header)}
    _, values = second.totals(folder, "2026-N")
    shown = 0
    for row in sheet.iter_rows(min_row=header[0].row + 1, values_only=True):
        if row[titles["Phạm vi"]] == "Toàn tỉnh":
            value = values[row[0], PROVINCE]
            shown += 1
            assert row[titles["Kết quả"]] == pytest.approx(None if value is None else float(value))
    assert shown >= 43


def test_parts_sum_to_the_whole(consolidations):
    for code, consolidation in consolidations.items():
        totals = {(t.element.code, t.scope): t.amount for t in consolidation.totals}
        scopes = {scope for _, scope in totals} - {PROVINCE}
        groups = {status.unit.group for status in consolidation.statuses}
        for element in {name for name, _ in totals}:
            whole = totals[element, PROVINCE] or 0
            for some in (groups, scopes - groups):
                added = sum(totals.get((element, scope)) or 0 for scope in some)
                assert whole == added, (code, element)


def test_the_flows_of_the_halves_make_the_year_where_no_month_is_missing(consolidations):
    """Told for the units of the year's end: a merged unit's first half stands with its heir's."""

    def of_units(code):
        found = {}
        for total in consolidations[code].totals:
            unit = second.units().get(total.scope)
            if unit and total.element.code in {"B1.CUOC", "B2.LUOT", "E1.TS"}:
                place = total.element.code, second.teller(total.scope, date(2026, 12, 14))
                amount = total.amount if total.counted == total.expected else None
                found.setdefault(place, []).append(amount)
        return {key: sum(amounts) for key, amounts in found.items() if None not in amounts}

    first, later, year = (of_units(code) for code in ("2026-6T", "2026-6TC", "2026-N"))
    compared = first.keys() & later.keys() & year.keys()
    assert len(compared) > 130
    assert ("E1.TS", "XA-NAMHANG") in compared
    assert {place: first[place] + later[place] for place in compared} == {
        place: year[place] for place in compared
    }


def test_a_faulty_return_counts_nowhere(consolidations):
    for consolidation in consolidations.values():
        for status in consolidation.statuses:
            if status.status in {Status.LOI, Status.CHUA_GUI}:
                assert status.counted is None


def test_one_more_return_changes_only_its_own_rows_and_the_totals_above(played_year):
    """Without one commune's October: its own rows, its group and the province differ, no other."""
    ledger, _ = open_ledger(played_year.workspace, Options(date(2026, 12, 31)))
    month = ledger.periods[PeriodCode.parse("2026-T10")]
    files = Inboxes(played_year.workspace, ledger, date(2026, 12, 31)).of(month)
    whole = consolidated(ledger, month, files, date(2026, 12, 31))
    one = next(s for s in whole.statuses if s.unit.code == "XA-MUONGTHAN")
    rest = [file for file in files if file.unit != one.unit.code]
    less = consolidated(ledger, month, rest, date(2026, 12, 31))
    assert consolidated(ledger, month, files[::-1], date(2026, 12, 31)).totals == whole.totals

    def amounts(consolidation):
        return {(t.element.code, t.scope): t.amount for t in consolidation.totals}

    changed = {key for key, value in amounts(whole).items() if amounts(less).get(key) != value}
    assert {scope for _, scope in changed} == {one.unit.code, one.unit.group, PROVINCE}
    before = {s.unit.code: s for s in whole.statuses}
    after = {s.unit.code: s for s in less.statuses}
    assert {code for code in before if before[code] != after[code]} == {one.unit.code}


SILENT = {"XA-MUONGTHAN", "XA-NAMHANG", "PH-THANUYEN", "SYT"}  # two of them heirs of a merger


def test_a_change_since_the_month_before_is_that_of_the_units_known_both_times(played_year, folder):
    """July without four units, held against June: every unit's figures are added up again."""
    workspace, day = played_year.workspace, date(2026, 12, 31)
    ledger, _ = open_ledger(workspace, Options(day))
    july, june = (ledger.periods[PeriodCode.parse(f"2026-T0{month}")] for month in (7, 6))
    inboxes = Inboxes(workspace, ledger, day)
    rest = [file for file in inboxes.of(july) if file.unit not in SILENT]
    past = Past(told_for(ledger, july, june, inboxes.feeding(june), day))
    put_together = consolidated(ledger, july, rest, day, past)

    amounts, _ = second.amounts_of(folder, "2026-T07")
    amounts = {unit: have for unit, have in amounts.items() if unit not in SILENT}
    earlier, _ = second.amounts_of(folder, "2026-T06")
    now = second.indicators(amounts, july.closing, "T")
    then = second.indicators(earlier, july.closing, "T")
    told = 0
    for one in put_together.measures:
        if one.scope != PROVINCE or one.alike is None:
            continue
        code = one.indicator.code
        both = [
            unit
            for unit in ledger.units
            if now.get((code, unit)) is not None and then.get((code, unit)) is not None
        ]
        assert SILENT.isdisjoint(both)
        assert one.alike.units == len(both)
        assert one.alike.now == sum(now[code, unit] for unit in both)
        assert one.alike.then == sum(then[code, unit] for unit in both)
        told += 1
    assert told >= 8
