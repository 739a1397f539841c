"""Plants the faults of real returns into saved files, and keeps its own ledger of them.

It opens workbooks with openpyxl and finds rows and columns by their printed words. What should be
found is written down here, at the moment of planting, and nowhere else. `form_faults` lists what is
planted where.
"""

from __future__ import annotations

import io
import statistics
from datetime import date, timedelta
from typing import TYPE_CHECKING

import openpyxl
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from dvexcel.text.legacy import _TCVN3_LOWER as TCVN3

if TYPE_CHECKING:
    import random

FIGURES, TASKS, COVER, WORDS = "Số liệu", "Nhiệm vụ", "Bìa", "Lời văn"
MODELS = "Mô hình"
TYPED, NONE, REASON = "Trong kỳ", "Không phát sinh", "Giải trình"
STATE, SHARE, DONE_ON = "Trạng thái", "Tỷ lệ hoàn thành (%)", "Ngày hoàn thành"
#: Figures outside every sum, share and balance: what is done to one has no second effect.
NOT_SUMMED = ("A4.VB", "B1.CUOC", "B2.LUOT", "B3.TIN", "A5.KT", "F1.DT", "D3.BH", "C6.RS")
MONTHLY = ("A4.VB", "B1.CUOC", "B2.LUOT", "B3.TIN")
ENOUGH = 10  # from here on a jump is asked about, and equal figures are no chance


class Unfit(Exception):  # noqa: N818 - it says what happened, not that code is wrong
    """This return has no place for this fault."""


class Form:
    """An opened return: cells by code and heading, and the faults planted in it.

    ``before`` are the unit's figures of the period before, ``earlier`` those of the six before,
    the last one last, ``year_ago`` those of last year; ``received`` the day the file came.
    """

    def __init__(
        self,
        data: bytes,
        rng: random.Random,
        before: dict[str, int] | None = None,
        received: date = date(2026, 9, 18),
        year_ago: dict[str, int] | None = None,
        earlier: list[dict[str, int]] | None = None,
    ) -> None:
        self.book = openpyxl.load_workbook(io.BytesIO(data))
        self.year_ago, self.earlier = year_ago or {}, earlier or []
        self.rng, self.before, self.received = rng, before or {}, received
        self.planted: list[tuple[str, str]] = []

    def saved(self) -> bytes:
        target = io.BytesIO()
        self.book.save(target)
        return target.getvalue()

    def heading(self, sheet: str) -> tuple[int, dict[str, int]]:
        for row in self.book[sheet].iter_rows(max_row=12):
            titles = {cell.value: cell.column for cell in row if cell.value}
            if "Mã" in titles:
                return row[0].row, titles
        raise AssertionError(sheet)

    def codes(self, sheet: str) -> dict[str, int]:
        """The row of each code; not those that name a section, which have no unit of measure."""
        rows = self._rows(sheet)
        if sheet != FIGURES:
            return rows
        return {code: row for code, row in rows.items() if self._measure(row)}

    def sections(self) -> dict[str, list[str]]:
        """The codes below each row that names a section."""
        found, inside = {}, []
        for code, row in self._rows(FIGURES).items():
            if self._measure(row):
                inside.append(code)
            else:
                found[code] = inside = []
        return found

    def untick_sections(self) -> None:
        """Say row by row what a section's tick said of them all."""
        for section, codes in self.sections().items():
            tick = self.cell(FIGURES, section, NONE)
            for code in codes if tick.value else ():
                if self.cell(FIGURES, code, TYPED).value is None:
                    self.cell(FIGURES, code, NONE).value = "x"
            tick.value = None

    def _rows(self, sheet: str) -> dict[str, int]:
        top, titles = self.heading(sheet)
        column = self.book[sheet].iter_rows(
            min_row=top + 1, min_col=titles["Mã"], max_col=titles["Mã"]
        )
        return {cell.value: cell.row for (cell,) in column if cell.value}

    def _measure(self, row: int):
        _, titles = self.heading(FIGURES)
        return self.book[FIGURES].cell(row, titles["ĐVT"]).value

    def cell(self, sheet: str, code: str, title: str):
        _, titles = self.heading(sheet)
        return self.book[sheet].cell(self._rows(sheet)[code], titles[title])

    def cover_cell(self, label: str):
        for (cell,) in self.book[COVER].iter_rows(min_col=2, max_col=2):
            if cell.value == label:
                return self.book[COVER].cell(cell.row, 3)
        raise AssertionError(label)

    def expect(self, code: str, cell_or_sheet) -> None:
        if isinstance(cell_or_sheet, str):
            self.planted.append((code, cell_or_sheet))
        else:
            cell = cell_or_sheet
            place = f"{cell.parent.title}!{get_column_letter(cell.column)}{cell.row}"
            self.planted.append((code, place))

    def explain(self, code: str) -> None:
        self.cell(FIGURES, code, REASON).value = "Đã kiểm tra"

    def with_number(self) -> str:
        """A code outside every sum whose figure is above zero."""
        known = self.codes(FIGURES)
        codes = [c for c in NOT_SUMMED if c in known and self.cell(FIGURES, c, TYPED).value]
        return self.one_of(codes)

    def task(self, *states: str) -> str:
        codes = [c for c in self.codes(TASKS) if self.cell(TASKS, c, STATE).value in states]
        return self.one_of(codes)

    def one_of(self, things):
        if not things:
            raise Unfit
        return self.rng.choice(things)

    def needs(self, *codes: str) -> None:
        """Refuse a return that does not have a figure above zero in each of these rows."""
        known = self.codes(FIGURES)
        if not all(c in known and self.cell(FIGURES, c, TYPED).value for c in codes):
            raise Unfit


