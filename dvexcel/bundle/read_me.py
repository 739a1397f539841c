"""The two pages of the offline folder: for who installs, and for who runs the computers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.doctor.policies import ASR_RULES
from dvexcel.installed import ADDIN_NAME, POINTER, TARGET, VERSIONS
from dvexcel.resources import GUIDE_NAME

if TYPE_CHECKING:
    from collections.abc import Sequence

README, FOR_IT = "DOC_TRUOC.txt", "CHO_QUAN_TRI.txt"
INSTALL_STEPS = (
    "Bộ cài là tệp .zip: giải nén trước (bấm chuột phải, Extract All), không chạy ngay trong .zip.",
    "Đóng Excel, bấm đúp cai_dat.cmd, chờ dòng “Đã xong” (một vài phút).",
    "Mở lại Excel: trên thanh lệnh có thẻ Sổ công tác.",
)


def read_me(target: str = TARGET) -> str:
    """The page for who installs."""
    steps = "".join(f"{n}. {step}\n" for n, step in enumerate(INSTALL_STEPS, 1))
    return f"""BỘ CÀI DVEXCEL (không cần mạng, không cần quyền quản trị, không cần cài Python)

{steps}
Hướng dẫn có hình, từng bước: {GUIDE_NAME}.
Máy đã cài bản trước: chạy cai_dat.cmd của bộ này là lên bản mới; sổ và tệp đang có giữ nguyên.
Excel đang mở thì bộ cài mời đóng và chờ; bản cũ vẫn dùng được cho đến lúc đổi xong.
Xoá các tệp dvexcel.xlam, dvexcel_demo.xlsm cũ còn giữ ở nơi khác: với bản rất cũ, tệp nơi khác gửi
đến có thể chạy chương trình lạ.

