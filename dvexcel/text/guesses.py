"""What somebody may have meant by a text that is no number or date: to ask, never to use.

"~500" may be 500 and "5/9" the fifth of September; dvexcel asks, and the unit writes it.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dvexcel.text.numbers import parse_number
from dvexcel.text.unicode import clean, fold

if TYPE_CHECKING:
    from decimal import Decimal

_NUMBER = re.compile(r"[+-]?\d[\d.,\u00a0 ]*")
_SCALES = {"nghin": 10**3, "ngan": 10**3, "trieu": 10**6, "ty": 10**9, "ti": 10**9}
_NOTHING = frozenset(
    {"khong", "khong co", "khong phat sinh", "chua co", "khong ps", "chua phat sinh", "ko", "ko co"}
)
_NOTHING_SIGNS = frozenset({"-", "–", "—", "/", "//", "--"})
_SHORT_DAY = re.compile(r"^(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?:\s*[/.\-]\s*(\d{2}|\d{4}))?$")
_FIRST_DAY, _DAYS = date(1899, 12, 30), (36_526, 73_050)  # the years 2000 to 2099 in Excel's count
_ONLY_DIGITS = re.compile(r"^(\d{2})(\d{2})(20\d{2})$|^(20\d{2})(\d{2})(\d{2})$")
_MONTHS = 12


def means_nothing(text: str) -> bool:
    """Whether the text says that nothing occurred: "không", "-"."""
    return clean(text) in _NOTHING_SIGNS or fold(text) in _NOTHING


def likely_number(text: str) -> Decimal | None:
    """The one number in ``text``, its word of size counted ("1,5 triệu"); None if unclear."""
    found = _NUMBER.findall(clean(text))
    if len(found) != 1:
        return None
    try:
        number = parse_number(found[0].strip(" .,"))
    except ValueError:
        return None
    after = fold(clean(text).partition(found[0])[2]).split()
    scale = _SCALES.get(after[0], 1) if after else 1
    return number * scale


def likely_date(text: str, year: int) -> date | None:
    """The day that ``text`` may mean in or around ``year``; None if unclear.

    Day before month; month before day only where that alone is a day; a number as Excel counts, or
    as eight digits.
    """
    plain = clean(text)
    count = plain.partition(",")[0]
    if count.isdecimal() and _DAYS[0] <= int(count) <= _DAYS[1]:
        return _FIRST_DAY + timedelta(days=int(count))
    if match := _ONLY_DIGITS.match(plain):
        year, month, day = map(
            int, (match[3] or match[4], match[2] or match[5], match[1] or match[6])
        )
    elif match := _SHORT_DAY.match(plain):
        day, month = int(match[1]), int(match[2])
        if month > _MONTHS >= day:
            day, month = month, day
        year = _year(match[3], year)
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(given: str | None, current: int) -> int:
    """The year that its last two digits mean: this century's, unless that is yet far to come."""
    if given is None:
        return current
    century = current - current % 100
    number = int(given) + (century if len(given) == 2 else 0)  # noqa: PLR2004 - "26"
    return number - 100 if len(given) == 2 and number > current + 10 else number  # noqa: PLR2004
