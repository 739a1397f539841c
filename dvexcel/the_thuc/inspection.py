"""A document made by anyone is read, recognised and judged by the rule book of its day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dvexcel.model.finding import Verdict, in_reading_order
from dvexcel.model.paper import System
from dvexcel.model.recognised import Component
from dvexcel.specs.document_kinds import normative_kinds, other_forms
from dvexcel.specs.rule_book import current_book, rule_book
from dvexcel.text.dates import short_date
from dvexcel.the_thuc import notices
from dvexcel.the_thuc.days import latest_day
from dvexcel.the_thuc.told import verdict_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from dvexcel.model.finding import Finding
    from dvexcel.model.recognised import Recognised
    from dvexcel.specs.rule_book import RuleBook
    from dvexcel.the_thuc.judging.judge import Judgement

_OF_AN_OFFICE = (
    Component.SO_KY_HIEU,
    Component.CO_QUAN_BAN_HANH,
    Component.TEN_LOAI,
    Component.NOI_NHAN,
)
_SURELY_VIETNAMESE = 200  # letters: no sentence of that length is without a tone
_MAY_BE_NORMATIVE = {"Quyết định", "Nghị quyết"}


@dataclass(frozen=True, slots=True)
class Inspection:
    """One document judged: what it was taken for, by which book, what each rule said.

    ``book`` is None where no book is known for it; ``asked`` is the one whose rules were asked.
    """

    paper: Recognised
    book: RuleBook | None
    asked: RuleBook
    judgements: tuple[Judgement, ...]
    findings: tuple[Finding, ...]

    @property
    def summary(self) -> str:
        """How it came out, on the first line; what it was taken for and by which book, below."""
        counts = Counter(judgement.verdict for judgement in self.judgements)
        said = ", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict if counts[verdict])
        kind = self.paper.kind or "chưa rõ loại"
        system = f"hệ {self.paper.system}" if self.paper.system else "chưa rõ hệ"
        draft = ", dự thảo" if self.paper.is_draft else ""
        by = f"theo {self.book.short_name}" if self.book else "chỉ các điểm thời nào cũng có"
        first = f"{self.paper.facts.file}: {verdict_line(self.findings)}"
        return f"{first}\n{kind}, {system}{draft}; soát {by}: {said}."


def inspect_document(data: bytes, file: str, today: date) -> Inspection:
    """Read and judge one document; CannotRun (TN2xx) when it cannot be trusted.

    The rule book is the one of the document's date, today's for a draft. Where none is known,
    only the rules that hold in every book are asked, and the answer says so.
    """
    from dvexcel.the_thuc.read import inspect, recognise  # noqa: PLC0415 - lxml loads when used

    paper = recognise(inspect(data, file))
    day = latest_day(paper, today)
    special = _why_no_book(paper)
    book = rule_book(paper.system, day) if paper.system and special is None else None
    asked = book or current_book(paper.system or System.STATE)
    # A hundred modules that only this command needs: they load when it runs.
    from dvexcel.the_thuc.judging.judge import judge  # noqa: PLC0415
    from dvexcel.the_thuc.judging.rule import Case  # noqa: PLC0415
    from dvexcel.the_thuc.rules import DOCUMENT_RULES  # noqa: PLC0415

    kind_known = special is None or special.code == notices.NORMATIVE.code
    case = Case(paper, asked, today, book is not None, kind_known, has_form=special is None)
    judgements = judge(DOCUMENT_RULES, case)
    found = [finding for judgement in judgements for finding in judgement.findings]
    if special is None:
        found += _doubts(paper, judgements)
    if paper.facts.embedded:
        found.append(_unsure(notices.EMBEDDED.at(file=file, count=paper.facts.embedded)))
    if special is not None:
        found.append(_folded(special, judgements, paper))
    elif book is None:
        found.append(_unsure(notices.UNKNOWN_BOOK.at(file=file, day=short_date(day))))
    return Inspection(paper, book, asked, judgements, tuple(in_reading_order(found)))


def _why_no_book(paper: Recognised) -> Finding | None:
    """Why no rule book holds, whatever the date: no system, no office, or law for everybody."""
    file = paper.facts.file
    if paper.kind in other_forms():
        return notices.OTHER_FORM.at(file=file, kind=paper.kind)
    if paper.system is None:
        return notices.UNKNOWN_SYSTEM.at(file=file)
    if not any(paper.has(part) for part in _OF_AN_OFFICE):
        return notices.NOT_OF_AN_OFFICE.at(file=file)
    if _is_without_tones(paper):
        return notices.WITHOUT_TONES.at(file=file)
    by_year = paper.symbol is not None and paper.symbol.has_year
    if paper.kind in normative_kinds() or (by_year and paper.kind in _MAY_BE_NORMATIVE):
        return notices.NORMATIVE.at(file=file, kind=paper.kind)
    return None


def _doubts(paper: Recognised, judgements: Iterable[Judgement]) -> Iterator[Finding]:
    """One finding for each doubt, with the rules that it leaves to a person."""
    left: dict[str, list[str]] = {}
    for judgement in judgements:
        if judgement.doubted:
            left.setdefault(judgement.reason, []).append(judgement.rule.notice.code)
    for why, codes in left.items():
        told = notices.DOUBTFUL.at(
            file=paper.facts.file, why=why, count=len(codes), codes=", ".join(codes)
        )
        yield replace(told, verdict=Verdict.CAN_NGUOI_XEM, certain=False)


def _folded(special: Finding, judgements: Iterable[Judgement], paper: Recognised) -> Finding:
    """Why no book holds, with all that was found all the same: each point with its first place."""
    from dvexcel.the_thuc.judging.places import places_of  # noqa: PLC0415 - as above

    points = []
    for judgement in judgements:
        if judgement.doubted:
            notice, places = judgement.rule.notice, places_of(judgement.complaints, paper.facts)
            where = f", từ {places[0].quoted}" if places and places[0].quoted else ""
            points.append(f"{notice.title} ({notice.code}{where})")
    if not points:
        return _unsure(special)
    remedy = f"{special.remedy} Điểm nên xem: {'; '.join(points)}."
    return replace(special, remedy=remedy, verdict=Verdict.CAN_NGUOI_XEM, certain=False)


def _is_without_tones(paper: Recognised) -> bool:
    letters = "".join(filter(str.isalpha, "".join(line.text for line in paper.lines)))
    return len(letters) > _SURELY_VIETNAMESE and letters.isascii()


def _unsure(finding: Finding) -> Finding:
    return replace(finding, verdict=Verdict.CHUA_DANH_GIA, certain=False)
