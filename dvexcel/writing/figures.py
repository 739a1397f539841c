"""The sheet Số liệu of a form: one row an element, with the sums and limits Excel can watch."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from dvexcel.model.indicator import Nature
from dvexcel.specs.bieu import SO_LIEU
from dvexcel.specs.muc_so_lieu import TICK_HELP
from dvexcel.specs.table import FIRST_ROW
from dvexcel.writing.cells import put, put_text
from dvexcel.writing.formats import HEADING_FILL, LOCKED_FILL, RED, TO_FILL, number_format
from dvexcel.writing.lines import ElementRow, Heading, placed
from dvexcel.writing.sheet import make_table, write_head
from dvexcel.writing.text_room import height, line_count
from dvexcel.writing.validation import validate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvexcel.model.form import FormIssue
    from dvexcel.model.indicator import Element
    from dvexcel.specs.table import Table
    from dvexcel.writing.book import FittedSheet
    from dvexcel.writing.formats import Formats, Properties

_INDENT_WIDTH = 1.5  # column units that one step of indent takes
_LEAST_HEIGHT = 22.0
_NO_FIGURES = "Kỳ này không có số liệu nào đơn vị phải ghi; mời để trống trang này."
_ERROR_FILL = "#FBE5E1"
_TICK = "khong_phat_sinh"


def depth(element: Element, elements: Sequence[Element]) -> int:
    """How many others the element is a part of: a total, or a limit that stands above it."""
    for other in elements:
        if other is element:
            break
        if element.code in other.sum_of or element.not_over == other.code:
            return 1 + depth(other, elements)
    return 0


def write_figures(sheet: FittedSheet, table: Table, issue: FormIssue, look: Formats) -> None:
    """Write the sheet; totals are bold, their parts indented below them."""
    write_head(sheet, table, look, buttons=False, note="" if issue.elements else _NO_FIGURES)
    rows = placed(issue)
    for one in rows:
        if isinstance(one, Heading):
            _write_heading(sheet, one, look)
        else:
            _write_row(sheet, issue, one, look)
            _validate_row(sheet, one)
    if rows:
        _watch(sheet, rows, look)
    make_table(sheet, SO_LIEU, max(1, len(rows)), look, buttons=False)
    first = next((one.row for one in rows if isinstance(one, ElementRow)), FIRST_ROW)
    column = SO_LIEU.position("trong_ky") - 1
    sheet.set_selection(first - 1, column, first - 1, column)


def _write_heading(sheet: FittedSheet, heading: Heading, look: Formats) -> None:
    """Write a section's name in bold over the row; of its cells only the tick is to fill."""
    row = heading.row - 1
    texts = {"ma": heading.code, "noi_dung": heading.name}
    for number, column in enumerate(SO_LIEU.columns):
        is_tick = column.key == _TICK
        dress: Properties = {"valign": "vcenter", "bold": True, "locked": not is_tick}
        if not is_tick:
            dress["bg_color"] = HEADING_FILL
        put_text(sheet, row, number, texts.get(column.key, ""), look.cell(column, **dress))
        if is_tick:
            validate(sheet, (row, number, row, number), column, {}, balloon=TICK_HELP)
    room = SO_LIEU.column("noi_dung").width
    lines = line_count(heading.name, room, bold=True)
    sheet.fit_row(row, max(_LEAST_HEIGHT, height(lines)))


def _write_row(sheet: FittedSheet, issue: FormIssue, line: ElementRow, look: Formats) -> None:
    """Write one element: what it is, in grey; then the cells to fill and the running total."""
    element, row = line.element, line.row - 1
    steps = depth(element, issue.elements)
    texts = {"ma": element.code, "noi_dung": element.name, "dvt": element.dvt}
    for number, column in enumerate(SO_LIEU.columns):
        dress: Properties = {"valign": "vcenter", "locked": not column.typed}
        if column.is_number:
            dress["num_format"] = number_format(element.decimals)
        if not column.typed:
            dress["bg_color"] = LOCKED_FILL
        if column.key == "noi_dung":
            dress |= {"indent": steps, "bold": bool(element.sum_of)}
        cell_look = look.cell(column, **dress)
        if column.key == "luy_ke":
            formula = _running_total(line, issue.opening.get(element.code, 0))
            sheet.write_formula(row, number, formula, cell_look, "")
        elif column.key in texts:
            put_text(sheet, row, number, texts[column.key], cell_look)
        else:
            put(sheet, row, number, None, cell_look)
    room = SO_LIEU.column("noi_dung").width - steps * _INDENT_WIDTH
    lines = line_count(element.name, room, bold=bool(element.sum_of))
    sheet.fit_row(row, max(_LEAST_HEIGHT, height(lines)))


