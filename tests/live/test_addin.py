"""The add-in's commands on a live book answer what the command line answers on the saved file."""

import shutil
from datetime import date

import openpyxl
import pytest

from dvexcel.addin.commands import RESULT_SHEET, kiem_tra_bieu, tong_hop_ky
from dvexcel.pipeline.check import kiem_tra
from dvexcel.pipeline.consolidate import tong_hop
from dvexcel.pipeline.options import Options
from dvexcel.workspace import Workspace

CLOSING = date(2026, 10, 25)
MONTH = "2026-T10"


@pytest.fixture
def folder(tmp_path, played_once):
    """A copy of the played sample, under a name with diacritics."""
    root = tmp_path / "Sổ dân vận"
    shutil.copytree(played_once, root)
    return root


def faulty(root):
    """A return that the sample planted a slip in."""
    outcome = kiem_tra(Workspace(root), Options(CLOSING, period=MONTH))
    return next(f.file for f in outcome.findings if f.code == "DL010"), outcome


def test_checking_the_open_return_finds_what_the_command_line_finds(folder, open_book):
    name, outcome = faulty(folder)
    expected = {(f.code, str(f.place), f.message) for f in outcome.findings if f.file == name}
    book = open_book(folder / "nhan_ve" / MONTH / name)
    found = kiem_tra_bieu(book, date(2026, 10, 18)).findings
    assert {(f.code, str(f.place), f.message) for f in found} == expected
    rows = book.sheets[RESULT_SHEET].used_range.value
    assert [row[:3] for row in rows[1:]] == [
        ["Lỗi" if f.is_error else "Cảnh báo", f.code, str(f.place)] for f in found
    ]


def test_checking_leaves_the_units_own_cells_as_they_were(folder, open_book):
    name, _ = faulty(folder)
    book = open_book(folder / "nhan_ve" / MONTH / name)
    before = {s.name: (s.used_range.value, s.used_range.formula) for s in book.sheets}
    active = book.sheets.active.name
    kiem_tra_bieu(book, date(2026, 10, 18))
    after = {s.name: (s.used_range.value, s.used_range.formula) for s in book.sheets}
    after.pop(RESULT_SHEET)
    assert after == before
    assert book.sheets.active.name == active


def test_checking_again_fills_the_same_sheet(folder, open_book):
    name, _ = faulty(folder)
    book = open_book(folder / "nhan_ve" / MONTH / name)
    for _ in range(2):
        kiem_tra_bieu(book, date(2026, 10, 18))
    assert [sheet.name for sheet in book.sheets].count(RESULT_SHEET) == 1


def test_a_mended_cell_is_seen_before_the_book_is_saved(folder, open_book):
    name, outcome = faulty(folder)
    finding = next(f for f in outcome.findings if f.file == name and f.code == "DL010")
    book = open_book(folder / "nhan_ve" / MONTH / name)
    cell = book.sheets[finding.place.sheet].range((finding.place.row, finding.place.column))
    cell.value = cell.value - 1
    assert not any(f.code == "DL010" for f in kiem_tra_bieu(book, date(2026, 10, 18)).findings)


def test_consolidating_the_open_ledger_gives_the_same_file_as_the_command_line(folder, open_book):
    tong_hop(Workspace(folder), Options(CLOSING, period=MONTH))
    path = folder / "ket_qua" / MONTH / f"tong_hop_{MONTH}.xlsx"
    by_command_line = path.read_bytes()
    path.unlink()
    outcome = tong_hop_ky(open_book(folder / "so_cong_tac.xlsx"), MONTH, CLOSING)
    assert outcome.files == (path,)
    assert path.read_bytes() == by_command_line


def test_a_change_in_the_open_ledger_counts_before_it_is_saved(folder, open_book):
    book = open_book(folder / "so_cong_tac.xlsx")
    sheet = book.sheets["Đơn vị"]
    names = sheet.range("B5:B60").value
    row = 5 + names.index("Sở Tư pháp")
    sheet.range(f"B{row}").value = "Sở Tư pháp (thử)"
    [path] = tong_hop_ky(book, MONTH, CLOSING).files
    shown = openpyxl.load_workbook(path)["Tiếp nhận"].iter_rows(values_only=True)
    assert any("Sở Tư pháp (thử)" in line for line in shown)


def test_commands_need_few_engine_calls_however_many_rows(folder, open_book, excel):
    calls = excel.impl.calls.from_now()
    book = open_book(folder / "so_cong_tac.xlsx")
    tong_hop_ky(book, MONTH, CLOSING)
    assert len(calls.reads) <= 4 * len(book.sheets)
    assert not calls.writes


def test_a_book_outside_a_work_folder_is_told_so(tmp_path, folder, open_book):
    name, _ = faulty(folder)
    stray = tmp_path / "lạc.xlsx"
    shutil.copy(folder / "nhan_ve" / MONTH / name, stray)
    from dvexcel.model.outcome import CannotRun  # noqa: PLC0415 - beside its only use

    with pytest.raises(CannotRun, match="không có tệp so_cong_tac"):
        kiem_tra_bieu(open_book(stray), date(2026, 10, 18))
