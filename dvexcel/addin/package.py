"""The add-in (dvexcel.xlam) and a demonstration workbook (.xlsm), built from text.

Each is a workbook as we write it, to which the VBA project and the ribbon are added. The same
sources give the same bytes.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from dvexcel.addin.ribbon import ribbon_xml
from dvexcel.addin.vba.modules import PROJECT_NAME, generated, our_modules
from dvexcel.addin.vba.project import Module, documents, vba_project
from dvexcel.installed import ADDIN_NAME, TARGET
from dvexcel.sample import sample_rows
from dvexcel.writing.book import new_book
from dvexcel.writing.so_cong_tac import write_so_cong_tac

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_ADDIN = "application/vnd.ms-excel.addin.macroEnabled.main+xml"
_WORKBOOK = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_VBA_TYPE = "application/vnd.ms-office.vbaProject"
_VBA_RELATION = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
_RIBBON_RELATION = "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"
_RIBBON_PART = "customUI/customUI14.xml"
_SHEET_PART = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_FIXED_DATE = (1980, 1, 1, 0, 0, 0)


def addin(target: str = TARGET) -> bytes:
    """The add-in for Excel's XLSTART: one sheet, which is empty, because a workbook has one.

    ``target`` is where the installation stands on the computers it is for.
    """
    with new_book("dvexcel") as (book, buffer):
        book.sheet("dvexcel")
    return with_macros(buffer.getvalue(), our_modules(target), is_addin=True)


def demonstration() -> bytes:
    """The sample's sổ công tác with the tab and the macros in it, to show without installing."""
    return with_macros(write_so_cong_tac(sample_rows()), our_modules(), is_addin=False)


def macro_files() -> dict[str, bytes]:
    """Every built file of the folder macros/, by its path in it."""
    texts = {f"vba/{name}": text.encode("ascii") for name, text in generated().items()}
    ribbon = {"ribbon/customUI14.xml": ribbon_xml().encode()}
    return texts | ribbon | {name: build() for name, build in _PACKAGES.items()}


_PACKAGES: dict[str, Callable[[], bytes]] = {
    ADDIN_NAME: addin,
    "dvexcel_demo.xlsm": demonstration,
}


def with_macros(workbook: bytes, modules: Sequence[Module], *, is_addin: bool) -> bytes:
    """The package of ``workbook``, an .xlsx of ours, with macros and the ribbon in it.

    ValueError when the package is not laid out as XlsxWriter lays it out.
    """
    with ZipFile(BytesIO(workbook)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    sheets = sorted(name for name in parts if _SHEET_PART.fullmatch(name))
    for name in sheets:
        number = _SHEET_PART.fullmatch(name)[1]  # type: ignore[index] # it was just matched
        parts[name] = _named_sheet(parts[name], f"Sheet{number}".encode())
    book = parts["xl/workbook.xml"]
    parts["xl/workbook.xml"] = _once(book, b"<workbookPr ", b'<workbookPr codeName="ThisWorkbook" ')
    parts["[Content_Types].xml"] = _content_types(parts["[Content_Types].xml"], is_addin=is_addin)
    parts["_rels/.rels"] = _related(parts["_rels/.rels"], _RIBBON_RELATION, _RIBBON_PART)
    links = "xl/_rels/workbook.xml.rels"
    parts[links] = _related(parts[links], _VBA_RELATION, "vbaProject.bin")
    parts[_RIBBON_PART] = ribbon_xml().encode()
    parts["xl/vbaProject.bin"] = vba_project(PROJECT_NAME, [*documents(len(sheets)), *modules])
    return _zipped(parts)


def _content_types(part: bytes, *, is_addin: bool) -> bytes:
    main = _ADDIN if is_addin else _WORKBOOK
    part = _once(part, _MAIN.encode(), main.encode())
    binary = f'<Default Extension="bin" ContentType="{_VBA_TYPE}"/>'.encode()
    return _once(part, b"<Override ", binary + b"<Override ", first_of_many=True)


def _related(part: bytes, kind: str, target: str) -> bytes:
    end = b"</Relationships>"
    link = f'<Relationship Id="rIdDv" Type="{kind}" Target="{target}"/>'.encode()
    return _once(part, end, link + end)


def _named_sheet(part: bytes, name: bytes) -> bytes:
    """The sheet under the name by which its VBA module knows it."""
    if b"<sheetPr" in part:
        return _once(part, b"<sheetPr", b'<sheetPr codeName="' + name + b'"')
    start = re.search(rb"<worksheet [^>]*>", part)
    if start is None:
        raise ValueError("not a worksheet")
    properties = b'<sheetPr codeName="' + name + b'"/>'
    return part[: start.end()] + properties + part[start.end() :]


def _once(part: bytes, old: bytes, new: bytes, *, first_of_many: bool = False) -> bytes:
    count = part.count(old)
    if count != 1 and not (first_of_many and count):
        raise ValueError(f"{old!r} stands {count} times in a part")
    return part.replace(old, new, 1)


def _zipped(parts: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as target:
        for name, content in parts.items():
            entry = ZipInfo(name, _FIXED_DATE)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, content)
    return buffer.getvalue()
