"""What happens to a form on its way: each kind of change, and what must be said of it.

A harmless kind must read exactly as it was, and say at most what its codes allow. The others name
the codes of which one must be among the findings; a changed figure without any finding is a failure
of its own.
"""

from __future__ import annotations

import io
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from planting import COVER, FIGURES, NONE, REASON, TASKS, TYPED, Form

from dvexcel.model.period import PeriodCode
from dvexcel.specs.bieu import FORM_VERSION
from dvexcel.specs.stamp import Stamp
from dvexcel.text.legacy import _TCVN3_LOWER as TCVN3
from dvexcel.text.legacy import Encoding, converted

if TYPE_CHECKING:
    from collections.abc import Callable

MODELS, PRINT, STAMP = "Mô hình", "Bản in", "_dvexcel"
KINDS: list[Kind] = []


@dataclass(frozen=True)
class Kind:
    """One kind of change; ``change`` answers the place it touched, as findings name it, or ""."""

    name: str
    codes: frozenset[str]
    change: Callable[[Form], str]
    is_harmless: bool
    resaved: str = ""  # the format in which LibreOffice saves it again


def kind(name: str, *codes: str, harmless: bool = False, resaved: str = ""):
    def keep(change):
        KINDS.append(Kind(name, frozenset(codes), change, harmless or not codes, resaved))
        return change

    return keep


def mutated(data: bytes, one: Kind, rng) -> tuple[bytes, str]:
    form = Form(data, rng)
    place = one.change(form)
    saved = io.BytesIO()
    form.book.save(saved)
    return saved.getvalue(), place


def free(form: Form, name: str = FIGURES):
    """A sheet whose merged titles do not hinder moving rows and columns."""
    sheet = form.book[name]
    for area in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(area.coord)
    return sheet


def at(cell) -> str:
    return f"{cell.parent.title}!{cell.coordinate}"


def some_row(form: Form) -> int:
    return form.rng.choice(sorted(form.codes(FIGURES).values()))


def last_row(form: Form) -> int:
    return max(form.codes(FIGURES).values())


def head(form: Form, section: str) -> int:
    return form.cell(FIGURES, section, NONE).row


# ---- harmless


@kind("saved again by another program")
def saved_again(_: Form) -> str:
    return ""


@kind("rows inserted above the headings")
def rows_above(form: Form) -> str:
    free(form).insert_rows(3, form.rng.randrange(1, 4))
    return ""


@kind("an empty row inserted between rows")
def row_between(form: Form) -> str:
    free(form).insert_rows(some_row(form))
    return ""


@kind("a column inserted before the first")
def column_before(form: Form) -> str:
    free(form).insert_cols(1)
    return ""


@kind("an empty column inserted inside the table")
def column_inside(form: Form) -> str:
    free(form).insert_cols(form.rng.randrange(2, 8))
    return ""


@kind("a column that we only fill in deleted")
def prefilled_column_deleted(form: Form) -> str:
    _, titles = form.heading(FIGURES)
    free(form).delete_cols(titles[form.rng.choice(["ĐVT", "Nội dung"])])
    return ""


@kind("sheets in another order")
def sheets_reordered(form: Form) -> str:
    form.rng.shuffle(form.book._sheets)
    return ""


@kind("columns in another order")
def columns_reordered(form: Form) -> str:
    sheet = free(form)
    top, titles = form.heading(FIGURES)
    one, two = form.rng.sample([titles[title] for title in (TYPED, NONE, REASON)], 2)
    for row in range(top, last_row(form) + 1):
        left, right = sheet.cell(row, one), sheet.cell(row, two)
        left.value, right.value = right.value, left.value
    return ""


@kind("rows in another order")
def rows_reordered(form: Form) -> str:
    sheet = free(form)
    rows = sorted((*form.codes(FIGURES).values(), *(head(form, one) for one in form.sections())))
    contents = [[cell.value for cell in sheet[row]] for row in rows]
    form.rng.shuffle(contents)
    for row, values in zip(rows, contents, strict=True):
        for cell, value in zip(sheet[row], values, strict=True):
            cell.value = value
    return ""


