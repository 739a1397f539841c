"""When a unit's return came, by paper; nobody is late by the day on which we happened to look.

In time and mended by the day that was asked for is in time; mended after it is late with the
mending, which is told apart. Without a letter that asked for it, mending has no last day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.model.consolidation import Status
from dvexcel.text.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dvexcel.model.consolidation import Checked, Incoming
    from dvexcel.model.ledger import ReceiptNote


@dataclass(frozen=True, slots=True)
class Came:
    """How the day of arrival is told: ``late_since`` is the last day that was missed, if any."""

    status: Status
    day: date
    basis: str
    late_since: date | None = None


def when_it_came(
    note: ReceiptNote,
    files: Sequence[Checked],
    chosen: Checked,
    last_day: date,
    mend_by: date | None,
) -> Came:
    """Whether the return among ``files`` that counts came in time; what the clerk typed wins."""
    if note.received is not None:
        late = note.received > last_day
        status = Status.TRE if late else Status.DUNG_HAN
        basis = "cán bộ ghi ở trang Tiếp nhận" + _numbered(note.incoming)
        return Came(status, note.received, basis, last_day if late else None)
    sound = [item for item in files if item.is_sound] if chosen.is_sound else []
    mended = min(sound or [chosen], key=lambda item: item.came)
    basis = _basis(mended)
    if mended.came <= last_day:
        return Came(Status.DUNG_HAN, mended.came, basis)
    if any(item.came <= last_day for item in files):
        return _mended(mended, mend_by, basis)
    if any(item.incoming.arrived is None for item in files):
        return Came(Status.TAM_TINH, mended.came, basis)
    first = min(files, key=lambda item: item.came)
    return Came(Status.TRE, first.came, _basis(first), last_day)


def _mended(mended: Checked, mend_by: date | None, basis: str) -> Came:
    """It came in time and was sent again after the deadline."""
    if mend_by is None or mended.came <= mend_by:
        return Came(Status.DUNG_HAN, mended.came, f"{basis}; gửi lần đầu trong hạn")
    asked = f"{basis}; hạn bổ sung {short_date(mend_by)}"
    if mended.incoming.arrived is None:
        return Came(Status.TAM_TINH, mended.came, asked)
    return Came(Status.CHAM_BO_SUNG, mended.came, asked, mend_by)


def _basis(item: Checked) -> str:
    paper = item.incoming
    if paper.arrived is not None:
        return "ngày đến của văn bản" + _numbered(paper.number) + _dated(paper)
    saved = "" if paper.saved is None else f"; tệp lưu ngày {short_date(paper.saved)}"
    return f"tạm tính: ngày dvexcel thấy tệp{saved}"


def _numbered(number: str) -> str:
    return f", số đến {number}" if number else ""


def _dated(paper: Incoming) -> str:
    symbol = f", văn bản {paper.symbol}" if paper.symbol else ""
    return symbol + ("" if paper.dated is None else f" ngày {short_date(paper.dated)}")
