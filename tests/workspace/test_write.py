"""Files are written whole or not at all, and never over what a person has typed."""

from __future__ import annotations

import errno
import json
import os
from hashlib import sha256
from pathlib import Path
from shutil import rmtree

import pytest

from dvexcel.model.outcome import CannotRun
from dvexcel.model.period import PeriodCode
from dvexcel.workspace import Workspace

OLD, NEW, TYPED = "cũ".encode(), "mới".encode(), "người sửa".encode()


@pytest.fixture
def workspace(tmp_path):
    return Workspace(tmp_path)


@pytest.fixture
def target(workspace):
    return workspace.results(PeriodCode.parse("2026-T09")) / "tong_hop_2026-T09.xlsx"


def beside(target, number):
    return target.with_name(f"tong_hop_2026-T09 ({number}).xlsx")


def refusal(workspace, target, data=NEW):
    with pytest.raises(CannotRun) as caught:
        workspace.write(target, data)
    (finding,) = caught.value.findings
    assert finding.is_error
    return finding


def files(folder):
    """Every file below a folder, our own notes apart."""
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "da_ghi.csv"
    )


def temporary(folder):
    return [name for name in os.listdir(folder) if name.endswith(".tmp")]  # noqa: PTH208 - hidden too


def refuse_to_replace(monkeypatch, *held):
    """Windows while Excel has these files open: they can be read, but not replaced."""
    replace = Path.replace

    def refused(self, new):
        if Path(new) in held:
            raise PermissionError(errno.EACCES, "Access is denied", str(new))
        return replace(self, new)

    monkeypatch.setattr(Path, "replace", refused)


class Full:
    """A file on a full disk: it opens, takes a little, and then no more."""

    def __init__(self, file, error):
        self._file, self._error = file, error

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self._file.close()

    def write(self, data):
        self._file.write(data[:1])
        raise OSError(self._error, os.strerror(self._error))


def fill_the_disk(monkeypatch, error=errno.ENOSPC):
    opened = Path.open

    def open_on_a_full_disk(self, mode="r", **more):
        file = opened(self, mode, **more)
        return Full(file, error) if "x" in mode or "w" in mode else file

    monkeypatch.setattr(Path, "open", open_on_a_full_disk)


# When the system refuses


@pytest.mark.parametrize("error", [errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)])
def test_a_full_disk_leaves_the_old_file_whole_and_nothing_beside_it(
    workspace, target, monkeypatch, error
):
    workspace.write(target, OLD)
    fill_the_disk(monkeypatch, error)
    finding = refusal(workspace, target)
    assert (finding.code, finding.file) == ("HT005", target.name)
    assert target.read_bytes() == OLD
    assert files(workspace.root) == ["ket_qua/2026-T09/tong_hop_2026-T09.xlsx"]
    assert not temporary(target.parent)
    assert not temporary(workspace.root)


