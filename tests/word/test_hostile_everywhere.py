"""Hostile data in every template: the right text, or a clear refusal; never a tag, never a loss."""

import unicodedata
from dataclasses import replace

import papers
import pytest
from papers import REPO, doan

from dvexcel.model.outcome import CannotRun
from dvexcel.model.paper import Annex, Block, Footnote, Level, Run, System
from dvexcel.text.outline import ON_TWO_LINES
from dvexcel.word.render import render

STATE = ("ke_hoach", "chi_thi", "cong_van", "bao_cao", "to_trinh", "thong_bao", "quyet_dinh")
PARTY = ("ke_hoach", "bao_cao", "cong_van")
TEMPLATES = {
    **{f"nha_nuoc/{name}.docx": getattr(papers, name) for name in STATE},
    "dang/ke_hoach.docx": papers.ke_hoach_dang,
    "dang/bao_cao.docx": papers.bao_cao_dang,
    "dang/cong_van.docx": papers.cong_van_dang,
}
HOSTILE = [
    "Sở Y tế & Sở Nội vụ",
    "< 5% và > 3%",
    'nói "thế" và ‘thế’',
    "{{ ho_ten }}",
    "{{ 7 * 7 }}",
    "{% for x in y %}",
    "{%p endif %}",
    "{# ghi chú #}",
    "</w:t></w:r></w:p>",
    "&amp;&#8216;",
    "😀 𠮷",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
]
every_template = pytest.mark.parametrize("name", TEMPLATES)


def drawn(name, texts, **changes):
    """The paragraphs printed by a template from its usual paper with changes."""
    paper = TEMPLATES[name](**changes)
    made = render(paper, REPO / "templates" / name, papers.annex_template(paper.system))
    return texts(made.data)


@every_template
@pytest.mark.parametrize("text", HOSTILE)
def test_a_typed_text_is_printed_as_it_is_in_body_table_note_and_annex(name, texts, parts, text):
    said = f"[{text}]"
    grid = replace(papers.GRID, rows=((*((Run(said),),) * 6,),), caption=said)
    annex = Annex(f"tên {said}", (doan(said), grid))
    paper = TEMPLATES[name](
        body=(doan(said, Footnote(said)), grid, doan("Hết.")),
        annexes=(annex,),
        issuer_name=said,
        ending="",
    )
    data = render(paper, REPO / "templates" / name, papers.annex_template(paper.system)).data
    printed = texts(data)
    assert printed.count(said) == 16  # a paragraph, a caption and six cells, twice
    assert f"tên {said}".upper() in printed
    assert sum(said in line for line in printed if line.startswith("(Kèm theo")) == 1
    assert said in "".join(parts(data)["word/footnotes.xml"].itertext())


@every_template
@pytest.mark.parametrize("text", HOSTILE)
def test_a_typed_text_is_printed_as_it_is_in_the_head_and_the_foot(name, texts, text):
    said = f"[{text}]"
    printed = drawn(
        name,
        texts,
        trich_yeu=said,
        noi_nhan=(said,),
        kinh_gui=(said, said),
        draft=said,
        signer=papers.Signer(said, (said,), said),
    )
    assert sum(said in line for line in printed) >= 6
    assert f"- {said}." in printed


@every_template
def test_a_paragraph_of_five_thousand_letters_is_printed_whole(name, texts):
    long = "Nội dung rất dài. " * 300
    assert len(long) > 5000
    assert any(long.strip() in line for line in drawn(name, texts, body=(doan(long),)))


@every_template
def test_an_empty_outline_leaves_no_trace_and_no_tag(name, texts):
    printed = drawn(name, texts, body=(), can_cu=(), kinh_gui=(), noi_nhan=())
    assert not [line for line in printed if "{" in line or "\ufdd0" in line]


@every_template
def test_an_empty_paragraph_stays_empty(name, texts):
    printed = drawn(name, texts, body=(doan(""), doan("Hết.")))
    assert any(line.startswith("Hết") for line in printed)


@every_template
def test_decomposed_letters_are_printed_composed(name, texts):
    composed = "Tăng cường, đổi mới ở xã Đất Mũi"
    printed = drawn(name, texts, body=(doan(unicodedata.normalize("NFD", composed)), doan("Hết.")))
    assert composed in printed


@every_template
def test_control_characters_are_left_out_and_the_rest_stays(name, texts):
    dirty = "Kế\x00 hoạch\x1f \x0bmới\ufffe"
    printed = drawn(name, texts, body=(doan(dirty), doan("Hết.")))
    assert "Kế hoạch \nmới" in printed


@every_template
def test_every_level_is_printed_whatever_the_kind(name, texts):
    body = tuple(Block(level, f"{n}.", (Run(f"đoạn {n}"),)) for n, level in enumerate(Level))
    printed = [line.rstrip() for line in drawn(name, texts, body=body, ending="")]
    for number, level in enumerate(Level):
        if level in ON_TWO_LINES:
            assert f"{number}." in printed
            assert f"đoạn {number}" in printed
        else:
            assert f"{number}. đoạn {number}" in printed


@pytest.mark.parametrize("system", list(System))
def test_three_hundred_tasks_become_three_hundred_rows_that_never_split(parts, system):
    make = papers.ke_hoach if system is System.STATE else papers.ke_hoach_dang
    folder = "nha_nuoc" if system is System.STATE else "dang"
    paper = make(annexes=(replace(papers.ANNEX_TABLE, body=(papers.tasks(300),)),))
    made = render(
        paper, REPO / "templates" / folder / "ke_hoach.docx", papers.annex_template(system)
    )
    w = papers.W
    table = parts(made.data)["word/document.xml"].findall(f".//{w}tbl")[-1]
    rows = table.findall(f"{w}tr")
    assert len(rows) == 301
    assert all(row.find(f"{w}trPr/{w}cantSplit") is not None for row in rows)
    assert [row for row in rows if row.find(f"{w}trPr/{w}tblHeader") is not None] == rows[:1]


def test_an_annex_of_no_tasks_is_a_sentence(texts):
    empty = replace(papers.ANNEX_TABLE, body=(papers.tasks(0),))
    paper = papers.with_annexes(empty)
    made = render(paper, REPO / "templates/nha_nuoc/ke_hoach.docx", papers.annex_template())
    assert "Không có nhiệm vụ nào được giao trong văn bản này./." in texts(made.data)


@pytest.mark.parametrize(
    "tag",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ ten_phu_luc.__class__ }}",
        "{%p import 'os' as os %}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ self._TemplateReference__context }}",
    ],
)
def test_an_annex_template_that_reaches_for_python_is_refused(template, tag):
    path = template("Dòng đầu", tag)
    with pytest.raises(CannotRun) as caught:
        render(
            papers.with_annexes(papers.ANNEX_TEXT),
            REPO / "templates/nha_nuoc/ke_hoach.docx",
            lambda _: path,
        )
    (finding,) = caught.value.findings
    assert finding.code in {"HT404", "HT405", "HT406"}
    assert finding.file == path.name
