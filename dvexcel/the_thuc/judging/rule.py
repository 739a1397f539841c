"""What a rule on documents is: one code, one check, five possible answers.

It names the fact of the rule book it rests on, and the components it speaks of: where they are
gone, or the book has no such fact, it does not apply.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from inspect import cleandoc
from typing import TYPE_CHECKING

from dvexcel.model.finding import Verdict
from dvexcel.model.recognised import Line
from dvexcel.the_thuc.days import latest_day

if TYPE_CHECKING:
    from datetime import date

    from dvexcel.model.mend import Mend, Wanted
    from dvexcel.model.notice import Notice
    from dvexcel.model.place import Paragraph
    from dvexcel.model.recognised import Component, Recognised
    from dvexcel.specs.rule_book import RuleBook


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule may know: the document, the book it is held against, the day of the judging.

    ``book_known``: the book is the one of the document's date. Else it is the newest book, and
    only rules that hold in every book are asked. ``kind_known``: it is a paper that some book
    speaks of. Else no measure of a book is asked for. ``has_form``: the books hold a form for it.
    Else what is found is for a person to see.
    """

    paper: Recognised
    book: RuleBook
    today: date
    book_known: bool = True
    kind_known: bool = True
    has_form: bool = True

    @property
    def day(self) -> date:
        """The day that counts for what holds when."""
        return latest_day(self.paper, self.today)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a rule at one place; ``values`` fill its sentences.

    ``line`` is the typed line it speaks of, where it speaks of one; ``wanted`` how the rule book
    wants it to stand.
    """

    verdict: Verdict
    place: Paragraph | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    line: Line | None = None
    wanted: Wanted | None = None


Check = Callable[[Case], Iterable[Answer]]


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """A rule ready to run.

    ``fact`` is a path into the rule book ("trang.le_trai"), empty for good practice that no rule
    book asks for. ``speaks_of``: one of these components must be there, all of them when it is
    empty. ``written``: what holds, why, what passes and what fails, as the catalogue prints it.
    ``in_every_book``: it holds whatever the date. ``mend``: the repair that ends its finding
    without touching a word, None where a person must mend.
    """

    notice: Notice
    fact: str
    speaks_of: tuple[Component, ...]
    check: Check
    written: str
    in_every_book: bool = False
    mend: Mend | None = None


def document_rule(
    notice: Notice,
    fact: str = "",
    *speaks_of: Component,
    in_every_book: bool = False,
    mend: Mend | None = None,
) -> Callable[[Check], DocumentRule]:
    """Make a check into a rule; what is written above it is the docstring of its file."""

    def wrap(check: Check) -> DocumentRule:
        written = cleandoc(sys.modules[check.__module__].__doc__ or "")
        return DocumentRule(notice, fact, speaks_of, check, written, in_every_book, mend)

    return wrap


def fails(at: Line | Paragraph | None, wanted: Wanted | None = None, /, **values: object) -> Answer:
    """The rule is broken at that line."""
    return _complaint(Verdict.KHONG_DAT, at, values, wanted)


def asks(at: Line | Paragraph | None, **values: object) -> Answer:
    """A person must look: what is there may be right."""
    return _complaint(Verdict.CAN_NGUOI_XEM, at, values)


def not_assessed() -> Answer:
    """The document does not tell enough."""
    return Answer(Verdict.CHUA_DANH_GIA)


def not_applicable() -> Answer:
    """The rule has nothing to speak of here."""
    return Answer(Verdict.KHONG_AP_DUNG)


def _complaint(
    verdict: Verdict,
    at: Line | Paragraph | None,
    values: Mapping[str, object],
    wanted: Wanted | None = None,
) -> Answer:
    if isinstance(at, Line):
        return Answer(verdict, at.place, values, at, wanted)
    return Answer(verdict, at, values)
