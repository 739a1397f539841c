"""Correct documents of every type, each with liberties that the decree and the guides leave.

None of them may be called wrong: no rule answers "không đạt".
"""

from others import NUMBERING, STYLES, THEME, article, shape_line, styled
from raw import NAMESPACES, body, docx, p, page_field, r, rule, section, table
from whole import LONG, party_foot, party_head, state_foot, state_head

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
FREE = "Độc lập - Tự do - Hạnh phúc"


def ubnd_head(number, day="Cà Mau, ngày 15 tháng 10 năm 2026", sizes=(13, 14, 14)):
    """The head of a UBND: one name on two lines, no body above."""
    large, motto, date = sizes
    return table(
        (65, 100),
        (
            p("ỦY BAN NHÂN DÂN", large, "b") + p("TỈNH CÀ MAU", large, "b") + rule(18, 65),
            p(MOTTO, large, "b") + p(FREE, motto, "b") + rule(53 if motto == 13 else 57, 100),
        ),
        (p(number, 13), p(day, date, "i")),
    )


def title(kind, subject, line=45, size=14):
    return p(kind, size, "b", before=18) + p(subject, size, "b") + rule(line, 165)


def heading(text):
    return p(text, 14, "b", "both", before=6, first=12.7, line=276)


def grounds(*lines):
    return "".join(p(text, 14, "i", "both", before=6, first=12.7, line=276) for text in lines)


def listed(level, text):
    return styled(text, level)


def grid(rows=3):
    """A table with a heading row in the middle of the text."""
    return table(
        (15, 100, 50),
        (p("TT", 13, "b"), p("Nội dung", 13, "b"), p("Thời gian", 13, "b")),
        *((p(f"{n}", 13), p(f"Nhiệm vụ {n}", 13, "", "both"), p("Quý I", 13)) for n in range(rows)),
        borders=True,
        heading=True,
    )


def ke_hoach_ubnd():
    """A plan of a UBND signed TM., large head, bullets, a table, a footer with its address."""
    return docx(
        ubnd_head("Số: 125/KH-UBND")
        + title("KẾ HOẠCH", "Công tác dân vận chính quyền năm 2027")
        + body("Thực hiện Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ về"
               " tăng cường công tác dân vận, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:")
        + heading("I. MỤC ĐÍCH, YÊU CẦU")
        + heading("1. Mục đích")
        + body(f"- Nâng cao nhận thức; các sở{LONG}.")
        + body(f"+ Các xã{LONG}.")
        + heading("2. Yêu cầu")
        + body(f"a) Bám sát nhiệm vụ; các ngành{LONG};")
        + body(f"b) Kịp thời; các ngành{LONG}.")
        + heading("II. TỔ CHỨC THỰC HIỆN")
        + body("1. Tiến độ thực hiện như sau:")
        + grid()
        + body(f"2. Sở Nội vụ chủ trì{LONG}./.")
        + state_foot(
            "- Thủ tướng Chính phủ (để b/c);",
            "- TT. Tỉnh ủy, TT. HĐND tỉnh;",
            "- Các sở, ban, ngành tỉnh;",
            "- UBND các xã, phường;",
            "- Lưu: VT, NC (03).",
            signed=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        )
        + section(last=True, margins=(25, 20, 25, 35))
    )  # fmt: skip


def chi_thi_chu_tich():
    """A directive of the Chairman alone, small head, automatic numbers."""
    return docx(
        ubnd_head("Số: 08/CT-UBND", sizes=(12, 13, 13))
        + title("CHỈ THỊ", "Về việc tăng cường công tác dân vận chính quyền")
        + body(f"Thời gian qua, các cấp, các ngành{LONG}. Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:")
        + listed(0, f"Các sở, ban, ngành{LONG}.")
        + listed(1, f"Phân công lãnh đạo phụ trách{LONG};")
        + listed(1, f"Báo cáo kết quả{LONG}.")
        + listed(0, f"Ủy ban nhân dân các xã, phường{LONG}./.")
        + state_foot("- Như trên;", "- Lưu: VT, NC.", signed=("CHỦ TỊCH",)).replace(
            "- Như trên;", "- Các sở, ban, ngành tỉnh;"
        )
        + section(last=True),
        styles=STYLES,
        numbering=NUMBERING,
        **{"theme/theme1": THEME},
    )


