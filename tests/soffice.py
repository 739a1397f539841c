"""The one place that knows where LibreOffice is and how to start it without touching anybody's.

Every start gets a private profile: two runs side by side never meet, and a clerk's own
LibreOffice on the same machine is never opened, locked or changed.
"""

from __future__ import annotations

import importlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

# Where Debian and its children put the two halves of the Python bridge.
_DEBIAN_FOLDERS = ("/usr/lib/python3/dist-packages", "/usr/lib/libreoffice/program")

# Lock files would stand beside the tests' workbooks; a fixed locale keeps "1.5" a number
# whatever the machine speaks; macro security off lets tests run the VBA they have just written.
_SETTINGS = (
    ("/org.openoffice.Office.Common/Misc", "UseDocumentOOoLockFile", "false"),
    ("/org.openoffice.Office.Common/Misc", "UseDocumentSystemFileLocking", "false"),
    ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "0"),
    ("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", "en-US"),
)
# Excel calculates on opening every workbook that it has not saved itself. Paper is different:
# it shows the results stored in the file, also of functions that LibreOffice does not know.
_CALCULATE_ON_OPENING = ("/org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode", "0")


def find() -> Path | None:
    """The soffice program on the search path, links followed; None where there is none."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return Path(found).resolve() if found else None


def load_uno() -> ModuleType:
    """The `uno` bridge, also from a virtual environment.

    The bridge is a compiled module of the system's Python: the folders it may lie in are
    appended to the search path, never put first, so the environment's own packages win.

    Raises:
        ImportError: no bridge, or one compiled for another Python version.
    """
    program = find()
    beside = (str(program.parent),) if program else ()
    for folder in (*_DEBIAN_FOLDERS, *beside):
        if Path(folder).is_dir() and folder not in sys.path:
            sys.path.append(folder)
    return importlib.import_module("uno")


def missing(*, bridge: bool) -> str | None:
    """Why LibreOffice cannot be used here, in one sentence; None when it can.

    Args:
        bridge: whether `import uno` is needed too; printing to PDF does without.
    """
    if find() is None:
        return "soffice is not on the search path"
    if bridge:
        try:
            load_uno()
        except ImportError as error:
            return f"the uno bridge cannot be imported by this Python: {error}"
    return None


def require_libreoffice(*, bridge: bool = False) -> None:
    """Goes on only where LibreOffice can be used: the one place that chooses to skip or to fail.

    A developer's machine may lack it and skips. A machine that promises it by
    DVEXCEL_CAN_LIBREOFFICE=1, as continuous integration does, fails instead: a test that is
    skipped there would be skipped for ever.

    Args:
        bridge: as for `missing`.
    """
    reason = missing(bridge=bridge)
    if reason is None:
        return
    if os.environ.get("DVEXCEL_CAN_LIBREOFFICE") == "1":
        pytest.fail(f"DVEXCEL_CAN_LIBREOFFICE=1, but {reason}")
    pytest.skip(f"needs LibreOffice: {reason}")


def new_profile(*, calculate_on_opening: bool) -> Path:
    """A fresh profile folder with the settings above; whoever asked removes it."""
    settings = (*_SETTINGS, _CALCULATE_ON_OPENING) if calculate_on_opening else _SETTINGS
    folder = Path(tempfile.mkdtemp(prefix="dvexcel-soffice-"))
    (folder / "user").mkdir()
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{escape(value)}</value></prop></item>"
        for path, name, value in settings
    )
    (folder / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>",
        encoding="utf-8",
    )
    return folder


def command(profile: Path, *arguments: str) -> list[str]:
    """The command line of one headless soffice with that profile."""
    program = find()
    if program is None:
        raise FileNotFoundError("soffice is not on the search path")
    return [
        str(program),
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--nologo",
        "--nodefault",
        "--nofirststartwizard",
        *arguments,
    ]


def environment() -> dict[str, str]:
    """This process's environment with UTF-8 file names: under the C locale "sổ.xlsx" is lost."""
    return {**os.environ, "LC_ALL": "C.UTF-8"}


def to_pdf(files: Iterable[Path], folder: Path) -> list[Path]:
    """The PDF of each .xlsx or .docx, in order, made in `folder`."""
    return converted(files, folder, "pdf")


def converted(files: Iterable[Path], folder: Path, kind: str) -> list[Path]:
    """Each file as `kind` ("pdf", "xlsx"), in order, made in `folder` by one soffice for the batch.

    Raises:
        ValueError: two files share a stem, so what is made would overwrite each other.
        RuntimeError: soffice made nothing of some file; it exits 0 even then.
    """
    sources = [Path(file).resolve() for file in files]
    printed = [folder.resolve() / f"{source.stem}.{kind}" for source in sources]
    if len(set(printed)) < len(printed):
        raise ValueError(f"two files share a stem: {sorted(source.name for source in sources)}")
    if not sources:
        return []
    folder.mkdir(parents=True, exist_ok=True)
    for old in printed:
        old.unlink(missing_ok=True)  # an old one must not pass for a new one
    profile = new_profile(calculate_on_opening=False)
    try:
        run = subprocess.run(
            command(
                profile,
                "--convert-to",
                kind,
                "--outdir",
                str(folder.resolve()),
                *map(str, sources),
            ),
            capture_output=True,
            check=False,
            env=environment(),
            text=True,
            timeout=600,
        )
    finally:
        shutil.rmtree(profile, ignore_errors=True)
    lost = [source.name for source, pdf in zip(sources, printed, strict=True) if not pdf.is_file()]
    if lost:
        raise RuntimeError(f"soffice made no {kind} of {lost}: {run.stdout}{run.stderr}")
    return printed
