"""The worksheet functions of the add-in: plain functions here, xlwings' UDFs on Windows.

The standard workbooks never depend on them. What each is called, and the help that Excel shows
for it, is written into the add-in when it is built.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction
from functools import wraps
from inspect import Parameter, signature
from typing import TYPE_CHECKING, Any

import xlwings as xw

from dvexcel.addin.launch import SENTENCES
from dvexcel.model.indicator import Comparison, Target
from dvexcel.model.period import Period, PeriodCode
from dvexcel.text.dates import long_date, parse_date
from dvexcel.text.numbers import parse_number
from dvexcel.text.unicode import clean

if TYPE_CHECKING:
    from collections.abc import Callable

CATEGORY = "Sổ công tác"
_BY_DAYS = PeriodCode.parse("2026-N")  # days late do not hang on the kind of period

_EPOCH = date(1899, 12, 30)  # of Excel's serial numbers from 01/03/1900 on
_SERIALS = range(61, 2_958_466)  # to the last day that Excel knows


_DECIMALS = range(10)
_YES, _NO = (
    frozenset({"true", "có", "đúng", "x", "1"}),
    frozenset({"", "false", "không", "sai", "0"}),
)


class CellError(Exception):
    """A cell that the function cannot use; the message is what the formula shows."""


def DV_TyLe(tu, mau, so_le=1):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN201, N802 - Excel's name, untyped cells
    """Tỷ lệ phần trăm tử trên mẫu; mẫu trống hoặc bằng 0 thì để trống, không báo lỗi."""
    whole = _sum(mau)
    if not whole:
        return ""
    decimals = int(_number(so_le) or 0)
    if decimals not in _DECIMALS:
        raise CellError("Số chữ số thập phân: mời ghi từ 0 đến 9.")
    scaled = _sum(tu) / whole * 100 * 10**decimals
    return float(Fraction(_half_up(scaled), 10**decimals))


def DV_SoNgayTre(ngay_nhan, han_gui, truoc_ngay=False):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN201, FBT002, N802 - as above
    """Số ngày nộp trễ so với hạn; đúng hạn là 0, chưa nhận thì để trống."""
    received, due = _day(ngay_nhan), _day(han_gui)
    if received is None or due is None:
        return ""
    period = Period(_BY_DAYS, "", due, due, due, due, _yes(truoc_ngay), "")
    return period.days_late(received)


def DV_NgayThang(ngay):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN201, N802 - as above
    """Ngày viết theo thể thức văn bản, ví dụ ngày 05 tháng 9 năm 2026."""
    day = _day(ngay)
    return "" if day is None else long_date(day)


def DV_DanhGia(gia_tri, phep_so, muc_tieu, muc_tieu_den=None):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN201, N802 - as above
    """Đánh giá giá trị so với mục tiêu: vượt, đạt, chưa đạt hoặc chưa có số liệu."""
    value, target = _number(gia_tri), _number(muc_tieu)
    if target is None:
        return ""
    comparison = _comparison(phep_so)
    return str(Target(comparison, target, _number(muc_tieu_den)).judge(value))


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument: its name in the formula, its help, and whether it may be left out."""

    name: str
    help: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Udf:
    """One worksheet function as the add-in declares it."""

    name: str
    module: str
    help: str
    arguments: tuple[Argument, ...]


_HELP: dict[Callable[..., Any], tuple[str, ...]] = {
    DV_TyLe: (
        "Tử số: một ô hoặc một vùng; nhiều ô thì cộng lại.",
        "Mẫu số: một ô hoặc một vùng; nhiều ô thì cộng lại.",
        "Số chữ số thập phân, mặc định là 1.",
    ),
    DV_SoNgayTre: (
        "Ngày nhận báo cáo.",
        "Hạn gửi.",
        "TRUE nếu phải gửi trước ngày hạn; mặc định ngày hạn vẫn là đúng hạn.",
    ),
    DV_NgayThang: ("Ngày cần viết thành chữ.",),
    DV_DanhGia: (
        "Giá trị đạt được.",
        "Phép so: >=, >, =, <=, < hoặc khoảng.",
        "Mục tiêu; với phép so khoảng là cận dưới.",
        "Cận trên, chỉ dùng với phép so khoảng.",
    ),
}


