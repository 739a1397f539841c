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
from dvexcel.pipeline.inspect import soat
from dvexcel.pipeline.issue import khoi_tao, phat_hanh
from dvexcel.pipeline.options import Options
from dvexcel.pipeline.tra_lai import tra_lai
from dvexcel.sample.chay_thu import chay_thu
from dvexcel.workspace import Workspace

Function = Callable[[Workspace, Options], Outcome]


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name on the command line, what it does, and what it may be told.

    ``checks``: it ends with exit code 1 when it finds an error. ``of_a_period``: it takes --ky.
    ``of_a_document``, ``of_a_unit``: it takes --ma, the code of one of them.
    ``of_files``: it takes the names of files. ``mends``: it can mend what it finds in a copy.
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
    Command("don-doc", don_doc, "Soạn công văn đôn đốc các đơn vị chưa gửi hoặc cần sửa."),
    Command(
        "soan",
        soan,
        "Soạn văn bản Word từ trang Văn bản đi và Nội dung của sổ.",
        of_a_period=False,
        of_a_document=True,
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
        "Chạy thử cả ba tháng trên dữ liệu mẫu trong một thư mục mới.",
        of_a_period=False,
        own_folder=True,
    ),
    Command(
        "chan-doan",
        chan_doan,
        "Xem máy và thư mục làm việc có đủ điều kiện chạy dvexcel không, thiếu gì thì làm gì.",
        of_a_period=False,
    ),
)
