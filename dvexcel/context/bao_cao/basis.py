"""The plan that the year's reports are made under, as a report cites it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.office import is_called, superior
from dvexcel.context.sentences import lowered
from dvexcel.model.paper import System
from dvexcel.specs.loai_van_ban import KE_HOACH, numbered, symbol
from dvexcel.specs.rule_book import current_book
from dvexcel.text.dates import long_date, short_date
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from datetime import date

    from dvexcel.model.ledger import Ledger, Office

#: Words after which a title is not introduced by "về".
_SPEAK_FOR_THEMSELVES = ("về", "thực hiện", "triển khai", "tổ chức", "tăng cường")


def plan_of_the_year(ledger: Ledger, year: int, issuer: Office) -> str:
    """The dated plan of the field for ``year``, cited in full as ``issuer`` does, or "".

    It is of ``issuer`` or of the body above it: nobody carries out a plan of a body below. The
    register (Văn bản) comes before what the own office issued (Văn bản đi). A first citation names
    kind, number, day, issuer and title (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b).
    """
    for document in ledger.documents:
        if document.kind != KE_HOACH or document.issued is None:
            continue
        if _binds(ledger, issuer, document.issuer) and _is_for(document.trich_yeu, ledger, year):
            return _cited(
                document.symbol, document.issued, document.issuer, document.trich_yeu, issuer.system
            )
    for item in ledger.outgoing.values():
        office = ledger.offices.get(item.office)
        if item.kind != KE_HOACH or office is None or item.issued is None:
            continue
        if not item.number or not _binds(ledger, issuer, office.name):
            continue
        if _is_for(item.trich_yeu, ledger, year):
            letters = symbol(item.system, item.kind, office.symbol, office.drafting_unit)
            number = numbered(current_book(item.system), item.number.strip(), letters)
            return _cited(number, item.issued, office.name, item.trich_yeu, issuer.system)
    return ""


def _binds(ledger: Ledger, issuer: Office, planner: str) -> bool:
    """Whether the plan is the issuer's own or that of the office above; others' plans are not."""
    offices = (issuer, superior(ledger, issuer))
    return any(office is not None and is_called(office, planner) for office in offices)


def _is_for(trich_yeu: str, ledger: Ledger, year: int) -> bool:
    said = fold(trich_yeu)
    return fold(ledger.work.bare) in said and f"nam {year}" in said


def _cited(number: str, issued: date, issuer: str, trich_yeu: str, system: System) -> str:
    """State papers write the day out; Party papers put a comma and the day in figures."""
    day = f", ngày {short_date(issued)}" if system is System.PARTY else f" {long_date(issued)}"
    return f"{KE_HOACH} số {number}{day} của {issuer} {_titled(trich_yeu)}"


def _titled(trich_yeu: str) -> str:
    """The title as it goes on in a sentence: "về công tác …", "thực hiện …"."""
    bare = trich_yeu.strip().rstrip(".")
    lower = lowered(bare)
    return lower if lower.startswith(_SPEAK_FOR_THEMSELVES) else f"về {lower}"
