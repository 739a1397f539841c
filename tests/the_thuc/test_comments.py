"""Comments in a copy are made to be read: on the very words, the rest once at the head."""

import io
import os
import zipfile

import pytest
from docx import Document
from faults import FAULTS, faulty
from independent import complaints_of
from judged import TODAY, inspected
from lxml import etree
from raw import W, body, docx, section
from the_thuc.labelled.build import built
from the_thuc.labelled.read_papers import read_all
from whole import WHOLE

from dvexcel.model.finding import Finding, Severity
from dvexcel.model.place import Paragraph
from dvexcel.the_thuc.comments import span_of, with_comments
from dvexcel.the_thuc.mending import mend_document


def finding(*places, code="TT104", severity=Severity.CANH_BAO):
    first, *others = places or (None,)
    return Finding(code, severity, "Đang sai.", "", "Mời sửa.", "a.docx", first, also=tuple(others))


def paper(*texts):
    return docx("".join(map(body, texts)) + section())


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def said(data):
    """Each comment's text, in the order in which the comments begin in the text."""
    texts = {
        comment.get(f"{W}id"): "\n".join(
            "".join(t.text for t in p.iter(f"{W}t")) for p in comment.iter(f"{W}p")
        )
        for comment in etree.fromstring(parts(data)["word/comments.xml"])
    }
    return [(texts[number], words) for number, words in anchored(data)]


def anchored(data):
    """Number and words of each comment: what stands between its two marks."""
    root = etree.fromstring(parts(data)["word/document.xml"])
    for begin in root.iter(f"{W}commentRangeStart"):
        number, words = begin.get(f"{W}id"), ""
        for node in begin.itersiblings():
            if node.tag == f"{W}commentRangeEnd" and node.get(f"{W}id") == number:
                break
            words += "".join(t.text or "" for t in node.iter(f"{W}t"))
        yield number, words


def test_nothing_is_marked_where_a_file_cannot_take_comments():
    assert with_comments(b"PK", "a.docx", [finding()]) is None


def test_the_head_says_how_many_faults_and_that_the_words_were_not_judged():
    found = [finding(code="TT003", severity=Severity.LOI), finding(), finding(code="TT105")]
    ((head, words),) = said(with_comments(paper("Nội dung.", "Hết."), "a.docx", found))
    assert head.splitlines() == [
        "Thể thức: 1 lỗi cần sửa, 2 điểm nên xem. Chưa soát nội dung.",
        "LỖI TT003: Đang sai. Mời sửa.",
        "NÊN XEM TT104: Đang sai. Mời sửa.",
        "NÊN XEM TT105: Đang sai. Mời sửa.",
    ]
    assert words == "Nội dung."


def test_a_fault_of_words_stands_on_these_words_alone():
    data = paper("Đoạn đầu.", "Theo khoản 2 điều 5 của Luật.")
    _, (text, words) = said(with_comments(data, "a.docx", [finding(Paragraph(2, "điều 5"))]))
    assert (text, words) == ("NÊN XEM TT104: Đang sai. Mời sửa.", "điều 5")


def test_every_repeat_of_a_fault_of_words_is_marked():
    data = paper(*(f"Câu {n} theo khoản 2 điều 5 của Luật." for n in range(9)))
    places = [Paragraph(n, "điều 5") for n in range(1, 10)]
    marked = said(with_comments(data, "a.docx", [finding(*places)]))[1:]
    assert [words for _, words in marked] == ["điều 5"] * 9
    assert marked[8][0] == "NÊN XEM TT104: Như nhận xét trước. Mời sửa."


def test_a_look_that_many_paragraphs_share_is_told_once_with_their_words():
    texts = [f"Đoạn văn số {n} của văn bản." for n in range(1, 21)]
    places = [Paragraph(n, text) for n, text in enumerate(texts, 1)]
    ((head, _),) = said(with_comments(paper(*texts), "a.docx", [finding(*places)]))
    assert "Có ở 20 đoạn: “Đoạn văn số 1 của văn bản.”, “Đoạn văn số 2" in head
    assert head.endswith("“Đoạn văn số 12 của văn bản.”, ….")


