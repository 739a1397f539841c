"""Whatever is no workbook, or no honest one, is refused with one finding, and never parsed."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from raw_xlsx import (
    PROPERTIES,
    SHEET,
    STRINGS,
    STYLES,
    WORKBOOK,
    WORKBOOK_RELS,
    book,
    edited,
    parts,
    zipped,
)

from dvexcel.model.outcome import CannotRun
from dvexcel.office_file import package_guard
from dvexcel.reading import guard
from dvexcel.reading.xlsx import parse_workbook, read_workbook

ROOT = Path(__file__).parents[2]
MEMORY = 512 * 2**20


def cell(attributes: str, inside: str = "<v>1</v>") -> str:
    return f'<row r="1"><c {attributes}>{inside}</c></row>'


# Not a workbook, whatever its name says


def test_an_empty_file(refusal):
    assert refusal(b"").code == "TN001"


def zip_of(*names: str) -> bytes:
    return zipped(dict.fromkeys(names, "x"))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"MZ\x90\x00" + bytes(60), "chương trình"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), ".xls"),
        (b"<!DOCTYPE html><html><body><table></table></body></html>", "HTML"),
        ("\ufeff\r\n<HTML><table></table>".encode(), "HTML"),
        (b"<table><tr><td>1</td></tr></table>", "HTML"),
        (b'<?xml version="1.0"?><Workbook/>', "XML"),
        ("Mã,Nội dung,Trong kỳ\r\nB2.LUOT,Số lượt,12\r\n".encode(), "văn bản"),
        (b"%PDF-1.7\n", "PDF"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"Rar!\x1a\x07\x00", "RAR"),
        (b"7z\xbc\xaf\x27\x1c", "7z"),
        (b"\x07Hoa Lo" + b" " * 158, "văn bản"),  # the lock file beside an open workbook
        (b"PK\x05\x06" + bytes(18), "văn bản"),  # a zip of nothing
        (b"\x00" * 1000, "văn bản"),
        (zip_of("mimetype", "content.xml"), ".ods"),
        (zip_of("[Content_Types].xml", "word/document.xml"), "Word"),
        (zip_of("[Content_Types].xml", "xl/workbook.bin"), ".xlsb"),
        (zip_of("ảnh.jpg"), "tệp nén"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_of_another_kind_is_named_for_what_it_is(refusal, data, kind):
    finding = refusal(data)
    assert finding.code == "TN002"
    assert kind in finding.what


# A broken package


def test_half_a_file(refusal):
    data = book()
    assert refusal(data[: len(data) // 2]).code == "TN003"


def test_a_file_cut_anywhere_is_never_half_read(refusal):
    data = book()
    for length in range(4, len(data), 7):
        assert refusal(data[:length]).code == "TN003"


def patched(data: bytes, name: str, offset: int, value: int) -> bytes:
    """The package with a 16-bit field of an entry set in its local and its central header.

    ``offset`` counts in the local header; the central one holds the same field two bytes later.
    """
    changed = bytearray(data)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        local = package.getinfo(name).header_offset
    struct.pack_into("<H", changed, local + offset, value)
    central = data.index(b"PK\x01\x02")
    while data[central + 46 : central + 46 + len(name)] != name.encode():
        central = data.index(b"PK\x01\x02", central + 4)
    struct.pack_into("<H", changed, central + offset + 2, value)
    return bytes(changed)


FLAGS, METHOD = 6, 8


@pytest.mark.parametrize("name", [WORKBOOK, WORKBOOK_RELS, STRINGS, STYLES, SHEET])
def test_an_encrypted_part(refusal, name):
    finding = refusal(patched(book(), name, FLAGS, 1))
    assert finding.code == "TN003"
    assert name in finding.what


@pytest.mark.parametrize("method", [1, 12, 14, 93, 99])
def test_a_part_packed_in_a_way_that_excel_never_uses(refusal, method):
    assert refusal(patched(book(), SHEET, METHOD, method)).code == "TN003"


def test_a_bzip2_part_is_not_even_opened(refusal):
    assert refusal(zipped(parts(), zipfile.ZIP_BZIP2)).code == "TN003"


def test_corrupt_packed_data(refusal):
    data = bytearray(book("".join(f'<row r="{i}"/>' for i in range(1, 500))))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as package:
        info = package.getinfo(SHEET)
    middle = info.header_offset + 30 + len(SHEET) + info.compress_size // 2
    data[middle : middle + 8] = b"\xff" * 8
    finding = refusal(bytes(data))
    assert finding.code == "TN003"
    assert SHEET in finding.what


def test_two_parts_of_one_name(refusal):
    buffer = io.BytesIO(book())
    with zipfile.ZipFile(buffer, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr(SHEET, parts()[SHEET])
    assert refusal(buffer.getvalue()).code == "TN003"


@pytest.mark.parametrize("name", [WORKBOOK_RELS, SHEET, STRINGS, STYLES])
def test_a_part_that_is_pointed_at_but_missing(refusal, name):
    contents = parts()
    del contents[name]
    finding = refusal(zipped(contents))
    assert finding.code == "TN003"
    assert name in finding.what


def test_a_sheet_that_points_nowhere(refusal):
    finding = refusal(zipped(edited(parts(), WORKBOOK, 'r:id="rId1"', 'r:id="rId77"')))
    assert finding.code == "TN003"


@pytest.mark.parametrize("sheets", [("Bìa", "Bìa"), ("Bìa", "BÌA")])
def test_two_sheets_of_one_name(refusal, sheets):
    finding = refusal(book(sheets=sheets))
    assert finding.code == "TN003"
    assert f"“{sheets[1]}”" in finding.what


def test_two_sheets_in_one_part(refusal):
    contents = parts(sheets=("Bìa", "Số liệu"))
    assert refusal(zipped(edited(contents, WORKBOOK, "rId2", "rId1"))).code == "TN003"


# A document type declaration, in any part


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij"))  # noqa: B905 - neighbours
    + "]>"
)
DOCTYPES = {
    "plain": "<!DOCTYPE x>",
    "an entity of this machine": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
    "a definition elsewhere": '<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd">',
    "a billion laughs": LAUGHS,
}
READ_PARTS = [WORKBOOK, WORKBOOK_RELS, STRINGS, STYLES, SHEET, PROPERTIES]


def declared(part: str, doctype: str) -> bytes:
    contents = parts(strings=["a"], properties={"p": "v"})
    use = "&j;" if doctype is LAUGHS else "&e;" if "ENTITY e" in doctype else ""
    head, _, rest = contents[part].partition("?>\n<")
    _, closing, tail = rest.rpartition("</")
    body = rest[: -len(closing + tail)]
    return zipped({**contents, part: f"{head}?>\n{doctype}<{body}{use}</{tail}"})


@pytest.mark.parametrize("part", READ_PARTS)
@pytest.mark.parametrize("doctype", DOCTYPES.values(), ids=DOCTYPES)
def test_a_document_type_declaration(refusal, part, doctype):
    finding = refusal(declared(part, doctype))
    assert finding.code == "TN005"
    assert part in finding.what


def test_a_document_type_declaration_in_utf_16(refusal):
    xml = declared(SHEET, DOCTYPES["an entity of this machine"])
    with zipfile.ZipFile(io.BytesIO(xml)) as package:
        text = package.read(SHEET).decode().replace("UTF-8", "UTF-16")
    assert refusal(zipped({**parts(), SHEET: text.encode("utf-16")})).code == "TN005"


# XML that no spreadsheet program writes


@pytest.mark.parametrize("part", READ_PARTS)
@pytest.mark.parametrize(
    "break_it",
    [
        lambda xml: xml[: len(xml) // 2],
        lambda xml: xml + "<x/>",
        lambda xml: xml.replace("UTF-8", "windows-1258"),
        lambda xml: xml.replace("UTF-8", "khong-co"),
        lambda xml: xml.replace("xmlns=", "xmlns=&khong-co; ", 1),
        lambda _: "",
        lambda _: "không phải XML",
    ],
    ids=["cut", "two roots", "encoding", "unknown encoding", "entity", "empty", "text"],
)
def test_xml_that_cannot_be_parsed(refusal, part, break_it):
    contents = parts(strings=["a"], properties={"p": "v"})
    finding = refusal(zipped({**contents, part: break_it(contents[part])}))
    assert finding.code == "TN003"
    assert part in finding.what


@pytest.mark.parametrize(
    "reference",
    [
        *("A0", "A00", "ZZZZ1", "XFE1", "A99999999", "A1048577", "A2", "A", "1", ""),
        *("A-1", "Á1", "A1 B1", "A\uff11", "A1\n"),
    ],
)
def test_a_cell_with_an_impossible_address(refusal, reference):
    finding = refusal(book(cell(f'r="{reference}"')))
    assert finding.code == "TN003"
    assert SHEET in finding.what


@pytest.mark.parametrize("number", ["0", "-1", "1048577", "abc", "1.0", "²", "9" * 5000])
def test_a_row_with_an_impossible_number(refusal, number):
    assert refusal(book(f'<row r="{number}"><c><v>1</v></c></row>')).code == "TN003"


def test_a_cell_outside_any_row(refusal):
    assert refusal(book('<c r="A1"><v>1</v></c>')).code == "TN003"


def test_a_row_after_the_last_one(refusal):
    rows = '<row r="1048576"/><row><c><v>1</v></c></row>'
    assert refusal(book(rows)).code == "TN003"


def test_a_cell_after_the_last_column(refusal):
    rows = '<row r="1"><c r="XFD1"><v>1</v></c><c><v>2</v></c></row>'
    assert refusal(book(rows)).code == "TN003"


def test_two_values_in_one_cell(refusal):
    finding = refusal(book('<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>'))
    assert finding.code == "TN003"
    assert "ô B1" in finding.what


@pytest.mark.parametrize("index", ["1", "-1", "99999999999999999999", "x", "0.0", "²"])
def test_a_shared_text_that_is_not_there(refusal, index):
    finding = refusal(book(cell('r="C1" t="s"', f"<v>{index}</v>"), strings=["duy nhất"]))
    assert finding.code == "TN003"
    assert "ô C1" in finding.what


@pytest.mark.parametrize(
    "number",
    ["1e400", "-1e400", "NaN", "inf", "-Infinity", "1_000", "1.250,5", "12 tỷ", "\uff11", "0x1"],
)
def test_a_number_that_is_none(refusal, number):
    finding = refusal(book(cell('r="D1"', f"<v>{number}</v>")))
    assert finding.code == "TN003"
    assert "ô D1" in finding.what


@pytest.mark.parametrize("attributes", ['s="x"', 's="-1"', 's="²"', 't="b"', 't="z"', 't=""'])
def test_a_cell_with_an_impossible_attribute(refusal, attributes):
    assert refusal(book(cell(f'r="A1" {attributes}', "<v>5</v>"))).code == "TN003"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('numFmtId="164"', 'numFmtId=""'),
        ('numFmtId="164"', 'numFmtId="-164"'),
        ('numFmtId="164"', 'numFmtId="x"'),
        ('numFmtId="164"', 'numFmtId="99999999999"'),
        ('numFmtId="164"', ""),
        ('<xf numFmtId="0"', '<xf numFmtId="x"'),
    ],
)
def test_a_style_with_an_impossible_format(refusal, old, new):
    contents = edited(parts(formats={164: "0.0"}), STYLES, old, new)
    assert refusal(zipped(contents)).code == "TN003"


def test_a_text_longer_than_a_cell_can_hold(refusal):
    longest = "ă" * 32_767
    shared = book(cell('r="A1" t="s"', "<v>0</v>"), strings=[longest])
    assert parse_workbook(shared, "").sheets["Số liệu"].get(1, 1).value == longest
    for rows in (
        cell('r="A1" t="s"', "<v>0</v>"),
        cell('r="A1" t="inlineStr"', f"<is><t>{longest}ă</t></is>"),
        cell('r="A1" t="str"', f"<f>A2</f><v>{longest}ă</v>"),
    ):
        assert refusal(book(rows, strings=[longest + "ă"])).code == "TN003"


def test_elements_nested_without_end(refusal):
    assert refusal(book("<a>" * 100 + "</a>" * 100)).code == "TN003"


# What would eat the machine; in a process of its own that may take half a gigabyte

CHILD = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
from pathlib import Path
from dvexcel.model.outcome import CannotRun
from dvexcel.reading.xlsx import read_workbook
try:
    book = read_workbook(Path(sys.argv[1]))
except CannotRun as problem:
    print(*(finding.code for finding in problem.findings))
else:
    print(sum(len(sheet.cells) for sheet in book.sheets.values()))
"""


