"""The top of a paper, built as offices build it.

``dau`` says of what: mot_hang (one table row), hai_hang (names above, Số and date below), lech
(the date in a row below Số), ba_cot (an empty column between), ngat_dong (names broken by lines),
moi_dong (a row for each line), vien_o (lines are borders of cells), tab (no table, centred tab
stops), cach (no table, blanks), hop and hop_vml (text boxes), cot (two columns).
``ke`` says what the rule lines are: rieng (a shape in a paragraph of its own), vml, cung_so (the
shape hangs on the next row: in the cell of Số and of the date), lan (the agency's stands alone, the
motto's hangs on the date), tren_chu (it hangs on the words
above), vien (border of an empty paragraph), gach_duoi (underscores), gach_noi, khong.
"""

from __future__ import annotations

from the_thuc.labelled import looks
from the_thuc.labelled.marks import Look, border, box, cell, row, rule_line, table, vml_line
from the_thuc.labelled.package import Page, section

LEFT, RIGHT = 65, 100
_THIN = Look(6, align="center")


class Head:
    """The two columns of a head, line by line; "ke" stands for a rule line."""

    def __init__(self, paper, hand, build):
        self.paper, self.hand, self.build = paper, hand, build
        self.how = paper.how
        self.lines = self.how.get("ke", "rieng")
        party = paper.is_party
        self.left = paper.of("chu_quan", "co_quan")
        self.left += _fixed(paper, "sao") if party else ["ke"]
        self.right = _fixed(paper, "tieu_de") if party else _fixed(paper, "quoc_hieu")
        self.right += [] if party else _fixed(paper, "tieu_ngu")
        self.right.append("ke")
        self.low_left = paper.of("so", "trich_yeu_cv", "du_thao", "khan")
        if self.how.get("kinh_gui") == "o":
            self.low_left += paper.of("kinh_gui", "muc_kinh_gui")
        self.low_right = paper.of("dia_danh")
        if self.lines == "lan":
            self.right = [one for one in self.right if one != "ke"]
        if self.lines in {"khong", "tren_chu", "cung_so"}:
            self.left = [one for one in self.left if one != "ke"]
            self.right = [one for one in self.right if one != "ke"]

    def width_of(self, side):
        """How long the line below that column has to be."""
        party = self.paper.is_party
        if side == "right":
            words = [x for x in self.right if x != "ke" and x.role in {"tieu_ngu", "tieu_de"}][-1:]
            share, key = 1.0, "ke_tieu_ngu"
        else:
            words = [x for x in self.left if x != "ke" and x.role == "co_quan"]
            share, key = 0.42, "ke_co_quan"
        if key in self.how:
            return float(self.how[key])
        widest = max(
            (looks.width(part.strip(), x.look.size) for x in words for part in x.shown.split("\n")),
            default=40,
        )
        return round(widest * (1.0 if party else share), 1)

    def line(self, side, within):
        """The rule line as a paragraph of its own."""
        length = self.width_of(side)
        kind = self.lines
        if kind == "vml":
            shape = vml_line(self.hand, length, (within - length) / 2)
            return self.hand.paragraph(shape, _THIN)
        if kind == "vien":
            rest = (within - length) / 2
            look = Look(2, left=rest, border=border("top"))
            made = self.hand.paragraph("", look)
            return made.replace("<w:ind ", f'<w:ind w:right="{round(rest / 25.4 * 1440)}" ', 1)
        if kind in {"gach_duoi", "gach_noi"}:
            mark, wide = ("_", 0.5) if kind == "gach_duoi" else ("-", 0.333)
            times = max(3, round(length / (wide * 8 * 25.4 / 72)))
            return self.hand.p(mark * times, Look(8, align="center"))
        return self.hand.paragraph(rule_line(self.hand, length), _THIN)

    def column(self, items, side, within):
        made = []
        for item in items:
            if item == "ke":
                made.append(self.line(side, within))
            elif self.lines == "tren_chu" and item is items[-1] and item.role != "dia_danh":
                shape = rule_line(self.hand, self.width_of(side), down=6.3)
                made.append(self.build.line(item, shape))
            else:
                made.append(self.build.line(item))
        return "".join(made)

    def low(self, items, side):
        """The lines of Số or of the date; with ``cung_so`` the rule line hangs on the first."""
        made = []
        for at, item in enumerate(items):
            mixed = self.lines == "lan" and side == "right"
            wants = (self.lines == "cung_so" or mixed) and at == 0
            shape = rule_line(self.hand, self.width_of(side), down=0.4) if wants else ""
            look = item.look.with_(before=item.look.before + (4 if wants else 0))
            made.append(self.build.line(item, shape, look=look))
        return "".join(made) or self.hand.p("")


