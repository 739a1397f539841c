"""An old Word file made new by LibreOffice, where that is installed.

Nothing of the document runs: LibreOffice opens it in a profile of its own, without macros.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from dvexcel.office_file.page_count import run_to_end


def as_docx(data: bytes, suffix: str) -> bytes | None:
    """The same document as .docx; None where LibreOffice is not there or cannot read it."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        return None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"van_ban{suffix}"
        source.write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'ho_so').as_uri()}"
        order = [program, profile, "--headless", "--convert-to", "docx:MS Word 2007 XML"]
        try:
            run_to_end([*order, "--outdir", str(folder), str(source)])
            return source.with_suffix(".docx").read_bytes()
        except (OSError, subprocess.SubprocessError):
            return None
