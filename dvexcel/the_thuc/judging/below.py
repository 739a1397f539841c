"""The line below a component: drawn, typed or missing, and which share of the text it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.model.facts import LineKind
from dvexcel.model.recognised import Component
from dvexcel.specs.document_kinds import CONG_VAN
from dvexcel.specs.letter_widths import text_width
from dvexcel.specs.printed_width import printed_width
from dvexcel.text.numbers import short_number as number
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import asks, fails, not_applicable, not_assessed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dvexcel.model.facts import Letters, ParagraphFacts
    from dvexcel.model.recognised import Line, Recognised
    from dvexcel.the_thuc.judging.rule import Answer, Case

DASHES = set("-–—−─━~")
UNDERSCORES = set("_")
_SHORTEST = 3
_LOOK_BELOW = 3  # paragraphs without text may lie between
# A line drawn by hand is not to the millimetre; a share of 100 leaves more room for it.
_SLACK_OF_WHOLE, _SLACK_OF_PART = 12.0, 5.0
_WHOLE = 100.0


@dataclass(frozen=True, slots=True)
class Below:
    """A line found at a paragraph; ``length`` in mm, ``typed`` the characters of a typed one."""

    paragraph: int
    length: float
    typed: str = ""


def line_below(paper: Recognised, lines: tuple[Line, ...]) -> Below | None:
    """The line below the last of ``lines``, None when there is none near it."""
    behind = _typed_behind(paper, lines[-1])
    if behind is not None:
        return behind
    last = lines[-1].paragraph
    following = _following(paper, last)
    for paragraph in (last, *following):
        if paragraph.lines:
            return Below(paragraph.number, max(line.length for line in paragraph.lines))
        typed = "".join(paragraph.text.split())
        if paragraph is not last and typed:
            size = max((_printed_size(run.letters) for run in paragraph.runs), default=0)
            if len(typed) >= _SHORTEST and set(typed) <= DASHES | UNDERSCORES:
                return Below(paragraph.number, text_width(typed, size), typed)
            return None
    return None


def _typed_behind(paper: Recognised, line: Line) -> Below | None:
    """A line of dashes or underscores behind a break of the same paragraph."""
    behind = paper.lines[line.order + 1] if line.order + 1 < len(paper.lines) else None
    if behind is None or behind.paragraph is not line.paragraph or not behind.alone:
        return None
    typed = "".join(behind.text.split())
    if len(typed) < _SHORTEST or not set(typed) <= DASHES | UNDERSCORES:
        return None
    size = max((_printed_size(run.letters) for run in behind.runs), default=0)
    return Below(line.paragraph.number, text_width(typed, size), typed)


def _printed_size(letters: Letters) -> float:
    """The size on paper: a raised or lowered letter is printed smaller."""
    return letters.size * (_RAISED if letters.raised else 1)


_RAISED = 0.65


def _following(paper: Recognised, last: ParagraphFacts) -> list[ParagraphFacts]:
    """The next paragraphs in the same cell or box."""
    paragraphs = paper.facts.paragraphs[last.number : last.number + _LOOK_BELOW]
    return [p for p in paragraphs if p.cell == last.cell and p.box == last.box]


def has_its_line(component: Component) -> Callable[[Case], Iterator[Answer]]:
    """A check that a line of the decreed share stands below ``component``."""

    def check(case: Case) -> Iterator[Answer]:
        share = case.book.parts[component].line_below
        lines = case.paper.lines_of(component)
        width = printed_width(lines)
        subject_of_letter = component is Component.TRICH_YEU and case.paper.kind == CONG_VAN
        if share is None or subject_of_letter:
            yield not_applicable()
            return
        if not width:
            return
        below = line_below(case.paper, lines)
        wanted = (
            "dài bằng dòng chữ"
            if share.least == _WHOLE
            else f"dài từ {_third(share.least)} đến {_third(share.most or _WHOLE)} dòng chữ"
        )
        values = {"text": shown(lines[-1]), "expected": wanted}
        if below is None:
            answer = asks if _loose_line(case.paper) else fails
            yield answer(lines[-1], found="chưa thấy đường kẻ", **values)
            return
        if set(below.typed) & DASHES or (below.typed and not lines[-1].alone):
            yield not_assessed()  # dashes are no line: another rule says so
            return
        slack = _SLACK_OF_WHOLE if share.least == _WHOLE else _SLACK_OF_PART
        measured = below.length / width * 100
        if not share.allows(measured, slack):
            # The decree's own file types underscores; their length is for the eye to judge.
            answer = asks if below.typed else fails
            yield answer(lines[-1], found=f"đường kẻ dài {number(round(measured))}%", **values)

    return check


def _third(share: float) -> str:
    return {33.3: "1/3", 50.0: "1/2"}.get(share, f"{number(share)}%")


_HEAD_COMPONENTS = (
    Component.QUOC_HIEU,
    Component.TIEU_NGU,
    Component.TIEU_DE,
    Component.CO_QUAN_BAN_HANH,
    Component.TRICH_YEU,
)


def _loose_line(paper: Recognised) -> bool:
    """Whether a shape of the head hangs on some other paragraph: Word may print it anywhere."""
    known = [lines for c in _HEAD_COMPONENTS if (lines := paper.lines_of(c))]
    used = {below.paragraph for lines in known if (below := line_below(paper, lines))}
    last = max((line.paragraph.number for lines in known for line in lines), default=0)
    return any(
        line.kind is LineKind.SHAPE and paragraph.number not in used
        for paragraph in paper.facts.paragraphs[: last + 1]
        for line in paragraph.lines
    )
