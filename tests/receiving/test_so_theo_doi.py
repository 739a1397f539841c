"""Models "Dân vận khéo": kept in the sổ, printed on forms, told by returns, counted."""

from datetime import date

import openpyxl
import pytest
from fields import MO_HINH, MO_HINH_LINH_VUC, MODELS
from small_office import TODAY, YEAR, code_of, issue, ledger_of, office, send

from dvexcel.commands.tong_hop import tong_hop
from dvexcel.context.figures import Figures
from dvexcel.context.so_theo_doi import register_grid
from dvexcel.model.field_of_work import Role
from dvexcel.model.figure import Figure
from dvexcel.model.options import Options
from dvexcel.receiving.check import counted_returns
from dvexcel.receiving.so_theo_doi import rows_known
from dvexcel.specs.so_theo_doi import OPEN, WHOLE, count_code
from dvexcel.specs.table import FIRST_ROW
from dvexcel.specs.tong_hop import NGUON
from dvexcel.steps.opening import find_period, open_ledger
from dvexcel.steps.put_together import consolidation_of

FIRST = {
    "don_vi": "XA-MOT",
    "ten": "Ngày thứ Bảy vì dân",
    "linh_vuc": "kinh tế",
    "loai": "tập thể",
    "cap": "xã",
    "ngay_dang_ky": date(2026, 3, 15),
    "trang_thai": "được công nhận",
    "so_quyet_dinh": "215/QĐ-UBND ngày 12/10/2025",
    "ghi_chu": "Nhân rộng ra hai bản.",
}
OF_OLD = {"don_vi": "XA-CU", "ten": "Bản không rác", "trang_thai": "đăng ký"}
OF_HEIR = {"don_vi": "XA-HAI", "ten": "Tổ hòa giải giỏi", "trang_thai": "tiêu biểu"}
FIELDS, STAGES, KINDS = (
    dict(MODELS.column(role).choices) for role in (Role.GROUP, Role.STAGE, Role.KIND)
)
A_MODEL = {"ten": "Chợ phiên văn minh", "linh_vuc": "kinh tế", "trang_thai": "đăng ký"}


@pytest.fixture
def workspace(tmp_path):
    return office(tmp_path / "so", mo_hinh=[FIRST, OF_OLD, OF_HEIR])


def on_form(workspace, period, unit):
    """The rows of the sheet Mô hình as issued, empty ones apart."""
    path = workspace.issued(code_of(period)) / f"bieu_{unit}_{period}.xlsx"
    sheet = openpyxl.load_workbook(path)[MO_HINH.sheet]
    rows = sheet.iter_rows(min_row=FIRST_ROW, values_only=True)
    return [row for row in rows if any(row)]


def figures_of(workspace, period):
    ledger = ledger_of(workspace)
    known = find_period(ledger, period)
    return Figures(consolidation_of(workspace, ledger, known, TODAY)[0])


# --- the register ---


def test_a_model_named_twice_for_a_unit_is_told_and_read_once(tmp_path):
    twice = [FIRST, {**FIRST, "ten": "NGÀY THỨ BẢY VÌ DÂN", "trang_thai": "dừng"}]
    workspace = office(tmp_path, mo_hinh=twice)
    ledger, findings = open_ledger(workspace, Options(TODAY))
    assert [model.values["trang_thai"] for model in ledger.registers["mo_hinh"]] == [
        "được công nhận"
    ]
    assert [f.place.sheet for f in findings] == ["Mô hình"]


def test_a_model_of_an_unknown_unit_is_told(tmp_path):
    workspace = office(tmp_path, mo_hinh=[{**FIRST, "don_vi": "XA-LA"}])
    _, [finding] = open_ledger(workspace, Options(TODAY))
    assert "XA-LA" in finding.message


def test_the_register_is_read_as_typed(workspace):
    first, *_ = ledger_of(workspace).registers["mo_hinh"]
    assert {"don_vi": first.unit, **first.values} == FIRST


