"""The stand-in for Excel tells the truth, so that tests of commands over it mean something.

Every workbook here is made by XlsxWriter, which shares no code with LibreOffice or xlwings.
"""
# ruff: noqa: DTZ001 - cells know no time zones

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import openpyxl
import pytest
import xlsxwriter
import xlwings as xw

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# Needs the bridge, which importing the engine would need before any fixture can ask for it.
pytestmark = pytest.mark.usefixtures("libreoffice_bridge")


@pytest.fixture
def engine(excel: xw.App):  # noqa: ARG001 - the engine is installed with it
    import libreoffice  # noqa: PLC0415 - as above

    return libreoffice


@pytest.fixture
def book(tmp_path: Path, open_book: Callable[[Path], xw.Book]) -> xw.Book:
    """A workbook with one cell of each kind on "Số liệu", a hidden "Ẩn", a table on "Bảng"."""
    path = tmp_path / "Hồ sơ thử.xlsx"
    with xlsxwriter.Workbook(path) as file:
        data, hidden, table = map(file.add_worksheet, ("Số liệu", "Ẩn", "Bảng"))
        kinds = {
            code: file.add_format({"num_format": code})
            for code in ("dd/mm/yyyy", "dd/mm/yyyy hh:mm", "hh:mm", "@", "$#,##0.00")
        }
        data.write("A1", 1.5)
        data.write("A2", 12)
        data.write_string("A3", "Tuyên truyền")
        data.write_boolean("A4", True)  # noqa: FBT003 - XlsxWriter's own
        data.write_datetime("A5", dt.date(2026, 3, 5), kinds["dd/mm/yyyy"])
        data.write_datetime("A6", dt.datetime(2026, 3, 5, 7, 30), kinds["dd/mm/yyyy hh:mm"])
        data.write_datetime("A7", dt.time(7, 30), kinds["hh:mm"])
        data.write_string("A8", "001", kinds["@"])
        data.write_string("A9", "=1+1")
        data.write("A10", 2.345678, kinds["$#,##0.00"])
        data.write_formula("C1", "=A1*A2", None, 18)
        data.write_formula("C2", "=A1>1", None, True)  # noqa: FBT003 - XlsxWriter's own
        data.write_formula("C3", '=IF(A1>1,"","nhỏ")', None, "")
        data.write_formula("C4", "='Ẩn'!B2+1", None, 8)
        data.write_formula("D1", "=1/0", None, "#DIV/0!")
        data.write_formula("D2", "=NA()", None, "#N/A")
        data.write_formula("D3", '=VALUE("a")', None, "#VALUE!")
        data.write_formula("D4", "=khong_co", None, "#NAME?")
        data.write_formula("D5", "=10^309", None, "#NUM!")
        data.write_formula("D6", "=#REF!+1", None, "#REF!")
        data.write_comment("A1", "Đã kiểm tra")
        data.set_column("A:A", 20)
        hidden.write("B2", 7)
        hidden.hide()
        table.add_table(
            "B2:D5",
            {
                "name": "DonVi",
                "columns": [{"header": "Mã"}, {"header": "Tên"}, {"header": "Số"}],
                "data": [["X1", "Xã Một", 1], ["X2", "Xã Hai", 2], ["X3", "Xã Ba", 3]],
            },
        )
        file.define_name("tong", "='Số liệu'!$C$1")
    return open_book(path)


@pytest.fixture
def data(book: xw.Book) -> xw.Sheet:
    return book.sheets["Số liệu"]


# What is refused


def test_a_sheet_that_is_not_there_is_refused(book, engine):
    with pytest.raises(engine.ExcelError, match="Không có"):
        book.sheets["Không có"]


def test_a_name_that_is_not_there_is_refused(data, engine):
    with pytest.raises(engine.ExcelError, match="vung_la"):
        data.range("vung_la")


def test_a_name_of_another_sheet_is_refused(book, engine):
    with pytest.raises(engine.ExcelError, match="not on the sheet"):
        book.sheets["Bảng"].range("tong")


def test_cells_are_counted_from_one(data):
    with pytest.raises(IndexError):
        data.range((0, 1))


@pytest.mark.parametrize("name", ["a/b", "x" * 32, "SỐ LIỆU", "[1]", "'a"])
def test_sheet_names_that_excel_refuses_are_refused(data, engine, name):
    with pytest.raises((engine.ExcelError, ValueError)):  # xlwings itself refuses some
        data.book.sheets["Bảng"].name = name


