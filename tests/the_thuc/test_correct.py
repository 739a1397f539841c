"""Correct documents of every type are never called wrong, and the listed rules are asked."""

import pytest
from correct import CORRECT
from judged import EVALUATED, inspected
from test_drafted import SETS, evaluated
from test_faults import RULES, without
from whole import WHOLE

from dvexcel.model.finding import Verdict
from dvexcel.model.paper import System
from dvexcel.model.recognised import Component

STATE, PARTY = System.STATE, System.PARTY
# The document of each type whose evaluated rules stand in evaluated.yml.
TYPES = {
    (STATE, "Kế hoạch"): "ke_hoach_ubnd",
    (STATE, "Chỉ thị"): "chi_thi_chu_tich",
    (STATE, "Công văn"): "cong_van_nhieu_noi",
    (STATE, "Báo cáo"): "bao_cao_so",
    (STATE, "Tờ trình"): "to_trinh_so",
    (STATE, "Thông báo"): "thong_bao_van_phong",
    (STATE, "Quyết định"): "quyet_dinh_quy_che",
    (STATE, "Giấy mời"): "giay_moi_so",
    (PARTY, "Kế hoạch"): "ke_hoach_dang",
    (PARTY, "Báo cáo"): "bao_cao_dang",
    (PARTY, "Công văn"): "cong_van_dang_tinh",
}


@pytest.mark.parametrize("name", CORRECT)
def test_a_correct_document_gives_no_finding(name):
    inspection = inspected(CORRECT[name]())
    assert [finding.message for finding in inspection.findings] == []
    assert inspection.book is not None


@pytest.mark.parametrize(("kind", "name"), TYPES.items(), ids=TYPES.values())
def test_a_type_is_recognised_and_its_rules_are_the_listed_ones(kind, name):
    data = CORRECT[name]()
    paper = inspected(data).paper
    assert (paper.system, paper.kind) == kind
    assert evaluated(data) == SETS[name]


@pytest.mark.parametrize("name", TYPES.values())
def test_a_rule_that_is_not_evaluated_has_no_part_or_no_fact_to_speak_of(name):
    left = [j for j in inspected(CORRECT[name]()).judgements if j.verdict not in EVALUATED]
    assert {j.verdict for j in left} == {Verdict.KHONG_AP_DUNG}
    assert all(j.reason for j in left)


def holder_of(component):
    """A sound document with that component."""
    sound = {**WHOLE, **{name: make() for name, make in CORRECT.items()}}
    return next(data for data in sound.values() if inspected(data).paper.has(component))


# A secret stamp stands in no document that may be on this machine.
REMOVABLE = [part for part in Component if part is not Component.DO_MAT]


@pytest.mark.parametrize("component", REMOVABLE)
def test_all_rules_on_a_component_fall_silent_when_it_is_gone(component):
    data = holder_of(component)
    after = inspected(without(data, inspected(data).paper.lines_of(component)))
    gone = set(Component) - set(after.paper.parts)
    silent = {code for code, rule in RULES.items() if rule.speaks_of and {*rule.speaks_of} <= gone}
    said = {j.rule.notice.code: j.verdict for j in after.judgements}
    assert {said[code] for code in silent} <= {Verdict.KHONG_AP_DUNG}
    for code in silent:
        assert not [f for f in after.findings if f.code == code]
    if component not in TAKEN_OVER:
        assert component in gone


# With the first of these gone, what stood beside it is taken for it: a name left alone issues.
TAKEN_OVER = {Component.CO_QUAN_BAN_HANH}
