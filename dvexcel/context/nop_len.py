"""A body's own consolidated figures as answers to the form it received from above.

Rows are matched by code, and by period where the form asks for a longer one beside the month.
Nothing that was typed is overwritten: a figure that differs is told with its cell.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.model.figure import PROVINCE
from dvexcel.model.notice import warning
from dvexcel.model.place import Sheet
from dvexcel.specs import bieu, lists
from dvexcel.specs.keys import key
from dvexcel.text.numbers import format_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.figure import Source, Total
    from dvexcel.model.finding import Finding
    from dvexcel.model.place import Cell
    from dvexcel.model.record import Reported
    from dvexcel.model.returns import Return

DIFFERS = warning(
    "HT661",
    "Số đã ghi khác số tổng hợp",
    "Ô ghi “{typed}” cho {code}, số tổng hợp của đơn vị là {own}.",
    "dvexcel không ghi đè số người khác đã ghi.",
    "Mời xem số nào đúng; nếu lấy số tổng hợp, mời xóa ô này rồi chạy lại.",
)
NO_FIGURE = warning(
    "HT662",
    "Chưa có số tổng hợp để điền",
    "{count} dòng để trống vì sổ của đơn vị không tổng hợp các mã: {codes}.",
    "dvexcel chỉ điền số đã tổng hợp được, không suy ra số khác.",
    "Mời đơn vị tự ghi các dòng này trước khi gửi.",
)
INCOMPLETE = warning(
    "HT663",
    "Số tổng hợp chưa đủ đơn vị",
    "{count} số mới cộng từ một phần đơn vị: {codes}.",
    "Các đơn vị còn lại chưa có báo cáo được tính.",
    "Mời nhận đủ rồi chạy lại, hoặc ghi lý do ở cột Giải trình của biểu.",
)
_NAMED = 12


@dataclass(frozen=True, slots=True)
class FormAnswer:
    """One figure to put into the form: the cell, the exact value, its key and what is behind it.

    A zero is the tick "Không phát sinh" in ``cell``.
    """

    cell: Cell
    code: str
    name: str
    value: Fraction
    decimals: int
    key: str
    counted: int
    expected: int
    sources: tuple[Source, ...]

    @property
    def typed(self) -> str | int | float:
        """What goes into the cell."""
        if self.value == 0:
            return lists.TICK
        return int(self.value) if self.value.denominator == 1 else float(self.value)

    @property
    def shown(self) -> str:
        """The value as a person reads it."""
        return format_number(self.value, self.decimals)


def answers(
    form: Return, put_together: Mapping[str, Consolidation]
) -> tuple[list[FormAnswer], list[Finding]]:
    """What to fill into ``form``, and what is left to its clerk.

    ``put_together`` holds the consolidations by the words that a row's name ends with; the form's
    own period stands under the empty text.
    """
    given: list[FormAnswer] = []
    findings: list[Finding] = []
    lacking: list[str] = []
    totals = {
        ending: {total.element.code: total for total in one.totals if total.scope == PROVINCE}
        for ending, one in put_together.items()
    }
    for code, reported in form.figures.items():
        name = reported.row.text("noi_dung")
        ending = _ending(name, put_together)
        total = totals.get(ending, {}).get(code)
        if total is None or total.amount is None:
            if reported.is_unsaid:
                lacking.append(code)
            continue
        answer = _answer(reported, name, total, put_together[ending])
        if reported.is_unsaid:
            given.append(answer)
        elif reported.amount != total.amount:
            typed = reported.typed.shown or reported.none_occurred.shown or lists.TICK
            told = {"typed": typed, "code": code, "own": answer.shown}
            findings.append(DIFFERS.at(reported.place, form.file, **told))
    sheet = Sheet(bieu.SO_LIEU.sheet)
    if lacking:
        codes = _named(lacking)
        findings.append(NO_FIGURE.at(sheet, form.file, count=len(lacking), codes=codes))
    partly = [f"{one.code} ({one.counted}/{one.expected})" for one in given if _is_partial(one)]
    if partly:
        findings.append(INCOMPLETE.at(sheet, form.file, count=len(partly), codes=_named(partly)))
    return given, findings


def _is_partial(answer: FormAnswer) -> bool:
    return answer.counted < answer.expected


def _ending(name: str, known: Iterable[str]) -> str:
    """Which longer period the row is for: its name says so; else the form's own."""
    return next((ending for ending in known if ending and name.endswith(ending)), "")


def _answer(
    reported: Reported, name: str, total: Total, consolidation: Consolidation
) -> FormAnswer:
    decimals = total.element.decimals
    value = Fraction(total.amount or 0, 10**decimals)
    entry = reported.none_occurred if value == 0 else reported.typed
    return FormAnswer(
        entry.place,
        reported.code,
        name,
        value,
        decimals,
        key(reported.code, consolidation.period.code),
        total.counted,
        total.expected,
        total.sources,
    )


def _named(codes: list[str]) -> str:
    return ", ".join(codes[:_NAMED]) + (", …" if len(codes) > _NAMED else "")