def test_the_last_visible_sheet_can_be_neither_hidden_nor_deleted(book, engine):
    book.sheets["Bảng"].visible = False
    last = book.sheets["Số liệu"]
    with pytest.raises(engine.ExcelError, match="one visible sheet"):
        last.visible = False
    with pytest.raises(engine.ExcelError, match="one visible sheet"):
        last.delete()


def test_a_hidden_sheet_cannot_be_activated(book, engine):
    with pytest.raises(engine.ExcelError, match="hidden"):
        book.sheets["Ẩn"].activate()


@pytest.mark.parametrize("formula", ["=SUM((A1", "=1+*2", "=A1:", '="a', "=)"])
def test_a_broken_formula_is_refused(data, engine, formula):
    with pytest.raises(engine.ExcelError, match="parse"):
        data["F1"].value = formula


def test_a_malformed_number_format_is_refused(data, engine):
    with pytest.raises(engine.ExcelError, match="NumberFormat"):
        data["F1"].number_format = "[đậm]0"


@pytest.mark.parametrize("value", [Decimal("1.5"), dt.time(7, 30), dt.timedelta(1), object()])
def test_values_that_pywin32_cannot_hand_over_unchanged_are_refused(data, value):
    with pytest.raises(TypeError, match="pywin32"):
        data["F1"].value = value


def test_a_locked_cell_of_a_protected_sheet_is_refused_and_an_unlocked_one_taken(data, engine):
    unlocked = data["F1"].api.CellProtection
    unlocked.IsLocked = False
    data["F1"].api.CellProtection = unlocked
    data.api.protect("")
    for change in (
        lambda: setattr(data["A1"], "value", 9),
        lambda: setattr(data["A1:F1"], "value", 9),
        data["A1"].clear_contents,
        lambda: setattr(data["F1"], "color", (255, 0, 0)),
        lambda: data["F1"].add_note("x"),
        lambda: data["1:1"].insert("down"),
        lambda: setattr(data["F1"].font, "bold", True),
    ):
        with pytest.raises(engine.ExcelError, match="protected"):
            change()
    data["F1"].value = 5
    assert (data["A1"].value, data["F1"].value) == (1.5, 5)


NUMBER_LIKE = ("1.250", "1.250,5", "5/3", "2026-03-05", "7:30", "50%", "1e5", "(5)", "$5", "01234")
WORD_LIKE = ("TRUE", "5-Mar", "Mar 2026", "#N/A", "- Tổ chức hội nghị", "+ Phối hợp", "@Sở Nội vụ")


@pytest.mark.parametrize("text", NUMBER_LIKE + WORD_LIKE)
def test_text_that_excel_would_reinterpret_warns(data, engine, text):
    with pytest.warns(engine.ReinterpretedTextWarning, match="format the cell as '@'"):
        data["F1"].value = text


@pytest.mark.parametrize(
    "text",
    ["C1.TH", "2026-T03", "X1", "Tổ 5", "15 hội nghị", "12/BC-SNV", "May mắn", "Q1", "—", "'1.250"],
)
def test_text_that_excel_leaves_alone_stays_as_it_is(data, text):
    data["F1"].value = text
    assert data["F1"].value == text.removeprefix("'")


def test_a_question_that_nobody_answers_fails(engine, book):
    with pytest.raises(engine.UnansweredAlertError, match="Ghi đè"):
        book.app.alert("Ghi đè?", buttons="yes_no")


# Reading


def test_each_kind_of_value_is_read_as_excel_gives_it(data):
    assert data["A1:A10"].value == [
        1.5,
        12.0,
        "Tuyên truyền",
        True,
        dt.datetime(2026, 3, 5),
        dt.datetime(2026, 3, 5, 7, 30),
        0.3125,  # a time of day is a plain number through Excel's COM interface
        "001",
        "=1+1",
        Decimal("2.3457"),  # currency comes as a Decimal with four places
    ]
    assert data["A4"].value is True


def test_formula_results_are_read(data):
    assert data["C1:C4"].value == [18.0, True, None, 8.0]
    assert data["C2"].value is True


def test_stale_results_in_a_file_are_calculated_anew_on_opening(tmp_path, open_book):
    path = tmp_path / "cũ.xlsx"
    with xlsxwriter.Workbook(path) as file:
        file.add_worksheet().write_formula("A1", "=1+1", None, 99)
    assert open_book(path).sheets[0]["A1"].value == 2.0


