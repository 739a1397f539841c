"""Whose return it is on the day of its period: units are renamed, merged and shortened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from dvexcel.model.notice import error, warning
from dvexcel.model.place import Sheet
from dvexcel.specs.bieu import BIA
from dvexcel.text.names import folded_name
from dvexcel.workspace import form_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period, PeriodCode
    from dvexcel.model.place import Place
    from dvexcel.model.returns import Return
    from dvexcel.model.unit import Unit

OLD_NAME = warning(
    "TN303",
    "Biểu mang tên cũ của đơn vị",
    "Mã biểu ghi {old} ({old_name}), nay là {new} ({new_name}).",
    "Đơn vị đã đổi tên nên số liệu được tính một lần cho tên mới.",
    "Mời dùng biểu phát hành cho {new} ở lần gửi sau.",
)
PART_OF_A_MERGER = error(
    "TN304",
    "Biểu của đơn vị đã sáp nhập",
    "Mã biểu ghi {old} ({old_name}), đã sáp nhập vào {new} ({new_name}) cùng {others}.",
    "Số của một đơn vị cũ chỉ là một phần của đơn vị mới nên chưa được tính.",
    "Mời đơn vị mới cộng đủ các đơn vị cũ, ghi vào biểu phát hành cho {new} rồi gửi.",
)
OTHER_NAME = warning(
    "TN305",
    "Bìa ghi tên đơn vị khác",
    "Ghi “{shown}”{whose}.",
    "Mã biểu cho biết đây là biểu phát hành cho {name}.",
    "Mời kiểm tra: nếu số là của đơn vị khác, mời điền vào đúng biểu của đơn vị ấy.",
)


@dataclass(frozen=True, slots=True)
class Whose:
    """The unit that a return counts for, None when the list does not know it, and what to say."""

    unit: Unit | None
    findings: tuple[Finding, ...] = ()


def whose(ledger: Ledger, period: Period, unit_return: Return) -> Whose:
    """The unit of a return on the closing day of its period: itself, or who stands for it now."""
    sent_by = ledger.units.get(unit_return.unit)
    if sent_by is None:
        return Whose(None)
    heir = ledger.units[ledger.successor_of(sent_by.code, period.closing)]
    said = list(_name_on_cover(ledger, unit_return, sent_by, heir))
    if heir is sent_by:
        return Whose(heir, tuple(said))
    others = _merged_with(ledger, sent_by, heir)
    values = {
        "old": sent_by.code,
        "old_name": sent_by.name,
        "new": heir.code,
        "new_name": heir.name,
        "others": ", ".join(others),
    }
    notice = PART_OF_A_MERGER if others else OLD_NAME
    said.append(notice.at(_stamp_place(unit_return), unit_return.file, **values))
    return Whose(heir, tuple(said))


def _merged_with(ledger: Ledger, unit: Unit, heir: Unit) -> list[str]:
    """The other units that went into ``heir``, or into one between, beside ``unit``.

    One that was there before the merger is one of them.
    """
    names, below = [], {unit.code}
    current = unit
    while current is not heir:
        last_day, current = current.valid_to, ledger.units[current.successor]
        beside = (code for code in ledger.predecessors_of(current.code) if code not in below)
        names += [ledger.units[code].name for code in beside]
        has_a_past = current is heir or current.valid_from is not None
        if last_day is not None and has_a_past and current.exists_on(last_day):
            names.append(f"{current.name} cũ")  # it was there before, and took the other in
        below.add(current.code)
    return names


def _name_on_cover(
    ledger: Ledger, unit_return: Return, unit: Unit, heir: Unit
) -> Iterator[Finding]:
    entry = unit_return.cover.get("don_vi")
    if entry is None or not entry.shown:
        return
    typed = folded_name(entry.shown)
    own = [unit, heir, *(ledger.units[code] for code in ledger.predecessors_of(heir.code))]
    if any(typed in _names(one) for one in own):
        return
    other = next((one for one in ledger.units.values() if typed in _names(one)), None)
    known = "" if other is None else f", là tên của đơn vị {other.code}"
    values = {"shown": entry.shown, "whose": known, "name": unit.name}
    yield OTHER_NAME.at(entry.place, unit_return.file, **values)


def _names(unit: Unit) -> set[str]:
    return {folded_name(name) for name in (unit.name, *unit.aliases)}


def _stamp_place(unit_return: Return) -> Place:
    entry = unit_return.cover.get("ma_bieu")
    return Sheet(BIA.sheet) if entry is None else entry.place


def named_in(ledger: Ledger, period: Period, file: str) -> str:
    """The unit whose form of ``period`` the file is called like, "" for any other name.

    Only of a file that nobody can read: its unit has sent something, though it counts nowhere.
    """
    for unit in ledger.units.values():
        stem = PurePath(form_name(unit.code, period.code)).stem
        if re.match(rf"{re.escape(stem)}(?![0-9A-Z])", file):  # 2026-6T is not 2026-6TC
            return unit.code
    return ""


def for_heirs(
    ledger: Ledger, day: date, code: PeriodCode, amounts: Mapping[str, Mapping[str, int]]
) -> dict[str, Mapping[str, int]]:
    """Amounts of ``code`` by unit, told for the units of ``day``: who became one stand together.

    A figure that one of those who were there in ``code`` lacks is left out: half a sum compares
    with nothing. What was entered for the heir of units that were still apart stands for them.
    """
    then = ledger.periods.get(code)
    apart: dict[str, list[str]] = {}
    for unit in ledger.units.values():
        if unit.exists_on(code.window[1]) if then is None else ledger.owes(unit, then):
            apart.setdefault(ledger.successor_of(unit.code, day), []).append(unit.code)
    told: dict[str, Mapping[str, int]] = {}
    for heir in dict.fromkeys(ledger.successor_of(unit, day) for unit in amounts):
        codes = apart.get(heir, [heir])
        if heir in amounts and heir not in codes:
            told[heir] = amounts[heir]
        elif all(one in amounts for one in codes):
            shared = set.intersection(*(set(amounts[one]) for one in codes))
            told[heir] = {name: sum(amounts[one][name] for one in codes) for name in shared}
    return told
