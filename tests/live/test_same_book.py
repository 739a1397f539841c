"""One book, read from its file and live from the open spreadsheet, is the same book.

Everything after reading is shared by both faces, so this is where they could part.
"""
# ruff: noqa: DTZ001 - cells know no time zones

from __future__ import annotations

import datetime as dt
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import xlsxwriter
from fields import MO_HINH, WORK
from pictures import AS_OF, ELEMENTS, PERIOD, UNIT
from raw_xlsx import SHEET, edited, zipped

from dvexcel.model.deadline import Deadline, DeadlineKind
from dvexcel.model.form import FormIssue
from dvexcel.model.outcome import CannotRun
from dvexcel.model.raw import RawKind
from dvexcel.model.task import Task
from dvexcel.reading import live
from dvexcel.reading.convert import show
from dvexcel.reading.live import read_live_book, read_live_sheet
from dvexcel.reading.returns import read_return
from dvexcel.reading.xlsx import read_workbook
from dvexcel.rules.data import DATA_RULES
from dvexcel.rules.engine import Context, run
from dvexcel.sample.fill import Filling, fill_form
from dvexcel.specs import bieu
from dvexcel.specs.stamp import Stamp
from dvexcel.writing.form import write_form

if TYPE_CHECKING:
    from pathlib import Path

    from dvexcel.model.raw import RawBook

pytestmark = pytest.mark.usefixtures("libreoffice_bridge")

ERRORS = {
    "=1/0": "#DIV/0!",
    "=NA()": "#N/A",
    '=VALUE("a")': "#VALUE!",
    "=khong_co": "#NAME?",
    "=10^309": "#NUM!",
    "=#REF!+1": "#REF!",
}


@pytest.fixture
def all_kinds(tmp_path: Path) -> Path:
    """A workbook with every kind of cell, written by neither of the two readers."""
    path = tmp_path / "các loại ô.xlsx"
    with xlsxwriter.Workbook(path) as file:
        sheet, shifted, hidden, _ = map(
            file.add_worksheet, ("Số liệu", "Lệch", "_ẩn", "Trang trống")
        )
        look = {
            code: file.add_format({"num_format": code})
            for code in (
                *("dd/mm/yyyy", "[$-42A]dd/mm/yyyy", "dd/mm/yyyy hh:mm", "hh:mm", "[h]:mm", "@"),
                *("0.00", "#,##0", "0%", '0 "lượt"', "0.00E+00"),
            )
        }
        for row, value in enumerate((12, -1.5, 0, 1e12, 0.1 + 0.2, 1e-7)):
            sheet.write_number(row, 0, value)
        for row, code in enumerate(("0.00", "#,##0", "0%", '0 "lượt"', "0.00E+00", "@")):
            sheet.write_number(row, 1, 1250.5, look[code])
        for row, text in enumerate(
            ("Uỷ ban", " lùi vào", "một\nhai", "001", "1.250", "=1+1", "05/09/2026", "x")
        ):
            sheet.write_string(row, 2, text, look["@"])
        moments = {
            "dd/mm/yyyy": dt.datetime(2026, 9, 5),
            "[$-42A]dd/mm/yyyy": dt.datetime(2026, 9, 5),
            "dd/mm/yyyy hh:mm": dt.datetime(2026, 9, 5, 7, 30, 15),
            "hh:mm": dt.time(7, 30),
            "[h]:mm": dt.timedelta(days=2, hours=3),
        }
        for row, (code, moment) in enumerate(moments.items()):
            sheet.write_datetime(row, 3, moment, look[code])
        sheet.write_boolean("E1", True)  # noqa: FBT003 - XlsxWriter's own
        sheet.write_boolean("E2", False)  # noqa: FBT003 - as above
        sheet.write_blank("E3", None, look["0.00"])
        sheet.write_formula("F1", "=A1*2", None, 24)
        sheet.write_formula("F2", "=A1>1", None, True)  # noqa: FBT003 - as above
        sheet.write_formula("F3", '=IF(A1>1,"","nhỏ")', None, "")
        sheet.write_formula("F4", '="Uỷ"&" ban"', None, "Uỷ ban")
        sheet.write_formula("F5", "=DATE(2026,9,5)", look["dd/mm/yyyy"], 46270)
        sheet.write_formula("F6", "='Lệch'!C4+1", None, 8)
        for row, (formula, error) in enumerate(ERRORS.items()):
            sheet.write_formula(row, 6, formula, None, error)
        sheet.merge_range("H1:J2", "gộp ô")
        sheet.set_row(3, None, None, {"hidden": True})
        shifted.write("C4", 7)
        shifted.write("AA12", "xa")
        hidden.write("A1", "DV1/VIDU/2026-T09/AB")
        hidden.hide()
    with zipfile.ZipFile(path) as package:
        contents = {name: package.read(name).decode() for name in package.namelist()}
    # XlsxWriter cannot say that a formula gave an empty text; Excel says it like this.
    path.write_bytes(zipped(edited(contents, SHEET, '<c r="F3">', '<c r="F3" t="str">')))
    return path


