"""What Excel opens is read: parts named without case, other slashes, empty attributes."""

from __future__ import annotations

import pytest
from pictures import PERIOD
from raw_xlsx import SHEET, STRINGS, STYLES, WORKBOOK, WORKBOOK_RELS, edited, parts, zipped

from dvexcel.reading.xlsx import parse_workbook
from dvexcel.workspace import Workspace

ROWS = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c></row>'
PLAIN = parts(ROWS, strings=["chữ"])


def renamed(part: str, name: str) -> dict[str, str]:
    return {name if one == part else one: text for one, text in PLAIN.items()}


MADE = {
    "shared strings in another case": renamed(STRINGS, "xl/SharedStrings.xml"),
    "a sheet in another case": renamed(SHEET, "xl/worksheets/Sheet1.xml"),
    "the workbook in another case": renamed(WORKBOOK, "xl/Workbook.xml"),
    "a folder in another case": renamed(STYLES, "XL/styles.xml"),
    "relations in another case": renamed(WORKBOOK_RELS, "xl/_Rels/workbook.xml.rels"),
    "backslashes in every name": {name.replace("/", "\\"): text for name, text in PLAIN.items()},
    "a slash before a name": renamed(SHEET, f"/{SHEET}"),
    "a backslash in a target": edited(
        PLAIN, WORKBOOK_RELS, "worksheets/sheet1.xml", "worksheets\\sheet1.xml"
    ),
    "a target from the root": edited(
        PLAIN, WORKBOOK_RELS, "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml"
    ),
    "an empty style": edited(PLAIN, SHEET, '<c r="B1">', '<c r="B1" s="">'),
}


@pytest.mark.parametrize("name", MADE)
def test_it_is_read(name):
    sheet = parse_workbook(zipped(MADE[name]), "bieu.xlsx").sheets["Số liệu"]
    assert (sheet.get(1, 1).value, sheet.get(1, 2).value) == ("chữ", 7.0)


@pytest.mark.parametrize("name", ["Thumbs.db", "desktop.ini", "DESKTOP.INI", "~$bieu.xlsx", ".x"])
def test_what_the_system_keeps_beside_returns_is_passed_over(tmp_path, name):
    workspace = Workspace(tmp_path)
    inbox = workspace.inbox(PERIOD.code)
    inbox.mkdir(parents=True)
    (inbox / name).write_bytes(b"x")
    (inbox / "bieu.xlsx").write_bytes(b"x")
    assert [path.name for path in workspace.returns(PERIOD.code)] == ["bieu.xlsx"]
