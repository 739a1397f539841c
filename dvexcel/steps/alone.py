"""Two runs never write into one work folder at the same time, and a run that died is noticed.

The system itself holds the lock and lets go of it when the process ends, however it ends; what
stands in the file only tells a person whose run it is.
"""

from __future__ import annotations

import contextlib
import functools
import json
import os
import platform
import sys
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Any

from dvexcel.clock import this_moment
from dvexcel.model.notice import error, warning
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.steps.ledger_copies import conflicts
from dvexcel.steps.run_record import record_run, this_user
from dvexcel.whole_files import told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dvexcel.model.finding import Finding
    from dvexcel.model.options import Options
    from dvexcel.workspace import Workspace

BUSY = error(
    "HT771",
    "Thư mục đang có lượt chạy khác",
    "Lệnh {command} của {user} trên máy {host} đang chạy từ {started} (tiến trình {pid}).",
    "Hai lượt chạy cùng lúc có thể ghi lẫn vào nhau nên lượt này chưa bắt đầu.",
    "Mời đợi lượt kia xong rồi chạy lại; khi chương trình kia đóng, khoá tự mở.",
)
DIED_BEFORE = warning(
    "HT772",
    "Lượt chạy trước dừng giữa chừng",
    "Lệnh {command} của {user} trên máy {host}, chạy từ {started}, đã dừng khi chưa xong.",
    "Có thể máy mất điện hoặc chương trình bị đóng; các tệp cũ vẫn nguyên vẹn.",
    "Lượt này đã làm lại từ đầu; nếu lệnh trước là lệnh khác, mời chạy lại lệnh ấy.",
)
NO_LOCKS = error(
    "HT774",
    "Nơi lưu thư mục không khoá được tệp",
    "Không khoá được “{name}” trong thư mục làm việc.",
    "Ổ mạng này không cho khoá tệp nên hai người có thể cùng ghi vào sổ theo dõi mà không biết.",
    "Mời chép thư mục về ổ của máy để làm, hoặc nhờ cán bộ công nghệ thông tin bật khoá tệp.",
)
_LOCKED_BYTE = 2**30  # far behind the text, which others must be able to read on Windows
_LENGTH = 1024  # of the text about the owner
_UNKNOWN = "?"


def one_at_a_time(
    function: Callable[[Workspace, Options], Outcome],
) -> Callable[[Workspace, Options], Outcome]:
    """The command, refused (HT771) while another run is busy in the same work folder."""

    @functools.wraps(function)
    def alone(workspace: Workspace, options: Options) -> Outcome:
        command = function.__name__.replace("_", "-")
        with turn(workspace, command) as said:
            outcome = function(workspace, options)
            if workspace.ledger.is_file():
                said.extend(conflicts(workspace))
            record_run(workspace, command, options, outcome)
        return replace(outcome, findings=(*outcome.findings, *said)) if said else outcome

    return alone


@contextlib.contextmanager
def turn(workspace: Workspace, command: str) -> Iterator[list[Finding]]:
    """Hold the folder; the list says when the run before died at its work (HT772).

    CannotRun before anything is written: another run is busy (HT771), the share knows no locks
    (HT774), a record of facts is spoiled (HT014, HT019) or held by another program (HT018). A
    folder without a sổ, or one that lets nobody write, is not held: the command says why.
    """
    path = workspace.lock
    with contextlib.ExitStack() as stack:
        try:
            if not workspace.ledger.is_file():
                raise FileNotFoundError
            number = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
            file = stack.enter_context(os.fdopen(number, "r+b"))
        except OSError:
            yield []
            return
        try:
            is_ours = _hold(file)
        except OSError as problem:
            raise CannotRun(NO_LOCKS.at(file=path.name, name=path.name)) from problem
        if not is_ours:
            raise CannotRun(BUSY.at(file=path.name, **_owner(file)))
        for record in workspace.facts:
            record.require_free()
        before = _owner(file)
        said = []
        if before["pid"] != _UNKNOWN:
            workspace.clear_leftovers()
            said.append(DIED_BEFORE.at(**before))
        _write(file, _mine(command))
        try:
            with told(workspace.written.record):
                workspace.written.take_over()
            yield said
        finally:
            _write(file, {})


def _mine(command: str) -> dict[str, str]:
    user = this_user() or _UNKNOWN
    started = f"{this_moment():%H:%M ngày %d/%m/%Y}"
    pid = str(os.getpid())
    return {
        "command": command,
        "user": user,
        "host": platform.node(),
        "pid": pid,
        "started": started,
    }


def _owner(file: IO[bytes]) -> dict[str, Any]:
    """Who wrote the file last; question marks when nobody did or the text is cut short."""
    owner: dict[str, Any] = dict.fromkeys(("command", "user", "host", "pid", "started"), _UNKNOWN)
    with contextlib.suppress(OSError, ValueError):
        file.seek(0)
        found = json.loads(file.read(_LENGTH))
        owner |= {key: str(found[key]) for key in owner if key in found}
    return owner


def _write(file: IO[bytes], owner: dict[str, str]) -> None:
    """Say who holds the folder; a full disk does not keep the work from being done.

    Always the same number of bytes, so that a locked file is never cut.
    """
    text = json.dumps(owner, ensure_ascii=False).encode() if owner else b""
    with contextlib.suppress(OSError):
        file.seek(0)
        file.write(text[:_LENGTH].ljust(_LENGTH))
        file.flush()


def _hold(file: IO[bytes]) -> bool:
    """Take the system's lock; whether it was free. OSError where a share knows no locks."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - Windows only

        file.seek(_LOCKED_BYTE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True
    import fcntl  # noqa: PLC0415 - POSIX only

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
