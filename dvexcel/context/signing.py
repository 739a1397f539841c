"""The signature block: authority, office and name on their lines, in the words of the system."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.paper import Signer, System

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.outgoing import Outgoing

_AUTHORITY = re.compile(r"^(T\s*/?\s*M|K\s*/?\s*T|T\s*/?\s*L|TUQ|Q)\s*(?:[./]\s*|\s+)(?=\S)")
_PARTY = {"TM": "T/M", "KT": "K/T", "TL": "T/L"}


def authority_of(line: str) -> str:
    """By which authority a line of the block says it is signed: "TM", "KT", …; "" for none."""
    found = _AUTHORITY.match(line.strip())
    return re.sub(r"[\s/]", "", found[1]) if found else ""


def authority_line(system: System, line: str) -> str:
    """The line as the system writes it: "KT. GIÁM ĐỐC"; in the Party "K/T TRƯỞNG BAN"."""
    line = " ".join(line.split())
    authority = authority_of(line)
    if not authority:
        return line
    rest = _AUTHORITY.sub("", line, count=1)
    if system is System.PARTY and authority in _PARTY:
        return f"{_PARTY[authority]} {rest}"
    return f"{authority}. {rest}"


def signers_of(item: Outgoing) -> tuple[Signer, ...]:
    """The people who sign together: a line each of Người ký, "THƯ KÝ: Nguyễn Văn An".

    Where a line tells no position, the line of Chức vụ beside it does.
    """
    made = []
    for at, line in enumerate(item.signer.split("\n")):
        before, colon, after = line.rpartition(":")
        position = before if colon else "".join(item.office_lines[at : at + 1])
        if after.strip():
            made.append(Signer("", (position.strip().upper(),), after.strip()))
    return tuple(made)


def signer_of_lines(
    system: System, authority: str, office_lines: Iterable[str], name: str
) -> Signer:
    """The block from what was typed, in whichever column its lines stand.

    The first line that begins with an authority is the one the form makes bold; a State block
    may go on with a second one ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH").
    """
    typed = [part for line in (authority, *office_lines) for part in line.split("\n")]
    lines = [authority_line(system, line).upper() for line in typed if line.strip()]
    first = lines[0] if lines and authority_of(lines[0]) else ""
    return Signer(first, tuple(lines[1:] if first else lines), name)
