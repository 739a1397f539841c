"""Cơ quan ban hành còn hoạt động vào ngày văn bản.

Vì sao: từ 01/7/2025 không còn cấp huyện; một số ban của Đảng đã hợp nhất.

Đạt:
    ỦY BAN NHÂN DÂN XÃ ĐẤT MŨI
    viện dẫn văn bản cũ của Huyện ủy

Lỗi:
    ỦY BAN NHÂN DÂN HUYỆN TÂN YÊN ban hành năm 2026
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.specs.document_kinds import ended_bodies
from dvexcel.text.dates import short_date
from dvexcel.text.unicode import fold
from dvexcel.the_thuc.judging.rule import document_rule, fails
from dvexcel.the_thuc.judging.symbols import groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.recognised import Line, Recognised
    from dvexcel.specs.document_kinds import Ended
    from dvexcel.the_thuc.judging.rule import Answer, Case

_PREFIX = re.compile(r"^(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\.?\s+")


@document_rule(
    warning(
        "TT107",
        "Cơ quan ban hành không còn",
        "Văn bản ghi “{text}”.",
        "{name} không còn từ ngày {since} ({source}).",
        "Mời ghi tên cơ quan hiện nay ({successor}); viện dẫn văn bản cũ thì giữ nguyên.",
    ),
    "",
    Component.CO_QUAN_BAN_HANH,
    Component.CO_QUAN_CAP_TREN,
    Component.QUYEN_HAN,
    Component.SO_KY_HIEU,
)
def co_quan_da_het(case: Case) -> Iterator[Answer]:
    """Issuers that had ended by the document's day; citations are not asked."""
    for line, said, body in _named(case.paper):
        if case.day >= body.since:
            yield fails(
                line,
                text=said,
                name=body.name,
                since=short_date(body.since),
                source=body.can_cu,
                successor=body.successor,
            )


def _named(paper: Recognised) -> Iterator[tuple[Line, str, Ended]]:
    """Each ended body that the letterhead, the symbol or the signature names."""
    for component in (
        Component.CO_QUAN_CAP_TREN,
        Component.CO_QUAN_BAN_HANH,
        Component.QUYEN_HAN,
    ):
        lines = paper.lines_of(component)
        name = _PREFIX.sub("", " ".join(line.text for line in lines))
        yield from (
            (lines[0], name, body)
            for body in ended_bodies()
            if lines and body.pattern and body.pattern.search(fold(name))
        )
    number = paper.lines_of(Component.SO_KY_HIEU)
    if paper.symbol is not None and number:
        issuers = set(groups(paper.symbol.rest)[1:])
        yield from (
            (number[0], number[0].text, body)
            for body in ended_bodies()
            if issuers.intersection(body.letters)
        )
