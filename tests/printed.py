"""What stands on the pages of a PDF, as poppler's tools see it."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_PAGE_HEIGHT = re.compile(r'height="([\d.]+)"')
_WORD_FOOT = re.compile(r'yMax="([\d.]+)">')
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


def pdf_fullness(pdf: Path) -> list[float]:
    """How far down the text or the lines of each page reach, as a share of its height."""
    boxes = _run("pdftotext", "-bbox", str(pdf), "-")
    shares = []
    for page in boxes.split("<page ")[1:]:
        height = float(_PAGE_HEIGHT.search(page)[1])  # type: ignore[index] - each page has one
        lowest = max((float(y) for y in _WORD_FOOT.findall(page)), default=0.0)
        shares.append(lowest / height)
    return shares


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
