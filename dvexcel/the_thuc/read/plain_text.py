"""A paper kept as plain text becomes facts: a line is a paragraph, blank lines part them.

Such a file knows no look, so what a reader sees by itself is set: the lines right below the title
are its subject, bold in the middle, and stars are what people type for bold and italic.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.facts import (
    Align,
    DocumentFacts,
    Fonts,
    Letters,
    ParagraphFacts,
    Setting,
    TextRun,
)
from dvexcel.model.outcome import CannotRun
from dvexcel.specs.document_kinds import kind_named
from dvexcel.the_thuc.read import notices

if TYPE_CHECKING:
    from collections.abc import Iterator

_FONT = Fonts("Times New Roman", "Times New Roman", "Times New Roman", "Times New Roman")
_SIZE = 14.0
_WIDTH = 160.0  # mm between usual margins
_MOST = 30_000  # lines
_MARK = re.compile(
    r"\*{3}(?P<both>[^*\n]+)\*{3}|\*\*(?P<bold>[^*\n]+)\*\*"
    r"|(?<!\w)\*(?P<italic>[^*\s](?:[^*\n]*[^*\s])?)\*(?!\w)"
)


def text_facts(data: bytes, file: str) -> DocumentFacts:
    """The facts of a text file; CannotRun (TN209) when it is not UTF-8 or UTF-16, or too long."""
    lines = decoded(data, file).splitlines()
    if len(lines) > _MOST:
        raise CannotRun(notices.TOO_LONG.at(file=file, count=len(lines)))
    paragraphs: list[ParagraphFacts] = []
    middle = still_bold = False
    above = ""
    for line in lines:
        if not line.strip():
            middle = middle and kind_named(above.strip("* :"), None) != ""
            continue
        opens = line.count("**") % 2 == 1
        bold = middle or still_bold or opens
        still_bold = still_bold != opens
        text = line.replace("**", "") if bold else line
        paragraphs.append(
            ParagraphFacts(
                len(paragraphs) + 1,
                1,
                tuple(_runs(text, bold=bold)),
                Setting(Align.GIUA if middle else Align.DEU),
                _WIDTH,
            )
        )
        named = text.strip("* :").isupper() and kind_named(text.strip("* :"), None)
        middle, above = middle or bool(named), text
    return DocumentFacts(file, tuple(paragraphs), (), (), 0)


def decoded(data: bytes, file: str) -> str:
    """The text of a file in UTF-8 or UTF-16; CannotRun (TN209) for another encoding."""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as problem:
        raise CannotRun(notices.NOT_UNICODE.at(file=file)) from problem


def _runs(text: str, *, bold: bool) -> Iterator[TextRun]:
    end = 0
    for match in _MARK.finditer(text):
        if match.start() > end:
            yield _run(text[end : match.start()], bold=bold)
        said = match["both"] or match["bold"] or match["italic"]
        yield _run(said, bold=bold or match["italic"] is None, italic=match["bold"] is None)
        end = match.end()
    if end < len(text):
        yield _run(text[end:], bold=bold)


def _run(text: str, *, bold: bool, italic: bool = False) -> TextRun:
    return TextRun(text, Letters(_FONT, _SIZE, bold=bold, italic=italic))
