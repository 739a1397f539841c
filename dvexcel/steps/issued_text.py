"""Where the text of an issued paper differs from the draft: Word by paragraphs, PDF by words.

A PDF has no paragraphs and may tell a table's cells in another order; so each paragraph of the
draft is looked for as one run of words, the longest first, and what is left over on both sides is
what differs.
"""

from __future__ import annotations

from difflib import SequenceMatcher, get_close_matches
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from dvexcel.steps.paper_text import paragraphs_of
from dvexcel.steps.pdf_text import is_pdf, pages_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TAKEN = "\x00"
_ALIKE = 0.5
_LEAST_WORDS = 3  # the words of a narrow heading may stand apart; a number never does

NO_DRAFT = "Không thấy bản dự thảo."
NOT_WORD = "Tệp ban hành không phải tệp Word hay PDF."
NO_READER = "Máy này không đọc được chữ của tệp PDF (chưa có pdftotext)."
SCANNED = "Tệp PDF là ảnh quét, không có chữ."


class OtherWords(NamedTuple):
    """Words of the draft, and those of the issued paper in their place; either may be empty."""

    ours: str
    theirs: str


def differences(draft: bytes | None, issued: bytes) -> list[OtherWords] | str:
    """Where both differ, or in words why they could not be compared."""
    ours = None if draft is None else paragraphs_of(draft)
    if ours is None:
        return NO_DRAFT
    if is_pdf(issued):
        pages = pages_of(issued)
        if pages is None:
            return NO_READER
        words = " ".join(pages)
        return list(_of_words(ours, words)) if words else SCANNED
    theirs = paragraphs_of(issued)
    return NOT_WORD if theirs is None else list(_of_paragraphs(ours, theirs))


def _of_paragraphs(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[OtherWords]:
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for what, a, b, c, d in matcher.get_opcodes():
        if what != "equal":
            yield OtherWords(" ".join(ours[a:b]), " ".join(theirs[c:d]))


def _of_words(ours: Sequence[str], words: str) -> Iterator[OtherWords]:
    left = f" {words} "
    missing: dict[int, str] = {}
    for at in sorted(range(len(ours)), key=lambda one: -len(ours[one])):
        paragraph = normalize("NFC", ours[at])
        before, found, behind = left.partition(f" {paragraph} ")
        if found:
            left = f"{before} {_TAKEN} {behind}"
        elif _says_something(paragraph):
            missing[at] = paragraph
    rest = [one.strip() for one in left.split(_TAKEN) if _says_something(one)]
    for _, paragraph in sorted(missing.items()):
        alike = get_close_matches(paragraph, rest, 1, _ALIKE)
        rest = [one for one in rest if one not in alike]
        yield OtherWords(paragraph, "".join(alike))
    yield from (OtherWords("", one) for one in rest)


def _says_something(text: str) -> bool:
    return len(text.split()) >= _LEAST_WORDS or any(one.isdigit() for one in text)
