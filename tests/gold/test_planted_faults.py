"""What is planted is found, at its cell; and nothing else is found."""

import os
import shutil
from datetime import date

import pytest
from planting import IN_A_FORM, WHOLE_FILES, plant

from dvexcel.pipeline.check import kiem_tra
from dvexcel.pipeline.options import Options
from dvexcel.workspace import Workspace

SEEDS = range(int(os.environ.get("DVEXCEL_SEEDS", "5")))
NOW, BEFORE = "2026-T09", "2026-T08"


@pytest.fixture
def check(clean_months, tmp_path):
    def checked(files):
        workspace = Workspace(tmp_path / "so")
        shutil.copytree(clean_months.workspace.root, workspace.root, ignore=_forms)
        for period, named in ((BEFORE, clean_months.files[BEFORE]), (NOW, files)):
            folder = workspace.root / "nhan_ve" / period
            folder.mkdir(parents=True, exist_ok=True)
            for name, data in named.items():
                (folder / name.replace(BEFORE, period)).write_bytes(data)
        outcome = kiem_tra(workspace, Options(date(2026, 9, 18), period=NOW))
        return {(f.file, f.code, "" if f.place is None else str(f.place)) for f in outcome.findings}

    return checked


def _forms(_folder, names):
    return [name for name in names if name in {"phat_hanh", "van_ban"}]


def test_clean_returns_have_no_finding(check, clean_months):
    assert check(clean_months.files[NOW]) == set()


@pytest.mark.parametrize("seed", SEEDS)
def test_the_found_set_is_the_planted_set(check, clean_months, seed):
    now = {name: data for name, data in clean_months.files[NOW].items() if _many(name)}
    before = {name.replace(BEFORE, NOW): d for name, d in clean_months.files[BEFORE].items()}
    planted, expected = plant(now, before, seed)
    assert len(expected) > len(IN_A_FORM) + len(WHOLE_FILES)
    everything = {**clean_months.files[NOW], **planted}
    assert check(everything) == expected


def _many(name):
    """Units that type every element; the one supplier of a few figures has too few to fault."""
    return "BTGDV" not in name