def _running_total(line: ElementRow, opening: int) -> str:
    """The year so far: what was before and this period for a flow, this period for a stock."""
    element, typed = line.element, line.cell("trong_ky")
    before = Decimal(opening).scaleb(-element.decimals) if element.nature is Nature.FLOW else 0
    return f'=IF({line.unsaid},"",{before:f}+N({typed}))'


def _validate_row(sheet: FittedSheet, line: ElementRow) -> None:
    """Give the row its checks; the element's own sentence is the balloon of its figure."""
    element, row = line.element, line.row - 1
    for number, column in enumerate(SO_LIEU.columns):
        if not column.typed:
            continue
        balloon = element.help if column.is_number else ""
        area = (row, number, row, number)
        validate(sheet, area, column, {}, balloon=balloon, decimals=element.decimals)


def _watch(sheet: FittedSheet, rows: Sequence[Heading | ElementRow], look: Formats) -> None:
    """Colour what is still empty, totals that their parts do not make, and limits passed."""
    lines = {one.element.code: one for one in rows if isinstance(one, ElementRow)}
    wrong = look.difference(font_color=RED, bold=True, bg_color=_ERROR_FILL)
    to_fill = look.difference(bg_color=TO_FILL)
    for line in lines.values():
        for fault in _faults(line, lines):
            _colour(sheet, (line.row, line.row), "trong_ky", fault, wrong)
    for one in rows:
        if isinstance(one, Heading):
            _colour(sheet, (one.row, one.row), _TICK, _ticked_but_filled(one), wrong)
            _colour(sheet, (one.row, one.row), _TICK, _something_is_empty(one), to_fill)
        inside = one.lines if isinstance(one, Heading) else (one,)
        if isinstance(one, Heading) or one.heading_row is None:
            _colour_empty(sheet, inside, to_fill)


def _colour_empty(sheet: FittedSheet, lines: Sequence[ElementRow], shade: object) -> None:
    """Colour the rows that have neither a figure nor a tick, their own or their section's."""
    first = lines[0]
    for column in SO_LIEU.columns:
        if column.typed:
            _colour(sheet, (first.row, lines[-1].row), column.key, f"={first.unsaid}", shade)


def _ticked_but_filled(heading: Heading) -> str:
    return f'=AND({heading.tick()}<>"",COUNTIF({heading.below("trong_ky")},">0")>0)'


def _something_is_empty(heading: Heading) -> str:
    empty = (f'--({heading.below(key)}="")' for key in ("trong_ky", _TICK))
    return f'=AND({heading.tick()}="",SUMPRODUCT({",".join(empty)})>0)'


def _colour(
    sheet: FittedSheet, rows: tuple[int, int], key: str, criteria: str, shade: object
) -> None:
    """Give the cells of a column, from one row to another, a rule as the first of them says it."""
    column = SO_LIEU.position(key) - 1
    rule = {"type": "formula", "criteria": criteria, "format": shade}
    sheet.conditional_format(rows[0] - 1, column, rows[1] - 1, column, rule)


def _faults(line: ElementRow, lines: Mapping[str, ElementRow]) -> list[str]:
    element, faults = line.element, []
    if element.sum_of and all(part in lines for part in element.sum_of):
        faults.append(_parts_differ(line, [lines[part] for part in element.sum_of]))
    if element.not_over in lines:
        own, limit = line.cell("trong_ky"), lines[element.not_over].cell("trong_ky")
        faults.append(f"=AND(ISNUMBER({own}),ISNUMBER({limit}),{own}>{limit})")
    return faults


def _parts_differ(line: ElementRow, parts: Sequence[ElementRow]) -> str:
    """True once the total and every part are filled in and the parts do not add up."""
    total = line.cell("trong_ky")
    filled = ",".join(f"OR(ISNUMBER({part.cell('trong_ky')}),{part.ticked()})" for part in parts)
    added = "+".join(f"N({part.cell('trong_ky')})" for part in parts)
    return f"=AND(ISNUMBER({total}),{filled},ROUND({total}-({added}),{line.element.decimals})<>0)"
