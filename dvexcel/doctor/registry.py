"""The Windows registry, for reading only; off Windows it is empty."""

from __future__ import annotations

import sys
from typing import Protocol

#: The user's own part and the computer's; the first may be written by its user.
USER, MACHINE = "HKEY_CURRENT_USER", "HKEY_LOCAL_MACHINE"


class Registry(Protocol):
    """What is asked of a registry; what is not there is None, or no values and no keys."""

    def value(self, root: str, path: str, name: str) -> object:
        """One value of a key; the name "" is the key's own."""

    def values(self, root: str, path: str) -> dict[str, object]:
        """Every value of a key by its name."""

    def keys(self, root: str, path: str) -> list[str]:
        """The names of the keys directly below."""


class WindowsRegistry:
    """The registry of this computer. Nothing is raised: a key that may not be read is not there."""

    def value(self, root: str, path: str, name: str) -> object:
        """One value of a key, however its name is spelt; None when there is none."""
        wanted = name.casefold()
        found = self.values(root, path).items()
        return next((value for one, value in found if one.casefold() == wanted), None)

    def values(self, root: str, path: str) -> dict[str, object]:
        """Every value of a key by its name."""
        if sys.platform != "win32":
            return {}
        import winreg  # noqa: PLC0415 - exists on Windows only

        found: dict[str, object] = {}
        try:
            with winreg.OpenKey(getattr(winreg, root), path, access=_READ_64) as key:
                for number in range(winreg.QueryInfoKey(key)[1]):
                    name, value, _ = winreg.EnumValue(key, number)
                    found[name] = value
        except OSError:
            return found
        return found

    def keys(self, root: str, path: str) -> list[str]:
        """The names of the keys directly below."""
        if sys.platform != "win32":
            return []
        import winreg  # noqa: PLC0415 - as above

        try:
            with winreg.OpenKey(getattr(winreg, root), path, access=_READ_64) as key:
                return [winreg.EnumKey(key, n) for n in range(winreg.QueryInfoKey(key)[0])]
        except OSError:
            return []


_READ_64 = 0x20019 | 0x100  # KEY_READ | KEY_WOW64_64KEY
