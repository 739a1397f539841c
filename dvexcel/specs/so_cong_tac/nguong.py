"""What the office sets for itself: from where on something is asked, compared, named."""

from __future__ import annotations

from dvexcel.specs.column import Column, Kind
from dvexcel.specs.table import Table

NGUONG = Table(
    "nguong",
    "Ngưỡng kiểm tra",
    "Các mức do cơ quan chọn",
    "Không phải quy định: mức ghi sẵn là đề xuất của dvexcel, cơ quan sửa cho hợp với tỉnh mình.",
    (
        Column("ma", "Mã", Kind.CODE, 16, "Mã của ngưỡng; giữ nguyên.", required=True),
        Column("noi_dung", "Nội dung", Kind.LONG_TEXT, 62, typed=False),
        Column(
            "gia_tri",
            "Giá trị",
            Kind.COUNT,
            10,
            "Số nguyên, không ghi đơn vị tính, ví dụ 50. Để trống thì dùng mức đề xuất.",
        ),
        Column("dvt", "ĐVT", Kind.TEXT, 13, typed=False),
        Column(
            "ghi_chu",
            "Ghi chú, nguồn",
            Kind.LONG_TEXT,
            38,
            "Vì sao cơ quan chọn mức này, ai quyết định.",
        ),
    ),
    spare_rows=2,
)
