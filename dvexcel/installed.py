"""Where an installation on Windows stands: the same ASCII path on every computer.

Excel's VBA hands paths to Windows in its old code page, in which a user's name with Vietnamese
letters is lost. The public folder has an ASCII name and needs no administrator's right.
"""

from __future__ import annotations

TARGET = r"%PUBLIC%\dvexcel"
INTERPRETER = rf"{TARGET}\python\python.exe"
TEMPORARY = rf"{TARGET}\tam"
ADDIN_NAME = "dvexcel.xlam"
