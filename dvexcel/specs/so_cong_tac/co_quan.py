"""Who issues and who reports: Cơ quan and Đơn vị."""

from __future__ import annotations

from dvexcel.specs import lists
from dvexcel.specs.column import Column, Kind
from dvexcel.specs.so_cong_tac.cau_nhac import LOAI_KY_HELP
from dvexcel.specs.table import Table

CO_QUAN = Table(
    "co_quan",
    "Cơ quan",
    "Cơ quan ban hành văn bản",
    "Mỗi dòng là một cơ quan đứng tên văn bản, với cách viết tên, ký hiệu và người ký mặc định.",
    (
        Column("ma", "Mã", Kind.CODE, 12, "Mã ngắn không dấu, ví dụ SNV.", required=True),
        Column(
            "he_thong",
            "Hệ thống",
            Kind.CHOICE,
            12,
            "Văn bản theo thể thức Nhà nước hay thể thức của Đảng.",
            lists.HE_THONG,
            required=True,
        ),
        Column(
            "chu_quan",
            "Cơ quan chủ quản",
            Kind.LONG_TEXT,
            26,
            "Dòng trên tên cơ quan, viết hoa như in, ví dụ UBND TỈNH CÀ MAU. UBND để trống.",
        ),
        Column(
            "ten_tren_van_ban",
            "Tên in trên văn bản",
            Kind.LONG_TEXT,
            28,
            "Viết hoa như in; muốn xuống dòng nhấn Alt+Enter, ví dụ SỞ NỘI VỤ.",
            required=True,
        ),
        Column(
            "ten",
            "Tên trong câu",
            Kind.TEXT,
            30,
            "Tên viết trong câu văn, ví dụ Sở Nội vụ tỉnh Cà Mau.",
            required=True,
        ),
        Column(
            "ky_hieu",
            "Ký hiệu",
            Kind.TEXT,
            12,
            "Chữ viết tắt trong số, ký hiệu văn bản, ví dụ SNV.",
        ),
        Column("dia_danh", "Địa danh", Kind.TEXT, 18, "Địa danh ghi trước ngày, ví dụ Cà Mau."),
        Column(
            "quyen_han",
            "Quyền hạn ký",
            Kind.TEXT,
            24,
            "Dòng đầu khối chữ ký nếu có, ví dụ TM. ỦY BAN NHÂN DÂN.",
        ),
        Column(
            "chuc_vu",
            "Chức vụ",
            Kind.LONG_TEXT,
            24,
            "Chức vụ người ký, viết hoa; nhiều dòng thì nhấn Alt+Enter, ví dụ GIÁM ĐỐC.",
        ),
        Column("nguoi_ky", "Người ký", Kind.TEXT, 20, "Họ và tên người ký, không ghi học vị."),
        Column(
            "don_vi_soan",
            "Đơn vị soạn thảo",
            Kind.TEXT,
            14,
            "Ký hiệu phòng soạn thảo, in sau ký hiệu cơ quan trong số công văn, ví dụ XDCQ.",
        ),
        Column("luu", "Lưu", Kind.TEXT, 16, "Nơi lưu văn bản, ví dụ VT, XDCQ."),
        Column(
            "la_don_vi_dung",
            "Đơn vị giữ sổ",
            Kind.TICK,
            10,
            "Đánh dấu x ở dòng của cơ quan đang dùng sổ này.",
        ),
        Column(
            "linh_vuc",
            "Lĩnh vực",
            Kind.TEXT,
            22,
            "Ở dòng của cơ quan giữ sổ: tên lĩnh vực viết trong câu, ví dụ công tác thanh niên. "
            "Tên này vào tiêu đề, lời văn của biểu, công văn, báo cáo.",
            added_later=True,
        ),
        Column(
            "noi_dat_bo_cai",
            "Nơi đặt bộ cài",
            Kind.TEXT,
            30,
            "Ở dòng của cơ quan giữ sổ: thư mục dùng chung đặt bộ cài dvexcel, ví dụ "
            r"\\may-chu\dvexcel. Chẩn đoán máy báo khi ở đó có bản mới; không có thì để trống.",
            added_later=True,
        ),
    ),
    spare_rows=5,
)

DON_VI = Table(
    "don_vi",
    "Đơn vị",
    "Danh sách đơn vị",
    "Mỗi dòng một đơn vị. Đơn vị sáp nhập: giữ dòng cũ, ghi ngày cuối và đơn vị kế thừa.",
    (
        Column(
            "ma",
            "Mã",
            Kind.CODE,
            16,
            "Mã đơn vị: chữ không dấu và số, không trùng nhau, ví dụ SYT.",
            required=True,
        ),
        Column("ten", "Tên đơn vị", Kind.TEXT, 34, "Tên đầy đủ, ví dụ Sở Y tế.", required=True),
        Column(
            "ten_goi_khac",
            "Tên gọi khác",
            Kind.LONG_TEXT,
            30,
            "Tên viết tắt, tên cũ mà đơn vị hay ghi, cách nhau dấu chấm phẩy.",
        ),
        Column(
            "loai",
            "Loại",
            Kind.CHOICE,
            18,
            "Chọn loại đơn vị trong danh sách.",
            lists.LOAI_DON_VI,
            required=True,
        ),
        Column(
            "khoi",
            "Khối",
            Kind.CHOICE,
            24,
            "Khối để cộng và so sánh trong tổng hợp.",
            lists.KHOI,
            required=True,
        ),
        Column("dau_moi", "Đầu mối", Kind.TEXT, 20, "Người phụ trách báo cáo của đơn vị."),
        Column("dien_thoai", "Điện thoại", Kind.TEXT, 15, "Số điện thoại của đầu mối."),
        Column("email", "Thư điện tử", Kind.TEXT, 28, "Địa chỉ nhận biểu và thông báo."),
        Column(
            "hieu_luc_tu",
            "Hiệu lực từ",
            Kind.DATE,
            12,
            "Ngày đơn vị bắt đầu tồn tại, ví dụ 01/07/2025.",
        ),
        Column(
            "hieu_luc_den",
            "Hiệu lực đến",
            Kind.DATE,
            12,
            "Ngày cuối đơn vị còn tồn tại; để trống nếu đang hoạt động.",
        ),
        Column(
            "ke_thua",
            "Đơn vị kế thừa",
            Kind.CODE,
            14,
            "Mã đơn vị nhận nhiệm vụ sau sáp nhập.",
            refers_to="don_vi",
        ),
        Column(
            "ky_phai_gui",
            "Kỳ phải gửi",
            Kind.CHOICES,
            16,
            f"{LOAI_KY_HELP} Để trống nếu không phải gửi.",
            lists.LOAI_KY,
        ),
    ),
    spare_rows=20,
)
