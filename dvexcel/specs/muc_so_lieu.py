"""The sections of the sheet Số liệu, told by the field: in which one an element stands.

An element's code says its section, wherever its row stands: ``B1.CUOC`` is of section B. What a
form asks for a longer period has sections of its own, ``B-N`` for the year's: a tick for the month
must not speak for the year.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.specs.bieu import name_in_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dvexcel.model.indicator import Element
    from dvexcel.model.period import PeriodCode

OTHERS, _CALLED = "K", "Số liệu khác"
Sections = tuple[tuple[str, str], ...]
#: The balloon of the cell that is ticked for a whole section.
TICK_HELP = (
    "Đánh dấu x khi mục này không phát sinh: mọi dòng để trống của mục được tính là 0, không phải "
    "đánh dấu từng dòng. Mục có dòng phải ghi số thì để trống ô này."
)
_LETTERS = re.compile(r"[^\W\d_]+")


def section_of(element: Element, form: PeriodCode, sections: Sections) -> str:
    """The code of the section that the element stands in, on the form of a period.

    An element that a clerk added under a letter of no section stands among the others.
    """
    letters = _LETTERS.match(element.code)
    letter = letters[0] if letters is not None and letters[0] in dict(sections) else OTHERS
    if form.kind in element.periods:
        return letter
    told_for = next((one for one in form.longer if one.kind in element.periods), form)
    return _code(letter, form, told_for)


def section_names(form: PeriodCode, sections: Sections) -> dict[str, str]:
    """Every section that the form of a period may have, in order: its code and what it is called.

    The form's own come first, then those of longer periods that end with it, shortest first.
    """
    return {
        _code(letter, form, told_for): name_in_row(name, form, told_for)
        for told_for in (form, *form.longer)
        for letter, name in known_sections(sections).items()
    }


def known_sections(sections: Sections) -> dict[str, str]:
    """The sections by their letters, and last of all that of the other elements."""
    named = dict(sections)
    return named if OTHERS in named else {**named, OTHERS: _CALLED}


def in_sections(
    elements: Sequence[Element], form: PeriodCode, sections: Sections
) -> dict[str, tuple[Element, ...]]:
    """The elements of a form by the code of their section, in the order of ``section_names``."""
    found: dict[str, list[Element]] = {code: [] for code in section_names(form, sections)}
    for element in elements:
        found[section_of(element, form, sections)].append(element)
    return {code: tuple(inside) for code, inside in found.items() if inside}


def headings(elements: Iterable[str], form: PeriodCode, sections: Sections) -> Mapping[str, str]:
    """The sections that get a row of their own: not one whose code is an element's own."""
    taken = set(elements)
    return {code: name for code, name in section_names(form, sections).items() if code not in taken}


def _code(letter: str, form: PeriodCode, told_for: PeriodCode) -> str:
    return letter if told_for == form else f"{letter}-{str(told_for).partition('-')[2]}"
