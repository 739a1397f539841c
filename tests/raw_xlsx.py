"""A workbook spelled out part by part, so that a test can break exactly one of them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_RELS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SHEET, STRINGS, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
WORKBOOK, WORKBOOK_RELS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
PROPERTIES = "docProps/custom.xml"


def parts(  # noqa: PLR0913 - each is one part of a workbook
    rows: str = '<row r="1"><c r="A1"><v>1</v></c></row>',
    *,
    strings: Iterable[str] = (),
    formats: Mapping[int, str] | None = None,
    styles: Iterable[int] = (0,),
    sheets: Iterable[str] = ("Số liệu",),
    states: Mapping[str, str] | None = None,
    properties: Mapping[str, str] | None = None,
    date1904: bool = False,
    main: str = MAIN,
    rels: str = RELS,
) -> dict[str, str]:
    """The parts of a workbook whose first sheet holds ``rows``; ``styles`` are its number formats.

    ``strings`` are the texts of shared strings, or whole ``<si>`` elements.
    """
    names = list(sheets)
    made = {
        "[Content_Types].xml": _content_types(len(names), has_properties=bool(properties)),
        "_rels/.rels": _relationships([("officeDocument", "xl/workbook.xml")], rels),
        WORKBOOK: _workbook(names, states or {}, main, rels, date1904=date1904),
        WORKBOOK_RELS: _relationships(
            [
                *(("worksheet", f"worksheets/sheet{i}.xml") for i in range(1, len(names) + 1)),
                ("sharedStrings", "sharedStrings.xml"),
                ("styles", "styles.xml"),
            ],
            rels,
        ),
        STRINGS: _strings(strings, main),
        STYLES: _styles(formats or {}, styles, main),
    }
    for i in range(1, len(names) + 1):
        body = rows if i == 1 else ""
        made[f"xl/worksheets/sheet{i}.xml"] = (
            f'{_DECLARATION}<worksheet xmlns="{main}" xmlns:r="{rels}">'
            f"<sheetData>{body}</sheetData></worksheet>"
        )
    if properties:
        made[PROPERTIES] = _properties(properties)
    return made


def zipped(
    contents: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED, level: int = 9
) -> bytes:
    """The package of these parts; the same parts give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method, compresslevel=level) as package:
        for name, content in contents.items():
            info = zipfile.ZipInfo(name, (2026, 9, 1, 0, 0, 0))
            info.compress_type = method
            info.create_system, info.external_attr = 3, 0o600 << 16  # also on Windows
            package.writestr(info, content)
    return buffer.getvalue()


def book(rows: str = '<row r="1"><c r="A1"><v>1</v></c></row>', **more) -> bytes:
    """A whole workbook whose first sheet holds ``rows``; the rest as for ``parts``."""
    return zipped(parts(rows, **more))


def edited(contents: Mapping[str, str], part: str, old: str, new: str) -> dict[str, str]:
    """The parts with ``old`` replaced in one of them; it must be there."""
    if old not in contents[part]:
        raise ValueError(f"{part} has no {old!r}")
    return {**contents, part: contents[part].replace(old, new)}


def _content_types(sheets: int, *, has_properties: bool) -> str:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    overrides = [("/xl/workbook.xml", f"{kind}.sheet.main+xml")]
    overrides += [
        (f"/xl/worksheets/sheet{i}.xml", f"{kind}.worksheet+xml") for i in range(1, sheets + 1)
    ]
    overrides += [
        ("/xl/sharedStrings.xml", f"{kind}.sharedStrings+xml"),
        ("/xl/styles.xml", f"{kind}.styles+xml"),
    ]
    if has_properties:
        custom = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
        overrides.append(("/docProps/custom.xml", custom))
    listed = "".join(f'<Override PartName="{p}" ContentType="{c}"/>' for p, c in overrides)
    return (
        f'{_DECLARATION}<Types xmlns="{_PACKAGE}content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _relationships(targets: Iterable[tuple[str, str]], rels: str) -> str:
    listed = "".join(
        f'<Relationship Id="rId{i}" Type="{rels}/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(targets, 1)
    )
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}relationships">{listed}</Relationships>'


def _workbook(
    names: list[str], states: Mapping[str, str], main: str, rels: str, *, date1904: bool
) -> str:
    listed = "".join(
        f"<sheet name={quoteattr(name)} sheetId={quoteattr(str(i))}"
        + (f' state="{states[name]}"' if name in states else "")
        + f' r:id="rId{i}"/>'
        for i, name in enumerate(names, 1)
    )
    settings = '<workbookPr date1904="1"/>' if date1904 else "<workbookPr/>"
    return (
        f'{_DECLARATION}<workbook xmlns="{main}" xmlns:r="{rels}">{settings}'
        f"<sheets>{listed}</sheets></workbook>"
    )


def _strings(strings: Iterable[str], main: str) -> str:
    listed = "".join(
        text if text.startswith("<si>") else f'<si><t xml:space="preserve">{escape(text)}</t></si>'
        for text in strings
    )
    return f'{_DECLARATION}<sst xmlns="{main}">{listed}</sst>'


def _styles(formats: Mapping[int, str], styles: Iterable[int], main: str) -> str:
    custom = "".join(
        f"<numFmt numFmtId={quoteattr(str(i))} formatCode={quoteattr(code)}/>"
        for i, code in formats.items()
    )
    cells = "".join(f'<xf numFmtId="{i}"/>' for i in styles)
    return (
        f'{_DECLARATION}<styleSheet xmlns="{main}"><numFmts>{custom}</numFmts>'
        "<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>"
        f'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>{cells}</cellXfs></styleSheet>'
    )


def _properties(values: Mapping[str, str]) -> str:
    listed = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{i}" '
        f"name={quoteattr(name)}><vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for i, (name, value) in enumerate(values.items(), 2)
    )
    return f'{_DECLARATION}<Properties xmlns="{_CUSTOM}" xmlns:vt="{_TYPES}">{listed}</Properties>'