def test_error_cells_read_as_none_unless_their_names_are_asked_for(data):
    errors = data["D1:D6"]
    assert errors.value == [None] * 6
    assert errors.options(err_to_str=True).value == [
        "#DIV/0!",
        "#N/A",
        "#VALUE!",
        "#NAME?",
        "#NUM!",
        "#REF!",
    ]
    assert data["D1"].raw_value == -2146826281  # CVErr(xlErrDiv0)


def test_an_empty_cell_reads_as_none(data):
    assert data["Z99"].value is None
    assert data["Y98:Z99"].value == [[None, None], [None, None]]


def test_raw_values_have_the_shapes_of_pywin32(data):
    assert data["A1"].raw_value == 1.5
    assert data["A1:A2"].raw_value == ((1.5,), (12.0,))


def test_a_hidden_sheet_is_read_and_says_that_it_is_hidden(book):
    hidden = book.sheets["Ẩn"]
    assert (hidden.visible, hidden["B2"].value) == (0, 7.0)
    hidden.visible = True
    assert hidden.visible == -1


def test_formulas_are_read_in_excels_grammar(data):
    assert data["C1:D2"].formula == (("=A1*A2", "=1/0"), ("=A1>1", "=NA()"))
    assert data["C3:C4"].formula == (('=IF(A1>1,"","nhỏ")',), ("=Ẩn!B2+1",))


def test_constants_read_as_formulas_are_plain_text(data):
    assert data["A1:A4"].formula == (("1.5",), ("12",), ("Tuyên truyền",), ("TRUE",))
    assert data["A8:A9"].formula == (("001",), ("=1+1",))


def test_the_used_range_and_the_current_region_are_excels(book):
    assert book.sheets["Số liệu"].used_range.address == "$A$1:$D$10"
    assert book.sheets["Bảng"]["C3"].current_region.address == "$B$2:$D$5"


def test_end_moves_as_control_arrow_does(data):
    assert data["A1"].end("down").address == "$A$10"
    assert data["C1"].end("down").address == "$C$4"  # C3 shows nothing but is not empty
    assert data["A10"].end("down").address == "$A$1048576"
    assert data["A1048576"].end("up").address == "$A$10"
    assert data["A1"].end("right").address == "$C$1"
    assert data["D1"].end("left").address == "$C$1"
    assert data["A1"].expand("down").address == "$A$1:$A$10"


def test_addresses_are_written_as_excel_writes_them(data):
    assert data["A:C"].address == "$A:$C"
    assert data["2:3"].address == "$2:$3"
    cell = data["B3"]
    assert cell.get_address(row_absolute=False, column_absolute=False) == "B3"
    assert cell.get_address(external=True) == "'[Hồ sơ thử.xlsx]Số liệu'!$B$3"
    assert cell.get_address(include_sheetname=True) == "'Số liệu'!$B$3"


# Writing


def test_two_thousand_rows_of_twelve_columns_come_back_unchanged_in_one_write_and_one_read(
    book,
):
    rows = [
        [
            *(f"Đơn vị {i}", i, i / 7, i % 2 == 0, dt.datetime(2026, 1, 1) + dt.timedelta(i), None),
            *(f"C{i}.TH", -i, "Tổ chức\nhội nghị", 1e15 + i, "", i * 1000.0),
        ]
        for i in range(2000)
    ]
    target = book.sheets["Bảng"].range((10, 1), (2009, 12))
    calls = book.app.impl.calls.from_now()
    target.value = rows
    came_back = target.value
    assert came_back == [[None if value == "" else value for value in row] for row in rows]
    assert [type(value) for value in came_back[0]][:5] == [str, float, float, bool, dt.datetime]
    assert [call.what for call in calls.all] == ["raw_value", "raw_value"]
    assert (len(calls.writes), len(calls.reads)) == (1, 1)


def test_text_that_looks_like_a_number_stays_text_in_text_cells(data, tmp_path):
    texts = ["001", "1.250,5", "5/3", "=1+1", "TRUE", "- Tổ chức", "12e3", "'0"]
    cells = data["F1:F8"]
    cells.number_format = "@"
    cells.options(transpose=True).value = texts
    assert cells.value == [*texts[:-1], "0"]
    data.book.save(tmp_path / "lưu.xlsx")
    saved = openpyxl.load_workbook(tmp_path / "lưu.xlsx")["Số liệu"]
    assert [row[0].data_type for row in saved["F1:F8"]] == ["s"] * 8


