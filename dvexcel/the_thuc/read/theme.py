"""The typefaces of a theme, which a style may name instead of a typeface."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.office_file.ooxml import Xml

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLOTS = {"latin": ("Ascii", "HAnsi"), "ea": ("EastAsia",), "cs": ("Bidi",)}


def theme_fonts(root: Xml | None) -> Mapping[str, str]:
    """The typefaces by the names that w:rFonts uses: "minorHAnsi", "majorBidi"."""
    fonts: dict[str, str] = {}
    if root is None:
        return fonts
    for size in ("major", "minor"):
        group = next(root.iter(f"{_A}{size}Font"), None)
        if group is None:
            continue
        for tag, slots in _SLOTS.items():
            child = group.find(_A + tag)
            typeface = "" if child is None else child.get("typeface", "")
            fonts.update((size + slot, typeface) for slot in slots if typeface)
    return fonts