def bao_cao_so():
    """A report of a Sở sent upward, Phần and Mục, an annex on its side with its own numbers."""
    return docx(
        state_head("Số: 215/BC-SNV")
        + title("BÁO CÁO", "Kết quả công tác dân vận 9 tháng năm 2026")
        + p("Kính gửi: Ủy ban nhân dân tỉnh Cà Mau", 14, before=12)
        + body(f"Thực hiện Kế hoạch số 25/KH-UBND ngày 05/3/2026, Sở Nội vụ báo cáo{LONG}:")
        + p("Phần thứ nhất", 14, "b", before=6)
        + p("KẾT QUẢ THỰC HIỆN", 14, "b")
        + heading("I. CÔNG TÁC CHỈ ĐẠO")
        + body(f"1. Đã ban hành 12 văn bản{LONG}.")
        + body(f"2. Đã tổ chức 03 lớp{LONG} (chi tiết tại Phụ lục kèm theo).")
        + p("Phần thứ hai", 14, "b", before=6)
        + p("NHIỆM VỤ TRỌNG TÂM", 14, "b")
        + body(f"1. Tiếp tục{LONG}./.")
        + state_foot("- Như trên;", "- Ban Giám đốc Sở;", "- Lưu: VT, XDCQ.",
                     signed=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))
        + section()
        + p("Phụ lục", 14, "b")
        + p("TỔNG HỢP KẾT QUẢ", 14, "b")
        + p("(Kèm theo Báo cáo số 215/BC-SNV ngày 05 tháng 3 năm 2026 của Sở Nội vụ)", 14, "i")
        + grid(20)
        + section(last=True, restart=True, size=(297, 210), margins=(30, 20, 15, 20))
    )  # fmt: skip


def cong_van_nhieu_noi():
    """A công văn to several recipients, its subject on two lines, page numbers by a gallery."""
    header = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Page Numbers (Top of Page)"/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{p(runs=page_field(13))}</w:sdtContent></w:sdt>"
    )
    subject = p("V/v báo cáo kết quả công tác\ndân vận 9 tháng năm 2026", 13, before=6)
    return docx(
        state_head("Số: 1254/SNV-XDCQ&CTTN", subject)
        + p("Kính gửi:", 14, "", "left", before=12)
        + p("- Các sở, ban, ngành tỉnh;", 14, "", "left")
        + p("- Ủy ban nhân dân các xã, phường.", 14, "", "left")
        + body(f"Thực hiện Công văn số 4177/UBND-NC, Sở Nội vụ đề nghị quý cơ quan{LONG}.")
        + body("Báo cáo gửi về Sở Nội vụ (qua Phòng Xây dựng chính quyền và Công tác thanh niên)"
               " trước ngày 20/9/2026; điện thoại: 0290.3831.123, email: snv@camau.gov.vn.")
        + body("Trân trọng./.")
        + state_foot("- Như trên;", "- GĐ, các PGĐ Sở;", "- Lưu: VT, XDCQ.", signed=("GIÁM ĐỐC",))
        + section(last=True),
        header=header,
    )  # fmt: skip


def to_trinh_so():
    """A submission of a Sở with grounds in its text and a list behind "gồm"."""
    return docx(
        state_head("Số: 45/TTr-SNV")
        + title("TỜ TRÌNH", "Về việc ban hành Kế hoạch công tác dân vận năm 2027")
        + p("Kính gửi: Ủy ban nhân dân tỉnh", 14, before=12)
        + body("Căn cứ Chỉ thị số 33/CT-TTg, Sở Nội vụ kính trình Ủy ban nhân dân tỉnh như sau:")
        + heading("I. SỰ CẦN THIẾT")
        + body(f"Công tác dân vận{LONG}.")
        + heading("II. NỘI DUNG")
        + body(f"1. Phạm vi: các ngành{LONG}.")
        + body("(Gửi kèm: dự thảo Kế hoạch; bản tổng hợp ý kiến góp ý).")
        + body("Kính đề nghị Ủy ban nhân dân tỉnh xem xét, quyết định./.")
        + state_foot("- Như trên;", "- Lưu: VT, XDCQ.", signed=("GIÁM ĐỐC",))
        + section(last=True)
    )


