"""How an inspected document is shown: by component, with the five verdicts counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dvexcel.cli.show import COLOUR, say, show_total
from dvexcel.model.finding import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from dvexcel.model.finding import Finding
    from dvexcel.model.outcome import Outcome
    from dvexcel.model.report import Report, ReportGroup

_UNJUDGED = Verdict.CHUA_DANH_GIA


def outside_reports(outcome: Outcome) -> list[Finding]:
    """The findings that no report shows: files that could not be read or written."""
    shown = {id(f) for report in outcome.reports for f in _findings_of(report)}
    return [finding for finding in outcome.findings if id(finding) not in shown]


def show_reports(console: Console, reports: Sequence[Report]) -> None:
    """Each document: what it is, the count of verdicts, then what was found by component.

    Of many documents a table says how each came out; a workbook holds the rest.
    """
    for report in reports if len(reports) <= _IN_FULL else ():
        say(console, f"\n{report.summary}", style="bold")
        for finding in report.others:
            _show(console, finding)
        for group in report.groups:
            _show_group(console, group)
        for entry in (e for group in report.groups for e in group.entries):
            if entry.verdict is _UNJUDGED and report.book:
                say(console, f"  Chưa đánh giá được: {entry.title} ({entry.code}), {entry.reason}.")
    if len(reports) > _IN_FULL:
        _show_table(console, reports)
    if reports:
        show_total(console, [finding for report in reports for finding in _findings_of(report)])


_IN_FULL = 8  # documents that one reads finding by finding


def _show_table(console: Console, reports: Sequence[Report]) -> None:
    from rich.table import Table  # noqa: PLC0415 - only a person needs it
    from rich.text import Text  # noqa: PLC0415 - as above

    table = Table(title="Thể thức từng tệp. Chưa soát nội dung.", title_justify="left")
    table.add_column("Tệp", overflow="fold")
    table.add_column("Loại văn bản", overflow="fold")
    table.add_column("Lỗi", justify="right")
    table.add_column("Nên xem", justify="right")
    for report in reports:
        found = [f for f in _findings_of(report) if f.verdict is not _UNJUDGED]
        errors = sum(finding.is_error for finding in found)
        row = (report.file, report.kind or "chưa rõ", str(errors), str(len(found) - errors))
        table.add_row(*map(Text, row))
    console.print(table)


def _show_group(console: Console, group: ReportGroup) -> None:
    if not group.findings:
        return
    given = Counter(entry.verdict for entry in group.entries)
    counts = ", ".join(f"{given[verdict]} {verdict}" for verdict in Verdict if given[verdict])
    say(console, f"\n  {group.name}: {counts}", style="bold")
    for finding in group.findings:
        _show(console, finding)


def _show(console: Console, finding: Finding) -> None:
    """One finding: what is there on a line, why not and what to do below it."""
    label = finding.severity.label
    if finding.verdict is Verdict.CAN_NGUOI_XEM:
        label = "Cần người xem"
    say(console, f"    {label} {finding.code} ", style=COLOUR[finding.severity], end="")
    say(console, " ".join(filter(None, (finding.where, finding.what, finding.repeats))))
    for beat in (finding.why, finding.remedy):
        if beat:
            say(console, f"      {beat}")


def _findings_of(report: Report) -> list[Finding]:
    return [*report.others, *(f for group in report.groups for f in group.findings)]