@kind("a sheet's name in capitals")
def sheet_in_capitals(form: Form) -> str:
    sheet = form.book[form.rng.choice([FIGURES, TASKS, MODELS])]
    capitals = sheet.title.upper()
    sheet.title = "tạm"  # openpyxl takes a name that differs in case only for a name in use
    sheet.title = capitals
    return ""


@kind("a heading with other spaces and capitals")
def heading_in_capitals(form: Form) -> str:
    top, titles = form.heading(FIGURES)
    title = form.rng.choice([TYPED, NONE, REASON])
    form.book[FIGURES].cell(top, titles[title]).value = f" {title.upper()}\n"
    return ""


@kind("a title merged over other columns")
def title_merged(form: Form) -> str:
    sheet = free(form)
    sheet.merge_cells(start_row=1, end_row=2, start_column=1, end_column=7)
    return ""


@kind("rows hidden", "TN121", harmless=True)
def rows_hidden(form: Form) -> str:
    form.book[FIGURES].row_dimensions[some_row(form)].hidden = True
    return ""


@kind("a column that we only fill in hidden")
def prefilled_column_hidden(form: Form) -> str:
    form.book[FIGURES].column_dimensions["E"].hidden = True
    return ""


@kind("the column of figures hidden", "TN122", harmless=True)
def column_hidden(form: Form) -> str:
    _, titles = form.heading(FIGURES)
    form.book[FIGURES].column_dimensions[get_column_letter(titles[TYPED])].hidden = True
    return ""


@kind("a sheet hidden", "TN123", harmless=True)
def sheet_hidden(form: Form) -> str:
    form.book[form.rng.choice([MODELS, TASKS])].sheet_state = "hidden"
    return ""


@kind("numbers typed as text")
def numbers_as_text(form: Form) -> str:
    for code in form.codes(FIGURES):
        cell = form.cell(FIGURES, code, TYPED)
        if isinstance(cell.value, int):
            cell.value = form.rng.choice(
                [f"{cell.value}", f" {cell.value} ", f"{cell.value}\u00a0"]
            )
            cell.data_type = "s"
    return ""


@kind("one stamp of three lost")
def one_stamp_lost(form: Form) -> str:
    if form.rng.random() < 0.5:
        del form.book[STAMP]
    else:
        form.cover_cell("Mã biểu").value = None
    return ""


@kind("headings in decomposed letters")
def headings_decomposed(form: Form) -> str:
    top, titles = form.heading(FIGURES)
    for title, column in titles.items():
        form.book[FIGURES].cell(top, column).value = unicodedata.normalize("NFD", title)
    form.book[TASKS].title = unicodedata.normalize("NFD", TASKS)
    return ""


@kind("invisible and hard spaces in codes")
def spaces_in_codes(form: Form) -> str:
    for code in (*form.codes(FIGURES), *form.sections()):
        mark = form.rng.choice(["\u200b", "\u00a0", "\ufeff", " "])
        form.cell(FIGURES, code, "Mã").value = f"{code}{mark}"
    return ""


@kind("Cyrillic letters that look alike in codes")
def lookalikes_in_codes(form: Form) -> str:
    names = {"A": "A", "C": "ES", "E": "IE", "H": "EN", "K": "KA", "M": "EM", "O": "O", "P": "ER",
             "T": "TE", "X": "HA", "B": "VE"}  # fmt: skip
    cyrillic = str.maketrans(
        {one: unicodedata.lookup(f"CYRILLIC CAPITAL LETTER {name}") for one, name in names.items()}
    )
    for code in (*form.codes(FIGURES), *form.sections()):
        form.cell(FIGURES, code, "Mã").value = code.translate(cyrillic)
    return ""


