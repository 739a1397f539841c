"""An issue is written down before its forms go out; one equal to the last is no new issue."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from dvexcel.model.issue import IssuedForm
from dvexcel.model.unit import Unit
from dvexcel.reading.copied import copied_row
from dvexcel.reading.tables import read_table
from dvexcel.receiving.issued import COPIED, record_issue
from dvexcel.receiving.since_issued import differs, issued_again
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.bieu import FORM_VERSION
from dvexcel.steps.opening import raw_ledger
from dvexcel.whole_files import told
from dvexcel.workspace import form_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.form import FormIssue
    from dvexcel.model.issue import PeriodIssues
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.options import Options
    from dvexcel.model.period import Period
    from dvexcel.model.sheets import SheetRow
    from dvexcel.workspace import Workspace


def write_issue_down(
    workspace: Workspace,
    ledger: Ledger,
    period: Period,
    written: Sequence[tuple[FormIssue, bytes]],
    options: Options,
) -> list[Finding]:
    """Record what these forms ask, unless the last issue asked the very same; say what differs."""
    before = ledger.issues.get(period.code)
    rows = _rows(workspace, options)
    if before is not None:
        keep_rebuilt(workspace, before, rows)
    number = 1 if before is None else before.last_number + 1
    forms = [_issued(ledger, form, data, number, options) for form, data in written]
    if before is not None and not any(_is_new(before, form) for form in forms):
        return []
    record_issue(workspace, period.code, forms, rows)
    return [] if before is None else list(issued_again(period, before, forms))


def keep_issued(workspace: Workspace, issue: PeriodIssues | None, form: Path, data: bytes) -> None:
    """Keep the form that went out where another one is about to take its name: ``lan_01/…``.

    It is known by its digest; what a person typed into it since is left where it is by who writes.
    """
    if issue is None or not form.is_file():
        return
    with told(form):
        current = form.read_bytes()
    digest = sha256(current).hexdigest()
    known = (one for of_unit in issue.by_unit.values() for one in of_unit)
    number = next((one.number for one in known if one.sha256 == digest), None)
    if number is not None and current != data:
        workspace.write(form.parent / f"lan_{number:02d}" / form.name, current)


def keep_rebuilt(
    workspace: Workspace, issue: PeriodIssues, rows: Mapping[str, Sequence[SheetRow]]
) -> None:
    """Write down an issue that only the forms told of so far."""
    if issue.recorded:
        return
    forms = [form for of_unit in issue.by_unit.values() for form in of_unit]
    record_issue(workspace, issue.period, forms, _with_words_of(forms, rows))


def keep_all_rebuilt(workspace: Workspace, ledger: Ledger, options: Options) -> None:
    """Write down every issue that only the forms told of so far."""
    rebuilt = [issue for issue in ledger.issues.values() if not issue.recorded]
    if rebuilt:
        rows = _rows(workspace, options)
        for issue in rebuilt:
            keep_rebuilt(workspace, issue, rows)


def _is_new(before: PeriodIssues, form: IssuedForm) -> bool:
    last = before.last(form.unit.code)
    return last is None or bool(differs(last, form))


def _issued(
    ledger: Ledger, form: FormIssue, data: bytes, number: int, options: Options
) -> IssuedForm:
    unit, code = form.unit, form.period.code
    asked = ledger.as_it_stands.elements_on_form(unit, form.period)
    return IssuedForm(
        Unit(unit.code, unit.name, unit.kind, unit.group),
        code,
        number,
        options.today,
        FORM_VERSION,
        tuple((element, told_for.code) for element, told_for in asked),
        form.tasks,
        form_name(unit.code, code),
        sha256(data).hexdigest(),
    )


def _rows(workspace: Workspace, options: Options) -> dict[str, list[SheetRow]]:
    """The rows of elements and tasks as they stand."""
    book = raw_ledger(workspace, options)
    return {
        table.key: [copied_row(table, row) for row in read_table(book, table)[0]]
        for table in COPIED
    }


def _with_words_of(
    forms: Sequence[IssuedForm], rows: Mapping[str, Sequence[SheetRow]]
) -> dict[str, list[SheetRow]]:
    """The rows in the words of the forms, and those that no sheet has any more."""
    elements = {str(row["ma"]): dict(row) for row in rows[so.SO_LIEU_GOC.key] if row.get("ma")}
    tasks = {str(row["ma"]): dict(row) for row in rows[so.NHIEM_VU.key] if row.get("ma")}
    for form in forms:
        for element, told_for in form.elements:
            plain: SheetRow = {
                "ma": element.code,
                "tinh_chat": element.nature.value,
                "nguon_cap": element.supplier,
                "ky": told_for.kind.value,
            }
            row = elements.setdefault(element.code, plain)
            row |= {"ten": element.name, "dvt": element.dvt}
        for task in form.tasks:
            tasks.setdefault(task.code, {"ma": task.code, "noi_dung": task.content})
    return {so.SO_LIEU_GOC.key: list(elements.values()), so.NHIEM_VU.key: list(tasks.values())}
