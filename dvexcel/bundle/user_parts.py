"""What a user gets outside the installation's folder: the add-in and two entries of Send To.

Standard library only: it is part of the installer.
"""

from __future__ import annotations

import hashlib
import os
import time
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from dvexcel.bundle.plan import CannotInstallError
from dvexcel.installed import ADDIN_NAME

if TYPE_CHECKING:
    from pathlib import Path

_PATIENCE = 900  # seconds in which a clerk saves the books and closes Excel
_CLOSE = "Mời lưu các sổ tính, đóng Excel"
#: Everything in XLSTART is opened by Excel: what is kept or half written stands beside it.
_NEW, _KEPT = "dvexcel.xlam.moi", "dvexcel.cu.xlam"


def xlstart(roaming: Path) -> Path:
    """The folder whose workbooks this user's Excel opens when it starts."""
    return roaming / "Microsoft" / "Excel" / "XLSTART"


def send_to(roaming: Path) -> Path:
    """The folder of the user's menu "Gửi tới"."""
    return roaming / "Microsoft" / "Windows" / "SendTo"


def write_whole(path: Path, data: bytes) -> None:
    """The file with these bytes, or as it was."""
    beside = path.with_name(f"{path.name}.moi")
    beside.write_bytes(data)
    beside.replace(path)


def place_addin(addin: Path, roaming: Path, *, waits: bool) -> Path:
    """The add-in in XLSTART; a file of that name that is not ours is kept beside that folder.

    Excel holds its add-ins. ``waits``: the clerk is asked to close it, and is waited for.
    CannotInstallError when it stays open; then nothing was changed.
    """
    place = xlstart(roaming) / ADDIN_NAME
    place.parent.mkdir(parents=True, exist_ok=True)
    data = addin.read_bytes()
    if place.is_file() and place.read_bytes() == data:
        return place
    if place.is_file() and not _is_ours(place):
        place.replace(place.parent.parent / _KEPT)
    beside = place.parent.parent / _NEW
    beside.write_bytes(data)  # the bytes only: a mark of the web does not come along
    waited = 0
    while not _replaced(beside, place):
        if waited == (_PATIENCE if waits else 0):
            beside.unlink()
            raise CannotInstallError(
                f"Excel đang mở nên chưa thay được tiện ích; bản đang dùng vẫn nguyên. {_CLOSE} "
                "rồi chạy lại cai_dat.cmd."
            )
        if waited == 0:
            print(f"Excel đang mở. {_CLOSE}; bộ cài đang chờ để làm nốt (Ctrl+C để thôi).")
        time.sleep(1)
        waited += 1
    return place


def _replaced(beside: Path, place: Path) -> bool:
    try:
        beside.replace(place)
    except PermissionError:
        return False
    return True


def take_addin(roaming: Path, digest: str) -> None:
    """Take the add-in away when it is the one placed, and give back what was there before.

    CannotInstallError while Excel holds it.
    """
    place = xlstart(roaming) / ADDIN_NAME
    if place.is_file() and hashlib.sha256(place.read_bytes()).hexdigest() == digest:
        try:
            place.unlink()
        except PermissionError as problem:
            raise CannotInstallError(f"{_CLOSE} rồi chạy lại; chưa có gì được gỡ.") from problem
    kept = place.parent.parent / _KEPT
    if kept.is_file() and not place.exists():
        kept.replace(place)
    (place.parent.parent / _NEW).unlink(missing_ok=True)


def _is_ours(addin: Path) -> bool:
    try:
        with ZipFile(addin) as package:
            return b'id="dvTab"' in package.read("customUI/customUI14.xml")
    except (OSError, KeyError, BadZipFile):
        return False


def place_send_to(entries: Path, roaming: Path, target: Path) -> None:
    """The entries of the offline folder in the user's menu, told where the installation is."""
    folder = send_to(roaming)
    folder.mkdir(parents=True, exist_ok=True)
    for entry in sorted(entries.iterdir()):
        text = entry.read_bytes().replace(b"@NOI_CAI@", os.fsencode(target))
        write_whole(folder / entry.name, text)