# --- on the form ---


def test_a_units_first_form_shows_its_models_of_the_register(workspace):
    issue(workspace, "2026-T08")
    [row] = on_form(workspace, "2026-T08", "XA-MOT")
    assert row[0] == "Ngày thứ Bảy vì dân"
    assert row[4].date() == date(2026, 3, 15)
    assert row[6] == "Công nhận theo 215/QĐ-UBND ngày 12/10/2025. Nhân rộng ra hai bản."
    assert on_form(workspace, "2026-T08", "XA-BON") == []


def test_the_next_form_shows_what_the_last_counted_return_told(workspace):
    issue(workspace, "2026-T08")
    changed = {"ten": FIRST["ten"], "trang_thai": "tiêu biểu"}
    send(workspace, "2026-T08", "XA-MOT", 10, models=[changed, A_MODEL])
    issue(workspace, "2026-T09")
    assert [(row[0], row[5]) for row in on_form(workspace, "2026-T09", "XA-MOT")] == [
        ("Ngày thứ Bảy vì dân", "tiêu biểu"),
        ("Chợ phiên văn minh", "đăng ký"),
    ]


def test_a_faulty_return_tells_nothing(workspace):
    issue(workspace, "2026-T08")
    send(workspace, "2026-T08", "XA-MOT", -1, models=[A_MODEL])
    issue(workspace, "2026-T09")
    assert [row[0] for row in on_form(workspace, "2026-T09", "XA-MOT")] == [FIRST["ten"]]


def test_a_merged_units_models_go_to_its_successor_until_that_has_told_of_them(workspace):
    issue(workspace, "2026-T09")
    send(workspace, "2026-T09", "XA-CU", 10, models=[A_MODEL])
    send(workspace, "2026-T09", "XA-HAI", 10)
    assert {row[0] for row in on_form(workspace, "2026-T09", "XA-CU")} == {"Bản không rác"}
    issue(workspace, "2026-T10")  # XA-CU was merged on 30/9
    assert {row[0] for row in on_form(workspace, "2026-T10", "XA-HAI")} == {
        "Tổ hòa giải giỏi",
        "Bản không rác",
        "Chợ phiên văn minh",
    }
    send(workspace, "2026-T10", "XA-HAI", 10)
    told = workspace.inbox(code_of("2026-T10")) / "bieu_XA-HAI_2026-T10.xlsx"
    book = openpyxl.load_workbook(told)
    sheet = book[MO_HINH.sheet]
    names = {sheet.cell(row, 1).value: row for row in range(FIRST_ROW, FIRST_ROW + 3)}
    for column in range(1, 8):
        sheet.cell(names["Bản không rác"], column).value = None  # the successor gave it up
    book.save(told)
    issue(workspace, "2026-T11")
    assert {row[0] for row in on_form(workspace, "2026-T11", "XA-HAI")} == {
        "Tổ hòa giải giỏi",
        "Chợ phiên văn minh",
    }


def test_a_decision_stays_with_its_model_when_a_return_tells_of_it(workspace):
    issue(workspace, "2026-T08")
    send(workspace, "2026-T08", "XA-MOT", 10)
    ledger = ledger_of(workspace)
    period = find_period(ledger, "2026-T08")
    told = [(period, counted_returns(workspace, ledger, period, TODAY))]
    [model] = rows_known(ledger, MODELS, told, date(YEAR, 12, 31))["XA-MOT"]
    kept = (model.values["so_quyet_dinh"], model.values["ghi_chu"])
    assert kept == (FIRST["so_quyet_dinh"], FIRST["ghi_chu"])


# --- counted ---


@pytest.fixture
def told(workspace):
    """October, with one model of the register and three more, one of them half described."""
    issue(workspace, "2026-T10")
    send(workspace, "2026-T10", "XA-MOT", 10, models=[A_MODEL])
    more = [{"ten": "Chưa rõ"}, {**A_MODEL, "ten": "Khác", "loai": "cá nhân"}]
    send(workspace, "2026-T10", "XA-BON", 10, models=more)
    return workspace


