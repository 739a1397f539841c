"""Trích yếu công văn có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: trích yếu công văn đứng dưới số, chữ nhỏ hơn.

Đạt:
    cỡ 12 đến 13, chữ đứng (Đảng: cỡ 12, nghiêng)

Lỗi:
    cỡ 14, chữ đậm
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import looks_like_its_part

trich_yeu_cong_van = document_rule(
    error(
        "TT050",
        "Định dạng trích yếu công văn",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại trích yếu công văn.",
    ),
    "thanh_phan.trich_yeu_cong_van",
    Component.TRICH_YEU_CONG_VAN,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.TRICH_YEU_CONG_VAN))
