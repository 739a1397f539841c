"""What can be wrong with a file before its figures are looked at (codes TN)."""

from __future__ import annotations

from dvexcel.model.notice import error, warning

_SAVE_AS = "Mời mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (*.xlsx), gửi lại."
_ASK_AGAIN = "Mời gửi lại tệp, hoặc điền vào biểu đã được phát hành rồi gửi lại."

EMPTY_FILE = error(
    "TN001", "Tệp rỗng", "Tệp có 0 byte.", "Tệp rỗng thường do chép chưa xong.", _ASK_AGAIN
)
NOT_A_WORKBOOK = error(
    "TN002",
    "Không phải sổ tính .xlsx",
    "Nội dung tệp là {kind}.",
    "dvexcel chỉ nhận sổ tính Excel dạng .xlsx, dù tên tệp ghi gì.",
    "{remedy}",
)
BROKEN = error(
    "TN003",
    "Tệp hỏng",
    "Tệp mở ra bị hỏng ({detail}).",
    "Tệp có thể chép thiếu hoặc lỗi khi gửi.",
    _ASK_AGAIN,
)
TOO_LARGE = error(
    "TN004",
    "Tệp lớn bất thường",
    "Phần {part} mở ra tới {size} MB.",
    "Một biểu bình thường chỉ vài trăm KB; tệp như vậy có thể gây treo máy nên chưa được đọc.",
    "Mời chép số liệu sang biểu mới được phát hành rồi gửi lại.",
)
DOCTYPE = error(
    "TN005",
    "Tệp có khai báo lạ",
    "Phần {part} có khai báo DOCTYPE.",
    "Excel không bao giờ ghi như vậy; để an toàn tệp chưa được đọc.",
    _SAVE_AS,
)
TOO_MANY_CELLS = error(
    "TN006",
    "Sổ tính quá nhiều ô",
    "Tệp có hơn {count} ô có nội dung.",
    "Một biểu bình thường chỉ vài nghìn ô.",
    "Mời chép số liệu sang biểu mới được phát hành rồi gửi lại.",
)
NO_ACCESS = error(
    "TN007",
    "Không mở được tệp",
    "Máy báo: {detail}.",
    "Tệp có thể đang mở ở chương trình khác hoặc chưa được cấp quyền đọc.",
    "Mời đóng tệp hoặc xin quyền đọc rồi chạy lại.",
)
WIDE_SHEET = error(
    "TN008",
    "Trang tính dùng vùng quá rộng",
    "Trang “{sheet}” dùng tới ô {last}.",
    "Thường do có ô lạc hoặc định dạng ở rất xa bảng; đọc cả vùng ấy có thể treo Excel.",
    "Mời xoá các dòng, cột trống ở xa bảng, lưu tệp rồi chạy lại.",
)
OTHER_FORMAT = warning(
    "TN112",
    "Tệp không phải dạng .xlsx",
    "Tệp ở dạng {kind}.",
    "Số liệu đã được đọc, nhưng ở dạng này dvexcel không thấy được {unseen}.",
    "Mời xem kỹ các số đã đọc; lần gửi sau mời lưu dạng Excel Workbook (*.xlsx).",
)
PASSWORD = error(
    "TN113",
    "Tệp có mật khẩu",
    "Tệp được khoá bằng mật khẩu.",
    "dvexcel không mở được và không đoán mật khẩu của đơn vị.",
    "Mời mở tệp bằng Excel, vào Tệp › Thông tin › Bảo vệ sổ làm việc, bỏ mật khẩu, lưu, gửi lại.",
)
READER_DIED = error(
    "TN114",
    "Bộ đọc dừng giữa chừng",
    "Chưa đọc được tệp này: {why}.",
    "Tệp được đọc riêng một mình nên các tệp khác không bị ảnh hưởng.",
    _SAVE_AS,
)
BUILT_IN_PASSWORD = warning(
    "TN115",
    "Tệp khoá bằng mật khẩu mặc định",
    "Tệp được mã hoá bằng mật khẩu mặc định của Excel, ai cũng mở được.",
    "Số liệu đã được đọc đủ.",
    "Mời bỏ khoá ở lần gửi sau: khoá này không giữ kín được gì.",
)
MACROS = warning(
    "TN116",
    "Tệp có macro",
    "Tệp mang theo macro (VBA).",
    "Biểu phát hành không có macro; dvexcel không chạy macro của ai, số liệu vẫn được đọc.",
    "Mời lưu lại dạng Excel Workbook (*.xlsx), không có macro, ở lần gửi sau.",
)
MACRO_SHEETS = warning(
    "TN117",
    "Tệp có trang macro kiểu cũ",
    "Tệp có trang macro Excel 4.0.",
    "Loại trang này thường bị lợi dụng để phát tán mã độc; dvexcel không chạy nó.",
    "Mời quét vi-rút máy đã gửi, chép số liệu sang biểu đã phát hành rồi gửi lại.",
)
LIVE_LINKS = warning(
    "TN118",
    "Tệp có liên kết tới chương trình khác",
    "Tệp có {count} liên kết DDE hoặc OLE tới chương trình khác.",
    "Biểu phát hành không có liên kết như vậy; dvexcel không mở nó.",
    "Mời chép số liệu dạng giá trị sang biểu đã phát hành rồi gửi lại.",
)
OTHER_FILES = warning(
    "TN119",
    "Tệp lấy số từ tệp khác",
    "Tệp có liên kết tới {count} tệp khác.",
    "Số lấy từ tệp khác có thể đã cũ; dvexcel chỉ thấy số được lưu lần cuối.",
    "Mời vào Dữ liệu › Chỉnh sửa liên kết › Ngắt liên kết, kiểm tra lại số rồi gửi lại.",
)
EMBEDDED = warning(
    "TN120",
    "Tệp có tệp khác nhúng bên trong",
    "Tệp có đối tượng nhúng.",
    "dvexcel không mở nội dung nhúng nên không biết trong đó có số liệu không.",
    "Nếu có số liệu, mời ghi vào ô của biểu; nếu không, mời xoá đối tượng nhúng.",
)
HIDDEN_ROWS = warning(
    "TN121",
    "Số liệu ở dòng đang ẩn",
    "Dòng {rows} đang ẩn hoặc bị lọc mà có {count} ô ghi nội dung.",
    "Các ô này vẫn được đọc, nhưng người ký có thể không thấy.",
    "Mời bỏ ẩn, bỏ lọc, xem lại các dòng ấy.",
)
HIDDEN_COLUMN = warning(
    "TN122",
    "Số liệu ở cột đang ẩn",
    "Cột “{column}” đang ẩn mà có {count} ô ghi nội dung.",
    "Các ô này vẫn được đọc, nhưng người ký có thể không thấy.",
    "Mời bỏ ẩn cột, xem lại các ô ấy.",
)
HIDDEN_SHEET = warning(
    "TN123",
    "Số liệu ở trang đang ẩn",
    "Trang “{sheet}” đang ẩn mà có {count} ô ghi nội dung.",
    "Các ô này vẫn được đọc, nhưng người ký có thể không thấy.",
    "Mời bỏ ẩn trang, xem lại nội dung.",
)
MERGED = warning(
    "TN124",
    "Ô điền bị gộp",
    "Vùng {area} đã bị gộp thành một ô.",
    "Khi gộp, Excel chỉ giữ ô đầu; số của các dòng, cột còn lại đã mất.",
    "Mời bỏ gộp ô, ghi lại đủ từng dòng.",
)
LEGACY_TEXT = warning(
    "TN125",
    "Chữ gõ theo bảng mã cũ",
    "Chữ trong ô theo bảng mã {encoding}, đã hiểu là “{shown}”.",
    "Bảng mã cũ chỉ hiện đúng với phông riêng của nó nên có thể đọc nhầm.",
    "Mời xem chữ đã hiểu có đúng không; nếu sai, mời gõ lại bằng Unicode (phông Times New Roman).",
)
MORE_LEGACY = warning(
    "TN126",
    "Còn ô khác theo bảng mã cũ",
    "Trang “{sheet}” còn {count} ô khác gõ theo bảng mã cũ.",
    "Các ô này đã được đổi sang Unicode để đọc.",
    "Mời gõ lại các ô ấy bằng Unicode (phông Times New Roman) ở lần gửi sau.",
)
LIKE_SETTINGS = warning(
    "TN127",
    "Trang hoặc tên giống tệp thiết lập",
    "Tệp có trang hoặc tên đặt như tệp thiết lập hay tệp lệnh (.conf, .py): {names}.",
    "Có chương trình lấy trang, tên như vậy làm lệnh để chạy; biểu phát hành không có, dvexcel "
    "không dùng đến.",
    "Mời quét vi-rút máy đã gửi, chép số liệu sang biểu đã phát hành rồi gửi lại.",
)
HIDDEN_BY_FORMAT = warning(
    "TN128",
    "Ô có nội dung mà không hiện gì",
    "{count} ô giữ nội dung mà không hiện gì: {cells}.",
    "Định dạng của ô (như ;;; hay 0;-0;) giấu nội dung: ô vẫn được đọc, nhưng người ký không thấy.",
    "Mời chọn định dạng General (Chung) cho các ô ấy, xem lại nội dung.",
)
ROUNDED = warning(
    "TN129",
    "Ô hiện số đã làm tròn",
    "{count} ô hiện số làm tròn: {cells}.",
    "Số được đọc là số ô đang giữ, không phải số nhìn thấy trên bản in.",
    "Mời ghi đúng số cần báo cáo, với số chữ số thập phân đang hiện.",
)
UNKNOWN_FORM = error(
    "TN101",
    "Không nhận ra biểu",
    "Không thấy Mã biểu hợp lệ ở trang Bìa hay trong tệp.",
    "Không có Mã biểu thì không biết chắc biểu của đơn vị nào, kỳ nào.",
    "Mời dùng đúng biểu đã được phát hành cho đơn vị và kỳ này.",
)
STAMP_CONFLICT = warning(
    "TN102",
    "Mã biểu không thống nhất",
    "Trong tệp có các Mã biểu khác nhau: {codes}.",
    "Có thể số liệu đã được chép sang biểu của đơn vị hoặc kỳ khác.",
    "dvexcel hiểu là {chosen}; mời kiểm tra trang Bìa.",
)
STAMP_TIE = error(
    "TN103",
    "Mã biểu mâu thuẫn",
    "Trong tệp có các Mã biểu khác nhau: {codes}.",
    "Không có mã nào chiếm đa số nên không biết chắc biểu của ai.",
    "Mời điền lại vào đúng biểu đã được phát hành rồi gửi lại.",
)
OTHER_VERSION = error(
    "TN104",
    "Biểu thuộc phiên bản khác",
    "Biểu phiên bản {found}, dvexcel này đọc được đến phiên bản {expected}.",
    "Các dòng, cột của hai phiên bản có thể khác nhau.",
    "Mời dùng biểu được phát hành cho kỳ này.",
)
MISSING_SHEET = error(
    "TN105",
    "Thiếu trang tính",
    "Không thấy trang “{sheet}”.",
    "Trang này bắt buộc phải có để đọc số liệu.",
    "{hint}Mời lấy lại trang đó từ tệp gốc, giữ nguyên tên trang.",
)
MISSING_COLUMN = error(
    "TN106",
    "Thiếu cột",
    "Không thấy cột “{column}”.",
    "Tiêu đề cột có thể đã bị xoá hoặc đổi tên.",
    "{hint}Mời ghi lại đúng tiêu đề cột đó ở dòng tiêu đề.",
)
MISSING_LIST = warning(
    "TN107",
    "Thiếu trang hoặc cột không bắt buộc",
    "Không đọc được đủ trang “{sheet}”.",
    "Trang hoặc tiêu đề cột có thể đã bị xoá; số liệu ở trang Số liệu vẫn được đọc.",
    "Nếu đơn vị có nội dung ở trang này, mời lấy lại trang từ biểu gốc, điền và gửi lại.",
)
OUTSIDE_FORM = warning(
    "TN108",
    "Ô có nội dung ngoài biểu",
    "Ghi “{shown}”.",
    "Ô này {reason} nên chưa được đọc.",
    "Nếu là số liệu, mời ghi vào đúng ô của biểu; nếu không cần, mời xoá.",
)
PREFILLED_CHANGED = warning(
    "TN109",
    "Ô in sẵn đã bị thay",
    "Ghi “{shown}”.",
    "{reason}",
    "Mời khôi phục như biểu đã phát hành; số liệu chỉ ghi ở các ô màu vàng.",
)
FOREIGN_SHEET = warning(
    "TN110",
    "Có trang tính ngoài biểu",
    "Trang “{sheet}” có {count} ô ghi nội dung.",
    "Trang này không có trong biểu nên chưa được đọc.",
    "Nếu có số liệu cần báo cáo, mời chuyển vào đúng trang của biểu; nếu không, mời xoá trang.",
)
MORE_OUTSIDE = warning(
    "TN111",
    "Còn ô khác ngoài biểu",
    "Trang “{sheet}” còn {count} ô khác cũng ghi nội dung ngoài các ô cần điền.",
    "Các ô này chưa được đọc.",
    "Mời xem lại cả trang; số liệu chỉ ghi ở các ô màu vàng của biểu.",
)

_SEND_THE_FORM = (
    "Mời gửi chính tệp biểu Excel (*.xlsx) đã phát hành, ghi số liệu vào các ô màu vàng."
)
_REMEDIES = (
    (("PDF", "Word", "RTF", ".odt", "ảnh"), _SEND_THE_FORM),
    (("tệp nén",), "Mời giải nén rồi gửi tệp biểu Excel (*.xlsx) ở bên trong."),
    (
        ("chương trình",),
        f"Mời không mở tệp này, báo cán bộ công nghệ thông tin xem. {_SEND_THE_FORM}",
    ),
)


def remedy_for(kind: str) -> str:
    """What to do with a file of that kind: only a spreadsheet can be saved as another one."""
    for words, remedy in _REMEDIES:
        if any(word in kind for word in words):
            return remedy
    return _SAVE_AS
