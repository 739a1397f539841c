"""A file made to hurt gets its verdict within 512 MB and 60 seconds, and changes nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from attacks import attacks

ROOT = Path(__file__).parents[2]
ATTACKS = attacks()
# Where the system bounds memory; elsewhere the time does.
JUDGE = """
import json, sys
from pathlib import Path
from dvexcel.model.outcome import CannotRun
from dvexcel.reading.files import parse_file
from dvexcel.reading.guard import read_bytes
if sys.platform == "linux":
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (512 * 2**20,) * 2)
path = Path(sys.argv[1])
try:
    book = parse_file(read_bytes(path), path.name)
    print(json.dumps(["read", [one.code for one in book.findings]]))
except CannotRun as problem:
    print(json.dumps([problem.findings[0].code, []]))
"""


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_gets_its_verdict(tmp_path, name):
    folder = tmp_path / "nhận về"
    folder.mkdir()
    path = folder / "biểu.xlsx"
    path.write_bytes(ATTACKS[name].data)
    judged = subprocess.run(
        [sys.executable, "-c", JUDGE, str(path)],
        capture_output=True,
        check=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=60,
    )
    assert tuple(json.loads(judged.stdout)) == (ATTACKS[name].verdict, list(ATTACKS[name].warnings))
    assert [one.name for one in tmp_path.rglob("*")] == ["nhận về", "biểu.xlsx"]
    assert path.read_bytes() == ATTACKS[name].data
