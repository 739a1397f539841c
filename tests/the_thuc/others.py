"""Documents as other offices make them, each with its own habits."""

import io

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from raw import NAMESPACES, ROMAN, body, docx, p, r, rule, section, table
from whole import LONG, state_foot, state_head

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
    '<a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme>'
    "</a:themeElements></a:theme>"
)


def python_docx_on_letter():
    """A script's document: Letter, one inch all round, a typeface of the theme."""
    document = Document()
    head = document.add_table(rows=1, cols=2)
    left, right = head.rows[0].cells
    left.text = "ỦY BAN NHÂN DÂN\nXÃ ĐẤT MŨI\nSố: 7/KH-UBND"
    right.text = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Đất Mũi, ngày 5 tháng 3 năm 2026"
    )
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.add_run("KẾ HOẠCH").bold = True
    subject = document.add_paragraph()
    subject.alignment = WD_ALIGN_PARAGRAPH.CENTER
    subject.add_run("Công tác dân vận chính quyền năm 2026").bold = True
    document.add_paragraph(f"Ủy ban nhân dân xã ban hành Kế hoạch, các ngành{LONG}.")
    document.add_paragraph(f"1. Văn phòng Ủy ban nhân dân xã{LONG}.")
    document.add_paragraph("Nơi nhận:")
    document.add_paragraph("- Ủy ban nhân dân tỉnh;")
    document.add_paragraph("- Lưu: VT.")
    document.add_paragraph("CHỦ TỊCH")
    document.add_paragraph("Nguyễn Văn Tám")
    return saved(document)


def tabs_and_dashes():
    """No tables: two columns by tabs, dashes typed for lines."""
    return docx(
        p("UBND TỈNH CÀ MAU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b", "left")
        + p("SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc", 13, "b", "left")
        + p("-------\t---------------", 13, "", "left")
        + p("Số: 12/BC-SNV\tCà Mau, ngày 05 tháng 3 năm 2026", 13, "", "left")
        + p("BÁO CÁO", 14, "b")
        + p("Kết quả công tác dân vận năm 2026", 14, "b")
        + p("-------", 14)
        + body(f"Sở Nội vụ báo cáo: các phòng{LONG}./.")
        + p("Nơi nhận:\tGIÁM ĐỐC", 12, "b", "left")
        + p("- UBND tỉnh;", 11, "", "left")
        + p("- Lưu: VT.\tTrần Thị Ngọc", 11, "", "left")
        + section(last=True)
    )


