"""Whoever is silent, merged or new: text and annex tell a change of the same units."""

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from small_world import consolidated, ledger, period, sent, unit

from dvexcel.context.bang_chi_tieu import indicator_grid
from dvexcel.context.figures import Figures
from dvexcel.context.sentences import compared, since
from dvexcel.model.consolidation import Past
from dvexcel.model.figure import Figure, of_province
from dvexcel.model.thresholds import Thresholds
from dvexcel.receiving.statuses import received
from dvexcel.specs.tong_hop import SAME_UNITS
from dvexcel.text.numbers import format_number
from dvexcel.totals.past import told_for

MERGED_ON = date(2026, 9, 20)  # between both months' closing days
STEADY = ("A", "B", "C", "D")
BOOK = ledger(
    *(unit(code) for code in STEADY),
    unit("OLD", valid_to=date(2026, 9, 19), successor="A"),
    unit("NEW", valid_from=MERGED_ON),
    periods=("2026-T09", "2026-T10"),
    thresholds=Thresholds({"SO-SANH": 50}),
)
THEN, NOW = period("2026-T09"), period("2026-T10")


def amounts(*codes):
    """By unit what it sent, or nothing of a unit that is silent."""
    return st.fixed_dictionaries({}, optional={code: st.integers(0, 60) for code in codes})


def put_together(then, now):
    day = date(2026, 10, 25)
    before = [sent(code, "2026-T09", F_A=n, F_B=0, S_C=0) for code, n in then.items()]
    files = [sent(code, "2026-T10", F_A=n, F_B=0, S_C=0) for code, n in now.items()]
    past = Past(told_for(BOOK, NOW, THEN, received(BOOK, THEN, before), day))
    return consolidated(BOOK, NOW, files, day, past)


def by_hand(then, now):
    """(then, now, units) over the units of October that are known both times.

    A is what OLD and A were together; without one of them nothing is known of it.
    """
    earlier = {code: n for code, n in then.items() if code not in {"A", "OLD"}}
    if {"A", "OLD"} <= then.keys():
        earlier["A"] = then["A"] + then["OLD"]
    both = earlier.keys() & now.keys()
    return sum(earlier[c] for c in both), sum(now[c] for c in both), len(both), earlier


def printed(content):
    return "".join(
        format_number(p.value, p.decimals) if isinstance(p, Figure) else p.text for p in content
    )


@settings(max_examples=60)
@given(amounts(*STEADY, "OLD"), amounts(*STEADY, "NEW"))
def test_text_and_annex_speak_of_the_units_known_both_times(then, now):
    together = put_together(then, now)
    measure = of_province(together.measures, "A")
    figures, past = Figures(together), since(NOW.code)
    said = printed(compared(figures, measure, past))
    grid = indicator_grid(figures, past)
    row = dict(zip(grid.headings, (printed(cell) for cell in grid.rows[0]), strict=True))
    before, after, units, earlier = by_hand(then, now)
    arrow = row.get(SAME_UNITS, "")
    are_all = earlier.keys() == now.keys() and sum(then.values()) == sum(earlier.values())
    if not units or are_all:
        assert arrow == ""  # the totals are of the same units, or of none in common
    else:
        assert arrow == f"{before} → {after} ({units})"
    moved = re.search(r"\((tăng|giảm) ([\d.]+) x\)", said)
    if moved:
        assert units, "a change without a unit known both times"
        assert int(moved[2]) == abs(after - before)
        assert moved[1] == ("tăng" if after > before else "giảm")
    elif "bằng tháng trước" in said:
        assert after == before
    elif "không phát sinh" in said:
        assert before == 0 < after
