"""Finds what stands between the head and the body: title, subject, recipients, grounds."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from dvexcel.model.facts import Align
from dvexcel.model.recognised import Component
from dvexcel.specs.document_kinds import kind_begun, kind_named, other_form
from dvexcel.text.unicode import fold
from dvexcel.the_thuc.read.header import HEAD
from dvexcel.the_thuc.read.typed import is_typed_rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvexcel.model.facts import CellAt
    from dvexcel.model.paper import System
    from dvexcel.model.recognised import Line
    from dvexcel.the_thuc.read.header import Parts

_RECIPIENT = re.compile(r"^Kính\s+(?:gửi|trình)\s*:?\s*(?P<who>.*)$", re.IGNORECASE)
_DASH = re.compile(r"^[-–+•]")
_GROUND = re.compile(r"^(?:[-–+]\s*)?(?:Căn cứ|Theo|Xét|Thực hiện|Để)\b", re.IGNORECASE)
_FIRST_GROUND = re.compile(r"^(?:[-–+]\s*)?(?:Căn cứ|Theo|Xét)\b", re.IGNORECASE)
_SUBJECT = re.compile(r"^(?:V/v\b|Về việc\b|v/v\b)", re.IGNORECASE)
_STOPS = re.compile(r"^(?:Kính (?:gửi|trình)|Nơi nhận)|^(?:[IVX]+|\d+)[.)-]\s", re.IGNORECASE)
# Below the title of these stands who decides, in capitals.
_DECIDES = re.compile(r"^(?:quyet dinh|nghi quyet|nghi dinh|thong tu|luat|phap lenh)")
_LEVEL = re.compile(r"^(?:chuong|phan|muc|dieu)\b")
_BEGINS_TEXT = re.compile(r"^(?:Căn cứ|Thực hiện)\b")
_BELONGS = re.compile(r"^(?:ban hanh |phe duyet |duoc |dinh |gui )*(?:kem|dinh)\b")
_BLANK = re.compile(r"^[\W\d_]*[.…_]{3}[\W\d_]*$")
_TO_BE_NAMED = "ten loai van ban"  # the decree's own form, before anybody filled it
_BEHIND_A_TITLE = re.compile(r"^(?:Kính\s+(?:gửi|trình)|Nơi nhận)\b", re.IGNORECASE)
_MOST_SUBJECT_LINES = 8


def find_title_line(lines: Sequence[Line], system: System | None = None) -> Line | None:
    """The line that names the kind: one that is nothing else, else one that goes on behind it."""
    closed = (line.order for line in lines[:HEAD] if _BEHIND_A_TITLE.match(line.text))
    capitals = [line for line in lines[: next(closed, HEAD)] if line.text.isupper()]
    exact = (line for line in capitals if _is_title(line.text.rstrip(":"), system))
    longer = (line for line in capitals if kind_begun(line.text, system))
    return next(chain(exact, longer), None)


def _is_title(text: str, system: System | None) -> bool:
    named = kind_named(text, system) or other_form(text)
    return bool(named) or fold(text) == _TO_BE_NAMED


def find_title(lines: Sequence[Line], parts: Parts, system: System | None) -> tuple[Parts, str]:
    """Title and subject with the kind they name; "" when there is no title."""
    found: Parts = {}
    title = find_title_line(lines, system)
    if title is None:
        subject = tuple(_subject_of_letter(lines, parts))
        return ({Component.TRICH_YEU_CONG_VAN: subject} if subject else {}), ""
    found[Component.TEN_LOAI] = (title,)
    subject = tuple(_subject(lines, title))
    if subject:
        found[Component.TRICH_YEU] = subject
        after = _next(lines, subject[-1])
        if after is not None and is_typed_rule(after.text):
            found[Component.GACH_TRICH_YEU] = (after,)
    below = tuple(_subject_of_letter(lines, parts))
    if below and below[0].order < title.order:
        found[Component.TRICH_YEU_CONG_VAN] = below
    name = title.text.rstrip(":")
    return found, kind_named(name, system) or other_form(name) or kind_begun(name, system)


def _next(lines: Sequence[Line], line: Line) -> Line | None:
    return lines[line.order + 1] if line.order + 1 < len(lines) else None


def _subject(lines: Sequence[Line], title: Line) -> Iterator[Line]:
    """The centred or bold lines right under the title."""
    last = title.paragraph
    for line in lines[title.order + 1 : title.order + 1 + _MOST_SUBJECT_LINES]:
        paragraph = line.paragraph
        centred = paragraph.setting.align is Align.GIUA
        bold = all(run.letters.bold for run in line.runs if run.text.strip())
        far = paragraph.number > last.number + 1 and last is not title.paragraph
        drawn = last.lines and last is not title.paragraph and not _goes_on(line)
        begins_text = _BEGINS_TEXT.match(line.text) and not (centred and bold)
        bracket = line.text.startswith("(") and (not bold or _BELONGS.match(fold(line.text)))
        if far or drawn or is_typed_rule(line.text) or begins_text or bracket:
            return
        if _STOPS.match(line.text) or not (centred or bold) or not _below(lines, line, title):
            return
        if line.text.isupper() and (_DECIDES.match(fold(title.text)) or _is_of_a_body(line)):
            return
        yield line
        last = paragraph


def _goes_on(line: Line) -> bool:
    """Whether a line is the rest of a sentence: what is drawn above it belongs below it."""
    return line.text[:1].islower() or line.text[:1] in "(,"


def _below(lines: Sequence[Line], line: Line, title: Line) -> bool:
    """Whether a line is below the title: outside of tables, in its cell, or alone in a row."""
    cell, at = line.paragraph.cell, title.paragraph.cell
    if cell is None or cell == at:
        return cell == at
    beside = (
        other.paragraph.cell
        for other in lines[max(0, line.order - _MOST_SUBJECT_LINES) : line.order + HEAD]
    )
    return not any(
        o is not None and (o.table, o.row) == (cell.table, cell.row) and o.column != cell.column
        for o in beside
    )


def find_belonging(lines: Sequence[Line], parts: Parts) -> Line | None:
    """The line below the title that says with which paper the text is issued."""
    title = next(iter(parts.get(Component.TEN_LOAI, ())), None)
    if title is None:
        return None
    below = lines[title.order + 1 : title.order + 1 + _MOST_SUBJECT_LINES]
    return next((line for line in below if _BELONGS.match(fold(line.text))), None)


def _is_of_a_body(line: Line) -> bool:
    """Whether a line in capitals belongs to the text below: a level, or who speaks."""
    return bool(_LEVEL.match(fold(line.text))) or line.text.endswith(":")


def _subject_of_letter(lines: Sequence[Line], parts: Parts) -> Iterator[Line]:
    """The subject of a công văn: under the number, in the same cell or box."""
    number = next(iter(parts.get(Component.SO_KY_HIEU, ())), None)
    if number is None:
        return
    taken = {line.order for found in parts.values() for line in found}
    begun = False
    for line in lines[number.order + 1 : HEAD]:
        here = _same_place(line, number) and not _RECIPIENT.match(line.text)
        if not begun and here and _SUBJECT.match(line.text):
            begun = True
            yield line
        elif begun:
            if not here or line.order in taken or number.paragraph.cell is None:
                return
            yield line


def _same_place(line: Line, number: Line) -> bool:
    """Whether a line stands in the column of the number, at or below its row."""
    cell, at = line.paragraph.cell, number.paragraph.cell
    if at is None or cell is None:
        return cell is at and line.paragraph.box == number.paragraph.box
    return cell.table == at.table and cell.column == at.column and cell.row >= at.row


def find_recipients(lines: Sequence[Line], start: int) -> Parts:
    """The line “Kính gửi” with its list; it may stand in the head, before line ``start``."""
    for line in lines[: start + HEAD]:
        match = _RECIPIENT.match(line.text)
        if match is None:
            continue
        found: Parts = {Component.KINH_GUI: (line,)}
        listed: list[Line] = []
        if not match["who"] or _DASH.match(match["who"]):
            listed = list(_listed(lines, line))
        if listed:
            found[Component.DONG_KINH_GUI] = tuple(listed)
        return found
    return {}


def _listed(lines: Sequence[Line], label: Line) -> Iterator[Line]:
    """The recipients below or beside the label: lines with dashes, a cell, or lines with ";"."""
    cell = label.paragraph.cell
    following = lines[label.order + 1 :]
    below = following[:1] and _DASH.match(following[0].text) and following[0].paragraph.cell == cell
    if cell is not None and not below:
        beside = [ln for ln in following if ln.paragraph.cell is not None and _beside(ln, cell)]
        if beside:
            yield from beside
            return
    goes_on = True
    for item in following:
        if cell is not None and item.paragraph.cell != cell:
            return
        if not goes_on or not (_DASH.match(item.text) or _is_listed(item, following[0])):
            return
        yield item
        goes_on = not item.text.endswith(".")


def _beside(line: Line, cell: CellAt) -> bool:
    other = line.paragraph.cell
    return (
        other is not None
        and (other.table, other.row) == (cell.table, cell.row)
        and other.column > cell.column
    )


def _is_listed(item: Line, first: Line) -> bool:
    """Whether a line without a dash is a recipient: the list ends its lines with ";" throughout."""
    ended = item.text.endswith((";", ".")) and first.text.endswith(";")
    return ended and len(item.text) < _LONGEST_RECIPIENT and not _GROUND.match(item.text)


_LONGEST_RECIPIENT = 120


def find_grounds(lines: Sequence[Line], start: int, end: int) -> Parts:
    """The grounds: a block of lines that begin with "Căn cứ" before the first other sentence.

    A sentence that begins so but goes on to decide ("…, Sở Nội vụ ban hành …:") is body.
    """
    block: list[Line] = []
    for line in lines[start:end]:
        goes_on = block and (line.paragraph is block[-1].paragraph or _BLANK.match(line.text))
        if goes_on or (_GROUND if block else _FIRST_GROUND).match(line.text):
            block.append(line)
        elif block or not _is_between(line):
            break
    while block and not _is_ground(block):
        block.pop()
    return {Component.CAN_CU: tuple(block)} if block else {}


def begins_like_a_ground(line: Line) -> bool:
    """Whether a sentence begins as grounds do, even if it goes on to decide."""
    return bool(_GROUND.match(line.text))


def _is_between(line: Line) -> bool:
    """Whether a line may stand before the grounds: who decides, an empty line drawn by hand."""
    return line.text.isupper() or is_typed_rule(line.text) or bool(_DASH.match(line.text))


def _is_ground(block: Sequence[Line]) -> bool:
    last = block[-1]
    if last.text.endswith((";", ",")) or _BLANK.match(last.text):
        return True
    italic = all(run.letters.italic for run in last.runs if run.text.strip())
    return last.text.endswith(".") and (italic or (len(block) > 1 and len(last.text) < _LONG))


_LONG = 300


def is_letter(parts: Parts) -> bool:
    """Whether a document without a title is a công văn: by its subject, or by whom it is for."""
    if Component.TEN_LOAI in parts:
        return False
    of_an_office = {Component.SO_KY_HIEU, Component.NOI_NHAN}
    return Component.TRICH_YEU_CONG_VAN in parts or (
        Component.KINH_GUI in parts and not of_an_office.isdisjoint(parts)
    )
