"""Sentences of Đề cương as the report of a period would print them; nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.bao_cao.body import BodyWriter
from dvexcel.model.figure import Figure
from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.specs.so_cong_tac import DE_CUONG
from dvexcel.steps.opening import find_period, open_ledger, own_office, sheet_of
from dvexcel.steps.put_together import consolidation_of, require_any
from dvexcel.text.numbers import format_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.field_of_work import Section
    from dvexcel.model.options import Options
    from dvexcel.model.paper import Footnote, Run
    from dvexcel.workspace import Workspace

NO_PART = error(
    "HT044",
    "Không có phần này",
    "Ghi --phan “{part}”.",
    "Trang Đề cương có các phần: {known}.",
    "Mời ghi một số trên, hoặc bỏ --phan để xem tất cả.",
)
_SILENT = "(chưa có câu nào đủ số liệu để in)"


def xem_truoc(workspace: Workspace, options: Options) -> Outcome:
    """Show the parts of Đề cương, or one of them, with the figures of a period; write nothing.

    The part is that of ``options.part``. What of the sheet cannot be used is told with its cell.
    CannotRun (HT044) when there is no such part, (HT011) when nothing came in.
    """
    ledger, findings = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    outline = ledger.work.outline
    chosen = [one for one in outline if options.part in {"", str(one.number)}]
    if not chosen:
        known = ", ".join(str(one.number) for one in outline) or "(chưa có)"
        raise CannotRun(NO_PART.at(part=options.part, known=known))
    require_any(workspace, ledger, period, options.today)
    put_together, _ = consolidation_of(workspace, ledger, period, options.today, options.progress)
    writer = BodyWriter(ledger, put_together, (), own_office(ledger))
    said = [one for one in findings if sheet_of(one) == DE_CUONG.sheet]
    notes = tuple(line for section in chosen for line in _shown(writer, section))
    return Outcome((), tuple(said), {"phan": len(chosen)}, notes)


def _shown(writer: BodyWriter, section: Section) -> Iterator[str]:
    """The part's title, then its paragraphs as they would be printed."""
    blocks = list(writer.filler.section(section))
    yield f"Phần {section.number}. {section.short if writer.short else section.title}:"
    for block in blocks:
        yield "".join(map(_printed, block.content))
    if not blocks:
        yield _SILENT


def _printed(piece: Run | Figure | Footnote) -> str:
    if isinstance(piece, Figure):
        return format_number(piece.value, piece.decimals, piece.digits)
    return piece.text
