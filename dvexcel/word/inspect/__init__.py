"""Reads a .docx made by anyone: facts first, then which paragraph is which component."""

from __future__ import annotations

from dvexcel.word.inspect.measure import inspect

__all__ = ["inspect"]
