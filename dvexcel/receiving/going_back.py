"""Which of a period's files go back to their units: the one that stands, beside the one before."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from dvexcel.model.outcome import CannotRun
from dvexcel.reading.guard import read_bytes
from dvexcel.receiving.statuses import is_of, which_counts
from dvexcel.receiving.versions import FOR_THE_CLERK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dvexcel.model.consolidation import Checked
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period
    from dvexcel.workspace import Workspace


def rounds_of(
    ledger: Ledger, period: Period, checked: Iterable[Checked]
) -> Iterator[tuple[Checked, Checked | None]]:
    """Of each unit the file that stands now and the return before it; then files of nobody known.

    A return that the clerk has accepted is settled and stays here.
    """
    by_unit: dict[str, list[Checked]] = {}
    for item in checked:
        by_unit.setdefault(item.unit, []).append(_for_the_unit(item))
    nobodys = by_unit.pop("", [])
    for unit in sorted(by_unit, key=_order(ledger)):
        note = ledger.receipt_notes.get((unit, period.code))
        if note is not None and note.accepted_why:
            continue
        files = by_unit[unit]
        right = [item for item in files if is_of(item, period)]
        wanted = None if note is None else note.counted_version
        now = which_counts(right, wanted) or files[-1]
        yield now, which_counts(files[: files.index(now)], None)
    for item in nobodys:
        yield item, None


def _for_the_unit(item: Checked) -> Checked:
    """The file without what only the clerk can settle."""
    told = tuple(one for one in item.findings if one.code not in FOR_THE_CLERK)
    return replace(item, findings=told)


def _order(ledger: Ledger) -> Callable[[str], tuple[int, str]]:
    """The order of the unit list; units that it does not know come last."""
    places = {code: number for number, code in enumerate(ledger.units)}
    return lambda code: (places.get(code, len(places)), code)


def contents_of(workspace: Workspace, period: Period) -> dict[str, bytes]:
    """The bytes of every return that can be opened, by their SHA-256."""
    contents = {}
    for path in workspace.returns(period.code):
        try:
            data = read_bytes(path)
        except CannotRun:  # check_inbox has told it
            continue
        contents[sha256(data).hexdigest()] = data
    return contents
