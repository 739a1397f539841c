"""Every value, kind and address of a workbook arrives as a person sees it in Excel.

Files are spelled out in XML here, or made by XlsxWriter and openpyxl; calamine and openpyxl read
them too, and must agree with us wherever they can see.
"""
# ruff: noqa: DTZ001 - cells know no time zones

from __future__ import annotations

import datetime as dt
import io

import openpyxl
import pytest
import python_calamine
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from raw_xlsx import (
    PROPERTIES,
    SHEET,
    STRICT_MAIN,
    STRICT_RELS,
    STRINGS,
    STYLES,
    WORKBOOK,
    WORKBOOK_RELS,
    book,
    edited,
    parts,
    zipped,
)

from dvexcel.model.place import column_letters
from dvexcel.model.raw import RawKind
from dvexcel.reading.cells import unescape
from dvexcel.reading.number_formats import number_format
from dvexcel.reading.xlsx import parse_workbook

NAME = "Số liệu"


def read(data: bytes):
    return parse_workbook(data, "bieu.xlsx").sheets[NAME]


def only_cell(cell: str, **more):
    """The one cell of a sheet that holds just that."""
    ((_, found),) = read(book(f'<row r="1">{cell}</row>', **more)).cells.items()
    return found


def content(cell: str, **more):
    found = only_cell(cell, **more)
    return found.kind, found.value, found.formula


def strings(*texts: str):
    """What the cells A1, A2, … show when they point at these shared strings."""
    rows = "".join(
        f'<row r="{i}"><c r="A{i}" t="s"><v>{i - 1}</v></c></row>' for i in range(1, len(texts) + 1)
    )
    return [cell.value for cell in read(book(rows, strings=texts)).cells.values()]


# What holds nothing


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A1" s="0"/>',
        '<c r="A1"><v></v></c>',
        '<c r="A1" t="n"><v> </v></c>',
        '<c r="A1" t="s"><v/></c>',
        '<c r="A1" t="s"><v>0</v></c>',
        '<c r="A1" t="b"/>',
        '<c r="A1" t="inlineStr"><is><t></t></is></c>',
        '<c r="A1" t="str"><v></v></c>',
    ],
)
def test_a_cell_without_content_is_no_cell(cell):
    assert not read(book(f'<row r="1">{cell}</row>', strings=[""])).cells


def test_nothing_outside_the_sheet_s_own_rows_is_a_cell():
    after = (
        "</sheetData><controls><anchor><from><row>5</row><c>7</c></from></anchor></controls>"
        '<extLst><f>A1</f><row r="1"><c r="Z9"><v>9</v></c></row></extLst>'
    )
    assert not read(zipped(edited(parts(""), SHEET, "</sheetData>", after))).cells


# Values of every kind


def test_texts_arrive_as_they_are():
    assert strings("Uỷ ban", " lùi vào ", "dòng một\ndòng hai", "=1+1", "001") == [
        *("Uỷ ban", " lùi vào ", "dòng một\ndòng hai", "=1+1", "001")
    ]


def test_a_text_in_several_looks_is_one_text_without_its_pronunciation():
    rich = (
        "<si><r><rPr><b/></rPr><t>Dân </t></r><r><t>vận</t></r>"
        '<rPh sb="0" eb="3"><t>DAN</t></rPh><phoneticPr fontId="1"/></si>'
    )
    assert strings(rich, "khéo") == ["Dân vận", "khéo"]


