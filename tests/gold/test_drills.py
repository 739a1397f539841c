"""A run that is killed or refused at any point leaves the old or the new, and can be run again."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from dvexcel.workspace import Workspace

POINTS = {"tong-hop": 30, "kiem-tra": 6}
HERE = Path(__file__)


@pytest.fixture(scope="module")
def drilled(clean_months, tmp_path_factory):
    """What every disturbed run left behind, on a small province that was consolidated before."""
    if not hasattr(os, "fork"):
        pytest.skip("the drill forks; the same code writes on Windows")
    root = tmp_path_factory.mktemp("diễn tập") / "sổ"
    root.mkdir()
    workspace = Workspace(root)
    workspace.ledger.write_bytes(clean_months.workspace.ledger.read_bytes())
    for month, number in (("2026-T08", 1), ("2026-T09", 2)):
        inbox = root / "nhan_ve" / month
        inbox.mkdir(parents=True)
        files = clean_months.files[month]
        for name in [name for name in sorted(files) if "_XA-" in name][:number]:
            (inbox / name).write_bytes(files[name])
    project = HERE.parents[2]
    done = subprocess.run(
        [sys.executable, str(HERE.with_name("drill.py")), str(root), json.dumps(POINTS)],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(project)},
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), done.stderr


def test_a_killed_run_changes_no_input_and_leaves_no_half_a_file(drilled):
    report, _ = drilled
    killed = [one for one in report if one["what"] == "killed"]
    counts = Counter(one["command"] for one in killed)
    assert counts == POINTS
    assert sum(one["code"] == -9 for one in killed) >= 30
    assert all(one["inputs"] for one in killed)
    assert all(one["old_or_new"] for one in killed)


def test_a_killed_run_made_again_equals_an_undisturbed_one(drilled):
    report, _ = drilled
    assert all(one["again"] for one in report if one["what"] == "killed")


def test_a_full_disk_or_a_lost_share_is_told_and_leaves_the_old_or_the_new(drilled):
    report, said = drilled
    refused = [one for one in report if one["what"] == "refused"]
    assert len(refused) >= 30
    assert {one["code"] for one in refused} <= {0, 3}, said
    assert sum(one["code"] == 3 for one in refused) >= 10
    for what in ("inputs", "old_or_new", "again"):
        assert all(one[what] for one in refused), what
