"""The register records; it warns of a number given twice, and never makes a number up."""

from dataclasses import replace
from datetime import date

import pytest
from small_ledger import TODAY, ledger, plan

from dvexcel.context.register import doubts
from dvexcel.context.van_ban_di import outgoing_paper
from dvexcel.model.paper import System


def said(item, *others):
    book = ledger(*others, item)
    return list(doubts(book, item, outgoing_paper(book, item, TODAY)))


def issued(code, number, day=date(2026, 3, 5), **more):
    return plan(code=code, number=number, issued=day, **more)


@pytest.mark.parametrize(("first", "second"), [("12", "12"), ("5", "05"), ("7a", "7A")])
def test_the_same_number_twice_is_told_with_both_rows(first, second):
    (finding,) = said(issued("KH-2", second), issued("KH-1", first))
    assert finding.code == "HT704"
    assert not finding.is_error
    assert "“KH-2”" in finding.message
    assert "“KH-1” ở ô Văn bản đi!E5" in finding.message


@pytest.mark.parametrize(
    "other",
    [
        issued("KH-1", "12", date(2025, 3, 5)),
        issued("KH-1", "12", kind="Báo cáo"),
        issued("KH-1", "12", office="UBND"),
        issued("KH-1", "13"),
        issued("KH-1", ""),
    ],
)
def test_another_year_kind_office_or_number_is_no_duplicate(other):
    assert said(issued("KH-2", "12"), other) == []


def test_drafts_without_a_number_are_not_compared():
    assert said(plan(code="KH-2"), plan(code="KH-1")) == []


def test_a_gap_between_numbers_is_no_fault():
    assert said(issued("KH-2", "90"), issued("KH-1", "3")) == []


def test_a_number_on_a_draft_is_doubted_and_kept():
    item = issued("KH-1", "12", draft="2")
    (finding,) = said(item)
    assert finding.code == "HT705"
    assert outgoing_paper(ledger(item), item, TODAY).number == "12"


def test_no_number_is_ever_made_up():
    item = plan()
    assert outgoing_paper(ledger(item), item, TODAY).number == ""


def test_a_number_on_a_paper_of_the_office_above_is_doubted():
    (finding,) = said(issued("CT-1", "12", kind="Chỉ thị", office="UBND"))
    assert finding.code == "HT708"


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"authority": "TM. SỞ NỘI VỤ"}, "TM. SỞ NỘI VỤ"),
        ({"office_lines": ("TM. BAN GIÁM ĐỐC", "GIÁM ĐỐC")}, "TM. BAN GIÁM ĐỐC"),
        (
            {"system": System.PARTY, "office": "DU", "authority": "K/T BÍ THƯ"},
            "K/T BÍ THƯ",
        ),
    ],
)
def test_an_authority_by_which_such_a_body_does_not_sign_is_doubted(changes, line):
    (finding,) = said(replace(plan(), **changes))
    assert finding.code == "HT707"
    assert f"“{line}”" in finding.message


@pytest.mark.parametrize("authority", ["KT. GIÁM ĐỐC", "TL. GIÁM ĐỐC", "TUQ. GIÁM ĐỐC", ""])
def test_the_usual_authorities_of_a_so_are_not_doubted(authority):
    assert said(plan(authority=authority, office_lines=("PHÓ GIÁM ĐỐC",))) == []
