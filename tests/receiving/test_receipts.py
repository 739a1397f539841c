"""The record of receipts: written at first sight, one line a file, never changed afterwards."""

from __future__ import annotations

import errno
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from dvexcel.model.consolidation import Checked, Receipt
from dvexcel.model.outcome import CannotRun
from dvexcel.model.period import PeriodCode
from dvexcel.model.returns import Return
from dvexcel.receiving import receipts
from dvexcel.workspace import Workspace

SEPTEMBER, OCTOBER = PeriodCode.parse("2026-T09"), PeriodCode.parse("2026-T10")


@pytest.fixture
def workspace(tmp_path):
    return Workspace(tmp_path)


def checked(file: str, day: date, unit: str = "SYT", version: int = 1) -> Checked:
    digest = sha256(file.encode()).hexdigest()
    unit_return = Return(unit, SEPTEMBER, file, digest, version, {}, {}) if unit else None
    return Checked(file, digest, day, unit_return, ())


def record(workspace, *items, period=SEPTEMBER):
    known = receipts.first_sight(receipts.read_receipts(workspace), period)
    receipts.record(workspace, period, items, known)


FIRST = checked("syt.xlsx", date(2026, 9, 18))
SECOND = checked("Xã Một, lần 2.xlsx", date(2026, 9, 19), "XMOT", 2)
UNREAD = checked('tệp "lạ".pdf', date(2026, 9, 19), "")


def spoiled(workspace, spoil):
    """The one finding when the record has been changed like this."""
    record(workspace, FIRST, SECOND)
    path = workspace.receipts
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(CannotRun) as caught:
        receipts.read_receipts(workspace)
    (finding,) = caught.value.findings
    assert (finding.code, finding.file) == ("HT014", "tiep_nhan.csv")
    return finding


# What is refused


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        (lambda data: data.replace(b"2026-09-19", b"19/09/2026"), 3),
        (lambda data: data.replace(b"2026-09-18", b""), 2),
        (lambda data: data.replace(b",2,", b",hai,"), 3),
        (lambda data: data[:-80], 3),
        (lambda data: data.replace(b"SYT,1,", b"SYT,"), 2),
        (lambda data: data.replace(b"SYT,1,", b"SYT,1,1,"), 2),
        (lambda data: data + b"ghi th\xc3\xaam\r\n", 4),
        (lambda data: data + b'"2026-09-20', 4),
        (lambda data: data.replace("Xã".encode(), "Xã".encode("utf-16-le") + b"\xff"), 3),
        (lambda data: data.replace(FIRST.sha256.encode(), b"0"), 2),
        (lambda data: data.replace(b",", b";"), 1),
        (lambda data: data.replace(b"lan", b"lan_gui"), 1),
        (lambda _: b"", 1),
        (lambda _: b"\xff\xfe" + "ngay_nhan".encode("utf-16-le"), 1),
    ],
    ids=[
        *("day first", "no day", "version in words", "cut", "a field less", "a field more"),
        *("a note", "an open quote", "not utf-8", "no digest", "semicolons", "heading"),
        *("emptied", "utf-16"),
    ],
)
def test_a_line_that_we_did_not_write_is_named(workspace, spoil, line):
    assert f"Dòng {line} " in spoiled(workspace, spoil).what


def test_a_record_that_cannot_be_read(workspace, monkeypatch):
    record(workspace, FIRST)

    def locked(self):
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", locked)
    with pytest.raises(CannotRun) as caught:
        receipts.read_receipts(workspace)
    assert [finding.code for finding in caught.value.findings] == ["HT019"]


def test_a_record_open_in_excel_gets_no_second_copy(workspace, monkeypatch):
    record(workspace, FIRST)
    before = workspace.receipts.read_bytes()

    def refused(_, new):
        raise PermissionError(errno.EACCES, "Access is denied", str(new))

    with monkeypatch.context() as held:
        held.setattr(Path, "replace", refused)
        with pytest.raises(CannotRun) as caught:
            record(workspace, SECOND)
    assert [finding.code for finding in caught.value.findings] == ["HT018"]
    assert workspace.receipts.read_bytes() == before
    assert list(workspace.root.iterdir()) == [workspace.receipts]


