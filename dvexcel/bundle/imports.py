"""Every library that the wheels load is in the offline folder, or Windows' own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zipfile import ZipFile

from dvexcel.bundle.embeddable import imports

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from dvexcel.bundle.embeddable import Embeddable

_NATIVE = (".pyd", ".dll")
#: Of every Windows 10 and newer, 64-bit.
_WINDOWS = re.compile(
    r"(api|ext)-ms-(win|onecore)?.*\.dll|(aclui|activeds|advapi32|bcrypt|bcryptprimitives|cfgmgr32"
    r"|comctl32|comdlg32|credui|crypt32|cryptui|dbghelp|dsound|gdi32|iphlpapi|kernel32|ktmw32"
    r"|loadperf|lz32|mpr|msimg32|mswsock|msvcrt|ncrypt|netapi32|ntdll|ntdsapi|odbc32|ole32|oleacc|oleaut32"
    r"|oledlg|pdh|powrprof|propsys|psapi|query|rasapi32|rpcrt4|secur32|setupapi|sfc|shell32"
    r"|shlwapi|synchronization|ucrtbase|urlmon|user32|userenv|uxtheme|version|wevtapi|winhttp"
    r"|wininet|winmm|wintrust|ws2_32|wtsapi32)\.dll|winspool\.drv"
)
#: pywin32's editor and its mail, which ask for Visual C++ libraries that few computers have;
#: neither we nor xlwings load them.
_NOT_LOADED = ("pythonwin/", "win32comext/mapi/")


def unmet(wheels: Iterable[Path], python: Embeddable) -> list[str]:
    """Which wheel's file loads a library that is not there, a line each; [] when all are met."""
    there = {name.casefold() for name in python.files}
    loads: dict[str, set[str]] = {}
    for wheel in wheels:
        with ZipFile(wheel) as archive:
            for name in archive.namelist():
                if not name.endswith(_NATIVE) or name.startswith(_NOT_LOADED):
                    continue
                there.add(name.rpartition("/")[2].casefold())
                loads[f"{wheel.name}: {name}"] = imports(archive.read(name), name)
    return [
        f"{where} -> {library}"
        for where, libraries in sorted(loads.items())
        for library in sorted(libraries)
        if library not in there and not _WINDOWS.fullmatch(library)
    ]
