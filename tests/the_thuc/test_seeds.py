"""Three real documents give exactly the listed findings, and no part of a head is invented."""

from pathlib import Path

import pytest
import yaml
from judged import TODAY, inspected
from seeds import SEEDS
from words import words

from dvexcel.model.recognised import Component
from dvexcel.the_thuc.mending import mend_document

EXPECTED = yaml.safe_load((Path(__file__).parent / "seeds.yml").read_text(encoding="utf-8"))
HEAD = {
    Component.QUOC_HIEU,
    Component.TIEU_NGU,
    Component.TIEU_DE,
    Component.CO_QUAN_CAP_TREN,
    Component.CO_QUAN_BAN_HANH,
    Component.DAU_SAO,
    Component.SO_KY_HIEU,
    Component.DIA_DANH,
    Component.TRICH_YEU_CONG_VAN,
    Component.DO_KHAN,
    Component.DO_MAT,
    Component.PHAM_VI,
    Component.DU_THAO,
}
# What is left of the three heads in the scanned text.
LEFT = {
    "chi_thi_ubnd_2016": {
        Component.SO_KY_HIEU: "Số: 18 /CT-UBND",
        Component.DIA_DANH: "Hải Dương, ngày 1 tháng 8 năm 2016",
    },
    "ke_hoach_huyen_uy_2016": {},
    "ke_hoach_van_phong_ubnd_2023": {},
}


def test_every_real_document_is_listed():
    assert set(EXPECTED) == set(SEEDS) == set(LEFT)


@pytest.mark.parametrize("name", SEEDS)
def test_a_real_document_gives_exactly_the_listed_findings(name):
    assert {finding.code for finding in inspected(SEEDS[name]).findings} == set(EXPECTED[name])


@pytest.mark.parametrize("name", SEEDS)
def test_every_listed_finding_has_its_reason(name):
    assert all(why.split(":")[0] in {"chữ", "mất", "gõ"} for why in EXPECTED[name].values())


@pytest.mark.parametrize("name", SEEDS)
def test_only_the_head_that_is_there_is_recognised(name):
    paper = inspected(SEEDS[name]).paper
    head = {part: lines[0].text for part, lines in paper.parts.items() if part in HEAD}
    assert head == LEFT[name]


def test_a_stamp_of_arrival_does_not_make_it_a_letter():
    paper = inspected(SEEDS["chi_thi_ubnd_2016"]).paper
    assert paper.kind == "Chỉ thị"


@pytest.mark.parametrize("name", SEEDS)
def test_a_mending_touches_no_word_of_a_real_document(name):
    done = mend_document(SEEDS[name], f"{name}.docx", TODAY)
    assert words(done.data) == words(SEEDS[name])
    left = {finding.code for finding in done.after.findings}
    of_words = {code for code, why in EXPECTED[name].items() if why.startswith("chữ")}
    assert of_words <= left <= set(EXPECTED[name])
