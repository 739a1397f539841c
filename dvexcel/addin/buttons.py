"""The table of buttons: what the tab offers, said once for ribbon, macros and help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dvexcel.addin import commands as does
from dvexcel.addin.tracing import xem_nguon_o
from dvexcel.command_table import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from dvexcel.model.outcome import Outcome

GROUPS = ("Kế hoạch", "Tiếp nhận", "Tổng hợp", "Văn bản", "Hệ thống")
_SUMMARIES = {command.name: command.summary for command in COMMANDS}


@dataclass(frozen=True, slots=True)
class Button:
    """One button: what it does, where it stands, its label, tip, icon of Office and twin.

    ``command`` is the command's name on the command line, empty for what only Excel has.
    ``keeps_place``: the clerk's sheet and selection are given back afterwards.
    ``needs``: what must be open for the button not to be grey, as DvThe.bas judges it.
    """

    function: Callable[[Any, date], Outcome]
    group: str
    label: str
    tip: str
    icon: str
    command: str = ""
    keeps_place: bool = True
    needs: str = "so_tinh"

    @property
    def name(self) -> str:
        """Its one name: of the function, of the control in the ribbon, in the log."""
        return self.function.__name__

    @property
    def macro(self) -> str:
        """The readable name in the list of macros: kiem_tra_bieu is DV_KiemTraBieu."""
        return "DV_" + "".join(word.capitalize() for word in self.name.split("_"))

    @property
    def summary(self) -> str:
        """What it does: the sentence of the command line's twin, and how Excel differs."""
        return " ".join(filter(None, (_SUMMARIES.get(self.command, ""), self.tip)))


_ROW = "Chọn trước một ô ở dòng của kỳ trong trang Kỳ báo cáo."

