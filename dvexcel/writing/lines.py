"""Where the rows of Số liệu stand: each section with its heading, and its elements below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_col_to_name

from dvexcel.specs.bieu import SO_LIEU
from dvexcel.specs.muc_so_lieu import headings, in_sections
from dvexcel.specs.table import FIRST_ROW

if TYPE_CHECKING:
    from dvexcel.model.form import FormIssue
    from dvexcel.model.indicator import Element

_ELSEWHERE = f"'{SO_LIEU.sheet}'!"


@dataclass(frozen=True, slots=True)
class ElementRow:
    """The row of one element, counted from 1, and the row of its section's heading, if any.

    ``position`` is the element's place in the sổ's order, from 0, which the check code goes by.
    """

    row: int
    position: int
    element: Element
    heading_row: int | None

    def cell(self, key: str, *, elsewhere: bool = False) -> str:
        """The cell of column ``key``, such as "$D6"; with its sheet when asked ``elsewhere``."""
        return _cell(key, self.row, elsewhere=elsewhere)

    @property
    def unsaid(self) -> str:
        """A condition: nothing is typed, and nothing ticked for the row or its section."""
        cells = [self.cell(key) for key in ("trong_ky", "khong_phat_sinh")]
        if self.heading_row is not None:
            cells.append(_tick_of(self.heading_row, elsewhere=False))
        empty = ",".join(f'{cell}=""' for cell in cells)
        return f"AND({empty})"

    def ticked(self, *, elsewhere: bool = False) -> str:
        """A condition: the row itself or its whole section is ticked as nothing occurred."""
        own = f'{self.cell("khong_phat_sinh", elsewhere=elsewhere)}<>""'
        if self.heading_row is None:
            return own
        return f'OR({own},{_tick_of(self.heading_row, elsewhere=elsewhere)}<>"")'


@dataclass(frozen=True, slots=True)
class Heading:
    """The row of a section: its code, its name, and the lines that follow."""

    row: int
    code: str
    name: str
    lines: tuple[ElementRow, ...]

    def tick(self, *, elsewhere: bool = False) -> str:
        """The cell that is ticked for the whole section."""
        return _tick_of(self.row, elsewhere=elsewhere)

    def below(self, key: str) -> str:
        """The cells of column ``key`` of the section's elements, such as "$D$6:$D$8"."""
        letters = _letters(key)
        return f"${letters}${self.lines[0].row}:${letters}${self.lines[-1].row}"


def placed(issue: FormIssue) -> tuple[Heading | ElementRow, ...]:
    """Every row of Số liệu from above to below; each element once, whatever the sections."""
    elements, form, sections = issue.elements, issue.period.code, issue.work.sections
    positions = {id(element): position for position, element in enumerate(elements)}
    named = headings((element.code for element in elements), form, sections)
    rows: list[Heading | ElementRow] = []
    for code, inside in in_sections(elements, form, sections).items():
        first = FIRST_ROW + len(rows)
        heading_row = first if code in named else None
        lines = tuple(
            ElementRow(row, positions[id(element)], element, heading_row)
            for row, element in enumerate(inside, first + (heading_row is not None))
        )
        if heading_row is not None:
            rows.append(Heading(first, code, named[code], lines))
        rows += lines
    return tuple(rows)


def _cell(key: str, row: int, *, elsewhere: bool) -> str:
    return f"{_ELSEWHERE if elsewhere else ''}${_letters(key)}{row}"


def _tick_of(heading_row: int, *, elsewhere: bool) -> str:
    """The cell stays the same in every row that a rule is spread over."""
    return f"{_ELSEWHERE if elsewhere else ''}${_letters('khong_phat_sinh')}${heading_row}"


def _letters(key: str) -> str:
    letters: str = xl_col_to_name(SO_LIEU.position(key) - 1)
    return letters
