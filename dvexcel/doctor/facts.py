"""What the doctor looks at, as plain data; on any system, without changing anything.

A folder of a network that is down, a font list, a registry may each take long to answer. Every
look has a thread of its own and all together a few seconds: what has not answered is said.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dvexcel.doctor.policies import ExcelFacts, has_program, look_at_excel
from dvexcel.doctor.registry import MACHINE, WindowsRegistry
from dvexcel.installed import ADDIN_NAME, interpreter, newer_version

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dvexcel.doctor.registry import Registry

FONTS = ("Times New Roman",)
PATIENCE = 4.0  # seconds for all looks together
_AT_LEAST = re.compile(r">=\s*([0-9.]+)")
_AS_WIDE = {"Times New Roman": ("Times New Roman", "Liberation Serif")}  # the same letter widths
_FONT_LIST = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts"


@dataclass(frozen=True, slots=True)
class Facts:
    """One look at a computer. ``addin`` and what follows it is None or empty off Windows.

    ``packages``: each library we need and its version, "" when it is not there; ``oldest``: the
    oldest version of it that will do, where one is named. ``addin``: the
    SHA-256 of the add-in in XLSTART, "" when it is not there. ``expected_interpreter``: the Python
    that the add-in calls. ``newer``: the version that waits to be installed.
    ``unanswered``: what took too long to look at.
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
    excel: ExcelFacts = field(default_factory=ExcelFacts)
    newer: str = ""
    oldest: Mapping[str, str] = field(default_factory=dict)
    unanswered: tuple[str, ...] = ()


def look_around(
    folder: Path, patience: float = PATIENCE, newer: Callable[[], str] = newer_version
) -> Facts:
    """The facts of this computer and of the work folder, within ``patience`` seconds.

    ``newer`` answers the version that waits to be installed; it may ask a computer that is off.
    """
    windows = sys.platform == "win32"
    registry = WindowsRegistry()
    xlstart = Path(os.environ.get("APPDATA", str(Path.home()))) / "Microsoft" / "Excel" / "XLSTART"
    addin = xlstart / ADDIN_NAME
    looks: dict[str, tuple[Callable[[], Any], Any]] = {
        "thư mục làm việc": (lambda: (str(folder.resolve()), _can_write(folder)), None),
        "thư viện": (lambda: _packages(windows=windows), {}),
        "phông chữ": (lambda: frozenset(n for n in FONTS if _has_font(n, registry)), None),
        "LibreOffice": (_has_libreoffice, True),
        "Word": (lambda: has_program(registry, "winword.exe"), True),
        "tiện ích trong XLSTART": (lambda: (_hash(addin), windows and _is_from_web(addin)), None),
        "Excel và chính sách": (lambda: look_at_excel(registry), ExcelFacts()),
        "nơi đặt bộ cài": (newer, ""),
        "Python của dvexcel": (interpreter, sys.executable),
    }
    seen, late = _within(patience, {name: look for name, (look, _) in looks.items()})
    answers = {name: seen.get(name, otherwise) for name, (_, otherwise) in looks.items()}
    where, can_write = answers["thư mục làm việc"] or (str(folder.absolute()), True)
    placed, from_web = answers["tiện ích trong XLSTART"] or ("", False)
    return Facts(
        windows=windows,
        python=sys.version_info[:2],
        bits=int(platform.architecture()[0][:2]),
        interpreter=sys.executable,
        packages=answers["thư viện"],
        folder=where,
        can_write=can_write,
        fonts=frozenset(FONTS) if answers["phông chữ"] is None else answers["phông chữ"],
        libreoffice=answers["LibreOffice"],
        word=answers["Word"],
        xlstart=str(xlstart) if windows else "",
        addin=placed,
        addin_from_web=from_web,
        expected_interpreter=answers["Python của dvexcel"],
        excel=answers["Excel và chính sách"],
        newer=answers["nơi đặt bộ cài"],
        oldest=_oldest(),
        unanswered=late,
    )


def _within(
    seconds: float, looks: Mapping[str, Callable[[], Any]]
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What each look answers, and the names of those that did not in time.

    A thread that still waits does not keep the program from ending.
    """
    answers: dict[str, Any] = {}
    ended, everything = list[str](), threading.Event()

    def look(name: str) -> None:
        try:
            answers[name] = looks[name]()
        except (OSError, RuntimeError):  # a folder that is gone; a link that leads to itself
            pass
        finally:
            ended.append(name)
            if len(ended) == len(looks):
                everything.set()

    for name in looks:
        threading.Thread(target=look, args=(name,), daemon=True).start()
    everything.wait(seconds)
    return dict(answers), tuple(name for name in looks if name not in answers)


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
    """Whether the folder takes a file; one try, because ``tempfile`` makes two thousand million."""
    probe = folder / f".dvexcel-{os.getpid()}.thu"
    try:
        with probe.open("x"):
            pass
        probe.unlink()
    except FileExistsError:
        return True
    except OSError:
        return False
    return True


def _has_font(name: str, registry: Registry) -> bool:
    if sys.platform == "win32":
        return registry.value(MACHINE, _FONT_LIST, f"{name} (TrueType)") is not None
    listing = shutil.which("fc-list")
    if listing is None:
        return False
    try:
        found = subprocess.run(  # noqa: S603 - a program of the system, fixed arguments
            [listing, ":", "family"], capture_output=True, text=True, check=False, timeout=PATIENCE
        )
    except subprocess.TimeoutExpired as slow:
        raise OSError(listing) from slow
    return any(one in found.stdout for one in _AS_WIDE[name])


def _has_libreoffice() -> bool:
    if shutil.which("soffice") or shutil.which("libreoffice"):
        return True
    folders = (os.environ.get("PROGRAMFILES", ""), os.environ.get("PROGRAMFILES(X86)", ""))
    return any((Path(one) / "LibreOffice" / "program").is_dir() for one in folders if one)


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _is_from_web(path: Path) -> bool:
    """Whether Windows noted that the file came from the Internet, in its hidden second stream."""
    try:
        return "ZoneId=3" in Path(f"{path}:Zone.Identifier").read_text("utf-8", errors="replace")
    except OSError:
        return False
