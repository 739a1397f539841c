"""What a template must not do, and what it answers a clerk who tries."""

from decimal import Decimal
from fractions import Fraction

import papers
import pytest

from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import Paragraph
from dvexcel.word.gate import fill
from dvexcel.word.render import render


def refusal(template, paper=None):
    with pytest.raises(CannotRun) as caught:
        render(paper or papers.paper(), template)
    (finding,) = caught.value.findings
    assert finding.is_error
    assert finding.file == template.name
    assert finding.what
    assert finding.why
    assert finding.remedy
    return finding


@pytest.mark.parametrize("tag", ["{{ trich_yeu", "{% if trich_yeu", "{{ trich_yeu }", "{# ghi"])
def test_a_tag_that_is_not_closed_is_told_with_its_paragraph(template, tag):
    finding = refusal(template("Dòng đầu", f"Về {tag}", "{{ ho_ten }}"))
    assert finding.code == "HT403"
    assert finding.place == Paragraph(2)
    assert tag in finding.message


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (("a", "{%p for dong in noi_nhan %}", "{{ dong }}"), 2),
        (("{%p if trich_yeu %}", "a"), 1),
        (("{%p for dong in noi_nhan %}", "{%p endif %}"), 2),
        (("a", "{%p endfor %}"), 2),
        (("a", "b", "{%p else %}"), 3),
    ],
)
def test_a_block_without_its_other_half_is_told_with_its_paragraph(template, lines, number):
    finding = refusal(template(*lines))
    assert finding.code == "HT403"
    assert finding.place == Paragraph(number)


def test_an_unknown_field_is_named_with_the_nearest_known_one(template):
    finding = refusal(template("{{ so_ky_hieu }}", "{{ trich_yeo }}"))
    assert finding.code == "HT405"
    assert finding.place == Paragraph(2)
    assert "“trich_yeo”" in finding.message
    assert "“trich_yeu”" in finding.message


def test_an_unknown_field_of_an_entry_is_told_with_its_paragraph(template):
    finding = refusal(
        template("{%p for doan in noi_dung %}", "Là {{ doan.loii }}", "{%p endfor %}")
    )
    assert finding.code == "HT405"
    assert finding.place == Paragraph(2)
    assert "“loii”" in finding.message


def test_a_loop_variable_is_unknown_outside_its_loop(template):
    lines = ("{%p for dong in noi_nhan %}", "{{ dong }}", "{%p endfor %}", "{{ dong }}")
    finding = refusal(template(*lines))
    assert finding.code == "HT405"
    assert finding.place == Paragraph(4)


@pytest.mark.parametrize(
    "tag",
    [
        "{{ ''.__class__ }}",
        "{{ trich_yeu.__class__.__mro__ }}",
        "{{ trich_yeu.upper() }}",
        "{{ '{}'.format(1) }}",
        "{{ trich_yeu ~ 1 }}",
        "{{ 1 + 1 }}",
        "{{ '%d' % 5 }}",
        "{%p set x = 1 %}",
        "{%p include 'a' %}",
        "{%p macro a() %}",
        "{{r trich_yeu }}",
        "{{p trich_yeu }}",
        "{% raw %}",
    ],
)
def test_a_template_only_prints_fields(template, tag):
    finding = refusal(template("Dòng đầu", tag))
    assert finding.code in {"HT406", "HT404"}
    assert finding.place == Paragraph(2)


@pytest.mark.parametrize("tag", ["{{ trich_yeu|safe }}", "{{ trich_yeu|length }}", "{{ a b }}"])
def test_filters_are_few_and_tags_are_simple(template, tag):
    assert refusal(template(tag)).code == "HT404"


@pytest.mark.parametrize("tag", ["{{ 5 }}", "{{ 1.5 }}", "{{ true }}"])
def test_a_number_typed_into_a_tag_is_no_figure(template, tag):
    assert refusal(template(tag)).code == "HT407"


def test_a_count_of_the_loop_is_no_figure(template):
    lines = ("{%p for dong in noi_nhan %}", "{{ loop.index }}", "{%p endfor %}")
    finding = refusal(template(*lines))
    assert finding.code == "HT407"
    assert finding.place == Paragraph(2)


@pytest.mark.parametrize(
    "value",
    [3, 0, True, 2.5, Decimal(2), Fraction(1, 3), None, float("nan"), Decimal("NaN"), [], object()],
)
def test_no_value_but_text_content_and_figures_passes_the_gate(template, value):
    with pytest.raises(CannotRun) as caught:
        fill(template("{{ la }}"), {"la": value})
    assert caught.value.findings[0].code == "HT407"


@pytest.mark.parametrize("tag", ["{{ ngay_ban_hanh }}", "{{ noi_nhan }}", "{{ doan.bang|in_hoa }}"])
def test_dates_lists_and_content_print_only_their_own_way(template, tag):
    lines = ("{%p for doan in noi_dung %}", tag, "{%p endfor %}")
    finding = refusal(template(*lines))
    assert finding.code == "HT407"
    assert finding.place == Paragraph(2)


def test_the_day_of_a_date_is_no_way_around(template):
    assert refusal(template("{{ ngay_ban_hanh.issued.day }}")).code == "HT407"


def test_a_short_date_of_a_draft_has_no_value(template):
    paper = papers.paper(issued=None)
    assert refusal(template("{{ ngay_ban_hanh|ngay_ngan }}"), paper).code == "HT407"


def test_a_table_shares_its_paragraph_with_nothing(template):
    lines = ("{%p for doan in noi_dung %}", "Xem: {{ doan.bang }}", "{%p endfor %}")
    assert refusal(template(*lines), papers.paper(body=(papers.GRID,), ending="")).code == "HT408"


def test_a_footnote_cannot_stand_in_a_header(template):
    paper = papers.paper(body=(papers.doan("Chữ", papers.Footnote("chú thích")),))
    header = "{% for doan in noi_dung %}{{ doan.loi }}{% endfor %}"
    assert refusal(template("a", header=header), paper).code == "HT408"


def test_tags_that_cut_a_paragraph_in_two_are_refused(template):
    assert refusal(template("{% if trich_yeu %} a", "b {% endif %}", "c")).code == "HT409"


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x05\x06" + b"\0" * 18])
def test_a_file_that_is_no_word_document_is_told_so(tmp_path, data):
    path = tmp_path / "mau.docx"
    path.write_bytes(data)
    assert refusal(path).code == "HT402"
