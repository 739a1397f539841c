"""A recognised document as the fields of Văn bản đi and the paragraphs of Nội dung.

What is not there stays empty; a line that is no known component is kept apart and told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from dvexcel.model.paper import Insert
from dvexcel.model.recognised import OF_BODY, OF_FOOT, Component
from dvexcel.text.unicode import clean
from dvexcel.the_thuc.read.typed import is_typed_rule
from dvexcel.the_thuc.taking.marks import marked, pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from dvexcel.model.paper import System
    from dvexcel.model.recognised import Line, Recognised

_OF_ANNEXES = (Component.PHU_LUC, Component.TEN_PHU_LUC, Component.KEM_THEO)
_V_V = re.compile(r"^(?:v\s*/\s*v|về việc)\s*:?\s*", re.IGNORECASE)
_KINH_GUI = re.compile(r"^Kính\s+(?:gửi|trình)\s*:?\s*", re.IGNORECASE)
_DASH = re.compile(r"^[-–•]\s*")
_ENDING = re.compile(r"\.\s*/[\s\d/.]*$")  # also as a scan reads it: ". / 12/1/"


@dataclass(frozen=True, slots=True)
class TakenText:
    """A paragraph with its number as printed and the marks of Nội dung, or a place in the body.

    ``insert`` is None for a paragraph; where it begins an annex, ``text`` is the annex's title,
    where a table stands its name.
    """

    text: str
    insert: Insert | None = None


@dataclass(frozen=True, slots=True)
class TakenTable:
    """A table of the body by its rows of cells; ``name`` is what its sheet will be called."""

    name: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class TakenPaper:
    """What a document says of itself; ``letters`` are its symbol's without the number.

    ``left`` are the lines that no field holds.
    """

    file: str
    kind: str
    system: System | None
    issuer: str
    letters: str
    number: str
    issued: date | None
    trich_yeu: str
    kinh_gui: tuple[str, ...]
    can_cu: tuple[str, ...]
    noi_nhan: tuple[str, ...]
    authority: str
    office_lines: tuple[str, ...]
    signer: str
    ending: str
    texts: tuple[TakenText, ...]
    tables: tuple[TakenTable, ...]
    left: tuple[str, ...]
    footnotes: int


def taken(paper: Recognised) -> TakenPaper:
    """The document's fields, paragraphs and tables in reading order."""
    start, end = _bounds(paper)
    body = _Body()
    body.take(paper.lines[start:end])
    annexes = paper.lines_of(Component.PHU_LUC)
    for number, label in enumerate(annexes):
        until = annexes[number + 1].order if number + 1 < len(annexes) else len(paper.lines)
        body.annex(paper, paper.lines[label.order + 1 : until])
    quyen_han = [line.text for line in paper.lines_of(Component.QUYEN_HAN)]
    return TakenPaper(
        file=paper.facts.file,
        kind=paper.kind,
        system=paper.system,
        issuer=_sentence(paper.lines_of(Component.CO_QUAN_BAN_HANH)),
        letters="" if paper.symbol is None else paper.symbol.rest,
        number="" if paper.symbol is None else paper.symbol.number,
        issued=paper.issued,
        trich_yeu=_trich_yeu(paper),
        kinh_gui=tuple(_recipients(paper)),
        can_cu=tuple(_bare(line.text) for line in paper.lines_of(Component.CAN_CU)),
        noi_nhan=tuple(_bare(line.text) for line in paper.lines_of(Component.DONG_NOI_NHAN)),
        authority=quyen_han[0] if quyen_han else "",
        office_lines=(*quyen_han[1:], *(ln.text for ln in paper.lines_of(Component.CHUC_VU))),
        signer=_sentence(paper.lines_of(Component.HO_TEN)),
        ending=body.close(annexes=len(annexes)),
        texts=tuple(body.texts),
        tables=tuple(body.tables),
        left=tuple(_left(paper, start, end)),
        footnotes=paper.facts.footnotes,
    )


