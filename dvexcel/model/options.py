"""What a command may be told beside the folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from dvexcel.model.raw import RawBook

Progress = Callable[[str, int, int], None]


def silent(what: str, done: int, total: int) -> None:
    """Say nothing of how far it is: what a script wants."""


@dataclass(frozen=True, slots=True)
class Options:
    """The day of the run is always given by the face: no stage reads the clock.

    ``period``, ``code``, ``year`` (0: none), ``field`` (a pack's name or folder) and ``part`` (of
    the report) are as typed; ``progress(what, done, total)`` is
    called as work goes on.
    ``open_ledger`` is the sổ as it stands in the open book, when a face runs inside Excel;
    ``files`` are the documents a command is asked about, ``target`` the new folder it makes;
    ``whole_year`` asks a rehearsal for more than its few months.
    ``asked``: what of a file is asked about: a cell, a number as printed, a key or a bookmark.
    ``arrived``: the day on which files came; ``symbol`` and ``dated`` are an issued paper's own,
    ``why`` a reason that must be given; ``replaces``: a paper in place of one that was issued;
    ``follows``: in the words in which the last one was issued.
    ``mend``: say what could be mended in the documents; ``write``: and write the mended copies.
    """

    today: date
    period: str = ""
    code: str = ""
    year: int = 0
    field: str = ""
    part: str = ""
    progress: Progress = silent
    open_ledger: RawBook | None = None
    files: tuple[Path, ...] = ()
    target: Path | None = None
    whole_year: bool = False
    mend: bool = False
    write: bool = False
    arrived: date | None = None
    why: str = ""
    symbol: str = ""
    dated: date | None = None
    replaces: bool = False
    asked: str = ""
    follows: bool = False
