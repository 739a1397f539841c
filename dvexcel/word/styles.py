"""Our paragraph styles, their sizes and weights taken from the rule book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.text.unicode import fold
from dvexcel.word.names import Style
from dvexcel.word.ooxml import TWIPS_PER_MM, TWIPS_PER_POINT, W, element

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.specs.rule_book import Part, RuleBook
    from dvexcel.word.ooxml import Xml

_ALIGN = {"giữa": "center", "trái": "left", "phải": "right", "đều hai bên": "both"}
_LINES = 240  # Word counts a multiple of single spacing in 240ths
_FONT_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
_LABEL_INDENT = 35.0  # mm, of "Kính gửi:" above a list, as in the decree's mẫu 1.5
_LIST_INDENT = 45.0


@dataclass(frozen=True, slots=True)
class Look:
    """One paragraph style: the part that gives its letters, and its place on the page.

    ``before``, ``after`` and ``exact`` in pt, indents in mm; ``exact`` 0 means the multiple
    ``lines`` of single spacing.
    """

    style: Style
    part: str
    align: str = ""
    before: float = 0
    after: float = 0
    first_line: float = 0
    left: float = 0
    right: float = 0
    hanging: float = 0
    lines: float = 1
    exact: float = 0
    keep_next: bool = False
    bold: bool | None = None
    points: float = 0
    rule_above: bool = False
    grey: bool = False


def looks(book: RuleBook) -> list[Look]:
    """The paragraph styles of a system's templates."""
    body = book.body
    gap = body["cach_doan"].used
    indent = body["lui_dong_dau"].used
    spacing = body["cach_dong"]
    flow = {
        "before": gap,
        "first_line": indent,
        **({"exact": spacing.used} if spacing.unit == "pt" else {"lines": spacing.used}),
    }
    spaced = {name: value for name, value in flow.items() if name != "first_line"}
    known = [
        Look(Style.QUOC_HIEU, "quoc_hieu"),
        Look(Style.TIEU_NGU, "tieu_ngu"),
        Look(Style.TIEU_DE_DANG, "tieu_de"),
        Look(Style.CO_QUAN_CAP_TREN, "co_quan_cap_tren"),
        Look(Style.CO_QUAN_BAN_HANH, "co_quan_ban_hanh"),
        Look(Style.DAU_SAO, "dau_sao"),
        Look(Style.SO_KY_HIEU, "so_ky_hieu", before=gap),
        Look(Style.DIA_DANH, "dia_danh_thoi_gian", before=gap),
        Look(Style.TRICH_YEU_CONG_VAN, "trich_yeu_cong_van", before=gap),
        Look(Style.DU_THAO, "du_thao", before=gap),
        Look(Style.TEN_LOAI, "ten_loai", before=18, keep_next=True),
        Look(Style.TRICH_YEU, "trich_yeu", keep_next=True),
        Look(Style.GACH_TRICH_YEU, "gach_duoi_trich_yeu", after=gap),
        Look(Style.KINH_GUI_MOT, "kinh_gui", align="giữa", before=14, after=gap),
        Look(Style.KINH_GUI_NHIEU, "kinh_gui", before=14, left=_LABEL_INDENT, keep_next=True),
        Look(Style.DONG_KINH_GUI, "than", align="trái", left=_LIST_INDENT, hanging=2.5),
        Look(Style.CAN_CU, "can_cu", **flow),
        Look(Style.PHAN, "phan", keep_next=True, **spaced),
        Look(Style.MUC_LA_MA, "muc_la_ma", keep_next=True, **flow),
        Look(Style.MUC_SO_TIEU_DE, "than", bold=True, keep_next=True, **flow),
        Look(Style.MUC_SO, "than", **flow),
        Look(Style.DIEM, "than", **flow),
        Look(Style.GACH, "than", **flow),
        Look(Style.THAN, "than", **flow),
        Look(Style.TEN_BANG, "bang", align="giữa", before=12, after=3, bold=True, keep_next=True),
        Look(Style.DAU_BANG, "bang", align="giữa", before=2, after=2, bold=True, keep_next=True),
        Look(Style.O_CHU, "bang", align="trái", before=2, after=2),
        Look(Style.O_SO, "bang", align="phải", before=2, after=2),
        Look(Style.GIAN_CACH, "than", exact=6),
        Look(Style.NOI_NHAN, "noi_nhan", before=_baseline_drop(book)),
        Look(Style.DONG_NOI_NHAN, "dong_noi_nhan"),
        Look(Style.QUYEN_HAN, "quyen_han"),
        Look(Style.CHUC_VU, "chuc_vu"),
        Look(Style.CHO_KY, "chuc_vu", before=64),
        Look(Style.HO_TEN, "ho_ten"),
        Look(Style.SO_TRANG, "so_trang"),
        Look(Style.THE_MAU, "than", align="trái", points=9, grey=True),
        Look(Style.CHU_THICH, "chu_thich"),
        *(
            Look(style, "than", exact=5, rule_above=True, before=before)
            for style, before in (
                (Style.KE_TIEU_NGU, 2),
                (Style.KE_TIEU_DE, 2),
                (Style.KE_CO_QUAN, 2),
                (Style.KE_TRICH_YEU, 3),
            )
        ),
    ]
    return [look for look in known if look.part in book.parts]


