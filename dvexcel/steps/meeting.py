"""An edited report is read and held against the figures of today."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from lxml import etree

from dvexcel.edited import notices
from dvexcel.edited.copy import with_new_figures
from dvexcel.edited.meeting import meet
from dvexcel.edited.passages import passages_of
from dvexcel.edited.reasons import Reasons, amounts_of
from dvexcel.edited.told import findings_of
from dvexcel.model.outcome import CannotRun
from dvexcel.steps.documents import asked_about, bytes_of
from dvexcel.steps.drafts import kept_draft
from dvexcel.steps.reports import drafted_report
from dvexcel.the_thuc.mend import is_signed, is_strict
from dvexcel.the_thuc.read.parts import Parts

if TYPE_CHECKING:
    from dvexcel.edited.meeting import Meeting
    from dvexcel.model.finding import Finding
    from dvexcel.model.options import Options
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.steps.documents import AskedDocument
    from dvexcel.steps.reports import DraftedReport
    from dvexcel.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Met:
    """One edited report beside today's draft."""

    task: AskedDocument
    data: bytes
    parts: Parts
    document: Xml
    report: DraftedReport
    meeting: Meeting
    reasons: Reasons

    def findings(self, *, changed: bool) -> tuple[Finding, ...]:
        """What there is to say of it, after what ``changed`` in a copy."""
        told = findings_of(
            self.meeting, self.report.draft, self.task.name, self.reasons, changed=changed
        )
        return (*self.report.findings, *told)

    def copy(self, options: Options) -> bytes:
        """The report with today's figures; CannotRun (HT689) where it must not be changed."""
        require_writable(self.data, self.task.name)
        try:
            return with_new_figures(
                self.data, self.parts, self.document, self.meeting, self.reasons, options.today
            )
        except (BadZipFile, etree.LxmlError, LookupError, TypeError, ValueError) as problem:
            raise CannotRun(
                notices.SHOWS_NO_FIGURES.at(file=self.task.name, name=self.task.name)
            ) from problem


def met(workspace: Workspace, options: Options) -> Met:
    """The one report that is asked about, held against today's figures.

    CannotRun (HT690) for several, (TN2xx) for what cannot be read, (HT680, HT681) for one that no
    kept draft knows.
    """
    task = one_document(options)
    data = bytes_of(task)
    parts = Parts(data, task.name)
    document = parts.document()
    passages = passages_of(document)
    kept = kept_draft(workspace, task.name, passages)
    as_drafted = replace(options, follows=kept.follows, replaces=kept.replaces)
    report = drafted_report(workspace, as_drafted, kept.period)
    meeting = meet(kept.draft, report.draft, passages)
    reasons = Reasons(report.ledger, kept.amounts, amounts_of(report.consolidation))
    return Met(task, data, parts, document, report, meeting, reasons)


def one_document(options: Options) -> AskedDocument:
    """The one document of the options; CannotRun (HT690) for none, several or a folder."""
    files = [path for path in options.files if not path.is_dir()]
    if len(files) != 1 or len(options.files) != 1:
        raise CannotRun(notices.ONE_FILE.at(count=len(options.files)))
    tasks, _ = asked_about(options)
    if not tasks:
        raise CannotRun(notices.ONE_FILE.at(count=0))
    return tasks[0]


def require_writable(data: bytes, name: str) -> None:
    """CannotRun (HT689) for a document that is signed or that we only read."""
    if is_signed(data, name) or is_strict(data, name):
        raise CannotRun(notices.SHOWS_NO_FIGURES.at(file=name, name=name))
