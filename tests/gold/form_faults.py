"""Every fault that a returned file can carry: who plants it, in which months, in whose return.

One fault a file, so that no fault hides another. Each planter writes down what should be found.
"""

from __future__ import annotations

import io
import random
import re
import zipfile
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import mutating
import planting
from msoffcrypto.format import ooxml as locking
from planting import COVER, FIGURES, Form, Unfit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

STAMP = "Mã biểu"
INSPECTORATE = "TTR"  # the one unit that supplies a stock with its balance
#: Units that supply figures of the whole province: their forms have rows no other form has.
SUPPLIERS = frozenset({"TTR", "VPUBND", "SNV", "BTGDV"})
OWES_NOTHING, RENAMED, MERGED = "MTTQ", "XA-THANUYEN", "XA-NAMBAN"
HEIRS = frozenset({"PH-THANUYEN", "XA-NAMHANG"})  # a stray form counts for them
JULY = 6
EVERY_MONTH, SINCE_JULY = tuple(range(13)), tuple(range(JULY, 13))
HALF_AND_YEAR = (5, 11)  # the forms of June and December carry the half-year and the year
DECEMBER = HALF_AND_YEAR[1:]
_TRIES = 8  # a fault that needs two returns chooses the other one by chance
ENOUGH_ALIKE = 4  # equal figures that are no chance
ROUND = 4  # with that many seeds each fault is planted in each month

#: What is not a matter of the file's content, or takes another program to make: where it is tested.
TESTED_ELSEWHERE = {
    "TN007": "reading/test_guard.py",  # the system refuses to open the file
    "TN008": "reading/test_live.py",  # of a sheet that is open in Excel
    "TN112": "gold/mutating.py",  # a form saved by LibreOffice as .ods or .xls
    "DL044": "gold/test_rules_prove.py",  # formulas without results, which openpyxl cannot write
    "TN128": "reading/test_what_is_shown.py",  # cells that show another number than they hold
    "TN129": "reading/test_what_is_shown.py",
    "TN114": "reading/test_files.py",  # the reader of such a file dies
    "TN306": "receiving/test_whose.py",  # the day a file comes, not what is in it
}


@dataclass(frozen=True)
class Month:
    """A month's clean returns by unit, and what is known beside them.

    ``before``: each unit's figures of the month before; ``year_ago`` and ``earlier``: of the same
    month last year and of the six before; ``stray``: the filled form of a unit that does not
    report this month, by its code; ``other_period``: another month, empty where a form carries
    rows that the other month's does not have; ``stamp``: the Mã biểu of a unit, a period, and so
    many form versions to come.
    """

    code: str
    received: date
    files: Mapping[str, bytes]
    last_month: Mapping[str, bytes]
    before: Mapping[str, Mapping[str, int]]
    year_ago: Mapping[str, Mapping[str, int]]
    earlier: Mapping[str, list[Mapping[str, int]]]
    stray: Mapping[str, bytes]
    other_period: str
    stamp: Callable[[str, str, int], str]


@dataclass(frozen=True)
class Planted:
    """One file to check, with (code, place) of all that should be found in it."""

    name: str
    data: bytes
    expected: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Fault:
    """``plant(month, unit, rng)`` answers the files, the faulty one last; Unfit for some units."""

    name: str
    codes: frozenset[str]
    plant: Callable[[Month, str, random.Random], list[Planted]]
    only: str = ""
    is_heavy: bool = False
    months: tuple[int, ...] = EVERY_MONTH


FAULTS: list[Fault] = []


def name_of(month: Month, unit: str, addition: str = "") -> str:
    return f"bieu_{unit}_{month.code}{addition}.xlsx"


def opened(month: Month, unit: str, rng: random.Random) -> Form:
    before, year_ago = (dict(past.get(unit, {})) for past in (month.before, month.year_ago))
    earlier = [dict(one) for one in month.earlier.get(unit, [])]
    return Form(month.files[unit], rng, before, month.received, year_ago, earlier)


def closed(month: Month, unit: str, form: Form) -> list[Planted]:
    return [Planted(name_of(month, unit), form.saved(), frozenset(form.planted))]


# ---- in the cells of a form


def in_a_form(
    plant: Callable[[Form], None],
    *codes: str,
    only: str = "",
    months: tuple[int, ...] = EVERY_MONTH,
) -> None:
    def planted(month: Month, unit: str, rng: random.Random) -> list[Planted]:
        form = opened(month, unit, rng)
        plant(form)
        return closed(month, unit, form)

    FAULTS.append(Fault(plant.__name__, frozenset(codes), planted, only, months=months))