def _baseline_drop(book: RuleBook) -> float:
    """What "Nơi nhận:" goes down so that it stands on the line of the larger signature text."""
    ascent = 1825 / 2048  # of Times New Roman
    drop = (book.parts["quyen_han"].points - book.parts["noi_nhan"].points) * ascent
    return round(drop * TWIPS_PER_POINT) / TWIPS_PER_POINT


def style_id(name: str) -> str:
    """A style's id: its name without marks and spaces, for programs that know ASCII only."""
    return "".join(word.capitalize() for word in fold(name).split())


def style_elements(book: RuleBook) -> Iterable[Xml]:
    """What stands in styles.xml: the defaults, Normal, and our styles."""
    font = book.parts["phong_chu"].text
    yield _defaults(font, book.parts["than"].points)
    yield _base("paragraph", "Normal", "Normal")
    yield _base("character", "Default Paragraph Font", "DefaultParagraphFont")
    yield _base("table", "Normal Table", "TableNormal")
    yield _base("numbering", "No List", "NoList")
    for look in looks(book):
        yield _paragraph_style(look, book.parts[look.part], font)
    yield _footnote_mark()


def _defaults(font: str, points: float) -> Xml:
    defaults = element("docDefaults")
    letters = element("rPrDefault")
    properties = element("rPr")
    properties.append(_fonts(font))
    properties.extend(_sizes(points))
    properties.append(element("lang", val="vi-VN", eastAsia="vi-VN", bidi="ar-SA"))
    letters.append(properties)
    defaults.append(letters)
    defaults.append(element("pPrDefault"))
    return defaults


def _base(kind: str, name: str, identifier: str) -> Xml:
    style = element("style", type=kind, default=1, styleId=identifier)
    style.append(element("name", val=name))
    if kind == "table":
        style.append(element("uiPriority", val=99))
        properties = element("tblPr")
        properties.append(element("tblInd", w=0, type="dxa"))
        margins = element("tblCellMar")
        for side in ("top", "left", "bottom", "right"):
            margins.append(element(side, w=0, type="dxa"))
        properties.append(margins)
        style.append(properties)
    elif kind == "paragraph":
        style.append(element("qFormat"))
    return style


def _paragraph_style(look: Look, part: Part, font: str) -> Xml:
    style = element("style", type="paragraph", customStyle=1, styleId=style_id(look.style))
    if look.style is Style.CHU_THICH:
        del style.attrib[f"{W}customStyle"]
    style.append(element("name", val=look.style))
    style.append(element("basedOn", val="Normal"))
    style.append(element("qFormat"))
    style.append(_place(look, part))
    style.append(_letters(look, part, font))
    return style


def _place(look: Look, part: Part) -> Xml:
    properties = element("pPr")
    if look.keep_next:
        properties.append(element("keepNext"))
    properties.append(element("widowControl"))
    if look.rule_above:
        borders = element("pBdr")
        borders.append(element("top", val="single", sz=6, space=0, color="000000"))
        properties.append(borders)
    spacing = {"before": round(look.before * TWIPS_PER_POINT)}
    spacing["after"] = round(look.after * TWIPS_PER_POINT)
    line = look.exact * TWIPS_PER_POINT if look.exact else look.lines * _LINES
    properties.append(
        element(
            "spacing",
            **spacing,
            line=round(line),
            lineRule="exact" if look.exact else "auto",
        )
    )
    sides = {
        "left": look.left + look.hanging,
        "right": look.right,
        "firstLine": look.first_line,
        "hanging": look.hanging,
    }
    indents = {name: round(mm * TWIPS_PER_MM) for name, mm in sides.items() if mm}
    if indents:
        properties.append(element("ind", **indents))
    properties.append(element("jc", val=_ALIGN[look.align or part.align]))
    return properties


def _letters(look: Look, part: Part, font: str) -> Xml:
    properties = element("rPr")
    properties.append(_fonts(font))
    bold = part.bold if look.bold is None else look.bold
    for tag, wanted in (("b", bold), ("i", part.italic)):
        if wanted:
            properties.append(element(tag))
            properties.append(element(f"{tag}Cs"))
    if look.grey:
        properties.append(element("color", val="7F7F7F"))
    properties.extend(_sizes(look.points or part.points))
    if part.underline:
        properties.append(element("u", val="single"))
    return properties


def _fonts(font: str) -> Xml:
    return element("rFonts", **dict.fromkeys(_FONT_SLOTS, font))


def _sizes(points: float) -> list[Xml]:
    return [element(tag, val=round(points * 2)) for tag in ("sz", "szCs")]


def _footnote_mark() -> Xml:
    style = element("style", type="character", styleId=style_id(Style.SO_CHU_THICH))
    style.append(element("name", val=Style.SO_CHU_THICH))
    style.append(element("basedOn", val="DefaultParagraphFont"))
    properties = element("rPr")
    properties.append(element("vertAlign", val="superscript"))
    style.append(properties)
    return style
