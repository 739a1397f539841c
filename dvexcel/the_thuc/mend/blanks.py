"""Takes away blanks that are no content: doubled ones, and those typed to push a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.facts import Align
from dvexcel.text.blanks import BEFORE_MARK, DOUBLE
from dvexcel.the_thuc.mend.formatting import set_align
from dvexcel.the_thuc.mend.spans import drop, text_of

if TYPE_CHECKING:
    import re

    from dvexcel.model.mend import Fault
    from dvexcel.model.recognised import Line
    from dvexcel.the_thuc.mend.desk import Desk

_BLANKS = " \t\u00a0"


def single(desk: Desk, fault: Fault) -> None:
    """One blank between words on the line of ``fault``."""
    _take(desk, fault, DOUBLE, 1, ("hai dấu cách liền nhau", "một dấu cách"))


def close_up(desk: Desk, fault: Fault) -> None:
    """No blank before a mark on the line of ``fault``."""
    _take(desk, fault, BEFORE_MARK, 0, ("dấu cách trước dấu câu", "không có dấu cách"))


def _take(
    desk: Desk, fault: Fault, pattern: re.Pattern[str], kept: int, said: tuple[str, str]
) -> None:
    line = fault.line
    if line is None or not _is_as_counted(desk, line):
        return
    paragraph = desk.paragraph(line.paragraph.number)
    typed, shown = line.typed, ""
    while (found := pattern.search(typed)) is not None:
        shown = shown or f"…{found[0]}…"
        begin, end = found.span("blanks")
        drop(paragraph, line.start + begin + kept, line.start + end)
        typed = typed[: begin + kept] + typed[end:]
    desk.note(fault, *said, shown)


def centre(desk: Desk, fault: Fault) -> None:
    """Blanks typed to push a line to the middle go, and the line is really centred."""
    line = fault.line
    if line is None or not line.alone or not _is_as_counted(desk, line):
        return
    if not desk.may_be_centred(fault):
        return
    blanks = len(line.typed) - len(line.typed.lstrip(_BLANKS))
    others = line.paragraph.text.count("\n")
    if not blanks or others or line.paragraph.setting.align is Align.PHAI:
        return
    paragraph = desk.paragraph(line.paragraph.number)
    drop(paragraph, line.start, line.start + blanks)
    set_align(paragraph, Align.GIUA)
    desk.note(fault, f"{blanks} dấu cách ở đầu dòng", "canh giữa")


def _is_as_counted(desk: Desk, line: Line) -> bool:
    """Whether the letters of the paragraph are counted as the inspection counts them."""
    return len(text_of(desk.paragraph(line.paragraph.number))) == len(line.paragraph.text)
