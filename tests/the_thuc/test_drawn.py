"""The Đạt and Lỗi lines above a rule on words are papers: each is made, and the rule is asked."""

import pytest
from drawn_papers import examples, paper
from judged import COMPLAINTS, verdicts


@pytest.mark.parametrize(("code", "line"), list(examples("Lỗi")))
def test_what_is_drawn_as_a_fault_is_found(code, line):
    assert verdicts(paper(line))[code] in COMPLAINTS


@pytest.mark.parametrize(("code", "line"), list(examples("Đạt")))
def test_what_is_drawn_as_right_is_left_alone(code, line):
    assert verdicts(paper(line))[code] not in COMPLAINTS
