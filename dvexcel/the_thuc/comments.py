"""Writes what was found into a copy of a document, as Word comments that one can read.

A fault of certain words is a comment on these words, at every place. What concerns the page, and
a look that many paragraphs share, stands in one comment at the head, with the places by their
words. A comment cannot stand in a header, a footer or a text box: what concerns a box stands at
the paragraph the box hangs on.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from lxml import etree

from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import Paragraph
from dvexcel.office_file.ooxml import W
from dvexcel.office_file.packages import read_parts, write_parts
from dvexcel.text.unicode import as_read
from dvexcel.the_thuc.comment_parts import Comments
from dvexcel.the_thuc.mend.hands_off import is_strict
from dvexcel.the_thuc.mend.spans import text_of
from dvexcel.the_thuc.read.parts import Parts
from dvexcel.the_thuc.read.walk import Walk
from dvexcel.the_thuc.told import verdict_line, weight_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvexcel.model.finding import Finding
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.the_thuc.read.walk import Visit

_FEW = 3  # so many paragraphs of one look are marked each; of more, the head tells
_LISTED = 12  # places that the head names for one look


def with_comments(data: bytes, file: str, findings: Sequence[Finding]) -> bytes | None:
    """The document with its findings as comments, None where it cannot take any.

    Equal input gives equal bytes: no comment of ours carries a date; those of others keep theirs.
    """
    try:
        if is_strict(data, file):
            return None
        files, parts = read_parts(data), Parts(data, file)
        document = parts.document()
        visits = Walk(_body(document)).visits
        if not visits:
            return None
        comments = Comments(files, parts, document)
        told = sorted(findings, key=lambda finding: not finding.is_error)
        marked = _by_words([f for f in told if _is_of_words(f, visits)], visits)
        head = [f for f in told if not _is_of_words(f, visits)]
        first = next((v.host for v in visits if text_of(v.paragraph).strip()), visits[0].host)
        summary = [("", verdict_line(findings)), *(_summed_up(f) for f in head)]
        comments.add(first, (0, len(text_of(first))), summary)
        for (at, span), said in sorted(marked.items()):
            comments.add(visits[at].host, span, said)
        comments.save()
        return write_parts(files)
    except (CannotRun, BadZipFile, etree.LxmlError, LookupError, TypeError, ValueError):
        return None  # a file made by anyone: what was found is told all the same


def _body(document: Xml) -> Xml:
    body = document.find(W + "body")
    return document if body is None else body


def _is_of_words(finding: Finding, visits: Sequence[Visit]) -> bool:
    """Whether a finding is told where its words stand: at few places, or of words within one."""
    places = _places(finding)
    if not places or any(place.number > len(visits) for place in places):
        return False
    if len(places) <= _FEW:
        return True
    texts = [text_of(visits[place.number - 1].paragraph).strip() for place in places]
    return all(len(p.words) < len(text) for p, text in zip(places, texts, strict=True))


def _places(finding: Finding) -> list[Paragraph]:
    return [p for p in (finding.place, *finding.also) if isinstance(p, Paragraph)]


def _by_words(
    findings: Sequence[Finding], visits: Sequence[Visit]
) -> dict[tuple[int, tuple[int, int]], list[tuple[str, str]]]:
    """What is said of each stretch of words: one comment, however many findings it has."""
    said: dict[tuple[int, tuple[int, int]], list[tuple[str, str]]] = defaultdict(list)
    first_of = {id(visit.host): at for at, visit in reversed(list(enumerate(visits)))}
    for finding in findings:
        for turn, place in enumerate(sorted(_places(finding))):
            at = place.number - 1
            visit = visits[at]
            host = first_of[id(visit.host)]
            whole = (0, len(text_of(visit.host)))
            span = whole if host != at else span_of(text_of(visit.paragraph), place.words)
            said[host, span].append(_remark(finding, again=turn > 0))
    return said


def _remark(finding: Finding, *, again: bool) -> tuple[str, str]:
    """What a comment says: the weight and the code, then the beats; a repeat says what to do."""
    beats = ("Như nhận xét trước.", finding.remedy) if again else _beats(finding)
    return f"{weight_of(finding)} {finding.code}: ", " ".join(filter(None, beats))


def _summed_up(finding: Finding) -> tuple[str, str]:
    """A finding in the comment at the head, with the words by which its places are found."""
    weight, text = _remark(finding, again=False)
    places = _places(finding)
    quoted = list(dict.fromkeys(place.quoted for place in places if place.quoted))
    if len(places) > 1 and quoted:
        rest = ", …" if len(quoted) > _LISTED else ""
        text += f" Có ở {len(places)} đoạn: {', '.join(quoted[:_LISTED])}{rest}."
    return weight, text


def _beats(finding: Finding) -> tuple[str, str, str]:
    return finding.what, finding.why, finding.remedy


def span_of(text: str, words: str) -> tuple[int, int]:
    """Where ``words`` stand in ``text``, however their letters are composed and blanks typed.

    The whole text, blanks at its ends apart, where they do not stand there.
    """
    wanted = "".join(letter for letter, _ in _letters(words))
    letters = list(_letters(text))
    at = "".join(letter for letter, _ in letters).find(wanted) if wanted else -1
    if at < 0:
        begin = len(text) - len(text.lstrip())
        return (begin, len(text.rstrip())) if text.strip() else (0, len(text))
    last = letters[at + len(wanted) - 1][1]
    end = last + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return letters[at][1], end


def _letters(text: str) -> Iterator[tuple[str, int]]:
    """Each letter in parts, so that every way to compose it is the same, with where it stands."""
    for at, letter in enumerate(text):
        if not letter.isspace():
            for part in unicodedata.normalize("NFD", as_read(letter).lower()):
                yield part, at
