"""The catalogue of findings, written from the rules and notices themselves (DANH_MUC.md)."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from dvexcel.rules.data import DATA_RULES
from dvexcel.rules.examples import docstring
from dvexcel.specs.rule_book import BOOK_NAMES, load
from dvexcel.the_thuc import rules as document
from dvexcel.the_thuc.rules import DOCUMENT_RULES
from dvexcel.the_thuc.rules.judging import fact_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.notice import Notice
    from dvexcel.rules.engine import Rule
    from dvexcel.the_thuc.rules.judging import DocumentRule

_HEAD = """# Danh mục các điểm kiểm tra

Tệp này được tạo tự động từ mã nguồn của từng quy tắc; không sửa bằng tay.
Lỗi: báo cáo chưa được cộng cho đến khi sửa hoặc được chấp nhận ở trang Tiếp nhận.
Cảnh báo: báo cáo vẫn được cộng; mời xem lại hoặc ghi lý do.
"""


def catalogue(notices: Iterable[Notice]) -> str:
    """The whole catalogue: the rules with their pictures, then every other notice in a table."""
    parts = [_HEAD, "## Quy tắc trên số liệu đơn vị gửi\n"]
    parts += [_rule_section(rule) for rule in DATA_RULES]
    parts.append("## Quy tắc thể thức văn bản\n")
    parts += [_document_section(rule) for rule in DOCUMENT_RULES]
    parts.append("## Các thông báo khác\n")
    parts.append("| Mã | Mức | Tên | Nội dung | Vì sao | Cách xử lý |\n|---|---|---|---|---|---|")
    known = {rule.notice.code for rule in (*DATA_RULES, *DOCUMENT_RULES)}
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
    first, _, rest = _written_above(rule).partition("\n")
    books = [load(key) for key in BOOK_NAMES]
    cited = [
        f"{book.short_name}, {fact.can_cu} ({fact.trust})"
        for book in books
        if rule.fact and (fact := fact_of(book, rule.fact))
    ]
    return "\n".join(
        (
            f"### {notice.code} {notice.title} ({notice.severity.label.lower()})\n",
            f"**{first}**\n",
            f"Nguồn: {'; '.join(cited) or 'quy ước soạn thảo'}.{_mended(rule)}\n",
            "```text",
            rest.strip(),
            "```\n",
        )
    )


def _mended(rule: DocumentRule) -> str:
    """Whether a machine can mend it, as the catalogue says it."""
    return "" if rule.mend is None else " Máy sửa được: `soat --sua`."


def _written_above(rule: DocumentRule) -> str:
    """The docstring of the file a document rule stands in; its check may be shared by several."""
    for module in vars(document).values():
        if inspect.ismodule(module) and any(value is rule for value in vars(module).values()):
            return inspect.cleandoc(module.__doc__ or "")
    return ""
