"""What Excel's launcher starts: ``nut NAME`` presses a button, ``ham CLSID`` serves the functions.

Started as ``python -I -B -m dvexcel.addin …`` with nothing of any workbook on the command line.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import xlwings as xw

from dvexcel.addin.press import press

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str]) -> None:
    """Do what the launcher asks; SystemExit 2 for anything else."""
    match arguments:
        case ["nut", name]:
            press(name)
        case ["ham", clsid]:
            xw.serve(clsid)  # type: ignore[call-arg] # off Windows it only raises
        case _:
            raise SystemExit(2)


if __name__ == "__main__":
    main(sys.argv[1:])
