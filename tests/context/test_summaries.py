"""The biểu of a period: units by groups, what each put in, and what they come to."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from small_world import ELEMENTS, consolidated, ledger, period, sent, unit

from dvexcel.context.bieu_tong_hop import summaries
from dvexcel.context.figures import Figures
from dvexcel.context.tom_tat import brief
from dvexcel.model.indicator import Element
from dvexcel.specs.tong_hop import BY_ELEMENT_SHEET, BY_INDICATOR_SHEET, NO_FIGURE

MONTH = "2026-T10"
TODAY = date(2026, 10, 25)
UNITS = (unit("X1"), unit("X2"), unit("S1", group="Khối sở"), unit("S2", group="Khối sở"))


@pytest.fixture(scope="module")
def book():
    return ledger(*UNITS, periods=(MONTH,))


@pytest.fixture(scope="module")
def put_together(book):
    """X2 sent no figure for F.B, S2 nothing at all."""
    files = [
        sent("X1", MONTH, F_A=5, F_B=3, S_C=7),
        sent("X2", MONTH, F_A=0, S_C=1),
        sent("S1", MONTH, F_A=2, F_B=1, S_C=0),
    ]
    return consolidated(book, period(MONTH), files, TODAY)


@pytest.fixture(scope="module")
def by_sheet(book, put_together):
    return {one.sheet: one for one in summaries(book, put_together)}


def drawn(summary):
    """The biểu as a person reads it, a line a row."""
    lines = []
    for group in summary.groups:
        lines.append(group.name)
        lines += [" ".join([row.unit, *map(str, row.values)]) for row in group.rows]
        lines.append(" ".join(["=", *map(str, group.sums)]))
    return [*lines, " ".join(["==", *map(str, summary.sums)]), " ".join(summary.counted)]


def test_units_stand_under_their_groups_above_what_they_come_to(by_sheet):
    whole = by_sheet[BY_ELEMENT_SHEET]
    assert [column.code for column in whole.columns] == ["F.A", "F.B", "S.C"]
    assert drawn(whole) == [
        "Khối xã",
        "X1 5 3 7",
        f"X2 0 {NO_FIGURE} 1",
        "= 5 3 8",
        "Khối sở",
        "S1 2 1 0",
        f"S2 {NO_FIGURE} {NO_FIGURE} {NO_FIGURE}",
        "= 2 1 0",
        "== 7 4 8",
        "3/4 2/4 3/4",
    ]


def test_what_a_unit_is_not_asked_stays_empty(book):
    only = {**ELEMENTS, "F.B": replace(ELEMENTS["F.B"], supplier="X1")}
    files = [sent("X1", MONTH, F_A=5, F_B=3, S_C=7), sent("X2", MONTH, F_A=1, S_C=1)]
    asked = replace(book, elements=only)
    [whole] = [
        one
        for one in summaries(asked, consolidated(asked, period(MONTH), files, TODAY))
        if one.sheet == BY_ELEMENT_SHEET
    ]
    assert drawn(whole)[1:3] == ["X1 5 3 7", "X2 1 None 1"]


def test_shares_are_not_added(by_sheet):
    whole = by_sheet[BY_INDICATOR_SHEET]
    assert not whole.adds
    share = [column.code for column in whole.columns].index("TY")
    assert whole.sums[share] == Fraction(400, 7)  # 4 of 7, not the mean of 60 and 50
    assert [group.sums[share] for group in whole.groups] == [Fraction(60), Fraction(50)]


def test_a_section_that_is_wide_takes_several_sheets(book):
    many = {f"F.{n:02}": Element(f"F.{n:02}", f"Dòng {n}", "cuộc",
                                 periods=ELEMENTS["F.A"].periods) for n in range(40)}  # fmt: skip
    wide = replace(book, elements=many, indicators=())
    parts = summaries(wide, consolidated(wide, period(MONTH), [], TODAY))
    widths = [len(one.columns) for one in parts if not one.for_the_desk]
    assert widths == [18, 18, 4]
    assert len({one.sheet for one in parts}) == len(parts)


def test_the_leaders_page_names_who_is_missing_and_who_is_furthest_from_a_target(
    book, put_together
):
    page = brief(book, Figures(put_together))
    said = {heading: " ".join(sentences) for heading, sentences in page.parts}
    assert "3/4 đơn vị" in said["Tình hình gửi báo cáo"]
    assert "Chưa gửi (1 đơn vị): Đơn vị S2." in said["Tình hình gửi báo cáo"]
    assert said["Chỉ tiêu chưa đạt và nơi thấp nhất"] == "Không có chỉ tiêu chưa đạt."
    missed = consolidated(
        book,
        period(MONTH),
        [sent("X1", MONTH, F_A=10, F_B=1, S_C=7), sent("X2", MONTH, F_A=10, F_B=4, S_C=7)],
        TODAY,
    )
    said = {heading: " ".join(lines) for heading, lines in brief(book, Figures(missed)).parts}
    assert (
        "xa mục tiêu nhất: Đơn vị X1 10,0 %, Đơn vị X2 40,0 %"
        in (said["Chỉ tiêu chưa đạt và nơi thấp nhất"])
    )
