"""How long the reports of the year are on paper: a month's is two pages and its annex."""

import re

import pytest
from printed import pdf_text

MOST = {"T": 3, "6T": 8, "N": 15}  # pages before the annexes, by kind of period
MONTHS_ON_TWO = 8  # at least; where units propose much, the signature goes over
CODES = [*(f"2026-T{month:02}" for month in range(1, 13)), "2026-6T", "2026-N"]


@pytest.fixture(scope="module")
def printed(played_year, office_pdf):
    papers = [played_year.workspace.papers / f"bao_cao_{code}.docx" for code in CODES]
    return dict(zip(CODES, map(pdf_text, office_pdf(papers)), strict=True))


def before_annexes(pages):
    return next(n for n, text in enumerate(pages) if re.match(r"\s*Phụ lục", text))


@pytest.mark.parametrize("code", CODES)
def test_a_report_keeps_to_its_length(printed, code):
    assert before_annexes(printed[code]) <= MOST[re.sub(r"^\d{4}-|(?<=T)\d+$", "", code)]


def test_most_months_are_two_pages(printed):
    lengths = [before_annexes(printed[code]) for code in CODES if "-T" in code]
    assert lengths.count(2) >= MONTHS_ON_TWO, lengths


@pytest.mark.parametrize("code", CODES)
def test_a_signature_never_stands_on_a_page_of_its_own(printed, code):
    signed = next(text for text in printed[code] if "Nơi nhận:" in text)
    body = signed.partition("Nơi nhận:")[0]
    assert len(body.split()) > 10, body
