"""How a paragraph really stands: its own properties, its numbering, its styles, the defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.facts import Align, Setting, Spacing
from dvexcel.office_file.ooxml import W
from dvexcel.the_thuc.read.values import mm, points, switch, twips, val

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.office_file.ooxml import Xml

_ALIGN = {
    "left": Align.TRAI,
    "start": Align.TRAI,
    "center": Align.GIUA,
    "right": Align.PHAI,
    "end": Align.PHAI,
    "both": Align.DEU,
    "distribute": Align.DEU,
    "thaiDistribute": Align.DEU,
    "lowKashida": Align.DEU,
    "mediumKashida": Align.DEU,
    "highKashida": Align.DEU,
}
_LINES = 240  # a multiple of single spacing counts in 240ths
_RULES = {"exact": Spacing.EXACT, "atLeast": Spacing.AT_LEAST}
_WORDS_AUTOMATIC_GAP = 14.0


def resolve(levels: Sequence[Xml]) -> Setting:
    """The setting that paragraph properties give, the nearest level first."""
    gap_before, gap_after = _gap(levels, "before"), _gap(levels, "after")
    line, rule = _line(levels)
    hanging = _indent(levels, "hanging")
    first = _indent(levels, "firstLine")
    return Setting(
        align=_ALIGN.get(_nearest(levels, "jc") or "left", Align.TRAI),
        left=_side(levels, "left", "start"),
        right=_side(levels, "right", "end"),
        first_line=-hanging if hanging else first,
        before=gap_before,
        after=gap_after,
        line=line,
        rule=rule,
        closes_up=_is_on(levels, "contextualSpacing"),
    )


def _nearest(levels: Sequence[Xml], tag: str, name: str = "val") -> str | None:
    return next((said for level in levels if (said := val(level, tag, name)) is not None), None)


def _indent(levels: Sequence[Xml], name: str) -> float:
    """An indent; first line and hanging are one property: the nearer of the two wins."""
    other = {"hanging": "firstLine", "firstLine": "hanging"}.get(name, "")
    for level in levels:
        said = val(level, "ind", name)
        if said is not None:
            return mm(said) or 0
        if other and val(level, "ind", other) is not None:
            return 0
    return 0


def _side(levels: Sequence[Xml], name: str, newer: str) -> float:
    for level in levels:
        for spelling in (name, newer):
            said = val(level, "ind", spelling)
            if said is not None:
                return mm(said) or 0
    return 0


def _gap(levels: Sequence[Xml], name: str) -> float:
    for level in levels:
        if (val(level, "spacing", f"{name}Autospacing") or "0") in {"1", "true", "on"}:
            return _WORDS_AUTOMATIC_GAP
        said = points(val(level, "spacing", name))
        if said is not None:
            return said
    return 0


def _line(levels: Sequence[Xml]) -> tuple[float, Spacing]:
    said = twips(_nearest(levels, "spacing", "line"))
    if not said:
        return 1, Spacing.MULTIPLE
    rule = _RULES.get(_nearest(levels, "spacing", "lineRule") or "auto")
    return (said / _LINES, Spacing.MULTIPLE) if rule is None else (said / 20, rule)


def breaks_page_before(levels: Sequence[Xml]) -> bool:
    """Whether the paragraph starts a page."""
    return _is_on(levels, "pageBreakBefore")


def _is_on(levels: Sequence[Xml], tag: str) -> bool:
    """Whether the nearest level that says so turns a property on."""
    return next((said for level in levels if (said := switch(level, tag)) is not None), False)


def borders(levels: Sequence[Xml]) -> set[str]:
    """The sides of a paragraph that have a visible border."""
    found: dict[str, bool] = {}
    for level in levels:
        group = level.find(W + "pBdr")
        for side in () if group is None else group:
            name = str(side.tag).rpartition("}")[2]
            found.setdefault(name, side.get(W + "val", "none") not in {"none", "nil"})
    return {side for side, drawn in found.items() if drawn}
