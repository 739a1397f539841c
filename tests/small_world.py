"""A tiny province in which every sum can be done in the head."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from fields import WORK
from pictures import draw_book

from dvexcel.model.consolidation import NOTHING_BEFORE, Checked, Incoming
from dvexcel.model.indicator import (
    Comparison,
    Element,
    Indicator,
    Nature,
    OverUnits,
    Target,
)
from dvexcel.model.ledger import Ledger
from dvexcel.model.period import Period, PeriodCode, PeriodKind
from dvexcel.model.unit import Unit
from dvexcel.reading.returns import read_return
from dvexcel.receiving.statuses import received
from dvexcel.rules.examples import Picture
from dvexcel.specs.bieu import FORM_VERSION
from dvexcel.specs.stamp import Stamp
from dvexcel.totals.consolidate import consolidate

EVERY = frozenset({PeriodKind.THANG, PeriodKind.SAU_THANG})
ELEMENTS = {
    element.code: element
    for element in (
        Element("F.A", "Dòng A", "cuộc", periods=EVERY),
        Element("F.B", "Dòng B", "cuộc", periods=EVERY, not_over="F.A"),
        Element("S.C", "Tồn C", "vụ", nature=Nature.STOCK, periods=EVERY),
        Element("H.D", "Chỉ 6 tháng", "cuộc", periods=frozenset({PeriodKind.SAU_THANG})),
    )
}


def indicator(code, numerator, denominator=(), **more):
    return Indicator(code, f"Chỉ tiêu {code}", "x", "tăng", numerator, denominator,
                     periods=EVERY, **more)  # fmt: skip


HALF_OR_MORE = Target(Comparison.AT_LEAST, Fraction(50))
INDICATORS = (
    indicator("A", ("F.A",)),
    indicator(
        "TY", ("F.B",), ("F.A",), decimals=1, target=Target(Comparison.AT_LEAST, Fraction(50))
    ),
    indicator("CO", ("F.A",), over_units=OverUnits.COUNT),
    indicator("C", ("S.C",)),
    indicator("D", ("H.D",)),
)


def unit(code, **more):
    return Unit(code, f"Đơn vị {code}", "xã", more.pop("group", "Khối xã"),
                owes=more.pop("owes", EVERY), **more)  # fmt: skip


def period(text):
    code = PeriodCode.parse(text)
    start, end = code.window
    return Period(code, text, start, end, end, date(end.year, end.month, 20), False, "Sở Nội vụ")  # noqa: FBT003 - due_excluded


def ledger(*units, periods=(), **more):
    return Ledger(
        units={one.code: one for one in units},
        elements=ELEMENTS,
        indicators=INDICATORS,
        periods={one.code: one for one in map(period, periods)},
        **more,
    )


def sent(code, when, **amounts):
    """A checked return: amounts by element code with "." written "_"."""
    rows = [("Mã", "Trong kỳ")]
    rows += [(name.replace("_", "."), str(value)) for name, value in amounts.items()]
    picture = Picture("Số liệu", tuple(rows), frozenset())
    stamp = Stamp(FORM_VERSION, code, PeriodCode.parse(when))
    book, _ = draw_book([picture], stamp)
    unit_return, problems = read_return(book, ELEMENTS, WORK)
    assert not problems
    received = period(when).closing
    return Checked(f"{code}-{when}.xlsx", f"{code}{when}", received, unit_return, ())


def came(item, day):
    """The return as entered on ``day`` in the register of incoming papers."""
    return replace(item, received=day, incoming=Incoming(day))


def consolidated(book, period, files, today, past=NOTHING_BEFORE, months=None):
    """The period added up from checked files; `months` are the files of each month of a span."""
    of_months = {
        code: received(book, book.periods[code], then) for code, then in (months or {}).items()
    }
    return consolidate(book, period, received(book, period, files), today, past, of_months)
