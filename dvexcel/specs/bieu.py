"""The return form: one workbook a unit and period, issued by us and filled in by the unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.specs import lists
from dvexcel.specs.column import Column, Kind
from dvexcel.specs.table import Book, Cover, Guide, Table

if TYPE_CHECKING:
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
    "Biểu báo cáo công tác dân vận",
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
            "Họ và tên người lập biểu, để Sở Nội vụ liên hệ khi cần.",
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
    "Số liệu công tác dân vận",
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

MO_HINH = Table(
    "mo_hinh",
    "Mô hình",
    "Mô hình “Dân vận khéo”",
    "Ghi các mô hình đơn vị đang có hoặc mới đăng ký. Không có thì để trống cả trang.",
    (
        Column("ten", "Tên mô hình", Kind.LONG_TEXT, 44, "Tên gọi của mô hình."),
        Column(
            "linh_vuc", "Lĩnh vực", Kind.CHOICE, 24, "Chọn một trong bốn lĩnh vực.", lists.LINH_VUC
        ),
        Column("loai", "Loại", Kind.CHOICE, 11, "Chọn tập thể hoặc cá nhân.", lists.LOAI_MO_HINH),
        Column("cap", "Cấp", Kind.CHOICE, 9, "Chọn cấp đăng ký mô hình.", lists.CAP_MO_HINH),
        Column(
            "ngay_dang_ky", "Ngày đăng ký", Kind.DATE, 13, "Ghi ngày/tháng/năm, ví dụ 15/03/2026."
        ),
        Column(
            "trang_thai",
            "Trạng thái",
            Kind.CHOICE,
            19,
            "Chọn trạng thái hiện nay.",
            lists.TRANG_THAI_MO_HINH,
        ),
        Column("ghi_chu", "Ghi chú", Kind.LONG_TEXT, 30, "Kết quả nổi bật, quyết định công nhận."),
    ),
    spare_rows=15,
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

#: The outline every form asks words for, and the công văn's đề cương prints.
DE_CUONG: tuple[tuple[str, str], ...] = (
    ("I.1", "Công tác lãnh đạo, chỉ đạo, quán triệt; phân công phụ trách"),
    ("I.2", "Công tác tuyên truyền, vận động Nhân dân"),
    ("I.3", "Cải cách hành chính, giải quyết thủ tục hành chính"),
    ("I.4", "Tiếp công dân, đối thoại, giải quyết kiến nghị, khiếu nại, tố cáo"),
    ("I.5", "Phong trào thi đua “Dân vận khéo”"),
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


BIEU = Book(
    "bieu",
    "Biểu báo cáo",
    (BIA, HUONG_DAN, SO_LIEU, NHIEM_VU, MO_HINH, KIEN_NGHI, LOI_VAN),
)
