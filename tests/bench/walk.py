"""The walk of one figure: from Số liệu!D8 of a commune's return to document.xml and .nguon.csv.

    PYTHONPATH=.:tests python tests/bench/walk.py [-v]

The commune types a number that stands nowhere else, and `bao-cao` runs with every function of the
package watched. A function *answers* the figure when it returns or yields the number itself, the
bytes of a part or file that shows it, an XML element that shows nothing else, a record with the
number in a field of its own, or a plain collection of such numbers, elements and records.

On the way: the files that answer the figure, and those that define a record which carries it.
Forms: the types it takes on the way, plain numbers and texts among them. A climb: one file answers
the figure to another that asked for it. Handed on: the files that answer it only deeper inside of
something (a return in a list of files, a grid in a paper), of which a reader need know nothing.
Beside the way, and not counted, is what judges the figure and ends in findings or a comparison.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from fractions import Fraction
from importlib import import_module
from pathlib import Path

import dvexcel

PACKAGE = f"{Path(dvexcel.__file__).parent}/"
MONTH, UNIT, ELEMENT, NUMBER = "2026-T10", "XA-MOT", "B1.CUOC", 31337
SHOWN = {NUMBER, str(NUMBER), "31.337", Fraction(NUMBER)}
IN_BYTES = (b"<v>31337</v>", b"31.337")
JUDGING = (
    "rules/",
    "reading/account.py",
    "reading/layout.py",
    "receiving/versions.py",
    "pipeline/versions.py",
    "totals/alike.py",
)


COLLECTIONS = (dict, list, tuple, set, frozenset)


class Walk:
    """A profiler: ``files`` on the way in the order of first sight, ``forms``, ``climbs``, and
    ``handed`` on.
    """

    def __init__(self) -> None:
        self.files: Counter[str] = Counter()
        self.forms: dict[type, None] = {}
        self.climbs: Counter[tuple[str, str]] = Counter()
        self.handed: Counter[str] = Counter()

    def __call__(self, frame, event, answer) -> None:
        file = file_of(frame)
        if event != "return" or not file or answer is None or is_beside(frame):
            return
        forms = set(in_hand(answer))
        if not forms:
            if lies_in(answer, {}):
                self.handed[file] += 1
            return
        self.files[file] += 1
        for form in sorted(forms, key=str):
            self.forms.setdefault(form)
            if form.__module__.startswith("dvexcel."):
                self.files[form.__module__.removeprefix("dvexcel.").replace(".", "/") + ".py"] += 1
        asked = frame.f_back
        while asked is not None and not file_of(asked):
            asked = asked.f_back
        if asked is not None and file_of(asked) != file and not is_beside(asked):
            self.climbs[file, file_of(asked)] += 1


def file_of(frame) -> str:
    file = frame.f_code.co_filename
    return file.removeprefix(PACKAGE) if file.startswith(PACKAGE) else ""


def is_beside(frame) -> bool:
    while frame is not None:
        if file_of(frame).startswith(JUDGING):
            return True
        frame = frame.f_back
    return False


def is_it(value: object) -> bool:
    if isinstance(value, bytes):
        return any(shown in value for shown in IN_BYTES)
    if hasattr(value, "itertext"):
        return "".join(value.itertext()) in SHOWN
    return isinstance(value, int | float | str | Fraction) and value in SHOWN


def in_hand(value: object):
    """The types in which the figure is in the value, as a function has it at hand."""
    if is_it(value):
        yield type(value)
    elif isinstance(value, COLLECTIONS):
        for one in members(value):
            if not isinstance(one, bytes):  # the parts of a file handed on are no longer the figure
                yield from in_hand(one)
    elif any(map(is_it, fields_of(value))):
        yield type(value)


def lies_in(value: object, seen: dict[int, object]) -> bool:
    """Whether the figure is in the value, however deep."""
    if is_it(value):
        return True
    if id(value) in seen:
        return False
    seen[id(value)] = value
    inner = members(value) if isinstance(value, COLLECTIONS) else fields_of(value)
    return any(lies_in(one, seen) for one in inner)


def members(collection) -> list[object]:
    return list(collection.values() if isinstance(collection, dict) else collection)


def fields_of(value: object) -> list[object]:
    """What an object of the package holds."""
    if not type(value).__module__.startswith("dvexcel."):
        return []
    names = getattr(value, "__dataclass_fields__", None) or getattr(value, "__dict__", ())
    return [getattr(value, name, None) for name in names]


def first_of(*names):
    """The first of these modules: a tree from before a module moved can be measured as well."""
    for name in names:
        try:
            return import_module(name)
        except ModuleNotFoundError:
            continue
    raise ModuleNotFoundError(names)


def walk() -> Walk:
    office = first_of("small_office", "pipeline.small_office")
    bao_cao = first_of("dvexcel.commands.bao_cao", "dvexcel.pipeline.consolidate").bao_cao
    options = first_of("dvexcel.model.options", "dvexcel.pipeline.options").Options
    read_before = first_of("dvexcel.receiving.one_file", "dvexcel.pipeline.one_file")
    amounts = office.amounts
    office.amounts = lambda *asked: amounts(*asked) | {ELEMENT: NUMBER}
    with tempfile.TemporaryDirectory() as folder:
        workspace = office.office(Path(folder) / "so")
        office.issue(workspace, MONTH)
        office.send(workspace, MONTH, UNIT, 7)
        read_before._read.cache_clear()
        seen = Walk()
        sys.setprofile(seen)
        try:
            bao_cao(workspace, options(office.TODAY, MONTH))
        finally:
            sys.setprofile(None)
    return seen


def told(found: Walk, *, in_full: bool) -> str:
    handed = [name for name in found.handed if name not in found.files]
    counts = f"{len(found.files)} files on the way, {len(found.forms)} forms"
    lines = [f"{counts}, {len(found.climbs)} climbs; {len(handed)} files more hand it on"]
    if in_full:
        lines += ["On the way:", *found.files]
        lines += ["Forms:", *(form.__qualname__ for form in found.forms)]
        lines += ["Climbs:", *(f"{low} -> {high}" for low, high in found.climbs)]
        lines += ["Handed on:", *handed]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(f"{told(walk(), in_full='-v' in sys.argv)}\n")
