"""Every rule proves itself on the pictures in its own docstring."""

import pytest
from fields import WORK
from pictures import ELEMENTS, draw_book, draw_context

from dvexcel.reading.returns import read_return
from dvexcel.rules.data import DATA_RULES
from dvexcel.rules.engine import run
from dvexcel.rules.examples import docstring, examples

CASES = [
    pytest.param(rule, example, id=f"{rule.notice.code}-{'dat' if example.passes else 'loi'}-{i}")
    for rule in DATA_RULES
    for i, example in enumerate(examples(rule))
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_a_rule_speaks_exactly_at_the_marked_cells(rule, example):
    book, marked = draw_book(example.pictures)
    unit_return, problems = read_return(book, ELEMENTS, WORK)
    assert not problems
    found = run([rule], unit_return, draw_context(example.pictures))
    expected = {(rule.notice.code, str(place)) for place in marked}
    assert {(finding.code, str(finding.place)) for finding in found} == expected
    assert len(found) == len(expected)
    assert bool(marked) is not example.passes


@pytest.mark.parametrize("rule", DATA_RULES, ids=lambda rule: rule.notice.code)
def test_a_rule_has_a_passing_and_a_failing_picture_a_reason_and_a_source(rule):
    verdicts = {example.passes for example in examples(rule)}
    assert verdicts == {True, False}
    assert "Vì sao:" in docstring(rule)
    assert rule.source


def test_codes_are_used_once():
    codes = [rule.notice.code for rule in DATA_RULES]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("rule", DATA_RULES, ids=lambda rule: rule.notice.code)
def test_a_message_says_where_what_why_and_what_to_do(rule):
    failing = [example for example in examples(rule) if not example.passes]
    book, _ = draw_book(failing[0].pictures)
    unit_return, _ = read_return(book, ELEMENTS, WORK)
    finding = run([rule], unit_return, draw_context(failing[0].pictures))[0]
    for beat in (finding.where, finding.what, finding.why, finding.remedy):
        assert beat.strip()
    assert finding.message.rstrip()[-1] in ".…"
