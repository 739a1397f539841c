"""A returned workbook says whose it is and for when in three places, and its figures row by row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fields import WORK
from hypothesis import given, settings
from hypothesis import strategies as st
from pictures import ELEMENTS, PERIOD_CODE, UNIT, book, draw_book, sheet

from dvexcel.model.outcome import CannotRun
from dvexcel.model.period import PeriodCode, PeriodKind
from dvexcel.model.raw import RawCell, RawKind
from dvexcel.model.record import Doubt
from dvexcel.model.returns import Return
from dvexcel.reading.returns import read_return
from dvexcel.specs import bieu
from dvexcel.specs.stamp import Stamp

OURS = Stamp(bieu.FORM_VERSION, UNIT.code, PERIOD_CODE)
OTHER_UNIT = Stamp(bieu.FORM_VERSION, "KHAC", PERIOD_CODE)
OTHER_PERIOD = Stamp(bieu.FORM_VERSION, UNIT.code, PeriodCode.parse("2026-T08"))
WRONG_LETTERS = f"{OURS}"[:-2] + ("AA" if not f"{OURS}".endswith("AA") else "AB")
FIGURES = """
    | Mã      | Nội dung | ĐVT | Trong kỳ | Luỹ kế từ đầu năm | Không phát sinh | Giải trình |
    | B2.LUOT | Số lượt  |     | 12       |                   |                 |            |
