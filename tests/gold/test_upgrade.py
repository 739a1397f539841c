"""An old sổ brought up to date: with it the folder goes on as before, and nothing typed is lost."""

import shutil
from datetime import date

import openpyxl
import pytest
from gold.test_old_folders import BESIDE, DRAFTED, FOLDER, STEPS, differing, files_of

from dvexcel.commands.nang_cap import nang_cap
from dvexcel.commands.sang_nam import sang_nam
from dvexcel.model.options import Options
from dvexcel.reading.so_cong_tac import read_ledger
from dvexcel.reading.xlsx import read_workbook
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.table import FIRST_ROW, HEADING_ROW
from dvexcel.steps.opening import open_ledger
from dvexcel.workspace import Workspace

TODAY = Options(date(2026, 10, 5))


def copied(root):
    shutil.copytree(FOLDER, root)
    return Workspace(root)


def with_own_things(workspace):
    """What a clerk adds: a column and a row in it, a word above and beside a table, a sheet."""
    book = openpyxl.load_workbook(workspace.ledger)
    units = book[so.DON_VI.sheet]
    own = units.max_column + 1
    units.cell(HEADING_ROW, own).value = "Nhóm Zalo"
    units.cell(FIRST_ROW, own).value = "Tổ 1"
    units.cell(FIRST_ROW + 1, own).value = 12.5
    units.cell(FIRST_ROW + 30, own).value = "Dòng chỉ có ở cột riêng"
    units.cell(2, own + 2).value = "Gọi trước 15 giờ"
    units.cell(FIRST_ROW, own + 3).value = "Ngoài bảng"
    units.cell(FIRST_ROW, 6).value = '=CONCATENATE("A","B")'
    units.cell(FIRST_ROW + 1, 5).value = "Khối không có"  # what cannot be read goes along too
    book.create_sheet("Ghi nhớ")["A1"] = "Của tôi"
    book.save(workspace.ledger)


@pytest.fixture(scope="module")
def upgraded(tmp_path_factory):
    """The folder with its new sổ in the place of the old one."""
    workspace = copied(tmp_path_factory.mktemp("nâng cấp") / "2026")
    before = read_workbook(workspace.ledger)
    outcome = nang_cap(workspace, TODAY)
    outcome.files[0].replace(workspace.ledger)
    return workspace, before, outcome


def test_the_old_so_is_only_read_and_the_new_one_stands_beside_it(tmp_path):
    workspace = copied(tmp_path / "2026")
    before = workspace.ledger.read_bytes()
    outcome = nang_cap(workspace, TODAY)
    assert workspace.ledger.read_bytes() == before
    assert [path.name for path in outcome.files] == ["so_cong_tac_nang_cap.xlsx"]
    again = nang_cap(workspace, TODAY)
    assert again.files == outcome.files


def test_an_old_so_is_told_once_with_what_mends_it(tmp_path):
    _, findings = open_ledger(copied(tmp_path / "2026"), TODAY)
    assert [one.code for one in findings if one.code.startswith("HT")] == ["HT043"]


def test_the_new_so_reads_as_the_old_one_did_and_says_nothing_of_its_age(upgraded, tmp_path):
    workspace, _, outcome = upgraded
    old, _ = open_ledger(copied(tmp_path / "2026"), TODAY)
    new, findings = open_ledger(workspace, TODAY)
    assert not outcome.findings
    assert not [one for one in findings if one.code.startswith("HT")]
    for part in ("offices", "units", "tasks", "documents", "elements", "indicators", "periods",
                 "receipt_notes", "registers", "holidays", "work"):  # fmt: skip
        assert getattr(new, part) == getattr(old, part), part


def test_every_cell_that_a_person_typed_is_in_the_new_so(upgraded):
    workspace, before, _ = upgraded
    book = openpyxl.load_workbook(workspace.ledger)
    for table in so.SO_CONG_TAC.tables:
        if table in (so.DANH_MUC, so.TRUONG_MAU) or table.sheet not in before.sheets:
            continue
        typed = {
            str(cell.value)
            for (row, _), cell in before.sheets[table.sheet].cells.items()
            if row >= FIRST_ROW and isinstance(cell.value, str)
        }
        there = {str(cell.value) for row in book[table.sheet].iter_rows() for cell in row}
        renamed = {"Sở Nội vụ"} if table is so.KY_BAO_CAO else set()
        assert typed - there <= renamed, table.sheet


def test_the_folder_goes_on_with_the_new_so_part_by_part(upgraded):
    """Same figures, same papers; a form on its way back is read; nothing is asked twice."""
    workspace, _, _ = upgraded
    for command, day, period in STEPS:
        command(workspace, Options(day, period))
    after = files_of(workspace.root)
    before = files_of(FOLDER) | {BESIDE: DRAFTED}
    assert {name for name, _ in differing(before, after)} == {workspace.ledger.name}


def test_what_a_clerk_added_goes_along_or_is_named_with_its_cell(tmp_path):
    workspace = copied(tmp_path / "2026")
    with_own_things(workspace)
    outcome = nang_cap(workspace, TODAY)
    sheet = openpyxl.load_workbook(outcome.files[0])[so.DON_VI.sheet]
    titles = {cell.value: cell.column for cell in sheet[HEADING_ROW]}
    own = titles["Nhóm Zalo"]
    values = [sheet.cell(row, own).value for row in range(FIRST_ROW, sheet.max_row + 1)]
    assert [value for value in values if value is not None] == [
        "Tổ 1",
        12.5,
        "Dòng chỉ có ở cột riêng",
    ]
    assert sheet.cell(FIRST_ROW + 1, 5).value == "Khối không có"
    told = {one.code: one.message for one in outcome.findings}
    assert set(told) == {"HT045", "HT046", "HT047"}
    assert "2 ô" in told["HT045"]
    assert "Ghi nhớ" in told["HT046"]
    assert "Đơn vị!F5" in told["HT047"]


def test_the_next_year_of_an_old_folder_begins_up_to_date(tmp_path):
    workspace = copied(tmp_path / "2026")
    sang_nam(workspace, Options(date(2026, 12, 31), target=tmp_path / "2027"))
    after = Workspace(tmp_path / "2027")
    ledger, findings = read_ledger(read_workbook(after.ledger))
    assert not [one for one in findings if one.is_error]
    assert ledger.work == open_ledger(workspace, TODAY)[0].work
    _, said = open_ledger(after, TODAY)
    assert "HT043" not in [one.code for one in said]