def changed_on_its_way(kind: mutating.Kind, *codes: str) -> None:
    """A change of `mutating`: the code that names it, at the place it touched."""

    def plant(form: Form) -> None:
        place = kind.change(form)
        for code in codes:
            form.expect(code, place)

    plant.__name__ = kind.name
    in_a_form(plant, *codes)


in_a_form(planting.words_in_a_number_cell, "DL001")
in_a_form(planting.a_count_with_a_fraction, "DL002")
in_a_form(planting.a_number_beyond_belief, "DL003")
in_a_form(planting.a_number_shown_as_another, "DL043")
in_a_form(planting.a_day_that_does_not_exist, "DL004")
in_a_form(planting.a_state_outside_the_list, "DL005")
in_a_form(planting.a_tick_in_words, "DL005")
in_a_form(planting.a_sections_tick_in_words, "DL005")
in_a_form(planting.an_error_cell, "DL006")
in_a_form(planting.a_negative_count, "DL007")
in_a_form(planting.nothing_said, "DL008")
in_a_form(planting.a_tick_beside_a_number, "DL009")
in_a_form(planting.a_total_that_does_not_add_up, "DL010")
in_a_form(planting.a_part_above_its_whole, "DL011")
in_a_form(planting.a_code_overwritten, "DL012", "DL014")
in_a_form(planting.a_row_copied, "DL013")
in_a_form(planting.a_row_wiped_out, "DL014")
in_a_form(planting.a_share_above_a_hundred, "DL015")
in_a_form(planting.done_in_the_future, "DL016")
in_a_form(planting.done_without_a_day, "DL017")
in_a_form(planting.nobody_named_on_the_cover, "DL018")
in_a_form(planting.a_figure_tripled, "DL019")
in_a_form(planting.last_periods_figures_again, "DL020")
in_a_form(planting.a_stock_that_does_not_balance, "DL023", only=INSPECTORATE)
in_a_form(planting.an_opening_that_is_not_the_closing_before, "DL024", only=INSPECTORATE)
in_a_form(planting.nothing_filled_in, "DL025")
in_a_form(planting.another_unit_on_the_cover, "DL026")
in_a_form(planting.a_section_ticked_over_figures, "DL030")
in_a_form(planting.a_sections_row_copied, "DL013")
in_a_form(planting.a_figure_in_a_sections_row, "TN108")
in_a_form(planting.a_ticked_sections_row_wiped_out, "DL008")
in_a_form(planting.models_other_than_listed, "DL031", months=HALF_AND_YEAR)
in_a_form(planting.words_that_say_another_number, "DL041")
in_a_form(planting.a_point_in_a_text, "DL027")
in_a_form(planting.unlike_last_year, "DL028")
in_a_form(planting.unlike_its_habit, "DL029", only="VPUBND")
in_a_form(planting.less_in_the_year_than_in_its_half, "DL033", months=DECEMBER)
in_a_form(planting.more_visits_than_visitors, "DL034")
in_a_form(planting.a_model_of_the_future, "DL035")
in_a_form(planting.a_quotient_that_is_not_its_share, "DL042")
in_a_form(planting.no_stamp_left, "TN101")
in_a_form(planting.a_row_hidden, "TN121")
in_a_form(planting.the_column_of_figures_hidden, "TN122")
in_a_form(planting.a_sheet_hidden, "TN123")
in_a_form(planting.a_reason_merged_with_what_lies_beside, "TN124")
in_a_form(planting.a_name_in_an_old_font, "TN125")
in_a_form(planting.words_in_an_old_font, "TN125", "TN126")
in_a_form(planting.another_name_on_the_cover, "TN305")
in_a_form(planting.a_missing_sheet, "TN107")
_KINDS = {kind.change.__name__: kind for kind in mutating.KINDS}
changed_on_its_way(_KINDS["figures_renamed"], "TN105")
changed_on_its_way(_KINDS["heading_renamed"], "TN106")
changed_on_its_way(_KINDS["number_beside"], "TN108")
changed_on_its_way(_KINDS["measure_changed"], "TN109")
changed_on_its_way(_KINDS["sheet_added"], "TN110")


