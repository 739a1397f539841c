"""A month frozen, issued and corrected; then the next month and the half-year.

The second totals are made here from the files alone, by openpyxl: what each unit typed, month by
month, with the clerk's corrections in the place of what they correct.
"""

import hashlib
import shutil
from collections import defaultdict
from datetime import date
from fractions import Fraction

import docx
import openpyxl
import pytest
from fields import PACK
from small_office import UNITS, issue, ledger_of, office, send

from dvexcel.commands.bao_cao import bao_cao
from dvexcel.commands.chot_so_lieu import chot_so_lieu
from dvexcel.commands.doi_chieu import doi_chieu
from dvexcel.commands.ghi_ban_hanh import ghi_ban_hanh
from dvexcel.commands.tong_hop import tong_hop
from dvexcel.commands.xem_nguon import xem_nguon
from dvexcel.model.figure import PROVINCE
from dvexcel.model.indicator import Nature
from dvexcel.model.options import Options
from dvexcel.model.period import PeriodCode, PeriodKind
from dvexcel.office_file.packages import read_parts
from dvexcel.sample import sample_rows
from dvexcel.specs.mac_dinh import default_rows
from dvexcel.steps.put_together import consolidation_of
from dvexcel.writing.so_cong_tac import write_so_cong_tac

pytestmark = pytest.mark.slow

MONTHS = [f"2026-T{number:02d}" for number in range(1, 7)]
MAY, JUNE, HALF = MONTHS[4], MONTHS[5], "2026-6T"
SENDING = {"XA-MOT": 10, "XA-HAI": 20, "XA-CU": 5, "XA-BON": 30, "VPUBND": 40}
MAY_CLOSED, DAY = date(2026, 5, 23), date(2026, 6, 25)
PAPER = "Công văn số 45/UBND ngày 05/6/2026"
CORRECTED = {("XA-MOT", "B1.CUOC"): (14, 17), ("XA-BON", "E3.DD"): (34, 30)}


def correct(workspace):
    lines = [
        {
            "ky": MAY,
            "don_vi": unit,
            "so_lieu": element,
            "gia_tri_cu": old,
            "gia_tri_moi": new,
            "ly_do": "gõ nhầm",
            "van_ban": PAPER,
            "nguoi_duyet": "Lò Thị Mai",
        }
        for (unit, element), (old, new) in CORRECTED.items()
    ]
    base = {**default_rows(2026), **PACK, "don_vi": UNITS, "dieu_chinh": lines}
    base |= {name: sample_rows()[name] for name in ("chi_tieu", "co_quan")}
    workspace.ledger.write_bytes(write_so_cong_tac(base))