@kind("ticks of another kind")
def other_ticks(form: Form) -> str:
    for code in (*form.codes(FIGURES), *form.sections()):
        cell = form.cell(FIGURES, code, NONE)
        if cell.value:
            cell.value = form.rng.choice(["X", "v", "✓", "Có", " x "])
    return ""


@kind("a section's tick put beside its rows")
def section_unticked(form: Form) -> str:
    form.untick_sections()
    return ""


@kind("the ticks of a section's rows put at its head")
def section_ticked(form: Form) -> str:
    for section, codes in form.sections().items():
        if not any(form.cell(FIGURES, code, TYPED).value for code in codes):
            for code in codes:
                form.cell(FIGURES, code, NONE).value = None
            form.cell(FIGURES, section, NONE).value = "x"
    return ""


@kind("the rows that name sections deleted, each row ticked for itself")
def section_rows_deleted(form: Form) -> str:
    form.untick_sections()
    sheet = free(form)
    for row in sorted((head(form, one) for one in form.sections()), reverse=True):
        sheet.delete_rows(row)
    return ""


@kind("words typed in an old font", "TN125", harmless=True)
def old_font(form: Form) -> str:
    back = {made: typed for typed, made in TCVN3.items()}
    cells = [form.cover_cell(label) for label in ("Người lập biểu", "Thủ trưởng đơn vị")]
    cells.append(form.cell(FIGURES, form.with_number(), "Nội dung"))
    for cell in cells:
        old = "".join(back.get(letter, letter) for letter in cell.value)
        assert converted(old, Encoding.TCVN3) == cell.value
        cell.value, cell.font = old, Font(name=".VnTime")
    return ""


@kind("rows filtered away", "TN121", harmless=True)
def rows_filtered(form: Form) -> str:
    sheet = form.book[FIGURES]
    top, titles = form.heading(FIGURES)
    sheet.auto_filter.ref = f"A{top}:{get_column_letter(max(titles.values()))}{last_row(form)}"
    for row in form.rng.sample(sorted(form.codes(FIGURES).values()), 5):
        sheet.row_dimensions[row].hidden = True
    return ""


@kind("saved again by LibreOffice as .xlsx", resaved="xlsx")
def saved_as_xlsx(_: Form) -> str:
    return ""


@kind("saved by LibreOffice as .ods", "TN112", harmless=True, resaved="ods")
def saved_as_ods(_: Form) -> str:
    return ""


@kind("saved by LibreOffice as .xls", "TN112", harmless=True, resaved="xls")
def saved_as_xls(_: Form) -> str:
    return ""


# ---- to be asked about or refused


@kind("cells to type in merged", "TN124")
def figures_merged(form: Form) -> str:
    _, titles = form.heading(FIGURES)
    row, column = some_row(form), titles[TYPED]
    sheet = form.book[FIGURES]
    sheet.merge_cells(start_row=row, end_row=row + 1, start_column=column, end_column=column)
    return f"{FIGURES}!{get_column_letter(column)}{row}"


@kind("a figure made a formula without a result", "DL006")
def formula_without_result(form: Form) -> str:
    cell = form.cell(FIGURES, form.with_number(), TYPED)
    cell.value = f"={cell.value}+0"
    return at(cell)


@kind("a figure typed with its unit", "DL001")
def figure_with_unit(form: Form) -> str:
    cell = form.cell(FIGURES, form.with_number(), TYPED)
    cell.value = f"{form.rng.choice(['~', 'khoảng ', ''])}{cell.value} lượt"
    return at(cell)


@kind("a figure turned into a day", "DL001")
def figure_as_day(form: Form) -> str:
    cell = form.cell(FIGURES, form.with_number(), TYPED)
    cell.number_format = "dd/mm/yyyy"
    return at(cell)


