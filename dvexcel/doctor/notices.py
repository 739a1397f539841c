"""What the doctor may find (codes HT6xx): each names its remedy."""

from __future__ import annotations

from dvexcel.model.notice import error, warning

_ASK_IT = "Mời nhờ cán bộ công nghệ thông tin"

OLD_PYTHON = error(
    "HT601",
    "Python quá cũ",
    "Python đang dùng là bản {found}.",
    "dvexcel cần Python {wanted} trở lên, bản 64 bit.",
    f"{_ASK_IT} cài lại dvexcel từ bộ cài ngoại tuyến.",
)
PACKAGE_MISSING = error(
    "HT602",
    "Thiếu thư viện",
    "Không thấy thư viện {name}.",
    "Thiếu thư viện này thì một số lệnh không chạy được.",
    f"{_ASK_IT} chạy lại cai_dat.cmd của bộ cài dvexcel.",
)
ADDIN_MISSING = warning(
    "HT603",
    "Chưa có tiện ích trong Excel",
    "Thư mục “{path}” chưa có tệp {name}.",
    "Excel chỉ hiện thẻ Sổ công tác khi có tệp này.",
    "Mời chạy cai_dat.cmd của bộ cài dvexcel, rồi đóng và mở lại Excel.",
)
ADDIN_DIFFERS = warning(
    "HT604",
    "Tiện ích khác phiên bản",
    "Tệp “{path}” không phải bản đi kèm dvexcel {version}.",
    "Nút bấm và chương trình khác phiên bản có thể không khớp nhau.",
    "Mời đóng Excel rồi chạy lại cai_dat.cmd của bộ cài dvexcel.",
)
NOT_TRUSTED = warning(
    "HT605",
    "Excel không tin cậy thư mục nào",
    "Chính sách của Excel đang tắt các vị trí tin cậy.",
    "Khi đó tiện ích có thể bị chặn.",
    f"{_ASK_IT} bật lại Trusted Locations cho thư mục XLSTART.",
)
MARK_OF_WEB = warning(
    "HT606",
    "Tệp còn dấu “tải từ mạng”",
    "Tệp “{path}” còn dấu tải từ Internet.",
    "Windows chặn macro trong tệp có dấu này.",
    "Mời bấm chuột phải vào tệp, chọn Properties, đánh dấu Unblock, bấm OK rồi mở lại Excel.",
)
FONT_MISSING = warning(
    "HT607",
    "Thiếu phông chữ",
    "Máy không có phông {name}.",
    "Văn bản theo Nghị định 30/2020/NĐ-CP dùng phông này; thiếu phông thì dòng chữ bị xô lệch.",
    f"{_ASK_IT} cài phông {{name}}.",
)
NO_WORD = warning(
    "HT608",
    "Không thấy Word",
    "Máy không có Microsoft Word.",
    "dvexcel vẫn soạn được tệp .docx, nhưng máy này không mở xem được bằng Word.",
    "Mời mở tệp bằng LibreOffice Writer hoặc ở máy có Word.",
)
NO_OFFICE = warning(
    "HT609",
    "Không thấy Word và LibreOffice",
    "Máy không có Microsoft Word lẫn LibreOffice.",
    "dvexcel vẫn soạn được tệp .docx, nhưng máy này không mở xem được.",
    f"{_ASK_IT} cài một trong hai chương trình.",
)
CANNOT_WRITE = error(
    "HT610",
    "Không ghi được vào thư mục làm việc",
    "Không ghi được vào “{path}”.",
    "Mọi kết quả đều được ghi vào thư mục làm việc.",
    f"Mời chọn thư mục khác. Nếu cần dùng thư mục này: {_ASK_IT[4:]} cấp quyền ghi.",
)
ODD_PATH = warning(
    "HT611",
    "Python nằm ở đường dẫn có dấu",
    "Python nằm ở “{path}”.",
    "Excel gọi Python qua mã chữ cũ của Windows nên đường dẫn có dấu có thể bị hỏng.",
    "Mời cài lại dvexcel vào một đường dẫn không dấu, ví dụ C:\\Users\\Public\\dvexcel.",
)
OTHER_PYTHON = warning(
    "HT612",
    "Excel gọi một Python khác",
    "Lệnh này đang chạy bằng “{found}”.",
    "Các nút trong Excel lại gọi “{expected}”, nên kết quả chẩn đoán có thể khác.",
    "Mời bấm nút Chẩn đoán máy trong Excel, hoặc chạy lại cai_dat.cmd của bộ cài dvexcel.",
)
MACROS_OFF = warning(
    "HT613",
    "Macro bị tắt theo chính sách",
    "Chính sách của cơ quan đang tắt mọi macro của Excel.",
    "Khi đó các nút của thẻ Sổ công tác không chạy.",
    f"{_ASK_IT} cho phép macro ở thư mục XLSTART, hoặc dùng các tệp .cmd trong thư mục lenh.",
)
PACKAGE_TOO_OLD = error(
    "HT614",
    "Thư viện quá cũ",
    "Thư viện {name} đang là bản {found}.",
    "dvexcel cần bản {wanted} trở lên.",
    f"{_ASK_IT} chạy lại cai_dat.cmd của bộ cài dvexcel.",
)
LAUNCHER_DIFFERS = warning(
    "HT615",
    "Cầu nối Excel khác phiên bản",
    "Thư viện xlwings đang là bản {found}.",
    "Tiện ích trong Excel đi kèm bản {wanted}; khác bản thì nút và hàm DV_… có thể không chạy.",
    f"{_ASK_IT} chạy lại cai_dat.cmd của bộ cài dvexcel.",
)
SYNCED_FOLDER = warning(
    "HT616",
    "Thư mục làm việc nằm trong OneDrive",
    "Thư mục làm việc là “{path}”.",
    "Khi đang đồng bộ, OneDrive có thể khoá tệp hoặc mở sổ từ địa chỉ mạng.",
    "Mời chép cả thư mục về ổ đĩa của máy, ví dụ D:\\DanVan, rồi làm việc ở đó.",
)
NOT_ANSWERED = warning(
    "HT617",
    "Chưa xem được",
    "Chưa xem được {what}.",
    "Máy hoặc ổ mạng không trả lời trong vài giây.",
    "Mời kiểm tra kết nối mạng rồi chạy lại Chẩn đoán máy.",
)
NEWER_VERSION = warning(
    "HT618",
    "Có bản dvexcel mới",
    "Máy đang dùng dvexcel bản {found}; nơi đặt bộ cài đã có bản {newer}.",
    "Bản mới có sửa đổi; bản đang dùng vẫn chạy được.",
    "Mời chạy cai_dat.cmd của bộ cài mới; sổ và tệp đang có giữ nguyên.",
)
NO_EXCEL = warning(
    "HT619",
    "Không thấy Excel",
    "Máy không có Microsoft Excel.",
    "Các nút ở thẻ Sổ công tác và hàm DV_… chỉ chạy trong Excel.",
    "Mời dùng các tệp .cmd trong thư mục lenh; chúng làm được những việc ấy ngoài Excel.",
)
VBA_OFF = error(
    "HT620",
    "VBA bị tắt",
    "Chính sách của cơ quan đang tắt VBA của Office (VBAOff).",
    "Khi đó Excel không chạy tiện ích nào có macro.",
    f"{_ASK_IT} bỏ VBAOff, hoặc dùng các tệp .cmd trong thư mục lenh.",
)
MUST_BE_SIGNED = warning(
    "HT621",
    "Tiện ích phải có chữ ký số",
    "Chính sách của cơ quan chỉ cho nạp tiện ích có chữ ký số (RequireAddinSig).",
    "Tệp {name} của bộ cài chưa ký thì Excel không nạp.",
    f"{_ASK_IT} ký {{name}} bằng chứng thư của cơ quan, theo tệp CHO_QUAN_TRI.txt của bộ cài.",
)
ADDIN_DISABLED = warning(
    "HT622",
    "Excel đã tắt tiện ích",
    "Excel đang xếp {name} vào danh sách bị tắt.",
    "Excel làm vậy khi nó dừng đột ngột lúc tiện ích đang mở.",
    "Mời vào File > Options > Add-ins, chọn Manage: Disabled Items > Go, bật lại rồi mở lại Excel.",
)
ASR_BLOCKS = warning(
    "HT623",
    "Microsoft Defender chặn Excel",
    "Quy tắc “{rule}” đang bật.",
    "Với quy tắc này Excel không khởi động được Python của dvexcel.",
    f"{_ASK_IT} thêm ngoại lệ theo tệp CHO_QUAN_TRI.txt, hoặc dùng các tệp trong thư mục lenh.",
)
APPLOCKER = warning(
    "HT624",
    "AppLocker đang bật",
    "AppLocker đang giới hạn các chương trình được chạy.",
    "Lần này “{path}” chạy được; khi Excel gọi có thể vẫn bị chặn.",
    f"{_ASK_IT} cho phép python.exe và pythonw.exe của dvexcel, theo tệp CHO_QUAN_TRI.txt.",
)
OLD_EXCEL = error(
    "HT625",
    "Excel quá cũ",
    "Excel trên máy là bản {found}.",
    "Tiện ích cần Excel 2010 (bản 14) trở lên.",
    "Mời dùng các tệp .cmd trong thư mục lenh, hoặc làm ở máy có Excel mới hơn.",
)
