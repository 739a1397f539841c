"""The grammar of a symbol: separators, abbreviations, and the ways offices get it wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.paper import System

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.recognised import Symbol

EXAMPLE = {System.STATE: "25/KH-UBND", System.PARTY: "25-KH/TU"}
_SEPARATORS = re.compile(r"[/\-–—\s]+")
_YEAR = re.compile(r"^\s*/\s*(?:19|20)\d\d\s*/")
_LONG_DASH = re.compile(r"[–—]")
# Abbreviations that lost their Đ: no body and no kind is called so.
_WITHOUT_DIACRITICS = {"ND": "NĐ", "QD": "QĐ", "HDND": "HĐND", "CD": "CĐ", "DU": "ĐU"}


def groups(rest: str) -> list[str]:
    """The abbreviations of a symbol in their order, a year left out."""
    return [g for g in _SEPARATORS.split(_YEAR.sub("/", rest)) if g and not g.isdigit()]


def symbol_faults(symbol: Symbol, system: System) -> Iterator[str]:
    """What is wrong with a symbol, one phrase a fault."""
    rest, said = symbol.rest, groups(symbol.rest)
    yield from _faults_of_signs(symbol)
    yield from _faults_of_letters(said)
    if system is System.STATE:
        yield from _state_faults(rest, said)
    else:
        yield from _party_faults(rest, said)


def _faults_of_signs(symbol: Symbol) -> Iterator[str]:
    if re.search(r"\S\s+\S", symbol.typed.strip().lstrip(".…_ ")):
        yield "có khoảng trắng ở giữa"
    if _LONG_DASH.search(symbol.rest):
        yield "dùng gạch dài thay cho gạch nối"


def _faults_of_letters(said: list[str]) -> Iterator[str]:
    lower = [group for group in said if not group[0].isupper()]
    if lower:
        yield f"“{lower[0]}” viết chữ thường"
    for group in said:
        if group in _WITHOUT_DIACRITICS:
            yield f"“{group}” thiếu dấu, đúng là “{_WITHOUT_DIACRITICS[group]}”"


def _state_faults(rest: str, said: list[str]) -> Iterator[str]:
    if not rest.startswith("/"):
        yield "sau số phải là dấu gạch chéo"
    if "/" in rest.lstrip("/-–— ") and not _YEAR.match(rest):
        yield "giữa các nhóm chữ phải là gạch nối"
    if said and said[0] == "CV":
        yield "ký hiệu công văn của Nhà nước không có chữ CV"
    if len(said) == 1:
        yield "chưa có chữ viết tắt của cơ quan ban hành hoặc đơn vị soạn thảo"
    if _YEAR.match(rest):
        yield "năm chỉ ghi ở văn bản quy phạm pháp luật"


def _party_faults(rest: str, said: list[str]) -> Iterator[str]:
    if rest.startswith("/"):
        yield "sau số phải là gạch nối"
    elif "/" not in rest:
        yield "trước cơ quan ban hành phải là dấu gạch chéo"
    if len(said) == 1:
        yield "chưa có chữ viết tắt của cơ quan ban hành"
