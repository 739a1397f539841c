"""Turns typed lines into printed ones: dashes, end marks, leading zeros, blanks to write in."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from dvexcel.model.paper import System
from dvexcel.model.period import month_digits
from dvexcel.specs.document_kinds import CONG_VAN
from dvexcel.specs.loai_van_ban import numbered
from dvexcel.text.dates import long_date
from dvexcel.text.numbers import roman

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dvexcel.model.paper import Paper
    from dvexcel.specs.rule_book import RuleBook

_V_V = re.compile(r"^v\s*/\s*v\s+", re.IGNORECASE)
_ABOUT = re.compile(r"^về việc\s+", re.IGNORECASE)
_ANNEX = "Phụ lục"
_ENDED = (";", ",", ".", ":")
_NO_DASH = ("+ ", "(", "-")
_BLANK = " " * 6
_BLANK_NUMBER = " " * 8
# What XML 1.0 cannot hold, and the noncharacters that the gate keeps for itself.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def printable(text: str) -> str:
    """``text`` in NFC without what a Word file cannot hold; spaces, tabs and newlines stay."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", text))


def listed(lines: Sequence[str], dash: str, mark: str, last: str) -> tuple[str, ...]:
    """The lines of a list with ``dash`` in front and ``mark`` behind, ``last`` at the very end.

    A line that was typed with its end mark keeps it; one that continues the line above ("+ …",
    "(…)") or was typed with its dash gets none.
    """
    typed = [printable(line).strip() for line in lines]
    printed = []
    for number, line in enumerate(typed, start=1):
        start = "" if line.startswith(_NO_DASH) else dash
        end = "" if line.endswith(_ENDED) else (last if number == len(typed) else mark)
        printed.append(f"{start}{line}{end}")
    return tuple(printed)


def noi_nhan(paper: Paper, book: RuleBook) -> tuple[str, ...]:
    """The list under "Nơi nhận:"."""
    marks = book.marks
    return listed(
        paper.noi_nhan,
        marks["dau_dong_noi_nhan"].text,
        marks["cuoi_dong_noi_nhan"].text,
        marks["cuoi_noi_nhan"].text,
    )


def kinh_gui(paper: Paper, book: RuleBook) -> tuple[str, ...]:
    """The recipients, one a line; none when a single one stands behind "Kính gửi:"."""
    if len(paper.kinh_gui) == 1:
        return ()
    marks = book.marks
    return listed(
        paper.kinh_gui, "- ", marks["cuoi_dong_kinh_gui"].text, marks["cuoi_kinh_gui"].text
    )


def kinh_gui_mot(paper: Paper) -> str:
    """The single recipient, or nothing."""
    return printable(paper.kinh_gui[0]).strip() if len(paper.kinh_gui) == 1 else ""


def can_cu(paper: Paper, book: RuleBook) -> tuple[str, ...]:
    """The grounds, one a line."""
    marks = book.marks
    return listed(
        paper.can_cu,
        marks["dau_dong_can_cu"].text,
        marks["cuoi_dong_can_cu"].text,
        marks["cuoi_can_cu"].text,
    )


def so_ky_hieu(paper: Paper, book: RuleBook) -> str:
    """Number and symbol, "05/KH-SNV" or "05-KH/ĐU"; room to write while văn thư gave no number."""
    number = printable(paper.number).strip() or _BLANK_NUMBER
    return numbered(book, number, printable(paper.symbol).strip())


def trich_yeu(paper: Paper) -> str:
    """The subject; what the template of a công văn puts before it goes when it was typed."""
    typed = _V_V.sub("", printable(paper.trich_yeu).strip())
    return _ABOUT.sub("", typed) if paper.kind == CONG_VAN else typed


def annex_label(number: int, count: int, book: RuleBook) -> str:
    """What an annex is called: a single one has no number, State ones are Roman."""
    if count == 1:
        return _ANNEX
    return f"{_ANNEX} {roman(number) if book.system is System.STATE else number}"


def attached_to(paper: Paper, book: RuleBook) -> str:
    """The line in brackets below an annex's title: which document it belongs to."""
    number = so_ky_hieu(paper, book)
    day = heading_date(paper.issued, paper.draft_month)
    issuer = f" của {printable(paper.issuer_name)}" if paper.issuer_name else ""
    kind = printable(paper.kind)
    return f"(Kèm theo {kind} số {number} {day}{issuer})"


def heading_date(issued: date | None, draft_month: date | None) -> str:
    """The date of the heading, with blanks for the day, or all of it, on a draft."""
    if issued is not None:
        return long_date(issued)
    if draft_month is not None:
        month = f"{month_digits(draft_month.month)} năm {draft_month.year}"
        return f"ngày{_BLANK}tháng {month}"
    return f"ngày{_BLANK}tháng{_BLANK}năm{_BLANK}"
