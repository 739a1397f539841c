"""Reads the tags of a template before it is used, so that a fault is told with its paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jinja2 import TemplateAssertionError, TemplateSyntaxError, meta

from dvexcel.model.place import Paragraph
from dvexcel.word import messages
from dvexcel.word.ooxml import W, parse, text_of
from dvexcel.word.package import DOCUMENT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from jinja2 import Environment

_STORIES = re.compile(r"^word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$")
_TAG = re.compile(r"\{\{(?P<shown>.*?)\}\}|\{%(?P<block>.*?)%\}|\{#.*?#\}", re.DOTALL)
_OPENING = re.compile(r"\{\{|\{%|\{#")
_SCOPE = re.compile(r"^(?:tr|tc|p|r)\s+")
_CURLY = str.maketrans("“”‘’", "\"\"''")
_FOR = re.compile(r"^(\w+)\s+in\s+(.+)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Where:
    """A paragraph of a template and what it shows; only those of the body have a number."""

    place: Paragraph | None
    text: str


class BadTag(Exception):  # noqa: N818 - names the thing found, raised only inside this package
    """A fault of a tag and the paragraph it stands in."""

    def __init__(self, problem: messages.Unprintable, where: Where) -> None:
        self.problem, self.where = problem, where
        super().__init__(str(problem))


def paragraphs(parts: Mapping[str, bytes]) -> Iterator[Where]:
    """Every paragraph a template shows, the body first, counted from 1."""
    for name in sorted(filter(_STORIES.match, parts), key=lambda part: (part != DOCUMENT, part)):
        for number, node in enumerate(parse(parts[name]).iter(W + "p"), start=1):
            place = Paragraph(number) if name == DOCUMENT else None
            yield Where(place, text_of(node))


def check_tags(
    parts: Mapping[str, bytes], environment: Environment, fields: Collection[str]
) -> None:
    """Raise BadTag at the first tag that cannot work: unclosed, unknown, or not allowed."""
    reader = _Reader(environment, fields)
    for where in paragraphs(parts):
        for keyword_or_none, inside in _tags(where):
            if keyword_or_none is None:
                reader.shown(inside, where)
            else:
                reader.block(keyword_or_none, inside, where)
    reader.finish()


def _tags(where: Where) -> Iterator[tuple[str | None, str]]:
    """The tags of one paragraph: (None, expression) or (keyword, rest)."""
    at = 0
    while opening := _OPENING.search(where.text, at):
        tag = _TAG.match(where.text, opening.start())
        if tag is None:
            raise BadTag(messages.unclosed_tag(opening[0]), where)
        at = tag.end()
        if tag["shown"] is not None:
            yield None, tag["shown"].translate(_CURLY)
        elif tag["block"] is not None:
            inside = _SCOPE.sub("", tag["block"].translate(_CURLY).strip())
            keyword, _, rest = inside.partition(" ")
            yield keyword, rest.strip()


@dataclass(slots=True)
class _Open:
    keyword: str
    where: Where
    variable: str = ""


@dataclass(slots=True)
class _Reader:
    """Follows blocks as they open and close, and the names that are known inside them."""

    environment: Environment
    fields: Collection[str]
    open: list[_Open] = field(default_factory=list)

    def shown(self, inside: str, where: Where) -> None:
        if _SCOPE.match(inside):
            raise BadTag(messages.forbidden_tag("{{" + inside.split(maxsplit=1)[0]), where)
        self._expression(inside.strip(), where)

    def block(self, keyword: str, rest: str, where: Where) -> None:
        match keyword:
            case "if":
                self._expression(rest, where)
                self.open.append(_Open("if", where))
            case "for":
                parsed = _FOR.match(rest)
                if parsed is None:
                    raise BadTag(messages.bad_syntax(), where)
                self._expression(parsed[2], where)
                self.open.append(_Open("for", where, parsed[1]))
            case "elif" | "else":
                if not self.open:
                    raise BadTag(messages.stray_block(keyword), where)
                if keyword == "elif":
                    self._expression(rest, where)
            case "endif" | "endfor":
                if not self.open or f"end{self.open[-1].keyword}" != keyword:
                    raise BadTag(messages.stray_block(keyword), where)
                self.open.pop()
            case _:
                raise BadTag(messages.forbidden_tag(keyword), where)

    def finish(self) -> None:
        if self.open:
            last = self.open[-1]
            raise BadTag(messages.unclosed_block(last.keyword), last.where)

    def _expression(self, expression: str, where: Where) -> None:
        try:
            tree = self.environment.parse("{{ " + expression + " }}")
            self.environment.compile("{{ " + expression + " }}")
        except TemplateAssertionError:
            raise BadTag(messages.unknown_filter(), where) from None
        except TemplateSyntaxError:
            raise BadTag(messages.bad_syntax(), where) from None
        except messages.Unprintable as problem:
            raise BadTag(problem, where) from None
        known = {*self.fields, "loop", *(block.variable for block in self.open)}
        for name in sorted(meta.find_undeclared_variables(tree) - known):
            raise BadTag(messages.unknown_field(name, self.fields), where)
