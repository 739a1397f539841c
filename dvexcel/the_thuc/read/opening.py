"""Finds what stands between the head and the body: title, subject, recipients, grounds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.facts import Align
from dvexcel.model.recognised import Component
from dvexcel.specs.document_kinds import kind_named
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
_GROUND = re.compile(
    r"^(?:[-–]\s*)?(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét tờ trình)\b", re.IGNORECASE
)
_SUBJECT = re.compile(r"^(?:V/v\b|Về việc\b|v/v\b)", re.IGNORECASE)
_STOPS = re.compile(r"^(?:Kính (?:gửi|trình)|Nơi nhận|\()|^(?:[IVX]+|\d+)[.)-]\s", re.IGNORECASE)
# Below the title of these stands who decides, in capitals.
_DECIDES = re.compile(r"^(?:quyet dinh|nghi quyet|nghi dinh|thong tu|luat|phap lenh)")
_LEVEL = re.compile(r"^(?:chuong|phan|muc|dieu)\b")
_BEGINS_TEXT = re.compile(r"^(?:Căn cứ|Thực hiện)\b")
_MOST_SUBJECT_LINES = 8


def find_title(lines: Sequence[Line], parts: Parts, system: System | None) -> tuple[Parts, str]:
    """Title and subject with the kind they name; "" when there is no title."""
    found: Parts = {}
    title = next(
        (
            line
            for line in lines[:HEAD]
            if line.text.isupper() and kind_named(line.text.rstrip(":"), system)
        ),
        None,
    )
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
    return found, kind_named(title.text.rstrip(":"), system)


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
        drawn = last.lines and last is not title.paragraph
        begins_text = _BEGINS_TEXT.match(line.text) and not (centred and bold)
        if far or drawn or is_typed_rule(line.text) or begins_text or _STOPS.match(line.text):
            return
        if not (centred or bold) or paragraph.cell != title.paragraph.cell:
            return
        if line.text.isupper() and (_DECIDES.match(fold(title.text)) or _is_of_a_body(line)):
            return
        yield line
        last = paragraph


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
        here = _same_place(line, number)
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
    """The line “Kính gửi” with its list, among the first lines behind ``start``."""
    for line in lines[start : start + HEAD]:
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
    if cell is not None:
        beside = [ln for ln in following if ln.paragraph.cell is not None and _beside(ln, cell)]
        if beside:
            yield from beside
            return
    goes_on = True
    for item in following:
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
        if not _GROUND.match(line.text):
            if block or not _is_between(line):
                break
            continue
        block.append(line)
    while block and not _is_ground(block):
        block.pop()
    return {Component.CAN_CU: tuple(block)} if block else {}


def _is_between(line: Line) -> bool:
    """Whether a line may stand before the grounds: who decides, an empty line drawn by hand."""
    return line.text.isupper() or is_typed_rule(line.text) or bool(_DASH.match(line.text))


def _is_ground(block: Sequence[Line]) -> bool:
    last = block[-1]
    if last.text.endswith((";", ",")):
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
