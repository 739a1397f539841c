"""Cells whose content could not be read, by the reason why; several rules share this walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.rules.engine import help_for, hit, typed_entries
from dvexcel.specs import bieu

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dvexcel.model.indicator import Element
    from dvexcel.model.record import Doubt, Entry
    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit
    from dvexcel.specs.column import Column

    Question = Callable[[Entry, Column, Element | None], str]


def _no_question(_entry: Entry, _column: Column, _element: Element | None) -> str:
    return ""


def doubtful(
    unit_return: Return, context: Context, *doubts: Doubt, ask: Question = _no_question
) -> Iterator[Hit]:
    """A hit for every typed cell with one of these doubts, with its column's help sentence.

    ``ask`` puts before it what the unit may have meant, as a sentence, or nothing.
    """
    found = [one for one in typed_entries(unit_return) if one[1].doubt in doubts]
    if not found:
        return
    elements = {
        row["trong_ky"].place: context.asked.get(row.text("ma"))
        for row in unit_return.tables.get(bieu.SO_LIEU.key, ())
    }
    for column, entry in found:
        yield hit(
            entry.place,
            shown=entry.shown,
            column=column.title,
            kind=column.kind,
            is_formula=entry.is_formula,
            choices=", ".join(column.choices),
            help=help_for(column, elements.get(entry.place)),
            question=_sentence(ask(entry, column, elements.get(entry.place))),
        )


def _sentence(question: str) -> str:
    return f"{question} " if question else ""
