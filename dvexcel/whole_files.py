"""Files are written whole or not at all, and what the system refuses is told as a finding."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

NO_PERMISSION = error(
    "HT004",
    "Không được phép ghi",
    "Không ghi được “{path}”.",
    "Thư mục chỉ cho đọc hoặc chưa được cấp quyền.",
    "Mời chọn thư mục khác, hoặc nhờ cán bộ công nghệ thông tin cấp quyền ghi.",
)
DISK_FULL = error(
    "HT005",
    "Ổ đĩa đã đầy",
    "Không ghi đủ tệp “{path}”.",
    "Ổ đĩa không còn chỗ trống; tệp cũ vẫn nguyên vẹn.",
    "Mời dọn bớt ổ đĩa rồi chạy lại.",
)
CANNOT_WRITE = error(
    "HT006",
    "Không ghi được tệp",
    "Không ghi được “{path}”: {detail}.",
    "Máy không hoàn tất được việc ghi; tệp cũ vẫn nguyên vẹn.",
    "Mời kiểm tra ổ đĩa, mạng rồi chạy lại.",
)
PATH_TOO_LONG = error(
    "HT773",
    "Đường dẫn quá dài",
    "Đường dẫn “{path}” dài {length} ký tự.",
    "Windows thường chỉ nhận đường dẫn tới 260 ký tự, tên tệp tới 255; tệp cũ vẫn nguyên vẹn.",
    "Mời chuyển thư mục làm việc về nơi có đường dẫn ngắn hơn, ví dụ D:\\DanVan, rồi chạy lại.",
)
RECORD_HELD = error(
    "HT018",
    "Tệp ghi nhận đang mở ở chương trình khác",
    "Không ghi thêm được vào “{name}”.",
    "Excel hoặc chương trình khác đang giữ tệp này.",
    "Mời đóng tệp rồi chạy lại; các dòng cũ vẫn nguyên vẹn.",
)
_SYSTEMS_OWN = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"})
TEMPORARY = ".dvexcel-"
_LONG = 225  # with a temporary name of ours, what Windows by default takes at most
_NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}  # Windows has no EDQUOT


class HeldOpenError(PermissionError):
    """The new bytes were written, but the file that stands there cannot be replaced now."""


def append_lines(path: Path, lines: Iterable[str], header: str) -> None:
    """Append lines to a record that a person may read; its BOM tells Excel that it is UTF-8.

    CannotRun (HT018) when another program holds it: a second record would split the truth. OSError
    when the system refuses.
    """
    text = "".join(f"{line}\r\n" for line in lines)
    if not text:
        return
    before = path.read_bytes() if path.exists() else b""
    start = before or f"\ufeff{header}\r\n".encode()
    if not start.endswith(b"\n"):  # an editor took the last line break away
        start += b"\r\n"
    try:
        replace(path, start + text.encode())
    except HeldOpenError as problem:
        raise CannotRun(RECORD_HELD.at(file=path.name, name=path.name)) from problem


def harmless(name: str) -> str:
    """A file name that Excel, opening a record, shows and does not compute."""
    return f"'{name}" if name.startswith(("=", "+", "-", "@")) else name


def replace(target: Path, data: bytes) -> None:
    """Write beside ``target``, flush to the disk, then rename over it.

    HeldOpenError when only the renaming is refused: Windows does so while a program has it open.
    """
    beside = target.with_name(f"{TEMPORARY}{secrets.token_hex(8)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        try:
            beside.replace(target)
        except PermissionError as problem:
            if target.exists():
                raise HeldOpenError(*problem.args) from problem
            raise
    except BaseException:
        with contextlib.suppress(OSError):  # the first problem is the one to tell
            beside.unlink()
        raise


@contextlib.contextmanager
def told(target: Path) -> Iterator[None]:
    """Turn the system's refusals into findings that a clerk can act on."""
    try:
        yield
    except PermissionError as problem:
        raise CannotRun(NO_PERMISSION.at(file=target.name, path=target)) from problem
    except OSError as problem:
        length = len(str(target.absolute()))
        not_there = isinstance(problem, FileNotFoundError) and length > _LONG
        if problem.errno == errno.ENAMETOOLONG or not_there:
            finding = PATH_TOO_LONG.at(file=target.name, path=target, length=length)
            raise CannotRun(finding) from problem
        if problem.errno in _NO_ROOM:
            raise CannotRun(DISK_FULL.at(file=target.name, path=target)) from problem
        if problem.errno in {errno.EROFS, errno.EACCES}:
            raise CannotRun(NO_PERMISSION.at(file=target.name, path=target)) from problem
        detail = problem.strerror or type(problem).__name__
        raise CannotRun(CANNOT_WRITE.at(file=target.name, path=target, detail=detail)) from problem


def is_systems_own(name: str) -> bool:
    """Whether a program or the system itself keeps a file of that name beside people's files."""
    return name.startswith(("~$", ".")) or name.casefold() in _SYSTEMS_OWN
