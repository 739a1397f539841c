"""The marks of Nội dung: ``**đậm**``, ``*nghiêng*``, ``***cả hai***`` and ``[^chú thích]``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.paper import Footnote, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

# A single star between letters or digits ("5*3*2") is no mark.
_MARK = re.compile(
    r"\*{3}(?P<both>[^*\n]+)\*{3}|\*\*(?P<bold>[^*\n]+)\*\*"
    r"|(?<!\w)\*(?P<italic>[^*\s](?:[^*\n]*[^*\s])?)\*(?!\w)|\[\^(?P<note>[^\]]+)\]"
)


def inline(text: str) -> tuple[Run | Footnote, ...]:
    """The runs and footnotes of one paragraph; a mark that is not closed stays as typed."""
    return tuple(_pieces(text))


def _pieces(text: str) -> Iterator[Run | Footnote]:
    end = 0
    for match in _MARK.finditer(text):
        if match.start() > end:
            yield Run(text[end : match.start()])
        if match["note"] is not None:
            yield Footnote(match["note"])
        else:
            said = match["both"] or match["bold"] or match["italic"]
            bold, italic = match["italic"] is None, match["bold"] is None
            yield Run(said, bold=bold, italic=italic)
        end = match.end()
    if end < len(text):
        yield Run(text[end:])
