"""Every run that writes leaves one line: what was run, on which sổ, with what outcome."""

import csv
from datetime import date
from hashlib import sha256

import pytest

from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.steps.alone import one_at_a_time
from dvexcel.workspace import Workspace


@pytest.fixture
def workspace(tmp_path):
    made = Workspace(tmp_path / "sổ")
    made.root.mkdir()
    made.ledger.write_bytes(b"PK")
    return made


@one_at_a_time
def tong_hop(workspace, options):
    if options.code:
        raise CannotRun
    made = workspace.root / "=ra.xlsx"
    made.write_bytes(b"xong")
    return Outcome((made,), (), {"tep": 3})


def lines(workspace):
    with workspace.facts.runs.path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_run_that_was_refused_leaves_no_line(workspace):
    with pytest.raises(CannotRun):
        tong_hop(workspace, Options(date(2026, 9, 18), code="x"))
    assert not workspace.facts.runs.path.exists()


def test_a_run_is_told_with_digests_and_no_path_of_this_computer(workspace, tmp_path):
    given = tmp_path / "biểu.xlsx"
    given.write_bytes(b"vao")
    options = Options(date(2026, 9, 18), "2026-T09", files=(given,))
    tong_hop(workspace, options)
    tong_hop(workspace, options)
    first, second = lines(workspace)
    assert (first["lenh"], first["ky"], first["so_dem"]) == ("tong-hop", "2026-T09", "tep=3")
    assert first["ngay_lam_viec"] == "2026-09-18"
    assert first["so_sha256"] == sha256(b"PK").hexdigest()[:16]
    assert first["dau_vao"] == f"biểu.xlsx={sha256(b'vao').hexdigest()[:16]}"
    assert first["dau_ra"] == f"'=ra.xlsx={sha256(b'xong').hexdigest()[:16]}"
    assert second["dau_ra"] == first["dau_ra"]
    assert str(tmp_path) not in workspace.facts.runs.path.read_text("utf-8-sig")
