"""What is said of an edited report that meets new figures."""

from __future__ import annotations

from dvexcel.model.notice import error, warning

NO_LIST = error(
    "HT680",
    "Không biết báo cáo lập từ số liệu nào",
    "Không thấy danh sách số in ra của “{name}” trong thư mục ket_qua.",
    "Báo cáo không còn dấu của dvexcel, hoặc được lập bằng bản dvexcel trước khi có lệnh này.",
    "Mời chọn báo cáo do lệnh bao-cao của thư mục này lập (đã sửa tay cũng được), hoặc lập lại báo "
    "cáo rồi sửa trên bản mới.",
)
BAD_LIST = error(
    "HT681",
    "Danh sách số in ra không đọc được",
    "Tệp “{name}” không đúng mẫu.",
    "Lệnh này dựa vào tệp đó để tìm lại từng số; tệp có thể đã được lưu lại bằng Excel.",
    "Mời khôi phục tệp như lúc lập báo cáo (bản sao lưu, hoặc Previous Versions của thư mục).",
)
NEW_FIGURE = error(
    "HT682",
    "Số trong báo cáo khác số hôm nay",
    "Số trong báo cáo và số hôm nay: {figures}.",
    "{why}",
    "Mời chạy thay-so để có bản sao đã thay số dưới dạng sửa có theo dõi.",
)
NO_LONGER = error(
    "HT683",
    "Lời không còn theo số",
    "Câu này không còn theo số liệu hôm nay.",
    "{why}",
    "Mời viết lại câu; chữ và số của câu được giữ nguyên.",
)
RETYPED = warning(
    "HT684",
    "Số đã gõ lại bằng tay",
    "Chỗ này dự thảo in {old}, nay ghi {now}; số liệu hôm nay là {new} (mã {key}).",
    "Người sửa đã gõ số khác vào đây nên dvexcel không thay.",
    "Mời xem số nào đúng.",
)
STRANGE = warning(
    "HT685",
    "Số không khớp số nào",
    "Số {number} không có trong dự thảo và không có nguồn ở dvexcel.",
    "Số này do người gõ thêm, nên dvexcel không biết nó có đổi hay không.",
    "Mời kiểm tra số này với nguồn của nó.",
)
LOST = warning(
    "HT686",
    "Không tìm lại được số đã đổi",
    "Dự thảo in {old}, số liệu hôm nay là {new} (mã {key}); không thấy số này trong báo cáo.",
    "Câu có số này đã được bỏ hoặc viết lại hẳn.",
    "Nếu báo cáo còn nêu số này, mời sửa bằng tay.",
)
NEW_PASSAGE = error(
    "HT687",
    "Báo cáo hôm nay có thêm",
    "{where}: “{text}”.",
    "Báo cáo lập với số liệu hôm nay có câu hoặc dòng này, bản đã sửa chưa có.",
    "Mời thêm vào báo cáo nếu cần.",
)
NEW_CHART = error(
    "HT688",
    "Biểu đồ phải lập lại",
    "“{chart}” trong báo cáo vẽ theo số cũ.",
    "dvexcel không sửa biểu đồ trong bản người khác đã sửa.",
    "Mời chép biểu đồ từ báo cáo lập lại hôm nay.",
)
SHOWS_NO_FIGURES = error(
    "HT689",
    "Không sửa được văn bản này",
    "Văn bản “{name}” có chữ ký số hoặc lưu theo kiểu Strict Open XML.",
    "Sửa dù một chữ cũng làm chữ ký số mất giá trị; kiểu Strict thì dvexcel chỉ đọc.",
    "Mời dùng bản chưa ký, hoặc mở bằng Word và lưu lại kiểu Word Document (*.docx).",
)
ONE_FILE = error(
    "HT690",
    "Cần đúng một báo cáo",
    "Lệnh này đang nhận {count} tệp.",
    "Mỗi lần chỉ xem một báo cáo Word.",
    "Mời ghi tên một tệp .docx.",
)
