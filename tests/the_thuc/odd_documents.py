"""Run the inspection and the mending over a folder of odd documents and say how it went.

    PYTHONPATH=. python tests/the_thuc/odd_documents.py FOLDER [--ngay 25/10/2026]

Every .docx, .docm and .dotx below FOLDER is judged, and mended in memory; nothing is written. A
document may be refused (TN2xx) in a clerk's words. It is a fault of ours when anything is raised,
when a mending lost a word, or when it brought a finding that was not there. The exit code is the
number of such documents, 1 at most.
"""

import argparse
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

from words import words

from dvexcel.model.outcome import CannotRun
from dvexcel.text.dates import parse_date
from dvexcel.the_thuc.inspection import inspect_document
from dvexcel.the_thuc.mending import mend_document

KINDS = {".docx", ".docm", ".dotx"}


def told(path, today):
    """What became of one document: "refused TN203", "judged", "mended", or the fault."""
    data = path.read_bytes()
    try:
        before = inspect_document(data, path.name, today)
        done = mend_document(data, path.name, today)
    except CannotRun as problem:
        return f"refused {problem.findings[0].code}"
    except Exception:  # noqa: BLE001 - this is what we are looking for
        return "CRASHED\n" + traceback.format_exc()
    if done.data == data:
        return "judged"
    if words(done.data) != words(data):
        return "LOST WORDS"
    again = inspect_document(done.data, path.name, today)
    codes = [{f.code for f in inspection.findings} for inspection in (before, again)]
    new = sorted(codes[1] - codes[0])
    return f"NEW FINDINGS {new}" if new else "mended"


def main():
    """Walk the folder and print what became of its documents."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--ngay", default="25/10/2026", type=parse_date)
    given = parser.parse_args()
    paths = [p for p in sorted(given.folder.rglob("*")) if p.suffix.lower() in KINDS]
    counts = Counter()
    begun = time.perf_counter()
    for path in paths:
        said = told(path, given.ngay)
        counts[said.split("\n")[0]] += 1
        if said[0].isupper():
            print(f"{path}: {said}")  # noqa: T201 - a report for a person
    print(f"{len(paths)} documents in {time.perf_counter() - begun:.0f} s")  # noqa: T201
    for said, count in sorted(counts.items()):
        print(f"  {count:4} {said}")  # noqa: T201
    return int(any(said[0].isupper() for said in counts))


if __name__ == "__main__":
    sys.exit(main())
