"""The standard workbooks that ship, each as its builder makes it: empty, ready to look at."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dvexcel.model.form import FormIssue
from dvexcel.model.indicator import Element, Nature
from dvexcel.model.period import Period, PeriodCode, PeriodKind
from dvexcel.model.sheets import Overview
from dvexcel.model.unit import Unit
from dvexcel.specs import lists
from dvexcel.specs.bieu import FORM_VERSION
from dvexcel.specs.mac_dinh import default_table
from dvexcel.specs.so_cong_tac import SO_LIEU_GOC
from dvexcel.specs.stamp import Stamp
from dvexcel.specs.tong_hop import TONG_HOP
from dvexcel.writing.form import write_form
from dvexcel.writing.so_cong_tac import write_so_cong_tac
from dvexcel.writing.tong_hop import write_tong_hop

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dvexcel.model.sheets import CellValue

_UNIT = Unit("XA-VIDU", "Ủy ban nhân dân xã Ví Dụ", lists.LOAI_DON_VI[2], lists.KHOI[1])
_PERIOD = PeriodCode.parse("2026-T09")
_OFFICE = "Sở Nội vụ"
_DAYS_TO_SEND = 6


def blank_so_cong_tac() -> bytes:
    """The sổ with its headings, lists and guidance only."""
    return write_so_cong_tac({})


def example_bieu() -> bytes:
    """The monthly form of an example commune, with the figures a new sổ asks it for."""
    start, end = _PERIOD.window
    due = end + timedelta(days=_DAYS_TO_SEND)
    words = _PERIOD.words
    period = Period(_PERIOD, words, start, end, end, due, due_excluded=False, report_of=_OFFICE)
    proposed = (_element(row) for row in default_table(SO_LIEU_GOC))
    kind = PeriodKind.THANG
    elements = tuple(element for element in proposed if element.is_asked_of(_UNIT, kind))
    stamp = str(Stamp(FORM_VERSION, _UNIT.code, _PERIOD))
    return write_form(FormIssue(_UNIT, period, _OFFICE, elements, (), {}, stamp))


def _element(row: Mapping[str, CellValue]) -> Element:
    """The element that a row of Số liệu gốc describes, as far as a form shows it."""
    text = {key: "" if value is None else str(value) for key, value in row.items()}
    return Element(
        text["ma"],
        text["ten"],
        text["dvt"],
        int(text["so_le"] or 0),
        Nature(text["tinh_chat"]),
        text["nguon_cap"],
        _several(text["ap_dung"]),
        frozenset(PeriodKind(kind) for kind in _several(text["ky"])),
        sum_of=_several(text["la_tong_cua"], "+"),
        not_over=text["khong_vuot"],
        help=text["huong_dan"],
    )


def _several(text: str, mark: str = ";") -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(mark) if part.strip())


def empty_tong_hop() -> bytes:
    """The consolidated workbook of a period in which nothing was sent."""
    return write_tong_hop({}, Overview(TONG_HOP.title, _PERIOD.words, (), ()))


STANDARD_WORKBOOKS: dict[str, Callable[[], bytes]] = {
    "so_cong_tac.xlsx": blank_so_cong_tac,
    "bieu.xlsx": example_bieu,
    "tong_hop.xlsx": empty_tong_hop,
}
