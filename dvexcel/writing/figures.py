"""The sheet Số liệu of a form: one row an element, with the sums and limits Excel can watch."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_col_to_name

from dvexcel.model.indicator import Nature
from dvexcel.specs.bieu import SO_LIEU
from dvexcel.specs.table import FIRST_ROW
from dvexcel.writing.cells import put, put_text
from dvexcel.writing.look import LOCKED_FILL, RED, TO_FILL, number_format
from dvexcel.writing.measure import height, line_count
from dvexcel.writing.sheet import make_table, write_head
from dvexcel.writing.validation import validate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.model.indicator import Element
    from dvexcel.model.issue import FormIssue
    from dvexcel.writing.book import FittedSheet
    from dvexcel.writing.look import Look, Properties

_INDENT_WIDTH = 1.5  # column units that one step of indent takes
_LEAST_HEIGHT = 22.0
_NO_FIGURES = "Kỳ này không có số liệu nào đơn vị phải ghi; mời để trống trang này."
_ERROR_FILL = "#FBE5E1"


def figure_cell(key: str, position: int) -> str:
    """The cell of column ``key`` for the element at ``position`` (from 0), such as "$D5"."""
    return f"${xl_col_to_name(SO_LIEU.position(key) - 1)}{FIRST_ROW + position}"


def depth(element: Element, elements: Sequence[Element]) -> int:
    """How many others the element is a part of: a total, or a limit that stands above it."""
    for other in elements:
        if other is element:
            break
        if element.code in other.sum_of or element.not_over == other.code:
            return 1 + depth(other, elements)
    return 0


def write_figures(sheet: FittedSheet, issue: FormIssue, look: Look) -> None:
    """Write the sheet; totals are bold, their parts indented below them."""
    write_head(sheet, SO_LIEU, look, buttons=False, note="" if issue.elements else _NO_FIGURES)
    for position, element in enumerate(issue.elements):
        _write_row(sheet, issue, position, look)
        _validate_row(sheet, position, element)
    if issue.elements:
        _watch(sheet, issue.elements, look)
    make_table(sheet, SO_LIEU, max(1, len(issue.elements)), look, buttons=False)
    first = SO_LIEU.position("trong_ky") - 1
    sheet.set_selection(FIRST_ROW - 1, first, FIRST_ROW - 1, first)


def _write_row(sheet: FittedSheet, issue: FormIssue, position: int, look: Look) -> None:
    """Write one element: what it is, in grey; then the cells to fill and the running total."""
    element = issue.elements[position]
    row = FIRST_ROW - 1 + position
    steps = depth(element, issue.elements)
    texts = {"ma": element.code, "noi_dung": element.name, "dvt": element.measure}
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
            formula = _running_total(position, element, issue.opening.get(element.code, 0))
            sheet.write_formula(row, number, formula, cell_look, "")
        elif column.key in texts:
            put_text(sheet, row, number, texts[column.key], cell_look)
        else:
            put(sheet, row, number, None, cell_look)
    room = SO_LIEU.column("noi_dung").width - steps * _INDENT_WIDTH
    lines = line_count(element.name, room, bold=bool(element.sum_of))
    sheet.fit_row(row, max(_LEAST_HEIGHT, height(lines)))


def _running_total(position: int, element: Element, opening: int) -> str:
    """The year so far: what was before and this period for a flow, this period for a stock."""
    typed, ticked = (figure_cell(key, position) for key in ("trong_ky", "khong_phat_sinh"))
    before = Decimal(opening).scaleb(-element.decimals) if element.nature is Nature.FLOW else 0
    return f'=IF(AND({typed}="",{ticked}=""),"",{before:f}+N({typed}))'


def _validate_row(sheet: FittedSheet, position: int, element: Element) -> None:
    """Give the row its checks; the element's own sentence is the balloon of its figure."""
    row = FIRST_ROW - 1 + position
    for number, column in enumerate(SO_LIEU.columns):
        if not column.typed:
            continue
        balloon = element.help if column.is_number else ""
        area = (row, number, row, number)
        validate(sheet, area, column, {}, balloon=balloon, decimals=element.decimals)


def _watch(sheet: FittedSheet, elements: Sequence[Element], look: Look) -> None:
    """Colour what is still empty, totals that their parts do not make, and limits passed."""
    positions = {element.code: position for position, element in enumerate(elements)}
    column = SO_LIEU.position("trong_ky") - 1
    wrong = look.difference(font_color=RED, bold=True, bg_color=_ERROR_FILL)
    for position, element in enumerate(elements):
        faults = []
        if element.sum_of and all(part in positions for part in element.sum_of):
            faults.append(_parts_differ(position, element, positions))
        if element.not_over in positions:
            own, limit = (
                figure_cell("trong_ky", p) for p in (position, positions[element.not_over])
            )
            faults.append(f"=AND(ISNUMBER({own}),ISNUMBER({limit}),{own}>{limit})")
        for fault in faults:
            row = FIRST_ROW - 1 + position
            rule = {"type": "formula", "criteria": fault, "format": wrong}
            sheet.conditional_format(row, column, row, column, rule)
    typed, ticked = (figure_cell(key, 0) for key in ("trong_ky", "khong_phat_sinh"))
    rule = {
        "type": "formula",
        "criteria": f'=AND({typed}="",{ticked}="")',
        "format": look.difference(bg_color=TO_FILL),
    }
    last_row = FIRST_ROW - 2 + len(elements)
    for number, typed_column in enumerate(SO_LIEU.columns):
        if typed_column.typed:
            sheet.conditional_format(FIRST_ROW - 1, number, last_row, number, rule)


def _parts_differ(position: int, element: Element, positions: dict[str, int]) -> str:
    """True once the total and every part are filled in and the parts do not add up."""
    total = figure_cell("trong_ky", position)
    parts = [figure_cell("trong_ky", positions[part]) for part in element.sum_of]
    ticks = [figure_cell("khong_phat_sinh", positions[part]) for part in element.sum_of]
    filled = ",".join(
        f'OR(ISNUMBER({part}),{tick}<>"")' for part, tick in zip(parts, ticks, strict=True)
    )
    added = "+".join(f"N({part})" for part in parts)
    return f"=AND(ISNUMBER({total}),{filled},ROUND({total}-({added}),{element.decimals})<>0)"
