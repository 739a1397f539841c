"""The words of a PDF, where the machine has pdftotext to read them (poppler, on most Linux)."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Sequence

PROGRAM = "pdftotext"
_LONGEST = 60  # seconds
_BEGIN = b"%PDF-"


def is_pdf(data: bytes) -> bool:
    """Whether these bytes are a PDF."""
    return data[:1024].lstrip().startswith(_BEGIN)


def pages_of(data: bytes) -> Sequence[str] | None:
    """The words of each page, spaces made one and a page's own number left out.

    None where the program is not there or cannot read the file; no words for a scanned page.
    """
    program = shutil.which(PROGRAM)
    if program is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - nothing of the file is on the line
            [program, "-enc", "UTF-8", "-q", "-", "-"],
            input=data,
            capture_output=True,
            check=True,
            timeout=_LONGEST,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    text = normalize("NFC", done.stdout.decode("utf-8", "replace"))
    return [_words(page) for page in text.split("\f") if page.strip()]


def _words(page: str) -> str:
    lines = [" ".join(line.split()) for line in page.splitlines()]
    lines = [line for line in lines if line]
    if lines and lines[0].isdecimal():
        lines = lines[1:]
    return " ".join(lines)
