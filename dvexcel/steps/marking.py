"""A unit's own workbook is copied with every point marked, or not copied at all.

A copy is good only when it reads back as the very return it was made from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.outcome import CannotRun
from dvexcel.reading.files import can_be_marked, parse_file
from dvexcel.reading.notices import BUILT_IN_PASSWORD, OTHER_FORMAT
from dvexcel.specs.tra_lai import TITLE
from dvexcel.writing.marked import TooLargeError, write_marked

if TYPE_CHECKING:
    from dvexcel.model.consolidation import Checked
    from dvexcel.model.marks import Marks
    from dvexcel.model.raw import RawBook, RawCell

NO_MARKED_COPY = warning(
    "HT033",
    "Không lập được bản đánh dấu",
    "Chưa lập được bản sao có đánh dấu của tệp này.",
    "{why}",
    "{todo}",
)
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


def marked_copy(data: bytes, item: Checked, marks: Marks) -> bytes:
    """The marked copy of the workbook in ``data``; CannotRun (HT033) when it cannot be faithful."""
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
    return CannotRun(NO_MARKED_COPY.at(file=item.file, why=why, todo=todo))


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
