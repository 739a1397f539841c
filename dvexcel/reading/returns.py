"""A returned workbook becomes a return: its stamp says whose and when, its rows say what."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import Sheet
from dvexcel.model.record import Reported
from dvexcel.model.returns import Return
from dvexcel.reading import notices
from dvexcel.reading.convert import show
from dvexcel.reading.tables import find_sheet, read_cover, read_table
from dvexcel.specs import bieu
from dvexcel.specs.muc_so_lieu import headings, section_of
from dvexcel.specs.stamp import Stamp
from dvexcel.text.unicode import clean, plain_code

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from dvexcel.model.field_of_work import FieldOfWork
    from dvexcel.model.finding import Finding
    from dvexcel.model.indicator import Element
    from dvexcel.model.period import PeriodCode
    from dvexcel.model.raw import RawBook
    from dvexcel.model.record import Entry, Row
    from dvexcel.specs.muc_so_lieu import Sections


def read_return(
    book: RawBook, elements: Mapping[str, Element], work: FieldOfWork
) -> tuple[Return, tuple[Finding, ...]]:
    """The return in ``book``, a form of the field; CannotRun when it is none or lacks its core.

    Sheets other than Bìa and Số liệu may be missing: that is said, and the figures still count. A
    form of an earlier version is read as it was issued.
    """
    cover, findings = read_cover(book, bieu.BIA)
    stamp, problems = find_stamp(book, cover)
    findings += problems
    if not 1 <= stamp.version <= bieu.FORM_VERSION:
        raise CannotRun(
            notices.OTHER_VERSION.at(
                file=book.file, found=stamp.version, expected=bieu.FORM_VERSION
            )
        )

    def element_of(code: str) -> Element | None:
        return elements.get(plain_code(code))

    rows, problems = read_table(book, bieu.SO_LIEU, element_of)
    if problems:
        raise CannotRun(*problems)
    tables: dict[str, tuple[Row, ...]] = {bieu.SO_LIEU.key: rows}
    for table in bieu.form_of(work).tables:
        if table.key in tables:
            continue
        tables[table.key], problems = read_table(book, table)
        if problems:
            place = Sheet(table.sheet)
            findings.append(notices.MISSING_LIST.at(place, book.file, sheet=table.sheet))
    version = cover["lan"].value if "lan" in cover else None
    sections = _sections(rows, headings(elements, stamp.period, work.sections))
    return (
        Return(
            stamp.unit,
            stamp.period,
            book.file,
            book.sha256,
            version or 1,
            cover,
            _figures(rows, sections, elements, stamp.period, work.sections),
            tables,
            sections,
            work,
        ),
        tuple(findings),
    )


def find_stamp(book: RawBook, cover: Mapping[str, Entry]) -> tuple[Stamp, list[Finding]]:
    """The stamp that most of the three places agree on; CannotRun when none or a tie remains."""
    candidates = [book.properties.get(bieu.STAMP_PROPERTY, "")]
    hidden = find_sheet(book, bieu.STAMP_SHEET)
    if hidden is not None:
        candidates.append(show(hidden.get(1, 1)))
    if "ma_bieu" in cover:
        candidates.append(cover["ma_bieu"].shown)
    stamps = [stamp for stamp in map(_parse, candidates) if stamp is not None]
    if not stamps:
        raise CannotRun(notices.UNKNOWN_FORM.at(Sheet(bieu.BIA.sheet), book.file))
    ranked = Counter(stamps).most_common()
    codes = ", ".join(str(stamp) for stamp, _ in ranked)
    place = cover["ma_bieu"].place if "ma_bieu" in cover else Sheet(bieu.BIA.sheet)
    if len(ranked) == 1:
        return ranked[0][0], []
    if ranked[0][1] == ranked[1][1]:
        raise CannotRun(notices.STAMP_TIE.at(place, book.file, codes=codes))
    chosen = ranked[0][0]
    return chosen, [notices.STAMP_CONFLICT.at(place, book.file, codes=codes, chosen=chosen)]


def _parse(text: str) -> Stamp | None:
    try:
        return Stamp.parse(clean(text))
    except ValueError:
        return None


def _sections(rows: tuple[Row, ...], known: Container[str]) -> dict[str, Row]:
    """The first row of each section; a rule speaks of any other."""
    sections: dict[str, Row] = {}
    for row in rows:
        if row.text("ma") in known:
            sections.setdefault(row.text("ma"), row)
    return sections


def _figures(
    rows: tuple[Row, ...],
    sections: Mapping[str, Row],
    elements: Mapping[str, Element],
    period: PeriodCode,
    known: Sections,
) -> dict[str, Reported]:
    """The first row of each code; its section is the element's, wherever the row stands."""
    figures: dict[str, Reported] = {}
    for row in rows:
        code = row.text("ma")
        if not code or code in figures or code in sections:
            continue
        element = elements.get(code)
        section = None if element is None else sections.get(section_of(element, period, known))
        tick = None if section is None else section["khong_phat_sinh"]
        figures[code] = Reported(row, tick)
    return figures
