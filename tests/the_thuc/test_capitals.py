"""The few capitals a machine can decide, each with what it must leave alone."""

import pytest
from faults import said
from judged import inspected, verdicts
from raw import edited
from whole import WHOLE

from dvexcel.model.finding import Verdict

WRONG = {
    "theo khoản 2 điều 5 của Quy chế": "khoản 2 Điều",
    "theo Khoản 2 Điều 5 của Quy chế": "khoản",
    "Ủy ban Nhân dân xã Đất Mũi": "Ủy ban nhân dân",
    "quy định tại Điều 3 chương II của Quy chế": "Chương",
    "các sở của thành phố Hồ Chí Minh": "Thành phố Hồ Chí Minh",
    "họp tại thủ đô Hà Nội": "Thủ đô Hà Nội",
    "Ủy ban nhân dân Tỉnh Cà Mau yêu cầu": "Ủy ban nhân dân tỉnh",
}
RIGHT = (
    "theo điểm a khoản 2 Điều 5 Chương II",
    "Tỉnh Cà Mau có 64 xã, phường",
    "Ủy ban nhân dân Phường Điện Biên Phủ",
    "Ủy ban nhân dân Quận 1",
    "Ủy ban nhân dân Thành phố Hồ Chí Minh",
    "Ủy ban nhân dân Tỉnh đã họp",
    "chương trình phối hợp năm 2026; chương trình I",
    "Điểm 2 của Kế hoạch",
)


def with_text(text):
    sentence = f"Sở Nội vụ đề nghị: {text}./."
    return edited(WHOLE["cong_van"], said("Sở Nội vụ đề nghị quý", sentence))


@pytest.mark.parametrize(("text", "expected"), WRONG.items())
def test_a_wrong_capital_is_told_with_the_right_one(text, expected):
    (finding,) = [f for f in inspected(with_text(text)).findings if f.code == "TT110"]
    assert f"“{expected}”" in finding.why


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_right_is_left_alone(text):
    assert verdicts(with_text(text))["TT110"] is Verdict.DAT
