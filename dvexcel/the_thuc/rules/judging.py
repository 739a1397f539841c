"""Judges a document: each rule answers one of five verdicts, and says why by the rule book.

A rule is one file with one code. It names the fact of the rule book it rests on, and the
components it speaks of: where they are gone, or the book has no such fact, it does not apply.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dvexcel.model.finding import Severity, Verdict
from dvexcel.model.mend import Fault
from dvexcel.model.recognised import Line
from dvexcel.specs.rule_book import Trust

if TYPE_CHECKING:
    from datetime import date

    from dvexcel.model.finding import Finding
    from dvexcel.model.mend import Mend, Wanted
    from dvexcel.model.notice import Notice
    from dvexcel.model.place import Paragraph
    from dvexcel.model.recognised import Component, Recognised
    from dvexcel.specs.rule_book import Dimension, Part, RuleBook


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule may know: the document, the book it is held against, the day of the judging.

    ``book_known``: the book is the one of the document's date. Else it is the newest book, and
    only rules that hold in every book are asked.
    """

    paper: Recognised
    book: RuleBook
    today: date
    book_known: bool = True

    @property
    def day(self) -> date:
        """The day that counts for what holds when: the document's own, else the day of judging."""
        return self.paper.issued or self.today


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
    empty. ``in_every_book``: it holds whatever the date. ``mend``: the repair that ends its
    finding without touching a word, None where a person must mend.
    """

    notice: Notice
    fact: str
    speaks_of: tuple[Component, ...]
    in_every_book: bool
    check: Check
    mend: Mend | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one rule said of one document; ``complaints`` are its answers that found something."""

    rule: DocumentRule
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    reason: str = ""
    complaints: tuple[Answer, ...] = ()

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The places a repair can end, none where the rule knows no repair."""
        mend = self.rule.mend
        if mend is None:
            return ()
        section, _, name = self.rule.fact.partition(".")
        part = name if section == "thanh_phan" else ""
        return tuple(
            Fault(
                self.rule.notice.code,
                mend,
                part,
                answer.line,
                answer.wanted,
                answer.verdict is Verdict.KHONG_DAT,
            )
            for answer in self.complaints
        )


def document_rule(
    notice: Notice,
    fact: str = "",
    *speaks_of: Component,
    in_every_book: bool = False,
    mend: Mend | None = None,
) -> Callable[[Check], DocumentRule]:
    """Make a check into a rule."""

    def wrap(check: Check) -> DocumentRule:
        return DocumentRule(notice, fact, speaks_of, in_every_book, check, mend)

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


def judge(rules: Iterable[DocumentRule], case: Case) -> tuple[Judgement, ...]:
    """What every rule says of the document, in the order of the rules."""
    return tuple(_judged(rule, case) for rule in rules)


_NO_PART = "văn bản không có thành phần này"
_NO_FACT = "bộ quy tắc không quy định điểm này"
_NO_BOOK = "chưa có bộ quy tắc cho thời gian này"
_NOT_TOLD = "văn bản chưa đủ dữ kiện để đánh giá"


def _judged(rule: DocumentRule, case: Case) -> Judgement:
    if rule.speaks_of and not any(case.paper.has(part) for part in rule.speaks_of):
        return Judgement(rule, Verdict.KHONG_AP_DUNG, reason=_NO_PART)
    fact = fact_of(case.book, rule.fact) if rule.fact else None
    if rule.fact and fact is None:
        return Judgement(rule, Verdict.KHONG_AP_DUNG, reason=_NO_FACT)
    if not case.book_known and not rule.in_every_book:
        return Judgement(rule, Verdict.CHUA_DANH_GIA, reason=_NO_BOOK)
    answers = list(rule.check(case))
    worst = next((v for v in _GRAVITY if any(a.verdict is v for a in answers)), Verdict.DAT)
    reason = {Verdict.KHONG_AP_DUNG: _NO_PART, Verdict.CHUA_DANH_GIA: _NOT_TOLD}.get(worst, "")
    found = tuple(_findings(rule, answers, fact, case))
    complaints = tuple(a for a in answers if a.verdict in _COMPLAINTS)
    return Judgement(rule, worst, found, reason, complaints)


_COMPLAINTS = {Verdict.KHONG_DAT, Verdict.CAN_NGUOI_XEM}
_GRAVITY = (
    Verdict.KHONG_DAT,
    Verdict.CAN_NGUOI_XEM,
    Verdict.CHUA_DANH_GIA,
    Verdict.KHONG_AP_DUNG,
)


def _findings(
    rule: DocumentRule, answers: Iterable[Answer], fact: Fact | None, case: Case
) -> Iterator[Finding]:
    """One finding for all places where a rule says the same, at the first of them."""
    grouped: dict[tuple[object, ...], list[Answer]] = {}
    for answer in answers:
        if answer.verdict in _COMPLAINTS:
            said_of = sorted((k, str(v)) for k, v in answer.values.items() if k != "text")
            key = (answer.verdict, *said_of)
            grouped.setdefault(key, []).append(answer)
    said = "" if fact is None else fact.sentence(case.book)
    for group in grouped.values():
        first = group[0]
        found = rule.notice.at(
            first.place, case.paper.facts.file, **{"quy_dinh": said, **first.values}
        )
        places = dict.fromkeys(answer.place for answer in group)
        more = f" Còn {len(places) - 1} đoạn khác cũng vậy." if len(places) > 1 else ""
        is_law = fact is not None and fact.trust is Trust.NGUYEN_VAN and case.book_known
        certain = first.verdict is Verdict.KHONG_DAT
        weight = rule.notice.severity if is_law and certain else Severity.CANH_BAO
        yield replace(
            found,
            what=found.what + more,
            severity=weight,
            verdict=first.verdict,
            certain=certain,
        )


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of a rule book as a rule quotes it."""

    said: str
    can_cu: str
    trust: Trust

    def sentence(self, book: RuleBook) -> str:
        """The reason a clerk reads: what the book says, and where."""
        source = f"{book.short_name}, {self.can_cu}"
        return f"{self.said} ({source})." if self.said else f"Theo {source}."


def fact_of(book: RuleBook, path: str) -> Fact | None:
    """The fact at a path such as "quy_dinh.unicode", None when the book has none."""
    section, _, name = path.partition(".")
    if section == "quy_dinh":
        said = book.statements.get(name)
        return None if said is None else Fact(said.text, said.can_cu, said.trust)
    facts: Mapping[str, Mapping[str, Dimension] | Mapping[str, Part]] = {
        "trang": book.page,
        "than_van_ban": book.body,
        "thanh_phan": book.parts,
    }
    found = facts[section].get(name)
    return None if found is None else Fact("", found.can_cu, found.trust)
