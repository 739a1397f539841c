"""What can keep a command from running, or make it write elsewhere (codes HT)."""

from __future__ import annotations

from dvexcel.model.notice import error, warning

NO_FOLDER = error(
    "HT001",
    "Không thấy thư mục",
    "Không có thư mục “{path}”.",
    "dvexcel cần một thư mục làm việc có sẵn.",
    "Mời kiểm tra đường dẫn, hoặc chạy “dvexcel khoi-tao” để lập thư mục mới.",
)
NO_LEDGER = error(
    "HT002",
    "Không thấy sổ công tác",
    "Thư mục “{path}” không có tệp {name}.",
    "Có thể đây không phải thư mục làm việc của dvexcel.",
    "Mời chọn đúng thư mục bằng --thu-muc, hoặc chạy “dvexcel khoi-tao” để lập sổ mới.",
)
LEDGER_EXISTS = error(
    "HT003",
    "Sổ công tác đã có",
    "Thư mục “{path}” đã có tệp {name}.",
    "dvexcel không ghi đè sổ đã có.",
    "Mời chọn thư mục khác, hoặc đổi tên sổ cũ trước.",
)
NO_PERMISSION = error(
    "HT004",
    "Không được phép ghi",
    "Không ghi được “{path}”.",
    "Thư mục chỉ cho đọc hoặc chưa được cấp quyền.",
    "Mời chọn thư mục khác, hoặc nhờ cán bộ công nghệ thông tin cấp quyền ghi.",
)
DISK_FULL = error(
    "HT005",
    "Ổ đĩa đã đầy",
    "Không ghi đủ tệp “{path}”.",
    "Ổ đĩa không còn chỗ trống; tệp cũ vẫn nguyên vẹn.",
    "Mời dọn bớt ổ đĩa rồi chạy lại.",
)
CANNOT_WRITE = error(
    "HT006",
    "Không ghi được tệp",
    "Không ghi được “{path}”: {detail}.",
    "Máy không hoàn tất được việc ghi; tệp cũ vẫn nguyên vẹn.",
    "Mời kiểm tra ổ đĩa, mạng rồi chạy lại.",
)
OPEN_ELSEWHERE = warning(
    "HT007",
    "Tệp đang mở ở chương trình khác",
    "Tệp “{name}” đang được mở nên không thay được.",
    "Excel hoặc Word đang giữ tệp này.",
    "Bản mới đã ghi thành “{other}”; mời đóng bản cũ rồi dùng bản mới.",
)
EDITED_BY_HAND = warning(
    "HT008",
    "Tệp đã có người sửa",
    "Tệp “{name}” đã được sửa sau khi dvexcel ghi.",
    "dvexcel không ghi đè chữ người khác đã gõ.",
    "Bản mới đã ghi thành “{other}”; mời so hai bản và giữ bản cần dùng.",
)
UNKNOWN_PERIOD = error(
    "HT009",
    "Không có kỳ báo cáo này",
    "Kỳ “{period}” không có trong sổ công tác.",
    "Trang Kỳ báo cáo đang có: {known}.",
    "Mời ghi --ky đúng một mã kỳ trên, hoặc thêm dòng ở trang Kỳ báo cáo.",
)
NO_PERIOD = error(
    "HT010",
    "Chưa chọn kỳ báo cáo",
    "Lệnh này cần biết kỳ báo cáo.",
    "Sổ công tác đang có các kỳ: {known}.",
    "Mời thêm --ky, ví dụ --ky {example}.",
)
GOES_WITH = error(
    "HT025",
    "Kỳ này đi chung biểu",
    "Các đơn vị báo cáo số liệu {period} ngay trong biểu {month}.",
    "Hai kỳ có cùng ngày chốt và hạn gửi nên mỗi đơn vị chỉ nhận một biểu.",
    "Mời phát hành kỳ {code}; muốn tách biểu riêng thì đổi hạn gửi ở trang Kỳ báo cáo.",
)
EMPTY_INBOX = error(
    "HT011",
    "Chưa có báo cáo nào",
    "Thư mục “{path}” chưa có tệp báo cáo của đơn vị.",
    "Chưa có gì để kiểm tra hay cộng.",
    "Mời lưu các tệp đơn vị gửi vào thư mục đó rồi chạy lại.",
)
LEDGER_UNCLEAR = error(
    "HT012",
    "Sổ công tác còn chỗ chưa rõ",
    "Sổ công tác có {count} chỗ chưa đọc được.",
    "Nếu chạy tiếp, số liệu có thể sai.",
    "Mời sửa các ô nêu trong danh sách rồi chạy lại.",
)
LEDGER_LOCKED = error(
    "HT013",
    "Không mở được sổ công tác",
    "Không đọc được “{path}”. {detail}",
    "Tệp có thể đang bị chương trình khác giữ, bị hỏng hoặc chưa được cấp quyền đọc.",
    "Mời mở tệp bằng Excel để kiểm tra, lưu lại dạng .xlsx, đóng tệp rồi chạy lại.",
)
BAD_RECEIPTS = error(
    "HT014",
    "Sổ tiếp nhận không đọc được",
    "Dòng {line} của {name} không đúng mẫu.",
    "dvexcel dựa vào tệp này để biết ngày nhận.",
    "Mời khôi phục dòng đó như cũ; không sửa tệp này bằng tay.",
)
NOTHING_TO_DRAFT = error(
    "HT015",
    "Không có văn bản để soạn",
    "Trang Văn bản đi không có mã “{code}”.",
    "Các mã đang có: {known}.",
    "Mời ghi --ma đúng một mã trên, hoặc thêm dòng ở trang Văn bản đi.",
)
NO_TEMPLATE = error(
    "HT710",
    "Chưa có mẫu cho loại văn bản này",
    "dvexcel chưa có mẫu {kind} theo thể thức {system}.",
    "Các loại đã có mẫu: {known}.",
    "Mời chọn loại khác, hoặc đặt mẫu của cơ quan ở mau/{name}.",
)
BAD_DATE = error(
    "HT016",
    "Ngày không đúng",
    "Ghi --ngay “{text}”.",
    "Không đọc được thành ngày.",
    "Mời ghi ngày/tháng/năm, ví dụ --ngay 20/09/2026.",
)
NOBODY_OWES = error(
    "HT023",
    "Không có đơn vị phải gửi",
    "Không đơn vị nào ở trang Đơn vị phải gửi kỳ {period}.",
    "Cột “Kỳ phải gửi” còn trống hoặc không có loại kỳ {kind}; hoặc đơn vị chưa có hiệu lực.",
    "Mời ghi cột Kỳ phải gửi, ví dụ T; 6T; N, rồi chạy lại.",
)
MISSING_MONTH = warning(
    "HT022",
    "Thiếu tháng trong kỳ dài",
    "Thiếu {month}: {count} đơn vị ({units}).",
    "Chưa đủ các tháng nên số hằng tháng của các đơn vị này chưa được cộng vào kỳ.",
    "Mời nhận bổ sung báo cáo tháng đó, hoặc ghi số ở trang Số liệu nền.",
)
SEEN_LATER = warning(
    "HT026",
    "Ngày làm việc sớm hơn ngày nhận",
    "Báo cáo của {count} đơn vị được nhận sau ngày {day} đã ghi ở --ngay.",
    "Số liệu của các đơn vị này vẫn được tính, nên câu “Đến ngày {day}” không còn đúng.",
    "Mời bỏ --ngay hoặc ghi ngày muộn hơn rồi chạy lại.",
)
NO_RECEIVER = warning(
    "HT027",
    "Báo cáo chưa có nơi nhận",
    "Trang Cơ quan không có UBND cùng địa danh “{locality}”.",
    "dvexcel lấy tên cơ quan đó cho phần Kính gửi, và cho báo cáo mà UBND ban hành.",
    "Mời thêm một dòng UBND ở trang Cơ quan (cột Ký hiệu ghi UBND) rồi chạy lại.",
)
NOTHING_LATE = warning(
    "HT017",
    "Không còn đơn vị chậm",
    "Mọi đơn vị phải gửi đã gửi báo cáo kỳ {period}, hoặc được miễn.",
    "Không cần công văn đôn đốc.",
    "Không phải làm gì thêm.",
)
NOT_YET_DUE = warning(
    "HT028",
    "Chưa đến lúc đôn đốc",
    "{who} chưa gửi báo cáo kỳ {period}; ngày cuối còn đúng hạn là {day}, chưa qua.",
    "dvexcel chỉ soạn công văn đôn đốc khi đã qua ngày ấy, nên chưa nhắc đơn vị nào.",
    "Mời chạy lại từ ngày {after}, hoặc gọi điện nhắc trước.",
)
OWES_NOTHING = error(
    "HT667",
    "Đơn vị không phải gửi kỳ này",
    "Ghi --ma “{code}”.",
    "Không có đơn vị mang mã này phải gửi báo cáo kỳ {period}.",
    "Mời ghi mã một đơn vị phải gửi ở trang Đơn vị, hoặc bỏ --ma để soạn một công văn chung.",
)
UNIT_NOT_LATE = warning(
    "HT668",
    "Đơn vị không cần đôn đốc",
    "Đơn vị {code} đã gửi báo cáo kỳ {period}, hoặc được miễn.",
    "Không cần công văn đôn đốc.",
    "Không phải làm gì thêm.",
)
RECEIPTS_HELD = error(
    "HT018",
    "Sổ tiếp nhận đang mở ở chương trình khác",
    "Không ghi thêm được vào “{name}”.",
    "Excel hoặc chương trình khác đang giữ tệp này.",
    "Mời đóng tệp rồi chạy lại; các dòng cũ vẫn nguyên vẹn.",
)
RECEIPTS_LOCKED = error(
    "HT019",
    "Không đọc được sổ tiếp nhận",
    "Không đọc được “{name}”: {detail}.",
    "Tệp có thể đang bị chương trình khác giữ hoặc chưa được cấp quyền đọc.",
    "Mời đóng tệp hoặc xin quyền đọc rồi chạy lại.",
)
NOTHING_TO_RETURN = warning(
    "HT031",
    "Không có báo cáo cần trả lại",
    "Không có báo cáo nào của kỳ {period} còn điểm cần xem lại.",
    "Không cần bản đánh dấu hay công văn.",
    "Không phải làm gì thêm.",
)
UNIT_NOTHING_TO_RETURN = warning(
    "HT034",
    "Báo cáo của đơn vị không cần trả lại",
    "Báo cáo kỳ {period} của đơn vị {code} không còn điểm cần xem lại.",
    "Không cần bản đánh dấu hay công văn cho đơn vị này.",
    "Muốn trả lại báo cáo của các đơn vị khác, mời bỏ --ma rồi chạy lại.",
)
UNKNOWN_UNIT = error(
    "HT032",
    "Không có đơn vị này",
    "Ghi --ma “{code}”.",
    "Trang Đơn vị của sổ công tác không có mã này, hoặc đơn vị chưa gửi báo cáo kỳ {period}.",
    "Mời ghi --ma đúng mã một đơn vị đã gửi, hoặc bỏ --ma để trả lại tất cả.",
)
NO_MARKED_COPY = warning(
    "HT033",
    "Không lập được bản đánh dấu",
    "Chưa lập được bản sao có đánh dấu của tệp này.",
    "{why}",
    "{todo}",
)
BUSY = error(
    "HT771",
    "Thư mục đang có lượt chạy khác",
    "Lệnh {command} của {user} trên máy {host} đang chạy từ {started} (tiến trình {pid}).",
    "Hai lượt chạy cùng lúc có thể ghi lẫn vào nhau nên lượt này chưa bắt đầu.",
    "Mời đợi lượt kia xong rồi chạy lại; khi chương trình kia đóng, khoá tự mở.",
)
DIED_BEFORE = warning(
    "HT772",
    "Lượt chạy trước dừng giữa chừng",
    "Lệnh {command} của {user} trên máy {host}, chạy từ {started}, đã dừng khi chưa xong.",
    "Có thể máy mất điện hoặc chương trình bị đóng; các tệp cũ vẫn nguyên vẹn.",
    "Lượt này đã làm lại từ đầu; nếu lệnh trước là lệnh khác, mời chạy lại lệnh ấy.",
)
PATH_TOO_LONG = error(
    "HT773",
    "Đường dẫn quá dài",
    "Đường dẫn “{path}” dài {length} ký tự.",
    "Windows thường chỉ nhận đường dẫn tới 260 ký tự, tên tệp tới 255; tệp cũ vẫn nguyên vẹn.",
    "Mời chuyển thư mục làm việc về nơi có đường dẫn ngắn hơn, ví dụ D:\\DanVan, rồi chạy lại.",
)
