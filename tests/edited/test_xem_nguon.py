"""A number leads to its cells, a cell to its numbers: the folder of the edited report, traced."""

import shutil
from dataclasses import replace
from fractions import Fraction

import openpyxl
import pytest
from test_thay_so import DAY, MONTH, play

from dvexcel.commands.tong_hop import tong_hop
from dvexcel.commands.xem_nguon import xem_nguon
from dvexcel.context.figures import Figures
from dvexcel.context.tracing import hanging_on
from dvexcel.model.consolidation import Past
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import column_letters
from dvexcel.steps.opening import find_period, open_ledger
from dvexcel.steps.put_together import consolidation_of
from dvexcel.steps.reports import drafted_report
from dvexcel.steps.tracing import printed_figure
from dvexcel.totals.consolidate import consolidate
from dvexcel.workspace import Workspace


@pytest.fixture(scope="module")
def workspace(made_once, tmp_path_factory):
    root = tmp_path_factory.mktemp("nguon") / "so"
    shutil.copytree(made_once("báo cáo đã sửa", play), root)
    made = Workspace(root)
    tong_hop(made, Options(DAY, MONTH))
    return made


def ask(workspace, path, asked="", period=""):
    return xem_nguon(workspace, Options(DAY, period, files=(path,), asked=asked)).notes


def totals(workspace):
    return workspace.results(find_period(open_ledger(workspace, Options(DAY))[0], MONTH).code) / (
        f"tong_hop_{MONTH}.xlsx"
    )


def returned(workspace, unit, month=MONTH):
    return workspace.inboxes / month / f"bieu_{unit}_{month}.xlsx"


# ---- refusals


@pytest.mark.parametrize("count", [0, 2])
def test_one_file_at_a_time(workspace, count):
    with pytest.raises(CannotRun, match="Mời ghi tên một tệp"):
        xem_nguon(workspace, Options(DAY, files=(workspace.ledger,) * count))


def test_a_number_that_the_report_does_not_print_is_told(workspace):
    with pytest.raises(CannotRun) as refused:
        ask(workspace, workspace.report(period(workspace).code), "123.456")
    assert refused.value.findings[0].code == "HT693"


@pytest.mark.parametrize("asked", ["", "C5", "Chỉ tiêu!A1", "Không có!A1"])
def test_a_cell_without_a_figure_is_told(workspace, asked):
    with pytest.raises(CannotRun) as refused:
        ask(workspace, totals(workspace), asked)
    assert refused.value.findings[0].code == "HT693"


def test_a_workbook_of_somebody_else_is_told(workspace, tmp_path):
    path = tmp_path / "khac.xlsx"
    book = openpyxl.Workbook()
    book.active["A1"] = 5
    book.save(path)
    with pytest.raises(CannotRun) as refused:
        ask(workspace, path, "Sheet!A1")
    assert refused.value.findings[0].code == "HT692"


# ---- from a number back to its cells


def period(workspace):
    return find_period(open_ledger(workspace, Options(DAY))[0], MONTH)


@pytest.fixture(scope="module")
def report(workspace):
    return drafted_report(workspace, Options(DAY), MONTH)


def test_every_figure_of_the_report_leads_to_cells_that_hold_its_amounts(workspace, report):
    figures = Figures(report.consolidation)
    elements = report.ledger.elements
    books, looked_at = {}, 0
    for one in report.rendered.log:
        figure = printed_figure(figures, one.key)
        assert figure is not None, one
        assert figure.origins or not figure.value, one
        for origin in figure.origins:
            if origin.place is None or origin.element not in elements:
                continue
            [path] = [*workspace.root.glob(origin.file), *workspace.inboxes.rglob(origin.file)]
            if path not in books:
                books[path] = openpyxl.load_workbook(path, data_only=True)
            cell = books[path][origin.place.sheet].cell(origin.place.row, origin.place.column)
            typed = Fraction(str(cell.value or 0)) * 10 ** elements[origin.element].decimals
            assert typed == origin.amount, (one, origin)
            looked_at += 1
    assert looked_at > 200


def test_a_printed_number_names_its_units_files_and_cells(workspace):
    path = workspace.report(period(workspace).code)
    notes = ask(workspace, path, f"B1/{MONTH}/toan-tinh")
    assert (
        len([line for line in notes if line.startswith("14 · “")]) == 2
    )  # in the text, in an annex
    assert "Cách tính: cộng B1.CUOC của 4/5 đơn vị." in notes[2]
    assert (
        "- UBND xã Một: B1.CUOC = 3 · nhan_ve/2026-T02/bieu_XA-MOT_2026-T02.xlsx · Số liệu!D8 · "
        "lần 1, đến ngày 19/02/2026" in notes
    )
    assert sum(line.startswith("- ") for line in notes) == 4
    assert len(ask(workspace, path)) == len(
        drafted_report(workspace, Options(DAY), MONTH).rendered.log
    )


def test_who_is_missing_is_named_behind_the_count(workspace):
    notes = ask(workspace, workspace.report(period(workspace).code), f"TN.CHUA/{MONTH}/toan-tinh")
    assert notes[-1] == "- UBND xã Bốn · chưa có tệp được tính"


