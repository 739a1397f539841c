"""The table of commands: what every face offers, said once, with all that it may be told.

A command is ``fn(Workspace, Options) -> Outcome``; the command line and the ribbon build the
first two and show the third. Module and function bear the command's own name: ``kiem-tra`` is
``kiem_tra`` in ``commands/``, or in a room of its own that holds more than the recipe. It is loaded
when the command runs: a help page need not wait for all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, cast

from dvexcel.params import (
    BAO_CAO_DA_SUA,
    CA_NAM,
    CHO,
    GHI,
    KY,
    KY_CUA_TEP,
    KY_TUY_Y,
    LINH_VUC,
    LY_DO,
    MA,
    MA_DON_VI,
    NAM,
    NAM_SAU,
    NGAY,
    NGAY_BAN_HANH,
    NGAY_DEN,
    PHAN,
    ROOT,
    SO_VAN_BAN,
    SUA,
    TEP,
    TEP_CO_SO,
    TEP_KY,
    TEP_TEN,
    THAY_THE,
    THEO_KY_TRUOC,
    THU_MUC,
    THU_MUC_LAP,
    THU_MUC_MOI,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.params import Param
    from dvexcel.workspace import Workspace

    Function = Callable[[Workspace, Options], Outcome]

ROOMS = ("commands", "sample", "doctor")


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name on the command line, what it does, and what it may be told.

    ``checks``: it ends with exit code 1 when it finds an error. ``former``: a name it had, which
    still works. What Excel has of it stands in the table of buttons.
    """

    name: str
    summary: str
    params: tuple[Param, ...] = ()
    checks: bool = False
    former: str = ""

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
    Command(
        "them-don-vi",
        "Điền mã, loại, khối, tên gọi khác cho tên đơn vị đã dán ở trang Đơn vị hoặc trong tệp.",
        (TEP_TEN,),
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
    Command(
        "bao-cao", "Soạn dự thảo báo cáo của kỳ từ số liệu tổng hợp.", (KY, THAY_THE, THEO_KY_TRUOC)
    ),
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
        "lay-tu-word",
        "Lấy văn bản đã có (.docx, .txt, .doc) vào trang Văn bản đi và Nội dung của sổ.",
        (TEP,),
    ),
    Command(
        "ho-so-trinh",
        "Lập hồ sơ trình: tờ trình hoặc công văn và các dự thảo kèm theo, trong một thư mục.",
        (MA,),
        former="ho-so",  # hồ sơ is the decree's word for a file of finished papers
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
