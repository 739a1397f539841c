"""The consolidated workbook: built by us, never typed into."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dvexcel.specs.column import Column, Kind
from dvexcel.specs.so_theo_doi import consolidated, crossed
from dvexcel.specs.table import Book, Table

if TYPE_CHECKING:
    from dvexcel.model.field_of_work import FieldOfWork

OVERVIEW_SHEET = "Tổng quan"
BRIEF_SHEET = "Tóm tắt trình lãnh đạo"
BY_ELEMENT_SHEET, BY_INDICATOR_SHEET = "Số liệu theo đơn vị", "Chỉ tiêu theo đơn vị"
#: What stands beside two totals that are not of the same units, here and in a report.
SAME_UNITS = "Cùng đơn vị: trước → nay (n đơn vị)"
NO_FIGURE = "…"  # where a figure is asked for and none counts


def summary_sheet(section: str, part: int = 0) -> str:
    """The name of the sheet with the biểu of a section, numbered where it takes several."""
    return f"Biểu {section}" + (f" ({part})" if part else "")


def _out(key: str, title: str, width: int, kind: Kind = Kind.TEXT, decimals: int = 0) -> Column:
    """A column that only we fill."""
    return Column(key, title, kind, width, typed=False, decimals=decimals)


TIEP_NHAN = Table(
    "tiep_nhan",
    "Tiếp nhận",
    "Tình hình gửi báo cáo",
    "Mỗi đơn vị phải gửi một dòng. Báo cáo còn lỗi chưa được cộng vào tổng số.",
    (
        _out("stt", "STT", 6, Kind.COUNT),
        _out("ma", "Mã đơn vị", 19, Kind.CODE),
        _out("ten", "Tên đơn vị", 36),
        _out("khoi", "Khối", 26),
        _out("tinh_trang", "Tình trạng", 14),
        _out("tre", "Trễ (ngày)", 10, Kind.COUNT),
        _out("tre_lam_viec", "Trễ (ngày làm việc)", 11, Kind.COUNT),
        _out("ngay_nhan", "Ngày nhận", 12, Kind.DATE),
        _out("can_cu", "Căn cứ ngày nhận", 34, Kind.LONG_TEXT),
        _out("lan", "Lần được tính", 9, Kind.COUNT),
        _out("so_loi", "Số lỗi", 8, Kind.COUNT),
        _out("so_canh_bao", "Số cảnh báo", 9, Kind.COUNT),
        _out("ma_doi_chieu", "Mã đối chiếu", 11),
        _out("tep", "Tệp", 36, Kind.CODE),
        _out("ghi_chu", "Ghi chú", 34, Kind.LONG_TEXT),
    ),
)

CHI_TIEU = Table(
    "chi_tieu",
    "Chỉ tiêu",
    "Kết quả các chỉ tiêu",
    "Tỷ lệ là tổng tử số chia tổng mẫu số của các đơn vị có đủ số liệu; cột Đơn vị cho biết n/N. "
    "Tăng, giảm tính ở cùng các đơn vị có số liệu cả hai kỳ khi hai kỳ không cùng các đơn vị.",
    (
        _out("ma", "Mã", 8, Kind.CODE),
        _out("ten", "Chỉ tiêu", 46, Kind.LONG_TEXT),
        _out("dvt", "ĐVT", 12),
        _out("pham_vi", "Phạm vi", 26),
        _out("tu_so", "Tử số", 13, Kind.NUMBER),
        _out("mau_so", "Mẫu số", 13, Kind.NUMBER),
        _out("gia_tri", "Kết quả", 13, Kind.NUMBER, 2),
        _out("ky_truoc", "Kỳ trước", 13, Kind.NUMBER, 2),
        _out("cung_don_vi", SAME_UNITS, 24),
        _out("chenh_lech", "Tăng, giảm", 13, Kind.NUMBER, 2),
        _out("cung_ky", "Cùng kỳ năm trước", 13, Kind.NUMBER, 2),
        _out("cung_don_vi_nam", f"{SAME_UNITS}, so cùng kỳ", 24),
        _out("chenh_nam", "So cùng kỳ", 13, Kind.NUMBER, 2),
        _out("muc_tieu", "Mục tiêu", 13),
        _out("danh_gia", "Đánh giá", 15),
        _out("n_N", "Đơn vị (n/N)", 12),
    ),
)

NHIEM_VU = Table(
    "nhiem_vu",
    "Nhiệm vụ",
    "Tiến độ nhiệm vụ",
    "Số đơn vị báo cáo từng trạng thái của mỗi nhiệm vụ.",
    (
        _out("ma", "Mã", 13, Kind.CODE),
        _out("noi_dung", "Nội dung", 60, Kind.LONG_TEXT),
        _out("han", "Thời hạn", 20),
        _out("duoc_giao", "Đơn vị được giao", 11, Kind.COUNT),
        _out("chua", "Chưa thực hiện", 11, Kind.COUNT),
        _out("dang", "Đang thực hiện", 11, Kind.COUNT),
        _out("xong", "Đã hoàn thành", 11, Kind.COUNT),
        _out("khong", "Không áp dụng", 11, Kind.COUNT),
        _out("chua_ghi", "Chưa ghi", 11, Kind.COUNT),
        _out("qua_han", "Quá hạn", 11, Kind.COUNT),
    ),
)

TIEN_DO = Table(
    "tien_do",
    "Tiến độ",
    "Tiến độ nhiệm vụ của từng đơn vị",
    "Mỗi dòng một nhiệm vụ của một đơn vị; quá hạn tính đến ngày lập tệp này.",
    (
        _out("ma", "Mã", 13, Kind.CODE),
        _out("noi_dung", "Nội dung", 56, Kind.LONG_TEXT),
        _out("ma_don_vi", "Mã đơn vị", 16, Kind.CODE),
        _out("don_vi", "Đơn vị", 32),
        _out("tinh_trang", "Tình trạng", 22),
        _out("ngay_qua", "Sau hạn (ngày)", 10, Kind.COUNT),
        _out("han", "Ngày cuối của hạn", 13, Kind.DATE),
        _out("trang_thai", "Đơn vị ghi", 17),
        _out("ty_le", "Tỷ lệ (%)", 9, Kind.COUNT),
        _out("ngay_xong", "Ngày hoàn thành", 13, Kind.DATE),
        _out("ket_qua", "Kết quả, minh chứng", 40, Kind.LONG_TEXT),
        _out("tep", "Tệp", 32, Kind.CODE),
        _out("o", "Ô", 15, Kind.CODE),
    ),
)

KIEN_NGHI = Table(
    "kien_nghi",
    "Kiến nghị",
    "Kiến nghị, vướng mắc của các đơn vị",
    "Nguyên văn các đơn vị báo cáo.",
    (
        _out("don_vi", "Đơn vị", 34),
        _out("loai", "Loại", 14),
        _out("noi_dung", "Nội dung", 80, Kind.LONG_TEXT),
        _out("gui_ai", "Cơ quan giải quyết", 28),
        _out("ghi_chu", "Ghi chú", 28, Kind.LONG_TEXT),
    ),
)

LOI = Table(
    "loi",
    "Lỗi",
    "Các điểm cần xem lại",
    "Mức lỗi: báo cáo chưa được cộng cho đến khi sửa hoặc được chấp nhận ở trang Tiếp nhận của sổ. "
    "Cuối bảng là giải trình của các đơn vị.",
    (
        _out("muc", "Mức", 11),
        _out("ma", "Mã", 9, Kind.CODE),
        _out("don_vi", "Đơn vị", 30),
        _out("tep", "Tệp", 34, Kind.CODE),
        _out("o", "Vị trí", 20, Kind.CODE),
        _out("noi_dung", "Nội dung", 90, Kind.LONG_TEXT),
    ),
)

SO_LIEU = Table(
    "so_lieu",
    "Số liệu",
    "Số liệu từng đơn vị",
    "Bảng dài: mỗi dòng một số của một đơn vị, với tệp và ô nơi số đứng.",
    (
        _out("ky", "Kỳ", 11),
        _out("ma_don_vi", "Mã đơn vị", 16, Kind.CODE),
        _out("don_vi", "Đơn vị", 34),
        _out("so_lieu", "Mã số liệu", 11, Kind.CODE),
        _out("noi_dung", "Nội dung", 44, Kind.LONG_TEXT),
        _out("gia_tri", "Giá trị", 13, Kind.NUMBER),
        _out("giai_trinh", "Giải trình", 30, Kind.LONG_TEXT),
        _out("tep", "Tệp", 34, Kind.CODE),
        _out("o", "Ô", 15, Kind.CODE),
        _out("sha256", "Dấu vân tay tệp (SHA-256)", 26, Kind.CODE),
    ),
)

GUI_LAI = Table(
    "gui_lai",
    "Gửi lại",
    "Số liệu đã đổi khi gửi lại",
    "Mỗi dòng một số mà bản được tính ghi khác bản đơn vị gửi trước đó trong cùng kỳ.",
    (
        _out("ma_don_vi", "Mã đơn vị", 16, Kind.CODE),
        _out("don_vi", "Đơn vị", 34),
        _out("so_lieu", "Mã số liệu", 11, Kind.CODE),
        _out("noi_dung", "Nội dung", 44, Kind.LONG_TEXT),
        _out("truoc", "Bản trước", 13, Kind.NUMBER),
        _out("nay", "Bản được tính", 13, Kind.NUMBER),
        _out("o", "Ô", 15, Kind.CODE),
        _out("tep_truoc", "Tệp bản trước", 34, Kind.CODE),
        _out("tep", "Tệp được tính", 34, Kind.CODE),
    ),
)

DIEU_CHINH = Table(
    "dieu_chinh",
    "Điều chỉnh",
    "Số đã chốt và sau điều chỉnh",
    "Số của kỳ đã chốt giữ nguyên; cột Sau điều chỉnh là số các kỳ sau cộng vào.",
    (
        _out("ma_don_vi", "Mã đơn vị", 16, Kind.CODE),
        _out("don_vi", "Đơn vị", 34),
        _out("so_lieu", "Mã số liệu", 11, Kind.CODE),
        _out("noi_dung", "Nội dung", 44, Kind.LONG_TEXT),
        _out("da_chot", "Đã chốt", 13, Kind.NUMBER),
        _out("sau", "Sau điều chỉnh", 13, Kind.NUMBER),
        _out("van_ban", "Văn bản của đơn vị", 30, Kind.LONG_TEXT),
        _out("ly_do", "Lý do", 40, Kind.LONG_TEXT),
        _out("o", "Ô trong sổ", 18, Kind.CODE),
    ),
)

NGUON = Table(
    "nguon",
    "Nguồn",
    "Nguồn của từng con số tổng hợp",
    "Khóa của mỗi số trong báo cáo dẫn tới đơn vị, tệp và ô đã cộng vào số đó.",
    (
        _out("khoa", "Khóa", 34, Kind.CODE),
        _out("gia_tri", "Giá trị của khóa", 14, Kind.NUMBER, 4),
        _out("cach_tinh", "Cách tính", 50, Kind.LONG_TEXT),
        _out("don_vi", "Mã đơn vị", 16, Kind.CODE),
        _out("so_lieu", "Mã số liệu", 12, Kind.CODE),
        _out("dong_gop", "Số góp vào", 13, Kind.NUMBER),
        _out("tep", "Tệp", 34, Kind.CODE),
        _out("o", "Ô", 15, Kind.CODE),
    ),
)


@lru_cache(maxsize=16)
def consolidated_book(work: FieldOfWork) -> Book:
    """The consolidated workbook of a field: two sheets a register, as told and as counted."""
    registers = (
        table for one in work.registers for table in (consolidated(one), crossed(one)) if table
    )
    return Book(
        "tong_hop",
        f"Tổng hợp {work.name}",
        (
            TIEP_NHAN,
            CHI_TIEU,
            NHIEM_VU,
            TIEN_DO,
            *registers,
            KIEN_NGHI,
            LOI,
            SO_LIEU,
            GUI_LAI,
            DIEU_CHINH,
            NGUON,
        ),
    )
