"""What the inspection of documents says beside its rules (codes TN206, HT2xx)."""

from __future__ import annotations

from dvexcel.model.notice import error, warning

NO_ACCESS = error(
    "TN206",
    "Không mở được tệp văn bản",
    "{detail}.",
    "Muốn đọc văn bản thì tệp phải ở đúng đường dẫn đã ghi, không bị chương trình khác giữ và được "
    "phép đọc.",
    "Mời kiểm tra tên tệp và thư mục, đóng tệp đang mở rồi chạy lại.",
)
OLD_WORD = error(
    "HT735",
    "Tệp Word kiểu cũ chưa chuyển được",
    "Tệp ghi theo kiểu cũ (.doc hoặc .rtf).",
    "Máy này chưa có LibreOffice để chuyển, hoặc LibreOffice không đọc được tệp.",
    "Mời mở tệp bằng Word, chọn Lưu thành .docx, rồi chạy lại với tệp .docx.",
)
UNKNOWN_SYSTEM = warning(
    "HT201",
    "Chưa nhận ra hệ văn bản",
    "Không thấy Quốc hiệu, tiêu đề của Đảng hay ký hiệu để biết văn bản của hệ nào.",
    "Thể thức của Nhà nước và của Đảng khác nhau nên chỉ soát những điểm hai hệ đều có.",
    "Mời kiểm tra phần đầu văn bản.",
)
UNKNOWN_BOOK = warning(
    "HT202",
    "Chưa có bộ quy tắc cho thời gian này",
    "Văn bản đề ngày {day}.",
    "dvexcel chưa có quy định về thể thức của thời gian đó nên chỉ soát những điểm thời nào cũng"
    " có.",
    "Không phải sửa theo quy định mới; mời đối chiếu quy định lúc ban hành nếu cần.",
)
NORMATIVE = warning(
    "HT204",
    "Văn bản quy phạm pháp luật",
    "Văn bản là {kind}, số và ký hiệu có năm ban hành hoặc tên loại của văn bản quy phạm.",
    "Thể thức văn bản quy phạm pháp luật có quy định riêng nên chỉ soát những điểm chung.",
    "Mời đối chiếu quy định về thể thức văn bản quy phạm pháp luật.",
)
NOT_OF_AN_OFFICE = warning(
    "HT205",
    "Chưa thấy dấu hiệu văn bản của cơ quan",
    "Không thấy tên cơ quan, số và ký hiệu, tên loại hay Nơi nhận.",
    "Có thể đây là đơn từ hoặc biểu mẫu, không theo thể thức văn bản hành chính, nên chỉ soát"
    " những điểm chung.",
    "Nếu là văn bản của cơ quan, mời kiểm tra phần đầu và phần cuối văn bản.",
)
OTHER_FORM = warning(
    "HT206",
    "Văn bản có mẫu riêng",
    "Văn bản là {kind}.",
    "Quy định về thể thức không có mẫu cho loại này nên chỉ soát những điểm chung.",
    "Mời đối chiếu mẫu của cơ quan ban hành loại văn bản này.",
)
EMBEDDED = warning(
    "HT207",
    "Nội dung nằm trong tệp nhúng",
    "Văn bản nhúng {count} tệp khác, Word chỉ ghép vào khi mở.",
    "dvexcel không đọc được phần nhúng nên nội dung chưa được soát.",
    "Mời mở bằng Word, lưu lại kiểu Word Document (*.docx) rồi chạy lại.",
)
DOUBTFUL = warning(
    "HT208",
    "Cần người xem",
    "{why}, nên {count} điểm chưa chắc: {codes}.",
    "Máy có thể nhận nhầm thành phần ở chỗ này.",
    "Mời xem lại những điểm ấy; nếu văn bản đã đúng thì không phải sửa.",
)
WITHOUT_TONES = warning(
    "HT209",
    "Văn bản gõ không dấu",
    "Cả văn bản không có một chữ có dấu nào.",
    "Tiếng Việt không dấu không phải văn bản để ban hành nên chỉ soát những điểm chung.",
    "Mời gõ lại có dấu rồi soát.",
)
NO_COMMENTS = warning(
    "HT203",
    "Chưa ghi được bản có nhận xét",
    "Không thêm được nhận xét vào bản sao của tệp.",
    "Tệp có cấu trúc khác thường; kết quả soát vẫn đầy đủ ở đây.",
    "Mời mở tệp bằng Word, lưu lại dạng .docx rồi chạy lại nếu cần nhận xét.",
)
NOTHING_TO_WRITE = error(
    "HT741",
    "Lệnh ghi thiếu lệnh sửa",
    "Lệnh có --ghi mà không có --sua.",
    "--ghi chỉ dùng để ghi bản đã sửa.",
    "Mời thêm --sua, hoặc bỏ --ghi để chỉ soát.",
)
SIGNED = warning(
    "HT742",
    "Văn bản đã ký số",
    "Văn bản có chữ ký số nên không tạo bản sửa.",
    "Sửa dù một dấu cách cũng làm chữ ký số mất giá trị.",
    "Nếu cần sửa, mời sửa ở bản gốc chưa ký rồi trình ký lại.",
)
STRICT = warning(
    "HT743",
    "Văn bản lưu kiểu Strict",
    "Tệp lưu theo kiểu Strict Open XML nên chưa tạo được bản sửa.",
    "Kiểu tệp này hiếm gặp; kết quả soát vẫn đầy đủ.",
    "Mời mở bằng Word, lưu lại kiểu Word Document (*.docx) rồi chạy lại.",
)
STOPPED = error(
    "TN208",
    "Văn bản làm dừng máy đọc",
    "Máy đọc dừng giữa chừng ở tệp này.",
    "Tệp có cấu trúc khác thường; các tệp khác vẫn được soát.",
    "Mời mở tệp bằng Word, lưu lại dạng .docx rồi soát lại.",
)
PAGES_CHANGED = warning(
    "HT744",
    "Bản sửa đổi số trang",
    "Bản gốc dài {before} trang, bản sửa dài {after} trang.",
    "Sửa lề, cỡ chữ, khoảng cách làm chữ chạy sang trang khác; chữ ký có thể đứng riêng một trang.",
    "Mời xem lại chỗ ngắt trang và chữ ký của bản sửa trước khi trình.",
)
PAGES_UNKNOWN = warning(
    "HT745",
    "Chưa so được số trang",
    "Bản sửa có thể đổi số trang hoặc chỗ của chữ ký.",
    "Máy không có Word hay LibreOffice trả lời nên chưa đếm được số trang.",
    "Mời mở bản sửa, xem lại chỗ ngắt trang và chữ ký trước khi trình.",
)
NO_DOCUMENTS = error(
    "HT746",
    "Thư mục không có văn bản",
    "Trong thư mục {folder} không có tệp .docx nào để soát.",
    "Chỉ soát được văn bản Word dạng .docx.",
    "Mời kiểm tra tên thư mục; tệp .doc mời mở bằng Word rồi lưu lại dạng .docx.",
)
