"""The report's outline is data: it is whole, it parses, and it speaks of known figures only."""

from itertools import chain

import pytest

from dvexcel.model.period import PeriodKind
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.bao_cao import OUTLINE, Form, Slot, parse_sentence, sections_of
from dvexcel.specs.bien_tap import ITEMS
from dvexcel.specs.mac_dinh import default_table

CODES = {row["ma"] for table in (so.CHI_TIEU, so.SO_LIEU_GOC) for row in default_table(table)}
SENTENCES = [
    pytest.param(kinds, sentence, id=f"{section.title[:20]}-{number}")
    for section in OUTLINE
    for number, (kinds, sentence) in enumerate(chain(*section.paragraphs), 1)
]


@pytest.mark.parametrize(
    "text", ["Không có số nào.", "Mở {A1", "Mở [ {A1}", "{a1}", "{A1:khac}", "Chỉ có [{A1}]x]"]
)
def test_what_is_no_sentence_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        parse_sentence(text)


def test_a_section_with_an_unknown_part_is_refused():
    with pytest.raises(ValueError, match="la"):
        sections_of("- tieu_de: X\n  phan: la\n")


def test_a_sentence_tells_its_slots_in_reading_order():
    sentence = parse_sentence("Đã họp {B1| họp}[ tại {B1DV:so} đơn vị], với {B2}.")
    assert [slot.code for slot in sentence.slots] == ["B1", "B1DV", "B2"]
    assert [slot.code for slot in sentence.required] == ["B1", "B2"]
    assert sentence.slots[1] == Slot("B1DV", Form.BARE)


@pytest.mark.parametrize(("kinds", "sentence"), SENTENCES)
def test_every_sentence_speaks_of_indicators_that_a_new_so_has(kinds, sentence):
    assert {slot.code for slot in sentence.slots} <= CODES
    assert kinds


def test_every_indicator_of_a_new_so_is_told_in_the_yearly_report():
    told = {
        slot.code
        for section in OUTLINE
        for sentence in chain(*section.said_in(PeriodKind.NAM))
        for slot in sentence.slots
    }
    indicators = {row["ma"] for row in default_table(so.CHI_TIEU)}
    assert indicators - told == set()


def test_no_sentence_is_said_twice_in_one_report():
    for kind in PeriodKind:
        said = [s.pieces for section in OUTLINE for s in chain(*section.said_in(kind))]
        assert len(said) == len(set(said))


def test_the_units_own_words_have_a_section_each():
    assert {s.words for s in OUTLINE if s.words} == {i for i in ITEMS if i.startswith("I.")}
