"""Reads a .docx as soat counts it: every paragraph in reading order, text boxes at their host.

A second reader, written for the yardstick alone.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from xml.etree import ElementTree as ET

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_GONE = {_W + "del", _W + "moveFrom", _MC + "Fallback"}
_SILENT = _GONE | {_W + "txbxContent", _W + "pPr", _W + "rPr", _W + "instrText"}


def paragraphs(data):
    """The words of each paragraph of a .docx, the first one under number 1."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = ET.fromstring(archive.read("word/document.xml"))  # noqa: S314 - our own file
    return ["", *(_words(node) for node in _visited(root.find(_W + "body")))]


def _visited(owner):
    for child in owner:
        if child.tag in _GONE:
            continue
        if child.tag == _W + "p":
            yield child
            for content in _boxes(child):
                yield from _visited(content)
        else:
            yield from _visited(child)


def _boxes(owner):
    """The text boxes of a paragraph; a box without its own DrawingML is only in the VML."""
    for child in owner:
        if child.tag == _W + "txbxContent":
            yield child
        elif child.tag not in _GONE:
            yield from _boxes(child)


def _words(node):
    said = []
    for child in node:
        if child.tag in _SILENT:
            continue
        if child.tag == _W + "t":
            said.append(child.text or "")
        elif child.tag == _W + "noBreakHyphen":
            said.append("-")
        elif child.tag in {_W + "tab", _W + "br"}:
            said.append(" ")
        else:
            said.append(_words(child))
    return "".join(said)


def plain(text):
    """What two writings of the same words share: no blanks, no case, one hyphen, one form."""
    text = unicodedata.normalize("NFC", text).casefold()
    return re.sub(r"[\s\u2009]+", "", re.sub(r"[\u2010-\u2015\u2212]", "-", text))