def test_a_full_disk_leaves_the_record_whole(workspace, monkeypatch):
    record(workspace, FIRST)
    before = workspace.receipts.read_bytes()

    def no_room(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", no_room)
    with pytest.raises(CannotRun) as caught:
        record(workspace, SECOND)
    assert [finding.code for finding in caught.value.findings] == ["HT005"]
    assert workspace.receipts.read_bytes() == before
    assert list(workspace.root.iterdir()) == [workspace.receipts]


# What is kept


def test_there_is_no_record_before_the_first_receipt(workspace):
    assert receipts.read_receipts(workspace) == ()
    record(workspace)
    assert not workspace.receipts.exists()


def test_it_opens_in_excel_and_is_read_back_as_written(workspace):
    record(workspace, FIRST, SECOND, UNREAD)
    data = workspace.receipts.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfngay_nhan,ky,don_vi,lan,ket_luan,tep,sha256,ngay_tep,")
    assert data.count(b"\r\n") == data.count(b"\n") == 4
    assert data.count(b"\xef\xbb\xbf") == 1
    assert receipts.read_receipts(workspace) == (
        Receipt("SYT", "2026-T09", "syt.xlsx", FIRST.sha256, 1, date(2026, 9, 18), "hợp lệ"),
        Receipt(
            "XMOT",
            "2026-T09",
            "Xã Một, lần 2.xlsx",
            SECOND.sha256,
            2,
            date(2026, 9, 19),
            "hợp lệ",
        ),
        Receipt(
            "", "2026-T09", 'tệp "lạ".pdf', UNREAD.sha256, 1, date(2026, 9, 19), "không đọc được"
        ),
    )


def test_lines_are_only_ever_appended(workspace):
    record(workspace, FIRST)
    before = workspace.receipts.read_bytes()
    record(workspace, FIRST, SECOND)
    after = workspace.receipts.read_bytes()
    assert after.startswith(before)
    assert after[len(before) :].startswith(b"2026-09-19,2026-T09,XMOT,2,")


def test_the_first_sight_of_a_file_keeps_its_day(workspace):
    record(workspace, FIRST)
    again = replace(FIRST, received=date(2026, 9, 30), file="tên khác.xlsx")
    record(workspace, again, SECOND)
    record(workspace, again)
    read = receipts.read_receipts(workspace)
    assert len(read) == 2
    assert receipts.first_sight(read, SEPTEMBER) == {
        FIRST.sha256: date(2026, 9, 18),
        SECOND.sha256: date(2026, 9, 19),
    }


def test_one_file_may_be_seen_in_two_periods(workspace):
    record(workspace, FIRST)
    record(workspace, replace(FIRST, received=date(2026, 10, 18)), period=OCTOBER)
    read = receipts.read_receipts(workspace)
    assert receipts.first_sight(read, SEPTEMBER)[FIRST.sha256] == date(2026, 9, 18)
    assert receipts.first_sight(read, OCTOBER)[FIRST.sha256] == date(2026, 10, 18)


def test_the_same_file_twice_in_one_inbox_is_one_line(workspace):
    record(workspace, FIRST, replace(FIRST, file="bản sao.xlsx"))
    assert [receipt.file for receipt in receipts.read_receipts(workspace)] == ["syt.xlsx"]


def test_a_last_line_without_its_end_is_not_run_into_the_next(workspace):
    record(workspace, FIRST)
    path = workspace.receipts
    path.write_bytes(path.read_bytes().removesuffix(b"\r\n"))
    record(workspace, SECOND)
    assert len(receipts.read_receipts(workspace)) == 2


def test_a_record_without_its_byte_order_mark_or_with_unix_lines_is_still_ours(workspace):
    record(workspace, FIRST, SECOND)
    path = workspace.receipts
    read = receipts.read_receipts(workspace)
    path.write_bytes(path.read_bytes().removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n"))
    assert receipts.read_receipts(workspace) == read


def test_a_file_name_never_becomes_a_formula_in_the_record(workspace):
    item = checked("=1+1.xlsx", date(2026, 9, 18))
    receipts.record(workspace, SEPTEMBER, [item], {})
    assert ",'=1+1.xlsx," in workspace.receipts.read_text("utf-8-sig")


def test_a_file_that_could_not_be_opened_is_recorded_only_once_it_opens(workspace):
    item = replace(checked("khóa.xlsx", date(2026, 9, 18), unit=""), sha256="")
    receipts.record(workspace, SEPTEMBER, [item], {})
    assert not workspace.receipts.exists()
