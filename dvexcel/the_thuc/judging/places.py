"""Where a rule's answers stand: each paragraph with the very words that are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.place import Paragraph
from dvexcel.text.unicode import as_read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.facts import DocumentFacts
    from dvexcel.the_thuc.judging.rule import Answer


def places_of(answers: Iterable[Answer], facts: DocumentFacts) -> list[Paragraph]:
    """The paragraphs of the answers, each once, in the order of the answers.

    The words are those that the rule quotes where they stand there letter by letter, else the
    line it speaks of, else the paragraph.
    """
    found: dict[Paragraph, Paragraph] = {}
    for answer in answers:
        if answer.place is not None and answer.place not in found:
            found[answer.place] = Paragraph(answer.place.number, _words(answer, facts))
    return list(found.values())


def _words(answer: Answer, facts: DocumentFacts) -> str:
    if answer.place is None:
        return ""
    line = answer.line
    whole = as_read(facts.paragraphs[answer.place.number - 1].text) if line is None else line.text
    quoted = str(answer.values.get("text", "")).strip()
    if quoted and quoted in whole:
        return quoted
    return (whole if line is None else line.typed).strip()
