"""An edited report of a real month meets a late return: what is changed, said, refused and kept."""

import io
import shutil
import zipfile
from datetime import date

import pytest
from docx import Document
from edited_world import W, parts_of, read
from independent import complaints_of
from lxml import etree
from small_office import issue, office, send

from dvexcel.commands.ban_sach import ban_sach
from dvexcel.commands.bao_cao import bao_cao
from dvexcel.commands.doi_chieu import doi_chieu
from dvexcel.commands.thay_so import thay_so
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.steps.drafts import drafts_of
from dvexcel.workspace import Workspace

DAY = date(2026, 2, 25)
MONTH = "2026-T02"
UNITS = ("VPUBND", "XA-MOT", "XA-HAI", "XA-CU", "XA-BON")
EDITED = "Trong tháng, các cơ quan, đơn vị đã tổ chức được "


def play(root):
    """Two months; XA-BON is silent in the second, whose report is drafted and then edited."""
    made = office(root)
    for month in ("2026-T01", MONTH):
        issue(made, month)
        for number, unit in enumerate(UNITS, 1):
            if (unit, month) != ("XA-BON", MONTH):
                send(made, month, unit, number + (month == MONTH))
    bao_cao(made, Options(DAY, MONTH))
    path = made.report(MONTH)
    document = Document(path)
    [told] = [p for p in document.paragraphs if "cuộc tuyên truyền" in p.text]
    run = next(one for one in told.runs if "Đã tổ chức " in one.text)
    run.text = run.text.replace("Đã tổ chức ", EDITED)
    document.add_paragraph("Ngoài ra có 77 hộ hiến đất làm đường.")
    document.save(path)


@pytest.fixture(scope="module")
def edited(made_once):
    return Workspace(made_once("báo cáo đã sửa", play))


@pytest.fixture(scope="module")
def late(edited, tmp_path_factory):
    """The folder into which the late return has come; nothing else is written into it."""
    root = tmp_path_factory.mktemp("tre") / "so"
    shutil.copytree(edited.root, root)
    send(Workspace(root), MONTH, "XA-BON", 1)
    return Workspace(root)


@pytest.fixture
def workspace(late, tmp_path):
    """A folder of one's own like it."""
    shutil.copytree(late.root, tmp_path / "so")
    return Workspace(tmp_path / "so")


@pytest.fixture(scope="module")
def renewed(late, tmp_path_factory):
    """The copy with today's figures, the clean copy of that, and the report before both."""
    root = tmp_path_factory.mktemp("thay") / "so"
    shutil.copytree(late.root, root)
    mine = Workspace(root)
    [copy] = thay_so(mine, asked(mine.report(MONTH))).files
    [clean] = ban_sach(mine, asked(copy)).files
    assert mine.report(MONTH).read_bytes() == late.report(MONTH).read_bytes()
    return copy, clean


def asked(path, *more):
    return Options(DAY, files=(path, *more))


def codes(outcome):
    return [one.code for one in outcome.findings]


# ---- refusals


def test_one_report_at_a_time(edited):
    with pytest.raises(CannotRun, match="2 tệp"):
        doi_chieu(edited, asked(edited.report(MONTH), edited.report(MONTH)))
    with pytest.raises(CannotRun, match="1 tệp"):
        thay_so(edited, asked(edited.papers))


def test_a_paper_that_is_no_draft_of_the_folder_is_refused(edited, tmp_path):
    other = tmp_path / "khac.docx"
    Document().save(other)
    with pytest.raises(CannotRun) as refused:
        doi_chieu(edited, asked(other))
    assert [one.code for one in refused.value.findings] == ["HT680"]


def test_a_list_that_excel_saved_again_is_refused_before_anything_is_written(workspace):
    [path] = drafts_of(workspace, MONTH).glob("*_so.csv")
    path.write_bytes(path.read_bytes().replace(b",", b";"))
    with pytest.raises(CannotRun) as refused:
        thay_so(workspace, asked(workspace.report(MONTH)))
    assert [one.code for one in refused.value.findings] == ["HT681"]
    assert not list(workspace.papers.glob("*.thay_so.docx"))


def test_a_signed_paper_is_told_and_not_changed(workspace):
    path = workspace.report(MONTH)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    assert "HT683" in codes(doi_chieu(workspace, asked(path)))
    for command in (thay_so, ban_sach):
        with pytest.raises(CannotRun) as refused:
            command(workspace, asked(path))
        assert [one.code for one in refused.value.findings] == ["HT689"]


# ---- nothing has come since


def test_a_report_that_agrees_says_so_but_for_what_was_typed(edited):
    told = doi_chieu(edited, asked(edited.report(MONTH)))
    assert codes(told) == ["HT685"]
    assert "Số 77" in told.findings[0].message
    assert not told.has_error
    assert told.counts == {"so_khac": 0, "cau_khac": 0}


