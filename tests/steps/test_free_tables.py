"""A sheet of another workbook becomes a table of a paper, as it is seen there."""

from datetime import date

import openpyxl
import pytest
from docx import Document
from independent import complaints_of

from dvexcel.commands.soan import soan
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.sample import sample_rows
from dvexcel.workspace import Workspace
from dvexcel.writing.so_cong_tac import write_so_cong_tac

TODAY = date(2026, 10, 25)


def folder(path, *tables, upright="Phụ lục"):
    """A work folder with one plan whose annex is what ``tables`` name, and bang.xlsx beside it."""
    rows = sample_rows()
    rows["van_ban_di"] = [row for row in rows["van_ban_di"] if row["ma"] == "TB-SNV-MAU"]
    texts = [("", "Một đoạn."), (upright, "Kết quả"), *(("Bảng", one) for one in tables)]
    rows["noi_dung"] = [
        {"van_ban_di": "TB-SNV-MAU", "cap": cap or None, "noi_dung": said} for cap, said in texts
    ]
    rows["nhiem_vu"] = []
    workspace = Workspace(path)
    workspace.write(workspace.ledger, write_so_cong_tac(rows))
    workspace.papers.mkdir(exist_ok=True)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Kết quả"
    sheet.append(["BẢNG KẾT QUẢ NĂM 2026"])
    sheet.append(["TT", "Đơn vị", "Số mô hình", None])
    sheet.append([None, None, "Đăng ký", "Công nhận"])
    for area in ("A2:A3", "B2:B3", "C2:D2"):
        sheet.merge_cells(area)
    for number in range(1, 61):
        sheet.append([number, f"Xã {number}", number * 3, number])
    sheet.row_dimensions[63].hidden = True
    book.create_sheet("Trống")
    book.save(workspace.papers / "bang.xlsx")
    return workspace


@pytest.mark.parametrize(
    ("named", "why"),
    [
        ("khong_co.xlsx!Kết quả", "không có tệp"),
        ("../bang.xlsx!Kết quả", "không có tệp"),
        ("bang.xlsx!Khác", "có các trang: Kết quả, Trống"),
        ("bang.xlsx!Trống", "còn trống"),
        ("Không có", "có các trang"),
    ],
)
def test_a_table_that_is_not_there_is_told_with_its_cell(tmp_path, named, why):
    with pytest.raises(CannotRun) as caught:
        soan(folder(tmp_path, named), Options(TODAY))
    (finding,) = caught.value.findings
    assert finding.code == "HT775"
    assert why in finding.why
    assert str(finding.place) == "Nội dung!D7"


def test_sixty_rows_with_a_merged_heading_come_as_they_are(tmp_path):
    (path,) = soan(folder(tmp_path, "bang.xlsx!Kết quả\nBảng 1"), Options(TODAY)).files
    assert complaints_of(path) == []
    table = Document(path).tables[-1]
    grid = [[cell.text for cell in row.cells] for row in table.rows]
    assert grid[:3] == [
        ["TT", "Đơn vị", "Số mô hình", "Số mô hình"],
        ["TT", "Đơn vị", "Đăng ký", "Công nhận"],
        ["1", "Xã 1", "3", "1"],
    ]
    assert len(grid) == 2 + 59  # the hidden row is not printed
    repeated = [row._tr.xpath("w:trPr/w:tblHeader") for row in table.rows]
    assert [bool(one) for one in repeated[:3]] == [True, True, False]


def test_a_sheet_of_the_so_may_be_the_table(tmp_path):
    (path,) = soan(folder(tmp_path, "Ngày nghỉ"), Options(TODAY)).files
    assert Document(path).tables[-1].cell(0, 0).text
