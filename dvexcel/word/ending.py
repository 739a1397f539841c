"""Puts the mark that closes a document right behind its last sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.paper import Block, Chart, Footnote, Grid, Level, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.model.figure import Figure

_CLOSED = "./."


def with_ending(
    body: Sequence[Block | Grid | Chart], ending: str
) -> tuple[Block | Grid | Chart, ...]:
    """``body`` whose last sentence ends with ``ending``, in place of its full stop.

    A text that already ends with "./." is left alone. Behind a table or a chart, which has no
    last sentence, the mark stands in a paragraph of its own; an empty table is a sentence.
    """
    if not body or not ending:
        return tuple(body)
    *before, last = body
    if isinstance(last, Block):
        return (*before, replace(last, content=_closed(last.content, ending)))
    if isinstance(last, Grid) and not last.rows:
        return (*before, replace(last, empty=_closed_text(last.empty, ending)))
    return (*before, last, Block(Level.DOAN, "", (Run(ending),)))


def _closed(
    content: tuple[Run | Footnote | Figure, ...], ending: str
) -> tuple[Run | Footnote | Figure, ...]:
    """The content closed before the footnotes that hang on its last word."""
    end = len(content)
    while end and _says_nothing(content[end - 1]):
        end -= 1
    if not end:
        return (*content, Run(ending))
    last = content[end - 1]
    rest = tuple(item for item in content[end:] if isinstance(item, Footnote))
    if isinstance(last, Run):
        return (*content[: end - 1], replace(last, text=_closed_text(last.text, ending)), *rest)
    return (*content[:end], Run(ending), *rest)


def _says_nothing(item: Run | Footnote | Figure) -> bool:
    return isinstance(item, Footnote) or (isinstance(item, Run) and not item.text.strip())


def _closed_text(text: str, ending: str) -> str:
    text = text.rstrip()
    return text if text.endswith(_CLOSED) else f"{text.removesuffix('.')}{ending}"
