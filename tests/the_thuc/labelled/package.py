"""The parts of a .docx around its body: styles, theme, fonts, settings, page headers."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field

from the_thuc.labelled.marks import twips
from the_thuc.labelled.theme import theme_of

_NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
NAMES = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _NAMES.items())
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TWO_COLUMNS = 62, 3, 100
_NO_TIME = (2026, 10, 5, 8, 0, 0)


@dataclass
class Page:
    """One section's page in mm; ``number`` is where the page number stands."""

    width: float = 210
    height: float = 297
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 15
    header: float = 10
    number: str = "header"
    number_size: float = 14
    number_marks: str = ""
    on_first: bool = False
    restart: bool = False
    columns: int = 1


@dataclass
class Shell:
    """What a file carries beside its body.

    ``theme``: (font of the theme, font for the script Viet, language of the theme).
    ``bodies``: parts that the body takes in whole, by relationship id (altChunk).
    """

    way: str = "runs"
    base: float = 14
    font: str = "Times New Roman"
    theme: tuple[str, str, str] = ("Calibri", "Arial", "en-US")
    major: tuple[str, str] = ("Calibri Light", "Times New Roman")
    uses_major: bool = False
    table_after: float | None = None
    numbering: bool = False
    bodies: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)


def section(page, kind="nextPage"):
    """The sectPr of a page; the header parts are shared by all sections."""
    refs = ""
    if page.number in {"header", "footer"}:
        at = page.number
        refs = f'<w:{at}Reference w:type="default" r:id="rId_{at}_{_tag(page)}"/>'
        refs += f'<w:{at}Reference w:type="first" r:id="rId_{at}_empty"/>'
    start = '<w:pgNumType w:start="1"/>' if page.restart else ""
    two = ""
    if page.columns > 1:
        left, gap, right = map(twips, _TWO_COLUMNS)
        two = (
            f'<w:cols w:num="2" w:space="{gap}" w:equalWidth="0">'
            f'<w:col w:w="{left}" w:space="{gap}"/><w:col w:w="{right}"/></w:cols>'
        )
    title = "" if page.on_first else "<w:titlePg/>"
    turned = ' w:orient="landscape"' if page.width > page.height else ""
    return (
        f'<w:sectPr>{refs}<w:type w:val="{kind}"/>'
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{turned}/>'
        f'<w:pgMar w:top="{twips(page.top)}" w:right="{twips(page.right)}"'
        f' w:bottom="{twips(page.bottom)}" w:left="{twips(page.left)}"'
        f' w:header="{twips(page.header)}"'
        f' w:footer="567" w:gutter="0"/>{start}{two}{title}</w:sectPr>'
    )


def _tag(page):
    return f"{round(page.number_size * 2)}{page.number_marks}"


def packed(body, page, shell, pages=(), kind="nextPage"):
    """The bytes of a .docx with this body; ``pages`` are those of earlier sections."""
    used = {(p.number, _tag(p)): p for p in (*pages, page) if p.number in {"header", "footer"}}
    rels, types, parts = [], [], {}

    def add(rel, kind, target, content, form="xml"):
        rels.append(f'<Relationship Id="{rel}" Type="{_REL}{kind}" Target="{target}"/>')
        parts[f"word/{target}"] = content
        if form != "html":
            types.append(
                f'<Override PartName="/word/{target}" ContentType="{_content_type(kind)}"/>'
            )

    add("rId1", "styles", "styles.xml", _styles(shell))
    add("rId2", "settings", "settings.xml", _settings(shell))
    add("rId3", "theme", "theme/theme1.xml", theme_of(shell))
    add("rId4", "fontTable", "fontTable.xml", _fonts(shell))
    if shell.numbering:
        add("rId5", "numbering", "numbering.xml", _numbering())
    for (where, tag), one in used.items():
        add(f"rId_{where}_{tag}", where, f"{where}{tag}.xml", _page_number(where, one, shell))
    for where in sorted({where for where, _ in used}):
        add(f"rId_{where}_empty", where, f"{where}_empty.xml", _margin(where, "<w:p/>"))
    for rel, html in shell.bodies.items():
        add(rel, "aFChunk", f"chunk{rel}.html", html, "html")
    for rel, address in shell.links.items():
        rels.append(
            f'<Relationship Id="{rel}" Type="{_REL}hyperlink" Target="{address}"'
            ' TargetMode="External"/>'
        )
    document = (
        f"{_HEAD}<w:document {NAMES}><w:body>{body}{section(page, kind)}</w:body></w:document>"
    )
    return _zipped(
        {
            "[Content_Types].xml": _types(types),
            "_rels/.rels": _relations(
                f'<Relationship Id="rId1" Type="{_REL}officeDocument" Target="word/document.xml"/>'
            ),
            "word/document.xml": document,
            "word/_rels/document.xml.rels": _relations("".join(rels)),
            **parts,
        }
    )


