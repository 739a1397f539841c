"""The tables of a register: its counts by group in a paper, and in the consolidated workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.listed import NOT_SAID
from dvexcel.context.sentences import words
from dvexcel.model.field_of_work import Role
from dvexcel.model.paper import ColumnAlign, Grid
from dvexcel.specs.so_theo_doi import OPEN, WHOLE, count_code, crossed, groups_of, parts_of

if TYPE_CHECKING:
    from dvexcel.context.figures import Figures
    from dvexcel.model.field_of_work import Register
    from dvexcel.model.sheets import CellValue

ALL_ROWS = "Tổng số"


def register_grid(register: Register, figures: Figures) -> Grid | None:
    """One row a group and one for all, one column a stage, then the total and the kinds.

    A stage or a kind, and what units left open, has a column only where there is some; without any
    row the table is a sentence. None for a register that has no groups.
    """
    group = register.column(Role.GROUP)
    if group is None:
        return None
    parts = [
        (name, part)
        for name, part in parts_of(register, NOT_SAID)
        if part == WHOLE or figures.count(count_code(register, part=part)).value
    ]
    rows = [
        (
            words(str(number) if code != WHOLE else ""),
            words(_capital(name)),
            *(words(figures.count(count_code(register, code, part))) for _, part in parts),
        )
        for number, (name, code) in enumerate(_groups(register, figures), 1)
    ]
    return Grid(
        register.key,
        ("TT", group.title, *(_capital(name) for name, _ in parts)),
        (8, 36, *(14 for _ in parts)),
        tuple(rows) if figures.count(count_code(register)).value else (),
        (ColumnAlign.CENTRE, ColumnAlign.LEFT, *(ColumnAlign.RIGHT for _ in parts)),
        f"Trong kỳ, các đơn vị không báo cáo {register.in_a_sentence} nào.",
        f"{register.name} theo {group.title.lower()}",
    )


def register_lines(register: Register, figures: Figures) -> list[dict[str, CellValue]]:
    """The rows of the sheet that counts a register by groups; none where it has no row."""
    table, group = crossed(register), register.column(Role.GROUP)
    if table is None or group is None or not figures.count(count_code(register)).value:
        return []
    return [
        {
            group.key: _capital(name),
            **{
                part.lower(): figures.count(count_code(register, code, part)).value
                for _, part in parts_of(register)
            },
        }
        for name, code in _groups(register, figures)
    ]


def _groups(register: Register, figures: Figures) -> list[tuple[str, str]]:
    """The rows: every group, what is of no group where there is some, and all together."""
    groups = groups_of(register)
    if figures.count(count_code(register, OPEN)).value:
        groups.append((NOT_SAID, OPEN))
    return [*groups, (ALL_ROWS, WHOLE)]


def _capital(name: str) -> str:
    return name[0].upper() + name[1:]
