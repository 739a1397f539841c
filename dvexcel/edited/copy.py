"""The copy of an edited report: new figures as tracked changes, comments, a table of reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.edited.told import NOT_OF_UNITS, comment_of
from dvexcel.edited.tracked import Tracked
from dvexcel.office_file.ooxml import W, element, paragraph, run, serialise
from dvexcel.office_file.packages import read_parts, write_parts
from dvexcel.the_thuc.comment_parts import Comments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from dvexcel.edited.meeting import Meeting
    from dvexcel.edited.passages import Passage, Stretch
    from dvexcel.edited.reasons import Reasons
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.the_thuc.read.parts import Parts

REASONS_MARK = "_dv_ly_do"  # the bookmark by which ban-sach finds what was added at the end
TITLE = "LÝ DO THAY SỐ (phần này để xem, không thuộc báo cáo)"
_HEADINGS = ("Câu, dòng", "Số cũ", "Số mới", "Đơn vị", "Tệp")
_WIDTHS = (2600, 1000, 1000, 2700, 1700)
_QUOTED = 60
_SIZE = 20  # half-points
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def with_new_figures(
    data: bytes, parts: Parts, document: Xml, meeting: Meeting, reasons: Reasons, day: date
) -> bytes:
    """The document with what ``meeting`` found; ``document`` is the tree that it was found in.

    All parts but the text, the comments and what these need stay the same bytes.
    """
    files = read_parts(data)
    if meeting.remarks:
        comments = Comments(files, parts, document)
        for remark in meeting.remarks:
            part = _longest(remark.passage)
            if part.line.host is part.line.paragraph:
                text = part.line.text
                begin = part.begin + len(part.text) - len(part.text.lstrip())
                span = (begin, len(text[: part.end].rstrip()))
            else:  # a comment cannot stand in a text box
                span = (0, 0)
            comments.add(part.line.host, span, comment_of(remark))
        comments.save()
    tracked = Tracked(document, day)
    backwards = sorted(
        meeting.changes, key=lambda one: (one.place.line.number, one.place.begin), reverse=True
    )
    for change in backwards:
        place = change.place
        tracked.replace(place.line.paragraph, place.begin, place.end, change.new)
    if meeting.changes:
        _append(document, list(_rows(meeting, reasons)))
    files[parts.main] = serialise(document)
    return write_parts(files)


def _rows(meeting: Meeting, reasons: Reasons) -> Iterator[tuple[str, ...]]:
    for change in meeting.changes:
        said = " ".join(_longest(change.place.passage).text.split())
        quoted = said if len(said) <= _QUOTED else f"{said[:_QUOTED].rsplit(' ', 1)[0]}…"
        moved = reasons.of(change.key)
        units = "; ".join(f"{one.unit} ({one.told})" for one in moved) or NOT_OF_UNITS
        files = "; ".join(dict.fromkeys(one.file for one in moved if one.file))
        yield quoted, change.old, change.new, units, files


def _longest(passage: Passage) -> Stretch:
    """The sentence itself; of a row the cell that names it."""
    return max(passage.stretches, key=lambda one: len(one.text.strip()))


def _append(document: Xml, rows: Sequence[tuple[str, ...]]) -> None:
    """Put the table behind all that is there, on a page of its own."""
    body = document.find(W + "body")
    used = [int(node.get(W + "id") or 0) for node in document.iter(W + "bookmarkStart")]
    number = max(used, default=-1) + 1
    title = paragraph(None, _text(TITLE, bold=True))
    properties = element("pPr")
    properties.append(element("pageBreakBefore"))
    title.insert(0, properties)
    table = _table([_HEADINGS, *rows])
    end = paragraph(None)
    title.insert(1, element("bookmarkStart", id=number, name=REASONS_MARK))
    end.append(element("bookmarkEnd", id=number))
    section = body.find(W + "sectPr")
    for one in (title, table, end):
        if section is None:
            body.append(one)
        else:
            section.addprevious(one)


def _table(rows: Sequence[Sequence[str]]) -> Xml:
    table = element("tbl")
    properties = element("tblPr")
    properties.append(element("tblW", w=sum(_WIDTHS), type="dxa"))
    borders = element("tblBorders")
    borders.extend(element(one, val="single", sz=4, space=0, color="auto") for one in _SIDES)
    properties.append(borders)
    properties.append(element("tblLayout", type="fixed"))
    table.append(properties)
    grid = element("tblGrid")
    grid.extend(element("gridCol", w=width) for width in _WIDTHS)
    table.append(grid)
    for number, values in enumerate(rows):
        row = element("tr")
        row_properties = element("trPr")
        row_properties.append(element("cantSplit"))
        if not number:
            row_properties.append(element("tblHeader"))
        row.append(row_properties)
        for value, width in zip(values, _WIDTHS, strict=True):
            cell = element("tc")
            cell_properties = element("tcPr")
            cell_properties.append(element("tcW", w=width, type="dxa"))
            cell.append(cell_properties)
            cell.append(paragraph(None, _text(value, bold=not number)))
            row.append(cell)
        table.append(row)
    return table


def _text(text: str, *, bold: bool) -> Xml:
    look = element("rPr")
    if bold:
        look.append(element("b"))
    look.extend(element(tag, val=_SIZE) for tag in ("sz", "szCs"))
    return run(text, look)