def text_box(*paragraphs):
    """A drawing with a text box, and the same again as a picture for old programs."""
    inside = "".join(paragraphs)
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>"
        "<wp:extent cx='3600000' cy='720000'/><a:graphic><a:graphicData><wps:wsp><wps:spPr>"
        "<a:prstGeom prst='rect'/></wps:spPr><wps:txbx><w:txbxContent>"
        f"{inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
        f"{inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def shape_line(mm):
    """A straight connector drawn with the mouse."""
    return (
        f"<w:r><w:drawing><wp:anchor><wp:extent cx='{round(mm * 36000)}' cy='0'/><a:graphic>"
        "<a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst='straightConnector1'/></wps:spPr>"
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def head_in_text_boxes():
    """The head in two text boxes, the lines drawn with the mouse."""
    left = text_box(
        p("UBND TỈNH CÀ MAU", 13),
        p(runs=r("SỞ NỘI VỤ", 13, "b") + shape_line(10)),
        p("Số: 12/KH-SNV", 13),
    )
    right = text_box(
        p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b"),
        p(runs=r("Độc lập - Tự do - Hạnh phúc", 14, "b") + shape_line(60)),
        p("Cà Mau, ngày 05 tháng 3 năm 2026", 14, "i"),
    )
    return docx(
        p(runs=left + right)
        + p("KẾ HOẠCH", 14, "b")
        + p("Công tác dân vận năm 2026", 14, "b")
        + rule(25, 165)
        + body(f"Sở Nội vụ ban hành Kế hoạch: các phòng{LONG}./.")
        + state_foot("- UBND tỉnh;", "- Lưu: VT, XDCQ.", signed=("GIÁM ĐỐC",))
        + section(last=True)
    )


def centred_by_blanks():
    """Everything flush left and pushed into place with blanks."""
    gap = " " * 12
    return docx(
        p(f"SỞ NỘI VỤ{gap}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b", "left")
        + p(f"{gap * 2}Độc lập - Tự do - Hạnh phúc", 13, "bu", "left")
        + p(f"Số: 12/TB-SNV{gap}Cà Mau, ngày 05 tháng 3 năm 2026", 13, "i", "left")
        + p(f"{gap * 2}THÔNG BÁO", 14, "b", "left")
        + p(f"{gap}Về lịch tiếp công dân tháng 3", 14, "b", "left")
        + body(f"Sở Nội vụ thông báo: các phòng{LONG}.")
        + p(f"{gap * 3}GIÁM ĐỐC", 14, "b", "left")
        + p(f"{gap * 3}Trần Thị Ngọc", 14, "b", "left")
        + section(last=True)
    )


def one_column_head():
    """One column: the motto above, the office below, all centred."""
    return docx(
        p("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b")
        + p("Độc lập - Tự do - Hạnh phúc", 14, "b")
        + p("___________________", 14)
        + p("Cà Mau, ngày 05 tháng 3 năm 2026", 14, "i")
        + p("BIÊN BẢN", 14, "b")
        + p("Họp giao ban công tác dân vận", 14, "b")
        + body(f"Hôm nay, các phòng{LONG}.")
        + p("CHỦ TRÌ", 14, "b")
        + p("Nguyễn Văn Tám", 14, "b")
        + section(last=True)
    )


def vni_letters():
    """Typed with VNI: the file holds other letters than one sees."""

    def vni(text, look=""):
        return p(runs=r(text, 13, look, "VNI-Times"))

    return docx(
        vni("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "b")
        + vni("Ñoäc laäp - Töï do - Haïnh phuùc", "b")
        + vni("KEÁ HOAÏCH", "b")
        + vni("Coâng taùc daân vaän naêm 2026")
        + section(last=True)
    )


def letter_with_a_title():
    """A công văn with its kind as a title, CV in the symbol, page number at the foot."""
    return docx(
        state_head("Số: 12/CV-SNV")
        + p("CÔNG VĂN", 14, "b")
        + p("V/v đôn đốc gửi báo cáo", 14, "b")
        + p("Kính gửi: Ủy ban nhân dân xã Đất Mũi", 14, "b")
        + body(f"Sở Nội vụ đề nghị Ủy ban nhân dân xã{LONG}.")
        + state_foot("- Như trên;", "- Lưu VT.", signed=("GIÁM ĐỐC",))
        + section(last=True).replace("headerReference", "footerReference")
    )


def party_the_states_way():
    """A Party plan written by the State's habits."""
    return docx(
        table(
            (73, 92),
            (
                p("TỈNH ỦY CÀ MAU", 13) + p("BAN TUYÊN GIÁO VÀ DÂN VẬN", 13, "b") + rule(30, 73),
                p("ĐẢNG CỘNG SẢN VIỆT NAM", 13, "b") + rule(64, 92),
            ),
            (p("Số: 25/KH-BTGDVTU", 13), p("Cà Mau, ngày 05 tháng 6 năm 2026", 13, "i")),
        )
        + p("KẾ HOẠCH", 14, "b")
        + p("Công tác dân vận năm 2026", 14, "b")
        + rule(25, 165)
        + body(f"Ban Tuyên giáo và Dân vận ban hành Kế hoạch: các phòng{LONG}./.")
        + state_foot("- Tỉnh ủy;", "- Lưu: VT.", signed=("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"))
        + section(last=True)
    )


def older_than_every_book():
    """A State paper of 2015: its rules are not known here."""
    return docx(
        state_head("Số: 5/KH-SNV").replace("05 tháng 3 năm 2026", "5 tháng 03 năm 2015")
        + p("KẾ HOẠCH", 16, "b")
        + p("Công tác dân vận  năm 2015", 14, "b")
        + body(f"Sở Nội vụ ban hành Kế hoạch: các phòng{LONG}.", size=12)
        + state_foot("- UBND tỉnh;", "- Lưu: VT.")
        + section(last=True, margins=(25, 25, 25, 25))
    )


STYLES = f"""<w:styles {NAMESPACES}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>
<w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>
<w:rPr><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Noidung"><w:name w:val="Nội dung"/>
<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="120" w:line="276" w:lineRule="auto"/>
<w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr>
<w:rPr><w:rFonts w:ascii="{ROMAN}" w:hAnsi="{ROMAN}"/></w:rPr></w:style></w:styles>"""
NUMBERING = f"""<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>
<w:lvlText w:val="%2)"/></w:lvl>
</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""


def styled(text, level=None):
    """A paragraph that says nothing itself: style and numbering say it all."""
    number = (
        "" if level is None else f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>'
    )
    return (
        f'<w:p><w:pPr><w:pStyle w:val="Noidung"/>{number}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
    )


def article(label, text):
    runs = r(label, 14, "b") + r(text)
    return p(runs=runs, align="both", before=6, first=12.7, line=276)


def decision_by_styles():
    """A decision whose looks come from styles, theme and automatic numbers."""
    return docx(
        table(
            (65, 100),
            (
                p("ỦY BAN NHÂN DÂN", 13, "b") + p("TỈNH CÀ MAU", 13, "b") + rule(18, 65),
                p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b")
                + p("Độc lập - Tự do - Hạnh phúc", 14, "b")
                + rule(60, 100),
            ),
            (p("Số: 125/QĐ-UBND", 13), p("Cà Mau, ngày 15 tháng 02 năm 2026", 14, "i")),
        )
        + p("QUYẾT ĐỊNH", 14, "b")
        + p("Về việc khen thưởng công tác dân vận", 14, "b")
        + rule(34, 165)
        + p("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CÀ MAU", 14, "b", before=6)
        + p("Căn cứ Luật Thi đua, khen thưởng;", 14, "i", "both", before=6, first=12.7)
        + p("Theo đề nghị của Giám đốc Sở Nội vụ.", 14, "i", "both", before=6, first=12.7)
        + p("QUYẾT ĐỊNH:", 14, "b", before=6)
        + article("Điều 1.", f" Khen thưởng các tập thể{LONG}:")
        + styled("Văn phòng Ủy ban nhân dân tỉnh.", 0)
        + styled("Sở Nội vụ.", 0)
        + styled("Phòng Xây dựng chính quyền;", 1)
        + article("Điều 2.", " Chánh Văn phòng chịu trách nhiệm thi hành./.")
        + state_foot("- Như Điều 2;", "- Lưu: VT, NC.", signed=("CHỦ TỊCH",))
        + section(last=True),
        styles=STYLES,
        numbering=NUMBERING,
        **{"theme/theme1": THEME},
    )


def everything_in_one_row():
    """The whole head in one row of a table, a VML line, an underlined motto, a landscape page."""
    line = "<w:r><w:pict><v:line from='10pt,2pt' to='50pt,2pt'/></w:pict></w:r>"
    return docx(
        table(
            (65, 100),
            (
                p("UBND TỈNH CÀ MAU", 13)
                + p(runs=r("SỞ NỘI VỤ", 13, "b") + line)
                + p("Số:        /TTr-SNV", 13),
                p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, "b")
                + p("Độc lập - Tự do - Hạnh phúc", 13, "bu")
                + p("Cà Mau, ngày     tháng 10 năm 2026", 13, "i"),
            ),
        )
        + p("TỜ TRÌNH", 14, "b")
        + p("Về việc ban hành Kế hoạch\ncông tác dân vận năm 2027", 14, "b")
        + p("Kính gửi: Ủy ban nhân dân tỉnh", 14)
        + body(f"Sở Nội vụ kính trình: các ngành{LONG}./.")
        + state_foot("- Như trên;", "- Lưu: VT, XDCQ.", signed=("GIÁM ĐỐC",))
        + section(last=True, size=(297, 210))
    )


def saved(document):
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def through_libreoffice_source():
    """What LibreOffice is given to save in its own way."""
    document = Document()
    document.styles["Normal"].font.name = "Liberation Serif"
    document.styles["Normal"].font.size = Pt(13)
    for text in (
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "ĐẢNG ỦY XÃ ĐẤT MŨI",
        "*",
        "Số 12-BC/ĐU",
        "Đất Mũi, ngày 05 tháng 6 năm 2026",
        "BÁO CÁO",
        "về công tác dân vận quý II",
        "-----",
        f"Đảng ủy xã báo cáo: các chi bộ{LONG}.",
    ):
        document.add_paragraph(text).alignment = WD_ALIGN_PARAGRAPH.CENTER
    return saved(document)


OTHERS = {
    make.__name__: make
    for make in (
        python_docx_on_letter,
        tabs_and_dashes,
        head_in_text_boxes,
        centred_by_blanks,
        one_column_head,
        vni_letters,
        letter_with_a_title,
        party_the_states_way,
        older_than_every_book,
        decision_by_styles,
        everything_in_one_row,
        through_libreoffice_source,
    )
}
