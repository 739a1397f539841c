"""What a format shows equals what LibreOffice shows, in a Vietnamese and an American place."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from dvexcel.reading.number_formats import Shows, number_format
from dvexcel.reading.shown import EN_US, VI_VN, shown_number

HERE = Path(__file__).parent / "formats"
sys.path.insert(0, str(HERE))
import ask  # noqa: E402 - a folder beside the tests
from written import BUILT_IN, CASES  # noqa: E402 - as above

PLACES = {"en-US": EN_US, "vi-VN": VI_VN}
_SIGN_KEPT = "Excel keeps the minus where a condition does not say which numbers it is for"
#: Where we show something else, and why.
EXPLAINED = {
    "[>100]0;0.0": _SIGN_KEPT,
    '[>=1000]#,##0,"K";0': _SIGN_KEPT,
    '[=1]"một";0': _SIGN_KEPT,
    "[>999]#,##0;[>9]0.0;0.00": _SIGN_KEPT,
    '[=0]"không";#,##0': _SIGN_KEPT,
    "[>0.5]0%;0.0%": _SIGN_KEPT,
    "[$-42A]#,##0": "in Excel a language tag changes words, not the marks of numbers",
    "[$-409]#,##0.00": "in Excel a language tag changes words, not the marks of numbers",
    "0,0": "Excel groups by any comma between placeholders",
    "0,0.0": "Excel groups by any comma between placeholders",
    "0%%": "Excel multiplies once a sign",
    "hh.mm": "a point between hours and minutes is no decimal mark",
    "#.##E+0": "zero as a power of ten without a required digit",
}


def differing(place: str, answers: list[str]) -> list[tuple[str, float, str, str]]:
    found = []
    for (code, value), theirs in zip(CASES, answers, strict=True):
        ours = shown_number(value, code, PLACES[place])
        if ours.strip() != theirs.strip():
            found.append((code, value, ours, theirs))
    return found


def stored(place: str) -> list[str]:
    return json.loads(ask.answers_file(place).read_text("utf-8"))


@pytest.mark.parametrize("place", PLACES)
def test_at_most_two_cells_of_a_hundred_differ_each_for_a_reason_and_none_built_in(place):
    assert len({code for code, _ in CASES}) >= 200
    different = differing(place, stored(place))
    assert [one for one in different if one[0] not in EXPLAINED] == []
    assert {(code, value) for code, value, *_ in different} & set(BUILT_IN) == set()
    assert len(different) <= len(CASES) * 0.02


@pytest.mark.slow
def test_libreoffice_still_answers_the_same(libreoffice):  # noqa: ARG001 - asked for its effect
    assert ask.all_answers() == {place: stored(place) for place in PLACES}


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        *((code, Shows.GENERAL) for code in ("General", "GENERAL", "Standard", "", "Основной")),
        *((code, Shows.NUMBER) for code in ("0", "#,##0.00", '0 "lượt"', "[Red]0", "0 người")),
        *((code, Shows.PERCENT) for code in ("0%", "0.0%", "[Red]0.00%")),
        *((code, Shows.TIME) for code in ("h:mm", "hh:mm:ss", "h:mm AM/PM", "mm:ss")),
        *((code, Shows.ELAPSED) for code in ("[h]:mm", "[mm]:ss", "[s]")),
        *((code, Shows.SCALED) for code in ("#,##0,", "0.0,,", '#,##0,"K"')),
        *((code, Shows.PADDED) for code in ("00000", "00", "0000 000 000")),
        *((code, Shows.HIDDEN) for code in (";;;", ";;", ";")),
        *((code, Shows.DATE) for code in ("dd/mm/yyyy", "mmm-yy", "[$-F800]dddd", "d/m", "yyyy")),
        *((code, Shows.FRACTION) for code in ("# ?/?", "# ?/8")),
        *((code, Shows.SCIENTIFIC) for code in ("0.00E+00", "##0.0E+0")),
        *((code, Shows.WORDS) for code in ('"x"', '"không"')),
        *((code, Shows.TEXT) for code in ("@",)),
    ],
)
def test_every_kind_of_format_is_known(code, kind):
    assert number_format(code).numeric[0].kind is kind


@pytest.mark.parametrize(
    "code", ["[", '"', "\\", "[h", "_", "*", ";;;;;;", "0" * 300, "\x00", "E+"]
)
def test_a_format_that_no_program_writes_still_shows_something(code):
    for value in (0.0, 1.5, -7.0, 46270.0):
        assert isinstance(shown_number(value, code), str)
