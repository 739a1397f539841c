"""Puts the judgements of one document together by component, as a clerk checks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.report import Report, ReportEntry, ReportGroup
from dvexcel.specs.component_names import COMPONENT_NAMES, GROUP_NAMES, PAGE, WHOLE

if TYPE_CHECKING:
    from dvexcel.the_thuc.inspection import Inspection
    from dvexcel.the_thuc.judging.judge import Judgement
    from dvexcel.the_thuc.judging.rule import DocumentRule

# Facts of no component that speak of the words, not of the page.
_OF_THE_WORDS = {"", "quy_dinh.du_thanh_phan", "quy_dinh.viet_hoa"}


def report_of(inspection: Inspection) -> Report:
    """The report of one document; every rule is in it once."""
    paper, book = inspection.paper, inspection.book
    grouped: dict[str, list[ReportEntry]] = {name: [] for name in GROUP_NAMES}
    for judgement in inspection.judgements:
        grouped[group_of(judgement.rule)].append(_entry(judgement))
    of_rules = {id(f) for judgement in inspection.judgements for f in judgement.findings}
    return Report(
        file=paper.facts.file,
        kind=paper.kind,
        system=str(paper.system or ""),
        book="" if book is None else book.name,
        draft=paper.is_draft,
        summary=inspection.summary,
        groups=tuple(
            ReportGroup(name, tuple(entries)) for name, entries in grouped.items() if entries
        ),
        others=tuple(f for f in inspection.findings if id(f) not in of_rules),
    )


def group_of(rule: DocumentRule) -> str:
    """The component a rule is about, by the name a clerk knows it by."""
    if rule.speaks_of:
        return COMPONENT_NAMES[rule.speaks_of[0]]
    return WHOLE if rule.fact in _OF_THE_WORDS else PAGE


def _entry(judgement: Judgement) -> ReportEntry:
    notice = judgement.rule.notice
    return ReportEntry(
        notice.code, notice.title, judgement.verdict, judgement.reason, judgement.findings
    )
