"""A paper that is there already becomes the rows of the sổ that would draft it again."""

from __future__ import annotations

from dvexcel.the_thuc.taking.paper import TakenPaper, TakenTable, TakenText, taken

__all__ = ["TakenPaper", "TakenTable", "TakenText", "taken"]
