"""Papers as an office would write them, for the tests of this folder."""

import io
import zipfile
from datetime import date
from pathlib import Path

from lxml import etree

from dvexcel.model.figure import figure
from dvexcel.model.paper import (
    Annex,
    Block,
    ColumnAlign,
    Footnote,
    Grid,
    Issuer,
    Level,
    Paper,
    Run,
    Signer,
    System,
)

THANG_10 = date(2026, 10, 1)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

DIEU_HANH = (
    "Các cấp ủy Đảng, Lãnh đạo Sở, Lãnh đạo các phòng, đơn vị trực thuộc thường xuyên quan tâm chỉ"
    " đạo và tổ chức thực hiện tốt công tác dân vận chính quyền theo thẩm quyền; tăng cường công"
    " tác kiểm tra, giám sát, đôn đốc, chấn chỉnh, sơ kết, tổng kết việc thực hiện công tác dân vận"
    " chính quyền theo quy định."
)
TUYEN_TRUYEN = (
    "Đẩy mạnh công tác tuyên truyền, quán triệt các chủ trương, chính sách của Đảng và pháp luật"
    " của Nhà nước về công tác dân vận chính quyền, văn hóa công vụ đến toàn thể công chức, viên"
    " chức và người lao động; gắn việc “Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí"
    " Minh” với thực hiện phong trào thi đua “Dân vận khéo” trên các lĩnh vực kinh tế - xã hội,"
    " quốc phòng, an ninh và đối ngoại."
)
CAI_CACH = (
    "Tiếp tục đơn giản hóa thủ tục hành chính, nâng cao chất lượng tiếp công dân, giải quyết kịp"
    " thời kiến nghị, phản ánh của Nhân dân; công khai kết quả giải quyết khiếu nại, tố cáo trên"
    " hệ thống thông tin điện tử; hạn chế tình trạng công dân khiếu nại vượt cấp và nhiều lần."
)

