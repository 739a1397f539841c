"""Makes the offline folder: wheels, add-in, guide, installer, a list with every file's hash.

``python -m dvexcel.bundle.make FOLDER --source CHECKOUT`` downloads what is missing once;
with ``--wheels CACHE`` nothing is asked of the network.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from dvexcel.bundle.scripts import messages, scripts
from dvexcel.bundle.wheels import (
    UnfitWheelsError,
    download,
    missing,
    read_wheels,
)
from dvexcel.installed import ADDIN_NAME, LAUNCHER, TARGET, launcher_version
from dvexcel.resources import GUIDE_NAME, macro_path, workbook_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_INSTALLER = Path(__file__).with_name("cai_dat.py")
FACTS, LISTING = "bo_cai.json", "DANH_SACH.txt"
_PYTHON = (3, 11)


def make_bundle(folder: Path, files: Iterable[Path], python: tuple[int, int] = _PYTHON) -> None:
    """Fill the new ``folder``; the same wheels give the same files.

    UnfitWheelsError when a wheel is missing or not for Windows, or when xlwings is not of the
    version that the VBA launcher belongs to; FileExistsError when the folder is there already.
    """
    wheels = read_wheels(files, python)
    lacking = missing(wheels, python)
    if lacking:
        raise UnfitWheelsError(f"missing: {', '.join(lacking)}")
    wanted = launcher_version(macro_path(f"vba/{LAUNCHER}").read_text("ascii"))
    if wheels["xlwings"].version != wanted:
        found = wheels["xlwings"].version
        raise UnfitWheelsError(f"xlwings {found} is not the launcher's {wanted}")
    folder.mkdir(parents=True)
    (folder / "wheels").mkdir()
    for wheel in wheels.values():
        shutil.copyfile(wheel.path, folder / "wheels" / wheel.path.name)
    shutil.copyfile(macro_path(ADDIN_NAME), folder / ADDIN_NAME)
    shutil.copyfile(workbook_path(GUIDE_NAME), folder / GUIDE_NAME)
    shutil.copyfile(_INSTALLER, folder / _INSTALLER.name)
    version = f"{python[0]}.{python[1]}"
    facts = {"noi_cai": TARGET, "tien_ich": ADDIN_NAME, "python": version}
    (folder / FACTS).write_text(json.dumps(facts, indent=1), "utf-8")
    for name, text in scripts().items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode("ascii"))
    for name, text in messages(version).items():
        (folder / name).write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    (folder / LISTING).write_text(_listing(folder), "utf-8")


def _listing(folder: Path) -> str:
    """A line a file: SHA-256, two spaces, path; as sha256sum writes and checks it."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in files
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Parse, download unless told where the wheels are, make."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wheels", type=Path, help="a folder of wheels; nothing is downloaded")
    parser.add_argument("--source", type=Path, default=Path(), help="the checkout to build")
    parser.add_argument("--cache", type=Path, default=Path("build/wheels"))
    given = parser.parse_args(arguments)
    files = (
        sorted(given.wheels.glob("*.whl"))
        if given.wheels
        else download(given.cache, given.source, _PYTHON)
    )
    make_bundle(given.folder, files)


if __name__ == "__main__":
    main()
