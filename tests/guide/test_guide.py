"""The clerk's guide says what the program is, in words and pictures, on whole pages."""

import io
import re
import zipfile

import pytest
from docx import Document
from printed import pdf_text

from dvexcel.addin import notices
from dvexcel.addin.buttons import BUTTONS
from dvexcel.bundle.read_me import INSTALL_STEPS, read_me
from dvexcel.guide.chapters import TITLE, chapters
from dvexcel.guide.make import guide
from dvexcel.guide.pictures import SHOTS
from dvexcel.model.handbook import PictureRow, Rows, Steps, Text
from dvexcel.model.notice import Notice
from dvexcel.resources import GUIDE_NAME, macro_path, workbook_path
from dvexcel.rules.data import DATA_RULES
from dvexcel.specs.so_cong_tac import CO_QUAN, DON_VI, KY_BAO_CAO, TIEP_NHAN, VAN_BAN_DI
from dvexcel.word.handbook import handbook, pictures_of

LARGEST = 2_000_000  # bytes: small enough for an e-mail


@pytest.fixture(scope="module")
def shipped():
    return workbook_path(GUIDE_NAME).read_bytes()


@pytest.fixture(scope="module")
def words(shipped):
    """All its text: paragraphs, and tables row by row."""
    document = Document(io.BytesIO(shipped))
    rows = [" | ".join(c.text for c in row.cells) for t in document.tables for row in t.rows]
    return "\n".join([*(p.text for p in document.paragraphs), *rows])


# Refusals


def test_a_guide_without_one_of_its_pictures_is_not_made(shipped):
    pictures = pictures_of(shipped)
    del pictures["bieu"]
    with pytest.raises(KeyError, match="bieu"):
        handbook(TITLE, chapters(), pictures)


def test_a_piece_of_another_kind_is_refused():
    with pytest.raises(TypeError, match="no piece"):
        handbook(TITLE, ["chữ"], {})


# It says what the program is


def test_every_button_is_explained_and_its_macro_named(words):
    for one in BUTTONS:
        assert f"{one.label} | {one.summary}" in words
        assert f"{one.label} | {one.macro}" in words


def test_every_message_that_a_clerk_may_meet_has_its_remedy(words):
    met = [one for one in vars(notices).values() if isinstance(one, Notice)]
    met += [rule.notice for rule in DATA_RULES]
    for one in met:
        assert f"{one.code} | {one.title} | Mời" in words, one.code


def test_every_button_has_its_place_in_the_story_too():
    story = " ".join(
        line
        for piece in chapters()
        if isinstance(piece, (Text, Steps))
        for line in ([piece.text] if isinstance(piece, Text) else piece.lines)
    )
    untold = {one.name for one in BUTTONS if f"**{one.label}**" not in story}
    assert untold == {"mo_so", "cai_dat", "tro_giup"}  # their tips say all there is


@pytest.mark.parametrize(
    "said",
    [
        "cột Ký hiệu ghi UBND, cột Địa danh ghi giống dòng cơ quan mình",
        "sửa theo thông báo của năm; số ngày trễ tính cả theo ngày làm việc",
        "ô không đọc được thành số vẫn không có số để cộng",
        "tự thêm ở cuối bảng luôn được đưa vào, không cần dấu x",
    ],
)
def test_what_new_clerks_stumbled_over_is_said(words, said):
    assert said in words


@pytest.mark.parametrize("table", [CO_QUAN, DON_VI, KY_BAO_CAO, TIEP_NHAN, VAN_BAN_DI])
def test_every_column_that_must_be_filled_in_is_explained(words, table):
    for column in table.columns:
        if column.required:
            assert f"{column.title} | {column.help}" in words


def test_no_place_to_fill_in_and_no_star_is_left_in_the_text(words):
    assert not re.search(r"\{\w*\}|\*(?!\.\w)", words)  # *.xlsx is a kind of file


def test_the_installation_is_told_as_in_the_installers_own_words(words):
    for step in INSTALL_STEPS:
        assert step in words
        assert step in read_me()


def test_what_nobody_could_test_is_told_as_such_item_by_item(words):
    page = macro_path("KIEM_TRA_TREN_EXCEL.md").read_text("utf-8")
    assert words.count("☐ | ") == page.count("- [ ] ") > 10
    assert "chưa được kiểm chứng" in words
    tested = re.compile(r"(?<!chưa )(?<!Chưa )đã (?:được )?(?:kiểm chứng|thử) (?:trên|trong) Excel")
    assert not tested.search(words)


# Pictures


def test_every_picture_has_its_shot_and_every_shot_its_place(shipped):
    shown = [name for piece in chapters() if isinstance(piece, PictureRow) for name in piece.names]
    assert sorted(shown) == sorted(shot.name for shot in SHOTS) == sorted(pictures_of(shipped))


def test_pictures_have_few_colours_and_a_description_and_the_file_is_small(shipped):
    assert len(shipped) < LARGEST
    for data in pictures_of(shipped).values():
        assert data[24:26] == b"\x08\x03"  # eight bits, a palette
    document = zipfile.ZipFile(io.BytesIO(shipped)).read("word/document.xml").decode()
    assert document.count("<wp:docPr ") == document.count('descr="') == len(SHOTS)


def test_the_text_is_written_anew_and_the_pictures_stay(shipped):
    """With `test_what_is_built_is_what_is_committed`: no page of it can grow old unseen."""
    assert guide() == shipped
    other = handbook(TITLE, [*chapters(), Text("thêm")], pictures_of(shipped))
    assert pictures_of(other) == pictures_of(shipped)
    assert other != shipped


def test_a_table_may_have_small_letters_and_bold_words():
    rows = Rows(("A",), (("**đậm** và thường",),), (1,), 10)
    document = Document(io.BytesIO(handbook(("T",), [rows], {})))
    [cell] = document.tables[0].rows[1].cells
    assert [(r.text, bool(r.bold), r.font.size.pt) for r in cell.paragraphs[0].runs] == [
        ("đậm", True, 10),
        (" và thường", False, 10),
    ]


# On paper


def test_no_page_is_empty_and_the_checklist_is_one_page(office_pdf):
    [pdf] = office_pdf([workbook_path(GUIDE_NAME)])
    pages = pdf_text(pdf)
    assert all(len(page.split()) > 60 for page in pages)
    annex = [page for page in pages if "☐" in page]
    assert len(annex) == 1
    assert "PHỤ LỤC" in annex[0]