SO = Issuer(("UBND TỈNH CÀ MAU",), ("SỞ NỘI VỤ",), "Cà Mau")
UBND = Issuer((), ("ỦY BAN NHÂN DÂN", "TỈNH CÀ MAU"), "Cà Mau")
LONG_SO = Issuer(
    ("UBND THÀNH PHỐ HỒ CHÍ MINH",),
    ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",),
    "Thành phố Hồ Chí Minh",
)
LONG_UBND = Issuer((), ("ỦY BAN NHÂN DÂN", "TỈNH BÀ RỊA - VŨNG TÀU"), "Bà Rịa - Vũng Tàu")
DANG_UY = Issuer(("ĐẢNG BỘ TỈNH LÂM ĐỒNG",), ("ĐẢNG ỦY ĐẶC KHU PHÚ QUÝ",), "Phú Quý")
LONG_DANG_UY = Issuer(
    ("ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH",),
    ("ĐẢNG ỦY XÃ BÀ ĐIỂM",),
    "Thành phố Hồ Chí Minh",
)
GIAM_DOC = Signer("", ("GIÁM ĐỐC",), "Nguyễn Văn An")
PHO_GIAM_DOC = Signer("KT. GIÁM ĐỐC", ("PHÓ GIÁM ĐỐC",), "Trần Thị Bích Ngọc")
TM_CHU_TICH = Signer("TM. ỦY BAN NHÂN DÂN", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Lê Hoàng Dũng")
BI_THU = Signer("T/M BAN THƯỜNG VỤ", ("PHÓ BÍ THƯ",), "Phạm Minh Đức")


def doan(*items):
    return Block(Level.DOAN, "", tuple(Run(i) if isinstance(i, str) else i for i in items))


def block(level, number, *items):
    return Block(level, number, tuple(Run(i) if isinstance(i, str) else i for i in items))


def heading(number, text):
    return Block(Level.MUC_SO, number, (Run(text, bold=True),))


def paper(**changes):
    """A short Kế hoạch of a Sở; ``changes`` are the fields at stake."""
    fields = {
        "system": System.STATE,
        "kind": "Kế hoạch",
        "issuer": SO,
        "number": "12",
        "symbol": "KH-SNV",
        "issued": date(2026, 3, 5),
        "draft_month": None,
        "trich_yeu": "Thực hiện công tác dân vận chính quyền năm 2026",
        "kinh_gui": (),
        "can_cu": (),
        "body": (doan(DIEU_HANH),),
        "ending": "./.",
        "noi_nhan": ("UBND tỉnh (b/c)", "Các sở, ban, ngành tỉnh", "Lưu: VT, XDCQ"),
        "signer": GIAM_DOC,
    }
    return Paper(**{**fields, **changes})


def ke_hoach(issuer=SO, signer=PHO_GIAM_DOC, sections=3, **changes):
    """A Kế hoạch of about three pages."""
    body = [
        doan(
            "Thực hiện Kế hoạch số 25/KH-UBND ngày 05/02/2026 của UBND tỉnh về thực hiện công tác"
            " dân vận chính quyền năm 2026, Sở Nội vụ ban hành Kế hoạch với các nội dung sau:"
        ),
        block(Level.MUC_LA_MA, "I.", "MỤC ĐÍCH, YÊU CẦU"),
        heading("1.", "Mục đích"),
        doan(TUYEN_TRUYEN),
        heading("2.", "Yêu cầu"),
        doan(DIEU_HANH),
        block(Level.MUC_LA_MA, "II.", "NỘI DUNG"),
    ]
    for number in range(1, sections + 1):
        body += [
            heading(
                f"{number}.",
                (
                    "Công tác chỉ đạo, điều hành",
                    "Công tác tuyên truyền",
                    "Cải cách hành chính, nâng cao chất lượng phục vụ Nhân dân",
                )[number % 3],
            ),
            block(Level.DIEM, "a)", DIEU_HANH),
            block(Level.DIEM, "b)", TUYEN_TRUYEN),
            block(Level.GACH, "-", CAI_CACH),
            block(
                Level.GACH,
                "-",
                "Phấn đấu có ít nhất ",
                figure(1250 + number, f"G{number}.KH"),
                " mô hình “Dân vận khéo” được công nhận",
                Footnote("Năm 2025 có 1.198 mô hình được công nhận, đạt 92,1% kế hoạch."),
                ", trong đó ",
                Run("ưu tiên địa bàn đặc khu", italic=True),
                ".",
            ),
        ]
    body += [
        block(Level.MUC_LA_MA, "III.", "TỔ CHỨC THỰC HIỆN"),
        block(
            Level.MUC_SO,
            "1.",
            "Các phòng, đơn vị trực thuộc phổ biến, quán triệt Kế hoạch này"
            " đến công chức, viên chức, người lao động; kịp thời báo cáo những vướng mắc (",
            Run("qua Phòng Xây dựng chính quyền", italic=True),
            ") để tổng hợp.",
        ),
        block(Level.MUC_SO, "2.", CAI_CACH),
        doan(
            "Trên đây là Kế hoạch thực hiện công tác dân vận chính quyền của Sở Nội vụ năm 2026."
            " Yêu cầu các phòng, đơn vị triển khai thực hiện nghiêm túc."
        ),
    ]
    fields = {"issuer": issuer, "signer": signer, "body": tuple(body), **changes}
    return paper(**fields)


def chi_thi(**changes):
    """A Chỉ thị of a UBND."""
    body = [
        doan(TUYEN_TRUYEN),
        doan(
            "Để tăng cường, đổi mới công tác dân vận, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở,"
            " ban, ngành tỉnh, Ủy ban nhân dân các xã, phường, đặc khu thực hiện các nhiệm vụ sau:"
        ),
    ]
    body += [
        block(Level.MUC_SO, f"{n}.", text)
        for n, text in enumerate((DIEU_HANH, CAI_CACH, TUYEN_TRUYEN, CAI_CACH), start=1)
    ]
    body.append(
        doan(
            "Sở Nội vụ theo dõi, đôn đốc việc triển khai thực hiện và tổng hợp báo cáo Ủy"
            " ban nhân dân tỉnh theo quy định."
        )
    )
    fields = {
        "kind": "Chỉ thị",
        "issuer": UBND,
        "number": "8",
        "symbol": "CT-UBND",
        "trich_yeu": "Tăng cường và đổi mới công tác dân vận trong cơ quan hành chính nhà nước,"
        " chính quyền các cấp trong tỉnh",
        "signer": Signer("", ("CHỦ TỊCH",), "Nguyễn Dương Thái"),
        "body": tuple(body),
        "noi_nhan": (
            "Văn phòng Chính phủ",
            "Thường trực Tỉnh ủy",
            "Thường trực HĐND tỉnh",
            "Chủ tịch, các PCT UBND tỉnh",
            "Các sở, ban, ngành, đoàn thể tỉnh",
            "UBND các xã, phường, đặc khu",
            "VPUB: + LĐVP,",
            "+ Lưu: VT, NC.",
        ),
    }
    return paper(**{**fields, **changes})


def cong_van(*kinh_gui, **changes):
    """A công văn that reminds late units."""
    fields = {
        "kind": "Công văn",
        "symbol": "SNV-XDCQ",
        "trich_yeu": "đôn đốc gửi báo cáo kết quả công tác dân vận chính quyền 6 tháng đầu năm"
        " 2026",
        "kinh_gui": kinh_gui or ("Ủy ban nhân dân xã Đất Mũi",),
        "body": (
            doan(
                "Thực hiện Kế hoạch số 12/KH-SNV ngày 05/3/2026, Sở Nội vụ đã đề nghị các cơ quan,"
                " đơn vị gửi báo cáo trước ngày 16/6/2026. Đến nay còn ",
                figure(3, "I1.CHUA"),
                " đơn vị chưa gửi.",
            ),
            doan(CAI_CACH),
            doan("Đề nghị các đơn vị gửi báo cáo trước ngày 20/6/2026."),
        ),
        "noi_nhan": ("Như trên", "Lưu: VT, XDCQ"),
        "signer": PHO_GIAM_DOC,
    }
    return paper(**{**fields, **changes})


GRID = Grid(
    name="tien_do",
    headings=("STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)"),
    widths=(6, 40, 14, 14, 14, 12),
    rows=tuple(
        (
            (Run(str(n)),),
            (Run(text, bold=n == 1),),
            (Run("lượt"),),
            (figure(12500 * n, f"C{n}.KH"),),
            (figure(12345 * n, f"C{n}.TH"),),
            (figure(9876, f"C{n}.TL", 2),),
        )
        for n, text in enumerate(
            (
                "Hồ sơ giải quyết đúng hạn tại Trung tâm Phục vụ hành chính công",
                "Cuộc đối thoại trực tiếp của người đứng đầu với Nhân dân",
                "Lượt tiếp công dân",
            ),
            start=1,
        )
    ),
    align=(
        ColumnAlign.CENTRE,
        ColumnAlign.LEFT,
        ColumnAlign.CENTRE,
        ColumnAlign.RIGHT,
        ColumnAlign.RIGHT,
        ColumnAlign.RIGHT,
    ),
    empty="Trong kỳ không phát sinh số liệu.",
    caption="Bảng 1. Kết quả thực hiện các chỉ tiêu",
)


def bao_cao(**changes):
    """A Báo cáo with figures and a table."""
    fields = {
        "kind": "Báo cáo",
        "symbol": "BC-SNV",
        "trich_yeu": "Kết quả công tác dân vận chính quyền tháng 10 năm 2026",
        "issued": None,
        "draft_month": date(2026, 10, 1),
        "number": "",
        "draft": "DỰ THẢO lần 2",
        "kinh_gui": ("Ủy ban nhân dân tỉnh",),
        "can_cu": (
            (
                "Căn cứ Nghị định số 09/2019/NĐ-CP ngày 24 tháng 01 năm 2019 của Chính phủ quy"
                " định về chế độ báo cáo của cơ quan hành chính nhà nước"
            ),
        ),
        "body": (
            doan(
                "Sở Nội vụ báo cáo kết quả công tác dân vận chính quyền tháng 10 năm 2026 như sau:"
            ),
            block(Level.PHAN, "Phần I.", "KẾT QUẢ THỰC HIỆN"),
            block(Level.MUC_LA_MA, "I.", "TÌNH HÌNH CHUNG"),
            doan(
                "Toàn tỉnh giải quyết ",
                figure(12345, "C1.TH"),
                " hồ sơ, đạt ",
                figure(9876, "C1.TL", 2),
                "% (",
                Run("42/45", italic=True),
                " đơn vị gửi số liệu).",
            ),
            GRID,
            doan(DIEU_HANH),
            block(Level.MUC_LA_MA, "II.", "NHIỆM VỤ THÁNG TỚI"),
            doan(CAI_CACH),
            doan("Sở Nội vụ kính báo cáo Ủy ban nhân dân tỉnh xem xét, chỉ đạo."),
        ),
        "noi_nhan": ("Như trên", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Lưu: VT, XDCQ (05)"),
    }
    return paper(**{**fields, **changes})


def ke_hoach_dang(issuer=DANG_UY, **changes):
    """A Kế hoạch of a Party committee."""
    body = [
        doan(
            "Thực hiện Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng,"
            " Ban Thường vụ Đảng ủy xây dựng Kế hoạch như sau:"
        ),
        block(Level.MUC_LA_MA, "I-", "MỤC ĐÍCH, YÊU CẦU"),
        heading("1-", "Mục đích"),
        doan(TUYEN_TRUYEN),
        heading("2-", "Yêu cầu"),
        doan(DIEU_HANH),
        block(Level.MUC_LA_MA, "II-", "NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU"),
        *(
            block(Level.MUC_SO, f"{n}-", text, Footnote("Theo báo cáo năm 2025."))
            for n, text in enumerate((DIEU_HANH, CAI_CACH, TUYEN_TRUYEN, CAI_CACH), start=1)
        ),
        block(Level.MUC_LA_MA, "III-", "TỔ CHỨC THỰC HIỆN"),
        block(
            Level.MUC_SO,
            "1-",
            "Phấn đấu ",
            figure(100, "G7.TL"),
            "% chi bộ có mô hình “Dân vận khéo”.",
        ),
        block(Level.MUC_SO, "2-", DIEU_HANH),
    ]
    fields = {
        "system": System.PARTY,
        "issuer": issuer,
        "symbol": "KH/ĐU",
        "issued": date(2026, 6, 5),
        "trich_yeu": "về tăng cường và đổi mới công tác dân vận năm 2026",
        "body": tuple(body),
        "ending": ".",
        "noi_nhan": ("Thường trực Tỉnh ủy (b/c)", "Các chi bộ trực thuộc", "Lưu Văn phòng Đảng ủy"),
        "signer": BI_THU,
    }
    return paper(**{**fields, **changes})


REPO = Path(__file__).parents[2]


def body_texts(data):
    """The text of every paragraph of the body."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return ["".join(p.itertext(f"{W}t")) for p in root.iter(f"{W}p")]


def to_trinh(**changes):
    """A Tờ trình of a Sở that submits a draft of UBND."""
    fields = {
        "kind": "Tờ trình",
        "symbol": "TTr-SNV",
        "number": "7",
        "trich_yeu": "Ban hành Kế hoạch công tác dân vận chính quyền năm 2027",
        "kinh_gui": ("Ủy ban nhân dân tỉnh Cà Mau",),
        "body": (
            doan(TUYEN_TRUYEN),
            block(Level.MUC_LA_MA, "I.", "SỰ CẦN THIẾT"),
            doan(DIEU_HANH),
            block(Level.MUC_LA_MA, "II.", "NỘI DUNG TRÌNH"),
            block(Level.MUC_SO, "1.", CAI_CACH),
            block(Level.DIEM, "a)", "Chỉ đạo, điều hành;"),
            block(Level.DIEM, "b)", "Tổ chức thực hiện."),
            doan("Sở Nội vụ kính trình Ủy ban nhân dân tỉnh xem xét, quyết định."),
            doan("(Gửi kèm dự thảo Kế hoạch của Ủy ban nhân dân tỉnh)"),
        ),
        "noi_nhan": ("Như trên", "Giám đốc Sở (b/c)", "Lưu: VT, XDCQ"),
    }
    return paper(**{**fields, **changes})


def thong_bao(**changes):
    """A Thông báo of a Sở."""
    fields = {
        "kind": "Thông báo",
        "symbol": "TB-SNV",
        "trich_yeu": "Kết luận của Giám đốc Sở tại cuộc họp giao ban công tác dân vận",
        "body": (
            doan(TUYEN_TRUYEN),
            heading("1.", "Về kết quả"),
            doan(CAI_CACH),
            heading("2.", "Về nhiệm vụ thời gian tới"),
            doan(DIEU_HANH),
        ),
    }
    return paper(**{**fields, **changes})


def quyet_dinh(**changes):
    """A Quyết định that rules by itself, with Điều, khoản and điểm."""
    fields = {
        "kind": "Quyết định",
        "symbol": "QĐ-SNV",
        "number": "3",
        "trich_yeu": "Về việc thành lập Tổ công tác dân vận của Sở Nội vụ",
        "decided_by": "GIÁM ĐỐC SỞ NỘI VỤ TỈNH CÀ MAU",
        "can_cu": (
            "Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022",
            (
                "Căn cứ Quyết định số 15/2025/QĐ-UBND ngày 20 tháng 3 năm 2025 của Ủy ban nhân dân"
                " tỉnh quy định chức năng, nhiệm vụ, quyền hạn của Sở Nội vụ"
            ),
            "Theo đề nghị của Trưởng phòng Xây dựng chính quyền",
        ),
        "body": (
            block(Level.DIEU, "Điều 1.", "Thành lập Tổ công tác dân vận của Sở Nội vụ."),
            block(Level.DIEU, "Điều 2.", Run("Nhiệm vụ của Tổ công tác", bold=True)),
            block(Level.KHOAN, "1.", DIEU_HANH),
            block(Level.KHOAN, "2.", "Tham mưu Giám đốc Sở:"),
            block(Level.DIEM, "a)", "Theo dõi việc thực hiện kế hoạch;"),
            block(Level.DIEM, "b)", "Tổng hợp báo cáo."),
            block(
                Level.DIEU,
                "Điều 3.",
                "Chánh Văn phòng, Trưởng các phòng, đơn vị thuộc Sở và các ông, bà có tên tại"
                " Điều 1 chịu trách nhiệm thi hành Quyết định này.",
            ),
        ),
        "noi_nhan": ("Như Điều 3", "UBND tỉnh (b/c)", "Lưu: VT, XDCQ"),
        "signer": GIAM_DOC,
    }
    return paper(**{**fields, **changes})


def tasks(count):
    """A table of tasks as an annex carries it, with rows of very different height."""
    rows = tuple(
        (
            (Run(str(n)),),
            (Run(DIEU_HANH if n % 3 else f"Nhiệm vụ {n}"),),
            (Run("Phòng Xây dựng chính quyền"),),
            (Run("Các phòng, đơn vị thuộc Sở"),),
            (Run("Trước ngày 30/11"),),
            (Run("Báo cáo"),),
        )
        for n in range(1, count + 1)
    )
    return Grid(
        "nhiem_vu",
        ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm"),
        (6, 44, 18, 18, 16, 14),
        rows,
        (ColumnAlign.CENTRE, *(ColumnAlign.LEFT,) * 5),
        "Không có nhiệm vụ nào được giao trong văn bản này.",
    )


ANNEX_TEXT = Annex(
    "Đề cương báo cáo kết quả công tác dân vận chính quyền",
    (
        block(Level.MUC_LA_MA, "I.", "KẾT QUẢ THỰC HIỆN"),
        doan(CAI_CACH),
        block(Level.MUC_LA_MA, "II.", "KIẾN NGHỊ, ĐỀ XUẤT"),
        doan("Nêu rõ kiến nghị và cơ quan giải quyết."),
    ),
)
ANNEX_TABLE = Annex("Danh mục nhiệm vụ công tác dân vận năm 2026", (tasks(24),), wide=True)


def with_annexes(*annexes, **changes):
    """A Kế hoạch with its annexes."""
    return ke_hoach(
        sections=1,
        annexes=annexes or (ANNEX_TEXT, ANNEX_TABLE),
        issuer_name="Sở Nội vụ tỉnh Cà Mau",
        **changes,
    )


def bao_cao_dang(**changes):
    """A Báo cáo of a Party committee."""
    return ke_hoach_dang(
        **{
            "kind": "Báo cáo",
            "symbol": "BC/ĐU",
            "trich_yeu": "kết quả công tác dân vận 6 tháng đầu năm 2026",
            **changes,
        }
    )


def cong_van_dang(*kinh_gui, **changes):
    """A Công văn of a Party committee."""
    return ke_hoach_dang(
        **{
            "kind": "Công văn",
            "symbol": "CV/ĐU",
            "trich_yeu": "về việc báo cáo kết quả công tác dân vận quý II năm 2026",
            "kinh_gui": kinh_gui or ("Các chi bộ trực thuộc Đảng ủy",),
            "can_cu": (),
            "body": (doan(TUYEN_TRUYEN), doan(CAI_CACH)),
            "noi_nhan": (
                "Như trên",
                "Thường trực Đảng ủy",
                "Lưu Văn phòng Đảng ủy",
            ),
            **changes,
        }
    )


def annex_template(system=System.STATE):
    """Answers the shipped template of an annex of that system."""
    folder = "nha_nuoc" if system is System.STATE else "dang"

    def path(annex):
        name = "phu_luc_ngang" if annex.wide else "phu_luc"
        return REPO / "templates" / folder / f"{name}.docx"

    return path
