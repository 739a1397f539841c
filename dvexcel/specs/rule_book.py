"""The form of official documents as dated, cited data: one rule book per decree or guide.

A book is a YAML file beside this module. A book that only changes another names it in
``ke_thua`` and holds the differences.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from dvexcel.model.paper import System
from dvexcel.specs.read_yaml import read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

BOOK_NAMES = ("nd30_2020", "hd36_2018", "hd05_2026")
MARGIN_SLACK = 0.5  # mm: Word keeps twentieths of a point, and shows inches or cm rounded
_FOLDER = resources.files("dvexcel.specs") / "the_thuc"


class Trust(StrEnum):
    """How well a fact is known: read in the original, digested by others, practice, unchecked."""

    NGUYEN_VAN = "nguyên văn"
    TOM_LUOC = "tóm lược"
    THUC_TE = "thực tế"
    CHUA_KIEM_CHUNG = "chưa kiểm chứng"


@dataclass(frozen=True, slots=True)
class Dimension:
    """A number of the form: the allowed range (``most`` None: no upper bound) and the one we use.

    ``unit`` is mm, pt, "dòng" (line spacing as a multiple) or "%" (share of a text's width).
    """

    least: float
    most: float | None
    used: float
    unit: str
    can_cu: str
    trust: Trust

    def allows(self, value: float, slack: float = 0.0) -> bool:
        """Whether ``value``, in this unit, lies in the range, give or take ``slack``."""
        return value >= self.least - slack and (self.most is None or value <= self.most + slack)


@dataclass(frozen=True, slots=True)
class Part:
    """One component of a document: its fixed text if it has one, its look, the line below it.

    ``capitals``: in capitals throughout; ``small``: not so, as the book says in words.
    """

    key: str
    text: str
    size: Dimension | None
    bold: bool
    italic: bool
    underline: bool
    capitals: bool
    small: bool
    align: str
    line_below: Dimension | None
    can_cu: str
    trust: Trust

    @property
    def points(self) -> float:
        """The font size our templates use."""
        if self.size is None:
            raise LookupError(f"{self.key} has no font size")
        return self.size.used


@dataclass(frozen=True, slots=True)
class FixedMark:
    """A fixed mark or separator, or a sentence of the rule that has no number."""

    text: str
    can_cu: str
    trust: Trust


@dataclass(frozen=True, slots=True)
class RuleBook:
    """One decree's or guide's form: page and body measures, parts and marks by their names.

    ``statements`` are the sentences that give no number, such as where a page number stands.
    """

    key: str
    name: str
    short_name: str
    system: System
    valid_from: date
    valid_to: date | None
    page: Mapping[str, Dimension]
    body: Mapping[str, Dimension]
    parts: Mapping[str, Part]
    marks: Mapping[str, FixedMark]
    statements: Mapping[str, FixedMark]

    def holds_on(self, day: date) -> bool:
        """Whether the book was in force on ``day``."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    @property
    def text_width(self) -> float:
        """The width between the margins our templates use, in mm."""
        return self.page["rong"].used - self.page["le_trai"].used - self.page["le_phai"].used

    @property
    def text_height(self) -> float:
        """The height between the margins, which is the width of a page on its side, in mm."""
        return self.page["cao"].used - self.page["le_tren"].used - self.page["le_duoi"].used


def rule_book(system: System, day: date) -> RuleBook | None:
    """The book in force for ``system`` on ``day``; None when no book is known for that day."""
    return next((book for book in _of(system) if book.holds_on(day)), None)


def current_book(system: System) -> RuleBook:
    """The newest book of ``system``."""
    return max(_of(system), key=lambda book: book.valid_from)


@cache
def load(key: str) -> RuleBook:
    """The book of that key, with what it inherits; LookupError when there is none."""
    if key not in BOOK_NAMES:
        raise LookupError(f"no rule book {key!r}")
    data = _read(key)
    return RuleBook(
        key=data["ma"],
        name=data["ten"],
        short_name=data["ten_ngan"],
        system=System(data["he"]),
        valid_from=data["hieu_luc"]["tu"],
        valid_to=data["hieu_luc"]["den"],
        page=_measures(data["trang"]),
        body=_measures(data["than_van_ban"]),
        parts=MappingProxyType({n: _part(n, fields) for n, fields in data["thanh_phan"].items()}),
        marks=_marks(data["dau"]),
        statements=_marks(data["quy_dinh"]),
    )


def _of(system: System) -> list[RuleBook]:
    return [book for book in map(load, BOOK_NAMES) if book.system is system]


def _read(key: str) -> dict[str, Any]:
    data: dict[str, Any] = read_yaml(_FOLDER / f"{key}.yaml")
    base = data.pop("ke_thua", None)
    return _changed(_read(base), data) if base else data


def _changed(base: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """``base`` with the ``changes`` laid over it; a mapping is changed entry by entry."""
    result = dict(base)
    for name, value in changes.items():
        old = result.get(name)
        result[name] = (
            _changed(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
        )
    return result


def _cited(fields: Mapping[str, Any], section: Mapping[str, Any]) -> tuple[str, Trust]:
    """Where a fact stands and how well it is known; what it does not say, its section says."""
    return (
        fields.get("can_cu", section["can_cu"]),
        Trust(fields.get("do_tin_cay", section["do_tin_cay"])),
    )


def _measure(fields: Mapping[str, Any], section: Mapping[str, Any]) -> Dimension:
    least, most = fields["gia_tri"]
    can_cu, trust = _cited(fields, section)
    return Dimension(least, most, fields["dung"], fields["don_vi"], can_cu, trust)


def _facts(section: Mapping[str, Any]) -> dict[str, Any]:
    """The section's facts, without what it says of all of them."""
    return {name: value for name, value in section.items() if isinstance(value, dict)}


def _measures(section: Mapping[str, Any]) -> Mapping[str, Dimension]:
    return MappingProxyType({n: _measure(f, section) for n, f in _facts(section).items()})


def _marks(section: Mapping[str, Any]) -> Mapping[str, FixedMark]:
    return MappingProxyType(
        {n: FixedMark(f["chu"], *_cited(f, section)) for n, f in _facts(section).items()}
    )


def _part(key: str, fields: Mapping[str, Any]) -> Part:
    looks = fields.get("kieu", ())
    can_cu, trust = _cited(fields, fields)
    return Part(
        key=key,
        text=fields.get("chu", ""),
        size=_measure(fields["co_chu"], fields) if "co_chu" in fields else None,
        bold="đậm" in looks,
        italic="nghiêng" in looks,
        underline="gạch chân" in looks,
        capitals="hoa" in looks,
        small="thường" in looks,
        align=fields.get("canh", "trái"),
        line_below=_measure(fields["ke_duoi"], fields) if "ke_duoi" in fields else None,
        can_cu=can_cu,
        trust=trust,
    )