def words_in_a_number_cell(form: Form) -> None:
    cell = form.cell(FIGURES, form.with_number(), TYPED)
    cell.value = form.rng.choice(["12 tỷ", "~500", "1,5 triệu", "khoảng 20", "không", "hai mươi"])
    form.expect("DL001", cell)


def a_count_with_a_fraction(form: Form) -> None:
    cell = form.cell(FIGURES, form.with_number(), TYPED)
    cell.value = form.rng.choice([1.25, 12.5, 0.75])
    form.expect("DL002", cell)


def a_number_shown_as_another(form: Form) -> None:
    cell = form.cell(FIGURES, form.with_number(), TYPED)
    cell.value, cell.number_format = form.rng.choice(
        [(3, "0%"), (1, "[h]:mm:ss"), (0.5, "h:mm"), (1250000, "#,##0,"), (5, '0" nghìn"')]
    )
    form.expect("DL043", cell)


def a_formula_without_its_result(form: Form) -> None:
    cell = form.cell(FIGURES, form.with_number(), TYPED)
    cell.value = "=5+2"
    form.expect("DL044", cell)


def a_number_beyond_belief(form: Form) -> None:
    cell = form.cell(FIGURES, form.with_number(), TYPED)
    cell.value = 9 * 10**15
    form.expect("DL003", cell)


def a_day_that_does_not_exist(form: Form) -> None:
    code = form.task("đang thực hiện", "chưa thực hiện")
    cell = form.cell(TASKS, code, DONE_ON)
    cell.value = form.rng.choice(["31/02/2026", "đầu tháng 9", "32/8/2026", "5/9"])
    form.expect("DL004", cell)


def a_state_outside_the_list(form: Form) -> None:
    cell = form.cell(TASKS, form.task("đang thực hiện"), STATE)
    cell.value = form.rng.choice(["gần xong", "OK", "80%"])
    form.expect("DL005", cell)


def a_tick_in_words(form: Form) -> None:
    code = form.with_number()
    cell = form.cell(FIGURES, code, NONE)
    cell.value = "không có"
    form.expect("DL005", cell)


def a_sections_tick_in_words(form: Form) -> None:
    cell = form.cell(FIGURES, form.one_of(list(form.sections())), NONE)
    cell.value = form.rng.choice(["không có", "cả mục", "0"])
    form.expect("DL005", cell)


def a_section_ticked_over_figures(form: Form) -> None:
    """A tick for a section in which a row has a figure, and no reason."""
    filled = [
        section
        for section, codes in form.sections().items()
        if any(
            form.cell(FIGURES, code, TYPED).value and not form.cell(FIGURES, code, REASON).value
            for code in codes
        )
    ]
    cell = form.cell(FIGURES, form.one_of(filled), NONE)
    cell.value = "x"
    form.expect("DL030", cell)


