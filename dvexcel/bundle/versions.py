"""The folders of installed versions: filled, tried out, swept. Standard library only."""

from __future__ import annotations

import compileall
import re
import shutil
import subprocess
from py_compile import PycInvalidationMode
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from dvexcel.bundle.plan import PYTHON, SITE, CannotInstallError, contents, size
from dvexcel.installed import POINTER, VERSIONS

if TYPE_CHECKING:
    from pathlib import Path

    from dvexcel.bundle.plan import Plan

_TRY_OUT = "import dvexcel.command_table, lxml.etree, pandas, win32api, xlwings"
_PATIENCE = 300  # seconds for a slow disk and a virus scanner
_NOT_COMPILED = re.compile(r"[\\/](tests|lib2to3)[\\/]")


def in_use_now(target: Path) -> str:
    """The name of the version in use; "" when there is none."""
    try:
        return (target / POINTER).read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def home_of(target: Path, name: str, plan: Plan) -> tuple[Path, bool]:
    """The folder for the version ``name``, and whether it is to be filled.

    The one in use stays when it is whole; else a free name is taken, because it may be running.
    """
    before = in_use_now(target)
    if before.partition("-")[0] == name and is_whole(target / VERSIONS / before, plan):
        return target / VERSIONS / before, False
    home, number = target / VERSIONS / name, 1
    while home.exists():
        number += 1
        home = target / VERSIONS / f"{name}-{number}"
    return home, True


def is_whole(home: Path, plan: Plan) -> bool:
    """Whether each planned file is there with the bytes it has in the offline folder."""
    try:
        return all((home / place).read_bytes() == data for place, data in contents(plan))
    except OSError:
        return False


def build(home: Path, plan: Plan) -> None:
    """Fill the version's folder, compile it and let its Python load what it has."""
    _has_room(home, plan)
    print("Đang chép Python và các thư viện…")
    for place, data in contents(plan):
        path = home / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    print("Đang chuẩn bị để các nút chạy nhanh (một vài phút)…")
    compileall.compile_dir(
        home / SITE,
        quiet=2,  # a package may carry a file for another Python
        rx=_NOT_COMPILED,
        invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
    )
    print("Đang chạy thử…")
    try_out(home / PYTHON / "python.exe")


def _has_room(home: Path, plan: Plan) -> None:
    """CannotInstallError when the disk has not half as much again as the files take."""
    needed = size(plan) * 3 // 2
    home.mkdir(parents=True)
    if shutil.disk_usage(home).free < needed:
        raise CannotInstallError(
            f"Ổ đĩa của “{home}” không đủ chỗ: cần {needed // 1_000_000 + 1} MB. Bản đang dùng "
            "(nếu có) vẫn nguyên. Mời dọn bớt ổ đĩa rồi chạy lại."
        )


def try_out(python: Path) -> None:
    """CannotInstallError when the Python in place does not run or a library does not load."""
    command = [str(python), "-I", "-B", "-c", _TRY_OUT]
    try:
        # Into a file: a pipe ends only when whatever the libraries may start has ended too.
        with TemporaryFile() as heard:
            done = subprocess.run(  # noqa: S603 - our own Python and fixed words
                command, stdout=heard, stderr=heard, check=False, timeout=_PATIENCE
            )
            heard.seek(0)
            said = heard.read().decode("utf-8", "replace").strip().splitlines()[-1:] or [""]
        told = "" if done.returncode == 0 else f"{said[0]} (mã {done.returncode})"
    except (OSError, subprocess.TimeoutExpired) as problem:
        told = str(problem)
    if told:
        raise CannotInstallError(
            "Python vừa chép không chạy được nên đã bỏ bản mới; bản đang dùng (nếu có) vẫn nguyên. "
            "Có thể Windows quá cũ (cần Windows 10, 64 bit) hoặc phần mềm an toàn chặn. Mời gửi "
            f"dòng này cho cán bộ công nghệ thông tin: {told}"
        )


def is_running(home: Path) -> bool:
    """Whether a Python of that folder runs: Windows lets nobody write a program that does."""
    for name in ("python.exe", "pythonw.exe"):
        try:
            with (home / PYTHON / name).open("r+b"):
                pass
        except FileNotFoundError:
            continue
        except OSError:
            return True
    return False


def sweep(target: Path, keep: set[str]) -> None:
    """Take away versions that are not kept: older ones, and what was left half done."""
    versions = target / VERSIONS
    for home in sorted(versions.iterdir()) if versions.is_dir() else ():
        if home.name not in keep and not is_running(home):
            shutil.rmtree(home, ignore_errors=True)
