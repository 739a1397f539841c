"""A figure for a longer period says so behind its name, and the name is still found."""

import pytest

from dvexcel.specs.bieu import CARRIED, own_name


@pytest.mark.parametrize("name", ["Cuộc kiểm tra", "Hồ sơ (tính cả hồ sơ cũ) đã nhận", "", "(x)"])
def test_a_name_without_a_longer_period_stays(name):
    assert own_name(name) == name


def test_the_longer_period_is_taken_off_the_end():
    name = "Phiếu hài lòng (tính cả phiếu trắng) nhận về"
    assert own_name(name + CARRIED.format(words="6 tháng đầu năm 2026")) == name
