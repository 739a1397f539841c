"""The line below a component: drawn, typed or missing, and which share of the text it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.recognised import Component
from dvexcel.specs.document_kinds import CONG_VAN
from dvexcel.specs.printed_width import printed_widths
from dvexcel.text.numbers import short_number as number
from dvexcel.the_thuc.judging.find_line import DASHES, has_loose_line, line_below
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import asks, fails, not_applicable, not_assessed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

# A line drawn by hand is not to the millimetre; a share of 100 leaves more room for it.
_SLACK_OF_WHOLE, _SLACK_OF_PART = 12.0, 3.0
_WHOLE = 100.0


def has_its_line(component: Component) -> Callable[[Case], Iterator[Answer]]:
    """A check that a line of the decreed share stands below ``component``."""

    def check(case: Case) -> Iterator[Answer]:
        share = case.book.parts[component].line_below
        lines = case.paper.lines_of(component)
        widths = printed_widths(lines)
        subject_of_letter = component is Component.TRICH_YEU and case.paper.kind == CONG_VAN
        if share is None or subject_of_letter:
            yield not_applicable()
            return
        if not widths or not any(letter.isalpha() for line in lines for letter in line.text):
            return  # a blank form: dots to write on
        below = line_below(case.paper, lines)
        wanted = (
            "dài bằng dòng chữ"
            if share.least == _WHOLE
            else f"dài từ {_third(share.least)} đến {_third(share.most or _WHOLE)} dòng chữ"
        )
        values = {"text": shown(lines[-1]), "expected": wanted}
        if below is None:
            answer = asks if has_loose_line(case.paper) else fails
            yield answer(lines[-1], found="chưa thấy đường kẻ", **values)
            return
        if set(below.typed) & DASHES or (below.typed and not lines[-1].alone):
            yield not_assessed()  # dashes are no line: another rule says so
            return
        slack = _SLACK_OF_WHOLE if share.least == _WHOLE else _SLACK_OF_PART
        # Below several lines either the longest or the last may be meant.
        measured = below.length / max(widths) * 100
        if not any(share.allows(below.length / w * 100, slack) for w in (max(widths), widths[-1])):
            # The decree's own file types underscores; their length is for the eye to judge.
            answer = asks if below.typed else fails
            yield answer(lines[-1], found=f"đường kẻ dài {number(round(measured))}%", **values)

    return check


def _third(share: float) -> str:
    return {33.3: "1/3", 50.0: "1/2"}.get(share, f"{number(share)}%")