def test_an_inline_text_is_a_text_without_its_pronunciation():
    inside = (
        '<is><r><t>Dân </t></r><r><t>vận</t></r><rPh sb="0" eb="1"><t>x</t></rPh><t> khéo</t></is>'
    )
    assert content(f'<c r="A1" t="inlineStr">{inside}</c>')[1] == "Dân vận khéo"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("một_x000D_\nhai", "một\r\nhai"),
        ("_x005F_x000D_", "_x000D_"),
        ("_x000d_", "\r"),
        ("_x00_", "_x00_"),
        ("_xD83D__xDE00_", "\U0001f600"),
        ("_xD83D_!", "\ufffd!"),
        ("a_x1EC7_n", "aện"),
    ],
)
def test_characters_that_xml_cannot_hold_are_spelled_in_hexadecimal(written, meant):
    assert unescape(written) == meant
    assert strings(written) == [meant]
    assert content(f'<c r="A1" t="inlineStr"><is><t>{written}</t></is></c>')[1] == meant


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ('<c r="A1"><v>12</v></c>', (RawKind.NUMBER, 12.0, None)),
        ('<c r="A1" t="n"><v> -1.5E3 </v></c>', (RawKind.NUMBER, -1500.0, None)),
        ('<c r="A1"><v>1E-320</v></c>', (RawKind.NUMBER, 1e-320, None)),
        ('<c r="A1" t="b"><v>1</v></c>', (RawKind.BOOLEAN, True, None)),
        ('<c r="A1" t="b"><v>0</v></c>', (RawKind.BOOLEAN, False, None)),
        ('<c r="A1" t="e"><v>#REF!</v></c>', (RawKind.ERROR, "#REF!", None)),
        ('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', (RawKind.ERROR, "#DIV/0!", "=1/0")),
        ('<c r="A1"><f>B1+1</f><v>7</v></c>', (RawKind.NUMBER, 7.0, "=B1+1")),
        ('<c r="A1" t="str"><f>B1</f><v>chữ</v></c>', (RawKind.TEXT, "chữ", "=B1")),
        ('<c r="A1" t="str"><f>B1</f><v></v></c>', (RawKind.TEXT, "", "=B1")),
        ('<c r="A1" t="b"><f>B1&gt;1</f><v>1</v></c>', (RawKind.BOOLEAN, True, "=B1>1")),
        ('<c r="A1"><f t="shared" si="0"/><v>3</v></c>', (RawKind.NUMBER, 3.0, "=")),
        ('<c r="A1"><f>B1</f><v/></c>', (RawKind.EMPTY, None, "=B1")),
        ('<c r="A1"><f>B1</f></c>', (RawKind.EMPTY, None, "=B1")),
        (
            '<c r="A1" t="str"><v>của chương trình khác</v></c>',
            (RawKind.TEXT, "của chương trình khác", None),
        ),
    ],
)
def test_a_cell_is_of_the_kind_it_says(cell, expected):
    assert content(cell) == expected


@pytest.mark.parametrize(
    ("written", "kind", "value"),
    [
        ("2026-09-05", RawKind.DATE, dt.datetime(2026, 9, 5)),
        ("2026-09-05T07:30:00", RawKind.DATE, dt.datetime(2026, 9, 5, 7, 30)),
        ("2026-09-05T07:30:00.250Z", RawKind.DATE, dt.datetime(2026, 9, 5, 7, 30, 0, 250_000)),
        ("2026-09-05T07:30:00+07:00", RawKind.DATE, dt.datetime(2026, 9, 5, 7, 30)),
        ("07:30:00", RawKind.TEXT, "07:30:00"),
        ("mai", RawKind.TEXT, "mai"),
    ],
)
def test_an_iso_date_is_a_date_without_a_time_zone(written, kind, value):
    assert content(f'<c r="A1" t="d"><v>{written}</v></c>') == (kind, value, None)


# Dates: a number that people see as a day


@pytest.mark.parametrize(
    "code",
    [
        *("dd/mm/yyyy", "[$-42A]dd/mm/yyyy", "[$-42A]d mmmm yyyy;@", "yyyy\\-mm\\-dd", "mmm-yy"),
        *('"ngày" d', "DD/MM/YYYY HH:MM", "m/d/yy h:mm AM/PM", "d", "mm", "[Red]d/m", "[hh]:mm d"),
    ],
)
def test_a_format_that_shows_a_day(code):
    assert number_format(code).shows_day
    data = book(
        '<row r="1"><c r="A1" s="1"><v>46270</v></c></row>', formats={164: code}, styles=(0, 164)
    )
    assert read(data).get(1, 1).value == dt.datetime(2026, 9, 5)


@pytest.mark.parametrize(
    "code",
    [
        *("General", "0.00", '"d"0', "\\d0", '0 "đồng"', "#,##0;[Red]-#,##0", "_(* #,##0_)", "@"),
        *("0.00E+00", "0%", "[Yellow]0", "[$đ-42A]#,##0", "hh:mm", "[h]:mm", "[mm]:ss", "mm:ss.0"),
        *("h:mm AM/PM", 'h"giờ"mm', "[s]", "", "# ?/?"),
    ],
)
def test_a_format_that_shows_no_day(code):
    assert not number_format(code).shows_day
    data = book(
        '<row r="1"><c r="A1" s="1"><v>46270</v></c></row>', formats={164: code}, styles=(0, 164)
    )
    assert read(data).get(1, 1).value == 46270.0


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (14, RawKind.DATE),
        (17, RawKind.DATE),
        (22, RawKind.DATE),
        (30, RawKind.DATE),
        (0, RawKind.NUMBER),
        (4, RawKind.NUMBER),
        (20, RawKind.NUMBER),
        (46, RawKind.NUMBER),
    ],
)
def test_formats_that_excel_has_built_in(number, kind):
    data = book('<row r="1"><c r="A1" s="1"><v>46270</v></c></row>', styles=(0, number))
    assert read(data).get(1, 1).kind is kind


