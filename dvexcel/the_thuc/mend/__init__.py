"""Mends the form of a document without touching a word: page, letters, lines, blanks, numbers."""

from __future__ import annotations

from dvexcel.the_thuc.mend.hands_off import is_signed, is_strict
from dvexcel.the_thuc.mend.repairs import STAGES, mended
from dvexcel.the_thuc.mend.words import words_of

__all__ = ["STAGES", "is_signed", "is_strict", "mended", "words_of"]
