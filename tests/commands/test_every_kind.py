"""A paper of every kind, drafted from one sổ: in its own form, without a finding, sound."""

import pytest
from docx import Document
from every_kind import TODAY, code_of, row_of, rows
from independent import complaints_of

from dvexcel.commands.soan import soan
from dvexcel.model.options import Options
from dvexcel.model.paper import System
from dvexcel.specs.document_kinds import kinds
from dvexcel.specs.forms import forms
from dvexcel.the_thuc.inspection import inspect_document
from dvexcel.workspace import Workspace
from dvexcel.writing.so_cong_tac import write_so_cong_tac

STATE = forms(System.STATE)
GUESTS = "\n".join(f"Ông Nguyễn Văn {n} - Trưởng phòng {n}" for n in range(1, 52))
TO_MANY = {**row_of(STATE["Giấy mời"]), "ma": "GM-51", "kinh_gui": GUESTS}
ONE_SIGNS = {**row_of(STATE["Biên bản"]), "ma": "BB-1", "nguoi_ky": "THƯ KÝ: Trần Thị Hoa"}


@pytest.fixture(scope="module")
def drafted(tmp_path_factory):
    workspace = Workspace(tmp_path_factory.mktemp("kinds"))
    workspace.write(workspace.ledger, write_so_cong_tac(rows(TO_MANY, ONE_SIGNS)))
    return soan(workspace, Options(TODAY))


@pytest.fixture(scope="module")
def papers(drafted):
    return {path.stem.rpartition("_")[2]: path for path in drafted.files}


def said(path):
    """Every paragraph, those of tables too, in the order of the page."""
    body = Document(path).element.body
    paragraphs = [node for node in body.iter() if node.tag.endswith("}p")]
    return [
        "".join(t.text for t in p.iter() if t.tag.endswith("}t") and t.text) for p in paragraphs
    ]


def test_a_paper_of_many_signers_with_one_is_told_and_stops_only_itself(drafted, papers):
    (finding,) = [one for one in drafted.findings if one.severity == "loi"]
    assert (finding.code, "BB-1" in papers) == ("HT703", False)
    assert "Người ký" in finding.what
    assert len(papers) == len(STATE) + 1


@pytest.mark.parametrize("kind", STATE)
def test_a_paper_of_each_kind_gives_no_finding(papers, kind):
    data = papers[code_of(kind)].read_bytes()
    # Of a kind that no book of form holds, the checker says just that.
    expected = set() if kind in kinds(System.STATE) else {"HT206"}
    assert {one.code for one in inspect_document(data, kind, TODAY).findings} == expected


@pytest.mark.parametrize("kind", STATE)
def test_a_paper_of_each_kind_is_sound(papers, kind):
    assert complaints_of(papers[code_of(kind)]) == []


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("Nghị quyết", ["NGHỊ QUYẾT", "QUYẾT NGHỊ:", "Điều 1. "]),
        ("Quyết định", ["Theo đề nghị của Chánh Văn phòng.", "QUYẾT ĐỊNH:"]),
        (
            "Giấy mời",
            ["GIẤY MỜI", "Sở Nội vụ tỉnh Lai Châu trân trọng kính mời: Ủy ban"],
        ),
        ("Công điện", ["Ủy ban nhân dân tỉnh Lai Châu điện: Ủy ban nhân dân tỉnh"]),
        ("Phiếu trình", ["PHIẾU TRÌNH", "Kính trình: Ủy ban nhân dân tỉnh"]),
        ("Biên bản", ["THƯ KÝ", "Trần Thị Hoa", "CHỦ TỌA", "Nguyễn Văn Mẫu", "Nơi nhận:"]),
        ("Quy chế", ["Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi điều chỉnh"]),
    ],
)
def test_each_kind_has_its_own_words_in_order(papers, kind, lines):
    found = iter(said(papers[code_of(kind)]))
    for line in lines:
        assert any(one.startswith(line) for one in found), line


def test_what_the_decrees_form_has_not_is_not_printed(papers):
    introduction = said(papers[code_of("Giấy giới thiệu")])
    assert "Triển khai công tác dân vận chính quyền năm 2026" not in introduction
    assert not any("ngày      tháng" in one for one in said(papers[code_of("Biên bản")]))


def test_an_invitation_to_fifty_one_is_one_paper_with_its_list(papers):
    lines = said(papers["GM-51"])
    named = "kính mời: Các đồng chí có tên trong danh sách kèm theo"
    assert any(line.endswith(named) for line in lines)
    assert "Ông Nguyễn Văn 51" in lines
    table = Document(papers["GM-51"]).tables[-1]
    assert len(table.rows) == 1 + 51
