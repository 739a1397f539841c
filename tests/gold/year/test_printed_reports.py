"""The reports of the year on paper: how long they are, nothing stranded, no page left blank."""

import re

import pytest
from printed import pdf_fullness, pdf_text

MOST = {"T": 2, "6T": 8, "N": 15}  # pages before the annexes, by kind of period
FEWEST = {"T": 2, "6T": 5, "N": 8}
LEAST_OF_A_PAGE = 2 / 3  # that is filled, of all but the last before the annexes
HEADING = re.compile(r"^(?:[IVX]+\. |\d+\. [^.:]*$)")
CODES = [*(f"2026-T{month:02}" for month in range(1, 13)), "2026-6T", "2026-N"]


@pytest.fixture(scope="module")
def pdfs(played_year, office_pdf):
    papers = [played_year.workspace.papers / f"bao_cao_{code}.docx" for code in CODES]
    return dict(zip(CODES, office_pdf(papers), strict=True))


@pytest.fixture(scope="module")
def printed(pdfs):
    return {code: pdf_text(pdf) for code, pdf in pdfs.items()}


def before_annexes(pages):
    return next(n for n, text in enumerate(pages) if re.match(r"\s*Phụ lục", text))


@pytest.mark.parametrize("code", CODES)
def test_a_report_keeps_to_its_length(printed, code):
    kind = re.sub(r"^\d{4}-|(?<=T)\d+$", "", code)
    assert FEWEST[kind] <= before_annexes(printed[code]) <= MOST[kind]


@pytest.mark.parametrize("code", CODES)
def test_no_page_but_the_last_is_blank_for_a_third(pdfs, printed, code):
    last = before_annexes(printed[code])
    shares = pdf_fullness(pdfs[code])[: last - 1]
    assert all(share > LEAST_OF_A_PAGE for share in shares), shares


@pytest.mark.parametrize("code", CODES)
def test_no_heading_and_no_lead_stands_at_the_foot_of_a_page(printed, code):
    for page in printed[code]:
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        assert not HEADING.match(lines[-1]), lines[-1]
        assert not lines[-1].endswith(":"), lines[-1]


@pytest.mark.parametrize("code", CODES)
def test_no_page_holds_a_single_row_or_line(printed, code):
    for page in printed[code]:
        assert len([line for line in page.splitlines() if line.strip()]) > 3, page


@pytest.mark.parametrize("code", CODES)
def test_a_signature_never_stands_on_a_page_of_its_own(printed, code):
    signed = next(text for text in printed[code] if "Nơi nhận:" in text)
    body = signed.partition("Nơi nhận:")[0]
    assert len(body.split()) > 10, body
