"""The first pack's outline is data: it parses, and it speaks of known figures only."""

from itertools import chain

import pytest
from fields import PACK, WORK

from dvexcel.model.period import PeriodKind
from dvexcel.model.sentence import Form, Slot, parse_sentence


@pytest.mark.parametrize(
    "text", ["Không có số nào.", "Mở {A1", "Mở [ {A1}", "{A1:khac}", "{A1 B}", "Chỉ có [{A1}]x]"]
)
def test_what_is_no_sentence_is_refused(text):
    with pytest.raises(ValueError, match=r"Câu|ngoặc|cách ghi|Không hiểu"):
        parse_sentence(text)


def test_a_sentence_tells_its_slots_in_reading_order():
    sentence = parse_sentence("Đã họp {B1| họp}[ tại {B1DV:so} đơn vị], với {B2}.")
    assert [slot.code for slot in sentence.slots] == ["B1", "B1DV", "B2"]
    assert [slot.code for slot in sentence.required] == ["B1", "B2"]
    assert sentence.slots[1] == Slot("B1DV", Form.BARE)


def test_every_sentence_of_the_pack_is_in_the_outline():
    said = [one for section in WORK.outline for one in chain(*section.paragraphs)]
    assert len(said) == len(PACK["de_cuong"]) == 42


def test_every_indicator_of_a_new_so_is_told_in_the_yearly_report():
    told = {
        slot.code
        for section in WORK.outline
        for sentence in chain(*section.said_in(PeriodKind.NAM))
        for slot in sentence.slots
    }
    assert {row["ma"] for row in PACK["chi_tieu"]} - told == set()


def test_no_sentence_is_said_twice_in_one_report():
    for kind in PeriodKind:
        said = [s.pieces for section in WORK.outline for s in chain(*section.said_in(kind))]
        assert len(said) == len(set(said))


def test_the_units_own_words_have_a_section_each():
    assert [code for code, _ in WORK.items] == [f"I.{number}" for number in range(1, 6)]
