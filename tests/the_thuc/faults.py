"""One fault for every rule, put into a sound document by editing its XML.

Nothing here knows the inspection: a paragraph is found by its text, and changed by lxml alone.
"""

import copy
import unicodedata

from lxml import etree
from raw import W, edited
from whole import WHOLE

STATE, LETTER, PARTY, PARTY_LETTER = "bao_cao", "cong_van", "to_trinh_dang", "cong_van_dang"


def text_of(paragraph):
    return "".join(node.text or "" for node in paragraph.iter(f"{W}t"))


def at(root, text):
    """The first paragraph that begins with `text`."""
    return next(p for p in root.iter(f"{W}p") if text_of(p).startswith(text))


def child(owner, tag, **attributes):
    """The child w:tag, made when it is missing, with these attributes set."""
    found = owner.find(W + tag)
    if found is None:
        found = etree.SubElement(owner, W + tag)
    for name, value in attributes.items():
        found.set(W + name, str(value))
    return found


def properties(paragraph):
    return child(paragraph, "pPr")


def size(text, points):
    def edit(root):
        for run in at(root, text).iter(f"{W}r"):
            child(run.find(f"{W}rPr"), "sz", val=points * 2)

    return edit


def marked(text, mark, **attributes):
    """Bold, italic, underline or a colour on every run of a paragraph."""

    def edit(root):
        for run in at(root, text).iter(f"{W}r"):
            child(run.find(f"{W}rPr"), mark, **attributes)

    return edit


def plain(text, mark):
    """The same, taken away."""

    def edit(root):
        for run in at(root, text).iter(f"{W}r"):
            for found in run.find(f"{W}rPr").findall(W + mark):
                found.getparent().remove(found)

    return edit


def said(text, new):
    """Another text in place of a paragraph's."""

    def edit(root):
        nodes = list(at(root, text).iter(f"{W}t"))
        nodes[0].text = new
        for node in nodes[1:]:
            node.text = ""

    return edit


def swapped(text, old, new):
    """Another piece of text inside a paragraph."""

    def edit(root):
        for node in at(root, text).iter(f"{W}t"):
            node.text = node.text.replace(old, new)

    return edit


def gone(text):
    def edit(root):
        paragraph = at(root, text)
        paragraph.getparent().remove(paragraph)

    return edit


def no_line_below(text):
    def edit(root):
        line = at(root, text).getnext()
        line.getparent().remove(line)

    return edit


def dashes_below(text):
    def edit(root):
        paragraph = at(root, text)
        dashed = copy.deepcopy(paragraph)
        next(dashed.iter(f"{W}t")).text = "-" * 18
        paragraph.getparent().replace(paragraph.getnext(), dashed)

    return edit


def aligned(text, align):
    return lambda root: child(properties(at(root, text)), "jc", val=align)


def spaced(text, **attributes):
    return lambda root: child(properties(at(root, text)), "spacing", **attributes)


def indented(text, twips):
    return lambda root: child(properties(at(root, text)), "ind", firstLine=twips)


def page(tag, **attributes):
    """The first section's page size or margins."""
    return lambda root: child(next(root.iter(f"{W}sectPr")), tag, **attributes)


def without_title_page(root):
    for mark in list(root.iter(f"{W}titlePg")):
        mark.getparent().remove(mark)


def number_in_footer(root):
    for reference in root.iter(f"{W}headerReference"):
        reference.tag = f"{W}footerReference"


def no_restart(root):
    for mark in list(root.iter(f"{W}pgNumType")):
        mark.getparent().remove(mark)


def no_repeated_heading(root):
    for mark in list(root.iter(f"{W}tblHeader")):
        mark.getparent().remove(mark)


def other_row(text):
    """The cell of a paragraph moved to a row of its own below."""

    def edit(root):
        row = next(at(root, text).iterancestors(f"{W}tr"))
        cell = next(at(root, text).iterancestors(f"{W}tc"))
        below = copy.deepcopy(row)
        for other in below.findall(f"{W}tc"):
            other.clear()
            etree.SubElement(other, f"{W}p")
        spot = list(row).index(cell)
        row.replace(cell, copy.deepcopy(list(below)[spot]))
        below.replace(list(below)[spot], cell)
        row.addnext(below)

    return edit


def unboxed(text):
    def edit(root):
        borders = at(root, text).find(f".//{W}pBdr")
        borders.getparent().remove(borders)

    return edit


def both(*edits):
    def edit(root):
        for one in edits:
            one(root)

    return edit


def party_title(root):
    """The Party's title added above the Quốc hiệu."""
    motto = at(root, "CỘNG HÒA")
    title = copy.deepcopy(motto)
    next(title.iter(f"{W}t")).text = "ĐẢNG CỘNG SẢN VIỆT NAM"
    motto.addprevious(title)


def font(text, name):
    def edit(root):
        for fonts in at(root, text).iter(f"{W}rFonts"):
            for slot in ("ascii", "hAnsi"):
                fonts.set(W + slot, name)

    return edit