def many_numbers_beside(form: Form) -> None:
    """More cells outside the table than are told one by one."""
    sheet = form.book[FIGURES]
    top, titles = form.heading(FIGURES)
    for row in range(top + 1, top + 13):
        cell = sheet.cell(row, max(titles.values()) + 2)
        cell.value = form.rng.randrange(1, 999)
        if row <= top + 10:
            form.expect("TN108", cell)
    form.expect("TN111", FIGURES)


in_a_form(many_numbers_beside, "TN108", "TN111")


# ---- in the stamps


def stamped(form: Form, text: str, *places: str) -> None:
    """Write another Mã biểu where a form keeps it: seen on the cover, hidden, and as a property."""
    if "cover" in places:
        form.cover_cell(STAMP).value = text
    if "hidden" in places:
        form.book["_dvexcel"]["A1"].value = text
    if "property" in places:
        form.book.custom_doc_props["dvexcel_ma_bieu"].value = text


def stamps(*codes: str, only: str = "", months: tuple[int, ...] = EVERY_MONTH):
    def keep(plant):
        fault = Fault(plant.__name__, frozenset(codes), plant, only, months=months)
        FAULTS.append(fault)
        return plant

    return keep


@stamps("TN102")
def one_stamp_of_another_unit(month: Month, unit: str, rng: random.Random) -> list[Planted]:
    form = opened(month, unit, rng)
    stamped(form, month.stamp(_other(unit), month.code, 0), "cover")
    form.expect("TN102", form.cover_cell(STAMP))
    return closed(month, unit, form)


@stamps("TN103")
def two_stamps_that_disagree(month: Month, unit: str, rng: random.Random) -> list[Planted]:
    form = opened(month, unit, rng)
    stamped(form, month.stamp(_other(unit), month.code, 0), "cover")
    stamped(form, "", "hidden")
    form.expect("TN103", form.cover_cell(STAMP))
    return closed(month, unit, form)


@stamps("TN104")
def a_form_of_a_version_to_come(month: Month, unit: str, rng: random.Random) -> list[Planted]:
    form = opened(month, unit, rng)
    stamped(form, month.stamp(unit, month.code, 1), "cover", "hidden", "property")
    form.planted.append(("TN104", ""))
    return closed(month, unit, form)


@stamps("DL021")
def a_form_of_another_month(month: Month, unit: str, rng: random.Random) -> list[Planted]:
    """A form that says it is another month's; in June and December, last month's return itself."""
    if month.other_period:
        form = opened(month, unit, rng)
        stamped(form, month.stamp(unit, month.other_period, 0), "cover", "hidden", "property")
        form.cover_cell("Kỳ báo cáo").value = month.other_period
        form.expect("DL021", form.cover_cell(STAMP))
        return closed(month, unit, form)
    if unit not in month.last_month or unit in SUPPLIERS:
        raise Unfit
    rows, form = opened(month, unit, rng), Form(month.last_month[unit], rng)
    reasons = {c: form.cell(FIGURES, c, planting.REASON).value for c in form.codes(FIGURES)}
    plain = [code for code, reason in reasons.items() if not reason]
    if any(planting.stands_out(rows, code, rows.before.get(code, 0)) for code in plain):
        raise Unfit  # it would be asked about for itself
    form.expect("DL021", form.cover_cell(STAMP))
    if rows.codes(FIGURES).keys() > form.codes(FIGURES).keys():
        form.expect("DL014", FIGURES)  # the half-year's or the year's rows are not on it
    if not any(reasons.values()):
        form.expect("DL020", FIGURES)
    data = month.last_month[unit]
    return [Planted(name_of(month, unit), data, frozenset(form.planted))]


@stamps("DL022", only=OWES_NOTHING)
def a_unit_that_owes_nothing(month: Month, unit: str, rng: random.Random) -> list[Planted]:
    return strayed(month, unit, rng, "DL022")


@stamps("TN303", only=RENAMED, months=SINCE_JULY)
def a_form_under_the_old_name(month: Month, unit: str, rng: random.Random) -> list[Planted]:
    return strayed(month, unit, rng, "TN303")


@stamps("TN304", only=MERGED, months=SINCE_JULY)
def one_part_of_a_merged_unit(month: Month, unit: str, rng: random.Random) -> list[Planted]:
    return strayed(month, unit, rng, "TN304")


