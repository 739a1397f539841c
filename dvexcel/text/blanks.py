"""Blanks that a typist left by mistake: two between words, one before a mark."""

from __future__ import annotations

import re

# More blanks than three are room to write in.
DOUBLE = re.compile(r"\w\S{0,12}(?P<blanks>[ \u00a0]{2,3})\w\S{0,12}")
BEFORE_MARK = re.compile(r"\w{1,12}(?P<blanks>[ \u00a0]+)[,;:.!?](?=\s|$)")
