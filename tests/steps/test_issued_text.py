"""A signed paper against its draft: a PDF by its words, wherever a page or a table puts them."""

import shutil

import pytest

from dvexcel.steps import issued_text, pdf_text
from dvexcel.steps.issued_text import differences

needs_program = pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext")


@pytest.fixture
def words(monkeypatch):
    """The draft's paragraphs and the PDF's pages as the test gives them."""

    def held(ours, *pages):
        monkeypatch.setattr(issued_text, "paragraphs_of", lambda _: ours)
        monkeypatch.setattr(issued_text, "pages_of", lambda _: pages)
        return differences(b"PK", b"%PDF-1.7")

    return held


def test_what_cannot_be_compared_is_told_in_words(words):
    assert differences(None, b"%PDF-") == issued_text.NO_DRAFT
    assert words(["Một câu."]) == issued_text.SCANNED


def test_without_the_program_a_pdf_is_not_compared(words, monkeypatch):
    words(["Một câu."], "Một câu.")
    monkeypatch.setattr(issued_text, "pages_of", pdf_text.pages_of)
    monkeypatch.setattr(pdf_text.shutil, "which", lambda _: None)
    assert differences(b"PK", b"%PDF-1.7") == issued_text.NO_READER


@needs_program
def test_a_file_that_is_no_pdf_inside_is_not_read():
    assert pdf_text.pages_of(b"%PDF-1.7 that is all") is None


def test_the_same_words_in_another_order_and_over_pages_are_the_same(words):
    ours = ["Đã tổ chức 14 cuộc tuyên truyền.", "Chỉ tiêu", "Kết quả", "14", "15"]
    assert words(ours, "15 Kết quả 14 Đã tổ chức 14 cuộc", "tuyên truyền. Chỉ tiêu") == []


def test_a_figure_that_was_changed_is_told_with_both(words):
    [one] = words(["Đã tổ chức 14 cuộc tuyên truyền."], "Đã tổ chức 16 cuộc tuyên truyền.")
    assert one == ("Đã tổ chức 14 cuộc tuyên truyền.", "Đã tổ chức 16 cuộc tuyên truyền.")


def test_a_figure_of_a_table_that_was_changed_is_told(words):
    found = words(["Tổng số", "14", "15"], "Tổng số 14 16")
    assert found == [("15", "16")]


def test_what_was_added_or_left_out_is_told(words):
    found = words(
        ["Câu thứ nhất còn đây.", "Câu này đã bỏ đi."], "Câu thứ nhất còn đây. Lời mới thêm vào."
    )
    assert "Câu này đã bỏ đi." in {one.ours for one in found}
    assert "Lời mới thêm vào." in {one.theirs for one in found}


def test_a_page_number_is_none_of_its_words():
    assert pdf_text._words("2\n\nMột   câu\ncòn nữa.") == "Một câu còn nữa."