def _fixed(paper, role):
    return paper.of(role) or [paper_line(paper, role)]


def paper_line(paper, role):
    """A line whose words are always the same."""
    from the_thuc.labelled.read_papers import Line  # noqa: PLC0415 - it reads with these looks

    book = looks.PARTY if paper.is_party else looks.STATE
    return Line(role, looks.FIXED[role], book[role])


def head(paper, hand, build):
    """The head as markup; how it is built is in ``paper.how``."""
    made = Head(paper, hand, build)
    return _BUILDERS[paper.how.get("dau", "mot_hang")](made)


def _one_row(h):
    left = h.column(h.left, "left", LEFT) + h.low(h.low_left, "left")
    right = h.column(h.right, "right", RIGHT) + h.low(h.low_right, "right")
    return table((LEFT, RIGHT), row(cell(LEFT, left), cell(RIGHT, right)), style=_style(h))


def _two_rows(h):
    return table(
        (LEFT, RIGHT),
        row(
            cell(LEFT, h.column(h.left, "left", LEFT)),
            cell(RIGHT, h.column(h.right, "right", RIGHT)),
        ),
        row(cell(LEFT, h.low(h.low_left, "left")), cell(RIGHT, h.low(h.low_right, "right"))),
        style=_style(h),
    )


def _row_each(h):
    """Every line of the head in a row of its own, the rule lines too."""
    rows = []
    rest = [one for one in h.left if one != "ke"], [one for one in h.right if one != "ke"]
    for at in range(max(map(len, rest))):
        pair = [h.build.line(side[at]) if at < len(side) else h.hand.p("") for side in rest]
        rows.append(row(cell(LEFT, pair[0]), cell(RIGHT, pair[1])))
    if "ke" in h.left or "ke" in h.right:
        left = h.line("left", LEFT) if "ke" in h.left else h.hand.p("")
        rows.append(row(cell(LEFT, left), cell(RIGHT, h.line("right", RIGHT))))
    rows.append(
        row(cell(LEFT, h.low(h.low_left, "left")), cell(RIGHT, h.low(h.low_right, "right")))
    )
    return table((LEFT, RIGHT), *rows, style=_style(h))


def _broken(h):
    """The names of a column are one paragraph with line breaks, a line hanging on it."""
    made = []
    for side, items in (("left", h.left), ("right", h.right)):
        names = [one for one in items if one != "ke"]
        shape = rule_line(h.hand, h.width_of(side), down=5.5 * len(names) + 0.6)
        turn = "<w:r><w:br/></w:r>"
        runs = turn.join(h.build.words(one, one.look) for one in names)
        made.append(h.hand.paragraph(shape + runs, names[0].look))
    low = h.low(h.low_left, "left"), h.low(h.low_right, "right")
    return table(
        (LEFT, RIGHT),
        row(cell(LEFT, made[0]), cell(RIGHT, made[1])),
        row(cell(LEFT, low[0]), cell(RIGHT, low[1])),
    )


def _three_columns(h):
    """An empty column keeps the two sides apart."""
    left = h.column(h.left, "left", 60) + h.low(h.low_left, "left")
    right = h.column(h.right, "right", 100) + h.low(h.low_right, "right")
    gap = cell(5, h.hand.p(""))
    return table((60, 5, 100), row(cell(60, left), gap, cell(100, right)))


