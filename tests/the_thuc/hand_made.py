"""Two documents with everything that a mending might hurt: parts, marks, styles, a theme."""

import io
import struct
import zlib

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.shared import Mm, Pt
from others import THEME
from raw import NAMESPACES, W_URI, body, docx, p, section, table, zipped
from whole import LONG, state_foot
from words import parts

NS = f'xmlns:w="{W_URI}"'


def picture():
    """A red dot as a PNG."""

    def chunk(kind, data):
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    dot = zlib.compress(b"\0\xff\0\0")
    chunks = chunk(b"IHDR", head) + chunk(b"IDAT", dot) + chunk(b"IEND", b"")
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + chunks)


def everything_a_file_can_hold():
    """A công văn by python-docx with a picture, a note, a comment, a link, tracked changes."""
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    page.left_margin, page.right_margin = Mm(25), Mm(20)
    page.header.paragraphs[0].text = "Tài liệu nội bộ"
    head = document.add_table(rows=2, cols=2)
    texts = (
        ("UBND TỈNH CÀ MAU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Số: 12/SNV-XDCQ", "Cà Mau, ngày 05 tháng 3 năm 2026"),
    )
    for row, pair in zip(head.rows, texts, strict=True):
        for cell, text in zip(row.cells, pair, strict=True):
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
            cell.paragraphs[0].add_run(text)
    long = document.add_paragraph(f"Sở Nội vụ đề nghị  các sở{LONG}.")
    long.runs[0].font.size = Pt(12)
    document.add_comment(long.runs, "Xem lại câu này", "Chị Ngọc", "N")
    long._p.append(
        parse_xml(f'<w:r {NS}><w:footnoteReference w:id="2"/></w:r>'),
    )
    long._p.append(
        parse_xml(
            f'<w:ins {NS} w:id="7" w:author="An"><w:r><w:t> thêm vào</w:t></w:r></w:ins>',
        )
    )
    long._p.append(
        parse_xml(
            f'<w:del {NS} w:id="8" w:author="An"><w:r><w:delText> bỏ đi</w:delText></w:r></w:del>',
        )
    )
    long._p.append(
        parse_xml(
            f'<w:hyperlink {NS} w:anchor="dau"><w:bookmarkStart w:id="3" w:name="dau"/>'
            '<w:bookmarkEnd w:id="3"/><w:r><w:t>xem  trên</w:t></w:r></w:hyperlink>',
        )
    )
    document.add_paragraph().add_run().add_picture(picture(), width=Mm(10))
    grid = document.add_table(rows=3, cols=3)
    grid.cell(0, 0).merge(grid.cell(0, 1)).text = "Gộp ngang"
    grid.cell(1, 2).merge(grid.cell(2, 2)).text = "Gộp dọc"
    document.add_paragraph("Nơi nhận:")
    document.add_paragraph("- Lưu: VT.")
    return with_footnotes(saved(document))


def with_footnotes(data):
    """The document with a footnotes part, which python-docx does not make."""
    files = parts(data)
    files["word/footnotes.xml"] = (
        f'<w:footnotes {NS}><w:footnote w:id="2"><w:p><w:r><w:t>Chú  thích</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    ).encode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relation = f'<Relationship Id="rIdNote" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    name = "word/_rels/document.xml.rels"
    files[name] = files[name].replace(b"</Relationships>", relation.encode())
    content = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    override = f'<Override PartName="/word/footnotes.xml" ContentType="{content}"/></Types>'
    types = "[Content_Types].xml"
    files[types] = files[types].replace(b"</Types>", override.encode())
    return zipped(files)


def saved(document):
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def inherited_looks():
    """Looks that no run names: a theme, defaults, styles on styles, a style of letters."""
    styles = (
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/>'
        "</w:rPr></w:rPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Thuong"><w:name w:val="Normal"/>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="Dau"><w:name w:val="Dau"/>'
        '<w:basedOn w:val="Thuong"/><w:pPr><w:jc w:val="center"/></w:pPr>'
        '<w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Chu"><w:name w:val="Chu"/>'
        '<w:basedOn w:val="Thuong"/><w:pPr><w:ind w:firstLine="720"/>'
        '<w:spacing w:before="120" w:line="276" w:lineRule="auto"/><w:jc w:val="both"/></w:pPr>'
        "</w:style>"
        '<w:style w:type="character" w:styleId="Manh"><w:name w:val="Manh"/>'
        "<w:rPr><w:b/></w:rPr></w:style></w:styles>"
    )

    def styled(style, text, mark=""):
        letters = f'<w:rPr><w:rStyle w:val="{mark}"/></w:rPr>' if mark else ""
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
            f"<w:r>{letters}<w:t>{text}</w:t></w:r></w:p>"
        )

    head = table(
        (65, 100),
        (p("SỞ NỘI VỤ", 13, "b"), styled("Dau", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
        (p("Số: 12/SNV-XDCQ", 13), p("Cà Mau, ngày 05 tháng 3 năm 2026", 14, "i")),
    )
    return docx(
        head
        + styled("Chu", f"Sở Nội vụ đề nghị các sở{LONG}.")
        + styled("Chu", f"Các đơn vị{LONG}./.", "Manh")
        + body("Trân trọng.")
        + state_foot("- Lưu: VT, XDCQ.", signed=("GIÁM ĐỐC",))
        + section(last=True),
        styles=styles,
        theme=THEME,
    )
