"""When: periods, receipts and holidays."""

from __future__ import annotations

from dvexcel.specs import lists
from dvexcel.specs.column import Column, Kind
from dvexcel.specs.so_cong_tac.cau_nhac import KY_HELP
from dvexcel.specs.table import Table

KY_BAO_CAO = Table(
    "ky_bao_cao",
    "Kỳ báo cáo",
    "Kỳ báo cáo trong năm",
    "Điền sẵn theo Nghị định 09/2019/NĐ-CP, sửa được. Kỳ cùng ngày chốt, hạn gửi đi chung biểu.",
    (
        Column("ma", "Mã kỳ", Kind.PERIOD, 12, KY_HELP, required=True),
        Column("ten", "Tên kỳ", Kind.TEXT, 26, "Ví dụ Báo cáo tháng 9 năm 2026."),
        Column("tu_ngay", "Từ ngày", Kind.DATE, 12, "Ngày đầu lấy số liệu.", required=True),
        Column("den_ngay", "Đến ngày", Kind.DATE, 12, "Ngày cuối lấy số liệu.", required=True),
        Column("ngay_chot", "Ngày chốt", Kind.DATE, 12, "Ngày chốt số liệu.", required=True),
        Column("han_gui", "Hạn gửi", Kind.DATE, 12, "Ngày đơn vị phải gửi báo cáo.", required=True),
        Column(
            "cach_han",
            "Cách tính hạn",
            Kind.CHOICE,
            14,
            "Trước ngày: ngày hạn đã là trễ. Ngày: ngày hạn vẫn đúng hạn.",
            lists.CACH_HAN,
            required=True,
        ),
        Column(
            "bao_cao_cua",
            "Báo cáo của",
            Kind.CHOICE,
            14,
            "Báo cáo do cơ quan giữ sổ ký hay là dự thảo trình UBND ký.",
            lists.BAO_CAO_CUA,
            required=True,
        ),
        Column(
            "roi_ngay_nghi",
            "Hạn rơi ngày nghỉ",
            Kind.CHOICE,
            17,
            "Ngày hạn là thứ Bảy, Chủ nhật, ngày lễ: giữ nguyên, hay sang ngày làm việc kế tiếp.",
            lists.ROI_NGAY_NGHI,
        ),
        Column("ghi_chu", "Ghi chú", Kind.LONG_TEXT, 30, ""),
    ),
    spare_rows=8,
)

TIEP_NHAN = Table(
    "tiep_nhan",
    "Tiếp nhận",
    "Tiếp nhận báo cáo: phần cán bộ ghi",
    "Chỉ ghi khi cần; dòng ghi ở đây được ưu tiên. Không có ngày đến thì ngày nhận là tạm tính.",
    (
        Column(
            "don_vi",
            "Mã đơn vị",
            Kind.CODE,
            16,
            "Mã ở trang Đơn vị.",
            refers_to="don_vi",
            required=True,
        ),
        Column("ky", "Kỳ", Kind.PERIOD, 11, KY_HELP, required=True),
        Column(
            "ngay_nhan",
            "Ngày nhận",
            Kind.DATE,
            12,
            "Ngày thực nhận, nếu không có văn bản đến kèm theo; có thì ghi cột Ngày đến.",
        ),
        Column(
            "so_den",
            "Số đến",
            Kind.TEXT,
            9,
            "Số đến của văn bản gửi kèm báo cáo, theo sổ văn bản đến.",
            added_later=True,
        ),
        Column(
            "ngay_den",
            "Ngày đến",
            Kind.DATE,
            12,
            "Ngày đến của văn bản, theo sổ văn bản đến; đúng hạn hay trễ tính theo ngày này.",
            added_later=True,
        ),
        Column(
            "so_ky_hieu",
            "Số, ký hiệu",
            Kind.TEXT,
            16,
            "Số, ký hiệu văn bản của đơn vị, ví dụ 45/BC-UBND.",
            added_later=True,
        ),
        Column(
            "ngay_van_ban",
            "Ngày văn bản",
            Kind.DATE,
            12,
            "Ngày ghi trên văn bản của đơn vị.",
            added_later=True,
        ),
        Column("kenh", "Kênh nhận", Kind.CHOICE, 20, "Đơn vị gửi bằng đường nào.", lists.KENH),
        Column("ban_ky", "Có bản ký", Kind.TICK, 10, "Đánh dấu x khi đã có bản giấy ký, đóng dấu."),
        Column("gia_han_den", "Gia hạn đến", Kind.DATE, 12, "Ngày cuối được gia hạn."),
        Column("mien", "Được miễn", Kind.TICK, 10, "Đánh dấu x nếu kỳ này không phải gửi."),
        Column("ly_do_tra_lai", "Lý do trả lại", Kind.LONG_TEXT, 28, ""),
        Column(
            "ly_do_chap_nhan",
            "Lý do chấp nhận",
            Kind.LONG_TEXT,
            28,
            "Ghi lý do để tính cả báo cáo còn lỗi; để trống thì báo cáo lỗi chưa được tính. Ô "
            "không đọc được thành số vẫn không có số để cộng.",
        ),
        Column("nguoi_duyet", "Người duyệt", Kind.TEXT, 18, ""),
        Column(
            "lan_tinh",
            "Lần được tính",
            Kind.COUNT,
            10,
            "Lần gửi được lấy số; để trống thì lấy lần cao nhất.",
        ),
        Column("ghi_chu", "Ghi chú", Kind.LONG_TEXT, 26, ""),
    ),
    spare_rows=40,
)

NGAY_NGHI = Table(
    "ngay_nghi",
    "Ngày nghỉ",
    "Ngày nghỉ trong năm",
    "Ngày lễ, Tết, nghỉ bù theo thông báo hằng năm. Để trống thì số ngày làm việc trễ bị tính dư.",
    (
        Column("ngay", "Ngày", Kind.DATE, 13, "Ví dụ 02/09/2026.", required=True),
        Column("noi_dung", "Nội dung", Kind.TEXT, 50, "Tên ngày nghỉ."),
    ),
    spare_rows=10,
    landscape=False,
)
