import zipfile
from fractions import Fraction
from io import BytesIO

import pytest
from fields import MO_HINH, TONG_HOP, WORK
from writing import workbook_examples as example
from writing.read_back import opened

from dvexcel.model.sheets import ChartData, Overview
from dvexcel.specs.table import FIRST_ROW, HEADING_ROW
from dvexcel.specs.tong_hop import CHI_TIEU, KIEN_NGHI, OVERVIEW_SHEET, SO_LIEU
from dvexcel.writing.tong_hop import write_tong_hop

NOTHING = Overview("Tổng hợp", "", (), ())


def test_rows_for_a_table_that_does_not_exist_are_refused():
    with pytest.raises(ValueError, match="no such tables"):
        write_tong_hop(WORK, {"chitieu": []}, NOTHING)


def test_a_chart_with_a_value_too_few_is_refused():
    chart = ChartData("A", ("một", "hai"), (("Kỳ này", (Fraction(1),)),))
    with pytest.raises(ValueError, match="not one a category"):
        write_tong_hop(WORK, {}, Overview("Tổng hợp", "", (), (chart,)))


def test_the_overview_comes_first_and_its_numbers_are_hidden(consolidated):
    visible = [sheet.title for sheet in consolidated if sheet.sheet_state == "visible"]
    assert visible == [OVERVIEW_SHEET, *(table.sheet for table in TONG_HOP.tables)]
    assert consolidated.active.title == OVERVIEW_SHEET


@pytest.mark.parametrize("table", TONG_HOP.tables, ids=lambda table: table.key)
def test_headings_are_those_of_the_spec(consolidated, table):
    headings = [cell.value for cell in consolidated[table.sheet][HEADING_ROW]]
    assert headings == [column.title for column in table.columns]


def test_a_table_without_rows_says_so_in_a_sentence(consolidated):
    sheet = consolidated[MO_HINH.sheet]
    assert "không có" in sheet.cell(FIRST_ROW, 1).value
    assert sheet.max_row == FIRST_ROW
    assert not sheet.tables


def test_a_table_with_rows_can_be_filtered(consolidated):
    [table] = consolidated[SO_LIEU.sheet].tables.values()
    assert table.autoFilter is not None
    assert table.ref.endswith(str(HEADING_ROW + len(example.tong_hop_rows()["so_lieu"])))


def test_numbers_show_the_decimals_of_their_column_and_align_right(consolidated):
    sheet = consolidated[CHI_TIEU.sheet]
    cells = [
        sheet.cell(FIRST_ROW, CHI_TIEU.position(key)) for key in ("tu_so", "gia_tri", "ky_truoc")
    ]
    assert [cell.number_format for cell in cells] == ["#,##0", "#,##0.00", "#,##0"]
    assert {cell.alignment.horizontal for cell in cells} == {"right"}
    assert cells[1].value == pytest.approx(95.7100371)


def test_an_amount_with_a_part_shows_it(consolidated):
    sheet = consolidated[SO_LIEU.sheet]
    row = FIRST_ROW + len(example.ELEMENTS) - 1
    cell = sheet.cell(row, SO_LIEU.position("gia_tri"))
    assert (cell.value, cell.number_format) == (1631.5, "#,##0.0")


def test_the_units_own_words_stay_words(consolidated):
    sheet = consolidated[KIEN_NGHI.sheet]
    words = sheet.cell(FIRST_ROW, KIEN_NGHI.position("noi_dung"))
    link = sheet.cell(FIRST_ROW, KIEN_NGHI.position("ghi_chu"))
    assert (words.data_type, words.value[:4]) == ("s", "=1+1")
    assert (link.hyperlink, link.value) == (None, "http://vi.du/tai-lieu")


def test_every_key_figure_is_shown_with_its_label(consolidated):
    shown = {cell.value for row in consolidated[OVERVIEW_SHEET] for cell in row}
    for label, value, note in example.overview().key_figures:
        assert {label, note} <= shown
        assert any(isinstance(v, int | float) and v == pytest.approx(float(value)) for v in shown)


def test_charts_are_native_and_carry_vietnamese_titles():
    with zipfile.ZipFile(BytesIO(write_tong_hop(WORK, {}, example.overview()))) as parts:
        names = sorted(name for name in parts.namelist() if name.startswith("xl/charts/chart"))
        charts = [parts.read(name).decode() for name in names]
    assert len(charts) == len(example.overview().charts)
    for xml, chart in zip(charts, example.overview().charts, strict=True):
        assert chart.title in xml


def test_a_chart_without_categories_is_a_sentence():
    data = write_tong_hop(WORK, {}, Overview("Tổng hợp", "", (), (ChartData("Tỷ lệ", (), ()),)))
    texts = [cell.value for row in opened(data)[OVERVIEW_SHEET] for cell in row if cell.value]
    assert any(text.startswith("Tỷ lệ: chưa có số liệu") for text in texts)


def test_the_same_content_gives_the_same_bytes():
    one, two = (write_tong_hop(WORK, example.tong_hop_rows(), example.overview()) for _ in range(2))
    assert one == two