def thong_bao_van_phong():
    """Conclusions of a meeting, signed TL. and KT. on three lines."""
    return docx(
        ubnd_head("Số: 312/TB-UBND")
        + title(
            "THÔNG BÁO",
            "Kết luận của Phó Chủ tịch Ủy ban nhân dân tỉnh Nguyễn Văn An\ntại cuộc họp giao ban"
            " công tác dân vận tháng 9 năm 2026",
        )
        + body(f"Ngày 12 tháng 9 năm 2026, tại trụ sở Ủy ban nhân dân tỉnh, các đồng chí{LONG}.")
        + body(f"1. Về kết quả: các xã{LONG}.")
        + body(f"1.1. Giao Sở Nội vụ{LONG}.")
        + body(f"1.2. Giao Sở Tài chính{LONG}.")
        + body("2. Về tiến độ: hoàn thành trước ngày 25/9/2026./.")
        + state_foot(
            "- CT, các PCT UBND tỉnh;",
            "- Các sở: Nội vụ, Tài chính;",
            "- Lưu: VT, NC, Anh (5b).",
            signed=("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
        )
        + section(last=True)
    )


def quyet_dinh_quy_che():
    """A decision that issues a regulation: the annexed text has Chương, Mục and Điều."""
    annexed = (
        table(
            (65, 100),
            (
                p("ỦY BAN NHÂN DÂN", 13, "b") + p("TỈNH CÀ MAU", 13, "b") + rule(18, 65),
                p(MOTTO, 13, "b") + p(FREE, 14, "b") + rule(57, 100),
            ),
        )
        + p("QUY CHẾ", 14, "b")
        + p("Phối hợp trong công tác dân vận chính quyền", 14, "b")
        + p("(Kèm theo Quyết định số 512/QĐ-UBND ngày 15 tháng 10 năm 2026\n"
            "của Ủy ban nhân dân tỉnh Cà Mau)", 14, "i")
        + p("Chương I", 14, "b", before=6)
        + p("QUY ĐỊNH CHUNG", 14, "b")
        + article("Điều 1. Phạm vi điều chỉnh", "")
        + body(f"Quy chế này quy định{LONG}.")
        + article("Điều 2. Nguyên tắc", "")
        + body(f"1. Chủ động{LONG}.")
        + body("2. Đúng thẩm quyền./.")
    )  # fmt: skip
    return docx(
        ubnd_head("Số: 512/QĐ-UBND")
        + title("QUYẾT ĐỊNH", "Ban hành Quy chế phối hợp trong công tác dân vận chính quyền")
        + p("ỦY BAN NHÂN DÂN TỈNH CÀ MAU", 14, "b", before=6)
        + grounds(
            "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác"
            " văn thư;",
            "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 45/TTr-SNV ngày 05/10/2026.",
        )
        + p("QUYẾT ĐỊNH:", 14, "b", before=6)
        + article("Điều 1.", " Ban hành kèm theo Quyết định này Quy chế phối hợp.")
        + article("Điều 2.", " Quyết định này có hiệu lực kể từ ngày ký.")
        + article("Điều 3.", f" Chánh Văn phòng Ủy ban nhân dân tỉnh, các sở{LONG}./.")
        + state_foot("- Như Điều 3;", "- Lưu: VT, NC.",
                     signed=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))
        + section()
        + annexed
        + section(last=True, restart=True)
    )  # fmt: skip


