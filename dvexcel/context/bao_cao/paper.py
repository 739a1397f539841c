"""The report as a paper: who issues it, to whom, its body and its annexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.bao_cao.annexes import annexes_of
from dvexcel.context.bao_cao.body import BodyWriter
from dvexcel.context.bao_cao.put_right import noted
from dvexcel.context.office import (
    PARTY_BODY,
    archive_line,
    called,
    ending_of,
    issuer_of,
    signer_of,
    superior,
)
from dvexcel.model.paper import Paper, System
from dvexcel.specs.lists import BAO_CAO_CUA
from dvexcel.specs.loai_van_ban import BAO_CAO, symbol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.model.bien_tap import Choice
    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.ledger import Ledger, Office
    from dvexcel.model.period import Period


def issuer_of_report(ledger: Ledger, period: Period, office: Office) -> Office:
    """Whose report a period's is: the office's own, or that of the UBND above, which it drafts."""
    above = superior(ledger, office)
    return above if period.report_of == BAO_CAO_CUA[1] and above is not None else office


def bao_cao_paper(
    ledger: Ledger, consolidation: Consolidation, office: Office, choices: Sequence[Choice] = ()
) -> Paper:
    """The report of ``consolidation``: a BC of the office, or the draft of a BC of UBND.

    ``choices`` are the lines of Biên tập, in their order.
    """
    period = consolidation.period
    above = superior(ledger, office)
    issuer = issuer_of_report(ledger, period, office)
    drafted = issuer is not office
    receivers = [] if drafted or above is None else [above.name]
    party = [unit for unit in ledger.units.values() if unit.kind == PARTY_BODY]
    noi_nhan = ["Như trên"] if receivers else []
    noi_nhan += [f"{unit.name} (b/c)" for unit in party]
    if issuer.system is System.STATE:
        noi_nhan.append(f"Lãnh đạo {called(issuer)}")
    noi_nhan.append(archive_line(issuer))
    body = BodyWriter(ledger, consolidation, choices, issuer)
    return Paper(
        issuer.system,
        BAO_CAO,
        issuer_of(issuer),
        "",
        symbol(issuer.system, BAO_CAO, issuer.symbol, issuer.drafting_unit),
        None,
        consolidation.as_of,
        f"Kết quả {ledger.work.name} {period.code.words}",
        tuple(receivers),
        (),
        tuple(noted(ledger, one) for one in body.blocks()),
        ending_of(issuer.system),
        tuple(noi_nhan),
        signer_of(issuer),
        "DỰ THẢO" if drafted else "",
        annexes_of(ledger, body.figures),
        issuer.name,
    )
