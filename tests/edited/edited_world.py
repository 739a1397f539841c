"""A report whose every sentence is known beforehand: its words, its figures now and later.

The world decides what each sentence says by its own arithmetic; edits are made on the XML and on
the known sentence beside it. Nothing here is taken from what reads and changes documents.
"""

import io
import random
import zipfile
from copy import deepcopy
from dataclasses import dataclass, field, replace

import papers
from lxml import etree

from dvexcel.model.figure import figure
from dvexcel.model.paper import ColumnAlign, Grid, Run
from dvexcel.word.render import render

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEMPLATE = papers.REPO / "templates" / "nha_nuoc" / "bao_cao.docx"
THINGS = (
    ("hội nghị tuyên truyền", "cuộc"),
    ("mô hình dân vận khéo", "mô hình"),
    ("buổi đối thoại với thanh niên", "buổi"),
    ("lượt tiếp công dân thường xuyên", "lượt"),
    ("đơn thư đã giải quyết", "đơn"),
    ("thủ tục được rút ngắn", "thủ tục"),
    ("tổ hòa giải được củng cố", "tổ"),
    ("hộ nghèo được hỗ trợ nhà ở", "hộ"),
    ("công trình do dân hiến đất", "công trình"),
    ("lớp bồi dưỡng cán bộ", "lớp"),
    ("tin bài trên cổng thông tin", "tin"),
    ("cuộc giám sát của Mặt trận", "cuộc"),
)
COMMUNES = ("Đất Mũi", "Tân Ân", "Phú Tân", "Năm Căn")
HALF = 25  # per cent that one commune is to have


@dataclass
class Sentence:
    """Words and keys in turn, as drafted and as today's figures would have it."""

    now: tuple
    after: tuple
    reworded: dict = field(default_factory=dict)  # place among the pieces: what was typed there

    @property
    def holds(self):
        """Whether the words still follow from the figures."""
        return self.now == self.after

    def text(self, values):
        pieces = [self.reworded.get(at, one) for at, one in enumerate(self.now)]
        return "".join(one if isinstance(one, str) else printed(values[one[0]]) for one in pieces)


@dataclass
class World:
    """Values by key as drafted and later, the paragraphs of sentences, the rows of a table."""

    before: dict
    later: dict
    paragraphs: list
    rows: list


def world(seed):
    """Twelve things counted in four communes; later most of them have other counts."""
    luck = random.Random(seed)  # noqa: S311 - a repeatable draw
    made = World({}, {}, [], [])
    for number, (name, unit) in enumerate(THINGS):
        month_ago = luck.randint(20, 400)
        counts = [luck.randint(3, 120) for _ in COMMUNES]
        is_late = luck.random() < 0.7
        fresh = [c + luck.choice((0, 0, 1, 7, 60, -2)) for c in counts] if is_late else counts
        (old, told), (new, told_later) = (facts(number, month_ago, c) for c in (counts, fresh))
        made.before |= old
        made.later |= new
        kinds = luck.sample(("total", "moved", "best", "share"), luck.randint(1, 2))
        both = [[words(k, number, name, unit, one) for k in kinds] for one in (told, told_later)]
        made.paragraphs.append([Sentence(*pair) for pair in zip(*both, strict=True)])
        made.rows.append(Sentence(*(row(number, name, unit, t) for t in (told, told_later))))
    return made


def facts(number, month_ago, counts):
    """The figures of one thing, and what can be said of them."""
    total, best = sum(counts), max(counts)
    share, first = 100 * counts[0] // total, COMMUNES[counts.index(best)]
    key = f"T{number}/k"
    figures = {
        f"{key}/tinh": total,
        f"{key}/tinh:chenh": abs(total - month_ago),
        f"{key}/{first}": best,
        f"{key}/tinh:tyle": share,
        f"{key}/tinh:muctieu": HALF,
    }
    way = "tăng" if total > month_ago else "giảm"
    return figures, (way, first, "đạt" if share >= HALF else "chưa đạt")


def words(kind, number, name, unit, told):
    key, (way, first, verdict) = f"T{number}/k", told
    return {
        "total": ("Toàn tỉnh ghi nhận ", (f"{key}/tinh",), f" {unit}, tính theo {name}."),
        "moved": (f"Kết quả về {name} là ", (f"{key}/tinh",), f" {unit}, {way} ",
                  (f"{key}/tinh:chenh",), f" {unit} so với tháng trước."),
        "best": (f"Nhiều {name} nhất là xã {first} với ", (f"{key}/{first}",), f" {unit}."),
        "share": ("Riêng xã Đất Mũi chiếm ", (f"{key}/tinh:tyle",), f"% số {name}, {verdict} ",
                  (f"{key}/tinh:muctieu",), "%."),
    }[kind]  # fmt: skip


