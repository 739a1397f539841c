"""Days that lie after the day on which a return is checked; two rules share this."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.rules.engine import hit, rows
from dvexcel.text.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit
    from dvexcel.specs.table import Table


def days_to_come(unit_return: Return, context: Context, table: Table, column: str) -> Iterator[Hit]:
    """A hit at every day in ``column`` of ``table`` after the day of checking."""
    for row in rows(unit_return, table.key):
        day = row[column]
        if day.value is not None and day.value > context.as_of:
            yield hit(day.place, shown=day.shown, as_of=short_date(context.as_of))
