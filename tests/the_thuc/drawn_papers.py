"""Papers that the Đạt and Lỗi lines above a rule on words draw.

A line is one paper, its paragraphs parted by " / ". "ký:", "thẩm quyền:", "ngày:" and "Nơi nhận:"
say where a paragraph stands; ** is bold, · a blank, → a tab, ↵ a break, {DATE: 05} a field.
"""

import re

import pytest
from raw import body, docx, p, r, rule, section, table
from whole import state_foot

from dvexcel.the_thuc.rules import DOCUMENT_RULES

DRAWN = {
    one.notice.code: one for one in DOCUMENT_RULES if one.notice.code >= "TT120"
}  # whose lines are papers; those before tell of looks, which a word cannot show
_FIELD = re.compile(r"\{(\w+): ([^}]*)\}")


def examples(which):
    for code, one in DRAWN.items():
        _, _, text = one.written.partition(f"\n{which}:\n")
        for line in text.split("\n\n")[0].split("\n"):
            yield pytest.param(code, line.strip(), id=f"{code} {line.strip()[:40]}")


def paragraph(text):
    text = text.replace("·", " ").replace("→", "\t").replace("↵", "\n")
    if text.isupper():
        return p(text, 14, "b")
    if text.startswith("**"):
        return body(text.strip("*"), "b")
    return body(text)


def dated(text):
    """The line of the date, a field in it as Word writes one."""
    begin, *fields = _FIELD.split(text)
    runs = r(begin, 14, "i")
    for kind, shown, rest in zip(fields[::3], fields[1::3], fields[2::3], strict=True):
        runs += f'<w:fldSimple w:instr=" {kind} ">{r(shown, 14, "i")}</w:fldSimple>'
        runs += r(rest, 14, "i")
    return p(runs=runs)


def paper(line):
    """The paper that a line tells: what it does not say is as it should be."""
    said = {"ký": [], "thẩm quyền": [], "ngày": [], "Nơi nhận": [], "": []}
    for part in line.split(" / "):
        role, colon, rest = part.partition(": ")
        known = bool(colon) and role in said
        said[role if known else ""].append(rest if known else part)
    decided = bool(said["thẩm quyền"])
    letter = any(text.lstrip("·").startswith("Kính gửi") for text in said[""])
    head = table(
        (65, 100),
        (
            p("UBND TỈNH CÀ MAU", 13) + p("SỞ NỘI VỤ", 13, "b") + rule(11, 65),
            p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b")
            + p("Độc lập - Tự do - Hạnh phúc", 14, "b")
            + rule(57, 100),
        ),
        (
            p("Số: 12/QĐ-UBND" if decided else "Số: 12/SNV-XD" if letter else "Số: 12/BC-SNV", 13),
            dated(*(said["ngày"] or ["Cà Mau, ngày 05 tháng 3 năm 2026"])),
        ),
    )
    title = "" if letter else p("QUYẾT ĐỊNH" if decided else "BÁO CÁO", 14, "b", before=18)
    title += "" if letter else p("Về công tác dân vận", 14, "b") + rule(20, 165)
    if decided:
        title += "".join(p(text, 14, "b") for text in said["thẩm quyền"])
        title += p("Căn cứ Luật Thực hiện dân chủ ở cơ sở;", 14, "i", "both", before=6, first=12.7)
    recipients = said["Nơi nhận"] or ["- Các đơn vị;"]
    signed = said["ký"] or ["GIÁM ĐỐC"]
    inside = [paragraph(text) for text in said[""] if text.isupper()]
    inside += [body("Điều 1. Thành lập Tổ công tác.")] if decided else []
    inside += [paragraph(text) for text in said[""] if not text.isupper()]
    return docx(
        head
        + title
        + "".join(inside)
        + body("Các cơ quan, đơn vị nghiêm túc thực hiện./.")
        + state_foot(*recipients, "- Lưu: VT.", signed=tuple(signed))
        + section(last=True)
    )