@pytest.mark.parametrize("number", ["-1", "2958466", "1e300"])
def test_a_number_that_no_calendar_has_stays_a_number(number):
    data = book(f'<row r="1"><c r="A1" s="1"><v>{number}</v></c></row>', styles=(0, 14))
    assert read(data).get(1, 1).kind is RawKind.NUMBER


@pytest.mark.parametrize(
    ("number", "moment"),
    [
        ("46270.3125", dt.datetime(2026, 9, 5, 7, 30)),
        ("46270.99999999999", dt.datetime(2026, 9, 6)),
        ("2958465.999", dt.datetime(9999, 12, 31, 23, 58, 33, 600_000)),
    ],
)
def test_a_moment_is_exact_to_the_millisecond(number, moment):
    data = book(f'<row r="1"><c r="A1" s="1"><v>{number}</v></c></row>', styles=(0, 14))
    assert read(data).get(1, 1).value == moment


@pytest.mark.parametrize("number", ["44808", "2957003.5", "2958465"])
def test_a_workbook_may_count_from_1904(number):
    rows = f'<row r="1"><c r="A1" s="1"><v>{number}</v></c></row>'
    cell = read(book(rows, styles=(0, 14), date1904=True)).get(1, 1)
    try:
        expected = dt.datetime(1904, 1, 1) + dt.timedelta(days=float(number))
    except OverflowError:
        assert (cell.kind, cell.value) == (RawKind.NUMBER, float(number))
    else:
        assert cell.value == expected


def test_a_differential_format_dresses_no_cell():
    contents = parts(
        '<row r="1"><c r="A1" s="1"><v>5</v></c></row>', formats={164: "0.0"}, styles=(0, 164)
    )
    dxfs = '<dxfs><dxf><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></dxf></dxfs>'
    contents = edited(contents, STYLES, "</styleSheet>", dxfs + "</styleSheet>")
    assert read(zipped(contents)).get(1, 1).kind is RawKind.NUMBER


# Where things stand


def test_rows_and_cells_without_addresses_follow_one_another():
    rows = (
        "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/>"
        '<row><c r="D3"><v>4</v></c><c><v>5</v></c></row><row r="9"><c><v>9</v></c></row>'
    )
    found = {at: cell.value for at, cell in read(book(rows)).cells.items()}
    assert found == {(1, 1): 1, (1, 3): 3, (3, 4): 4, (3, 5): 5, (9, 1): 9}


def test_stray_cells_at_the_edges_cost_nothing_and_shift_nothing():
    rows = (
        '<row r="1"><c r="XFD1"><v>1</v></c></row>'
        '<row r="1048576"><c r="a1048576"><v>2</v></c></row>'
    )
    sheet = read(book(rows))
    assert {str(cell.at(NAME)) for cell in sheet.cells.values()} == {
        f"{NAME}!XFD1",
        f"{NAME}!A1048576",
    }


def test_hidden_rows_are_read_and_known():
    rows = '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row hidden="true"/><row/>'
    sheet = read(book(rows))
    assert sheet.hidden_rows == {2, 3}
    assert sheet.get(2, 1).value == 1


def test_sheets_keep_their_order_and_hidden_ones_are_known():
    names = ("Bìa", NAME, "_dvexcel", "Ẩn hẳn")
    states = {"_dvexcel": "hidden", "Ẩn hẳn": "veryHidden", NAME: "visible"}
    found = parse_workbook(book(sheets=names, states=states), "").sheets
    assert list(found) == list(names)
    assert [sheet.visible for sheet in found.values()] == [True, True, False, False]


def test_custom_properties_are_text():
    properties = {"dvexcel_ma_bieu": "DV1/VIDU/2026-T09/AB", "Người lập": " Lò & Văn An "}
    found = parse_workbook(book(properties=properties), "").properties
    assert found == {"dvexcel_ma_bieu": "DV1/VIDU/2026-T09/AB", "Người lập": "Lò & Văn An"}


