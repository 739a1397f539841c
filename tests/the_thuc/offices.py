"""More documents as offices make them: merged cells, old letters, annexes, other programs."""

import io

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt
from raw import body, docx, p, r, section, table, twips
from whole import LONG, party_head, state_foot

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
FREE = "Độc lập - Tự do - Hạnh phúc"


def cell(inside, width, more=""):
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{more}</w:tcPr>{inside}</w:tc>'


def merged_header_cells():
    """A head of three columns: names over two rows, the motto over two columns, typed lines."""
    span, merge = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>'
    rows = (
        cell(p("UBND TỈNH CÀ MAU", 13) + p("SỞ NỘI VỤ", 13, "b") + p("_______", 13), 65, merge)
        + cell(p(MOTTO, 13, "b"), 100, span),
        cell("<w:p/>", 65, "<w:vMerge/>")
        + cell(p(FREE, 14, "b") + p("________________________", 14), 100, span),
        cell(p("Số: 5/KH-SNV", 13), 65)
        + cell("<w:p/>", 10)
        + cell(p("Cà Mau, ngày 5 tháng 03 năm 2026", 14, "i"), 90),
    )
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in (65, 10, 90))
    head = (
        f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>"
        + "".join(f"<w:tr>{row}</w:tr>" for row in rows)
        + "</w:tbl>"
    )
    return docx(
        head
        + p("KẾ HOẠCH", 14, "b", before=18)
        + p("Công tác dân vận năm 2026", 14, "b")
        + p("_________", 14)
        + body(f"Sở Nội vụ ban hành Kế hoạch: các phòng{LONG}./.")
        + state_foot("- UBND tỉnh;", "- Lưu: VT, XDCQ.", signed=("GIÁM ĐỐC",))
        + section(last=True)
    )


def party_in_old_letters():
    """A Party plan typed with .VnTime: the head in TCVN3, its other typefaces in Unicode."""

    def old(text, size=14, look=""):
        return p(runs=r(text, size, look, ".VnTime"))

    return docx(
        party_head("Số 12-KH/ĐU")
        + p("KẾ HOẠCH", 16, "b", before=18)
        + p("về công tác dân vận năm 2026", 15, "b")
        + p("-----", 14)
        + body(f"Đảng ủy xã ban hành Kế hoạch: các chi bộ{LONG}.", line=360)
        + old("C«ng t¸c d©n vËn n¨m 2026")  # noqa: RUF001 - TCVN3 writes "á" so
        + old("§¶ng ñy x· §Êt Mòi.")
        + table(
            (75, 90),
            (
                p("Nơi nhận:", 14, "u", "left") + p("- Tỉnh ủy;", 12, "", "left")
                + p("- Lưu Văn phòng Đảng ủy.", 12, "", "left"),
                p("T/M BAN THƯỜNG VỤ", 14, "b") + p("BÍ THƯ", 14) + p("Lê Văn Bé", 14, "b"),
            ),
        )
        + section(last=True)
    )  # fmt: skip