"""


def stamped(cover: object = "", hidden: object = "", written: object = ""):
    """A form whose Bìa, hidden sheet and document property show these codes."""
    drawn, _ = draw_book(())
    cells = dict(drawn.sheets["Bìa"].cells)
    ((at, label),) = [(at, cell) for at, cell in cells.items() if cell.value == "Mã biểu"]
    place = at[0], at[1] + 1
    cells[place] = replace(label, column=place[1], value=str(cover))
    sheets = {**drawn.sheets, "Bìa": replace(drawn.sheets["Bìa"], cells=cells)}
    sheets["Số liệu"] = sheet("Số liệu", FIGURES)
    if hidden:
        sheets[bieu.STAMP_SHEET] = sheet(bieu.STAMP_SHEET, f"| {hidden} |", visible=False)
    properties = {bieu.STAMP_PROPERTY: str(written)} if written else {}
    return replace(drawn, sheets=sheets, properties=properties)


def figures(drawing: str):
    """The return with this sheet Số liệu, and what was said of it."""
    form = stamped(OURS)
    return read_return(
        replace(form, sheets={**form.sheets, "Số liệu": sheet("Số liệu", drawing)}), ELEMENTS, WORK
    )


def refused(form) -> tuple[str, str]:
    with pytest.raises(CannotRun) as caught:
        read_return(form, ELEMENTS, WORK)
    (finding,) = caught.value.findings
    assert finding.file == form.file
    return finding.code, str(finding.place or "")


# Whose form it is: refused


def test_a_workbook_without_any_stamp():
    assert refused(stamped()) == ("TN101", "Bìa")


def test_any_other_workbook():
    assert refused(book(sheet("Sheet1", "| Tên | Số |\n| a | 1 |"))) == ("TN101", "Bìa")
    assert refused(book()) == ("TN101", "Bìa")


@pytest.mark.parametrize(
    "text",
    [
        WRONG_LETTERS,
        f"{OURS}".replace("VIDU", "VIDV"),
        f"{OURS}".replace("T09", "T08"),
        f"{OURS}"[:-3],
        f"{OURS} bản sao",
        "Mã biểu",
    ],
)
def test_a_stamp_with_a_typing_mistake_is_none(text):
    assert refused(stamped(text)) == ("TN101", "Bìa")
    assert refused(stamped(text, text, text)) == ("TN101", "Bìa")


@pytest.mark.parametrize(
    ("cover", "hidden", "written"),
    [
        (OURS, OTHER_UNIT, ""),
        (OURS, "", OTHER_PERIOD),
        ("", OURS, OTHER_UNIT),
        (OURS, OTHER_UNIT, OTHER_PERIOD),
        (OURS, OTHER_UNIT, WRONG_LETTERS),
    ],
)
def test_stamps_without_a_majority(cover, hidden, written):
    code, place = refused(stamped(cover, hidden, written))
    assert code == "TN103"
    assert place.startswith("Bìa!C")


@pytest.mark.parametrize("version", [bieu.FORM_VERSION + 1, 0, 99])
def test_a_form_of_another_version(version):
    stamp = Stamp(version, UNIT.code, PERIOD_CODE)
    form = stamped(stamp, stamp, stamp)
    assert refused(form) == ("TN104", "")
    with pytest.raises(CannotRun, match=f"phiên bản {version}, dvexcel"):
        read_return(form, ELEMENTS, WORK)


# Whose form it is: known


@pytest.mark.parametrize(
    ("cover", "hidden", "written"),
    [
        (OURS, "", ""),
        ("", OURS, ""),
        ("", "", OURS),
        (OURS, OURS, OURS),
        (f"  {OURS}\u00a0", "", ""),
        (WRONG_LETTERS, OURS, ""),
        ("mất rồi", "#REF!", OURS),
    ],
)
def test_one_readable_stamp_is_enough(cover, hidden, written):
    unit_return, findings = read_return(stamped(cover, hidden, written), ELEMENTS, WORK)
    assert (unit_return.unit, unit_return.period) == (UNIT.code, PERIOD_CODE)
    assert not findings


@pytest.mark.parametrize(
    "stamps",
    [
        (OTHER_UNIT, OURS, OURS),
        (OURS, OTHER_PERIOD, OURS),
        (OURS, OURS, OTHER_UNIT),
    ],
)
def test_the_majority_wins_and_the_conflict_is_said(stamps):
    unit_return, findings = read_return(stamped(*stamps), ELEMENTS, WORK)
    assert (unit_return.unit, unit_return.period) == (UNIT.code, PERIOD_CODE)
    (finding,) = findings
    assert finding.code == "TN102"
    assert not finding.is_error
    for stamp in stamps:
        assert str(stamp) in finding.what
    assert str(OURS) in finding.remedy


def test_the_stamp_s_sheet_may_have_been_shown_or_renamed_by_case():
    form = stamped("", OURS)
    shown = sheet(bieu.STAMP_SHEET.upper(), f"| {OURS} |")
    sheets = {name: s for name, s in form.sheets.items() if name != bieu.STAMP_SHEET}
    unit_return, findings = read_return(
        replace(form, sheets={**sheets, shown.name: shown}), {}, WORK
    )
    assert unit_return.unit == UNIT.code
    assert not findings


# Figures


def test_a_form_without_its_figures_is_refused():
    form = stamped(OURS)
    sheets = {name: s for name, s in form.sheets.items() if name != "Số liệu"}
    assert refused(replace(form, sheets=sheets)) == ("TN105", "Số liệu")


@pytest.mark.parametrize("title", ["Mã", "Trong kỳ", "Không phát sinh", "Giải trình"])
def test_a_form_whose_figures_lack_a_column_is_refused(title):
    form = stamped(OURS)
    lacking = sheet("Số liệu", FIGURES.replace(f"| {title} ", "| Cột lạ "))
    assert refused(replace(form, sheets={**form.sheets, "Số liệu": lacking})) == (
        "TN106",
        "Số liệu",
    )


@pytest.mark.parametrize("name", ["Nhiệm vụ", "Mô hình", "Kiến nghị, vướng mắc", "Lời văn"])
def test_another_sheet_may_be_missing_and_the_figures_still_count(name):
    form = stamped(OURS)
    sheets = {title: s for title, s in form.sheets.items() if title != name}
    unit_return, findings = read_return(replace(form, sheets=sheets), ELEMENTS, WORK)
    assert unit_return.amount("B2.LUOT") == 12
    (finding,) = findings
    assert (finding.code, str(finding.place), finding.is_error) == ("TN107", name, False)


def test_an_empty_cell_is_nothing_and_no_occurrence_is_zero():
    unit_return, findings = figures(
        """
        | Mã    | Trong kỳ | Không phát sinh | Giải trình |
        | E1.TS |          |                 |            |
        | E1.TX |          | x               |            |
        | E1.DK | 0        |                 |            |
        | E1.DX | 5        | x               |            |
        | C1.TN | "."      | x               |            |
        | C1.TT | "1.250"  |                 | ước        |
        | E6.QH | #N/A     | x               |            |
        """
    )
    assert not findings
    amounts = {code: reported.amount for code, reported in unit_return.figures.items()}
    assert amounts == {
        "E1.TS": None,
        "E1.TX": 0,
        "E1.DK": 0,
        "E1.DX": 5,
        "C1.TN": None,
        "C1.TT": 1250,
        "E6.QH": None,
    }
    assert unit_return.figures["C1.TN"].typed.doubt is Doubt.NOT_A_NUMBER
    assert unit_return.figures["E6.QH"].typed.doubt is Doubt.ERROR_CELL
    assert unit_return.figures["C1.TT"].explanation.value == "ước"
    assert unit_return.amount("KHONG.CO") is None


def test_a_ticked_section_is_zero_where_its_rows_say_nothing():
    unit_return, findings = figures(
        """
        | Mã    | Trong kỳ | Không phát sinh | Giải trình |
        | B     |          |                 |            |
        | B2.LUOT |        |                 |            |
        | C     |          | X               |            |
        | C1.TN |          |                 |            |
        | C1.TT | "."      |                 |            |
        | E     | 9        | x               |            |
        | E1.TX | 4        |                 |            |
        | E1.DK |          | x               |            |
        | E1.DX |          | không có        |            |
        """
    )
    assert not findings
    amounts = {code: reported.amount for code, reported in unit_return.figures.items()}
    assert amounts == {
        "B2.LUOT": None,
        "C1.TN": 0,
        "C1.TT": None,
        "E1.TX": 4,
        "E1.DK": 0,
        "E1.DX": None,
    }
    places = {code: str(reported.place) for code, reported in unit_return.figures.items()}
    assert (places["C1.TN"], places["C1.TT"]) == ("Số liệu!C4", "Số liệu!B6")
    assert (places["E1.TX"], places["E1.DK"]) == ("Số liệu!B8", "Số liệu!B9")
    assert unit_return.sections.keys() == {"B", "C", "E"}


def test_the_section_of_a_row_is_its_codes_wherever_it_stands():
    unit_return, _ = figures(
        """
        | Mã    | Trong kỳ | Không phát sinh | Giải trình |
        | C     |          | x               |            |
        | E1.TX |          |                 |            |
        | E     |          |                 |            |
        | C1.TN |          |                 |            |
        """
    )
    assert (unit_return.amount("E1.TX"), unit_return.amount("C1.TN")) == (None, 0)


def test_a_tick_in_words_at_a_section_says_nothing_of_its_rows():
    unit_return, _ = figures(
        """
        | Mã    | Trong kỳ | Không phát sinh | Giải trình |
        | C     |          | không có        |            |
        | C1.TN |          |                 |            |
        """
    )
    assert unit_return.amount("C1.TN") is None
    assert not unit_return.figures["C1.TN"].is_unsaid


def test_a_code_of_the_ledger_that_looks_like_a_sections_is_an_element():
    elements = {**ELEMENTS, "C": replace(ELEMENTS["C1.TN"], code="C")}
    form = stamped(OURS)
    drawing = "| Mã | Trong kỳ | Không phát sinh | Giải trình |\n| C | | x | |\n| C1.TN | | | |"
    drawn = {**form.sheets, "Số liệu": sheet("Số liệu", drawing)}
    unit_return, _ = read_return(replace(form, sheets=drawn), elements, WORK)
    assert (unit_return.amount("C"), unit_return.amount("C1.TN")) == (0, None)


def test_the_months_tick_does_not_speak_for_the_year():
    december = PeriodCode.parse("2026-T12")
    year = replace(ELEMENTS["C1.TN"], code="C7.PN", periods=frozenset({PeriodKind.NAM}))
    form, _ = draw_book((), Stamp(bieu.FORM_VERSION, UNIT.code, december))
    for ticked, expected in (("C", (0, None)), ("C-N", (None, 0))):
        drawing = f"""
            | Mã    | Trong kỳ | Không phát sinh | Giải trình |
            | {ticked} |       | x               |            |
            | C1.TN |          |                 |            |
            | C7.PN |          |                 |            |
        """
        drawn = {**form.sheets, "Số liệu": sheet("Số liệu", drawing)}
        read, _ = read_return(replace(form, sheets=drawn), {**ELEMENTS, "C7.PN": year}, WORK)
        assert (read.amount("C1.TN"), read.amount("C7.PN")) == expected


@pytest.mark.parametrize("version", range(1, bieu.FORM_VERSION + 1))
def test_a_form_of_an_earlier_version_is_read(version):
    stamp = Stamp(version, UNIT.code, PERIOD_CODE)
    unit_return, findings = read_return(stamped(stamp, stamp, stamp), ELEMENTS, WORK)
    assert (unit_return.amount("B2.LUOT"), findings, unit_return.sections) == (12, (), {})


def test_figures_are_known_by_their_code_and_never_by_their_row():
    unit_return, _ = figures(
        """
        | Không phát sinh | Trong kỳ | Giải trình | Mã    |
        |                 |          |            |       |
        |                 | 3        |            | E1.DX |
        |                 | 1        |            | E1.TX |
        """
    )
    assert unit_return.amount("E1.TX") == 1
    assert unit_return.amount("E1.DX") == 3
    assert str(unit_return.figures["E1.TX"].typed.place) == "Số liệu!B4"


def test_of_two_rows_of_one_code_the_first_counts_and_both_are_kept():
    unit_return, _ = figures(
        """
        | Mã    | Trong kỳ | Không phát sinh | Giải trình |
        | E1.TX | 1        |                 |            |
        | E1.TX | 2        |                 |            |
        |       | 7        |                 |            |
        """
    )
    assert unit_return.amount("E1.TX") == 1
    assert [row.value("trong_ky") for row in unit_return.tables["so_lieu"]] == [1, 2, 7]


def test_an_element_has_the_decimals_of_the_office_s_book():
    elements = {**ELEMENTS, "C1.TT": replace(ELEMENTS["C1.TT"], decimals=1)}
    form = stamped(OURS)
    drawn = sheet(
        "Số liệu",
        """
        | Mã     | Trong kỳ | Không phát sinh | Giải trình |
        | C1.TT  | 95,5     |                 |            |
        | C1.TN  | 95,5     |                 |            |
        """,
    )
    unit_return, _ = read_return(
        replace(form, sheets={**form.sheets, "Số liệu": drawn}), elements, WORK
    )
    assert unit_return.amount("C1.TT") == 955
    assert unit_return.amount("C1.TN") is None


@pytest.mark.parametrize(("typed", "version"), [("1", 1), ("3", 3), ('"2"', 2), ("", 1)])
def test_the_cover_tells_which_submission_it_is(typed, version):
    form = stamped(OURS)
    cells = dict(form.sheets["Bìa"].cells)
    ((at, label),) = [(at, cell) for at, cell in cells.items() if cell.value == "Lần gửi"]
    place = at[0], at[1] + 1
    if typed:
        number = typed.isdigit()
        cells[place] = RawCell(
            *place,
            RawKind.NUMBER if number else RawKind.TEXT,
            float(typed) if number else typed.strip('"'),
        )
    else:
        del cells[place]
    cover = replace(form.sheets["Bìa"], cells=cells)
    unit_return, _ = read_return(
        replace(form, sheets={**form.sheets, "Bìa": cover}), ELEMENTS, WORK
    )
    assert unit_return.version == version
    assert label.value == "Lần gửi"


VALUES = st.text(max_size=12) | st.floats(allow_nan=False, allow_infinity=False) | st.booleans()
SCATTERED = st.dictionaries(st.tuples(st.integers(1, 30), st.integers(1, 9)), VALUES, max_size=30)


def raw(place, value) -> RawCell:
    kinds = {str: RawKind.TEXT, float: RawKind.NUMBER, bool: RawKind.BOOLEAN}
    return RawCell(*place, kinds[type(value)], value)


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.sampled_from(["Bìa", "Số liệu", "Nhiệm vụ", "Mô hình", bieu.STAMP_SHEET]), SCATTERED)
def test_whatever_is_typed_over_a_form_it_is_read_or_refused_in_words(name, typed):
    form = stamped(OURS, OURS, OURS)
    scattered = {place: raw(place, value) for place, value in typed.items()}
    changed = replace(form.sheets[name], cells={**form.sheets[name].cells, **scattered})
    workbook = replace(form, sheets={**form.sheets, name: changed})
    refusal, unit_return = None, None
    try:
        unit_return, _ = read_return(workbook, ELEMENTS, WORK)
    except CannotRun as problem:
        refusal = problem
    if refusal is None:
        assert isinstance(unit_return, Return)
    else:
        assert refusal.findings
        assert all(finding.code.startswith("TN1") for finding in refusal.findings)
