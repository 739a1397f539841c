"""From the cell of the sổ to what a unit is asked and a report says: thresholds go all the way."""

import random
import re
from datetime import date

import openpyxl
import pytest
from small_office import code_of, issue, ledger_of, office, send

from dvexcel.commands.kiem_tra import kiem_tra
from dvexcel.context.bao_cao import bao_cao_paper
from dvexcel.context.cong_van import reminder_paper, unit_reminder_paper, unsettled
from dvexcel.model.figure import Figure
from dvexcel.model.options import Options
from dvexcel.reading.xlsx import read_workbook
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.mac_dinh.nguong import THRESHOLDS, threshold_rows
from dvexcel.specs.table import FIRST_ROW, HEADING_ROW
from dvexcel.steps.opening import find_period, own_office
from dvexcel.steps.put_together import consolidation_of
from dvexcel.text.numbers import format_number

BEFORE, MONTH = "2026-T08", "2026-T09"
TODAY = date(2026, 9, 25)  # five days after the deadline


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    """August from all; in September XA-MOT has 30 % more, and one unit is silent."""
    made = office(tmp_path_factory.mktemp("so"))
    issue(made, BEFORE)
    for code in ("VPUBND", "XA-MOT", "XA-HAI", "XA-CU", "XA-BON"):
        send(made, BEFORE, code, 20)
    issue(made, MONTH)
    for code, number in (("VPUBND", 20), ("XA-MOT", 26), ("XA-HAI", 21), ("XA-CU", 20)):
        send(made, MONTH, code, number)
    return made


@pytest.fixture
def sets(workspace):
    """Rewrite the rows of Ngưỡng kiểm tra as a clerk would; the sổ is put back afterwards."""
    original = workspace.ledger.read_bytes()

    def rewrite(rows):
        book = openpyxl.load_workbook(workspace.ledger)
        sheet = book[so.NGUONG.sheet]
        for number, row in enumerate(rows, FIRST_ROW):
            for position, column in enumerate(so.NGUONG.columns, 1):
                sheet.cell(number, position).value = row[column.key]
        book.save(workspace.ledger)

    yield rewrite
    workspace.ledger.write_bytes(original)


def rows_with(**chosen):
    named = {code.replace("_", "-"): value for code, value in chosen.items()}
    assert named.keys() <= THRESHOLDS.keys()
    return [row | {"gia_tri": named.get(row["ma"], row["gia_tri"])} for row in threshold_rows()]


def put_together(workspace):
    ledger = ledger_of(workspace, TODAY)
    period = find_period(ledger, MONTH)
    return ledger, consolidation_of(workspace, ledger, period, TODAY)[0]


def asked(workspace):
    """Where the check of September asks XA-MOT about a change since August."""
    found = kiem_tra(workspace, Options(TODAY, MONTH)).findings
    mine = (f for f in found if f.file.startswith("bieu_XA-MOT_") and f.code == "DL019")
    return {str(finding.place) for finding in mine}


def text_of(paper):
    return "\n".join(
        "".join(
            format_number(p.value, p.decimals) if isinstance(p, Figure) else getattr(p, "text", "")
            for p in getattr(block, "content", ())
        )
        for block in paper.body
    )


def report(workspace):
    ledger, consolidation = put_together(workspace)
    return bao_cao_paper(ledger, consolidation, own_office(ledger))


def cell_of(workspace, code):
    """Where XA-MOT typed its figure of September."""
    book = openpyxl.load_workbook(workspace.inbox(code_of(MONTH)) / f"bieu_XA-MOT_{MONTH}.xlsx")
    sheet = book["Số liệu"]
    (typed,) = (cell for cell in sheet[HEADING_ROW] if cell.value == "Trong kỳ")
    (row,) = (cell.row for cell in sheet["A"] if cell.value == code)
    return f"Số liệu!{typed.column_letter}{row}"


def test_a_change_that_is_usual_here_is_asked_about_there(workspace, sets):
    figure, total = (cell_of(workspace, code) for code in ("A4.VB", "E1.TS"))  # 20 and 60 before
    assert asked(workspace) == set()
    sets(rows_with(BIEN_DONG=25))
    assert {figure, total} <= asked(workspace)
    sets(rows_with(BIEN_DONG=25, SO_GOC=21))
    assert asked(workspace) == {total}
    sets(rows_with(BIEN_DONG=25, SO_GOC=61))
    assert asked(workspace) == set()


def sums_compared(workspace):
    """How often the report says how a sum moved; a share in per cent is compared at any time."""
    moved = re.findall(r"\((?:tăng|giảm) [\d.,]+ (?!điểm phần trăm)", text_of(report(workspace)))
    return len(moved)


def test_a_report_compares_as_far_as_the_office_lets_it(workspace, sets):
    """Four units stand behind most sums of September, five behind those of August."""
    few = sums_compared(workspace)
    sets(rows_with(SO_SANH=80))
    assert sums_compared(workspace) > few
    sets(rows_with(SO_SANH=81))
    assert sums_compared(workspace) == few


def test_a_reminder_gives_the_days_that_the_office_set(workspace, sets):
    def letters():
        ledger, consolidation = put_together(workspace)
        late, keeper = unsettled(consolidation), own_office(ledger)
        one = unit_reminder_paper(consolidation, late[0], keeper)
        return text_of(reminder_paper(consolidation, late, keeper)), text_of(one)

    assert all("trước ngày 28/9/2026" in letter for letter in letters())
    sets(rows_with(HAN_TRA_LOI=7))
    assert all("trước ngày 02/10/2026" in letter for letter in letters())


def test_no_report_depends_on_the_order_of_rows(workspace, sets):
    rows = rows_with(SO_SANH=80, BIEN_DONG=25)
    sets(rows)
    in_order, questions = report(workspace), asked(workspace)
    for seed in (1, 2):
        random.Random(seed).shuffle(rows)  # noqa: S311 - an order, no secret
        sets(rows)
        assert report(workspace) == in_order
        assert asked(workspace) == questions


def test_a_threshold_that_cannot_be_used_is_said_by_the_check_with_its_cell(workspace, sets):
    sets(rows_with(BIEN_DONG=0))
    found = kiem_tra(workspace, Options(TODAY, MONTH)).findings
    assert ("DL912", "Ngưỡng kiểm tra!C5") in {(f.code, str(f.place)) for f in found}
    assert asked(workspace) == set()


def test_an_open_so_with_unsaved_thresholds_is_read_alike(workspace, sets):
    """A button hands the open book in; what stands in it wins over the file."""
    sets(rows_with(BIEN_DONG=25))
    as_open = read_workbook(workspace.ledger)
    sets(rows_with())
    outcome = kiem_tra(workspace, Options(TODAY, MONTH, open_ledger=as_open))
    assert "DL019" in {finding.code for finding in outcome.findings}
    assert code_of(MONTH) in ledger_of(workspace).periods
