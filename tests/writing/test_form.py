import re
import zipfile
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import pytest
from fields import BIEU, MO_HINH, WORK
from writing import workbook_examples as example
from writing.read_back import checks_on, opened

from dvexcel.model.indicator import Element
from dvexcel.model.period import PeriodCode, PeriodKind
from dvexcel.model.task_progress import TaskState
from dvexcel.specs.bieu import (
    BIA,
    FORM_VERSION,
    HUONG_DAN,
    KIEN_NGHI,
    LOI_VAN,
    NHIEM_VU,
    PRINT_SHEET,
    SO_LIEU,
    STAMP_PROPERTY,
    STAMP_SHEET,
    asked_words,
)
from dvexcel.specs.muc_so_lieu import TICK_HELP, in_sections, section_names
from dvexcel.specs.stamp import Stamp
from dvexcel.specs.table import FIRST_ROW, HEADING_ROW
from dvexcel.writing.form import write_form

STAMP = str(Stamp(FORM_VERSION, example.UNIT.code, example.CODE))
PROTECTED = [BIA.sheet, SO_LIEU.sheet, NHIEM_VU.sheet, LOI_VAN.sheet, PRINT_SHEET]


def field(sheet, key):
    """The cell of a cover field, found by its label."""
    title = BIA.column(key).title
    [row] = [row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 2).value == title]
    return sheet.cell(row, 3)


def figure(book, code, key):
    """The cell of one element in Số liệu, found by its code."""
    sheet = book[SO_LIEU.sheet]
    [row] = [r for r in range(FIRST_ROW, sheet.max_row + 1) if sheet.cell(r, 1).value == code]
    return sheet.cell(row, SO_LIEU.position(key))


@pytest.mark.parametrize(
    "stamp",
    [
        "",
        "DV1/XA-SINSUOIHO/2026-T09/XX",
        str(Stamp(FORM_VERSION, "SYT", example.CODE)),
        str(Stamp(FORM_VERSION, example.UNIT.code, example.CODE.previous)),
        str(Stamp(FORM_VERSION + 1, example.UNIT.code, example.CODE)),
    ],
)
def test_a_stamp_that_is_not_this_forms_is_refused(stamp):
    with pytest.raises(ValueError, match=r"stamp|form code|check letters"):
        write_form(replace(example.issue(), stamp=stamp))


def test_the_sheets_stand_in_order_and_the_stamp_sheet_is_hidden(form):
    sheets = [spec.sheet for spec in BIEU.sheets if spec is not HUONG_DAN]
    assert form.sheetnames == [*sheets, PRINT_SHEET, HUONG_DAN.sheet, STAMP_SHEET]
    hidden = [sheet.title for sheet in form if sheet.sheet_state != "visible"]
    assert hidden == [STAMP_SHEET]


def test_the_stamp_stands_in_three_places(form):
    assert form[STAMP_SHEET]["A1"].value == STAMP
    assert form[STAMP_SHEET]["A2"].value == FORM_VERSION
    assert form.custom_doc_props[STAMP_PROPERTY].value == STAMP
    assert field(form[BIA.sheet], "ma_bieu").value == STAMP


def test_the_form_opens_on_the_first_cell_to_fill(form):
    assert form.active.title == BIA.sheet
    cursor = form[BIA.sheet].sheet_view.selection[0].activeCell
    assert cursor == field(form[BIA.sheet], "nguoi_lap").coordinate


def test_the_cover_says_whose_form_of_which_period_it_is(form):
    sheet = form[BIA.sheet]
    shown = {column.key: field(sheet, column.key).value for column in BIA.columns}
    assert shown == {
        "don_vi": example.UNIT.name,
        "ma_don_vi": example.UNIT.code,
        "noi_nhan": "Sở Nội vụ tỉnh Lai Châu",
        "ky": "2026-T09",
        "thoi_gian": "từ ngày 15/8/2026 đến ngày 14/9/2026",
        "han_gui": "trước ngày 20/9/2026",
        "lan": 1,
        "nguoi_lap": None,
        "dien_thoai": None,
        "thu_truong": None,
        "chuc_vu": None,
        "ma_bieu": STAMP,
    }


