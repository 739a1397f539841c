"""One rule, one file, one code: each file says what holds, why, and what passes and fails."""

import inspect
import re

import pytest

from dvexcel.guide.catalogue import catalogue
from dvexcel.the_thuc import rules as document
from dvexcel.the_thuc.rules import DOCUMENT_RULES
from dvexcel.the_thuc.rules.judging import DocumentRule

FILES = {
    name: module
    for name, module in vars(document).items()
    if inspect.ismodule(module)
    and any(isinstance(value, DocumentRule) for value in vars(module).values())
}


def test_codes_are_used_once_and_stand_in_order():
    codes = [rule.notice.code for rule in DOCUMENT_RULES]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"TT\d{3}", code) for code in codes)


def test_a_file_holds_one_rule_of_its_own_name():
    found = {name: getattr(module, name) for name, module in FILES.items()}
    assert {id(rule) for rule in found.values()} == {id(rule) for rule in DOCUMENT_RULES}
    for module in FILES.values():
        assert sum(isinstance(value, DocumentRule) for value in vars(module).values()) == 1


@pytest.mark.parametrize("name", FILES)
def test_a_file_says_what_holds_why_and_gives_examples(name):
    text = inspect.cleandoc(FILES[name].__doc__)
    assert text.split("\n")[0].endswith(".")
    assert "\n\nVì sao: " in text
    for section in ("Đạt:", "Lỗi:"):
        _, _, examples = text.partition(f"\n{section}\n")
        assert examples.startswith("    ")


def test_every_rule_stands_in_the_catalogue_with_its_own_words():
    text = catalogue([])
    for name, module in FILES.items():
        notice = getattr(module, name).notice
        _, _, section = text.partition(f"### {notice.code} {notice.title}")
        assert inspect.cleandoc(module.__doc__).split("\n")[0] in section.split("###")[0]


def test_a_rule_without_a_book_says_itself_why():
    for rule in DOCUMENT_RULES:
        asks_the_book = "{quy_dinh}" in rule.notice.why
        assert bool(rule.fact) or not asks_the_book, rule.notice.code
        assert rule.notice.why


def test_the_catalogue_says_which_rules_a_machine_can_mend():
    text = catalogue([])
    for rule in DOCUMENT_RULES:
        _, _, section = text.partition(f"### {rule.notice.code} ")
        told = "Máy sửa được: `soat --sua`." in section.split("\n###")[0]
        assert told is (rule.mend is not None), rule.notice.code