@pytest.fixture
def read_in_a_small_process(tmp_path):
    if sys.platform != "linux":
        pytest.skip("only Linux bounds the memory of a process")

    def read(data: bytes) -> str:
        path = tmp_path / "bom.xlsx"
        path.write_bytes(data)
        child = subprocess.run(
            [sys.executable, "-c", CHILD.format(memory=MEMORY), str(path)],
            capture_output=True,
            check=True,
            cwd=ROOT,
            text=True,
        )
        return child.stdout.strip()

    return read


def cells(count: int) -> str:
    width = 100
    return "".join(
        f'<row r="{row}">' + f"<c><v>{row}</v></c>" * width + "</row>"
        for row in range(1, count // width + 1)
    )


def test_a_whole_book_of_200_000_cells_is_read(read_in_a_small_process):
    assert read_in_a_small_process(book(cells(200_000))) == "200000"


def test_one_cell_more_is_too_many(read_in_a_small_process):
    rows = cells(200_000) + '<row r="5000"><c><v>1</v></c></row>'
    assert read_in_a_small_process(book(rows)) == "TN006"


def test_cells_are_counted_over_all_sheets(read_in_a_small_process):
    contents = parts(cells(100_100), sheets=("Một", "Hai"))
    contents["xl/worksheets/sheet2.xml"] = contents[SHEET]
    assert read_in_a_small_process(zipped(contents)) == "TN006"


def test_a_zip_bomb(read_in_a_small_process):
    assert read_in_a_small_process(book(" " * 64 * 2**20)) == "TN004"


def test_a_zip_bomb_that_lies_about_its_size(read_in_a_small_process):
    data = book(" " * 64 * 2**20)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        size = struct.pack("<I", package.getinfo(SHEET).file_size)
    assert data.count(size) == 2
    assert read_in_a_small_process(data.replace(size, struct.pack("<I", 999))) == "TN003"


def names(count: int):
    """Names that pack badly: what passes for an honest part by its ratio."""
    state = 1
    for _ in range(count):
        state = state * 48271 % 2147483647
        yield f"e{state % 9973}"


def test_more_elements_than_an_honest_workbook_has(read_in_a_small_process):
    assert read_in_a_small_process(book("".join(f"<{n}/>" for n in names(2_100_000)))) == "TN004"


def test_elements_nested_millions_deep(read_in_a_small_process):
    assert read_in_a_small_process(book("".join(f"<{n}>" for n in names(2_100_000)))) == "TN003"


def test_a_billion_laughs(read_in_a_small_process):
    assert read_in_a_small_process(declared(SHEET, LAUGHS)) == "TN005"


def test_a_part_or_a_package_that_is_too_large(refusal, monkeypatch):
    monkeypatch.setattr(package_guard, "MAX_PART", 3000)
    assert refusal(book("<row/>" * 500)).code == "TN004"
    monkeypatch.setattr(package_guard, "MAX_PART", 10**9)
    monkeypatch.setattr(package_guard, "MAX_TOTAL", 3000)
    assert refusal(book("<row/>" * 500)).code == "TN004"


# What the system refuses


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(CannotRun) as caught:
        read_workbook(tmp_path / "không có.xlsx")
    (finding,) = caught.value.findings
    assert (finding.code, finding.file) == ("TN007", "không có.xlsx")


def test_a_folder_named_like_a_workbook(tmp_path):
    with pytest.raises(CannotRun) as caught:
        read_workbook(tmp_path)
    assert [finding.code for finding in caught.value.findings] == ["TN007"]


def test_a_file_larger_than_any_workbook_is_not_taken_into_memory(tmp_path, monkeypatch):
    path = tmp_path / "lon.xlsx"
    path.write_bytes(bytes(2001))
    monkeypatch.setattr(guard, "MAX_TOTAL", 2000)
    with pytest.raises(CannotRun) as caught:
        read_workbook(path)
    assert [finding.code for finding in caught.value.findings] == ["TN004"]


# What is not refused


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_the_encodings_of_the_standard_are_read(encoding):
    contents = {name: text.replace("UTF-8", encoding) for name, text in parts().items()}
    packed = zipped({name: text.encode(encoding) for name, text in contents.items()})
    assert parse_workbook(packed, "").sheets["Số liệu"].get(1, 1).value == 1


def test_a_workbook_part_that_excel_for_the_web_has_numbered_is_found():
    contents = parts()
    contents["xl/workbook22.xml"] = contents.pop(WORKBOOK)
    contents["xl/_rels/workbook22.xml.rels"] = contents.pop(WORKBOOK_RELS)
    assert list(parse_workbook(zipped(contents), "").sheets) == ["Số liệu"]


def test_two_parts_whose_names_differ_in_case_only_are_one_name_too_many(refusal):
    contents = parts()
    twice = {**contents, SHEET.replace("sheet1", "Sheet1"): contents[SHEET]}
    assert refusal(zipped(twice)).code == "TN003"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n", "gửi chính tệp biểu Excel"),
        (zip_of("[Content_Types].xml", "word/document.xml"), "gửi chính tệp biểu Excel"),
        (b"\xff\xd8\xff\xe0", "gửi chính tệp biểu Excel"),
        (b"Rar!\x1a\x07\x00", "giải nén"),
        (b"MZ\x90\x00", "không mở tệp này"),
        (b"<html><table></table></html>", "Lưu thành"),
        (zip_of("[Content_Types].xml", "xl/workbook.bin"), "Lưu thành"),
    ],
    ids=["PDF", "Word", "photo", "RAR", "program", "web page", "xlsb"],
)
def test_the_remedy_is_one_that_can_be_followed(refusal, data, words):
    assert words in refusal(data).remedy
