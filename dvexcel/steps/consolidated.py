"""A period's consolidated workbook as bytes: what tong-hop writes and a freeze keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.bieu_tong_hop import summaries
from dvexcel.context.figures import Figures
from dvexcel.context.tom_tat import brief
from dvexcel.context.tong_hop import tong_hop_rows
from dvexcel.context.tong_quan import overview
from dvexcel.receiving.resent import changes
from dvexcel.writing.tong_hop import write_tong_hop

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.consolidation import Consolidation, CorrectedFigure, Received
    from dvexcel.model.ledger import Ledger


def consolidated_workbook(
    ledger: Ledger,
    put_together: Consolidation,
    received: Received,
    corrected: Iterable[CorrectedFigure] = (),
) -> bytes:
    """The workbook of a period; the same figures on the same day give the same bytes."""
    figures = Figures(put_together)
    rows = tong_hop_rows(ledger, figures, changes(put_together, received.files), corrected)
    return write_tong_hop(
        ledger.work,
        rows,
        overview(ledger, figures),
        brief(ledger, figures),
        summaries(ledger, put_together),
    )