def decomposed(text):
    def edit(root):
        for node in at(root, text).iter(f"{W}t"):
            node.text = unicodedata.normalize("NFD", node.text)

    return edit


def small_page_number(root):
    for mark in root.iter(f"{W}sz"):
        mark.set(f"{W}val", "20")


#: Rule -> the sound document, the edit, and the part it edits.
FAULTS = {
    "TT001": (LETTER, page("pgSz", w=12240, h=15840)),
    "TT002": (LETTER, page("pgSz", w=16838, h=11906)),
    "TT003": (LETTER, page("pgMar", left=1440)),
    "TT004": (LETTER, font("Sở Nội vụ", "Arial")),
    "TT005": (LETTER, marked("Sở Nội vụ", "color", val="FF0000")),
    "TT006": (LETTER, font("Sở Nội vụ", ".VnTime")),
    "TT007": (LETTER, decomposed("Sở Nội vụ")),
    "TT010": (LETTER, number_in_footer),
    "TT011": (LETTER, without_title_page),
    "TT012": (LETTER, small_page_number, "word/header1.xml"),
    "TT013": (PARTY, page("pgMar", header=280)),
    "TT015": (STATE, no_restart),
    "TT020": (LETTER, said("CỘNG HÒA", "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM")),
    "TT021": (LETTER, size("CỘNG HÒA", 16)),
    "TT022": (LETTER, said("Độc lập", "Độc lập-Tự do-Hạnh phúc")),
    "TT023": (LETTER, plain("Độc lập", "b")),
    "TT024": (LETTER, no_line_below("Độc lập")),
    "TT025": (PARTY, size("ĐẢNG CỘNG SẢN", 13)),
    "TT026": (PARTY, no_line_below("ĐẢNG CỘNG SẢN")),
    "TT027": (LETTER, party_title),
    "TT028": (LETTER, gone("Nơi nhận:")),
    "TT030": (LETTER, size("UBND TỈNH", 15)),
    "TT031": (LETTER, size("SỞ NỘI VỤ", 15)),
    "TT032": (
        LETTER,
        lambda root: child(properties(at(root, "SỞ NỘI VỤ").getnext()), "ind", left=0, right=0),
    ),
    "TT033": (PARTY, gone("*")),
    "TT034": (PARTY, said("Số 12", "Số: 12-TTr/ĐU")),
    "TT035": (LETTER, marked("Số: 12", "b")),
    "TT036": (LETTER, said("Số: 12", "Số 12/SNV-XDCQ")),
    "TT037": (LETTER, said("Số: 12", "Số: 5/SNV-XDCQ")),
    "TT038": (PARTY, said("Số 12", "Số 12-TTr-ĐU")),
    "TT039": (STATE, said("Số: 12", "Số: 12/KH-SNV")),
    "TT040": (LETTER, plain("Cà Mau, ngày", "i")),
    "TT041": (LETTER, said("Cà Mau, ngày", "Cà Mau, ngày 5 tháng 03 năm 2026")),
    "TT042": (LETTER, said("Cà Mau, ngày", "Cà Mau ngày 05 tháng 3 năm 2026")),
    "TT043": (LETTER, other_row("Cà Mau, ngày")),
    "TT044": (LETTER, said("Cà Mau, ngày", "Cà Mau, ngày 30 tháng 02 năm 2026")),
    "TT045": (STATE, aligned("BÁO CÁO", "left")),
    "TT046": (STATE, said("BÁO CÁO", "CÔNG VĂN")),
    "TT047": (STATE, plain("Kết quả công tác", "b")),
    "TT048": (STATE, no_line_below("Kết quả công tác")),
    "TT049": (STATE, said("Kết quả công tác", "V/v kết quả công tác dân vận")),
    "TT050": (LETTER, marked("V/v", "b")),
    "TT051": (PARTY_LETTER, said("về việc", "V/v đôn đốc gửi báo cáo")),
    "TT052": (PARTY, said("-----", "---------")),
    "TT053": (LETTER, spaced("V/v", before=0)),
    "TT055": (LETTER, marked("Kính gửi", "b")),
    "TT056": (STATE, said("- Ủy ban nhân dân tỉnh;", "- Ủy ban nhân dân tỉnh")),
    "TT057": (PARTY, swapped("Kính trình", "Kính trình", "Kính gửi")),
    "TT058": (STATE, said("BÁO CÁO", "KẾ HOẠCH")),
    "TT060": (STATE, plain("Căn cứ Luật", "i")),
    "TT061": (STATE, said("Căn cứ Luật", "Căn cứ Luật Thực hiện dân chủ ở cơ sở,")),
    "TT065": (LETTER, size("Sở Nội vụ đề nghị quý", 12)),
    "TT066": (LETTER, aligned("Sở Nội vụ đề nghị quý", "left")),
    "TT067": (LETTER, indented("Sở Nội vụ đề nghị quý", 0)),
    "TT068": (LETTER, spaced("Sở Nội vụ đề nghị quý", before=40)),
    "TT069": (LETTER, spaced("Sở Nội vụ đề nghị quý", line=480)),
    "TT070": (STATE, plain("Phần I", "b")),
    "TT071": (STATE, aligned("Mục 1", "left")),
    "TT072": (STATE, plain("CÔNG TÁC CHỈ ĐẠO", "b")),
    "TT073": (STATE, swapped("Điều 1.", "Điều 1.", "Điều 1:")),
    "TT074": (STATE, swapped("1. Lãnh đạo", "1. ", "1) ")),
    "TT075": (STATE, swapped("b) Các đơn vị", "b)", "b.")),
    "TT076": (STATE, plain("II. KIẾN NGHỊ", "b")),
    "TT077": (STATE, swapped("II. KIẾN NGHỊ", "II.", "IV.")),
    "TT078": (LETTER, swapped("Sở Nội vụ đề nghị quý", "./.", ".")),
    "TT079": (PARTY, said("- Lưu Văn phòng", "- Lưu: VT.")),
    "TT080": (STATE, plain("KT. GIÁM ĐỐC", "b")),
    "TT081": (PARTY, marked("PHÓ BÍ THƯ", "b")),
    "TT082": (STATE, said("KT. GIÁM ĐỐC", "K/T GIÁM ĐỐC")),
    "TT083": (LETTER, plain("Trần Thị Ngọc", "b")),
    "TT084": (LETTER, said("Trần Thị Ngọc", "ThS. Trần Thị Ngọc")),
    "TT085": (LETTER, plain("Nơi nhận:", "i")),
    "TT086": (LETTER, size("- Lưu: VT", 14)),
    "TT087": (LETTER, said("- Như trên;", "- Như trên")),
    "TT088": (LETTER, said("- Như trên;", "- Sở Tài chính;")),
    "TT089": (LETTER, said("- Lưu: VT", "- Lưu VT, XDCQ.")),
    "TT090": (LETTER, other_row("GIÁM ĐỐC")),
    "TT091": (STATE, plain("KHẨN", "b")),
    "TT092": (STATE, plain("LƯU HÀNH NỘI BỘ", "b")),
    "TT093": (PARTY, plain("Dự thảo", "i")),
    "TT094": (STATE, unboxed("KHẨN")),
    "TT095": (STATE, plain("Phụ lục I", "b")),
    "TT096": (STATE, plain("DANH MỤC", "b")),
    "TT097": (STATE, plain("(Kèm theo", "i")),
    "TT098": (STATE, said("Phụ lục II", "Phụ lục 2")),
    "TT099": (STATE, gone("(Kèm theo")),
    "TT101": (LETTER, marked("Độc lập", "u", val="single")),
    "TT102": (LETTER, dashes_below("Độc lập")),
    "TT103": (STATE, both(said("BÁO CÁO", " " * 30 + "BÁO CÁO"), aligned(" " * 30, "left"))),
    "TT104": (LETTER, swapped("Sở Nội vụ đề nghị quý", "quý cơ", "quý  cơ")),
    "TT105": (LETTER, swapped("Sở Nội vụ đề nghị quý", "quyền;", "quyền ;")),
    "TT106": (LETTER, swapped("Sở Nội vụ đề nghị Ủy", "Ủy ban", "Uỷ ban")),
    "TT107": (
        LETTER,
        both(said("UBND TỈNH", "UBND HUYỆN CÁI NƯỚC"), said("SỞ NỘI VỤ", "PHÒNG NỘI VỤ")),
    ),
    "TT108": (STATE, no_repeated_heading),
    "TT109": (PARTY, said("T/M BAN", "K/T BÍ THƯ")),
    "TT110": (STATE, swapped("a) Các phòng", "khoản 2 Điều 5", "khoản 2 điều 5")),
    "TT111": (LETTER, spaced("Độc lập", before=240)),
    "TT112": (LETTER, said("Nơi nhận:", "Nơi nhận")),
}
# What no machine may mend: it would touch a word, a colour or the place of a part.
BY_HAND = [
    "TT002", "TT005", "TT006", "TT020", "TT022", "TT027", "TT028", "TT033", "TT034", "TT036",
    "TT037", "TT038", "TT039", "TT041", "TT042", "TT043", "TT044", "TT046", "TT049", "TT051",
    "TT052", "TT056", "TT057", "TT058", "TT061", "TT073", "TT074", "TT075", "TT077", "TT078",
    "TT079", "TT082", "TT084", "TT087", "TT088", "TT089", "TT090", "TT094", "TT098", "TT099",
    "TT106", "TT107", "TT108", "TT109", "TT110",
    "TT112",
]  # fmt: skip


def faulty(code):
    """The document with that rule's fault."""
    base, edit, *part = FAULTS[code]
    return edited(WHOLE[base], edit, *part)
