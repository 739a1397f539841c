"""Rows of Nội dung as people type and paste them; the answer is level, number and words."""

from dvexcel.model.paper import Insert, Level
from dvexcel.model.place import Cell
from dvexcel.reading.typed_body import TypedBody

HERE = Cell("Nội dung", 5, 4)


def read(*rows):
    body = TypedBody()
    for row in rows:
        level, number, said = row if isinstance(row, tuple) else (None, "", row)
        body.add(level, number, said, HERE)
    return [(one.level, one.number, one.text) for one in body.texts]


def test_what_was_typed_as_a_plain_paragraph_stays_one():
    assert read((Level.DOAN, "", "1. Một")) == [(Level.DOAN, "", "1. Một")]


def test_a_number_that_stands_in_both_columns_is_one_number():
    assert read((Level.MUC_LA_MA, "", "I. MỤC ĐÍCH")) == [(Level.MUC_LA_MA, "I.", "MỤC ĐÍCH")]
    assert read((Level.MUC_SO, "2", "2. Yêu cầu")) == [(Level.MUC_SO, "2", "Yêu cầu")]
    assert read((Level.DIEM, "", "a) Một")) == [(Level.DIEM, "a)", "Một")]
    assert read((Level.GACH, "", "- Một")) == [(Level.GACH, "", "Một")]


def test_one_below_an_article_is_a_khoan_and_below_a_roman_heading_is_not():
    assert [level for level, *_ in read("Điều 1. Phạm vi", "1. Một", "I. HAI", "1. Ba")] == [
        Level.DIEU,
        Level.KHOAN,
        Level.MUC_LA_MA,
        Level.MUC_SO,
    ]


def test_an_annex_begins_without_articles():
    rows = ("Điều 1. Một", (Insert.ANNEX, "", "Danh sách"), "1. Một")
    assert read(*rows)[-1][0] is Level.MUC_SO


def test_a_chapter_takes_its_title_from_the_next_line_or_row():
    wanted = [(Level.CHUONG, "I", "QUY ĐỊNH CHUNG")]
    assert read("Chương I", "QUY ĐỊNH CHUNG") == wanted
    assert read("Chương I\nQUY ĐỊNH CHUNG") == wanted
    assert read("Chương I. QUY ĐỊNH CHUNG") == wanted


def test_a_line_break_in_a_cell_ends_a_paragraph():
    assert read("a) Một\n\n- Hai\nBa") == [
        (Level.DIEM, "a)", "Một"),
        (Level.GACH, "", "Hai"),
        (Level.DOAN, "", "Ba"),
    ]
