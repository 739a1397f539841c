"""What is asked of a file is found: a printed number, a cell of a total, a cell of a return."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.context.figures import Figures
from dvexcel.context.tracing import hanging_on
from dvexcel.edited.found import find
from dvexcel.edited.passages import passages_of
from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import Cell
from dvexcel.reading.tables import read_table
from dvexcel.reading.xlsx import read_workbook
from dvexcel.receiving.one_file import stamp_of
from dvexcel.specs.tong_hop import NGUON
from dvexcel.steps.cells_of_totals import Cells
from dvexcel.steps.documents import AskedDocument, bytes_of
from dvexcel.steps.drafts import kept_draft, printed_keys
from dvexcel.steps.opening import find_period, open_ledger
from dvexcel.steps.origins import Origins
from dvexcel.steps.put_together import consolidation_of, with_longer
from dvexcel.the_thuc.read.parts import Parts
from dvexcel.word.bookmarks import read_name
from dvexcel.workspace import LEDGER_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dvexcel.edited.drafts import Draft
    from dvexcel.edited.found import Findings
    from dvexcel.model.figure import Figure
    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.options import Options
    from dvexcel.model.period import Period
    from dvexcel.model.raw import RawBook
    from dvexcel.specs.stamp import Stamp
    from dvexcel.workspace import Workspace

ONE_FILE = error(
    "HT691",
    "Cần đúng một tệp để xem nguồn",
    "Lệnh này đang nhận {count} tệp.",
    "Mỗi lần chỉ xem một tệp: báo cáo .docx, tệp tổng hợp, biểu của đơn vị hoặc sổ công tác.",
    "Mời ghi tên một tệp.",
)
NO_FIGURES = error(
    "HT692",
    "Tệp này không có số của dvexcel",
    "“{name}” không phải báo cáo, tệp tổng hợp, biểu của đơn vị hay sổ công tác của thư mục này.",
    "Chỉ những tệp ấy cho biết mỗi số đứng ở đâu.",
    "Mời chọn tệp trong thư mục làm việc, ví dụ van_ban hoặc ket_qua.",
)
NOT_THERE = error(
    "HT693",
    "Không thấy số ở chỗ này",
    "“{asked}” không có số nào trong “{name}” mà dvexcel biết nguồn.",
    "Ô có thể là tiêu đề, lời văn hoặc ô trống; số có thể do người gõ thêm.",
    "{remedy}",
)
_IN_A_BOOK = "Mời ghi ô có số, ví dụ --o “{sheet}!C5”."
_IN_A_REPORT = "Mời ghi số đúng như in trong báo cáo, hoặc bỏ --o để xem danh sách mọi số."
_QUOTED = 90


def lines_of(workspace: Workspace, options: Options, path: Path) -> Iterator[str]:
    """What there is to tell of the place that ``options.asked`` names in a file, line by line.

    CannotRun when the file is of no such kind (HT692) or nothing stands there (HT693).
    """
    if path.suffix.casefold() == ".docx":
        return _of_report(workspace, options, path)
    book = read_workbook(path)
    stamp = stamp_of(book)
    cell = _cell(options, path.name, book)
    if stamp is not None:
        return _of_return(workspace, options, book, stamp, cell)
    if path.resolve() == workspace.ledger.resolve():
        return _of_ledger(workspace, options, cell)
    period = options.period or _period_of(book)
    if not period:
        raise CannotRun(NO_FIGURES.at(file=path.name, name=path.name))
    return _of_totals(workspace, replace(options, period=period), book, cell)


def _cell(options: Options, name: str, book: RawBook) -> Cell:
    try:
        return Cell.parse(options.asked)
    except ValueError as problem:
        raise CannotRun(_not_there(options.asked, name, book)) from problem


def _not_there(asked: str, name: str, book: RawBook) -> Finding:
    remedy = _IN_A_BOOK.format(sheet=next(iter(book.sheets), "Chỉ tiêu"))
    return NOT_THERE.at(file=name, asked=asked, name=name, remedy=remedy)


def _period_of(book: RawBook) -> str:
    """The period of a consolidated workbook, as its keys tell it; "" for another book."""
    if NGUON.sheet not in book.sheets:
        return ""
    keys = (row.text("khoa").split("/") for row in read_table(book, NGUON)[0])
    return next((parts[1] for parts in keys if len(parts) > 1), "")


# ---- from a number back to its cells


def _of_report(workspace: Workspace, options: Options, path: Path) -> Iterator[str]:
    document = Parts(bytes_of(AskedDocument(path, path.name, options.today)), path.name).document()
    passages = passages_of(document)
    kept = kept_draft(workspace, path.name, passages)
    ledger, _ = open_ledger(workspace, options)
    period = find_period(ledger, kept.period)
    put_together, _ = consolidation_of(workspace, ledger, period, options.today, options.progress)
    figures, origins = Figures(put_together), Origins(workspace, ledger)
    places = find(kept.draft, passages)
    asked = [o for o in kept.draft.printed if _is_asked(kept.draft, o, options.asked)]
    if not asked:
        raise CannotRun(
            NOT_THERE.at(file=path.name, asked=options.asked, name=path.name, remedy=_IN_A_REPORT)
        )
    by_key: dict[str, list[int]] = {}
    for order in asked:
        by_key.setdefault(kept.draft.key(order), []).append(order)
    for key, orders in by_key.items():
        for order in orders:
            yield f"{kept.draft.printed[order][0]} · {_said(places, order)} · khóa {key}"
        if options.asked:
            figure = printed_figure(figures, key)
            gone = "- số liệu hôm nay không còn số này."
            yield from (gone,) if figure is None else origins.told(figure)


def printed_figure(figures: Figures, key: str) -> Figure | None:
    """The figure behind a printed key; what a frozen figure was stands behind the figure itself."""
    return figures.find(key) or figures.find(key.removesuffix(":dachot"))


def _is_asked(draft: Draft, order: int, asked: str) -> bool:
    text, key = draft.printed[order]
    return not asked or asked in {text, key} or read_name(asked) == (draft.name, order)


def _said(places: Findings, order: int) -> str:
    """The words round a figure in the document."""
    place = places.found.get(order) or places.retyped.get(order)
    if place is None:
        return "ở biểu đồ, hoặc câu đã viết lại"
    text = " ".join(place.passage.text.split())
    return f"“{text if len(text) <= _QUOTED else text[:_QUOTED].rsplit(' ', 1)[0] + '…'}”"


def _of_totals(workspace: Workspace, options: Options, book: RawBook, cell: Cell) -> Iterator[str]:
    ledger, _ = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    put_together, _ = consolidation_of(workspace, ledger, period, options.today, options.progress)
    figures, origins = Figures(put_together), Origins(workspace, ledger)
    found = Cells(book, ledger, put_together).at(cell)
    figure = figures.find(found) if isinstance(found, str) else None
    if figure is not None:
        yield from origins.told(figure)
    elif found is None or isinstance(found, str):
        raise CannotRun(_not_there(options.asked, book.file, book))
    else:
        yield origins.line(found)


# ---- from a cell on to the numbers


def _of_return(
    workspace: Workspace, options: Options, book: RawBook, stamp: Stamp, cell: Cell
) -> Iterator[str]:
    ledger, _ = open_ledger(workspace, options)
    period = find_period(ledger, options.period or str(stamp.period))
    unit = ledger.units[stamp.unit].name if stamp.unit in ledger.units else stamp.unit
    yield f"{cell} của {unit}, kỳ {period.code}:"
    seen = False
    for together in with_longer(workspace, ledger, period, options).values():
        counted = next(
            (one.counted for one in together.statuses if one.unit.code == stamp.unit), None
        )
        if counted is None:
            continue
        if counted.sha256 != book.sha256 and not seen:
            yield f"(tệp được tính của đơn vị là {counted.file}; xem ô ấy ở tệp đó)"
        seen = True
        yield from _hanging(
            workspace, ledger, Figures(together), (counted.file, counted.sha256), cell
        )
    if not seen:
        yield "- chưa có tệp nào của đơn vị được tính: đổi ô này chưa làm đổi số nào."
    yield from _later(ledger, period)


def _of_ledger(workspace: Workspace, options: Options, cell: Cell) -> Iterator[str]:
    ledger, _ = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    put_together, _ = consolidation_of(workspace, ledger, period, options.today, options.progress)
    yield f"{cell} của sổ công tác, kỳ {period.code}:"
    yield from _hanging(workspace, ledger, Figures(put_together), (LEDGER_NAME, ""), cell)


def _hanging(
    workspace: Workspace, ledger: Ledger, figures: Figures, file: tuple[str, str], cell: Cell
) -> Iterator[str]:
    hanging, origins = hanging_on(figures, *file, cell), Origins(workspace, ledger)
    period = figures.consolidation.period.code
    printed = printed_keys(workspace, period)
    for some, words in (
        (hanging.certain, "Đổi theo, vì là tổng có ô này"),
        (hanging.possible, "Có thể đổi (tỷ lệ, so sánh, đếm)"),
    ):
        if some:
            yield f"{words}, kỳ {period}: {len(some)} số"
            yield from origins.all_lines(some, printed)
    if not (hanging.certain or hanging.possible):
        yield f"- không số nào của kỳ {period} tính từ dòng này."


def _later(ledger: Ledger, period: Period) -> Iterator[str]:
    """In which other periods the month also counts."""
    longer = [
        str(code)
        for code in ledger.periods
        if period.code in code.months and code.months[-1] != period.code and code != period.code
    ]
    if longer:
        yield f"Số của kỳ này cũng cộng vào: {', '.join(longer)}."
    against = [str(code) for code in ledger.periods if code.previous == period.code]
    if against:
        yield f"Số kỳ trước của {', '.join(against)} lấy từ kỳ này."
