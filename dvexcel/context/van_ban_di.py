"""A row of Văn bản đi and its paragraphs of Nội dung become a paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.context.annexes import body_and_annexes
from dvexcel.context.complete import missing_fields
from dvexcel.context.grounds import with_grounds
from dvexcel.context.noi_nhan import noi_nhan_of
from dvexcel.context.office import ending_of, issuer_of
from dvexcel.context.recipients import recipients
from dvexcel.context.register import is_for_superior, require_competent
from dvexcel.context.signing import authority_of, signer_of_lines, signers_of
from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun
from dvexcel.model.paper import Insert, Paper, System
from dvexcel.specs.document_kinds import kinds
from dvexcel.specs.forms import form_of, forms
from dvexcel.specs.issuers import COLLECTIVE, issuer_kind
from dvexcel.specs.loai_van_ban import symbol
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from datetime import date

    from dvexcel.model.ledger import Ledger, Office
    from dvexcel.model.outgoing import Outgoing
    from dvexcel.model.paper import Signer

NO_OFFICE = error(
    "HT020",
    "Chưa rõ cơ quan ban hành",
    "Ghi cơ quan “{code}”.",
    "Trang Cơ quan không có mã này.",
    "Mời sửa mã, hoặc thêm cơ quan ở trang Cơ quan.",
)
NO_TEXT = error(
    "HT021",
    "Văn bản chưa có nội dung",
    "Văn bản “{code}” chưa có đoạn nào ở trang Nội dung.",
    "Không có thân văn bản thì chưa soạn được.",
    "Mời thêm các đoạn có mã “{code}” ở trang Nội dung.",
)
NOT_OF_THE_SYSTEM = error(
    "HT709",
    "Hệ thống và loại văn bản không khớp",
    "Ghi loại “{kind}”, hệ thống “{system}”, cơ quan “{office}”.",
    "{why}",
    "Mời sửa cột Hệ thống, Loại hoặc Cơ quan cho khớp nhau.",
)
_DRAFT = {System.STATE: "DỰ THẢO", System.PARTY: "Dự thảo"}
_NONE = "-"  # typed where the office has an authority and the document has none
_TURN = re.compile(r"^(?:du thao)?\s*(?:lan)?\s*(?:thu)?\s*(?P<turn>\d*)$")


def outgoing_paper(
    ledger: Ledger, item: Outgoing, today: date, *, submitted: bool = False
) -> Paper:
    """The paper of ``item``; what it leaves empty comes from its office.

    A document without a date is a draft: it shows the month of ``today`` with a blank day. What
    the office above would issue is a draft, and says so; so does what is ``submitted`` with a
    dossier. CannotRun when the office, the text or
    a field of the form is missing, or the office issues no such document; each finding names
    the cell.
    """
    office = ledger.offices.get(item.office)
    if office is None:
        raise CannotRun(NO_OFFICE.at(item.cells.get("co_quan", item.place), code=item.office))
    _require_one_system(item, office)
    item = with_grounds(item)
    if all(isinstance(text.level, Insert) for text in item.texts[:1]):
        raise CannotRun(NO_TEXT.at(item.place, code=item.code))
    require_competent(ledger, item, office)
    missing = tuple(missing_fields(item, office))
    if missing:
        raise CannotRun(*missing)
    form = form_of(item.system, item.kind)
    body, annexes = body_and_annexes(ledger, item)
    kinh_gui, listed = recipients(form, item)
    signer = signer_of_lines(
        item.system,
        "" if item.authority == _NONE else item.authority or office.authority,
        item.office_lines or office.office_lines,
        item.signer or office.signer,
    )
    return Paper(
        item.system,
        item.kind,
        issuer_of(office),
        item.number,
        symbol(item.system, item.kind, office.symbol, office.drafting_unit),
        item.issued,
        None if item.issued is not None else today,
        item.trich_yeu,
        kinh_gui,
        item.can_cu,
        body,
        item.ending or ending_of(item.system),
        noi_nhan_of(ledger, item, office, body, item.issued or today),
        signer,
        _draft_mark(item, submitted=submitted or is_for_superior(ledger, office)),
        (*annexes, *listed),
        office.name,
        _decided_by(office, signer),
        signers_of(item) if form.many_sign else (),
    )


def _require_one_system(item: Outgoing, office: Office) -> None:
    """CannotRun (HT709) for a kind that the system does not have, or an office of the other one."""
    why = ""
    if item.system is not office.system:
        why = f"{office.name} dùng thể thức {office.system}; hai thể thức không dùng lẫn nhau."
    elif item.kind not in {**kinds(item.system), **forms(item.system)}:
        why = f"Thể thức {item.system} không có loại văn bản này."
    if why:
        place = item.cells.get("he_thong", item.place)
        raise CannotRun(
            NOT_OF_THE_SYSTEM.at(
                place, kind=item.kind, system=item.system, office=office.name, why=why
            )
        )


def _draft_mark(item: Outgoing, *, submitted: bool) -> str:
    """What a draft says of itself: "DỰ THẢO lần 2", as typed where it is worded otherwise."""
    if not item.draft:
        return _DRAFT[item.system] if submitted and not item.number else ""
    found = _TURN.match(fold(item.draft))
    if found is None:
        return item.draft
    turn = f" lần {int(found['turn'])}" if found["turn"] else ""
    return f"{_DRAFT[item.system]}{turn}"


def _decided_by(office: Office, signer: Signer) -> str:
    """Who decides in a quyết định: the head of the body, or the body when it signs together."""
    body = issuer_kind(office.system, office.name)
    if body is None:
        return office.name.upper()
    return body.decided_by(office.name, together=authority_of(signer.authority) == COLLECTIVE)
