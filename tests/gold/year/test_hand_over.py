"""A played year is handed over: the next one compares with it as if it were still in one folder."""

import hashlib
from datetime import date, timedelta

import pytest
import second_totals as second
from small_office import COVER, amounts

from dvexcel.commands.phat_hanh import phat_hanh
from dvexcel.commands.sang_nam import sang_nam
from dvexcel.commands.tong_hop import tong_hop
from dvexcel.model.figure import PROVINCE
from dvexcel.model.options import Options
from dvexcel.model.period import PeriodCode
from dvexcel.sample.fill import Filling, fill_form
from dvexcel.steps.opening import find_period, open_ledger
from dvexcel.steps.put_together import consolidation_of
from dvexcel.workspace import Workspace

CLOSING = date(2026, 12, 31)
WORKED = "2027-T08"
LEAST_PLACES = 30
MERGED = ("PH-THANUYEN", "SKHCNCDS", "XA-NAMHANG")  # on 01/7/2026, each with one predecessor


@pytest.fixture(scope="module")
def years(played_year, tmp_path_factory):
    """The played year's folder with its fingerprint, and the next year's begun from it."""
    old = played_year.workspace
    before = fingerprint(old.root)
    new = Workspace(tmp_path_factory.mktemp("sang") / "năm 2027")
    sang_nam(old, Options(CLOSING, target=new.root))
    return old, before, new


def fingerprint(root):
    return {
        path.relative_to(root): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in root.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def worked(years):
    """August of the new year: forms issued to all, the merged units' returns received."""
    *_, new = years
    ledger = open_ledger(new, Options(date(2027, 1, 5)))[0]
    period = find_period(ledger, WORKED)
    issued = phat_hanh(new, Options(period.due - timedelta(days=25), WORKED))
    inbox = new.inbox(period.code)
    for code in MERGED:
        form = new.issued(period.code) / f"bieu_{code}_{WORKED}.xlsx"
        filling = Filling({"lan": 1, **COVER}, amounts(ledger, code, period, 30))
        (inbox / form.name).write_bytes(fill_form(form, filling))
    return issued, tong_hop(new, Options(period.last_valid_day, WORKED))


def put_together(workspace, name):
    ledger = open_ledger(workspace, Options(date(2027, 12, 31)))[0]
    return consolidation_of(workspace, ledger, find_period(ledger, name), date(2027, 12, 31))[0]


def test_the_played_year_is_only_read(years):
    old, before, _ = years
    assert fingerprint(old.root) == before


def test_a_month_of_the_new_year_is_issued_and_put_together(years, worked):
    *_, new = years
    issued, consolidated = worked
    owing = open_ledger(new, Options(CLOSING))[0].units_owing(
        open_ledger(new, Options(CLOSING))[0].periods[PeriodCode.parse(WORKED)]
    )
    assert issued.counts["bieu"] == len(owing) == 52
    assert consolidated.counts["duoc_tinh"] == len(MERGED)


@pytest.mark.parametrize("month", ["T03", "T08", "T12"])
def test_every_scope_is_held_against_last_year_as_computed_a_second_time(years, month):
    """March lies before the mergers, August after; nobody needs the old folder for either."""
    old, _, new = years
    then, _ = second.amounts_of(old.root, f"2026-{month}")
    wanted = second.indicators(then, date(2027, 12, 31), "T")
    now = put_together(new, f"2027-{month}")
    ours = {(m.indicator.code, m.scope): m.last_year for m in now.measures}
    # A count of units counts a unit and what became it once; the second one counts bodies.
    counting = {row["ma"] for row in second.table("chi_tieu") if row["gop_don_vi"] == "đếm"}
    scopes = {PROVINCE, *(status.unit.group for status in now.statuses)}
    places = {place for place in ours if place[1] in scopes and place[0] not in counting}
    assert len(places) > LEAST_PLACES
    assert {place: ours[place] for place in places} == {
        place: wanted.get(place) for place in places
    }


@pytest.mark.parametrize("unit", MERGED)
def test_a_merged_unit_is_held_against_all_that_became_it(years, worked, unit):  # noqa: ARG001 - worked fills the month
    old, _, new = years
    [before] = [code for code, row in second.units().items() if row["ke_thua"] == unit]
    for month, bodies in (("T03", (before, unit)), ("T08", (unit,))):
        then, _ = second.amounts_of(old.root, f"2026-{month}")
        parts = [then[body]["A4.VB"] for body in bodies if body in then]
        known = None if None in parts or not parts else sum(parts)
        now = put_together(new, f"2027-{month}")
        measure = next(m for m in now.measures if (m.indicator.code, m.scope) == ("A4", unit))
        assert measure.last_year == known
