from datetime import date
from itertools import pairwise

import pytest

from dvexcel.model.paper import System
from dvexcel.specs.rule_book import BOOK_NAMES, Trust, current_book, load, rule_book


def test_a_day_without_a_known_book_has_none():
    assert rule_book(System.STATE, date(2016, 8, 1)) is None
    assert rule_book(System.PARTY, date(2016, 8, 1)) is None


def test_an_unknown_book_is_refused():
    with pytest.raises(LookupError, match="no rule book"):
        load("nd99_1999")


@pytest.mark.parametrize(
    ("system", "day", "key"),
    [
        (System.STATE, date(2020, 3, 5), "nd30_2020"),
        (System.STATE, date(2026, 11, 1), "nd30_2020"),
        (System.PARTY, date(2018, 4, 3), "hd36_2018"),
        (System.PARTY, date(2026, 5, 26), "hd36_2018"),
        (System.PARTY, date(2026, 5, 27), "hd05_2026"),
    ],
)
def test_a_book_is_chosen_by_system_and_day(system, day, key):
    book = rule_book(system, day)
    assert book is not None
    assert book.key == key


def test_the_books_of_one_system_do_not_overlap():
    for system in System:
        books = sorted(
            (b for b in map(load, BOOK_NAMES) if b.system is system), key=lambda b: b.valid_from
        )
        assert books[-1] is current_book(system)
        for earlier, later in pairwise(books):
            assert earlier.valid_to is not None
            assert earlier.valid_to < later.valid_from


@pytest.mark.parametrize("key", BOOK_NAMES)
def test_every_fact_is_cited_and_what_we_use_is_allowed(key):
    book = load(key)
    measures = [*book.page.values(), *book.body.values()]
    for part in book.parts.values():
        assert part.can_cu
        measures += [m for m in (part.size, part.line_below) if m is not None]
    for measure in measures:
        assert measure.can_cu
        assert measure.allows(measure.used)
        assert measure.unit in {"mm", "pt", "dòng", "%"}
    assert all(mark.can_cu for mark in book.marks.values())


def test_a_measure_allows_its_range_and_no_more():
    left = load("nd30_2020").page["le_trai"]
    assert [left.allows(mm) for mm in (29.9, 30, 35, 35.1)] == [False, True, True, False]
    assert left.allows(29.9, slack=0.2)


def test_nothing_of_the_unread_guide_is_called_verbatim():
    book = load("hd05_2026")
    facts = [*book.page.values(), *book.body.values(), *book.parts.values(), *book.marks.values()]
    assert all(fact.trust is not Trust.NGUYEN_VAN for fact in facts)


def test_the_guide_of_2018_differs_only_where_it_says():
    old, new = load("hd36_2018"), load("hd05_2026")
    assert old.page == new.page
    assert old.parts == new.parts
    assert {k for k in new.marks if old.marks[k].text != new.marks[k].text} == {
        "cuoi_dong_noi_nhan",
        "cuoi_dong_kinh_gui",
        "cuoi_can_cu",
    }


def test_state_and_party_write_numbers_their_own_way():
    state, party = current_book(System.STATE), current_book(System.PARTY)
    assert (state.parts["so_ky_hieu"].text, party.parts["so_ky_hieu"].text) == ("Số: ", "Số ")
    assert (state.marks["sau_so"].text, party.marks["sau_so"].text) == ("/", "-")
    assert (state.marks["ket_thuc"].text, party.marks["ket_thuc"].text) == ("./.", ".")


def test_a_book_cannot_be_changed():
    with pytest.raises(TypeError):
        load("nd30_2020").parts["moi"] = None
