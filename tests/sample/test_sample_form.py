"""The sample's files are plain, readable and safe to open in Excel."""

import csv
import re
import unicodedata
from collections import Counter
from datetime import datetime

import pytest

DATES = {
    "don_vi": ["hieu_luc_tu", "hieu_luc_den"],
    "van_ban": ["ngay"],
    "nhiem_vu": ["han_ngay"],
    "ky_bao_cao": ["tu_ngay", "den_ngay", "ngay_chot", "han_gui"],
    "tiep_nhan": ["ngay_nhan", "gia_han_den"],
    "dieu_chinh": ["ngay"],
    "ngay_nghi": ["ngay"],
    "van_ban_di": ["ngay"],
}
KEYS = {
    "co_quan": ["ma"],
    "don_vi": ["ma"],
    "van_ban": ["so_ky_hieu", "ngay"],
    "nhiem_vu": ["ma"],
    "so_lieu_goc": ["ma"],
    "chi_tieu": ["ma"],
    "ky_bao_cao": ["ma"],
    "tiep_nhan": ["don_vi", "ky"],
    "ngay_nghi": ["ngay"],
    "nguong": ["ma"],
    "van_ban_di": ["ma"],
}
CODED = [table for table, keys in KEYS.items() if keys == ["ma"]]
OF_THE_FIELD = {"muc_so_lieu", "de_cuong", "so_theo_doi", "muc_tieu"}
TABLES = sorted({*DATES, *KEYS, *OF_THE_FIELD, "noi_dung"})

MONTH = "(JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Z]*"
TAKEN_BY_EXCEL = re.compile(
    rf"[-+]?[\d.,]+%?|[\d.]+E[-+]?\d+|\d+([-/.:]\d+)+|{MONTH}[-/. ]?\d+|\d+[-/. ]?{MONTH}"
    r"|(T|TH|THG|THANG)[-. ]?\d+|TRUE|FALSE|[=+@-].*",
    re.IGNORECASE,
)


def parsed(text):
    return datetime.strptime(text, "%d/%m/%Y")  # noqa: DTZ007 - a calendar day has no zone


@pytest.mark.parametrize("code", ["1E5", "MAR1", "T10", "12-5", "5.1", "=A1", "1/2026", "Sep-26"])
def test_a_code_that_excel_would_take_for_something_else_is_known(code):
    assert TAKEN_BY_EXCEL.fullmatch(code)


@pytest.mark.parametrize("table", CODED)
def test_no_code_looks_like_a_number_a_date_or_a_formula(tables, table):
    for row in tables[table]:
        assert not TAKEN_BY_EXCEL.fullmatch(row["ma"])
        assert re.fullmatch(r"[0-9A-Z][0-9A-Z.-]*", row["ma"])


def test_no_table_is_missing_or_unknown(tables):
    assert sorted(tables) == TABLES


@pytest.mark.parametrize("table", TABLES)
def test_the_file_is_utf8_without_mark_in_composed_letters_with_unix_lines(file_of, table):
    data = file_of[table].read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    assert data.endswith(b"\n")
    assert unicodedata.is_normalized("NFC", data.decode("utf-8"))


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_the_header_s_columns_and_no_blank_edges(file_of, table):
    with file_of[table].open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert len(set(header)) == len(header)
    for row in rows:
        assert len(row) == len(header)
        assert [cell.strip() for cell in row] == row


@pytest.mark.parametrize("table", DATES)
def test_every_date_parses(tables, table):
    for row in tables[table]:
        for column in DATES[table]:
            if row[column]:
                assert parsed(row[column]).strftime("%d/%m/%Y") == row[column]


@pytest.mark.parametrize("table", KEYS)
def test_no_key_stands_twice(tables, table):
    counted = Counter(tuple(row[column] for column in KEYS[table]) for row in tables[table])
    assert [key for key, times in counted.items() if times > 1] == []


def test_every_period_ends_before_its_deadline(tables):
    for row in tables["ky_bao_cao"]:
        days = [parsed(row[c]) for c in ("tu_ngay", "den_ngay", "ngay_chot", "han_gui")]
        assert days == sorted(days)


def test_every_balloon_fits_and_ends_with_an_example(tables):
    for row in tables["so_lieu_goc"]:
        assert len(row["huong_dan"]) <= 200
        assert re.search(r"Ví dụ: \d+$", row["huong_dan"])
