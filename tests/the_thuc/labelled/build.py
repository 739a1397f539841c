"""Makes a paper of its lines: head, title, body, tables, signature, annexes."""

from __future__ import annotations

import re
from dataclasses import replace

from the_thuc.labelled import marks
from the_thuc.labelled.heads import LEFT, RIGHT, head, paper_line
from the_thuc.labelled.looks import width
from the_thuc.labelled.marks import Look, cell, row, rule_line, table
from the_thuc.labelled.package import Page, packed, section

_HEAD = {"quoc_hieu", "tieu_ngu", "tieu_de", "chu_quan", "co_quan", "sao", "so", "dia_danh"}
_HEAD |= {"trich_yeu_cv", "du_thao", "khan"}
_TITLE = {"ten_loai", "trich_yeu", "gach_trich_yeu"}
_FOOT = {
    "noi_nhan",
    "nn",
    "quyen",
    "chuc",
    "ten",
    "quyen2",
    "chuc2",
    "ten2",
    "ghi_chu_ky",
    "ghi_chu_ky2",
}
_PLAIN = {"than", "khoan", "diem", "gach", "dieu"}
_TOKEN = re.compile(r"⟦(\w+):([^⟧]*)⟧")


class Build:
    """Writes the lines of one paper; it knows how the office's Word carries looks."""

    def __init__(self, paper):
        self.paper, self.hand = paper, paper.hand
        self.links, self.bodies, self.changes = {}, {}, 0

    def bytes(self):
        shell = self.paper.shell
        page = self.paper.page
        body = self.body()
        shell.links, shell.bodies = self.links, self.bodies
        last = page
        if self.paper.of("phu_luc") and "phu_luc_trang" in self.paper.how:
            last = replace(page, restart=True)
        kind = "continuous" if self.paper.how.get("dau") == "cot" else "nextPage"
        return packed(body, last, shell, (page,), kind)

    def line(self, line, shape="", look=None):
        """One line as a paragraph, a shape hanging on it."""
        look = look or line.look
        if self.hand.way == "chain" and not shape and look == self._usual(line):
            if line.role in _PLAIN:
                return self.hand.paragraph(self.words(line, Look()), Look(), "Than")
            if line.role in {"muc", "la_ma"}:
                bold = replace(Look(), marks="")
                return self.hand.paragraph(self.words(line, bold), bold, "Muc")
        more = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        auto = "tu_dong" in self.paper.how and line.role == "khoan"
        return self.hand.paragraph(shape + self.words(line, look), look, more=more if auto else "")

    def _usual(self, line):
        from the_thuc.labelled import looks  # noqa: PLC0415 - a table, no builder

        book = looks.PARTY if self.paper.is_party else looks.STATE
        return None if self.paper.is_party else book[line.role]

    def words(self, line, look):
        """The runs of a line, with what Word makes of some of its words."""
        raw = []

        def keep(found):
            raw.append(self._made(found[1], found[2], look))
            return f"⟦{len(raw) - 1}⟧"

        text = _TOKEN.sub(keep, line.text)
        if self.paper.how.get("to_hop") == "1":
            import unicodedata  # noqa: PLC0415 - for the few papers typed so

            text = unicodedata.normalize("NFD", text)
        return self.hand.runs(text, look, raw)

    def _made(self, kind, words, look):
        hand = self.hand
        if kind in {"ins", "del"}:
            self.changes += 1
            return marks.tracked(kind, hand, words, look, 100 + self.changes)
        if kind == "link":
            rel = f"rIdLink{len(self.links)}"
            self.links[rel] = "https://vanban.example.vn"
            return f'<w:hyperlink r:id="{rel}">{hand.run(words, look)}</w:hyperlink>'
        if kind == "sdt":
            return marks.content_control(hand.run(words, look), "Ô điền")
        if kind == "khong_ngat":
            return f"<w:r>{hand.run_look(look, look.marks)}<w:noBreakHyphen/></w:r>"
        if kind == "tag":
            return marks.smart_tag(hand.run(words, look))
        order, shown = words.rsplit(":", 1)
        if kind == "simple":
            run = hand.run(shown, look)
            said = marks.escape(order, {'"': "&quot;"})
            return f'<w:fldSimple w:instr=" {said} ">{run}</w:fldSimple>'
        inner = marks.field_of(hand, "PAGE", "1", look) if kind == "nested" else ""
        return marks.field_of(hand, order, shown, look, inner)

    def pair(self, left, right, stops):
        """Two lines of a head on one, each at its tab stop."""
        look = Look(14, align="left", tabs=stops)
        runs = "<w:r><w:tab/></w:r>" + (self.words(left, left.look) if left else "")
        runs += "<w:r><w:tab/></w:r>" + (self.words(right, right.look) if right else "")
        return self.hand.paragraph(runs, look)

    def pushed(self, left, right):
        """Two lines on one, the right one pushed over with blanks."""
        words = left.shown if left else ""
        wide = width(words, left.look.size) if left else 0
        look = Look(13, align="left")
        many = max(4, round((LEFT + 4 - wide) / 1.15))
        runs = self.words(left, left.look) if left else ""
        runs += self.hand.run(" " * many, look) + (self.words(right, right.look) if right else "")
        return self.hand.paragraph(runs, look)

    def body(self):
        paper = self.paper
        made = [head(paper, self.hand, self)] if paper.how.get("dau") != "khong" else []
        made.append(self.hand.p("", Look(6)))
        if paper.how.get("trich_yeu") == "bang":
            made.append(self._titled_table())
        rows, signed = [], False
        above = set(_HEAD)
        above |= _TITLE if paper.how.get("trich_yeu") == "bang" else set()
        above |= {"kinh_gui", "muc_kinh_gui"} if paper.how.get("kinh_gui") == "o" else set()
        for at, line in enumerate(paper.lines):
            following = paper.lines[at + 1].role if at + 1 < len(paper.lines) else ""
            if line.role == "bang":
                rows.append(line)
                if following != "bang":
                    made.append(self._grid(rows))
                    rows = []
            elif line.role in _FOOT:
                if not signed:
                    made.append(self._foot())
                    signed = True
            elif line.role not in above:
                made.append(self._plain(line, following))
        return "".join(made)

    def _plain(self, line, following):
        paper = self.paper
        if line.role == "altchunk":
            rel = f"rIdChunk{len(self.bodies)}"
            self.bodies[rel] = f"<html><body><p>{marks.escape(line.text)}</p></body></html>"
            return f'<w:altChunk r:id="{rel}"/>'
        if line.role == "phu_luc" and "phu_luc_trang" in paper.how:
            first = line is paper.of("phu_luc")[0]
            page = replace(paper.page, restart=not first)
            turn = self.hand.p("", Look(2)).replace("</w:pPr>", f"{section(page)}</w:pPr>", 1)
            return turn + self.line(line, look=line.look.with_(page_break=False))
        made = self.line(line)
        if line.role == "trich_yeu" and following != "trich_yeu" and not paper.is_party:
            made += self._title_rule()
        return made

    def _title_rule(self):
        how = self.paper.how
        lines = self.paper.of("trich_yeu")
        widest = max(min(width(x.shown, x.look.size), 165) for x in lines)
        length = float(how.get("ke_trich_yeu", round(widest * 0.4, 1)))
        if not length or how.get("ke") == "khong":
            return ""
        if how.get("ke") == "gach_duoi":
            return self.hand.p("_" * max(3, round(length / 1.41)), Look(8, align="center"))
        return self.hand.paragraph(rule_line(self.hand, length), Look(6, align="center"))

    def _titled_table(self):
        """Tên loại and trích yếu in a table of their own, the line in its last row."""
        lines = self.paper.of(*_TITLE)
        rows = [row(cell(165, self.line(line))) for line in lines]
        return table((165,), *rows, row(cell(165, self._title_rule() or self.hand.p(""))))

    def _grid(self, lines):
        cells = [[part.strip() for part in line.text.split("|")] for line in lines]
        share = [8.0] + [157.0 / (len(cells[0]) - 1)] * (len(cells[0]) - 1)
        rows = []
        for at, line in enumerate(cells):
            look = lines[at].look.with_(marks="b", align="center") if at == 0 else lines[at].look
            made = [
                cell(wide, self.hand.p(text, look)) for wide, text in zip(share, line, strict=True)
            ]
            rows.append(row(*made, header=at == 0 and self.paper.how.get("lap_dau") == "1"))
        return table(share, *rows, style="TableGrid", framed=True)

    def _foot(self):
        paper, how = self.paper, self.paper.how.get("cuoi", "bang")
        listed = paper.of("nn")
        if listed:
            listed = [*(paper.of("noi_nhan") or [paper_line(paper, "noi_nhan")]), *listed]
        left = "".join(self.line(line) for line in listed) or self.hand.p("")
        right = self._signed("quyen", "chuc", "ghi_chu_ky", "ten")
        other = self._signed("quyen2", "chuc2", "ghi_chu_ky2", "ten2")
        if how == "hai_ky":
            return table((80, 80), row(cell(80, right), cell(80, other))) + self.hand.p("") + left
        if how == "duoi":
            return table((LEFT, RIGHT), row(cell(LEFT, self.hand.p("")), cell(RIGHT, right))) + left
        if how == "moi_dong":
            names = paper.of("quyen", "chuc")
            rows = [row(cell(LEFT, left), cell(RIGHT, "".join(self.line(x) for x in names)))]
            rows.append(row(cell(LEFT, self.hand.p("")), cell(RIGHT, self._room())))
            rows += [
                row(cell(LEFT, self.hand.p("")), cell(RIGHT, self.line(x))) for x in paper.of("ten")
            ]
            return table((LEFT, RIGHT), *rows)
        return self.hand.p("", Look(6)) + table(
            (LEFT, RIGHT), row(cell(LEFT, left), cell(RIGHT, right))
        )

    def _room(self):
        return "".join(self.hand.p("", Look(14, align="center")) for _ in range(4))

    def _signed(self, *roles):
        *above, name = roles
        made = "".join(self.line(line) for line in self.paper.of(*above))
        names = "".join(self.line(line) for line in self.paper.of(name))
        return (made + self._room() + names) or self.hand.p("")


def built(paper):
    """The bytes of the paper's .docx; the same every time."""
    return Build(paper).bytes()


__all__ = ["Page", "built"]
