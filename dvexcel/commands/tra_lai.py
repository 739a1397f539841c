"""Returns go back to their units: the unit's own workbook with every point marked, and a letter.

A copy is written only when it reads back as the very return it was made from.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from dvexcel import workspace_notices as notices
from dvexcel.context.tra_lai import return_paper
from dvexcel.model.marks import Handed, Marks
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.reading.files import can_be_marked, parse_file
from dvexcel.reading.guard import read_bytes
from dvexcel.reading.notices import BUILT_IN_PASSWORD, OTHER_FORMAT
from dvexcel.receiving.check import check_inbox, require_returns
from dvexcel.receiving.statuses import is_of, which_counts
from dvexcel.receiving.versions import FOR_THE_CLERK
from dvexcel.specs.tra_lai import SUFFIX, TITLE
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.opening import find_period, open_ledger, own_office
from dvexcel.steps.rendering import render_paper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from dvexcel.model.consolidation import Checked
    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.options import Options
    from dvexcel.model.period import Period
    from dvexcel.model.raw import RawBook, RawCell
    from dvexcel.workspace import Workspace

_NOT_XLSX = "Bản đánh dấu chỉ lập được từ tệp Excel Workbook (*.xlsx) không có mật khẩu."
_TOO_LARGE = "Tệp quá lớn để sao lại trong bộ nhớ của máy."
_UNUSUAL = "Tệp có phần mà chương trình sao chép không hiểu."
_CHANGED = "Bản sao không giữ được nguyên vẹn nội dung đơn vị đã ghi."
_LIST = "Mời gửi đơn vị danh sách các điểm cần sửa mà lệnh kiem-tra đã nêu."
_FORMAT_ONLY = (
    "Ngoài dạng tệp không có điểm nào phải hỏi lại: số liệu đã đọc được. Mời nhắc đơn vị lần sau "
    "lưu dạng Excel Workbook (*.xlsx), không đặt mật khẩu."
)
_OF_FORMAT = frozenset({OTHER_FORMAT.code, BUILT_IN_PASSWORD.code})


@one_at_a_time
def tra_lai(workspace: Workspace, options: Options) -> Outcome:
    """Hand back every return of the period that has findings, or that of ``options.code``.

    CannotRun when nothing came in (HT011) or the unit is not among what came in (HT032).
    """
    ledger, said = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    require_returns(workspace, period)
    checked = check_inbox(workspace, ledger, period, options.today, options.progress, far=True)
    rounds = list(_rounds(ledger, period, checked))
    if options.code:
        rounds = [one for one in rounds if one[0].unit == options.code]
        if not rounds:
            raise CannotRun(notices.UNKNOWN_UNIT.at(code=options.code, period=period.code))
    rounds = [one for one in rounds if one[0].findings]
    if not rounds:
        settled = notices.UNIT_NOTHING_TO_RETURN if options.code else notices.NOTHING_TO_RETURN
        nothing = settled.at(period=period.code, code=options.code)
        return Outcome((), (*said, nothing), {"tra_lai": 0})
    contents = _contents(workspace, period)
    files, handed, taken = [], [], set[str]()
    for number, (item, before) in enumerate(rounds, 1):
        name = ""
        if item.unit_return is not None:
            marks = _marks(ledger, period, item, before)
            try:
                data = marked_copy(contents[item.sha256], item, marks)
            except CannotRun as problem:
                said += problem.findings
            else:
                name = _free_name(item, taken)
                target = workspace.results(period.code) / "tra_lai" / name
                path, problems = workspace.write(target, data)
                files.append(path)
                said += problems
        handed.append(_handed(ledger, period, options, item, name))
        options.progress("Trả lại", number, len(rounds))
    paper = return_paper(period, own_office(ledger), options.today, handed)
    whose = f"{options.code}_" if options.code else ""
    target = workspace.papers / f"tra_lai_{whose}{period.code}.docx"
    path, problems = workspace.write(target, render_paper(workspace, paper).data)
    counts = {"tra_lai": len(handed), "danh_dau": len(files)}
    return Outcome((*files, path), (*said, *problems), counts)


def marked_copy(data: bytes, item: Checked, marks: Marks) -> bytes:
    """The marked copy of the workbook in ``data``; CannotRun (HT033) when it cannot be faithful."""
    from dvexcel.writing.marked import TooLargeError, write_marked  # noqa: PLC0415 - loads slowly

    if not can_be_marked(data):
        raise _no_copy(item, _NOT_XLSX)
    book = parse_file(data, item.file)
    try:
        copy = write_marked(data, book, marks)
    except TooLargeError:
        raise _no_copy(item, _TOO_LARGE) from None
    except Exception as problem:  # openpyxl raises anything on what it does not expect
        raise _no_copy(item, _UNUSUAL) from problem
    if not says_the_same(book, parse_file(copy, item.file)):
        raise _no_copy(item, _CHANGED)
    return copy


def _no_copy(item: Checked, why: str) -> CannotRun:
    """HT033 for a file: why there is no marked copy, and how its unit hears of its points."""
    only_format = all(finding.code in _OF_FORMAT for finding in item.findings)
    todo = _FORMAT_ONLY if only_format else _LIST
    return CannotRun(notices.NO_MARKED_COPY.at(file=item.file, why=why, todo=todo))


def says_the_same(book: RawBook, copy: RawBook) -> bool:
    """Whether both hold the same sheets with the same values, errors and formulas' results.

    A formula's text may differ: a shared one is written out in each cell.
    """
    return _values(book) == _values(copy)


def _values(book: RawBook) -> dict[str, dict[tuple[int, int], tuple[object, ...]]]:
    """What every cell says, by sheet; our own sheet in front is left out."""
    return {
        name: {at: _value(cell) for at, cell in sheet.cells.items()}
        for name, sheet in book.sheets.items()
        if sheet.get(1, 1).value != TITLE
    }


def _value(cell: RawCell) -> tuple[object, ...]:
    return cell.kind, cell.value, cell.formula is not None


def _rounds(
    ledger: Ledger, period: Period, checked: Iterable[Checked]
) -> Iterator[tuple[Checked, Checked | None]]:
    """Of each unit the file that stands now and the return before it; then files of nobody known.

    A return that the clerk has accepted is settled and stays here.
    """
    by_unit: dict[str, list[Checked]] = {}
    for item in checked:
        by_unit.setdefault(item.unit, []).append(_for_the_unit(item))
    nobodys = by_unit.pop("", [])
    for unit in sorted(by_unit, key=_order(ledger)):
        note = ledger.receipt_notes.get((unit, period.code))
        if note is not None and note.accepted_why:
            continue
        files = by_unit[unit]
        right = [item for item in files if is_of(item, period)]
        wanted = None if note is None else note.counted_version
        now = which_counts(right, wanted) or files[-1]
        yield now, which_counts(files[: files.index(now)], None)
    for item in nobodys:
        yield item, None


def _for_the_unit(item: Checked) -> Checked:
    """The file without what only the clerk can settle."""
    told = tuple(one for one in item.findings if one.code not in FOR_THE_CLERK)
    return replace(item, findings=told)


def _order(ledger: Ledger) -> Callable[[str], tuple[int, str]]:
    """The order of the unit list; units that it does not know come last."""
    places = {code: number for number, code in enumerate(ledger.units)}
    return lambda code: (places.get(code, len(places)), code)


def _contents(workspace: Workspace, period: Period) -> dict[str, bytes]:
    """The bytes of every return that can be opened, by their SHA-256."""
    contents = {}
    for path in workspace.returns(period.code):
        try:
            data = read_bytes(path)
        except CannotRun:  # check_inbox has told it
            continue
        contents[sha256(data).hexdigest()] = data
    return contents


def _marks(ledger: Ledger, period: Period, item: Checked, before: Checked | None) -> Marks:
    now = {(finding.code, finding.place) for finding in item.findings}
    then: Sequence[Finding] = () if before is None else before.findings
    mended = tuple(one for one in then if (one.code, one.place) not in now)
    heading = f"{_name(ledger, item)} · {period.code.words}"
    return Marks(heading, own_office(ledger).name, item.findings, mended)


def _name(ledger: Ledger, item: Checked) -> str:
    unit = ledger.units.get(item.unit)
    return item.unit if unit is None else unit.name


def _handed(ledger: Ledger, period: Period, options: Options, item: Checked, marked: str) -> Handed:
    note = ledger.receipt_notes.get((item.unit, period.code))
    last_day = (note.extended_to if note is not None else None) or period.last_valid_day
    errors = sum(finding.is_error for finding in item.findings)
    return Handed(
        _name(ledger, item),
        item.file,
        errors,
        len(item.findings) - errors,
        last_day if last_day >= options.today else None,
        marked,
        item.unit_return is not None,
    )


def _free_name(item: Checked, taken: set[str]) -> str:
    """The file's own name with our ending; two units may send files of one name."""
    stem = item.file.removesuffix(".xlsx").removesuffix(SUFFIX.removesuffix(".xlsx"))
    name = f"{stem}{SUFFIX}"
    if name.casefold() in taken:
        name = f"{stem} ({item.unit}){SUFFIX}"
    taken.add(name.casefold())
    return name
