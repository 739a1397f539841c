"""The sheet "Kết quả kiểm tra": every finding on a row, with a link to its cell."""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from typing import TYPE_CHECKING, Any

from dvexcel.addin import notices
from dvexcel.addin.excel_api import fit_to_page_width
from dvexcel.addin.memory import reference
from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import Cell, Sheet
from dvexcel.specs.bieu import CHECK_SHEET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from dvexcel.model.finding import Finding

RESULT_SHEET = CHECK_SHEET
HEADINGS = ("Mức", "Mã", "Vị trí", "Nội dung", "Vì sao", "Cách xử lý", "Tệp")
_WIDTHS = (10, 8, 18, 44, 44, 52, 34)
_PLACE = HEADINGS.index("Vị trí") + 1
_NOTHING = "Không có điểm nào cần sửa."
_LONGEST_LITERAL = 255  # of a text inside a formula
_HEADING_FILL = "#dde6f1"


def write_results(
    book: Any,  # noqa: ANN401 - an xlwings Book; xlwings has no types
    findings: Sequence[Finding],
    paths: Mapping[str, str] | None = None,
    files: Sequence[Path] = (),
) -> str:
    """Fill our result sheet with ``findings`` and the ``files`` made, and answer its name.

    ``paths``: the path of each finding's file from the book's folder; without it the findings
    are of the book itself. Text is written as text, links as formulas, each in one call. A sheet
    of that name that is not ours is left alone. CannotRun (HT507) when the book is locked.
    """
    try:
        sheet = _our_sheet(book)
        sheet.clear()
        rows = [HEADINGS, *result_rows(findings), *map(_made, files)]
        target = sheet.range((1, 1), (len(rows), len(HEADINGS)))
        target.number_format = "@"
        target.value = [list(row) for row in rows]
        _link(sheet, findings, paths, files)
        _dress(sheet, target)
    except CannotRun:
        raise
    except Exception as problem:  # Excel's own exception; nothing of the clerk's was written
        raise CannotRun(notices.BOOK_LOCKED.at(results=RESULT_SHEET)) from problem
    name: str = sheet.name
    return name


def result_rows(findings: Sequence[Finding]) -> list[tuple[str, ...]]:
    """The findings as rows below the headings; one polite sentence when there is none."""
    if not findings:
        return [("", "", "", _NOTHING, "", "", "")]
    return [tuple(finding.cells[heading] for heading in HEADINGS) for finding in findings]


def link(finding: Finding, path: str = "") -> str:
    """The formula that leads to the finding's cell; plain text when there is no cell to go to.

    ``path`` is that of the finding's file from the folder of the book with the link.
    """
    match finding.place:
        case Cell() as cell:
            address = reference(cell).replace("$", "")
        case Sheet(name):
            address = reference(Cell(name, 1, 1)).replace("$", "")
        case _:
            return finding.where.rstrip(":")
    target = f"[{path}]{address}" if path else f"#{address}"
    shown = str(finding.place)
    if max(len(target), len(shown)) > _LONGEST_LITERAL:
        return shown
    return f"=HYPERLINK({_literal(target)},{_literal(shown)})"


def _to_file(path: Path) -> str:
    if len(str(path)) > _LONGEST_LITERAL:
        return path.name
    return f"=HYPERLINK({_literal(str(path))},{_literal(path.name)})"


def _literal(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def _our_sheet(book: Any) -> Any:  # noqa: ANN401 - as above
    """Our sheet of an earlier check, else a new one at the end under a name that is free."""
    names = [sheet.name for sheet in book.sheets]
    for number in count(1):
        name = RESULT_SHEET if number == 1 else f"{RESULT_SHEET} ({number})"
        if name not in names:
            return book.sheets.add(name, after=book.sheets[-1])
        there = book.sheets[name].range((1, 1), (1, len(HEADINGS))).value
        if tuple(there) == HEADINGS:
            return book.sheets[name]
    raise AssertionError("a number is always free")


def _made(path: Path) -> tuple[str, ...]:
    return ("", "", path.name, "Tệp vừa ghi.", "", "", str(path.parent))


def _link(
    sheet: Any,  # noqa: ANN401 - as above
    findings: Sequence[Finding],
    paths: Mapping[str, str] | None,
    files: Sequence[Path],
) -> None:
    known = {} if paths is None else paths
    links = [link(finding, known.get(finding.file, "")) for finding in findings]
    first = 2 if findings or not files else 3  # below the sentence that nothing was found
    links += [_to_file(path) for path in files]
    if not links:
        return
    places = sheet.range((first, _PLACE), (first + len(links) - 1, _PLACE))
    places.number_format = "General"
    places.formula = [[one] for one in links]
    places.font.color = "#0563c1"  # Excel's own colour of links


def _dress(sheet: Any, target: Any) -> None:  # noqa: ANN401 - as above
    for number, width in enumerate(_WIDTHS, 1):
        sheet.range((1, number)).column_width = width
    target.wrap_text = True
    target.vertical_alignment = "top"
    heading = sheet.range((1, 1), (1, len(HEADINGS)))
    heading.color = _HEADING_FILL
    heading.font.bold = True
    sheet.autofit("rows")
    with suppress(Exception):  # Excel refuses a page setup where no printer is installed
        fit_to_page_width(sheet)
