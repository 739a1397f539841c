"""What changed on the sheets since a form was issued, told where a person would stumble over it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.place import Sheet
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.bieu import SO_LIEU
from dvexcel.text.unicode import fold
from dvexcel.workspace import LEDGER_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dvexcel.model.finding import Finding
    from dvexcel.model.issue import IssuedForm, PeriodIssues
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.notice import Notice
    from dvexcel.model.period import Period
    from dvexcel.model.returns import Return

EARLIER_ISSUE = warning(
    "TN307",
    "Biểu theo lần phát hành trước",
    "Tệp này là biểu phát hành lần {number}; kỳ này đã phát hành lại đến lần {last}.",
    "Báo cáo được xét theo đúng biểu đơn vị đã nhận: {differs}.",
    "Số vẫn được tính; nếu cần cả phần mới, mời gửi đơn vị biểu mới.",
)
ADDED_SINCE = warning(
    "HT050",
    "Có nội dung thêm sau khi phát hành",
    "Thêm sau khi phát hành kỳ {period}: {codes}.",
    "Các đơn vị không được hỏi nội dung này trong kỳ nên không ai bị coi là thiếu.",
    "Cần số của kỳ này thì mời phát hành lại; không thì dvexcel hỏi từ kỳ sau.",
)
DELETED_SINCE = warning(
    "HT051",
    "Có nội dung bị bỏ sau khi phát hành",
    "Đã phát hành kỳ {period} nhưng nay sổ không còn: {codes}.",
    "Đơn vị đã được hỏi nên số vẫn được kiểm tra và cộng như lúc phát hành.",
    "Không phải làm gì; muốn bỏ hẳn trong kỳ này, mời phát hành lại.",
)
ISSUED_AGAIN = warning(
    "HT052",
    "Phát hành lại khác lần trước",
    "Lần phát hành {number} của kỳ {period} khác lần {before}: {differs}.",
    "Biểu lần {before} được giữ trong thư mục lan_{before:02d} cạnh biểu mới; báo cáo trả về được "
    "xét theo đúng biểu đơn vị đã nhận.",
    "Mời gửi biểu mới cho các đơn vị; ai đã gửi theo biểu cũ vẫn được tính.",
)
_NAMED = 8


def since_issued(ledger: Ledger, unit_return: Return, form: IssuedForm | None) -> Iterator[Finding]:
    """A return on a form that was issued again since says so."""
    issue = ledger.issues.get(unit_return.period)
    last = None if issue is None else issue.last(unit_return.unit)
    if form is not None and last is not None and last.number > form.number:
        yield EARLIER_ISSUE.at(
            Sheet(SO_LIEU.sheet),
            unit_return.file,
            number=form.number,
            last=last.number,
            differs=differs(form, last) or "hai lần hỏi như nhau",
        )


def changed_since(ledger: Ledger, period: Period) -> Iterator[Finding]:
    """What the sheets have more or less than what went out for the period."""
    issue = ledger.issues.get(period.code)
    if issue is None:
        return
    sheets = ledger.as_it_stands
    asked: dict[str, None] = {}
    wanted: dict[str, None] = {}
    for unit in ledger.units.values():
        form = issue.last(unit.code)
        if form is None:
            continue
        asked |= dict.fromkeys((*form.asked, *(task.code for task in form.tasks)))
        if unit.code in sheets.units:
            codes = (e.code for e, _ in sheets.elements_on_form(unit, period))
            tasks = (task.code for task in sheets.tasks_of(unit, period))
            wanted |= dict.fromkeys((*codes, *tasks))
    gone = [code for code in asked if code in ledger.withdrawn]
    gone += [unit for unit in issue.by_unit if unit in ledger.withdrawn]
    yield from _told(ADDED_SINCE, period, [code for code in wanted if code not in asked])
    yield from _told(DELETED_SINCE, period, gone)


def _told(notice: Notice, period: Period, codes: Sequence[str]) -> Iterator[Finding]:
    if codes:
        place = Sheet(so.SO_LIEU_GOC.sheet)
        yield notice.at(place, LEDGER_NAME, period=period.code, codes=_named(codes))


def _named(codes: Iterable[str]) -> str:
    codes = list(codes)
    return ", ".join(codes[:_NAMED]) + (
        f" và {len(codes) - _NAMED} mã khác" if codes[_NAMED:] else ""
    )


def differs(before: IssuedForm, now: IssuedForm) -> str:
    """What a form asks otherwise than the one before, in words; "" where nothing."""
    if before.day is None:
        now = replace(now, day=None)
    then, today = dict(_asked(before)), dict(_asked(now))
    parts = (
        ("thêm", [code for code in today if code not in then]),
        ("bỏ", [code for code in then if code not in today]),
        ("sửa", [code for code in today if code in then and today[code] != then[code]]),
    )
    return "; ".join(f"{verb} {_named(codes)}" for verb, codes in parts if codes)


def _asked(form: IssuedForm) -> Iterator[tuple[str, object]]:
    """What is asked in each row, and by which rules it is judged.

    An issue that only its forms told of knows what they show.
    """
    for element, told_for in form.elements:
        shown = fold(element.name), fold(element.dvt), told_for
        yield element.code, shown if form.day is None else (*shown, element)
    for task in form.tasks:
        yield task.code, fold(task.content)


def issued_again(
    period: Period, before: PeriodIssues, forms: Iterable[IssuedForm]
) -> Iterator[Finding]:
    """How an issue differs from the one before, all units together."""
    told: dict[str, int] = {}
    for form in forms:
        last = before.last(form.unit.code)
        words = "có biểu lần đầu" if last is None else differs(last, form)
        if words:
            told[words] = told.get(words, 0) + 1
    if told:
        words = "; ".join(f"{words} ({count} đơn vị)" for words, count in told.items())
        number = before.last_number
        yield ISSUED_AGAIN.at(
            None, "", number=number + 1, before=number, period=period.code, differs=words
        )
