"""How long each attack file takes to its verdict, in this process: seconds a file.

PYTHONPATH=.:tests python tests/bench/attacks.py
"""

from __future__ import annotations

import sys
import time

from attacks import attacks

from dvexcel.model.outcome import CannotRun
from dvexcel.reading.files import parse_file


def main() -> None:
    """Print one line an attack."""
    for name, attack in attacks().items():
        begun = time.perf_counter()
        try:
            parse_file(attack.data, "biểu.xlsx")
            verdict = "read"
        except CannotRun as problem:
            verdict = problem.findings[0].code
        took = time.perf_counter() - begun
        sys.stdout.write(f"{name:32} {verdict:6} {took:7.3f} s {len(attack.data):9,} bytes\n")


if __name__ == "__main__":
    main()
