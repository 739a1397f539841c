"""The slips that real returns show: each takes a form and a clean filling, and gives the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.sample.fill import Filling, fill_form

if TYPE_CHECKING:
    from pathlib import Path

Slip = Callable[["Path", Filling], bytes]
_KEPT_OF_A_CUT_FILE = 3  # one part in that many


def words_for_a_number(form: Path, filling: Filling) -> bytes:
    """Words in a cell that takes a number."""
    first = next(iter(filling.amounts))
    return _with_amount(form, filling, first, f"khoảng {filling.amounts[first]}")


def a_total_that_is_off(form: Path, filling: Filling) -> bytes:
    """A total that its parts do not add up to; words where the form has no total."""
    total = next((code for code in ("E1.TS", "C1.GQ") if code in filling.amounts), None)
    if total is None:
        return words_for_a_number(form, filling)
    return _with_amount(form, filling, total, int(str(filling.amounts[total])) + 1)


def a_row_left_empty(form: Path, filling: Filling) -> bytes:
    """A row without a figure and without the mark for nothing."""
    return _with_amount(form, filling, list(filling.amounts)[-1], None)


def a_file_cut_short(form: Path, filling: Filling) -> bytes:
    """A file of which only the beginning came through."""
    data = fill_form(form, filling)
    return data[: len(data) // _KEPT_OF_A_CUT_FILE]


SLIPS: tuple[Slip, ...] = (
    words_for_a_number,
    a_total_that_is_off,
    a_row_left_empty,
    a_file_cut_short,
)


def _with_amount(form: Path, filling: Filling, code: str, value: object) -> bytes:
    return fill_form(form, replace(filling, amounts={**filling.amounts, code: value}))
