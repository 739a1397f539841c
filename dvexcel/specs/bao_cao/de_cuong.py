"""The sections of the report and the sentences of each, read once from ``de_cuong.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import yaml

from dvexcel.model.period import PeriodKind
from dvexcel.specs.bao_cao.cau import parse_sentence

if TYPE_CHECKING:
    from dvexcel.specs.bao_cao.cau import Sentence

_EVERY = frozenset(PeriodKind)
Paragraph = tuple[tuple[frozenset[PeriodKind], "Sentence"], ...]


class SectionPart(StrEnum):
    """What a section holds beside sentences, computed from the period as a whole."""

    RECEIPTS = "tinh_hinh_gui"
    MODELS = "mo_hinh"
    TASKS = "nhiem_vu"


@dataclass(frozen=True, slots=True)
class Section:
    """One numbered section of part I; ``short`` is its title where that runs on into the text.

    ``paragraphs``: sentences that stand together, each with the periods it is said in; ``words``:
    the item of the units' own words (Lời văn) that belongs here, if any.
    """

    title: str
    short: str
    paragraphs: tuple[Paragraph, ...] = ()
    part: SectionPart | None = None
    words: str = ""

    def said_in(self, kind: PeriodKind) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences of a period of ``kind``, in order, by paragraph."""
        return tuple(
            tuple(sentence for kinds, sentence in paragraph if kind in kinds)
            for paragraph in self.paragraphs
        )


def sections_of(text: str) -> tuple[Section, ...]:
    """The sections of a YAML text; ValueError when a sentence or a part is not one."""
    return tuple(_section(item) for item in yaml.safe_load(text))


def _section(item: dict[str, Any]) -> Section:
    part = item.get("phan")
    return Section(
        item["tieu_de"],
        item.get("ngan", item["tieu_de"]),
        tuple(tuple(_sentence(one) for one in paragraph) for paragraph in item.get("doan", ())),
        None if part is None else SectionPart(part),
        item.get("loi_van", ""),
    )


def _sentence(item: dict[str, Any] | str) -> tuple[frozenset[PeriodKind], Sentence]:
    if isinstance(item, str):
        return _EVERY, parse_sentence(item)
    kinds = frozenset(PeriodKind(kind) for kind in item["ky"].split()) if "ky" in item else _EVERY
    return kinds, parse_sentence(item["noi"], item.get("khi_khong", ""))


OUTLINE = sections_of(files(__package__).joinpath("de_cuong.yaml").read_text("utf-8"))
