"""The closed lists that appear in drop-downs, in rules and in the sheet Danh mục."""

from __future__ import annotations

from dvexcel.model.deadline import DeadlineKind
from dvexcel.model.field_of_work import OnSheet, Role
from dvexcel.model.indicator import ALL_KINDS, Comparison, Nature, OverUnits
from dvexcel.model.paper import Insert, Level, System
from dvexcel.model.period import PeriodKind
from dvexcel.specs.loai_van_ban import DRAFTED

TICK = "x"

HE_THONG = tuple(member.value for member in System)
CAP_DOAN = tuple(member.value for member in (*Level, *Insert))
TINH_CHAT = tuple(member.value for member in Nature)
GOP_DON_VI = tuple(member.value for member in OverUnits)
PHEP_SO = tuple(member.value for member in Comparison)
LOAI_KY = tuple(member.value for member in PeriodKind)

LOAI_DON_VI = (
    "sở, ngành",
    "đơn vị sự nghiệp",
    "xã",
    "phường",
    "đặc khu",
    "cơ quan Đảng",
    "Mặt trận, đoàn thể",
    "ngành dọc trung ương",
    "lực lượng vũ trang",
)
AP_DUNG = (ALL_KINDS, *LOAI_DON_VI)
KHOI = (
    "Khối sở, ban, ngành",
    "Khối xã, phường, đặc khu",
    "Khối Đảng, đoàn thể",
    "Khối phối hợp",
)
LOAI_VAN_BAN_DI = tuple(dict.fromkeys(kind for kinds in DRAFTED.values() for kind in kinds))
HIEU_LUC = ("còn hiệu lực", "hết hiệu lực", "hết hiệu lực một phần", "chưa rõ")
DANG_HAN = tuple(member.value for member in DeadlineKind)
CACH_HAN = (DeadlineKind.BEFORE_DAY.value, DeadlineKind.DAY.value)
ROI_NGAY_NGHI = ("giữ nguyên", "sang ngày làm việc")
BAO_CAO_CUA = ("cơ quan giữ sổ", "UBND")
VAI_TRO = tuple(member.value for member in Role)
O_DAU = tuple(member.value for member in OnSheet)
CHIEU = ("tăng", "giảm", "bằng", "khoảng")
TANG, GIAM = CHIEU[:2]
KENH = ("thư điện tử", "hệ thống quản lý văn bản", "nhắn tin", "nộp trực tiếp", "khác")

TRANG_THAI_NHIEM_VU = ("chưa thực hiện", "đang thực hiện", "đã hoàn thành", "không áp dụng")
DA_HOAN_THANH = TRANG_THAI_NHIEM_VU[2]
VUONG_MAC = "vướng mắc"
LOAI_KIEN_NGHI = ("kiến nghị", VUONG_MAC)

#: What the sheet Danh mục shows: list name, its values, where it is used.
ALL_LISTS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("Hệ thống", HE_THONG, "Cơ quan, Văn bản đi"),
    ("Loại đơn vị", LOAI_DON_VI, "Đơn vị"),
    ("Khối", KHOI, "Đơn vị"),
    ("Loại kỳ", LOAI_KY, "Đơn vị, Số liệu gốc, Chỉ tiêu"),
    ("Hiệu lực", HIEU_LUC, "Văn bản"),
    ("Dạng hạn", DANG_HAN, "Nhiệm vụ"),
    ("Áp dụng", AP_DUNG, "Nhiệm vụ, Số liệu gốc"),
    ("Tính chất", TINH_CHAT, "Số liệu gốc"),
    ("Chiều", CHIEU, "Chỉ tiêu"),
    ("Gộp đơn vị", GOP_DON_VI, "Chỉ tiêu"),
    ("Phép so", PHEP_SO, "Chỉ tiêu"),
    ("Cách tính hạn", CACH_HAN, "Kỳ báo cáo"),
    ("Hạn rơi ngày nghỉ", ROI_NGAY_NGHI, "Kỳ báo cáo"),
    ("Báo cáo của", BAO_CAO_CUA, "Kỳ báo cáo"),
    ("Kênh nhận", KENH, "Tiếp nhận"),
    ("Loại văn bản đi", LOAI_VAN_BAN_DI, "Văn bản đi"),
    ("Cấp đoạn", CAP_DOAN, "Nội dung"),
    ("Trạng thái nhiệm vụ", TRANG_THAI_NHIEM_VU, "Biểu của đơn vị"),
    ("Vai trò của cột", VAI_TRO, "Sổ theo dõi"),
    ("Loại kiến nghị", LOAI_KIEN_NGHI, "Biểu của đơn vị"),
)
