"""What handing a year over has to say (codes HT651 to HT656)."""

from __future__ import annotations

from dvexcel.model.notice import error, warning

NO_TARGET = error(
    "HT651",
    "Chưa chọn thư mục cho năm mới",
    "Chưa cho biết thư mục của năm mới.",
    "Sổ năm mới phải nằm ở một thư mục riêng.",
    "Mời ghi thư mục, ví dụ: dvexcel sang-nam “Dân vận {year}”.",
)
INSIDE_OLD = error(
    "HT652",
    "Thư mục năm mới nằm trong thư mục năm nay",
    "“{path}” nằm trong thư mục làm việc “{root}”.",
    "Chuyển năm không ghi gì vào thư mục của năm đang làm.",
    "Mời chọn một thư mục khác, ở ngoài thư mục này.",
)
NO_YEAR = error(
    "HT653",
    "Sổ không có kỳ của năm cần chuyển",
    "Trang Kỳ báo cáo không có kỳ nào của năm {closing}.",
    "Sổ năm {year} được lập theo các kỳ của năm {closing}.",
    "Mời kiểm tra năm ở --nam, hoặc bổ sung các kỳ ở trang Kỳ báo cáo.",
)
FIGURES_MISSING = warning(
    "HT654",
    "Số liệu năm nay còn thiếu khi chuyển năm",
    "{period}: {count} đơn vị chưa có báo cáo được tính ({units}).",
    "Sổ năm mới chỉ mang theo số của báo cáo được tính, nên phần so sánh sẽ thiếu các đơn vị này.",
    "Mời nhận đủ rồi chuyển năm lại vào một thư mục mới, hoặc ghi thêm vào trang Số liệu nền.",
)
