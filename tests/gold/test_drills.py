"""A run that is killed or refused at any point leaves the old or the new, and can be run again."""

import json
import os
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from dvexcel.commands.phat_hanh import phat_hanh
from dvexcel.model.options import Options
from dvexcel.model.period import PeriodCode
from dvexcel.sample import sample_rows
from dvexcel.sample.fill import fill_form
from dvexcel.sample.filling import clean_filling
from dvexcel.steps.opening import open_ledger
from dvexcel.workspace import Workspace
from dvexcel.writing.so_cong_tac import write_so_cong_tac

pytestmark = pytest.mark.slow

POINTS = {"tong-hop": 30, "kiem-tra": 6, "phat-hanh": 12, "chot-so-lieu": 20}
UNITS = ("XA-BUMNUA", "XA-MUONGMO", "XA-MUONGTHAN")
HERE = Path(__file__)


def small_rows():
    """The sample's sổ with three communes and ten tasks, and nothing from before."""
    rows = sample_rows()
    units = [one for one in rows["don_vi"] if one["ma"] in UNITS]
    few = {"don_vi": units, "nhiem_vu": list(rows["nhiem_vu"])[:10]}
    return {**rows, **few, "so_lieu_nen": [], "tiep_nhan": []}


@pytest.fixture(scope="module")
def drilled(tmp_path_factory):
    """What every disturbed run left behind, on a province of three communes."""
    if not hasattr(os, "fork"):
        pytest.skip("the drill forks; the same code writes on Windows")
    workspace = Workspace(tmp_path_factory.mktemp("diễn tập") / "sổ")
    workspace.root.mkdir()
    workspace.ledger.write_bytes(write_so_cong_tac(small_rows()))
    ledger, _ = open_ledger(workspace, Options(date(2026, 8, 1)))
    issued = Workspace(tmp_path_factory.mktemp("phát hành"))
    issued.ledger.write_bytes(workspace.ledger.read_bytes())
    for month in ("2026-T08", "2026-T09"):
        code = PeriodCode.parse(month)
        phat_hanh(issued, Options(date(2026, 8, 1), period=month))
        inbox = workspace.inbox(code)
        inbox.mkdir(parents=True)
        for unit in UNITS:
            form = issued.issued(code) / f"bieu_{unit}_{month}.xlsx"
            filling = clean_filling(ledger, ledger.periods[code], ledger.units[unit])
            (inbox / form.name).write_bytes(fill_form(form, filling))
    project = HERE.parents[2]
    done = subprocess.run(
        [sys.executable, str(HERE.with_name("drill.py")), str(workspace.root), json.dumps(POINTS)],
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
