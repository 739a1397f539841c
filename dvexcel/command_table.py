"""The table of commands: what every face offers, said once, with all that it may be told.

A command is ``fn(Workspace, Options) -> Outcome``; the command line and the ribbon build the
first two and show the third. Module and function bear the command's own name: ``kiem-tra`` is
``kiem_tra`` in ``commands/``, or in a room of its own that holds more than the recipe. It is loaded
when the command runs: a help page need not wait for all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.workspace import Workspace

    Function = Callable[[Workspace, Options], Outcome]

ROOMS = ("commands", "sample", "doctor")
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


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name on the command line, what it does, and what it may be told.

    ``checks``: it ends with exit code 1 when it finds an error. What Excel has of it stands in the
    table of buttons.
    """

    name: str
    summary: str
    params: tuple[Param, ...] = ()
    checks: bool = False

    @property
    def function(self) -> Function:
        """What it runs; its module is loaded when this is first asked for."""
        name = self.name.replace("-", "_")
        homes = (f"{__package__}.{room}.{name}" for room in ROOMS)
        module = import_module(next(home for home in homes if find_spec(home)))
        return cast("Function", getattr(module, name))

    @property
    def told(self) -> tuple[Param, ...]:
        """All it may be told: where it works, its own, and on which day."""
        elsewhere = any(param.fills == ROOT for param in self.params)
        return (*(() if elsewhere else (THU_MUC,)), *self.params, NGAY)

    @property
    def usage(self) -> str:
        """The command as it is typed in the work folder."""
        return " ".join(("dvexcel", self.name, *(param.usage for param in self.params)))


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

COMMANDS: tuple[Command, ...] = (
    Command(
        "khoi-tao",
        "Lập thư mục làm việc và sổ công tác mới của năm, cho một lĩnh vực.",
        (THU_MUC_LAP, NAM, LINH_VUC),
    ),
    Command(
        "nang-cap",
        "Lập bên cạnh sổ cũ một sổ theo bản dvexcel này, mang theo mọi điều đã ghi.",
    ),
    Command(
        "sang-nam",
        "Lập sổ của năm sau ở một thư mục mới, mang theo tất cả những gì còn dùng.",
        (THU_MUC_MOI, NAM_SAU),
    ),
    Command("phat-hanh", "Tạo biểu cho từng đơn vị và công văn đề nghị báo cáo của kỳ.", (KY,)),
    Command(
        "tiep-nhan",
        "Chép tệp, thư mục hoặc tệp nén .zip vào thư mục nhận về của kỳ, ghi ngày đến.",
        (TEP, KY, NGAY_DEN),
    ),
    Command(
        "kiem-tra",
        "Kiểm tra các báo cáo đã nhận của kỳ, chỉ ra từng ô cần sửa.",
        (KY,),
        checks=True,
    ),
    Command(
        "tra-lai",
        "Trả lại báo cáo còn điểm cần xem: bản sao có đánh dấu từng ô, kèm công văn.",
        (KY, MA_DON_VI),
    ),
    Command("tong-hop", "Tổng hợp các báo cáo của kỳ vào một tệp, mỗi số có nguồn.", (KY,)),
    Command(
        "xem-truoc",
        "Xem trước các câu của trang Đề cương với số liệu của kỳ; không ghi tệp nào.",
        (KY, PHAN),
    ),
    Command("bao-cao", "Soạn dự thảo báo cáo của kỳ từ số liệu tổng hợp.", (KY, THAY_THE)),
    Command(
        "chot-so-lieu",
        "Chốt số liệu của kỳ vào một thư mục không ghi lại; các kỳ sau lấy số từ đó.",
        (KY,),
    ),
    Command(
        "ghi-trinh", "Ghi một lần trình báo cáo của kỳ đã chốt, giữ bản đã trình.", (TEP_KY, KY)
    ),
    Command(
        "ghi-ban-hanh",
        "Ghi số, ngày báo cáo đã ban hành, giữ bản ký, nêu chỗ khác bản dự thảo.",
        (TEP_KY, KY, SO_VAN_BAN, NGAY_BAN_HANH),
    ),
    Command(
        "nhat-ky",
        "Xem các lượt chạy đã ghi, và bản ký của các báo cáo khi ghi kỳ; không ghi tệp nào.",
        (KY_TUY_Y,),
    ),
    Command("huy-chot", "Hủy chốt số liệu của kỳ, có lý do; bản chốt cũ vẫn giữ.", (KY, LY_DO)),
    Command(
        "thay-so",
        "Đưa số liệu hôm nay vào bản sao của báo cáo đã sửa tay, để dạng sửa có theo dõi.",
        (BAO_CAO_DA_SUA,),
    ),
    Command(
        "doi-chieu",
        "Đối chiếu báo cáo đã sửa tay với số liệu hôm nay; không ghi tệp nào.",
        (BAO_CAO_DA_SUA,),
        checks=True,
    ),
    Command(
        "ban-sach",
        "Lập bản để trình: bỏ nhận xét, dấu sửa, dấu trang, tên người sửa; chữ giữ nguyên.",
        (BAO_CAO_DA_SUA,),
    ),
    Command(
        "xem-nguon",
        "Xem một số đi từ đơn vị, tệp, ô nào; hoặc đổi một ô của biểu thì số nào đổi theo.",
        (TEP_CO_SO, CHO, KY_CUA_TEP),
    ),
    Command(
        "nop-len",
        "Điền số đã tổng hợp vào bản sao của biểu nhận từ cấp trên, mỗi ô có nguồn.",
        (TEP,),
    ),
    Command(
        "don-doc",
        "Soạn công văn đôn đốc các đơn vị chưa gửi hoặc cần sửa, hoặc riêng một đơn vị.",
        (KY, MA_DON_VI),
    ),
    Command("soan", "Soạn văn bản Word từ trang Văn bản đi và Nội dung của sổ.", (MA,)),
    Command(
        "ho-so",
        "Lập hồ sơ trình: tờ trình hoặc công văn và các dự thảo kèm theo, trong một thư mục.",
        (MA,),
    ),
    Command(
        "kiem-mau",
        "Kiểm tra các mẫu của cơ quan trong thư mục mau, chỉ ra từng thẻ cần sửa.",
        checks=True,
    ),
    Command(
        "soat",
        "Soát thể thức của văn bản Word bất kỳ, ghi nhận xét vào một bản sao.",
        (TEP, SUA, GHI),
        checks=True,
    ),
    Command(
        "chay-thu",
        "Chạy thử ba tháng, hoặc cả năm, trên dữ liệu mẫu trong một thư mục mới.",
        (THU_MUC_LAP, CA_NAM),
    ),
    Command(
        "chan-doan",
        "Xem máy và thư mục làm việc có đủ điều kiện chạy dvexcel không, thiếu gì thì làm gì.",
    ),
)
