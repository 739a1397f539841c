"""LibreOffice makes another kind of file of a document, where it is installed.

Nothing of the document runs: LibreOffice opens it in a profile of its own, without macros.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_SECONDS = 120  # for the whole batch: a program that hangs is a program that is not there


def converted(documents: Sequence[bytes], suffix: str, wanted: str) -> list[bytes] | None:
    """What LibreOffice makes of each document, by one run for all.

    ``suffix``: that of the documents (".doc"); ``wanted``: what ``--convert-to`` is told, such as
    "pdf" or "docx:MS Word 2007 XML". None where it is not there, or one cannot be read.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        return None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        files = [laid(folder, data, suffix, number) for number, data in enumerate(documents)]
        profile = f"-env:UserInstallation={(folder / 'ho_so').as_uri()}"
        order = [program, profile, "--headless", "--convert-to", wanted, "--outdir", name]
        made = f".{wanted.partition(':')[0]}"
        try:
            run_to_end([*order, *map(str, files)])
            return [file.with_suffix(made).read_bytes() for file in files]
        except (OSError, subprocess.SubprocessError):
            return None


def laid(folder: Path, data: bytes, suffix: str, number: int) -> Path:
    """The document as a file of the folder, under a name of ours."""
    path = folder / f"{number}{suffix}"
    path.write_bytes(data)
    return path


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
