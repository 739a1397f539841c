"""What a return carries beside its cells is told once a kind, with its words and its cells."""

from __future__ import annotations

import io

import openpyxl
import pytest
from openpyxl.comments import Comment
from pictures import PERIOD
from real_form import FIGURES, form, read, told, zip_edited

from dvexcel.specs.bieu import FORM_VERSION
from dvexcel.specs.stamp import Stamp
from dvexcel.specs.tra_lai import NOTE_HEAD

RELATIONS = "xl/worksheets/_rels/sheet2.xml.rels"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
DRAWING = (
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">{}</xdr:wsDr>'
)


def noted(*notes: tuple[str, str, str]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(form()))
    for address, text, author in notes:
        book[FIGURES][address].comment = Comment(text, author)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def related(*relations: tuple[str, str, str]) -> bytes:
    """The form whose sheet of figures has these relations: kind, part and its XML."""

    def change(parts):
        listed = "".join(
            f'<Relationship Id="rX{i}" Type="{KIND}{kind}" Target="/{part}"/>'
            for i, (kind, part, _) in enumerate(relations)
        )
        old = parts[RELATIONS].decode()
        parts[RELATIONS] = old.replace("</Relationships>", f"{listed}</Relationships>").encode()
        parts.update({part: xml.encode() for _, part, xml in relations})

    return zip_edited(form(), change)


def anchored(thing: str, column: int = 3, row: int = 7) -> str:
    corner = f"<xdr:from><xdr:col>{column}</xdr:col><xdr:row>{row}</xdr:row></xdr:from>"
    return f"<xdr:twoCellAnchor>{corner}{thing}</xdr:twoCellAnchor>"


def box(words: str) -> str:
    return f"<xdr:sp><xdr:txBody><a:p><a:r><a:t>{words}</a:t></a:r></a:p></xdr:txBody></xdr:sp>"


def test_an_issued_form_carries_nothing():
    assert told(form()) == []


def test_notes_are_told_once_with_cells_count_and_words():
    data = noted(("D8", "Số đúng là 1.520", "An"), ("D6", "Đã trừ trùng", "An"))
    (finding,) = read(data)[2]
    assert (finding.code, str(finding.place)) == ("TN130", FIGURES)
    assert "2 ghi chú" in finding.what
    assert "D8: “Số đúng là 1.520”" in finding.what
    assert "D6: “Đã trừ trùng”" in finding.what


def test_notes_that_dvexcel_made_itself_are_none_of_the_unit():
    """Whoever's name stands on it: Excel puts the clerk's on a note that the add-in writes."""
    assert told(noted(("D8", f"{NOTE_HEAD}\nDL001: …", "An"))) == []


def test_a_persons_words_above_a_note_of_dvexcel_are_told_alone():
    (finding,) = read(noted(("D8", f"Đã trừ trùng\n{NOTE_HEAD}\nDL001: …", "dvexcel")))[2]
    assert "D8: “Đã trừ trùng”" in finding.what


def test_many_notes_name_the_first_and_count_all():
    (finding,) = read(noted(*((f"D{row}", f"lời {row}", "An") for row in range(6, 18))))[2]
    assert "12 ghi chú" in finding.what
    assert finding.what.count("“lời") == 5


def test_a_talk_about_a_cell_is_told_and_not_its_note_again():
    talk = (
        '<ThreadedComments xmlns="x"><threadedComment ref="D8"><text>Sửa thành 15</text>'
        "</threadedComment></ThreadedComments>"
    )
    note = (
        '<comments xmlns="x"><authors><author>tc=1</author></authors><commentList>'
        '<comment ref="D8" authorId="0"><text><t>[Threaded comment]</t></text></comment>'
        "</commentList></comments>"
    )
    data = related(
        ("threadedComment", "xl/threadedComments/threadedComment1.xml", talk),
        ("comments", "xl/comments9.xml", note),
    )
    (finding,) = read(data)[2]
    assert finding.code == "TN131"
    assert "D8: “Sửa thành 15”" in finding.what


@pytest.mark.parametrize(
    ("thing", "code", "said"),
    [
        (box("Số liệu sửa: 15"), "TN132", "D8: “Số liệu sửa: 15”"),
        ("<xdr:pic/>", "TN133", "D8"),
        ("<xdr:sp><xdr:spPr/></xdr:sp>", "TN134", "D8"),
        ("<xdr:cxnSp/>", "TN134", "D8"),
        ("<xdr:graphicFrame/>", "TN135", "D8"),
        (f"<xdr:grpSp>{box('trong nhóm')}</xdr:grpSp>", "TN132", "trong nhóm"),
    ],
)
def test_each_kind_of_drawing_is_told_with_its_cell(thing, code, said):
    drawing = DRAWING.format(anchored(thing))
    (finding,) = read(related(("drawing", "xl/drawings/drawing9.xml", drawing)))[2]
    assert finding.code == code
    assert said in finding.what


def test_what_stands_twice_for_older_programs_is_told_once():
    twice = f"<mc:AlternateContent><mc:Choice>{box('một')}</mc:Choice><mc:Fallback>{box('một')}"
    drawing = DRAWING.format(anchored(twice + "</mc:Fallback></mc:AlternateContent>"))
    (finding,) = read(related(("drawing", "xl/drawings/drawing9.xml", drawing)))[2]
    assert "1 hộp chữ" in finding.what
    assert finding.what.count("một") == 1


def test_boxes_to_tick_are_told():
    data = related(("ctrlProp", "xl/ctrlProps/ctrlProp1.xml", "<formControlPr/>"))
    assert told(data) == [("TN136", FIGURES)]


def test_the_form_of_a_second_unit_in_the_same_file_is_told():
    book = openpyxl.load_workbook(io.BytesIO(form()))
    sheet = book.create_sheet("Bìa (2)")
    sheet["B2"], sheet["C2"] = "Mã biểu", str(Stamp(FORM_VERSION, "KHAC", PERIOD.code))
    target = io.BytesIO()
    book.save(target)
    found = {one.code: one for one in read(target.getvalue())[2]}
    assert "TN141" in found
    assert "KHAC" in found["TN141"].what
