"""Reads a .docx made by anyone: facts first, then which paragraph is which component."""

from __future__ import annotations

from dvexcel.word.inspect.measure import inspect
from dvexcel.word.inspect.recognise import recognise

__all__ = ["inspect", "recognise"]
