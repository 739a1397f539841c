"""A body's consolidated figures go up: into a copy of the form it received, with their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.nop_len import answers
from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun
from dvexcel.reading.guard import read_bytes
from dvexcel.reading.returns import read_return
from dvexcel.reading.xlsx import parse_workbook
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.made import Made
from dvexcel.steps.opening import find_period, open_ledger, own_office
from dvexcel.steps.put_together import require_any, with_longer
from dvexcel.steps.source_lists import filled_list
from dvexcel.writing.fill import fill_cells

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.model.place import Cell
    from dvexcel.model.returns import Return
    from dvexcel.workspace import Workspace

NO_FORM = error(
    "HT664",
    "Chưa chọn biểu cần điền",
    "Chưa cho biết biểu nhận từ cấp trên.",
    "dvexcel điền số tổng hợp vào một bản sao của biểu đó.",
    "Mời ghi tên tệp, ví dụ: dvexcel nop-len bieu_SNV_2026-T10.xlsx.",
)
NOTHING_FITS = error(
    "HT665",
    "Biểu không có mã nào giống sổ của đơn vị",
    "Không mã số liệu nào của biểu có ở trang Số liệu gốc.",
    "Số được điền theo mã; mã của hai cấp phải giống nhau.",
    "Mời kiểm tra đây có đúng là biểu cấp trên gửi, rồi thống nhất mã ở trang Số liệu gốc.",
)
_STILL_TO_DO = (
    "Bản đã điền chỉ có số liệu; mời ghi tiếp trang Nhiệm vụ, Mô hình, Kiến nghị, Lời văn và "
    "xem lại trang Bìa trước khi in, ký, gửi."
)


@one_at_a_time
def nop_len(workspace: Workspace, options: Options) -> Outcome:
    """Fill a copy of the form received from above with this body's figures, and list their sources.

    The period is the one that the form's stamp names. Of several forms, one that cannot be filled
    is told and left out. CannotRun when none could be: no form is named (HT664), a file is no form,
    the sổ does not know its period or has no return for it, no code of the form is known here
    (HT665), its XML is not what Excel writes (HT669).
    """
    ledger, findings = open_ledger(workspace, options)
    if not options.files:
        raise CannotRun(NO_FORM.at())
    made = Made(workspace, findings)
    counts = {"o_dien": 0, "da_co_so": 0}
    refused: list[Finding] = []
    for path in options.files:
        try:
            filled, kept = _fill(made, ledger, path, options)
        except CannotRun as problem:
            refused += problem.findings
        else:
            counts["o_dien"] += filled
            counts["da_co_so"] += kept
    if refused and not made.files:
        raise CannotRun(*refused)
    made.findings += refused
    return made.outcome(counts, (_STILL_TO_DO,))


def _fill(made: Made, ledger: Ledger, path: Path, options: Options) -> tuple[int, int]:
    """One form; how many of its cells were filled, and how many held a figure already."""
    data = read_bytes(path)
    form, findings = _read(data, path, ledger)
    period = find_period(ledger, str(form.period))
    require_any(made.workspace, ledger, period, options.today)
    put_together = with_longer(made.workspace, ledger, period, options)
    given, said = answers(form, put_together)
    values: Mapping[Cell, object] = {answer.cell: answer.typed for answer in given}
    target = made.workspace.filled(period.code, path)
    made.put(target, fill_cells(data, {**values, **_signature(ledger, form)}, path.name))
    made.put(made.workspace.sources_of(period.code, target), filled_list(given))
    made.findings += [*findings, *said]
    return len(given), sum(not one.typed.is_empty for one in form.figures.values())


def _read(data: bytes, path: Path, ledger: Ledger) -> tuple[Return, tuple[Finding, ...]]:
    """The form as it stands, its figures at the scale of our own elements."""
    book = parse_workbook(data, path.name)
    try:
        form, findings = read_return(book, ledger.elements, ledger.work)
    except CannotRun as problem:
        raise CannotRun(*(one.in_file(path.name) for one in problem.findings)) from problem
    if not form.figures.keys() & ledger.elements.keys():
        raise CannotRun(NOTHING_FITS.at(file=path.name))
    return form, findings


def _signature(ledger: Ledger, form: Return) -> dict[Cell, object]:
    """Who signs, into the cell of the cover when it is still empty."""
    signer, entry = own_office(ledger).signer, form.cover.get("thu_truong")
    return {entry.place: signer} if signer and entry is not None and entry.is_empty else {}
