"""Two people with two copies of the sổ: both are left as they are, and what differs is told."""

import shutil
from datetime import date

import openpyxl
import pytest
from small_office import issue, office, send

from dvexcel.commands.kiem_tra import kiem_tra
from dvexcel.model.options import Options
from dvexcel.workspace import Workspace

MONTH, DAY = "2026-T02", date(2026, 2, 20)


def play(root):
    root.mkdir(parents=True)
    made = office(root)
    issue(made, MONTH)
    send(made, MONTH, "XA-MOT", 3)


@pytest.fixture
def workspace(made_once, tmp_path):
    shutil.copytree(made_once("hai bản sổ", play), tmp_path / "so")
    return Workspace(tmp_path / "so")


def accept(path, why):
    """A person writes a reason into Tiếp nhận."""
    book = openpyxl.load_workbook(path)
    sheet = book["Tiếp nhận"]
    for column, text in ((1, "XA-MOT"), (2, MONTH), (sheet.max_column, why)):
        sheet.cell(5, column, text)
    book.save(path)
    return path.read_bytes()


def told(workspace):
    found = kiem_tra(workspace, Options(DAY, MONTH)).findings
    return {one.code: one.message for one in found if one.code in {"HT073", "HT074"}}


def files(workspace):
    return {path.name: path.read_bytes() for path in workspace.root.glob("*.xlsx")}


@pytest.mark.parametrize(
    "name",
    ["so_cong_tac-MAY-HAI.xlsx", "so_cong_tac (1).xlsx", "so_cong_tac - Copy.xlsx",
     "so_cong_tac (An's conflicted copy 2026-02-20).xlsx"],
)  # fmt: skip
def test_a_second_copy_is_told_with_the_cells_that_differ_and_neither_is_touched(workspace, name):
    other = workspace.root / name
    shutil.copy(workspace.ledger, other)
    assert told(workspace) == {}  # the very same says nothing
    accept(other, "Đã gọi điện xác nhận")
    before = files(workspace)
    said = told(workspace)
    assert name in said["HT073"]
    assert "khác nhau ở Tiếp nhận!" in said["HT073"]
    assert files(workspace) == before


@pytest.mark.parametrize("name", ["so_cong_tac_cu.xlsx", "so_cong_tac_2025.xlsx", "khác.xlsx"])
def test_an_old_copy_that_the_office_named_itself_is_no_conflict(workspace, name):
    shutil.copy(workspace.ledger, workspace.root / name)
    accept(workspace.root / name, "năm trước")
    assert told(workspace) == {}


def test_a_copy_that_cannot_be_read_is_told_all_the_same(workspace):
    (workspace.root / "so_cong_tac (1).xlsx").write_bytes(b"PK nothing")
    assert "chưa so được" in told(workspace)["HT073"]


def test_an_older_copy_put_over_the_newer_is_told_once_with_whose_was_lost(workspace):
    assert told(workspace) == {}
    mine = workspace.ledger.read_bytes()
    theirs = accept(workspace.ledger, "Đã gọi điện xác nhận")
    assert told(workspace) == {}  # changed, and that is all
    workspace.ledger.write_bytes(mine)
    said = told(workspace)
    assert list(said) == ["HT074"]
    assert "so_cong_tac.xlsx đúng là bản của lượt chạy ngày" in said["HT074"]
    assert workspace.ledger.read_bytes() == mine
    assert told(workspace) == {}
    workspace.ledger.write_bytes(theirs)
    assert list(told(workspace)) == ["HT074"]  # and so is the way back
