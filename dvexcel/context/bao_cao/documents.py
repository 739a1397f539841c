"""The documents that a report names: those issued in its period, those that guide the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.bao_cao.basis import known_documents
from dvexcel.context.office import is_called
from dvexcel.context.sentences import words
from dvexcel.model.field_of_work import ANY_WORK, RECEIPTS
from dvexcel.model.paper import ColumnAlign, Grid
from dvexcel.specs import lists
from dvexcel.text.dates import short_date
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from dvexcel.model.field_of_work import FieldOfWork
    from dvexcel.model.ledger import Ledger, Office
    from dvexcel.model.period import Period

_IN_FORCE = {"", lists.HIEU_LUC[0], lists.HIEU_LUC[2]}  # wholly or in part; empty: not asked


def issued_in(ledger: Ledger, period: Period, issuer: Office) -> str:
    """The documents on the field that the issuer and the own office issued in the period, cited.

    In the order of their days; "" where the sổ knows none.
    """
    offices = {office.code: office for office in (issuer, ledger.own_office) if office is not None}
    named = sorted(
        (one.issued, one.cited)
        for one in known_documents(ledger, issuer.system)
        if period.start <= one.issued <= period.end
        and speaks_of(ledger.work, one.trich_yeu)
        and any(is_called(office, one.issuer) for office in offices.values())
    )
    return "; ".join(dict.fromkeys(cited for _, cited in named))


def documents_grid(ledger: Ledger) -> Grid:
    """The documents of the sổ that are in force and tell of the field.

    One whose force is in doubt guides nobody; one on how papers are written guides other work.
    """
    in_force = [
        one
        for one in ledger.documents
        if one.in_force in _IN_FORCE and speaks_of(ledger.work, one.trich_yeu)
    ]
    rows = tuple(
        (
            words(str(number)),
            words(one.symbol),
            words("" if one.issued is None else short_date(one.issued)),
            words(one.issuer),
            words(one.trich_yeu[:1].upper() + one.trich_yeu[1:]),
        )
        for number, one in enumerate(in_force, 1)
    )
    return Grid(
        "van_ban",
        ("TT", "Số, ký hiệu", "Ngày", "Cơ quan ban hành", "Trích yếu"),
        (10, 45, 25, 55, 120),
        rows,
        (
            ColumnAlign.CENTRE,
            ColumnAlign.LEFT,
            ColumnAlign.CENTRE,
            ColumnAlign.LEFT,
            ColumnAlign.LEFT,
        ),
        "",  # without rows there is no annex
    )


def speaks_of(work: FieldOfWork, title: str) -> bool:
    """Whether a document's title tells of the field: by its name, or a part of its outline.

    The part on how returns come in is about the office's own routine and does not count. Of a field
    without a name or an outline every document may tell.
    """
    parts = [one for one in work.outline if one.beside != RECEIPTS]
    named = {work.bare, *(said for one in parts for said in (one.title, one.short))} - {ANY_WORK}
    return not named or any(fold(name) in fold(title) for name in named)
