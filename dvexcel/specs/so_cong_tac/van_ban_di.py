"""What is written: outgoing documents and their paragraphs."""

from __future__ import annotations

from dvexcel.specs import lists
from dvexcel.specs.column import Column, Kind
from dvexcel.specs.table import Table

VAN_BAN_DI = Table(
    "van_ban_di",
    "Văn bản đi",
    "Văn bản đi: phần đầu và phần cuối văn bản",
    "Mỗi dòng là một văn bản cần soạn; phần thân ở trang Nội dung. Số và ngày để trống đến khi ký.",
    (
        Column(
            "ma",
            "Mã",
            Kind.CODE,
            16,
            "Mã riêng để nối với trang Nội dung, ví dụ KH-2026.",
            required=True,
        ),
        Column(
            "he_thong",
            "Hệ thống",
            Kind.CHOICE,
            11,
            "Thể thức Nhà nước hay Đảng.",
            lists.HE_THONG,
            required=True,
        ),
        Column(
            "loai", "Loại", Kind.CHOICE, 11, "Loại văn bản.", lists.LOAI_VAN_BAN_DI, required=True
        ),
        Column(
            "co_quan",
            "Cơ quan",
            Kind.CODE,
            12,
            "Mã ở trang Cơ quan.",
            refers_to="co_quan",
            required=True,
        ),
        Column("so", "Số", Kind.TEXT, 8, "Số do văn thư cấp sau khi ký; bản dự thảo để trống."),
        Column("ngay", "Ngày", Kind.DATE, 12, "Ngày ban hành; bản dự thảo để trống."),
        Column(
            "trich_yeu",
            "Trích yếu",
            Kind.LONG_TEXT,
            44,
            "Trích yếu, không ghi V/v; dvexcel tự đặt V/v cho công văn.",
            required=True,
        ),
        Column(
            "kinh_gui",
            "Kính gửi",
            Kind.LONG_TEXT,
            30,
            "Mỗi nơi nhận chính một dòng (Alt+Enter); văn bản không kính gửi để trống.",
        ),
        Column("can_cu", "Căn cứ", Kind.LONG_TEXT, 40, "Mỗi căn cứ một dòng, không ghi dấu cuối."),
        Column(
            "noi_nhan",
            "Nơi nhận",
            Kind.LONG_TEXT,
            34,
            "Mỗi nơi một dòng, không ghi gạch đầu dòng. Để trống thì dvexcel ghi Như trên, cấp"
            " trên, các đơn vị được giao nhiệm vụ và dòng Lưu.",
        ),
        Column(
            "quyen_han",
            "Quyền hạn ký",
            Kind.TEXT,
            22,
            "Ghi khi khác trang Cơ quan; ghi - nếu không có.",
        ),
        Column("chuc_vu", "Chức vụ", Kind.LONG_TEXT, 22, "Ghi khi khác trang Cơ quan."),
        Column(
            "nguoi_ky",
            "Người ký",
            Kind.LONG_TEXT,
            20,
            "Ghi khi khác trang Cơ quan. Biên bản: mỗi người một dòng (Alt+Enter), ghi Chức vụ: Họ"
            " và tên.",
        ),
        Column("du_thao", "Dự thảo", Kind.TEXT, 14, "Lần dự thảo, ví dụ 2; bản chính để trống."),
        Column(
            "ket_thuc",
            "Kết thúc",
            Kind.TEXT,
            9,
            "Dấu kết thúc; để trống thì theo thể thức: ./. của Nhà nước, dấu chấm của Đảng.",
        ),
        Column(
            "trinh_kem",
            "Trình kèm",
            Kind.CODES,
            18,
            "Ở dòng Tờ trình, Công văn: mã các dự thảo trình kèm, cách nhau dấu chấm phẩy.",
            refers_to="van_ban_di",
            added_later=True,
        ),
        Column("ghi_chu", "Ghi chú", Kind.LONG_TEXT, 26, ""),
    ),
    spare_rows=10,
)

NOI_DUNG = Table(
    "noi_dung",
    "Nội dung",
    "Nội dung các văn bản đi",
    "Mỗi dòng một đoạn, gõ hoặc dán cả số đầu dòng. Đậm, nghiêng bằng Ctrl+B, Ctrl+I hoặc **đậm**,"
    " *nghiêng*; [^chú thích]. Cấp và Số để trống thì dvexcel hiểu theo đầu dòng.",
    (
        Column(
            "van_ban_di",
            "Văn bản đi",
            Kind.CODE,
            16,
            "Mã ở trang Văn bản đi.",
            refers_to="van_ban_di",
            required=True,
        ),
        Column(
            "cap",
            "Cấp",
            Kind.CHOICE,
            11,
            "Để trống thì hiểu theo đầu dòng (I. 1. a) - Điều 1.). Phụ lục: mở một phụ lục, ghi tên"
            " ở Nội dung. Bảng nhiệm vụ: từ trang Nhiệm vụ. Bảng: Nội dung ghi tên trang, hoặc"
            " tệp.xlsx!Trang.",
            lists.CAP_DOAN,
        ),
        Column("so", "Số", Kind.TEXT, 8, "Để trống để tự đánh số; ghi số nếu muốn khác đi."),
        Column(
            "noi_dung",
            "Nội dung",
            Kind.LONG_TEXT,
            110,
            "Một đoạn văn của văn bản, có thể kèm số đầu dòng; xuống dòng trong ô là đoạn mới.",
            required=True,
            with_looks=True,
        ),
    ),
    spare_rows=30,
)
