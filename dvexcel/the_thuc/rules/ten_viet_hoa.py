"""Tên luật, tên cơ quan, tên tỉnh và “Điều” khi viện dẫn viết hoa đúng chữ.

Vì sao: viết hoa cho biết đâu là tên riêng, đâu là danh từ chung.

Đạt:
    Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
    Sở Nội vụ tỉnh Nghệ An hướng dẫn các sở, ban, ngành thực hiện theo pháp luật.
    Nơi nhận: - Như Điều 4;
    Hòa bình là nguyện vọng của Nhân dân tỉnh Hòa Bình.
    Các Ban quản lý dự án và Ban Quản lý các khu công nghiệp báo cáo.
    Ban kiểm tra hồ sơ của ông Trần Văn Phòng.
    Ban hành 12 quyết định số hóa hồ sơ.
    Phê duyệt một số điều của Điều lệ Hiệp hội.

Lỗi:
    Căn cứ Luật tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
    Sở nội vụ hướng dẫn thực hiện.
    Công chức của tỉnh Nghệ an báo cáo.
    Nơi nhận: - Như điều 4;
    Phê duyệt một số Điều của Điều lệ Hiệp hội.
    Chánh văn phòng UBND tỉnh chịu trách nhiệm.
    Ông Phan Đình nhã, Phó Giám đốc Sở Nội vụ.
    Theo ý kiến của Ban chỉ đạo cải cách hành chính tỉnh.
    Đề nghị Hội phụ nữ phối hợp.
    Báo cáo của Tỉnh Ủy.
    Căn cứ Luật Tổ chức Chính quyền địa phương ngày 16 tháng 6 năm 2025;
    Mời ông Lò Văn Sơn, Phó chủ tịch Hội Nông dân xã.
    Căn cứ hướng dẫn số 37/HD-SNV ngày 24 tháng 9 năm 2026 của Sở Nội vụ;
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.specs.proper_names import miswritten
from dvexcel.the_thuc.judging.body import prose
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    warning(
        "TT121",
        "Tên riêng viết hoa chưa đúng",
        "Ghi “{text}”.",
        "Đúng là “{expected}”. {quy_dinh}",
        "Mời sửa lại cách viết hoa.",
    ),
    "quy_dinh.viet_hoa_ten",
)
def ten_viet_hoa(case: Case) -> Iterator[Answer]:
    """Names that the lists know, and the few places where a capital is certain."""
    for line in prose(case.paper):
        for found, expected in miswritten(line.text):
            yield fails(line, text=found, expected=expected)
