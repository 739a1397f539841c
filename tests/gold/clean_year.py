"""A clean return of every unit in thirteen months, ready to be spoiled and to be checked."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from functools import cache

import openpyxl
import second_totals as second
from form_faults import Month

from dvexcel.model.issue import FormIssue
from dvexcel.model.period import PeriodCode
from dvexcel.pipeline.check import amounts_of, check_file
from dvexcel.pipeline.ledger import open_ledger
from dvexcel.pipeline.options import Options
from dvexcel.pipeline.versions import tell_same_versions
from dvexcel.sample.chay_thu import next_workspace
from dvexcel.sample.fill import fill_form
from dvexcel.sample.filling import clean_filling
from dvexcel.specs.bieu import FORM_VERSION
from dvexcel.specs.stamp import Stamp
from dvexcel.workspace import Workspace
from dvexcel.writing.form import write_form

CODES = (*(f"2026-T{number:02}" for number in range(1, 13)), "2027-T01")
WITH_LONGER_PERIODS = {"2026-T06", "2026-T12"}  # whose forms carry the half-year, the year
NOT_YET, NO_MORE = "PH-THANUYEN", "XA-NAMBAN"
JULY = 6


class CleanYear:
    """The year that was played, with every unit's clean return in place of late and faulty ones."""

    def __init__(self, played: Workspace, root) -> None:
        self.played = (played, next_workspace(played))
        self.ledgers = [open_ledger(one, Options(date(2026, 12, 31)))[0] for one in self.played]
        self.workspace = Workspace(root)
        self.scratch = root / "gieo"
        self.scratch.mkdir(parents=True)
        for code in CODES:
            inbox = root / "nhan_ve" / code
            inbox.mkdir(parents=True)
            for unit, data in self._files(code).items():
                (inbox / f"bieu_{unit}_{code}.xlsx").write_bytes(data)

    def _where(self, code: str):
        index = int(code == CODES[-1])
        ledger = self.ledgers[index]
        return self.played[index], ledger, ledger.periods[PeriodCode.parse(code)]

    def _files(self, code: str) -> dict[str, bytes]:
        """What was sent and found valid when the year was played; the rest is filled in anew."""
        workspace, ledger, period = self._where(code)
        with workspace.receipts.open(encoding="utf-8-sig", newline="") as file:
            seen = [line for line in csv.DictReader(file) if line["ky"] == code]
        valid = {
            line["tep"] for line in seen if line["ket_luan"] == "hợp lệ" and line["lan"] == "1"
        }
        files = {}
        for unit in ledger.units_owing(period):
            name = f"bieu_{unit.code}_{code}.xlsx"
            sent, form = workspace.inbox(period.code) / name, workspace.issued(period.code) / name
            files[unit.code] = (
                sent.read_bytes()
                if name in valid
                else fill_form(form, clean_filling(ledger, period, unit))
            )
        return files

    @cache  # noqa: B019 - one for the session
    def month(self, index: int) -> Month:
        """The month of that index, 0 for January 2026, 12 for January 2027."""
        code = CODES[index]
        _, _, period = self._where(code)
        return Month(
            code,
            period.last_valid_day - timedelta(days=2),
            self._inbox(code),
            self._inbox(CODES[index - 1]) if index else {},
            self._before(index),
            self._stray(index),
            "" if code in WITH_LONGER_PERIODS else f"{code[:-2]}{int(code[-2:]) + 1:02}",
            lambda unit, of, newer: str(Stamp(FORM_VERSION + newer, unit, PeriodCode.parse(of))),
        )

    def _inbox(self, code: str) -> dict[str, bytes]:
        folder = self.workspace.root / "nhan_ve" / code
        return {path.stem.split("_")[1]: path.read_bytes() for path in sorted(folder.iterdir())}

    def _before(self, index: int) -> dict[str, dict[str, int]]:
        """Each unit's figures of the month before: of its return, else of Số liệu nền."""
        if index in {0, len(CODES) - 1}:
            folder = self.played[int(index > 0)].root
            return second.earlier(folder, "2026-T12" if index else "2025-T12")
        units = self._inbox(CODES[index - 1])
        return {unit: self.figures(index - 1, unit) for unit in units}

    def _stray(self, index: int) -> tuple[str, bytes]:
        """The filled form of a unit that owes nothing this month."""
        _, ledger, period = self._where(CODES[index])
        unit = ledger.units[NOT_YET if index < JULY else NO_MORE]
        form = FormIssue(
            unit=unit,
            period=period,
            recipient="Sở Nội vụ",
            elements=ledger.elements_asked(unit, period),
            tasks=ledger.tasks_of(unit),
            opening={},
            stamp=str(Stamp(FORM_VERSION, unit.code, period.code)),
        )
        path = self.scratch / f"bieu_{unit.code}_{period.code}.xlsx"
        path.write_bytes(write_form(form))
        return unit.code, fill_form(path, clean_filling(ledger, period, unit))

    @cache  # noqa: B019 - one for the session
    def _rows(self, index: int, unit: str):
        path = self.workspace.root / "nhan_ve" / CODES[index] / f"bieu_{unit}_{CODES[index]}.xlsx"
        book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()), read_only=True)
        return second.listed(book["Số liệu"], "Trong kỳ", "Không phát sinh", "Giải trình")

    def figures(self, index: int, unit: str) -> dict[str, int]:
        """The unit's figures by code; 0 where "Không phát sinh" is ticked."""
        rows = self._rows(index, unit)
        return {code: typed or 0 for code, (typed, tick, _) in rows.items() if typed or tick}

    def reasons(self, index: int, unit: str) -> dict[str, str | None]:
        """What stands under Giải trình, by code."""
        return {code: reason for code, (*_, reason) in self._rows(index, unit).items()}

    @cache  # noqa: B019 - one for the session
    def _previous(self, index: int):
        workspace, ledger, period = self._where(CODES[index])
        if index < len(CODES) - 1:
            workspace = self.workspace
        return amounts_of(workspace, ledger, period.code.previous, period.last_valid_day)

    def found(self, index: int, files) -> set[tuple[str, str, str]]:
        """(file, code, place) of all that checking these files of the month finds."""
        _, ledger, period = self._where(CODES[index])
        checked = []
        for name, data in files:
            path = self.scratch / name
            path.write_bytes(data)
            day, previous = self.month(index).received, self._previous(index)
            checked.append(check_file(ledger, period, path, {}, day, previous))
        return {
            (finding.file, finding.code, "" if finding.place is None else str(finding.place))
            for one in tell_same_versions(checked)
            for finding in one.findings
        }