def test_properties_of_other_types_and_in_broken_lines_are_text():
    contents = parts(properties={"a": "1"})
    lines = "<vt:i4>\n  1\n</vt:i4>\n</property>\n"
    contents = edited(contents, PROPERTIES, "<vt:lpwstr>1</vt:lpwstr></property>", lines)
    assert parse_workbook(zipped(contents), "").properties == {"a": "1"}


# The same workbook spelled in other ways

TYPICAL = {
    "rows": '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46270</v></c></row>',
    "strings": ["Mã"],
    "styles": (0, 14),
    "properties": {"a": "b"},
}


def prefixed(xml: str) -> str:
    """The XML with its default namespace spelled as a prefix of every element."""
    head, _, body = xml.rpartition("?>")
    body = body.replace("</", "</x:").replace("<", "<x:").replace("<x:/x:", "</x:")
    return f"{head}?>{body}".replace(" xmlns=", " xmlns:x=").replace("x:vt:", "vt:")


def spellings():
    contents = parts(**TYPICAL)
    yield "strict", parts(**TYPICAL, main=STRICT_MAIN, rels=STRICT_RELS)
    yield (
        "prefixes",
        {name: xml if name.startswith("[") else prefixed(xml) for name, xml in contents.items()},
    )
    yield (
        "another prefix for relationships",
        edited(edited(contents, WORKBOOK, "xmlns:r=", "xmlns:rel="), WORKBOOK, " r:id", " rel:id"),
    )
    absolute = edited(contents, WORKBOOK_RELS, 'Target="', 'Target="/xl/')
    yield "absolute targets", absolute
    yield "roundabout targets", edited(contents, WORKBOOK_RELS, 'Target="w', 'Target="../xl/./w')
    moved = {
        {SHEET: "xl/bang/so.xml", STRINGS: "xl/chu.xml", STYLES: "kieu.xml"}.get(name, name): xml
        for name, xml in contents.items()
    }
    targets = (
        ("worksheets/sheet1.xml", "bang/so.xml"),
        ("sharedStrings.xml", "chu.xml"),
        ("styles.xml", "/kieu.xml"),
    )
    for old, new in targets:
        moved = edited(moved, WORKBOOK_RELS, f'Target="{old}"', f'Target="{new}"')
    yield "parts under other names", moved
    spaced = {name: xml.replace("><", ">\n  <") for name, xml in contents.items()}
    yield "on many lines", spaced


@pytest.mark.parametrize("contents", [pytest.param(c, id=name) for name, c in spellings()])
def test_another_spelling_says_the_same(contents):
    said = parse_workbook(book(**TYPICAL), "")
    again = parse_workbook(zipped(contents), "")
    assert again.sheets == said.sheets
    assert again.properties == said.properties


def test_a_workbook_without_texts_or_styles_is_read():
    contents = parts()
    listed = contents[WORKBOOK_RELS]
    for name in (STRINGS, STYLES):
        del contents[name]
    head, _, rest = listed.partition('<Relationship Id="rId2"')
    contents[WORKBOOK_RELS] = head + rest[rest.index("</Relationships>") :]
    assert read(zipped(contents)).get(1, 1).value == 1


def test_the_digest_is_of_the_bytes():
    one, two = book(), book(properties={"a": "b"})
    assert parse_workbook(one, "a").sha256 == parse_workbook(one, "b").sha256
    assert parse_workbook(one, "").sha256 != parse_workbook(two, "").sha256


# Two other readers as witnesses

TEXTS = st.text(
    st.characters(codec="utf-8", exclude_characters="\r", exclude_categories=("Cs", "Cc")),
    min_size=1,
    max_size=20,
).filter(lambda text: text.strip() and "_x" not in text)
NUMBERS = st.integers(-(10**12), 10**12) | st.floats(-1e12, 1e12, allow_subnormal=False).map(
    lambda number: float(f"{number:.16g}")  # the digits that XlsxWriter writes
)
DATES = st.dates(dt.date(1900, 3, 1), dt.date(2199, 12, 31))
MOMENTS = st.datetimes(dt.datetime(1900, 3, 1), dt.datetime(2199, 12, 31)).map(
    lambda moment: moment.replace(microsecond=0)
)
VALUES = TEXTS | NUMBERS | st.booleans() | DATES | MOMENTS
PLACES = st.tuples(st.integers(1, 60), st.integers(1, 40))
SHEETS = st.dictionaries(PLACES, VALUES, max_size=25)


