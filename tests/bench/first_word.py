"""How long a button takes: to Python's first word, and in all; before and after, in one run.

``python tests/bench/first_word.py FOLDER [RUNS]`` on a folder that ``dvexcel chay-thu`` made.
Before: each press compiled everything again (-B, no .pyc) and loaded pandas with xlwings. After:
compiled when installed, pandas only where totals are asked. The command of each button runs
without Excel.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from dvexcel.addin.buttons import BUTTONS

PROGRAM = """
import sys, time
begun = time.perf_counter()
if {before}:
    import pandas
import dvexcel.addin.press
from datetime import date
from pathlib import Path
from dvexcel.command_table import COMMANDS
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.workspace import Workspace
first = time.perf_counter() - begun
command = next(one for one in COMMANDS if one.name == {name!r})
root = Path({folder!r})
more = dict(period="2026-T10") if any(p.fills == "period" for p in command.params) else dict()
if command.name == "soat":
    more = dict(files=(next(root.glob("van_ban/bao_cao_*.docx")),))
try:
    command.function(Workspace(root), Options(date(2026, 10, 25), **more))
    end = ""
except CannotRun as problem:
    end = problem.findings[0].code
print(first, time.perf_counter() - begun, end)
"""


def pressed(name, folder, count, *, before):
    """Seconds to the first word and in all, the least of some runs, each in a copy."""
    found = []
    for _ in range(count):
        with tempfile.TemporaryDirectory() as place:
            copy = Path(place) / "so"
            shutil.copytree(folder, copy)
            code = PROGRAM.format(before=before, name=name, folder=str(copy))
            empty = ["-B", "-X", f"pycache_prefix={place}/none"] if before else []
            words = [sys.executable, *empty, "-c", code]
            done = subprocess.run(words, capture_output=True, text=True, check=True)
            first, total, *end = done.stdout.split()
            found.append((float(first), float(total), end))
    return min(found)


def main():
    folder, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 3
    print("| nút | lời đầu, trước | sau | cả việc, trước | sau | |")
    print("|---|---|---|---|---|---|")
    for name in dict.fromkeys(one.command for one in BUTTONS if one.command):
        if name in {"khoi-tao", "sang-nam", "nop-len"}:
            continue  # they need a new folder, or a form from above
        was = pressed(name, folder, count, before=True)
        now = pressed(name, folder, count, before=False)
        cells = [f"{value:.2f}" for value in (was[0], now[0], was[1], now[1])]
        print(f"| {name} | {' | '.join(cells)} | {' '.join(now[2])} |")


if __name__ == "__main__":
    main()
