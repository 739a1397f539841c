"""The house rules that a machine can hold: style, types, layers, no clock, built files fresh."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from dvexcel.build import all_notices, built
from dvexcel.rules.data import DATA_RULES

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "dvexcel"
CLOCK = PACKAGE / "clock.py"
FACES = {PACKAGE / face for face in ("cli/main.py", "cli/desk.py", "addin/press.py")}
ASKS_THE_TIME = {"now", "today", "utcnow", "time", "time_ns", "getmtime", "getctime", "monotonic"}
FILE_DATES = {"st_mtime", "st_ctime", "st_mtime_ns", "st_atime"}


@pytest.mark.parametrize(
    "command",
    [
        ["-m", "ruff", "check", "."],
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "mypy"],
        ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
    ],
    ids=["ruff", "format", "mypy", "layers"],
)
def test_the_code_is_clean(command):
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_stage_reads_the_clock_or_a_files_date():
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        if path == CLOCK:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in FILE_DATES:
                found.append((path.name, node.lineno))
            if isinstance(node, ast.Call):
                function = node.func
                name = getattr(function, "attr", getattr(function, "id", ""))
                asks_our_clock = path in FACES and isinstance(function, ast.Name)
                if name in ASKS_THE_TIME and not node.args and not asks_our_clock:
                    found.append((path.name, node.lineno))
    assert found == []


def test_the_clock_is_where_we_say_it_is():
    assert "today()" in CLOCK.read_text("utf-8")


def test_what_is_built_is_what_is_committed():
    stale = [str(path) for path, data in built(ROOT).items() if (ROOT / path).read_bytes() != data]
    assert stale == [], "run: python -m dvexcel.build"


def test_codes_of_findings_are_used_once():
    by_code = {}
    for notice in [*all_notices(), *(rule.notice for rule in DATA_RULES)]:
        by_code.setdefault(notice.code, set()).add(notice.title)
    assert {code: titles for code, titles in by_code.items() if len(titles) > 1} == {}


def test_modules_stay_one_idea_long():
    long = {
        path.relative_to(ROOT).as_posix(): lines
        for path in PACKAGE.rglob("*.py")
        if (lines := len(path.read_text("utf-8").splitlines())) > 300
    }
    assert long == {}


def test_no_public_class_name_is_used_twice():
    """One word, one thing: a reader who meets a name knows which one is meant."""
    homes = {}
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, []).append(path.relative_to(ROOT).as_posix())
    assert {name: where for name, where in homes.items() if len(where) > 1} == {}
