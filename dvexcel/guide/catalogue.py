"""The catalogue of findings and the map of the law, told by the rules and notices themselves.

DANH_MUC.md is written whole; of BAO_PHU.md only the section of the rules no line of law names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.rules.data import DATA_RULES
from dvexcel.rules.examples import docstring
from dvexcel.specs.rule_book import BOOK_NAMES, load
from dvexcel.the_thuc.judging.quoted import fact_of
from dvexcel.the_thuc.rules import DOCUMENT_RULES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.notice import Notice
    from dvexcel.rules.engine import Rule
    from dvexcel.the_thuc.judging.rule import DocumentRule

_HEAD = """# Danh mục các điểm kiểm tra

Tệp này được tạo tự động từ mã nguồn của từng quy tắc; không sửa bằng tay.
Lỗi: báo cáo chưa được cộng cho đến khi sửa hoặc được chấp nhận ở trang Tiếp nhận.
Cảnh báo: báo cáo vẫn được cộng; mời xem lại hoặc ghi lý do.
"""
_OTHERS = """## Điểm khác, ở mọi văn bản

| Quy định | Quy tắc | Ghi chú, hoặc vì sao chưa soát |
|---|---|---|
"""


def catalogue(notices: Iterable[Notice]) -> str:
    """The whole catalogue: the rules with their pictures, then every other notice in a table."""
    parts = [_HEAD, "## Quy tắc trên số liệu đơn vị gửi\n"]
    parts += [_rule_section(rule) for rule in DATA_RULES]
    parts.append("## Quy tắc thể thức văn bản\n")
    parts += [_document_section(rule) for rule in DOCUMENT_RULES]
    parts.append("## Các thông báo khác\n")
    parts.append("| Mã | Mức | Tên | Nội dung | Vì sao | Cách xử lý |\n|---|---|---|---|---|---|")
    known = {rule.notice.code for rule in DATA_RULES} | {r.notice.code for r in DOCUMENT_RULES}
    for notice in sorted(notices, key=lambda notice: notice.code):
        if notice.code not in known:
            cells = (
                notice.code,
                notice.severity.label.lower(),
                notice.title,
                notice.what,
                notice.why,
                notice.remedy,
            )
            parts.append("| " + " | ".join(cells) + " |")
    return "\n".join(parts) + "\n"


def _rule_section(rule: Rule) -> str:
    notice = rule.notice
    first, _, rest = docstring(rule).partition("\n")
    return "\n".join(
        (
            f"### {notice.code} {notice.title} ({notice.severity.label.lower()})\n",
            f"**{first}**\n",
            f"Nguồn: {rule.source}.\n",
            f"Câu báo: {notice.what} {notice.why} {notice.remedy}\n",
            "```text",
            rest.strip(),
            "```\n",
        )
    )


def _document_section(rule: DocumentRule) -> str:
    notice = rule.notice
    first, _, rest = rule.written.partition("\n")
    return "\n".join(
        (
            f"### {notice.code} {notice.title} ({notice.severity.label.lower()})\n",
            f"**{first}**\n",
            f"Nguồn: {_cited(rule) or 'quy ước soạn thảo'}.{_mended(rule)}\n",
            "```text",
            rest.strip(),
            "```\n",
        )
    )


def coverage(by_hand: str) -> str:
    """BAO_PHU.md: its lines of law as a person wrote them, then every rule that none of them names.

    ``by_hand`` is the file as it stands; what it says in the last section is told anew.
    """
    law, _, _ = by_hand.partition(_OTHERS)
    others = [rule for rule in DOCUMENT_RULES if rule.notice.code not in law]
    told = ((r.written.partition(".\n")[0], r.notice.code, _cited(r)) for r in others)
    return law + _OTHERS + "".join(f"| {holds} | {code} | {why} |\n" for holds, code, why in told)


def _cited(rule: DocumentRule) -> str:
    """The articles a rule rests on, book by book; empty for good practice."""
    return "; ".join(
        f"{book.short_name}, {fact.can_cu} ({fact.trust})"
        for book in map(load, BOOK_NAMES)
        if rule.fact and (fact := fact_of(book, rule.fact))
    )


def _mended(rule: DocumentRule) -> str:
    """Whether a machine can mend it, as the catalogue says it."""
    return "" if rule.mend is None else " Máy sửa được: `soat --sua`."
