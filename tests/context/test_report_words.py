"""How a report begins, counts and addresses: the plan it cites, small numbers, whom it asks."""

from dataclasses import replace
from datetime import date

import pytest
from small_ledger import DANG_UY, SNV, UBND, ledger, plan

from dvexcel.context.bao_cao.basis import plan_of_the_year
from dvexcel.context.office import is_called
from dvexcel.context.sentences import dash, paragraph, words
from dvexcel.model.figure import Figure, figure
from dvexcel.model.ledger import Document
from dvexcel.model.paper import System
from dvexcel.text.numbers import format_number

ISSUED = date(2026, 1, 20)


def registered(issuer="UBND tỉnh Cà Mau", trich_yeu="Về công tác dân vận năm 2026", **more):
    kind, day = more.get("kind", "Kế hoạch"), more.get("issued", ISSUED)
    return Document("12/KH-UBND", kind, day, issuer, trich_yeu)


def with_register(document):
    return replace(ledger(plan(number="")), documents=(document,))


# ---- the plan


@pytest.mark.parametrize(
    "document",
    [
        registered(issuer="UBND tỉnh Quảng Trị"),
        registered(trich_yeu="Về công tác dân vận năm 2025"),
        registered(trich_yeu="Về cải cách hành chính năm 2026"),
        registered(kind="Quyết định"),
        registered(issued=None),
    ],
    ids=["another province's", "another year's", "another work's", "no plan", "without a day"],
)
def test_what_is_not_the_plan_of_the_year_is_not_cited(document):
    assert plan_of_the_year(with_register(document), 2026, System.STATE) == ""


@pytest.mark.parametrize("lacks", [{"number": ""}, {"issued": None}])
def test_an_own_plan_that_was_not_issued_is_not_cited(lacks):
    draft = plan(**{"number": "5", "issued": ISSUED, **lacks})
    assert plan_of_the_year(ledger(draft), 2026, System.STATE) == ""


def test_a_registered_plan_is_cited_in_full():
    assert plan_of_the_year(with_register(registered()), 2026, System.STATE) == (
        "Kế hoạch số 12/KH-UBND ngày 20 tháng 01 năm 2026 của UBND tỉnh Cà Mau về công tác dân "
        "vận năm 2026"
    )


def test_an_own_plan_is_cited_with_its_symbol():
    issued = plan(number="5", issued=ISSUED)
    assert plan_of_the_year(ledger(issued), 2026, System.STATE) == (
        "Kế hoạch số 05/KH-SNV ngày 20 tháng 01 năm 2026 của Sở Nội vụ tỉnh Cà Mau về công tác "
        "dân vận năm 2026"
    )


def test_a_party_report_puts_a_comma_before_the_day():
    cited = plan_of_the_year(with_register(registered()), 2026, System.PARTY)
    assert cited.startswith("Kế hoạch số 12/KH-UBND, ngày 20/01/2026 của ")


@pytest.mark.parametrize("word", ["Thực hiện", "Triển khai", "Tổ chức", "Tăng cường"])
def test_a_title_that_says_what_is_done_follows_without_ve(word):
    titled = registered(trich_yeu=f"{word} công tác dân vận năm 2026.")
    cited = plan_of_the_year(with_register(titled), 2026, System.STATE)
    assert cited.endswith(f"UBND tỉnh Cà Mau {word.lower()} công tác dân vận năm 2026")


# ---- who is meant


@pytest.mark.parametrize(
    "said", ["", "Sở Y tế", "UBND xã Đất Mũi", "Sở Nội vụ tỉnh Bạc Liêu", "Nội vụ"]
)
def test_another_body_is_not_the_office(said):
    assert not is_called(SNV, said)
    assert not is_called(UBND, said)


@pytest.mark.parametrize(
    ("office", "said"),
    [
        (SNV, "Sở Nội vụ"),
        (SNV, "sở nội vụ tỉnh Cà Mau"),
        (UBND, "UBND tỉnh"),
        (UBND, "Uỷ ban nhân dân tỉnh"),
        (UBND, "UBND tỉnh Cà Mau"),
        (DANG_UY, "Đảng uỷ xã Đất Mũi"),
    ],
)
def test_an_office_is_known_by_its_short_names(office, said):
    assert is_called(office, said)


# ---- small numbers


def printed(block):
    return "".join(
        format_number(p.value, p.decimals, p.digits) if isinstance(p, Figure) else p.text
        for p in block.content
    )


@pytest.mark.parametrize("line", [paragraph, dash])
@pytest.mark.parametrize(
    ("number", "unit", "said"),
    [
        (figure(0, "A"), " cuộc", "0 cuộc"),
        (figure(1, "A"), " cuộc", "01 cuộc"),
        (figure(9, "A"), "/52 đơn vị", "09/52 đơn vị"),
        (figure(10, "A"), " cuộc", "10 cuộc"),
        (figure(5, "A"), "%", "5%"),
        (figure(5, "A", 1), " điểm phần trăm", "5,0 điểm phần trăm"),
    ],
)
def test_running_text_writes_a_small_count_with_two_digits(line, number, unit, said):
    assert printed(line(number, unit)) == said


def test_a_table_writes_it_with_one():
    (cell,) = words(figure(3, "A"))
    assert format_number(cell.value, cell.decimals, cell.digits) == "3"