def told(book: RawBook):
    """Every cell as (kind, value, whether a formula, what is shown); every sheet's visibility."""
    seen = {name: sheet.visible for name, sheet in book.sheets.items()}
    for name, sheet in book.sheets.items():
        for _, cell in sorted(sheet.cells.items()):
            # What a formula shows is not asked of an open book: its column repeats others.
            shown = show(cell) if cell.formula is None else ""
            seen[str(cell.at(name))] = cell.kind, cell.value, cell.formula is not None, shown
    return seen


def test_every_cell_has_the_same_kind_value_and_address(all_kinds, open_book):
    from_file = read_workbook(all_kinds)
    from_live = read_live_book(open_book(all_kinds))
    assert told(from_live) == told(from_file)
    assert from_live.file == from_file.file
    kinds = {cell.kind for sheet in from_file.sheets.values() for cell in sheet.cells.values()}
    assert kinds == set(RawKind) - {RawKind.EMPTY, RawKind.PICTURE}


def test_a_sheet_is_asked_for_in_two_calls_and_its_formats_by_range(all_kinds, open_book, excel):
    book = open_book(all_kinds)
    calls = excel.impl.calls.from_now()
    read_live_book(book)
    asked = [(call.sheet, call.what) for call in calls.all if call.what != "number_format"]
    assert asked == [(s.name, what) for s in book.sheets for what in ("raw_value", "formula")]
    formats = sum(call.what == "number_format" for call in calls.all)
    assert formats < 40  # of some forty cells in eight columns, twelve formats


def test_a_live_sheet_that_reaches_too_far_is_refused_before_it_is_asked_for(
    all_kinds, open_book, excel, monkeypatch
):
    sheet = open_book(all_kinds).sheets["Lệch"]
    monkeypatch.setattr(live, "MAX_AREA", 200)
    calls = excel.impl.calls.from_now()
    with pytest.raises(CannotRun) as caught:
        read_live_sheet(sheet)
    (finding,) = caught.value.findings
    assert (finding.code, str(finding.place)) == ("TN008", "Lệch")
    assert "AA12" in finding.what
    assert not [call for call in calls.reads if call.what in {"raw_value", "formula"}]


# A filled form

FILLING = Filling(
    cover={"nguoi_lap": "Lò Văn An", "thu_truong": "Vàng Thị Mai", "lan": 2},
    amounts={
        "B2.LUOT": "1.250",
        "E1.TX": 3,
        "E1.DK": -2,
        "E1.DX": "=1/0",
        "E1.TS": "=E5+1",
        "C1.TN": 12.5,
        "C1.TT": "12 hồ sơ",
    },
    ticked=frozenset({"E6.QH"}),
    reasons={"B2.LUOT": "ước cả kỳ"},
    tasks={
        "NV-01": {
            "trang_thai": "ĐÃ HOÀN THÀNH",
            "ty_le": 90,
            "ngay_xong": dt.date(2026, 9, 5),
            "ket_qua": "Kế hoạch số 12/KH-UBND",
        },
        "NV-02": {"trang_thai": "xong", "ngay_xong": "05/9/2026"},
    },
    listed=[(MO_HINH, [{"ten": "Tổ dân vận", "linh_vuc": "kinh tế", "ngay_dang_ky": "mai"}])],
    proposals=[{"loai": "kiến nghị", "noi_dung": "Bổ sung kinh phí,¶sớm."}],
    words={"I.1": "Đã ban hành kế hoạch.", "II.1": "- Kịp thời"},
)
TASKS = tuple(
    Task(
        code,
        "KH",
        "I",
        f"Việc {code}",
        "UBND xã",
        "",
        "",
        Deadline(DeadlineKind.ALWAYS),
        ("xã",),
        "",
    )
    for code in ("NV-01", "NV-02")
)


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """The form as issued, filled in with good and bad values by another program."""
    stamp = str(Stamp(bieu.FORM_VERSION, UNIT.code, PERIOD.code))
    form = FormIssue(
        UNIT, PERIOD, "Sở Nội vụ", tuple(ELEMENTS.values()), TASKS, {}, stamp, work=WORK
    )
    issued, returned = tmp_path / "bieu.xlsx", tmp_path / "bieu_VIDU.xlsx"
    issued.write_bytes(write_form(form))
    returned.write_bytes(fill_form(issued, FILLING))
    return returned


def judged(book: RawBook):
    unit_return, findings = read_return(book, ELEMENTS, WORK)
    context = Context(PERIOD, AS_OF, UNIT, ELEMENTS, {})
    return unit_return, [*findings, *run(DATA_RULES, unit_return, context)]


def test_a_form_filled_and_saved_in_a_spreadsheet_is_the_same_return_to_both(
    filled, open_book, tmp_path
):
    book = open_book(filled)
    book.save(tmp_path / "bieu_VIDU_lan_2.xlsx")
    from_live = read_live_book(book)
    from_file = read_workbook(tmp_path / "bieu_VIDU_lan_2.xlsx")
    assert told(from_live) == told(from_file)
    live_return, live_findings = judged(from_live)
    file_return, file_findings = judged(from_file)
    assert replace(live_return, sha256=file_return.sha256) == file_return
    assert [f.as_json() for f in live_findings] == [f.as_json() for f in file_findings]
    assert (file_return.unit, file_return.version) == (UNIT.code, 2)
    assert file_return.amount("B2.LUOT") == 1250
    assert file_return.amount("E6.QH") == 0
    places = {str(finding.place) for finding in file_findings if finding.is_error}
    assert len(places) > 4
