"""Cells whose content could not be read, by the reason why; several rules share this walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.rules.engine import help_for, hit, typed_entries
from dvexcel.specs import bieu

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.record import Doubt
    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


def doubtful(unit_return: Return, context: Context, *doubts: Doubt) -> Iterator[Hit]:
    """A hit for every typed cell with one of these doubts, with its column's help sentence."""
    elements = {
        row["trong_ky"].place: context.asked.get(row.text("ma"))
        for row in unit_return.tables.get(bieu.SO_LIEU.key, ())
    }
    for column, entry in typed_entries(unit_return):
        if entry.doubt in doubts:
            yield hit(
                entry.place,
                shown=entry.shown,
                column=column.title,
                choices=", ".join(column.choices),
                help=help_for(column, elements.get(entry.place)),
            )
