"""Excel's own checks: the drop-down, the limits and the balloon of a column."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from dvexcel.specs import lists
from dvexcel.specs.column import BALLOON_LIMIT, Column, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xlsxwriter.worksheet import Worksheet

INLINE_LIMIT = 255
BALLOON_TITLE_LIMIT = 32
_SHORTEST_PERIOD, _LONGEST_PERIOD = 6, 8
_FIRST_DATE = date(1900, 1, 1)

#: First row, first column, last row, last column, counted from 0, both ends included.
Area = tuple[int, int, int, int]


def fits_inline(choices: tuple[str, ...]) -> bool:
    """Whether Excel can hold the list in the validation itself: short, and no comma in a value."""
    return len(",".join(choices)) <= INLINE_LIMIT and not any("," in choice for choice in choices)


def code_list_name(table_key: str) -> str:
    """The defined name over the code column of a table."""
    return f"ma_{table_key}"


def validate(
    sheet: Worksheet,
    area: Area,
    column: Column,
    named: Mapping[tuple[str, ...], str],
    *,
    balloon: str = "",
    decimals: int | None = None,
) -> None:
    """Put the check of ``column`` on ``area``.

    ``named`` gives the defined name of each list too long for the cell. ``balloon`` replaces the
    column's help, ``decimals`` its number of decimals, where a row knows better.
    """
    options = _options(column, named, column.decimals if decimals is None else decimals)
    text = _within(balloon or column.help, BALLOON_LIMIT)
    if text:
        options |= {"input_title": _within(column.title, BALLOON_TITLE_LIMIT)}
        options |= {"input_message": text}
    if options["validate"] == "any" and not text:
        return
    options["error_title"] = _within(column.title, BALLOON_TITLE_LIMIT)
    options["error_message"] = text or f"Ô này: {column.kind.value}."
    if sheet.data_validation(*area, options) != 0:
        raise ValueError(f"{column.key}: Excel refuses this validation: {options}")


def _options(column: Column, named: Mapping[tuple[str, ...], str], decimals: int) -> dict[str, Any]:
    """What may be typed. A list stops; elsewhere a clerk may have a reason, so it only warns."""
    match column.kind:
        case Kind.TICK:
            return {"validate": "list", "source": [lists.TICK], "error_type": "stop"}
        case Kind.CHOICE:
            source = list(column.choices) if fits_inline(column.choices) else ""
            if not source and column.choices not in named:
                return {"validate": "any"}  # a clerk's own list; it is checked when it comes back
            return {
                "validate": "list",
                "source": source or f"={named[column.choices]}",
                "error_type": "stop",
            }
        case Kind.CODE if column.refers_to:
            source = f"={code_list_name(column.refers_to)}"
            return {"validate": "list", "source": source, "error_type": "stop"}
        case Kind.DATE:
            return _from(_FIRST_DATE, None, "date")
        case Kind.COUNT:
            return _from(0, column.ceiling, "integer")
        case Kind.NUMBER:
            return _from(0, column.ceiling, "decimal" if decimals else "integer")
        case Kind.PERIOD:
            return _from(_SHORTEST_PERIOD, _LONGEST_PERIOD, "length")
        case _:
            return {"validate": "any"}


def _from(lowest: date | int, highest: int | None, what: str) -> dict[str, Any]:
    """A warning for a value below ``lowest`` or, where there is one, above ``highest``."""
    rule: dict[str, Any] = {"validate": what, "error_type": "warning"}
    if highest is None:
        return rule | {"criteria": ">=", "value": lowest}
    return rule | {"criteria": "between", "minimum": lowest, "maximum": highest}


def _within(text: str, limit: int) -> str:
    """``text``, ended with an ellipsis when Excel's balloon has no room for all of it."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