@pytest.mark.parametrize("column", BIA.columns, ids=lambda column: column.key)
def test_a_cover_cell_is_open_exactly_when_the_unit_types_it(form, column):
    cell = field(form[BIA.sheet], column.key)
    assert cell.protection.locked is not column.typed
    if column.typed:
        [check] = checks_on(form[BIA.sheet], cell.coordinate)
        assert check.prompt == column.help


@pytest.mark.parametrize("name", PROTECTED)
def test_protection_has_no_password_and_lets_rows_be_made_taller(form, name):
    protection = form[name].protection
    assert protection.sheet
    assert protection.password is None
    assert protection.hashValue is None
    assert not protection.formatCells
    assert not protection.formatColumns
    assert not protection.formatRows


@pytest.mark.parametrize("table", [MO_HINH, KIEN_NGHI], ids=lambda table: table.key)
def test_list_sheets_take_new_rows(form, table):
    sheet = form[table.sheet]
    assert not sheet.protection.sheet
    area = sheet.tables[table.name].ref
    assert area.endswith(str(HEADING_ROW + table.spare_rows))


@pytest.mark.parametrize("table", BIEU.tables, ids=lambda table: table.key)
def test_headings_are_those_of_the_spec(form, table):
    headings = [cell.value for cell in form[table.sheet][HEADING_ROW]]
    assert headings == [column.title for column in table.columns]
    assert table.name in form[table.sheet].tables


@pytest.mark.parametrize(
    "table", [table for table in BIEU.tables if table.key != SO_LIEU.key], ids=lambda t: t.key
)
def test_each_typed_column_is_open_and_has_its_balloon(form, table):
    sheet = form[table.sheet]
    for number, column in enumerate(table.columns, 1):
        cell = sheet.cell(FIRST_ROW, number)
        assert cell.protection.locked is not column.typed
        if column.help:
            [check] = checks_on(sheet, cell.coordinate)
            assert check.prompt == column.help


def test_every_element_has_its_row_in_order(form):
    sheet = form[SO_LIEU.sheet]
    rows = [tuple(cell.value for cell in row[:3]) for row in sheet.iter_rows(min_row=FIRST_ROW)]
    in_order = sorted(example.ELEMENTS, key=lambda e: e.code[0])  # D4.KP stands last in the sổ
    assert [row for row in rows if row[2]] == [(e.code, e.name, e.dvt) for e in in_order]


def test_each_section_is_named_above_its_rows(form):
    sheet = form[SO_LIEU.sheet]
    rows = [tuple(cell.value for cell in row[:3]) for row in sheet.iter_rows(min_row=FIRST_ROW)]
    headings = [(code, name) for code, name, measure in rows if not measure]
    assert headings == [(code, dict(WORK.sections)[code]) for code in "ABCDEF"]
    below = {code: rows[number + 1][0] for number, (code, _, m) in enumerate(rows) if not m}
    assert all(row.startswith(code) for code, row in below.items())


def test_of_a_sections_row_only_the_tick_is_open_and_it_says_what_it_does(form):
    for column in SO_LIEU.columns:
        cell = figure(form, "B", column.key)
        assert cell.protection.locked is (column.key != "khong_phat_sinh")
    cell = figure(form, "B", "khong_phat_sinh")
    [check] = checks_on(form[SO_LIEU.sheet], cell.coordinate)
    assert (check.type, check.prompt) == ("list", TICK_HELP)


def test_an_element_under_a_letter_of_no_section_stands_among_the_others():
    added = Element("X9.SO", "Việc riêng của tỉnh", "việc"), Element("B7.SO", "Loa bản", "cái")
    book = opened(write_form(example.issue((*added, *example.ELEMENTS))))
    sheet = book[SO_LIEU.sheet]
    codes = [sheet.cell(row, 1).value for row in range(FIRST_ROW, sheet.max_row + 1)]
    assert codes[-2:] == ["K", "X9.SO"]
    assert codes[codes.index("B") + 1] == "B7.SO"


