"""One short way to ask: what does each rule say of this document?"""

from datetime import date

from dvexcel.model.finding import Verdict
from dvexcel.the_thuc.inspection import inspect_document

TODAY = date(2026, 10, 25)
EVALUATED = {Verdict.DAT, Verdict.KHONG_DAT, Verdict.CAN_NGUOI_XEM}
COMPLAINTS = {Verdict.KHONG_DAT, Verdict.CAN_NGUOI_XEM}


def inspected(data, file="van_ban.docx", today=TODAY):
    return inspect_document(data, file, today)


def verdicts(data):
    """The verdict of each rule by its code."""
    return {j.rule.notice.code: j.verdict for j in inspected(data).judgements}


def complaints(data):
    """The codes of the rules that found something."""
    return {code for code, verdict in verdicts(data).items() if verdict in COMPLAINTS}
