"""A threshold of the sổ changes what a unit is asked, and the message names the value in force."""

from dataclasses import replace

import pytest
from fields import WORK
from pictures import ELEMENTS, draw_book, draw_context

from dvexcel.guide.catalogue import catalogue
from dvexcel.model.thresholds import Thresholds
from dvexcel.reading.returns import read_return
from dvexcel.rules.data import bien_dong_lon, giong_het_ky_truoc, khac_cung_ky, khac_nep
from dvexcel.rules.engine import run
from dvexcel.rules.examples import _pictures
from dvexcel.specs.mac_dinh.nguong import THRESHOLDS

RULES = (
    bien_dong_lon.bien_dong_lon,
    khac_cung_ky.khac_cung_ky,
    khac_nep.khac_nep,
    giong_het_ky_truoc.giong_het_ky_truoc,
)


def found(drawing, chosen):
    pictures = _pictures(drawing)
    book, _ = draw_book(pictures)
    unit_return, problems = read_return(book, ELEMENTS, WORK)
    assert not problems
    context = replace(draw_context(pictures), thresholds=Thresholds(chosen))
    return run(RULES, unit_return, context)


def asked(drawing, **chosen):
    """Where is what asked; the codes of thresholds with "_" for "-"."""
    named = {code.replace("_", "-"): value for code, value in chosen.items()}
    assert named.keys() <= THRESHOLDS.keys()
    return [(finding.code, str(finding.place)) for finding in found(drawing, named)]


def against(past, before, now):
    return f"""
        {past}
        | Mã    | Trong kỳ |
        | E1.TX | {before} |
        Số liệu
        | Mã    | Trong kỳ |
        | E1.TX | {now}    |
    """


PASTS = pytest.mark.parametrize(
    ("past", "code"), [("Kỳ trước", "DL019"), ("Cùng kỳ năm trước", "DL028")]
)
FIRST, SHEET = "Số liệu!D5", "Số liệu"


@PASTS
def test_a_change_is_asked_about_beyond_the_share_that_the_office_set(past, code):
    assert asked(against(past, 100, 131)) == []
    assert asked(against(past, 100, 131), BIEN_DONG=30) == [(code, FIRST)]
    assert asked(against(past, 100, 130), BIEN_DONG=30) == []
    assert asked(against(past, 100, 69), BIEN_DONG=30) == [(code, FIRST)]
    assert asked(against(past, 100, 70), BIEN_DONG=30) == []
    assert asked(against(past, 100, 151)) == [(code, FIRST)]
    assert asked(against(past, 100, 300), BIEN_DONG=200) == []
    assert asked(against(past, 100, 301), BIEN_DONG=200) == [(code, FIRST)]


@PASTS
def test_a_change_is_asked_about_from_the_base_that_the_office_set(past, code):
    assert asked(against(past, 12, 90)) == [(code, FIRST)]
    assert asked(against(past, 12, 90), SO_GOC=13) == []
    assert asked(against(past, 12, 90), SO_GOC=12) == [(code, FIRST)]
    assert asked(against(past, 2, 90)) == []
    assert asked(against(past, 2, 90), SO_GOC=2) == [(code, FIRST)]


@PASTS
def test_the_message_names_the_share_in_force_and_no_law(past, code):
    (by_default,) = found(against(past, 100, 900), {})
    (as_set,) = found(against(past, 100, 900), {"BIEN-DONG": 30})
    assert (by_default.code, as_set.code) == (code, code)
    assert "hơn 50 %" in by_default.why
    assert "hơn 30 %" in as_set.why
    assert "mức cơ quan tổng hợp hỏi lại" in as_set.why


def test_a_figure_within_the_share_of_last_period_is_still_held_against_last_year():
    drawing = """
        Kỳ trước
        | Mã    | Trong kỳ |
        | E1.TX | 100      |
        Cùng kỳ năm trước
        | Mã    | Trong kỳ |
        | E1.TX | 50       |
        Số liệu
        | Mã    | Trong kỳ |
        | E1.TX | 140      |
    """
    assert asked(drawing) == [("DL028", FIRST)]
    assert asked(drawing, BIEN_DONG=30) == [("DL019", FIRST)]
    assert asked(drawing, BIEN_DONG=200) == []


HABIT = """
    Các kỳ trước
    | Mã    | 1   | 2   | 3   | 4   | 5   | 6   |
    | E1.TX | 100 | 102 | 98  | 101 | 99  | 100 |
    Số liệu
    | Mã    | Trong kỳ |
    | E1.TX | {now}    |
"""


def test_a_habit_is_asked_about_from_the_difference_that_the_office_set():
    assert asked(HABIT.format(now=112)) == [("DL029", FIRST)]
    assert asked(HABIT.format(now=112), LECH_NEP=13) == []
    assert asked(HABIT.format(now=112), LECH_NEP=12) == [("DL029", FIRST)]
    assert asked(HABIT.format(now=108)) == []
    assert asked(HABIT.format(now=108), LECH_NEP=8) == [("DL029", FIRST)]
    (finding,) = found(HABIT.format(now=108), {"LECH-NEP": 8})
    assert "từ 8 trở lên" in finding.why


def test_what_the_share_asks_about_is_not_asked_again_as_a_habit():
    drawing = HABIT.format(now=140).replace(
        "    Số liệu", "    Kỳ trước\n    | Mã | Trong kỳ |\n    | E1.TX | 100 |\n    Số liệu"
    )
    assert asked(drawing) == [("DL029", FIRST)]
    assert asked(drawing, BIEN_DONG=30) == [("DL019", FIRST)]


def alike(*amounts):
    codes = ("E1.TX", "E1.DK", "E1.DX", "C1.TN", "C1.TT")
    lines = "\n".join(f"| {code} | {n} |" for code, n in zip(codes, amounts, strict=False))
    return f"Kỳ trước\n| Mã | Trong kỳ |\n{lines}\nSố liệu\n| Mã | Trong kỳ |\n{lines}\n"


def test_copied_figures_are_asked_about_from_the_count_that_the_office_set():
    assert asked(alike(11, 12, 13)) == []
    assert asked(alike(11, 12, 13), TRUNG_DONG=3) == [("DL020", SHEET)]
    assert asked(alike(11, 12, 13, 14)) == [("DL020", SHEET)]
    assert asked(alike(11, 12, 13, 14), TRUNG_DONG=5) == []
    (finding,) = found(alike(11, 12, 13), {"TRUNG-DONG": 3})
    assert "từ 3 dòng" in finding.why


def test_copied_figures_are_asked_about_from_the_size_that_the_office_set():
    assert asked(alike(5, 6, 7, 8)) == []
    assert asked(alike(5, 6, 7, 8), TRUNG_SO=8) == [("DL020", SHEET)]
    assert asked(alike(11, 12, 13, 14), TRUNG_SO=20) == []
    (finding,) = found(alike(5, 6, 7, 8), {"TRUNG-SO": 8})
    assert "từ 8 trở lên" in finding.why


def test_the_catalogue_names_the_thresholds_and_no_number_of_its_own():
    printed = catalogue([])
    for rule in RULES:
        section = printed.split(f"### {rule.notice.code} ")[1].split("```")[0]
        assert "đơn vị có thể sửa ở trang Ngưỡng kiểm tra" in section
    assert "một nửa" not in printed
    assert "BIEN-DONG (50 %), SO-GOC (10)" in printed
