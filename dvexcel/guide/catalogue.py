"""The catalogue of findings and the map of the law, told by the rules and notices themselves.

DANH_MUC.md is written whole; of BAO_PHU.md only the section of the rules no line of law names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.rules.data import DATA_RULES
from dvexcel.rules.examples import docstring
from dvexcel.specs.rule_book import BOOK_NAMES, load
from dvexcel.specs.rule_trust import figures
from dvexcel.the_thuc.judging.quoted import fact_of
from dvexcel.the_thuc.rules import DOCUMENT_RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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
_RATES = """
## Độ tin đo được

Văn bản thật: số nhận xét đúng trên số đã đọc từng nhận xét. Bộ có nhãn: văn bản tự dựng, biết
trước mọi lỗi; nhận xét đúng trên số đã báo, lỗi tìm ra trên số lỗi có thật. Quy tắc xét dưới 20 lần
thì lấy tỷ lệ chung của nhóm; dưới 90% thì không gọi là lỗi.

| Quy tắc | Văn bản thật | Bộ có nhãn |
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


def coverage(by_hand: str, labelled: Mapping[str, Mapping[str, int]]) -> str:
    """BAO_PHU.md: its lines of law as a person wrote them, then every rule that none of them names.

    ``by_hand`` is the file as it stands; what it says in the last two sections is told anew.
    ``labelled``: how many faults of the labelled papers each code told (``dung``), told falsely
    (``nham``) and missed (``sot``).
    """
    law, _, _ = by_hand.partition(_OTHERS)
    others = [rule for rule in DOCUMENT_RULES if rule.notice.code not in law]
    told = ((r.written.partition(".\n")[0], r.notice.code, _cited(r)) for r in others)
    lines = "".join(f"| {holds} | {code} | {why} |\n" for holds, code, why in told)
    return law + _OTHERS + lines + _RATES + "".join(_rates(labelled))


def _rates(labelled: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    """How often each rule was right: on real papers, and on those whose faults are known."""
    real = {code: judged for codes in figures().values() for code, judged in codes.items()}
    for code in sorted(rule.notice.code for rule in DOCUMENT_RULES):
        right, judged = real.get(code, (0, 0))
        said = f"{right}/{judged} ({right / judged:.0%})" if judged else "chưa xét"
        made = labelled.get(code)
        told = "chưa có" if made is None else _share(made)
        yield f"| {code} | {said} | {told} |\n"


def _share(made: Mapping[str, int]) -> str:
    right, wrong, missed = made["dung"], made["nham"], made["sot"]
    return f"đúng {right}/{right + wrong}, tìm ra {right}/{right + missed}"


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