def strayed(month: Month, unit: str, rng: random.Random, code: str) -> list[Planted]:
    """The return of a unit that does not report, each figure with a reason."""
    form = Form(month.stray[unit], rng)
    for row in form.codes(FIGURES):
        form.explain(row)
    form.expect(code, form.cover_cell(STAMP))
    if not month.other_period and unit != OWES_NOTHING:
        form.expect("DL014", FIGURES)  # the year's rows stand on the heir's form alone
    return [Planted(name_of(month, unit), form.saved(), frozenset(form.planted))]


@stamps("TN302")
def a_neighbours_figures(month: Month, unit: str, rng: random.Random) -> list[Planted]:
    """Every figure of another unit's return in this one's form, each with a reason."""
    form, other = opened(month, unit, rng), rng.choice(sorted(month.files.keys() - SUPPLIERS))
    theirs = Form(month.files[other], rng)
    form.untick_sections()
    theirs.untick_sections()
    rows = form.codes(FIGURES)
    if other == unit or theirs.codes(FIGURES).keys() != rows.keys():
        raise Unfit
    amounts = {code: theirs.cell(FIGURES, code, planting.TYPED).value for code in rows}
    big = [amount for amount in amounts.values() if amount and amount >= planting.ENOUGH]
    if len(big) < ENOUGH_ALIKE:
        raise Unfit
    for code in rows:
        for title in (planting.TYPED, planting.NONE):
            form.cell(FIGURES, code, title).value = theirs.cell(FIGURES, code, title).value
        form.explain(code)
    form.expect("TN302", FIGURES)
    first = Planted(name_of(month, other), month.files[other], frozenset())
    return [first, *closed(month, unit, form)]


@stamps("TN301")
def two_files_of_one_version(month: Month, unit: str, rng: random.Random) -> list[Planted]:
    form = opened(month, unit, rng)
    code = form.with_number()
    form.cell(FIGURES, code, planting.TYPED).value += 1
    form.explain(code)
    form.expect("TN301", COVER)
    first = Planted(name_of(month, unit), month.files[unit], frozenset())
    again = name_of(month, unit, " (1)")
    return [first, Planted(again, form.saved(), frozenset(form.planted))]


def _other(unit: str) -> str:
    return "SYT" if unit != "SYT" else "SCT"


# ---- in the bytes

_LINK = (
    b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b"%s</externalLink>"
)


def in_the_bytes(*codes: str, is_heavy: bool = False):
    def keep(spoil: Callable[[bytes, random.Random], bytes]):
        def planted(month: Month, unit: str, rng: random.Random) -> list[Planted]:
            data = spoil(month.files[unit], rng)
            return [Planted(name_of(month, unit), data, frozenset((code, "") for code in codes))]

        FAULTS.append(Fault(spoil.__name__, frozenset(codes), planted, is_heavy=is_heavy))
        return spoil

    return keep


@in_the_bytes("TN001")
def nothing_at_all(_: bytes, __: random.Random) -> bytes:
    return b""


@in_the_bytes("TN002")
def no_workbook(_: bytes, rng: random.Random) -> bytes:
    return rng.choice(
        [b"<html><body><table><tr><td>1</td></tr></table></body></html>", b"%PDF-1.7\n%", b"MZ\x90"]
    )


