"""The words of a Word file, counted by nothing of ours: what a mending must not touch."""

import io
import unicodedata
import zipfile

from lxml import etree
from raw import W

RULE = set("-_–—")


def words(data):
    """Every paragraph's text by part, in NFC, without blanks; page fields and typed lines apart."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                texts = [bare(p) for p in etree.fromstring(archive.read(name)).iter(f"{W}p")]
                kept = [text for text in texts if text and not set(text) <= RULE]
                if kept:
                    found[name] = kept
    return found


def bare(paragraph):
    text, in_field = "", False
    for node in paragraph.iter(f"{W}t", f"{W}fldChar"):
        if node.tag == f"{W}fldChar":
            in_field = node.get(f"{W}fldCharType") != "end"
        elif not in_field:
            text += node.text or ""
    return "".join(unicodedata.normalize("NFC", text).split())


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