def test_numbers_written_into_text_cells_become_text(data):
    cells = data["F1:F3"]
    cells.number_format = "@"
    cells.value = [[5], [1.5], [True]]
    assert cells.value == ["5", "1.5", "TRUE"]


def test_reinterpreted_text_becomes_what_an_american_excel_makes_of_it(data, engine):
    with pytest.warns(engine.ReinterpretedTextWarning):
        data["F1:F2"].value = [["1.250"], ["#N/A"]]
    assert data["F1:F2"].options(err_to_str=True).value == [1.25, "#N/A"]


def test_dates_and_truth_values_bring_their_format_and_give_it_up_again(data):
    data["F1:F2"].value = [[dt.date(2026, 3, 5)], [True]]
    assert data["F1"].number_format == "dd/mm/yyyy"
    assert data["F2"].number_format == "General"
    data["F2"].value = 5
    assert (type(data["F2"].value), data["F2"].value) == (float, 5.0)


def test_a_date_keeps_the_format_that_the_cell_has(data):
    data["F1"].number_format = "0.00"
    data["F1"].value = dt.datetime(2026, 3, 5, 12)
    assert (data["F1"].number_format, data["F1"].value) == ("0.00", 46086.5)


def test_dates_are_right_in_workbooks_that_count_from_1904(tmp_path, open_book):
    path = tmp_path / "mac.xlsx"
    with xlsxwriter.Workbook(path, {"date_1904": True}) as file:
        day = file.add_format({"num_format": "dd/mm/yyyy"})
        file.add_worksheet().write_datetime("A1", dt.date(2026, 3, 5), day)
    sheet = open_book(path).sheets[0]
    sheet["A2"].value = dt.date(2026, 3, 6)
    assert sheet["A1:A2"].value == [dt.datetime(2026, 3, 5), dt.datetime(2026, 3, 6)]


def test_formulas_recalculate_after_a_change(data):
    data["A2"].value = 100
    assert (data["C1"].value, data["C1"].formula) == (150.0, "=A1*A2")


def test_written_formulas_calculate_and_read_back_unchanged(data):
    formulas = [
        "=SUM(A1:A2,3)",
        "=SUM('Số liệu'!A1:A2)",
        '=IF(A1>1,"a;b","c,d")',
        "=INDEX({1,2;3,4},2,1)",
        "=SUM((A1:A2,C1))",
        "=SUM(A1:C2 A2:A3)",
        "=SUM(DonVi[Số])",
        '=SUMIFS(Bảng!$D:$D,Bảng!$B:$B,"X*")',
        '=TEXTJOIN("; ",TRUE,A1:A2)',
        "=NETWORKDAYS.INTL(A5,A5+10,1)",
        "=tong*2",
        '=A1-50%+-2^2&""',
    ]
    cells = data["F1:F12"]
    cells.formula = [[formula] for formula in formulas]
    assert [row[0] for row in cells.formula] == formulas
    assert cells.value == [16.5, 13.5, "a;b", 3.0, 31.5, 12.0, 6.0, 6.0, "1.5; 12", 7.0, 36.0, "5"]


def test_formulas_are_translated_as_libreoffice_itself_translates_them_for_xlsx_files(data):
    data["F1:F6"].formula = [
        ["=SUM(A1:A2,Bảng!$D$3,'Số liệu'!$A$1)"],
        ['=IF(A1>1,"x;y",""" ,")&"!"'],
        ["=SUM({1,2;3,4})*1.5E-3"],
        ["=SUM(A1:C2 A2:A3)"],
        ["=SUM(A:A)+SUM(1:1)-tong"],
        ['=COUNTIFS(Bảng!$B:$B,"X?",Bảng!$D:$D,">="&A1)'],
    ]
    parser = data.book.api.createInstance("com.sun.star.sheet.FormulaParser")
    parser.CompileEnglish = True
    parser.FormulaConvention = 3  # com.sun.star.sheet.AddressConvention.XL_OOX
    for cell in data["F1:F6"]:
        native = cell.api.getCellByPosition(0, 0)
        assert cell.formula == "=" + parser.printFormula(native.Tokens, native.CellAddress)


