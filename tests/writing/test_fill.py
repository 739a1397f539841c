"""Values go into cells of somebody's own workbook; nothing else of it changes."""

from datetime import date
from fractions import Fraction

import pytest
from raw_xlsx import MAIN, SHEET, STRICT_MAIN, STRICT_RELS, parts, zipped

from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import Cell
from dvexcel.office_file.packages import read_parts
from dvexcel.reading.xlsx import parse_workbook
from dvexcel.writing.fill import fill_cells

NAME = "Số liệu"
ROWS = (
    '<row r="2" spans="1:3"><c r="A2" s="1"><v>1</v></c><c r="C2"><f>A2*2</f><v>2</v></c></row>'
    '<row r="5"><c r="B5" t="str"><f>"a"</f><v>a</v></c></row>'
)


def filled(values, **made):
    return fill_cells(zipped(made.pop("parts", None) or parts(ROWS, **made)), values, "biểu.xlsx")


def shown(data):
    cells = parse_workbook(data, "x").sheets[NAME].cells
    return {str(cell.at(NAME)): cell.value for cell in cells.values()}


def sheet_of(data):
    return read_parts(data)[SHEET].decode()


# --- refusals ---


def test_nobodys_formula_is_overwritten():
    with pytest.raises(ValueError, match="C2 holds a formula"):
        filled({Cell(NAME, 2, 3): 7})


@pytest.mark.parametrize(
    "broken",
    [
        {SHEET: f'<worksheet xmlns="{MAIN}"><sheetData><x:row/></sheetData></worksheet>'},
        {SHEET: f'<worksheet xmlns="{MAIN}"/>'},
    ],
    ids=["a prefix of nothing", "a sheet without rows"],
)
def test_a_sheet_that_excel_would_not_write_is_told_by_the_files_name(broken):
    with pytest.raises(CannotRun) as refused:
        filled({Cell(NAME, 2, 1): 7}, parts=parts(ROWS) | broken)
    [finding] = refused.value.findings
    assert (finding.code, finding.file) == ("HT669", "biểu.xlsx")


# --- what goes in ---


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (7, 7),
        (0.5, 0.5),
        (Fraction(1, 4), 0.25),
        ("chữ", "chữ"),
        ("=1+1", "=1+1"),
        ("  hai đầu  ", "  hai đầu  "),
        ("_x0041_", "_x0041_"),
        ("a\x00b", "ab"),
        (date(2026, 9, 5), 46270),
        (True, True),
    ],
)
def test_a_value_is_read_back_as_it_went_in(value, read):
    assert shown(filled({Cell(NAME, 3, 2): value}))[f"{NAME}!B3"] == read


def test_rows_and_cells_come_in_their_order():
    """A row before, between and after; a cell left and right of one that is there."""
    sheet = sheet_of(filled({Cell(NAME, row, 2): row for row in (1, 2, 3, 5 + 2)}))
    assert [
        sheet.index(f'r="{place}"') for place in ("B1", "A2", "B2", "C2", "B3", "B5", "B7")
    ] == (
        sorted(sheet.index(f'r="{place}"') for place in ("B1", "A2", "B2", "C2", "B3", "B5", "B7"))
    )


def test_a_cell_keeps_its_look_and_a_new_one_takes_its_columns():
    columns = '<cols><col min="2" max="3" style="4"/></cols>'
    made = parts(ROWS)
    made[SHEET] = made[SHEET].replace("<sheetData>", f"{columns}<sheetData>")
    sheet = sheet_of(filled({Cell(NAME, 2, 1): 9, Cell(NAME, 2, 2): 9}, parts=made))
    assert '<c r="A2" s="1"><v>9</v></c><c r="B2" s="4"><v>9</v></c>' in sheet


def test_none_empties_the_cell_and_leaves_its_look():
    assert '<c r="A2" s="1"/>' in sheet_of(filled({Cell(NAME, 2, 1): None}))


# --- what stays ---


def test_only_the_sheet_and_the_order_to_compute_change():
    before = parts(ROWS, sheets=(NAME, "Khác"), strings=("x",))
    before["xl/metadata.xml"] = "<metadata/>"
    after = read_parts(filled({Cell(NAME, 2, 1): 9}, parts=before))
    assert after.keys() == before.keys()
    changed = {name for name, text in before.items() if after[name] != text.encode()}
    assert changed == {SHEET, "xl/workbook.xml"}
    assert b'<calcPr fullCalcOnLoad="1"/>' in after["xl/workbook.xml"]


def test_formulas_stay_and_lose_their_results_on_every_sheet():
    before = parts(ROWS, sheets=(NAME, "Khác"))
    other = "xl/worksheets/sheet2.xml"
    before[other] = before[SHEET]
    after = read_parts(filled({Cell(NAME, 2, 1): 9}, parts=before))
    assert '<c r="C2"><f>A2*2</f></c>' in after[SHEET].decode()
    assert '<c r="B5"><f>"a"</f></c>' in after[other].decode()


def test_a_picture_in_a_cell_keeps_what_shows_it():
    rows = '<row r="1"><c r="A1" t="e" vm="1"><f>_xlfn.IMAGE("u")</f><v>#VALUE!</v></c></row>'
    sheet = sheet_of(filled({Cell(NAME, 2, 1): 9}, parts=parts(rows)))
    assert '<c r="A1" t="e" vm="1"><f>_xlfn.IMAGE("u")</f><v>#VALUE!</v></c>' in sheet


@pytest.mark.parametrize("shape", ["strict", "names in another case", "no addresses"])
def test_workbooks_of_every_make_are_filled(shape):
    made = parts(ROWS)
    if shape == "strict":
        made = parts(ROWS, main=STRICT_MAIN, rels=STRICT_RELS)
    elif shape == "no addresses":
        made = parts("<row/><row><c><v>1</v></c></row>")
    else:
        made = {name.replace("sheet1", "Sheet1"): text for name, text in made.items()}
    data = filled({Cell(NAME, 2, 1): 9, Cell(NAME, 2, 2): 8}, parts=made)
    part = next(text for name, text in read_parts(data).items() if name.lower() == SHEET)
    assert b"<v>9</v>" in part
    assert part.index(b"<v>9</v>") < part.index(b"<v>8</v>")


def test_the_same_input_gives_the_same_bytes():
    assert filled({Cell(NAME, 2, 1): 9}) == filled({Cell(NAME, 2, 1): 9})
