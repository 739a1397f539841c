"""The forms of a period are issued, with the công văn that asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.cong_van import request_paper
from dvexcel.context.sending import sending_rows
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.caveats import without_supplier
from dvexcel.steps.issue_record import keep_issued, write_issue_down
from dvexcel.steps.issuing import forms_of
from dvexcel.steps.made import Made
from dvexcel.steps.opening import find_period, open_ledger, own_office
from dvexcel.steps.rendering import render_paper
from dvexcel.workspace import form_name
from dvexcel.writing.danh_sach_gui import write_danh_sach_gui
from dvexcel.writing.form import write_form

if TYPE_CHECKING:
    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.workspace import Workspace


@one_at_a_time
def phat_hanh(workspace: Workspace, options: Options) -> Outcome:
    """Make one prefilled form a unit, the list to send them by, and the công văn that asks.

    Issued again, the forms of the time before are kept beside the new ones.
    """
    ledger, findings = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    office = own_office(ledger)
    forms = forms_of(workspace, ledger, period, office, options)
    made = Made(workspace, [*findings, *without_supplier(ledger)])
    written = []
    for number, form in enumerate(forms, 1):
        written.append((form, write_form(form)))
        options.progress("Phát hành biểu", number, len(forms))
    before = ledger.issues.get(period.code)
    made.findings += write_issue_down(workspace, ledger, period, written, options)
    for form, data in written:
        path = workspace.issued(period.code) / form_name(form.unit.code, period.code)
        keep_issued(workspace, before, path, data)
        made.put(path, data)
    rows = sending_rows(forms, office)
    made.put(workspace.sending_list(period.code), write_danh_sach_gui(rows, period.code.words))
    together = {one.code: one for form in forms for one in form.periods}
    paper = request_paper(ledger, tuple(together.values()), office, options.today)
    made.put(workspace.request(period.code), render_paper(workspace, paper).data, keep=True)
    workspace.make_inbox(period.code)
    note = f"Mời lưu các tệp đơn vị gửi vào thư mục {workspace.inbox(period.code)}."
    return made.outcome({"bieu": len(forms), "cong_van": 1}, (note,))
