"""The return form: one workbook a unit and period, issued by us and filled in by the unit."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from dvexcel.specs import lists
from dvexcel.specs.column import Column, Kind
from dvexcel.specs.so_theo_doi import on_form
from dvexcel.specs.table import Book, Cover, Guide, Table

if TYPE_CHECKING:
    from dvexcel.model.field_of_work import FieldOfWork
    from dvexcel.model.period import PeriodCode

#: Raise this whenever a sheet, column, list or section of the form changes; a test compares
#: fingerprints. Forms of every version up to this one are read; 1 had no sections.
FORM_VERSION = 2
STAMP_SHEET = "_dvexcel"
STAMP_PROPERTY = "dvexcel_ma_bieu"
PRINT_SHEET = "Bản in"
CHECK_SHEET = "Kết quả kiểm tra"  # what a check inside Excel adds to the open form
MEMORY_SHEET = "dvexcel_nho"  # hidden: what stood under the marks of that check

BIA = Cover(
    "bia",
    "Bìa",
    "Biểu báo cáo {linh_vuc}",
    "Mời đơn vị điền các ô màu vàng, lần lượt các trang; xong thì in trang Bản in để ký.",
    (
        Column("don_vi", "Đơn vị báo cáo", Kind.TEXT, 46, typed=False),
        Column("ma_don_vi", "Mã đơn vị", Kind.CODE, 46, typed=False),
        Column("noi_nhan", "Nơi nhận báo cáo", Kind.TEXT, 46, typed=False),
        Column("ky", "Kỳ báo cáo", Kind.PERIOD, 46, typed=False),
        Column("thoi_gian", "Thời gian lấy số liệu", Kind.TEXT, 46, typed=False),
        Column("han_gui", "Hạn gửi", Kind.TEXT, 46, typed=False),
        Column(
            "lan",
            "Lần gửi",
            Kind.COUNT,
            46,
            "Gửi lần đầu ghi 1; mỗi lần gửi lại ghi thêm 1, ví dụ 2.",
            required=True,
            ceiling=99,
        ),
        Column(
            "nguoi_lap",
            "Người lập biểu",
            Kind.TEXT,
            46,
            "Họ và tên người lập biểu, để nơi nhận báo cáo liên hệ khi cần.",
            required=True,
        ),
        Column("dien_thoai", "Điện thoại", Kind.TEXT, 46, "Số điện thoại của người lập biểu."),
        Column(
            "thu_truong",
            "Thủ trưởng đơn vị",
            Kind.TEXT,
            46,
            "Họ và tên người ký báo cáo.",
            required=True,
        ),
        Column("chuc_vu", "Chức vụ", Kind.TEXT, 46, "Chức vụ người ký, ví dụ Chủ tịch UBND xã."),
        Column("ma_bieu", "Mã biểu", Kind.CODE, 46, typed=False),
    ),
)

NHIEM_VU = Table(
    "nhiem_vu",
    "Nhiệm vụ",
    "Tiến độ nhiệm vụ được giao",
    "Mỗi dòng một nhiệm vụ giao cho đơn vị. Mời chọn trạng thái và ghi kết quả ở các ô màu vàng.",
    (
        Column("ma", "Mã", Kind.CODE, 13, typed=False),
        Column("noi_dung", "Nội dung", Kind.LONG_TEXT, 56, typed=False),
        Column("han", "Thời hạn", Kind.TEXT, 18, typed=False),
        Column(
            "trang_thai",
            "Trạng thái",
            Kind.CHOICE,
            17,
            "Chọn một trong các trạng thái có sẵn, ví dụ đang thực hiện.",
            lists.TRANG_THAI_NHIEM_VU,
        ),
        Column(
            "ty_le",
            "Tỷ lệ hoàn thành (%)",
            Kind.COUNT,
            12,
            "Ghi số nguyên từ 0 đến 100, không ghi dấu %, ví dụ 60.",
            ceiling=100,
        ),
        Column(
            "ngay_xong",
            "Ngày hoàn thành",
            Kind.DATE,
            13,
            "Ghi ngày/tháng/năm khi đã hoàn thành, ví dụ 05/09/2026.",
        ),
        Column(
            "ket_qua",
            "Kết quả, minh chứng",
            Kind.LONG_TEXT,
            40,
            "Ghi ngắn gọn kết quả và số, ký hiệu văn bản nếu có.",
        ),
    ),
)

SO_LIEU = Table(
    "so_lieu",
    "Số liệu",
    "Số liệu {linh_vuc}",
    "Ghi số của riêng kỳ này vào cột Trong kỳ; dòng có chữ “tính cả” thì ghi số của cả kỳ dài nêu "
    "ở đó. Không có việc: đánh dấu x ở dòng đó, hoặc một lần ở dòng tên mục khi cả mục không có "
    "việc; không để trống.",
    (
        Column("ma", "Mã", Kind.CODE, 11, typed=False),
        Column("noi_dung", "Nội dung", Kind.LONG_TEXT, 50, typed=False),
        Column("dvt", "ĐVT", Kind.TEXT, 12, typed=False),
        Column(
            "trong_ky",
            "Trong kỳ",
            Kind.NUMBER,
            14,
            "Chỉ ghi số, không ghi chữ hay đơn vị tính, ví dụ 1250.",
        ),
        Column("luy_ke", "Luỹ kế từ đầu năm", Kind.COUNT, 14, typed=False),
        Column(
            "khong_phat_sinh",
            "Không phát sinh",
            Kind.TICK,
            12,
            "Đánh dấu x khi trong kỳ không có việc này; khi đó ô Trong kỳ để trống hoặc ghi 0.",
        ),
        Column(
            "giai_trinh",
            "Giải trình",
            Kind.LONG_TEXT,
            40,
            "Ghi lý do khi số tăng, giảm nhiều hoặc có điểm cần nói rõ.",
        ),
    ),
)

KIEN_NGHI = Table(
    "kien_nghi",
    "Kiến nghị, vướng mắc",
    "Kiến nghị và vướng mắc",
    "Mỗi dòng một việc. Nội dung sẽ được đưa nguyên văn vào bảng tổng hợp.",
    (
        Column(
            "loai", "Loại", Kind.CHOICE, 14, "Chọn kiến nghị hoặc vướng mắc.", lists.LOAI_KIEN_NGHI
        ),
        Column("noi_dung", "Nội dung", Kind.LONG_TEXT, 80, "Ghi đủ ý trong một ô."),
        Column("gui_ai", "Cơ quan giải quyết", Kind.TEXT, 28, "Cơ quan có thẩm quyền giải quyết."),
        Column("ghi_chu", "Ghi chú", Kind.LONG_TEXT, 28, "Văn bản liên quan, thời hạn mong muốn."),
    ),
    spare_rows=10,
)

LOI_VAN = Table(
    "loi_van",
    "Lời văn",
    "Phần lời văn của báo cáo",
    "Mỗi mục một ô, viết ngắn gọn; mục không có nội dung để trống.",
    (
        Column("muc", "Mục", Kind.CODE, 9, typed=False),
        Column("tieu_de", "Tiêu đề", Kind.LONG_TEXT, 44, typed=False),
        Column(
            "noi_dung",
            "Nội dung",
            Kind.LONG_TEXT,
            96,
            "Viết thành đoạn văn; xuống dòng bằng Alt+Enter.",
        ),
    ),
)

#: What every form asks words for, whatever the field, after what its outline asks.
_OF_ANY_FIELD: tuple[tuple[str, str], ...] = (
    ("II.1", "Ưu điểm"),
    ("II.2", "Hạn chế và nguyên nhân"),
    ("III", "Nhiệm vụ trọng tâm kỳ tiếp theo"),
)

HUONG_DAN = Guide(
    "huong_dan",
    "Hướng dẫn",
    "Cách điền biểu",
    (
        (
            "Điền biểu",
            (
                "Chỉ điền các ô màu vàng; không thêm, bớt cột; không đổi tên trang.",
                "Trang Số liệu: mỗi dòng ghi số của riêng kỳ này. Không có việc thì đánh dấu x.",
                "Dòng có chữ “tính cả” (nếu có) thì ghi số của cả kỳ dài nêu ở dòng đó.",
                "Cả mục không có việc thì chỉ cần một dấu x ở dòng tên mục.",
                "Chọn một ô sẽ thấy câu nhắc cách ghi của ô đó.",
                "Số lớn ghi liền nhau, ví dụ 1250; máy tự đặt dấu chấm phân cách.",
            ),
        ),
        (
            "Gửi biểu",
            (
                "Lưu tệp ở dạng .xlsx (Excel Workbook), không đặt mật khẩu.",
                "In trang Bản in, ký, đóng dấu; gửi bản ký cùng tệp Excel này.",
                "Gửi lại sau khi sửa: tăng ô Lần gửi ở trang Bìa thêm 1.",
            ),
        ),
    ),
)

#: What the name of a figure ends with when the form of a month asks it for a longer period too.
CARRIED = " (tính cả {words})"


def name_in_row(name: str, form: PeriodCode, told_for: PeriodCode) -> str:
    """What a row of Số liệu is called on the form of a period.

    A figure for a longer period, which goes out on the form of its last month, says so.
    """
    return name if told_for == form else name + CARRIED.format(words=told_for.words)


TITLE = "Biểu báo cáo"


def asked_words(work: FieldOfWork) -> tuple[tuple[str, str], ...]:
    """The items of Lời văn, and of the đề cương in the công văn that asks: code and title."""
    return (*work.items, *_OF_ANY_FIELD)


@lru_cache(maxsize=16)
def form_of(work: FieldOfWork) -> Book:
    """The form of a field: its registers have a sheet each."""
    registers = (on_form(register) for register in work.registers)
    return Book(
        "bieu",
        TITLE,
        (
            replace(BIA, title=BIA.title.format(linh_vuc=work.name)),
            HUONG_DAN,
            replace(SO_LIEU, title=SO_LIEU.title.format(linh_vuc=work.name)),
            NHIEM_VU,
            *registers,
            KIEN_NGHI,
            LOI_VAN,
        ),
    )
