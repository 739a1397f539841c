"""The styles of a finished document, found by the names a clerk sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W, parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.office_file.ooxml import Xml

_PART = "word/styles.xml"
_HALF_POINTS = 2
_WORD_DEFAULT = 10.0


@dataclass(frozen=True, slots=True)
class TextLook:
    """How a style's text looks, as far as its width depends on it."""

    points: float
    bold: bool
    italic: bool


class NamedStyles:
    """Looks up paragraph and character styles by name, whatever ids a program gave them."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        root = parse(parts[_PART]) if _PART in parts else None
        styles = [] if root is None else root.findall(W + "style")
        self._by_id = {style.get(W + "styleId"): style for style in styles}
        self._ids = {_name(style).casefold(): style.get(W + "styleId") for style in styles}
        self._defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault")

    def id_of(self, name: str) -> str | None:
        """The id of the style called ``name``; None when the template has lost it."""
        return self._ids.get(name.casefold())

    def name_of(self, paragraph: Xml) -> str:
        """The name of the paragraph's style; nothing when it has none."""
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        style = None if named is None else self._by_id.get(named.get(W + "val"))
        return "" if style is None else _name(style)

    def look(self, name: str) -> TextLook:
        """The look of the style called ``name``, with what it inherits."""
        size = self._inherited(name, "sz")
        return TextLook(
            points=_WORD_DEFAULT if size is None else float(size.get(W + "val")) / _HALF_POINTS,
            bold=_is_on(self._inherited(name, "b")),
            italic=_is_on(self._inherited(name, "i")),
        )

    def _inherited(self, name: str, tag: str) -> Xml | None:
        style = self._by_id.get(self.id_of(name))
        seen = []
        while style is not None and style not in seen:
            seen.append(style)
            found = style.find(f"{W}rPr/{W}{tag}")
            if found is not None:
                return found
            base = style.find(W + "basedOn")
            style = None if base is None else self._by_id.get(base.get(W + "val"))
        return None if self._defaults is None else self._defaults.find(f"{W}rPr/{W}{tag}")


def _name(style: Xml) -> str:
    named = style.find(W + "name")
    return "" if named is None else str(named.get(W + "val"))


def _is_on(toggle: Xml | None) -> bool:
    return toggle is not None and toggle.get(W + "val", "1") not in {"0", "false", "off"}
