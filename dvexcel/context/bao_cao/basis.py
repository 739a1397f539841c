"""The documents that a report may cite, and the plan that the year's reports are made under."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.context.office import is_called, superior
from dvexcel.context.sentences import lowered
from dvexcel.model.paper import System
from dvexcel.specs.loai_van_ban import KE_HOACH, numbered, symbol
from dvexcel.specs.rule_book import current_book
from dvexcel.text.dates import long_date, short_date
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dvexcel.model.ledger import Ledger, Office

#: Words after which a title is not introduced by "về".
_SPEAK_FOR_THEMSELVES = ("về", "thực hiện", "triển khai", "tổ chức", "tăng cường")


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """A document that was issued, as the sổ knows it, and how a report cites it in full."""

    kind: str
    issued: date
    issuer: str
    trich_yeu: str
    cited: str


def plan_of_the_year(ledger: Ledger, year: int, issuer: Office) -> str:
    """The dated plan of the field for ``year``, cited in full as ``issuer`` does, or "".

    It is of ``issuer`` or of the body above it: nobody carries out a plan of a body below. A first
    citation names kind, number, day, issuer and title (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục
    II.6.b).
    """
    for one in known_documents(ledger, issuer.system):
        is_plan = one.kind == KE_HOACH and _is_for(one.trich_yeu, ledger, year)
        if is_plan and _binds(ledger, issuer, one.issuer):
            return one.cited
    return ""


def known_documents(ledger: Ledger, system: System) -> Iterator[KnownDocument]:
    """The dated documents of the sổ, cited as papers of ``system`` do.

    The register (Văn bản) comes before what went out with a number (Văn bản đi).
    """
    for document in ledger.documents:
        if document.issued is not None:
            yield _known(
                document.kind,
                document.symbol,
                document.issued,
                document.issuer,
                document.trich_yeu,
                system,
            )
    for item in ledger.outgoing.values():
        office = ledger.offices.get(item.office)
        if office is None or item.issued is None or not item.number:
            continue
        letters = symbol(item.system, item.kind, office.symbol, office.drafting_unit)
        number = numbered(current_book(item.system), item.number.strip(), letters)
        yield _known(item.kind, number, item.issued, office.name, item.trich_yeu, system)


def _binds(ledger: Ledger, issuer: Office, planner: str) -> bool:
    """Whether the plan is the issuer's own or that of the office above; others' plans are not."""
    offices = (issuer, superior(ledger, issuer))
    return any(office is not None and is_called(office, planner) for office in offices)


def _is_for(trich_yeu: str, ledger: Ledger, year: int) -> bool:
    said = fold(trich_yeu)
    return fold(ledger.work.bare) in said and f"nam {year}" in said


def _known(
    kind: str, number: str, issued: date, issuer: str, trich_yeu: str, system: System
) -> KnownDocument:
    """State papers write the day out; Party papers put a comma and the day in figures."""
    day = f", ngày {short_date(issued)}" if system is System.PARTY else f" {long_date(issued)}"
    cited = f"{kind} số {number}{day} của {issuer} {_titled(trich_yeu)}"
    return KnownDocument(kind, issued, issuer, trich_yeu, cited)


def _titled(trich_yeu: str) -> str:
    """The title as it goes on in a sentence: "về công tác …", "thực hiện …"."""
    bare = trich_yeu.strip().rstrip(".")
    lower = lowered(bare)
    return lower if lower.startswith(_SPEAK_FOR_THEMSELVES) else f"về {lower}"
