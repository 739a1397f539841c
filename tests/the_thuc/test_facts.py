"""Facts are what Word shows, whoever says it: the run, a style, the theme, the defaults."""

import pytest
from judged import TODAY, complaints
from others import NUMBERING, STYLES, THEME, shape_line, styled, text_box
from raw import NAMESPACES, body, docx, p, page_field, r, rule, section, table
from whole import LONG, state_foot, state_head

from dvexcel.model.facts import Align, LineKind, Spacing
from dvexcel.the_thuc.mending import mend_document
from dvexcel.the_thuc.read import inspect


def facts(inside, **parts):
    return inspect(docx(inside + section(last=True), **parts), "a.docx")


def first(inside, **parts):
    return facts(inside, **parts).paragraphs[0]


def bare(text, properties=""):
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def test_a_theme_typeface_is_named():
    parts = {"styles": STYLES, "theme/theme1": THEME}
    fonts = first(bare("Chữ"), **parts).runs[0].letters.fonts
    assert (fonts.ascii, fonts.h_ansi) == ("Calibri", "Calibri")


def test_all_four_slots_are_read():
    own = '<w:rFonts w:ascii="A" w:hAnsi="B" w:eastAsia="C" w:cs="D"/>'
    fonts = first(bare("Chữ", own)).runs[0].letters.fonts
    assert (fonts.ascii, fonts.h_ansi, fonts.east_asia, fonts.complex_script) == tuple("ABCD")


def test_a_style_is_followed_to_what_it_is_based_on():
    paragraph = first(styled("Chữ"), styles=STYLES)
    assert paragraph.style == "Nội dung"
    assert paragraph.runs[0].letters.size == 14
    assert paragraph.setting.align is Align.DEU
    assert paragraph.setting.first_line == pytest.approx(12.7)
    assert (paragraph.setting.line, paragraph.setting.rule) == (1.15, Spacing.MULTIPLE)


def test_a_run_of_its_own_beats_its_style():
    own = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="20"/>'
    letters = first(bare("Chữ", own), styles=STYLES).runs[0].letters
    assert (letters.size, letters.fonts.ascii) == (10, "Arial")


def test_bold_said_by_two_kinds_of_style_cancels_out():
    styles = (
        f"<w:styles {NAMESPACES}>"
        '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="C"><w:rPr><w:b/></w:rPr></w:style></w:styles>'
    )

    def bold(run_style):
        marks = f'<w:rStyle w:val="{run_style}"/>' if run_style else ""
        run = f"<w:r><w:rPr>{marks}</w:rPr><w:t>Chữ</w:t></w:r>"
        paragraph = f'<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>{run}</w:p>'
        return first(paragraph, styles=styles).runs[0].letters.bold

    assert bold("")
    assert not bold("C")


def test_styles_that_bite_their_tail_are_read_once():
    styles = (
        f"<w:styles {NAMESPACES}>"
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>'
    )
    paragraph = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Chữ</w:t></w:r></w:p>'
    assert first(paragraph, styles=styles).text == "Chữ"


def test_automatic_numbers_are_what_word_prints():
    made = facts(
        styled("một", 0) + styled("hai", 0) + styled("ý", 1) + styled("ba", 0) + styled("ý", 1),
        styles=STYLES,
        numbering=NUMBERING,
    )
    assert [paragraph.label for paragraph in made.paragraphs[:5]] == ["1.", "2.", "a)", "3.", "a)"]


def test_deleted_text_is_not_read_and_inserted_text_is():
    paragraph = (
        "<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>mới</w:t></w:r></w:ins></w:p>"
    )
    assert first(paragraph).text == "mới"


def test_capitals_by_format_are_capitals():
    assert first(bare("kế hoạch", "<w:caps/>")).text == "KẾ HOẠCH"


def test_a_border_is_a_line_of_its_length():
    (line,) = first(rule(57, 165)).lines
    assert line.kind is LineKind.BORDER
    assert line.length == pytest.approx(57, abs=0.1)


def test_a_drawn_connector_is_a_line_of_its_length():
    (line,) = first(p(runs=r("Chữ") + shape_line(60))).lines
    assert line.kind is LineKind.SHAPE
    assert line.length == pytest.approx(60)


def test_a_text_box_is_read_once_though_it_stands_there_twice():
    made = facts(p(runs=r("ngoài") + text_box(p("trong"))))
    texts = [(paragraph.text, paragraph.box) for paragraph in made.paragraphs[:2]]
    assert texts == [("ngoài", 0), ("trong", 1)]
    assert [paragraph.text for paragraph in made.paragraphs].count("trong") == 1


def test_cells_are_counted_from_one_and_know_their_room():
    made = facts(table((60, 100), (p("trái"), p("phải")), (p("dưới"), p())))
    left, right, below, _ = made.paragraphs[:4]
    assert (left.cell.row, left.cell.column) == (1, 1)
    assert (right.cell.row, right.cell.column) == (1, 2)
    assert (below.cell.row, below.cell.column) == (2, 1)
    assert right.width == pytest.approx(100, abs=0.1)


def test_a_page_number_knows_its_place():
    (section_facts,) = facts(p("Chữ")).sections
    (number,) = section_facts.page_numbers
    assert (number.place, number.on, number.align) == ("header", "default", Align.GIUA)
    assert section_facts.title_page
    assert (section_facts.width, section_facts.height) == pytest.approx((210, 297), abs=0.1)


def test_paragraphs_that_close_up_leave_no_gap_and_are_mended_open():
    def item(text):
        return body(text).replace("<w:jc", "<w:contextualSpacing/><w:jc")

    close = docx(
        state_head("Số: 12/SNV-XDCQ", p("V/v góp ý", 12, before=6))
        + p("Kính gửi: Sở Tư pháp", 14, before=12)
        + item(f"1. Các sở{LONG}.")
        + item(f"2. Các xã{LONG}./.")
        + state_foot("- Như trên;", "- Lưu: VT.", signed=("GIÁM ĐỐC",))
        + section(last=True)
    )
    assert complaints(close) == {"TT068"}
    assert complaints(mend_document(close, "a.docx", TODAY).data) == set()


def test_a_number_behind_a_tab_stands_where_its_stop_sets_it():
    def aligned(stops, tabs):
        more = "<w:tabs>" + "".join(f'<w:tab w:val="{k}" w:pos="{at}"/>' for k, at in stops)
        field = "<w:r>" + "<w:tab/>" * tabs + "</w:r>" + page_field()
        header = p(runs=field, align="left", more=more + "</w:tabs>")
        document = inspect(docx(p("Chữ") + section(last=True), header=header), "a.docx")
        return document.sections[0].page_numbers[0].align

    stops = (("center", 4680), ("right", 9360))
    assert aligned(stops, 1) is Align.GIUA
    assert aligned(stops, 2) is Align.PHAI
    assert aligned((), 1) is Align.TRAI
