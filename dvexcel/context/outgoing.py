"""A row of Văn bản đi and its paragraphs of Nội dung become a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.marks import inline
from dvexcel.context.numbering import Numbering
from dvexcel.context.office import issuer_of
from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun
from dvexcel.model.paper import Block, Paper, Signer, System
from dvexcel.specs.loai_van_ban import symbol

if TYPE_CHECKING:
    from datetime import date

    from dvexcel.model.ledger import Ledger, Outgoing

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
_ENDING = {System.STATE: "./.", System.PARTY: "."}


def outgoing_paper(ledger: Ledger, item: Outgoing, today: date) -> Paper:
    """The paper of ``item``; what it leaves empty comes from its office.

    A document without a date is a draft: it shows the month of ``today`` with a blank day.
    CannotRun when its office or its text is missing.
    """
    office = ledger.offices.get(item.office)
    if office is None:
        raise CannotRun(NO_OFFICE.at(item.place, code=item.office))
    if not item.texts:
        raise CannotRun(NO_TEXT.at(item.place, code=item.code))
    numbering = Numbering(item.system)
    body = tuple(
        Block(text.level, numbering.next(text.level, text.number), inline(text.text))
        for text in item.texts
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
        item.kinh_gui,
        item.can_cu,
        body,
        item.ending or _ENDING[item.system],
        item.noi_nhan,
        Signer(
            item.authority or office.authority,
            item.office_lines or office.office_lines,
            item.signer or office.signer,
        ),
        item.draft,
    )
