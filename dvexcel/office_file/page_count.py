"""How many pages a document prints on, asked of a program that lays pages out.

Word is asked on Windows, LibreOffice where it is installed; without either nobody knows. Nothing of
a document runs: Word opens it with macros off, LibreOffice in a profile of its own.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_SECONDS = 120  # for the whole batch: a program that hangs is a program that is not there
_PAGES_STATISTIC, _NO_MACROS = 2, 3  # Word's own numbers


def page_counts(documents: Sequence[bytes]) -> list[int] | None:
    """The pages of each document; None where no program could tell all of them."""
    if not documents:  # asked to convert nothing, LibreOffice opens and waits
        return []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        files = []
        for number, data in enumerate(documents):
            files.append(Path(folder) / f"{number}.docx")
            files[-1].write_bytes(data)
        counts = _by_word(files) if sys.platform == "win32" else None
        return counts or _by_libreoffice(files, Path(folder))


def _by_word(files: Sequence[Path]) -> list[int] | None:
    """Word's own count; None where it is not installed or refuses."""
    word: Any = None
    try:
        word = import_module("win32com.client").DispatchEx("Word.Application")
        word.AutomationSecurity = _NO_MACROS
        counts = []
        for file in files:
            document = word.Documents.Open(str(file), ReadOnly=True, AddToRecentFiles=False)
            counts.append(int(document.ComputeStatistics(_PAGES_STATISTIC)))
            document.Close(False)  # noqa: FBT003 - Word takes it by place
    except Exception:  # noqa: BLE001 - whatever COM raises, another program is asked
        return None
    finally:
        if word is not None:
            word.Quit()
    return counts


def _by_libreoffice(files: Sequence[Path], folder: Path) -> list[int] | None:
    """Counted in the PDF that LibreOffice prints; None where it is not installed or fails."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        return None
    order = [
        program,
        f"-env:UserInstallation={(folder / 'ho_so').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        *map(str, files),
    ]
    try:
        run_to_end(order)
        printed = [file.with_suffix(".pdf").read_bytes() for file in files]
    except (OSError, subprocess.SubprocessError):
        return None
    return [len(_PAGE.findall(data)) for data in printed]


def run_to_end(order: Sequence[str], seconds: float = _SECONDS) -> None:
    """Run a program to its end; one that hangs is ended with all that it began.

    ``soffice`` itself only begins another program and waits: ended alone, it leaves that one.

    Raises:
        OSError, subprocess.SubprocessError: it cannot be begun, failed, or took too long.
    """
    with subprocess.Popen(  # noqa: S603 - words of ours and files of ours, no shell
        order, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as program:
        try:
            code = program.wait(seconds)
        except BaseException:
            _end(program)
            raise
    if code:
        raise subprocess.CalledProcessError(code, order[0])


def _end(program: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        subprocess.run(  # noqa: S603 - Windows' own program
            [r"C:\Windows\System32\taskkill.exe", "/T", "/F", "/PID", str(program.pid)],
            check=False,
            capture_output=True,
        )
    else:
        os.killpg(program.pid, signal.SIGKILL)
    program.kill()
