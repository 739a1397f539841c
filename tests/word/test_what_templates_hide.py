"""What a template hides: changes not accepted, bound controls, tags where nothing is printed."""

from __future__ import annotations

import io
import zipfile

import papers
import pytest

from dvexcel.model.outcome import CannotRun
from dvexcel.model.paper import System
from dvexcel.office_file.packages import read_parts, write_parts
from dvexcel.word.check import template_faults
from dvexcel.word.render import render

MARKS = ("\ufdd0", "\ufdd1")
NAMES = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def deleted(text: str) -> str:
    said = f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'
    return f'<w:del w:id="1" w:author="A" w:date="2026-09-01T00:00:00Z">{said}</w:del>'


def inserted(text: str) -> str:
    return f'<w:ins w:id="2" w:author="A" w:date="2026-09-01T00:00:00Z">{run(text)}</w:ins>'


def text_box(text: str) -> str:
    box = f"<w:txbxContent><w:p>{run(text)}</w:p></w:txbxContent>"
    shape = f"<v:shape><v:textbox>{box}</v:textbox></v:shape>"
    return f"<w:r><w:pict {NAMES}>{shape}</w:pict></w:r>"


def twice(text: str) -> str:
    """A text box as Word writes it: once for today, once for programs of before."""
    box = f"<w:txbxContent><w:p>{run(text)}</w:p></w:txbxContent>"
    shape = f"<wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp>"
    new = f'<mc:Choice Requires="wps"><w:drawing>{shape}</w:drawing></mc:Choice>'
    shape = f"<v:shape><v:textbox>{box}</v:textbox></v:shape>"
    old = f"<mc:Fallback><w:pict>{shape}</w:pict></mc:Fallback>"
    return f"<w:r><mc:AlternateContent {NAMES}>{new}{old}</mc:AlternateContent></w:r>"


@pytest.fixture
def changed(template):
    """A template whose paragraph “CHỖ NÀY” has become the given XML."""

    def make(xml: str, *others: str, **parts: str):
        path = template("Trước", "CHỖ NÀY", *others)
        found = read_parts(path.read_bytes())
        document = found["word/document.xml"].decode()
        assert "<w:p><w:r><w:t>CHỖ NÀY</w:t></w:r></w:p>" in document
        found["word/document.xml"] = document.replace(
            "<w:p><w:r><w:t>CHỖ NÀY</w:t></w:r></w:p>", xml
        ).encode()
        found |= {name.replace("__", "/"): text.encode() for name, text in parts.items()}
        path.write_bytes(write_parts(found))
        return path

    return make


def printed(path) -> str:
    """All text of every part that is made, after the check that no token is in any."""
    data = render(papers.paper(), path).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}
    for name, text in parts.items():
        assert not any(mark in text for mark in MARKS), name
        assert "&#64976" not in text
    return parts["word/document.xml"]


def refusal(path) -> str:
    with pytest.raises(CannotRun) as caught:
        render(papers.paper(), path)
    (finding,) = caught.value.findings
    return f"{finding.code} {finding.message}"


def kiem_mau(path, shipped):
    own = shipped("nha_nuoc/ke_hoach.docx")
    return template_faults(path, own, System.STATE, "Kế hoạch", annex=False)


# Changes that nobody accepted yet


@pytest.mark.parametrize(
    "text",
    ["{% if kinh_gui_mot %}", "{{ khong_co_truong_nay }}", "{{ trich_yeu }}", "{%p endfor %}"],
)
def test_what_is_deleted_is_no_template(changed, text):
    made = printed(changed(f"<w:p>{deleted(text)}{run('còn lại')}</w:p>"))
    assert "còn lại" in made
    assert "delText" not in made


@pytest.mark.parametrize("kind", ["moveFrom", "del"])
def test_what_is_moved_away_is_no_template(changed, kind):
    gone = f'<w:{kind} w:id="3" w:author="A">{run("{{ khong_co }}")}</w:{kind}>'
    assert "còn" in printed(changed(f"<w:p>{gone}{run('còn')}</w:p>"))


def test_what_is_inserted_is_template(changed):
    made = printed(changed(f"<w:p>{inserted('{{ trich_yeu }}')}</w:p>"))
    assert papers.paper().trich_yeu in made
    assert "<w:ins " not in made


def test_a_tag_half_inserted_and_half_deleted_is_read_as_it_will_stand(changed):
    xml = f"<w:p>{run('{{ trich_')}{deleted('yen')}{inserted('yeu')}{run(' }}')}</w:p>"
    assert papers.paper().trich_yeu in printed(changed(xml))


def test_a_deleted_end_of_a_paragraph_joins_the_next(changed):
    mark = '<w:pPr><w:rPr><w:del w:id="4" w:author="A"/></w:rPr></w:pPr>'
    made = printed(changed(f"<w:p>{mark}{run('đầu ')}</w:p><w:p>{run('cuối')}</w:p>"))
    paragraph = next(one for one in made.split("<w:p>") if "cuối" in one)
    assert "đầu " in paragraph


