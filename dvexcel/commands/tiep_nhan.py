"""What units sent is taken into the inbox of a period with the day on which it came."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.office_file.package_guard import Refusal, open_zip, read_entry
from dvexcel.reading.guard import read_bytes
from dvexcel.receiving.incoming_list import papers_in
from dvexcel.receiving.taking_in import copied_in, record_arrival, record_lists
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.opening import find_period, open_ledger
from dvexcel.text.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dvexcel.model.options import Options
    from dvexcel.workspace import Workspace

NOTHING_TO_TAKE = error(
    "HT054",
    "Không có tệp để tiếp nhận",
    "Không thấy tệp nào ở “{path}”.",
    "Chưa tệp nào được chép vào thư mục nhận về.",
    "Mời ghi tệp, thư mục hoặc tệp nén .zip chứa báo cáo của đơn vị.",
)
DAY_TO_COME = error(
    "HT055",
    "Ngày đến ở sau hôm nay",
    "Ghi --ngay-den {day}; ngày làm việc là {today}.",
    "Văn bản chưa thể đến vào ngày ấy.",
    "Mời kiểm tra lại ngày rồi chạy lại; chưa tệp nào được chép.",
)
BAD_ARCHIVE = error(
    "HT056",
    "Không mở được tệp nén",
    "Tệp nén “{name}” hỏng, quá lớn khi giải nén hoặc có mật khẩu.",
    "dvexcel không lấy được các báo cáo trong đó.",
    "Mời giải nén bằng tay vào một thư mục rồi tiếp nhận thư mục ấy; chưa tệp nào được chép.",
)


@one_at_a_time
def tiep_nhan(workspace: Workspace, options: Options) -> Outcome:
    """Copy files into the inbox, never over another, and record the day on which they came.

    CannotRun when there is none (HT054), the day is to come (HT055), or an archive cannot be
    opened (HT056).
    """
    ledger, findings = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    arrived = options.arrived
    if arrived is not None and arrived > options.today:
        day, today = short_date(arrived), short_date(options.today)
        raise CannotRun(DAY_TO_COME.at(day=day, today=today))
    files = [file for path in options.files for file in _files(path)]
    placed = dict.fromkeys(copied_in(workspace, period.code, files))
    lists = [path for path in placed if papers_in(path.read_bytes(), path.name) is not None]
    returns = [path for path in placed if path not in lists]
    record_arrival(workspace, ledger, period, returns, options.today, arrived)
    unclear = record_lists(workspace, ledger, period)
    return Outcome(
        tuple(placed),
        (*findings, *unclear),
        {"tep": len(returns), "danh_sach": len(lists)},
        (f"Mời chạy kiem-tra kỳ {period.code} để kiểm tra các báo cáo vừa nhận.",),
    )


def _files(path: Path) -> Iterator[tuple[str, bytes]]:
    """The files at a path: itself, those of a folder, those of a .zip, each by its own name."""
    if path.is_dir():
        inside = sorted(one for one in path.rglob("*") if one.is_file())
        named = [(one.name, one) for one in inside if not one.name.startswith((".", "~$"))]
        if not named:
            raise CannotRun(NOTHING_TO_TAKE.at(path=path))
        yield from ((name, read_bytes(one)) for name, one in named)
    elif not path.is_file():
        raise CannotRun(NOTHING_TO_TAKE.at(path=path))
    elif path.suffix.lower() == ".zip":
        yield from _unpacked(path)
    else:
        yield path.name, read_bytes(path)


def _unpacked(path: Path) -> Iterator[tuple[str, bytes]]:
    """What a .zip holds; no name of it leads out of the inbox."""
    found = []
    try:
        with open_zip(read_bytes(path)) as archive:
            for entry in archive.infolist():
                name = PurePosixPath(entry.filename.replace("\\", "/")).name
                if not entry.is_dir() and name and not name.startswith((".", "~$")):
                    found.append((name, read_entry(archive, entry)))
    except Refusal as problem:
        raise CannotRun(BAD_ARCHIVE.at(file=path.name, name=path.name)) from problem
    if not found:
        raise CannotRun(NOTHING_TO_TAKE.at(path=path))
    yield from found
