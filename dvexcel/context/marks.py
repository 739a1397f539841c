"""The marks of Nội dung: ``**đậm**``, ``*nghiêng*``, ``[^chú thích]`` become runs and footnotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.paper import Footnote, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = re.compile(
    r"\*\*(?P<bold>[^*\n]+)\*\*|\*(?P<italic>[^*\s](?:[^*\n]*[^*\s])?)\*|\[\^(?P<note>[^\]]+)\]"
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
        elif match["bold"] is not None:
            yield Run(match["bold"], bold=True)
        else:
            yield Run(match["italic"], italic=True)
        end = match.end()
    if end < len(text):
        yield Run(text[end:])
