"""Installs dvexcel from the offline folder it stands in; run by cai_dat.cmd, needs no admin right.

Only the standard library, because it runs before anything is installed. ``--go-bo`` undoes it.
What was there before and is not ours is never removed.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

if TYPE_CHECKING:
    from collections.abc import Mapping

FACTS, LISTING, RECORD = "bo_cai.json", "DANH_SACH.txt", "da_cai.json"
_SITE = Path("Lib", "site-packages")
_LEFT_BEHIND = ("test", "tests", "idlelib", "turtledemo", "site-packages", "__pycache__")


class CannotInstallError(Exception):
    """What keeps the installation from going on, in a sentence for a person."""


def main(arguments: list[str]) -> int:
    """Install, or undo with --go-bo; answer 0 when it went well."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    source = Path(__file__).resolve().parent
    try:
        facts = json.loads((source / FACTS).read_text("utf-8"))
        target = Path(os.path.expandvars(facts["noi_cai"]))
        xlstart = Path(os.environ["APPDATA"]) / "Microsoft" / "Excel" / "XLSTART"
        if "--go-bo" in arguments:
            undo(target, xlstart, facts)
        else:
            install(source, target, xlstart, facts)
    except CannotInstallError as problem:
        print(problem)
        return 1
    except PermissionError as problem:
        print(f"Không ghi được “{problem.filename}”. Mời đóng Excel rồi chạy lại.")
        return 1
    print("Đã xong. Mời đóng và mở lại Excel.")
    return 0


def install(source: Path, target: Path, xlstart: Path, facts: Mapping[str, str]) -> None:
    """Every step, in order; doing it twice gives the same as doing it once."""
    check_files(source)
    if not str(target).isascii():
        raise CannotInstallError(f"Đường dẫn cài “{target}” có dấu; Excel không gọi được Python.")
    python = target / "python"
    if not (python / "python.exe").is_file():
        copy_python(Path(sys.base_prefix), python)
    check_python(python, facts["python"])
    open_site_packages(python)
    if (python / _SITE).is_dir():  # of an earlier version of ours: nothing else installs there
        shutil.rmtree(python / _SITE)
    for wheel in sorted((source / "wheels").glob("*.whl")):
        unpack_wheel(wheel, python)
    place_pywin32_libraries(python)
    shutil.copytree(source / "lenh", target / "lenh", dirs_exist_ok=True)
    placed = place_addin(source / facts["tien_ich"], xlstart)
    record = {"tien_ich": str(placed), "sha256": _sha256(placed)}
    (target / RECORD).write_text(json.dumps(record, ensure_ascii=False, indent=1), "utf-8")


def check_files(source: Path) -> None:
    """Every file of the folder is as the list says, and none is missing."""
    for line in (source / LISTING).read_text("utf-8").splitlines():
        digest, _, name = line.partition("  ")
        path = source / name
        if not path.is_file() or _sha256(path) != digest:
            raise CannotInstallError(f"Tệp “{name}” thiếu hoặc hỏng. Mời chép lại bộ cài.")


def copy_python(installed: Path, python: Path) -> None:
    """A copy of the Python that runs this, without its tests and packages; it stays untouched."""
    if "WindowsApps" in installed.parts:
        raise CannotInstallError(
            "Python cài từ Microsoft Store không chép được. Mời tải bản embeddable của python.org "
            "(python-3.x-embed-amd64.zip) vào thư mục bộ cài rồi chạy lại."
        )
    shutil.copytree(
        installed, python, ignore=shutil.ignore_patterns(*_LEFT_BEHIND), dirs_exist_ok=True
    )


def check_python(python: Path, wanted: str) -> None:
    """The Python in place is of the version that the wheels are for."""
    library = f"python{wanted.replace('.', '')}.dll"
    if not (python / library).is_file():
        raise CannotInstallError(
            f"Bộ cài này cần Python {wanted} bản 64 bit; ở “{python}” không thấy {library}."
        )


def open_site_packages(python: Path) -> None:
    """An embeddable Python looks only where its ._pth says: let it see packages and .pth files."""
    for settings in python.glob("python*._pth"):
        lines = settings.read_text("utf-8").splitlines()
        kept = [line for line in lines if line.strip() not in {"#import site", "import site"}]
        site = str(_SITE).replace("/", "\\")
        if site not in kept:
            kept.append(site)
        settings.write_text("\n".join([*kept, "import site"]) + "\n", "utf-8")


def unpack_wheel(wheel: Path, python: Path) -> None:
    """What pip would do, where there is no pip: packages to site-packages, data to the folder."""
    site = python / _SITE
    with ZipFile(wheel) as archive:
        for name in archive.namelist():
            place = _place(PurePosixPath(name), site, python)
            if place is None or name.endswith("/"):
                continue
            if not place.resolve().is_relative_to(python.resolve()):
                raise CannotInstallError(f"Tệp “{wheel.name}” không an toàn: {name}.")
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(archive.read(name))


def _place(name: PurePosixPath, site: Path, python: Path) -> Path | None:
    """Where a file of a wheel goes; programs of packages are not needed."""
    if not name.parts[0].endswith(".data"):
        return site / name
    kind, rest = name.parts[1], name.parts[2:]
    places = {"purelib": site, "platlib": site, "data": python}
    return places[kind].joinpath(*rest) if kind in places else None


def place_pywin32_libraries(python: Path) -> None:
    """Windows finds the bridge's libraries beside python.exe from wherever it is called."""
    libraries = sorted((python / _SITE / "pywin32_system32").glob("*.dll"))
    if not libraries:
        raise CannotInstallError("Bộ cài thiếu pywin32. Mời chép lại bộ cài.")
    for library in libraries:
        shutil.copy2(library, python / library.name)


def place_addin(addin: Path, xlstart: Path) -> Path:
    """The add-in in the user's XLSTART; a file of that name that is not ours is kept aside."""
    xlstart.mkdir(parents=True, exist_ok=True)
    place = xlstart / addin.name
    if place.is_file() and not _is_ours(place):
        place.replace(place.with_suffix(".cu"))
    shutil.copyfile(addin, place)  # the bytes only: a mark of the web does not come along
    return place


def _is_ours(addin: Path) -> bool:
    try:
        with ZipFile(addin) as package:
            return b'id="dvTab"' in package.read("customUI/customUI14.xml")
    except (OSError, KeyError, BadZipFile):
        return False


def undo(target: Path, xlstart: Path, facts: Mapping[str, str]) -> None:
    """Take the add-in away when it is the one that was placed; go_bo.cmd then empties the rest."""
    record = target / RECORD
    if not record.is_file():
        raise CannotInstallError(f"Không thấy dvexcel ở “{target}”.")
    noted = json.loads(record.read_text("utf-8"))
    placed = xlstart / facts["tien_ich"]
    if placed.is_file() and _sha256(placed) == noted["sha256"]:
        placed.unlink()
    kept = placed.with_suffix(".cu")
    if kept.is_file() and not placed.exists():
        kept.replace(placed)
    record.unlink()


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
