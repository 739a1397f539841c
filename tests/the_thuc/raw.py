"""Word files written letter by letter: plain strings into a zip, no library and none of ours."""

import io
import zipfile
from xml.sax.saxutils import escape

from lxml import etree

W_URI = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{W_URI}}}"
R_URI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = (
    f'xmlns:w="{W_URI}" xmlns:r="{R_URI}" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
ROMAN = "Times New Roman"
BOX = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right"))


def twips(mm):
    return round(mm * 1440 / 25.4)


def r(text, size=14, look="", font=ROMAN):
    """A run; `look` is letters of b, i, u."""
    marks = "".join(f"<w:{m}/>" for m in look if m in "bi")
    marks += f'<w:sz w:val="{round(size * 2)}"/>' + ('<w:u w:val="single"/>' if "u" in look else "")
    fonts = "".join(f' w:{slot}="{font}"' for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    pieces = "<w:br/>".join(
        "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(t)}</w:t>' for t in line.split("\t"))
        for line in text.split("\n")
    )
    return f"<w:r><w:rPr><w:rFonts{fonts}/>{marks}</w:rPr>{pieces}</w:r>"


def p(text="", size=14, look="", align="center", **how):
    """A paragraph; how: before (pt), first (mm), line (as Word counts), more (XML), runs (XML)."""
    line = how.get("line", 240)
    rule = "auto" if line in (240, 276) else "exact"
    inside = how.get("runs") or (r(text, size, look) if text else "")
    return (
        f"<w:p><w:pPr>{how.get('more', '')}"
        f'<w:spacing w:before="{round(how.get("before", 0) * 20)}" w:after="0" w:line="{line}"'
        f' w:lineRule="{rule}"/><w:ind w:firstLine="{twips(how.get("first", 0))}"/>'
        f'<w:jc w:val="{align}"/></w:pPr>{inside}</w:p>'
    )


def body(text, look="", size=14, line=276):
    """A paragraph of running text as the decree wants it."""
    return p(text, size, look, "both", before=6, first=12.7, line=line)


def rule(length, room):
    """An empty paragraph whose top border is a line of `length` mm in the middle of `room` mm."""
    side = twips((room - length) / 2)
    return (
        '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="0"/></w:pBdr>'
        '<w:spacing w:before="0" w:after="0" w:line="100" w:lineRule="exact"/>'
        f'<w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'
    )


def boxed(text, size=13):
    return p(text, size, "b", more=f"<w:pBdr>{BOX}</w:pBdr>")


def table(widths, *rows, borders=False, heading=False):
    """A table of cells; each cell is its paragraphs, joined."""
    lines = (
        "<w:tblBorders>"
        + "".join(f'<w:{s} w:val="single" w:sz="4"/>' for s in ("top", "bottom", "insideH"))
        + "</w:tblBorders>"
        if borders
        else ""
    )
    made = []
    for number, row in enumerate(rows):
        top = "<w:trPr><w:tblHeader/></w:trPr>" if heading and number == 0 else ""
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for width, cell in zip(widths, row, strict=True)
        )
        made.append(f"<w:tr>{top}{cells}</w:tr>")
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/>{lines}'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        f"</w:tblPr>{''.join(made)}</w:tbl>"
    )


def section(*, restart=False, last=False, size=(210, 297), margins=(20, 15, 20, 30), title=True):
    """A section's end: as the last child of the body, or in a paragraph of its own."""
    top, right, bottom, left = (twips(side) for side in margins)
    first = '<w:headerReference w:type="first" r:id="rIdFirst"/>' if title else ""
    properties = (
        f'<w:sectPr><w:headerReference w:type="default" r:id="rIdHead"/>{first}'
        f'<w:pgSz w:w="{twips(size[0])}" w:h="{twips(size[1])}"/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}"'
        f' w:header="{twips(10)}" w:footer="{twips(10)}" w:gutter="0"/>'
        + ('<w:pgNumType w:start="1"/>' if restart else "")
        + ("<w:titlePg/>" if title else "")
        + "</w:sectPr>"
    )
    return properties if last else f"<w:p><w:pPr>{properties}</w:pPr></w:p>"


def page_field(size=14):
    """The runs of a page number, each with its look: LibreOffice goes by the first."""
    look = r("2", size).split("<w:t ")[0]
    marks = ("begin", "instr", "separate", "text", "end")
    inside = {"instr": "<w:instrText> PAGE </w:instrText>", "text": "<w:t>2</w:t>"}
    return "".join(
        f"{look}{inside.get(mark) or f'<w:fldChar w:fldCharType={chr(34)}{mark}{chr(34)}/>'}</w:r>"
        for mark in marks
    )


PAGE_NUMBER = p(runs=page_field())


def story(tag, inside):
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{tag} {NAMESPACES}>{inside}</w:{tag}>'


def docx(inside, header=PAGE_NUMBER, **parts):
    """The bytes of a document; `parts` adds parts ("styles": the xml of word/styles.xml)."""
    names = ("document", "header1", "header2", *parts)
    kinds = {"header1": "header", "header2": "header", "document": "document.main"}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-'
        f'officedocument.wordprocessingml.{kinds.get(name, name)}+xml"/>'
        for name in names
    )
    relations = "".join(
        f'<Relationship Id="{key}" Type="{R_URI}/{kind}" Target="{target}.xml"/>'
        for key, kind, target in (
            ("rIdHead", "header", "header1"),
            ("rIdFirst", "header", "header2"),
            *((f"rId_{name}", name, name) for name in parts),
        )
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"'
        f' Type="{R_URI}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f"{relations}</Relationships>",
        "word/document.xml": story("document", f"<w:body>{inside}</w:body>"),
        "word/header1.xml": story("hdr", header),
        "word/header2.xml": story("hdr", "<w:p/>"),
        **{f"word/{name}.xml": xml for name, xml in parts.items()},
    }
    return zipped({name: text.encode() for name, text in files.items()})


def zipped(files):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def edited(data, edit, part="word/document.xml"):
    """The document after `edit(root)` of one part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(files[part])
    edit(root)
    files[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return zipped(files)