class _Body:
    """The paragraphs of a body as they come."""

    def __init__(self) -> None:
        self.texts: list[TakenText] = []
        self.tables: list[TakenTable] = []
        self._closes = 0

    def take(self, lines: Sequence[Line]) -> None:
        """Every paragraph among these lines, and every table at its place."""
        lines = [line for line in lines if not line.paragraph.box]
        for table, some in groupby(lines, key=_table_of):
            if table:
                self._table(list(some))
                continue
            for _, of_one in groupby(some, key=lambda line: line.paragraph.number):
                self._paragraph(next(of_one))

    def annex(self, paper: Recognised, lines: Sequence[Line]) -> None:
        """An annex: its title, then what stands below."""
        self._closes = self._closes or len(self.texts)
        head = {ln.order for part in _OF_ANNEXES for ln in paper.lines_of(part)}
        titles = {line.order for line in paper.lines_of(Component.TEN_PHU_LUC)}
        title = " ".join(line.text for line in lines if line.order in titles)
        self.texts.append(TakenText(clean(title), Insert.ANNEX))
        self.take([line for line in lines if line.order not in head])

    def close(self, *, annexes: int) -> str:
        """Take the end mark off the last sentence of the body; what to write where it has none."""
        last = (self._closes if annexes else len(self.texts)) - 1
        if last < 0:
            return ""
        one = self.texts[last]
        if one.insert is not None:
            return ""
        if _ENDING.search(one.text):
            self.texts[last] = TakenText(_ENDING.sub(".", one.text), one.insert)
            return "./."
        return "." if one.text.endswith(".") else ""

    def _paragraph(self, line: Line) -> None:
        paragraph = line.paragraph
        for number, piece in enumerate(pieces_of(paragraph.runs)):
            said = marked(piece)
            if number == 0 and paragraph.label:
                said = f"{paragraph.label} {said}"
            if said and not is_typed_rule(said):
                self.texts.append(TakenText(said))

    def _table(self, lines: Sequence[Line]) -> None:
        cells: dict[tuple[int, int], list[str]] = {}
        for line in lines:
            at = line.paragraph.cell
            if at is not None:
                cells.setdefault((at.row, at.column), []).append(clean(line.text))
        rows = max(row for row, _ in cells)
        columns = max(column for _, column in cells)
        name = f"Bảng {len(self.tables) + 1}"
        self.texts.append(TakenText(name, Insert.TABLE))
        self.tables.append(
            TakenTable(
                name,
                tuple(
                    tuple("\n".join(cells.get((row, at), ())) for at in range(1, columns + 1))
                    for row in range(1, rows + 1)
                ),
            )
        )


def _table_of(line: Line) -> int:
    return 0 if line.paragraph.cell is None else line.paragraph.cell.table


def _bounds(paper: Recognised) -> tuple[int, int]:
    """The orders between which the body stands: behind all that opens, before all that closes."""
    apart = {*OF_BODY, *OF_FOOT, *_OF_ANNEXES}
    opening = [ln.order for part, some in paper.parts.items() if part not in apart for ln in some]
    if paper.belongs is not None:
        opening.append(paper.belongs.order)
    start = max(opening, default=-1) + 1
    closing = (line.order for part in OF_FOOT for line in paper.lines_of(part))
    annexes = (line.order for line in paper.lines_of(Component.PHU_LUC))
    end = min((one for one in (*closing, *annexes) if one >= start), default=len(paper.lines))
    return start, end


def _left(paper: Recognised, start: int, end: int) -> Iterator[str]:
    """The lines that are in no field: neither component nor body."""
    known = {line.order for some in paper.parts.values() for line in some}
    first_annex = next((ln.order for ln in paper.lines_of(Component.PHU_LUC)), len(paper.lines))
    for line in paper.lines:
        in_body = (start <= line.order < end or line.order > first_annex) and not line.paragraph.box
        belongs = paper.belongs is not None and line.order == paper.belongs.order
        if not (in_body or belongs or line.order in known or is_typed_rule(line.text)):
            yield line.text


def _trich_yeu(paper: Recognised) -> str:
    titled = paper.lines_of(Component.TRICH_YEU) or paper.lines_of(Component.TRICH_YEU_CONG_VAN)
    return _V_V.sub("", _sentence(titled))


def _recipients(paper: Recognised) -> Iterator[str]:
    for line in paper.lines_of(Component.KINH_GUI):
        if behind := _KINH_GUI.sub("", line.text):
            yield _bare(behind)
    for line in paper.lines_of(Component.DONG_KINH_GUI):
        yield _bare(line.text)


def _bare(text: str) -> str:
    """A line of a list without its dash and its end mark, which the form gives it again."""
    return re.sub(r"\s*[;.]\s*$", "", _DASH.sub("", clean(text)))


def _sentence(lines: Iterable[Line]) -> str:
    return clean(" ".join(line.text for line in lines))