def row(number, name, unit, told):
    key = f"T{number}/k/tinh"
    return (name, unit, (key,), (f"{key}:tyle",), told[2])


def printed(number):
    return f"{number:,}".replace(",", ".")


def drafted(made, values, which):
    """The report as it is drafted from the values of that day: ``now`` or ``after``."""
    blocks = []
    for sentences in made.paragraphs:
        pieces = []
        for one in sentences:
            pieces += [" "] if pieces else []
            pieces += getattr(one, which)
        blocks.append(papers.doan(*(put(one, values) for one in pieces)))
    rows = tuple(
        tuple((Run(o) if isinstance(o, str) else put(o, values),) for o in getattr(one, which))
        for one in made.rows
    )
    heads = ("Nội dung", "ĐVT", "Kết quả", "Tỷ lệ", "Đánh giá")
    grid = Grid("bang", heads, (4, 2, 2, 2, 2), rows, (ColumnAlign.LEFT,) * len(heads), "Không có.")
    paper = replace(papers.bao_cao(), body=(*blocks, grid), annexes=())
    return render(paper, TEMPLATE)


def put(piece, values):
    return piece if isinstance(piece, str) else figure(values[piece[0]], piece[0])


# ---- a document by zipfile and lxml alone


def parts_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return target.getvalue()


def read(paragraph):
    """What a paragraph says when every tracked change is accepted."""
    gone = {t for d in paragraph.iter(W + "del", W + "moveFrom") for t in d.iter(W + "t")}
    return "".join(t.text or "" for t in paragraph.iter(W + "t") if t not in gone)


class Edited:
    """The drafted report in the hands of a clerk: each edit is made on paper and remembered."""

    def __init__(self, made, data, seed):
        self.made, self.luck = made, random.Random(f"edits {seed}")  # noqa: S311 - as above
        self.parts = parts_of(data)
        self.root = etree.fromstring(self.parts["word/document.xml"])
        of_world = {
            " ".join(one.text(made.before) for one in some): some for some in made.paragraphs
        }
        self.known = [
            (p, of_world[read(p)]) for p in self.root.iter(W + "p") if read(p) in of_world
        ]
        assert len(self.known) == len(made.paragraphs)
        self.hand_typed = {}
        self.deleted = []

    def data(self):
        return packed(self.parts | {"word/document.xml": etree.tostring(self.root)})

    def edit(self):
        """Every paragraph is edited in one way, or left alone."""
        ways = (self.split, self.reword, self.move, self.retype, self.split, self.leave, self.type)
        for at in range(len(self.known)):
            self.luck.choice(ways)(at)
        if self.luck.random() < 0.5:
            self.delete()
        return self

    def leave(self, at):
        pass

    def split(self, at):
        """Runs are cut in the middle, as a spelling checker or a save does."""
        paragraph, _ = self.known[at]
        for run in list(paragraph.iter(W + "r")):
            text = run.find(W + "t")
            if text is None or len(text.text or "") < 2:
                continue
            cut = self.luck.randint(1, len(text.text) - 1)
            rest = deepcopy(run)
            rest.find(W + "t").text, text.text = text.text[cut:], text.text[:cut]
            for one in (text, rest.find(W + "t")):
                one.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            rest.set(W + "rsidR", "00AB12CD")
            run.addnext(rest)

    def reword(self, at):
        """Words are added before the first figure of the first sentence."""
        paragraph, sentences = self.known[at]
        first = next(t for t in paragraph.iter(W + "t") if t.text)
        more = self.luck.choice(("Trong kỳ, ", "Theo báo cáo của các đơn vị, ", "Nhìn chung "))
        words = more + sentences[0].now[0]
        assert first.text == sentences[0].now[0]
        first.text = words
        sentences[0].reworded[0] = words

    def move(self, at):
        """The paragraph goes in front of another one."""
        paragraph, _ = self.known[at]
        other, _ = self.luck.choice(self.known)
        if other is not paragraph:
            other.addprevious(paragraph)

    def retype(self, at):
        """Typed anew: one run, no bookmark."""
        paragraph, _ = self.known[at]
        text = read(paragraph)
        for child in list(paragraph):
            if child.tag != W + "pPr":
                paragraph.remove(child)
        run = etree.SubElement(paragraph, W + "r")
        etree.SubElement(run, W + "t").text = text

    def type(self, at):
        """Another number is typed over the first figure."""
        paragraph, sentences = self.known[at]
        begin = next(iter(paragraph.iter(W + "bookmarkStart")), None)
        if begin is None:
            return
        text = begin.getnext().find(W + "t")
        text.text = sentences[0].reworded[1] = "9.871"
        self.hand_typed[id(sentences[0])] = "9.871"

    def delete(self):
        at = self.luck.randrange(len(self.known))
        paragraph, sentences = self.known.pop(at)
        self.deleted.append(sentences)
        paragraph.getparent().remove(paragraph)
