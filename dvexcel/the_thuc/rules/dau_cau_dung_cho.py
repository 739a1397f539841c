"""Dấu câu đúng chỗ: sau câu dẫn, sau dấu chấm lửng, ở ý giữa và ý cuối của một danh sách.

Vì sao: dấu câu cho biết ý còn tiếp hay đã hết.

Đạt:
    1. Báo cáo gồm: / a) Số lượt tiếp công dân; / b) Số đơn đã nhận. / 2. Thời hạn là ngày 15.
    1. Báo cáo gồm: / a) Số lượt. Có số lượt của lãnh đạo. / b) Số đơn; / c) Số việc.
    Tiếp 12 lượt người, nhận đơn, thư, kiến nghị... của công dân.

Lỗi:
    1. Tổng số người là 1974. Trong đó;
    Tiếp công dân, nhận đơn, thư, kiến nghị….
    1. Báo cáo gồm: / a) Số lượt tiếp công dân; / b) Số đơn đã nhận; / 2. Thời hạn là ngày 15.
    1. Báo cáo gồm: / a) Số lượt tiếp; / b) Số đơn. / c) Số việc đã giải quyết; / d) Số còn lại.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.the_thuc.judging.body import prose
from dvexcel.the_thuc.judging.rule import document_rule, fails
from dvexcel.the_thuc.judging.sentences import mispointed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_LEADS = re.compile(r"\b(?:[Tt]rong đó|[Bb]ao gồm|[Cc]ụ thể|[Nn]hư sau|[Ss]au đây);$")
# Behind a letter: others are room to write in.
_DOTS = re.compile(
    r"(?<!\bsố)(?<!\bngày)(?<!\btháng)(?<!\bnăm)(?<=[^\W\d_])(?:…\.{1,2}|\.{4,5})(?=[;,]? |[;,]?$)"
)
_WORDS = 3


@document_rule(
    warning(
        "TT141",
        "Dấu câu chưa đúng chỗ",
        "“{text}” {found}.",
        "Sau câu dẫn là dấu hai chấm, dấu chấm lửng có ba chấm, các ý của một danh sách "
        "ngăn nhau bằng dấu chấm phẩy và ý cuối kết thúc bằng dấu chấm.",
        "Mời sửa lại dấu câu.",
    ),
    "",
)
def dau_cau_dung_cho(case: Case) -> Iterator[Answer]:
    """Marks that say that a sentence goes on where it ends, or ends where it goes on."""
    for line in prose(case.paper):
        if lead := _LEADS.search(line.text):
            yield fails(line, text=lead[0], found="cần dấu hai chấm")
        for dots in _DOTS.finditer(line.text):
            said = f"{line.text[: dots.start()].split()[-1]}{dots[0]}"
            yield fails(line, text=said, found="thừa dấu chấm sau dấu chấm lửng")
    for line, found in mispointed(case.paper):
        yield fails(line, text=" ".join(line.text.split()[-_WORDS:]), found=found)
