"""Every cell of a return is used, ours, ignored for a reason or asked about; none is left over."""

from dataclasses import replace

import pytest
from fields import WORK
from pictures import ELEMENTS, draw_book, sheet, table_sheet

from dvexcel.model.account import Fate
from dvexcel.model.raw import RawCell, RawKind
from dvexcel.reading.account import account, queries
from dvexcel.reading.returns import read_return
from dvexcel.specs import bieu, tra_lai

TITLES = "| Mã | Nội dung | ĐVT | Trong kỳ | Luỹ kế từ đầu năm | Không phát sinh | Giải trình |"
ROW = "| B2.LUOT | Nội dung B2.LUOT | lượt | 12 | | | |"


def accounted(*sheets):
    """The account of a form with these sheets, balanced, and what it asks."""
    form, _ = draw_book(())
    form = replace(form, sheets={**form.sheets, **{one.name: one for one in sheets}})
    unit_return, _ = read_return(form, ELEMENTS, WORK)
    done = account(form, unit_return, ELEMENTS)
    assert len(done.lines) == sum(len(one.cells) for one in form.sheets.values())
    return done, list(queries(done, form.file))


def figures(*lines):
    return sheet("Số liệu", "\n".join((TITLES, ROW, *lines)))


def asked(*sheets):
    return [(one.code, str(one.place)) for one in accounted(*sheets)[1]]


# ---- asked about


@pytest.mark.parametrize("content", ["7", '"7"', "#REF!", "Ghi chú thêm"])
def test_anything_beside_the_table_is_asked_about(content):
    drawn = figures(f"| C1.TN | Nội dung C1.TN | lượt | 5 | | | | | {content} |")
    assert asked(drawn) == [("TN108", "Số liệu!I3")]


def test_a_figure_in_a_row_without_a_code_is_asked_about():
    assert asked(figures("| | | | 5 | | | |")) == [("TN108", "Số liệu!D3")]


def test_a_state_in_a_task_row_without_a_code_is_asked_about():
    drawn = table_sheet(bieu.NHIEM_VU, "| Mã | Trạng thái |\n| | đang thực hiện |")
    assert asked(drawn, figures()) == [("TN108", "Nhiệm vụ!D5")]


def test_a_number_above_the_headings_is_asked_about_and_a_title_is_not():
    drawn = sheet("Số liệu", f"| Số liệu tháng 9 | | 412 |\n{TITLES}\n{ROW}")
    assert asked(drawn) == [("TN108", "Số liệu!C1")]


def test_a_running_total_typed_over_is_asked_about():
    drawn = figures("| C1.TN | Nội dung C1.TN | lượt | 5 | 99 | | |")
    assert asked(drawn) == [("TN109", "Số liệu!E3")]


def test_another_name_for_a_known_code_is_asked_about_with_the_issued_one():
    _, found = accounted(figures("| C1.TN | Nội dung khác | lượt | 5 | | | |"))
    assert [(one.code, str(one.place)) for one in found] == [("TN109", "Số liệu!B3")]
    assert "“Nội dung C1.TN”" in found[0].why


def test_a_sheet_of_the_units_own_is_asked_about_once():
    own = sheet("Chi tiết", "| 1 | 2 |\n| 3 | 4 |")
    done, found = accounted(figures(), own)
    assert [(one.code, str(one.place)) for one in found] == [("TN110", "Chi tiết")]
    assert done.foreign == ("Chi tiết",)


@pytest.mark.parametrize(
    ("cells", "place"),
    [
        ("lượt | | | | |", "Số liệu!C3"),
        ("| 5 | | | |", "Số liệu!D3"),
        ("| | 7 | | |", "Số liệu!E3"),
        ("| | | | ghi chú |", "Số liệu!G3"),
    ],
)
def test_of_a_sections_row_only_the_tick_is_read(cells, place):
    assert asked(figures(f"| C | {dict(WORK.sections)['C']} | {cells}")) == [("TN108", place)]


def test_another_name_for_a_section_is_asked_about():
    assert asked(figures("| C | Mục khác | | | | x | |")) == [("TN109", "Số liệu!B3")]


def test_many_cells_outside_get_ten_findings_and_one_for_the_rest():
    lines = "\n".join(["| | | | | | | | 5 | 6 |"] * 8)
    codes = [code for code, _ in asked(figures(lines))]
    assert codes == ["TN108"] * 10 + ["TN111"]


# ---- not asked about


def test_what_the_return_read_is_used_and_the_rest_of_a_clean_form_is_ours():
    done, found = accounted(figures())
    assert found == []
    fates = {str(cell): line.fate for cell, line in done.lines.items() if cell.sheet == "Số liệu"}
    assert (fates["Số liệu!A2"], fates["Số liệu!D2"]) == (Fate.USED, Fate.USED)
    assert (fates["Số liệu!B2"], fates["Số liệu!A1"]) == (Fate.OURS, Fate.OURS)


def test_a_sections_name_is_ours_and_its_tick_is_used():
    done, found = accounted(figures(f"| C | {dict(WORK.sections)['C']} | | | | x | |"))
    assert found == []
    fates = {str(cell): line.fate for cell, line in done.lines.items() if cell.row == 3}
    assert fates["Số liệu!F3"] is Fate.USED
    assert fates["Số liệu!B3"] is Fate.OURS


def test_case_spaces_and_tone_marks_of_prefilled_words_may_differ():
    assert asked(figures("| C1.TN | NỘI  DUNG c1.tn | Lượt | 5 | | | |")) == []


def test_sheets_that_dvexcel_adds_are_ours():
    listed = sheet("Lỗi", f"| {tra_lai.TITLE} |\n| 1 | 2 |")
    checked = sheet(bieu.CHECK_SHEET, "| Mức | 1 |")
    assert asked(figures(), listed, checked) == []


def test_spaces_alone_say_nothing():
    form = figures()
    blank = RawCell(9, 12, RawKind.TEXT, " \u00a0")
    drawn = replace(form, cells={**form.cells, (9, 12): blank})
    done, found = accounted(drawn)
    assert found == []
    assert done.lines[blank.at("Số liệu")].fate is Fate.IGNORED
