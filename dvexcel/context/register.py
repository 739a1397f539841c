"""The register of Văn bản đi: numbers given twice, and documents that their issuer does not issue.

The sheet records the numbers that văn thư gave; dvexcel gives none, and a gap is no fault.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.office import superior
from dvexcel.context.signing import authority_of
from dvexcel.model.notice import error, warning
from dvexcel.model.outcome import CannotRun
from dvexcel.specs.issuers import issuer_kind
from dvexcel.specs.loai_van_ban import symbol
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger, Office
    from dvexcel.model.outgoing import Outgoing
    from dvexcel.model.paper import Paper

NUMBER_TWICE = warning(
    "HT704",
    "Hai văn bản cùng số",
    "Ghi số {number} ({symbol}) cho “{code}”; văn bản “{other}” ở ô {cell} đã có số này trong"
    " cùng năm.",
    "Mỗi số của một loại văn bản chỉ cấp một lần trong năm.",
    "Mời hỏi lại văn thư và sửa dòng ghi nhầm; nếu cơ quan có nhiều sổ đăng ký thì giữ như vậy.",
)
NUMBER_ON_DRAFT = warning(
    "HT705",
    "Dự thảo đã ghi số",
    "Văn bản “{code}” vừa có số {number} vừa ghi “{draft}”.",
    "Dự thảo chưa có số; số do văn thư cấp sau khi ký.",
    "Mời xóa ô Số nếu còn là dự thảo, hoặc xóa ô Dự thảo nếu đã ký.",
)
NOT_ITS_KIND = error(
    "HT706",
    "Cơ quan không ban hành loại văn bản này",
    "Ghi loại “{kind}” cho cơ quan “{office}”.",
    "{body} ban hành: {kinds}.",
    "{remedy}",
)
NOT_ITS_WAY_TO_SIGN = warning(
    "HT707",
    "Quyền hạn ký chưa khớp với cơ quan",
    "Ghi “{line}” cho “{office}”.",
    "{can_cu}.",
    "Mời xem lại cột Quyền hạn ký và Chức vụ.",
)
ISSUED_ABOVE = warning(
    "HT708",
    "Văn bản của cơ quan cấp trên đã ghi số",
    "“{code}” là văn bản của {office}, đã ghi số {number}.",
    "{own} chỉ soạn dự thảo để trình; số của văn bản này do {office} cấp.",
    "Mời kiểm tra: nếu còn là dự thảo thì để trống ô Số và ô Ngày.",
)
OTHER_RECIPIENT = warning(
    "HT714",
    "Nơi kính gửi khác cơ quan ban hành dự thảo",
    "“{code}” kính gửi {to}, còn dự thảo “{draft}” là văn bản của {office}.",
    "Dự thảo thường được trình cơ quan sẽ ban hành.",
    "Mời xem lại ô Kính gửi, hoặc cột Cơ quan của dự thảo.",
)
_DRAFT_FOR = " Nếu soạn cho {above} thì ghi mã của {above} ở cột Cơ quan để có bản dự thảo."


def require_competent(ledger: Ledger, item: Outgoing, office: Office) -> None:
    """CannotRun (HT706) when such a body issues no documents of this kind."""
    body = issuer_kind(office.system, office.name)
    if body is None or body.issues(item.kind):
        return
    above = superior(ledger, office)
    remedy = "Mời xem lại cột Loại và cột Cơ quan."
    if above is not None:
        remedy += _DRAFT_FOR.format(above=above.name)
    raise CannotRun(
        NOT_ITS_KIND.at(
            item.cells.get("loai"),
            kind=item.kind,
            office=office.name,
            body=body.name,
            kinds=", ".join(body.may_issue),
            remedy=remedy,
        )
    )


def is_for_superior(ledger: Ledger, office: Office) -> bool:
    """Whether documents of ``office`` leave the own office only as drafts to be submitted."""
    own = ledger.own_office
    return own is not None and own is not office and superior(ledger, own) is office


def doubts(ledger: Ledger, item: Outgoing, paper: Paper) -> Iterator[Finding]:
    """What a person should look at before the draft goes on; nothing here stops it."""
    office = ledger.offices[item.office]
    yield from _same_number(ledger, item)
    if item.number and item.draft:
        place = item.cells.get("so")
        yield NUMBER_ON_DRAFT.at(place, code=item.code, number=item.number, draft=item.draft)
    elif item.number and is_for_superior(ledger, office):
        own = ledger.own_office
        yield ISSUED_ABOVE.at(
            item.cells.get("so"),
            code=item.code,
            number=item.number,
            office=office.name,
            own="" if own is None else own.name,
        )
    body = issuer_kind(office.system, office.name)
    if body is not None:
        for line in (paper.signer.authority, *paper.signer.office_lines):
            authority = authority_of(line)
            if authority and authority not in body.signs_by:
                yield NOT_ITS_WAY_TO_SIGN.at(
                    item.cells.get("quyen_han"), line=line, office=office.name, can_cu=body.can_cu
                )


def misaddressed(ledger: Ledger, lead: Outgoing, drafts: Iterable[Outgoing]) -> Iterator[Finding]:
    """Drafts of a body to which the dossier is not addressed."""
    addressed = [fold(line) for line in lead.kinh_gui]
    for item in drafts:
        office = ledger.offices.get(item.office)
        if office is None or item.office == lead.office:
            continue
        if not any(name in fold(office.name) or fold(office.name) in name for name in addressed):
            yield OTHER_RECIPIENT.at(
                lead.cells.get("kinh_gui"),
                code=lead.code,
                to="; ".join(lead.kinh_gui) or "(chưa ghi)",
                draft=item.code,
                office=office.name,
            )


def _same_number(ledger: Ledger, item: Outgoing) -> Iterator[Finding]:
    """The rows above with the same number in the same series: issuer, symbol and year."""
    mine = _series(ledger, item)
    if mine is None:
        return
    for other in ledger.outgoing.values():
        if other is item:
            return
        if _series(ledger, other) == mine:
            yield NUMBER_TWICE.at(
                item.cells.get("so"),
                number=item.number,
                symbol=mine[1],
                code=item.code,
                other=other.code,
                cell=other.cells.get("so"),
            )


def _series(ledger: Ledger, item: Outgoing) -> tuple[str, str, int | None, str] | None:
    """What a number must be the only one of: its office, symbol and year; None without a number."""
    office = ledger.offices.get(item.office)
    number = item.number.strip().lstrip("0").casefold()
    if office is None or not number:
        return None
    letters = symbol(item.system, item.kind, office.symbol, office.drafting_unit)
    return office.code, letters, None if item.issued is None else item.issued.year, number
