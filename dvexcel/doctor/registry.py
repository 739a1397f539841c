"""The few values of the Windows registry that the doctor reads; none of them off Windows."""

from __future__ import annotations

import sys

_APP_PATHS = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths"
_FONTS = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts"
_EXCEL = (
    r"Software\Policies\Microsoft\Office\16.0\Excel\Security",
    r"Software\Microsoft\Office\16.0\Excel\Security",
)


class WindowsRegistry:
    """Reads only; a value that is not there is None."""

    def has_program(self, name: str) -> bool:
        """Whether Windows knows where the program lies."""
        return self._value("HKEY_LOCAL_MACHINE", rf"{_APP_PATHS}\{name}", "") is not None

    def has_font(self, name: str) -> bool:
        """Whether a TrueType font of that name is installed."""
        return self._value("HKEY_LOCAL_MACHINE", _FONTS, f"{name} (TrueType)") is not None

    def excel_security(self, below: str, name: str) -> object:
        """A security value of Excel; the office's policy wins over the user's choice."""
        for key in _EXCEL:
            path = rf"{key}\{below}" if below else key
            found = self._value("HKEY_CURRENT_USER", path, name)
            if found is not None:
                return found
        return None

    def _value(self, root: str, path: str, name: str) -> object:
        if sys.platform != "win32":
            return None
        import winreg  # noqa: PLC0415 - exists on Windows only

        try:
            with winreg.OpenKey(getattr(winreg, root), path) as key:
                value: object = winreg.QueryValueEx(key, name)[0]
                return value
        except OSError:
            return None
