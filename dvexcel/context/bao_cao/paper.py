"""The report as a paper: who issues it, to whom, its body and its annexes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.context.bao_cao.annexes import annexes_of
from dvexcel.context.bao_cao.body import BodyWriter
from dvexcel.context.bao_cao.put_right import noted
from dvexcel.context.office import (
    archive_line,
    called,
    ending_of,
    issuer_of,
    party_bodies,
    signer_of,
    superior,
)
from dvexcel.model.paper import Paper, System
from dvexcel.specs.lists import BAO_CAO_CUA
from dvexcel.specs.loai_van_ban import BAO_CAO, symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dvexcel.model.bien_tap import Choice
    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.ledger import Ledger, Office
    from dvexcel.model.period import Period

_SERVES = re.compile(r"(?:Tỉnh|Thành) (?:ủy|uỷ)$")


def issuer_of_report(ledger: Ledger, period: Period, office: Office) -> Office:
    """Whose report a period's is: the office's own, or that of the UBND above, which it drafts."""
    above = superior(ledger, office)
    return above if period.report_of == BAO_CAO_CUA[1] and above is not None else office


def _committee(party: Iterable[str]) -> list[str]:
    """To whom a UBND reports: the standing board of the committee, through the body that serves it.

    "Ban Tổ chức Tỉnh ủy" serves the Tỉnh ủy.
    """
    for name in party:
        found = _SERVES.search(name)
        if found:
            return [f"Ban Thường vụ {found[0]} (qua {name})"]
    return []


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
    party = party_bodies(ledger.units.values())
    receivers = [] if above is None else [above.name]
    if drafted:
        receivers = _committee(party)
    noi_nhan = ["Như trên"] if receivers else []
    noi_nhan += [f"{name} (b/c)" for name in party]
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
