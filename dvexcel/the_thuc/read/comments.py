"""Writes findings as Word comments into a copy of a document, each at its place.

A comment cannot stand in a header, a footer or a text box: what concerns the page stands at the
first paragraph of the body, what concerns a box at the paragraph the box hangs on.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from dvexcel.model.place import Paragraph
from dvexcel.office_file.ooxml import W
from dvexcel.office_file.packages import AUTHOR, read_parts, write_parts
from dvexcel.the_thuc.read.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document as Doc

    from dvexcel.model.finding import Finding
    from dvexcel.office_file.ooxml import Xml

_INITIALS = "DV"


def with_comments(data: bytes, findings: Iterable[Finding]) -> bytes | None:
    """The document with a comment for each finding, None where it cannot take any.

    Equal input gives equal bytes: no comment carries a date.
    """
    from docx import Document  # noqa: PLC0415 - loads when used

    target = io.BytesIO()
    try:
        document = Document(io.BytesIO(data))
        hosts = [visit.host for visit in Walk(document.element.body).visits]
        if not hosts:
            return None
        for finding in findings:
            _add(document, _host(hosts, finding), finding)
        _without_dates(document)
        document.save(target)
    except Exception:  # noqa: BLE001 - a file made by anyone meets a library made for sound ones
        return None
    return write_parts(read_parts(target.getvalue()))


def _host(hosts: list[Xml], finding: Finding) -> Xml:
    """The paragraph that takes the comment: its own, else the first of the body."""
    place = finding.place
    if isinstance(place, Paragraph) and place.number <= len(hosts):
        return hosts[place.number - 1]
    return hosts[0]


def _add(document: Doc, host: Xml, finding: Finding) -> None:
    from docx.text.paragraph import Paragraph as Typed  # noqa: PLC0415 - as above

    typed = Typed(host, document._body)  # noqa: SLF001 - python-docx finds no paragraph by place
    runs = typed.runs or [typed.add_run()]
    beats = (finding.what, finding.why, finding.remedy)
    text = f"{finding.code}. {' '.join(beat for beat in beats if beat)}"
    document.add_comment([runs[0], runs[-1]], text, AUTHOR, _INITIALS)


def _without_dates(document: Doc) -> None:
    for comment in document.comments._comments_elm:  # noqa: SLF001 - as above
        comment.attrib.pop(f"{W}date", None)
