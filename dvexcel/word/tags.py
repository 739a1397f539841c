"""Reads the tags of a template before it is used, so that a fault is told with its paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from dataclasses import fields as dataclass_fields
from typing import TYPE_CHECKING

from jinja2 import TemplateAssertionError, TemplateSyntaxError, meta, nodes

from dvexcel.model.place import Paragraph
from dvexcel.office_file.ooxml import DOCUMENT, W, own_text, parse
from dvexcel.word import messages
from dvexcel.word.fields import Doan
from dvexcel.word.stray_tags import stray_tags

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from jinja2 import Environment

_STORIES = re.compile(r"^word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$")
_TAG = re.compile(r"\{\{(?P<shown>.*?)\}\}|\{%(?P<block>.*?)%\}|\{#.*?#\}", re.DOTALL)
_OPENING = re.compile(r"\{\{|\{%|\{#")
_SCOPE = re.compile(r"^(tr|tc|p|r)\s+")
_SPANS = {"tr", "tc", "p"}  # tags that stand for their whole row, cell or paragraph
_CURLY = str.maketrans("“”‘’", "\"\"''")
_BODY = "noi_dung"  # the field whose entries have parts: doan.so, doan.loi
_ENTRY = frozenset(part.name for part in dataclass_fields(Doan))
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
            text = own_text(node)
            place = Paragraph(number, text) if name == DOCUMENT else None
            yield Where(place, text)


def check_tags(
    parts: Mapping[str, bytes], environment: Environment, fields: Collection[str]
) -> None:
    """Raise BadTag at the first tag that cannot work: unclosed, unknown, or not allowed."""
    for fault in faults_of(parts, environment, fields):
        raise fault


def faults_of(
    parts: Mapping[str, bytes], environment: Environment, fields: Collection[str]
) -> Iterator[BadTag]:
    """Every tag that cannot work, in the order of the paragraphs."""
    for place, text in stray_tags(parts):
        yield BadTag(messages.tag_out_of_place(place), Where(None, text))
    reader = _Reader(environment, fields)
    for where in paragraphs(parts):
        try:
            for tag in tags_in(where):
                yield from _faults_of_tag(reader, tag, where)
        except BadTag as fault:  # a tag that is not closed ends its paragraph
            yield fault
    try:
        reader.finish()
    except BadTag as fault:
        yield fault


def _faults_of_tag(reader: _Reader, tag: Tag, where: Where) -> Iterator[BadTag]:
    try:
        if tag.keyword:
            reader.block(tag, where)
        else:
            reader.shown(tag, where)
    except BadTag as fault:
        yield fault


def fields_named(parts: Mapping[str, bytes], environment: Environment) -> set[str]:
    """The names that the tags of a template mention, loop variables too; faulty tags apart."""
    named: set[str] = set()
    for where in paragraphs(parts):
        try:
            for tag in tags_in(where):
                loop = _FOR.match(tag.inside) if tag.keyword == "for" else None
                said = loop[2] if loop else tag.inside
                if said:
                    tree = environment.parse("{{ " + said + " }}")
                    named |= meta.find_undeclared_variables(tree)
        except (BadTag, TemplateSyntaxError):
            continue
    return named


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: its keyword if it steers, what stands in it, and the scope docxtpl gives it."""

    keyword: str
    inside: str
    scope: str


def tags_in(where: Where) -> Iterator[Tag]:
    """The tags of one paragraph, comments left out; BadTag when one is not closed."""
    at = 0
    while opening := _OPENING.search(where.text, at):
        found = _TAG.match(where.text, opening.start())
        if found is None:
            raise BadTag(messages.unclosed_tag(opening[0]), where)
        at = found.end()
        said = found["shown"] or found["block"]
        if said is None:
            continue
        said = said.translate(_CURLY)
        # "{{ r }}" shows a field called r; "{{r x }}" has a scope.
        said = said.strip() if found["block"] else said.rstrip()
        scope = _SCOPE.match(said)
        inside = said[scope.end() :].strip() if scope else said.strip()
        keyword, _, rest = inside.partition(" ") if found["block"] else ("", "", inside)
        yield Tag(keyword, rest.strip(), scope[1] if scope else "")


@dataclass(slots=True)
class _Open:
    tag: Tag
    where: Where
    variable: str = ""

    def closes_at(self, tag: Tag, where: Where) -> bool:
        """Whether ``tag`` ends this block without cutting a paragraph, cell or row in two."""
        if self.tag.scope in _SPANS or tag.scope in _SPANS:
            return self.tag.scope == tag.scope
        return self.where is where


@dataclass(slots=True)
class _Reader:
    """Follows blocks as they open and close, and the names that are known inside them."""

    environment: Environment
    fields: Collection[str]
    open: list[_Open] = field(default_factory=list)

    def shown(self, tag: Tag, where: Where) -> None:
        if tag.scope:
            raise BadTag(messages.forbidden_tag("{{" + tag.scope), where)
        self._expression(tag.inside, where)

    def block(self, tag: Tag, where: Where) -> None:
        match tag.keyword:
            case "if":
                self._expression(tag.inside, where)
                self.open.append(_Open(tag, where))
            case "for":
                parsed = _FOR.match(tag.inside)
                if parsed is None:
                    raise BadTag(messages.bad_syntax(), where)
                self._expression(parsed[2], where)
                self.open.append(_Open(tag, where, parsed[1]))
            case "elif" | "else" | "endif" | "endfor":
                self._turn(tag, where)
            case _:
                raise BadTag(messages.forbidden_tag(tag.keyword), where)

    def _turn(self, tag: Tag, where: Where) -> None:
        """The block goes on with another branch, or ends."""
        ends = tag.keyword.removeprefix("end")
        if not self.open or (ends != tag.keyword and self.open[-1].tag.keyword != ends):
            raise BadTag(messages.stray_block(tag.keyword), where)
        if not self.open[-1].closes_at(tag, where):
            raise BadTag(messages.broken_structure(), where)
        if tag.keyword == "elif":
            self._expression(tag.inside, where)
        elif ends != tag.keyword:
            self.open.pop()

    def finish(self) -> None:
        if self.open:
            last = self.open[-1]
            raise BadTag(messages.unclosed_block(last.tag.keyword), last.where)

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
        entries = {block.variable for block in self.open if block.tag.inside.endswith(_BODY)}
        for part in tree.find_all(nodes.Getattr):
            of_an_entry = isinstance(part.node, nodes.Name) and part.node.name in entries
            if of_an_entry and part.attr not in _ENTRY and not part.attr.startswith("_"):
                raise BadTag(messages.unknown_field(part.attr, _ENTRY), where)
