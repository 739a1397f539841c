"""What is counted: elements, indicators, earlier figures and corrections."""

from __future__ import annotations

from dvexcel.specs import lists
from dvexcel.specs.column import Column, Kind
from dvexcel.specs.so_cong_tac.cau_nhac import KY_HELP, LOAI_KY_HELP
from dvexcel.specs.table import Table

SO_LIEU_GOC = Table(
    "so_lieu_goc",
    "Số liệu gốc",
    "Số liệu gốc các đơn vị phải ghi",
    "Mỗi dòng là một con số đơn vị ghi vào biểu. Đổi ở đây thì biểu phát hành lần sau đổi theo.",
    (
        Column("ma", "Mã", Kind.CODE, 11, "Mã số liệu gốc, ví dụ E1.TX.", required=True),
        Column(
            "ten", "Nội dung", Kind.LONG_TEXT, 46, "Câu hiện trên biểu của đơn vị.", required=True
        ),
        Column("dvt", "Đơn vị tính", Kind.TEXT, 13, "Ví dụ cuộc, lượt, hồ sơ.", required=True),
        Column("so_le", "Số lẻ", Kind.COUNT, 8, "Số chữ số sau dấu phẩy, thường là 0.", ceiling=6),
        Column(
            "tinh_chat",
            "Tính chất",
            Kind.CHOICE,
            13,
            "Phát sinh: cộng qua các kỳ. Thời điểm: lấy số cuối kỳ. Đầu kỳ: lấy số của tháng đầu.",
            lists.TINH_CHAT,
            required=True,
        ),
        Column(
            "nguon_cap",
            "Nguồn cấp",
            Kind.TEXT,
            14,
            "Ghi: mỗi đơn vị; hoặc mã của một đơn vị; hoặc: dvexcel tính.",
            required=True,
        ),
        Column(
            "dem",
            "dvexcel đếm",
            Kind.TEXT,
            24,
            "Một trong: đơn vị phải gửi; đơn vị gửi đúng hạn; nhiệm vụ đến hạn; nhiệm vụ xong đúng "
            "hạn; đơn vị được giao nhiệm vụ; đơn vị xong nhiệm vụ; dòng Mô hình: (các trạng thái). "
            "Đơn vị ghi số thì dvexcel đối chiếu.",
            added_later=True,
        ),
        Column(
            "ap_dung",
            "Áp dụng",
            Kind.CHOICES,
            18,
            "Loại đơn vị phải ghi, cách nhau dấu chấm phẩy; hoặc Tất cả.",
            lists.AP_DUNG,
        ),
        Column("ky", "Kỳ", Kind.CHOICES, 12, LOAI_KY_HELP, lists.LOAI_KY, required=True),
        Column(
            "la_tong_cua",
            "Là tổng của",
            Kind.TERMS,
            24,
            "Các mã thành phần, ví dụ E1.TX + E1.DK + E1.DX.",
            refers_to="so_lieu_goc",
        ),
        Column(
            "khong_vuot",
            "Không vượt",
            Kind.CODE,
            12,
            "Mã số liệu mà con số này không được lớn hơn.",
            refers_to="so_lieu_goc",
        ),
        Column(
            "thuong_khong_vuot",
            "Thường không vượt",
            Kind.CODE,
            12,
            "Mã số liệu mà con số này thường không lớn hơn; lớn hơn thì hỏi lý do.",
            refers_to="so_lieu_goc",
            added_later=True,
        ),
        Column(
            "can_doi",
            "Cân đối",
            Kind.EQUATION,
            26,
            "Hai tổng phải bằng nhau, ví dụ E4.TD + E4.MOI = E4.GQ + E4.TC.",
            refers_to="so_lieu_goc",
        ),
        Column(
            "huong_dan",
            "Hướng dẫn ghi",
            Kind.LONG_TEXT,
            46,
            "Câu nhắc hiện khi đơn vị chọn ô, nên kết thúc bằng ví dụ.",
        ),
    ),
    spare_rows=10,
)

