"""How a line of each role is set when it is set right, and how wide it is on paper."""

from __future__ import annotations

import unicodedata

from the_thuc.labelled.marks import Look

_CENTRE = Look(13, align="center")
_BOLD = Look(14, "b", "center")
_BODY = Look(14, first=12.7, before=6)
_ITEM = Look(11, align="left")

STATE = {
    "quoc_hieu": _CENTRE.with_(marks="b"),
    "tieu_ngu": _BOLD,
    "chu_quan": _CENTRE,
    "co_quan": _CENTRE.with_(marks="b"),
    "so": _CENTRE,
    "trich_yeu_cv": _CENTRE.with_(before=6),
    "du_thao": _CENTRE.with_(marks="b"),
    "khan": _BOLD.with_(
        border="".join(
            f'<w:{side} w:val="single" w:sz="8" w:space="1" w:color="FF0000"/>'
            for side in ("top", "left", "bottom", "right")
        ),
        colour="FF0000",
        left=12,
    ),
    "dia_danh": Look(14, "i", "center"),
    "ten_loai": _BOLD.with_(before=12),
    "trich_yeu": _BOLD,
    "tham_quyen": _BOLD.with_(before=6),
    "kinh_gui": Look(14, align="center", before=12),
    "muc_kinh_gui": Look(14, align="left", left=45),
    "can_cu": _BODY.with_(marks="i"),
    "quyet_dinh": _BOLD.with_(before=6),
    "than": _BODY,
    "phan": _BOLD.with_(before=6),
    "ten_phan": _BOLD,
    "la_ma": _BODY.with_(marks="b"),
    "muc": _BODY.with_(marks="b"),
    "khoan": _BODY,
    "diem": _BODY,
    "gach": _BODY,
    "dieu": _BODY,
    "giua": Look(14, align="center"),
    "trong": Look(14, align="left"),
    "bang": Look(13, align="left"),
    "noi_nhan": Look(12, "bi", "left"),
    "nn": _ITEM,
    "quyen": _BOLD,
    "chuc": _BOLD,
    "ten": _BOLD,
    "quyen2": _BOLD,
    "chuc2": _BOLD,
    "ten2": _BOLD,
    "ghi_chu_ky": Look(13, "i", "center"),
    "ghi_chu_ky2": Look(13, "i", "center"),
    "altchunk": _BODY,
    "phu_luc": _BOLD.with_(page_break=True),
    "ten_phu_luc": _BOLD,
    "kem_theo": Look(14, "i", "center"),
}
_PARTY_BODY = Look(14, first=10, before=6, line=360, rule="exact")
PARTY = {
    **{
        role: look.with_(first=10, line=360, rule="exact") if look.first else look
        for role, look in STATE.items()
    },
    "tieu_de": Look(15, "b", "center"),
    "chu_quan": Look(14, align="center"),
    "co_quan": _BOLD,
    "sao": Look(14, align="center"),
    "so": Look(14, align="center"),
    "trich_yeu_cv": Look(12, "i", "center", before=6),
    "ten_loai": Look(16, "b", "center", before=12),
    "trich_yeu": Look(15, "b", "center"),
    "gach_trich_yeu": Look(14, align="center"),
    "can_cu": _PARTY_BODY,
    "chuc": Look(14, align="center"),
    "noi_nhan": Look(14, "u", "left"),
    "nn": Look(12, align="left"),
}
FIXED = {
    "quoc_hieu": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "tieu_ngu": "Độc lập - Tự do - Hạnh phúc",
    "tieu_de": "ĐẢNG CỘNG SẢN VIỆT NAM",
    "sao": "*",
    "noi_nhan": "Nơi nhận:",
}

_UPPER = (
    "A722 B667 C667 D722 E611 F556 G722 H722 I333 J389 K722 L611 M889 N722 O722 P556 Q722 R667"
    " S556 T611 U722 V722 W944 X722 Y722 Z611"
)
_LOWER = (
    "a444 b500 c444 d500 e444 f333 g500 h500 i278 j278 k500 l278 m778 n500 o500 p500 q500 r333"
    " s389 t278 u500 v500 w722 x500 y500 z444"
)
_WIDTHS = {entry[0]: int(entry[1:]) for entry in f"{_UPPER} {_LOWER}".split()}
_POINT = 25.4 / 72
_BOLDER = 1.05


def width(text, size):
    """About how many mm a bold line takes in Times New Roman, to a few per cent."""
    letters = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    units = sum(
        _WIDTHS.get(letter, 500 if letter.isdigit() else 275)
        for letter in letters
        if not unicodedata.combining(letter)
    )
    return units / 1000 * size * _POINT * _BOLDER
