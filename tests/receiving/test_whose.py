"""A return counts once for the unit of its day, whatever name it came under."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from pictures import draw_book
from small_world import ledger, period, sent, unit

from dvexcel.model.consolidation import Status
from dvexcel.model.ledger import ReceiptNote
from dvexcel.model.period import PeriodCode
from dvexcel.model.thresholds import Thresholds
from dvexcel.receiving.one_file import check_book
from dvexcel.receiving.past import UnitsPast, past_of
from dvexcel.receiving.statuses import unit_statuses
from dvexcel.receiving.versions import (
    tell_copies,
    tell_late_changes,
    tell_replaced,
    tell_same_versions,
)
from dvexcel.receiving.whose import OLD_NAME, PART_OF_A_MERGER, for_heirs, named_in, whose
from dvexcel.rules.examples import Picture
from dvexcel.specs.bieu import FORM_VERSION
from dvexcel.specs.stamp import Stamp

SEPTEMBER = period("2026-T09")
LAST_DAY, FIRST_DAY = date(2026, 6, 30), date(2026, 7, 1)


def gone(code, successor):
    return unit(code, valid_to=LAST_DAY, successor=successor)


RENAMED = ledger(gone("CU", "MOI"), unit("MOI", valid_from=FIRST_DAY, aliases=("Xã Tên Mới",)))
MERGED = ledger(gone("A", "MOI"), gone("B", "MOI"), unit("MOI", valid_from=FIRST_DAY))


def told(world, code, cover=None):
    one = sent(code, "2026-T09", F_A=12).unit_return
    if cover is not None:
        entry = replace(one.cover["ma_bieu"], value=cover, shown=cover)
        one = replace(one, cover={**one.cover, "don_vi": entry})
    found = whose(world, SEPTEMBER, one)
    return None if found.unit is None else found.unit.code, [f.code for f in found.findings]


# ---- renamed and merged units


def test_an_unknown_unit_is_left_to_its_own_rule():
    assert told(RENAMED, "LA") == (None, [])


def test_a_unit_of_the_day_is_itself():
    assert told(RENAMED, "MOI") == ("MOI", [])


def test_a_return_under_the_old_name_is_that_of_the_new_one():
    assert told(RENAMED, "CU") == ("MOI", ["TN303"])


def test_a_name_changed_twice_is_followed_to_its_end():
    world = ledger(gone("CU", "GIUA"), gone("GIUA", "MOI"), unit("MOI", valid_from=FIRST_DAY))
    assert told(world, "CU") == ("MOI", ["TN303"])


def test_one_part_of_a_merger_is_not_the_whole():
    assert told(MERGED, "A") == ("MOI", ["TN304"])


def test_a_unit_that_went_into_one_that_was_there_is_not_the_whole():
    world = ledger(gone("A", "LANG"), unit("LANG"))
    found = whose(world, SEPTEMBER, sent("A", "2026-T09", F_A=1).unit_return).findings
    assert [finding.code for finding in found] == ["TN304"]
    assert "cũ" in found[0].what


def test_a_part_of_a_part_is_not_the_whole_either():
    world = ledger(
        gone("A", "GIUA"), gone("B", "GIUA"), gone("GIUA", "MOI"), unit("MOI", valid_from=FIRST_DAY)
    )
    found = whose(world, SEPTEMBER, sent("A", "2026-T09", F_A=1).unit_return).findings
    assert [finding.code for finding in found] == ["TN304"]
    assert "Đơn vị B" in found[0].what


def test_before_the_change_the_old_unit_is_itself():
    one = sent("CU", "2026-T05", F_A=12).unit_return
    found = whose(RENAMED, period("2026-T05"), one)
    assert (found.unit.code, found.findings) == ("CU", ())


def checked(world, code):
    picture = Picture(
        "Số liệu", (("Mã", "Trong kỳ"), ("F.A", "12"), ("F.B", "3"), ("S.C", "4")), frozenset()
    )
    stamp = Stamp(FORM_VERSION, code, PeriodCode.parse("2026-T09"))
    book, _ = draw_book([picture], stamp)
    return check_book(world, SEPTEMBER, book, SEPTEMBER.closing, UnitsPast())


def test_old_and_new_name_together_count_once():
    both = [checked(RENAMED, "CU"), checked(RENAMED, "MOI")]
    (status,) = unit_statuses(RENAMED, SEPTEMBER, both)
    assert status.unit.code == "MOI"
    assert status.counted.amount("F.A") == 12


def test_the_old_name_alone_counts_for_the_new_with_a_word():
    item = checked(RENAMED, "CU")
    assert [finding.code for finding in item.findings if finding.is_error] == []
    assert "TN303" in {finding.code for finding in item.findings}
    (status,) = unit_statuses(RENAMED, SEPTEMBER, [item])
    assert status.counted is not None


def test_a_part_of_a_merger_counts_nowhere():
    (status,) = unit_statuses(MERGED, SEPTEMBER, [checked(MERGED, "A")])
    assert status.counted is None
    assert "TN304" in {finding.code for finding in checked(MERGED, "A").findings}


# ---- the name on the cover


@pytest.mark.parametrize(
    "typed",
    ["", "Đơn vị MOI", "đơn vị  moi", "Xã Tên Mới", "X. Tên Mới", "UBND xã Tên Mới",
     "Uỷ ban nhân dân xã Tên mới", "Đơn vị CU"],
)  # fmt: skip
def test_an_alias_an_abbreviation_or_the_old_name_is_the_same_unit(typed):
    assert told(RENAMED, "MOI", typed) == ("MOI", [])


def test_a_neighbours_name_is_told_as_a_neighbours():
    world = ledger(unit("A"), unit("B", aliases=("Xã Bên",)))
    one = sent("A", "2026-T09", F_A=12).unit_return
    entry = replace(one.cover["ma_bieu"], value="UBND xã Bên", shown="UBND xã Bên")
    (finding,) = whose(world, SEPTEMBER, replace(one, cover={"don_vi": entry})).findings
    assert (finding.code, finding.place) == ("TN305", entry.place)
    assert "đơn vị B" in finding.what


def test_a_name_of_nobody_is_told_too():
    assert told(ledger(unit("A")), "A", "Trường Mầm non") == ("A", ["TN305"])


# ---- copies and late files


ALIKE = {"F_A": 31, "F_B": 12, "S_C": 14, "H_D": 5}


def codes(items):
    return [[finding.code for finding in item.findings] for item in items]


def test_a_neighbours_copy_is_told_on_the_later_file():
    one, two = sent("A", "2026-T09", **ALIKE), sent("B", "2026-T09", **ALIKE)
    assert codes(tell_copies([one, two], ledger())) == [[], ["TN302"]]
    assert "“A-2026-T09.xlsx”" in tell_copies([one, two], ledger())[1].findings[0].what


def test_small_or_few_figures_are_alike_by_chance():
    few = [sent(code, "2026-T09", F_A=31, F_B=12, S_C=0, H_D=0) for code in "AB"]
    small = [sent(code, "2026-T09", F_A=1, F_B=1, S_C=2, H_D=3) for code in "AB"]
    assert codes(tell_copies(few, ledger())) == codes(tell_copies(small, ledger())) == [[], []]


def test_how_many_and_how_large_figures_are_no_chance_is_for_the_office_to_set():
    def told(chosen, **figures):
        items = [sent(code, "2026-T09", **figures) for code in "AB"]
        return [
            f
            for item in tell_copies(items, ledger(thresholds=Thresholds(chosen)))
            for f in item.findings
        ]

    few, small = {"F_A": 31, "F_B": 12, "S_C": 14}, {"F_A": 5, "F_B": 6, "S_C": 7, "H_D": 5}
    assert told({}, **few) == told({}, **small) == []
    assert told({"TRUNG-DONG": 5}, **ALIKE) == told({"TRUNG-SO": 40}, **ALIKE) == []
    (finding,) = told({"TRUNG-DONG": 3}, **few)
    assert (finding.code, str(finding.place)) == ("TN302", "Số liệu")
    assert "từ 3 số" in finding.why
    (finding,) = told({"TRUNG-SO": 6}, **small)
    assert finding.code == "TN302"


def test_a_figure_with_decimals_is_measured_by_what_it_says_and_not_by_its_digits():
    tenths = {code: replace(one, decimals=1) for code, one in ledger().elements.items()}
    items = [sent(code, "2026-T09", **ALIKE) for code in "AB"]  # 3,1; 1,2; 1,4; 0,5
    assert codes(tell_copies(items, replace(ledger(), elements=tenths))) == [[], []]
    large = [sent(code, "2026-T09", **{**ALIKE, "F_A": 310, "F_B": 120}) for code in "AB"]
    assert codes(tell_copies(large, replace(ledger(), elements=tenths))) == [[], ["TN302"]]


def test_the_same_unit_may_send_the_same_again():
    one = sent("A", "2026-T09", **ALIKE)
    assert codes(tell_copies([one, replace(one, sha256="khác")], ledger())) == [[], []]


def test_one_figure_of_another_unit_that_differs_is_no_copy():
    one, two = sent("A", "2026-T09", **ALIKE), sent("B", "2026-T09", **{**ALIKE, "F_A": 32})
    assert codes(tell_copies([one, two], ledger())) == [[], []]


def test_a_file_after_the_consolidation_says_what_it_changes():
    one, late = sent("A", "2026-T09", F_A=5, F_B=2), sent("A", "2026-T09", F_A=6, F_B=2)
    late, new = replace(late, sha256="muộn"), sent("B", "2026-T09", F_A=1)
    told_of = tell_late_changes([one, late, new], {one.sha256}, "tong_hop_2026-T09.xlsx")
    assert codes(told_of) == [[], ["TN306"], ["TN306"]]
    assert "thay đổi 1 số đã báo cáo (F.A)" in told_of[1].findings[0].what
    assert "chưa có trong đó" in told_of[2].findings[0].what


def test_without_a_record_nothing_is_late():
    assert codes(tell_late_changes([sent("A", "2026-T09", F_A=5)], {}, "tong_hop.xlsx")) == [[]]


# ---- sent again


def again(item, version, **more):
    return replace(item, unit_return=replace(item.unit_return, version=version), **more)


def faulty(item):
    old = OLD_NAME.at(None, item.file, old="CU", old_name="Xã Cũ", new="A", new_name="Xã A")
    return replace(item, findings=(old,))


def a_part(item):
    said = PART_OF_A_MERGER.at(
        None, item.file, old="A", old_name="Xã A", new="MOI", new_name="Xã Mới", others="Xã B"
    )
    return replace(item, findings=(said,))


def test_parts_of_a_merger_are_different_bodies_and_replace_nothing():
    parts = [a_part(sent("MOI", "2026-T09", F_A=5)), a_part(sent("MOI", "2026-T09", F_A=6))]
    whole = replace(faulty(sent("MOI", "2026-T09", F_A=11)), file="moi.xlsx")
    world = ledger(unit("MOI"))
    assert tell_replaced(parts, world, SEPTEMBER) == parts
    assert tell_replaced([*parts, whole], world, SEPTEMBER) == [*parts, whole]
    assert tell_replaced([whole, *parts], world, SEPTEMBER) == [whole, *parts]


def test_of_two_files_of_one_lan_the_later_counts_and_the_clerk_is_told_there():
    wrong = faulty(sent("A", "2026-T09", F_A=5))
    mended = replace(sent("A", "2026-T09", F_A=6), file="da_sua.xlsx", sha256="sửa")
    told_of = tell_replaced(tell_same_versions([wrong, mended]), ledger(unit("A")), SEPTEMBER)
    assert told_of[0] == replace(wrong, replaced_by="da_sua.xlsx")
    assert [finding.code for finding in told_of[1].open_findings] == ["TN301"]


def test_a_later_file_of_another_period_replaces_nothing():
    wrong = faulty(sent("A", "2026-T09", F_A=5))
    other = replace(sent("A", "2026-T08", F_A=6), file="thang_8.xlsx")
    assert tell_replaced([wrong, other], ledger(unit("A")), SEPTEMBER) == [wrong, other]


def test_what_was_wrong_in_a_lan_that_was_sent_again_is_not_told_again():
    first = faulty(sent("A", "2026-T09", F_A=5))
    second = replace(again(first, 2), file="lan_2.xlsx")
    told_of = tell_replaced([first, second], ledger(unit("A")), SEPTEMBER)
    assert told_of == [replace(first, replaced_by="lan_2.xlsx"), second]
    assert (told_of[0].open_findings, told_of[0].verdict) == ((), "đã có tệp thay")


def test_the_lan_that_the_clerk_chose_replaces_a_later_one():
    first = sent("A", "2026-T09", F_A=5)
    second = faulty(replace(again(first, 2), file="lan_2.xlsx"))
    note = ReceiptNote("A", SEPTEMBER.code, counted_version=1)
    chosen = replace(ledger(unit("A")), receipt_notes={("A", SEPTEMBER.code): note})
    told_of = tell_replaced([first, second], chosen, SEPTEMBER)
    assert told_of == [first, replace(second, replaced_by=first.file)]


def of_two_days(first, again):
    """Where the unit stands that sent lần 1 five days before the deadline and lần 2 five after."""
    due = SEPTEMBER.last_valid_day
    files = [
        replace(first, received=due - timedelta(days=5)),
        replace(again, received=due + timedelta(days=5), file="lan_2.xlsx"),
    ]
    [status] = unit_statuses(ledger(unit("A")), SEPTEMBER, files)
    return status.status, status.counted.version, status.days_late


def test_a_unit_that_was_in_time_stays_so_when_it_sends_again():
    first = sent("A", "2026-T09", F_A=5)
    assert of_two_days(first, again(first, 2)) == (Status.DUNG_HAN, 2, 0)


def test_a_unit_whose_first_return_was_faulty_but_in_time_stays_in_time_when_it_mends():
    first = sent("A", "2026-T09", F_A=5)
    wrong = PART_OF_A_MERGER.at(
        None, first.file, old="A", old_name="A", new="B", new_name="B", others="C"
    )
    assert of_two_days(replace(first, findings=(wrong,)), again(first, 2)) == (
        Status.DUNG_HAN,
        2,
        0,
    )


# ---- a file that nobody can read


@pytest.mark.parametrize(
    "name",
    ["bao cao.xlsx", "bieu_A_2026-T08.xlsx", "bieu_KHAC_2026-T09.xlsx", "bieu_A.xlsx"],
)
def test_another_name_names_no_unit(name):
    assert named_in(ledger(unit("A")), SEPTEMBER, name) == ""


@pytest.mark.parametrize("name", ["bieu_A_2026-T09.xlsx", "bieu_A_2026-T09 (1).pdf"])
def test_the_name_of_a_form_names_its_unit(name):
    assert named_in(ledger(unit("A")), SEPTEMBER, name) == "A"


# ---- the past


AUGUST, MAY = PeriodCode.parse("2026-T08"), PeriodCode.parse("2026-T05")


def past(units, code, amounts):
    return for_heirs(units, SEPTEMBER.closing, code, amounts)


def test_predecessors_stand_together_only_when_none_lacks():
    assert past(MERGED, MAY, {"A": {"x": 1, "y": 2}, "B": {"x": 4}}) == {"MOI": {"x": 5}}
    assert past(MERGED, MAY, {"A": {"x": 1}}) == {}


def test_after_the_merger_the_heir_stands_for_itself():
    assert past(MERGED, AUGUST, {"A": {"x": 1}, "MOI": {"x": 9}}) == {"MOI": {"x": 9}}


def test_what_was_entered_for_the_heir_stands_for_the_units_it_came_from():
    assert past(MERGED, MAY, {"MOI": {"x": 9}}) == {"MOI": {"x": 9}}


def test_a_unit_that_took_another_in_stands_with_it_as_long_as_they_were_apart():
    grown = ledger(unit("NHA"), gone("A", "NHA"))
    both = {"NHA": {"x": 10}, "A": {"x": 4}}
    assert past(grown, MAY, both) == {"NHA": {"x": 14}}
    assert past(grown, MAY, {"NHA": {"x": 10}}) == {}
    assert past(grown, AUGUST, {"NHA": {"x": 14}}) == {"NHA": {"x": 14}}


def test_the_past_is_last_time_last_year_and_six_periods_the_oldest_first():
    asked = []

    def amounts(code):
        asked.append(str(code))
        return {"A": {"x": code.number}} if str(code) != "2026-T06" else {}

    past = past_of(PeriodCode.parse("2026-T09"), amounts, far=True)
    assert past.before("A") == {"x": 8}
    assert past.history("A").last_year == {"x": 9}
    assert past.history("A").earlier == {"x": (3, 4, 5, 7, 8)}
    assert len(asked) == len(set(asked)) == 7
    assert past.history("B").earlier == {}


def test_the_near_past_asks_for_one_period_only():
    asked = []
    past = past_of(PeriodCode.parse("2026-T09"), lambda code: asked.append(code) or {}, far=False)
    assert [str(code) for code in asked] == ["2026-T08"]
    assert past.history("A").earlier == {}