# ---- a return has come since


def test_what_differs_is_told_and_nothing_written(late):
    before = {p: p.read_bytes() for p in late.root.rglob("*") if p.is_file()}
    told = doi_chieu(late, asked(late.report(MONTH)))
    assert told.has_error
    assert {p: p.read_bytes() for p in late.root.rglob("*") if p.is_file()} == before
    [silent] = [one for one in told.findings if "Đơn vị chưa gửi báo cáo" in str(one.message)]
    assert silent.code == "HT683"
    [spread] = [one for one in told.findings if "B1DV/" in one.message and "B2/" in one.message]
    assert "14 → 15" in spread.message
    assert "UBND xã Bốn (B1.CUOC: chưa có → 1)" in spread.message


def test_a_copy_has_the_new_figures_as_tracked_changes_and_the_words_as_they_were(late, renewed):
    before = late.report(MONTH).read_bytes()
    copy, _ = renewed
    assert copy.name == f"bao_cao_{MONTH}.thay_so.docx"
    root = etree.fromstring(parts_of(copy.read_bytes())["word/document.xml"])
    texts = [read(p) for p in root.iter(W + "p")]
    assert any(f"{EDITED}15 cuộc tuyên truyền, vận động tại 05 đơn vị" in one for one in texts)
    assert any("trên cơ sở báo cáo của 04/05 đơn vị phải gửi" in one for one in texts)
    authors = {n.get(W + "author") for n in root.iter(W + "ins", W + "del")}
    assert authors == {"dvexcel"}
    rejected = [original(p) for p in root.iter(W + "p")]
    drafted = [p.text for p in Document(io.BytesIO(before)).element.body.iter(W + "t")]
    assert "".join(rejected).startswith("".join(drafted))
    assert "LÝ DO THAY SỐ (phần này để xem, không thuộc báo cáo)" in texts
    assert "bieu_XA-BON_2026-T02.xlsx" in texts
    assert complaints_of(copy) == []


def original(paragraph):
    """What a paragraph said before the tracked changes."""
    come = {t for i in paragraph.iter(W + "ins") for t in i.iter(W + "t")}
    return "".join(t.text or "" for t in paragraph.iter(W + "t", W + "delText") if t not in come)


def test_every_sentence_that_became_false_has_a_comment_and_its_old_figures(renewed):
    copy, _ = renewed
    root = etree.fromstring(parts_of(copy.read_bytes())["word/document.xml"])
    told = [p for p in root.iter(W + "p") if p.find(f".//{W}commentReference") is not None]
    said = "\n".join(map(read, told))
    for false in (
        "Đơn vị chưa gửi báo cáo: UBND xã Bốn.",
        "Đạt 01/05 chỉ tiêu",
        "04/05 đơn vị phải gửi",
    ):
        assert false in said
    comments = etree.fromstring(parts_of(copy.read_bytes())["word/comments.xml"])
    words = ["".join(t.text for t in c.iter(W + "t")) for c in comments]
    assert any("Đạt 02/05 chỉ tiêu có mục tiêu" in one for one in words)
    assert any(one.startswith("Câu đã viết lại: ") for one in words)


def test_the_clean_copy_reads_the_same_and_holds_no_trace_of_the_work(workspace, renewed):
    copy, clean = renewed
    assert clean.name == f"bao_cao_{MONTH}.sach.docx"
    parts = parts_of(clean.read_bytes())
    texts = [
        [
            read(p)
            for p in etree.fromstring(parts_of(one.read_bytes())["word/document.xml"]).iter(W + "p")
        ]
        for one in (copy, clean)
    ]
    end = texts[0].index("LÝ DO THAY SỐ (phần này để xem, không thuộc báo cáo)")
    assert texts[1] == texts[0][:end]
    document = parts["word/document.xml"].decode()
    for trace in ("w:ins ", "w:del ", "comment", "bookmark", "w:rsid", "w:sdt"):
        assert trace not in document
    assert not [name for name in parts if "comments" in name]
    assert (
        b"<dc:creator></dc:creator>" in parts["docProps/core.xml"]
        or b"<dc:creator/>" in parts["docProps/core.xml"]
    )
    assert complaints_of(clean) == []
    [again] = ban_sach(workspace, asked(clean)).files
    assert again.read_bytes() == clean.read_bytes()


def test_an_edited_report_keeps_its_list_when_the_next_one_is_drafted(workspace):
    path = workspace.report(MONTH)
    listed = workspace.sources_of(MONTH, path).read_bytes()
    made = bao_cao(workspace, Options(DAY, MONTH))
    assert made.files[0].name == f"bao_cao_{MONTH} (2).docx"
    assert workspace.sources_of(MONTH, path).read_bytes() == listed
    assert "HT683" in codes(doi_chieu(workspace, asked(path)))
    assert codes(doi_chieu(workspace, asked(made.files[0]))) == []
