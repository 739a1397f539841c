"""One typeface for the whole text: in the styles and wherever a run names another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W
from dvexcel.specs.typefaces import is_legacy, is_of_signs, is_typeface
from dvexcel.the_thuc.read.letters import FONT_SLOTS
from dvexcel.the_thuc.read.theme import theme_fonts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvexcel.model.mend import Fault
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.the_thuc.mend.desk import Desk

_BULLET = "bullet"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


def set_typeface(desk: Desk, faults: Sequence[Fault]) -> None:
    """The book's typeface wherever another one is named for text.

    Signs, formulas and the typefaces of old encodings keep theirs: their letters would change.
    """
    wanted = desk.book.parts["phong_chu"].text
    theme = theme_fonts(desk.theme)
    for name in desk.names:
        for fonts in desk.look(name).iter(W + "rFonts"):
            if _is_text(fonts) and _is_other(fonts, wanted, theme):
                desk.touch(name)
                _set(fonts, wanted)
    for fault in faults:
        line = fault.line
        names = {} if line is None else {r.letters.fonts.ascii: 0 for r in line.inked}
        names |= {} if line is None else {r.letters.fonts.h_ansi: 0 for r in line.inked}
        others = [name for name in names if not is_typeface(name, wanted)]
        desk.note(fault, f"phông {' và '.join(others)}", f"phông {wanted}")


def _is_text(fonts: Xml) -> bool:
    """Whether these typefaces are for running text: no bullet, no formula, no East Asian sign."""
    if fonts.get(W + "hint") == "eastAsia":
        return False
    for owner in fonts.iterancestors():
        if str(owner.tag).startswith(_MATH):
            return False
        if owner.tag == W + "lvl":
            kind = owner.find(W + "numFmt")
            return kind is None or kind.get(W + "val") != _BULLET
    return True


def _is_other(fonts: Xml, wanted: str, theme: Mapping[str, str]) -> bool:
    named = [
        theme.get(fonts.get(W + by_theme, "")) or fonts.get(W + slot)
        for slot, by_theme in FONT_SLOTS.items()
    ]
    said = [name for name in named if name]
    if any(is_legacy(name) or is_of_signs(name) for name in said):
        return False
    return any(not is_typeface(name, wanted) for name in said)


def _set(fonts: Xml, wanted: str) -> None:
    for slot, by_theme in FONT_SLOTS.items():
        if fonts.get(W + slot) is not None or fonts.get(W + by_theme) is not None:
            fonts.attrib.pop(W + by_theme, None)
            fonts.set(W + slot, wanted)
