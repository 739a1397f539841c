"""What a clerk and a script read of an inspected document: by component, the verdicts counted."""

import json

import pytest
from faults import faulty
from judged import TODAY, inspected, verdicts
from others import OTHERS
from whole import WHOLE

from dvexcel.cli import main
from dvexcel.commands.soat import soat
from dvexcel.model.finding import Verdict
from dvexcel.model.options import Options
from dvexcel.model.recognised import Component
from dvexcel.specs.component_names import COMPONENT_NAMES, GROUP_NAMES
from dvexcel.the_thuc.report import group_of, report_of
from dvexcel.the_thuc.rules import DOCUMENT_RULES
from dvexcel.workspace import Workspace


def test_every_component_has_a_name_a_clerk_knows():
    assert set(COMPONENT_NAMES) == set(Component)


@pytest.mark.parametrize("name", [*WHOLE, *OTHERS])
def test_a_report_holds_every_rule_and_every_finding_once(name):
    inspection = inspected({**WHOLE, **{n: make() for n, make in OTHERS.items()}}[name])
    report = report_of(inspection)
    codes = [entry.code for group in report.groups for entry in group.entries]
    assert sorted(codes) == sorted(rule.notice.code for rule in DOCUMENT_RULES)
    found = [*report.others, *(f for group in report.groups for f in group.findings)]
    assert sorted(f.message for f in found) == sorted(f.message for f in inspection.findings)
    assert sum(report.counts.values()) == len(DOCUMENT_RULES)


def test_the_groups_stand_in_the_order_in_which_one_checks():
    names = [group.name for group in report_of(inspected(WHOLE["bao_cao"])).groups]
    assert names == [name for name in GROUP_NAMES if name in names]
    assert (names[0], names[-1]) == ("Trang, phông chữ, số trang", "Cả văn bản")


def test_a_rule_on_the_motto_stands_with_the_motto():
    rules = {rule.notice.code: rule for rule in DOCUMENT_RULES}
    assert group_of(rules["TT024"]) == "Quốc hiệu và Tiêu ngữ"
    assert group_of(rules["TT003"]) == "Trang, phông chữ, số trang"
    assert group_of(rules["TT104"]) == "Cả văn bản"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "sai.docx").write_bytes(faulty("TT021"))
    (tmp_path / "hong.docx").write_bytes(b"PK\x03\x04")
    return tmp_path


def shown(folder, capsys, *arguments):
    main(["soat", "--thu-muc", str(folder), "--ngay", "25/10/2026", *arguments])
    return capsys.readouterr().out


def test_the_terminal_groups_findings_and_says_article_and_remedy(folder, capsys):
    passed = sum(verdict is Verdict.DAT for verdict in verdicts(faulty("TT021")).values())
    text = shown(folder, capsys, str(folder / "sai.docx"))
    for part in (
        "sai.docx: Thể thức: 1 lỗi cần sửa. Chưa soát nội dung.\n",
        "Công văn, hệ Nhà nước; soát theo Nghị định 30/2020/NĐ-CP:",
        f" {passed} đạt, 1 không đạt",
        "  Quốc hiệu và Tiêu ngữ: 9 đạt, 1 không đạt",
        "    Lỗi TT021 Đoạn 4: “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” đang cỡ chữ 16.",
        "      Quy định: cỡ chữ 12 đến 13. Theo Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I",
        "      Mời định dạng lại Quốc hiệu.",
        "Tất cả 1 lỗi, 0 cảnh báo.",
    ):
        assert part in text
    assert "Nơi nhận:" not in text


def test_a_file_that_cannot_be_read_is_still_said(folder, capsys):
    text = shown(folder, capsys, str(folder / "hong.docx"), str(folder / "sai.docx"))
    assert "TN203" in text
    assert text.count("TT021") == 1


def test_what_could_not_be_judged_is_named(folder, capsys):
    (folder / "hop.docx").write_bytes(OTHERS["head_in_text_boxes"]())
    assert "Chưa đánh giá được: " in shown(folder, capsys, str(folder / "hop.docx"))


def test_scripts_get_every_answer_of_every_rule(folder, capsys):
    said = json.loads(shown(folder, capsys, "--json", str(folder / "sai.docx")))
    (document,) = said["documents"]
    assert (document["kind"], document["system"], document["draft"]) == (
        "Công văn",
        "Nhà nước",
        False,
    )
    assert document["verdicts"]["không đạt"] == 1
    rules = [rule for group in document["components"] for rule in group["rules"]]
    assert len(rules) == len(DOCUMENT_RULES)
    assert all(r["reason"] for r in rules if r["verdict"] == Verdict.KHONG_AP_DUNG)


def test_a_mending_reports_what_is_left(folder):
    options = Options(TODAY, files=(folder / "sai.docx",), mend=True)
    (report,) = soat(Workspace(folder), options).reports
    assert report.summary.startswith("Sau khi sửa, sai.docx: Thể thức: chưa thấy lỗi.")
    assert report.counts[Verdict.KHONG_DAT] == 0
