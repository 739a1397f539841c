"""Charts in a report: edited in Word, legible on paper, every number with its key."""

import io
import posixpath
import zipfile
from dataclasses import replace
from datetime import date
from fractions import Fraction

import docx
import openpyxl
import pytest
from lxml import etree
from oletools.olevba import VBA_Parser
from printed import pdf_text

from dvexcel.commands.soat import soat
from dvexcel.context.bao_cao import bao_cao_paper
from dvexcel.context.charts import receipts_chart, targets_chart
from dvexcel.context.figures import Figures
from dvexcel.model.figure import Figure, figure, of_province
from dvexcel.model.options import Options
from dvexcel.model.paper import Chart
from dvexcel.steps.charts import drawn_charts
from dvexcel.steps.drafts import draft_of
from dvexcel.steps.opening import find_period, open_ledger, own_office
from dvexcel.steps.put_together import consolidation_of
from dvexcel.steps.rendering import render_paper
from dvexcel.text.numbers import format_number
from dvexcel.workspace import Workspace
from dvexcel.writing.chart_part import chart_part

CLOSING = date(2026, 10, 25)
DECIMALS = Chart(
    "le",
    "Biểu đồ 9. Số lẻ",
    ("Một", "Hai"),
    (("A", (Figure(Fraction(1, 3), "A/1", 1), figure(7, "A/2"))), ("B", (None, figure(5, "B/2")))),
)


@pytest.fixture(scope="module")
def workspace(played_once):
    return Workspace(played_once)


@pytest.fixture(scope="module")
def plain(workspace):
    """The report of the played October without charts, and its figures."""
    options = Options(CLOSING, "2026-T10")
    ledger, _ = open_ledger(workspace, options)
    month, _ = consolidation_of(workspace, ledger, find_period(ledger, "2026-T10"), CLOSING)
    return bao_cao_paper(ledger, month, own_office(ledger)), Figures(month)


@pytest.fixture(scope="module")
def charts(plain):
    return receipts_chart(plain[1], 1), targets_chart(plain[1], 2)


@pytest.fixture(scope="module")
def made(workspace, plain, charts):
    paper, _ = plain
    return render_paper(workspace, with_charts(paper, *charts, DECIMALS))


def with_charts(paper, *charts):
    return replace(paper, body=(*paper.body[:4], *charts, *paper.body[4:]))


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


# --- refusals ---


def test_a_chart_without_categories_is_not_printed_and_cannot_be_drawn(workspace, plain):
    paper, _ = plain
    nothing = Chart("khong", "Biểu đồ 1. Không có gì", (), ())
    assert render_paper(workspace, with_charts(paper, nothing)) == render_paper(workspace, paper)
    with pytest.raises(ValueError, match="no categories"):
        chart_part(drawn_data(nothing), 165)


def drawn_data(chart):
    from dvexcel.steps.charts import _data_of  # noqa: PLC0415 - what the chart is drawn from

    return _data_of(chart)


def test_a_chart_that_was_not_drawn_stops_the_paper(plain, charts, workspace):
    from dvexcel.resources import template_path  # noqa: PLC0415 - this test alone
    from dvexcel.word.render import render  # noqa: PLC0415 - as above

    template = template_path("nha_nuoc/bao_cao.docx", workspace.own_templates)
    with pytest.raises(KeyError, match=charts[0].name):
        render(with_charts(plain[0], charts[0]), template)


# --- what the charts say ---


def test_the_bars_of_a_group_add_up_to_the_units_that_owe(plain, charts):
    _, figures = plain
    chart = charts[0]
    for place, group in enumerate(chart.categories):
        total = sum(points[place].value for _, points in chart.series)
        assert total == figures.count("TN.PG", group).value
    assert all(any(point.value for point in points) for _, points in chart.series)


def test_only_shares_with_one_target_of_this_year_stand_beside_it(plain, charts):
    _, figures = plain
    results, targets = (points for _, points in charts[1].series)
    told = {point.key.split("/")[0] for point in results}
    assert {"F2", "I1"} <= told
    assert not told & {"C3", "G4", "E1", "C2"}  # no target; a range; no share; reached
    for result, target in zip(results, targets, strict=True):
        measure = of_province(figures.consolidation.measures, result.key.split("/")[0])
        assert (result.value, target.value) == (measure.value, measure.indicator.target.value)


def test_every_point_is_logged_as_it_is_printed_with_its_key(made, charts):
    logged = [(printed.text, printed.key) for printed in made.log]
    points = [point for _, some in charts[0].series for point in some]
    points += [point for _, some in charts[1].series for point in some]
    for point in points:
        assert (format_number(point.value, point.decimals), point.key) in logged
    assert [pair for pair in logged if pair[1][:2] in {"A/", "B/"}] == [
        ("0,3", "A/1"),
        ("7,0", "A/2"),  # one series shows as many decimals everywhere
        ("5", "B/2"),
    ]
    assert [printed.order for printed in made.log] == list(range(1, len(made.log) + 1))


# --- the file ---


def test_two_renderings_are_equal_byte_for_byte(workspace, plain, charts, made):
    assert render_paper(workspace, with_charts(plain[0], *charts, DECIMALS)) == made


