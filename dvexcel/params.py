"""What commands may be told: each parameter once, for the command line, the tab and the help."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

ROOT = "root"  # what the work folder fills: it is no option of a command but where it works


class ParamKind(Enum):
    """How what is typed is read."""

    TEXT = auto()
    YEAR = auto()
    DAY = auto()
    SWITCH = auto()
    FOLDER = auto()
    FILES = auto()


@dataclass(frozen=True, slots=True)
class Param:
    """One thing a command may be told: the field of Options it fills, and how it is written.

    ``name`` is empty for what is written without one; ``shown`` stands for the value in usage.
    ``needed``: the command cannot do without, and says itself what there is to choose from.
    """

    fills: str
    name: str
    shown: str
    help: str = ""
    kind: ParamKind = ParamKind.TEXT
    needed: bool = False

    @property
    def usage(self) -> str:
        """How it is written, in brackets when it may be left out: ``[--ma MÃ]``."""
        words = " ".join(filter(None, (self.name, self.shown)))
        return words if self.needed else f"[{words}]"


THU_MUC = Param(
    ROOT,
    "--thu-muc",
    "THƯ_MỤC",
    "Thư mục làm việc; mặc định là thư mục hiện tại.",
    ParamKind.FOLDER,
)
NGAY = Param(
    "today",
    "--ngay",
    "NGÀY",
    "Ngày làm việc, ví dụ 20/09/2026; mặc định là hôm nay.",
    ParamKind.DAY,
)
THU_MUC_LAP = Param(
    ROOT, "", "THƯ_MỤC", "Thư mục sẽ lập; mặc định là thư mục hiện tại.", ParamKind.FOLDER
)
THU_MUC_MOI = Param(
    "target",
    "",
    "THƯ_MỤC_MỚI",
    "Thư mục của năm sau, ở ngoài thư mục này.",
    ParamKind.FOLDER,
    needed=True,
)
TEP = Param("files", "", "TỆP…", "Một hoặc nhiều tệp.", ParamKind.FILES, needed=True)
TEP_TEN = Param(
    "files",
    "",
    "TỆP.txt",
    "Tệp chữ, mỗi dòng một tên đơn vị; để trống thì điền các dòng đã có tên ở trang Đơn vị.",
    ParamKind.FILES,
)
BAO_CAO_DA_SUA = Param("files", "", "TỆP.docx", "Một tệp Word.", ParamKind.FILES, needed=True)
KY = Param("period", "--ky", "MÃ_KỲ", "Kỳ báo cáo, ví dụ 2026-T09.", needed=True)
KY_TUY_Y = Param("period", "--ky", "MÃ_KỲ", "Chỉ xem kỳ này; mặc định xem tất cả.")
CHO = Param(
    "asked",
    "--o",
    "CHỖ",
    "Ô (ví dụ “Chỉ tiêu!G12”), số như in trong báo cáo (ví dụ 1.250), hoặc khóa của số; để trống "
    "với báo cáo thì liệt kê mọi số.",
)
TEP_CO_SO = Param(
    "files",
    "",
    "TỆP",
    "Báo cáo .docx, tệp tổng hợp, biểu của đơn vị, hoặc sổ công tác.",
    ParamKind.FILES,
    needed=True,
)
KY_CUA_TEP = Param("period", "--ky", "MÃ_KỲ", "Kỳ cần xem; mặc định là kỳ của tệp.")
MA = Param("code", "--ma", "MÃ", "Chỉ soạn văn bản có mã này; mặc định soạn tất cả.")
MA_DON_VI = Param(
    "code", "--ma", "MÃ_ĐƠN_VỊ", "Chỉ làm cho đơn vị có mã này; mặc định làm cho tất cả."
)
NAM = Param(
    "year", "--nam", "NĂM", "Năm của sổ mới, ví dụ 2027; mặc định là năm nay.", ParamKind.YEAR
)
NAM_SAU = Param(
    "year",
    "--nam",
    "NĂM",
    "Năm của sổ mới, ví dụ 2027; mặc định là năm sau của sổ.",
    ParamKind.YEAR,
)
LINH_VUC = Param(
    "field",
    "--linh-vuc",
    "LĨNH_VỰC",
    "Tên lĩnh vực dựng sẵn; trong để tự lập lĩnh vực của mình; hoặc thư mục chứa các bảng của lĩnh "
    "vực. Để trống thì theo lĩnh vực mặc định.",
)
PHAN = Param("part", "--phan", "SỐ", "Chỉ xem phần mang số này ở trang Đề cương.")
CA_NAM = Param(
    "whole_year",
    "--ca-nam",
    "",
    "Chạy cả năm: 12 tháng, 6 tháng, năm và tháng đầu năm sau (mất vài phút).",
    ParamKind.SWITCH,
)
NGAY_DEN = Param(
    "arrived",
    "--ngay-den",
    "NGÀY",
    "Ngày đến của văn bản gửi kèm, theo sổ văn bản đến; để trống thì ngày nhận là tạm tính.",
    ParamKind.DAY,
)
TEP_KY = Param("files", "", "TỆP", "Tệp báo cáo .docx hoặc .pdf.", ParamKind.FILES, needed=True)
SO_VAN_BAN = Param("symbol", "--so", "SỐ", "Số, ký hiệu văn thư đã cấp, ví dụ 125/BC-SNV.")
NGAY_BAN_HANH = Param(
    "dated", "--ngay-ban-hanh", "NGÀY", "Ngày ghi trên báo cáo đã ký.", ParamKind.DAY
)
LY_DO = Param("why", "--ly-do", "LÝ_DO", "Lý do, được ghi vào dien_bien.csv.")
THAY_THE = Param(
    "replaces",
    "--thay-the",
    "",
    "Soạn báo cáo thay thế báo cáo đã ban hành, với số sau điều chỉnh.",
    ParamKind.SWITCH,
)
THEO_KY_TRUOC = Param(
    "follows",
    "--theo-ky-truoc",
    "",
    "Viết theo lời báo cáo kỳ trước đã ban hành, với số liệu kỳ này.",
    ParamKind.SWITCH,
)
SUA = Param(
    "mend",
    "--sua",
    "",
    "Liệt kê những chỗ máy sửa được mà không động đến câu chữ; chưa ghi gì.",
    ParamKind.SWITCH,
)
GHI = Param(
    "write",
    "--ghi",
    "",
    "Cùng với --sua: ghi bản đã sửa cạnh bản gốc (tên.sua.docx); bản gốc giữ nguyên.",
    ParamKind.SWITCH,
)
