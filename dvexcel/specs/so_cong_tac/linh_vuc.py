"""The field of work itself: sections of its figures, sentences of its report, its registers."""

from __future__ import annotations

from dvexcel.specs import lists
from dvexcel.specs.column import Column, Kind
from dvexcel.specs.so_cong_tac.cau_nhac import LOAI_KY_HELP
from dvexcel.specs.so_theo_doi import KINDS
from dvexcel.specs.table import Table

MUC_SO_LIEU = Table(
    "muc_so_lieu",
    "Mục số liệu",
    "Các mục của trang Số liệu trên biểu",
    "Chữ đầu của mã số liệu gốc cho biết số đó thuộc mục nào: B1.CUOC thuộc mục B.",
    (
        Column("ma", "Mã", Kind.CODE, 9, "Các chữ đầu của mã số liệu gốc, ví dụ B.", required=True),
        Column("ten", "Tên mục", Kind.TEXT, 60, "Tên hiện trên biểu của đơn vị.", required=True),
    ),
    spare_rows=8,
    landscape=False,
)

DE_CUONG = Table(
    "de_cuong",
    "Đề cương",
    "Đề cương phần kết quả của báo cáo",
    "Mỗi dòng một câu; câu chỉ in khi có đủ số. {B1| tuyên truyền}: số, đơn vị tính, lời, mức tăng "
    "giảm của chỉ tiêu B1; {B1:so}: riêng con số; [ … ]: bỏ đi khi số trong đó chưa có.",
    (
        Column("phan", "Phần", Kind.COUNT, 7, "Số thứ tự của phần, ví dụ 2.", required=True),
        Column(
            "ten_phan",
            "Tên phần",
            Kind.LONG_TEXT,
            34,
            "Tiêu đề của phần; chỉ cần ghi ở dòng đầu của phần.",
        ),
        Column(
            "ten_ngan",
            "Tên ngắn",
            Kind.TEXT,
            24,
            "Tên đứng trước lời trong báo cáo tháng; để trống thì dùng Tên phần.",
        ),
        Column(
            "kem",
            "Kèm",
            Kind.TEXT,
            16,
            "Ghi tên trang của một sổ theo dõi để in biểu của sổ đó ở phần này, hoặc ghi: tình "
            "hình gửi; văn bản đã ban hành; bảng chỉ tiêu. Để trống nếu chỉ có lời.",
        ),
        Column(
            "muc_loi_van",
            "Mục Lời văn",
            Kind.CODE,
            10,
            "Mã của mục đơn vị viết trong trang Lời văn và thuộc phần này, ví dụ I.2.",
        ),
        Column(
            "hoi_don_vi",
            "Tiêu đề mục Lời văn",
            Kind.LONG_TEXT,
            34,
            "Câu hiện trên biểu của đơn vị ở mục đó; ghi - nếu chỉ dùng ở Biên tập.",
        ),
        Column("doan", "Đoạn", Kind.COUNT, 7, "Các câu cùng số đứng chung một đoạn, ví dụ 1."),
        Column("thu_tu", "Thứ tự", Kind.COUNT, 8, "Số nhỏ đứng trước; để trống: theo thứ tự dòng."),
        Column(
            "cau",
            "Câu",
            Kind.LONG_TEXT,
            80,
            "Ví dụ: Đã tổ chức {B1| tuyên truyền}[ tại {B1DV:so} đơn vị]. Ngoài :so còn có :dem "
            "(số, không đơn vị tính), :gom (các thành phần của một tổng), :dan_dau (đơn vị cao "
            "nhất), :theo_khoi (từng khối).",
            required=True,
        ),
        Column(
            "khi_bang_0",
            "Khi bằng 0",
            Kind.LONG_TEXT,
            44,
            "Câu đứng thay khi số đầu tiên của câu là 0; ghi - để bỏ câu đó. Để trống thì in số 0.",
        ),
        Column(
            "ky",
            "Kỳ",
            Kind.CHOICES,
            16,
            f"Câu này dùng ở loại kỳ nào; để trống là mọi kỳ. {LOAI_KY_HELP}",
            lists.LOAI_KY,
        ),
    ),
    spare_rows=15,
)

SO_THEO_DOI = Table(
    "so_theo_doi",
    "Sổ theo dõi",
    "Các sổ theo dõi: mỗi dòng là một cột",
    "Thêm một dòng ở đây là thêm một cột vào trang của sổ, biểu phát hành lần sau và tệp tổng hợp. "
    "Lĩnh vực không theo dõi gì riêng thì để trống trang này.",
    (
        Column("so", "Mã sổ", Kind.CODE, 9, "Mã ngắn không dấu của sổ, ví dụ MH.", required=True),
        Column(
            "trang", "Tên trang", Kind.TEXT, 16, "Ghi ở dòng đầu của sổ, ví dụ Mô hình, Câu lạc bộ."
        ),
        Column("ten", "Tên trong tiêu đề", Kind.TEXT, 28, "Tên đầy đủ; ghi ở dòng đầu của sổ."),
        Column("cot", "Mã cột", Kind.CODE, 15, "Không dấu, ví dụ ngay_dang_ky.", required=True),
        Column("tieu_de", "Tiêu đề cột", Kind.TEXT, 24, "Ví dụ Ngày đăng ký.", required=True),
        Column(
            "kieu",
            "Kiểu",
            Kind.CHOICE,
            20,
            "Cột chứa gì.",
            tuple(kind.value for kind in KINDS),
            required=True,
        ),
        Column("rong", "Độ rộng", Kind.COUNT, 8, "Số ký tự, ví dụ 20.", ceiling=100),
        Column(
            "danh_sach",
            "Danh sách chọn",
            Kind.LONG_TEXT,
            44,
            "Các lựa chọn cách nhau dấu chấm phẩy; thêm mã để gọi trong câu: kinh tế = KT; văn hóa "
            "= VH. Câu ở Đề cương dùng MH.SO (tất cả), MH.KT.TS (kinh tế), MH.TS.DUNG (đã dừng).",
        ),
        Column(
            "vai_tro",
            "Vai trò",
            Kind.CHOICE,
            12,
            "Tên: nhận ra dòng (bắt buộc có một cột). Nhóm, trạng thái, loại: để đếm.",
            lists.VAI_TRO,
        ),
        Column(
            "o_dau",
            "Có ở",
            Kind.CHOICES,
            20,
            "Cột có ở trang nào: sổ; biểu; tổng hợp. Để trống là cả ba.",
            lists.O_DAU,
        ),
        Column("huong_dan", "Câu nhắc", Kind.LONG_TEXT, 44, "Câu hiện khi chọn ô, kèm ví dụ."),
    ),
    spare_rows=8,
)
