"""Annexes on paper: their own pages and numbers, their head, long tables whole."""

import pytest
from on_paper import MM, bare, line_with
from printed_papers import ANNEXED

HEADING = "TTNhiệmvụChủtrìPhốihợpThờihạnSảnphẩm"


def annexes_of(pages):
    """The pages of a document cut where an annex begins: the document itself, then each annex."""
    parts = [[]]
    for page in pages:
        if page[0].text.startswith("Phụlục"):
            parts.append([])
        parts[-1].append(page)
    return parts


@pytest.fixture(params=["phu_luc_nha_nuoc", "phu_luc_dang"])
def parts(request, pages):
    return annexes_of(pages[request.param])


def test_each_annex_begins_on_a_page_of_its_own(parts):
    assert len(parts) == 3


def test_state_annexes_have_roman_numbers_and_a_single_one_has_none(pages):
    document = annexes_of(pages["phu_luc_nha_nuoc"])
    assert [part[0][0].text for part in document[1:]] == ["PhụlụcI", "PhụlụcII"]
    assert [part[0][0].text for part in annexes_of(pages["phu_luc_mot"])[1:]] == ["Phụlục"]


def test_party_annexes_have_arabic_numbers(pages):
    document = annexes_of(pages["phu_luc_dang"])
    assert [part[0][0].text for part in document[1:]] == ["Phụlục1", "Phụlục2"]


def test_pages_count_from_one_in_each_annex_and_the_first_shows_none(parts):
    for part in parts:
        first, *others = part
        assert not first[0].text.isdigit()
        assert [page[0].text for page in others] == [str(n) for n in range(2, len(part) + 1)]


def test_the_number_of_a_page_on_its_side_is_centred_in_its_upper_margin(pages):
    *_, wide = annexes_of(pages["phu_luc_nha_nuoc"])
    middle = 297 / 2 * MM
    for page in wide[1:]:
        assert abs((page[0].left + page[0].right) / 2 - middle) < 3
        assert page[0].middle < 20 * MM


def test_the_line_in_brackets_names_the_document_and_its_issuer(pages):
    first = annexes_of(pages["phu_luc_nha_nuoc"])[1][0]
    whole = "".join(line.text for line in first[2:4])
    said = "(Kèm theo Kế hoạch số 12/KH-SNV ngày 05 tháng 3 năm 2026 của Sở Nội vụ tỉnh Cà Mau)"
    assert whole == bare(said)
    assert first[3].text.startswith("củaSởNộivụ")


def test_a_draft_leaves_its_number_and_day_blank_in_the_annex_too(pages):
    first = annexes_of(pages["phu_luc_mot"])[1][0]
    assert bare("(Kèm theo Kế hoạch số /KH-SNV ngày tháng 10 năm 2026") in first[2].text


@pytest.mark.parametrize("name", ANNEXED)
def test_a_long_table_shows_its_heading_on_each_page(pages, name):
    for part in annexes_of(pages[name])[1:]:
        if not any(line.text == HEADING for line in part[0]):
            continue
        for page in part:
            line_with(page, HEADING)


def test_no_row_of_a_long_table_goes_over_a_page(pages):
    """Each long row says "Đảng," once, near its beginning, and ends with "định."."""
    *_, table = annexes_of(pages["ba_tram_nhiem_vu"])
    counts = []
    for page in table:
        said = " ".join(line.text for line in page)
        counts.append((said.count("Đảng,"), said.count("định.")))
    assert sum(begun for begun, _ in counts) == 200
    assert all(begun == ended for begun, ended in counts)


def test_all_three_hundred_tasks_are_printed_in_their_order(pages):
    *_, table = annexes_of(pages["ba_tram_nhiem_vu"])
    said = [line.text for page in table for line in page]
    short = [text for text in said if "Nhiệmvụ" in text and text != HEADING]
    numbers = [int(text.split("Nhiệmvụ")[0]) for text in short if text[0].isdigit()]
    assert numbers == list(range(3, 301, 3))


@pytest.mark.parametrize("name", ANNEXED)
def test_the_signature_stays_with_the_document_before_its_annexes(pages, name):
    document, *annexes = annexes_of(pages[name])
    line_with(document[-1], "Nơi nhận:")
    for part in annexes:
        assert not any("Nơinhận:" in line.text for page in part for line in page)
