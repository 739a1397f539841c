"""Which file of the offline folder goes where in a version's folder; wheels without pip.

Only the standard library: it is part of the installer.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import re
from contextlib import ExitStack
from io import StringIO
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    #: By place in the version's folder: the file, and what inside it when it is a wheel.
    Plan = Mapping[Path, tuple[Path, str]]

PYTHON, SITE = Path("python"), Path("python", "Lib", "site-packages")
_COPY_AGAIN = "Mời chép lại bộ cài."
_UNSAFE = re.compile(r"^/|(^|/)\.\.?(/|$)|[\\:]")
_SIGNATURE = re.compile(r"[^/]+\.dist-info/RECORD(\.jws|\.p7s)?")


class CannotInstallError(Exception):
    """What keeps the installation from going on, in a sentence for a person."""


def planned(source: Path) -> dict[Path, tuple[Path, str]]:
    """All that makes a version; CannotInstallError for a wheel that is not as its RECORD says."""
    plan: dict[Path, tuple[Path, str]] = {}
    for path in sorted((source / PYTHON).rglob("*")):
        if path.is_file():
            plan[path.relative_to(source)] = (path, "")
    for wheel in sorted((source / "wheels").glob("*.whl")):
        for name in names_in(wheel):
            place = _place(PurePosixPath(name))
            if place is None:
                continue
            plan[place] = (wheel, name)
            if place.parent == SITE / "pywin32_system32":  # Windows looks for them beside Python
                plan[PYTHON / place.name] = (wheel, name)
    if PYTHON / "python.exe" not in plan:
        raise CannotInstallError(f"Bộ cài thiếu Python. {_COPY_AGAIN}")
    return plan


def names_in(wheel: Path) -> list[str]:
    """The files of a wheel, each with the hash that its RECORD gives it."""
    try:
        with ZipFile(wheel) as archive:
            names = [name for name in archive.namelist() if not name.endswith("/")]
            unsafe = next((name for name in names if _UNSAFE.search(name)), "")
            if unsafe:
                raise CannotInstallError(f"Tệp “{wheel.name}” không an toàn: {unsafe}.")
            [record] = [n for n in names if _SIGNATURE.fullmatch(n) and n.endswith("/RECORD")]
            rows = csv.reader(StringIO(archive.read(record).decode("utf-8")))
            known = {row[0]: row[1] for row in rows if row}
            for name in names:
                wanted = known.get(name, "")
                if not _SIGNATURE.fullmatch(name) and _digest(archive.read(name)) != wanted:
                    raise CannotInstallError(f"Tệp “{wheel.name}” hỏng ở {name}. {_COPY_AGAIN}")
            return names
    except (BadZipFile, ValueError, IndexError) as problem:
        raise CannotInstallError(f"Tệp “{wheel.name}” hỏng. {_COPY_AGAIN}") from problem


def _digest(data: bytes) -> str:
    found = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode()
    return f"sha256={found.rstrip('=')}"


def _place(name: PurePosixPath) -> Path | None:
    """Where a file of a wheel goes; programs of packages are not needed."""
    if not name.parts[0].endswith(".data"):
        return SITE / name
    kind, rest = name.parts[1], name.parts[2:]
    places = {"purelib": SITE, "platlib": SITE, "data": PYTHON}
    return places[kind].joinpath(*rest) if kind in places else None


def contents(plan: Plan) -> Iterator[tuple[Path, bytes]]:
    """The bytes of each planned file, with Python's settings such that it sees its packages."""
    with ExitStack() as opened:
        archives: dict[Path, ZipFile] = {}
        for place, (path, inner) in plan.items():
            if inner and path not in archives:
                archives[path] = opened.enter_context(ZipFile(path))
            data = archives[path].read(inner) if inner else path.read_bytes()
            yield place, _open_site(data) if place.suffix == "._pth" else data


def _open_site(settings: bytes) -> bytes:
    """An embeddable Python looks only where its ._pth says: packages and .pth files too."""
    lines = settings.decode("utf-8").splitlines()
    kept = [line for line in lines if line.strip() not in {"#import site", "import site"}]
    return "\n".join([*kept, r"Lib\site-packages", "import site", ""]).encode()


def size(plan: Plan) -> int:
    """The bytes that all planned files take."""
    total = 0
    for wheel in {path for path, inner in plan.values() if inner}:
        with ZipFile(wheel) as archive:
            total += sum(entry.file_size for entry in archive.infolist())
    return total + sum(path.stat().st_size for path, inner in plan.values() if not inner)