def digests(*folders):
    return {
        path: hashlib.sha256(path.read_bytes()).hexdigest()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """Six months; May is closed and issued before June comes, and corrected after that."""
    root = tmp_path_factory.mktemp("nửa năm") / "so"
    root.mkdir()
    workspace = office(root)
    for number, month in enumerate(MONTHS[:5]):
        issue(workspace, month)
        for code, count in SENDING.items():
            send(workspace, month, code, count + number)
    may = PeriodCode.parse(MAY)
    tong_hop(workspace, Options(MAY_CLOSED, MAY))
    bao_cao(workspace, Options(MAY_CLOSED, MAY))
    chot_so_lieu(workspace, Options(MAY_CLOSED, MAY))
    signed = workspace.root / "đã ký.docx"
    shutil.copy(workspace.report(may), signed)
    options = Options(MAY_CLOSED, MAY, files=(signed,), symbol="90/BC-SNV", dated=MAY_CLOSED)
    ghi_ban_hanh(workspace, options)
    kept = [workspace.results(may) / name for name in ("chot_01", "ban_hanh_01")]
    before = digests(*kept)
    correct(workspace)
    issue(workspace, JUNE)
    for code, count in SENDING.items():
        send(workspace, JUNE, code, count + 5)
    for period in (JUNE, HALF):
        tong_hop(workspace, Options(DAY, period))
        bao_cao(workspace, Options(DAY, period))
    bao_cao(workspace, Options(DAY, MAY, replaces=True))
    return workspace, before, kept


def typed(workspace, months):
    """By unit and element, month by month, what stands in the returned files."""
    found = defaultdict(dict)
    for month in months:
        for path in sorted((workspace.inboxes / month).glob("*.xlsx")):
            sheet = openpyxl.load_workbook(path, data_only=True)["Số liệu"]
            heading = next(row for row in sheet.iter_rows() if row[0].value == "Mã")
            at = next(cell.column for cell in heading if cell.value == "Trong kỳ")
            unit = path.stem.split("_")[1]
            for row in sheet.iter_rows(min_row=heading[0].row + 1):
                value = sheet.cell(row[0].row, at).value
                if row[0].value and isinstance(value, int | float):
                    found[unit, row[0].value][month] = Fraction(str(value))
    for (unit, element), (old, new) in CORRECTED.items():
        assert found[unit, element][MAY] == old
        found[unit, element][MAY] = Fraction(new)
    return found


def totals(workspace, period):
    ledger = ledger_of(workspace)
    known = ledger.periods[PeriodCode.parse(period)]
    put_together, _ = consolidation_of(workspace, ledger, known, DAY)
    return ledger, {one.element.code: one for one in put_together.totals if one.scope == PROVINCE}


def test_what_was_frozen_and_issued_is_the_same_bytes_after_all_that(played):
    _, before, kept = played
    assert len(before) > 8
    assert digests(*kept) == before


def test_the_half_year_equals_the_second_totals(played):
    workspace, _, _ = played
    ledger, told = totals(workspace, HALF)
    found = typed(workspace, MONTHS)
    compared = 0
    for code, total in told.items():
        element = ledger.elements[code]
        if element.nature is not Nature.FLOW or PeriodKind.THANG not in element.periods:
            continue
        of_units = [by for (_, name), by in found.items() if name == code]
        if not of_units:  # what dvexcel counts itself stands in no file
            continue
        assert all(len(by) == len(MONTHS) for by in of_units)
        second = sum((sum(by.values()) for by in of_units), Fraction(0))
        assert Fraction(total.amount, 10**element.decimals) == second, code
        compared += 1
    assert compared > 15
    assert told["B1.CUOC"].amount == sum(SENDING.values()) * 6 + 5 * sum(range(6)) + 3


def test_the_frozen_month_stays_and_june_is_held_against_the_corrected_one(played):
    workspace, _, _ = played
    assert totals(workspace, MAY)[1]["B1.CUOC"].amount == sum(SENDING.values()) + 4 * 5
    ledger = ledger_of(workspace)
    june = ledger.periods[PeriodCode.parse(JUNE)]
    put_together, _ = consolidation_of(workspace, ledger, june, DAY)
    [held] = [m for m in put_together.measures if (m.indicator.code, m.scope) == ("B1", PROVINCE)]
    assert held.previous == sum(SENDING.values()) + 4 * 5 + 3


def test_the_half_year_s_footnote_and_the_replacing_report_tell_the_correction(played):
    workspace, _, _ = played
    half = workspace.report(PeriodCode.parse(HALF))
    notes = read_parts(half.read_bytes())["word/footnotes.xml"].decode()
    assert f"UBND xã Một, tháng 5 năm 2026, theo {PAPER}" in notes
    assert f"UBND xã Bốn, tháng 5 năm 2026, theo {PAPER}" in notes
    paper = docx.Document(str(workspace.report(PeriodCode.parse(MAY), replacing=True)))
    words = "\n".join(one.text for one in paper.paragraphs)
    assert "thay thế Báo cáo số 90/BC-SNV ngày 23 tháng 5 năm 2026" in words
    assert "từ 125 cuộc thành 128 cuộc" in words


def test_the_corrected_figure_leads_to_the_cell_of_the_so(played):
    workspace, _, _ = played
    half = workspace.report(PeriodCode.parse(HALF))
    lines = xem_nguon(workspace, Options(DAY, files=(half,), asked=f"B1/{HALF}/toan-tinh")).notes
    assert any("so_cong_tac.xlsx · Điều chỉnh!" in one for one in lines)


def held(workspace, path):
    return doi_chieu(workspace, Options(DAY, files=(path,)))


def test_the_issued_report_of_a_frozen_month_is_held_against_the_frozen_figures(played):
    workspace, _, _ = played
    told = held(workspace, workspace.root / "đã ký.docx")
    assert told.counts == {"so_khac": 0, "cau_khac": 0}
    assert not told.has_error
    assert "số liệu đã chốt" in told.notes[0]


def test_a_replacing_report_is_held_against_what_it_was_drafted_from(played):
    workspace, _, _ = played
    told = held(workspace, workspace.report(PeriodCode.parse(MAY), replacing=True))
    assert told.counts == {"so_khac": 0, "cau_khac": 0}
    assert not told.has_error