def test_a_column_of_formulas_takes_one_write(data, excel):
    calls = excel.impl.calls.from_now()
    data["G1:G500"].formula = [[f"=ROW()+{i}"] for i in range(500)]
    assert len(calls.all) == 1
    assert data["G500"].value == 999.0


def test_one_formula_fills_a_range_and_moves_along(data):
    calls = data.book.app.impl.calls.from_now()
    data["F1:G2"].formula = "=A1*2"
    assert len(calls.all) == 1
    assert data["F1:G2"].formula == (("=A1*2", "=B1*2"), ("=A2*2", "=B2*2"))
    assert data["F1:F2"].value == [3.0, 24.0]


def test_clearing_contents_keeps_looks_and_notes(data):
    data["A1"].color = (255, 0, 0)
    data["A1"].clear_contents()
    assert (data["A1"].value, data["A1"].color, data["A1"].note.text) == (
        None,
        (255, 0, 0),
        "Đã kiểm tra",
    )


# Notes


def test_notes_are_read_changed_added_and_removed(data):
    assert data["A2"].note is None
    assert data["A1"].note.text == "Đã kiểm tra"
    data["A1"].note.text = "Sửa lại"
    data["A2"].add_note("Ô C7: cần số")
    assert [note.text for note in data.notes] == ["Sửa lại", "Ô C7: cần số"]
    assert data["A2"].note.location.address == "$A$2"
    data["A1"].note.delete()
    assert data["A1"].note is None
    assert data["A2"].note.text == "Ô C7: cần số"


@pytest.mark.parametrize("values", [[[1, 2]], [["=1+1", 2]]])
def test_writing_values_keeps_notes(data, values):
    data["A1:B1"].value = values
    assert data["A1"].note.text == "Đã kiểm tra"


def test_a_note_reaches_the_saved_file(data, tmp_path):
    data["B7"].add_note("Ô B7: ghi “12 tỷ”")
    data.book.save(tmp_path / "lưu.xlsx")
    saved = openpyxl.load_workbook(tmp_path / "lưu.xlsx")["Số liệu"]
    assert saved["B7"].comment.text.strip() == "Ô B7: ghi “12 tỷ”"


# Looks


def test_colours_are_set_read_and_taken_away(data):
    cell = data["F1"]
    assert cell.color is None
    for given, got in (
        ((255, 199, 206), (255, 199, 206)),
        ("#ffc7ce", (255, 199, 206)),
        (0xCEC7FF, (255, 199, 206)),  # Excel's own numbers are blue-green-red
        (None, None),
    ):
        cell.color = given
        assert cell.color == got


def test_a_property_on_which_cells_disagree_is_none(data):
    data["F1"].color = (255, 0, 0)
    data["F1"].font.bold = True
    both = data["F1:F2"]
    assert (both.color, both.font.bold) == (None, None)
    data["F1"].number_format = "0.0"
    assert both.number_format is None


def test_fonts_alignment_and_wrapping_are_set_and_read(data):
    cell = data["F1"]
    cell.font.bold, cell.font.italic, cell.font.size = True, True, 14
    cell.font.name, cell.font.color = "Times New Roman", (192, 0, 0)
    cell.horizontal_alignment, cell.vertical_alignment, cell.wrap_text = "center", "top", True
    font = cell.font
    assert (font.bold, font.italic, font.size) == (True, True, 14)
    assert (font.name, font.color) == ("Times New Roman", (192, 0, 0))
    assert (cell.horizontal_alignment, cell.vertical_alignment) == ("center", "top")
    assert cell.wrap_text is True


