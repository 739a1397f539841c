"""How each of our paragraph styles looks: its letters by the rule book, its place by practice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import TWIPS_PER_POINT
from dvexcel.word.names import Style

if TYPE_CHECKING:
    from dvexcel.specs.rule_book import RuleBook

_LABEL_INDENT = 35.0  # mm, of "Kính gửi:" above a list, as in the decree's mẫu 1.5
_LIST_INDENT = 45.0


@dataclass(frozen=True, slots=True)
class StyleLook:
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


def looks(book: RuleBook) -> list[StyleLook]:
    """The paragraph styles of a system's templates."""
    gap = book.body["cach_doan"].used
    known = [
        StyleLook(Style.QUOC_HIEU, "quoc_hieu"),
        StyleLook(Style.TIEU_NGU, "tieu_ngu"),
        StyleLook(Style.TIEU_DE_DANG, "tieu_de"),
        StyleLook(Style.CO_QUAN_CAP_TREN, "co_quan_cap_tren"),
        StyleLook(Style.CO_QUAN_BAN_HANH, "co_quan_ban_hanh"),
        StyleLook(Style.DAU_SAO, "dau_sao"),
        StyleLook(Style.SO_KY_HIEU, "so_ky_hieu", before=gap),
        StyleLook(Style.DIA_DANH, "dia_danh_thoi_gian", before=gap),
        StyleLook(Style.TRICH_YEU_CONG_VAN, "trich_yeu_cong_van", before=gap),
        StyleLook(Style.DU_THAO, "du_thao", before=gap),
        StyleLook(Style.TEN_LOAI, "ten_loai", before=18, keep_next=True),
        StyleLook(Style.TRICH_YEU, "trich_yeu", keep_next=True),
        StyleLook(Style.GACH_TRICH_YEU, "gach_duoi_trich_yeu", after=gap),
        StyleLook(Style.KINH_GUI_MOT, "kinh_gui", align="giữa", before=14, after=gap + 4),
        StyleLook(Style.KINH_GUI_NHIEU, "kinh_gui", before=14, left=_LABEL_INDENT, keep_next=True),
        StyleLook(Style.DONG_KINH_GUI, "than", align="trái", left=_LIST_INDENT, hanging=2.5),
        _flowing(book, Style.CAN_CU, "can_cu"),
        StyleLook(Style.THAM_QUYEN, "ten_loai", before=12, after=gap, keep_next=True),
        StyleLook(Style.MENH_LENH, "ten_loai", before=12, after=gap, keep_next=True),
        StyleLook(Style.PHAN, "phan", before=12, keep_next=True),
        StyleLook(Style.TEN_PHAN, "ten_phan", after=gap, keep_next=True),
        replace(_flowing(book, Style.MUC_LA_MA, "muc_la_ma"), keep_next=True),
        replace(_flowing(book, Style.MUC_SO_TIEU_DE, "than"), bold=True, keep_next=True),
        *(
            _flowing(book, style, "than")
            for style in (
                Style.DIEU,
                Style.KHOAN,
                Style.MUC_SO,
                Style.DIEM,
                Style.GACH,
                Style.THAN,
            )
        ),
        *_annex(book),
        StyleLook(
            Style.TEN_BANG, "bang", align="giữa", before=12, after=3, bold=True, keep_next=True
        ),
        StyleLook(
            Style.DAU_BANG, "bang", align="giữa", before=2, after=2, bold=True, keep_next=True
        ),
        StyleLook(Style.O_CHU, "bang", align="trái", before=2, after=2),
        StyleLook(Style.O_GIUA, "bang", align="giữa", before=2, after=2),
        StyleLook(Style.O_SO, "bang", align="phải", before=2, after=2),
        StyleLook(Style.GIAN_CACH, "than", exact=8),
        StyleLook(Style.NOI_NHAN, "noi_nhan", before=_baseline_drop(book)),
        StyleLook(Style.DONG_NOI_NHAN, "dong_noi_nhan"),
        StyleLook(Style.QUYEN_HAN, "quyen_han"),
        StyleLook(Style.CHUC_VU, "chuc_vu"),
        StyleLook(Style.CHO_KY, "chuc_vu", before=64),
        StyleLook(Style.HO_TEN, "ho_ten"),
        StyleLook(Style.SO_TRANG, "so_trang"),
        StyleLook(Style.THE_MAU, "than", align="trái", points=9, grey=True),
        StyleLook(Style.CHU_THICH, "chu_thich"),
        *(
            StyleLook(style, "than", exact=5, rule_above=True, before=before, after=after)
            for style, before, after in (
                (Style.KE_TIEU_NGU, 2, 0),
                (Style.KE_TIEU_DE, 2, 0),
                (Style.KE_CO_QUAN, 2, 0),
                (Style.KE_TRICH_YEU, 3, 0),
                (Style.KE_PHU_LUC, 3, gap),
            )
        ),
    ]
    return [look for look in known if look.part in book.parts]


def _annex(book: RuleBook) -> list[StyleLook]:
    """The head of a phụ lục; where a book does not tell, it looks as such lines do elsewhere."""
    told = "phu_luc" in book.parts
    return [
        StyleLook(Style.PHU_LUC, "phu_luc" if told else "phan", keep_next=True),
        StyleLook(Style.TEN_PHU_LUC, "ten_phu_luc" if told else "ten_phan", keep_next=True),
        StyleLook(Style.KEM_THEO, "kem_theo" if told else "dia_danh_thoi_gian", keep_next=True),
    ]


def _flowing(book: RuleBook, style: Style, part: str) -> StyleLook:
    """A style of running text, with the body's gap, indent and line spacing."""
    body = book.body
    spacing = body["cach_dong"]
    is_exact = spacing.unit == "pt"
    return StyleLook(
        style,
        part,
        before=body["cach_doan"].used,
        first_line=body["lui_dong_dau"].used,
        exact=spacing.used if is_exact else 0,
        lines=1 if is_exact else spacing.used,
    )


def _baseline_drop(book: RuleBook) -> float:
    """What "Nơi nhận:" goes down so that it stands on the line of the larger signature text."""
    ascent = 1825 / 2048  # of Times New Roman
    drop = (book.parts["quyen_han"].points - book.parts["noi_nhan"].points) * ascent
    return round(drop * TWIPS_PER_POINT) / TWIPS_PER_POINT
