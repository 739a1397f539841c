"""One month of a province, stage by stage: ours beside the obvious way, both as processes.

    PYTHONPATH=.:tests python tests/bench/month.py [--units 52 400] [--turns 3] [--beside TREE]

Stages: forms issued, the first check, the second, tổng hợp, báo cáo, đôn đốc. The obvious way does
less with the same files: pandas and openpyxl only read them, openpyxl only loads and saves a form
a unit, docxtpl only renders a letter a unit. ``--beside`` plays the same month with another tree
of the package. Turns alternate; medians are printed, with ratios to ours and the peak of memory.
Nothing here decides a test.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MONTH, ISSUED, CHECKED = "2026-T10", "2026-10-01", "2026-10-25"
STAGES = {
    "phát hành": ("phat-hanh", ISSUED),
    "kiểm tra lần đầu": ("kiem-tra", CHECKED),
    "kiểm tra lần sau": ("kiem-tra", CHECKED),
    "tổng hợp": ("tong-hop", CHECKED),
    "báo cáo": ("bao-cao", CHECKED),
    "đôn đốc": ("don-doc", CHECKED),
}
OBVIOUS = {"phát hành": "forms", "kiểm tra lần đầu": "read", "đôn đốc": "letters"}
SILENT_EVERY = 10  # one unit in that many sends nothing, and is reminded


def measured(command, tree):
    """Seconds and peak megabytes of a process; it must end well."""
    environment = {**os.environ, "PYTHONPATH": f"{tree}:{tree}/tests"}
    begun = time.perf_counter()
    child = os.posix_spawn(
        sys.executable,
        [sys.executable, *map(str, command)],
        environment,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        ],
    )
    _, status, used = os.wait4(child, 0)
    taken = time.perf_counter() - begun
    if os.waitstatus_to_exitcode(status) not in {0, 1}:  # 1: a check found an error
        raise RuntimeError(f"{command} ended with {os.waitstatus_to_exitcode(status)}")
    return taken, used.ru_maxrss / 1024


def play(folder, units, tree):
    """One month in a fresh folder: what each stage took."""
    shutil.rmtree(folder, ignore_errors=True)
    measured([__file__, "--make", folder, "--units", units], tree)
    taken = {}
    for name, (command, day) in STAGES.items():
        if name == "kiểm tra lần đầu":
            measured([__file__, "--send", folder], tree)
        order = ["-m", "dvexcel", command, "--thu-muc", folder, "--ky", MONTH, "--ngay", day]
        taken[name] = measured(order, tree)
    return taken


def make(folder, units):
    """A sổ with so many communes."""
    from small_office import office, unit  # noqa: PLC0415 - loads the package of the tree

    names = [unit(f"XA-{n:04}", f"UBND xã Số {n}") for n in range(1, units + 1)]
    office(folder, don_vi=names)


def send(folder):
    """The units' returns."""
    from small_office import COVER, Filling, amounts, code_of, fill_form, find_period, ledger_of  # noqa: PLC0415 - as above  # noqa: PLC0415

    from dvexcel.workspace import Workspace  # noqa: PLC0415 - as above

    workspace = Workspace(folder)
    ledger, code = ledger_of(workspace), code_of(MONTH)
    period, inbox = find_period(ledger, MONTH), workspace.inbox(code)
    inbox.mkdir(parents=True, exist_ok=True)
    for number, unit in enumerate(ledger.units, 1):
        if number % SILENT_EVERY:
            form = workspace.issued(code) / f"bieu_{unit}_{MONTH}.xlsx"
            filling = Filling({"lan": 1, **COVER}, amounts(ledger, unit, period, number % 90 + 1))
            (inbox / form.name).write_bytes(fill_form(form, filling))


def obvious(what, folder):
    """What a script of an afternoon does with the same files."""
    import openpyxl  # noqa: PLC0415 - only what is asked for is loaded

    forms = sorted((folder / "phat_hanh" / MONTH).glob("bieu_*.xlsx"))
    if what == "read":
        import pandas as pd  # noqa: PLC0415 - as above

        for path in sorted((folder / "nhan_ve" / MONTH).glob("*.xlsx")):
            pd.read_excel(path, sheet_name=None, header=None)
            openpyxl.load_workbook(path, data_only=True)
    elif what == "forms":
        for number, _ in enumerate(forms):
            book = openpyxl.load_workbook(forms[0])
            book["Bìa"]["C6"] = f"Xã {number}"
            book.save(folder / "obvious.xlsx")
    else:
        from docxtpl import DocxTemplate  # noqa: PLC0415 - as above

        letter = next((folder / "van_ban").glob("*.docx"))
        for number in range(max(1, len(forms) // SILENT_EVERY)):
            template = DocxTemplate(letter)
            template.render({"ten": f"Xã {number}"}, autoescape=True)
            template.save(folder / "obvious.docx")


def table(units, turns, beside):
    """The medians of a province of so many units, a line a stage."""
    ways = {"ours": ROOT, **({"beside": beside} if beside else {})}
    taken = {}
    with tempfile.TemporaryDirectory() as base:
        for _ in range(turns):
            for way, tree in ways.items():
                folder = Path(base) / way
                for stage, figures in play(folder, units, tree).items():
                    taken.setdefault((stage, way), []).append(figures)
            for stage, what in OBVIOUS.items():
                figures = measured([__file__, "--obvious", what, Path(base) / "ours"], ROOT)
                taken.setdefault((stage, "obvious"), []).append(figures)
    print(f"\n{units} đơn vị, trung vị của {turns} lượt")
    for stage in STAGES:
        cells = []
        for way in (*ways, "obvious"):
            if figures := taken.get((stage, way)):
                seconds = statistics.median(one for one, _ in figures)
                cells.append(f"{way} {seconds:6.2f} s {max(peak for _, peak in figures):5.0f} MB")
        ours = statistics.median(one for one, _ in taken[stage, "ours"])
        for way in ("beside", "obvious"):
            if figures := taken.get((stage, way)):
                ratio = statistics.median(one for one, _ in figures) / ours
                cells.append(f"{way}/ours {ratio:.1f}")
        print(f"  {stage:18}", " · ".join(cells), flush=True)


def main():
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, nargs="+", default=[52])
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--beside", type=Path)
    parser.add_argument("--make", type=Path)
    parser.add_argument("--send", type=Path)
    parser.add_argument("--obvious", nargs=2)
    asked = parser.parse_args()
    if asked.make:
        make(asked.make, asked.units[0])
    elif asked.send:
        send(asked.send)
    elif asked.obvious:
        obvious(asked.obvious[0], Path(asked.obvious[1]))
    else:
        for units in asked.units:
            table(units, asked.turns, asked.beside)


if __name__ == "__main__":
    main()
