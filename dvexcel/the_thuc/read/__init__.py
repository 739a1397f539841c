"""Reads a .docx made by anyone: facts first, then which paragraph is which component."""

from __future__ import annotations

from dvexcel.the_thuc.read.measure import inspect
from dvexcel.the_thuc.read.recognise import recognise

__all__ = ["inspect", "recognise"]
