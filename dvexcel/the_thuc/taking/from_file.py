"""A file somebody wrote becomes a recognised paper, by what it is: .docx, .txt, or an old .doc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.outcome import CannotRun
from dvexcel.office_file.libreoffice import converted
from dvexcel.the_thuc import notices
from dvexcel.the_thuc.read import inspect, recognise
from dvexcel.the_thuc.read.plain_text import text_facts

if TYPE_CHECKING:
    from dvexcel.model.recognised import Recognised

_OLD = (b"\xd0\xcf\x11\xe0", b"{\\rtf")  # compound file, rich text


def recognised_file(data: bytes, file: str) -> Recognised:
    """The paper in ``data``; CannotRun (TN2xx) when it cannot be read or trusted.

    An old .doc goes through LibreOffice; without that HT735 says how to save it anew.
    """
    if file.casefold().endswith(".txt"):
        return recognise(text_facts(data, file))
    if data.startswith(_OLD):
        suffix = ".rtf" if data.startswith(_OLD[1]) else ".doc"
        made = converted([data], suffix, "docx:MS Word 2007 XML")
        if made is None:
            raise CannotRun(notices.OLD_WORD.at(file=file))
        [data] = made
    return recognise(inspect(data, file))
