"""The command `soat`: what it says, what it writes, and what it never touches."""

import io
import json
import zipfile

import pytest
from docx import Document
from faults import faulty
from judged import TODAY
from lxml import etree
from others import head_in_text_boxes
from raw import W
from whole import WHOLE

from dvexcel.cli import main
from dvexcel.commands.soat import soat
from dvexcel.model.options import Options
from dvexcel.workspace import Workspace


@pytest.fixture
def folder(tmp_path):
    """A work folder with one sound and one faulty document."""
    files = {"dung.docx": WHOLE["cong_van"], "sai.docx": faulty("TT021")}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def run(folder, *names):
    files = tuple(folder / name for name in names)
    return soat(Workspace(folder), Options(TODAY, files=files))


def comments(path):
    return [(c.author, c.text) for c in Document(path).comments]


def test_an_unreadable_file_is_a_finding_and_the_others_are_still_judged(folder):
    (folder / "hong.docx").write_bytes(b"PK\x03\x04")
    outcome = run(folder, "khong_co.docx", "hong.docx", "sai.docx")
    assert [finding.code for finding in outcome.findings] == ["TN203", "TN206", "TT021"]
    assert outcome.counts["tep"] == 3


def test_a_sound_document_gets_no_copy(folder):
    outcome = run(folder, "dung.docx")
    assert (outcome.files, outcome.findings) == ((), ())
    assert "khong_dat" not in outcome.counts


def test_the_copy_holds_a_comment_at_the_place_and_the_original_is_untouched(folder):
    before = (folder / "sai.docx").read_bytes()
    outcome = run(folder, "sai.docx")
    assert outcome.files == (folder / "sai.soat.docx",)
    assert (folder / "sai.docx").read_bytes() == before
    (head_by, head), (author, text) = comments(outcome.files[0])
    assert {head_by, author} == {"dvexcel"}
    assert head == "Thể thức: 1 lỗi cần sửa. Chưa soát nội dung."
    assert text.startswith("LỖI TT021: “CỘNG HÒA")


def test_a_finding_in_a_text_box_stands_where_the_box_hangs(folder):
    data = head_in_text_boxes()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    xml = files["word/document.xml"].decode().replace("Độc lập - Tự do", "Độc lập-Tự do")
    files["word/document.xml"] = xml.encode()
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    (folder / "hop.docx").write_bytes(target.getvalue())
    (path,) = run(folder, "hop.docx").files
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    marks = list(root.iter(f"{W}commentRangeStart"))
    assert marks
    assert not any(list(mark.iterancestors(f"{W}txbxContent")) for mark in marks)


def test_the_copy_depends_on_nothing_but_the_document(folder):
    (path,) = run(folder, "sai.docx").files
    first = path.read_bytes()
    path.unlink()
    assert run(folder, "sai.docx").files[0].read_bytes() == first
    assert b"w:date" not in zipfile.ZipFile(path).read("word/comments.xml")


def test_a_copy_somebody_worked_on_is_not_overwritten(folder):
    (path,) = run(folder, "sai.docx").files
    path.write_bytes(WHOLE["cong_van"])
    outcome = run(folder, "sai.docx")
    assert outcome.files == (folder / "sai.soat (2).docx",)
    assert path.read_bytes() == WHOLE["cong_van"]
    assert outcome.findings[-1].code == "HT008"


def test_a_copy_of_ours_is_not_judged_again(folder):
    run(folder, "sai.docx")
    assert run(folder, "sai.soat.docx").counts["tep"] == 0


def test_a_document_elsewhere_gets_its_copy_in_the_work_folder(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("khac") / "cong_van.docx"
    elsewhere.write_bytes(faulty("TT021"))
    outcome = soat(Workspace(folder), Options(TODAY, files=(elsewhere,)))
    assert outcome.files == (folder / "cong_van.soat.docx",)
    assert [path.name for path in elsewhere.parent.iterdir()] == ["cong_van.docx"]


def test_what_the_document_was_taken_for_is_said(folder):
    (note,) = run(folder, "dung.docx").notes
    first, below = note.split("\n")
    assert first == "dung.docx: Thể thức: chưa thấy lỗi. Chưa soát nội dung."
    assert below.startswith("Công văn, hệ Nhà nước; soát theo Nghị định 30/2020/NĐ-CP: ")


@pytest.mark.parametrize(("name", "code"), [("dung.docx", 0), ("sai.docx", 1), ("mat.docx", 1)])
def test_the_exit_code_says_whether_there_was_an_error(folder, capsys, name, code):
    arguments = ["soat", "--thu-muc", str(folder), "--ngay", "25/10/2026", str(folder / name)]
    assert main(arguments) == code
    assert capsys.readouterr().out


def test_scripts_get_one_object(folder, capsys):
    main(["soat", "--json", "--thu-muc", str(folder), str(folder / "sai.docx")])
    said = json.loads(capsys.readouterr().out)
    (finding,) = said["findings"]
    assert (finding["code"], finding["place"], finding["verdict"]) == (
        "TT021",
        "doan:4",
        "không đạt",
    )
    assert said["files"] == [str(folder / "sai.soat.docx")]


def test_without_a_file_the_command_says_how_it_is_used(capsys):
    assert main(["soat"]) == 2
    assert "soat --help" in capsys.readouterr().err
