"""Installs dvexcel from the offline folder it stands in; run by cai_dat.cmd, needs no admin right.

Only the standard library, because it runs before anything is installed, by the folder's own Python.
A version is put into a folder of its own; only when all of it is there and runs is the add-in
replaced and the version named as the one in use. What fails is taken away again. ``--go-bo`` undoes
it all; what was there before and is not ours is never removed.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import struct
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dvexcel.bundle.plan import CannotInstallError, planned
from dvexcel.bundle.user_parts import (
    place_addin,
    place_send_to,
    send_to,
    take_addin,
    write_whole,
)
from dvexcel.bundle.versions import build, home_of, in_use_now, is_running, sweep
from dvexcel.installed import FACTS, POINTER, RECORD, VERSIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

LISTING, COMMANDS, ENTRIES = "DANH_SACH.txt", "lenh", "gui_toi"
INSTALLER, UNDO = "cai_dat", "go_bo.cmd"
_BITS = 64
_ODD = re.compile(r"[^A-Za-z0-9 ._:\\/()-]")  # what VBA's code page or cmd.exe would change


def main(arguments: list[str]) -> int:
    """Install from the folder named first, or undo; answer 0 when it went well.

    ``--go-bo``: undo, of the installation in that folder when one is there. ``--khong-cho``: never
    wait for Excel.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace", line_buffering=True)
    source, undoes = Path(arguments[0]).resolve(), "--go-bo" in arguments
    try:
        roaming = Path(os.environ["APPDATA"])
        if undoes and (source / RECORD).is_file():
            undo(source, roaming)
        else:
            facts = json.loads((source / FACTS).read_text("utf-8"))
            target = Path(os.path.expandvars(facts["noi_cai"]))
            if undoes:
                undo(target, roaming)
            else:
                judge(facts, target)
                install(source, target, roaming, facts, waits="--khong-cho" not in arguments)
    except CannotInstallError as problem:
        print(problem)
        return 1
    except KeyboardInterrupt:
        print("Đã dừng theo yêu cầu; bản đang dùng (nếu có) vẫn nguyên.")
        return 1
    except OSError as problem:
        print(_refused(problem))
        return 1
    print("Đã gỡ dvexcel." if undoes else "Đã xong. Mời đóng và mở lại Excel.")
    return 0


def _refused(problem: OSError) -> str:
    left = "Bản đang dùng (nếu có) vẫn nguyên."
    if problem.errno == errno.ENOSPC:
        return f"Ổ đĩa đã đầy. {left} Mời dọn bớt ổ đĩa rồi chạy lại."
    return (
        f"Không ghi được “{problem.filename}”: {problem.strerror}. {left} Mời đóng Excel, chạy lại."
    )


def judge(facts: Mapping[str, str], target: Path) -> None:
    """Refuse what could not work, before anything is copied."""
    found, wanted = f"{sys.version_info[0]}.{sys.version_info[1]}", facts["python"]
    bits = struct.calcsize("P") * 8
    if (found, bits) != (wanted, _BITS):
        raise CannotInstallError(
            f"Bộ cài này cần Python {wanted} bản 64 bit, nhưng đang chạy bằng bản {found}, {bits} "
            "bit. Chưa có gì được chép. Mời chép lại nguyên bộ cài rồi chạy cai_dat.cmd."
        )
    if _ODD.search(str(target)):
        raise CannotInstallError(
            f"Nơi cài “{target}” có dấu hoặc ký tự lạ; Excel không gọi được Python ở đó."
        )


def install(
    source: Path, target: Path, roaming: Path, facts: Mapping[str, str], *, waits: bool = False
) -> None:
    """Every step, in order; doing it twice gives the same as doing it once."""
    check_files(source)
    plan = planned(source)
    before = in_use_now(target)
    sweep(target, {before})
    home, is_new = home_of(target, facts["ma"], plan)
    try:
        if is_new:
            build(home, plan)
        placed = place_addin(source / facts["tien_ich"], roaming, waits=waits)
    except BaseException:  # also when the clerk stops it: what is half done goes
        if is_new:
            shutil.rmtree(home, ignore_errors=True)
        raise
    write_whole(target / POINTER, f"{home.name}\r\n".encode())
    record = {
        "nguon": str(source),
        "phien_ban": facts["phien_ban"],
        "sha256": hashlib.sha256(placed.read_bytes()).hexdigest(),
        "gui_toi": [path.name for path in sorted((source / ENTRIES).iterdir())],
    }
    write_whole(target / RECORD, json.dumps(record, ensure_ascii=False, indent=1).encode())
    for path in (*_files(source / COMMANDS), *_files(source / INSTALLER), source / UNDO):
        place = target / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, path.read_bytes())
    place_send_to(source / ENTRIES, roaming, target)
    sweep(target, {before, home.name})  # an Excel that runs stays with the version before


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def check_files(source: Path) -> None:
    """Every file of the folder is as the list says, and none is missing."""
    for line in (source / LISTING).read_text("utf-8").splitlines():
        digest, _, name = line.partition("  ")
        path = source / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise CannotInstallError(f"Tệp “{name}” thiếu hoặc hỏng. Mời chép lại bộ cài.")


def undo(target: Path, roaming: Path) -> None:
    """Take away all that was installed; nothing at all while a part of it runs."""
    if not (target / RECORD).is_file():
        raise CannotInstallError(f"Không thấy dvexcel ở “{target}”.")
    record = json.loads((target / RECORD).read_text("utf-8"))
    versions = target / VERSIONS
    if versions.is_dir() and any(is_running(home) for home in versions.iterdir()):
        raise CannotInstallError(
            "dvexcel đang chạy nên chưa có gì được gỡ. Mời lưu các sổ tính, đóng Excel, chạy lại."
        )
    take_addin(roaming, record["sha256"])
    for name in record["gui_toi"]:
        (send_to(roaming) / name).unlink(missing_ok=True)
    for folder in (versions, target / COMMANDS, target / INSTALLER):
        if folder.is_dir():
            shutil.rmtree(folder)
    for name in (POINTER, UNDO, RECORD):
        (target / name).unlink(missing_ok=True)
    if not any(target.iterdir()):
        target.rmdir()
    # What was remembered and read, and the log of what happened outside any work folder.
    for variable, name in (("LOCALAPPDATA", "dvexcel"), ("TEMP", ".dvexcel")):
        if variable in os.environ:
            shutil.rmtree(Path(os.environ[variable]) / name, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
