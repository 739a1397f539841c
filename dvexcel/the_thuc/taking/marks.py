"""Runs of a paragraph become its text with the marks of Nội dung: ``**đậm**``, ``*nghiêng*``."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from dvexcel.text.unicode import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvexcel.model.facts import TextRun

_STARS = {(True, True): "***", (True, False): "**", (False, True): "*", (False, False): ""}
_BLANKS = re.compile(r"\s+")

#: A stretch of text, whether it is bold, whether it is italic.
Stretch = tuple[str, bool, bool]


def pieces_of(runs: Iterable[TextRun]) -> list[list[Stretch]]:
    """The lines of a paragraph, parted at its line breaks, each as stretches of one look.

    Raised letters are marks of footnotes, which stand elsewhere.
    """
    pieces: list[list[Stretch]] = [[]]
    for run in runs:
        if run.letters.raised:
            continue
        for number, text in enumerate(run.text.split("\n")):
            if number:
                pieces.append([])
            if text:
                pieces[-1].append((text, run.letters.bold, run.letters.italic))
    return pieces


def marked(piece: Iterable[Stretch]) -> str:
    """The line as Nội dung holds it: NFC, single blanks, what is bold or italic between stars.

    A stretch that holds a star itself, or whose italics begin inside a word, stays plain: the
    text is never altered for its look.
    """
    return clean("".join(_parts(list(_joined(piece)))))


def _joined(piece: Iterable[Stretch]) -> Iterator[Stretch]:
    """Neighbours of one look together; a stretch of blanks looks as what stands before it."""
    alike: list[Stretch] = []
    for text, bold, italic in piece:
        single = _BLANKS.sub(" ", text)
        look = alike[-1][1:] if alike and not single.strip() else (bold, italic)
        alike.append((single, *look))
    for look, some in groupby(alike, key=lambda one: one[1:]):
        yield "".join(text for text, _, _ in some), *look


def _parts(stretches: list[Stretch]) -> Iterator[str]:
    for number, (text, bold, italic) in enumerate(stretches):
        stars, inner = _STARS[bold, italic], text.strip()
        before = stretches[number - 1][0][-1:] if number else ""
        after = stretches[number + 1][0][:1] if number + 1 < len(stretches) else ""
        in_word = (text[:1].isalnum() and before.isalnum()) or (
            text[-1:].isalnum() and after.isalnum()
        )
        if not stars or not inner or "*" in text or (stars == "*" and in_word):
            yield text
            continue
        lead = text[: len(text) - len(text.lstrip())]
        yield f"{lead}{stars}{inner}{stars}{text[len(lead) + len(inner) :]}"
