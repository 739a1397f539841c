"""What can keep a button from doing its work, or doing all of it (codes HT5xx)."""

from __future__ import annotations

from dvexcel.model.notice import error, warning

UNSAVED = error(
    "HT501",
    "Sổ tính chưa được lưu",
    "Sổ tính “{book}” chưa được lưu vào thư mục nào.",
    "dvexcel cần biết thư mục làm việc để đọc sổ công tác và ghi kết quả.",
    "Mời lưu sổ tính (Ctrl+S) vào thư mục làm việc rồi bấm lại.",
)
ON_CLOUD = error(
    "HT502",
    "Sổ tính nằm trên OneDrive hoặc SharePoint",
    "Sổ tính đang mở từ địa chỉ mạng “{address}”.",
    "Máy này không có bản đồng bộ của sổ tính ấy nên dvexcel không thấy được thư mục chứa báo cáo.",
    "Mời chép cả thư mục làm việc về máy (ví dụ D:\\DanVan) rồi mở sổ từ đó; hoặc bật đồng bộ "
    "(Sync) thư mục ấy rồi bấm lại.",
)
NO_LEDGER_ABOVE = error(
    "HT503",
    "Không thấy sổ công tác",
    "Thư mục “{path}” và các thư mục chứa nó không có tệp {name}.",
    "Sổ tính đang mở chưa nằm trong thư mục làm việc của dvexcel.",
    "Mời chép tệp vào đúng thư mục làm việc rồi mở lại, hoặc bấm “Lập sổ mới”.",
)
NO_PERIOD_CHOSEN = error(
    "HT504",
    "Chưa rõ kỳ báo cáo",
    "Chưa biết làm cho kỳ nào.",
    "Các kỳ trong sổ: {known}.",
    "Mời chọn một ô ở dòng của kỳ đó trong trang “{sheet}” rồi bấm lại.",
)
NO_DOCUMENT_CHOSEN = error(
    "HT505",
    "Chưa rõ văn bản cần soạn",
    "Chưa biết soạn văn bản nào.",
    "Các văn bản trong sổ: {known}.",
    "Mời chọn một ô ở dòng của văn bản đó trong trang “{sheet}” rồi bấm lại.",
)
SHEET_LOCKED = warning(
    "HT506",
    "Trang bị khoá nên chưa đánh dấu được",
    "Trang “{sheet}” không cho tô màu, ghi chú.",
    "Trang có thể được khoá bằng mật khẩu.",
    "Mời xem danh sách ở trang “{results}”; muốn có dấu thì bỏ khoá trang rồi bấm lại.",
)
BOOK_LOCKED = error(
    "HT507",
    "Không thêm được trang kết quả",
    "Excel không cho thêm hoặc ghi trang “{results}”.",
    "Cấu trúc sổ tính hoặc chính trang đó đang được khoá.",
    "Mời vào Xem lại (Review), bỏ khoá sổ tính (Protect Workbook) và khoá trang rồi bấm lại.",
)
READ_ONLY = warning(
    "HT508",
    "Sổ tính đang mở chỉ để đọc",
    "Sổ tính “{book}” đang mở ở chế độ chỉ đọc.",
    "Dấu và trang kết quả vẫn hiện, nhưng không lưu được vào tệp này.",
    "Mời đóng bản khác đang mở, hoặc lưu thành tệp mới (Save As) nếu muốn giữ.",
)
MANY_MARKS = warning(
    "HT509",
    "Nhiều ô cần sửa",
    "Có {count} ô cần xem, đã đánh dấu {marked} ô đầu.",
    "Đánh dấu quá nhiều ô một lúc làm Excel chậm.",
    "Mời sửa các ô đã đánh dấu rồi kiểm tra lại; danh sách đủ ở trang “{results}”.",
)
BUSY = error(
    "HT510",
    "Excel đang bận",
    "Excel đang gõ dở một ô hoặc đang mở một hộp thoại.",
    "Khi đó Excel không nhận lệnh của dvexcel.",
    "Mời bấm Enter hoặc Esc để thoát khỏi ô, đóng hộp thoại rồi bấm lại.",
)
EXCEL_REFUSED = error(
    "HT511",
    "Excel không cho làm việc này",
    "Excel từ chối một thao tác trên “{book}”.",
    "Sổ tính có thể đang được khoá, đang mở chỉ đọc, hoặc đang mở ở chế độ xem bảo vệ.",
    "Mời bấm Cho phép sửa (Enable Editing), bỏ khoá rồi bấm lại. Chi tiết ở tệp {log}.",
)
OTHER_LEDGER_OPEN = error(
    "HT513",
    "Một sổ công tác khác đang mở",
    "Excel đang mở “{open}”.",
    "Excel không mở được hai sổ tính cùng tên một lúc.",
    "Mời đóng sổ đó rồi mở “{wanted}”.",
)
NOT_A_RETURN = error(
    "HT514",
    "Không phải biểu báo cáo",
    "Sổ tính “{book}” không có Mã biểu hợp lệ ở trang Bìa.",
    "Nút này kiểm tra biểu báo cáo của một đơn vị, khi biểu đang mở.",
    "Mời mở biểu trong thư mục nhan_ve rồi bấm lại; muốn kiểm tra tất cả thì bấm Kiểm tra cả kỳ.",
)
NOT_DRAFTED = error(
    "HT515",
    "Văn bản chưa được soạn",
    "Không thấy dự thảo “{path}”.",
    "Văn bản {code} chưa được soạn, hoặc tệp đã đổi tên.",
    "Mời bấm Soạn văn bản trước, rồi bấm Soát thể thức.",
)
NO_PLACE = error(
    "HT516",
    "Chưa biết sổ tính nằm ở đâu",
    "Excel không cho biết sổ tính “{book}” nằm ở thư mục nào.",
    "Sổ tính có thể đang ở chế độ xem bảo vệ (Protected View), hoặc đang mở ở chương trình khác.",
    "Mời bấm Cho phép sửa (Enable Editing), hoặc lưu sổ tính vào thư mục làm việc, rồi bấm lại.",
)
STOPPED = error(
    "HT517",
    "Đã dừng theo yêu cầu",
    "Đã dừng ở bước “{what}”, {done}/{total}.",
    "Phím Esc đã được bấm; những tệp ghi xong trước đó vẫn nguyên vẹn.",
    "Mời bấm lại nút để làm nốt.",
)
NO_CELL_CHOSEN = error(
    "HT518",
    "Chưa chọn ô",
    "Trong sổ tính “{book}” chưa chọn ô nào.",
    "Nút này xem nguồn của số ở ô đang chọn.",
    "Mời chọn một ô có số rồi bấm lại.",
)