CHI_TIEU = Table(
    "chi_tieu",
    "Chỉ tiêu",
    "Chỉ tiêu tổng hợp",
    "Chỉ tiêu do dvexcel tính từ số liệu gốc. Tỷ lệ là tổng tử số chia tổng mẫu số.",
    (
        Column("ma", "Mã", Kind.CODE, 9, "Mã chỉ tiêu, ví dụ C2.", required=True),
        Column("ten", "Tên chỉ tiêu", Kind.LONG_TEXT, 46, "Tên in trong báo cáo.", required=True),
        Column("dvt", "Đơn vị tính", Kind.TEXT, 13, "Ví dụ %, cuộc, lượt.", required=True),
        Column(
            "chieu",
            "Chiều",
            Kind.CHOICE,
            10,
            "Tăng là tốt, giảm là tốt, phải bằng, hay khoảng.",
            lists.CHIEU,
        ),
        Column(
            "tu_so",
            "Tử số",
            Kind.TERMS,
            22,
            "Các mã số liệu gốc cộng lại, ví dụ C1.TR + C1.DH.",
            refers_to="so_lieu_goc",
            required=True,
        ),
        Column(
            "mau_so",
            "Mẫu số",
            Kind.TERMS,
            16,
            "Các mã cộng lại; để trống nếu không phải tỷ lệ.",
            refers_to="so_lieu_goc",
        ),
        Column(
            "gop_don_vi",
            "Gộp đơn vị",
            Kind.CHOICE,
            11,
            "Cộng: cộng số của các đơn vị. Đếm: đếm đơn vị có số lớn hơn 0.",
            lists.GOP_DON_VI,
            required=True,
        ),
        Column("ky", "Kỳ", Kind.CHOICES, 11, LOAI_KY_HELP, lists.LOAI_KY, required=True),
        Column("so_le", "Số lẻ", Kind.COUNT, 7, "Số chữ số sau dấu phẩy khi in.", ceiling=6),
        Column("phep_so", "Phép so", Kind.CHOICE, 9, "Cách so với mục tiêu.", lists.PHEP_SO),
        Column(
            "muc_tieu",
            "Mục tiêu",
            Kind.NUMBER,
            10,
            "Ghi số; 95 nghĩa là 95 % nếu là tỷ lệ.",
            decimals=4,
        ),
        Column(
            "muc_tieu_den",
            "Mục tiêu đến",
            Kind.NUMBER,
            10,
            "Đầu trên của khoảng, ví dụ 30 nếu mục tiêu là 25 đến 30 %.",
            decimals=4,
        ),
        Column("nam_muc_tieu", "Năm mục tiêu", Kind.TEXT, 12, "Năm mà mục tiêu áp dụng."),
        Column("can_cu", "Căn cứ mục tiêu", Kind.TEXT, 36, "Văn bản đặt ra mục tiêu."),
    ),
    spare_rows=10,
)

SO_LIEU_NEN = Table(
    "so_lieu_nen",
    "Số liệu nền",
    "Số liệu nền: đầu kỳ và cùng kỳ năm trước",
    "Số liệu có trước khi dùng dvexcel, để so sánh và cộng luỹ kế.",
    (
        Column("ky", "Kỳ", Kind.PERIOD, 11, KY_HELP, required=True),
        Column(
            "don_vi",
            "Mã đơn vị",
            Kind.CODE,
            16,
            "Để trống nếu là số của toàn tỉnh.",
            refers_to="don_vi",
        ),
        Column(
            "so_lieu",
            "Mã số liệu",
            Kind.CODE,
            12,
            "Mã ở trang Số liệu gốc.",
            refers_to="so_lieu_goc",
            required=True,
        ),
        Column("gia_tri", "Giá trị", Kind.NUMBER, 14, "Số đã công bố.", decimals=6, required=True),
        Column("nguon", "Nguồn", Kind.TEXT, 46, "Báo cáo nào, ngày nào; hoặc tệp và ô."),
        Column(
            "luy_ke",
            "Luỹ kế từ đầu năm",
            Kind.TICK,
            12,
            "Đánh dấu x khi là số cộng từ tháng 1 đến hết tháng ở cột Kỳ, của các tháng trước khi "
            "dùng dvexcel.",
            added_later=True,
        ),
    ),
    spare_rows=20,
)

DIEU_CHINH = Table(
    "dieu_chinh",
    "Điều chỉnh",
    "Điều chỉnh số liệu đã chốt",
    "Mỗi dòng một số của kỳ đã chốt: số cũ, số mới, lý do, văn bản của đơn vị. Kỳ sau cộng số mới.",
    (
        Column("ky", "Kỳ", Kind.PERIOD, 11, KY_HELP, required=True),
        Column(
            "don_vi",
            "Mã đơn vị",
            Kind.CODE,
            16,
            "Mã ở trang Đơn vị.",
            refers_to="don_vi",
            required=True,
        ),
        Column(
            "so_lieu",
            "Mã số liệu",
            Kind.CODE,
            12,
            "Mã ở trang Số liệu gốc.",
            refers_to="so_lieu_goc",
            required=True,
        ),
        Column(
            "gia_tri_cu",
            "Giá trị cũ",
            Kind.NUMBER,
            13,
            "Số đã chốt; khác số đã chốt thì dòng này chưa được dùng. Để trống nếu chưa có số.",
            decimals=6,
        ),
        Column(
            "gia_tri_moi", "Giá trị mới", Kind.NUMBER, 13, "Số đúng.", decimals=6, required=True
        ),
        Column("ly_do", "Lý do", Kind.LONG_TEXT, 40, "Vì sao đổi.", required=True),
        Column(
            "van_ban",
            "Văn bản của đơn vị",
            Kind.TEXT,
            26,
            "Văn bản của đơn vị làm căn cứ, ví dụ Công văn số 45/UBND ngày 05/12/2026; không có "
            "thì dòng này chưa được dùng.",
            added_later=True,
        ),
        Column("nguoi_duyet", "Người duyệt", Kind.TEXT, 20, "", required=True),
        Column("ngay", "Ngày", Kind.DATE, 12, "Ngày duyệt điều chỉnh."),
    ),
    spare_rows=20,
)
