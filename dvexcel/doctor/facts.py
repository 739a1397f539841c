"""What the doctor looks at, as plain data; on any system, without changing anything."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import TYPE_CHECKING

from dvexcel.doctor.registry import WindowsRegistry
from dvexcel.installed import ADDIN_NAME, INTERPRETER

if TYPE_CHECKING:
    from collections.abc import Mapping

FONTS = ("Times New Roman",)
_AT_LEAST = re.compile(r">=\s*([0-9.]+)")
_AS_WIDE = {"Times New Roman": ("Times New Roman", "Liberation Serif")}  # the same letter widths


@dataclass(frozen=True, slots=True)
class Facts:
    """One look at a computer. ``addin`` and what follows it is None or empty off Windows.

    ``packages``: each library we need and its version, "" when it is not there; ``oldest``: the
    oldest version of it that will do, where one is named. ``addin``: the
    SHA-256 of the add-in in XLSTART, "" when it is not there. ``expected_interpreter``: the Python
    that the add-in calls.
    """

    windows: bool
    python: tuple[int, int]
    bits: int
    interpreter: str
    packages: Mapping[str, str]
    folder: str
    can_write: bool
    fonts: frozenset[str]
    libreoffice: bool
    word: bool = False
    xlstart: str = ""
    addin: str = ""
    addin_from_web: bool = False
    expected_interpreter: str = ""
    trusted_locations_off: bool = False
    macros_off: bool = False
    oldest: Mapping[str, str] = field(default_factory=dict)


def look_around(folder: Path) -> Facts:
    """The facts of this computer and of the work folder."""
    windows = sys.platform == "win32"
    registry = WindowsRegistry()
    home = Path.home()
    xlstart = Path(os.environ.get("APPDATA", str(home))) / "Microsoft" / "Excel" / "XLSTART"
    addin = xlstart / ADDIN_NAME
    return Facts(
        windows=windows,
        python=sys.version_info[:2],
        bits=int(platform.architecture()[0][:2]),
        interpreter=sys.executable,
        packages=_packages(windows=windows),
        folder=str(folder.resolve()),
        can_write=_can_write(folder),
        fonts=frozenset(name for name in FONTS if _has_font(name, registry)),
        libreoffice=_has_libreoffice(),
        word=registry.has_program("winword.exe"),
        xlstart=str(xlstart) if windows else "",
        addin=sha256(addin.read_bytes()).hexdigest() if addin.is_file() else "",
        addin_from_web=windows and _is_from_web(addin),
        expected_interpreter=os.path.expandvars(INTERPRETER),
        trusted_locations_off=registry.excel_security("Trusted Locations", "AllLocationsDisabled")
        == 1,
        macros_off=registry.excel_security("", "VBAWarnings") == _ALL_MACROS_OFF,
        oldest=_oldest(),
    )


_ALL_MACROS_OFF = 4


def _packages(*, windows: bool) -> dict[str, str]:
    """The libraries that our own metadata asks for, and Windows' own bridge to Excel."""
    names = [_bare(line) for line in _asked()]
    wanted = [*names, "pywin32"] if windows else names
    return {name: _version(name) for name in wanted}


def _oldest() -> dict[str, str]:
    """The oldest version that will do of each library, as our metadata names it."""
    found = ((_bare(line), _AT_LEAST.search(line)) for line in _asked())
    return {name: least[1] for name, least in found if least is not None}


def _asked() -> list[str]:
    """The requirements of our metadata; none when this runs from a checkout."""
    try:
        return [line for line in requires("dvexcel") or [] if "extra ==" not in line]
    except PackageNotFoundError:
        return []


def _bare(requirement: str) -> str:
    """The name in a requirement such as "pandas>=2.2"."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    return found[0] if found else requirement


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _can_write(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _has_font(name: str, registry: WindowsRegistry) -> bool:
    if sys.platform == "win32":
        return registry.has_font(name)
    listing = shutil.which("fc-list")
    if listing is None:
        return False
    found = subprocess.run([listing, ":", "family"], capture_output=True, text=True, check=False)  # noqa: S603 - a program of the system, fixed arguments
    return any(one in found.stdout for one in _AS_WIDE[name])


def _has_libreoffice() -> bool:
    if shutil.which("soffice") or shutil.which("libreoffice"):
        return True
    folders = (os.environ.get("PROGRAMFILES", ""), os.environ.get("PROGRAMFILES(X86)", ""))
    return any((Path(one) / "LibreOffice" / "program").is_dir() for one in folders if one)


def _is_from_web(path: Path) -> bool:
    """Whether Windows noted that the file came from the Internet, in its hidden second stream."""
    try:
        return "ZoneId=3" in Path(f"{path}:Zone.Identifier").read_text("utf-8", errors="replace")
    except OSError:
        return False
