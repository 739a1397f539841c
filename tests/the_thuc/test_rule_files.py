"""A folder is its rules; each says what holds, why, what passes and fails, and where it stands."""

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest
import yaml
from faults import FAULTS, faulty
from judged import TODAY, inspected

from dvexcel.guide.catalogue import catalogue, coverage
from dvexcel.model.finding import in_reading_order
from dvexcel.model.rule_folder import rules_in
from dvexcel.specs.rule_book import BOOK_NAMES, load
from dvexcel.specs.rule_trust import figures
from dvexcel.the_thuc import rules as folder
from dvexcel.the_thuc.judging.judge import judge
from dvexcel.the_thuc.judging.quoted import fact_of
from dvexcel.the_thuc.judging.rule import Case, DocumentRule
from dvexcel.the_thuc.report import report_of
from dvexcel.the_thuc.rules import DOCUMENT_RULES
from dvexcel.the_thuc.rules.thanh_phan import THANH_PHAN, LookRow

FILES = {
    module.name: import_module(f"{folder.__name__}.{module.name}")
    for module in iter_modules(folder.__path__)
    if module.name != "thanh_phan"
}
RULES = {rule.notice.code: rule for rule in DOCUMENT_RULES}


def test_codes_are_used_once_and_stand_in_order():
    codes = [rule.notice.code for rule in DOCUMENT_RULES]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"TT\d{3}", code) for code in codes)


def test_the_folder_and_its_table_are_all_the_rules():
    in_files = [getattr(module, name) for name, module in FILES.items()]
    assert {id(rule) for rule in (*in_files, *THANH_PHAN)} == {id(rule) for rule in DOCUMENT_RULES}
    assert len(FILES) + len(THANH_PHAN) == len(DOCUMENT_RULES)


@pytest.mark.parametrize("name", FILES)
def test_a_file_holds_one_rule_of_its_own_name_written_there(name):
    module = FILES[name]
    (rule,) = [value for value in vars(module).values() if isinstance(value, DocumentRule)]
    assert getattr(module, name) is rule
    assert rule.check.__module__ == module.__name__
    assert rule.written == module.__doc__.strip()


@pytest.mark.parametrize("code", RULES)
def test_a_rule_says_what_holds_why_and_gives_examples(code):
    text = RULES[code].written
    assert text.split("\n")[0].endswith(".")
    assert "\n\nVì sao: " in text
    for section in ("Đạt:", "Lỗi:"):
        _, _, examples = text.partition(f"\n{section}\n")
        assert re.match(r"    \S", examples)


@pytest.mark.parametrize("code", RULES)
def test_a_rule_has_a_source_or_says_itself_why(code):
    rule = RULES[code]
    if rule.fact:
        assert any(fact_of(load(key), rule.fact) for key in BOOK_NAMES)
    else:
        assert "{quy_dinh}" not in rule.notice.why
    assert rule.notice.why


@pytest.mark.parametrize("rule", THANH_PHAN, ids=lambda rule: rule.notice.code)
def test_a_row_of_the_table_rests_on_the_fact_of_its_component(rule):
    (component,) = rule.speaks_of
    assert rule.fact == f"thanh_phan.{component}"
    assert rule.mend is not None


def test_every_rule_stands_in_the_catalogue_with_its_own_words():
    text = catalogue([])
    for code, rule in RULES.items():
        _, _, section = text.partition(f"### {code} {rule.notice.title}")
        assert rule.written.split("\n")[0] in section.split("###")[0]


def test_the_catalogue_says_which_rules_a_machine_can_mend():
    text = catalogue([])
    for code, rule in RULES.items():
        _, _, section = text.partition(f"### {code} ")
        told = "Máy sửa được: `soat --sua`." in section.split("\n###")[0]
        assert told is (rule.mend is not None), code


def test_a_rule_that_no_line_of_law_names_tells_itself_in_the_map():
    by_hand = "| Khổ A4 | TT001 |  |\n\n"
    told, _, rates = coverage(by_hand, {"TT003": {"dung": 8, "nham": 2, "sot": 1}}).partition(
        "\n## Độ tin đo được\n"
    )
    last = told.splitlines()[-len(RULES) + 1 :]
    assert [line.split(" | ")[1] for line in last] == [code for code in RULES if code != "TT001"]
    (margins,) = [line for line in last if "| TT003 |" in line]
    assert margins.startswith(
        "| Bốn lề của trang dọc nằm trong khoảng quy định | TT003 | Nghị định"
    )
    right, judged = figures()["trang"]["TT003"]
    share = f"| TT003 | {right}/{judged} ({right / judged:.0%}) | đúng 8/10, tìm ra 8/9 |"
    assert share in rates.splitlines()
    assert "| TT002 | chưa xét | chưa có |" in rates.splitlines()


@pytest.mark.parametrize("code", FAULTS)
def test_findings_come_as_one_reads_whatever_the_order_of_the_rules(code):
    done = inspected(faulty(code))
    case = Case(done.paper, done.asked, TODAY, done.book is not None)
    backwards = judge(reversed(DOCUMENT_RULES), case)
    said = [finding for judgement in backwards for finding in judgement.findings]
    assert tuple(in_reading_order(said)) == done.findings
    for group in report_of(done).groups:
        codes = [entry.code for entry in group.entries]
        assert codes == sorted(codes)


FILE = '''"""Khổ giấy là A4."""
from dvexcel.model.notice import error
from dvexcel.the_thuc.judging.rule import document_rule

def check(case):
    return ()

rule = document_rule(error("{code}", "Khổ giấy", "Có.", "Vì.", "Mời sửa."))(check)
'''


@pytest.fixture
def made(tmp_path, monkeypatch):
    """Makes a folder of such files and asks it for its rules."""
    monkeypatch.syspath_prepend(tmp_path)

    def make(name, **files):
        package = tmp_path / name
        package.mkdir()
        for file, text in {"__init__": "", **files}.items():
            (package / f"{file}.py").write_text(text, encoding="utf-8")
        return rules_in(name, DocumentRule)

    return make


def test_two_rules_of_one_code_fail_at_import(made):
    with pytest.raises(ImportError, match=r"hai_ma\.b is a second TT901"):
        made("hai_ma", a=FILE.format(code="TT901"), b=FILE.format(code="TT901"))


def test_a_file_without_a_rule_fails_at_import(made):
    with pytest.raises(ImportError, match=r"khong_co\.b holds no rule"):
        made("khong_co", a=FILE.format(code="TT901"), b='"""Không có quy tắc."""\n')


def test_a_file_laid_in_the_folder_is_a_rule_in_the_order_of_its_code(made):
    shared = '"""Dùng chung."""\n'
    files = {"b": FILE.format(code="TT901"), "a": FILE.format(code="TT902"), "_chung": shared}
    found = made("dat_vao", **files)
    assert [rule.notice.code for rule in found] == ["TT901", "TT902"]
    assert found[0].written == "Khổ giấy là A4."


def test_a_row_with_an_unknown_word_is_refused():
    row = yaml.safe_load("{ma: TT901, thanh_phan: quoc_hieu, ten: a, vi_sao: b, dat: c, loi: d}")
    assert LookRow(**row).rule().notice.title == "Định dạng a"
    with pytest.raises(TypeError, match="mau"):
        LookRow(**row, mau="đỏ")
    with pytest.raises(ValueError, match="quoc_ca"):
        LookRow(**{**row, "thanh_phan": "quoc_ca"}).rule()
