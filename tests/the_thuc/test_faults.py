"""Every rule catches its fault, lets a sound document pass, and falls silent without its part."""

import pytest
from drawn_papers import DRAWN
from faults import FAULTS, at, child, faulty, said, spaced, text_of
from judged import COMPLAINTS, complaints, inspected, verdicts
from raw import W, edited
from whole import WHOLE

from dvexcel.model.finding import Severity, Verdict
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules import DOCUMENT_RULES

RULES = {rule.notice.code: rule for rule in DOCUMENT_RULES}
ALONE = {code: rule for code, rule in RULES.items() if rule.speaks_of and code in FAULTS}


def test_every_rule_has_a_fault_here_or_drawn_above_it():
    assert set(FAULTS) | set(DRAWN) == set(RULES)
    assert set(FAULTS) & set(DRAWN) == set()


@pytest.mark.parametrize("name", WHOLE)
def test_a_rule_of_words_has_nothing_to_say_where_there_are_none(name):
    data = without(WHOLE[name], inspected(WHOLE[name]).paper.lines)
    said = {j.rule.notice.code: j.verdict for j in inspected(data).judgements}
    assert not {code for code in DRAWN if said[code] in COMPLAINTS}


@pytest.mark.parametrize("code", FAULTS)
def test_the_fault_is_caught_with_its_code(code):
    base = FAULTS[code][0]
    assert verdicts(WHOLE[base])[code] is Verdict.DAT
    assert verdicts(faulty(code))[code] in COMPLAINTS


# Faults that a second rule sees too: a plan's letters are not a report's.
SEEN_TWICE = {"TT058": {"TT039"}}


@pytest.mark.parametrize("code", FAULTS)
def test_no_other_rule_complains_of_the_fault(code):
    assert complaints(faulty(code)) == {code} | SEEN_TWICE.get(code, set())


@pytest.mark.parametrize("code", FAULTS)
def test_a_finding_has_four_beats_and_only_a_sure_breach_of_law_is_an_error(code):
    found = [f for f in inspected(faulty(code)).findings if f.code == code]
    assert found
    for finding in found:
        for beat in (finding.what, finding.why, finding.remedy):
            assert beat.strip()[-1] in ".…", beat
            assert "{" not in beat
        if finding.severity is Severity.LOI:
            assert finding.certain
            assert finding.verdict is Verdict.KHONG_DAT


@pytest.mark.parametrize("name", WHOLE)
def test_a_sound_document_gives_no_finding(name):
    assert inspected(WHOLE[name]).findings == ()


@pytest.mark.parametrize("name", ["to_trinh_dang", "cong_van_dang"])
def test_what_stands_only_in_digests_is_never_an_error(name):
    for code, (base, *_) in FAULTS.items():
        if base == name:
            assert not any(f.is_error for f in inspected(faulty(code)).findings), code


def without(data, lines):
    """The document without the paragraphs of these lines, found by their words alone."""
    texts = [line.paragraph.text for line in lines]

    def edit(root):
        for text in texts:
            paragraph = at(root, text)
            for run in list(paragraph.iter(f"{W}r")):
                run.getparent().remove(run)

    return edited(data, edit)


@pytest.mark.parametrize("code", ALONE)
def test_a_rule_does_not_apply_where_its_part_is_gone(code):
    base = WHOLE[FAULTS[code][0]]
    paper = inspected(base).paper
    parts = set(RULES[code].speaks_of)
    if Component.CO_QUAN_BAN_HANH in parts:  # a name left alone is the one that issues
        parts.add(Component.CO_QUAN_CAP_TREN)
    gone = [line for part in parts for line in paper.lines_of(part)]
    assert gone
    after = inspected(without(base, gone))
    assert not any(after.paper.has(part) for part in RULES[code].speaks_of)
    said = {j.rule.notice.code: j.verdict for j in after.judgements}
    assert said[code] is Verdict.KHONG_AP_DUNG


@pytest.mark.parametrize("part", list(Component))
def test_no_component_is_invented(part):
    for data in WHOLE.values():
        lines = inspected(data).paper.lines_of(part)
        assert all(line.text and text_of_is_there(data, line) for line in lines)


def text_of_is_there(data, line):
    found = []
    edited(data, lambda root: found.extend(text_of(p) for p in root.iter(f"{W}p")))
    return line.paragraph.text in found


def test_a_draft_is_not_judged_on_its_number_and_day():
    draft = edited(WHOLE["cong_van"], blank)
    said = verdicts(draft)
    assert {said[code] for code in ("TT037", "TT041", "TT044")} == {Verdict.CHUA_DANH_GIA}
    assert complaints(draft) == set()


def blank(root):
    next(at(root, "Số: 12").iter(f"{W}t")).text = "Số:        /SNV-XDCQ"
    next(at(root, "Cà Mau, ngày").iter(f"{W}t")).text = "Cà Mau, ngày      tháng 3 năm 2026"


# Further faults that rules with a fault above must catch too.
MORE = {
    "number in capitals": ("TT035", "cong_van", said("Số: 12", "SỐ: 12/SNV-XDCQ")),
    "name in capitals": ("TT083", "cong_van", said("Trần Thị Ngọc", "TRẦN THỊ NGỌC")),
    "label of a part in capitals": ("TT070", "bao_cao", said("Phần I", "PHẦN I")),
    "label of an annex in capitals": ("TT095", "bao_cao", said("Phụ lục I", "PHỤ LỤC I")),
    "Nơi nhận in capitals": ("TT112", "cong_van", said("Nơi nhận:", "NƠI NHẬN:")),
    "Kính gửi without a colon": ("TT056", "cong_van", said("Kính gửi", "Kính gửi Sở Nội vụ")),
    "pages begun at 5": (
        "TT012",
        "cong_van",
        lambda root: child(next(root.iter(f"{W}sectPr")), "pgNumType", start=5),
    ),
    "a wide line in the head": (
        "TT111",
        "cong_van",
        spaced("Độc lập", line=360, lineRule="auto"),
    ),
    "two names far apart": ("TT111", "cong_van", spaced("SỞ NỘI VỤ", before=200)),
}


@pytest.mark.parametrize(("code", "base", "edit"), MORE.values(), ids=MORE)
def test_another_fault_of_the_rule_is_caught_and_nothing_else(code, base, edit):
    assert complaints(edited(WHOLE[base], edit)) == {code}
