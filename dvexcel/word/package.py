"""A .docx as its parts: the part that holds the text, and the doors every Office file shares."""

from __future__ import annotations

from dvexcel.packages import AUTHOR, read_parts, with_fixed_properties, write_parts

__all__ = ["AUTHOR", "DOCUMENT", "read_parts", "with_fixed_properties", "write_parts"]

DOCUMENT = "word/document.xml"
