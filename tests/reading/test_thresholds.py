"""Ngưỡng kiểm tra: what the office set is used; what cannot be used is said, with what is."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from pictures import book, table_sheet

from dvexcel.model.thresholds import PROPOSED, Thresholds
from dvexcel.reading.so_cong_tac import read_ledger
from dvexcel.reading.thresholds import read_thresholds
from dvexcel.reading.xlsx import parse_workbook
from dvexcel.sample import sample_rows
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.mac_dinh.nguong import CHANGE, THRESHOLDS, threshold_rows
from dvexcel.writing.so_cong_tac import write_so_cong_tac


def drawn(*rows):
    """The sheet with these rows of Mã and Giá trị, read."""
    lines = "\n".join(("| Mã | Giá trị |", *rows))
    return read_thresholds(book(table_sheet(so.NGUONG, lines)))


def said(findings):
    return [(finding.code, str(finding.place)) for finding in findings]


# ---- what cannot be used


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("4", "4"), ("1001", "1001"), ("-50", "-50"), ("12,5", "12,5"), ("một nửa", "một nửa"),
     ('"50 %"', "50 %"), ("0,5", "0,5"), ("#REF!", "#REF!"), ("01/02/2026", "01/02/2026")],
)  # fmt: skip
def test_a_number_that_makes_no_sense_is_said_and_the_proposed_one_is_used(typed, shown):
    thresholds, findings = drawn("| SO-GOC | 20 |", f"| BIEN-DONG | {typed} |")
    assert said(findings) == [("DL912", "Ngưỡng kiểm tra!C6")]
    assert CHANGE.of(thresholds) == 50
    assert f"“{shown}”" in findings[0].what
    assert "từ 5 đến 1.000 %" in findings[0].why
    assert "mức đề xuất 50 %" in findings[0].why
    assert thresholds == Thresholds({"SO-GOC": 20})


def test_a_code_of_no_threshold_is_said_and_changes_nothing():
    thresholds, findings = drawn("| BIEN-DOI | 30 |")
    assert said(findings) == [("DL913", "Ngưỡng kiểm tra!A5")]
    assert "BIEN-DONG" in findings[0].remedy
    assert thresholds == PROPOSED


def test_a_value_without_a_code_is_said():
    thresholds, findings = drawn("|  | 30 |")
    assert said(findings) == [("DL902", "Ngưỡng kiểm tra!A5")]
    assert thresholds == PROPOSED


def test_of_two_rows_with_one_code_the_first_is_used_and_the_second_said():
    thresholds, findings = drawn("| BIEN-DONG | 30 |", "| bien-dong | 40 |")
    assert said(findings) == [("DL903", "Ngưỡng kiểm tra!A6")]
    assert CHANGE.of(thresholds) == 30


def test_a_sheet_under_another_name_is_pointed_at():
    table = table_sheet(so.NGUONG, "| Mã | Giá trị |\n| BIEN-DONG | 30 |")
    _, findings = read_thresholds(book(replace(table, name="Ngưỡng mới")))
    assert said(findings) == [("TN105", "Ngưỡng kiểm tra")]
    assert "Ngưỡng mới" in findings[0].message


def test_a_faulty_threshold_stops_no_command():
    rows = {**sample_rows(), "nguong": [{"ma": "BIEN-DONG", "gia_tri": 9999}]}
    read, findings = read_ledger(parse_workbook(write_so_cong_tac(rows), "so_cong_tac.xlsx"))
    assert [(f.code, f.is_error) for f in findings] == [("DL912", False)]
    assert CHANGE.of(read.thresholds) == 50


# ---- what is used


def test_a_so_made_before_the_sheet_existed_has_the_proposed_values():
    assert read_thresholds(book(table_sheet(so.DON_VI))) == (PROPOSED, [])


@pytest.mark.parametrize("row", ["| BIEN-DONG |  |", "| SO-GOC | 12 |"])
def test_an_empty_cell_and_a_row_taken_away_mean_the_proposed_value(row):
    thresholds, findings = drawn(row)
    assert not findings
    assert CHANGE.of(thresholds) == 50


@pytest.mark.parametrize("code", ["BIEN-DONG", "bien-dong", " BIEN-DONG ", "BIẾN-ĐỘNG"])
def test_a_code_is_known_in_any_case_and_with_its_marks(code):
    thresholds, findings = drawn(f"| {code} | 30 |")
    assert not findings
    assert CHANGE.of(thresholds) == 30


def test_the_sheets_of_a_new_so_say_what_is_proposed():
    read, findings = read_ledger(parse_workbook(write_so_cong_tac(sample_rows()), "so.xlsx"))
    assert not findings
    assert {one.of(read.thresholds) for one in THRESHOLDS.values()} == {
        one.proposed for one in THRESHOLDS.values()
    }
    assert set(read.thresholds.chosen) == set(THRESHOLDS)


def test_the_order_of_rows_never_matters():
    rows = [f"| {code} | {one.smallest} |" for code, one in THRESHOLDS.items()]
    expected = drawn(*rows)[0]
    for seed in range(20):
        random.Random(seed).shuffle(rows)  # noqa: S311 - an order, no secret
        assert drawn(*rows) == (expected, [])


# ---- what is described


@pytest.mark.parametrize("one", THRESHOLDS.values(), ids=lambda one: one.code)
def test_each_threshold_accepts_what_it_proposes_and_is_explained(one):
    assert one.accepts(one.proposed)
    assert not one.accepts(one.smallest - 1)
    assert not one.accepts(one.largest + 1)
    assert one.does.endswith(".")
    assert one.code.isascii()


def test_every_proposed_row_says_that_it_is_ours_and_may_be_changed():
    for row in threshold_rows():
        assert "Đề xuất của dvexcel" in row["ghi_chu"]
        assert "đơn vị có thể sửa" in row["ghi_chu"]
