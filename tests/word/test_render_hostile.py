"""Whatever a unit typed prints as that text, and never as a tag, as XML or as nothing."""

import unicodedata

import papers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvexcel.model.paper import ColumnAlign, Footnote, Grid, Run
from dvexcel.word.render import render

HOSTILE = [
    "Sở Y tế & Sở Nội vụ",
    "< 5% và > 3%",
    'nói "thế" và ‘thế’',
    "{{ ho_ten }}",
    "{% for x in y %}",
    "{%p endfor %}",
    "{# ghi chú #}",
    "{_{ a }_} {_% b %_}",
    "</w:t></w:r></w:p>",
    "<w:br/>",
    "]]>",
    "&amp;&#8216;",
    "😀 𠮷",
    "Cà Mau".encode().decode(),
    "dòng một\ndòng hai",
    "cột một\tcột hai",
    "  hai đầu trống  ",
    "=1+1",
    "%s %d {} {0}",
    "\\n \\t",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_a_body_prints_as_it_is(shipped, texts, text):
    paper = papers.paper(body=(papers.doan(f"[{text}]"), papers.doan("Hết.")))
    assert f"[{text}]" in texts(render(paper, shipped("nha_nuoc/ke_hoach.docx")).data)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_every_other_field_prints_as_it_is(shipped, texts, parts, text):
    said = f"[{text}]"
    grid = Grid("b", (said,), (1,), (((Run(said),),),), (ColumnAlign.LEFT,), "không", caption=said)
    paper = papers.paper(
        trich_yeu=said,
        noi_nhan=(said,),
        can_cu=(said,),
        draft=said,
        body=(papers.doan("Chữ", Footnote(said)), grid),
        signer=papers.Signer(said, (said,), said),
    )
    data = render(paper, shipped("nha_nuoc/ke_hoach.docx")).data
    printed = texts(data)
    assert printed.count(said) == 8
    assert f"- {said}." in printed
    notes = "".join(parts(data)["word/footnotes.xml"].itertext())
    assert said.replace("\n", "").replace("\t", "") in notes


def test_decomposed_text_is_printed_composed(shipped, texts):
    paper = papers.paper(trich_yeu=unicodedata.normalize("NFD", "Thực hiện ở xã Đất Mũi"))
    assert "Thực hiện ở xã Đất Mũi" in texts(render(paper, shipped("nha_nuoc/ke_hoach.docx")).data)


def test_control_characters_are_left_out(shipped, texts):
    paper = papers.paper(trich_yeu="Kế\x00 hoạch\x1f \ufdd00\ufdd1\ufffe")
    assert "Kế hoạch 0" in texts(render(paper, shipped("nha_nuoc/ke_hoach.docx")).data)


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1))
@settings(max_examples=25, deadline=None)
def test_any_text_is_found_again(text):
    path = papers.REPO / "templates" / "nha_nuoc" / "ke_hoach.docx"
    paper = papers.paper(body=(papers.doan(f"[{text}]"), papers.doan("Hết.")))
    assert f"[{unicodedata.normalize('NFC', text)}]" in papers.body_texts(render(paper, path).data)
