"""Our own log in UTF-8: what was pressed, and the traceback that no clerk should have to see."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.workspace import Workspace

if TYPE_CHECKING:
    from datetime import datetime

UNEXPECTED = error(
    "HT512",
    "dvexcel gặp lỗi",
    "Việc này chưa làm xong.",
    "dvexcel gặp một tình huống chưa lường trước; sổ và các tệp đang có vẫn nguyên.",
    "Mời gửi tệp {log} cho cán bộ công nghệ thông tin.",
)
_MOST_BYTES = 500_000


def log_of(workspace: Workspace | None) -> Path:
    """The log of a work folder; of the computer's temporary folder outside any."""
    if workspace is None or not workspace.ledger.is_file():
        workspace = Workspace(Path(tempfile.gettempdir()))
    return workspace.button_log


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
