"""What `soan` does with the clerk's own templates, with an old sổ, and with one bad row of many."""

import shutil
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from dvexcel.commands.soan import soan
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import Paragraph
from dvexcel.resources import shipped_folder
from dvexcel.sample import sample_rows
from dvexcel.workspace import Workspace
from dvexcel.writing.so_cong_tac import write_so_cong_tac

SHIPPED = Path(shipped_folder("templates"))
TODAY = date(2026, 10, 25)


@pytest.fixture
def workspace(tmp_path):
    made = Workspace(tmp_path)
    made.write(made.ledger, write_so_cong_tac(sample_rows()))
    return made


def own(workspace, name, old, new):
    """The shipped template in mau/ with one paragraph retyped."""
    target = workspace.own_templates / name
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(SHIPPED / name, target)
    document = Document(target)
    next(p for p in document.paragraphs if p.text == old).runs[0].text = new
    document.save(target)


def said(path):
    return [paragraph.text for paragraph in Document(path).paragraphs]


def test_a_faulty_template_of_ones_own_stops_with_its_paragraph(workspace):
    own(workspace, "nha_nuoc/to_trinh.docx", "{{ trich_yeu }}", "{{ trich_yeo }}")
    with pytest.raises(CannotRun) as caught:
        soan(workspace, Options(TODAY, code="TTR-2027"))
    (finding,) = caught.value.findings
    assert finding.code == "HT405"
    assert isinstance(finding.place, Paragraph)
    assert not workspace.papers.exists()


def test_a_kind_without_a_template_is_told_with_the_kinds_there_are(workspace):
    book = openpyxl.load_workbook(workspace.ledger)
    rows = book["Văn bản đi"].iter_rows(min_row=5)
    row = next(row for row in rows if row[0].value == "BC-DU-MAU")
    row[2].value = "Dự án"
    book.save(workspace.ledger)
    with pytest.raises(CannotRun) as caught:
        soan(workspace, Options(TODAY, code="BC-DU-MAU"))
    (finding,) = caught.value.findings
    assert finding.code == "HT710"
    assert "Kế hoạch, Báo cáo, Công văn, Thông báo" in finding.why


def test_of_many_documents_one_bad_row_is_told_and_the_others_are_drafted(workspace):
    own(workspace, "nha_nuoc/to_trinh.docx", "{{ trich_yeu }}", "{{ trich_yeo }}")
    outcome = soan(workspace, Options(TODAY))
    names = {path.name for path in outcome.files}
    assert "to_trinh_TTR-2027.docx" not in names
    assert "thong_bao_TB-SNV-MAU.docx" in names
    assert [finding.code for finding in outcome.findings] == ["HT405"]


def test_the_clerks_template_wins_for_document_and_annex(workspace):
    own(workspace, "nha_nuoc/ke_hoach.docx", "{{ trich_yeu }}", "MẪU RIÊNG {{ trich_yeu }}")
    own(workspace, "nha_nuoc/phu_luc.docx", "{{ phu_luc }}", "{{ phu_luc }} (mẫu riêng)")
    (path,) = soan(workspace, Options(TODAY, code="KH-UBND-2027")).files
    lines = said(path)
    assert any(line.startswith("MẪU RIÊNG ") for line in lines)
    assert "Phụ lục II (mẫu riêng)" in lines
    assert "Phụ lục I" in lines  # the one on its side is still the shipped one


def test_a_so_from_before_the_column_of_dossiers_is_read_without_it(workspace):
    book = openpyxl.load_workbook(workspace.ledger)
    sheet = book["Văn bản đi"]
    heading = next(cell for cell in sheet[4] if cell.value == "Trình kèm")
    for row in range(4, sheet.max_row + 1):
        sheet.cell(row, heading.column).value = None
    book.save(workspace.ledger)
    outcome = soan(workspace, Options(TODAY))
    assert len(outcome.files) == 12
    assert outcome.findings == ()