def test_several_faults_of_the_same_words_are_one_comment_the_worst_first():
    end = Paragraph(2, "Hết.")
    found = [finding(end), Finding("TT021", Severity.LOI, "Sai cỡ.", "", "", "a.docx", end)]
    marked = said(with_comments(paper("Đầu.", "Hết."), "a.docx", found))[1:]
    assert marked == [
        ("LỖI TT021: Sai cỡ.\nNÊN XEM TT104: Đang sai. Mời sửa.", "Hết."),
    ]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Ủy ban  nhân dân", "ban nhân", "ban  nhân"),
        ("Uỷ ban".replace("ỷ", "ỷ"), "Uỷ", "Uỷ"),
        ("KẾ HOẠCH", "Kế hoạch", "KẾ HOẠCH"),
        ("  Hết.  ", "không có ở đây", "Hết."),
        ("", "gì đó", ""),
    ],
)
def test_words_are_found_however_they_are_typed(text, words, found):
    begin, end = span_of(text, words)
    assert text[begin:end] == found


OTHERS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w='
    '"http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7"'
    ' w:author="Lãnh đạo" w:date="2026-10-01T08:00:00Z" w:initials="LĐ"><w:p><w:r><w:t>Xem lại'
    "</w:t></w:r></w:p></w:comment></w:comments>"
)


def commented_by_others():
    """A paper in which another person has commented, with the date of that day."""
    files = parts(WHOLE["cong_van"])
    relations = files["word/_rels/document.xml.rels"].decode()
    files["word/_rels/document.xml.rels"] = relations.replace(
        "</Relationships>",
        '<Relationship Id="rIdC" Target="comments.xml" Type="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships/comments"/></Relationships>',
    ).encode()
    types = files["[Content_Types].xml"].decode()
    files["[Content_Types].xml"] = types.replace(
        "</Types>",
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.wordprocessingml.comments+xml"/></Types>',
    ).encode()
    files["word/comments.xml"] = OTHERS.encode()
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def test_what_other_people_wrote_is_copied_letter_by_letter_their_dates_too():
    copy = with_comments(commented_by_others(), "a.docx", [finding()])
    theirs = OTHERS[OTHERS.index("<w:comment ") : OTHERS.index("</w:comments>")]
    written = parts(copy)["word/comments.xml"].decode()
    assert theirs in written
    assert 'w:id="8" w:author="dvexcel"' in written
    assert written.count("w:date=") == 1


def test_a_copy_keeps_every_other_part_byte_for_byte():
    before = parts(WHOLE["bao_cao"])
    after = parts(with_comments(WHOLE["bao_cao"], "a.docx", [finding()]))
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed <= {
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
        "word/comments.xml",
        "word/document.xml",
        "word/styles.xml",
    }


@pytest.mark.parametrize("code", FAULTS)
def test_every_finding_is_told_and_none_piles_up_on_the_first_line(code):
    data = faulty(code)
    found = inspected(data).findings
    copy = with_comments(data, "a.docx", found)
    texts = [text for text, _ in said(copy)]
    for one in found:
        assert any(one.code in text for text in texts)
    document = Document(io.BytesIO(copy))
    starts = [
        len(list(p.iter(f"{W}commentRangeStart"))) for p in document.element.body.iter(f"{W}p")
    ]
    assert max(starts) <= 2 + sum(len(one.also) for one in found)


PAPERS = read_all()
STEP = 1 if os.environ.get("DVEXCEL_CA_BO_GIAY") == "1" else 9


@pytest.mark.parametrize("name", list(PAPERS)[::STEP])
def test_neither_a_commented_nor_a_mended_copy_has_an_error_its_document_had_not(name, tmp_path):
    data = built(PAPERS[name])
    copies = {
        "truoc": data,
        "nhan_xet": with_comments(data, name, inspected(data, name).findings),
        "da_sua": mend_document(data, name, TODAY).data,
    }
    told = {}
    for called, content in copies.items():
        path = tmp_path / f"{called}.docx"
        path.write_bytes(content)
        told[called] = set(complaints_of(path))
    assert told["nhan_xet"] - told["truoc"] == set()
    assert told["da_sua"] - told["truoc"] == set()