def test_number_formats_are_spelled_as_excel_spells_them(data):
    formats = [data[cell].number_format for cell in ("A1", "A5", "A6", "A7", "A8")]
    assert formats == ["General", "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "hh:mm", "@"]


def test_column_widths_and_row_heights_are_in_excels_units(data):
    assert data["A1"].column_width == pytest.approx(20, abs=0.5)
    data["B:B"].column_width = 12
    data["2:2"].row_height = 30
    assert data["B1"].column_width == pytest.approx(12, abs=0.1)
    assert data["A2"].row_height == pytest.approx(30, abs=0.1)
    assert data["A1:B1"].column_width is None


def test_rows_and_columns_are_hidden_and_say_so(data):
    data["2:3"].rows.hidden = True
    data["B:B"].columns.hidden = True
    assert data["2:3"].rows.hidden is True
    assert data["1:3"].rows.hidden is None
    assert data["A:A"].columns.hidden is False
    assert [area.address for area in data["A1:C4"].get_special_cells("visible")] == [
        "$A$1",
        "$C$1",
        "$A$4",
        "$C$4",
    ]


# Layout


def test_inserting_and_deleting_rows_moves_formulas(data):
    data["1:2"].insert("down")
    assert data["C3"].formula == "=A3*A4"
    data["1:2"].delete("up")
    assert data["C1"].formula == "=A1*A2"


def test_merging_keeps_only_the_first_value(data):
    data["F1:G2"].value = [["tên", "mất"], ["mất", "mất"]]
    data["F1:G2"].merge()
    assert data["G2"].merge_area.address == "$F$1:$G$2"
    assert (data["F1"].merge_cells, data["F1:G2"].merge_cells) == (True, True)
    assert (data["E1:F1"].merge_cells, data["A1"].merge_cells) == (None, False)
    data["F1:G2"].unmerge()
    assert data["F1:G2"].value == [["tên", None], [None, None]]


def test_copying_takes_values_and_looks_along(data):
    data["A1"].color = (255, 255, 0)
    data["A1:A2"].copy(data["H5"])
    assert (data["H5:H6"].value, data["H5"].color) == ([1.5, 12.0], (255, 255, 0))


def test_sheets_are_added_copied_moved_and_deleted(book):
    added = book.sheets.add("Tổng hợp", after=book.sheets["Bảng"])
    assert book.sheets.active == added
    copied = book.sheets["Số liệu"].copy(name="Bản sao")
    assert copied["C1"].value == 18.0
    copied.move(before=book.sheets[0])
    added.delete()
    assert [sheet.name for sheet in book.sheets] == ["Bản sao", "Số liệu", "Ẩn", "Bảng"]


# Tables and names


def test_a_table_knows_its_ranges(book):
    sheet = book.sheets["Bảng"]
    table = sheet.tables["DonVi"]
    assert [each.name for each in sheet.tables] == ["DonVi"]
    assert table.range.address == "$B$2:$D$5"
    assert table.header_row_range.value == ["Mã", "Tên", "Số"]
    assert table.data_body_range.address == "$B$3:$D$5"
    assert table.totals_row_range is None
    assert [column.name for column in table.columns] == ["Mã", "Tên", "Số"]
    assert table.columns["Số"].data_body_range.value == [1.0, 2.0, 3.0]
    assert sheet["C4"].table.name == "DonVi"
    assert sheet["A1"].table is None
    assert len(book.sheets["Số liệu"].tables) == 0


def test_a_totals_row_is_no_data(tmp_path, open_book):
    path = tmp_path / "tổng.xlsx"
    with xlsxwriter.Workbook(path) as file:
        # XlsxWriter's own "sum" leaves out the table's name, which LibreOffice cannot do without.
        total = {"header": "Số", "total_function": "=SUBTOTAL(109,Cong[Số])", "total_value": 1}
        columns = [{"header": "Mã", "total_string": "Cộng"}, total]
        options = {"name": "Cong", "columns": columns, "total_row": True, "data": [["X1", 1]]}
        file.add_worksheet().add_table("A1:B3", options)
    table = open_book(path).sheets[0].tables["Cong"]
    assert (table.show_totals, table.totals_row_range.value) == (True, ["Cộng", 1.0])
    assert table.data_body_range.address == "$A$2:$B$2"


def test_a_table_is_reached_by_structured_reference(book):
    sheet = book.sheets["Bảng"]
    assert sheet["DonVi"].address == "$B$3:$D$5"
    assert sheet["DonVi[#All]"].address == "$B$2:$D$5"
    assert sheet["DonVi[Số]"].address == "$D$3:$D$5"


def test_a_formula_reaches_its_own_row_of_a_table(book):
    sheet = book.sheets["Bảng"]
    sheet["E3:E5"].formula = [["=DonVi[@Số]*2"], ["=DonVi[@[Số]]*2"], ["=SUM(DonVi[[#All],[Số]])"]]
    assert sheet["E3:E5"].value == [2.0, 4.0, 6.0]
    assert sheet["E3"].formula == "=DonVi[[#This Row],[Số]]*2"


def test_a_table_grows_with_rows_inserted_in_it_and_by_resizing(book):
    sheet = book.sheets["Bảng"]
    sheet["B4:D4"].insert("down")
    table = sheet.tables["DonVi"]
    assert table.range.address == "$B$2:$D$6"
    table.resize(sheet["B2:D9"])
    assert table.range.address == "$B$2:$D$9"


def test_a_table_is_added_and_reaches_the_saved_file(data, tmp_path, engine):
    data["H1:I3"].value = [["Mã", "Tên"], ["X1", "Xã Một"], ["X2", "Xã Hai"]]
    data.tables.add(source=data["H1:I3"], name="Moi")
    with pytest.raises(engine.ExcelError, match="overlap"):
        data.tables.add(source=data["I2:J3"], name="Khac")
    data.book.save(tmp_path / "lưu.xlsx")
    saved = openpyxl.load_workbook(tmp_path / "lưu.xlsx")["Số liệu"]
    assert saved.tables["Moi"].ref == "H1:I3"


def test_names_are_read_added_and_deleted(book, data):
    assert book.names["tong"].refers_to == "='Số liệu'!$C$1"
    assert book.names["tong"].refers_to_range.value == 18.0
    data["A1:A2"].name = "dau_vao"
    assert data["dau_vao"].value == [1.5, 12.0]
    assert data["A1:A2"].name.name == "dau_vao"
    book.names["dau_vao"].delete()
    assert [name.name for name in book.names] == ["tong"]


def test_the_print_area_is_set_and_taken_away(data):
    assert data.page_setup.print_area is None
    data.page_setup.print_area = "A1:D10"
    assert data.page_setup.print_area == "$A$1:$D$10"
    data.page_setup.print_area = None
    assert data.page_setup.print_area is None


# The application


def test_a_macro_finds_the_book_that_called_it(book):
    assert xw.Book.caller() == book
    assert xw.books.active == book


def test_opening_an_open_book_gives_the_same_one(book, excel):
    assert xw.Book(book.fullname) == book
    assert len(excel.books) == 1


def test_saving_under_another_name_renames_the_book(book, tmp_path):
    book.sheets["Số liệu"]["A2"].value = 99
    book.save(tmp_path / "Bản khác.xlsx")
    assert (book.name, book.fullname) == ("Bản khác.xlsx", str(tmp_path / "Bản khác.xlsx"))
    saved = openpyxl.load_workbook(tmp_path / "Bản khác.xlsx", data_only=True)["Số liệu"]
    assert (saved["A2"].value, saved["C1"].value) == (99, 148.5)
    original = openpyxl.load_workbook(tmp_path / "Hồ sơ thử.xlsx")["Số liệu"]
    assert original["A2"].value == 12


def test_the_selection_is_where_select_put_it(book, data):
    data["C2:D3"].select()
    assert book.selection.address == "$C$2:$D$3"
    assert book.selection.sheet == data


def test_the_status_bar_shows_progress_and_is_given_back(book):
    app = book.app
    assert app.status_bar is False
    with app.properties(status_bar="Đang đọc 3/20", screen_updating=False):
        assert (app.status_bar, app.screen_updating) == ("Đang đọc 3/20", False)
    assert (app.status_bar, app.screen_updating) == (False, True)
    assert app.impl.status_bars == ["Đang đọc 3/20"]


def test_message_boxes_are_recorded_and_answered_as_prepared(book):
    app = book.app
    app.impl.answers.append("no")
    assert app.alert("Đã xong.", title="Dân vận") == "ok"
    assert app.alert("Ghi đè?", buttons="yes_no") == "no"
    assert [alert.prompt for alert in app.impl.alerts] == ["Đã xong.", "Ghi đè?"]


def test_vba_in_the_workbook_runs(book):
    libraries = book.api.BasicLibraries
    if not libraries.hasByName("VBAProject"):
        libraries.createLibrary("VBAProject")
    source = "Function Gap(so)\n  Gap = so * 2\nEnd Function"
    libraries.getByName("VBAProject").insertByName("May", source)
    assert book.macro("May.Gap")(21) == 42


def test_every_read_and_write_of_a_range_is_counted(data, excel):
    calls = excel.impl.calls.from_now()
    values = data["A1:A3"].value
    data["F1:F3"].value = [[value] for value in values]
    data["F1"].color = (255, 0, 0)
    assert [(call.kind, call.what, call.address) for call in calls.all] == [
        ("read", "raw_value", "$A$1:$A$3"),
        ("write", "raw_value", "$F$1:$F$3"),
        ("write", "color", "$F$1"),
    ]
    assert calls.from_now().all == []
