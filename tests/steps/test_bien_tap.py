"""Biên tập: the clerk's choices and words reach the report, and no run ever loses them."""

from datetime import date

import openpyxl
import pytest
import soffice
from docx import Document
from fields import BIEN_TAP
from small_office import issue, office, send
from soffice import require_libreoffice

from dvexcel.commands.bao_cao import bao_cao
from dvexcel.commands.tong_hop import tong_hop
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.model.period import PeriodCode
from dvexcel.specs.table import FIRST_ROW
from dvexcel.steps.bien_tap import newest

MONTH = "2026-T02"
CODE = PeriodCode.parse(MONTH)
OPTIONS = Options(date(2026, 2, 25), MONTH)
ASKED = "Đề nghị bố trí kinh phí tập huấn."
PRAISED = "Đã phân công lãnh đạo phụ trách."


@pytest.fixture
def workspace(tmp_path):
    """Two communes that wrote something, and one that will."""
    made = office(tmp_path / "so")
    issue(made, MONTH)
    send(made, MONTH, "XA-MOT", 5, words={"II.1": PRAISED})
    proposal = {"loai": "kiến nghị", "noi_dung": ASKED, "gui_ai": "UBND tỉnh"}
    send(made, MONTH, "XA-HAI", 7, proposals=[proposal])
    tong_hop(made, OPTIONS)
    return made


class Sheet:
    """The sheet Biên tập as a person sees it in a spreadsheet program."""

    def __init__(self, path):
        self.path, self.book = path, openpyxl.load_workbook(path)
        self.sheet = self.book[BIEN_TAP.sheet]
        self.columns = {c.key: n for n, c in enumerate(BIEN_TAP.columns, 1)}

    def row_of(self, text):
        column = self.columns["nguyen_van"]
        cells = self.sheet.iter_rows(min_row=FIRST_ROW, min_col=column, max_col=column)
        return next(cell.row for (cell,) in cells if cell.value == text)

    def type(self, row, **values):
        for key, value in values.items():
            self.sheet.cell(row, self.columns[key]).value = value
        self.book.save(self.path)

    def read(self, row, key):
        return self.sheet.cell(row, self.columns[key]).value

    @property
    def free_row(self):
        column = self.columns["muc"]
        rows = range(FIRST_ROW, FIRST_ROW + 50)
        return next(n for n in rows if self.sheet.cell(n, column).value is None)


def paragraphs(workspace):
    bao_cao(workspace, OPTIONS)
    document = Document(workspace.papers / f"bao_cao_{MONTH}.docx")
    return [paragraph.text for paragraph in document.paragraphs]


def test_a_file_that_cannot_be_read_stops_the_report_and_is_left_alone(workspace):
    path = newest(workspace, CODE)
    path.write_bytes(b"khong phai Excel")
    with pytest.raises(CannotRun):
        bao_cao(workspace, OPTIONS)
    assert tong_hop(workspace, OPTIONS).files[0].exists()
    assert path.read_bytes() == b"khong phai Excel"


def test_a_mark_outside_the_list_is_told_with_its_cell(workspace):
    sheet = Sheet(newest(workspace, CODE))
    row = sheet.row_of(PRAISED)
    sheet.type(row, muc="V.9", dua_vao="x")
    found = bao_cao(workspace, OPTIONS).findings
    assert [str(f.place) for f in found] == [f"Biên tập!A{row}"]


def test_every_passage_stands_there_with_its_unit_and_cell(workspace):
    sheet = Sheet(newest(workspace, CODE))
    row = sheet.row_of(ASKED)
    assert sheet.read(row, "don_vi") == "XA-HAI"
    assert sheet.read(row, "muc") == "IV"
    assert sheet.read(row, "o").startswith("Kiến nghị, vướng mắc!")
    assert sheet.read(row, "tep") == f"bieu_XA-HAI_{MONTH}.xlsx"


def test_without_a_choice_proposals_stand_word_for_word(workspace):
    asked = f"- Đối với UBND tỉnh: {ASKED[:-1]} (UBND xã Hai)"
    assert any(text.startswith(asked) for text in paragraphs(workspace))


