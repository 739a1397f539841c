import io
import re
import zipfile

import pytest
from writing import workbook_examples as example
from writing.read_back import checks_on, opened

from dvexcel.specs import lists
from dvexcel.specs.column import Kind
from dvexcel.specs.so_cong_tac import (
    DANH_MUC,
    DON_VI,
    NOI_DUNG,
    SO_LIEU_NEN,
    TRUONG_MAU,
    ledger_book,
)
from dvexcel.specs.table import FIRST_ROW, HEADING_ROW
from dvexcel.specs.truong_mau import FIELDS
from dvexcel.writing.so_cong_tac import TAB_COLOURS, write_so_cong_tac

SO = ledger_book(example.ledger_rows())
TABLES = pytest.mark.parametrize("table", SO.tables, ids=lambda table: table.key)


def test_rows_for_a_table_that_does_not_exist_are_refused():
    with pytest.raises(ValueError, match="no such tables"):
        write_so_cong_tac({"don_vj": []})


def test_rows_for_danh_muc_are_refused_because_the_lists_fill_it():
    with pytest.raises(ValueError, match="danh_muc"):
        write_so_cong_tac({"danh_muc": [{"danh_muc": "Khối"}]})


def test_a_key_that_is_no_column_is_refused():
    with pytest.raises(ValueError, match="tenn"):
        write_so_cong_tac({"don_vi": [{"ma": "SYT", "tenn": "Sở Y tế"}]})


def test_the_sheets_stand_in_the_order_of_the_spec(ledger):
    assert ledger.sheetnames == [spec.sheet for spec in SO.sheets]


@TABLES
def test_title_intro_and_headings_are_those_of_the_spec(ledger, table):
    sheet = ledger[table.sheet]
    assert (sheet["A1"].value, sheet["A2"].value) == (table.title, table.intro)
    headings = [cell.value for cell in sheet[HEADING_ROW]]
    assert headings == [column.title for column in table.columns]


@TABLES
def test_each_sheet_is_one_excel_table_with_its_spare_rows(ledger, table):
    [(name, area)] = ledger[table.sheet].tables.items()
    assert name == table.name
    filled = len(example.ledger_rows().get(table.key, ()))
    if table.key == DANH_MUC.key:
        filled = sum(len(values) for _, values, _ in lists.ALL_LISTS)
    if table.key == TRUONG_MAU.key:
        filled = len(FIELDS)
    last = FIRST_ROW - 1 + max(1, filled + table.spare_rows)
    assert area.split(":")[0] == f"A{HEADING_ROW}"
    assert area.split(":")[1].strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == str(last)


@TABLES
def test_each_help_sentence_is_a_balloon(ledger, table):
    sheet = ledger[table.sheet]
    for number, column in enumerate(table.columns, 1):
        found = checks_on(sheet, sheet.cell(FIRST_ROW, number).coordinate)
        if column.typed and column.help:
            [check] = found
            assert (check.promptTitle, check.prompt) == (column.title, column.help)


@TABLES
def test_lists_stop_and_other_checks_only_warn(ledger, table):
    sheet = ledger[table.sheet]
    for cell in sheet[FIRST_ROW]:
        for check in checks_on(sheet, cell.coordinate):
            if check.type == "list":
                assert check.errorStyle in {None, "stop"}
            elif check.type is not None:
                assert check.errorStyle == "warning"


@TABLES
def test_every_choice_column_has_its_whole_list(ledger, table):
    sheet = ledger[table.sheet]
    for number, column in enumerate(table.columns, 1):
        if column.kind is not Kind.CHOICE:
            continue
        [check] = checks_on(sheet, sheet.cell(FIRST_ROW, number).coordinate)
        formula = check.formula1
        if formula.startswith('"'):
            assert tuple(formula.strip('"').split(",")) == column.choices
        else:
            sheet_name, area = ledger.defined_names[formula].attr_text.split("!")
            assert sheet_name == f"'{DANH_MUC.sheet}'"
            cells = ledger[DANH_MUC.sheet][area.replace("$", "")]
            assert tuple(cell.value for (cell,) in cells) == column.choices


@TABLES
def test_codes_of_another_table_come_from_its_first_column(ledger, table):
    sheet = ledger[table.sheet]
    for number, column in enumerate(table.columns, 1):
        if column.kind is not Kind.CODE or not column.refers_to:
            continue
        [check] = checks_on(sheet, sheet.cell(FIRST_ROW, number).coordinate)
        target = ledger.defined_names[check.formula1].attr_text
        assert target.startswith(f"'{SO.table(column.refers_to).sheet}'!$A${FIRST_ROW}:")


