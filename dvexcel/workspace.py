"""The clerk's folder: where everything stands, and files that are written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel import workspace_notices as notices
from dvexcel.model.outcome import CannotRun
from dvexcel.specs.file_names import SO_CONG_TAC_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.period import PeriodCode

LEDGER_NAME = SO_CONG_TAC_FILE
RECEIPTS_NAME = "tiep_nhan.csv"
_WRITTEN_NAME = ".dvexcel/da_ghi.json"
_TEMPORARY = ".dvexcel-"
_MAX_OTHER_NAMES = 99
_LONG = 225  # with a temporary name of ours, what Windows by default takes at most
_NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}  # Windows has no EDQUOT


class _HeldOpenError(PermissionError):
    """The new bytes were written, but the file that stands there cannot be replaced now."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """One work folder. Nothing here reads the clock or a file's date."""

    root: Path

    @property
    def ledger(self) -> Path:
        """The sổ công tác."""
        return self.root / LEDGER_NAME

    @property
    def receipts(self) -> Path:
        """The append-only record of what came in."""
        return self.root / RECEIPTS_NAME

    @property
    def own_templates(self) -> Path:
        """A clerk's own templates; they win over the shipped ones."""
        return self.root / "mau"

    @property
    def papers(self) -> Path:
        """Drafted documents."""
        return self.root / "van_ban"

    def issued(self, period: PeriodCode) -> Path:
        """Forms issued for a period."""
        return self.root / "phat_hanh" / str(period)

    def inbox(self, period: PeriodCode) -> Path:
        """Returns received for a period, as they came."""
        return self.root / "nhan_ve" / str(period)

    def results(self, period: PeriodCode) -> Path:
        """What we computed for a period."""
        return self.root / "ket_qua" / str(period)

    def require_ledger(self) -> Path:
        """The sổ's path; CannotRun when the folder or the sổ is not there."""
        if not self.root.is_dir():
            raise CannotRun(notices.NO_FOLDER.at(path=self.root))
        if not self.ledger.is_file():
            raise CannotRun(notices.NO_LEDGER.at(path=self.root, name=LEDGER_NAME))
        return self.ledger

    def returns(self, period: PeriodCode) -> list[Path]:
        """The files of a period's inbox in the order of names; lock and hidden files apart."""
        inbox = self.inbox(period)
        files = (path for path in inbox.rglob("*") if path.is_file())
        return sorted(path for path in files if not path.name.startswith(("~$", ".")))

    def write(self, target: Path, data: bytes) -> tuple[Path, list[Finding]]:
        """Put ``data`` at ``target``, whole or not at all; answer where it went and why there.

        A file that a person changed since we wrote it is left alone, and so is one held open by
        another program: the new one gets the next free name and a word. The same bytes again
        change nothing. CannotRun (HT004 to HT006) when the system refuses.
        """
        with _told(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.exists():
                current = _digest(target.read_bytes())
                if current == _digest(data):
                    return target, []
                if current not in self._written(target):
                    other = self._put_beside(target, data)
                    finding = notices.EDITED_BY_HAND.at(
                        file=target.name, name=target.name, other=other.name
                    )
                    return other, [finding]
            try:
                self._put(target, data)
            except _HeldOpenError:
                other = self._put_beside(target, data)
                finding = notices.OPEN_ELSEWHERE.at(
                    file=target.name, name=target.name, other=other.name
                )
                return other, [finding]
        return target, []

    def make_inbox(self, period: PeriodCode) -> None:
        """Have the folder for a period's returns ready; CannotRun when the system refuses."""
        with _told(self.inbox(period)):
            self.inbox(period).mkdir(parents=True, exist_ok=True)

    def append_receipts(self, lines: Iterable[str], header: str) -> None:
        """Append lines to the record of receipts; it begins with a BOM so that Excel reads it.

        CannotRun (HT018) when another program holds it: a second record would split the truth.
        """
        text = "".join(f"{line}\r\n" for line in lines)
        if not text:
            return
        with _told(self.receipts):
            before = self.receipts.read_bytes() if self.receipts.exists() else b""
            start = before or f"\ufeff{header}\r\n".encode()
            if not start.endswith(b"\n"):  # an editor took the last line break away
                start += b"\r\n"
            try:
                _replace(self.receipts, start + text.encode())
            except _HeldOpenError as problem:
                name = self.receipts.name
                raise CannotRun(notices.RECEIPTS_HELD.at(file=name, name=name)) from problem

    def clear_leftovers(self) -> None:
        """Remove what a run that died had begun to write; nobody else may be writing now."""
        for path in self.root.rglob(f"{_TEMPORARY}*.tmp"):
            with contextlib.suppress(OSError):  # in the way of nothing
                path.unlink()

    def _put_beside(self, target: Path, data: bytes) -> Path:
        """Write under the next name that is free, or that holds only what we wrote ourselves."""
        for number in range(2, _MAX_OTHER_NAMES):
            other = target.with_stem(f"{target.stem} ({number})")
            if other.exists() and _digest(other.read_bytes()) not in self._written(other):
                continue
            try:
                self._put(other, data)
            except _HeldOpenError:
                continue
            return other
        detail = "đã có quá nhiều bản cùng tên"
        raise CannotRun(notices.CANNOT_WRITE.at(file=target.name, path=target, detail=detail))

    def _put(self, target: Path, data: bytes) -> None:
        """Write the file, having noted it: a note too many is harmless, one too few is not."""
        self._note(target, data)
        _replace(target, data)

    def _note(self, target: Path, data: bytes) -> None:
        """Remember that these bytes at ``target`` are ours; the last ten of each file suffice."""
        written = self._all_written()
        name = target.relative_to(self.root).as_posix()
        digest = _digest(data)
        if digest in written.get(name, []):
            return
        written[name] = [*written.get(name, [])[-9:], digest]
        record = self.root / _WRITTEN_NAME
        record.parent.mkdir(exist_ok=True)
        text = json.dumps(written, ensure_ascii=False, indent=1, sort_keys=True)
        try:
            _replace(record, text.encode())
        except _HeldOpenError as problem:  # ours to keep, so no other name will do
            raise PermissionError(*problem.args) from problem

    def _all_written(self) -> dict[str, list[str]]:
        """What we wrote where; empty when the record is gone, which only makes us more careful."""
        try:
            written = json.loads((self.root / _WRITTEN_NAME).read_text("utf-8"))
        except (FileNotFoundError, ValueError):
            return {}
        if not isinstance(written, dict):
            return {}
        return {name: digests for name, digests in written.items() if isinstance(digests, list)}

    def _written(self, target: Path) -> list[str]:
        return self._all_written().get(target.relative_to(self.root).as_posix(), [])


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _replace(target: Path, data: bytes) -> None:
    """Write beside ``target``, flush to the disk, then rename over it.

    _HeldOpenError when only the renaming is refused: Windows does so while a program has it open.
    """
    beside = target.with_name(f"{_TEMPORARY}{secrets.token_hex(8)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        try:
            beside.replace(target)
        except PermissionError as problem:
            if target.exists():
                raise _HeldOpenError(*problem.args) from problem
            raise
    except BaseException:
        with contextlib.suppress(OSError):  # the first problem is the one to tell
            beside.unlink()
        raise


@contextlib.contextmanager
def _told(target: Path) -> Iterator[None]:
    """Turn the system's refusals into findings that a clerk can act on."""
    try:
        yield
    except PermissionError as problem:
        raise CannotRun(notices.NO_PERMISSION.at(file=target.name, path=target)) from problem
    except OSError as problem:
        length = len(str(target.absolute()))
        not_there = isinstance(problem, FileNotFoundError) and length > _LONG
        if problem.errno == errno.ENAMETOOLONG or not_there:
            finding = notices.PATH_TOO_LONG.at(file=target.name, path=target, length=length)
            raise CannotRun(finding) from problem
        if problem.errno in _NO_ROOM:
            raise CannotRun(notices.DISK_FULL.at(file=target.name, path=target)) from problem
        if problem.errno in {errno.EROFS, errno.EACCES}:
            raise CannotRun(notices.NO_PERMISSION.at(file=target.name, path=target)) from problem
        detail = problem.strerror or type(problem).__name__
        raise CannotRun(
            notices.CANNOT_WRITE.at(file=target.name, path=target, detail=detail)
        ) from problem