def breaks_inside_the_head():
    """Each side of the head is one paragraph with breaks; the symbol's signs are mixed up."""
    left = r("UBND TỈNH CÀ MAU\n", 13) + r("SỞ NỘI VỤ\n", 13, "b") + r("-------\n", 13)
    left += r("Số: 312 - SNV/VP\n", 13) + r("V/v cử cán bộ dự tập huấn", 12)
    right = r(f"{MOTTO}\n", 13, "b") + r(f"{FREE}\n", 14, "b") + r("---------------\n", 14)
    right += r("Cà Mau, ngày 12 tháng 9 năm 2026", 14, "i")
    return docx(
        table((65, 100), (p(runs=left), p(runs=right)))
        + p("Kính gửi: Sở Tài chính", 14, before=12)
        + body(f"Sở Nội vụ cử 02 cán bộ{LONG}.")
        + body("Trân trọng cảm ơn ! ./.")
        + state_foot("- Như trên", "- Lưu: VT.", signed=("KT GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))
        + section(last=True)
    )


def centred(document, text, size=14, *, bold=True, italic=False):
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    return paragraph


def four_slots(style, name):
    """The typeface in all four slots: python-docx sets two."""
    style.font.name = name
    fonts = style.element.rPr.rFonts
    for slot in ("w:eastAsia", "w:cs"):
        fonts.set(qn(slot), name)


def decision_with_two_annexes():
    """By python-docx: a decision and two annexes, the second on its side, numbered straight on."""
    document = Document()
    four_slots(document.styles["Normal"], "Times New Roman")
    document.styles["Normal"].font.size = Pt(14)
    document.styles["Normal"].paragraph_format.space_after = Pt(0)
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin = page.bottom_margin = Mm(20)
    page.left_margin, page.right_margin = Mm(30), Mm(15)
    number = page.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    number._p.append(field)
    head = document.add_table(rows=2, cols=2)
    sides = (
        (("ỦY BAN NHÂN DÂN", 13, True, False), ("TỈNH CÀ MAU", 13, True, False)),
        ((MOTTO, 12, True, False), (FREE, 13, True, False)),
        (("Số: 77/QĐ-UBND", 13, False, False),),
        (("Cà Mau, ngày 02 tháng 10 năm 2026", 13, False, True),),
    )
    for at, lines in zip((c for row in head.rows for c in row.cells), sides, strict=True):
        at.paragraphs[0]._p.getparent().remove(at.paragraphs[0]._p)
        for text, size, bold, italic in lines:
            centred(at, text, size, bold=bold, italic=italic)
    centred(document, "QUYẾT ĐỊNH")
    centred(document, "Về việc giao chỉ tiêu công tác dân vận năm 2027")
    centred(document, "ỦY BAN NHÂN DÂN TỈNH CÀ MAU")
    for text in ("Căn cứ Luật Tổ chức chính quyền địa phương;", "Xét đề nghị của Sở Nội vụ."):
        running(document, text).runs[0].italic = True
    centred(document, "QUYẾT ĐỊNH:")
    for label, text in (
        ("Điều 1.", " Giao chỉ tiêu tại Phụ lục I, II."),
        ("Điều 2.", f" Các{LONG}./."),
    ):
        paragraph = running(document, label)
        paragraph.runs[0].bold = True
        paragraph.add_run(text)
    foot = document.add_table(rows=1, cols=2).rows[0].cells
    foot[0].paragraphs[0].add_run("Nơi nhận:").font.size = Pt(12)
    foot[0].paragraphs[0].runs[0].bold = foot[0].paragraphs[0].runs[0].italic = True
    for text in ("- Như Điều 2;", "- Lưu: VT, NC."):
        foot[0].add_paragraph().add_run(text).font.size = Pt(11)
    foot[1].paragraphs[0]._p.getparent().remove(foot[1].paragraphs[0]._p)
    for text in ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn Tám"):
        centred(foot[1], text)
    for label in ("Phụ lục 1", "Phụ lục 2"):
        annex = document.add_section(WD_SECTION.NEW_PAGE)
        if label == "Phụ lục 2":
            annex.orientation = WD_ORIENT.LANDSCAPE
            annex.page_width, annex.page_height = Mm(297), Mm(210)
        centred(document, label)
        centred(document, "CHỈ TIÊU GIAO")
        belonging = "(Kèm theo Quyết định số 77/QĐ-UBND ngày 02/10/2026)"
        centred(document, belonging, bold=False, italic=True)
        grid = document.add_table(rows=16, cols=3)
        grid.style = "Table Grid"
        for row in grid.rows:
            row.cells[0].text = "1"
    return saved(document)


def running(document, text):
    paragraph = document.add_paragraph()
    paragraph.add_run(text)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.paragraph_format.first_line_indent = Cm(1.27)
    paragraph.paragraph_format.space_before = Pt(6)
    return paragraph


def saved(document):
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


HTML = f"""<html><head><meta charset="utf-8"><style>
@page {{ size: 21cm 29.7cm; margin: 2cm 1.5cm 2cm 3cm }}
body, td {{ font-family: 'Times New Roman'; font-size: 14pt }}
p {{ margin: 6pt 0 0 0 }} td p, h1, h2 {{ margin: 0 }}
</style></head><body>
<table width="100%"><tr><td width="40%" align="center">
<p align="center" style="font-size:13pt">UBND TỈNH CÀ MAU</p>
<p align="center" style="font-size:13pt"><b>SỞ NỘI VỤ</b></p>
<p align="center" style="font-size:13pt">Số: 215/SNV-XDCQ</p>
<p align="center" style="font-size:12pt">V/v góp ý dự thảo</p></td>
<td align="center"><p align="center" style="font-size:13pt"><b>{MOTTO}</b></p>
<p align="center"><b><u>{FREE}</u></b></p>
<p align="center"><i>Cà Mau, ngày 12 tháng 9 năm 2026</i></p></td></tr></table>
<p align="center">Kính gửi: Sở Tư pháp</p>
<p align="justify" style="text-indent:1.27cm">Sở Nội vụ đề nghị Sở Tư pháp{LONG}./.</p>
<table width="100%"><tr><td width="50%"><p style="font-size:12pt"><b><i>Nơi nhận:</i></b></p>
<p style="font-size:11pt">- Như trên;</p><p style="font-size:11pt">- Lưu: VT, XDCQ.</p></td>
<td align="center"><p align="center"><b>GIÁM ĐỐC</b></p><p align="center"><b>Trần Thị Ngọc</b></p>
</td></tr></table></body></html>"""

_STYLE = (
    '<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties'
    ' fo:text-align="{align}" fo:margin-top="{before}pt" fo:text-indent="{first}cm"/>'
    '<style:text-properties style:font-name="Times New Roman" fo:font-size="{size}pt"'
    ' fo:font-weight="{weight}" fo:font-style="{slope}"/></style:style>'
)


def flat_style(name, size, weight="normal", slope="normal", align="center", **how):
    before, first = how.get("before", 0), how.get("first", 0)
    return _STYLE.format(
        name=name, align=align, size=size, weight=weight, slope=slope, before=before, first=first
    )


def flat_odt():
    """A Party report as a flat OpenDocument text, its head in one column."""
    lines = (
        ("tieude", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("ten", "ĐẢNG ỦY XÃ ĐẤT MŨI"),
        ("so", "*"),
        ("so", "Số 12-BC/ĐU"),
        ("ngay", "Đất Mũi, ngày 05 tháng 6 năm 2026"),
        ("loai", "BÁO CÁO"),
        ("yeu", "về công tác dân vận quý II năm 2026"),
        ("so", "-----"),
        ("than", f"Đảng ủy xã báo cáo: các chi bộ{LONG}./."),
    )
    styles = (
        flat_style("tieude", 15, "bold")
        + flat_style("ten", 14, "bold")
        + flat_style("so", 14)
        + flat_style("ngay", 14, slope="italic")
        + flat_style("loai", 16, "bold")
        + flat_style("yeu", 15, "bold")
        + flat_style("than", 14, align="justify", before=6, first=1)
    )
    text = "".join(f'<text:p text:style-name="{name}">{line}</text:p>' for name, line in lines)
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
        for name, space in (
            ("office", "office"),
            ("style", "style"),
            ("text", "text"),
            ("fo", "xsl-fo-compatible"),
            ("svg", "svg-compatible"),
        )
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} office:version="1.2"'
        ' office:mimetype="application/vnd.oasis.opendocument.text"><office:font-face-decls>'
        '<style:font-face style:name="Times New Roman" svg:font-family="\'Times New Roman\'"/>'
        "</office:font-face-decls><office:automatic-styles>"
        '<style:page-layout style:name="trang"><style:page-layout-properties'
        ' fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm"'
        f' fo:margin-left="3cm" fo:margin-right="1.5cm"/></style:page-layout>{styles}'
        '</office:automatic-styles><office:master-styles><style:master-page style:name="Standard"'
        ' style:page-layout-name="trang"/></office:master-styles>'
        f"<office:body><office:text>{text}</office:text></office:body></office:document>"
    )


OFFICES = {
    make.__name__: make
    for make in (
        merged_header_cells,
        party_in_old_letters,
        breaks_inside_the_head,
        decision_with_two_annexes,
    )
}
# What LibreOffice turns into a .docx: its text, and the ending it is known by.
BY_LIBREOFFICE = {"from_html": (HTML, "html"), "from_odt": (flat_odt(), "fodt")}
