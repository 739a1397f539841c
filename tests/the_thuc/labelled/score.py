"""Holds what soat says against what is true: precision and recall by code, place by place.

A finding is true where a fault of its code stands at its place, false elsewhere: in these papers
everything that is not labelled a fault is right. "Còn 4 đoạn khác cũng vậy" counts for four more
places of that code; told of more places than there are faults, it is false once.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from the_thuc.labelled.reading import paragraphs, plain

from dvexcel.cli import main

HERE = Path(__file__).parent
TODAY = "30/11/2026"
ASKS = "cần người xem"
_MORE = re.compile(r"Còn (\d+) đoạn khác cũng vậy")
_QUOTED = re.compile(r"“…?([^”…]{3,})")
_NUMBER = re.compile(r"doan:(\d+)")
_WEIGHTS = {"loi": "lỗi", "canh_bao": "cảnh báo"}


@dataclass
class Wrong:
    """Something that soat tells though it is right, or does not tell though it is wrong."""

    paper: str
    code: str
    words: str

    @property
    def said(self):
        return f"{self.paper}: {self.code}: {self.words[:48]}".rstrip(": ")


@dataclass
class Score:
    """Counts by code; ``weights`` counts (weight, true or false); the wrong ones by place."""

    false: list[Wrong] = field(default_factory=list)
    missed: list[Wrong] = field(default_factory=list)
    sprung: list[Wrong] = field(default_factory=list)
    traps: int = 0
    told: Counter = field(default_factory=Counter)
    weights: Counter = field(default_factory=Counter)

    @property
    def by_code(self):
        """{code: {true, false, missed}}: findings that are true, that are false; faults not told.

        A finding may tell several faults: ``told`` counts the faults, ``true`` the findings.
        """
        false = Counter(one.code for one in self.false)
        missed = Counter(one.code for one in self.missed)
        return {
            code: {"true": self.told[code], "false": false[code], "missed": missed[code]}
            for code in sorted({*self.told, *false, *missed})
        }


def codes():
    """The code by which soat tells each fault that is labelled in words; none where it is blind."""
    said = yaml.safe_load((HERE / "ma.yml").read_text(encoding="utf-8"))
    return {slug: entry["ma"] for slug, entry in said.items()}


def findings(files):
    """What soat says of each file of the folder, through its command line, in one process."""
    told = io.StringIO()
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(told):
        order = ["soat", *map(str, files), "--json", "--ngay", TODAY, "--thu-muc", folder]
        with contextlib.suppress(SystemExit):
            main(order)
    by_file = defaultdict(list)
    for one in json.loads(told.getvalue())["findings"]:
        if one["code"].startswith("TT"):
            by_file[Path(one["file"]).stem].append(one)
    return by_file


def score(papers, made, folder):
    """Every paper judged. ``made``: the bytes by name; they are written to ``folder`` first."""
    files = []
    for name, data in made.items():
        files.append(folder / f"{name}.docx")
        files[-1].write_bytes(data)
    said, known, total = findings(files), codes(), Score()
    for name, paper in papers.items():
        _judge(name, paper.labels, said.get(name, []), paragraphs(made[name]), known, total)
    return total


def _judge(name, labels, said, words, known, total):
    of_kind = defaultdict(list)
    for label in labels:
        code = known.get(label.code, label.code) or label.code
        of_kind[label.kind].append((code, label.words, plain(label.words)))
    faults, done, spare, blamed = of_kind["fault"], set(), Counter(), set()
    total.traps += len(of_kind["sound"])
    for one in said:
        at = _places(one, words)
        hits = _hits(faults, one["code"], at)
        if not hits and _hits(of_kind["open"], one["code"], at):
            continue
        weight = ASKS if one["verdict"] == ASKS else _WEIGHTS[one["severity"]]
        total.weights[weight, bool(hits)] += 1
        if hits:
            done.add(next((i for i in hits if i not in done), hits[0]))
        else:
            blamed.add(one["code"])
            total.false.append(Wrong(name, one["code"], at[1] or one["message"]))
            total.sprung += total.false[-1:] if _hits(of_kind["sound"], one["code"], at) else []
        more = _MORE.search(one["message"])
        spare[one["code"]] += int(more[1]) if more else 0
    for i, (code, text, _) in enumerate(faults):
        if i not in done and spare[code]:
            spare[code] -= 1
            done.add(i)
        if i in done:
            total.told[code] += 1
        else:
            total.missed.append(Wrong(name, code, text))
    for code in sorted(+spare):
        if code not in blamed and not _hits((*faults, *of_kind["open"]), code, ("", "", "")):
            total.false.append(Wrong(name, code, f"còn {spare[code]} đoạn khác"))
            total.weights["cảnh báo", False] += 1


def _hits(labels, code, at):
    """Which of the labels are of that code and at that place; those without words are anywhere."""
    return [i for i, (of, _, text) in enumerate(labels) if of == code and _meets(text, at)]


def _places(one, words):
    """The paragraph a finding points to, plain and as written, and what it quotes."""
    number = _NUMBER.search(one["place"] or "")
    at = int(number[1]) if number else 0
    written = words[at] if at < len(words) else ""
    quoted = _QUOTED.search(one["message"])
    return plain(written), written, plain(quoted[1]) if quoted else ""


def _meets(label, at):
    """Whether a label's words are those of the place; a label without words is anywhere."""
    paragraph, _, quoted = at
    if not label:
        return True
    if paragraph and (label in paragraph or (len(paragraph) > 3 and paragraph in label)):
        return True
    return len(quoted) > 3 and quoted in label