def a_sections_row_copied(form: Form) -> None:
    sheet, titles = form.book[FIGURES], form.heading(FIGURES)[1]
    section = form.one_of(list(form.sections()))
    below = max(form.codes(FIGURES).values()) + 1
    for title in ("Mã", "Nội dung"):
        sheet.cell(below, titles[title]).value = form.cell(FIGURES, section, title).value
    form.expect("DL013", sheet.cell(below, titles["Mã"]))


def a_figure_in_a_sections_row(form: Form) -> None:
    cell = form.cell(FIGURES, form.one_of(list(form.sections())), TYPED)
    cell.value = form.rng.randrange(1, 99)
    form.expect("TN108", cell)


def a_ticked_sections_row_wiped_out(form: Form) -> None:
    """The rows that the tick spoke for have nothing to say."""
    ticked = [code for code in form.sections() if form.cell(FIGURES, code, NONE).value]
    section = form.one_of(ticked)
    for code in form.sections()[section]:
        form.expect("DL008", form.cell(FIGURES, code, TYPED))
    for cell in form.book[FIGURES][form.cell(FIGURES, section, NONE).row]:
        cell.value = None


def models_other_than_listed(form: Form) -> None:
    """A count of models that the unit's own list does not bear out."""
    form.needs("G1.TS", "G2.HQ")
    sheet = form.book[MODELS]
    top = next(cell.row for (cell,) in sheet.iter_rows(max_col=1) if cell.value == "Tên mô hình")
    names = [cell for (cell,) in sheet.iter_rows(min_row=top + 1, max_col=1) if cell.value]
    if len(names) < 2:  # nothing is left to compare with
        raise Unfit
    stage = next(cell.column for cell in sheet[top] if cell.value == "Trạng thái")
    works = {"hoạt động hiệu quả", "được công nhận", "tiêu biểu"}
    standing = [n for n in names if sheet.cell(n.row, stage).value != "dừng"]
    gone = form.one_of(standing)
    if sheet.cell(gone.row, stage).value in works:
        form.expect("DL031", form.cell(FIGURES, "G2.HQ", TYPED))
    form.expect("DL031", form.cell(FIGURES, "G1.TS", TYPED))
    for cell in sheet[gone.row]:
        cell.value = None


def an_error_cell(form: Form) -> None:
    cell = form.cell(FIGURES, form.with_number(), TYPED)
    cell.value = form.rng.choice(["#REF!", "#DIV/0!", "#N/A"])
    form.expect("DL006", cell)


def a_negative_count(form: Form) -> None:
    code = form.with_number()
    cell = form.cell(FIGURES, code, TYPED)
    cell.value = -form.rng.randrange(1, 9)
    form.explain(code)  # so that the fall itself is no second finding
    form.expect("DL007", cell)


def nothing_said(form: Form) -> None:
    cell = form.cell(FIGURES, form.with_number(), TYPED)
    cell.value = None
    form.expect("DL008", cell)


def a_tick_beside_a_number(form: Form) -> None:
    code = form.with_number()
    form.cell(FIGURES, code, NONE).value = "x"
    form.expect("DL009", form.cell(FIGURES, code, TYPED))


def a_total_that_does_not_add_up(form: Form) -> None:
    form.needs("E1.TS")
    cell = form.cell(FIGURES, "E1.TS", TYPED)
    cell.value += form.rng.choice([1, 2])
    form.explain("E1.TS")  # so that a jump is no second finding
    form.expect("DL010", cell)


def a_part_above_its_whole(form: Form) -> None:
    form.needs("F2.TN", "F2.TL")
    whole = form.cell(FIGURES, "F2.TN", TYPED).value
    cell = form.cell(FIGURES, "F2.TL", TYPED)
    cell.value = whole + 1
    form.explain("F2.TL")
    form.expect("DL011", cell)


def a_code_overwritten(form: Form) -> None:
    cell = form.cell(FIGURES, form.with_number(), "Mã")
    cell.value = "Z9.ZZ"
    form.expect("DL012", cell)
    form.expect("DL014", FIGURES)