def cell_of(workspace, sheet, **wanted):
    """The address in the row whose texts are ``wanted``, under the heading ``under``."""
    book = openpyxl.load_workbook(totals(workspace))[sheet]
    under, texts = wanted["under"], set(wanted["row"])
    heading = next(c for row in book.iter_rows() for c in row if c.value == under)
    row = next(
        r for r in book.iter_rows() if texts <= {str(c.value) for c in r} and r[0].row > heading.row
    )
    return f"{sheet}!{column_letters(heading.column)}{row[0].row}"


@pytest.mark.parametrize(
    ("sheet", "under", "row", "key"),
    [
        ("Chỉ tiêu", "Kết quả", ["B1", "Toàn tỉnh"], f"B1/{MONTH}/toan-tinh"),
        ("Chỉ tiêu", "Kết quả", ["B1", "UBND xã Một"], f"B1/{MONTH}/xa-mot"),
        ("Chỉ tiêu", "Kỳ trước", ["B1", "Toàn tỉnh"], f"B1/{MONTH}/toan-tinh:truoc"),
        ("Số liệu theo đơn vị", "B1.CUOC Cuộc tuyên truyền, vận động", ["Tổng cộng"],
         f"B1.CUOC/{MONTH}/toan-tinh"),
        ("Số liệu theo đơn vị", "B1.CUOC Cuộc tuyên truyền, vận động", ["UBND xã Hai"],
         f"B1.CUOC/{MONTH}/xa-hai"),
        ("Số liệu theo đơn vị", "B1.CUOC Cuộc tuyên truyền, vận động", ["Cộng"],
         f"B1.CUOC/{MONTH}/khoi-so-ban-nganh"),
    ],
)  # fmt: skip
def test_a_cell_of_the_totals_leads_to_its_figure(workspace, sheet, under, row, key):
    notes = ask(workspace, totals(workspace), cell_of(workspace, sheet, under=under, row=row))
    assert notes[0].startswith(f"{key} = "), notes[0]
    assert len(notes) > 1


def test_a_row_of_the_long_table_leads_to_the_cell_it_names(workspace):
    cell = cell_of(workspace, "Số liệu", under="Giá trị", row=["XA-MOT", "B1.CUOC"])
    [line] = ask(workspace, totals(workspace), cell)
    assert line.startswith("- UBND xã Một: B1.CUOC = 3 · nhan_ve/")
    assert "Số liệu!D8" in line


# ---- from a cell on to the numbers


def test_a_cell_of_a_return_names_what_hangs_on_it(workspace):
    notes = ask(workspace, returned(workspace, "XA-MOT"), "Số liệu!D8")
    told = "\n".join(notes)
    assert notes[0] == f"Số liệu!D8 của UBND xã Một, kỳ {MONTH}:"
    assert f"- B1/{MONTH}/toan-tinh = 14 " in told
    assert "báo cáo có in số này" in told
    assert f"- B2/{MONTH}" not in told
    assert "Số của kỳ này cũng cộng vào: 2026-6T, 2026-N." in notes
    assert "Số kỳ trước của 2026-T03 lấy từ kỳ này." in notes


def test_of_a_return_that_is_not_there_nothing_hangs(workspace):
    issued = workspace.issued(period(workspace).code) / f"bieu_XA-BON_{MONTH}.xlsx"
    assert "- chưa có tệp nào của đơn vị được tính" in ask(workspace, issued, "Số liệu!D8")[1]


def test_changing_one_cell_changes_exactly_what_hangs_on_it(workspace):
    """Every figure of one return by one more: nothing else changes, and each plain sum does."""
    ledger, _ = open_ledger(workspace, Options(DAY))
    month = find_period(ledger, MONTH)
    before, received = consolidation_of(workspace, ledger, month, DAY)
    figures = Figures(before)
    [status] = [one for one in received.statuses if one.unit.code == "XA-MOT"]
    tried = 0
    for code, reported in status.counted.figures.items():
        if reported.amount is None:
            continue
        again = with_one_more(received, status, code)
        now = Figures(together(ledger, month, again, before))
        changed = {
            name
            for name in figures.by_key.keys() | now.by_key.keys()
            if name.partition("/")[2].partition(":")[0] != f"{MONTH}/xa-mot"
            and figures.by_key.get(name) != now.by_key.get(name)
        }
        told = hanging_on(figures, status.file, status.counted.sha256, reported.place)
        certain = {one.key for one in told.certain}
        assert changed <= certain | {one.key for one in told.possible}, code
        assert certain <= changed, code
        tried += bool(certain)
    assert tried > 10


def with_one_more(received, status, code):
    reported = status.counted.figures[code]
    typed = replace(reported.typed, value=reported.amount + 1)
    entries = {**reported.row.entries, "trong_ky": typed}
    row = replace(reported, row=replace(reported.row, entries=entries))
    counted = replace(status.counted, figures={**status.counted.figures, code: row})
    statuses = tuple(
        replace(one, counted=counted) if one is status else one for one in received.statuses
    )
    return replace(received, statuses=statuses)


def together(ledger, month, received, before):
    """Put together with the same past as ``before``."""
    then = {
        (one.indicator.code, one.scope): replace(
            one, value=one.previous, counted=one.previous_counted, sources=one.before
        )
        for one in before.measures
        if one.previous is not None
    }
    held = Past(then)
    return consolidate(ledger, month, received, DAY, held)
