"""Two runs never work in one folder at once; one that died is noticed and its leavings cleared."""

import errno
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from dvexcel.command_table import COMMANDS
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.steps.alone import one_at_a_time, turn
from dvexcel.workspace import Workspace

OPTIONS = Options(date(2026, 9, 18))
ROOT = Path(__file__).parents[2]
HOLDS = """
import os, sys
from pathlib import Path
from dvexcel.steps.alone import turn
from dvexcel.workspace import Workspace
with turn(Workspace(Path(sys.argv[1])), "tong-hop"):
    print("held", flush=True)
    sys.stdin.readline()
    os._exit(9)
"""


@pytest.fixture
def workspace(tmp_path):
    made = Workspace(tmp_path / "Sổ công tác năm 2026")
    made.root.mkdir()
    made.ledger.write_bytes(b"PK")
    return made


@pytest.fixture
def other(workspace):
    """Another process that holds the folder until it is told to die."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(workspace.root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    ) as process:
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


@one_at_a_time
def kiem_tra(workspace, options):
    (workspace.root / "đã chạy").touch()
    return Outcome(notes=(str(options.today),))


def test_a_second_run_is_refused_and_told_whose_the_first_is(workspace, other):
    with pytest.raises(CannotRun) as caught:
        kiem_tra(workspace, OPTIONS)
    (finding,) = caught.value.findings
    assert finding.code == "HT771"
    assert "tong-hop" in finding.what
    assert str(other.pid) in finding.what
    assert not (workspace.root / "đã chạy").exists()


def test_a_share_without_locks_is_refused_before_anything_is_written(workspace, monkeypatch):
    def no_locks(*_):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", no_locks)
    with pytest.raises(CannotRun) as caught:
        kiem_tra(workspace, OPTIONS)
    assert [one.code for one in caught.value.findings] == ["HT774"]
    assert not (workspace.root / "đã chạy").exists()


HEADED = "ngay_nhan,ky,don_vi,lan,ket_luan,tep,sha256\r\n"
LINE = f"2026-09-18,2026-T09,SYT,1,hợp lệ,syt.xlsx,{'a1' * 32}\r\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("tiep_nhan.csv", (HEADED + LINE).replace(",", ";")),
        ("tiep_nhan.csv", HEADED + LINE.replace("a1" * 32, "1E+10") + "thừa"),
        ("dien_bien.csv", "ngay;ky;viec\r\n"),
        ("da_ghi.csv", "sha256;tep\r\n"),
        ("phat_hanh/2026-T09/bieu.csv", "ngay;lan\r\n"),
    ],
    ids=["semicolons", "a digest turned", "life", "written", "issued"],
)
def test_facts_saved_again_by_excel_refuse_before_any_output(workspace, name, text):
    path = workspace.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8-sig")
    with pytest.raises(CannotRun) as caught:
        kiem_tra(workspace, OPTIONS)
    (finding,) = caught.value.findings
    assert (finding.code, finding.file) == ("HT014", path.name)
    assert not (workspace.root / "đã chạy").exists()
    assert path.read_text("utf-8-sig") == text.replace("\r\n", "\n")


def test_facts_open_in_excel_refuse_before_any_output(workspace, monkeypatch):
    held = workspace.root / "tiep_nhan.csv"
    held.write_text(HEADED + LINE, "utf-8-sig")
    opened = Path.open

    def refused(path, *args, **kwargs):
        if path == held and args[:1] == ("r+b",):
            raise PermissionError(errno.EACCES, "Access is denied", str(path))
        return opened(path, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(CannotRun) as caught:
        kiem_tra(workspace, OPTIONS)
    assert [one.code for one in caught.value.findings] == ["HT018"]
    assert not (workspace.root / "đã chạy").exists()


def test_a_run_that_died_leaves_no_lock_and_is_told(workspace, other):
    left = workspace.root / "ket_qua" / ".dvexcel-0123456789abcdef.tmp"
    left.parent.mkdir()
    left.touch()
    other.stdin.write("die\n")
    other.stdin.flush()
    assert other.wait() == 9
    outcome = kiem_tra(workspace, OPTIONS)
    assert [finding.code for finding in outcome.findings] == ["HT772"]
    assert "tong-hop" in outcome.findings[0].what
    assert not left.exists()
    assert kiem_tra(workspace, OPTIONS).findings == ()


def test_a_run_in_its_own_turn_says_nothing(workspace):
    outcome = kiem_tra(workspace, OPTIONS)
    assert outcome == Outcome(notes=("2026-09-18",))
    assert workspace.lock.read_bytes().strip() == b""


def test_a_command_that_fails_lets_go_of_the_folder(workspace):
    with pytest.raises(ZeroDivisionError), turn(workspace, "soan"):
        raise ZeroDivisionError
    assert kiem_tra(workspace, OPTIONS).findings == ()


def test_a_lock_with_a_text_cut_short_is_no_hindrance(workspace):
    path = workspace.lock
    path.write_bytes(b'{"user": "La')
    assert kiem_tra(workspace, OPTIONS).findings == ()


def test_what_stands_in_the_lock_cannot_break_the_message(workspace):
    path = workspace.lock
    path.write_text(json.dumps({"pid": 7, "user": "{user}", "x": 1}), "utf-8")
    (finding,) = kiem_tra(workspace, OPTIONS).findings
    assert "{user}" in finding.what


def test_a_folder_without_a_ledger_is_left_to_the_command(tmp_path):
    assert kiem_tra(Workspace(tmp_path), OPTIONS).notes
    assert list(tmp_path.iterdir()) == [tmp_path / "đã chạy"]


def test_a_folder_that_lets_nobody_write_is_left_to_the_command(workspace, monkeypatch):
    def refused(*_, **__):
        raise PermissionError(errno.EACCES, "Access is denied")

    monkeypatch.setattr(os, "open", refused)
    with turn(workspace, "kiem-tra") as said:
        assert said == []
    assert not workspace.lock.exists()


#: They write into no work folder, or make a new one in which nobody works yet.
IN_NO_TURN = {
    "khoi-tao",
    "xem-truoc",
    "xem-nguon",
    "doi-chieu",
    "nhat-ky",
    "sang-nam",
    "kiem-mau",
    "soat",
    "chay-thu",
    "chan-doan",
}


def test_every_command_that_writes_into_a_work_folder_waits_for_its_turn():
    free = {one.name for one in COMMANDS if not hasattr(one.function, "__wrapped__")}
    assert free == IN_NO_TURN
