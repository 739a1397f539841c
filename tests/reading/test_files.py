"""Any file gets its verdict; what a library reads, it reads in a process that may die alone."""

from __future__ import annotations

import io
import sys
import zipfile
from datetime import datetime

import msoffcrypto.format.ooxml as locking
import openpyxl
import pytest
import soffice
from openpyxl.packaging.custom import StringProperty
from raw_xlsx import STRICT_MAIN, STRICT_RELS, parts, zipped

from dvexcel.model.outcome import CannotRun
from dvexcel.model.raw import RawKind
from dvexcel.reading import foreign
from dvexcel.reading.files import can_be_marked, parse_file
from dvexcel.reading.worker import BUILT_IN, main

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
AN_XLS = OLE + bytes(504) + "Workbook\0".encode("utf-16-le") + b" "
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def refused(data, name="biểu.xlsx"):
    with pytest.raises(CannotRun) as caught:
        parse_file(data, name)
    (finding,) = caught.value.findings
    assert finding.file == name
    return finding


def locked(password):
    target = io.BytesIO()
    ballast = "".join(map(str, range(50_000)))  # it cannot lock a very small workbook
    made = zipped({**parts(), "xl/media/ảnh.bin": ballast})
    locking.OOXMLFile(io.BytesIO(made)).encrypt(password, target)
    return target.getvalue()