def a_row_copied(form: Form) -> None:
    code = form.with_number()
    _, titles = form.heading(FIGURES)
    sheet = form.book[FIGURES]
    below = max(form.codes(FIGURES).values()) + 1
    for title in ("Mã", TYPED):
        sheet.cell(below, titles[title]).value = form.cell(FIGURES, code, title).value
    form.expect("DL013", sheet.cell(below, titles["Mã"]))


def a_row_wiped_out(form: Form) -> None:
    sheet, row = form.book[FIGURES], form.codes(FIGURES)[form.with_number()]
    for cell in sheet[row]:
        cell.value = None
    form.expect("DL014", FIGURES)


def a_share_above_a_hundred(form: Form) -> None:
    cell = form.cell(TASKS, form.task("đang thực hiện"), SHARE)
    cell.value = form.rng.choice([101, 160, 1000])
    form.expect("DL015", cell)


def done_in_the_future(form: Form) -> None:
    cell = form.cell(TASKS, form.task("đang thực hiện", "đã hoàn thành"), DONE_ON)
    cell.value = form.received + timedelta(days=form.rng.randrange(1, 300))
    form.expect("DL016", cell)


def done_without_a_day(form: Form) -> None:
    code = form.task("đang thực hiện")
    form.cell(TASKS, code, STATE).value = "đã hoàn thành"
    form.cell(TASKS, code, SHARE).value = 100
    form.expect("DL017", form.cell(TASKS, code, STATE))


def nobody_named_on_the_cover(form: Form) -> None:
    cell = form.cover_cell(form.rng.choice(["Người lập biểu", "Thủ trưởng đơn vị"]))
    cell.value = None
    form.expect("DL018", cell)


def a_figure_tripled(form: Form) -> None:
    known = form.codes(FIGURES)
    code = form.one_of([c for c in MONTHLY if c in known and form.before.get(c, 0) >= ENOUGH])
    cell = form.cell(FIGURES, code, TYPED)
    form.untick_sections()
    cell.value = 3 * form.before[code]
    form.cell(FIGURES, code, REASON).value = form.cell(FIGURES, code, NONE).value = None
    form.expect("DL019", cell)


