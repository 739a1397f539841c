"""Whose a row of the office's list is: by the sender's name, else by the letters of its symbol."""

from dataclasses import replace
from datetime import date

import pytest
from small_world import ledger, period, unit

from dvexcel.model.consolidation import Incoming
from dvexcel.receiving.incoming_list import ListedPaper, papers_of_units

MONTH = "2026-T03"
DAY = date(2026, 3, 20)
BOOK = ledger(
    replace(unit("SYT"), name="Sở Y tế"),
    replace(unit("SKHCN"), name="Sở Khoa học và Công nghệ", aliases=("SKH&CN",)),
    replace(unit("XA-MOT"), name="UBND xã Một", aliases=("UBND",)),
    replace(unit("XA-HAI"), name="UBND xã Hai", aliases=("UBND",)),
    periods=[MONTH],
)


def whose(sender, symbol):
    paper = ListedPaper(sender, "Báo cáo tháng 3", Incoming(DAY, "5", symbol))
    told, unclear = papers_of_units(BOOK, period(MONTH), [paper])
    assert unclear == []
    return list(told)


@pytest.mark.parametrize(
    ("sender", "symbol", "units"),
    [
        ("Văn thư", "15/BC-SYT", ["SYT"]),
        ("Trục liên thông", "7/BC-SKH&CN", ["SKHCN"]),
        ("Văn thư", "15/bc-syt", ["SYT"]),
        # The sender's name is told first, whatever the symbol.
        ("Sở Y tế", "7/BC-SKHCN", ["SYT"]),
        # Letters of several units, of none, or none at all tell nobody.
        ("Văn thư", "15/BC-UBND", []),
        ("Văn thư", "15/BC-STC", []),
        ("Văn thư", "15", []),
        ("Văn thư", "", []),
    ],
)
def test_a_paper_is_that_of_its_sender_else_of_the_letters_in_its_symbol(sender, symbol, units):
    assert whose(sender, symbol) == units
