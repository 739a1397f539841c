"""A template that a clerk opened and saved in LibreOffice Writer still renders and passes."""

import shutil
from datetime import date

import papers
import pytest
from papers import REPO

from dvexcel.model.paper import System
from dvexcel.the_thuc.inspection import inspect_document
from dvexcel.word.check import template_faults
from dvexcel.word.render import render

PAPERS = {
    "nha_nuoc/ke_hoach.docx": papers.with_annexes(),
    "nha_nuoc/cong_van.docx": papers.cong_van("Sở Y tế", "Sở Tư pháp"),
    "nha_nuoc/quyet_dinh.docx": papers.quyet_dinh(),
    "dang/ke_hoach.docx": papers.ke_hoach_dang(),
    "dang/cong_van.docx": papers.cong_van_dang(),
}
ANNEXES = ("nha_nuoc/phu_luc.docx", "nha_nuoc/phu_luc_ngang.docx")


@pytest.fixture(scope="module")
def saved(soffice, tmp_path_factory):
    """The folder mau/ with templates that went through Writer: to .odt and back to .docx."""
    folder = tmp_path_factory.mktemp("writer")
    originals = []
    for name in (*PAPERS, *ANNEXES):
        path = folder / "goc" / f"{name.replace('/', '-')}"
        path.parent.mkdir(exist_ok=True)
        shutil.copy(REPO / "templates" / name, path)
        originals.append(path)
    opened = soffice("odt", folder, *originals)
    target = folder / "mau"
    target.mkdir()
    made = {path.name: path for path in soffice("docx", target, *opened)}
    return {name: made[name.replace("/", "-")] for name in (*PAPERS, *ANNEXES)}


@pytest.fixture(scope="module")
def drafted(saved):
    def annex(one):
        return saved[ANNEXES[one.wide]]

    return {name: render(paper, saved[name], annex).data for name, paper in PAPERS.items()}


def test_writer_really_wrote_another_file(saved):
    for name, path in saved.items():
        assert path.read_bytes() != (REPO / "templates" / name).read_bytes()


@pytest.mark.parametrize("name", [*PAPERS, *ANNEXES])
def test_the_saved_template_has_no_fault_and_lost_nothing(saved, name):
    system = System.STATE if name.startswith("nha_nuoc") else System.PARTY
    faults = template_faults(
        saved[name], REPO / "templates" / name, system, "Kế hoạch", annex=name in ANNEXES
    )
    assert faults == []


@pytest.mark.parametrize("name", PAPERS)
def test_a_document_from_the_saved_template_passes_inspection(drafted, name):
    inspection = inspect_document(drafted[name], name, date(2026, 10, 25))
    assert inspection.book is not None
    assert [finding.message for finding in inspection.findings] == []


@pytest.mark.parametrize("name", PAPERS)
def test_the_words_are_those_of_the_shipped_template(drafted, texts, name):
    paper = PAPERS[name]
    made = render(paper, REPO / "templates" / name, papers.annex_template(paper.system))
    said = [line for line in texts(drafted[name]) if line.strip()]
    assert said == [line for line in texts(made.data) if line.strip()]


def test_the_annexes_keep_their_sections(drafted, parts):
    w = papers.W
    document = parts(drafted["nha_nuoc/ke_hoach.docx"])["word/document.xml"]
    _, *annexes = document.iter(f"{w}sectPr")
    starts = [one.find(f"{w}pgNumType").get(f"{w}start") for one in annexes]
    assert starts == ["1", "1"]
