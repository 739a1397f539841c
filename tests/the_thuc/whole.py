"""Four documents written by hand that hold every component and break no rule."""

from raw import body, boxed, docx, p, r, rule, section, table

LONG = (
    " thường xuyên quan tâm chỉ đạo và tổ chức thực hiện tốt công tác dân vận chính quyền theo thẩm"
    " quyền; tăng cường kiểm tra, giám sát, đôn đốc việc thực hiện theo quy định"
)


def state_head(number, *below):
    return table(
        (65, 100),
        (
            p("UBND TỈNH CÀ MAU", 13) + p("SỞ NỘI VỤ", 13, "b") + rule(11, 65),
            p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b")
            + p("Độc lập - Tự do - Hạnh phúc", 14, "b")
            + rule(57, 100),
        ),
        (p(number, 13) + "".join(below), p("Cà Mau, ngày 05 tháng 3 năm 2026", 14, "i")),
    )


def state_foot(*recipients, signed=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")):
    return table(
        (75, 90),
        (
            p("Nơi nhận:", 12, "bi", "left")
            + "".join(p(line, 11, "", "left") for line in recipients),
            "".join(p(line, 14, "b") for line in signed) + p() + p("Trần Thị Ngọc", 14, "b"),
        ),
    )


def bao_cao():
    """A State document that holds more than one paper ever would: every named component."""
    annexes = []
    for label in ("Phụ lục I", "Phụ lục II"):
        annexes += [
            p(label, 14, "b"),
            p("DANH MỤC NHIỆM VỤ", 14, "b"),
            p("(Kèm theo Báo cáo số 12/BC-SNV ngày 05 tháng 3 năm 2026 của Sở Nội vụ)", 14, "i"),
            table(
                (15, 150),
                *((p(f"{n}", 13), p(f"Nhiệm vụ thứ {n}", 13)) for n in range(60)),
                borders=True,
                heading=True,
            ),
        ]
    middle = len(annexes) // 2
    return docx(
        state_head("Số: 12/BC-SNV", boxed("KHẨN"), boxed("LƯU HÀNH NỘI BỘ"))
        + p("BÁO CÁO", 14, "b", before=18)
        + p("Kết quả công tác dân vận năm 2026", 14, "b")
        + rule(30, 165)
        + p("Kính gửi:", 14, "", "left", before=12)
        + p("- Ủy ban nhân dân tỉnh;", 14, "", "left")
        + p("- Bộ Nội vụ.", 14, "", "left")
        + p("Căn cứ Luật Thực hiện dân chủ ở cơ sở;", 14, "i", "both", before=6, first=12.7)
        + p("Căn cứ Chỉ thị số 33/CT-TTg;", 14, "i", "both", before=6, first=12.7)
        + p("Theo đề nghị của Chánh Văn phòng Sở.", 14, "i", "both", before=6, first=12.7)
        + body(f"Sở Nội vụ báo cáo như sau: các cơ quan{LONG}.")
        + p("Phần I", 14, "b", before=6)
        + p("KẾT QUẢ", 14, "b")
        + p("Mục 1", 14, "b", before=6)
        + p("CÔNG TÁC CHỈ ĐẠO", 14, "b")
        + p(
            runs=r("Điều 1.", 14, "b") + r(" Phạm vi"), align="both", before=6, first=12.7, line=276
        )
        + p("I. KẾT QUẢ CHUNG", 14, "b", "both", before=6, first=12.7, line=276)
        + body(f"1. Lãnh đạo Sở{LONG}.")
        + body(f"a) Các phòng{LONG} tại điểm a khoản 2 Điều 5;")
        + body(f"b) Các đơn vị{LONG}.")
        + body(f"2. Ủy ban nhân dân các xã{LONG}.")
        + p("II. KIẾN NGHỊ", 14, "b", "both", before=6, first=12.7, line=276)
        + body(f"Sở Nội vụ kính báo cáo; các đơn vị{LONG}./.")
        + state_foot("- Như trên;", "- Giám đốc Sở;", "- Lưu: VT, XDCQ.")
        + section()
        + "".join(annexes[:middle])
        + section(restart=True)
        + "".join(annexes[middle:])
        + section(restart=True, last=True)
    )


def cong_van():
    """A State công văn to one recipient."""
    return docx(
        state_head("Số: 12/SNV-XDCQ", p("V/v đôn đốc gửi báo cáo", 12, before=6))
        + p("Kính gửi: Ủy ban nhân dân xã Đất Mũi", 14, before=12)
        + body(f"Sở Nội vụ đề nghị Ủy ban nhân dân xã{LONG}.")
        + body(f"Sở Nội vụ đề nghị quý cơ quan{LONG}./.")
        + state_foot("- Như trên;", "- Lưu: VT, XDCQ.", signed=("GIÁM ĐỐC",))
        + section(last=True)
    )


def party_head(number, *below):
    return table(
        (73, 92),
        (
            p("ĐẢNG BỘ TỈNH CÀ MAU", 14) + p("ĐẢNG ỦY XÃ ĐẤT MŨI", 14, "b") + p("*", 14),
            p("ĐẢNG CỘNG SẢN VIỆT NAM", 15, "b") + rule(65, 92),
        ),
        (p(number, 14) + "".join(below), p("Đất Mũi, ngày 05 tháng 6 năm 2026", 14, "i")),
    )


def party_foot(*recipients):
    return table(
        (75, 90),
        (
            p("Nơi nhận:", 14, "u", "left")
            + "".join(p(line, 12, "", "left") for line in recipients),
            p("T/M BAN THƯỜNG VỤ", 14, "b") + p("PHÓ BÍ THƯ", 14) + p() + p("Lê Văn Bé", 14, "b"),
        ),
    )


def to_trinh_dang():
    """A Party document with a title, grounds and recipients above."""
    return docx(
        party_head("Số 12-TTr/ĐU", boxed("KHẨN", 14), p("Dự thảo lần 2", 14, "i"))
        + p("TỜ TRÌNH", 16, "b", before=18)
        + p("về công tác dân vận năm 2026", 15, "b")
        + p("-----", 14)
        + p(runs=r("Kính trình: ", 14, "i") + r("Ban Thường vụ Tỉnh ủy"), before=12)
        + body("- Căn cứ Điều lệ Đảng;", line=360)
        + body("- Căn cứ Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư.", line=360)
        + body(f"Đảng ủy xã kính trình: các chi bộ{LONG}.", line=360)
        + p("I- NỘI DUNG", 14, "b", "both", before=6, first=10, line=360)
        + body(f"1- Đảng ủy{LONG}.", line=360)
        + body(f"2- Các chi bộ{LONG}.", line=360)
        + party_foot("- Như trên;", "- Lưu Văn phòng Đảng ủy.")
        + section(last=True)
    )


def cong_van_dang():
    """A Party công văn."""
    return docx(
        party_head("Số 15-CV/ĐU", p("về việc đôn đốc gửi báo cáo", 12, "i"))
        + p(runs=r("Kính gửi: ", 14, "i") + r("Chi bộ ấp Kinh Đào"), before=12)
        + body(f"Đảng ủy xã đề nghị chi bộ{LONG}.", line=360)
        + party_foot("- Như trên;", "- Lưu Văn phòng Đảng ủy.")
        + section(last=True)
    )


WHOLE = {
    "bao_cao": bao_cao(),
    "cong_van": cong_van(),
    "to_trinh_dang": to_trinh_dang(),
    "cong_van_dang": cong_van_dang(),
}
