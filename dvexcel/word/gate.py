"""The only door to docxtpl: nothing but text, content and tables passes, and only as tokens.

docxtpl by itself drops "&" and "<", prints a missing field as nothing, None as "None", and runs
Python found in a template. Here a template may only name fields, loop over them and ask whether
they are there.
"""

from __future__ import annotations

import io
import re
import traceback
import zipfile
from datetime import date
from typing import TYPE_CHECKING, Any

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, UndefinedError, pass_context
from jinja2.compiler import CodeGenerator
from jinja2.exceptions import SecurityError, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from dvexcel.office_file.ooxml import DOCUMENT
from dvexcel.office_file.packages import read_parts, write_parts
from dvexcel.text.dates import long_date, short_date
from dvexcel.word import lines, messages
from dvexcel.word.fields import HeadingDate
from dvexcel.word.prints import Prints
from dvexcel.word.settle import has_bound_controls, has_tracked_changes, settled
from dvexcel.word.tags import (
    BadTag,
    Where,
    check_tags,
    faults_of,
    fields_named,
    paragraphs,
    tags_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from jinja2 import Template, nodes
    from jinja2.compiler import Frame

_XML_TAG = re.compile(r"<[^>]*>")
_BODY = "<w:body"
_COMPILED_NAME = "<template>"


def fill(template: Path, fields: Mapping[str, object]) -> tuple[dict[str, bytes], Prints]:
    """The parts of ``template`` with a token wherever it prints a field, and what they stand for.

    Raise CannotRun, with one finding that names the paragraph where it can, for a file that is
    no Word document, a faulty tag, an unknown field or a value that must not be printed.
    """
    prints = Prints()
    environment = _Environment(prints)
    parts: dict[str, bytes] = {}
    try:
        data = template.read_bytes()
        parts = read_parts(data)
        if has_tracked_changes(parts) or has_bound_controls(parts):
            parts = settled(parts)
            data = write_parts(parts)
        check_tags(parts, environment, fields)
        filled = _Template(io.BytesIO(data))
        filled.render(dict(fields), environment, autoescape=True)
        target = io.BytesIO()
        filled.save(target)
        return read_parts(target.getvalue()), prints
    except BadTag as fault:
        raise messages.cannot_print(
            fault.problem, template.name, fault.where.place, fault.where.text
        ) from None
    except (messages.Unprintable, TemplateError) as error:
        where = environment.where(error, parts)
        problem = _told(error)
        raise messages.cannot_print(problem, template.name, where.place, where.text) from error
    except etree.XMLSyntaxError as error:
        problem = messages.broken_structure() if DOCUMENT in parts else messages.not_a_word_file()
        raise messages.cannot_print(problem, template.name, None, "") from error
    except OSError as error:
        raise messages.cannot_print(messages.cannot_open(), template.name, None, "") from error
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        raise messages.cannot_print(messages.not_a_word_file(), template.name, None, "") from error


def faults_in(parts: dict[str, bytes], fields: Mapping[str, object]) -> list[BadTag]:
    """Every tag of a template that cannot work with these fields, without printing anything."""
    return list(faults_of(parts, _Environment(Prints()), fields))


def names_in(parts: dict[str, bytes]) -> set[str]:
    """The fields that a template's tags mention."""
    return fields_named(parts, _Environment(Prints()))


def _told(error: Exception) -> messages.Unprintable:
    """The clerk's words for what the engine raised."""
    if isinstance(error, messages.Unprintable):
        return error
    if isinstance(error, UndefinedError):
        quoted = re.search(r"'(\w+)'(?: is undefined)?$", error.message or "")
        return messages.unknown_field(quoted[1] if quoted else "", ())
    if isinstance(error, SecurityError):
        quoted = re.search(r"'(\w+)'", error.message or "")
        return messages.forbidden_tag(quoted[1] if quoted else "()")
    return messages.bad_syntax()


class _Template(DocxTemplate):  # type: ignore[misc]  # docxtpl ships no types
    """docxtpl that refuses a broken page instead of mending it in silence."""

    def fix_tables(self, xml: str) -> Any:  # noqa: ANN401 - the type is lxml's
        etree.fromstring(xml)
        return super().fix_tables(xml)


class _PlainCode(CodeGenerator):
    """Compiles templates that may not join texts: "a" ~ 1 would print a number without source."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802, ARG002 - jinja2's name
        raise messages.forbidden_tag("~")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802, ARG002, FBT001, FBT002 - jinja2's name
        raise messages.forbidden_tag("()")


class _Environment(SandboxedEnvironment):
    """The template language: fields, if, for, four filters."""

    code_generator_class = _PlainCode
    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self, prints: Prints) -> None:
        # With a context the engine cannot settle constants beforehand, where it would turn the
        # number in {{ 5 }} into text before asking.
        finalize = pass_context(lambda _, value: prints.token(value))
        super().__init__(autoescape=True, undefined=StrictUndefined, finalize=finalize)
        self.filters = {
            "ngay_dai": _ngay_dai,
            "ngay_ngan": _ngay_ngan,
            "in_hoa": _in_hoa,
            "noi": _noi,
        }
        self.globals = {}
        self._source = ""

    def from_string(self, source: Any, *args: Any, **kwargs: Any) -> Template:  # noqa: ANN401 - jinja2's signature
        self._source = str(source)
        return super().from_string(source, *args, **kwargs)

    def call_binop(self, context: object, operator: str, left: object, right: object) -> Any:  # noqa: ANN401, ARG002 - jinja2's signature
        raise messages.forbidden_tag(operator)

    def where(self, error: Exception, parts: Mapping[str, bytes]) -> Where:
        """The paragraph at which the engine stopped, as far as it can be told."""
        number = getattr(error, "lineno", None) or next(
            (
                frame.lineno
                for frame in reversed(traceback.extract_tb(error.__traceback__))
                if frame.filename == _COMPILED_NAME
            ),
            None,
        )
        if not number:
            return Where(None, "")
        # docxtpl puts each paragraph on a line of its own, and the tags that stood for a
        # paragraph at the end of the line before.
        shown = [_XML_TAG.sub("", line) for line in self._source.split("\n")]
        before = [tag for line in shown[: number - 1] for tag in tags_in(Where(None, line))]
        here = list(tags_in(Where(None, shown[number - 1])))
        named = re.search(r"'(\w+)'$", str(error))
        at = next((i for i, tag in enumerate(here) if named and named[1] in tag.inside), 0)
        if _BODY not in self._source:
            return Where(None, shown[number - 1].strip())
        owners = [where for where in paragraphs(parts) for _ in tags_in(where)]
        if len(before) + at >= len(owners):
            return Where(None, shown[number - 1].strip())
        return owners[len(before) + at]


def _ngay_dai(day: object) -> str:
    """The date in words; a HeadingDate leaves blanks for what is not known yet."""
    if isinstance(day, HeadingDate):
        return lines.heading_date(day.issued, day.draft_month)
    return _on_date(long_date, day)


def _ngay_ngan(day: object) -> str:
    return _on_date(short_date, day.issued if isinstance(day, HeadingDate) else day)


def _on_date(write: Callable[[date], str], day: object) -> str:
    if isinstance(day, date):
        return write(day)
    raise messages.missing_value() if day is None else messages.not_printable_here()


def _on_text(change: Callable[[str], str], value: object) -> str:
    if isinstance(value, str):
        return change(value)
    raise messages.not_printable_here()


def _in_hoa(value: object) -> str:
    return _on_text(str.upper, value)


def _noi(values: Sequence[object], between: str = " ") -> str:
    return between.join(_on_text(str, value) for value in values)
