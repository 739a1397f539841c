"""Our own log in UTF-8: what was pressed, and the traceback that no clerk should have to see."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dvexcel.addin.books import find_workspace
from dvexcel.model.outcome import CannotRun
from dvexcel.workspace import Workspace

if TYPE_CHECKING:
    from datetime import datetime

_MOST_BYTES = 500_000


def log_path(book: Any) -> Path:  # noqa: ANN401 - an xlwings Book
    """The log of the book's work folder; of the computer's temporary folder when it has none."""
    try:
        workspace = find_workspace(book)
    except CannotRun:
        workspace = None
    return own_log() if workspace is None else workspace.button_log


def own_log() -> Path:
    """The log of the computer's temporary folder, for what happens outside any work folder."""
    return Workspace(Path(tempfile.gettempdir())).button_log


def write_log(path: Path, moment: datetime, text: str) -> bool:
    """Append one entry and answer whether it could be; a long log loses its older half."""
    entry = f"{moment:%d/%m/%Y %H:%M:%S} {text}\n".encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_bytes() if path.is_file() else b""
        if len(before) + len(entry) > _MOST_BYTES:
            before = before[-_MOST_BYTES // 2 :].partition(b"\n")[2]
        path.write_bytes(before + entry)
    except OSError:
        return False
    return True