def an_ods(rows, **more):
    content = (
        '<?xml version="1.0"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
        f'<office:body><office:spreadsheet><table:table table:name="S">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    made = {"mimetype": ODS, "content.xml": content, "META-INF/manifest.xml": manifest, **more}
    return zipped(made, zipfile.ZIP_STORED)


# ---- what cannot be read, and why


@pytest.mark.parametrize("way", ["abort", "eat", "exit", "chatter"])
def test_a_library_that_dies_costs_its_file_only(monkeypatch, way):
    if way == "eat" and sys.platform == "darwin":
        pytest.skip("macOS does not bound the address space")
    monkeypatch.setattr(foreign, "_MODULE", "faulty_worker")
    assert refused(AN_XLS + way.encode()).code == "TN114"


def test_a_library_that_hangs_is_ended(monkeypatch):
    monkeypatch.setattr(foreign, "_MODULE", "faulty_worker")
    monkeypatch.setattr(foreign, "SECONDS", 1)
    finding = refused(AN_XLS + b"hang")
    assert finding.code == "TN114"
    assert "quá 1 giây" in finding.what


def test_bytes_that_only_look_like_an_old_workbook_are_broken():
    assert refused(AN_XLS).code == "TN003"


def test_a_file_too_large_for_the_process_is_not_started(monkeypatch):
    monkeypatch.setattr(foreign, "LARGEST", 100)
    assert refused(AN_XLS).code == "TN004"


def test_an_old_word_document_is_told_as_before():
    finding = refused(OLE + bytes(504) + "WordDocument\0".encode("utf-16-le"))
    assert finding.code == "TN002"


def test_a_real_password_has_its_remedy():
    finding = refused(locked("bí mật"))
    assert finding.code == "TN113"
    assert "bỏ mật khẩu" in finding.remedy


def test_an_ods_with_too_many_cells():
    line = '<table:table-cell office:value-type="float" office:value="1"/>' * 2
    row = f'<table:table-row table:number-rows-repeated="120000">{line}</table:table-row>'
    assert refused(an_ods(row)).code in {"TN006", "TN114"}


def test_a_stray_cell_at_the_far_corner_of_an_ods_is_told():
    cell = '<table:table-cell office:value-type="float" office:value="7"/>'
    gap = '<table:table-cell table:number-columns-repeated="16383"/>'
    rows = (
        f"<table:table-row>{cell}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048574"><table:table-cell/>'
        f"</table:table-row><table:table-row>{gap}{cell}</table:table-row>"
    )
    assert refused(an_ods(rows)).code == "TN003"


def test_a_document_type_in_an_ods_is_refused():
    content = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    assert refused(an_ods("", **{"content.xml": content})).code in {"TN003", "TN005"}


def test_an_ods_that_swells_is_refused_before_any_library_sees_it(monkeypatch):
    monkeypatch.setattr(foreign, "_MODULE", "reading.no_such_module")
    bomb = zipped({"mimetype": ODS, "content.xml": " " * 50_000_000})
    assert refused(bomb).code == "TN004"


# ---- what is read all the same


def test_excels_built_in_password_is_tried_and_told():
    data = locked(BUILT_IN)
    found = parse_file(data, "khoá.xlsx")
    assert found.sheets["Số liệu"].get(1, 1).value == 1
    assert [finding.code for finding in found.findings] == ["TN115"]
    assert not can_be_marked(data)


def test_strict_open_xml_is_read_as_any_other():
    strict = zipped(parts(main=STRICT_MAIN, rels=STRICT_RELS))
    assert parse_file(strict, "chặt.xlsx").sheets["Số liệu"].get(1, 1).value == 1


def test_a_digest_is_that_of_the_bytes_that_came_in():
    one, two = (parse_file(locked(BUILT_IN), "khoá.xlsx") for _ in range(2))
    assert one.sha256 != two.sha256  # two files, though one workbook: each lock has its salt


@pytest.fixture(scope="module")
def saved_again(tmp_path_factory):
    """One workbook with something of everything, saved by LibreOffice as .ods and .xls."""
    soffice.require_libreoffice()
    folder = tmp_path_factory.mktemp("khác")
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "Số liệu"
    sheet["C5"], sheet["E9"], sheet["D7"], sheet["D8"] = "uỷ ban", 12.5, "=1/0", "=E9*2"
    sheet["C7"], sheet["C8"] = datetime(2026, 9, 5), True  # noqa: DTZ001 - a plain day
    sheet["G2"] = "gộp"
    sheet.merge_cells("G2:H3")
    sheet.row_dimensions[9].hidden = True
    sheet.column_dimensions["E"].hidden = True
    hidden = made.create_sheet("_dvexcel")
    hidden["A1"], hidden.sheet_state = "dấu", "hidden"
    made.custom_doc_props.append(StringProperty(name="dvexcel", value="DV1"))
    source = folder / "mẫu.xlsx"
    made.save(source)
    return {
        kind: soffice.converted([source], folder, kind)[0].read_bytes() for kind in ("ods", "xls")
    }


@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_another_format_keeps_addresses_values_and_hidden_sheets(saved_again, kind):
    found = parse_file(saved_again[kind], f"mẫu.{kind}")
    sheet = found.sheets["Số liệu"]
    values = {at: sheet.get(*at).value for at in [(5, 3), (7, 3), (8, 4), (9, 5), (2, 7)]}
    day = datetime(2026, 9, 5)  # noqa: DTZ001 - a plain day
    assert values == {(5, 3): "uỷ ban", (7, 3): day, (8, 4): 25, (9, 5): 12.5, (2, 7): "gộp"}
    assert sheet.get(8, 3).value == 1
    assert not found.sheets["_dvexcel"].visible
    assert found.sheets["_dvexcel"].get(1, 1).value == "dấu"
    assert sheet.merged == ((2, 7, 3, 8),)
    assert [finding.code for finding in found.findings] == ["TN112"]
    assert f".{kind}" in found.findings[0].what
    assert not can_be_marked(saved_again[kind])


@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_a_sheet_that_a_launcher_could_take_for_settings_is_named_in_another_format(tmp_path, kind):
    soffice.require_libreoffice()
    made = openpyxl.Workbook()
    made.create_sheet("dvexcel.conf").sheet_state = "hidden"
    made.save(tmp_path / "mẫu.xlsx")
    [again] = soffice.converted([tmp_path / "mẫu.xlsx"], tmp_path / "khác", kind)
    found = parse_file(again.read_bytes(), again.name)
    assert [finding.code for finding in found.findings] == ["TN127", "TN112"]
    assert "“dvexcel.conf”" in found.findings[0].what


def test_an_ods_tells_its_errors_formulas_hidden_rows_and_stamp(saved_again):
    found = parse_file(saved_again["ods"], "mẫu.ods")
    sheet = found.sheets["Số liệu"]
    assert (sheet.get(7, 4).kind, sheet.get(7, 4).value) == (RawKind.ERROR, "#DIV/0!")
    assert sheet.get(7, 4).formula == "=1/0"
    assert sheet.get(8, 4).formula == "=[.E9]*2"
    assert (sheet.hidden_rows, sheet.hidden_columns) == ({9}, {5})
    assert found.properties["dvexcel"] == "DV1"


def test_what_an_xls_cannot_show_is_said(saved_again):
    (finding,) = parse_file(saved_again["xls"], "mẫu.xls").findings
    assert "ô báo lỗi" in finding.why


def test_the_reader_answers_ascii_on_any_console(monkeypatch, saved_again):
    """A clerk's console may know no Vietnamese letter; the answer between processes never minds."""
    given, said = io.BytesIO(saved_again["ods"]), io.BytesIO()
    monkeypatch.setattr("dvexcel.reading.worker.limit_memory", lambda _: None)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(given))
    monkeypatch.setattr(sys, "stdout", out := io.TextIOWrapper(said))
    main("read")
    out.flush()
    assert said.getvalue().isascii()
