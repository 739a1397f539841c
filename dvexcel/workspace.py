"""The clerk's folder: where everything stands, and nothing that a person typed is overwritten."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.model.notice import error, warning
from dvexcel.model.outcome import CannotRun
from dvexcel.office_facts import OfficeFacts
from dvexcel.whole_files import (
    CANNOT_WRITE,
    TEMPORARY,
    HeldOpenError,
    is_systems_own,
    replace,
    told,
)
from dvexcel.written import DISPOSABLE, Written

if TYPE_CHECKING:
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.notice import Notice
    from dvexcel.model.period import PeriodCode

NO_FOLDER = error(
    "HT001",
    "Không thấy thư mục",
    "Không có thư mục “{path}”.",
    "dvexcel cần một thư mục làm việc có sẵn.",
    "Mời kiểm tra đường dẫn, hoặc chạy “dvexcel khoi-tao” để lập thư mục mới.",
)
NO_LEDGER = error(
    "HT002",
    "Không thấy sổ công tác",
    "Thư mục “{path}” không có tệp {name}.",
    "Có thể đây không phải thư mục làm việc của dvexcel.",
    "Mời chọn đúng thư mục bằng --thu-muc, hoặc chạy “dvexcel khoi-tao” để lập sổ mới.",
)
LEDGER_EXISTS = error(
    "HT003",
    "Sổ công tác đã có",
    "Thư mục “{path}” đã có tệp {name}.",
    "dvexcel không ghi đè sổ đã có.",
    "Mời chọn thư mục khác, hoặc đổi tên sổ cũ trước.",
)
OPEN_ELSEWHERE = warning(
    "HT007",
    "Tệp đang mở ở chương trình khác",
    "Tệp “{name}” đang được mở nên không thay được.",
    "Excel hoặc Word đang giữ tệp này.",
    "Bản mới đã ghi thành “{other}”; mời đóng bản cũ rồi dùng bản mới.",
)
EDITED_BY_HAND = warning(
    "HT008",
    "Tệp đã có người sửa",
    "Tệp “{name}” đã được sửa sau khi dvexcel ghi.",
    "dvexcel không ghi đè chữ người khác đã gõ.",
    "Bản mới đã ghi thành “{other}”; mời so hai bản và giữ bản cần dùng.",
)
LEDGER_NAME = "so_cong_tac.xlsx"
ISSUED, RESULTS, PAPERS = "phat_hanh", "ket_qua", "van_ban"
_MAX_OTHER_NAMES = 99


def form_name(unit: str, period: PeriodCode) -> str:
    """The file name of a unit's form, as it goes out and as it is looked for when it comes back."""
    return f"bieu_{unit}_{period}.xlsx"


