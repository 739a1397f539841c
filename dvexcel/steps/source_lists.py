"""Beside what goes out stands a list of its numbers: which one is where, and what it rests on."""

from __future__ import annotations

import csv
import io
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.text.numbers import format_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvexcel.context.nop_len import FormAnswer
    from dvexcel.model.figure import Source
    from dvexcel.word.prints import Printed

_OF_A_PAPER = ("van_ban", "thu_tu", "so_in_ra", "khoa")
_OF_A_FORM = (
    "o", "ma", "noi_dung", "gia_tri", "khoa", "don_vi_co_so", "don_vi", "so_gop", "tep", "o_nguon",
)  # fmt: skip


def printed_list(document: str, printed: Iterable[Printed]) -> bytes:
    """Which number stands where in a document, with the key that Nguồn explains."""
    return _csv(_OF_A_PAPER, ((document, one.order, one.text, one.key) for one in printed))


def filled_list(given: Iterable[FormAnswer]) -> bytes:
    """Each filled cell with the key of its figure, and every unit, file and cell behind it."""
    return _csv(_OF_A_FORM, (row for answer in given for row in _behind(answer)))


def _behind(answer: FormAnswer) -> Iterator[tuple[str, ...]]:
    head = (
        str(answer.cell), answer.code, answer.name, answer.shown, answer.key,
        f"{answer.counted}/{answer.expected}",
    )  # fmt: skip
    for source in answer.sources:
        yield (*head, *_part(source, answer.decimals))
    if not answer.sources:
        yield (*head, "", "", "", "")


def _part(source: Source, decimals: int) -> tuple[str, str, str, str]:
    amount = format_number(Fraction(source.amount, 10**decimals), decimals)
    place = "" if source.place is None else str(source.place)
    return source.unit, amount, source.file, place


def _csv(headings: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(headings)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
