"""The models "Dân vận khéo" of a period: counted by field, stage and kind, and their table.

A model is one row of the sheet Mô hình of a return that counts. What a unit left open is counted
as such, so that the parts of every row add up to its total.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.sentences import words
from dvexcel.model.figure import Source
from dvexcel.model.paper import ColumnAlign, Grid
from dvexcel.specs import bieu
from dvexcel.specs.mo_hinh import FIELDS, KINDS, OPEN, STAGES, WHOLE, model_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvexcel.context.figures import Figures
    from dvexcel.model.record import Row
    from dvexcel.model.returns import Return
    from dvexcel.model.sheets import CellValue

_WORDS = {code: word for named in (FIELDS, STAGES, KINDS) for word, code in named.items()}
_ASKED = f"dòng trang {bieu.MO_HINH.sheet} của các báo cáo được tính"
_NOT_SAID = "chưa ghi"
_ALL = "Tổng số"


def counted_models(returns: Iterable[Return]) -> Iterator[tuple[str, str, tuple[Source, ...]]]:
    """Every count: its code, how it was made, and the rows behind it."""
    rows = [(one, row) for one in returns for row in one.tables.get(bieu.MO_HINH.key, ())]
    for field in (WHOLE, *FIELDS.values(), OPEN):
        of_field = [pair for pair in rows if field in {WHOLE, _in(FIELDS, pair[1], "linh_vuc")}]
        for part in (WHOLE, *STAGES.values(), OPEN, *KINDS.values()):
            chosen = [pair for pair in of_field if part in {WHOLE, *_parts(pair[1])}]
            sources = tuple(_source(one, row) for one, row in chosen)
            yield model_code(field, part), _how(field, part), sources


def _in(names: dict[str, str], row: Row, key: str) -> str:
    return names.get(row.text(key), OPEN)


def _parts(row: Row) -> set[str]:
    """The stage and the kind of a model; a kind that is not told belongs to no count."""
    return {_in(STAGES, row, "trang_thai"), KINDS.get(row.text("loai"), "")}


def _source(one: Return, row: Row) -> Source:
    return Source(one.unit, "", 1, one.file, row["ten"].place, one.sha256)


def _how(field: str, part: str) -> str:
    about = [
        f"{column.title.lower()} {_WORDS.get(code, _NOT_SAID)}"
        for column, code in (
            (bieu.MO_HINH.column("linh_vuc"), field),
            (bieu.MO_HINH.column("loai" if part in KINDS.values() else "trang_thai"), part),
        )
        if code != WHOLE
    ]
    return f"đếm {_ASKED}{': ' if about else ''}{', '.join(about)}"


def models_grid(figures: Figures, caption: str = "") -> Grid:
    """One row a field and one for all, one column a stage, then the total and the two kinds.

    A stage or a kind, and what units left open, has a column only where there is some; without
    any model the table is a sentence.
    """
    fields = _fields(figures)
    columns = [*STAGES.items(), (_NOT_SAID, OPEN), (_ALL, WHOLE), *KINDS.items()]
    parts = [
        (name, part)
        for name, part in columns
        if part == WHOLE or figures.count(model_code(part=part)).value
    ]
    rows = [
        (
            words(str(number) if code != WHOLE else ""),
            words(_capital(name)),
            *(words(figures.count(model_code(code, part))) for _, part in parts),
        )
        for number, (name, code) in enumerate(fields, 1)
    ]
    return Grid(
        "mo_hinh",
        ("TT", "Lĩnh vực", *(_capital(name) for name, _ in parts)),
        (8, 36, *(14 for _ in parts)),
        tuple(rows) if figures.count(model_code()).value else (),
        (ColumnAlign.CENTRE, ColumnAlign.LEFT, *(ColumnAlign.RIGHT for _ in parts)),
        "Trong kỳ, các đơn vị không báo cáo mô hình “Dân vận khéo” nào.",
        caption,
    )


def model_lines(figures: Figures) -> list[dict[str, CellValue]]:
    """The rows of the sheet Mô hình theo lĩnh vực; none without any model."""
    if not figures.count(model_code()).value:
        return []
    return [
        {
            "linh_vuc": _capital(name),
            **{
                part.lower(): figures.count(model_code(code, part)).value
                for part in (*STAGES.values(), OPEN, WHOLE, *KINDS.values())
            },
        }
        for name, code in _fields(figures)
    ]


def _fields(figures: Figures) -> list[tuple[str, str]]:
    """The rows: every field, those of no field where there are some, and all together."""
    fields = list(FIELDS.items())
    if figures.count(model_code(OPEN)).value:
        fields.append((_NOT_SAID, OPEN))
    return [*fields, (_ALL, WHOLE)]


def _capital(name: str) -> str:
    return name[0].upper() + name[1:]
