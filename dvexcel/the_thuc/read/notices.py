"""What can keep a document from being inspected (codes TN2xx)."""

from __future__ import annotations

from dvexcel.model.notice import error

_SAVE_AS = (
    "Mời mở tệp bằng Word, chọn Lưu thành (Save As), kiểu Word Document (*.docx), rồi chạy lại."
)

EMPTY_FILE = error(
    "TN201",
    "Tệp văn bản rỗng",
    "Tệp có 0 byte.",
    "Tệp rỗng thường do chép chưa xong.",
    "Mời chép lại tệp rồi chạy lại.",
)
NOT_A_DOCUMENT = error(
    "TN202",
    "Không phải văn bản .docx",
    "Nội dung tệp là {kind}.",
    "dvexcel chỉ soát được văn bản Word dạng .docx, dù tên tệp ghi gì.",
    _SAVE_AS,
)
BROKEN = error(
    "TN203",
    "Tệp văn bản hỏng",
    "Tệp mở ra bị hỏng ({detail}).",
    "Tệp có thể chép thiếu hoặc lỗi khi gửi.",
    "Mời xin lại tệp, hoặc mở bằng Word để Word tự sửa, lưu lại rồi chạy lại.",
)
TOO_LARGE = error(
    "TN204",
    "Tệp văn bản lớn bất thường",
    "Phần {part} mở ra tới {size} MB.",
    "Tệp như vậy có thể gây treo máy nên chưa được đọc.",
    "Mời chép nội dung sang văn bản mới rồi chạy lại.",
)
DOCTYPE = error(
    "TN205",
    "Tệp văn bản có khai báo lạ",
    "Phần {part} có khai báo DOCTYPE.",
    "Word không bao giờ ghi như vậy; để an toàn tệp chưa được đọc.",
    _SAVE_AS,
)
TOO_LONG = error(
    "TN207",
    "Văn bản dài bất thường",
    "Văn bản có {count} đoạn.",
    "Một văn bản hành chính chỉ vài trăm đoạn; soát tệp như vậy sẽ rất lâu nên chưa được đọc.",
    "Mời tách văn bản, hoặc chép phần cần soát sang văn bản mới rồi chạy lại.",
)
NOT_UNICODE = error(
    "TN209",
    "Tệp chữ không phải Unicode",
    "Tệp không đọc được theo UTF-8 hay UTF-16.",
    "Bảng mã khác đọc nhầm thì chữ có dấu sai hết nên tệp chưa được đọc.",
    "Mời mở tệp bằng Notepad, chọn Save As, Encoding: UTF-8, rồi chạy lại.",
)