def test_the_note_without_a_choice_says_what_is_not_passed_on(workspace):
    [note] = [note for note in bao_cao(workspace, OPTIONS).notes if "mục IV" in note]
    assert "mọi kiến nghị với cơ quan khác" in note
    assert "cơ quan giữ sổ không nêu lại, chỉ ghi là sẽ xem xét, trả lời." in note


def test_what_is_chosen_and_reworded_is_printed_and_the_rest_is_not(workspace):
    sheet = Sheet(newest(workspace, CODE))
    sheet.type(sheet.row_of(ASKED), dua_vao="x", viet_lai="Quan tâm kinh phí tập huấn.")
    texts = paragraphs(workspace)
    assert any(": Quan tâm kinh phí tập huấn (UBND xã Hai)" in text for text in texts)
    assert not any(ASKED[:-1] in text or PRAISED in text for text in texts)


def test_a_passage_goes_where_the_clerk_puts_it(workspace):
    sheet = Sheet(newest(workspace, CODE))
    sheet.type(sheet.row_of(PRAISED), dua_vao="x", muc="II.2")
    texts = paragraphs(workspace)
    heading = next(n for n, text in enumerate(texts) if text.startswith("2. Hạn chế: "))
    assert f"UBND xã Một: {PRAISED}" in texts[heading:]


def test_a_line_of_the_clerks_own_is_printed_under_its_heading(workspace):
    sheet = Sheet(newest(workspace, CODE))
    assert "luôn được đưa vào báo cáo, không cần dấu x" in BIEN_TAP.intro
    sheet.type(sheet.free_row, muc="II.3", viet_lai="Cán bộ mới nhận việc")
    texts = paragraphs(workspace)
    assert any(text.endswith("bài học kinh nghiệm: Cán bộ mới nhận việc.") for text in texts)


def test_nothing_new_leaves_the_file_as_the_clerk_left_it(workspace):
    path = newest(workspace, CODE)
    Sheet(path).type(FIRST_ROW, dua_vao="x")
    before = path.read_bytes()
    tong_hop(workspace, OPTIONS)
    assert path.read_bytes() == before
    assert newest(workspace, CODE) == path


def test_a_new_passage_joins_what_the_clerk_decided_in_a_file_beside(workspace):
    first = newest(workspace, CODE)
    sheet = Sheet(first)
    sheet.type(sheet.row_of(ASKED), dua_vao="x", viet_lai="Xin kinh phí.", thu_tu=1)
    sheet.type(sheet.free_row, muc="III", viet_lai="Tổ chức tập huấn")
    before = first.read_bytes()
    late = {"loai": "kiến nghị", "noi_dung": "Đề nghị có mạng Internet.", "gui_ai": "UBND tỉnh"}
    send(workspace, MONTH, "XA-BON", 3, proposals=[late])
    told = [finding.code for finding in tong_hop(workspace, OPTIONS).findings]
    second = newest(workspace, CODE)
    assert (first.read_bytes(), second != first) == (before, True)
    assert "HT008" in told
    merged = Sheet(second)
    row = merged.row_of(ASKED)
    assert [merged.read(row, k) for k in ("dua_vao", "viet_lai", "thu_tu")] == [
        "x",
        "Xin kinh phí.",
        1,
    ]
    assert merged.row_of("Đề nghị có mạng Internet.")
    texts = paragraphs(workspace)
    assert any("Xin kinh phí" in text for text in texts)
    assert any("Tổ chức tập huấn" in text for text in texts)


def test_what_only_a_person_can_add_is_asked_beside_it(workspace):
    asked = openpyxl.load_workbook(newest(workspace, CODE), data_only=True)["Cần có"]
    rows = [row for row in asked.iter_rows(min_row=FIRST_ROW, values_only=True) if row[0]]
    assert [(row[0], row[2]) for row in rows] == [("II.3", "chưa có dòng nào")]


def test_a_question_is_answered_by_the_formula_once_a_line_is_there(workspace, tmp_path):
    path = newest(workspace, CODE)
    sheet = Sheet(path)
    sheet.type(sheet.free_row, muc="II.3", viet_lai="Địa bàn rộng.")
    require_libreoffice()
    [computed] = soffice.converted([path], tmp_path / "tính", "xlsx")
    assert openpyxl.load_workbook(computed, data_only=True)["Cần có"]["C5"].value == "đã có"
