"""Holds the letters of a component against its part in the rule book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.model.facts import Align
from dvexcel.rules.document.judging import fails

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dvexcel.model.facts import TextRun
    from dvexcel.model.recognised import Component, Line
    from dvexcel.rules.document.judging import Answer, Case
    from dvexcel.specs.rule_book import Measure, Part

_ALIGN_SLACK = {"trái": {Align.TRAI, Align.DEU}, "đều hai bên": {Align.DEU, Align.TRAI}}


@dataclass(frozen=True, slots=True)
class Aspects:
    """Which of a part's looks are asked for; running text may hold bold or italic words."""

    bold: bool = True
    italic: bool = True
    capitals: bool = True
    align: bool = True


LETTERS_AND_PLACE = Aspects()
LETTERS = Aspects(align=False)
SIZE = Aspects(bold=False, italic=False, capitals=False, align=False)


def looks_like_its_part(
    component: Component, aspects: Aspects = LETTERS_AND_PLACE
) -> Callable[[Case], Iterator[Answer]]:
    """A check that every line of ``component`` looks as the part of that name says."""

    def check(case: Case) -> Iterator[Answer]:
        part = case.book.parts[component]
        for line in case.paper.lines_of(component):
            wrong = list(differences(line, part, aspects))
            if wrong:
                yield fails(
                    line,
                    text=shown(line),
                    found=", ".join(found for found, _ in wrong),
                    expected=", ".join(expected for _, expected in wrong),
                )

    return check


def differences(line: Line, part: Part, aspects: Aspects) -> Iterator[tuple[str, str]]:
    """What differs, as found and as expected."""
    runs = inked(line)
    sizes = sorted({run.letters.size for run in runs})
    if part.size is not None and any(not part.size.allows(size, _SIZE_SLACK) for size in sizes):
        found = " và ".join(number(size) for size in sizes)
        yield f"cỡ chữ {found}", f"cỡ chữ {span(part.size)}"
    if aspects.bold and any(run.letters.bold is not part.bold for run in runs):
        yield ("không đậm", "chữ đậm") if part.bold else ("chữ đậm", "không đậm")
    if aspects.italic and any(run.letters.italic is not part.italic for run in runs):
        yield ("chữ đứng", "chữ nghiêng") if part.italic else ("chữ nghiêng", "chữ đứng")
    if part.underline and any(not run.letters.underline for run in runs):
        yield "không gạch chân", "gạch chân"
    text = line.text
    if aspects.capitals and part.capitals and not text.isupper():
        yield "chữ thường", "in hoa"
    if aspects.align and line.alone:
        wanted = _ALIGN_SLACK.get(part.align, {Align(part.align)})
        if line.paragraph.setting.align not in wanted:
            yield f"canh {line.paragraph.setting.align}", f"canh {part.align}"


_SIZE_SLACK = 0.01


def inked(line: Line) -> list[TextRun]:
    """The runs that leave ink on the line; a raised footnote mark is none of the text."""
    return [run for run in line.runs if run.text.strip() and not run.letters.raised]


def number(value: float) -> str:
    """A number as a clerk writes it, at most one decimal."""
    return f"{value:.1f}".rstrip("0").rstrip(".").replace(".", ",")


def span(measure: Measure) -> str:
    """The range of a measure: "12 đến 13", "14", "từ 6"."""
    if measure.most is None:
        return f"từ {number(measure.least)}"
    if measure.most == measure.least:
        return number(measure.least)
    return f"{number(measure.least)} đến {number(measure.most)}"


def shown(line: Line) -> str:
    """The line's text short enough for a message."""
    text = " ".join(line.text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


_LONGEST = 60
