"""Tasks quote their document word for word, and every citation stands in the register."""

import re

import pytest

SEEDS = ["KH-QT-2023", "KH-TY-2016", "CT-HD-2016"]
DRAFTS = ["CV-DC-2026", "BC-SNV-MAU", "KH-LC-2026"]
#: Bodies and levels that ended before 2026: districts on 01/7/2025, Ban Dân vận early that year.
GONE = re.compile(r"huyện|thị xã|thị trấn|ban dân vận|phòng nội vụ", re.IGNORECASE)
FOOTNOTE = re.compile(r"\[\^[^\]]*\]")
SYMBOL = r"\d+[a-z]?(?:/\d{4})?[-/][A-ZĐa-z]+\d*(?:[-/][A-ZĐa-z]+\d*)+|\d+/\d{4}/[A-ZĐ]+\d*"
DATE = r"\d{1,2}/\d{1,2}/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}"
# One date may close a list of symbols: "217-QĐ/TW, 218-QĐ/TW ngày 12/12/2013".
CITATION = re.compile(rf"((?:{SYMBOL})(?:, (?:{SYMBOL}))*)(?: ngày ({DATE}))?")


def as_date(shown):
    day, month, year = re.findall(r"\d+", shown)
    return f"{int(day):02}/{int(month):02}/{year}"


def citations(text):
    """Yield (symbol, date as dd/mm/yyyy or empty) in the order of the text."""
    for found in CITATION.finditer(text):
        symbols, shown = found.groups()
        for symbol in symbols.split(", "):
            yield symbol, as_date(shown) if shown else ""


def body_of(texts, code):
    return FOOTNOTE.sub("", texts[code])


def test_a_citation_is_found_with_its_date():
    text = "các Quyết định số 217-QĐ/TW, 218-QĐ/TW ngày 12 tháng 12 năm 2013; 30c/NQ-CP"
    assert list(citations(text)) == [
        ("217-QĐ/TW", "12/12/2013"),
        ("218-QĐ/TW", "12/12/2013"),
        ("30c/NQ-CP", ""),
    ]


def test_every_task_is_written_in_its_document(tables, texts):
    for row in tables["nhiem_vu"]:
        body = body_of(texts, row["van_ban_di"])
        for piece in filter(None, (part.strip() for part in row["noi_dung"].split("…"))):
            assert piece in body, row["ma"]


@pytest.mark.parametrize("column", ["chu_tri", "phoi_hop", "han"])
def test_leads_partners_and_deadlines_are_the_document_s_own_words(tables, texts, column):
    for row in tables["nhiem_vu"]:
        body = body_of(texts, row["van_ban_di"]).casefold()
        for words in filter(None, row[column].split("; ")):
            assert words.casefold() in body, row["ma"]


def test_a_deadline_has_a_date_only_when_its_form_names_one(tables):
    dated = {"ngày", "trước ngày", "trước ngày, hằng năm", "trong tháng", "trong quý"}
    dated |= {"nhiều năm một lần"}  # the year it begins in is named; the day is the year's last
    for row in tables["nhiem_vu"]:
        if row["dang_han"] != "hằng năm":  # a yearly task may name the day: "tháng 10 hằng năm"
            assert bool(row["han_ngay"]) == (row["dang_han"] in dated), row["ma"]
        assert row["han"] or row["dang_han"] == "không nêu", row["ma"]


def test_a_task_given_to_nobody_says_why(tables):
    for row in tables["nhiem_vu"]:
        assert row["giao_cho"] or row["ghi_chu"], row["ma"]


def test_the_tasks_of_other_bodies_are_given_to_nobody_here(tables):
    for row in tables["nhiem_vu"]:
        if row["van_ban_di"] in SEEDS:
            assert not row["giao_cho"], row["ma"]


def test_what_the_province_is_told_to_do_names_no_body_that_is_gone(tables, texts):
    given = [row["noi_dung"] for row in tables["nhiem_vu"] if row["giao_cho"]]
    for text in (*given, texts["KH-LC-2026"], texts["KH-UBND-2027"], texts["CV-DC-2026"]):
        assert GONE.search(text) is None, text


def test_the_plan_of_the_year_knows_every_form_of_a_deadline(tables):
    forms = {row["dang_han"] for row in tables["nhiem_vu"] if row["van_ban_di"] == "KH-LC-2026"}
    assert forms == {
        "ngày",
        "trước ngày",
        "trong tháng",
        "trong quý",
        "hằng tháng",
        "hằng quý",
        "hằng năm",
        "trước ngày, hằng năm",
        "nhiều năm một lần",
        "thường xuyên",
    }


@pytest.mark.parametrize(
    ("unit", "kind", "tasks"), [("XA-SINHO", "xã", 14), ("STC", "sở, ngành", 13)]
)
def test_a_form_holds_some_dozen_tasks(tables, unit, kind, tasks):
    given = [set(row["giao_cho"].split("; ")) for row in tables["nhiem_vu"]]
    assert sum(bool(names & {unit, kind, "Tất cả"}) for names in given) == tasks


@pytest.mark.parametrize("code", SEEDS + DRAFTS)
def test_every_citation_stands_in_the_register(tables, texts, code):
    known = {
        (row["so_ky_hieu"], row["ngay"])
        for row in tables["van_ban"]
        if code in row["trich_dan_trong"].split("; ")
    }
    symbols = {symbol for symbol, _ in known}
    for symbol, date in citations(texts[code]):
        assert (symbol, date) in known if date else symbol in symbols


@pytest.mark.parametrize("code", SEEDS + DRAFTS)
def test_the_register_names_no_citation_that_is_not_there(tables, texts, code):
    written = set(citations(texts[code]))
    for row in tables["van_ban"]:
        if code in row["trich_dan_trong"].split("; "):
            law = f"{row['loai']} {row['trich_yeu']}" if row["loai"] == "Luật" else None
            assert (row["so_ky_hieu"], row["ngay"]) in written or (law and law in texts[code])


def test_a_doubtful_entry_says_what_to_check(tables):
    for row in tables["van_ban"]:
        if row["nguon"] == "cần kiểm tra":
            assert "đề nghị" in row["ghi_chu"].casefold()


def test_a_wrong_number_or_date_keeps_its_own_row(tables):
    rows = {(row["so_ky_hieu"], row["ngay"]): row["nguon"] for row in tables["van_ban"]}
    for printed in [
        ("144-KL/TW", "14/07/2015"),
        ("114-KL/TW", "14/07/2014"),
        ("04/2015/NĐ-CP", "09/11/2015"),
        ("62-KL/TW", "08/09/2009"),
    ]:
        assert rows[printed] == "cần kiểm tra"
