"""What stays on one page: a lead with what it announces, a total with the row above it."""

import pytest

from dvexcel.office_file.ooxml import W, parse
from dvexcel.resources import template_path
from dvexcel.word.keep import keep_whole
from dvexcel.word.names import Style
from dvexcel.word.stylesheet import NamedStyles

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def p(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def table(rows):
    return f"<w:tbl>{''.join(f'<w:tr><w:tc>{p(n)}</w:tc></w:tr>' for n in range(rows))}</w:tbl>"


@pytest.fixture(scope="module")
def styles():
    from dvexcel.office_file.packages import read_parts  # noqa: PLC0415 - this fixture alone

    data = template_path("nha_nuoc/bao_cao.docx", None).read_bytes()
    return NamedStyles(read_parts(data))


def kept(styles, *content):
    """The texts of the paragraphs that stay with what follows."""
    root = parse(f"<w:document {SPACE}><w:body>{''.join(content)}</w:body></w:document>".encode())
    keep_whole(root, styles)
    return [
        "".join(t.text for t in node.iter(W + "t"))
        for node in root.iter(W + "p")
        if node.find(f"{W}pPr/{W}keepNext") is not None
    ]


def test_a_sentence_stays_with_nothing(styles):
    assert kept(styles, p("Một câu."), p("Câu sau.")) == []


def test_a_lead_stays_with_the_first_line_of_its_list(styles):
    assert kept(styles, p("Chưa đạt 11/18 chỉ tiêu:"), p("- Một;"), p("- Hai.")) == [
        "Chưa đạt 11/18 chỉ tiêu:"
    ]


def test_the_thin_end_goes_behind_a_paragraph_and_stays_behind_a_table(styles):
    thin = f'<w:p><w:pPr><w:pStyle w:val="{styles.id_of(Style.GIAN_CACH)}"/></w:pPr></w:p>'
    for content, there in ((p("Ghi chú."), False), (table(3), True)):
        root = parse(f"<w:document {SPACE}><w:body>{content}{thin}</w:body></w:document>".encode())
        keep_whole(root, styles)
        assert (len(root[0]) > 1) is there


def test_a_short_table_stands_on_one_page(styles):
    assert kept(styles, table(4)) == ["0", "1", "2"]


def test_the_last_row_of_a_long_table_stays_with_the_one_above(styles):
    assert kept(styles, table(30)) == ["28"]
