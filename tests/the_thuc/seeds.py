"""Three real documents as text, typed into Word line by line: their words, a plain layout.

Only what the text tells is told: their letterheads were lost when they were scanned, and nobody
makes them up.
"""

import re
from pathlib import Path

from raw import body, docx, p, section

FOLDER = Path(__file__).parent / "seeds"
_TITLE = re.compile(r"^(?:CHỈ THỊ|KẾ HOẠCH)$")
_MARKS = re.compile(r"\*\*|</?i>")


def typed(name):
    """The document: titles centred and bold, the rest as running text."""
    made, after_title = [], False
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        text = _MARKS.sub("", line).strip()
        if not text:
            continue
        short = text.isupper() and len(text) < 60
        if after_title or short:
            made.append(p(text, 14, "b"))
        elif text.startswith("- ") and len(text) < 60:
            made.append(p(text, 11, "", "left"))
        else:
            made.append(body(text))
        after_title = bool(_TITLE.match(text))
    return docx("".join(made) + section(last=True))


SEEDS = {path.stem: typed(path.stem) for path in sorted(FOLDER.glob("*.txt"))}
