"""In a fresh sổ, by cells only: a figure, its indicator, its sentence; each slip gets its cell."""

from datetime import date

import openpyxl
import pytest
from docx import Document
from office_of_a_field import Clerk, begun
from small_office import COVER, code_of

from dvexcel.commands.bao_cao import bao_cao
from dvexcel.commands.khoi_tao import khoi_tao
from dvexcel.commands.phat_hanh import phat_hanh
from dvexcel.commands.tong_hop import tong_hop
from dvexcel.commands.xem_truoc import xem_truoc
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.sample.fill import Filling, fill_form
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.bieu import SO_LIEU
from dvexcel.specs.so_theo_doi import on_form
from dvexcel.specs.tong_hop import NGUON
from dvexcel.steps.opening import open_ledger
from dvexcel.workspace import Workspace

PERIOD = "2026-T08"
LATER = Options(date(2026, 8, 23), PERIOD)
ELEMENT = {
    "ma": "B9.LOA", "ten": "Buổi phát thanh của thôn", "dvt": "buổi", "tinh_chat": "phát sinh",
    "nguon_cap": "mỗi đơn vị", "ap_dung": "Tất cả", "ky": "T; 6T; N",
    "huong_dan": "Đếm buổi phát thanh trong kỳ. Ví dụ: 8",
}  # fmt: skip
INDICATOR = {
    "ma": "B9", "ten": "Buổi phát thanh", "dvt": "buổi", "chieu": "tăng", "tu_so": "B9.LOA",
    "gop_don_vi": "cộng", "ky": "T; 6T; N", "so_le": 0,
}  # fmt: skip


@pytest.fixture
def clerk(tmp_path):
    return Clerk(begun(tmp_path / "so", ""))


def told(workspace):
    _, findings = open_ledger(workspace, LATER)
    return [(one.code, str(one.place)) for one in findings]


def paragraphs(workspace):
    return "\n".join(p.text for p in Document(workspace.report(code_of(PERIOD))).paragraphs)


def send(workspace, unit, typed, **more):
    form = workspace.issued(code_of(PERIOD)) / f"bieu_{unit}_{PERIOD}.xlsx"
    (workspace.inbox(code_of(PERIOD)) / form.name).write_bytes(
        fill_form(form, Filling({"lan": 1, **COVER}, typed, **more))
    )


# ---- what is wrong is told with its cell


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Đã phát thanh {B1| buổi", "DL917"),
        ("Đã phát thanh [tại {B1DV:so} đơn vị.", "DL917"),
        ("Đã phát thanh {B1:sox}.", "DL917"),
        ("Không có số nào.", "DL917"),
        ("Đã phát thanh {B99}.", "DL918"),
        ("Đã phát thanh {B1.CUOC}.", "DL918"),
        ("Có {MH.SO} mô hình.", "DL918"),
        ("Gồm {B1.CUOC:gom}.", "DL918"),
    ],
)
def test_a_wrong_slot_code_or_bracket_gets_its_cell_and_blocks_only_itself(clerk, sentence, code):
    row = clerk.add(so.DE_CUONG, phan=2, cau=sentence)
    workspace = clerk.save()
    assert told(workspace) == [(code, f"Đề cương!I{row}")]
    ledger, _ = open_ledger(workspace, LATER)
    assert sum(len(one) for part in ledger.work.outline for one in part.paragraphs) == 42


def test_a_period_in_which_the_figure_is_not_asked_gets_its_cell(clerk):
    row = clerk.add(so.DE_CUONG, phan=2, cau="Kiểm tra {A5}.", ky="T")
    assert told(clerk.save()) == [("DL919", f"Đề cương!K{row}")]


def test_what_stands_beside_a_part_and_a_part_without_a_name_get_their_cells(clerk):
    row = clerk.add(so.DE_CUONG, phan=12, cau="Đã tổ chức {B1}.", kem="Trang lạ")
    assert told(clerk.save()) == [
        ("DL921", f"Đề cương!B{row}"),
        ("DL920", f"Đề cương!D{row}"),
    ]


