"""Files made to hurt a reader, by name: what each is, and the verdict that it must get.

``ATTACKS`` gives the bytes and the code of the refusal, or "read" and the warnings.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass

from raw_xlsx import SHEET, STRINGS, WORKBOOK, book, edited, parts, zipped

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
XXE = '<!ENTITY e SYSTEM "file:///etc/passwd">'


@dataclass(frozen=True)
class Attack:
    """The bytes of a file, its verdict, and the warnings when it is read all the same."""

    data: bytes
    verdict: str
    warnings: tuple[str, ...] = ()


def with_doctype(entities: str, use: str) -> bytes:
    contents = parts(strings=[f"<si><t>{use}</t></si>"])
    head = "<sst "
    return zipped(edited(contents, STRINGS, head, f"<!DOCTYPE sst [{entities}]>{head}"))


def stray_cells() -> bytes:
    return book(
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'
        '<row r="1048576"><c r="A1048576"><v>3</v></c></row>'
    )


def styled_blanks() -> bytes:
    """Formatted cells with nothing in them, to the very last row."""
    blank = "".join(f'<c r="{letter}1048576" s="0"/>' for letter in ("A", "XFD"))
    return book(f'{ONE}<row r="1048576">{blank}</row>')


def zip_bomb() -> bytes:
    return zipped({**parts(), SHEET: b"<worksheet>" + b" " * 300_000_000})


def many_small_bombs() -> bytes:
    """Each part below its own bound, all together far above what a form could hold."""
    return zipped({**parts(), **{f"xl/media/{n}.bin": bytes(20_000_000) for n in range(20)}})


def endless_rows() -> bytes:
    """Not packed, so that the ratio tells nothing."""
    return zipped(parts("<row><c><v>1</v></c></row>" * 900_000), zipfile.ZIP_STORED)


def deep_elements() -> bytes:
    return book(f"{ONE}{'<x>' * 100_000}{'</x>' * 100_000}")


def with_macro_sheet() -> bytes:
    contents = parts()
    contents["xl/macrosheets/sheet1.xml"] = (
        f'<xm:macrosheet xmlns:xm="x" xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="str">'
        '<f>EXEC("calc.exe")</f><v>1</v></c></row></sheetData></xm:macrosheet>'
    )
    return zipped(contents)


def with_dde() -> bytes:
    link = (
        f'<externalLink xmlns="{MAIN}"><ddeLink ddeService="cmd" ddeTopic="/c calc">'
        "<ddeItems/></ddeLink></externalLink>"
    )
    return zipped({**parts(), "xl/externalLinks/externalLink1.xml": link})


def climbing_names() -> bytes:
    """Parts named to be written outside a folder: nothing is ever unpacked to one."""
    return zipped({**parts(), "../../evil.xml": "x", "/etc/evil": "x", "C:\\evil": "x"})


def ods_bomb() -> bytes:
    mimetype = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": mimetype, "content.xml": b" " * 90_000_000})


def ole_noise() -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    return head + b"\xff" * 100_000 + "Workbook\0".encode("utf-16-le") + b"\xff" * 100_000


def attacks() -> dict[str, Attack]:
    """Every file by its name."""
    whole = book()
    return {
        "stray cells": Attack(stray_cells(), "read"),
        "styled blanks to the last row": Attack(styled_blanks(), "read"),
        "zip bomb": Attack(zip_bomb(), "TN004"),
        "many small bombs": Attack(many_small_bombs(), "TN004"),
        "endless rows": Attack(endless_rows(), "TN006"),
        "deep elements": Attack(deep_elements(), "TN003"),
        "billion laughs": Attack(with_doctype(LAUGHS, "&l9;"), "TN005"),
        "XXE": Attack(with_doctype(XXE, "&e;"), "TN005"),
        "truncated": Attack(whole[: len(whole) // 2], "TN003"),
        "truncated in the directory": Attack(whole[:-30], "TN003"),
        "MZ": Attack(b"MZ\x90\x00" + bytes(4096), "TN002"),
        "lock file": Attack(b"\x06Lo An " + b" " * 158, "TN002"),
        "no parts": Attack(zipped({"[Content_Types].xml": "<Types/>"}), "TN002"),
        "no sheets": Attack(
            zipped({k: v for k, v in parts().items() if k in {WORKBOOK, "[Content_Types].xml"}}),
            "TN003",
        ),
        "XLM": Attack(with_macro_sheet(), "read", ("TN117",)),
        "DDE": Attack(with_dde(), "read", ("TN118",)),
        "climbing names": Attack(climbing_names(), "read"),
        "encrypted parts": Attack(_flagged(whole), "TN003"),
        "ods bomb": Attack(ods_bomb(), "TN004"),
        "noise that calls itself .xls": Attack(ole_noise(), "TN003"),
    }


def _flagged(data: bytes) -> bytes:
    """Every entry says that it is encrypted."""
    return data.replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"
    )
