"""Where an installation on Windows stands: the same ASCII path on every computer.

Excel's VBA hands paths to Windows in its old code page, in which a user's name with Vietnamese
letters is lost. The public folder has an ASCII name and needs no administrator's right.
"""

from __future__ import annotations

import re

TARGET = r"%PUBLIC%\dvexcel"
INTERPRETER = rf"{TARGET}\python\python.exe"
TEMPORARY = rf"{TARGET}\tam"
ADDIN_NAME = "dvexcel.xlam"


def launcher_version(launcher: str) -> str:
    """The version of xlwings that the VBA launcher belongs to; "" when its text does not tell."""
    found = re.search(r"^'Version: (\S+)$", launcher, re.MULTILINE)
    return "" if found is None else found[1]