dvexcel nằm ở {target}; tiện ích nằm ở thư mục XLSTART của người dùng.
Không dùng được nút trong Excel: mở thư mục {target}\\lenh, bấm đúp tệp của việc cần làm;
hoặc kéo thả tệp vào kiem-tra.cmd, soat.cmd; hoặc bấm chuột phải vào tệp, chọn Gửi tới (Send to).
Gỡ bỏ: đóng Excel, bấm đúp go_bo.cmd. Thư mục làm việc không bị đụng tới.
Cán bộ công nghệ thông tin: mời đọc {FOR_IT}.
"""


def for_it(target: str, python: Sequence[str]) -> str:
    """The page for the office's IT; ``python``: a line a fact of the Python that lies in it."""
    rules = "\n".join(f"  {rule.upper()}\n    {name}" for rule, name in ASR_RULES.items())
    facts = "\n".join(f"  {line}" for line in python)
    return f"""DVEXCEL: TRANG CHO CÁN BỘ CÔNG NGHỆ THÔNG TIN

1. Bộ cài có gì
  python\\        Python chính thức, bản nhúng (embeddable), dùng nguyên:
{facts}
  wheels\\        thư viện, đúng cho Python ấy; giải nén theo tệp RECORD, không dùng pip
  {ADDIN_NAME}   tiện ích của Excel (VBA + thẻ lệnh)
  lenh\\, gui_toi\\, cai_dat\\   các tệp .cmd và phần cài đặt
  DANH_SACH.txt  SHA-256 của mọi tệp (sha256sum -c DANH_SACH.txt), dùng để lập danh sách cho phép

2. Cài ở đâu, ghi gì
  {target}\\{VERSIONS}\\<mã bản>\\   mỗi bản một thư mục; bản trước được giữ đến lần cài sau
  {target}\\{POINTER}    tên bản đang dùng; ghi sau cùng, khi bản mới đã chạy thử xong
  {target}\\lenh\\, cai_dat\\, go_bo.cmd, da_cai.json
  %APPDATA%\\Microsoft\\Excel\\XLSTART\\{ADDIN_NAME}
  %APPDATA%\\Microsoft\\Windows\\SendTo\\   hai mục Gửi tới
  Không ghi vào registry, không đặt biến môi trường, không cần quyền quản trị, không ra mạng.
  Muốn cài ở nơi khác (ví dụ C:\\dvexcel; vào C:\\Program Files thì cài bằng quyền quản trị):
  lập bộ cài bằng python -m dvexcel.bundle.make … --noi-cai "C:\\dvexcel"; tiện ích trong bộ ấy gọi
  đúng nơi ấy. Đường dẫn chỉ gồm chữ không dấu. Thư mục trong PUBLIC thì người dùng nào của máy cũng
  ghi được; máy nhiều người dùng nên chọn nơi chỉ quản trị ghi được.
  Cài không hỏi: cai_dat.cmd --khong-cho (không chờ Excel; mã kết thúc 0 là xong, 1 là chưa cài).
  Gỡ không hỏi: go_bo.cmd --khong-cho. Kho đệm %TEMP%\\gen_py của pywin32 dùng chung nên để lại.

3. Cần cho phép
  Chạy: {target}\\{VERSIONS}\\*\\python\\python.exe và pythonw.exe. Có chữ ký của Python Software
  Foundation, nên AppLocker hoặc WDAC cho phép theo nhà phát hành được; theo SHA-256 thì xem
  DANH_SACH.txt.
  Quy tắc ASR của Microsoft Defender; thêm ngoại lệ cho hai tệp trên và cho {ADDIN_NAME}:
{rules}
  Excel: XLSTART là vị trí tin cậy có sẵn. Những khoá registry mà “Chẩn đoán máy” đọc:
  HKCU\\Software\\Policies\\Microsoft\\Office\\16.0\\Excel\\Security   VBAWarnings, RequireAddinSig,
                                            Trusted Locations\\AllLocationsDisabled
  HKCU, HKLM\\Software\\Policies\\Microsoft\\Office\\16.0\\Common   VBAOff
  HKCU\\Software\\Microsoft\\Office\\16.0\\Excel\\Resiliency\\DisabledItems
  HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\Windows Defender Exploit Guard\\ASR\\Rules
  HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\SrpV2\\Exe   EnforcementMode
  HKCU\\Software\\SyncEngines\\Providers\\OneDrive   nơi đồng bộ của sổ mở từ OneDrive, SharePoint

4. Ký tiện ích bằng chứng thư của cơ quan (khi RequireAddinSig = 1)
  Cách 1: mở {ADDIN_NAME} của bộ cài trong Excel, Alt+F11, Tools > Digital Signature > Choose, lưu.
  Cách 2: signtool sign /fd SHA256 /n "TÊN CHỨNG THƯ" {ADDIN_NAME}, sau khi đăng ký Microsoft Office
  Subject Interface Packages (msosip.dll, msosipx.dll).
  Ký xong thì lập lại danh sách: python -m dvexcel.bundle.make THƯ_MỤC --danh-sach.
  Chứng thư phải nằm trong Trusted Publishers của người dùng.

5. Lên bản mới
  Đặt bộ cài ở thư mục dùng chung rồi cài từ đó: thư mục ấy có bản mới thì Chẩn đoán máy nhắc.
  Excel đang mở vẫn dùng bản cũ; bản mới có hiệu lực ở lần mở Excel sau.

6. Chạy theo lịch (Task Scheduler), ví dụ kiểm tra lúc 20 giờ mỗi ngày
  schtasks /Create /TN "dvexcel kiem tra" /SC DAILY /ST 20:00
    /TR "{target}\\lenh\\kiem-tra.cmd --thu-muc D:\\DanVan --ky 2026-T10"
  (gõ một dòng). Có --… thì lệnh không hỏi, không dừng chờ; kết quả nằm trong thư mục ket_qua.
  Mã kết thúc: 0 là tốt, 1 là có lỗi trong báo cáo, 2 là không chạy được.
"""
