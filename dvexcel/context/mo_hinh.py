"""The table of models "Dân vận khéo" by field and stage, for the report and the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.sentences import words
from dvexcel.model.paper import ColumnAlign, Grid
from dvexcel.specs.mo_hinh import FIELDS, KINDS, OPEN, STAGES, WHOLE, model_code

if TYPE_CHECKING:
    from dvexcel.context.figures import Figures
    from dvexcel.model.sheets import CellValue

_NOT_SAID = "chưa ghi"
_ALL = "Tổng số"


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
