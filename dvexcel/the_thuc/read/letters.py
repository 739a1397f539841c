"""How a run really looks: its own properties, then its styles, then theme and defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from dvexcel.model.facts import Fonts, Letters
from dvexcel.office_file.ooxml import W
from dvexcel.the_thuc.read.values import switch, val, whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvexcel.office_file.ooxml import Xml
    from dvexcel.the_thuc.read.style_chain import StyleSheet

_WORDS_OWN_FONT = "Times New Roman"
_WORDS_OWN_SIZE = 10.0
# The slots of w:rFonts, and the attribute by which each names a typeface of the theme.
FONT_SLOTS = {
    "ascii": "asciiTheme",
    "hAnsi": "hAnsiTheme",
    "eastAsia": "eastAsiaTheme",
    "cs": "cstheme",
}
_RAISED = {"superscript", "subscript"}


class LetterBook:
    """Answers the look of any run of one document."""

    def __init__(self, styles: StyleSheet, theme: Mapping[str, str]) -> None:
        self._styles = styles
        self._theme = theme
        # Most runs of a document are alike: what gives one look is resolved once.
        self._known: dict[tuple[object, ...], Letters] = {}

    def resolve(
        self, own: Xml | None, paragraph_style: str | None, by_table: tuple[Xml, ...] = ()
    ) -> Letters:
        """The look that run properties ``own`` give in a paragraph of that style.

        ``by_table``: what the style of the table around says, which everything else overrules.
        """
        # What a style says is the same tuple each time; only what is typed here is told anew.
        key = (paragraph_style, None if own is None else etree.tostring(own), id(by_table))
        if key not in self._known:
            self._known[key] = self._resolved(own, paragraph_style, by_table)
        return self._known[key]

    def _resolved(
        self, own: Xml | None, paragraph_style: str | None, by_table: tuple[Xml, ...]
    ) -> Letters:
        sheet = self._styles
        direct = () if own is None else (own,)
        character_style = val(own, "rStyle")
        character = sheet.properties(character_style, "rPr", "character") if character_style else ()
        paragraph = sheet.properties(paragraph_style, "rPr")
        default = (*by_table, *(() if sheet.default_letters is None else (sheet.default_letters,)))
        levels = (*direct, *character, *paragraph, *default)

        def toggled(tag: str) -> bool:
            return _toggled(tag, direct, (character, paragraph), default)

        size = next((n for level in levels if (n := whole(val(level, "sz"))) is not None), None)
        colour = next((c for level in levels if (c := val(level, "color")) is not None), "auto")
        line = next((u for level in levels if (u := val(level, "u")) is not None), "none")
        raised = next((v for level in levels if (v := val(level, "vertAlign"))), "")
        return Letters(
            fonts=self._fonts(levels),
            size=_WORDS_OWN_SIZE if size is None else size / 2,
            bold=toggled("b"),
            italic=toggled("i"),
            capitals=toggled("caps"),
            underline=line != "none",
            raised=raised in _RAISED,
            colour=colour,
        )

    def _fonts(self, levels: Sequence[Xml]) -> Fonts:
        return Fonts(*(self._font(levels, slot, theme) for slot, theme in FONT_SLOTS.items()))

    def _font(self, levels: Sequence[Xml], slot: str, theme: str) -> str:
        """One slot: at each level a theme's typeface wins over a named one."""
        for level in levels:
            fonts = level.find(W + "rFonts")
            if fonts is None:
                continue
            by_theme = self._theme.get(fonts.get(W + theme, ""))
            found = by_theme or fonts.get(W + slot)
            if found:
                return str(found)
        return _WORDS_OWN_FONT


def _toggled(
    tag: str,
    direct: Sequence[Xml],
    styles: Sequence[Sequence[Xml]],
    default: Sequence[Xml],
) -> bool:
    """An on/off property: said directly it holds; said by two kinds of style it cancels out."""
    for level in direct:
        said = switch(level, tag)
        if said is not None:
            return said
    by_style = [_first(tag, chain) for chain in styles]
    if any(said is not None for said in by_style):
        return sum(said is True for said in by_style) % 2 == 1
    return _first(tag, default) is True


def _first(tag: str, levels: Sequence[Xml]) -> bool | None:
    return next((said for level in levels if (said := switch(level, tag)) is not None), None)