def _described(function: Callable[..., Any], helps: tuple[str, ...]) -> Udf:
    parameters = signature(function).parameters.values()
    arguments = tuple(
        Argument(parameter.name, text, parameter.default is not Parameter.empty)
        for parameter, text in zip(parameters, helps, strict=True)
    )
    return Udf(function.__name__, __name__, function.__doc__ or "", arguments)


FUNCTIONS: tuple[Udf, ...] = tuple(_described(function, text) for function, text in _HELP.items())


def _answering(function: Callable[..., Any]) -> Callable[..., Any]:
    """The function, with a sentence in the cell where it would raise."""

    @wraps(function)
    def answered(*given: object, **named: object) -> object:
        try:
            return function(*given, **named)
        except CellError as problem:
            return str(problem)
        except Exception:  # noqa: BLE001 - Excel would show #VALUE!, which names no remedy
            return SENTENCES["ham_sai_o"]

    return answered


for _function in tuple(_HELP):  # on Windows xw.func marks them for xlwings' server
    globals()[_function.__name__] = xw.func(_answering(_function))


def _cells(given: object) -> list[object]:
    """The cells of a range or of a single cell, in one list."""
    if isinstance(given, (list, tuple)):
        return [cell for part in given for cell in _cells(part)]
    return [given]


def _number(cell: object) -> Fraction | None:
    """The number in a cell, typed as a number or as Vietnamese text; None when there is none."""
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, (date, datetime)):
        raise CellError(f"Ô cần một số nhưng đang là ngày {cell:%d/%m/%Y}.")
    text = clean(str(cell))
    if not text:
        return None
    try:
        return Fraction(parse_number(text)) if isinstance(cell, str) else Fraction(text)
    except (ValueError, ArithmeticError):
        raise CellError(f"Chưa đọc được số “{text}”: mời chỉ ghi chữ số.") from None


def _yes(cell: object) -> bool:
    """Whether a cell says TRUE, by itself or in words; empty is no."""
    if not isinstance(cell, str):
        return bool(cell)
    text = clean(cell).casefold()
    if text not in _YES | _NO:
        raise CellError(f"Chưa rõ “{cell}”: mời ghi TRUE hoặc FALSE.")
    return text in _YES


def _comparison(cell: object) -> Comparison:
    text = "" if cell is None else clean(str(cell))
    try:
        return Comparison(text)
    except ValueError:
        known = ", ".join(map(str, Comparison))
        raise CellError(f"Chưa rõ phép so “{text}”: mời ghi {known}.") from None


def _sum(given: object) -> Fraction:
    return sum((_number(cell) or Fraction(0) for cell in _cells(given)), Fraction(0))


def _half_up(value: Fraction) -> int:
    """The nearest whole number; a half goes away from zero, as Vietnamese offices round."""
    whole = int(abs(value) + Fraction(1, 2))
    return whole if value >= 0 else -whole


def _day(cell: object) -> date | None:
    """The day in a cell: a date, Excel's serial number of one (TODAY() gives that), or text."""
    cell = next(iter(_cells(cell)), None)
    if isinstance(cell, datetime):
        return cell.date()
    if cell is None or isinstance(cell, bool) or not str(cell).strip():
        return None
    try:
        if isinstance(cell, (int, float)):
            return _of_serial(cell)
        return parse_date(str(cell))
    except ValueError:
        pass
    raise CellError(f"Chưa đọc được ngày “{cell}”: mời ghi như 05/9/2026.")


def _of_serial(number: float) -> date:
    if int(number) not in _SERIALS:
        raise ValueError(number)
    return _EPOCH + timedelta(days=int(number))
