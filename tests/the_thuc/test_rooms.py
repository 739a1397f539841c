"""The rooms of the inspector know each other one way only, imports made late included."""

import ast
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import dvexcel

PACKAGE = Path(dvexcel.__file__).parent
HOUSE = PACKAGE / "the_thuc"
# Each room with the rooms it may know.
ROOMS = {
    "notices": set(),
    "read": set(),
    "days": set(),
    "told": set(),
    "judging": {"days"},
    "rules": {"judging"},
    "mend": {"read"},
    "inspection": {"notices", "days", "told", "read", "judging", "rules"},
    "mending": {"notices", "inspection", "mend"},
    "taking": {"notices", "read"},
    "report": {"inspection", "judging"},
    "comment_parts": {"read", "mend"},
    "comments": {"read", "mend", "told", "comment_parts"},
}


def named(path):
    return ".".join(("dvexcel", *path.relative_to(PACKAGE).with_suffix("").parts))


MODULES = {named(path).removesuffix(".__init__"): path for path in HOUSE.rglob("*.py")}


def imported(path):
    """The modules of the house that a file imports anywhere: above, late, or for types."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            below = {f"{node.module}.{alias.name}" for alias in node.names} & {*MODULES}
            yield from below or {node.module}


GRAPH = {name: {*imported(path)} & {*MODULES} - {name} for name, path in MODULES.items()}


def test_no_module_comes_back_to_itself():
    assert len(list(TopologicalSorter(GRAPH).static_order())) == len(MODULES)


def test_a_room_knows_only_the_rooms_below_it():
    known = {room: set() for room in ROOMS}
    for name, others in GRAPH.items():
        for other in others:
            room, below = name.split(".")[2], other.split(".")[2]
            known[room] |= {below} - {room}
    assert known == ROOMS


def test_the_command_line_starts_without_the_libraries_of_the_inspector():
    code = "import sys, dvexcel.cli.main; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent
    )
    loaded = set(done.stdout.split())
    assert not loaded & {"lxml", "docx", "dvexcel.the_thuc.rules", "dvexcel.the_thuc.read"}
