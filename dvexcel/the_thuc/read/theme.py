"""The typefaces of a theme, which a style may name instead of a typeface."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.office_file.ooxml import Xml

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SCRIPTS = {"vi": "Viet"}
_SLOTS = {"latin": ("Ascii", "HAnsi"), "ea": ("EastAsia",), "cs": ("Bidi",)}


def theme_fonts(root: Xml | None, language: str = "") -> Mapping[str, str]:
    """The typefaces by the names that w:rFonts uses: "minorHAnsi", "majorBidi".

    ``language``: the one that the settings give the theme ("vi-VN"). A script of its own has its
    own typeface, which Word takes before the Latin one.
    """
    script = _SCRIPTS.get(language.partition("-")[0].lower())
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
            if tag == "latin" and script:
                typeface = _of_script(group, script) or typeface
            fonts.update((size + slot, typeface) for slot in slots if typeface)
    return fonts


def _of_script(group: Xml, script: str) -> str:
    found = (f.get("typeface", "") for f in group.iter(f"{_A}font") if f.get("script") == script)
    return next(found, "")