def test_an_element_that_has_a_sections_code_stands_without_a_heading():
    own = Element("B", "Việc riêng", "việc")
    book = opened(write_form(example.issue((own, *example.ELEMENTS))))
    assert figure(book, "B", "noi_dung").value == "Việc riêng"
    assert figure(book, "B1.CUOC", "dvt").value == "cuộc"


def test_what_is_asked_for_the_year_has_its_own_sections_below_the_months():
    month = Element("B1.CUOC", "Cuộc vận động", "cuộc", periods=frozenset(PeriodKind))
    year = replace(month, code="B9.SO", name="Việc cả năm", periods=frozenset({PeriodKind.NAM}))
    december = PeriodCode.parse("2026-T12")
    assert {
        code: [e.code for e in es]
        for code, es in in_sections((year, month), december, WORK.sections).items()
    } == {"B": ["B1.CUOC"], "B-N": ["B9.SO"]}
    assert (
        section_names(december, WORK.sections)["B-N"] == "Tuyên truyền, vận động (tính cả năm 2026)"
    )


def test_only_what_the_unit_types_is_open_in_so_lieu(form):
    for column in SO_LIEU.columns:
        cell = figure(form, "E1.TS", column.key)
        assert cell.protection.locked is not column.typed


def test_the_balloon_of_a_figure_is_the_elements_sentence_else_the_columns(form):
    sheet = form[SO_LIEU.sheet]
    own, common = (
        checks_on(sheet, figure(form, code, "trong_ky").coordinate)[0].prompt
        for code in ("B1.CUOC", "A4.VB")
    )
    assert (own, common) == ("Đếm hội nghị. Ví dụ: 5", SO_LIEU.column("trong_ky").help)


def test_an_elements_sentence_too_long_for_excel_ends_with_an_ellipsis():
    long = Element("A", "a", "cuộc", help="Câu nhắc dài. " * 30)
    book = opened(write_form(example.issue((long,))))
    [check] = checks_on(book[SO_LIEU.sheet], figure(book, "A", "trong_ky").coordinate)
    assert len(check.prompt) <= 255
    assert check.prompt.endswith("…")


def test_a_count_wants_whole_numbers_and_a_sum_of_money_takes_parts(form):
    sheet = form[SO_LIEU.sheet]
    kinds = {}
    for code in ("E1.TS", "D4.KP"):
        cell = figure(form, code, "trong_ky")
        [check] = checks_on(sheet, cell.coordinate)
        kinds[code] = (check.type, check.operator, check.formula1, cell.number_format)
    assert kinds == {
        "E1.TS": ("whole", "greaterThanOrEqual", "0", "#,##0"),
        "D4.KP": ("decimal", "greaterThanOrEqual", "0", "#,##0.0"),
    }


def test_parts_are_indented_below_their_total(form):
    def indent(code):
        return figure(form, code, "noi_dung").alignment.indent

    assert indent("E1.TX") > indent("E1.TS")
    assert indent("C1.TT") > indent("C1.TN")
    assert figure(form, "E1.TS", "noi_dung").font.bold


def test_every_formula_is_written_with_its_value():
    with zipfile.ZipFile(BytesIO(write_form(example.issue()))) as parts:
        sheets = [n for n in parts.namelist() if n.startswith("xl/worksheets/sheet")]
        xml = "".join(parts.read(name).decode() for name in sheets)
    formulas = re.findall(r"<c [^>]*><f>[^<]*</f>(<v>[^<]*</v>)?</c>", xml)
    assert len(formulas) > 3 * len(example.ELEMENTS)
    assert all(formulas)
    assert "TEXT(" not in xml