def written(values) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as file:
        sheet = file.add_worksheet(NAME)
        day = file.add_format({"num_format": "dd/mm/yyyy"})
        moment = file.add_format({"num_format": "dd/mm/yyyy hh:mm:ss"})
        for (row, column), value in values.items():
            at = row - 1, column - 1
            match value:
                case bool():
                    sheet.write_boolean(*at, value)
                case str():
                    sheet.write_string(*at, value)
                case dt.datetime():
                    sheet.write_datetime(*at, value, moment)
                case dt.date():
                    sheet.write_datetime(*at, value, day)
                case _:
                    sheet.write_number(*at, value)
    return buffer.getvalue()


def plain(value):
    """A value as all three readers can say it: days as moments, whole numbers as floats."""
    match value:
        case bool() | str() | dt.datetime():
            return value
        case dt.date():
            return dt.datetime(value.year, value.month, value.day)
        case _:
            return float(value)


def by_openpyxl(data: bytes):
    sheet = openpyxl.load_workbook(io.BytesIO(data), data_only=True)[NAME]
    return {at: plain(c.value) for at, c in sheet._cells.items() if c.value is not None}


def by_calamine(data: bytes):
    sheet = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name(NAME)
    rows = sheet.to_python(skip_empty_area=False)
    return {
        (i, j): plain(value)
        for i, row in enumerate(rows, 1)
        for j, value in enumerate(row, 1)
        if value != ""
    }


def by_us(data: bytes):
    return {at: cell.value for at, cell in read(data).cells.items()}


@settings(max_examples=60, derandomize=True, deadline=None)
@given(SHEETS)
def test_three_readers_agree_on_every_value_and_address(values):
    data = written(values)
    ours = by_us(data)
    assert ours == {at: plain(value) for at, value in values.items()}
    assert ours == by_openpyxl(data)
    assert ours == by_calamine(data)


@settings(max_examples=40, derandomize=True, deadline=None)
@given(SHEETS)
def test_a_workbook_saved_again_by_openpyxl_says_the_same(values):
    data = written(values)
    saved = io.BytesIO()
    openpyxl.load_workbook(io.BytesIO(data)).save(saved)
    assert by_us(saved.getvalue()) == by_us(data)


ERRORS = ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A")


def test_error_cells_that_calamine_shows_as_blank_are_kept_as_openpyxl_sees_them():
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as file:
        sheet = file.add_worksheet(NAME)
        for row, error in enumerate(ERRORS):
            sheet.write_formula(row, 0, "=A1", None, error)
    data = buffer.getvalue()
    cells = list(read(data).cells.values())
    assert [cell.kind for cell in cells] == [RawKind.ERROR] * len(ERRORS)
    assert tuple(cell.value for cell in cells) == ERRORS
    assert tuple(by_openpyxl(data).values()) == ERRORS


def test_formulas_are_those_that_openpyxl_sees():
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as file:
        sheet = file.add_worksheet(NAME)
        sheet.write_formula("B2", '=IF(A1>1,"x","Uỷ ban")', None, "Uỷ ban")
        sheet.write_array_formula("B3:B4", "{=A1:A2*2}", None, 5)
        sheet.write("C1", 5)
    data = buffer.getvalue()
    formulas = openpyxl.load_workbook(io.BytesIO(data))[NAME]
    ours = read(data).cells
    assert ours[2, 2].formula == formulas["B2"].value
    assert ours[3, 2].formula == f"={formulas['B3'].value.text.lstrip('=')}"
    assert ours[1, 3].formula is None


def test_cells_far_away_keep_their_addresses_for_openpyxl_too():
    far = {(1, 16384): "cuối dòng", (1048576, 1): "cuối cột"}
    data = written(far)
    assert by_us(data) == by_openpyxl(data) == far
    assert column_letters(16384) == "XFD"


def test_a_text_in_line_and_as_a_value_too_is_read_once():
    both = '<row r="1"><c r="A1" t="inlineStr"><v>1.</v><is><t>01.</t></is></c></row>'
    alone = '<row r="1"><c r="A1" t="inlineStr"><v>POI</v></c></row>'
    assert [
        parse_workbook(book(rows), "bieu.xlsx").sheets["Số liệu"].get(1, 1).value
        for rows in (both, alone)
    ] == ["01.", "POI"]