def quyet_dinh_so():
    """A decision of a director: no grounds about others, "GIÁM ĐỐC SỞ NỘI VỤ" as who decides."""
    return docx(
        state_head("Số: 77/QĐ-SNV")
        + title("QUYẾT ĐỊNH", "Về việc thành lập Tổ giúp việc Ban Chỉ đạo công tác dân vận")
        + p("GIÁM ĐỐC SỞ NỘI VỤ", 14, "b", before=6)
        + grounds(
            "Căn cứ Quyết định số 15/2025/QĐ-UBND ngày 01 tháng 7 năm 2025 của Ủy ban nhân dân"
            " tỉnh quy định chức năng, nhiệm vụ của Sở Nội vụ;",
            "Theo đề nghị của Trưởng phòng Xây dựng chính quyền.",
        )
        + p("QUYẾT ĐỊNH:", 14, "b", before=6)
        + article("Điều 1.", " Thành lập Tổ giúp việc gồm các ông, bà có tên sau:")
        + body("1. Ông Nguyễn Văn An, Phó Giám đốc Sở, Tổ trưởng;")
        + body("2. Bà Trần Thị Bé, Trưởng phòng, Tổ phó.")
        + article("Điều 2.", f" Tổ giúp việc có nhiệm vụ{LONG}.")
        + article("Điều 3.", " Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành./.")
        + state_foot("- Như Điều 3;", "- Lưu: VT, TCCB.", signed=("GIÁM ĐỐC",))
        + section(last=True)
    )


def du_thao_bao_cao():
    """A draft: blank number and day, "DỰ THẢO lần 2"."""
    return docx(
        state_head("Số:        /BC-SNV", p("DỰ THẢO lần 2", 13, "b")).replace(
            "ngày 05 tháng 3 năm 2026", "ngày      tháng 10 năm 2026"
        )
        + title("BÁO CÁO", "Kết quả công tác dân vận tháng 10 năm 2026")
        + p("Kính gửi: Ủy ban nhân dân tỉnh", 14, before=12)
        + body(f"Sở Nội vụ báo cáo{LONG}./.")
        + state_foot("- Như trên;", "- Lưu: VT, XDCQ.", signed=("GIÁM ĐỐC",))
        + section(last=True)
    )


def giay_moi_so():
    """An invitation: recipients below the title, its time and place as short lines."""
    return docx(
        state_head("Số: 31/GM-SNV")
        + title("GIẤY MỜI", "Họp giao ban công tác dân vận quý III năm 2026")
        + body("Sở Nội vụ trân trọng kính mời đại diện các sở, ban, ngành tỉnh dự họp.")
        + body("1. Thời gian: 08 giờ 00 phút, ngày 25 tháng 9 năm 2026 (thứ Sáu).")
        + body("2. Địa điểm: Phòng họp số 1, Sở Nội vụ.")
        + body("3. Chủ trì: Ông Nguyễn Văn An, Giám đốc Sở./.")
        + state_foot("- Như thành phần mời;", "- Lưu: VT, XDCQ.",
                     signed=("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"))
        + section(last=True)
    )  # fmt: skip


def head_with_drawn_lines():
    """Lines drawn with the mouse, the head in one row, a footer with the office's address."""
    footer = (
        f"<w:ftr {NAMESPACES}>{p('Địa chỉ: số 1, đường Ngô Quyền; ĐT: 0290.3831', 11, '', 'left')}"
        "</w:ftr>"
    )
    head = table(
        (65, 100),
        (
            p("UBND TỈNH CÀ MAU", 13)
            + p(runs=r("SỞ NỘI VỤ", 13, "b") + shape_line(11))
            + p("Số: 12/SNV-VP", 13, before=6)
            + p("V/v mời dự tập huấn", 12, before=6),
            p(MOTTO, 13, "b")
            + p(runs=r(FREE, 14, "b") + shape_line(58))
            + p("Cà Mau, ngày 15 tháng 9 năm 2026", 14, "i", before=6),
        ),
    )
    reference = '<w:footerReference w:type="first" r:id="rId_footer"/>'
    return docx(
        head
        + p("Kính gửi: Ủy ban nhân dân xã Đất Mũi", 14, before=12)
        + body(f"Sở Nội vụ đề nghị{LONG}./.")
        + state_foot("- Như trên;", "- Lưu: VT.", signed=("TUQ. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"))
        + section(last=True).replace("<w:pgSz", f"{reference}<w:pgSz"),
        footer=footer,
    )


def word_header_tab():
    """Page numbers as Word's own header style has them: behind a tab to a centred stop."""
    tabs = (
        '<w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs>'
    )
    header = p(runs="<w:r><w:tab/></w:r>" + page_field(14), align="left", more=tabs)
    return docx(
        state_head("Số: 12/KH-SNV")
        + title("KẾ HOẠCH", "Kiểm tra công tác dân vận chính quyền năm 2026")
        + body(f"Sở Nội vụ ban hành Kế hoạch kiểm tra{LONG}:")
        + heading("I. NỘI DUNG")
        + body(f"1. Kiểm tra việc thực hiện{LONG}./.")
        + state_foot("- Các sở, ban, ngành;", "- Lưu: VT, TTr.", signed=("GIÁM ĐỐC",))
        + section(last=True),
        header=header,
    )


