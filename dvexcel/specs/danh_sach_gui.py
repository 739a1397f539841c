"""The list that goes with issued forms: whom to send which file, and a message ready to paste."""

from __future__ import annotations

from dvexcel.specs.column import Column, Kind
from dvexcel.specs.table import Book, Table

DANH_SACH_GUI = Table(
    "danh_sach_gui",
    "Danh sách gửi",
    "Danh sách gửi biểu",
    "Mỗi dòng một đơn vị: người nhận, tệp biểu và lời nhắn để dán vào thư hoặc tin nhắn.",
    (
        Column("stt", "STT", Kind.COUNT, 6, typed=False),
        Column("ma", "Mã đơn vị", Kind.CODE, 19, typed=False),
        Column("ten", "Tên đơn vị", Kind.TEXT, 34, typed=False),
        Column("dau_moi", "Đầu mối", Kind.TEXT, 20, typed=False),
        Column("dien_thoai", "Điện thoại", Kind.TEXT, 15, typed=False),
        Column("email", "Thư điện tử", Kind.TEXT, 28, typed=False),
        Column("tep", "Tệp biểu", Kind.CODE, 34, typed=False),
        Column("tieu_de", "Tiêu đề thư", Kind.LONG_TEXT, 34, typed=False),
        Column("loi_nhan", "Lời nhắn", Kind.LONG_TEXT, 70, typed=False),
    ),
)
BOOK = Book("danh_sach_gui", "Danh sách gửi biểu", (DANH_SACH_GUI,))
