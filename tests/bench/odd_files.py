"""Every odd or malformed spreadsheet gets a verdict: no crash, no hang, no memory burst.

    PYTHONPATH=. python tests/bench/odd_files.py FOLDER...

A folder is a checkout of public test data; these were used: apache/poi a528d43590b3,
tafia/calamine 263762c8e98e, ClosedXML/ClosedXML f77503d58e0e, PHPOffice/PhpSpreadsheet 11645d54ac20
and tidyverse/readxl 47f8aeac0a99. Each file is read in a forked process that may use 512 MB and
60 s. Where calamine reads an .xlsx too, the values are compared cell by cell, and every difference
is put down to a known cause or shown. Needs POSIX. No test: the files are not ours to ship.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import time
from collections import Counter
from datetime import datetime
from pathlib import Path

from dvexcel.model.outcome import CannotRun
from dvexcel.model.raw import RawKind
from dvexcel.reading.files import parse_file
from dvexcel.reading.guard import read_bytes
from dvexcel.reading.worker import _read as by_calamine

ENDINGS = frozenset(
    [
        ".xlsx",
        ".xls",
        ".xlsm",
        ".xlsb",
        ".ods",
        ".xltx",
        ".xltm",
        ".xlam",
        ".xla",
        ".xlt",
        ".csv",
        ".slk",
    ]
)
MEMORY, SECONDS = 512 * 2**20, 60
SHOWN = 5  # unexplained cells a file


def limited(work):
    """What ``work`` answers in a process of its own, or how that ended; and its peak in MB."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        signal.alarm(SECONDS)
        try:
            answer = work()
        except BaseException as problem:  # noqa: BLE001 - a crash is what is looked for
            answer = {"crash": f"{type(problem).__name__}: {problem}"}
        most = max(resource.getrusage(who).ru_maxrss for who in (-1, 0))
        with os.fdopen(writer, "w") as said:
            json.dump({**answer, "mb": most // 1024}, said)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as said:
        text = said.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status or not text:
        return {"crash": "hang" if status == -signal.SIGALRM else f"exit {status}", "mb": 0}
    return json.loads(text)


def verdict(path):
    """The code of the refusal, or "read" with its warnings; and what calamine says otherwise."""
    try:
        book = parse_file(read_bytes(path), path.name)
    except CannotRun as problem:
        return {"verdict": problem.findings[0].code, "warnings": []}
    answer = {"verdict": "read", "warnings": [one.code for one in book.findings]}
    is_ours = not any(code in {"TN112", "TN115"} for code in answer["warnings"])
    return {**answer, "compare": is_ours}


def compared(path):
    """Differences between our reader and calamine by cause; those without a cause in full."""
    theirs = by_calamine(path.read_bytes())
    if "refused" in theirs:
        return {"causes": {"calamine does not read the file": 1}, "open": []}
    book = parse_file(path.read_bytes(), path.name)
    causes, unexplained, equal = Counter(), [], 0
    for sheet in theirs["sheets"]:
        ours = book.sheets.get(sheet["name"])
        if ours is None:
            causes["a sheet under another name"] += 1
            continue
        other = {(row, column): (kind, value) for row, column, kind, value in sheet["cells"]}
        for at in sorted(other.keys() | ours.cells.keys()):
            cause = difference(ours.get(*at), *other.get(at, ("", None)))
            if cause == "":
                equal += 1
            elif cause == "?":
                unexplained.append(
                    [sheet["name"], *at, str(ours.get(*at))[:90], str(other.get(at))]
                )
            else:
                causes[cause] += 1
    return {
        "causes": causes,
        "open": unexplained[:SHOWN],
        "opens": len(unexplained),
        "equal": equal,
    }


def difference(ours, kind, value):
    """Nothing, the cause of a difference, or "?"."""
    if kind == "":
        return missing_there(ours)
    if ours.kind is RawKind.EMPTY:
        return "?"
    match ours.value:
        case datetime():
            return on_a_day(ours.value, kind, value)
        case bool():
            return "" if (kind, value) == ("b", ours.value) else "?"
        case float():
            return of_a_number(ours.value, kind, value)
    if kind == "n" and ":" in ours.value:
        return "a time of day spelled in ISO"
    if kind != "s" or value == ours.value:
        return "" if value == ours.value else "?"
    if "_x" in value:
        return "an escape that calamine leaves as it is"
    alike = " ".join(value.split()) == " ".join(ours.value.split())
    return "other blanks or line breaks" if alike else "?"


def missing_there(ours):
    """Why a cell of ours is a blank to calamine."""
    if ours.kind is RawKind.ERROR:
        return "an error cell"
    if ours.kind is RawKind.EMPTY or ours.value == "":
        return ""
    if isinstance(ours.value, str) and not ours.value.strip():
        return "a text of blanks only"
    return "a text that stands as a value" if ours.formula is not None else "?"


def of_a_number(number, kind, value):
    """A number of ours: the same one, or a moment to calamine."""
    if kind == "n" and abs(number - value) <= 1e-9 * max(1, abs(value)):
        return ""
    if kind == "n" and number < 0 and value == 0:
        return "a time before midnight"
    if kind == "n" and abs(number - value) < 1 / 86_400_000:
        return "a time of day in whole milliseconds"
    return "a number that calamine takes for a day" if kind == "d" else "?"


def on_a_day(moment, kind, value):
    """A day of ours: the same one, or a part of a day told as a number."""
    if kind == "n":
        return "a day that calamine takes for a number"
    if kind != "d":
        return "?"
    other = datetime.fromisoformat(value)
    if abs((other - moment).total_seconds()) < 1:
        return ""
    early = max(other, moment) < datetime(1900, 3, 1)  # noqa: DTZ001 - Excel's days have no zone
    return "a day before the 29/02/1900 that only Excel knows" if early else "?"


def main(folders):
    """Read every file and print the counts; exit code 1 when one crashed or is unexplained."""
    said = sys.stdout.write
    total, slowest, largest, failed = Counter(), (0.0, ""), (0, ""), 0
    equal, causes, opens = 0, Counter(), 0
    for folder in map(Path, folders):
        counts, warned = Counter(), Counter()
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() not in ENDINGS or not path.is_file():
                continue
            begun = time.perf_counter()
            answer = limited(lambda path=path: verdict(path))
            slowest = max(slowest, (time.perf_counter() - begun, str(path)))
            largest = max(largest, (answer["mb"], str(path)))
            if "crash" in answer:
                failed += 1
                said(f"  !! {path}: {answer['crash']}\n")
                continue
            counts[answer["verdict"]] += 1
            warned.update(set(answer["warnings"]))
            if answer.get("compare"):
                found = limited(lambda path=path: compared(path))
                causes.update(found.get("causes", {"calamine dies or is ended": 1}))
                equal += found.get("equal", 0)
                opens += found.get("opens", 0)
                for one in found.get("open", ()):
                    said(f"  ? {path}: {one}\n")
        said(f"{folder.name}: {sum(counts.values())} files; {dict(sorted(counts.items()))}")
        said(f"; warnings {dict(sorted(warned.items()))}\n")
        total.update(counts)
    said(f"all: {sum(total.values())} files with a verdict, {failed} without\n")
    said(f"slowest {slowest[0]:.1f} s ({slowest[1]}); largest {largest[0]} MB ({largest[1]})\n")
    said(f"cells equal to calamine's {equal}; different {dict(causes)}; unexplained {opens}\n")
    return 1 if failed or opens else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
