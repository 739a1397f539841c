"""A table is found by its titles wherever a unit has moved it; what is missing is said, once."""

from __future__ import annotations

import pytest
from pictures import book, sheet

from dvexcel.model.indicator import Element
from dvexcel.model.place import Cell
from dvexcel.reading.tables import find_sheet, read_cover, read_table
from dvexcel.specs.column import Column, Kind
from dvexcel.specs.table import Cover, Table

TABLE = Table(
    "thu",
    "Thống kê thử",
    "",
    "",
    (
        Column("ma", "Mã", Kind.CODE, typed=False),
        Column("don_vi", "Tên ủy ban", required=True),
        Column("so", "Số lượt", Kind.NUMBER),
        Column("ghi_chu", "Ghi chú", typed=False),
    ),
)
PLAIN = """
    | Mã | Tên ủy ban | Số lượt | Ghi chú |
    | A1 | Xã Một     | 12      |         |
    | A2 | Xã Hai     |         | chậm    |
"""


def read(drawing: str, name: str = TABLE.sheet):
    return read_table(book(sheet(name, drawing)), TABLE)


def shown(rows):
    return [tuple(row[column.key].shown for column in TABLE.columns) for row in rows]


def said(findings):
    return [(finding.code, str(finding.place)) for finding in findings]


# What is missing


def test_a_missing_sheet_is_said_with_its_name():
    rows, findings = read(PLAIN, name="Trang khác")
    assert rows == ()
    assert said(findings) == [("TN105", "Thống kê thử")]
    assert "“Thống kê thử”" in findings[0].what
    assert findings[0].remedy.startswith("Trang “Trang khác” có đủ các cột của trang này")


def test_a_sheet_that_looks_otherwise_is_not_pointed_at():
    _, findings = read("| Mã | Khác |", name="Trang khác")
    assert findings[0].remedy.startswith("Mời lấy lại trang")


def test_two_strange_headings_are_not_pointed_at():
    _, findings = read("| Mã | Tên ủy ban | Khác | Nữa |\n| A1 | Xã Một | 12 | |")
    assert findings[0].remedy.startswith("Mời ghi lại")


def test_two_sheets_alike_are_neither_of_them_the_one_meant():
    both = book(sheet("THỐNG KÊ THỬ", PLAIN), sheet("Thong ke thu", PLAIN))
    rows, findings = read_table(both, TABLE)
    assert rows == ()
    assert said(findings) == [("TN105", "Thống kê thử")]


@pytest.mark.parametrize(
    ("heading", "missing"),
    [
        ("| Mã | Tên ủy ban | Khác | Ghi chú |", "Số lượt"),
        ("| Mã | Khác | Số lượt | Ghi chú |", "Tên ủy ban"),
        ("| Khác | Tên ủy ban | Số lượt | Ghi chú |", "Mã"),
    ],
)
def test_a_missing_column_is_said_with_its_sheet_and_its_title(heading, missing):
    _, findings = read(f"{heading}\n| A1 | Xã Một | 12 | |")
    assert said(findings) == [("TN106", "Thống kê thử")]
    assert f"“{missing}”" in findings[0].what
    assert findings[0].remedy.startswith("Có phải là cột “Khác” không? ")


def test_a_column_that_only_the_office_fills_may_be_missing():
    rows, findings = read("| Mã | Tên ủy ban | Số lượt |\n| A1 | Xã Một | 12 |")
    assert not findings
    assert shown(rows) == [("A1", "Xã Một", "12", "")]


def test_a_sheet_without_any_title_misses_every_column_once():
    rows, findings = read("| một | hai |\n| ba | 4 |")
    assert rows == ()
    assert said(findings) == [("TN106", "Thống kê thử")] * 3


def test_titles_below_the_fortieth_row_are_not_looked_for():
    _, findings = read("| x |\n" * 40 + PLAIN.strip())
    assert len(findings) == 3


# Where it stands


PLACES = {
    "at the top": (PLAIN, (2, 3), 1),
    "moved down, under a title": (
        """
    | TỈNH VÍ DỤ |            |         |         |
    |            |            |         |         |
    | Mã         | Tên ủy ban | Số lượt | Ghi chú |
    | A1         | Xã Một     | 12      |         |
    | A2         | Xã Hai     |         | chậm    |
    """,
        (4, 5),
        1,
    ),
    "moved right": (
        """
    | | | Mã | Tên ủy ban | Số lượt | Ghi chú |
    | | | A1 | Xã Một     | 12      |         |
    | | | A2 | Xã Hai     |         | chậm    |
    """,
        (2, 3),
        3,
    ),
    "under a title of the same words": (
        """
    | Số lượt |            |         |         |
    | Mã      | Tên ủy ban | Số lượt | Ghi chú |
    | A1      | Xã Một     | 12      |         |
    | A2      | Xã Hai     |         | chậm    |
    """,
        (3, 4),
        1,
    ),
    "with blank rows inside": (
        """
    | Mã | Tên ủy ban | Số lượt | Ghi chú |
    |    |            |         |         |
    | A1 | Xã Một     | 12      |         |
    |    |            |         |         |
    |    |            |         |         |
    | A2 | Xã Hai     |         | chậm    |
    """,
        (3, 6),
        1,
    ),
    "with notes beside it": (
        """
    | Mã | Tên ủy ban | Số lượt | Ghi chú |       |
    | A1 | Xã Một     | 12      |         | xem   |
    | A2 | Xã Hai     |         | chậm    |       |
    |    |            |         |         | tổng? |
    """,
        (2, 3),
        1,
    ),
}


