"""Finds the components at the head of a document by their words and their place."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from dvexcel.model.recognised import Component, Symbol, WrittenDate
from dvexcel.text.unicode import clean, fold
from dvexcel.the_thuc.read.typed import is_typed_rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dvexcel.model.recognised import Line

HEAD = 45  # lines: a head is never longer
_FILL = r"[.…_]"  # what a blank form prints where something is to be written
_GROUP = rf"(?:[^\W_][\w&.]*|{_FILL}[\w&.…]*)"
_SYMBOL = re.compile(
    r"^Số(?:\s*(?P<colon>:)\s*|\s+|(?=\d))(?P<number>[\d.…_\s]*[a-zđ]?)\s*"
    rf"(?P<rest>[/\-–—]\s*{_GROUP}(?:\s*[/\-–—]\s*{_GROUP})*)?$",
    re.IGNORECASE,
)
_BLANK = r"[\d\s.…_]*"
_PLACE = rf"(?:[^,\d(.…_][^,\d(]{{1,60}}?(?:\s\d{{1,2}})?|{_FILL}[\d.…_\s]*)"  # Quận 1
_DATE = re.compile(
    rf"^(?:(?P<place>{_PLACE})\s*(?P<comma>,)?\s*)?ngày\s*(?P<day>{_BLANK})\s*"
    rf"tháng\s*(?P<month>{_BLANK})\s*năm\s*(?P<year>{_BLANK})$",
    re.IGNORECASE,
)
_URGENT = {"hoa toc", "thuong khan", "khan", "hoa toc hen gio"}
_SECRET = {"mat", "toi mat", "tuyet mat"}
_SCOPE = {"xem xong tra lai", "luu hanh noi bo"}
# A name that goes on in the next line, and what the next line begins with.
_OPEN_END = re.compile(r"(?:^UY BAN NHAN DAN|^HOI DONG NHAN DAN|\bVA|\bCUA|,)$")
_GOES_ON = re.compile(r"^(?:VA|TINH|THANH PHO|XA|PHUONG|DAC KHU|HUYEN|QUAN|THI XA|THI TRAN)\b")
_ABOVE = re.compile(
    r"^(?:UBND|UY BAN NHAN DAN|BO|TONG CUC|CUC|SO|DANG BO|TINH UY|THANH UY|DANG UY|HUYEN UY"
    r"|QUAN UY|HOI DONG|CHI BO|TAP DOAN|TONG CONG TY|BAN CHAP HANH|CONG TY|LIEN DOAN)\b"
)

Parts = dict[Component, tuple["Line", ...]]


def find_head(lines: Sequence[Line], end: int) -> Parts:
    """The components above the title, which is the line ``end``; what is not there is not found."""
    parts: Parts = {}
    head = lines[: min(end, HEAD)]
    for line in head:
        component = _by_words(line)
        if component is not None and component not in parts and _may_stand(component, line, parts):
            parts[component] = (line,)
    parts.update(_names(head, parts))
    return parts


def _may_stand(component: Component, line: Line, parts: Parts) -> bool:
    """Whether a line stands where such a component does.

    A date in another table than the motto is a day to be filled in, whatever it says.
    """
    motto = next(iter(parts.get(Component.QUOC_HIEU, ()) or parts.get(Component.TIEU_DE, ())), None)
    if component is not Component.DIA_DANH or motto is None:
        return True
    cell, at = line.paragraph.cell, motto.paragraph.cell
    return cell is None or (at is not None and cell.table == at.table)


def _by_words(line: Line) -> Component | None:
    """The component that a line is by its words alone."""
    folded = fold(line.text)
    known = (
        (Component.QUOC_HIEU, folded.startswith("cong hoa xa hoi")),
        (Component.TIEU_NGU, folded.startswith("doc lap") and "hanh phuc" in folded),
        (Component.TIEU_DE, folded == "dang cong san viet nam"),
        (Component.DAU_SAO, line.text in {"*", "* * *", "***"}),
        (Component.SO_KY_HIEU, symbol_of(line) is not None),
        (Component.DIA_DANH, date_of(line) is not None),
        (Component.DO_KHAN, folded in _URGENT and line.text.isupper()),
        (Component.DO_MAT, folded in _SECRET and line.text.isupper()),
        (Component.PHAM_VI, folded in _SCOPE),
        (Component.DU_THAO, folded.startswith("du thao") and len(folded) < _SHORT),
    )
    return next((component for component, fits in known if fits), None)


_SHORT = 24
_LONGEST_NAME = 60  # letters
_LONGEST = 200  # letters: no line of the head is longer


def symbol_of(line: Line) -> Symbol | None:
    """The number and symbol that a line holds, None when it is no such line."""
    match = _SYMBOL.match(clean(line.text)) if len(line.typed) < _LONGEST else None
    if match is None or not (match["rest"] or any(sign.isdigit() for sign in match["number"])):
        return None
    number = "".join(sign for sign in match["number"] if sign.isalnum())
    typed = line.text.strip()[2:].strip().removeprefix(":").strip()
    return Symbol(match["colon"] is not None, number, (match["rest"] or "").strip(), typed)


def date_of(line: Line) -> WrittenDate | None:
    """The place and date that a line holds, None when it is no such line."""
    match = _DATE.match(clean(line.text)) if len(line.typed) < _LONGEST else None
    if match is None:
        return None
    day, month, year = ("".join(filter(str.isdigit, match[k])) for k in ("day", "month", "year"))
    place = (match["place"] or "").strip()
    return WrittenDate(place, match["comma"] is not None, day, month, year)


def _names(head: Sequence[Line], parts: Parts) -> Parts:
    """The names of the bodies: the lines in capitals above the number, on its side of the page."""
    taken = {line.order for lines in parts.values() for line in lines}
    above = [
        line
        for line in _beside(head, parts)
        if line.order not in taken and not is_typed_rule(line.text) and _is_name(line)
    ]
    names = _joined(above)
    if not names:
        return {}
    upper, own = _split(names)
    found: Parts = {Component.CO_QUAN_BAN_HANH: tuple(own)}
    if upper:
        found[Component.CO_QUAN_CAP_TREN] = tuple(upper)
    return found


def _is_name(line: Line) -> bool:
    """Whether a line is a name of a body: in capitals, or at least beginning as such names do."""
    folded = fold(line.text)
    if line.text.isupper():
        return len(folded) > 1
    titled = line.text[:1].isupper() and len(folded) < _LONGEST_NAME
    return titled and bool(_ABOVE.match(folded.upper()))


def _beside(head: Sequence[Line], parts: Parts) -> Iterable[Line]:
    """The lines among which the names must be."""
    number = next(iter(parts.get(Component.SO_KY_HIEU, ())), None)
    motto = next(iter(parts.get(Component.QUOC_HIEU, ()) or parts.get(Component.TIEU_DE, ())), None)
    if motto is not None and motto.paragraph.cell is not None:
        at = motto.paragraph.cell
        return [
            line
            for line in head
            if (cell := line.paragraph.cell) is not None
            and cell.table == at.table
            and cell.column < at.column
            and (number is None or line.order < number.order)
        ]
    if number is None:
        return []
    if number.paragraph.box:
        return [line for line in head if line.paragraph.box == number.paragraph.box]
    return [line for line in head if line.order < number.order]


def _joined(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines as names: one that goes on in the next line stays whole."""
    names: list[list[Line]] = [[line] for line in lines[:1]]
    for before, line in pairwise(lines):
        ended, begun = fold(before.text).upper(), fold(line.text).upper()
        if _OPEN_END.search(ended) or _GOES_ON.match(begun):
            names[-1].append(line)
        else:
            names.append([line])
    return names


def _split(names: list[list[Line]]) -> tuple[list[Line], list[Line]]:
    """The body above and the body that issues: by boldness where it tells, else by their words."""
    flat = [line for name in names for line in name]
    bold = [all(run.letters.bold for run in line.runs if run.text.strip()) for line in flat]
    if True in bold and False in bold:
        edge = bold.index(True)
        if all(bold[edge:]):
            return flat[:edge], flat[edge:]
    if len(names) > 1 and _ABOVE.match(fold(names[0][0].text).upper()):
        return names[0], [line for name in names[1:] for line in name]
    return [], flat