BUTTONS: tuple[Button, ...] = (
    Button(
        does.khoi_tao_so,
        "Kế hoạch",
        "Lập sổ mới",
        "Thư mục mới nằm cạnh thư mục làm việc đang mở, hoặc cạnh sổ tính đang mở; sổ tính chưa "
        "lưu thì nằm trong Documents.",
        "FileNew",
        "khoi-tao",
        keeps_place=False,
        needs="",
    ),
    Button(
        does.sang_nam_moi,
        "Kế hoạch",
        "Sang năm mới",
        "Thư mục mới nằm cạnh thư mục của năm nay; sổ năm nay giữ nguyên.",
        "CalendarInsert",
        "sang-nam",
    ),
    Button(
        does.nang_cap_so,
        "Kế hoạch",
        "Nâng cấp sổ",
        "Sổ đang dùng giữ nguyên; sổ mới nằm bên cạnh để xem lại rồi đổi tên.",
        "FileSaveAs",
        "nang-cap",
    ),
    Button(
        does.mo_so,
        "Kế hoạch",
        "Mở sổ công tác",
        "Mở sổ công tác của thư mục chứa sổ tính đang mở.",
        "FileOpen",
        keeps_place=False,
    ),
    Button(
        does.phat_hanh_ky, "Kế hoạch", "Phát hành biểu", _ROW, "FileSendAsAttachment", "phat-hanh"
    ),
    Button(
        does.kiem_tra_bieu,
        "Tiếp nhận",
        "Kiểm tra biểu đang mở",
        "Tô màu, ghi chú các ô cần sửa của biểu và liệt kê ở trang Kết quả kiểm tra.",
        "DataValidation",
        needs="bieu",
    ),
    Button(
        does.bo_danh_dau,
        "Tiếp nhận",
        "Bỏ đánh dấu",
        "Gỡ màu và ghi chú do dvexcel đặt; màu và ghi chú của đơn vị được giữ nguyên.",
        "ReviewDeleteComment",
    ),
    Button(
        does.kiem_tra_thu_muc, "Tiếp nhận", "Kiểm tra cả kỳ", _ROW, "AcceptInvitation", "kiem-tra"
    ),
    Button(
        does.tra_lai_ky,
        "Tiếp nhận",
        "Trả lại để sửa",
        "Đang mở một biểu: chỉ trả lại biểu đó. Đang mở sổ: trả lại cả kỳ ở dòng đang chọn.",
        "ReviewNewComment",
        "tra-lai",
    ),
    Button(does.tong_hop_ky, "Tổng hợp", "Tổng hợp kỳ", _ROW, "AutoSum", "tong-hop"),
    Button(does.xem_truoc_ky, "Tổng hợp", "Xem trước câu", _ROW, "FilePrintPreview", "xem-truoc"),
    Button(does.bao_cao_ky, "Tổng hợp", "Soạn báo cáo", _ROW, "FileSaveAsWordDocx", "bao-cao"),
    Button(
        xem_nguon_o,
        "Tổng hợp",
        "Xem nguồn số",
        "Chọn trước một ô có số: ở tệp tổng hợp thì cho biết số lấy từ đâu, ở biểu của đơn vị thì "
        "cho biết số nào đổi theo. Xem theo tệp đã lưu.",
        "TracePrecedents",
        "xem-nguon",
    ),
    Button(
        does.nop_len_bieu,
        "Tổng hợp",
        "Điền biểu nộp lên",
        "Mở trước biểu cấp trên gửi, lưu trong thư mục làm việc; biểu đó giữ nguyên.",
        "FileCheckIn",
        "nop-len",
    ),
    Button(
        does.don_doc_ky,
        "Văn bản",
        "Soạn đôn đốc",
        "Đang mở một biểu: chỉ đôn đốc đơn vị đó. Đang mở sổ: cả kỳ ở dòng đang chọn.",
        "MailMergeStartLetters",
        "don-doc",
    ),
    Button(
        does.soan_van_ban,
        "Văn bản",
        "Soạn văn bản",
        "Chọn trước một ô ở dòng của văn bản trong trang Văn bản đi.",
        "ExportWord",
        "soan",
    ),
    Button(
        does.lap_ho_so,
        "Văn bản",
        "Lập hồ sơ trình",
        "Chọn trước một ô ở dòng của tờ trình trong trang Văn bản đi.",
        "AttachFile",
        "ho-so-trinh",
    ),
    Button(
        does.kiem_tra_mau,
        "Văn bản",
        "Kiểm tra mẫu",
        "Danh sách thẻ cần sửa ở trang Kết quả kiểm tra.",
        "ErrorChecking",
        "kiem-mau",
    ),
    Button(
        does.soat_van_ban,
        "Văn bản",
        "Soát thể thức",
        "Soát tệp dự thảo của văn bản ở dòng đang chọn trong trang Văn bản đi.",
        "Spelling",
        "soat",
    ),
    Button(
        does.sua_van_ban,
        "Văn bản",
        "Sửa thể thức",
        "Sửa trang, phông, cỡ chữ, canh dòng, khoảng cách, đường kẻ, dấu cách, số trang trong một"
        " bản sao (tên.sua.docx); câu chữ và tệp gốc giữ nguyên. Sửa tệp dự thảo của văn bản ở"
        " dòng đang chọn trong trang Văn bản đi.",
        "FormatPainter",
    ),
    Button(
        does.cai_dat,
        "Hệ thống",
        "Cài đặt",
        "Mở trang Cơ quan của sổ và cho biết mỗi thiết lập ghi ở đâu.",
        "PropertySheet",
        keeps_place=False,
    ),
    Button(
        does.chan_doan_may,
        "Hệ thống",
        "Chẩn đoán máy",
        "",
        "AdvancedFileProperties",
        "chan-doan",
        needs="",
    ),
    Button(
        does.tro_giup,
        "Hệ thống",
        "Trợ giúp",
        "Mở tài liệu hướng dẫn bằng Word.",
        "Help",
        needs="",
    ),
)


def button(name: str) -> Button:
    """The button of that name; KeyError otherwise."""
    for one in BUTTONS:
        if one.name == name:
            return one
    raise KeyError(name)
