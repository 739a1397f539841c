"""The models "Dân vận khéo" of a period counted: by field and stage, by field and kind.

A model is one row of the sheet Mô hình of a return that counts. What a unit left open is counted
as such, so that the parts of every row add up to its total.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.figure import Source
from dvexcel.specs import bieu
from dvexcel.specs.mo_hinh import FIELDS, KINDS, OPEN, STAGES, WHOLE, model_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvexcel.model.record import Row
    from dvexcel.model.returns import Return

_WORDS = {code: word for named in (FIELDS, STAGES, KINDS) for word, code in named.items()}
_ASKED = f"dòng trang {bieu.MO_HINH.sheet} của các báo cáo được tính"


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
        f"{column.title.lower()} {_WORDS.get(code, 'chưa ghi')}"
        for column, code in (
            (bieu.MO_HINH.column("linh_vuc"), field),
            (bieu.MO_HINH.column("loai" if part in KINDS.values() else "trang_thai"), part),
        )
        if code != WHOLE
    ]
    return f"đếm {_ASKED}{': ' if about else ''}{', '.join(about)}"