def test_what_dvexcel_is_to_count_and_a_register_without_a_name_get_their_cells(clerk):
    row = clerk.add(so.SO_LIEU_GOC, **ELEMENT, dem="đếm gì đó")
    last = clerk.add(so.SO_THEO_DOI, so="LH", cot="ten", tieu_de="Tên lớp", kieu="chữ")
    assert told(clerk.save()) == [
        ("DL923", f"Sổ theo dõi!A{last}"),
        ("DL922", f"Số liệu gốc!G{row}"),
    ]


@pytest.mark.parametrize(
    "sheet", ["Số liệu", "Nhiệm vụ", "Lỗi", "A/B", "Tên trang dài hơn ba mươi mốt chữ cái"]
)
def test_a_register_named_as_a_sheet_of_ours_or_as_excel_forbids_gets_its_cell(clerk, sheet):
    row = clerk.add(so.SO_THEO_DOI, so="LH", trang=sheet, cot="ten", tieu_de="Tên", kieu="chữ",
                    vai_tro="tên")  # fmt: skip
    assert told(clerk.save()) == [("DL923", f"Sổ theo dõi!A{row}")]


def test_a_column_that_repeats_a_title_gets_its_cell_and_the_form_is_made(clerk):
    row = clerk.add(so.SO_THEO_DOI, so="MH", cot="ten_2", tieu_de="Tên mô hình", kieu="chữ")
    last = clerk.add(so.SO_THEO_DOI, so="MH", cot="nguon", tieu_de="Nguồn vốn", o_dau="biểu",
                     kieu="chọn trong danh sách",
                     danh_sach=f"ngân sách, khác; {'x' * 260}")  # fmt: skip
    workspace = clerk.save()
    assert told(workspace) == [("DL924", f"Sổ theo dõi!E{row}")]
    assert last == row + 1
    assert phat_hanh(workspace, Options(date(2026, 8, 1), PERIOD)).counts["bieu"] == 3


def test_a_so_without_the_name_of_its_field_says_so_at_its_cell(tmp_path):
    workspace = begun(tmp_path / "so", "trong")
    with pytest.raises(CannotRun) as caught:
        open_ledger(workspace, LATER)
    assert ("DL916", "Cơ quan!N5") in [(one.code, str(one.place)) for one in caught.value.findings]


@pytest.mark.parametrize(
    ("name", "text", "code", "said"),
    [
        ("chi_tieu.csv", None, "HT042", "Không mở được tệp"),
        ("chi_tieu.csv", "ma,teen\nA,B\n", "HT042", "cột lạ"),
        ("chi_tieu.csv", "ma,so_le\nA,\nB,hai\n", "HT042", "Dòng 3"),
    ],
)
def test_a_pack_that_cannot_be_read_says_which_file_and_line(tmp_path, name, text, code, said):
    folder = tmp_path / "gói"
    folder.mkdir()
    for table in ("co_quan", "so_lieu_goc", "chi_tieu", "de_cuong"):
        (folder / f"{table}.csv").write_text("ma\n" if table != "de_cuong" else "phan\n", "utf-8")
    (folder / name).unlink()
    if text is not None:
        (folder / name).write_text(text, "utf-8")
    workspace = Workspace(tmp_path / "so")
    with pytest.raises(CannotRun) as caught:
        khoi_tao(workspace, Options(date(2026, 1, 5), field=str(folder)))
    [finding] = caught.value.findings
    assert (finding.code, finding.file) == (code, name)
    assert said in finding.message
    assert not workspace.ledger.exists()


def test_a_pack_that_is_nowhere_is_refused_with_those_there_are(tmp_path):
    with pytest.raises(CannotRun) as caught:
        khoi_tao(Workspace(tmp_path / "so"), Options(date(2026, 1, 5), field="khong_co"))
    assert "dan_van, trong" in caught.value.findings[0].message


# ---- what is right is asked, said and sourced


