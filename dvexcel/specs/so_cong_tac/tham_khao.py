"""What helps: the guide and the lists shown for reference."""

from __future__ import annotations

from dvexcel.specs.column import Column, Kind
from dvexcel.specs.table import Guide, Table

HUONG_DAN = Guide(
    "huong_dan",
    "Hướng dẫn",
    "Sổ {linh_vuc}: hướng dẫn sử dụng",
    (
        (
            "Mỗi năm một lần",
            (
                "Điền trang Cơ quan: tên, ký hiệu, người ký; đánh dấu x ở dòng cơ quan giữ sổ.",
                "Thêm ở trang Cơ quan dòng UBND cấp mình, cùng địa danh: báo cáo gửi cơ quan đó.",
                "Điền trang Đơn vị; trang Số liệu gốc và Chỉ tiêu đã có sẵn, sửa khi cần.",
                "Câu của báo cáo ở trang Đề cương: thêm, sửa từng dòng, rồi xem trước.",
                "Điền trang Nhiệm vụ theo văn bản giao việc; trang Kỳ báo cáo theo lịch cơ quan.",
                "Điền trang Ngày nghỉ: ngày lễ, Tết, nghỉ bù, để tính đúng số ngày làm việc trễ.",
                "Mức hỏi lại, mức so sánh là đề xuất của dvexcel: sửa ở trang Ngưỡng kiểm tra.",
                "Cuối năm: Sang năm mới lập sổ năm sau ở thư mục mới, mang theo những gì còn dùng.",
            ),
        ),
        (
            "Mỗi tháng",
            (
                "Phát hành: dvexcel tạo biểu cho từng đơn vị và công văn đề nghị báo cáo.",
                "Nhận về: lưu các tệp đơn vị gửi vào thư mục nhan_ve, không cần đổi tên.",
                "Kiểm tra: dvexcel chỉ ra từng ô cần sửa; báo cáo còn lỗi chưa được cộng.",
                "Tổng hợp: dvexcel lập tệp tổng hợp; mỗi số có nguồn ở trang Nguồn.",
                "Báo cáo và đôn đốc: dvexcel soạn văn bản Word để trình ký.",
                "Chốt số liệu trước khi trình; số sai sau khi chốt ghi ở trang Điều chỉnh.",
            ),
        ),
        (
            "Khi soạn văn bản",
            (
                "Phần đầu và cuối ghi ở trang Văn bản đi, phần thân ở trang Nội dung.",
                "Dòng có cấp Phụ lục mở một phụ lục; Bảng nhiệm vụ lấy từ trang Nhiệm vụ.",
                "Hồ sơ trình: ở dòng Tờ trình, ghi mã các dự thảo vào cột Trình kèm.",
                "Muốn sửa mẫu Word: chép vào thư mục mau rồi sửa; xem trang Trường mẫu.",
            ),
        ),
        (
            "Tài liệu có hình",
            ("Trong Excel, ở thẻ Sổ công tác, bấm nút Trợ giúp để mở hướng dẫn từng bước.",),
        ),
        (
            "Ba điều nên nhớ",
            (
                "Ô trống không phải là số 0. Không có việc phát sinh thì đơn vị đánh dấu x.",
                "dvexcel không sửa tệp đơn vị gửi và không ghi đè chữ người khác đã gõ.",
                "Số văn bản do văn thư cấp; dvexcel chỉ soạn dự thảo với số và ngày để trống.",
            ),
        ),
    ),
)

TRUONG_MAU = Table(
    "truong_mau",
    "Trường mẫu",
    "Các trường của mẫu văn bản",
    "Trường nào in ở đâu, lấy từ đâu, để sửa mẫu trong thư mục mau. dvexcel không đọc trang này.",
    (
        Column("truong", "Trường", Kind.TEXT, 18, typed=False),
        Column("cach_ghi", "Cách ghi trong mẫu", Kind.LONG_TEXT, 42, typed=False),
        Column("in_ra", "In ra", Kind.LONG_TEXT, 44, typed=False),
        Column("lay_tu", "Lấy từ trang: cột", Kind.LONG_TEXT, 44, typed=False),
    ),
)

DANH_MUC = Table(
    "danh_muc",
    "Danh mục",
    "Danh mục các lựa chọn",
    "Các danh sách dùng trong sổ và biểu, để tra cứu. dvexcel không đọc trang này.",
    (
        Column("danh_muc", "Danh mục", Kind.TEXT, 24, typed=False),
        Column("gia_tri", "Giá trị", Kind.TEXT, 34, typed=False),
        Column("dung_o", "Dùng ở", Kind.TEXT, 40, typed=False),
    ),
    landscape=False,
)
