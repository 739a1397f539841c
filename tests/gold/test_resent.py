"""What a unit changed when it sent again stands on a sheet of its own, figure by figure."""

from datetime import date
from random import Random

import openpyxl
import planting
import pytest

from dvexcel.commands.tong_hop import tong_hop
from dvexcel.model.options import Options
from dvexcel.model.period import PeriodCode
from dvexcel.workspace import Workspace

MONTH, NAME = "2026-T09", "bieu_XA-MUONGTHAN_2026-T09.xlsx"


@pytest.fixture
def sent(clean_months, tmp_path):
    """Puts files into an inbox and gives the rows of the sheet Gửi lại."""
    workspace = Workspace(tmp_path)
    workspace.ledger.write_bytes(clean_months.workspace.ledger.read_bytes())
    inbox = workspace.root / "nhan_ve" / MONTH
    inbox.mkdir(parents=True)

    def rows(*files):
        for number, data in enumerate(files, 1):
            (inbox / f"lần {number}.xlsx").write_bytes(data)
        tong_hop(workspace, Options(date(2026, 9, 18), period=MONTH))
        path = workspace.results(PeriodCode.parse(MONTH)) / f"tong_hop_{MONTH}.xlsx"
        sheet = openpyxl.load_workbook(path, data_only=True)["Gửi lại"]
        return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]

    return rows


def test_a_return_sent_once_changed_nothing(sent, clean_months):
    (only, *_), *others = sent(clean_months.files[MONTH][NAME])
    assert "không có" in only
    assert others == []


def test_a_figure_that_was_changed_is_told_with_both_files(sent, clean_months):
    first = clean_months.files[MONTH][NAME]
    form = planting.Form(first, Random(1))  # noqa: S311 - a file, not a secret
    form.cover_cell("Lần gửi").value = 2
    cell = form.cell(planting.FIGURES, "B2.LUOT", planting.TYPED)
    was = cell.value
    cell.value = was + 5
    [row] = sent(first, form.saved())
    assert row[0] == "XA-MUONGTHAN"
    assert (row[2], row[4], row[5]) == ("B2.LUOT", was, was + 5)
    assert row[6] == f"Số liệu!{cell.coordinate}"
    assert row[7:] == ["lần 1.xlsx", "lần 2.xlsx"]
