"""A clean return of every unit in thirteen months, ready to be spoiled and to be checked."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from datetime import date, timedelta
from functools import cache

import openpyxl
import second_totals as second
from form_faults import JULY, MERGED, OWES_NOTHING, RENAMED, Month

from dvexcel.model.form import FormIssue
from dvexcel.model.options import Options
from dvexcel.model.period import PeriodCode
from dvexcel.receiving.check import amounts_of
from dvexcel.receiving.one_file import check_file
from dvexcel.receiving.past import past_of
from dvexcel.receiving.versions import tell_copies, tell_same_versions
from dvexcel.receiving.whose import for_heirs
from dvexcel.sample.chay_thu import next_workspace
from dvexcel.sample.fill import fill_form
from dvexcel.sample.filling import clean_filling
from dvexcel.specs.bieu import FORM_VERSION
from dvexcel.specs.stamp import Stamp
from dvexcel.steps.opening import open_ledger
from dvexcel.workspace import Workspace
from dvexcel.writing.form import write_form

CODES = (*(f"2026-T{number:02}" for number in range(1, 13)), "2027-T01")
WITH_LONGER_PERIODS = {"2026-T06", "2026-T12"}  # whose forms carry the half-year, the year
STRAYS = ((OWES_NOTHING,), (OWES_NOTHING, RENAMED, MERGED))  # before July, and since
JANUARY = 12


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
        files = self._inbox(code)
        earlier = [self._reported(index, steps) for steps in range(6, 0, -1)]
        return Month(
            code,
            period.last_valid_day - timedelta(days=2),
            files,
            self._inbox(CODES[index - 1]) if index else {},
            earlier[-1],
            self._reported(index, 12),
            {unit: [one[unit] for one in earlier if unit in one] for unit in files},
            {unit: self._stray(index, unit) for unit in STRAYS[index >= JULY]},
            "" if code in WITH_LONGER_PERIODS else f"{code[:-2]}{int(code[-2:]) + 1:02}",
            lambda unit, of, newer: str(Stamp(FORM_VERSION + newer, unit, PeriodCode.parse(of))),
        )

    def _inbox(self, code: str) -> dict[str, bytes]:
        folder = self.workspace.root / "nhan_ve" / code
        return {path.stem.split("_")[1]: path.read_bytes() for path in sorted(folder.iterdir())}

    def _reported(self, index: int, steps: int) -> dict[str, dict[str, int]]:
        """Each unit's figures so many months before; of a renamed or merged one, as its heir's."""
        then = index - steps
        if index < JANUARY and then >= 0:
            had = {unit: self.figures(then, unit) for unit in self._inbox(CODES[then])}
        else:
            year, month = divmod(2026 * 12 + then, 12)
            folder = self.played[index == JANUARY].root
            had = second.earlier(folder, f"{year}-T{month + 1:02}")
        now = self._where(CODES[index])[2].closing
        told: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for unit, figures in had.items():
            for code, amount in figures.items():
                told[second.teller(unit, now) if unit else ""][code] += amount
        return {unit: dict(figures) for unit, figures in told.items()}

    def _stray(self, index: int, code: str) -> bytes:
        """The filled form of a unit that does not report this month."""
        _, ledger, period = self._where(CODES[index])
        unit = ledger.units[code]
        form = FormIssue(
            unit=unit,
            period=period,
            recipient="Sở Nội vụ",
            elements=ledger.elements_asked(unit, period),
            tasks=ledger.tasks_of(unit, period),
            opening={},
            stamp=str(Stamp(FORM_VERSION, unit.code, period.code)),
            work=ledger.work,
        )
        path = self.scratch / f"bieu_{unit.code}_{period.code}.xlsx"
        path.write_bytes(write_form(form))
        return fill_form(path, clean_filling(ledger, period, unit))

    @cache  # noqa: B019 - one for the session
    def _rows(self, index: int, unit: str):
        path = self.workspace.root / "nhan_ve" / CODES[index] / f"bieu_{unit}_{CODES[index]}.xlsx"
        book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()), read_only=True)
        rows = second.typed_or_ticked(book["Số liệu"], "Giải trình")
        book.close()
        return rows

    def figures(self, index: int, unit: str) -> dict[str, int]:
        """The unit's figures by code; 0 where "Không phát sinh" is ticked, or its section is."""
        rows = self._rows(index, unit)
        return {code: typed or 0 for code, (typed, tick, _) in rows.items() if typed or tick}

    def reasons(self, index: int, unit: str) -> dict[str, str | None]:
        """What stands under Giải trình, by code."""
        return {code: reason for code, (*_, reason) in self._rows(index, unit).items()}

    @cache  # noqa: B019 - one for the session
    def _past(self, index: int):
        """What kiem-tra knows of earlier periods: the one before, last year's, the habit."""
        _, ledger, period = self._where(CODES[index])

        def amounts(code: PeriodCode):
            told = self._amounts(code, int(index == JANUARY))
            return for_heirs(ledger, period.closing, code, told)

        return past_of(period.code, amounts, far=True)

    @cache  # noqa: B019 - one for the session
    def _amounts(self, code: PeriodCode, book: int):
        """The figures of a month by unit: of the clean returns, else of the sổ's Số liệu nền."""
        workspace = self.played[1] if book else self.workspace
        return amounts_of(workspace, self.ledgers[book], code, date(2027, 1, 31))

    def found(self, index: int, files) -> set[tuple[str, str, str]]:
        """(file, code, place) of all that checking these files of the month finds."""
        _, ledger, period = self._where(CODES[index])
        checked = []
        for name, data in files:
            path = self.scratch / name
            path.write_bytes(data)
            day, past = self.month(index).received, self._past(index)
            checked.append(check_file(ledger, period, path, {}, day, past))
        return {
            (finding.file, finding.code, "" if finding.place is None else str(finding.place))
            for one in tell_copies(tell_same_versions(checked), ledger)
            for finding in one.findings
        }
