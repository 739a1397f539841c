"""Where the facts of the office stand in a work folder, and what each line of them tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_RECEIVED = ("ngay_nhan", "ky", "don_vi", "lan", "ket_luan", "tep", "sha256")
_ON_PAPER = ("ngay_tep", "so_den", "ngay_den", "so_ky_hieu", "ngay_van_ban")
_FORMS = (
    *("ngay", "lan", "don_vi", "ten", "loai", "khoi", "phien_ban", "ma_bieu"),
    *("so_lieu", "nhiem_vu", "tep", "sha256"),
)
_LIFE = (
    *("ngay", "ky", "viec", "lan", "don_vi", "han", "so", "ngay_van_ban"),
    *("tep", "sha256", "ly_do"),
)
_RUNS = (
    *("ngay", "gio", "ngay_lam_viec", "lenh", "ky", "nguoi", "may", "so_sha256"),
    *("dau_vao", "dau_ra", "so_dem", "so_loi", "so_canh_bao"),
)
_ISSUED = "phat_hanh"


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """The append-only files of one work folder."""

    root: Path

    @property
    def received(self) -> Record:
        """What came in when: one line a file at first sight, one more for what paper tells."""
        return Record(self.root / "tiep_nhan.csv", (*_RECEIVED, *_ON_PAPER), len(_RECEIVED))

    @property
    def life(self) -> Record:
        """What became of each period: asked to mend, frozen, submitted, issued, unfrozen."""
        return Record(self.root / "dien_bien.csv", _LIFE)

    @property
    def runs(self) -> Record:
        """Every run of a command that writes."""
        return Record(self.root / "nhat_ky.csv", _RUNS)

    @property
    def written(self) -> Record:
        """What we wrote: any other bytes are a person's."""
        return Record(self.root / "da_ghi.csv", ("sha256", "tep"))

    def forms(self, period: str) -> Record:
        """What was asked of whom: one line a unit and issue."""
        return Record(self.root / _ISSUED / period / "bieu.csv", _FORMS)

    def rows_of_issue(self, period: str, table: str, number: int) -> Path:
        """The copy of a sheet's rows as they were at an issue."""
        return self.root / _ISSUED / period / f"{table}_lan_{number:02d}.csv"

    @property
    def issued_periods(self) -> list[str]:
        """The periods for which forms went out."""
        folder = self.root / _ISSUED
        return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []

    def __iter__(self) -> Iterator[Record]:
        yield from (self.received, self.life, self.runs, self.written)
        yield from map(self.forms, self.issued_periods)
