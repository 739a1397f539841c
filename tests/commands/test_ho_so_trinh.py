"""A dossier to submit: the tờ trình and its drafts in one folder, whole or not made."""

from datetime import date

import pytest

from dvexcel.commands.ho_so_trinh import ho_so_trinh
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.sample import sample_rows
from dvexcel.the_thuc.inspection import inspect_document
from dvexcel.workspace import Workspace
from dvexcel.writing.so_cong_tac import write_so_cong_tac

TODAY = date(2026, 10, 25)


@pytest.fixture
def submit(tmp_path):
    """Run `ho-so-trinh` on the sample's sổ with ``change`` applied to its rows by code."""

    def run(code="", **changes):
        rows = sample_rows()
        for row in rows["van_ban_di"]:
            row.update(changes.get(row["ma"].replace("-", "_"), {}))
        workspace = Workspace(tmp_path)
        workspace.write(workspace.ledger, write_so_cong_tac(rows))
        return ho_so_trinh(workspace, Options(TODAY, code=code)), workspace

    return run


def refusal(submit, *args, **changes):
    with pytest.raises(CannotRun) as caught:
        submit(*args, **changes)
    return caught.value.findings[-1]


def test_a_document_that_submits_nothing_is_told_with_its_cell(submit):
    finding = refusal(submit, "TB-SNV-MAU")
    assert finding.code == "HT711"
    assert str(finding.place).startswith("Văn bản đi!")


def test_a_year_without_dossiers_is_told(submit):
    assert refusal(submit, TTR_2027={"trinh_kem": None}).code == "HT711"


def test_only_a_to_trinh_or_a_letter_leads_a_dossier(submit):
    finding = refusal(submit, "KH-LC-2026", KH_LC_2026={"trinh_kem": "KH-UBND-2027"})
    assert finding.code == "HT712"


def test_a_document_does_not_submit_itself(submit):
    finding = refusal(submit, "TTR-2027", TTR_2027={"trinh_kem": "TTR-2027"})
    assert finding.code == "HT713"


def test_an_unknown_code_stops_with_its_cell(submit):
    finding = refusal(submit, "TTR-2027", TTR_2027={"trinh_kem": "KHONG-CO"})
    assert str(finding.place).startswith("Văn bản đi!")
    assert "KHONG-CO" in finding.message


def test_a_dossier_with_an_incomplete_draft_is_not_made_at_all(submit, tmp_path):
    finding = refusal(
        submit,
        TTR_2027={"trinh_kem": "KH-UBND-2027; CT-HD-2016; TB-SNV-MAU"},
        TB_SNV_MAU={"loai": "Chỉ thị"},
    )
    assert finding.code == "HT706"
    assert not (tmp_path / "van_ban").exists()


def test_the_files_stand_in_the_order_in_which_they_are_laid_before_the_head(submit):
    outcome, workspace = submit("TTR-2027", TTR_2027={"trinh_kem": "KH-UBND-2027; TB-SNV-MAU"})
    assert [path.relative_to(workspace.papers).as_posix() for path in outcome.files] == [
        "ho_so_TTR-2027/01_to_trinh_TTR-2027.docx",
        "ho_so_TTR-2027/02_du_thao_ke_hoach_KH-UBND-2027.docx",
        "ho_so_TTR-2027/03_du_thao_thong_bao_TB-SNV-MAU.docx",
    ]
    assert outcome.counts == {"ho_so_trinh": 1, "van_ban": 3}


def test_a_letter_may_lead_a_dossier_too(submit):
    outcome, _ = submit("CV-DC-2026", CV_DC_2026={"trinh_kem": "KH-LC-2026"})
    assert [path.name for path in outcome.files] == [
        "01_cong_van_CV-DC-2026.docx",
        "02_du_thao_ke_hoach_KH-LC-2026.docx",
    ]


def test_what_submits_is_no_draft_mark_and_what_is_submitted_is(submit):
    outcome, _ = submit()
    lead, draft = (
        inspect_document(path.read_bytes(), path.name, TODAY).paper for path in outcome.files
    )
    assert "DỰ THẢO" not in [line.text for line in lead.lines]
    assert "DỰ THẢO" in [line.text for line in draft.lines]


def test_every_document_of_the_dossier_passes_inspection_with_its_annexes(submit):
    outcome, _ = submit()
    for path in outcome.files:
        inspection = inspect_document(path.read_bytes(), path.name, TODAY)
        assert inspection.findings == ()


def test_a_draft_of_a_body_to_which_nobody_writes_is_doubted(submit):
    outcome, _ = submit(TTR_2027={"kinh_gui": "Tỉnh ủy Lai Châu"})
    assert [finding.code for finding in outcome.findings] == ["HT714"]