def test_a_full_disk_while_flushing_is_a_full_disk(workspace, target, monkeypatch):
    workspace.write(target, OLD)

    def no_room(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    assert refusal(workspace, target).code == "HT005"
    assert target.read_bytes() == OLD
    assert not temporary(target.parent)


def test_any_other_trouble_names_what_the_machine_said(workspace, target, monkeypatch):
    workspace.write(target, OLD)
    fill_the_disk(monkeypatch, errno.EIO)
    finding = refusal(workspace, target)
    assert finding.code == "HT006"
    assert os.strerror(errno.EIO) in finding.what
    assert target.read_bytes() == OLD


@pytest.mark.parametrize("error", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_a_folder_that_may_only_be_read(workspace, target, monkeypatch, error):
    workspace.write(target, OLD)
    opened = Path.open

    def read_only(self, mode="r", **more):
        if "r" not in mode:
            raise OSError(error, os.strerror(error), str(self))
        return opened(self, mode, **more)

    monkeypatch.setattr(Path, "open", read_only)
    finding = refusal(workspace, target)
    assert finding.code == "HT004"
    assert str(target) in finding.what
    assert target.read_bytes() == OLD


def test_a_folder_that_may_not_be_made(workspace, target, monkeypatch):
    def refused(self, *_, **__):
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(Path, "mkdir", refused)
    assert refusal(workspace, target).code == "HT004"


def test_a_file_where_a_folder_should_be(workspace, target):
    target.parent.parent.mkdir()
    target.parent.write_bytes(b"")
    assert refusal(workspace, target).code == "HT006"


def test_ninety_nine_files_of_one_name_are_enough(workspace, target):
    target.parent.mkdir(parents=True)
    for path in (target, *(beside(target, number) for number in range(2, 99))):
        path.write_bytes(TYPED)
    assert refusal(workspace, target).code == "HT006"


def test_an_interruption_leaves_nothing_behind(workspace, target, monkeypatch):
    workspace.write(target, OLD)

    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        workspace.write(target, NEW)
    assert target.read_bytes() == OLD
    assert not temporary(target.parent)


# What a person has typed


def test_a_file_edited_by_a_person_is_left_and_the_new_one_stands_beside_it(workspace, target):
    workspace.write(target, OLD)
    target.write_bytes(TYPED)
    path, (finding,) = workspace.write(target, NEW)
    assert path == beside(target, 2)
    assert (finding.code, finding.is_error) == ("HT008", False)
    assert path.name in finding.remedy
    assert target.read_bytes() == TYPED
    assert path.read_bytes() == NEW


def test_a_file_that_was_there_before_us_is_a_person_s(workspace, target):
    target.parent.mkdir(parents=True)
    target.write_bytes(TYPED)
    path, (finding,) = workspace.write(target, NEW)
    assert (path, finding.code) == (beside(target, 2), "HT008")
    assert target.read_bytes() == TYPED


def test_running_again_reuses_the_second_name_while_only_we_wrote_it(workspace, target):
    workspace.write(target, OLD)
    target.write_bytes(TYPED)
    for data in (NEW, OLD + NEW, NEW):
        path, (finding,) = workspace.write(target, data)
        assert (path, finding.code) == (beside(target, 2), "HT008")
        assert path.read_bytes() == data
    beside(target, 2).write_bytes(TYPED)
    path, _ = workspace.write(target, OLD)
    assert path == beside(target, 3)
    assert beside(target, 2).read_bytes() == target.read_bytes() == TYPED


def test_without_our_notes_we_are_only_more_careful(workspace, target):
    workspace.write(target, OLD)
    note = workspace.root / "da_ghi.csv"
    for broken in (None, b"", b"[1]", b"{\xff", b'sha256,tep\r\n"'):
        note.unlink() if broken is None else note.write_bytes(broken)
        path, (finding,) = workspace.write(target, NEW)
        assert (path, finding.code) == (beside(target, 2), "HT008")
        assert target.read_bytes() == OLD
        path.unlink()


# What is open in Excel


def test_a_file_open_in_another_program_is_left_and_the_new_one_stands_beside_it(
    workspace, target, monkeypatch
):
    workspace.write(target, OLD)
    refuse_to_replace(monkeypatch, target)
    path, (finding,) = workspace.write(target, NEW)
    assert path == beside(target, 2)
    assert (finding.code, finding.is_error) == ("HT007", False)
    assert path.name in finding.remedy
    assert (target.read_bytes(), path.read_bytes()) == (OLD, NEW)
    assert not temporary(target.parent)


def test_the_second_name_may_be_open_too(workspace, target, monkeypatch):
    workspace.write(target, OLD)
    target.write_bytes(TYPED)
    workspace.write(target, OLD)
    refuse_to_replace(monkeypatch, beside(target, 2))
    path, _ = workspace.write(target, NEW)
    assert path == beside(target, 3)
    assert beside(target, 2).read_bytes() == OLD


def test_our_notes_open_in_another_program_refuse_before_anything_is_written(
    workspace, target, monkeypatch
):
    workspace.write(target, OLD)
    refuse_to_replace(monkeypatch, workspace.root / "da_ghi.csv")
    assert refusal(workspace, target).code == "HT018"
    assert target.read_bytes() == OLD


# What is plain


def test_a_new_file_is_written_with_its_folders(workspace, target):
    assert workspace.write(target, NEW) == (target, [])
    assert target.read_bytes() == NEW
    assert files(workspace.root) == ["ket_qua/2026-T09/tong_hop_2026-T09.xlsx"]


def test_our_own_file_is_replaced_in_silence(workspace, target):
    for data in (OLD, NEW, OLD):
        assert workspace.write(target, data) == (target, [])
        assert target.read_bytes() == data


def test_the_same_bytes_again_change_nothing_at_all(workspace, target, monkeypatch):
    workspace.write(target, OLD)
    before = {path: path.stat() for path in workspace.root.rglob("*")}
    fill_the_disk(monkeypatch)
    assert workspace.write(target, OLD) == (target, [])
    assert {path: path.stat() for path in workspace.root.rglob("*")} == before


def test_a_person_s_file_of_the_very_same_bytes_is_no_conflict(workspace, target):
    target.parent.mkdir(parents=True)
    target.write_bytes(NEW)
    assert workspace.write(target, NEW) == (target, [])
    assert files(workspace.root) == ["ket_qua/2026-T09/tong_hop_2026-T09.xlsx"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
def test_others_may_read_a_file_as_far_as_the_machine_s_habits_allow(workspace, target):
    before = os.umask(0o022)
    try:
        workspace.write(target, NEW)
    finally:
        os.umask(before)
    assert target.stat().st_mode & 0o777 == 0o644


def test_a_power_cut_before_the_file_is_renamed_leaves_the_next_run_in_peace(
    workspace, target, monkeypatch
):
    workspace.write(target, OLD)
    with monkeypatch.context() as cut:
        refuse_to_replace(cut, target)
        workspace.write(target, NEW)
    beside(target, 2).unlink()
    assert workspace.write(target, NEW) == (target, [])
    assert target.read_bytes() == NEW


def test_what_we_wrote_is_remembered_once_each_and_never_forgotten(workspace, target):
    for data in (OLD, NEW, OLD, NEW):
        workspace.write(target, data)
    lines = (workspace.root / "da_ghi.csv").read_bytes().decode("utf-8-sig").splitlines()
    assert lines[0] == "sha256,tep"
    name = "ket_qua/2026-T09/tong_hop_2026-T09.xlsx"
    assert lines[1:] == [f"{sha256(one).hexdigest()},{name}" for one in (OLD, NEW)]
    target.write_bytes(OLD)  # a backup of ours put back is still ours
    assert workspace.write(target, OLD + NEW) == (target, [])


def noted_by_an_earlier_program(workspace, target, data):
    """The notes as they stood in the folder that may be deleted."""
    target.parent.mkdir(parents=True)
    target.write_bytes(data)
    notes = workspace.root / ".dvexcel" / "da_ghi.json"
    notes.parent.mkdir()
    name = target.relative_to(workspace.root).as_posix()
    notes.write_text(json.dumps({name: [sha256(data).hexdigest()]}), "utf-8")


def test_what_an_earlier_program_wrote_is_still_ours(workspace, target):
    noted_by_an_earlier_program(workspace, target, OLD)
    assert workspace.write(target, NEW) == (target, [])
    target.write_bytes(TYPED)
    assert workspace.write(target, OLD)[1][0].code == "HT008"


def test_notes_once_taken_over_outlive_the_folder_they_came_from(workspace, target):
    noted_by_an_earlier_program(workspace, target, OLD)
    workspace.written.take_over()
    rmtree(workspace.root / ".dvexcel")
    assert workspace.write(target, NEW) == (target, [])


@pytest.mark.parametrize("broken", [b"", b"[1]", b"{\xff", b'{"a": 5}', b'{"a": [null]}'])
def test_broken_notes_of_an_earlier_program_make_us_only_more_careful(workspace, target, broken):
    noted_by_an_earlier_program(workspace, target, OLD)
    (workspace.root / ".dvexcel" / "da_ghi.json").write_bytes(broken)
    assert workspace.write(target, NEW)[1][0].code == "HT008"
    assert target.read_bytes() == OLD


def test_a_file_named_like_a_formula_is_noted_as_text_and_known_again(workspace):
    target = workspace.root / "=1+1.soat.docx"
    for data in (OLD, NEW):
        assert workspace.write(target, data) == (target, [])
    assert ",'=1+1.soat.docx" in (workspace.root / "da_ghi.csv").read_text("utf-8-sig")


# The folder


def test_a_folder_that_is_not_there_and_one_without_a_so(tmp_path):
    for root, code in ((tmp_path / "không có", "HT001"), (tmp_path, "HT002")):
        with pytest.raises(CannotRun) as caught:
            Workspace(root).require_ledger()
        assert [finding.code for finding in caught.value.findings] == [code]
    (tmp_path / "so_cong_tac.xlsx").write_bytes(b"x")
    assert Workspace(tmp_path).require_ledger() == tmp_path / "so_cong_tac.xlsx"


def test_lock_files_and_hidden_files_are_no_returns(workspace):
    period = PeriodCode.parse("2026-T09")
    inbox = workspace.inbox(period)
    (inbox / "lần 2").mkdir(parents=True)
    for name in ("b.xlsx", "~$b.xlsx", ".a.xlsx", "lần 2/a.xlsx", "ảnh chụp.jpg"):
        (inbox / name).write_bytes(b"x")
    found = [path.relative_to(inbox).as_posix() for path in workspace.returns(period)]
    assert found == ["b.xlsx", "lần 2/a.xlsx", "ảnh chụp.jpg"]
    assert workspace.returns(PeriodCode.parse("2026-T10")) == []


# ---- long paths


def test_a_path_of_250_characters_with_diacritics_is_written(tmp_path):
    folder = tmp_path
    while len(str(folder)) < 205:
        folder = folder / "Sở Nội vụ"
    folder.mkdir(parents=True)
    target = folder / f"{'tổng hợp ' * 9}"[: 249 - len(str(folder)) - 5].strip()
    target = target.with_name(target.name.ljust(249 - len(str(folder)) - 5, "x") + ".xlsx")
    assert len(str(target)) == 250
    path, said = Workspace(folder).write(target, NEW)
    assert (path, said, target.read_bytes()) == (target, [], NEW)
    assert temporary(folder) == []


def test_a_name_that_no_system_takes_is_told_with_its_length(workspace):
    assert refusal(workspace, workspace.root / f"{'ế' * 300}.xlsx").code == "HT773"


def test_a_folder_lost_behind_a_long_path_is_told_as_long(workspace, monkeypatch):
    def lost(*_, **__):
        raise FileNotFoundError(errno.ENOENT, "The system cannot find the path specified")

    monkeypatch.setattr(Path, "mkdir", lost)
    assert refusal(workspace, workspace.root / "ngắn.xlsx").code == "HT006"
    assert refusal(workspace, workspace.root / f"{'x' * 240}.xlsx").code == "HT773"
