"""A message box without Excel, for the moment when Excel itself takes no command."""

from __future__ import annotations

import sys

_WARNING_IN_FRONT = 0x30 | 0x10000  # of Windows: MB_ICONWARNING | MB_SETFOREGROUND


def say_without_excel(text: str, title: str) -> None:
    """Windows' own message box; elsewhere the text goes to stderr."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - needed on Windows only

        ctypes.windll.user32.MessageBoxW(0, text, title, _WARNING_IN_FRONT)
    else:
        sys.stderr.write(f"{title}\n{text}\n")
