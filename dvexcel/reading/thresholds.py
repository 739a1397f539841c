"""The sheet Ngưỡng kiểm tra: what the office set; where it set nothing usable, our proposal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.thresholds import PROPOSED, Thresholds
from dvexcel.reading import ledger_notices as notices
from dvexcel.reading.ledger_checks import drop_repeated
from dvexcel.reading.tables import find_sheet, read_table, sheets_like
from dvexcel.specs.mac_dinh.nguong import THRESHOLDS, Threshold
from dvexcel.specs.so_cong_tac import NGUONG
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from dvexcel.model.finding import Finding
    from dvexcel.model.raw import RawBook
    from dvexcel.model.record import Row

_BY_NAME = {fold(code): threshold for code, threshold in THRESHOLDS.items()}


def read_thresholds(book: RawBook) -> tuple[Thresholds, list[Finding]]:
    """What the office set, and what of the sheet could not be used.

    A sổ made before this sheet existed has the proposed values, and so has a value whose row or
    number was taken away; neither is worth a word.
    """
    if find_sheet(book, NGUONG.sheet) is None and not sheets_like(book, NGUONG):
        return PROPOSED, []
    read, findings = read_table(book, NGUONG)
    rows = []
    for row in read:
        problem = _unnamed(row, book.file)
        if problem is not None:
            findings.append(problem)
        elif not row["ma"].is_empty:
            rows.append(row)
    findings += drop_repeated(rows, ("ma",), book.file)
    chosen: dict[str, int] = {}
    for row in rows:
        entry, threshold = row["gia_tri"], _BY_NAME[fold(row.text("ma"))]
        if entry.is_empty:
            continue
        if entry.doubt is None and threshold.accepts(entry.value):
            chosen[threshold.code] = entry.value
        else:
            findings.append(_unusable(threshold, row, book.file))
    return Thresholds(chosen), findings


def _unnamed(row: Row, file: str) -> Finding | None:
    """That a row names no threshold of ours; a remark beside nothing is left alone."""
    name, value = row["ma"], row["gia_tri"]
    if name.doubt is None and fold(row.text("ma")) in _BY_NAME:
        return None
    if name.is_empty:
        about = {"column": NGUONG.column("ma").title, "help": NGUONG.column("ma").help}
        return None if value.is_empty else notices.REQUIRED.at(name.place, file, **about)
    known = ", ".join(THRESHOLDS)
    return notices.UNKNOWN_THRESHOLD.at(name.place, file, code=name.shown, known=known)


def _unusable(threshold: Threshold, row: Row, file: str) -> Finding:
    entry = row["gia_tri"]
    return notices.UNUSABLE_THRESHOLD.at(
        entry.place,
        file,
        shown=entry.shown,
        code=threshold.code,
        limits=threshold.limits,
        proposed=threshold.shown(threshold.proposed),
        help=NGUONG.column("gia_tri").help,
    )
