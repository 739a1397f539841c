"""WordprocessingML written by hand: runs, paragraphs, tables, drawn lines, boxes, fields.

Nothing here comes from the code under test: the yardstick and what it measures share no line.
Sizes in points, lengths in millimetres.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field, replace
from xml.sax.saxutils import escape, quoteattr

_TOKEN = re.compile(r"(\*\*|~~|\t|\n|⟦[^⟧]*⟧)")


@dataclass(frozen=True)
class Look:
    """How a line is set; ``marks`` any of b, i, u, c (small print as capitals)."""

    size: float = 14
    marks: str = ""
    align: str = "both"
    first: float = 0
    left: float = 0
    before: float = 0
    after: float = 0
    line: int = 240
    rule: str = "auto"
    font: str = ""
    colour: str = ""
    border: str = ""
    tabs: tuple[tuple[str, float], ...] = ()
    page_break: bool = False

    def with_(self, **changed):
        return replace(self, **changed)


@dataclass
class Hand:
    """How an office's Word carries its looks.

    ``way``: "runs" writes font and size on every run, "normal" in the style Normal, "defaults" in
    docDefaults only, "chain" in styles that rest on styles, "theme" names no font at all.
    ``breaks``: runs are cut in the middle of words, as Word cuts them after editing.
    """

    way: str = "runs"
    breaks: bool = False
    base: float = 14
    numbers: itertools.count = field(default_factory=lambda: itertools.count(1))

    def run_look(self, look, marks):
        """The rPr of a run."""
        font = look.font or ("Times New Roman" if self.way == "runs" else "")
        parts = []
        if font:
            parts.append(
                f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
            )
        parts += ["<w:b/><w:bCs/>"] if "b" in marks else []
        parts += ["<w:i/><w:iCs/>"] if "i" in marks else []
        parts += ["<w:caps/>"] if "c" in marks else []
        parts += [f'<w:color w:val="{look.colour}"/>'] if look.colour else []
        if self.way == "runs" or look.size != self.base:
            half = round(look.size * 2)
            parts.append(f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>')
        parts += ['<w:u w:val="single"/>'] if "u" in marks else []
        return f"<w:rPr>{''.join(parts)}</w:rPr>" if parts else ""

    def run(self, text, look, marks=None):
        """Text as one run or, cut by hand, as several."""
        marks = look.marks if marks is None else marks
        shape = self.run_look(look, marks)
        pieces = re.findall(r".{1,9}", text) if self.breaks and len(text) > 12 else [text]
        return "".join(
            f'<w:r>{shape}<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in pieces
        )

    def runs(self, text, look, raw=()):
        """``**`` turns bold on and off, ``~~`` italic; ⟦0⟧ is the first of ``raw``."""
        made, marks = [], look.marks
        for piece in filter(None, _TOKEN.split(text)):
            if piece in {"**", "~~"}:
                letter = "b" if piece == "**" else "i"
                marks = marks.replace(letter, "") if letter in marks else marks + letter
            elif piece in "\t\n":
                tag = "tab" if piece == "\t" else "br"
                made.append(f"<w:r>{self.run_look(look, marks)}<w:{tag}/></w:r>")
            elif piece.startswith("⟦"):
                made.append(raw[int(piece[1:-1])])
            else:
                made.append(self.run(piece, look, marks))
        return "".join(made)

    def paragraph(self, inside, look=None, style="", more=""):
        """A paragraph around ready runs; ``more`` goes into pPr before spacing."""
        look = look or Look()
        parts = [f'<w:pStyle w:val="{style}"/>'] if style else []
        parts += ["<w:pageBreakBefore/>"] if look.page_break else []
        parts.append(more)
        parts += [f"<w:pBdr>{look.border}</w:pBdr>"] if look.border else []
        if look.tabs:
            stops = "".join(f'<w:tab w:val="{k}" w:pos="{twips(at)}"/>' for k, at in look.tabs)
            parts.append(f"<w:tabs>{stops}</w:tabs>")
        if not style:
            parts.append(
                f'<w:spacing w:before="{round(look.before * 20)}"'
                f' w:after="{round(look.after * 20)}"'
                f' w:line="{look.line}" w:lineRule="{look.rule}"/>'
            )
            indent = f' w:left="{twips(look.left)}"' if look.left else ""
            indent += f' w:firstLine="{twips(look.first)}"' if look.first else ""
            parts.append(f"<w:ind{indent}/>" if indent else "")
            parts.append(f'<w:jc w:val="{look.align}"/>')
        if self.way == "runs":
            parts.append(self.run_look(look, look.marks))
        return f"<w:p><w:pPr>{''.join(parts)}</w:pPr>{inside}</w:p>"

    def p(self, text, look=None, raw=(), style=""):
        """A paragraph of text."""
        look = look or Look()
        return self.paragraph(self.runs(text, look, raw), look, style)


def twips(mm):
    return round(mm / 25.4 * 1440)


def emu(mm):
    return round(mm * 36000)


def rule_line(hand, length, shift=0.0, down=1.5, align="center"):
    """A line drawn with Insert, Shapes: DrawingML with the VML that Word writes beside it."""
    number = next(hand.numbers)
    place = (
        f"<wp:align>{align}</wp:align>" if align else f"<wp:posOffset>{emu(shift)}</wp:posOffset>"
    )
    anchor = (
        '<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0"'
        f' relativeHeight="{251658240 + number}" behindDoc="0" locked="0" layoutInCell="1"'
        ' allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column">{place}</wp:positionH>'
        '<wp:positionV relativeFrom="paragraph">'
        f"<wp:posOffset>{emu(down)}</wp:posOffset></wp:positionV>"
        f'<wp:extent cx="{emu(length)}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapNone/><wp:docPr id="{number}" name="Straight Connector {number}"/>'
        "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData"
        ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{emu(length)}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/>'
        '</a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
        "</a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
    )
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f"{anchor}</w:drawing></mc:Choice><mc:Fallback>{_vml(number, length, shift, down)}"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def _vml(number, length, shift, down):
    pt = 72 / 25.4
    return (
        f'<w:pict><v:line id="_x0000_s{1026 + number}" style="position:absolute;z-index:{number}"'
        f' from="{shift * pt:.1f}pt,{down * pt:.1f}pt" to="{(shift + length) * pt:.1f}pt,'
        f'{down * pt:.1f}pt"/></w:pict>'
    )


def vml_line(hand, length, shift=0.0, down=1.5):
    """The same as files of Word 2003 carry it: VML alone."""
    return f"<w:r>{_vml(next(hand.numbers), length, shift, down)}</w:r>"


def border(side="bottom"):
    return f'<w:{side} w:val="single" w:sz="6" w:space="1" w:color="000000"/>'


def box(hand, inside, width, height, left, *, vml=False):
    """A run that holds a text box without frame; ``inside`` are paragraphs."""
    number = next(hand.numbers)
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    pt = 72 / 25.4
    old = (
        f'<w:pict><v:shape id="_x0000_s{1026 + number}" type="#_x0000_t202" style='
        f'"position:absolute;margin-left:{left * pt:.0f}pt;margin-top:0;'
        f'width:{width * pt:.0f}pt;height:{height * pt:.0f}pt;z-index:{number}" stroked="f">'
        f'<v:textbox inset="0,0,0,0">{content}</v:textbox></v:shape></w:pict>'
    )
    if vml:
        return f"<w:r>{old}</w:r>"
    new = (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"'
        f' relativeHeight="{251658240 + number}" behindDoc="0" locked="0" layoutInCell="1"'
        ' allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
        f"<wp:posOffset>{emu(left)}</wp:posOffset></wp:positionH>"
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset>'
        f'</wp:positionV><wp:extent cx="{emu(width)}" cy="{emu(height)}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="Text Box {number}"/><wp:cNvGraphicFramePr/>'
        "<a:graphic><a:graphicData"
        ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{emu(width)}" cy="{emu(height)}"/></a:xfrm><a:prstGeom prst="rect">'
        "<a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>"
        f"<wps:txbx>{content}</wps:txbx>"
        '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing>"
    )
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps">'
        f"{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def cell(width, inside, borders="", span=1, align="top"):
    frame = f"<w:tcBorders>{borders}</w:tcBorders>" if borders else ""
    over = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{over}{frame}'
        f'<w:vAlign w:val="{align}"/></w:tcPr>{inside}</w:tc>'
    )


def row(*cells, header=False):
    head = "<w:trPr><w:tblHeader/></w:trPr>" if header else ""
    return f"<w:tr>{head}{''.join(cells)}</w:tr>"


def table(widths, *rows, style="", framed=False, centred=True):
    """A fixed table; without ``framed`` and without a style nobody sees its borders."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    frame = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in sides
    )
    none = "".join(
        f'<w:{side} w:val="none" w:sz="0" w:space="0" w:color="auto"/>' for side in sides
    )
    name = f'<w:tblStyle w:val="{style}"/>' if style else ""
    where = '<w:jc w:val="center"/>' if centred else ""
    grid = "".join(f'<w:gridCol w:w="{twips(w)}"/>' for w in widths)
    return (
        f'<w:tbl><w:tblPr>{name}<w:tblW w:w="{sum(map(twips, widths))}" w:type="dxa"/>{where}'
        f"<w:tblBorders>{frame if framed else none}</w:tblBorders>"
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="04A0"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def simple_field(order, shown):
    return f'<w:fldSimple w:instr=" {order} "><w:r><w:t>{escape(shown)}</w:t></w:r></w:fldSimple>'


def field_of(hand, order, shown, look, inner=""):
    """A complex field; ``inner`` is a field nested in its order."""
    shape = hand.run_look(look, look.marks)

    def part(kind):
        return f'<w:r>{shape}<w:fldChar w:fldCharType="{kind}"/></w:r>'

    text = f'<w:r>{shape}<w:instrText xml:space="preserve"> {escape(order)} </w:instrText></w:r>'
    return f"{part('begin')}{text}{inner}{part('separate')}{hand.run(shown, look)}{part('end')}"


def tracked(kind, hand, text, look, number):
    """Text put in ("ins") or struck out ("del") with Track Changes on."""
    run = hand.run(text, look)
    if kind == "del":
        run = run.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    said = f'w:id="{number}" w:author="Văn thư" w:date="2026-10-05T08:00:00Z"'
    return f"<w:{kind} {said}>{run}</w:{kind}>"


def content_control(inside, title):
    name = quoteattr(title)
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={name}/><w:tag w:val={name}/></w:sdtPr>"
        f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )


def smart_tag(inside):
    return (
        '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">'
        f"{inside}</w:smartTag>"
    )