@kind("a figure with a lost point of thousands", "DL002")
def point_lost(form: Form) -> str:
    cell = form.cell(FIGURES, form.with_number(), TYPED)
    cell.value = form.rng.choice([1.808, 2.75, 12.345])
    return at(cell)


@kind("an error in the place of a figure", "DL006")
def error_cell(form: Form) -> str:
    cell = form.cell(FIGURES, form.with_number(), TYPED)
    cell.value = form.rng.choice(["#REF!", "#DIV/0!", "#N/A"])
    return at(cell)


@kind("the visible stamp of another unit", "TN102")
def stamp_of_a_neighbour(form: Form) -> str:
    cell = form.cover_cell("Mã biểu")
    cell.value = str(Stamp(FORM_VERSION, "XA-KHAC", PeriodCode.parse("2026-T09")))
    return at(cell)


@kind("a sheet copied", "TN110")
def sheet_copied(form: Form) -> str:
    copy = form.book.copy_worksheet(form.book[FIGURES])
    return copy.title


@kind("a row deleted", "DL014")
def row_deleted(form: Form) -> str:
    free(form).delete_rows(some_row(form))
    return FIGURES


@kind("a column to type in deleted", "TN106")
def typed_column_deleted(form: Form) -> str:
    _, titles = form.heading(FIGURES)
    free(form).delete_cols(titles[form.rng.choice([TYPED, NONE, REASON])])
    return FIGURES


@kind("the sheet of figures renamed", "TN105")
def figures_renamed(form: Form) -> str:
    form.book[FIGURES].title = form.rng.choice(["Sheet1", "Bảng 1", "SL"])
    return FIGURES


@kind("another sheet renamed", "TN107", "TN110")
def list_renamed(form: Form) -> str:
    name = form.rng.choice([TASKS, MODELS])
    form.book[name].title = "Trang 5"
    return name


@kind("a heading renamed", "TN106")
def heading_renamed(form: Form) -> str:
    top, titles = form.heading(FIGURES)
    form.book[FIGURES].cell(top, titles[TYPED]).value = form.rng.choice(["Số lượng", "Tháng 9"])
    return FIGURES


@kind("every stamp lost", "TN101")
def stamps_lost(form: Form) -> str:
    del form.book[STAMP]
    for name in list(form.book.custom_doc_props.names):
        del form.book.custom_doc_props[name]
    form.cover_cell("Mã biểu").value = None
    return COVER


@kind("a number beside the table", "TN108")
def number_beside(form: Form) -> str:
    _, titles = form.heading(FIGURES)
    cell = form.book[FIGURES].cell(some_row(form), max(titles.values()) + form.rng.randrange(1, 4))
    cell.value = form.rng.randrange(1, 999)
    return at(cell)


@kind("a number below the table, without a code", "TN108")
def number_below(form: Form) -> str:
    _, titles = form.heading(FIGURES)
    cell = form.book[FIGURES].cell(last_row(form) + form.rng.randrange(1, 9), titles[TYPED])
    cell.value = form.rng.randrange(1, 999)
    return at(cell)


@kind("a number above the table", "TN108")
def number_above(form: Form) -> str:
    cell = form.book[FIGURES].cell(3, form.rng.randrange(1, 8))
    cell.value = form.rng.randrange(1, 999)
    return at(cell)


@kind("a number typed over the print sheet", "TN108")
def number_on_the_print_sheet(form: Form) -> str:
    formulas = [cell for row in form.book[PRINT] for cell in row if str(cell.value).startswith("=")]
    cell = form.rng.choice(formulas)
    cell.value = form.rng.randrange(1, 999)
    return at(cell)


@kind("the running total typed over", "TN109")
def running_total_typed_over(form: Form) -> str:
    _, titles = form.heading(FIGURES)
    cell = form.book[FIGURES].cell(some_row(form), titles["Luỹ kế từ đầu năm"])
    cell.value = form.rng.randrange(1, 999)
    return at(cell)


