"""Số và ký hiệu nằm trọn trên một dòng.

Vì sao: ký hiệu bị cắt ở cuối dòng dễ đọc nhầm và máy tìm không thấy.

Đạt:
    Căn cứ Kế hoạch số 18/KH-UBND của Ủy ban nhân dân tỉnh;

Lỗi:
    Căn cứ Kế hoạch số 18/KH-↵UBND của Ủy ban nhân dân tỉnh;
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_BROKEN = re.compile(
    r"\b\d{1,6}(?:/\d{4})?[/-](?:[A-ZĐ][A-ZĐa-z]*[/-])?\s?\n\s?[A-ZĐ][A-ZĐa-z0-9-]+"
)


@document_rule(
    warning(
        "TT135",
        "Ký hiệu bị ngắt dòng",
        "“{text}” bị ngắt giữa hai dòng.",
        "Ngắt dòng gõ tay nằm giữa số và ký hiệu.",
        "Mời xóa chỗ ngắt dòng; cần giữ liền thì dùng gạch nối không ngắt (Ctrl+Shift+_).",
    ),
    "",
    in_every_book=True,
)
def ky_hieu_lien_dong(case: Case) -> Iterator[Answer]:
    """A typed break inside a symbol."""
    for line in case.paper.lines:
        if line.start == 0 and (match := _BROKEN.search(line.paragraph.text)):
            yield fails(line, text=" ".join(match[0].split()))