def test_every_row_and_column_of_the_counts_adds_up(told):
    figures = figures_of(told, "2026-T10")

    def count(field=WHOLE, part=WHOLE):
        return figures.count(count_code(MODELS, field, part)).value

    assert count() == figures.count("MH.SO").value == 4
    assert count(FIELDS["kinh tế"], STAGES["đăng ký"]) == 2
    assert count(OPEN, OPEN) == 1
    assert count(part=KINDS["cá nhân"]) == 1
    for field in (WHOLE, *FIELDS.values(), OPEN):
        assert sum(count(field, stage) for stage in (*STAGES.values(), OPEN)) == count(field)
    for part in (WHOLE, *STAGES.values(), OPEN, *KINDS.values()):
        fields = (*FIELDS.values(), OPEN)
        assert sum(count(field, part) for field in fields) == count(part=part)


def test_each_counted_model_stands_in_nguon_with_its_file_and_cell(told):
    outcome = tong_hop(told, Options(TODAY, "2026-T10"))
    book = openpyxl.load_workbook(outcome.files[0])
    key = f"{count_code(MODELS, FIELDS['kinh tế'], STAGES['đăng ký'])}/2026-T10/toan-tinh"
    rows = [row for row in book[NGUON.sheet].iter_rows(values_only=True) if row[0] == key]
    assert {(row[3], row[5], row[6]) for row in rows} == {
        ("XA-MOT", 1, "bieu_XA-MOT_2026-T10.xlsx"),
        ("XA-BON", 1, "bieu_XA-BON_2026-T10.xlsx"),
    }
    for *_, file, cell in rows:
        sheet, at = cell.split("!")
        told_by = openpyxl.load_workbook(told.inbox(code_of("2026-T10")) / file)
        assert told_by[sheet.strip("'")][at].value in {A_MODEL["ten"], "Khác"}


def test_the_sheet_by_field_holds_the_same_counts(told):
    outcome = tong_hop(told, Options(TODAY, "2026-T10"))
    sheet = openpyxl.load_workbook(outcome.files[0])[MO_HINH_LINH_VUC.sheet]
    rows = {row[0]: row[1:] for row in sheet.iter_rows(min_row=FIRST_ROW, values_only=True)}
    assert rows["Kinh tế"] == (2, 0, 0, 1, 0, 0, 0, 3, 1, 1)
    assert rows["Chưa ghi"] == (0, 0, 0, 0, 0, 0, 1, 1, 0, 0)
    assert rows["Tổng số"] == (2, 0, 0, 1, 0, 0, 1, 4, 1, 1)


def test_the_reports_table_prints_figures_only_and_names_what_is_open_where_it_is(told):
    figures = figures_of(told, "2026-T10")
    grid = register_grid(MODELS, figures)
    assert "Chưa ghi" in grid.headings
    assert grid.rows[-1][1][0].text == "Tổng số"
    numbers = [item for row in grid.rows for cell in row[2:] for item in cell]
    assert all(isinstance(item, Figure) for item in numbers)
    assert {len(row) for row in grid.rows} == {len(grid.headings)} == {len(grid.widths)}


def test_a_stage_or_kind_that_no_model_has_takes_no_column(told):
    grid = register_grid(MODELS, figures_of(told, "2026-T10"))
    assert grid.headings == (
        "TT",
        "Lĩnh vực",
        "Đăng ký",
        "Được công nhận",
        "Chưa ghi",
        "Tổng số",
        "Tập thể",
        "Cá nhân",
    )


def test_without_a_model_the_table_is_a_sentence(tmp_path):
    workspace = office(tmp_path)
    issue(workspace, "2026-T08")
    send(workspace, "2026-T08", "XA-MOT", 10)
    grid = register_grid(MODELS, figures_of(workspace, "2026-T08"))
    assert grid.rows == ()
    assert "không báo cáo mô hình" in grid.empty
