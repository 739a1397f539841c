"""What is asked of Windows itself and not of Excel: a message box, a program, a folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_WARNING_IN_FRONT = 0x30 | 0x10000  # of Windows: MB_ICONWARNING | MB_SETFOREGROUND

_ESCAPE = 0x1B  # VK_ESCAPE


def say_without_excel(text: str, title: str) -> None:
    """Windows' own message box; elsewhere the text goes to stderr."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - needed on Windows only

        ctypes.windll.user32.MessageBoxW(0, text, title, _WARNING_IN_FRONT)
    else:
        sys.stderr.write(f"{title}\n{text}\n")


def escape_pressed(process: int) -> bool:
    """Whether Esc was pressed since this was last asked, in front of the program ``process``."""
    if sys.platform != "win32":
        return False
    import ctypes  # noqa: PLC0415 - as above

    user = ctypes.windll.user32
    was_pressed = bool(user.GetAsyncKeyState(_ESCAPE) & 1)
    owner = ctypes.c_ulong()
    user.GetWindowThreadProcessId(user.GetForegroundWindow(), ctypes.byref(owner))
    return was_pressed and owner.value == process


def open_file(path: Path) -> bool:
    """Open a file in the program that is meant for its kind; False where Windows cannot."""
    if sys.platform != "win32":
        return False
    try:
        os.startfile(path)  # noqa: S606 - a file of ours, in the program the user chose for it
    except OSError:  # no program for it: the message names the file
        return False
    return True


def documents_folder() -> Path:
    """The user's folder of documents, else the home folder."""
    documents = Path.home() / "Documents"
    return documents if documents.is_dir() else Path.home()