def ke_hoach_dang():
    """A Party plan with I-, 1-, a), and the standing committee's signature."""
    return docx(
        party_head("Số 25-KH/ĐU")
        + p("KẾ HOẠCH", 16, "b", before=18)
        + p("về công tác dân vận năm 2027", 15, "b")
        + p("-----", 14)
        + body(f"Thực hiện Nghị quyết số 57-NQ/TW, Ban Thường vụ Đảng ủy xã{LONG}:", line=360)
        + p("I- MỤC ĐÍCH, YÊU CẦU", 14, "b", "both", before=6, first=10, line=360)
        + body(f"1- Mục đích: các chi bộ{LONG}.", line=360)
        + body(f"2- Yêu cầu: các chi bộ{LONG}.", line=360)
        + p("II- TỔ CHỨC THỰC HIỆN", 14, "b", "both", before=6, first=10, line=360)
        + body(f"- Các chi bộ{LONG}.", line=360)
        + party_foot("- Ban Thường vụ Tỉnh ủy (báo cáo);", "- Các chi bộ;",
                     "- Lưu Văn phòng Đảng ủy.")
        + section(last=True)
    )  # fmt: skip


def bao_cao_dang():
    """A report of a Party committee's office: K/T of its head, exactly 20 pt."""
    foot = (
        party_foot("- Thường trực Tỉnh ủy;", "- Lưu Văn phòng.")
        .replace("T/M BAN THƯỜNG VỤ", "K/T CHÁNH VĂN PHÒNG")
        .replace("PHÓ BÍ THƯ", "PHÓ CHÁNH VĂN PHÒNG")
    )
    head = (
        party_head("Số 112-BC/VPTU")
        .replace("ĐẢNG BỘ TỈNH CÀ MAU", "TỈNH ỦY CÀ MAU")
        .replace("ĐẢNG ỦY XÃ ĐẤT MŨI", "VĂN PHÒNG")
        .replace("Đất Mũi, ngày", "Cà Mau, ngày")
    )
    return docx(
        head
        + p("BÁO CÁO", 15, "b", before=18)
        + p("kết quả công tác dân vận tháng 5 năm 2026", 14, "b")
        + p("-----", 14)
        + body(f"Văn phòng Tỉnh ủy báo cáo: các phòng{LONG}.", size=15, line=400)
        + body(f"1. Kết quả: các phòng{LONG}.", size=15, line=400)
        + foot
        + section(last=True)
    )


def cong_van_dang_tinh():
    """A Party công văn to two recipients."""
    return docx(
        party_head("Số 215-CV/TU", p("về việc báo cáo công tác dân vận", 12, "i"))
        .replace(p("ĐẢNG BỘ TỈNH CÀ MAU", 14), "")
        .replace("ĐẢNG ỦY XÃ ĐẤT MŨI", "TỈNH ỦY CÀ MAU")
        + p("Kính gửi:", 14, "i", before=12)
        + p("- Các đảng ủy trực thuộc Tỉnh ủy;", 14)
        + p("- Ban Tuyên giáo và Dân vận Tỉnh ủy.", 14)
        + body(f"Ban Thường vụ Tỉnh ủy yêu cầu các đảng ủy{LONG}.", line=360)
        + party_foot("- Như trên;", "- Lưu Văn phòng Tỉnh ủy.")
        + section(last=True)
    )


CORRECT = {
    make.__name__: make
    for make in (
        ke_hoach_ubnd,
        chi_thi_chu_tich,
        bao_cao_so,
        cong_van_nhieu_noi,
        to_trinh_so,
        thong_bao_van_phong,
        quyet_dinh_quy_che,
        quyet_dinh_so,
        du_thao_bao_cao,
        giay_moi_so,
        head_with_drawn_lines,
        word_header_tab,
        ke_hoach_dang,
        bao_cao_dang,
        cong_van_dang_tinh,
    )
}