@pytest.mark.parametrize(("drawing", "rows_at", "first"), PLACES.values(), ids=PLACES)
def test_a_table_is_read_wherever_it_stands(drawing, rows_at, first):
    rows, findings = read(drawing)
    assert not findings
    assert shown(rows) == [("A1", "Xã Một", "12", ""), ("A2", "Xã Hai", "", "chậm")]
    assert tuple(row.number for row in rows) == rows_at
    assert rows[0]["ma"].place == Cell("Thống kê thử", rows_at[0], first)
    assert rows[0]["so"].place == Cell("Thống kê thử", rows_at[0], first + 2)


def test_columns_may_change_places_and_others_may_stand_between():
    rows, findings = read(
        """
        | Số lượt | Lượt nữ | Ghi chú | Mã | Tên ủy ban |
        | 12      | 7       |         | A1 | Xã Một     |
        """
    )
    assert not findings
    assert shown(rows) == [("A1", "Xã Một", "12", "")]
    assert str(rows[0]["so"].place) == "Thống kê thử!A2"


@pytest.mark.parametrize(
    "heading",
    [
        "| MÃ | TÊN UỶ BAN | SỐ LƯỢT | GHI CHÚ |",
        "| mã | tên uỷ  ban | số¶lượt | ghi chú |",
        "| Mã: | Tên (ủy ban) | Số lượt * | Ghi chú |",
        "| Ma\u0303 | Tên u\u0309y ban | Số lượt\u200b | Ghi\u00a0chú |",
    ],
)
def test_titles_may_differ_in_case_tone_marks_spaces_and_points(heading):
    rows, findings = read(f"{heading}\n| A1 | Xã Một | 12 | |")
    assert not findings
    assert shown(rows) == [("A1", "Xã Một", "12", "")]


@pytest.mark.parametrize("name", ["THỐNG KÊ THỬ", " Thống kê  thử", "Thong ke thu", "Thốngkê thử"])
def test_a_sheet_s_name_may_differ_in_the_same_way_but_not_in_its_words(name):
    found = find_sheet(book(sheet(name, PLAIN)), TABLE.sheet)
    assert (found is None) == (name == "Thốngkê thử")


def test_the_exact_name_wins_over_one_alike():
    both = book(sheet("THỐNG KÊ THỬ", "| x |"), sheet("Thống kê thử", PLAIN))
    assert find_sheet(both, TABLE.sheet) is both.sheets["Thống kê thử"]


def test_of_two_columns_with_one_title_the_first_is_read():
    rows, _ = read("| Mã | Tên ủy ban | Số lượt | Số lượt |\n| A1 | Xã Một | 1 | 2 |")
    assert rows[0].value("so") == 1


def test_the_first_column_may_say_how_many_decimals_a_row_has():
    drawing = "| Mã | Tên ủy ban | Số lượt |\n| A1 | Xã | 1,5 |\n| A2 | Xã | 1,5 |"
    element = Element("A1", "Số lượt", "lượt", decimals=1)
    rows, _ = read_table(book(sheet(TABLE.sheet, drawing)), TABLE, {"A1": element}.get)
    assert rows[0].value("so") == 15
    assert rows[1].value("so") is None
    assert rows[1]["so"].doubt is not None


# A cover of labelled fields

COVER = Cover(
    "bia",
    "Bìa",
    "",
    "",
    (Column("ten", "Đơn vị"), Column("lan", "Lần gửi", Kind.COUNT), Column("ky", "Kỳ báo cáo")),
)


def cover_of(drawing: str):
    return read_cover(book(sheet("Bìa", drawing)), COVER)


def test_a_field_without_its_label_is_said():
    fields, findings = cover_of("| Đơn vị | Xã Một |\n| Kỳ báo cáo | 2026-T09 |")
    assert said(findings) == [("TN106", "Bìa")]
    assert "“Lần gửi”" in findings[0].what
    assert set(fields) == {"ten", "ky"}


def test_a_workbook_without_a_cover_is_said():
    fields, findings = read_cover(book(), COVER)
    assert fields == {}
    assert said(findings) == [("TN105", "Bìa")]


def test_a_value_stands_right_of_its_label_wherever_that_is():
    fields, findings = cover_of(
        """
        | BIỂU BÁO CÁO |            |          |
        |              | ĐƠN VỊ:    | Xã Một   |
        | Lần gửi      | 2          |          |
        |              | Kỳ báo cáo | 2026-T09 |
        """
    )
    assert not findings
    assert {key: field.value for key, field in fields.items()} == {
        "ten": "Xã Một",
        "lan": 2,
        "ky": "2026-T09",
    }
    assert str(fields["lan"].place) == "Bìa!B3"


def test_an_empty_field_is_there_and_empty():
    fields, findings = cover_of("| Đơn vị | |\n| Lần gửi | |\n| Kỳ báo cáo | |")
    assert not findings
    assert all(field.is_empty for field in fields.values())
