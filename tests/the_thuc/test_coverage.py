"""BAO_PHU.md maps every measurable line of the rule books to a rule or to a reason."""

import re
from pathlib import Path

import pytest

from dvexcel.specs.rule_book import BOOK_NAMES, Trust, load
from dvexcel.the_thuc.judging.quoted import fact_of
from dvexcel.the_thuc.rules import DOCUMENT_RULES

TABLE = Path(__file__).parents[2] / "dvexcel" / "the_thuc" / "BAO_PHU.md"
CODES = {rule.notice.code for rule in DOCUMENT_RULES}
ROW = re.compile(r"^\| (?P<line>.+?) \| (?P<codes>[TT0-9, ]*) ?\| (?P<why>.*?) ?\|$")
# Lines a person wrote; the last section is told by the rules themselves.
SECTIONS = {
    "trang": 14,
    "thành phần": 66,
    "ký, gửi, kết thúc, loại, viết hoa": 11,
    "Đảng": 47,
}
# Facts that a rule of another name judges: all margins are one rule, and so on.
JUDGED_TOGETHER = {
    "trang.cao",
    "trang.le_duoi",
    "trang.le_trai",
    "trang.le_phai",
    "trang.cach_mep_so_trang",
    "thanh_phan.so_trang",
    "thanh_phan.dau_sao",
    "thanh_phan.gach_duoi_trich_yeu",
}
# Facts of our own templates that the books give no rule for.
OF_OUR_TEMPLATES = {"thanh_phan.bang", "thanh_phan.chu_thich"}
# Said once as a sentence and once as a part of the head.
SAID_TWICE = {"quy_dinh.tieu_de"}


def rows():
    section = ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            section = line
        elif (match := ROW.match(line)) and match["line"] not in {"Quy định", "---"}:
            yield section, match


ROWS = list(rows())


def test_no_line_was_lost():
    counts = {
        name: sum(name in section for section, _ in ROWS if name in section) for name in SECTIONS
    }
    assert counts == SECTIONS


@pytest.mark.parametrize("row", [row for _, row in ROWS], ids=lambda row: row["line"][:40])
def test_a_line_has_a_rule_or_a_reason(row):
    codes = set(row["codes"].replace(",", " ").split())
    assert codes <= CODES
    assert codes or len(row["why"]) > 20


def test_every_rule_has_a_line():
    named = {code for _, row in ROWS for code in row["codes"].replace(",", " ").split()}
    assert named == CODES


def test_every_fact_of_a_rule_book_is_judged_by_a_rule():
    judged = {rule.fact for rule in DOCUMENT_RULES} | JUDGED_TOGETHER | OF_OUR_TEMPLATES
    for key in BOOK_NAMES:
        book = load(key)
        facts = {
            *(f"trang.{name}" for name in book.page),
            *(f"than_van_ban.{name}" for name in book.body),
            *(f"thanh_phan.{name}" for name in book.parts),
            *(f"quy_dinh.{name}" for name in book.statements),
        }
        assert facts - judged - SAID_TWICE == set()


def test_every_fact_of_a_rule_stands_in_some_book():
    for rule in DOCUMENT_RULES:
        if rule.fact:
            assert any(fact_of(load(key), rule.fact) for key in BOOK_NAMES), rule.notice.code


def test_a_sentence_of_the_books_is_cited_and_says_how_well_it_is_known():
    for key in BOOK_NAMES:
        for statement in load(key).statements.values():
            assert statement.text
            assert statement.can_cu
            assert statement.trust in Trust
