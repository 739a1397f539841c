"""Holds the letters of a component against its part in the rule book."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from dvexcel.model.facts import Align
from dvexcel.model.mend import Wanted
from dvexcel.model.recognised import Component
from dvexcel.text.numbers import short_number as number
from dvexcel.the_thuc.judging.rule import fails
from dvexcel.the_thuc.judging.sizes import fitting_size

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dvexcel.model.recognised import Line
    from dvexcel.specs.rule_book import Dimension, Part
    from dvexcel.the_thuc.judging.rule import Answer, Case

# What stands in the middle of its column or page.
CENTRED = (
    Component.QUOC_HIEU,
    Component.TIEU_NGU,
    Component.TIEU_DE,
    Component.CO_QUAN_CAP_TREN,
    Component.CO_QUAN_BAN_HANH,
    Component.SO_KY_HIEU,
    Component.DIA_DANH,
    Component.TEN_LOAI,
    Component.TRICH_YEU,
    Component.QUYEN_HAN,
    Component.CHUC_VU,
    Component.HO_TEN,
)
_ALIGN_SLACK = {Align.TRAI: {Align.TRAI, Align.DEU}, Align.DEU: {Align.DEU, Align.TRAI}}


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
            answer = unlike(line, part, aspects, fitting_size(case.paper, case.book, component))
            if answer is not None:
                yield answer

    return check


def unlike(line: Line, part: Part, aspects: Aspects, size: float | None) -> Answer | None:
    """The answer that ``line`` does not look as ``part`` says, None when it does.

    ``size``: the one of the allowed sizes that a line of another size should get.
    """
    wrong = list(differences(line, part, aspects, size))
    if not wrong:
        return None
    return fails(
        line,
        together(difference.wanted for difference in wrong),
        text=shown(line),
        found=", ".join(difference.found for difference in wrong),
        expected=", ".join(difference.expected for difference in wrong),
    )


@dataclass(frozen=True, slots=True)
class Difference:
    """One aspect that differs: as found, as expected, and what would set it right."""

    found: str
    expected: str
    wanted: Wanted


def together(wanted: Iterable[Wanted]) -> Wanted:
    """All that is wanted, as one."""
    said: dict[str, Any] = {}
    usual = asdict(Wanted())
    for one in wanted:
        said |= {name: value for name, value in asdict(one).items() if value != usual[name]}
    return Wanted(**said)


def differences(
    line: Line, part: Part, aspects: Aspects, fitting: float | None
) -> Iterator[Difference]:
    """What differs from a part of the rule book; ``fitting`` is the size to get."""
    runs = line.inked
    sizes = sorted({run.letters.size for run in runs})
    if part.size is not None and any(not part.size.allows(size, _SIZE_SLACK) for size in sizes):
        found = " và ".join(number(size) for size in sizes)
        yield Difference(f"cỡ chữ {found}", f"cỡ chữ {span(part.size)}", Wanted(size=fitting))
    if aspects.bold and any(run.letters.bold is not part.bold for run in runs):
        said = ("không đậm", "chữ đậm") if part.bold else ("chữ đậm", "không đậm")
        yield Difference(*said, Wanted(bold=part.bold))
    if aspects.italic and any(run.letters.italic is not part.italic for run in runs):
        said = ("chữ đứng", "chữ nghiêng") if part.italic else ("chữ nghiêng", "chữ đứng")
        yield Difference(*said, Wanted(italic=part.italic))
    if part.underline and any(not run.letters.underline for run in runs):
        yield Difference("không gạch chân", "gạch chân", Wanted(underline=True))
    if aspects.capitals and part.capitals and not line.text.isupper():
        yield Difference("chữ thường", "in hoa", Wanted(capitals=True))
    if aspects.capitals and part.small and line.text.isupper():
        yield Difference("in hoa", "chữ thường", Wanted(capitals=True))
    if aspects.align and line.alone and not is_pushed(line):
        align = Align(part.align)
        if line.paragraph.setting.align not in _ALIGN_SLACK.get(align, {align}):
            found = f"canh {line.paragraph.setting.align}"
            yield Difference(found, f"canh {align}", Wanted(align=align))


def is_pushed(line: Line) -> bool:
    """Whether blanks or a tab push the line to its place: a rule of its own says so, once."""
    pushed = line.typed[: len(line.typed) - len(line.typed.lstrip())]
    return "\t" in pushed or len(pushed) > _MOST_BLANKS


_MOST_BLANKS = 3
_SIZE_SLACK = 0.01


def span(measure: Dimension) -> str:
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
