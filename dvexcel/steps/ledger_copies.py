"""Two people with two copies of the sổ: seen by a copy beside it, or by the sổ gone back.

dvexcel never writes into the sổ, so nothing is lost here; but what stands in the other copy counts
nowhere, and only a person can bring both together.
"""

from __future__ import annotations

import re
from datetime import date
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import Cell
from dvexcel.reading.convert import show
from dvexcel.reading.guard import read_bytes
from dvexcel.reading.xlsx import parse_workbook
from dvexcel.steps.run_record import DIGITS
from dvexcel.text.dates import short_date
from dvexcel.whole_files import is_systems_own

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.raw import RawBook
    from dvexcel.workspace import Workspace

OTHER_COPY = warning(
    "HT073",
    "Có một bản sổ công tác khác",
    "Cạnh {ledger} còn “{name}”; hai bản {differs}.",
    "Có thể hai người cùng sửa, hoặc máy đồng bộ giữ cả hai bản; dvexcel chỉ đọc {ledger} nên điều "
    "chỉ ghi ở bản kia chưa được tính.",
    "Mời chép các ô khác nhau sang {ledger} rồi chuyển bản kia ra khỏi thư mục.",
)
GONE_BACK = warning(
    "HT074",
    "Sổ công tác đã trở về bản cũ",
    "{ledger} đúng là bản của lượt chạy ngày {then}; lượt gần nhất, ngày {last} ({by}), dùng bản "
    "khác.",
    "Có thể ai đó đã chép bản của mình đè lên, nên những gì ghi vào sổ sau ngày {then} không còn.",
    "Mời hỏi người đó và lấy lại bản mới (Previous Versions của thư mục, hoặc máy của người ấy).",
)
# How synchronising programs and Explorer call a second copy: "so_cong_tac-MAY2", "so_cong_tac (1)",
# "so_cong_tac - Copy". What an office calls its own old copy, "so_cong_tac_cu", is none.
_SECOND = re.compile(r"(?: ?\(.+\)| ?-.+)", re.IGNORECASE)
_NAMED = 5


def conflicts(workspace: Workspace) -> Iterator[Finding]:
    """What shows that two copies of the sổ are in use; nothing is written."""
    ledger = workspace.ledger
    stem = ledger.stem.casefold()
    for path in sorted(workspace.root.glob("*.xlsx")):
        rest = path.stem.casefold().removeprefix(stem)
        named = path.stem.casefold().startswith(stem) and _SECOND.fullmatch(rest)
        if not named or is_systems_own(path.name):
            continue
        differs = _differs(ledger, path)
        if differs:
            yield OTHER_COPY.at(file=path.name, ledger=ledger.name, name=path.name, differs=differs)
    yield from _gone_back(workspace)


def _differs(ledger: Path, other: Path) -> str:
    """Where two copies differ, in words; "" where they say the same."""
    try:
        ours, theirs = (_cells(parse_workbook(read_bytes(p), p.name)) for p in (ledger, other))
    except CannotRun:  # one of them is open or damaged: who opens it will see
        return "chưa so được"
    places = sorted(at for at in ours.keys() | theirs.keys() if ours.get(at) != theirs.get(at))
    if not places:
        return ""
    shown = ", ".join(str(place) for place in islice(places, _NAMED))
    more = len(places) - _NAMED
    return f"khác nhau ở {shown}" + (f" và {more} ô nữa" if more > 0 else "")


def _cells(book: RawBook) -> dict[Cell, str]:
    """What every cell shows."""
    return {
        Cell(sheet.name, row, column): shown
        for sheet in book.sheets.values()
        for (row, column), cell in sheet.cells.items()
        if (shown := show(cell))
    }


def _gone_back(workspace: Workspace) -> Iterator[Finding]:
    """Whether the sổ is one of an earlier run, while the last run saw another."""
    runs = [row for _, row in workspace.facts.runs.lines()]
    now = sha256(read_bytes(workspace.ledger)).hexdigest()[:DIGITS]
    if not runs or runs[-1]["so_sha256"] == now:
        return
    same = [row for row in runs if row["so_sha256"] == now]
    if same:
        last = runs[-1]
        by = f"{last['nguoi'] or 'không rõ ai'} trên {last['may']}"
        yield GONE_BACK.at(
            file=workspace.ledger.name,
            ledger=workspace.ledger.name,
            then=short_date(date.fromisoformat(same[-1]["ngay"])),
            last=short_date(date.fromisoformat(last["ngay"])),
            by=by,
        )
