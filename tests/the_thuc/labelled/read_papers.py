"""Reads a paper as it is drawn in the folder `giay`: a line of text is a line of the paper.

    ### ke_hoach_bang_mot_hang
    @ dau=mot_hang ke=rieng                how it is built
    @faults: TT003                         faults of the page, or of the whole paper
    so: Số: 5/KH-UBND ⟪TT037⟫              a line by its role; its true faults
    than: … ⟪TT110 +TT104 ?TT103 | size=13⟫    + must not be told, ? may be told; its look

`@theo: name` takes the lines of another paper (several names: one paper made of each); then
`thay: old => new ⟪…⟫` writes words anew, `bo: words` leaves a line out (`bo_vai: role words` the
line of that role), `them: words => role: text` puts one behind.
Between braces: {8} eight blanks, {tab}, {nbsp}, {thin}, {u2011} and the like. Between ⟦ ⟧ what
Word makes of words: ins, del, link, sdt, tag, field, simple, nested.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from the_thuc.labelled import looks
from the_thuc.labelled.marks import Hand, Look
from the_thuc.labelled.package import Page, Shell

FOLDER = Path(__file__).parent / "giay"
_NOTE = re.compile(r"\s*⟪([^|⟫]*)(?:\|([^⟫]*))?⟫\s*$")
_BRACE = re.compile(r"\{(?:(\d+)|u([0-9a-f]{4})|([a-z]+))\}")
_NAMED = {"tab": "\t", "nbsp": "\u00a0", "thin": "\u2009", "br": "\n"}
_BASES = re.compile(r"^@theo: (\w+(?: \w+)+)$", re.MULTILINE)
_MADE = re.compile(r"⟦(\w+):([^⟧]*)⟧")


@dataclass(frozen=True)
class Label:
    """What is true of one place: ``kind`` is fault, sound or open; no ``words``: anywhere."""

    kind: str
    code: str
    words: str = ""


@dataclass
class Line:
    role: str
    text: str
    look: Look
    notes: list[tuple[str, str]] = field(default_factory=list)

    @property
    def shown(self):
        """The words as they are read on paper."""
        said = _MADE.sub(_shown, self.text)
        return said.replace("**", "").replace("~~", "")


@dataclass
class Paper:
    """One paper: its lines in order, how it is built, and what is true of it."""

    name: str
    lines: list[Line] = field(default_factory=list)
    how: dict[str, str] = field(default_factory=dict)
    of_page: list[tuple[str, str]] = field(default_factory=list)

    @property
    def is_party(self):
        return self.how.get("he") == "dang"

    def of(self, *roles):
        return [line for line in self.lines if line.role in roles]

    @property
    def labels(self):
        made = [Label(kind, code) for kind, code in self.of_page]
        for line in self.lines:
            made += [Label(kind, code, line.shown) for kind, code in line.notes]
        return made

    @property
    def hand(self):
        return Hand(
            self.how.get("cach", "runs"), self.how.get("ngat") == "1", float(self.how.get("co", 14))
        )

    @property
    def page(self):
        given = {k[6:]: v for k, v in self.how.items() if k.startswith("trang_")}
        page = Page()
        for key, value in given.items():
            kind = type(getattr(page, key))
            read = {bool: lambda said: said == "1", str: str}.get(kind, float)
            setattr(page, key, read(value))
        return page

    @property
    def shell(self):
        how = self.how
        shell = Shell(how.get("cach", "runs"), float(how.get("co", 14)))
        if "phong" in how:
            shell.font = how["phong"].replace("_", " ")
        if "chu_de" in how:
            shell.theme = tuple(part.replace("_", " ") for part in how["chu_de"].split(","))
        shell.uses_major = how.get("chu_de_nua") == "major"
        shell.table_after = float(how["bang_sau"]) if "bang_sau" in how else None
        shell.numbering = "tu_dong" in how
        return shell


def _shown(made):
    kind, words = made[1], made[2]
    if kind == "del":
        return ""
    return words.rsplit(":", 1)[-1] if kind in {"field", "simple", "nested"} else words


def read_all():
    """Every paper of the folder by its name."""
    papers = {}
    for path in sorted(FOLDER.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n### ")[1:]:
            name, _, said = block.partition("\n")
            bases = _BASES.search(said)
            for base in bases[1].split() if bases else ():
                one = _BASES.sub(f"@theo: {base}", said)
                papers[f"{name}__{base}"] = _read(f"{name}__{base}", one, papers)
            if bases is None:
                papers[name] = _read(name, said, papers)
    return papers


def _read(name, said, papers):
    paper = Paper(name)
    for raw in said.splitlines():
        text = raw.rstrip()
        if not text or text.startswith("#"):
            continue
        if text.startswith("@"):
            _set(paper, text, papers)
        else:
            try:
                _take(paper, *(part.strip() for part in text.split(":", 1)))
            except (StopIteration, TypeError, KeyError) as fault:
                raise ValueError(f"{name}: {text}") from fault
    return paper


def _set(paper, text, papers):
    order, _, rest = text[1:].partition(":")
    if order == "theo":
        other = papers[rest.strip()]
        paper.lines = [Line(x.role, x.text, x.look, list(x.notes)) for x in other.lines]
        paper.how = dict(other.how)
        paper.of_page = list(other.of_page)
    elif order in {"faults", "sound", "open"}:
        kind, said = "fault" if order == "faults" else order, rest.split()
        paper.of_page = [one for one in paper.of_page if one[0] == kind or one[1] not in said]
        paper.of_page += [(kind, code) for code in said]
    else:
        paper.how.update(dict(part.split("=", 1) for part in text[1:].split()))


def _take(paper, role, text):
    if role == "bo":
        paper.lines.remove(_with(paper, text))
    elif role == "bo_vai":
        kind, words = text.split(" ", 1)
        paper.lines.remove(next(x for x in paper.of(kind) if x.text == words))
    elif role == "thay":
        old, new = text.split(" => ", 1)
        old = _written(old)
        line = _with(paper, old)
        new, notes, look = _noted(new)
        line.text = line.text.replace(old, _written(new))
        line.notes += notes
        line.look = line.look.with_(**look)
    elif role == "them":
        words, new = text.split(" => ", 1)
        at = paper.lines.index(_with(paper, words)) + 1
        paper.lines.insert(at, _line(paper, *(part.strip() for part in new.split(":", 1))))
    else:
        paper.lines.append(_line(paper, role, text))


def _line(paper, role, text):
    said, notes, look = _noted(text)
    book = looks.PARTY if paper.is_party else looks.STATE
    return Line(role, _written(said) or looks.FIXED.get(role, ""), book[role].with_(**look), notes)


def _with(paper, words):
    return next(line for line in paper.lines if words in line.text)


def _noted(text):
    found = _NOTE.search(text)
    if found is None:
        return text, [], {}
    kinds = {"+": "sound", "?": "open"}
    notes = [
        (kinds.get(code[0], "fault"), code[1:] if code[0] in kinds else code)
        for code in found[1].split()
    ]
    look = {}
    for part in (found[2] or "").split():
        key, value = part.split("=", 1)
        kind = type(getattr(Look(), key))
        look[key] = value.replace("_", " ") if kind is str else kind(float(value))
    return text[: found.start()], notes, look


def _written(text):
    def character(found):
        if found[1]:
            return " " * int(found[1])
        return chr(int(found[2], 16)) if found[2] else _NAMED[found[3]]

    return _BRACE.sub(character, text)
