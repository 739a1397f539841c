"""Biên tập: what units wrote in their own words, for the clerk to choose from and reword."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from dvexcel.specs.bieu import asked_words
from dvexcel.specs.column import Column, Kind
from dvexcel.specs.table import Table

if TYPE_CHECKING:
    from dvexcel.model.field_of_work import FieldOfWork

STRENGTHS, SHORTCOMINGS, CAUSES, AHEAD, PROPOSALS = "II.1", "II.2", "II.3", "III", "IV"

CAUSES_TITLE = "Nguyên nhân, bài học kinh nghiệm"
TITLE = "Biên tập báo cáo"


def items_of(work: FieldOfWork) -> dict[str, str]:
    """The items of the report: those of the form's own words, then what only the report has."""
    return dict(asked_words(work)) | {CAUSES: CAUSES_TITLE, PROPOSALS: "Kiến nghị, đề xuất"}


@lru_cache(maxsize=16)
def bien_tap_of(work: FieldOfWork) -> Table:
    """The table in which the clerk chooses, for the report of a field."""
    items = tuple(sorted(items_of(work)))
    return replace(_BIEN_TAP, columns=(_muc(items), *_BIEN_TAP.columns))


def _muc(items: tuple[str, ...]) -> Column:
    told = "Mục của báo cáo mà ý này sẽ đứng"
    return Column("muc", "Mục", Kind.CHOICE, 8, f"{told}: {', '.join(items)}.", items)


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
