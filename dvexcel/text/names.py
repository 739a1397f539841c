"""Names of bodies as people shorten them: matched, never rewritten."""

from __future__ import annotations

from dvexcel.text.unicode import fold

# What offices write for these words; "TT" is thị trấn or trung tâm and is left alone.
_LONG = {
    "ubnd": ("uy", "ban", "nhan", "dan"),
    "hdnd": ("hoi", "dong", "nhan", "dan"),
    "mttq": ("mat", "tran", "to", "quoc"),
    "tp": ("thanh", "pho"),
    "tx": ("thi", "xa"),
    "p": ("phuong",),
    "x": ("xa",),
}
_COMMITTEE = _LONG["ubnd"]


def folded_name(text: str) -> str:
    """A name for matching: abbreviations written out, "Ủy ban nhân dân" in front left out.

    "UBND P. Tân Phong", "Uỷ ban nhân dân phường Tân Phong" and "Phường Tân Phong" are one name.
    """
    words = [long for word in fold(text).split() for long in _LONG.get(word, (word,))]
    if tuple(words[:4]) == _COMMITTEE and len(words) > len(_COMMITTEE):
        words = words[4:]
    return " ".join(words)
