"""A freeze: the figures of a period as they were closed, in a folder that is never written again.

``ket_qua/<kỳ>/chot_01/`` is built beside its name and then renamed, whole; only then is the fact
written (dien_bien.csv), and only a folder with its fact is in force. A run that dies in between
leaves a folder nobody reads: the next freeze of the same figures takes it over, any other takes the
next number.
"""

from __future__ import annotations

import csv
import io
import secrets
import shutil
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun
from dvexcel.records import Record
from dvexcel.whole_files import TEMPORARY, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from dvexcel.model.period import PeriodCode
    from dvexcel.workspace import Workspace

FROZEN_CHANGED = error(
    "HT057",
    "Bản chốt đã bị sửa",
    "Tệp “{name}” trong {folder} không còn như lúc chốt.",
    "Các kỳ sau lấy số từ bản chốt nên số phải đúng như đã chốt.",
    "Mời khôi phục thư mục từ bản sao lưu, hoặc hủy chốt và chốt lại.",
)
FIGURES, STANDINGS, CONTENTS = "so_lieu.csv", "trang_thai.csv", "muc_luc.csv"
RETURNS = "bao_cao_don_vi"
FIGURE_FIELDS = ("don_vi", "so_lieu", "so_le", "gia_tri", "tep", "o", "sha256")
STANDING_FIELDS = (
    *("don_vi", "ten", "loai", "khoi", "tinh_trang", "tre", "tre_lam_viec", "ngay_nhan", "han"),
    *("can_cu", "lan", "tep", "sha256", "so_loi", "so_canh_bao", "ghi_chu"),
)
_CONTENT_FIELDS = ("tep", "sha256")


@dataclass(frozen=True, slots=True)
class Freeze:
    """One freeze in its folder."""

    folder: Path

    def lines(self, name: str, fields: tuple[str, ...]) -> list[dict[str, str]]:
        """The lines of one of its tables; CannotRun (HT057) when it is not as it was frozen."""
        self._require_unchanged(name)
        return [row for _, row in Record(self.folder / name, fields).lines()]

    def returned(self, digest: str) -> bytes | None:
        """The return of that digest, None when it was not kept or is not as it was frozen."""
        for path in sorted((self.folder / RETURNS).glob("*")):
            data = path.read_bytes()
            if sha256(data).hexdigest() == digest:
                return data
        return None

    def _require_unchanged(self, name: str) -> None:
        contents = Record(self.folder / CONTENTS, _CONTENT_FIELDS).lines()
        kept = {row["tep"]: row["sha256"] for _, row in contents}
        path = self.folder / name
        with told(path):
            now = sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        if kept.get(name) != now:
            raise CannotRun(FROZEN_CHANGED.at(file=name, name=name, folder=self.folder.name))


def freeze_at(workspace: Workspace, period: PeriodCode, number: int) -> Freeze:
    """The freeze of that number."""
    return Freeze(workspace.results(period) / f"chot_{number:02d}")


def write_freeze(workspace: Workspace, period: PeriodCode, files: Mapping[str, bytes]) -> int:
    """Put a freeze of these files down whole, with the digest of each; answer its number.

    A folder that already holds the very same takes its place.
    """
    digests = {name: sha256(data).hexdigest() for name, data in files.items()}
    contents = table_bytes(
        _CONTENT_FIELDS, ({"tep": name, "sha256": told_by} for name, told_by in digests.items())
    )
    number = 1
    while (folder := freeze_at(workspace, period, number).folder).exists():
        known = folder / CONTENTS
        if known.is_file() and known.read_bytes() == contents:
            return number
        number += 1
    beside = folder.with_name(f"{TEMPORARY}{secrets.token_hex(8)}.tmp")
    with told(folder):
        try:
            for name, data in {**files, CONTENTS: contents}.items():
                path = beside / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
            beside.rename(folder)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    return number


def table_bytes(fields: tuple[str, ...], rows: Iterable[Mapping[str, object]]) -> bytes:
    """A table as plain text that Excel opens."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(fields)
    for row in rows:
        writer.writerow(["" if row.get(key) is None else row[key] for key in fields])
    return text.getvalue().encode("utf-8-sig")
