"""What only a person can add to a report, asked item by item: nothing is filled in for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.period import PeriodKind
from dvexcel.specs.bien_tap import (
    CAUSES,
    CAUSES_TITLE,
    PEOPLE,
    PROPOSALS,
    SOLUTIONS,
    SOLUTIONS_TITLE,
    STRENGTHS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvexcel.model.bien_tap import Choice
    from dvexcel.model.field_of_work import FieldOfWork
    from dvexcel.model.ledger import Ledger, Office

_SECRET = (
    f"Báo cáo có mục {PEOPLE} về tình hình Nhân dân: mời kiểm tra để không đưa nội dung thuộc bí "
    "mật nhà nước vào văn bản thường."
)
_NO_PROPOSAL = (
    f"Chưa chọn dòng nào ở mục {PROPOSALS}: báo cáo nêu mọi vướng mắc và mọi kiến nghị với cơ quan "
    "khác; kiến nghị với cơ quan ban hành báo cáo hoặc cơ quan giữ sổ không nêu lại, chỉ ghi là sẽ "
    "xem xét, trả lời."
)


def needed(work: FieldOfWork, kind: PeriodKind) -> Iterator[tuple[str, str]]:
    """What a report of that kind wants from a person: the item, and what is asked, in its order."""
    if kind is not PeriodKind.THANG:
        for section in work.outline:
            register = next((r for r in work.registers if r.key == section.beside), None)
            if register is not None and section.item:
                yield section.item, f"Các {register.noun} nêu tên: mời đánh dấu dòng gợi ý."
            elif section.item and not section.asked:
                yield section.item, f"{section.title}: mời thêm lời bên cạnh số liệu, nếu cần."
        yield STRENGTHS, "Nơi làm tốt: mời đánh dấu dòng gợi ý hoặc viết thêm."
    yield CAUSES, f"{CAUSES_TITLE}: mời đánh dấu dòng gợi ý hoặc thêm dòng."
    if kind is not PeriodKind.THANG:
        yield SOLUTIONS, f"{SOLUTIONS_TITLE}: mời thêm dòng."


def open_questions(
    ledger: Ledger, choices: Sequence[Choice], kind: PeriodKind, issuer: Office | None
) -> Iterator[str]:
    """What the chosen lines leave open, and what of them a person should look at once more."""
    taken = [choice for choice in choices if choice.taken]
    items = {choice.item for choice in taken}
    if PROPOSALS not in items:
        yield _NO_PROPOSAL
    for item, asked in needed(ledger.work, kind):
        if item not in items:
            yield f"Mục {item} chưa chọn dòng nào. {asked}"
    verbatim = [c for c in taken if c.unit and not c.reworded and not c.is_composed]
    if issuer is not None and issuer is not ledger.own_office and verbatim:
        yield (
            f"{len(verbatim)} ý in nguyên văn lời đơn vị, không kèm tên: mời viết lại ở cột Viết "
            f"lại theo lời của {issuer.name}."
        )
    if PEOPLE in items:
        yield _SECRET