@kind("the unit of a figure changed", "TN109")
def measure_changed(form: Form) -> str:
    _, titles = form.heading(FIGURES)
    cell = form.book[FIGURES].cell(some_row(form), titles["ĐVT"])
    cell.value = f"nghìn {cell.value}"
    return at(cell)


@kind("two codes exchanged", "TN109")
def codes_exchanged(form: Form) -> str:
    one, two = form.rng.sample(sorted(form.codes(FIGURES)), 2)
    cells = form.cell(FIGURES, one, "Mã"), form.cell(FIGURES, two, "Mã")
    names = form.cell(FIGURES, one, "Nội dung")
    cells[0].value, cells[1].value = two, one
    return at(names)


@kind("the period on the cover changed", "TN109")
def period_changed(form: Form) -> str:
    cell = form.cover_cell("Kỳ báo cáo")
    cell.value = "2026-T10"
    return at(cell)


@kind("the code of the unit on the cover changed", "DL026")
def unit_code_changed(form: Form) -> str:
    cell = form.cover_cell("Mã đơn vị")
    cell.value = "SYT"
    return at(cell)


@kind("a sheet of the unit's own added", "TN110")
def sheet_added(form: Form) -> str:
    sheet = form.book.create_sheet("Chi tiết")
    for row in range(1, form.rng.randrange(3, 9)):
        sheet.cell(row, 2).value = form.rng.randrange(1, 999)
    return "Chi tiết"


@kind("a figure wiped out", "DL008")
def figure_wiped_out(form: Form) -> str:
    cell = form.cell(FIGURES, form.with_number(), TYPED)
    cell.value = None
    return at(cell)


@kind("a section's tick in words", "DL005")
def section_ticked_in_words(form: Form) -> str:
    cell = form.cell(FIGURES, form.rng.choice(list(form.sections())), NONE)
    cell.value = "không"
    return at(cell)


@kind("a section ticked over its figures", "DL030")
def section_ticked_over_figures(form: Form) -> str:
    code = form.with_number()
    section = next(one for one, codes in form.sections().items() if code in codes)
    for inside in form.sections()[section]:
        form.cell(FIGURES, inside, REASON).value = None
    cell = form.cell(FIGURES, section, NONE)
    cell.value = "x"
    return at(cell)


@kind("the row of a ticked section wiped out", "DL008")
def ticked_section_wiped_out(form: Form) -> str:
    section, codes = form.rng.choice(list(form.sections().items()))
    form.untick_sections()
    empty = form.cell(FIGURES, form.rng.choice(codes), TYPED)
    for title in (TYPED, NONE):  # only the section's tick spoke for it
        form.cell(FIGURES, form.book[FIGURES].cell(empty.row, 1).value, title).value = None
    for cell in form.book[FIGURES][head(form, section)]:
        cell.value = None
    return at(empty)


@kind("a section's row copied", "DL013")
def section_row_copied(form: Form) -> str:
    section, below = form.rng.choice(list(form.sections())), last_row(form) + 1
    for cell in form.book[FIGURES][head(form, section)]:
        form.book[FIGURES].cell(below, cell.column).value = cell.value
    return at(form.book[FIGURES].cell(below, 1))


@kind("the names of two sections exchanged", "TN109")
def sections_exchanged(form: Form) -> str:
    one, two = form.rng.sample(list(form.sections()), 2)
    codes = form.cell(FIGURES, one, "Mã"), form.cell(FIGURES, two, "Mã")
    name = form.cell(FIGURES, one, "Nội dung")
    codes[0].value, codes[1].value = two, one
    return at(name)


@kind("a whole table pasted again below", "DL013")
def table_pasted_again(form: Form) -> str:
    sheet = free(form)
    top, below = form.heading(FIGURES)[0], last_row(form) + 3
    for row in range(top, below - 2):
        for cell in list(sheet[row]):
            if not str(cell.value).startswith("="):
                sheet.cell(below + row - top, cell.column).value = cell.value
    return ""