def _zipped(parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _NO_TIME), content.encode("utf-8"))
    return made.getvalue()


def _content_type(kind):
    if kind == "theme":
        return "application/vnd.openxmlformats-officedocument.theme+xml"
    return f"{_KIND}{kind}+xml"


def _types(overrides):
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="html" ContentType="text/html"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_KIND}document.main+xml"/>'
        f"{''.join(overrides)}</Types>"
    )


def _relations(inside):
    return (
        f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships">{inside}</Relationships>'
    )


def _font(name):
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def _size(points):
    half = round(points * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def _themed(shell):
    half = "major" if shell.uses_major else "minor"
    return (
        f'<w:rFonts w:asciiTheme="{half}HAnsi" w:hAnsiTheme="{half}HAnsi"'
        f' w:eastAsiaTheme="{half}EastAsia" w:cstheme="{half}Bidi"/>'
    )


def _styles(shell):
    """By ``way``: see ``marks.Hand``."""
    named = _font(shell.font)
    if shell.way == "defaults":
        defaults = named + _size(shell.base)
    elif shell.way == "theme":
        defaults = _themed(shell) + _size(shell.base)
    else:
        defaults = _themed(shell) + _size(11)
    wide = (
        "" if shell.way != "runs" else '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/>'
    )
    normal = (
        f"<w:rPr>{named}{_size(shell.base)}</w:rPr>" if shell.way in {"normal", "chain"} else ""
    )
    gap = ""
    if shell.table_after is not None:
        after = round(shell.table_after * 20)
        gap = f'<w:pPr><w:spacing w:after="{after}" w:line="240" w:lineRule="auto"/></w:pPr>'
    return (
        f"{_HEAD}<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr>{defaults}"
        '<w:lang w:val="vi-VN" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{wide}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/>{normal}</w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
        f'<w:basedOn w:val="TableNormal"/>{gap}<w:tblPr/></w:style>'
        '<w:style w:type="paragraph" w:styleId="VanBan"><w:name w:val="Văn bản nền"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="120" w:after="0" w:line="240"'
        ' w:lineRule="auto"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Than"><w:name w:val="Thân bài"/>'
        '<w:basedOn w:val="VanBan"/><w:pPr><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Đề mục"/>'
        '<w:basedOn w:val="Than"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>'
        "</w:styles>"
    )


def _settings(shell):
    return (
        f'{_HEAD}<w:settings {NAMES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{shell.theme[2]}"/></w:settings>'
    )


def _fonts(shell):
    names = dict.fromkeys((shell.font, "Times New Roman", shell.theme[0], "Calibri"))
    return (
        f"{_HEAD}<w:fonts {NAMES}>"
        + "".join(f'<w:font w:name="{name}"><w:charset w:val="00"/></w:font>' for name in names)
        + "</w:fonts>"
    )


def _numbering():
    """One list "1." as Word's own button makes it."""
    return (
        f'{_HEAD}<w:numbering {NAMES}><w:abstractNum w:abstractNumId="0">'
        '<w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _margin(where, inside):
    tag = "hdr" if where == "header" else "ftr"
    return f"{_HEAD}<w:{tag} {NAMES}>{inside}</w:{tag}>"


def _page_number(where, page, shell):
    """The page number as Word's gallery puts it: a content control around a complex field."""
    shape = _font("Times New Roman") if shell.way in {"runs", "theme"} else ""
    shape += "<w:i/><w:iCs/>" if "i" in page.number_marks else ""
    shape = f"<w:rPr>{shape}{_size(page.number_size)}</w:rPr>"

    def part(inside):
        return f"<w:r>{shape}{inside}</w:r>"

    right = "right" if "r" in page.number_marks else "center"
    return _margin(
        where,
        '<w:sdt><w:sdtPr><w:id w:val="1234567"/><w:docPartObj>'
        '<w:docPartGallery w:val="Page Numbers (Top of Page)"/><w:docPartUnique/>'
        "</w:docPartObj></w:sdtPr><w:sdtContent>"
        f'<w:p><w:pPr><w:spacing w:after="0"/><w:jc w:val="{right}"/></w:pPr>'
        + part('<w:fldChar w:fldCharType="begin"/>')
        + part('<w:instrText xml:space="preserve"> PAGE   \\* MERGEFORMAT </w:instrText>')
        + part('<w:fldChar w:fldCharType="separate"/>')
        + part("<w:t>2</w:t>")
        + part('<w:fldChar w:fldCharType="end"/>')
        + "</w:p></w:sdtContent></w:sdt>",
    )
