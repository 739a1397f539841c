"""The outline of the periodic report as data: sections, and sentences with slots for figures."""

from __future__ import annotations

from dvexcel.specs.bao_cao.cau import Form, Optional, Sentence, Slot, parse_sentence
from dvexcel.specs.bao_cao.de_cuong import OUTLINE, Section, SectionPart, sections_of

__all__ = [
    "OUTLINE",
    "Form",
    "Optional",
    "Section",
    "SectionPart",
    "Sentence",
    "Slot",
    "parse_sentence",
    "sections_of",
]
