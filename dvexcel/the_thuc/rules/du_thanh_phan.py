"""Văn bản có đủ các thành phần chính.

Vì sao: thiếu một thành phần thì văn bản chưa đúng thể thức.

Đạt:
    có Quốc hiệu, Tiêu ngữ, tên cơ quan, số, ngày, tên loại, trích yếu, Nơi nhận, người ký

Lỗi:
    không thấy Nơi nhận
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.paper import System
from dvexcel.model.recognised import Component
from dvexcel.specs.document_kinds import left_out
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_applicable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_BOTH = (
    ("tên cơ quan ban hành", (Component.CO_QUAN_BAN_HANH,)),
    ("số và ký hiệu", (Component.SO_KY_HIEU,)),
    ("địa danh và thời gian", (Component.DIA_DANH,)),
    ("tên loại, hoặc trích yếu công văn", (Component.TEN_LOAI, Component.TRICH_YEU_CONG_VAN)),
    ("Nơi nhận", (Component.NOI_NHAN,)),
    ("quyền hạn, chức vụ người ký", (Component.QUYEN_HAN, Component.CHUC_VU)),
    ("họ tên người ký", (Component.HO_TEN,)),
)
_OF_SYSTEM = {
    System.STATE: (
        ("Quốc hiệu", (Component.QUOC_HIEU,)),
        ("Tiêu ngữ", (Component.TIEU_NGU,)),
    ),
    System.PARTY: (("tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”", (Component.TIEU_DE,)),),
}


@document_rule(
    warning(
        "TT028",
        "Thiếu thành phần thể thức",
        "Không thấy {found}.",
        "{quy_dinh}",
        "Mời bổ sung; nếu văn bản đã có mà soát không nhận ra, mời xem lại cách trình bày.",
    ),
    "quy_dinh.du_thanh_phan",
)
def du_thanh_phan(case: Case) -> Iterator[Answer]:
    """Components that no line was recognised as; named, never invented."""
    paper = case.paper
    wanted = (*_OF_SYSTEM[case.book.system], *_BOTH)
    without = left_out(paper.kind)
    if paper.is_annexed:
        yield not_applicable()
        return
    missing = [
        name
        for name, parts in wanted
        if not any(paper.has(part) or part in without for part in parts)
        and not (paper.is_draft and Component.HO_TEN in parts)  # known only when it is signed
    ]
    titled = paper.has(Component.TEN_LOAI)
    subject_due = Component.TRICH_YEU not in without and titled
    if subject_due and not any(map(paper.has, (Component.TRICH_YEU, Component.TRICH_YEU_CONG_VAN))):
        missing.append("trích yếu")
    if missing:
        yield fails(None, found=", ".join(missing))