def rules_that_hold(recalculated, typed, ticked=()):
    """The colour rules of Số liệu that hold on the figure of each element, once filled in so."""
    book = opened(write_form(example.issue()))
    for code, value in typed.items():
        figure(book, code, "trong_ky").value = value
    for code in ticked:
        figure(book, code, "khong_phat_sinh").value = "x"
    sheet = book[SO_LIEU.sheet]
    column = figure(book, "E1.TS", "trong_ky").column_letter
    asked = {}
    for area in sheet.conditional_formatting:
        rule = area.rules[0]
        if not str(area.sqref).startswith(column) or "ISNUMBER" not in rule.formula[0]:
            continue
        cell = sheet.cell(sheet[str(area.sqref)].row, 26 + len(asked))
        cell.value = f"={rule.formula[0]}"
        asked[cell.coordinate] = sheet.cell(cell.row, 1).value
    answers = recalculated(book)[SO_LIEU.sheet]
    return {code for place, code in asked.items() if answers[place].value}


def test_nothing_is_red_while_parts_are_still_to_come(recalculated):
    assert rules_that_hold(recalculated, {"E1.TS": 10, "E1.TX": 4, "F2.TL": 3}) == set()


def test_a_total_is_red_when_its_parts_make_another(recalculated):
    parts = {"E1.TS": 10, "E1.TX": 4, "E1.DK": 5}
    assert rules_that_hold(recalculated, parts, ["E1.DX"]) == {"E1.TS"}


def test_a_total_is_red_when_the_rest_of_its_section_is_ticked(recalculated):
    assert rules_that_hold(recalculated, {"E1.TS": 10, "E1.TX": 4}, ["E"]) == {"E1.TS"}
    assert rules_that_hold(recalculated, {"E1.TS": 4, "E1.TX": 4}, ["E"]) == set()


def test_a_total_that_its_parts_make_is_not_red(recalculated):
    parts = {"E1.TS": 9, "E1.TX": 4, "E1.DK": 5}
    assert rules_that_hold(recalculated, parts, ["E1.DX"]) == set()


def test_a_figure_over_its_limit_is_red(recalculated):
    assert rules_that_hold(recalculated, {"F2.TN": 3, "F2.TL": 4, "C1.TN": 5, "C1.TT": 5}) == {
        "F2.TL"
    }


def test_a_unit_without_tasks_or_figures_still_gets_a_form():
    book = opened(write_form(example.issue((), ())))
    assert "không có" in book[NHIEM_VU.sheet]["A3"].value
    assert "không có" in book[SO_LIEU.sheet]["A3"].value


TOLD = TaskState(date(2026, 8, 14), "đã hoàn thành", 100, date(2026, 2, 10), "=1+1 Kế hoạch 12")


def tasks_sheet(*states):
    """The sheet Nhiệm vụ of a form whose first tasks were told of before."""
    known = {task.code: state for task, state in zip(example.TASKS, states, strict=False)}
    return opened(write_form(replace(example.issue(), states=known)))[NHIEM_VU.sheet]


def test_a_state_of_a_task_that_is_not_on_the_form_is_not_written():
    strange = replace(example.issue(), states={"NV-99": TOLD})
    sheet = opened(write_form(strange))[NHIEM_VU.sheet]
    shown = [cell.value for row in sheet.iter_rows(FIRST_ROW, FIRST_ROW + 1, 4, 7) for cell in row]
    assert shown == [None] * 8
    assert not sheet["A3"].value


def test_a_task_told_of_before_shows_what_was_told_and_the_others_stay_empty():
    sheet = tasks_sheet(TOLD)
    first, second = (
        [cell.value for cell in row[3:]] for row in sheet.iter_rows(FIRST_ROW, FIRST_ROW + 1)
    )
    assert first == ["đã hoàn thành", 100, datetime(2026, 2, 10), "=1+1 Kế hoạch 12"]  # noqa: DTZ001 - a cell
    assert second == [None] * 4
    assert "lần trước" in sheet["A3"].value


def test_what_was_told_before_stands_in_open_yellow_cells_with_their_checks():
    printed, empty = tasks_sheet(TOLD), tasks_sheet()
    for column in (column for column in NHIEM_VU.columns if column.typed):
        at = printed.cell(FIRST_ROW, NHIEM_VU.position(column.key)).coordinate
        assert not printed[at].protection.locked
        assert printed[at].fill.fgColor.rgb == empty[at].fill.fgColor.rgb
        assert printed[at].number_format == empty[at].number_format
        [check] = checks_on(printed, at)
        assert check.prompt == column.help
    assert printed.cell(FIRST_ROW, NHIEM_VU.position("ket_qua")).data_type == "s"