@in_the_bytes("TN003")
def cut_short(data: bytes, rng: random.Random) -> bytes:
    return data[: rng.randrange(len(data) // 3, len(data) // 2)]


@in_the_bytes("TN004")
def a_part_that_swells(data: bytes, _: random.Random) -> bytes:
    return data_with(data, {"xl/media/image1.bin": bytes(4 * 2**20)})


@in_the_bytes("TN005")
def a_doctype(data: bytes, _: random.Random) -> bytes:
    name, sheet = _some_sheet(data)
    head, tail = sheet.split(b"?>", 1) if sheet.startswith(b"<?xml") else (b"<?xml", sheet)
    declared = b'<?xml version="1.0"' if head == b"<?xml" else head
    return data_with(data, {name: declared + b'?><!DOCTYPE x [<!ENTITY a "b">]>' + tail})


CARRIED = {
    "TN116": {"xl/vbaProject.bin": b"\xd0\xcf"},
    "TN117": {"xl/macrosheets/sheet1.xml": b"<macrosheet/>"},
    "TN118": {"xl/externalLinks/externalLink1.xml": _LINK % b'<ddeLink ddeService="cmd"/>'},
    "TN119": {"xl/externalLinks/externalLink1.xml": _LINK % b"<externalBook/>"},
    "TN120": {"xl/embeddings/oleObject1.bin": b"\xd0\xcf"},
}


def carry(code: str) -> None:
    def carried(data: bytes, _: random.Random) -> bytes:
        return data_with(data, CARRIED[code])

    carried.__name__ = f"carried {code}"
    in_the_bytes(code)(carried)


for _code in CARRIED:
    carry(_code)


@in_the_bytes("TN127")
def a_name_like_settings(data: bytes, _: random.Random) -> bytes:
    book = zipfile.ZipFile(io.BytesIO(data)).read("xl/workbook.xml")
    name = b'<definedName name="dvexcel.conf">1</definedName>'
    if b"</definedNames>" in book:
        changed = book.replace(b"</definedNames>", name + b"</definedNames>")
    else:
        told = b"</sheets><definedNames>" + name + b"</definedNames>"
        changed = book.replace(b"</sheets>", told)
    return data_with(data, {"xl/workbook.xml": changed})


@in_the_bytes("TN113", is_heavy=True)
def a_password(data: bytes, _: random.Random) -> bytes:
    return locked(data, "bí mật")


@in_the_bytes("TN115", is_heavy=True)
def the_built_in_password(data: bytes, _: random.Random) -> bytes:
    return locked(data, "VelvetSweatshop")


def locked(data: bytes, password: str) -> bytes:
    target = io.BytesIO()
    locking.OOXMLFile(io.BytesIO(data)).encrypt(password, target)
    return target.getvalue()


@in_the_bytes("TN006", is_heavy=True)
def cells_without_end(data: bytes, _: random.Random) -> bytes:
    name, sheet = _some_sheet(data)
    own_cells = re.compile(rb"<sheetData\s*/>|<sheetData>.*</sheetData>", re.DOTALL)
    filled = own_cells.sub(_many_cells(), sheet)
    return data_with(data, {name: filled})


@cache
def _many_cells() -> bytes:
    rng = random.Random(6)  # noqa: S311 - cells, not secrets
    cells = (f'<c r="A{row}"><v>{rng.random()}</v></c>' for row in range(1, 200_002))
    rows = (f'<row r="{row}">{cell}</row>' for row, cell in enumerate(cells, 1))
    return b"<sheetData>" + "".join(rows).encode() + b"</sheetData>"


def _some_sheet(data: bytes) -> tuple[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        name = max(one for one in archive.namelist() if one.startswith("xl/worksheets/sheet"))
        return name, archive.read(name)


def data_with(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The package with these parts in place of its own, or added."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return target.getvalue()


# ---- who gets which


def due_in(seed: int, index: int) -> list[Fault]:
    """The faults that a seed plants in the month of that index; ROUND seeds plant all in each.

    Those that few months have a place for are planted by every seed.
    """
    return [
        fault
        for number, fault in enumerate(FAULTS)
        if index in fault.months
        and (
            index == seed % 13
            if fault.is_heavy
            else (number + index + seed) % ROUND == 0 or len(fault.months) < ROUND
        )
    ]


class NoPlace(AssertionError):  # noqa: N818 - it says what happened, not that code is wrong
    """A month has no return left for a fault; ``fault`` is the one."""

    def __init__(self, fault: Fault, month: Month) -> None:
        super().__init__(f"{fault.name} has no place in {month.code}")
        self.fault = fault


def plant(month: Month, faults: list[Fault], rng: random.Random) -> list[Planted]:
    """Each fault in another unit's return, chosen by chance among those with a place for it.

    One that comes too late to find a place among the few that have one is planted first.
    """
    try:
        return _planted(month, faults, rng)
    except NoPlace as problem:
        scarce = problem.fault
    return _planted(month, sorted(faults, key=lambda one: one is not scarce), rng)


def _planted(month: Month, faults: list[Fault], rng: random.Random) -> list[Planted]:
    free = sorted(month.files.keys() - SUPPLIERS - HEIRS)
    rng.shuffle(free)
    files: list[Planted] = []
    for fault in faults:
        for unit in [fault.only] if fault.only else free * _TRIES:
            try:
                made = fault.plant(month, unit, rng)
            except Unfit:
                continue
            senders = {file.name.split("_")[1] for file in made}
            if not fault.only and not senders <= set(free):
                continue  # a second file of one unit would be a finding of its own
            free = [one for one in free if one not in senders]
            files += made
            break
        else:
            raise NoPlace(fault, month)
    return files
