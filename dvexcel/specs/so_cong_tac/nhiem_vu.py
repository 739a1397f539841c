"""What the year asks: cited documents and tasks."""

from __future__ import annotations

from dvexcel.specs import lists
from dvexcel.specs.column import Column, Kind
from dvexcel.specs.table import Table

VAN_BAN = Table(
    "van_ban",
    "Văn bản",
    "Danh mục văn bản căn cứ, chỉ đạo",
    "Các văn bản được viện dẫn. Cột Nguồn cho biết dữ liệu lấy ở đâu và đã kiểm tra chưa.",
    (
        Column(
            "so_ky_hieu",
            "Số, ký hiệu",
            Kind.TEXT,
            24,
            "Ghi như trên văn bản, ví dụ 33/CT-TTg hoặc 25-NQ/TW.",
            required=True,
        ),
        Column("loai", "Loại", Kind.TEXT, 14, "Tên loại văn bản, ví dụ Chỉ thị."),
        Column("ngay", "Ngày ban hành", Kind.DATE, 13, "Ngày ghi trên văn bản, ví dụ 26/11/2021."),
        Column("co_quan", "Cơ quan ban hành", Kind.TEXT, 28, "Cơ quan đứng tên văn bản."),
        Column("trich_yeu", "Trích yếu", Kind.LONG_TEXT, 56, "Trích yếu ghi đúng như văn bản."),
        Column(
            "hieu_luc", "Hiệu lực", Kind.CHOICE, 16, "Chọn tình trạng hiệu lực.", lists.HIEU_LUC
        ),
        Column(
            "thay_the_boi", "Thay thế bởi", Kind.TEXT, 22, "Số, ký hiệu văn bản thay thế, nếu có."
        ),
        Column(
            "trich_dan_trong",
            "Được dẫn trong",
            Kind.TEXT,
            24,
            "Mã các văn bản đi có viện dẫn, cách nhau dấu chấm phẩy.",
        ),
        Column("nguon", "Nguồn", Kind.TEXT, 20, "Dữ liệu lấy ở đâu, đã kiểm tra chưa."),
        Column("ghi_chu", "Ghi chú", Kind.LONG_TEXT, 34, ""),
    ),
    spare_rows=20,
)

NHIEM_VU = Table(
    "nhiem_vu",
    "Nhiệm vụ",
    "Nhiệm vụ {linh_vuc} trong năm",
    "Mỗi dòng là một nhiệm vụ như văn bản giao. Cột Giao cho quyết định nhiệm vụ vào biểu của ai.",
    (
        Column(
            "ma", "Mã", Kind.CODE, 13, "Mã nhiệm vụ, không trùng nhau, ví dụ NV-01.", required=True
        ),
        Column(
            "van_ban_di",
            "Văn bản giao",
            Kind.CODE,
            15,
            "Mã văn bản ở trang Văn bản đi, hoặc số, ký hiệu văn bản giao.",
        ),
        Column("muc", "Mục", Kind.TEXT, 9, "Mục trong văn bản, ví dụ II.3."),
        Column(
            "noi_dung", "Nội dung", Kind.LONG_TEXT, 60, "Nội dung như văn bản giao.", required=True
        ),
        Column("chu_tri", "Chủ trì", Kind.LONG_TEXT, 24, "Ghi như văn bản giao."),
        Column("phoi_hop", "Phối hợp", Kind.LONG_TEXT, 22, "Ghi như văn bản giao."),
        Column("han", "Thời hạn", Kind.TEXT, 20, "Thời hạn ghi như văn bản, ví dụ trước 30/11."),
        Column(
            "dang_han",
            "Dạng hạn",
            Kind.CHOICE,
            16,
            "Chọn dạng hạn để dvexcel biết cách tính quá hạn.",
            lists.DANG_HAN,
        ),
        Column(
            "han_ngay",
            "Ngày hạn",
            Kind.DATE,
            12,
            "Ngày cụ thể nếu văn bản có nêu, ví dụ 30/11/2026; hằng năm thì ghi ngày của một năm.",
        ),
        Column(
            "chu_ky_nam",
            "Mấy năm một lần",
            Kind.COUNT,
            10,
            "Chỉ ghi khi Dạng hạn là nhiều năm một lần, ví dụ 3; Ngày hạn ghi lần đầu.",
            ceiling=20,
        ),
        Column(
            "giao_cho",
            "Giao cho",
            Kind.CODES,
            18,
            "Mã hoặc loại đơn vị, cách nhau dấu chấm phẩy; Tất cả nếu giao mọi đơn vị.",
        ),
        Column("san_pham", "Sản phẩm", Kind.TEXT, 22, "Kết quả cần có, ví dụ Kế hoạch, Báo cáo."),
        Column("chi_tieu", "Chỉ tiêu", Kind.CODES, 12, "Mã chỉ tiêu đo nhiệm vụ này, nếu có."),
        Column("ghi_chu", "Ghi chú", Kind.LONG_TEXT, 28, ""),
    ),
    spare_rows=20,
)