def test_what_was_told_without_share_day_or_result_leaves_those_cells_empty():
    sheet = tasks_sheet(TaskState(date(2026, 8, 14), "đang thực hiện"))
    [row] = sheet.iter_rows(FIRST_ROW, FIRST_ROW, 4, 7)
    assert [cell.value for cell in row] == ["đang thực hiện", None, None, None]


def test_the_page_to_sign_does_not_change_with_what_was_told_of_tasks():
    told = opened(write_form(replace(example.issue(), states={"NV-01": TOLD})))
    plain = opened(write_form(example.issue()))
    pages = [[[c.value for c in row] for row in book[PRINT_SHEET]] for book in (told, plain)]
    assert pages[0] == pages[1]


def test_the_outline_of_the_words_is_prefilled(form):
    sheet = form[LOI_VAN.sheet]
    rows = [tuple(c.value for c in row[:2]) for row in sheet.iter_rows(min_row=FIRST_ROW)]
    assert rows == list(asked_words(WORK))


def test_hostile_texts_of_the_office_stay_text():
    unit = replace(example.UNIT, name="=1+1", code="SYT")
    task = replace(example.TASKS[0], content="@SUM(A1)", deadline_words="http://vi.du")
    element = Element("A", "+84", "-", help="=1")
    book = opened(write_form(example.issue((element,), (task,), unit=unit)))
    assert field(book[BIA.sheet], "don_vi").data_type == "s"
    assert [book[NHIEM_VU.sheet].cell(FIRST_ROW, n).data_type for n in (2, 3)] == ["s", "s"]
    assert book[PRINT_SHEET]["A1"].data_type == "s"
    assert figure(book, "A", "noi_dung").value == "+84"


def test_the_same_issue_gives_the_same_bytes():
    assert write_form(example.issue()) == write_form(example.issue())


@pytest.fixture(scope="module")
def filled(recalculated):
    """A form as a unit sends it back: some figures, two ticks, a section of nothing, a gap."""
    book = opened(write_form(example.issue()))
    for code, value in {"A4.VB": 3, "E1.TS": 10, "E6.QH": 2, "D4.KP": 12.5}.items():
        figure(book, code, "trong_ky").value = value
    for code in ("B1.CUOC", "C"):
        figure(book, code, "khong_phat_sinh").value = "x"
    field(book[BIA.sheet], "nguoi_lap").value = "Nguyễn Thị Hoa"
    field(book[BIA.sheet], "thu_truong").value = "Giàng A Páo"
    return recalculated(book)


def test_the_running_total_adds_a_flow_and_repeats_a_stock(filled):
    opening = example.issue().opening
    totals = {
        code: figure(filled, code, "luy_ke").value
        for code in ("A4.VB", "B1.CUOC", "C1.TN", "E6.QH", "D4.KP", "B2.LUOT")
    }
    assert totals == {
        "A4.VB": opening["A4.VB"] + 3,
        "B1.CUOC": opening["B1.CUOC"],  # ticked: nothing this period
        "C1.TN": opening["C1.TN"],  # its section is ticked
        "E6.QH": 2,  # a stock is its last value
        "D4.KP": opening["D4.KP"] / 10 + 12.5,
        "B2.LUOT": None,  # still empty
    }


def test_the_print_sheet_repeats_figures_ticks_and_names(filled):
    sheet = filled[PRINT_SHEET]
    shown = {row[0].value: row[3].value for row in sheet.iter_rows()}
    assert (shown["A4.VB"], shown["B1.CUOC"], shown["B2.LUOT"]) == (3, "-", None)
    assert (shown["C1.TN"], shown["C"], shown["B"]) == ("-", "Không phát sinh", None)
    texts = {cell.value for row in sheet for cell in row}
    assert {"Nguyễn Thị Hoa", "Giàng A Páo", "NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG ĐƠN VỊ"} <= texts
