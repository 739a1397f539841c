"""The clerk's templates in mau/ are checked before a document needs them."""

import io
import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from dvexcel.commands.kiem_mau import kiem_mau
from dvexcel.model.options import Options
from dvexcel.model.place import Paragraph
from dvexcel.resources import shipped_folder
from dvexcel.workspace import Workspace

NAME = "nha_nuoc/ke_hoach.docx"
SHIPPED = Path(shipped_folder("templates"))
NAMES = sorted(path.relative_to(SHIPPED).as_posix() for path in SHIPPED.rglob("*.docx"))


@pytest.fixture
def check(tmp_path):
    """The findings on one template of mau/: the shipped one after ``edit`` of its document."""

    def run(edit=None, name=NAME, data=None):
        target = tmp_path / "mau" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if data is None:
            document = Document(SHIPPED / NAME)
            if edit is not None:
                edit(document)
            document.save(target)
        else:
            target.write_bytes(data)
        before = sorted(tmp_path.rglob("*"))
        outcome = kiem_mau(Workspace(tmp_path), Options(date(2026, 10, 25)))
        assert sorted(tmp_path.rglob("*")) == before
        assert outcome.files == ()
        return outcome.findings

    return run


def tagged(document, text):
    return next(p for p in document.paragraphs if p.text == text)


def retyped(old, new):
    def edit(document):
        tagged(document, old).runs[0].text = new

    return edit


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_template_has_no_fault(check, name):
    assert check(name=name, data=(SHIPPED / name).read_bytes()) == ()


@pytest.mark.parametrize(
    ("new", "code", "words"),
    [
        ("{{ trich_yeo }}", "HT405", "“trich_yeu”"),
        ("{{ trich_yeu", "HT403", "“}}”"),
        ("{% if trich_yeu %}x", "HT403", "“endif”"),
        ("{{ trich_yeu|length }}", "HT404", "ngay_dai"),
        ("{{ trich_yeu.upper() }}", "HT406", "không gọi hàm"),
        ("{{ ''.__class__ }}", "HT406", "không được phép"),
        ("{{ ngay_ban_hanh }}", "HT407", "ngay_dai"),
        ("{{ noi_nhan }}", "HT407", "từng dòng"),
    ],
)
def test_a_faulty_tag_is_told_with_its_paragraph_and_file(check, new, code, words):
    (finding,) = check(retyped("{{ trich_yeu }}", new))
    assert finding.code == code
    assert finding.file == f"mau/{NAME}"
    assert isinstance(finding.place, Paragraph)
    assert words in finding.message


def test_every_faulty_tag_is_told_at_once(check):
    def edit(document):
        tagged(document, "{{ trich_yeu }}").runs[0].text = "{{ trich_yeo }}"
        tagged(document, "{{ ten_loai|in_hoa }}").runs[0].text = "{{ ten_loai|hoa }}"

    found = check(edit)
    assert [finding.code for finding in found] == ["HT404", "HT405"]
    assert found[0].place.number < found[1].place.number


def test_a_part_of_an_entry_that_does_not_exist_is_told(check):
    found = check(retyped("{{ doan.so }}{{ doan.loi }}", "{{ doan.so }}{{ doan.loii }}"))
    assert {finding.code for finding in found} == {"HT405"}
    assert "“loii”" in found[0].message


def test_a_field_that_is_no_longer_printed_is_told(check):
    (finding,) = check(retyped("{{ trich_yeu }}", "trích yếu gõ tay"))
    assert finding.code == "HT715"
    assert not finding.is_error
    assert "{{ trich_yeu }}" in finding.message


def test_a_style_that_is_gone_is_told(check):
    def edit(document):
        style = next(s for s in document.styles if s.name == "Họ tên người ký")
        style.element.getparent().remove(style.element)

    (finding,) = check(edit)
    assert finding.code == "HT716"
    assert "“Họ tên người ký”" in finding.message


def test_a_file_under_another_name_is_told_with_the_nearest_one(check):
    (finding,) = check(name="nha_nuoc/ke_hoach_moi.docx")
    assert finding.code == "HT717"
    assert "“nha_nuoc/ke_hoach.docx”?" in finding.message


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x05\x06" + b"\0" * 18])
def test_a_file_that_is_no_word_document_is_told(check, data):
    (finding,) = check(data=data)
    assert finding.code == "HT402"


def test_a_package_with_a_broken_page_is_told(check):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("word/document.xml", "<w:document>")
    (finding,) = check(data=target.getvalue())
    assert finding.is_error


def test_a_file_that_word_has_open_leaves_its_lock_file_alone(tmp_path):
    lock = tmp_path / "mau" / "nha_nuoc" / "~$ke_hoach.docx"
    lock.parent.mkdir(parents=True)
    lock.write_bytes(b"x")
    outcome = kiem_mau(Workspace(tmp_path), Options(date(2026, 10, 25)))
    assert [finding.code for finding in outcome.findings] == ["HT718"]


@pytest.mark.parametrize(
    ("put", "code"),
    [("list", "HT701"), ("link", "HT702")],
)
def test_an_annex_cannot_carry_what_only_its_own_file_can(tmp_path, put, code):
    name = "nha_nuoc/phu_luc.docx"
    document = Document(SHIPPED / name)
    paragraph = document.paragraphs[0]
    if put == "list":
        properties = paragraph._p.get_or_add_pPr()
        properties._add_numPr()
    else:
        identifier = document.part.relate_to("https://vi.du", "hyperlink", is_external=True)
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), identifier)
        link.append(paragraph.add_run("xem thêm")._r)
        paragraph._p.append(link)
    target = tmp_path / "mau" / name
    target.parent.mkdir(parents=True)
    document.save(target)
    (finding,) = kiem_mau(Workspace(tmp_path), Options(date(2026, 10, 25))).findings
    assert finding.code == code


def test_all_well_is_said_in_a_sentence(tmp_path):
    folder = tmp_path / "mau" / "nha_nuoc"
    folder.mkdir(parents=True)
    shutil.copy(shipped_folder("templates") / "nha_nuoc/ke_hoach.docx", folder)
    outcome = kiem_mau(Workspace(tmp_path), Options(date(2026, 10, 25)))
    assert outcome.notes == ("Đã kiểm tra 1 mẫu của cơ quan: không có chỗ nào cần sửa.",)


def test_a_right_name_in_the_wrong_folder_is_shown_its_folders(tmp_path):
    folder = tmp_path / "mau"
    folder.mkdir()
    shutil.copy(shipped_folder("templates") / "nha_nuoc/cong_van.docx", folder)
    (finding,) = kiem_mau(Workspace(tmp_path), Options(date(2026, 10, 25))).findings
    assert finding.code == "HT717"
    said = "Mời chuyển tệp thành “nha_nuoc/cong_van.docx” hoặc “dang/cong_van.docx”."
    assert finding.remedy == said