def test_every_relationship_leads_to_a_part_with_a_content_type(made):
    there = parts(made.data)
    types = etree.fromstring(there["[Content_Types].xml"])
    named = {node.get("PartName") for node in types} - {None}
    endings = {node.get("Extension") for node in types} - {None}
    for name in there:
        assert f"/{name}" in named or name.rpartition(".")[2] in endings, name
    for name, data in there.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        for relation in etree.fromstring(data):
            if relation.get("TargetMode") != "External":
                target = relation.get("Target")
                path = target[1:] if target[0] == "/" else posixpath.join(folder, target)
                assert posixpath.normpath(path) in there


def test_the_workbook_behind_a_chart_holds_its_numbers(made, charts):
    there = parts(made.data)
    for number, chart in enumerate((*charts, DECIMALS), 1):
        chart_xml = etree.fromstring(there[f"word/charts/chart{number}.xml"])
        assert chart_xml[-1].tag.endswith("}externalData")
        relations = etree.fromstring(there[f"word/charts/_rels/chart{number}.xml.rels"])
        book = posixpath.normpath(f"word/charts/{relations[0].get('Target')}")
        [sheet] = openpyxl.load_workbook(io.BytesIO(there[book])).worksheets
        assert not sheet._charts
        rows = list(sheet.iter_rows(min_row=2, values_only=True))
        assert rows[0][1:] == tuple(name for name, _ in chart.series)
        wanted = dict(drawn_data(chart).series)
        for column, name in enumerate(rows[0][1:], 1):
            for row, (category, value) in enumerate(
                zip(chart.categories, wanted[name], strict=True), 1
            ):
                assert rows[row][0] == category
                assert rows[row][column] == (None if value is None else pytest.approx(float(value)))


def test_what_a_chart_shows_is_what_its_workbook_holds(made):
    """Before anybody edits it, Word draws the values kept in the chart itself."""
    space = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}
    there = parts(made.data)
    for number in (1, 2, 3):
        xml = etree.fromstring(there[f"word/charts/chart{number}.xml"])
        book = openpyxl.load_workbook(io.BytesIO(there[f"word/embeddings/bieu_do{number}.xlsx"]))
        for values in xml.iterfind(".//c:val/c:numRef", space):
            sheet, area = values.findtext("c:f", namespaces=space).split("!")
            cells = [cell.value for (cell,) in book[sheet.strip("'")][area.replace("$", "")]]
            kept = {
                int(point.get("idx")): float(point.findtext("c:v", namespaces=space))
                for point in values.iterfind("c:numCache/c:pt", space)
            }
            assert kept == {place: value for place, value in enumerate(cells) if value is not None}


def test_word_is_told_what_the_chart_says_in_words(made, charts):
    document = docx.Document(io.BytesIO(made.data))
    told = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert len(told) == 3
    assert told[0].startswith(charts[0].caption)
    assert f"Khối sở, ban, ngành: Đúng hạn {charts[0].series[0][1][0].value}" in told[0]
    result = next(point for point in charts[1].series[0][1] if point.key.startswith("I1/"))
    shown = format_number(result.value, result.decimals)
    assert f"đúng hạn: Kết quả {shown}, Mục tiêu 100" in told[1]
    assert [shape.width.mm for shape in document.inline_shapes] == pytest.approx([165] * 3, abs=0.1)
    numbers = [shape._inline.docPr.get("id") for shape in document.inline_shapes]
    assert len(set(numbers)) == 3


def test_no_macro_is_seen_in_the_document_or_its_workbooks(made, tmp_path):
    path = tmp_path / "bao_cao.docx"
    path.write_bytes(made.data)
    parser = VBA_Parser(str(path))
    assert not parser.detect_vba_macros()
    parser.close()
    for name, data in parts(made.data).items():
        if name.endswith(".xlsx"):
            parser = VBA_Parser(name, data=data)
            assert not parser.detect_vba_macros()
            parser.close()


def test_the_inspection_of_form_finds_nothing_new(workspace, plain, made, tmp_path):
    found = []
    for name, data in (
        ("co.docx", made.data),
        ("khong.docx", render_paper(workspace, plain[0]).data),
    ):
        path = tmp_path / name
        path.write_bytes(data)
        outcome = soat(Workspace(tmp_path), Options(CLOSING, files=(path,)))
        found.append(sorted(finding.code for finding in outcome.findings))
    assert found[0] == found[1]


# --- on paper ---


def test_on_paper_labels_are_whole_and_numbers_written_the_vietnamese_way(
    made, charts, tmp_path, office_pdf
):
    path = tmp_path / "bao_cao_bieu_do.docx"
    path.write_bytes(made.data)
    [pdf] = office_pdf([path])
    text = " ".join(" ".join(pdf_text(pdf)).split())
    for chart in charts:
        assert chart.caption in text
        for name, _ in chart.series:
            assert name in text
    for word in {word for chart in charts for line in chart.categories for word in line.split()}:
        assert word in text
    shares = [format_number(point.value, point.decimals) for point in charts[1].series[0][1]]
    assert any("," in share for share in shares)
    for share in shares:
        assert share in text
        assert "," not in share or share.replace(",", ".") not in text


def test_a_report_without_charts_draws_none(plain):
    assert drawn_charts(plain[0]) == {}


def test_a_draft_knows_the_figures_of_each_chart_by_its_caption(workspace, plain, charts):
    paper = replace(plain[0], body=(*charts, *plain[0].body))
    drawn = draft_of(render_paper(workspace, paper)).in_charts
    assert list(drawn) == ["; ".join(chart.caption for chart in charts if chart.categories)]
    points = [p for chart in charts for _, some in chart.printed() for p in some if p is not None]
    assert [key for of_chart in drawn.values() for _, key in of_chart] == [p.key for p in points]