def test_the_drop_down_of_codes_ends_with_the_last_code_typed(recalculated):
    book = opened(write_so_cong_tac(example.ledger_rows()))
    book[DANH_MUC.sheet]["Z1"] = "=ROWS(ma_don_vi)"
    book[DANH_MUC.sheet]["Z2"] = "=ROWS(ma_so_lieu_goc)"
    sheet = recalculated(book)[DANH_MUC.sheet]
    counts = sheet["Z1"].value, sheet["Z2"].value
    assert counts == (len(example.UNITS), len(example.ELEMENTS))


@TABLES
def test_typed_texts_and_codes_stay_as_typed_also_in_prepared_rows(ledger, table):
    sheet = ledger[table.sheet]
    for number, column in enumerate(table.columns, 1):
        shown = sheet.cell(sheet.max_row, number).number_format
        if column.is_number:
            assert shown == "#,##0"
        else:
            assert shown == ("dd/mm/yyyy" if column.kind is Kind.DATE else "@")


@TABLES
def test_each_sheet_prints_on_a4_one_page_wide_with_its_headings(ledger, table):
    sheet = ledger[table.sheet]
    assert sheet.page_setup.paperSize == 9
    assert sheet.page_setup.orientation == ("landscape" if table.landscape else "portrait")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToWidth in {None, 1}  # 1 is what an absent number means
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_rows == f"${HEADING_ROW}:${HEADING_ROW}"
    assert "&P/&N" in sheet.oddFooter.right.text
    assert sheet.freeze_panes in {f"A{FIRST_ROW}", f"B{FIRST_ROW}"}
    assert sheet.sheet_properties.tabColor.rgb[-6:] == TAB_COLOURS[table.key][1:]


def test_danh_muc_holds_every_list_word_for_word(ledger):
    rows = ledger[DANH_MUC.sheet].iter_rows(min_row=FIRST_ROW, values_only=True)
    wanted = [(name, v, used) for name, values, used in lists.ALL_LISTS for v in values]
    assert list(rows) == wanted


def test_a_fraction_shows_the_decimals_it_needs(ledger):
    cell = ledger[SO_LIEU_NEN.sheet].cell(FIRST_ROW, SO_LIEU_NEN.position("gia_tri"))
    assert (cell.value, cell.number_format) == (12.5, "#,##0.0")


def test_the_guide_leads_to_every_sheet(ledger):
    sheet = ledger[SO.sheets[0].sheet]
    links = {cell.hyperlink.location for row in sheet for cell in row if cell.hyperlink}
    assert links == {f"'{table.sheet}'!A1" for table in SO.tables}


def test_rows_of_text_start_tall_enough_and_may_still_grow():
    text = "Một đoạn văn dài để xuống nhiều dòng trong ô. " * 20
    data = write_so_cong_tac({"noi_dung": [{"noi_dung": text}]})
    assert opened(data)[NOI_DUNG.sheet].row_dimensions[FIRST_ROW].height > 100
    number = SO.sheets.index(NOI_DUNG) + 1
    xml = zipfile.ZipFile(io.BytesIO(data)).read(f"xl/worksheets/sheet{number}.xml").decode()
    [row] = re.findall(rf'<row r="{FIRST_ROW}"[^>]*>', xml)
    assert "customHeight" not in row


def test_the_same_rows_give_the_same_bytes():
    rows = example.ledger_rows()
    assert write_so_cong_tac(rows) == write_so_cong_tac(rows)


def test_the_title_and_author_are_set_and_the_day_is_fixed(ledger):
    facts = ledger.properties
    assert (facts.title, facts.creator) == (SO.title, "dvexcel")
    assert f"{facts.created:%Y-%m-%d}" == "2026-01-01"


def test_a_unit_of_the_list_reads_back(ledger):
    row = [cell.value for cell in ledger[DON_VI.sheet][FIRST_ROW]]
    assert row[:2] == list(example.UNITS[0][:2])


def test_the_field_list_shows_every_field_with_its_tag_as_text(ledger):
    rows = ledger[TRUONG_MAU.sheet].iter_rows(min_row=FIRST_ROW, values_only=True)
    shown = {row[0]: row[1:4] for row in rows if row[0]}
    assert shown == {one.name: (one.tag, one.prints, one.source) for one in FIELDS}
