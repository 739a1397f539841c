"""A report was issued: its number and day as văn thư gave them, and the signed paper itself."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from dvexcel.model.life import Event, Happening
from dvexcel.model.notice import error, warning
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.receiving.life import record_events
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.frozen_period import require_frozen, the_file
from dvexcel.steps.issued_text import differences
from dvexcel.steps.made import Made
from dvexcel.steps.opening import find_period, open_ledger

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvexcel.model.finding import Finding
    from dvexcel.model.options import Options
    from dvexcel.steps.issued_text import OtherWords
    from dvexcel.workspace import Workspace

NOT_TOLD = error(
    "HT068",
    "Chưa ghi số và ngày ban hành",
    "Lệnh ghi-ban-hanh cần --so và --ngay-ban-hanh như văn thư đã cấp.",
    "Số và ngày là của văn thư; dvexcel không tự đặt.",
    "Mời ghi thêm, ví dụ --so 125/BC-SNV --ngay-ban-hanh 25/11/2026.",
)
OTHER_TEXT = warning(
    "HT069",
    "Bản ban hành khác bản dự thảo",
    "{what}",
    "Báo cáo đã ký có chữ khác bản dự thảo trong thư mục van_ban.",
    "Mời xem lại: số khác thì ghi ở trang Điều chỉnh hoặc soạn báo cáo thay thế.",
)
NOT_COMPARED = warning(
    "HT070",
    "Chưa so được bản ban hành với dự thảo",
    "{why}",
    "dvexcel so chữ của tệp Word (.docx), và của tệp PDF có chữ nếu máy có pdftotext.",
    "Tệp ký vẫn được giữ; mời so bằng mắt, hoặc ghi thêm tệp .docx đã ban hành.",
)
_NAMED, _LONGEST = 12, 70


@one_at_a_time
def ghi_ban_hanh(workspace: Workspace, options: Options) -> Outcome:
    """Keep the signed report with its number and day, and list where its text differs from ours.

    The copy is written before the fact. CannotRun when the period is not frozen (HT059), number or
    day is missing (HT068), or not one file was given (HT067).
    """
    ledger, findings = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    number = require_frozen(ledger, period)
    name, data = the_file(options)
    if not options.symbol.strip() or options.dated is None:
        raise CannotRun(NOT_TOLD.at())
    made = Made(workspace, findings)
    folder = workspace.results(period.code) / f"ban_hanh_{number:02d}"
    path = made.put(folder / name, data)
    event = Event(
        options.today,
        period.code,
        Happening.BAN_HANH,
        number,
        symbol=options.symbol.strip(),
        dated=options.dated,
        file=path.name,
        sha256=sha256(data).hexdigest(),
    )
    last = ledger.life.of(period.code, Happening.BAN_HANH)[-1:]
    if [replace(one, day=event.day) for one in last] != [event]:  # told again is no second time
        record_events(workspace, [event])
    draft = workspace.report(period.code)
    ours = draft.read_bytes() if draft.is_file() else None
    made.findings += _compared(path.name, differences(ours, data))
    return made.outcome({"lan_chot": number})


def _compared(file: str, found: Sequence[OtherWords] | str) -> Iterator[Finding]:
    if isinstance(found, str):
        yield NOT_COMPARED.at(None, file, why=found)
        return
    for one in found[:_NAMED]:
        before, now = _quoted(one.ours), _quoted(one.theirs)
        yield OTHER_TEXT.at(None, file, what=f"Dự thảo: {before}; bản ban hành: {now}.")
    if len(found) > _NAMED:
        yield OTHER_TEXT.at(None, file, what=f"Còn {len(found) - _NAMED} chỗ khác cũng khác.")


def _quoted(text: str) -> str:
    if not text:
        return "không có"
    return f"“{text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(' ', 1)[0] + '…'}”"
