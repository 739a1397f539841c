"""Where an installation on Windows stands: the same ASCII path on every computer.

Excel's VBA hands paths to Windows in its old code page, in which a user's name with Vietnamese
letters is lost. The public folder has an ASCII name and needs no administrator's right.
"""

from __future__ import annotations

import re

TARGET = r"%PUBLIC%\dvexcel"
PYTHON = rf"{TARGET}\python"
INTERPRETER = rf"{PYTHON}\python.exe"
ADDIN_NAME = "dvexcel.xlam"
LAUNCHER = "DvKhoiDong.bas"


def launcher_version(launcher: str) -> str:
    """The version of xlwings whose bridge the launcher loads; "" when its text does not tell."""
    found = re.search(r'Lib "xlwings64-(\S+)\.dll"', launcher)
    return "" if found is None else found[1]
