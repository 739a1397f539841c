"""The table of commands: what every face offers, said once.

A command is ``fn(Workspace, Options) -> Outcome``; the command line and the ribbon build the
first two and show the third.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dvexcel.doctor.examine import chan_doan
from dvexcel.model.outcome import Outcome
from dvexcel.pipeline.check import kiem_tra
from dvexcel.pipeline.consolidate import bao_cao, don_doc, tong_hop
from dvexcel.pipeline.documents import soan
from dvexcel.pipeline.dossier import ho_so
from dvexcel.pipeline.inspect import soat
from dvexcel.pipeline.issue import khoi_tao, phat_hanh
from dvexcel.pipeline.next_year import sang_nam
from dvexcel.pipeline.options import Options
from dvexcel.pipeline.submit import nop_len
from dvexcel.pipeline.templates import kiem_mau
from dvexcel.pipeline.tra_lai import tra_lai
from dvexcel.sample.chay_thu import chay_thu
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
    """

    name: str
    function: Function
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


COMMANDS: tuple[Command, ...] = (
    Command(
        "khoi-tao",
        khoi_tao,
        "Lập thư mục làm việc và sổ công tác mới của năm.",
        of_a_period=False,
        own_folder=True,
        of_a_year=True,
    ),
    Command(
        "sang-nam",
        sang_nam,
        "Lập sổ của năm sau ở một thư mục mới, mang theo tất cả những gì còn dùng.",
        of_a_period=False,
        of_a_year=True,
        makes_folder=True,
    ),
    Command(
        "phat-hanh",
        phat_hanh,
        "Tạo biểu cho từng đơn vị và công văn đề nghị báo cáo của kỳ.",
    ),
    Command(
        "kiem-tra",
        kiem_tra,
        "Kiểm tra các báo cáo đã nhận của kỳ, chỉ ra từng ô cần sửa.",
        checks=True,
    ),
    Command(
        "tra-lai",
        tra_lai,
        "Trả lại báo cáo còn điểm cần xem: bản sao có đánh dấu từng ô, kèm công văn.",
        of_a_unit=True,
    ),
    Command(
        "tong-hop",
        tong_hop,
        "Tổng hợp các báo cáo của kỳ vào một tệp, mỗi số có nguồn.",
    ),
    Command("bao-cao", bao_cao, "Soạn dự thảo báo cáo của kỳ từ số liệu tổng hợp."),
    Command(
        "nop-len",
        nop_len,
        "Điền số đã tổng hợp vào bản sao của biểu nhận từ cấp trên, mỗi ô có nguồn.",
        of_a_period=False,
        of_files=True,
    ),
    Command(
        "don-doc",
        don_doc,
        "Soạn công văn đôn đốc các đơn vị chưa gửi hoặc cần sửa, hoặc riêng một đơn vị.",
        of_a_unit=True,
    ),
    Command(
        "soan",
        soan,
        "Soạn văn bản Word từ trang Văn bản đi và Nội dung của sổ.",
        of_a_period=False,
        of_a_document=True,
    ),
    Command(
        "ho-so",
        ho_so,
        "Lập hồ sơ trình: tờ trình hoặc công văn và các dự thảo kèm theo, trong một thư mục.",
        of_a_period=False,
        of_a_document=True,
    ),
    Command(
        "kiem-mau",
        kiem_mau,
        "Kiểm tra các mẫu của cơ quan trong thư mục mau, chỉ ra từng thẻ cần sửa.",
        of_a_period=False,
        checks=True,
    ),
    Command(
        "soat",
        soat,
        "Soát thể thức của văn bản Word bất kỳ, ghi nhận xét vào một bản sao.",
        of_a_period=False,
        of_files=True,
        checks=True,
        mends=True,
    ),
    Command(
        "chay-thu",
        chay_thu,
        "Chạy thử ba tháng, hoặc cả năm, trên dữ liệu mẫu trong một thư mục mới.",
        of_a_period=False,
        own_folder=True,
        of_a_whole_year=True,
    ),
    Command(
        "chan-doan",
        chan_doan,
        "Xem máy và thư mục làm việc có đủ điều kiện chạy dvexcel không, thiếu gì thì làm gì.",
        of_a_period=False,
    ),
)
