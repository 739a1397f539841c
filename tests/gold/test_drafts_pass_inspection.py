"""Whatever the played months draft passes the same inspection as anybody's document."""

from datetime import date

import pytest

from dvexcel.the_thuc.inspection import inspect_document

# The documents of 2016 carry faults of their own; another test lists them.
OLD = {"ke_hoach_KH-TY-2016.docx", "chi_thi_CT-HD-2016.docx"}
# What an office wrote otherwise than the decree in a real plan, drafted again word for word.
THEIRS = {"ke_hoach_KH-QT-2023.docx": ("“các Sở”", "“Kết luận 120-KL/TW”")}
ISSUED = {"ke_hoach_KH-LC-2026.docx"}  # the plan that the sample's reports cite


@pytest.fixture(scope="module")
def drafts(played):
    folder = played.workspace.papers
    return {path.name: path for path in sorted(folder.rglob("*.docx")) if path.name not in OLD}


def test_every_kind_of_draft_is_there(drafts):
    kinds = {name.split("_2026")[0] for name in drafts if "_2026-T" in name}
    assert kinds == {"bao_cao", "de_nghi_bao_cao", "don_doc"}


def test_no_draft_gives_a_finding(drafts):
    found = {
        name: [finding.message for finding in inspection.findings]
        for name, path in drafts.items()
        if (inspection := inspect_document(path.read_bytes(), name, date(2026, 9, 20))).findings
    }
    assert found.keys() == THEIRS.keys()
    for name, told in found.items():
        assert all(any(words in said for words in THEIRS[name]) for said in told)


def test_every_paper_is_known_by_its_kind_and_a_draft_as_a_draft(drafts):
    for name, path in drafts.items():
        paper = inspect_document(path.read_bytes(), name, date(2026, 9, 20)).paper
        kind = "Công văn" if name.startswith(("de_nghi", "don_doc", "cong_van")) else None
        assert paper.is_draft is (name not in ISSUED), name
        assert kind in {None, paper.kind}, name
