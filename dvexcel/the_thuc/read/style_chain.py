"""The style sheet of a document: which properties a paragraph or a run inherits, nearest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.office_file.ooxml import Xml


class StyleSheet:
    """styles.xml, asked by style id; a chain that bites its own tail ends where it began."""

    def __init__(self, root: Xml | None) -> None:
        self._styles: dict[str, Xml] = {}
        self._default: dict[str, str] = {}
        self._known: dict[tuple[str | None, str, str], tuple[Xml, ...]] = {}
        self.default_letters: Xml | None = None
        self.default_paragraph: Xml | None = None
        if root is None:
            return
        for style in root.iter(W + "style"):
            identifier = style.get(W + "styleId", "")
            self._styles[identifier] = style
            if style.get(W + "default") in {"1", "true", "on"}:
                self._default.setdefault(style.get(W + "type", ""), identifier)
        self.default_letters = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self.default_paragraph = root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")

    def name(self, identifier: str | None, kind: str = "paragraph") -> str:
        """The name a person sees for a style."""
        style = self._styles.get(identifier or self._default.get(kind, ""))
        child = None if style is None else style.find(W + "name")
        return "" if child is None else child.get(W + "val", "")

    def chain(self, identifier: str | None, kind: str = "paragraph") -> Iterator[Xml]:
        """The style, then what it is based on, and so on; the default style when none is named."""
        known = identifier if identifier in self._styles else self._default.get(kind)
        seen: set[str] = set()
        while known is not None and known not in seen and known in self._styles:
            seen.add(known)
            style = self._styles[known]
            yield style
            based = style.find(W + "basedOn")
            known = None if based is None else based.get(W + "val")

    def properties(
        self, identifier: str | None, tag: str, kind: str = "paragraph"
    ) -> tuple[Xml, ...]:
        """The ``w:tag`` children along the chain, nearest first; the very same tuple each time."""
        asked = (identifier, tag, kind)
        if asked not in self._known:
            found = (style.find(W + tag) for style in self.chain(identifier, kind))
            self._known[asked] = tuple(child for child in found if child is not None)
        return self._known[asked]