def test_a_new_figure_its_indicator_and_its_sentence_are_asked_said_and_sourced(clerk):
    clerk.add(so.SO_LIEU_GOC, **ELEMENT)
    clerk.add(so.CHI_TIEU, **INDICATOR)
    clerk.add(so.DE_CUONG, phan=2, doan=1, cau="Đã phát thanh {B9| ở thôn}.")
    workspace = clerk.save()
    assert told(workspace) == []
    phat_hanh(workspace, Options(date(2026, 8, 1), PERIOD))
    form = workspace.issued(code_of(PERIOD)) / f"bieu_XA-MOT_{PERIOD}.xlsx"
    sheet = openpyxl.load_workbook(form)[SO_LIEU.sheet]
    assert "B9.LOA" in [cell.value for cell in sheet["A"]]
    ledger, _ = open_ledger(workspace, LATER)
    asked = ledger.elements_asked(ledger.units["XA-MOT"], ledger.periods[code_of(PERIOD)])
    typed = {one.code: 4 for one in asked}
    typed["E1.TS"] = 12
    send(workspace, "XA-MOT", typed)
    shown = xem_truoc(workspace, Options(date(2026, 8, 23), PERIOD, part="2")).notes
    assert len(shown) == 2
    assert "Đã phát thanh 04 buổi ở thôn." in shown[1]
    consolidated = tong_hop(workspace, LATER).files[0]
    bao_cao(workspace, LATER)
    assert "Đã phát thanh 04 buổi ở thôn." in paragraphs(workspace)
    rows = openpyxl.load_workbook(consolidated)[NGUON.sheet].iter_rows(values_only=True)
    [source] = [row for row in rows if row[0] == f"B9/{PERIOD}/toan-tinh"]
    assert source[3:7] == ("XA-MOT", "B9.LOA", 4, form.name)


def test_a_fresh_so_is_judged_by_nobodys_targets_and_says_so_in_one_sentence(clerk):
    workspace = clerk.save()
    ledger, _ = open_ledger(workspace, LATER)
    assert not any(one.target for one in ledger.indicators)
    assert not ledger.documents
    phat_hanh(workspace, Options(date(2026, 8, 1), PERIOD))
    asked = ledger.elements_asked(ledger.units["XA-MOT"], ledger.periods[code_of(PERIOD)])
    send(workspace, "XA-MOT", {one.code: 0 for one in asked})
    bao_cao(workspace, LATER)
    said = "Chưa có chỉ tiêu nào được đặt mục tiêu cho năm 2026 nên báo cáo chưa xét mức đạt."
    assert paragraphs(workspace).count(said) == 1


def test_a_new_column_of_a_register_is_one_row_of_the_so(clerk):
    clerk.add(so.SO_THEO_DOI, so="MH", cot="kinh_phi", tieu_de="Kinh phí (triệu đồng)",
              kieu="số nguyên từ 0", rong=14, o_dau="biểu; tổng hợp")  # fmt: skip
    workspace = clerk.save()
    phat_hanh(workspace, Options(date(2026, 8, 1), PERIOD))
    ledger, _ = open_ledger(workspace, LATER)
    asked = ledger.elements_asked(ledger.units["XA-MOT"], ledger.periods[code_of(PERIOD)])
    sheet = on_form(ledger.work.registers[0])
    models = [{"ten": "Bản sạch", "kinh_phi": 25}]
    send(workspace, "XA-MOT", {one.code: 0 for one in asked}, listed=[(sheet, models)])
    book = openpyxl.load_workbook(tong_hop(workspace, LATER).files[0])
    headings, row = (tuple(cell.value for cell in book["Mô hình"][at]) for at in (4, 5))
    assert dict(zip(headings, row, strict=True))["Kinh phí (triệu đồng)"] == 25
    phat_hanh(workspace, Options(date(2026, 9, 1), "2026-T09"))
    form = workspace.issued(code_of("2026-T09")) / "bieu_XA-MOT_2026-T09.xlsx"
    assert openpyxl.load_workbook(form)["Mô hình"]["H5"].value == 25
