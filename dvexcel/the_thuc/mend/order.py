"""Puts a property in its place: Word wants the children of its property lists in one order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W, element, properties_of

if TYPE_CHECKING:
    from dvexcel.office_file.ooxml import Xml

# The order of the schema, by the property list; what is not named here stands behind.
_ORDER = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers"
        " pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE"
        " autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents"
        " suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle"
        " rPr sectPr pPrChange"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
        " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u"
        " effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
    ),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders"
        " lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter"
        " docGrid printerSettings sectPrChange"
    ),
    "pBdr": "top left bottom right between bar",
}
_RANKS = {
    W + owner: {W + tag: rank for rank, tag in enumerate(tags.split())}
    for owner, tags in _ORDER.items()
}
_LAST = 1000


def put(owner: Xml, tag: str, **attributes: str | int) -> Xml:
    """The child ``w:tag`` of a property list, made in its place when missing, with these set."""
    child = owner.find(W + tag)
    if child is None:
        child = element(tag)
        ranks = _RANKS[owner.tag]
        own = ranks[child.tag]
        behind = next((c for c in owner if ranks.get(c.tag, _LAST) > own), None)
        if behind is None:
            owner.append(child)
        else:
            behind.addprevious(child)
    for name, value in attributes.items():
        child.set(W + name, str(value))
    return child


def letters_of(run: Xml) -> Xml:
    """The w:rPr of a run."""
    return properties_of(run, "rPr")


def setting_of(paragraph: Xml) -> Xml:
    """The w:pPr of a paragraph."""
    return properties_of(paragraph, "pPr")
