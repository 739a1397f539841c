"""Lateness is by paper: held against a ledger of days that shares no code with the program."""

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from small_world import ledger, period, sent, unit

from dvexcel.model.consolidation import Incoming, Status
from dvexcel.model.ledger import ReceiptNote
from dvexcel.model.life import Event, Happening, Life
from dvexcel.model.notice import error
from dvexcel.model.period import PeriodCode
from dvexcel.receiving.statuses import unit_statuses

MONTH = "2026-T09"
CODE = PeriodCode.parse(MONTH)
DUE = date(2026, 9, 20)
WRONG = error("DL999", "Sai", "Sai.", "Sai.", "Sửa.").at()


def day(number):
    return DUE + timedelta(days=number)


def file(seen, paper=None, lan=1, *, faulty=False):
    """A return seen ``seen`` days after the deadline, entered ``paper`` days after it."""
    item = sent("A", MONTH, F_A=lan, F_B=1, S_C=1)
    read = replace(item.unit_return, version=lan)
    incoming = Incoming(None if paper is None else day(paper), "45" if paper is not None else "")
    return replace(
        item,
        unit_return=read,
        received=day(seen),
        incoming=incoming,
        sha256=f"{lan}",
        findings=(WRONG,) if faulty else (),
    )


def status(*files, mend_by=None, typed=None, accepted=""):
    notes = {}
    if typed is not None or accepted:
        received = None if typed is None else day(typed)
        notes = {("A", CODE): ReceiptNote("A", CODE, received, accepted_why=accepted)}
    world = ledger(unit("A"), periods=[MONTH], receipt_notes=notes)
    if mend_by is not None:
        asked = Event(DUE, CODE, Happening.TRA_LAI, unit="A", until=day(mend_by))
        world = replace(world, life=Life((asked,)))
    [told] = unit_statuses(world, period(MONTH), files)
    return told


def brief(*files, **more):
    told = status(*files, **more)
    return told.status, told.days_late


# Nobody is late by the day on which we looked


def test_seen_after_the_deadline_without_a_paper_is_no_lateness():
    told = status(file(3))
    assert (told.status, told.days_late) == (Status.TAM_TINH, 0)
    assert told.counted is not None
    assert told.basis.startswith("tạm tính")


def test_seen_in_time_needs_no_paper():
    assert brief(file(-1)) == (Status.DUNG_HAN, 0)


def test_a_mended_return_seen_late_without_a_paper_is_no_lateness():
    assert brief(file(-2, faulty=True), file(9, lan=2), mend_by=3) == (Status.TAM_TINH, 0)


# By paper


@pytest.mark.parametrize(
    ("files", "more", "told"),
    [
        ((file(3, -2),), {}, (Status.DUNG_HAN, 0)),
        ((file(3, 2),), {}, (Status.TRE, 2)),
        ((file(3),), {"typed": 1}, (Status.TRE, 1)),
        ((file(3, 2),), {"typed": -1}, (Status.DUNG_HAN, 0)),
        ((file(-2, faulty=True), file(2, 2, lan=2)), {"mend_by": 3}, (Status.DUNG_HAN, 0)),
        ((file(-2, faulty=True), file(5, 5, lan=2)), {"mend_by": 3}, (Status.CHAM_BO_SUNG, 2)),
        ((file(-2, faulty=True), file(5, 5, lan=2)), {}, (Status.DUNG_HAN, 0)),
        ((file(2, 2, faulty=True), file(5, 5, lan=2)), {"mend_by": 9}, (Status.TRE, 2)),
        ((file(2, 2, faulty=True),), {"mend_by": 9}, (Status.LOI, 2)),
        ((file(2, 2, faulty=True),), {"accepted": "đã xác nhận"}, (Status.TRE, 2)),
    ],
)
def test_the_day_of_the_paper_decides(files, more, told):
    assert brief(*files, **more) == told


def test_what_the_day_rests_on_is_said():
    assert status(file(3, 2)).basis == "ngày đến của văn bản, số đến 45"


# A year of random days, held against a ledger of days


def expected(rows, due, mend_by, typed):
    """By hand: (seen, paper or None, is faulty) in the order of sending."""
    if typed is not None:
        return ("trễ", typed - due) if typed > due else ("đúng hạn", 0)
    counted = rows[-1]
    if counted[2]:
        return "lỗi", None
    known = [
        (seen if paper is None else paper, paper is not None, bad) for seen, paper, bad in rows
    ]
    good = min(one for one in known if not one[2])
    if good[0] <= due:
        return "đúng hạn", 0
    if min(one[0] for one in known) <= due:
        if mend_by is None or good[0] <= mend_by:
            return "đúng hạn", 0
        return ("chậm bổ sung", good[0] - mend_by) if good[1] else ("tạm tính", 0)
    if not all(one[1] for one in known):
        return "tạm tính", 0
    return "trễ", min(one[0] for one in known) - due


def test_a_year_of_random_days_equals_the_ledger_of_days():
    rng = random.Random(2026)  # noqa: S311 - days, not secrets
    seen_statuses = set()
    for _ in range(12 * 40):
        rows, at = [], rng.randrange(-6, 6)
        for _ in range(rng.choice((1, 1, 2, 3))):
            paper = rng.choice((None, at - rng.randrange(3), at))
            rows.append((at, paper, rng.random() < 0.4))
            at += rng.randrange(1, 6)
        mend_by = rng.choice((None, 2, 4, 6))
        typed = rng.choice((None, None, None, None, -1, 3))
        files = [
            file(seen, paper, lan, faulty=bad) for lan, (seen, paper, bad) in enumerate(rows, 1)
        ]
        told, late = brief(*files, mend_by=mend_by, typed=typed)
        word, days = expected(rows, 0, mend_by, typed)
        if rows[-1][2]:
            word = "lỗi"
        assert told.value == word, (rows, mend_by, typed)
        if word != "lỗi":
            assert late == days, (rows, mend_by, typed)
        seen_statuses.add(word)
    assert seen_statuses == {"đúng hạn", "trễ", "tạm tính", "chậm bổ sung", "lỗi"}
