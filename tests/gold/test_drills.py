"""A run that is killed or refused at any point leaves the old or the new, and can be run again."""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from dvexcel.commands.bao_cao import bao_cao
from dvexcel.commands.chot_so_lieu import chot_so_lieu
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
#: Kills over what was drafted, frozen and edited already.
LATER = {
    "tiep-nhan": 8,
    "bao-cao": 8,
    "ghi-trinh": 8,
    "ghi-ban-hanh": 8,
    "huy-chot": 6,
    "thay-so": 6,
    "ban-sach": 4,
}
UNITS = ("XA-BUMNUA", "XA-MUONGMO", "XA-MUONGTHAN")
HERE = Path(__file__)


def small_rows():
    """The sample's sổ with three communes and ten tasks, and nothing from before."""
    rows = sample_rows()
    units = [one for one in rows["don_vi"] if one["ma"] in UNITS]
    few = {"don_vi": units, "nhiem_vu": list(rows["nhiem_vu"])[:10]}
    return {**rows, **few, "so_lieu_nen": [], "tiep_nhan": []}


@pytest.fixture(scope="module")
def received(tmp_path_factory):
    """A province of three communes whose returns of two months lie in the inbox."""
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
    return workspace


@pytest.fixture(scope="module")
def drilled(received):
    """What every disturbed run left behind."""
    return disturbed(received, POINTS)


@pytest.fixture(scope="module")
def drilled_later(received, tmp_path_factory):
    """The same for a period whose report was drafted, edited, and frozen with a late return."""
    root = tmp_path_factory.mktemp("đã chốt") / "sổ"
    shutil.copytree(received.root, root)
    workspace, options = Workspace(root), Options(date(2026, 9, 18), period="2026-T09")
    inbox = workspace.inbox(PeriodCode.parse("2026-T09"))
    late = inbox / f"bieu_{UNITS[-1]}_2026-T09.xlsx"
    (root / "thu_den").mkdir()
    late.rename(root / "thu_den" / late.name)
    bao_cao(workspace, options)
    report = workspace.report(PeriodCode.parse("2026-T09"))
    document = Document(report)
    document.add_paragraph("Câu của lãnh đạo.")
    document.save(report)
    shutil.copy(root / "thu_den" / late.name, late)
    chot_so_lieu(workspace, options)
    return disturbed(workspace, LATER)


def disturbed(workspace, points):
    project = HERE.parents[2]
    done = subprocess.run(
        [sys.executable, str(HERE.with_name("drill.py")), str(workspace.root), json.dumps(points)],
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


def test_the_life_of_a_period_survives_a_kill_at_any_point(drilled_later):
    report, said = drilled_later
    killed = [one for one in report if one["what"] == "killed"]
    assert Counter(one["command"] for one in killed) == LATER
    assert sum(one["code"] == -9 for one in killed) >= 30
    for what in ("inputs", "old_or_new", "again"):
        assert [one for one in report if not one[what]] == [], (what, said)