def test_kiem_mau_says_that_changes_wait(changed, shipped):
    path = changed(f"<w:p>{deleted('{{ la }}')}{run('x')}</w:p>")
    found = kiem_mau(path, shipped)
    assert "HT672" in {one.code for one in found}


# Content controls


def control(inside: str, properties: str) -> str:
    content = f"<w:sdtContent>{inside}</w:sdtContent>"
    return f"<w:p><w:sdt><w:sdtPr>{properties}</w:sdtPr>{content}</w:sdt></w:p>"


FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    "<w:r><w:instrText>QUOTE {{ trich_yeu }}</w:instrText></w:r>"
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
BINDING = (
    '<w:dataBinding w:prefixMappings="" w:xpath="/x:coreProperties[1]/dc:title[1]" '
    'w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/>'
)


@pytest.mark.parametrize(
    "properties",
    [BINDING, f'<w:alias w:val="Tiêu đề"/>{BINDING}<w:text/>', f'<w:id w:val="1"/>{BINDING}'],
)
def test_a_control_bound_to_a_property_is_unbound(changed, properties):
    made = printed(changed(control(run("{{ trich_yeu }}"), properties)))
    assert "dataBinding" not in made
    assert papers.paper().trich_yeu in made


def test_kiem_mau_says_that_a_control_is_bound(changed, shipped):
    path = changed(control(run("{{ trich_yeu }}"), BINDING))
    found = kiem_mau(path, shipped)
    assert "HT673" in {one.code for one in found}


def test_a_control_without_binding_keeps_what_it_is(changed):
    made = printed(changed(control(run("{{ trich_yeu }}"), '<w:alias w:val="Trích yếu"/>')))
    assert 'w:val="Trích yếu"' in made
    assert papers.paper().trich_yeu in made


@pytest.mark.parametrize(
    ("xml", "where"),
    [
        (control(run("x"), '<w:alias w:val="{{ trich_yeu }}"/>'), "tiêu đề"),
        (control(run("x"), '<w:tag w:val="{% if trich_yeu %}"/>'), "tiêu đề"),
        (
            FIELD,
            "mã của một trường",
        ),
        ('<w:p><w:fldSimple w:instr="QUOTE {{ trich_yeu }}"/></w:p>', "tiêu đề"),
    ],
)
def test_a_tag_where_nothing_is_printed_is_told_with_its_place(changed, xml, where):
    said = refusal(changed(xml))
    assert said.startswith("HT670")
    assert where in said


def test_a_tag_in_the_notes_at_the_end_is_told(changed):
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    note = f"<w:p>{run('{{ trich_yeu }}')}</w:p>"
    notes = f'<w:endnotes {names}><w:endnote w:id="1">{note}</w:endnote></w:endnotes>'
    said = refusal(changed(f"<w:p>{run('x')}</w:p>", **{"word__endnotes.xml": notes}))
    assert said.startswith("HT670")
    assert "chú thích cuối" in said


# Text boxes, headers, both sides of an alternate


@pytest.mark.parametrize("box", [text_box, twice])
def test_a_tag_in_a_text_box_is_printed_there(changed, box):
    made = printed(changed(f"<w:p>{box('Về: {{ trich_yeu }}')}{run('bên ngoài')}</w:p>"))
    assert papers.paper().trich_yeu in made
    assert "bên ngoài" in made
    assert "txbxContent" in made


def test_an_unknown_tag_in_a_text_box_is_told_once(changed):
    assert refusal(changed(f"<w:p>{text_box('{{ khong_co }}')}</w:p>")).startswith("HT405")


def test_a_tag_in_the_header_is_printed(template):
    path = template("{{ trich_yeu }}", header="{{ so_ky_hieu }}")
    assert papers.paper().trich_yeu in printed(path)


# What a tag takes away with its paragraph

PICTURE = "<w:r><w:drawing/></w:r>"


@pytest.mark.parametrize(
    ("xml", "what"),
    [
        (f"<w:p>{run('{%p for noi in noi_nhan %}')}{PICTURE}</w:p>", "ảnh"),
        (f"<w:p>{PICTURE}{run('{%p for noi in noi_nhan %}')}</w:p>", "ảnh"),
        (f"<w:p>{run('Danh sách: {%p for noi in noi_nhan %}')}</w:p>", "Danh sách"),
    ],
)
def test_what_goes_with_a_tag_s_paragraph_is_told(changed, shipped, xml, what):
    path = changed(xml, "{{ noi }}", "{%p endfor %}")
    found = kiem_mau(path, shipped)
    lost = [one for one in found if one.code == "HT674"]
    assert len(lost) == 1
    assert what in lost[0].what
