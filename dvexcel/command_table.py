"""The table of commands: what every face offers, said once.

A command is ``fn(Workspace, Options) -> Outcome``; the command line and the ribbon build the
first two and show the third. The table names the module a function lives in and loads it when
the command runs: a help page need not wait for all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.workspace import Workspace

    Function = Callable[[Workspace, Options], Outcome]


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name on the command line, what it does, and what it may be told.

    ``checks``: it ends with exit code 1 when it finds an error. ``of_a_period``: it takes --ky.
    ``of_a_document``, ``of_a_unit``: it takes --ma, the code of one of them.
    ``of_files``: it takes the names of files. ``makes_folder``: it takes the name of a new folder
    beside the one it works in. ``of_a_whole_year``: it takes --ca-nam.
    ``mends``: it can mend what it finds in a copy.
    What Excel has of it stands in the table of buttons.

    Its module and its function bear the command's own name: kiem-tra is kiem_tra in ``room``.
    """

    name: str
    summary: str
    of_a_period: bool = True
    of_a_document: bool = False
    of_a_unit: bool = False
    of_files: bool = False
    own_folder: bool = False
    of_a_year: bool = False
    makes_folder: bool = False
    of_a_whole_year: bool = False
    checks: bool = False
    mends: bool = False
    room: str = "commands"

    @property
    def function(self) -> Function:
        """What it runs; its module is loaded when this is first asked for."""
        name = self.name.replace("-", "_")
        module = import_module(f"{__package__}.{self.room}.{name}")
        return cast("Function", getattr(module, name))


COMMANDS: tuple[Command, ...] = (
    Command(
        "khoi-tao",
        "Lập thư mục làm việc và sổ công tác mới của năm.",
        of_a_period=False,
        own_folder=True,
        of_a_year=True,
    ),
    Command(
        "sang-nam",
        "Lập sổ của năm sau ở một thư mục mới, mang theo tất cả những gì còn dùng.",
        of_a_period=False,
        of_a_year=True,
        makes_folder=True,
    ),
    Command(
        "phat-hanh",
        "Tạo biểu cho từng đơn vị và công văn đề nghị báo cáo của kỳ.",
    ),
    Command(
        "kiem-tra",
        "Kiểm tra các báo cáo đã nhận của kỳ, chỉ ra từng ô cần sửa.",
        checks=True,
    ),
    Command(
        "tra-lai",
        "Trả lại báo cáo còn điểm cần xem: bản sao có đánh dấu từng ô, kèm công văn.",
        of_a_unit=True,
    ),
    Command(
        "tong-hop",
        "Tổng hợp các báo cáo của kỳ vào một tệp, mỗi số có nguồn.",
    ),
    Command("bao-cao", "Soạn dự thảo báo cáo của kỳ từ số liệu tổng hợp."),
    Command(
        "nop-len",
        "Điền số đã tổng hợp vào bản sao của biểu nhận từ cấp trên, mỗi ô có nguồn.",
        of_a_period=False,
        of_files=True,
    ),
    Command(
        "don-doc",
        "Soạn công văn đôn đốc các đơn vị chưa gửi hoặc cần sửa, hoặc riêng một đơn vị.",
        of_a_unit=True,
    ),
    Command(
        "soan",
        "Soạn văn bản Word từ trang Văn bản đi và Nội dung của sổ.",
        of_a_period=False,
        of_a_document=True,
    ),
    Command(
        "ho-so",
        "Lập hồ sơ trình: tờ trình hoặc công văn và các dự thảo kèm theo, trong một thư mục.",
        of_a_period=False,
        of_a_document=True,
    ),
    Command(
        "kiem-mau",
        "Kiểm tra các mẫu của cơ quan trong thư mục mau, chỉ ra từng thẻ cần sửa.",
        of_a_period=False,
        checks=True,
    ),
    Command(
        "soat",
        "Soát thể thức của văn bản Word bất kỳ, ghi nhận xét vào một bản sao.",
        of_a_period=False,
        of_files=True,
        checks=True,
        mends=True,
    ),
    Command(
        "chay-thu",
        "Chạy thử ba tháng, hoặc cả năm, trên dữ liệu mẫu trong một thư mục mới.",
        of_a_period=False,
        own_folder=True,
        of_a_whole_year=True,
        room="sample",
    ),
    Command(
        "chan-doan",
        "Xem máy và thư mục làm việc có đủ điều kiện chạy dvexcel không, thiếu gì thì làm gì.",
        of_a_period=False,
        room="doctor",
    ),
)
