"""The clerk's folder: where everything stands, and files that are written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dvexcel import workspace_notices as notices
from dvexcel.model.outcome import CannotRun

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvexcel.model.finding import Finding
    from dvexcel.model.period import PeriodCode

LEDGER_NAME = "so_cong_tac.xlsx"
RECEIPTS_NAME = "tiep_nhan.csv"
_WRITTEN_NAME = ".dvexcel/da_ghi.json"
_MAX_OTHER_NAMES = 99
_NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}  # Windows has no EDQUOT


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
                    other = self._other_name(target)
                    self._put(other, data)
                    finding = notices.EDITED_BY_HAND.at(
                        file=target.name, name=target.name, other=other.name
                    )
                    return other, [finding]
            try:
                self._put(target, data)
            except PermissionError:
                if not target.exists() or not os.access(target.parent, os.W_OK):
                    raise
                other = self._other_name(target)
                self._put(other, data)
                finding = notices.OPEN_ELSEWHERE.at(
                    file=target.name, name=target.name, other=other.name
                )
                return other, [finding]
        return target, []

    def append_receipts(self, lines: Iterable[str], header: str) -> None:
        """Append lines to the record of receipts; it begins with a BOM so that Excel reads it."""
        text = "".join(f"{line}\r\n" for line in lines)
        if not text:
            return
        with _told(self.receipts):
            before = self.receipts.read_bytes() if self.receipts.exists() else b""
            start = before or f"\ufeff{header}\r\n".encode()
            _replace(self.receipts, start + text.encode())

    def _other_name(self, target: Path) -> Path:
        """The next name that is free, or that holds only what we wrote there ourselves."""
        for number in range(2, _MAX_OTHER_NAMES):
            other = target.with_stem(f"{target.stem} ({number})")
            if not other.exists() or _digest(other.read_bytes()) in self._written(other):
                return other
        detail = "đã có quá nhiều bản cùng tên"
        raise CannotRun(notices.CANNOT_WRITE.at(file=target.name, path=target, detail=detail))

    def _put(self, target: Path, data: bytes) -> None:
        _replace(target, data)
        record = self.root / _WRITTEN_NAME
        written = self._all_written()
        name = target.relative_to(self.root).as_posix()
        written[name] = [*written.get(name, [])[-9:], _digest(data)]
        record.parent.mkdir(exist_ok=True)
        text = json.dumps(written, ensure_ascii=False, indent=1, sort_keys=True)
        _replace(record, text.encode())

    def _all_written(self) -> dict[str, list[str]]:
        """What we wrote where; empty when the record is gone, which only makes us more careful."""
        try:
            written: dict[str, list[str]] = json.loads(
                (self.root / _WRITTEN_NAME).read_text("utf-8")
            )
        except (FileNotFoundError, ValueError):
            return {}
        return written

    def _written(self, target: Path) -> list[str]:
        return self._all_written().get(target.relative_to(self.root).as_posix(), [])


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _replace(target: Path, data: bytes) -> None:
    """Write beside ``target``, flush to the disk, then rename over it."""
    handle, name = tempfile.mkstemp(prefix=".dvexcel-", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):  # the first problem is the one to tell
            Path(name).unlink()
        raise


@contextlib.contextmanager
def _told(target: Path) -> Iterator[None]:
    """Turn the system's refusals into findings that a clerk can act on."""
    try:
        yield
    except PermissionError as problem:
        raise CannotRun(notices.NO_PERMISSION.at(file=target.name, path=target)) from problem
    except OSError as problem:
        if problem.errno in _NO_ROOM:
            raise CannotRun(notices.DISK_FULL.at(file=target.name, path=target)) from problem
        if problem.errno in {errno.EROFS, errno.EACCES}:
            raise CannotRun(notices.NO_PERMISSION.at(file=target.name, path=target)) from problem
        detail = problem.strerror or type(problem).__name__
        raise CannotRun(
            notices.CANNOT_WRITE.at(file=target.name, path=target, detail=detail)
        ) from problem
