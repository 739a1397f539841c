"""Where an installation on Windows stands: the same ASCII path on every computer.

Excel's VBA hands paths to Windows in its old code page, in which a user's name with Vietnamese
letters is lost. The public folder has an ASCII name and needs no administrator's right.

Each installed version has a folder of its own; a small file names the one in use. So an upgrade
writes nothing where a Python may be running, and is done by the replacement of one file.
"""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

from dvexcel import __version__

TARGET = r"%PUBLIC%\dvexcel"
#: Below the target: the folder of versions, the file that names the one in use, what was done.
VERSIONS, POINTER, RECORD = "ban", "dang_dung.txt", "da_cai.json"
FACTS = "bo_cai.json"  # of the offline folder
ADDIN_NAME = "dvexcel.xlam"
LAUNCHER = "DvKhoiDong.bas"


def launcher_version(launcher: str) -> str:
    """The version of xlwings whose bridge the launcher loads; "" when its text does not tell."""
    found = re.search(r'Lib "xlwings64-(\S+)\.dll"', launcher)
    return "" if found is None else found[1]


def target() -> Path:
    """The folder of the installation that runs this, else the usual one."""
    usual = Path(os.path.expandvars(TARGET))
    above = Path(sys.prefix).parents
    own = next((one.parent for one in above if one.name == VERSIONS), usual)
    return own if (own / POINTER).is_file() else usual


def interpreter() -> str:
    """The Python that Excel's launcher starts; "" where nothing is installed."""
    home = target()
    try:
        version = (home / POINTER).read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
    return str(home / VERSIONS / version / "python" / "python.exe")


def newer_version(shared: str = "") -> str:
    """The newest version that waits to be installed, when it is newer than this; else "".

    It is looked for where this one was installed from, and in the folder ``shared`` by an office.
    """
    offered = [_offered_in(folder) for folder in (_installed_from(), shared) if folder]
    newest = max(offered, key=_numbers, default="")
    return newest if _numbers(newest) > _numbers(__version__) else ""


def _installed_from() -> str:
    try:
        return str(json.loads((target() / RECORD).read_text("utf-8"))["nguon"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _offered_in(folder: str) -> str:
    try:
        return str(json.loads((Path(folder) / FACTS).read_text("utf-8"))["phien_ban"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _numbers(version: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", version)]
