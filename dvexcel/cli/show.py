"""How an outcome is shown: a table for people, one JSON object for scripts."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from dvexcel.model.finding import Severity
from dvexcel.model.place import Cell
from dvexcel.workspace import ISSUED, PAPERS, RESULTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from rich.console import Console

    from dvexcel.model.finding import Finding
    from dvexcel.model.mend import Correction
    from dvexcel.model.outcome import Outcome

COLOUR = {Severity.LOI: "red", Severity.CANH_BAO: "yellow"}
_KINDS = {
    ISSUED: "Biểu phát hành cho đơn vị",
    PAPERS: "Văn bản Word",
    RESULTS: "Kết quả tổng hợp",
}


def as_json(
    findings: Iterable[Finding],
    files: Iterable[Path],
    counts: Mapping[str, int] | None = None,
    outcome: Outcome | None = None,
) -> str:
    """The one object a script reads.

    "changes" is there when something was or would be mended, "documents" when documents were
    inspected: what each was taken for, and what every rule answered.
    """
    said: dict[str, Any] = {
        "findings": [finding.as_json() for finding in findings],
        "files": [str(file) for file in files],
        "counts": dict(counts or {}),
    }
    if outcome is not None and outcome.changes:
        said["changes"] = [change.as_json() for change in outcome.changes]
    if outcome is not None and outcome.reports:
        said["documents"] = [report.as_json() for report in outcome.reports]
    return json.dumps(said, ensure_ascii=False, indent=1)


def show_changes(console: Console, changes: Sequence[Correction]) -> None:
    """A table a document: what is mended where, from what, to what."""
    from rich.table import Table  # noqa: PLC0415 - only a person needs it
    from rich.text import Text  # noqa: PLC0415 - as above

    for file, group in groupby(changes, key=lambda change: change.file):
        table = Table(title=f"{file}: những chỗ sửa được", title_justify="left")
        for heading in ("Mã", "Chỗ", "Đang là", "Sửa thành"):
            table.add_column(heading, overflow="fold")
        for change in group:
            more = f" và {change.more} đoạn khác" if change.more else ""
            where = f"{change.subject}{more}"
            table.add_row(*map(Text, (change.code, where, change.found, change.wanted)))
        console.print(table)


def show_findings(console: Console, findings: Sequence[Finding]) -> None:
    """Findings under their file, errors and warnings told apart by word and colour."""
    for file, group in groupby(findings, key=lambda finding: finding.file):
        if file:
            say(console, f"\n{file}", style="bold")
        for alike in _by_cause(group):
            finding = alike[0]
            label = f"  {finding.severity.label} {finding.code}  "
            say(console, label, style=COLOUR[finding.severity], end="")
            say(console, finding.message if len(alike) == 1 else f"{_where(alike)} {finding.said}")
    if findings:
        show_total(console, findings)


def _by_cause(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Findings that say the very same of several cells of a sheet, together: one cause, once."""
    causes: dict[object, list[Finding]] = {}
    for number, one in enumerate(findings):
        same = (one.place.sheet, one.code, one.said) if isinstance(one.place, Cell) else number
        causes.setdefault(same, []).append(one)
    return list(causes.values())


def _where(alike: Sequence[Finding]) -> str:
    """The cells of one cause: the first few by name, the others counted."""
    named = ", ".join(str(one.place) for one in alike[:_NAMED_CELLS])
    more = len(alike) - _NAMED_CELLS
    return f"{len(alike)} ô ({named}{f' và {more} ô khác' if more > 0 else ''}):"


_NAMED_CELLS = 4


def show_total(console: Console, findings: Sequence[Finding]) -> None:
    """How many there are of each weight."""
    errors = sum(finding.is_error for finding in findings)
    say(console, f"\nTất cả {errors} lỗi, {len(findings) - errors} cảnh báo.")


def say(console: Console, text: str, style: str = "", end: str = "\n") -> None:
    """Print a text as it is: nothing in it is markup, and a line is as long as it is."""
    console.print(text, style=style, end=end, markup=False, highlight=False, soft_wrap=True)


def show_files(console: Console, root: Path, outcome: Outcome) -> None:
    """A closing table of what was made and where; long runs of forms become one line."""
    from rich.table import Table  # noqa: PLC0415 - only a person needs it

    table = Table(title="Đã làm xong", title_justify="left", header_style="bold")
    table.add_column("Loại")
    table.add_column("Tệp", overflow="fold")
    seen: dict[Path, list[Path]] = {}
    for file in dict.fromkeys(outcome.files):
        seen.setdefault(file.parent, []).append(file)
    for folder, files in seen.items():
        kind = _KINDS.get(_top(root, folder), "Thư mục làm việc")
        if len(files) > _MANY:
            table.add_row(kind, f"{_shown(root, folder)} ({len(files)} tệp)")
        else:
            for file in files:
                table.add_row(kind, _shown(root, file))
    said = {report.summary for report in outcome.reports}
    for note in (note for note in outcome.notes if note not in said):
        say(console, note)
    if outcome.files:
        console.print(table)
    say(console, f"Thư mục: {root.resolve()}")


_MANY = 30


def _top(root: Path, folder: Path) -> str:
    parts = folder.relative_to(root).parts if folder.is_relative_to(root) else ()
    return parts[0] if parts else ""


def _shown(root: Path, path: Path) -> str:
    return str(path.relative_to(root)) if path.is_relative_to(root) else str(path)