def _askew(h):
    """Số beside the names of the State, the date a row further down."""
    return table(
        (LEFT, RIGHT),
        row(
            cell(LEFT, h.column(h.left, "left", LEFT)),
            cell(RIGHT, h.column(h.right, "right", RIGHT)),
        ),
        row(cell(LEFT, h.low(h.low_left, "left")), cell(RIGHT, h.hand.p(""))),
        row(cell(LEFT, h.hand.p("")), cell(RIGHT, h.low(h.low_right, "right"))),
    )


def _cell_borders(h):
    """Between names and Số a low row whose middle cells carry the lines as borders."""
    left, right = h.width_of("left"), h.width_of("right")
    sides = (LEFT - left) / 2, left, (LEFT - left) / 2, (RIGHT - right) / 2, right
    sides += ((RIGHT - right) / 2,)
    tiny = h.hand.p("", Look(2, align="center"))
    lines = (cell(w, tiny, border("top") if i in {1, 4} else "") for i, w in enumerate(sides))
    names = [[one for one in side if one != "ke"] for side in (h.left, h.right)]
    return table(
        sides,
        row(
            cell(LEFT, h.column(names[0], "", LEFT), span=3),
            cell(RIGHT, h.column(names[1], "", RIGHT), span=3),
        ),
        row(*lines),
        row(
            cell(LEFT, h.low(h.low_left, "left"), span=3),
            cell(RIGHT, h.low(h.low_right, "right"), span=3),
        ),
    )


def _tabs(h):
    """No table: two centred tab stops; the lines are shapes on a line of their own."""
    stops = (("center", LEFT / 2), ("center", LEFT + RIGHT / 2))
    names = [[one for one in side if one != "ke"] for side in (h.left, h.right)]
    made = [h.build.pair(a, b, stops) for a, b in _zipped(*names)]
    if "ke" in h.right:
        shapes = ""
        for side, middle in (("left", LEFT / 2), ("right", LEFT + RIGHT / 2)):
            length = h.width_of(side)
            shapes += rule_line(h.hand, length, middle - length / 2, align="")
        made.append(h.hand.paragraph(shapes, Look(6, align="left")))
    made += [h.build.pair(a, b, stops) for a, b in _zipped(h.low_left, h.low_right)]
    return "".join(made)


def _blanks(h):
    """No table and no tab stops: the right half is pushed over with the space bar."""
    names = [[one for one in side if one != "ke"] for side in (h.left, h.right)]
    return "".join(
        h.build.pushed(a, b) for a, b in (*_zipped(*names), *_zipped(h.low_left, h.low_right))
    )


def _zipped(left, right):
    for at in range(max(len(left), len(right))):
        yield (
            left[at] if at < len(left) else None,
            right[at] if at < len(right) else None,
        )


def _boxes(h, *, vml=False):
    left = h.column(h.left, "left", LEFT) + h.low(h.low_left, "left")
    right = h.column(h.right, "right", RIGHT) + h.low(h.low_right, "right")
    shapes = box(h.hand, left, LEFT, 34, 0, vml=vml) + box(h.hand, right, RIGHT, 34, LEFT, vml=vml)
    room = "".join(h.hand.p("") for _ in range(5))
    return h.hand.paragraph(shapes, Look(14, align="left")) + room


def _columns(h):
    left = h.column(h.left, "left", 62) + h.low(h.low_left, "left")
    right = h.column(h.right, "right", 100) + h.low(h.low_right, "right")
    turn = h.hand.paragraph('<w:r><w:br w:type="column"/></w:r>', Look(2, align="left"))
    two = Page(**{**h.paper.page.__dict__, "columns": 2})
    end = h.hand.paragraph("", Look(2), more="").replace(
        "</w:pPr>", f"{section(two, 'continuous')}</w:pPr>", 1
    )
    return left + turn + right + end


def _style(h):
    return "TableGrid" if "bang_sau" in h.how else ""


_BUILDERS = {
    "mot_hang": _one_row,
    "hai_hang": _two_rows,
    "moi_dong": _row_each,
    "vien_o": _cell_borders,
    "lech": _askew,
    "ngat_dong": _broken,
    "ba_cot": _three_columns,
    "tab": _tabs,
    "cach": _blanks,
    "hop": _boxes,
    "hop_vml": lambda h: _boxes(h, vml=True),
    "cot": _columns,
}
