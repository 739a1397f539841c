"""Biên tập: what units wrote in their own words, for the clerk to choose from and reword."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from dvexcel.specs.bieu import asked_words
from dvexcel.specs.column import Column, Kind
from dvexcel.specs.table import Table
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from dvexcel.model.field_of_work import FieldOfWork

PEOPLE = "I.0"  # before all sections, and only where the clerk writes of it
STRENGTHS, SHORTCOMINGS, CAUSES, AHEAD, PROPOSALS = "II.1", "II.2", "II.3", "III", "IV"
SOLUTIONS = "III.2"

PEOPLE_TITLE = "Tình hình Nhân dân"
CAUSES_TITLE = "Nguyên nhân, bài học kinh nghiệm"
SOLUTIONS_TITLE = "Giải pháp thực hiện"
TITLE = "Biên tập báo cáo"
_KEY_LENGTH = 10


def items_of(work: FieldOfWork) -> dict[str, str]:
    """The items of the report: those of the form's own words, then what only the report has."""
    not_asked = {one.item: one.title for one in work.outline if one.item and not one.asked}
    own = {PEOPLE: PEOPLE_TITLE, **not_asked}
    added = {CAUSES: CAUSES_TITLE, SOLUTIONS: SOLUTIONS_TITLE, PROPOSALS: "Kiến nghị, đề xuất"}
    items = own | dict(asked_words(work)) | added
    return {item: items[item] for item in sorted(items)}


def said_key(unit: str, item: str, text: str) -> str:
    """The name of a passage over all runs: of a unit, in an item, in these words."""
    spoken = f"{unit}\n{item}\n{fold(text)}"
    return hashlib.sha256(spoken.encode()).hexdigest()[:_KEY_LENGTH].upper()


@lru_cache(maxsize=16)
def bien_tap_of(work: FieldOfWork) -> Table:
    """The table in which the clerk chooses, for the report of a field."""
    items = tuple(sorted(items_of(work)))
    return replace(_BIEN_TAP, columns=(_muc(items), *_BIEN_TAP.columns))


def _muc(items: tuple[str, ...]) -> Column:
    told = "Mục của báo cáo mà ý này sẽ đứng"
    return Column("muc", "Mục", Kind.CHOICE, 8, f"{told}: {', '.join(items)}.", items)


NOT_CHOSEN, CHOSEN = "chưa có dòng nào", "đã có"
CAN_CO = Table(
    "can_co",
    "Cần có",
    "Những điều chỉ người soạn mới thêm được",
    "Cột Đã có tự đổi theo trang Biên tập; mục để trống thì báo cáo không nêu, không tự viết thay.",
    (
        Column("muc", "Mục", Kind.CODE, 8, typed=False),
        Column("cau_hoi", "Câu hỏi", Kind.LONG_TEXT, 80, typed=False),
        Column("da_co", "Đã có", Kind.TEXT, 20, typed=False),
    ),
)
_BIEN_TAP = Table(
    "bien_tap",
    "Biên tập",
    "Biên tập: chọn và viết lại ý kiến của các đơn vị",
    "Đánh dấu x dòng đưa vào báo cáo; viết lại nếu cần. Dòng của mình thêm ở cuối bảng (ghi Mục "
    "và câu ở cột Viết lại) luôn được đưa vào báo cáo, không cần dấu x.",
    (
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