def unlike_last_year(form: Form) -> None:
    """A figure near that of the month before, and far from that of a year ago."""
    code = "B2.LUOT"
    form.needs(code)
    before, then = form.before.get(code, 0), form.year_ago.get(code, 0)
    if before < ENOUGH or then < ENOUGH:
        raise Unfit
    near = [before + before * step // 20 for step in range(-9, 10)]
    far = [n for n in near if n > 0 and not jumps(n, before) and jumps(n, then)]
    typed(form, code, form.one_of(far))
    form.expect("DL028", form.cell(FIGURES, code, TYPED))


def unlike_its_habit(form: Form) -> None:
    """A figure within half of last month's and last year's, and far from six months' habit."""
    code = "C1.TN"
    form.needs(code, "C1.TT")
    before, then = form.before.get(code, 0), form.year_ago.get(code, 0)
    habit = [month[code] for month in form.earlier if code in month]
    near = [before + before * step // 20 for step in range(-9, 10)]
    near = [n for n in near if n >= form.cell(FIGURES, "C1.TT", TYPED).value]
    far = [n for n in near if not jumps(n, before) and not jumps(n, then) and is_odd(n, habit)]
    typed(form, code, form.one_of(far))
    form.expect("DL029", form.cell(FIGURES, code, TYPED))


def stands_out(form: Form, code: str, amount: int) -> bool:
    """Whether the figure is far from last year's, or from six months' habit."""
    habit = [month[code] for month in form.earlier if code in month]
    return jumps(amount, form.year_ago.get(code, 0)) or is_odd(amount, habit)


def is_odd(amount: int, habit: list[int]) -> bool:
    """A modified z-score beyond 3,5 (Iglewicz and Hoaglin 1993), by ten at least."""
    if len(habit) < 6:
        return False
    middle = statistics.median(habit)
    spread, off = statistics.median(abs(one - middle) for one in habit), abs(amount - middle)
    return spread > 0 and off >= ENOUGH and 0.6745 * off > 3.5 * spread


def jumps(now: int, before: int) -> bool:
    return before >= ENOUGH and 2 * abs(now - before) > before


def typed(form: Form, code: str, amount: int) -> None:
    """A figure in place of another, without a reason."""
    form.untick_sections()
    form.cell(FIGURES, code, TYPED).value = amount
    form.cell(FIGURES, code, REASON).value = form.cell(FIGURES, code, NONE).value = None


def a_point_in_a_text(form: Form) -> None:
    code = form.with_number()
    cell = form.cell(FIGURES, code, TYPED)
    cell.value = f"{form.rng.randrange(1, 9)}.{form.rng.randrange(100, 999)}"
    form.explain(code)
    form.expect("DL027", cell)


def last_periods_figures_again(form: Form) -> None:
    """Every figure of the period before typed into this one's form, without a reason."""
    known = form.codes(FIGURES)
    same = {code: amount for code, amount in form.before.items() if code in known}
    telling = [code for code, amount in same.items() if amount >= ENOUGH]
    if not set(MONTHLY) <= same.keys() or not telling or sum(map(bool, same.values())) <= 3:
        raise Unfit
    if any(stands_out(form, code, amount) for code, amount in same.items()):
        raise Unfit  # it would be asked about for itself
    form.untick_sections()
    for code in known:
        form.cell(FIGURES, code, REASON).value = None
    for code, amount in same.items():
        form.cell(FIGURES, code, TYPED).value = amount or None
        form.cell(FIGURES, code, NONE).value = None if amount else "x"
    form.expect("DL020", FIGURES)


def nothing_filled_in(form: Form) -> None:
    for code in (*form.codes(FIGURES), *form.sections()):
        for title in (TYPED, NONE, REASON):
            form.cell(FIGURES, code, title).value = None
    form.expect("DL025", FIGURES)


def another_unit_on_the_cover(form: Form) -> None:
    cell = form.cover_cell("Mã đơn vị")
    cell.value = "SYT" if cell.value != "SYT" else "SCT"
    form.expect("DL026", cell)


def an_opening_that_is_not_the_closing_before(form: Form) -> None:
    """The balance holds, but it begins with another stock than the one that was left."""
    form.needs("E4.TD", "E4.GQ")
    if "E4.TC" not in form.before:
        raise Unfit
    cell = form.cell(FIGURES, "E4.TD", TYPED)
    for code in ("E4.TD", "E4.GQ"):
        form.cell(FIGURES, code, TYPED).value += 1
    form.expect("DL024", cell)


def a_stock_that_does_not_balance(form: Form) -> None:
    form.needs("E4.TC")
    cell = form.cell(FIGURES, "E4.TC", TYPED)
    cell.value += form.rng.choice([1, 3])
    form.expect("DL023", cell)


def words_that_say_another_number(form: Form) -> None:
    told = form.cell(FIGURES, "B1.CUOC", TYPED).value if "B1.CUOC" in form.codes(FIGURES) else None
    if not told:
        raise Unfit
    _, titles = heading_of(form.book[WORDS])
    column = titles["Nội dung"]
    top = heading_of(form.book[WORDS])[0]
    cell = form.book[WORDS].cell(top + 2, column)
    cell.value = (
        f"Đơn vị đã tổ chức {told + form.rng.randrange(1, 9)} cuộc tuyên truyền tại các bản."
    )
    form.expect("DL041", cell)


def a_quotient_that_is_not_its_share(form: Form) -> None:
    top, titles = heading_of(form.book[WORDS])
    cell = form.book[WORDS].cell(top + 1, titles["Nội dung"])
    done = form.rng.randrange(1, 20)
    cell.value = f"Đã có {done}/25 bản tổ chức họp dân, đạt {4 * done + 3}%."
    form.expect("DL042", cell)


def more_visits_than_visitors(form: Form) -> None:
    form.needs("E1.TS", "E2.NG")
    visits = form.cell(FIGURES, "E1.TS", TYPED)
    if visits.value < 2 or form.cell(FIGURES, "E1.TS", REASON).value:
        raise Unfit
    form.cell(FIGURES, "E2.NG", TYPED).value = visits.value - 1
    form.explain("E2.NG")  # so that its own fall is no second finding
    form.expect("DL034", visits)


def less_in_the_year_than_in_its_half(form: Form) -> None:
    """On the form of December: only the second half was typed."""
    known, june = form.codes(FIGURES), form.earlier[0] if len(form.earlier) == 6 else {}
    code = form.one_of([c for c in ("A5.KT", "F1.DT") if c in known and june.get(c, 0) > 1])
    typed(form, code, june[code] - 1)
    form.expect("DL033", form.cell(FIGURES, code, TYPED))


def a_model_of_the_future(form: Form) -> None:
    top, titles = heading_of(form.book[MODELS], "Tên mô hình")
    if not form.book[MODELS].cell(top + 1, titles["Tên mô hình"]).value:
        raise Unfit
    cell = form.book[MODELS].cell(top + 1, titles["Ngày đăng ký"])
    cell.value = form.received + timedelta(days=form.rng.randrange(30, 3000))
    form.expect("DL035", cell)


def heading_of(sheet, title: str = "Nội dung") -> tuple[int, dict[str, int]]:
    """The row of a sheet that holds its titles, found by one of them."""
    for row in sheet.iter_rows(max_row=12):
        titles = {cell.value: cell.column for cell in row if cell.value}
        if title in titles:
            return row[0].row, titles
    raise AssertionError(sheet.title)


def a_row_hidden(form: Form) -> None:
    cell = form.cell(FIGURES, form.with_number(), TYPED)
    form.book[FIGURES].row_dimensions[cell.row].hidden = True
    form.expect("TN121", cell)


def the_column_of_figures_hidden(form: Form) -> None:
    cells = [form.cell(FIGURES, code, TYPED) for code in form.codes(FIGURES)]
    first = next(cell for cell in cells if cell.value is not None)
    form.book[FIGURES].column_dimensions[get_column_letter(first.column)].hidden = True
    form.expect("TN122", first)


def a_sheet_hidden(form: Form) -> None:
    form.book[TASKS].sheet_state = "hidden"
    form.expect("TN123", TASKS)


def a_reason_merged_with_what_lies_beside(form: Form) -> None:
    sheet, cell = form.book[FIGURES], form.cell(FIGURES, form.with_number(), REASON)
    sheet.merge_cells(
        start_row=cell.row, end_row=cell.row, start_column=cell.column, end_column=cell.column + 1
    )
    form.expect("TN124", cell)


def a_name_in_an_old_font(form: Form) -> None:
    cell = form.cover_cell("Người lập biểu")
    cell.value, cell.font = in_old_letters(cell.value), Font(name=".VnTime")
    form.expect("TN125", cell)


def words_in_an_old_font(form: Form) -> None:
    """More cells of one sheet in old letters than are told one by one."""
    codes = [code for code in form.codes(FIGURES) if "." in code]  # not the rows of sections
    if len(codes) < 12:
        raise Unfit
    for number, code in enumerate(codes[:12]):
        cell = form.cell(FIGURES, code, REASON)
        cell.value, cell.font = in_old_letters("đã kiểm tra đầy đủ"), Font(name=".VnTime")
        if number < 10:
            form.expect("TN125", cell)
    form.expect("TN126", FIGURES)


def in_old_letters(text: str) -> str:
    """The text as TCVN3 keeps it; which bytes those are is the table of the standard."""
    back = {made: old for old, made in TCVN3.items()}
    return "".join(back.get(letter, letter) for letter in text)


def another_name_on_the_cover(form: Form) -> None:
    cell = form.cover_cell("Đơn vị báo cáo")
    cell.value = "Sở Y tế" if cell.value != "Sở Y tế" else "Sở Tài chính"
    form.expect("TN305", cell)


def a_missing_sheet(form: Form) -> None:
    del form.book["Mô hình"]
    form.expect("TN107", "Mô hình")


def no_stamp_left(form: Form) -> None:
    del form.book["_dvexcel"]
    for name in list(form.book.custom_doc_props.names):
        del form.book.custom_doc_props[name]
    form.cover_cell("Mã biểu").value = None
    form.expect("TN101", COVER)
