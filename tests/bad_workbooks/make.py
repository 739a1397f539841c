"""Makes the files of this folder, the same bytes each time, each with the fault it is named for.

Run from the project's folder: ``PYTHONPATH=.:tests python tests/bad_workbooks/make.py``
"""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from fields import BIEU
from raw_xlsx import MAIN, SHEET, WORKBOOK, edited, parts, zipped

from dvexcel.model.period import PeriodCode
from dvexcel.specs import bieu
from dvexcel.specs.stamp import Stamp

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent
SEPTEMBER = PeriodCode.parse("2026-T09")
OURS = str(Stamp(bieu.FORM_VERSION, "VIDU", SEPTEMBER))
OTHER_UNIT = str(Stamp(bieu.FORM_VERSION, "KHAC", SEPTEMBER))
OTHER_VERSION = str(Stamp(bieu.FORM_VERSION + 90, "VIDU", SEPTEMBER))
FIGURES = bieu.SO_LIEU.sheet
LINK = "xl/externalLinks/externalLink1.xml"
ONE_CELL = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
_ENCRYPTED, _LARGE = 1, 300 * 2**20


def workbooks() -> dict[str, bytes]:
    """Every file by name."""
    whole = _form()
    stored = _stored(parts(ONE_CELL, strings=["Mã"]))
    return {
        "empty.xlsx": b"",
        "old_xls.xlsx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504),
        "html_table.xlsx": "<html><table><tr><td>Số lượt</td></tr></table></html>".encode(),
        "word_document.xlsx": _stored({"[Content_Types].xml": "", "word/document.xml": ""}),
        "lock_file.xlsx": b"\x06Lo An " + b" " * 158,
        "half_a_file.xlsx": whole[: len(whole) // 2],
        "encrypted_part.xlsx": _central(stored, SHEET, 8, "<H", _ENCRYPTED),
        "declares_300_mb.xlsx": _central(stored, SHEET, 24, "<I", _LARGE),
        "doctype.xlsx": _stored(
            edited(
                parts(),
                WORKBOOK,
                "<workbook ",
                '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]><workbook ',
            )
        ),
        "address_a0.xlsx": _stored(parts('<row r="1"><c r="A0"><v>1</v></c></row>')),
        "two_values_in_b1.xlsx": _stored(
            parts('<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>')
        ),
        "shared_text_missing.xlsx": _stored(parts(ONE_CELL)),
        "number_nan.xlsx": _stored(parts('<row r="1"><c r="A1"><v>NaN</v></c></row>')),
        "no_stamp.xlsx": _form(cover="", hidden="", written=""),
        "stamps_disagree.xlsx": _form(cover=OTHER_UNIT, written=""),
        "one_stamp_of_three_differs.xlsx": _form(cover=OTHER_UNIT),
        "other_version.xlsx": _form(OTHER_VERSION, OTHER_VERSION, OTHER_VERSION),
        "figures_sheet_missing.xlsx": _form(figures="Sheet1"),
        "column_renamed.xlsx": _form(amount="Số lượng"),
        "pdf.xlsx": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        "parts_differ_in_case.xlsx": _with(whole, "xl/Workbook.xml", "<workbook/>"),
        "macros.xlsx": _with(whole, "xl/vbaProject.bin", "x"),
        "macro_sheet.xlsx": _with(whole, "xl/macrosheets/sheet1.xml", "<macrosheet/>"),
        "dde.xlsx": _with(whole, LINK, f'<externalLink xmlns="{MAIN}"><ddeLink/></externalLink>'),
        "other_file.xlsx": _with(whole, LINK, f'<externalLink xmlns="{MAIN}"/>'),
        "embedded.xlsx": _with(whole, "xl/embeddings/oleObject1.bin", "x"),
        "sheet_of_settings.xlsx": _form(more={"dvexcel.conf": "veryHidden", "ma.py": "hidden"}),
        "name_of_settings.xlsx": _edited(
            whole,
            WORKBOOK,
            "</sheets>",
            '</sheets><definedNames><definedName name="_xlwings.conf" hidden="1">1</definedName>'
            "</definedNames>",
        ),
        "nothing_wrong.xlsx": whole,
    }


def _stored(contents: dict[str, str]) -> bytes:
    """Not packed: libraries pack differently, and these files are to be the same everywhere."""
    return zipped(contents, zipfile.ZIP_STORED)


def _with(data: bytes, part: str, content: str) -> bytes:
    """The package with one part more."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        contents = {name: package.read(name) for name in package.namelist()}
    return zipped({**contents, part: content}, zipfile.ZIP_STORED)


def _edited(data: bytes, part: str, old: str, new: str) -> bytes:
    """The package with a piece of one part changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        contents = {name: package.read(name).decode("utf-8") for name in package.namelist()}
    return _stored(edited(contents, part, old, new))


def _form(
    cover: str = OURS,
    hidden: str = OURS,
    written: str = OURS,
    figures: str = FIGURES,
    amount: str = "Trong kỳ",
    more: Mapping[str, str] | None = None,
) -> bytes:
    """A small form with one figure, its stamp in three places; ``more`` empty sheets, hidden so."""
    hiding = more or {}
    sheets = {
        "Bìa": [
            ["", column.title, {"ma_bieu": cover, "lan": "1"}.get(column.key, "…")]
            for column in bieu.BIA.columns
        ],
        figures: [
            [amount if c.key == "trong_ky" else c.title for c in bieu.SO_LIEU.columns],
            ["B2.LUOT", "Lượt người được tuyên truyền", "lượt", "12"],
        ],
        **{
            table.sheet: [[column.title for column in table.columns]]
            for table in BIEU.tables
            if table.key != bieu.SO_LIEU.key
        },
        bieu.STAMP_SHEET: [[hidden]],
        **{name: [[]] for name in hiding},
    }
    contents = parts(
        sheets=sheets,
        states={bieu.STAMP_SHEET: "hidden", **hiding},
        properties={bieu.STAMP_PROPERTY: written} if written else None,
    )
    empty = contents["xl/worksheets/sheet2.xml"]
    for number, lines in enumerate(sheets.values(), 1):
        rows = "".join(f"<row>{''.join(map(_cell, line))}</row>" for line in lines)
        contents[f"xl/worksheets/sheet{number}.xml"] = empty.replace(
            "<sheetData></sheetData>", f"<sheetData>{rows}</sheetData>"
        )
    return _stored(contents)


def _cell(text: str) -> str:
    return f'<c t="inlineStr"><is><t>{escape(text)}</t></is></c>' if text else "<c/>"


def _central(data: bytes, name: str, offset: int, kind: str, value: int) -> bytes:
    """The package with one field of an entry changed in its central directory."""
    header = data.rindex(b"PK\x01\x02", 0, data.rindex(name.encode()))
    changed = bytearray(data)
    struct.pack_into(kind, changed, header + offset, value)
    return bytes(changed)


if __name__ == "__main__":
    for file, made in workbooks().items():
        (FOLDER / file).write_bytes(made)
