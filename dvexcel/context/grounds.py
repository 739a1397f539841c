"""Căn cứ: each line gets its word, the lines their order; they are taken from wherever they stand.

Nghị định 30/2020/NĐ-CP, Phụ lục I: grounds stand above the words of command ("QUYẾT ĐỊNH:"), each
on its line with a semicolon, the last with a full stop.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.paper import Level
from dvexcel.specs.document_kinds import commands
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvexcel.model.outgoing import Outgoing, OutgoingText

_WORD = "Căn cứ"
# Lines that begin otherwise keep their words.
_OTHER_WORDS = re.compile(
    r"(?:can cu|thuc hien|thi hanh|trien khai|theo|xet|tiep theo|tren co so|sau khi|cu the hoa|de"
    r" |nham|chap hanh|truoc|uy ban|hoi dong|thuong truc|chinh phu|quoc hoi|bo truong)\b"
)
_GROUND = re.compile(r"(?:can cu|theo (?:de nghi|de xuat)|xet (?:de nghi|to trinh|de xuat))\b")
_LAST = re.compile(r"(?:theo (?:de nghi|de xuat)|xet (?:de nghi|to trinh|de xuat))\b")
_MARKS = " \t;,.*"
_DASH = re.compile(r"^[-–—•+]\s*")


def with_grounds(item: Outgoing) -> Outgoing:
    """``item`` with all its grounds in Căn cứ, in order, without those typed among its paragraphs.

    Only kinds that rule by words of command take grounds out of their body: elsewhere "Căn cứ …"
    may begin a sentence. The words of command themselves, typed as a paragraph, go: the form has
    them.
    """
    texts = item.texts
    typed: list[str] = []
    if words := commands(item.kind):
        first = next((at for at, one in enumerate(texts) if one.level is Level.DIEU), len(texts))
        kept = []
        for at, one in enumerate(texts):
            if at < first and _is_command(one, words):
                continue
            if at < first and _is_ground(one):
                typed.append(one.text)
            else:
                kept.append(one)
        texts = tuple(kept)
    return replace(item, texts=texts, can_cu=tuple(grounds((*item.can_cu, *typed))))


def grounds(lines: Iterable[str]) -> Iterator[str]:
    """The lines with their word and without end marks; proposals ("Theo đề nghị …") come last."""
    bare = [_DASH.sub("", line.strip(_MARKS)) for line in lines]
    said = [line for line in bare if line]
    for is_last in (False, True):
        for line in said:
            if (_LAST.match(fold(line)) is not None) is is_last:
                yield line if _OTHER_WORDS.match(fold(line)) else f"{_WORD} {line}"


def _is_ground(text: OutgoingText) -> bool:
    plain = text.level in {Level.DOAN, Level.GACH}
    return plain and _GROUND.match(fold(text.text.strip(_MARKS))) is not None


def _is_command(text: OutgoingText, words: str) -> bool:
    return fold(text.text.strip(f"{_MARKS}:")) == fold(words)