@dataclass(frozen=True, slots=True)
class Workspace:
    """One work folder. Nothing here reads the clock or a file's date."""

    root: Path

    # ---- the sổ and the facts of the office

    @property
    def ledger(self) -> Path:
        """The sổ công tác."""
        return self.root / LEDGER_NAME

    @property
    def upgraded_ledger(self) -> Path:
        """The sổ of today's make, until a person puts it in the place of the one in use."""
        return self.root / "so_cong_tac_nang_cap.xlsx"

    @property
    def facts(self) -> OfficeFacts:
        """The append-only files of what happened."""
        return OfficeFacts(self.root)

    @property
    def receipts(self) -> Path:
        """The record of what came in."""
        return self.facts.received.path

    @property
    def written(self) -> Written:
        """The append-only record of what we wrote: any other bytes are a person's."""
        return Written(self.root)

    @property
    def lock(self) -> Path:
        """Held by the run that is at work; tells a person whose it is."""
        return self.root / "dang_chay.txt"

    @property
    def button_log(self) -> Path:
        """What was pressed in Excel, for who is asked for help."""
        return self.root / DISPOSABLE / "nhat_ky.log"

    @property
    def own_templates(self) -> Path:
        """A clerk's own templates; they win over the shipped ones."""
        return self.root / "mau"

    # ---- what goes out to the units and comes back

    def issued(self, period: PeriodCode) -> Path:
        """Forms issued for a period."""
        return self.root / ISSUED / str(period)

    def sending_list(self, period: PeriodCode) -> Path:
        """Who is sent which form, with which words."""
        return self.issued(period) / f"danh_sach_gui_{period}.xlsx"

    @property
    def inboxes(self) -> Path:
        """The inboxes of all periods."""
        return self.root / "nhan_ve"

    def inbox(self, period: PeriodCode) -> Path:
        """Returns received for a period, as they came."""
        return self.inboxes / str(period)

    # ---- what we made

    def results(self, period: PeriodCode) -> Path:
        """What we computed for a period."""
        return self.root / RESULTS / str(period)

    def consolidated(self, period: PeriodCode) -> Path:
        """The consolidated workbook; once it is there, what comes in came late."""
        return self.results(period) / f"tong_hop_{period}.xlsx"

    def editing(self, period: PeriodCode) -> Path:
        """Where the clerk chooses and rewords what units wrote."""
        return self.results(period) / f"bien_tap_{period}.xlsx"

    def marked(self, period: PeriodCode, name: str) -> Path:
        """The copy of a unit's return that goes back to it."""
        return self.results(period) / "tra_lai" / name

    def filled(self, period: PeriodCode, form: Path) -> Path:
        """The copy of the form from above with our figures."""
        return self.results(period) / f"{form.stem}_da_dien.xlsx"

    def sources_of(self, period: PeriodCode, made: Path) -> Path:
        """The list of every number in what was made of a period."""
        return self.results(period) / f"{made.stem}.nguon.csv"

    # ---- papers

    @property
    def papers(self) -> Path:
        """Drafted documents."""
        return self.root / PAPERS

    def request(self, period: PeriodCode) -> Path:
        """The letter that asks for the returns."""
        return self.papers / f"de_nghi_bao_cao_{period}.docx"

    def hand_back(self, period: PeriodCode, unit: str = "") -> Path:
        """The letter that goes with returned workbooks, or with that of one unit."""
        return self._letter("tra_lai", period, unit)

    def reminder(self, period: PeriodCode, unit: str = "") -> Path:
        """The letter to all who are awaited, or to one unit."""
        return self._letter("don_doc", period, unit)

    def report(self, period: PeriodCode, *, replacing: bool = False) -> Path:
        """The report, or the one in place of what was issued."""
        return self.papers / f"bao_cao_{'thay_the_' if replacing else ''}{period}.docx"

    def draft(self, name: str) -> Path:
        """A document of Văn bản đi."""
        return self.papers / f"{name}.docx"

    def dossier(self, name: str) -> Path:
        """The folder of what is submitted together."""
        return self.papers / f"ho_so_{name}"

    def inspected(self, document: Path, mark: str) -> Path:
        """The copy of any document: beside it, or in the work folder when it stands elsewhere."""
        return self._beside(document.parent) / f"{document.stem}{mark}.docx"

    def inspected_folder(self, folder: Path) -> Path:
        """The workbook on the documents of a folder: in it, or in the work folder."""
        return self._beside(folder) / f"ket_qua_soat_{folder.resolve().name}.xlsx"

    def _beside(self, folder: Path) -> Path:
        root, full = self.root.resolve(), folder.resolve()
        return self.root / full.relative_to(root) if full.is_relative_to(root) else self.root

    def _letter(self, kind: str, period: PeriodCode, unit: str) -> Path:
        whose = f"{unit}_" if unit else ""
        return self.papers / f"{kind}_{whose}{period}.docx"

    # ---- looking

    def require_ledger(self) -> Path:
        """The sổ's path; CannotRun when the folder or the sổ is not there."""
        if not self.root.is_dir():
            raise CannotRun(NO_FOLDER.at(path=self.root))
        if not self.ledger.is_file():
            raise CannotRun(NO_LEDGER.at(path=self.root, name=LEDGER_NAME))
        return self.ledger

    def require_no_ledger(self) -> None:
        """CannotRun (HT003) when a sổ is there: it is never written over."""
        if self.ledger.exists():
            raise CannotRun(LEDGER_EXISTS.at(path=self.root, name=LEDGER_NAME))

    def returns(self, period: PeriodCode) -> list[Path]:
        """The files of a period's inbox in the order of names; lock and system files apart."""
        inbox = self.inbox(period)
        files = (path for path in inbox.rglob("*") if path.is_file())
        return sorted(path for path in files if not is_systems_own(path.name))

    # ---- writing

    def write(self, target: Path, data: bytes, *, keep: bool = False) -> tuple[Path, list[Finding]]:
        """Put ``data`` at ``target``, whole or not at all; answer where it went and why there.

        A file that a person changed since we wrote it is left alone, and so is one held open by
        another program: the new one gets the next free name and a word. The same bytes again
        change nothing. ``keep``: what it replaces stays under the name of its lần, written before
        the new one so that a run that dies loses neither. CannotRun (HT004 to HT006, HT018) when
        the system refuses.
        """
        with told(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.exists():
                current = target.read_bytes()
                if current == data:
                    return target, []
                if not self.written.has(target, current):
                    return self._put_beside(target, data, EDITED_BY_HAND)
                if keep:
                    self._keep(target, current)
            try:
                self._put(target, data)
            except HeldOpenError:
                return self._put_beside(target, data, OPEN_ELSEWHERE)
        return target, []

    def _keep(self, target: Path, current: bytes) -> None:
        """Keep what stands there as ``…_lan_01``, ``…_lan_02``; the very same is kept once."""
        number = 1
        while (kept := target.with_stem(f"{target.stem}_lan_{number:02d}")).exists():
            if kept.read_bytes() == current:
                return
            number += 1
        self._put(kept, current)

    def make_inbox(self, period: PeriodCode) -> None:
        """Have the folder for a period's returns ready; CannotRun when the system refuses."""
        with told(self.inbox(period)):
            self.inbox(period).mkdir(parents=True, exist_ok=True)

    def clear_leftovers(self) -> None:
        """Remove what a run that died had begun to write; nobody else may be writing now."""
        for path in list(self.root.rglob(f"{TEMPORARY}*.tmp")):
            with contextlib.suppress(OSError):  # in the way of nothing
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    def _put_beside(self, target: Path, data: bytes, why: Notice) -> tuple[Path, list[Finding]]:
        """Write under the next name that is free, or that holds only what we wrote ourselves."""
        for number in range(2, _MAX_OTHER_NAMES):
            other = target.with_stem(f"{target.stem} ({number})")
            if other.exists() and not self.written.has(other, other.read_bytes()):
                continue
            try:
                self._put(other, data)
            except HeldOpenError:
                continue
            return other, [why.at(file=target.name, name=target.name, other=other.name)]
        detail = "đã có quá nhiều bản cùng tên"
        raise CannotRun(CANNOT_WRITE.at(file=target.name, path=target, detail=detail))

    def _put(self, target: Path, data: bytes) -> None:
        self.written.note(target, data)
        replace(target, data)
