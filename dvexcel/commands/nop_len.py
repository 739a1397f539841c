"""A body's consolidated figures go up: into a copy of the form it received, with their sources."""

from __future__ import annotations

import csv
import io
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.commands import nop_len_notices as notices
from dvexcel.context.nop_len import answers
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.reading.guard import read_bytes
from dvexcel.reading.returns import read_return
from dvexcel.reading.xlsx import parse_workbook
from dvexcel.specs.bieu import CARRIED
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.opening import find_period, open_ledger, own_office
from dvexcel.steps.put_together import consolidation_of, require_any
from dvexcel.text.numbers import format_number

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from dvexcel.context.nop_len import FormAnswer
    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.figure import Source
    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.options import Options
    from dvexcel.model.period import Period
    from dvexcel.model.place import Cell
    from dvexcel.model.returns import Return
    from dvexcel.workspace import Workspace

_HEADINGS = (
    "o", "ma", "noi_dung", "gia_tri", "khoa", "don_vi_co_so", "don_vi", "so_gop", "tep", "o_nguon",
)  # fmt: skip


@one_at_a_time
def nop_len(workspace: Workspace, options: Options) -> Outcome:
    """Fill each form of ``options.files`` in a copy, from the period that its stamp names.

    CannotRun when no form is named (HT664), a file is no form, the sổ does not know its period or
    has no return for it, or no code of the form is known here (HT665).
    """
    ledger, findings = open_ledger(workspace, options)
    if not options.files:
        raise CannotRun(notices.NO_FORM.at())
    files: list[Path] = []
    found: list[Finding] = list(findings)
    counts = {"o_dien": 0, "da_co_so": 0}
    for path in options.files:
        made, said, filled, kept = _fill(workspace, ledger, path, options)
        files += made
        found += said
        counts["o_dien"] += filled
        counts["da_co_so"] += kept
    note = (
        "Bản đã điền chỉ có số liệu; mời ghi tiếp trang Nhiệm vụ, Mô hình, Kiến nghị, Lời văn và "
        "xem lại trang Bìa trước khi in, ký, gửi."
    )
    return Outcome(tuple(files), tuple(found), counts, (note,))


def _fill(
    workspace: Workspace, ledger: Ledger, path: Path, options: Options
) -> tuple[list[Path], list[Finding], int, int]:
    """One form: the files made, what was found, how many cells were filled and how many kept."""
    from dvexcel.office_file.packages import read_parts  # noqa: PLC0415 - as below
    from dvexcel.writing.fill import fill_cells  # noqa: PLC0415 - openpyxl loads when used
    from dvexcel.writing.losses import losses  # noqa: PLC0415 - as above

    data = read_bytes(path)
    form, findings = _read(data, path, ledger)
    period = find_period(ledger, str(form.period))
    require_any(workspace, ledger, period, options.today)
    put_together = _put_together(workspace, ledger, period, options)
    given, said = answers(form, put_together)
    values = {answer.cell: answer.typed for answer in given} | _signature(ledger, form)
    target = workspace.results(period.code) / f"{path.stem}_da_dien.xlsx"
    copy, also_said = workspace.write(target, fill_cells(data, values))
    log, more = workspace.write(target.with_suffix(".nguon.csv"), _sources(given))
    lost = losses(read_parts(data))
    if lost:
        also_said.append(notices.COPY_LOSES.at(file=path.name, what="; ".join(lost)))
    kept = sum(not one.typed.is_empty for one in form.figures.values())
    return [copy, log], [*findings, *said, *also_said, *more], len(given), kept


def _read(data: bytes, path: Path, ledger: Ledger) -> tuple[Return, tuple[Finding, ...]]:
    """The form as it stands, its figures at the scale of our own elements."""
    book = parse_workbook(data, path.name)
    try:
        form, findings = read_return(book, ledger.elements)
    except CannotRun as problem:
        raise CannotRun(*(one.in_file(path.name) for one in problem.findings)) from problem
    if not form.figures.keys() & ledger.elements.keys():
        raise CannotRun(notices.NOTHING_FITS.at(file=path.name))
    return form, findings


def _put_together(
    workspace: Workspace, ledger: Ledger, period: Period, options: Options
) -> dict[str, Consolidation]:
    """The period, and every longer one that ends with it, by what a row's name then ends with."""
    longer = {
        CARRIED.format(words=code.words): one
        for code, one in ledger.periods.items()
        if code != period.code and code.months[-1] == period.code
    }
    return {
        ending: consolidation_of(workspace, ledger, one, options.today, options.progress)[0]
        for ending, one in {"": period, **longer}.items()
    }


def _signature(ledger: Ledger, form: Return) -> dict[Cell, object]:
    """Who signs, into the cell of the cover when it is still empty."""
    signer, entry = own_office(ledger).signer, form.cover.get("thu_truong")
    return {entry.place: signer} if signer and entry is not None and entry.is_empty else {}


def _sources(given: Iterable[FormAnswer]) -> bytes:
    """Each filled cell with the key of its figure, and every unit, file and cell behind it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_HEADINGS)
    for answer in given:
        head = (
            str(answer.cell), answer.code, answer.name, answer.shown, answer.key,
            f"{answer.counted}/{answer.expected}",
        )  # fmt: skip
        for source in answer.sources:
            writer.writerow((*head, *_part(source, answer.decimals)))
        if not answer.sources:
            writer.writerow((*head, "", "", "", ""))
    return text.getvalue().encode("utf-8-sig")


def _part(source: Source, decimals: int) -> tuple[str, str, str, str]:
    amount = format_number(Fraction(source.amount, 10**decimals), decimals)
    place = "" if source.place is None else str(source.place)
    return source.unit, amount, source.file, place
