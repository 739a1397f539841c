"""What is being done: the register of models "Dân vận khéo"."""

from __future__ import annotations

from dvexcel.specs import lists
from dvexcel.specs.column import Column, Kind
from dvexcel.specs.table import Table

MO_HINH = Table(
    "mo_hinh",
    "Mô hình",
    "Sổ theo dõi mô hình “Dân vận khéo”",
    "Mỗi dòng một mô hình. dvexcel điền sẵn vào biểu của đơn vị, đơn vị chỉ sửa chỗ thay đổi.",
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
        Column("ten", "Tên mô hình", Kind.LONG_TEXT, 44, "Tên gọi của mô hình.", required=True),
        Column(
            "linh_vuc", "Lĩnh vực", Kind.CHOICE, 24, "Chọn một trong bốn lĩnh vực.", lists.LINH_VUC
        ),
        Column("loai", "Loại", Kind.CHOICE, 11, "Chọn tập thể hoặc cá nhân.", lists.LOAI_MO_HINH),
        Column("cap", "Cấp", Kind.CHOICE, 9, "Chọn cấp đăng ký mô hình.", lists.CAP_MO_HINH),
        Column("ngay_dang_ky", "Ngày đăng ký", Kind.DATE, 13, "Ví dụ 15/03/2026."),
        Column(
            "trang_thai",
            "Trạng thái",
            Kind.CHOICE,
            19,
            "Trạng thái biết được gần nhất.",
            lists.TRANG_THAI_MO_HINH,
        ),
        Column(
            "so_quyet_dinh",
            "Quyết định công nhận",
            Kind.TEXT,
            22,
            "Số, ký hiệu và ngày quyết định công nhận, ví dụ 215/QĐ-UBND ngày 12/10/2026.",
        ),
        Column("ghi_chu", "Ghi chú", Kind.LONG_TEXT, 30, ""),
    ),
    spare_rows=20,
)
