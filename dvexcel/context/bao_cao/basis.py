"""The plan that the year's reports are made under, as a report cites it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.office import is_called, superior
from dvexcel.model.paper import System
from dvexcel.specs.loai_van_ban import KE_HOACH, numbered, symbol
from dvexcel.specs.rule_book import current_book
from dvexcel.text.dates import long_date, short_date
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from datetime import date

    from dvexcel.model.ledger import Ledger

_THE_WORK = "dan van"
#: Words after which a title is not introduced by "về".
_SPEAK_FOR_THEMSELVES = ("về", "thực hiện", "triển khai", "tổ chức", "tăng cường")


def plan_of_the_year(ledger: Ledger, year: int, system: System) -> str:
    """The dated plan of công tác dân vận for ``year``, cited in full as ``system`` does, or "".

    The register (Văn bản) comes before what the own office issued (Văn bản đi). A first citation
    names kind, number, day, issuer and title (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b).
    """
    for document in ledger.documents:
        if document.kind != KE_HOACH or document.issued is None:
            continue
        if _is_ours(ledger, document.issuer) and _is_for(document.trich_yeu, year):
            return _cited(
                document.symbol, document.issued, document.issuer, document.trich_yeu, system
            )
    for item in ledger.outgoing.values():
        office = ledger.offices.get(item.office)
        if item.kind != KE_HOACH or office is None or item.issued is None:
            continue
        if item.number and _is_ours(ledger, office.name) and _is_for(item.trich_yeu, year):
            letters = symbol(item.system, item.kind, office.symbol, office.drafting_unit)
            number = numbered(current_book(item.system), item.number.strip(), letters)
            return _cited(number, item.issued, office.name, item.trich_yeu, system)
    return ""


def _is_ours(ledger: Ledger, issuer: str) -> bool:
    """Whether the own office or the one above it issued the plan; others' plans are not ours."""
    own = ledger.own_office
    above = None if own is None else superior(ledger, own)
    return any(office is not None and is_called(office, issuer) for office in (own, above))


def _is_for(trich_yeu: str, year: int) -> bool:
    said = fold(trich_yeu)
    return _THE_WORK in said and f"nam {year}" in said


def _cited(number: str, issued: date, issuer: str, trich_yeu: str, system: System) -> str:
    """State papers write the day out; Party papers put a comma and the day in figures."""
    day = f", ngày {short_date(issued)}" if system is System.PARTY else f" {long_date(issued)}"
    return f"{KE_HOACH} số {number}{day} của {issuer} {_titled(trich_yeu)}"


def _titled(trich_yeu: str) -> str:
    """The title as it goes on in a sentence: "về công tác …", "thực hiện …"."""
    bare = trich_yeu.strip().rstrip(".")
    lower = bare[:1].lower() + bare[1:]
    return lower if lower.startswith(_SPEAK_FOR_THEMSELVES) else f"về {lower}"
