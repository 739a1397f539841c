"""Fits lines to the words above them, once the words are known.

The rule lines take their decreed share of the printed text; a name that needs two lines is broken
in even halves; place and date are kept on one line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import TWIPS_PER_MM, XML_SPACE, W, element, properties_of, text_of
from dvexcel.specs.letter_widths import text_width, wrapped
from dvexcel.word.names import Style
from dvexcel.word.page import text_width_at

if TYPE_CHECKING:
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.specs.rule_book import RuleBook
    from dvexcel.word.stylesheet import NamedStyles

# The line's style, the style of the text above it, and that text's part in the rule book.
LINES = {
    Style.KE_TIEU_NGU: (Style.TIEU_NGU, "tieu_ngu"),
    Style.KE_TIEU_DE: (Style.TIEU_DE_DANG, "tieu_de"),
    Style.KE_CO_QUAN: (Style.CO_QUAN_BAN_HANH, "co_quan_ban_hanh"),
    Style.KE_TRICH_YEU: (Style.TRICH_YEU, "trich_yeu"),
    Style.KE_PHU_LUC: (Style.KEM_THEO, "kem_theo"),
}
_EVEN = {
    Style.CO_QUAN_CAP_TREN,
    Style.CO_QUAN_BAN_HANH,
    Style.TRICH_YEU,
    Style.TRICH_YEU_CONG_VAN,
    Style.THAM_QUYEN,
    Style.TEN_PHU_LUC,
}
_ONE_LINE = {Style.DIA_DANH}
# Words that a line never parts when a name needs two lines.
_TOGETHER = ("THÀNH PHỐ", "ĐẶC KHU", "HỒ CHÍ MINH")
# A hyphen lets programs part a name whatever its blanks are, so such a name begins a line.
_BEGINS_A_LINE = " BÀ RỊA - VŨNG TÀU"
_ISSUED_BY = " của "
_NO_BREAK = "\u00a0"
_SLACK = 2.0  # mm: another printer's metrics must not break a line once more
_NARROWEST = 85  # per cent: narrower letters would be noticed
_STEP = 0.5  # mm


def fit(root: Xml, book: RuleBook, styles: NamedStyles) -> None:
    """Fit every paragraph of the body that has one of our styles."""
    for paragraph in root.iter(W + "p"):
        name = styles.name_of(paragraph)
        if name in _EVEN:
            _break_evenly(paragraph, name, styles)
        elif name == Style.KEM_THEO:
            _break_before_issuer(paragraph, name, styles)
        elif name in _ONE_LINE:
            _keep_on_one_line(paragraph, name, styles)
        elif name in LINES:
            _draw(paragraph, Style(name), book, styles)


def centred(width: float, room: float) -> tuple[int, int]:
    """The indents in twips that leave ``width`` mm in the middle of ``room`` mm."""
    side = round(max(0.0, room - width) / 2 * TWIPS_PER_MM)
    return side, side


def _lines(paragraph: Xml, name: str, width: float, styles: NamedStyles) -> list[str]:
    look = styles.look(name)
    return wrapped(text_of(paragraph), width, look.points, bold=look.bold, italic=look.italic)


def _room(paragraph: Xml) -> float:
    return text_width_at(paragraph) / TWIPS_PER_MM


def _break_evenly(paragraph: Xml, name: str, styles: NamedStyles) -> None:
    room = _room(paragraph)
    count = len(_lines(paragraph, name, room, styles))
    if count == 1 or "\n" in text_of(paragraph) or _break_at(paragraph, _BEGINS_A_LINE):
        return
    for text in paragraph.iter(W + "t"):
        for words in _TOGETHER:
            text.text = (text.text or "").replace(words, words.replace(" ", _NO_BREAK))
    width = room
    while width > _STEP and len(_lines(paragraph, name, width - _STEP, styles)) == count:
        width -= _STEP
    _indent(paragraph, *centred(width + _SLACK, room))


def _break_before_issuer(paragraph: Xml, name: str, styles: NamedStyles) -> None:
    """A line too long for the page goes on with its issuer, so that no date is parted."""
    if len(_lines(paragraph, name, _room(paragraph), styles)) == 1:
        return
    _break_at(paragraph, _ISSUED_BY)


def _break_at(paragraph: Xml, words: str) -> bool:
    """Begin a line with the first ``words``, which start with a blank; whether they are there."""
    for text in paragraph.iter(W + "t"):
        before, found, after = (text.text or "").partition(words)
        if found:
            rest = element("t")
            rest.set(XML_SPACE, "preserve")
            rest.text = f"{found.lstrip()}{after}"
            text.text = before
            text.addnext(element("br"))
            text.getnext().addnext(rest)
            return True
    return False


def _keep_on_one_line(paragraph: Xml, name: str, styles: NamedStyles) -> None:
    look = styles.look(name)
    width = text_width(text_of(paragraph), look.points, bold=look.bold, italic=look.italic)
    scale = int(100 * (_room(paragraph) - 1) / width) if width else 100
    if not _NARROWEST <= scale < 100:  # noqa: PLR2004 - per cent
        return
    for run in paragraph.iter(W + "r"):
        properties = properties_of(run, "rPr")
        before = {W + "rStyle", W + "rFonts", W + "b", W + "bCs", W + "i", W + "iCs", W + "color"}
        at = sum(child.tag in before for child in properties)
        properties.insert(at, element("w", val=scale))


def _draw(paragraph: Xml, name: Style, book: RuleBook, styles: NamedStyles) -> None:
    above, part = LINES[name]
    share = book.parts[part].line_below if part in book.parts else None
    texts = [
        node
        for node in paragraph.itersiblings(W + "p", preceding=True)
        if styles.name_of(node) == above
    ]
    if share is None or not texts:
        return
    look = styles.look(above)
    longest = max(
        text_width(line, look.points, bold=look.bold, italic=look.italic)
        for text in texts
        for line in _lines(text, above, _usable(text), styles)
    )
    _indent(paragraph, *centred(longest * share.used / 100, _room(paragraph)))


def _usable(paragraph: Xml) -> float:
    """The width in mm that is left between a paragraph's own indents."""
    indent = paragraph.find(f"{W}pPr/{W}ind")
    taken = 0 if indent is None else sum(int(indent.get(W + s, 0)) for s in ("left", "right"))
    return _room(paragraph) - taken / TWIPS_PER_MM


def _indent(paragraph: Xml, left: int, right: int) -> None:
    properties = properties_of(paragraph, "pPr")
    old = properties.find(W + "ind")
    new = element("ind", left=left, right=right, firstLine=0)
    if old is not None:
        properties.replace(old, new)
        return
    after = {W + tag for tag in ("contextualSpacing", "mirrorIndents", "jc", "outlineLvl", "rPr")}
    following = next((child for child in properties if child.tag in after), None)
    if following is None:
        properties.append(new)
    else:
        following.addprevious(new)
