"""The commands of the ribbon as plain functions on an open book; each shows an Outcome.

They read whole tables in a few calls, run the same pipeline as the command line, and write
whole ranges back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dvexcel.addin.books import workspace_of, write_sheet
from dvexcel.commands import COMMANDS
from dvexcel.model.finding import Severity
from dvexcel.pipeline.check import check_one
from dvexcel.pipeline.options import Options
from dvexcel.reading.live import read_live_book
from dvexcel.specs.bieu import CHECK_SHEET

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dvexcel.model.finding import Finding
    from dvexcel.model.outcome import Outcome

RESULT_SHEET = CHECK_SHEET
_HEADINGS = ("Mức", "Mã", "Vị trí", "Nội dung", "Vì sao", "Cách xử lý")
_WEIGHT = {Severity.LOI: "Lỗi", Severity.CANH_BAO: "Cảnh báo"}
_NOTHING = "Biểu không có điểm nào cần sửa."


def kiem_tra_bieu(book: Any, today: date) -> Outcome:  # noqa: ANN401 - an xlwings Book
    """Check the open return and list what to mend on the sheet "Kết quả kiểm tra".

    The unit's own cells are only read.
    """
    outcome = check_one(workspace_of(book), Options(today), read_live_book(book))
    write_sheet(book, RESULT_SHEET, result_rows(outcome.findings))
    return outcome


def tong_hop_ky(book: Any, period: str, today: date) -> Outcome:  # noqa: ANN401 - as above
    """Consolidate a period by the open sổ as it stands, saved or not; the result is a new file."""
    command = next(one for one in COMMANDS if one.in_excel == tong_hop_ky.__name__)
    options = Options(today, period, open_ledger=read_live_book(book))
    return command.function(workspace_of(book), options)


def result_rows(findings: Sequence[Finding]) -> list[tuple[str, ...]]:
    """The findings as rows with a heading; one polite sentence when there is none."""
    if not findings:
        return [_HEADINGS, ("", "", "", _NOTHING)]
    return [_HEADINGS, *(_row(finding) for finding in findings)]


def _row(finding: Finding) -> tuple[str, ...]:
    place = "" if finding.place is None else str(finding.place)
    weight = _WEIGHT[finding.severity]
    return weight, finding.code, place, finding.what, finding.why, finding.remedy
