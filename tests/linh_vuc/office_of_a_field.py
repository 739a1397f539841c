"""A sổ begun by the command and filled in as a clerk does: cells of its sheets, nothing else."""

from datetime import date
from pathlib import Path

import openpyxl

from dvexcel.commands.khoi_tao import khoi_tao
from dvexcel.model.options import Options
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.table import FIRST_ROW, HEADING_ROW
from dvexcel.workspace import Workspace

YOUTH = Path(__file__).parent / "thanh_nien"
TODAY = date(2026, 12, 31)
OFFICES = (
    {
        "ma": "SNV", "he_thong": "Nhà nước", "chu_quan": "UBND TỈNH VÍ DỤ",
        "ten_tren_van_ban": "SỞ NỘI VỤ", "ten": "Sở Nội vụ tỉnh Ví Dụ", "ky_hieu": "SNV",
        "dia_danh": "Ví Dụ", "chuc_vu": "GIÁM ĐỐC", "nguoi_ky": "Nguyễn Văn Mẫu", "luu": "VT",
        "don_vi_soan": "CTTN", "la_don_vi_dung": "x",
    },
    {
        "ma": "UBND", "he_thong": "Nhà nước", "ten_tren_van_ban": "ỦY BAN NHÂN DÂN\nTỈNH VÍ DỤ",
        "ten": "Ủy ban nhân dân tỉnh Ví Dụ", "ky_hieu": "UBND", "dia_danh": "Ví Dụ",
        "quyen_han": "TM. ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH", "nguoi_ky": "Trần Thị Mẫu",
        "luu": "VT",
    },
)  # fmt: skip
UNITS = tuple(
    {"ma": code, "ten": name, "loai": "xã", "khoi": "Khối xã, phường, đặc khu",
     "ky_phai_gui": "T; 6T; N"}
    for code, name in (("XA-MOT", "UBND xã Một"), ("XA-HAI", "UBND xã Hai"),
                       ("XA-BA", "UBND xã Ba"))
)  # fmt: skip


class Clerk:
    """Types into the sổ of a work folder."""

    def __init__(self, workspace):
        self.workspace = workspace
        self.book = openpyxl.load_workbook(workspace.ledger)

    def type(self, table, row, **values):
        """Fill cells of one row of a sheet by the columns' keys; answer the row's number."""
        sheet = self.book[table.sheet]
        titles = {cell.value: cell.column for cell in sheet[HEADING_ROW]}
        for key, value in values.items():
            sheet.cell(row, titles[table.column(key).title]).value = value
        return row

    def add(self, table, **values):
        """Fill the first free row of a sheet."""
        sheet = self.book[table.sheet]
        row = FIRST_ROW
        while any(cell.value is not None for cell in sheet[row]):
            row += 1
        return self.type(table, row, **values)

    def save(self):
        self.book.save(self.workspace.ledger)
        return self.workspace


def begun(root, field, year=2026):
    """A new folder of that field with its offices and units typed in."""
    workspace = Workspace(root)
    outcome = khoi_tao(workspace, Options(TODAY, year=year, field=str(field)))
    assert not outcome.findings
    clerk = Clerk(workspace)
    for number, office in enumerate(OFFICES):
        clerk.type(so.CO_QUAN, FIRST_ROW + number, **office)
    for unit in UNITS:
        clerk.add(so.DON_VI, **unit)
    clerk.save()
    return workspace
