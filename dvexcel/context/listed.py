"""The rows of a register counted by group, stage and kind.

What is counted is one row of a register's sheet in a return that counts. What a unit left open is
counted as such, so that the parts of every count add up to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.field_of_work import Role
from dvexcel.model.figure import Source
from dvexcel.specs.so_theo_doi import OPEN, WHOLE, count_code, groups_of, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvexcel.model.field_of_work import Register, RegisterColumn
    from dvexcel.model.record import Row
    from dvexcel.model.returns import Return

NOT_SAID = "chưa ghi"


def counted_rows(
    register: Register, returns: Iterable[Return]
) -> Iterator[tuple[str, str, tuple[Source, ...]]]:
    """Every count of a register: its code, how it was made, and the rows behind it."""
    rows = [(one, row) for one in returns for row in one.tables.get(register.key, ())]
    coded = [(one, row, _of(register, Role.GROUP, row)) for one, row in rows]
    groups = [code for _, code in groups_of(register)]
    for group in (WHOLE, *groups, OPEN) if groups else (WHOLE,):
        of_group = [(one, row) for one, row, own in coded if group in {WHOLE, own}]
        for part in (WHOLE, *(code for _, code in parts_of(register) if code != WHOLE)):
            chosen = [pair for pair in of_group if part in {WHOLE, *_parts(register, pair[1])}]
            sources = tuple(_source(register, one, row) for one, row in chosen)
            yield count_code(register, group, part), _how(register, group, part), sources


def _of(register: Register, role: Role, row: Row) -> str:
    """The code of what a row chose in the column of that role; OPEN for nothing of its list."""
    column = register.column(role)
    return OPEN if column is None else dict(column.choices).get(row.text(column.key), OPEN)


def _parts(register: Register, row: Row) -> set[str]:
    """The stage and the kind of a row; a kind that is not told belongs to no count."""
    kind = _of(register, Role.KIND, row)
    return {_of(register, Role.STAGE, row), "" if kind == OPEN else kind}


def _source(register: Register, one: Return, row: Row) -> Source:
    return Source(one.unit, "", 1, one.file, row[register.name_key].place, one.sha256)


def _how(register: Register, group: str, part: str) -> str:
    kind = register.column(Role.KIND)
    of_kind = kind is not None and part in {code for _, code in kind.choices}
    about = [
        f"{column.title.lower()} {_words(column, code)}"
        for role, code in ((Role.GROUP, group), (Role.KIND if of_kind else Role.STAGE, part))
        if code != WHOLE and (column := register.column(role)) is not None
    ]
    asked = f"dòng trang {register.sheet} của các báo cáo được tính"
    return f"đếm {asked}{': ' if about else ''}{', '.join(about)}"


def _words(column: RegisterColumn, code: str) -> str:
    return next((words for words, own in column.choices if own == code), NOT_SAID)
