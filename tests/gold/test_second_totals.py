"""The totals of all three months equal a computation that shares no code with the package."""

from datetime import date, timedelta

import openpyxl
import pytest
from second_totals import month

from dvexcel.model.consolidation import Status
from dvexcel.pipeline.consolidate import consolidation_of
from dvexcel.pipeline.ledger import find_period, open_ledger
from dvexcel.pipeline.options import Options
from dvexcel.sample.chay_thu import MONTHS

MONTH_CODES = [str(code) for code in MONTHS]


@pytest.fixture(scope="module")
def consolidations(played):
    ledger, _ = open_ledger(played.workspace, Options(date(2026, 11, 21)))
    found = {}
    for code in MONTH_CODES:
        period = find_period(ledger, code)
        day = period.last_valid_day + timedelta(days=5)
        found[code], _ = consolidation_of(played.workspace, ledger, period, day)
    return found


@pytest.mark.parametrize("code", MONTH_CODES)
def test_every_unit_has_the_status_of_the_second_computation(played, consolidations, code):
    statuses, _ = month(played.workspace.root, code)
    ours = {status.unit.code: status.status.value for status in consolidations[code].statuses}
    assert ours == statuses
    assert len(set(statuses.values())) >= 3, "the sample shows late, missing and faulty returns"


@pytest.mark.parametrize("code", MONTH_CODES)
def test_every_indicator_over_every_scope_equals_the_second_computation(
    played, consolidations, code
):
    _, values = month(played.workspace.root, code)
    ours = {
        (measure.indicator.code, measure.scope): measure.value
        for measure in consolidations[code].measures
    }
    assert len(ours) > 400
    assert {key: values[key] for key in ours} == ours


@pytest.mark.parametrize("code", MONTH_CODES)
def test_the_workbook_shows_those_values(played, code):
    path = played.workspace.root / "ket_qua" / code / f"tong_hop_{code}.xlsx"
    sheet = openpyxl.load_workbook(path, data_only=True)["Chỉ tiêu"]
    header = next(row for row in sheet.iter_rows() if row[0].value == "Mã")
    titles = {cell.value: index for index, cell in enumerate(header)}
    _, values = month(played.workspace.root, code)
    shown = 0
    for row in sheet.iter_rows(min_row=header[0].row + 1, values_only=True):
        if row[titles["Phạm vi"]] == "Toàn tỉnh":
            value = values[row[0], "toàn tỉnh"]
            shown += 1
            assert row[titles["Kết quả"]] == pytest.approx(None if value is None else float(value))
    assert shown == 19


def test_parts_sum_to_the_whole(consolidations):
    for consolidation in consolidations.values():
        totals = {(t.element.code, t.scope): t.amount for t in consolidation.totals}
        groups = {status.unit.group for status in consolidation.statuses}
        units = {status.unit.code for status in consolidation.statuses}
        for element in {code for code, _ in totals}:
            whole = totals[element, "toàn tỉnh"] or 0
            assert whole == sum(totals.get((element, scope)) or 0 for scope in groups)
            assert whole == sum(totals.get((element, scope)) or 0 for scope in units)


def test_a_faulty_return_counts_nowhere(consolidations):
    for consolidation in consolidations.values():
        for status in consolidation.statuses:
            if status.status in {Status.LOI, Status.CHUA_GUI, Status.MIEN}:
                assert status.counted is None
