"""Tags of a template that stand where docxtpl finds them and nothing can be printed, or is lost.

docxtpl reads the whole XML of a part: the code of a field, the title of a control and the
description of a picture too. It reads no notes at the end, and a tag that stands for its paragraph
takes all else in that paragraph away.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W, own_text, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvexcel.office_file.ooxml import Xml

_RENDERED = re.compile(r"^word/(document|header\d*|footer\d*|footnotes)\.xml$")
_NOT_READ = (
    (re.compile(r"^word/endnotes\.xml$"), "chú thích cuối văn bản"),
    (re.compile(r"^word/(charts|diagrams)/.*\.xml$"), "biểu đồ hoặc sơ đồ"),
    (re.compile(r"^docProps/(core|app|custom)\.xml$"), "thuộc tính của tệp"),
)
_OPENING = re.compile(r"\{\{|\{%|\{#")
_RAW = re.compile(rb"\{\{|\{%")
_WHOLE = re.compile(r"\{%(p|tr|tc)\s")
_TAGS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_PLACES = {
    W + "instrText": "mã của một trường (field)",
    W + "delInstrText": "mã của một trường (field)",
    W + "delText": "chữ đã xoá khi bật theo dõi thay đổi",
}
_OBJECTS = ("{*}drawing", "{*}pict", "{*}object")
_SHOWN = 60


def stray_tags(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Where each such tag stands, in words, and the text around it."""
    for name, data in sorted(parts.items()):
        if _RENDERED.match(name) and _OPENING.search(data.decode("utf-8", "replace")):
            yield from _in_story(parse(data))
        elif _RAW.search(data):
            yield from ((place, "") for pattern, place in _NOT_READ if pattern.match(name))


def _in_story(root: Xml) -> Iterator[tuple[str, str]]:
    for node in root.iter("*"):
        text = node.text or ""
        if node.tag != W + "t" and _OPENING.search(text):
            yield _PLACES.get(node.tag, "chỗ không phải dòng chữ"), text[:_SHOWN]
        for value in node.attrib.values():
            if _OPENING.search(value):
                yield "tiêu đề, mô tả hoặc thuộc tính của một đối tượng", value[:_SHOWN]


def taken_away(root: Xml) -> Iterator[tuple[int, str, bool]]:
    """Paragraphs, from 1, that a tag stands for as a whole, with what else is in them.

    The text, and whether a picture or another object goes with it.
    """
    for number, node in enumerate(root.iter(W + "p"), 1):
        text = own_text(node)
        found = _WHOLE.search(text)
        if found is None:
            continue
        owner = node if found[1] == "p" else next(node.iterancestors(W + found[1]), node)
        has_object = any(True for kind in _OBJECTS for _ in owner.iter(kind))
        rest = _TAGS.sub("", text).strip() if found[1] == "p" else ""
        if has_object or rest:
            yield number, rest or text, has_object
