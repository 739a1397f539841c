"""Says which line is which component. What is not there is not invented."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dvexcel.model.paper import System
from dvexcel.model.recognised import OF_FOOT, Component, Recognised
from dvexcel.specs.document_kinds import CONG_VAN
from dvexcel.the_thuc.read.doubt import doubts
from dvexcel.the_thuc.read.foot import find_annexes, find_foot
from dvexcel.the_thuc.read.header import HEAD, date_of, find_head, symbol_of
from dvexcel.the_thuc.read.opening import (
    begins_like_a_ground,
    find_belonging,
    find_grounds,
    find_recipients,
    find_title,
    find_title_line,
    is_letter,
)
from dvexcel.the_thuc.read.outline import find_body
from dvexcel.the_thuc.read.typed import lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.model.facts import DocumentFacts
    from dvexcel.model.recognised import Line, Symbol, WrittenDate
    from dvexcel.the_thuc.read.header import Parts

_OPENING = (
    Component.QUOC_HIEU,
    Component.TIEU_NGU,
    Component.TIEU_DE,
    Component.CO_QUAN_CAP_TREN,
    Component.CO_QUAN_BAN_HANH,
    Component.DAU_SAO,
    Component.SO_KY_HIEU,
    Component.DIA_DANH,
    Component.TEN_LOAI,
    Component.TRICH_YEU,
    Component.GACH_TRICH_YEU,
    Component.TRICH_YEU_CONG_VAN,
    Component.DU_THAO,
    Component.DO_KHAN,
    Component.DO_MAT,
    Component.PHAM_VI,
)


def recognise(facts: DocumentFacts) -> Recognised:
    """The document with its components."""
    lines = lines_of(facts.paragraphs)
    parts = find_head(lines, _end_of_head(lines))
    symbol = _symbol(parts)
    system = _system(parts, symbol, lines)
    titled, kind = find_title(lines, parts, system)
    parts.update(titled)
    start = _after(parts, _OPENING)
    parts.update(find_recipients(lines, start))
    start = max(start, _after(parts, (Component.KINH_GUI, Component.DONG_KINH_GUI)))
    parts.update(find_foot(lines, start))
    end = _before(parts, OF_FOOT, len(lines), start)
    parts.update(find_grounds(lines, start, end))
    behind = _after(parts, (Component.CAN_CU,))
    start = max(start, behind)
    parts.update(find_body(lines, start, end))
    closed = _after(parts, OF_FOOT)
    if closed:
        parts.update(find_annexes(lines, closed))
    written = _written(parts)
    return Recognised(
        facts=facts,
        lines=lines,
        system=system,
        kind=kind or (CONG_VAN if is_letter(parts) else ""),
        symbol=symbol,
        written=written,
        issued=_day(written),
        parts=parts,
        belongs=find_belonging(lines, parts),
        grounds_go_on=any(map(begins_like_a_ground, lines[behind : behind + 1])),
        unsure=doubts(facts, parts, kind),
    )


def _symbol(parts: Parts) -> Symbol | None:
    return next((symbol_of(line) for line in parts.get(Component.SO_KY_HIEU, ())), None)


def _written(parts: Parts) -> WrittenDate | None:
    return next((date_of(line) for line in parts.get(Component.DIA_DANH, ())), None)


def _system(parts: Parts, symbol: Symbol | None, lines: Sequence[Line]) -> System | None:
    """By the title of the head, else by the symbol's first separator, else by the signature."""
    state, party = Component.QUOC_HIEU in parts, Component.TIEU_DE in parts
    if state != party:
        return System.STATE if state else System.PARTY
    if symbol is not None and symbol.rest:
        return System.STATE if symbol.rest.startswith("/") else System.PARTY
    signed = [line.text for line in lines[-HEAD:] if line.text.isupper()]
    if any(text.startswith(("T/M ", "K/T ", "T/L ")) for text in signed):
        return System.PARTY
    if any(text.startswith(("TM. ", "KT. ", "TL. ", "TUQ. ")) for text in signed):
        return System.STATE
    return None


def _after(parts: Parts, components: Sequence[Component]) -> int:
    """The order behind the last line of these components."""
    return max((line.order + 1 for c in components for line in parts.get(c, ())), default=0)


def _end_of_head(lines: Sequence[Line]) -> int:
    """The order of the title, which closes the head; of the whole document without one."""
    title = find_title_line(lines)
    return len(lines) if title is None else title.order


def _before(parts: Parts, components: Sequence[Component], end: int, start: int) -> int:
    """The order of the first line of these components behind ``start``."""
    orders = (line.order for c in components for line in parts.get(c, ()))
    return min((order for order in orders if order >= start), default=end)


def _day(written: WrittenDate | None) -> date | None:
    if written is None or written.is_blank:
        return None
    try:
        return date(int(written.year), int(written.month), int(written.day))
    except ValueError:
        return None
