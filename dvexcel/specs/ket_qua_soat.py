"""What `soat` says of a whole folder, as a workbook: its files, its codes, every finding."""

from __future__ import annotations

from dvexcel.specs.column import Column, Kind
from dvexcel.specs.table import Book, Table

TEP = Table(
    "tep",
    "Tệp",
    "Kết quả soát từng tệp",
    "Mỗi dòng một tệp. Chỉ soát thể thức, chưa soát nội dung.",
    (
        Column("tep", "Tệp", Kind.TEXT, 60, typed=False),
        Column("loai", "Loại văn bản", Kind.TEXT, 20, typed=False),
        Column("he", "Hệ", Kind.TEXT, 12, typed=False),
        Column("loi", "Lỗi", Kind.COUNT, 8, typed=False),
        Column("canh_bao", "Nên xem", Kind.COUNT, 10, typed=False),
        Column("ghi_chu", "Ghi chú", Kind.LONG_TEXT, 60, typed=False),
    ),
)
MA = Table(
    "ma",
    "Mã",
    "Số nhận xét theo mã",
    "Mỗi dòng một mã: lỗi nào nhiều thì nhắc chung một lần.",
    (
        Column("ma", "Mã", Kind.CODE, 9, typed=False),
        Column("ten", "Điểm thể thức", Kind.TEXT, 44, typed=False),
        Column("loi", "Lỗi", Kind.COUNT, 8, typed=False),
        Column("canh_bao", "Nên xem", Kind.COUNT, 10, typed=False),
        Column("so_tep", "Số tệp", Kind.COUNT, 9, typed=False),
    ),
)
NHAN_XET = Table(
    "nhan_xet",
    "Nhận xét",
    "Mọi nhận xét, xếp theo mã",
    "Mỗi dòng một nhận xét; lọc theo cột Mã hoặc Tệp.",
    (
        Column("ma", "Mã", Kind.CODE, 9, typed=False),
        Column("muc", "Mức", Kind.TEXT, 16, typed=False),
        Column("tep", "Tệp", Kind.TEXT, 44, typed=False),
        Column("cho", "Chỗ", Kind.TEXT, 36, typed=False),
        Column("thay", "Đang ghi", Kind.LONG_TEXT, 60, typed=False),
        Column("vi_sao", "Vì sao", Kind.LONG_TEXT, 50, typed=False),
        Column("cach_sua", "Cách sửa", Kind.LONG_TEXT, 44, typed=False),
    ),
)
BOOK = Book("ket_qua_soat", "Kết quả soát thể thức", (TEP, MA, NHAN_XET))
