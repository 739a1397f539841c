"""What stands on the pages of a PDF, as poppler's tools see it."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_PAGES = re.compile(r"^Pages:\s+(\d+)$", re.MULTILINE)


def pdf_text(pdf: Path) -> list[str]:
    """The text of each page, laid out with spaces as on paper."""
    pages = _run("pdftotext", "-layout", "-enc", "UTF-8", str(pdf), "-").split("\f")
    return pages[:-1]  # every page ends with a form feed


def pdf_pages(pdf: Path) -> int:
    """How many pages there are."""
    found = _PAGES.search(_run("pdfinfo", str(pdf)))
    if found is None:
        raise ValueError(f"{pdf.name} has no page count")
    return int(found[1])


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
