"""One paper built twelve ways is one paper: the same components, and no finding that it had not."""

from functools import cache

import pytest
from judged import inspected
from the_thuc.labelled.build import built
from the_thuc.labelled.read_papers import read_all

from dvexcel.model.recognised import Component

PAPERS = read_all()
STRUCTURES = {
    "one row": "dau=mot_hang ke=rieng",
    "two rows": "dau=hai_hang ke=rieng",
    "a row for each line": "dau=moi_dong ke=rieng",
    "a row for each line, borders": "dau=moi_dong ke=vien",
    "lines as borders of cells": "dau=vien_o ke=vien_o",
    "lines that hang on the number and the date": "dau=hai_hang ke=cung_so",
    "lines that hang on the words": "dau=hai_hang ke=tren_chu",
    "lines of Word 2003": "dau=hai_hang ke=vml",
    "tab stops": "dau=tab ke=rieng",
    "text boxes": "dau=hop ke=vien",
    "text boxes of Word 2003": "dau=hop_vml ke=vml",
    "two columns": "dau=cot ke=vien",
    "title and subject in a table": "dau=hai_hang ke=rieng trich_yeu=bang",
}
BASES = ("bao_cao_so", "ke_hoach_xa", "thong_bao_van_phong", "quyet_dinh_tinh", "to_trinh_so")
HEAD = (
    Component.QUOC_HIEU,
    Component.TIEU_NGU,
    Component.CO_QUAN_CAP_TREN,
    Component.CO_QUAN_BAN_HANH,
    Component.SO_KY_HIEU,
    Component.DIA_DANH,
    Component.TEN_LOAI,
    Component.TRICH_YEU,
    Component.NOI_NHAN,
    Component.QUYEN_HAN,
    Component.CHUC_VU,
    Component.HO_TEN,
)
# Tabs push the head to its place, and columns leave the printed row to the page.
OWN_FAULTS = {"tab stops": {"TT103"}, "two columns": {"TT043"}}


def made(base, how):
    paper = PAPERS[base]
    kept = dict(paper.how)
    paper.how.update(dict(one.split("=") for one in how.split()))
    try:
        return built(paper)
    finally:
        paper.how.clear()
        paper.how.update(kept)


def seen(data):
    """The words of each component, and the codes that are told."""
    inspection = inspected(data)
    words = {part: [ln.text for ln in inspection.paper.lines_of(part)] for part in HEAD}
    return words, {finding.code for finding in inspection.findings}


@cache
def usual(base):
    return seen(built(PAPERS[base]))


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("name", STRUCTURES)
def test_a_paper_is_recognised_however_it_is_built_and_nothing_false_is_told(name, base):
    words, told = seen(made(base, STRUCTURES[name]))
    assert words == usual(base)[0]
    assert told <= OWN_FAULTS.get(name, set())


def test_the_papers_are_without_a_fault():
    assert {base: usual(base)[1] for base in BASES} == {base: set() for base in BASES}
