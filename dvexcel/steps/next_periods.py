"""The periods of a new year, set as the office set those of the year before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.deadline import same_day
from dvexcel.model.period import PeriodCode
from dvexcel.specs.mac_dinh import default_period, usual_codes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.model.record import Row
    from dvexcel.model.sheets import SheetRow


def next_periods(rows: Sequence[Row], year: int) -> list[SheetRow]:
    """The periods of ``year`` after the pattern of those of the year before.

    What the year before lacks of the usual periods follows its last one of that kind.
    """
    known = {row.value("ma"): row for row in rows if row["ma"].doubt is None and row.value("ma")}
    old = {code: row for code, row in known.items() if code.year == year - 1}
    wanted = {PeriodCode(year, code.kind, code.number) for code in old} | set(usual_codes(year))
    lines = []
    for code in sorted(wanted):
        line = default_period(code)
        same = old.get(code.last_year)
        alike = [row for other, row in sorted(old.items()) if other.kind is code.kind]
        if same is not None:
            line |= _like(code, same)
        elif alike:
            line |= _in_the_way_of(code, alike[-1])
        lines.append(line)
    return lines


def _like(code: PeriodCode, row: Row) -> SheetRow:
    """The period as the same one of the year before was set, all its days a year later."""
    before = code.last_year
    days = {key: row.value(key) for key in ("tu_ngay", "den_ngay", "ngay_chot", "han_gui")}
    line: SheetRow = {
        key: same_day(day, day.year + 1) for key, day in days.items() if day is not None
    }
    if (days["tu_ngay"], days["den_ngay"]) == before.window:
        line |= dict(zip(("tu_ngay", "den_ngay"), code.window, strict=True))
    if days["ngay_chot"] == days["den_ngay"] and "den_ngay" in line:
        line["ngay_chot"] = line["den_ngay"]
    name = row.text("ten")
    if str(before.year) in name:
        line["ten"] = name.replace(str(before.year), str(code.year))
    return line | _manner(row)


def _in_the_way_of(code: PeriodCode, row: Row) -> SheetRow:
    """A usual period that the year before did not have: its deadline as late as its kind's."""
    end, closed, due = code.window[1], row.value("den_ngay"), row.value("han_gui")
    if closed is None or due is None:
        return _manner(row)
    return {"han_gui": end + (due - closed), **_manner(row)}


def _manner(row: Row) -> SheetRow:
    """How the deadline is meant and whose report it is."""
    kept = ("cach_han", "bao_cao_cua", "roi_ngay_nghi")
    return {key: row.text(key) for key in kept if row.text(key)}
