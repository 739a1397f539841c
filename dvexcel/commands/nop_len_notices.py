"""What filling in the form from above has to say beside its cells (codes HT664 to HT667)."""

from __future__ import annotations

from dvexcel.model.notice import error, warning

NO_FORM = error(
    "HT664",
    "Chưa chọn biểu cần điền",
    "Chưa cho biết biểu nhận từ cấp trên.",
    "dvexcel điền số tổng hợp vào một bản sao của biểu đó.",
    "Mời ghi tên tệp, ví dụ: dvexcel nop-len bieu_SNV_2026-T10.xlsx.",
)
NOTHING_FITS = error(
    "HT665",
    "Biểu không có mã nào giống sổ của đơn vị",
    "Không mã số liệu nào của biểu có ở trang Số liệu gốc.",
    "Số được điền theo mã; mã của hai cấp phải giống nhau.",
    "Mời kiểm tra đây có đúng là biểu cấp trên gửi, rồi thống nhất mã ở trang Số liệu gốc.",
)
COPY_LOSES = warning(
    "HT666",
    "Bản sao không giữ được hết",
    "Bản đã điền không mang theo: {what}.",
    "Các phần này của tệp gốc không sao chép được; số liệu không ảnh hưởng.",
    "Mời xem lại bản đã điền; cần giữ các phần đó thì chép số từ bản này sang tệp gốc.",
)
