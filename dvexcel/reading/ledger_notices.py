"""What can be unclear in the sổ công tác itself (codes DL9xx)."""

from __future__ import annotations

from dvexcel.model.notice import error, warning

UNREADABLE = error(
    "DL901",
    "Ô của sổ công tác chưa đọc được",
    "Ghi “{shown}”.",
    "Cột “{column}” cần {kind} ({doubt}).",
    "Mời sửa lại. {help}",
)
REQUIRED = error(
    "DL902",
    "Ô bắt buộc còn trống",
    "Ô còn trống.",
    "Cột “{column}” bắt buộc phải có.",
    "Mời điền ô này hoặc xoá cả dòng. {help}",
)
REPEATED = error(
    "DL903",
    "Mã bị trùng",
    "Mã “{code}” đã có ở dòng {first}.",
    "Mỗi mã chỉ được dùng một lần.",
    "Mời đổi mã hoặc xoá một dòng.",
)
UNKNOWN_REFERENCE = warning(
    "DL904",
    "Mã không tìm thấy",
    "Ghi mã “{code}”.",
    "Không có mã này ở trang “{sheet}”.",
    "Mời kiểm tra lại mã hoặc thêm dòng ở trang đó.",
)
NO_OWN_OFFICE = error(
    "DL905",
    "Chưa chọn cơ quan giữ sổ",
    "Chưa dòng nào có dấu x ở cột “{column}”.",
    "dvexcel cần biết cơ quan nào đứng tên văn bản và nhận báo cáo.",
    "Mời đánh dấu x ở dòng của cơ quan mình.",
)
TARGET_WITHOUT_VALUE = warning(
    "DL906",
    "Mục tiêu chưa đủ",
    "Có phép so “{comparison}” nhưng thiếu giá trị mục tiêu.",
    "Không đủ để đánh giá chỉ tiêu.",
    "Mời ghi mục tiêu, hoặc xoá phép so.",
)
TOO_FINE = error(
    "DL908",
    "Số nền có nhiều số lẻ hơn số liệu gốc",
    "Ghi “{shown}”.",
    "Số liệu {code} không có nhiều chữ số sau dấu phẩy như vậy.",
    "Mời ghi lại đúng số lẻ của {code} ở trang Số liệu gốc.",
)
OUT_OF_RANGE = error(
    "DL907",
    "Số ngoài giới hạn",
    "Ghi “{shown}”.",
    "Cột “{column}” cần số nguyên {limits}.",
    "Mời sửa lại. {help}",
)
DEADLINE_UNCLEAR = warning(
    "DL910",
    "Hạn chưa đủ để tính",
    "Dạng hạn là “{kind}” nhưng thiếu {missing}.",
    "dvexcel chưa tính được ngày đến hạn, nên nhiệm vụ này không bao giờ bị coi là quá hạn.",
    "Mời ghi thêm, hoặc chọn dạng hạn “không nêu”.",
)
DEADLINE_TAKEN = warning(
    "DL914",
    "Chưa chọn dạng hạn",
    "Có ngày hạn {day} mà cột Dạng hạn để trống.",
    "dvexcel tính hạn là “{kind}” ấy, tức là xong trong ngày đó vẫn đúng hạn.",
    "Mời chọn dạng hạn, ví dụ “trước ngày”, nếu văn bản giao viết khác.",
)
TWO_OFFICES = error(
    "DL911",
    "Có hơn một cơ quan giữ sổ",
    "Dòng này cũng có dấu x ở cột “{column}”.",
    "Sổ chỉ có một cơ quan đứng tên văn bản và nhận báo cáo; {first} đã được chọn.",
    "Mời chỉ giữ một dấu x.",
)
UNUSABLE_THRESHOLD = warning(
    "DL912",
    "Ngưỡng chưa dùng được",
    "Ghi “{shown}”.",
    "{code} cần số nguyên {limits}; dvexcel đang dùng mức đề xuất {proposed}.",
    "Mời sửa lại. {help}",
)
UNKNOWN_THRESHOLD = warning(
    "DL913",
    "Mã ngưỡng không dùng ở đâu",
    "Ghi mã “{code}”.",
    "dvexcel không có ngưỡng nào mang mã này, nên dòng này không có tác dụng.",
    "Mời sửa mã hoặc xoá dòng. Các mã dùng được: {known}.",
)
NO_FIELD = error(
    "DL916",
    "Chưa ghi lĩnh vực",
    "Ô còn trống.",
    "Tên lĩnh vực vào tiêu đề và lời văn của biểu, công văn, báo cáo.",
    "Mời ghi tên như viết trong câu, ví dụ công tác thanh niên.",
)
BAD_SENTENCE = warning(
    "DL917",
    "Câu của Đề cương chưa đọc được",
    "{why}",
    "Câu này chưa được đưa vào báo cáo; các câu khác không bị ảnh hưởng.",
    "Mời sửa câu; chọn ô để xem câu nhắc và ví dụ.",
)
UNKNOWN_CODE = warning(
    "DL918",
    "Mã trong câu không có",
    "Câu dùng mã “{code}”.",
    "{hint} Câu này chưa được đưa vào báo cáo.",
    "Mời sửa mã trong câu, hoặc thêm dòng của mã ấy.",
)
NEVER_SAID = warning(
    "DL919",
    "Câu không in ở kỳ nào",
    "Các kỳ của câu không trùng kỳ của chỉ tiêu {codes}.",
    "Câu chỉ in khi kỳ báo cáo có số, nên câu này không bao giờ in.",
    "Mời sửa cột Kỳ ở dòng này, hoặc cột Kỳ của chỉ tiêu ấy.",
)
UNKNOWN_BESIDE = warning(
    "DL920",
    "Phần kèm chưa rõ",
    "Ghi “{shown}”.",
    "Cột Kèm nhận tên trang của một sổ theo dõi, hoặc: {known}.",
    "Mời sửa ô này hoặc để trống.",
)
UNTITLED = warning(
    "DL921",
    "Phần của Đề cương chưa có tên",
    "Phần {number} chưa có tên ở dòng nào.",
    "Báo cáo cần tiêu đề cho mỗi phần; dvexcel tạm ghi “Nội dung khác”.",
    "Mời ghi Tên phần ở dòng đầu của phần này.",
)
UNKNOWN_COUNT = warning(
    "DL922",
    "Chưa rõ dvexcel đếm gì",
    "Ghi “{shown}”.",
    "Cột này nhận một trong: {known}; hoặc dòng của một sổ theo dõi, ví dụ dòng Mô hình: đăng ký.",
    "Mời sửa ô này hoặc để trống.",
)
NO_REGISTER = warning(
    "DL923",
    "Sổ theo dõi chưa đủ để dùng",
    "Các dòng mang mã sổ “{code}” chưa thành một sổ.",
    "Cần Tên trang khác tên các trang có sẵn, không quá 31 chữ, và một cột có vai trò “tên”.",
    "Mời ghi thêm ở các dòng này.",
)
NO_COLUMN = warning(
    "DL924",
    "Cột của sổ theo dõi chưa dùng được",
    "Cột “{title}” trùng mã hoặc trùng tiêu đề với một cột khác của sổ.",
    "Hai cột cùng tên thì không biết ô nào là của cột nào.",
    "Mời đổi Mã cột, Tiêu đề cột ở dòng này.",
)
UNKNOWN_SUPPLIER = warning(
    "DL915",
    "Đơn vị cấp số liệu không có trong sổ",
    "Cột Nguồn cấp ghi “{code}” ở {count} số liệu: {elements}.",
    "Trang Đơn vị không có mã này, nên không biểu nào hỏi các số ấy và không tổng nào có.",
    "Mời thêm đơn vị đó ở trang Đơn vị, hoặc sửa Nguồn cấp; không dùng số ấy thì không cần làm gì.",
)
