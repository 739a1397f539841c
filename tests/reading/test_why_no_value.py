"""Why a cell gives no value: each kind is told with its own remedy, and words are not lost."""

from __future__ import annotations

import re

import pytest
from real_form import FIGURES, WORDS, form, read, told, typed, zip_edited

SHEETS = {FIGURES: "xl/worksheets/sheet2.xml", WORDS: "xl/worksheets/sheet6.xml"}
FIGURE, WORD = "D8", "C5"


def with_cell(sheet: str, address: str, attributes: str, inside: str, **parts: str) -> bytes:
    """The issued form with one cell's XML as another program would write it."""

    def change(found):
        xml = found[SHEETS[sheet]].decode()
        made, count = re.subn(
            rf'<c r="{address}"( s="\d+")?[^>]*?(/>|>.*?</c>)',
            lambda old: f'<c r="{address}"{old[1] or ""} {attributes}>{inside}</c>',
            xml,
            count=1,
        )
        assert count == 1, address
        found[SHEETS[sheet]] = made.encode()
        found.update({name.replace("__", "/"): text.encode() for name, text in parts.items()})

    return zip_edited(form(), change)


# Never computed


@pytest.mark.parametrize("stored", ["<v/>", "", "<v></v>", "<v> </v>"])
def test_a_formula_without_a_stored_result_asks_to_be_saved_in_excel(stored):
    _, _, (finding,) = read(with_cell(FIGURES, FIGURE, "", f"<f>5+2</f>{stored}"))
    assert (finding.code, str(finding.place)) == ("DL044", f"{FIGURES}!{FIGURE}")
    assert "bấm Lưu" in finding.remedy
    assert "ghi số" not in finding.message


def test_a_sheet_that_a_library_saved_without_results_is_told_once():
    data = typed(*((FIGURES, f"D{row}", "=1+1") for row in (6, 8, 10, 11)))
    found = [one for one in read(data)[2] if one.code == "DL044"]
    assert len(found) == 1
    assert "4 ô" in found[0].what
    assert {"D8", "D10", "D11"} <= set(re.findall(r"D\d+", found[0].what))


def test_a_stored_result_is_read():
    _, unit_return, found = read(with_cell(FIGURES, FIGURE, "", "<f>5+2</f><v>7</v>"))
    assert unit_return.figures["B2.LUOT"].amount == 7
    assert found == []


# An error by what it says


@pytest.mark.parametrize(
    ("error", "word"),
    [
        ("#DIV/0!", "chia cho 0"),
        ("#REF!", "đã bị xoá"),
        ("#NAME?", "không biết"),
        ("#VALUE!", "có chữ"),
        ("#N/A", "cần tra"),
        ("#SPILL!", "ô trống"),
        ("#CALC!", "không tính được"),
    ],
)
def test_each_error_has_its_reason_and_remedy(error, word):
    data = with_cell(FIGURES, FIGURE, 't="e"', f"<f>SUM(A1)/khong_co</f><v>{error}</v>")
    _, _, (finding,) = read(data)
    assert finding.code == "DL006"
    assert word in finding.why
    assert "ghi số" in finding.remedy


def test_an_error_in_a_column_of_words_does_not_ask_for_a_number():
    _, _, (finding,) = read(with_cell(WORDS, WORD, 't="e"', "<f>A1/0</f><v>#DIV/0!</v>"))
    assert "ghi số" not in finding.message
    assert "gõ chữ" in finding.remedy


# Words that Excel took for a formula


@pytest.mark.parametrize(
    "words", ["-Tổ chức", "- Tổ chức hội nghị", "+Tuyên truyền, vận động", "-to chuc hop dan"]
)
def test_words_that_begin_with_a_sign_are_read_and_the_apostrophe_is_explained(words):
    data = with_cell(WORDS, WORD, 't="e"', f"<f>{words}</f><v>#NAME?</v>")
    _, unit_return, (finding,) = read(data)
    assert unit_return.tables["loi_van"][0]["noi_dung"].value == words
    assert finding.code == "TN138"
    assert f"“{words}”" in finding.what
    assert "dấu nháy đơn" in finding.remedy


