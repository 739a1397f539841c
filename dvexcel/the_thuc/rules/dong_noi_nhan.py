"""Danh sách nơi nhận có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: danh sách nơi nhận chữ nhỏ để gọn chân văn bản.

Đạt:
    cỡ 11, chữ đứng (Đảng: cỡ 12)

Lỗi:
    cỡ 14
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import looks_like_its_part

dong_noi_nhan = document_rule(
    error(
        "TT086",
        "Định dạng danh sách nơi nhận",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại danh sách nơi nhận.",
    ),
    "thanh_phan.dong_noi_nhan",
    Component.DONG_NOI_NHAN,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.DONG_NOI_NHAN))
