"""Judges a document: each rule answers one of five verdicts, and says why by the rule book."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dvexcel.model.finding import Severity, Verdict
from dvexcel.model.mend import Fault
from dvexcel.specs.rule_book import Trust
from dvexcel.specs.rule_trust import may_say_error
from dvexcel.the_thuc.judging.places import places_of
from dvexcel.the_thuc.judging.quoted import fact_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvexcel.model.finding import Finding
    from dvexcel.the_thuc.judging.quoted import Fact
    from dvexcel.the_thuc.judging.rule import Answer, Case, DocumentRule


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one rule said of one document; ``complaints`` are its answers that found something.

    ``doubted``: it found something where ``reason`` makes it unsure; it says nothing of its own
    and mends nothing.
    """

    rule: DocumentRule
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    reason: str = ""
    complaints: tuple[Answer, ...] = ()
    doubted: bool = False

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The places a repair can end, none where the rule knows no repair."""
        mend = self.rule.mend
        if mend is None or self.doubted:
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


def judge(rules: Iterable[DocumentRule], case: Case) -> tuple[Judgement, ...]:
    """What every rule says of the document, in the order of the rules."""
    return tuple(_judged(rule, case) for rule in rules)


_NO_PART = "văn bản không có thành phần này"
_NO_FACT = "bộ quy tắc không quy định điểm này"
_NO_BOOK = "chưa có bộ quy tắc cho thời gian này"
_NO_KIND = "loại văn bản này không có trong bộ quy tắc"
_NO_FORM = "bộ quy tắc không có mẫu cho văn bản này"
_MEASURED = {"trang", "than_van_ban", "thanh_phan"}  # sections of a book
_NOT_TOLD = "văn bản chưa đủ dữ kiện để đánh giá"


def _judged(rule: DocumentRule, case: Case) -> Judgement:
    if rule.speaks_of and not any(case.paper.has(part) for part in rule.speaks_of):
        return Judgement(rule, Verdict.KHONG_AP_DUNG, reason=_NO_PART)
    fact = fact_of(case.book, rule.fact) if rule.fact else None
    if rule.fact and fact is None:
        return Judgement(rule, Verdict.KHONG_AP_DUNG, reason=_NO_FACT)
    if not case.book_known and not rule.in_every_book:
        return Judgement(rule, Verdict.CHUA_DANH_GIA, reason=_NO_BOOK)
    if not case.kind_known and rule.fact.partition(".")[0] in _MEASURED:
        return Judgement(rule, Verdict.CHUA_DANH_GIA, reason=_NO_KIND)
    answers = list(rule.check(case))
    worst = next((v for v in _GRAVITY if any(a.verdict is v for a in answers)), Verdict.DAT)
    reason = {Verdict.KHONG_AP_DUNG: _NO_PART, Verdict.CHUA_DANH_GIA: _NOT_TOLD}.get(worst, "")
    found = tuple(_findings(rule, answers, fact, case))
    complaints = tuple(a for a in answers if a.verdict in _COMPLAINTS)
    doubt = _doubt(rule, case) if complaints else ""
    if doubt:
        return Judgement(rule, Verdict.CAN_NGUOI_XEM, (), doubt, complaints, doubted=True)
    return Judgement(rule, worst, found, reason, complaints)


def _doubt(rule: DocumentRule, case: Case) -> str:
    """Why what a rule found is not sure: no book speaks of the paper, or of what was taken so."""
    if not case.has_form:
        return _NO_FORM
    unsure = case.paper.unsure
    return next((unsure[part] for part in rule.speaks_of if part in unsure), "")


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
        facts = case.paper.facts
        places = places_of(group, facts)
        place = places[0] if places else None
        found = rule.notice.at(place, facts.file, **{"quy_dinh": said, **first.values})
        is_law = fact is not None and fact.trust is Trust.NGUYEN_VAN and case.book_known
        certain = first.verdict is Verdict.KHONG_DAT
        may_be_error = is_law and certain and may_say_error(rule.notice.code, rule.fact)
        weight = rule.notice.severity if may_be_error else Severity.CANH_BAO
        yield replace(
            found,
            severity=weight,
            verdict=first.verdict,
            certain=certain,
            also=tuple(places[1:]),
        )
