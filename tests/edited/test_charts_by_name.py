"""Which figures of a draft its charts hold: those in no passage, by the caption above them."""

from dvexcel.edited.drafts import Draft, DraftedPassage
from dvexcel.edited.follows import compare


def draft(figures, *said):
    """Figures ``key text`` in their order, and the passages in theirs."""
    pairs = [one.split() for one in figures]
    printed = {at: (text, key) for at, (key, text) in enumerate(pairs, 1)}
    return Draft("nháp", printed, tuple(DraftedPassage(one) for one in said))


SAID = ("Đã gửi {1} báo cáo.", "Biểu đồ 1.", "Tình hình gửi.", "Còn {4} đơn vị.",
        "Biểu đồ 2.", "Các tỷ lệ.")  # fmt: skip
OLD = draft(["A 10", "B 3", "C 4", "D 2", "E 90,5"], *SAID)


def test_the_figures_between_two_passages_are_those_of_the_caption_between_them():
    assert OLD.in_charts == {
        "Biểu đồ 1. Tình hình gửi.": [("3", "B"), ("4", "C")],
        "Biểu đồ 2. Các tỷ lệ.": [("90,5", "E")],
    }


def test_only_the_chart_with_other_figures_is_named():
    now = draft(["A 10", "B 3", "C 5", "D 2", "E 90,5"], *SAID)
    assert compare(OLD, now).charts == ("Biểu đồ 1. Tình hình gửi.",)
    assert compare(OLD, OLD).charts == ()


def test_a_chart_that_is_no_longer_drawn_is_named():
    now = draft(["A 10", "B 3", "C 4", "D 2"], *SAID[:4])
    assert compare(OLD, now).charts == ("Biểu đồ 2. Các tỷ lệ.",)


def test_without_a_chart_there_is_nothing_to_name():
    assert draft(["A 10"], SAID[0]).in_charts == {}
