"""Biên tập: what units wrote in their own words, for the clerk to choose from and reword."""

from __future__ import annotations

from dvexcel.specs.bieu import DE_CUONG
from dvexcel.specs.column import Column, Kind
from dvexcel.specs.table import Book, Table

STRENGTHS, SHORTCOMINGS, CAUSES, AHEAD, PROPOSALS = "II.1", "II.2", "II.3", "III", "IV"

#: The outline of the report: that of the form's own words, then what only the report has.
ITEMS: dict[str, str] = dict(DE_CUONG) | {
    CAUSES: "Nguyên nhân, bài học kinh nghiệm",
    PROPOSALS: "Kiến nghị, đề xuất",
}

BIEN_TAP = Table(
    "bien_tap",
    "Biên tập",
    "Biên tập: chọn và viết lại ý kiến của các đơn vị",
    "Đánh dấu x dòng đưa vào báo cáo; viết lại nếu cần. Dòng của mình thêm ở cuối bảng (ghi Mục "
    "và câu ở cột Viết lại) luôn được đưa vào báo cáo, không cần dấu x.",
    (
        Column(
            "muc",
            "Mục",
            Kind.CHOICE,
            8,
            "Mục của báo cáo mà ý này sẽ đứng: " + ", ".join(sorted(ITEMS)) + ".",
            tuple(sorted(ITEMS)),
        ),
        Column("don_vi", "Mã đơn vị", Kind.CODE, 16, typed=False),
        Column("ten", "Đơn vị", Kind.TEXT, 28, typed=False),
        Column("nguyen_van", "Nguyên văn", Kind.LONG_TEXT, 62, typed=False),
        Column("gui_ai", "Cơ quan giải quyết", Kind.TEXT, 22, typed=False),
        Column("dua_vao", "Đưa vào báo cáo", Kind.TICK, 11, "Đánh dấu x để đưa vào báo cáo."),
        Column(
            "viet_lai",
            "Viết lại",
            Kind.LONG_TEXT,
            62,
            "Câu sẽ in trong báo cáo; để trống thì in nguyên văn.",
        ),
        Column(
            "thu_tu",
            "Thứ tự",
            Kind.COUNT,
            8,
            "Số nhỏ đứng trước trong cùng một mục; để trống thì đứng sau.",
            ceiling=999,
        ),
        Column("o", "Ô", Kind.CODE, 20, typed=False),
        Column("tep", "Tệp", Kind.CODE, 30, typed=False),
        Column("khoa", "Khóa dòng", Kind.CODE, 14, typed=False),
    ),
    spare_rows=15,
)
BOOK = Book("bien_tap", "Biên tập báo cáo", (BIEN_TAP,))