@pytest.mark.parametrize("formula", ["SUMM(A1:A3)", "khong_co", "Trang!A1", "VLOOKUP(a,b,2)"])
def test_a_formula_with_a_wrong_name_is_no_text(formula):
    data = with_cell(WORDS, WORD, 't="e"', f"<f>{formula}</f><v>#NAME?</v>")
    assert told(data) == [("DL006", f"{WORDS}!{WORD}")]


# Pictures in cells

METADATA = (
    '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '<metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes>'
    '<futureMetadata name="XLRICHVALUE" count="1"><bk><extLst><ext uri="x">'
    '<rvb i="0"/></ext></extLst></bk></futureMetadata>'
    '<valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>'
)
VALUES = '<rvData count="1"><rv s="0"><v>0</v></rv></rvData>'
STRUCTURES = '<rvStructures count="1"><s t="{}"><k n="a"/></s></rvStructures>'


def with_rich_value(sheet, address, kind):
    return with_cell(
        sheet,
        address,
        't="e" vm="1"',
        "<v>#VALUE!</v>",
        **{
            "xl__metadata.xml": METADATA,
            "xl__richData__rdrichvalue.xml": VALUES,
            "xl__richData__rdrichvaluestructure.xml": STRUCTURES.format(kind),
        },
    )


@pytest.mark.parametrize("kind", ["_localImage", "_webimage"])
@pytest.mark.parametrize(("sheet", "address"), [(FIGURES, FIGURE), (WORDS, WORD)])
def test_a_picture_in_a_cell_is_a_warning_and_the_cell_is_empty(sheet, address, kind):
    book, unit_return, (finding,) = read(with_rich_value(sheet, address, kind))
    assert (finding.code, str(finding.place)) == ("TN137", f"{sheet}!{address}")
    assert "ảnh" in finding.what
    assert not finding.is_error
    assert unit_return.figures["B2.LUOT"].amount is None
    assert book.sheets[sheet].cells


@pytest.mark.parametrize("kind", ["_error", "_linkedentity2"])
def test_other_rich_values_are_errors(kind):
    assert told(with_rich_value(FIGURES, FIGURE, kind)) == [("DL006", f"{FIGURES}!{FIGURE}")]


@pytest.mark.parametrize(
    ("attributes", "inside"),
    [
        ('t="str"', '<f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v>'),
        ('t="str"', '<v>=DISPIMG("ID_1",1)</v>'),
        ('t="e"', '<f>_xlfn.IMAGE("x.png")</f><v>#NAME?</v>'),
    ],
)
def test_what_stands_for_a_picture_never_becomes_words_of_a_report(attributes, inside):
    _, unit_return, (finding,) = read(with_cell(WORDS, WORD, attributes, inside))
    assert unit_return.tables["loi_van"][0]["noi_dung"].is_empty
    assert finding.code == "TN137"


# Other files, circles


@pytest.mark.parametrize(
    "formula", ["[1]Sheet1!A1", "'[so lieu.xlsx]T9'!$B$2+1", "'C:\\a\\[x.xlsx]T'!A1"]
)
def test_a_number_from_another_file_is_read_as_stored_and_told(formula):
    data = with_cell(FIGURES, FIGURE, "", f"<f>{formula}</f><v>12</v>")
    _, unit_return, (finding,) = read(data)
    assert unit_return.figures["B2.LUOT"].amount == 12
    assert finding.code == "TN139"
    assert "D8 “12”" in finding.what


@pytest.mark.parametrize("formula", ["D8+1", "SUM(D6:D12)", "$D$8", "SUM(D:D)+D8"])
def test_a_sum_over_itself_is_told(formula):
    data = with_cell(FIGURES, FIGURE, "", f"<f>{formula}</f><v>0</v>")
    assert told(data) == [("TN140", f"{FIGURES}!{FIGURE}")]


@pytest.mark.parametrize("formula", ["D6+1", "SUM(D9:D12)", "Bìa!D8", '"D8"&amp;1', "LOG10(5)"])
def test_a_sum_over_others_is_no_circle(formula):
    data = with_cell(FIGURES, FIGURE, "", f"<f>{formula}</f><v>3</v>")
    assert "TN140" not in {code for code, _ in told(data)}
