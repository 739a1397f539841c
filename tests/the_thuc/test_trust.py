"""A rule says "lỗi" only where it was right often enough, and says nothing where it is not sure."""

from dataclasses import replace

import pytest
from faults import said
from judged import TODAY, inspected
from raw import body, docx, edited, p, section
from whole import LONG, WHOLE, state_foot, state_head

from dvexcel.model.finding import Severity, Verdict
from dvexcel.model.recognised import Component
from dvexcel.specs import rule_trust
from dvexcel.specs.rule_book import current_book
from dvexcel.the_thuc.judging.judge import judge
from dvexcel.the_thuc.judging.rule import Case
from dvexcel.the_thuc.mending import mend_document
from dvexcel.the_thuc.rules import DOCUMENT_RULES

LOUD = edited(WHOLE["cong_van"], said("SỞ NỘI VỤ", "Sở Nội vụ"))
FIGURES = {
    "right nineteen times of twenty": ({"TT031": (19, 20)}, Severity.LOI),
    "right seventeen times of twenty": ({"TT031": (17, 20)}, Severity.CANH_BAO),
    "judged twice, its section right": ({"TT031": (0, 2), "TT021": (98, 98)}, Severity.LOI),
    "judged twice, its section wrong": ({"TT031": (2, 2), "TT021": (80, 98)}, Severity.CANH_BAO),
    "never judged, its section wrong": ({"TT021": (80, 98)}, Severity.CANH_BAO),
}


@pytest.mark.parametrize(("figures", "weight"), FIGURES.values(), ids=FIGURES)
def test_a_rule_weighs_what_it_was_worth_on_real_papers(figures, weight, monkeypatch):
    measured = {**rule_trust.figures(), "thanh_phan": figures}
    monkeypatch.setattr(rule_trust, "figures", lambda: measured)
    (told,) = [finding for finding in inspected(LOUD).findings if finding.code == "TT031"]
    assert told.severity is weight


def test_the_figures_are_of_rules_that_exist_each_below_the_section_it_rests_on():
    resting = {r.notice.code: r.fact.partition(".")[0] or "thuc_te" for r in DOCUMENT_RULES}
    for part, codes in rule_trust.figures().items():
        assert {code: resting[code] for code in codes} == dict.fromkeys(codes, part)
        assert all(0 <= right <= judged for right, judged in codes.values())


def test_every_section_was_judged_often_enough_to_speak_for_its_rules():
    for part, codes in rule_trust.figures().items():
        assert sum(judged for _, judged in codes.values()) >= 9, part


def test_where_the_recognition_is_unsure_a_rule_leaves_it_to_a_person_and_mends_nothing():
    paper = inspected(LOUD).paper
    unsure = replace(paper, unsure={Component.CO_QUAN_BAN_HANH: "Phần đầu khác thường"})
    case = Case(unsure, current_book(paper.system), TODAY)
    (said_of,) = [j for j in judge(DOCUMENT_RULES, case) if j.rule.notice.code == "TT031"]
    assert (said_of.verdict, said_of.findings, said_of.faults) == (Verdict.CAN_NGUOI_XEM, (), ())


FORMLESS = {
    "a slip for the chief": ("PHIẾU TRÌNH", "HT206"),
    "the rules of a society": ("ĐIỀU LỆ", "HT206"),
    "a law": ("THÔNG TƯ", "HT204"),
}


@pytest.mark.parametrize(("title", "code"), FORMLESS.values(), ids=FORMLESS)
def test_what_is_found_in_a_paper_without_a_form_is_one_line_for_a_person(title, code):
    inside = body("1. Vấn  đề  trình.") + body("2. Ý kiến ,đề xuất.") + body("4. Hồ sơ.")
    data = docx(state_head("Số: 12/PT-NC") + p(title, 14, "b") + inside + section(last=True))
    (told,) = inspected(data).findings
    assert (told.code, told.verdict) == (code, Verdict.CAN_NGUOI_XEM)
    assert "Thừa dấu cách (TT104, từ “Vấn đề”)" in told.remedy
    assert "TT077" in told.remedy
    assert mend_document(data, "phieu.docx", TODAY).changes == ()


def test_all_that_one_doubt_leaves_open_is_one_line():
    data = docx(
        state_head("Số: 12/SNV-XDCQ", p("V/v góp ý", 12, before=6))
        + p("Kính gửi: Sở Tư pháp", 14, before=12)
        + body(f"1. Một{LONG}", size=11)
        + "<w:altChunk r:id='rIdChunk1'/>"
        + body(f"3. Ba{LONG}", size=11)
        + state_foot("- Như trên;", "- Lưu: VT.", signed=("GIÁM ĐỐC",))
        + section(last=True)
    )
    told = inspected(data).findings
    assert [finding.code for finding in told] == ["HT207", "HT208"]
    assert "TT065" in told[1].what
    assert "TT077" in told[1].what
    assert told[1].verdict is Verdict.CAN_NGUOI_XEM
