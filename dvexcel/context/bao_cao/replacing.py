"""A report in place of one that was issued: it names that one and says which figures changed.

Content that was wrong is amended or replaced by a paper of equal form; a công văn đính chính mends
form, layout and procedure only (Nghị định 30/2020/NĐ-CP, Điều 18 khoản 3).
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.context.sentences import dash, paragraph, words
from dvexcel.model.figure import figure
from dvexcel.specs.keys import key
from dvexcel.text.dates import long_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.model.consolidation import CorrectedFigure
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.life import Event
    from dvexcel.model.paper import Block, Paper
    from dvexcel.model.period import Period


def replacing_paper(
    ledger: Ledger,
    period: Period,
    paper: Paper,
    issued: Event,
    corrected: Sequence[CorrectedFigure],
) -> Paper:
    """The report with the words that make it replace ``issued``, and what changed since."""
    day = "" if issued.dated is None else f" {long_date(issued.dated)}"
    replaced = f"Báo cáo số {issued.symbol}{day}"
    blocks = [
        paragraph(
            f"Báo cáo này thay thế {replaced} của {paper.issuer_name} do có số liệu được điều "
            "chỉnh sau khi ban hành. Các số thay đổi của toàn tỉnh:"
        ),
        *(_changed(ledger, period, one) for one in corrected if not one.unit),
    ]
    title = f"{paper.trich_yeu} (thay thế {replaced})"
    return replace(paper, trich_yeu=title, body=(*blocks, *paper.body))


def _changed(ledger: Ledger, period: Period, one: CorrectedFigure) -> Block:
    element = ledger.elements[one.element]
    scale, name = 10**element.decimals, key(one.element, period.code)
    before = figure(Fraction(one.frozen or 0, scale), f"{name}:dachot", element.decimals)
    now = figure(Fraction(one.now or 0, scale), name, element.decimals)
    return dash(
        words(f"{element.name}: từ ", before, f" {element.dvt} thành ", now, f" {element.dvt}.")
    )
