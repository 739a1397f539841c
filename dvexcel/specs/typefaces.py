"""What the name of a typeface tells: an old encoding, signs, or the same type by another name."""

from __future__ import annotations

# TCVN3 and VNI: their letters are not the letters one sees.
_LEGACY = (".vn", "vni-", "vni ", "vntime", "vnarial")
# Signs and boxes to tick, not text.
_SIGNS = {"symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings"}


def is_legacy(name: str) -> bool:
    """Whether a typeface belongs to TCVN3 or VNI, whose codes are not Unicode."""
    return name.lower().startswith(_LEGACY)


def is_of_signs(name: str) -> bool:
    """Whether a typeface holds signs instead of letters."""
    return name.lower() in _SIGNS


def is_typeface(name: str, wanted: str) -> bool:
    """Whether ``name`` is ``wanted``: "TimesNewRomanPSMT" and "Times New Roman Bold" are."""
    return _bare(name).startswith(_bare(wanted))


def _bare(name: str) -> str:
    return name.replace(" ", "").lower()
