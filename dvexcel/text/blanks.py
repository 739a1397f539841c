"""Blanks that a typist left by mistake: two between words, one before a mark."""

from __future__ import annotations

import re

# More blanks than three are room to write in.
DOUBLE = re.compile(r"(?:\w\S{0,12}|^\t*[-–+])(?P<blanks>[ \u00a0]{2,3})\w\S{0,12}")
# An ordinal and the word behind it; a date, a sum or a symbol goes on with a digit or a capital.
NONE_BEHIND = re.compile(
    r"(?:^[ \t\u00a0]*(?:\d{1,2}\.){1,3}|(?:^|(?<=[ ,;:]))\(\d{1,2}\))(?=[^\W\d_]\w* \w)\w+"
)
BEFORE_MARK = re.compile(r"\w{1,12}(?P<blanks>[ \u00a0]+)[,;:.!?](?=\s|$)")
