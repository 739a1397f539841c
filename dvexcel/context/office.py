"""The parts of a paper that come from the sheet Cơ quan: issuer and signer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.signing import signer_of_lines
from dvexcel.model.paper import Issuer, System
from dvexcel.specs.issuers import issuer_kind
from dvexcel.specs.rule_book import current_book
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.ledger import Ledger, Office
    from dvexcel.model.paper import Signer
    from dvexcel.model.unit import Unit


_PARTY_BODY = "cơ quan Đảng"  # a kind of unit
UBND = "UBND"  # the symbol of every Ủy ban nhân dân, whatever its place
_ARCHIVE = {System.STATE: "Lưu: VT", System.PARTY: "Lưu Văn phòng"}


def issuer_of(office: Office) -> Issuer:
    """The two header blocks' names and the place."""
    return Issuer(office.parent_lines, office.name_lines, office.place_name)


def signer_of(office: Office) -> Signer:
    """The office's own signer."""
    return signer_of_lines(office.system, office.authority, office.office_lines, office.signer)


def ending_of(system: System) -> str:
    """The mark that closes a document of ``system``: "./." or a full stop."""
    return current_book(system).marks["ket_thuc"].text


def superior(ledger: Ledger, office: Office) -> Office | None:
    """The UBND of the same place, to which a Sở reports; None when the sổ does not list it."""
    return next(
        (
            other
            for other in ledger.offices.values()
            if other is not office
            and other.system is office.system
            and other.symbol == UBND
            and other.place_name == office.place_name
        ),
        None,
    )


def party_bodies(units: Iterable[Unit]) -> list[str]:
    """The names of the units that are bodies of the Party."""
    return [unit.name for unit in units if unit.kind == _PARTY_BODY]


def is_party_body(ledger: Ledger, name: str) -> bool:
    """Whether ``name`` is that of a body of the Party."""
    return fold(name) in map(fold, party_bodies(ledger.units.values()))


def called(office: Office) -> str:
    """The office as a line of Nơi nhận calls it in its own paper."""
    if office.symbol == UBND:
        return "UBND tỉnh"
    return "Sở" if office.name.startswith("Sở ") else office.name


def is_called(office: Office, text: str) -> bool:
    """Whether ``text`` names the office: in full, abbreviated, or without its place.

    "UBND tỉnh" is Ủy ban nhân dân tỉnh Lai Châu where that office keeps or heads the sổ.
    """
    said = _written_out(text)
    return bool(said) and f"{_written_out(office.name)} ".startswith(f"{said} ")


def _written_out(name: str) -> str:
    return f" {fold(name)} ".replace(" ubnd ", " uy ban nhan dan ").strip()


def archive_line(office: Office) -> str:
    """The last line of Nơi nhận: "Lưu: VT, XDCQ"; in the Party "Lưu Văn phòng Đảng ủy".

    Where the sheet Cơ quan does not tell the archive, the table of issuers does.
    """
    if office.archive:
        return f"Lưu{':' if office.system is System.STATE else ''} {office.archive}"
    known = issuer_kind(office.system, office.name)
    return _ARCHIVE[office.system] if known is None else known.archive
