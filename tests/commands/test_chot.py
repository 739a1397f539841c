"""A period frozen, submitted, issued, corrected; later periods read what was frozen."""

import hashlib
import shutil
from dataclasses import replace
from datetime import date

import docx
import openpyxl
import pytest
import soffice
from fields import PACK
from small_office import UNITS, issue, ledger_of, office, send

from dvexcel.commands.bao_cao import bao_cao
from dvexcel.commands.chot_so_lieu import chot_so_lieu
from dvexcel.commands.ghi_ban_hanh import ghi_ban_hanh
from dvexcel.commands.ghi_trinh import ghi_trinh
from dvexcel.commands.huy_chot import huy_chot
from dvexcel.commands.kiem_tra import kiem_tra
from dvexcel.commands.phat_hanh import phat_hanh
from dvexcel.commands.sang_nam import sang_nam
from dvexcel.commands.tong_hop import tong_hop
from dvexcel.model.figure import PROVINCE
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.model.period import PeriodCode
from dvexcel.office_file.packages import read_parts
from dvexcel.receiving.check import amounts_of
from dvexcel.sample import sample_rows
from dvexcel.specs.mac_dinh import default_period, default_rows
from dvexcel.steps.put_together import consolidation_of
from dvexcel.workspace import Workspace
from dvexcel.writing.so_cong_tac import write_so_cong_tac

OCTOBER, NOVEMBER, QUARTER = "2026-T10", "2026-T11", "2026-Q4"
CODE = PeriodCode.parse(OCTOBER)
CLOSED, LATER = date(2026, 10, 23), date(2026, 11, 25)
SENDING = {"XA-MOT": 10, "XA-HAI": 20, "XA-BON": 30, "VPUBND": 40}
PERIODS = [*default_rows(2026)["ky_bao_cao"], default_period(PeriodCode.parse(QUARTER))]
PAPER = "Công văn số 45/UBND ngày 05/11/2026"


def play(root):
    root.mkdir(parents=True)
    workspace = office(root, ky_bao_cao=PERIODS)
    issue(workspace, OCTOBER)
    for code, number in SENDING.items():
        send(workspace, OCTOBER, code, number)
    tong_hop(workspace, Options(CLOSED, OCTOBER))
    bao_cao(workspace, Options(CLOSED, OCTOBER))
    chot_so_lieu(workspace, Options(CLOSED, OCTOBER))


@pytest.fixture(scope="session")
def frozen_once(made_once):
    """The small office with October frozen."""
    return made_once("tháng 10 đã chốt", play)


@pytest.fixture
def workspace(frozen_once, tmp_path):
    root = tmp_path / "sổ"
    shutil.copytree(frozen_once, root)
    return Workspace(root)


def correct(workspace, *rows):
    """The clerk writes rows of Điều chỉnh: unit, element, old, new, the unit's document."""
    lines = [
        {
            "ky": CODE,
            "don_vi": unit,
            "so_lieu": element,
            "gia_tri_cu": old,
            "gia_tri_moi": new,
            "ly_do": "gõ nhầm",
            "van_ban": paper,
            "nguoi_duyet": "Lò Thị Mai",
        }
        for unit, element, old, new, paper in rows
    ]
    lines = [{**line, "ky": str(line["ky"])} for line in lines]
    base = {**default_rows(2026), **PACK, "don_vi": UNITS, "dieu_chinh": lines}
    base["ky_bao_cao"] = PERIODS
    base |= {name: sample_rows()[name] for name in ("chi_tieu", "co_quan")}
    workspace.ledger.write_bytes(write_so_cong_tac(base))


def digests(folder):
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def freeze_of(workspace, number=1):
    return workspace.results(CODE) / f"chot_{number:02d}"


def total(workspace, period, element="B1.CUOC", today=LATER, **more):
    ledger = ledger_of(workspace)
    known = ledger.periods[PeriodCode.parse(period)]
    put_together, _ = consolidation_of(workspace, ledger, known, today, **more)
    return next(
        one for one in put_together.totals if one.scope == PROVINCE and one.element.code == element
    )


def refused(command, workspace, **more):
    with pytest.raises(CannotRun) as caught:
        command(workspace, Options(LATER, OCTOBER, **more))
    return caught.value.findings[0].code


# What is refused


def test_a_frozen_period_is_frozen_once(workspace):
    before = digests(freeze_of(workspace))
    assert refused(chot_so_lieu, workspace) == "HT058"
    assert digests(freeze_of(workspace)) == before


def test_a_freeze_is_taken_back_only_with_a_reason(workspace):
    assert refused(huy_chot, workspace) == "HT065"
    huy_chot(workspace, Options(LATER, OCTOBER, why="thiếu đơn vị"))
    assert refused(huy_chot, workspace, why="lần nữa") == "HT059"


def test_papers_go_out_only_on_frozen_figures_with_number_and_day(workspace):
    report = workspace.report(CODE)
    assert refused(ghi_ban_hanh, workspace, files=(report,)) == "HT068"
    assert refused(ghi_trinh, workspace, files=()) == "HT067"
    assert refused(bao_cao, workspace, replaces=True) == "HT071"
    huy_chot(workspace, Options(LATER, OCTOBER, why="thiếu đơn vị"))
    assert refused(ghi_trinh, workspace, files=(report,)) == "HT059"


def test_a_freeze_that_somebody_changed_stops_what_would_read_it(workspace):
    path = freeze_of(workspace) / "so_lieu.csv"
    path.write_bytes(path.read_bytes().replace(b",10,", b",99,"))
    assert refused(tong_hop, workspace) == "HT057"


# What is frozen


def test_a_freeze_holds_all_that_the_figures_rest_on(workspace):
    names = set(digests(freeze_of(workspace)))
    assert names >= {
        f"tong_hop_{OCTOBER}.xlsx",
        f"bao_cao_{OCTOBER}.nguon.csv",
        f"bao_cao_{OCTOBER}.docx",
        "so_lieu.csv",
        "trang_thai.csv",
        "muc_luc.csv",
        "so_cong_tac.xlsx",
        "tiep_nhan.csv",
        "bieu.csv",
        f"bao_cao_don_vi/XA-MOT__bieu_XA-MOT_{OCTOBER}.xlsx",
    }


def test_later_periods_read_what_was_frozen_whatever_happens_to_the_inbox(workspace):
    frozen = digests(freeze_of(workspace))
    before = amounts_of(workspace, ledger_of(workspace), CODE, LATER)
    shown = total(workspace, QUARTER).amount
    send(workspace, OCTOBER, "XA-MOT", 77, LATER)  # over the file that was counted
    (workspace.inbox(CODE) / f"bieu_XA-HAI_{OCTOBER}.xlsx").unlink()
    assert amounts_of(workspace, ledger_of(workspace), CODE, LATER) == before
    assert total(workspace, OCTOBER).amount == 100
    assert total(workspace, QUARTER).amount == shown
    issue(workspace, NOVEMBER, LATER)
    tong_hop(workspace, Options(LATER, OCTOBER))
    assert digests(freeze_of(workspace)) == frozen


def test_a_freeze_read_by_a_program_that_reads_returns_otherwise_says_the_same(
    workspace, monkeypatch
):
    def nothing(*_):
        raise CannotRun

    before = total(workspace, OCTOBER)
    monkeypatch.setattr("dvexcel.receiving.frozen.return_in", nothing)
    after = total(workspace, OCTOBER)
    assert (after.amount, after.counted, after.expected) == (
        before.amount,
        before.counted,
        before.expected,
    )
    assert [str(one.place) for one in after.sources] == [str(one.place) for one in before.sources]


def test_a_freeze_of_the_very_same_after_it_was_taken_back_is_the_same_folder(workspace):
    huy_chot(workspace, Options(LATER, OCTOBER, why="xem lại"))
    outcome = chot_so_lieu(workspace, Options(CLOSED, OCTOBER))
    assert outcome.counts["lan_chot"] == 1
    huy_chot(workspace, Options(LATER, OCTOBER, why="có số mới"))
    send(workspace, OCTOBER, "XA-MOT", 11, CLOSED)
    outcome = chot_so_lieu(workspace, Options(CLOSED, OCTOBER))
    assert outcome.counts["lan_chot"] == 2
    assert total(workspace, OCTOBER).amount == 101


# Submitted and issued


def test_what_was_submitted_and_signed_is_kept_and_its_other_words_are_listed(workspace):
    report = workspace.report(CODE)
    told = ghi_trinh(workspace, Options(LATER, OCTOBER, files=(report,)))
    assert told.counts == {"lan_trinh": 1}
    record = workspace.facts.life.path.read_bytes()
    again = ghi_trinh(workspace, Options(LATER, OCTOBER, files=(report,)))
    assert again.counts == {"lan_trinh": 1}
    assert workspace.facts.life.path.read_bytes() == record
    other = ghi_trinh(workspace, Options(date(2026, 11, 26), OCTOBER, files=(report,)))
    assert other.counts == {"lan_trinh": 2}
    signed = workspace.root / "đã ký.docx"
    paper = docx.Document(str(report))
    last = next(one for one in reversed(paper.paragraphs) if len(one.text) > 40)
    last.runs[0].text = "Câu đã sửa khi ký. "
    paper.save(str(signed))
    options = Options(
        LATER, OCTOBER, files=(signed,), symbol="125/BC-SNV", dated=date(2026, 10, 25)
    )
    outcome = ghi_ban_hanh(workspace, options)
    [said] = [one for one in outcome.findings if one.code == "HT069"]
    assert "Câu đã sửa khi ký." in said.what
    kept = workspace.results(CODE) / "ban_hanh_01" / "đã ký.docx"
    assert kept.read_bytes() == signed.read_bytes()
    events = ledger_of(workspace).life
    assert events.issued(CODE).symbol == "125/BC-SNV"
    ghi_ban_hanh(workspace, options)
    assert ledger_of(workspace).life == events


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext")
def test_a_signed_pdf_is_held_against_the_draft_by_its_words(workspace, tmp_path):
    """Printed by LibreOffice from the draft in which one sentence was written anew."""
    report = workspace.report(CODE)
    paper = docx.Document(str(report))
    last = next(one for one in reversed(paper.paragraphs) if len(one.text) > 40)
    last_words = last.text
    last.runs[0].text = "Câu đã sửa khi ký. "
    paper.save(str(tmp_path / "đã ký.docx"))
    [signed] = soffice.to_pdf([tmp_path / "đã ký.docx"], tmp_path)
    options = Options(
        LATER, OCTOBER, files=(signed,), symbol="125/BC-SNV", dated=date(2026, 10, 25)
    )
    outcome = ghi_ban_hanh(workspace, options)
    gone, come = [one.what for one in outcome.findings if one.code == "HT069"]
    assert gone.startswith(f"Dự thảo: “{last_words[:40]}")
    assert "bản ban hành: “Câu đã sửa khi ký.”" in come


# Put right


def test_a_correction_counts_from_the_next_period_on_and_shows_beside_the_frozen_figure(workspace):
    correct(
        workspace,
        ("XA-MOT", "B1.CUOC", 10, 12, PAPER),
        ("XA-HAI", "B1.CUOC", 99, 12, PAPER),
        ("XA-BON", "B1.CUOC", 30, 31, None),
    )
    outcome = tong_hop(workspace, Options(LATER, OCTOBER))
    assert sorted(one.code for one in outcome.findings if one.code.startswith("HT06")) == [
        "HT061",
        "HT062",
    ]
    assert total(workspace, OCTOBER).amount == 100
    sheet = openpyxl.load_workbook(workspace.consolidated(CODE))["Điều chỉnh"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
    assert [row[:2] + row[4:6] for row in rows if row[0] or row[1]] == [
        ["XA-MOT", "UBND xã Một", 10, 12],
        [None, "Toàn tỉnh", 100, 102],
    ]
    assert total(workspace, OCTOBER, adjusted=True).amount == 102
    assert amounts_of(workspace, ledger_of(workspace), CODE, LATER)["XA-MOT"]["B1.CUOC"] == 12


def test_the_next_cumulative_report_tells_the_correction_in_a_footnote_and_in_nguon(workspace):
    correct(workspace, ("XA-MOT", "B1.CUOC", 10, 12, PAPER))
    for month in (NOVEMBER, "2026-T12"):
        phat_hanh(workspace, Options(date(2026, 10, 31), month))
        for code, number in SENDING.items():
            send(workspace, month, code, number)
    quarter = PeriodCode.parse(QUARTER)
    day = date(2026, 12, 30)
    assert total(workspace, QUARTER, today=day).amount == 302
    tong_hop(workspace, Options(day, QUARTER))
    sheet = openpyxl.load_workbook(workspace.consolidated(quarter))["Nguồn"]
    named = [row for row in sheet.iter_rows(values_only=True) if "Điều chỉnh!" in str(row[7])]
    assert ("so_cong_tac.xlsx", "Điều chỉnh!E5") in {row[6:8] for row in named}
    bao_cao(workspace, Options(day, QUARTER))
    notes = read_parts(workspace.report(quarter).read_bytes())["word/footnotes.xml"].decode()
    assert f"UBND xã Một, tháng 10 năm 2026, theo {PAPER}" in notes


def test_a_replacing_report_names_the_one_it_replaces_and_what_changed(workspace):
    report = workspace.report(CODE)
    signed = replace(Options(LATER, OCTOBER), files=(report,), symbol="125/BC-SNV")
    ghi_ban_hanh(workspace, replace(signed, dated=date(2026, 10, 25)))
    correct(workspace, ("XA-MOT", "B1.CUOC", 10, 12, PAPER))
    bao_cao(workspace, Options(LATER, OCTOBER, replaces=True))
    words = "\n".join(
        one.text for one in docx.Document(str(workspace.report(CODE, replacing=True))).paragraphs
    )
    assert "thay thế Báo cáo số 125/BC-SNV ngày 25 tháng 10 năm 2026" in words
    assert "từ 100 cuộc thành 102 cuộc" in words


def test_a_correction_of_an_open_period_waits(workspace):
    huy_chot(workspace, Options(LATER, OCTOBER, why="xem lại"))
    correct(workspace, ("XA-MOT", "B1.CUOC", 10, 12, PAPER))
    outcome = tong_hop(workspace, Options(LATER, OCTOBER))
    assert [one.code for one in outcome.findings if one.code == "HT060"] == ["HT060"]
    assert total(workspace, OCTOBER, adjusted=True).amount == 100


# What was on the desk


def test_a_differing_output_keeps_its_predecessor_and_an_equal_one_nothing(workspace):
    huy_chot(workspace, Options(LATER, OCTOBER, why="xem lại"))
    made = workspace.consolidated(CODE)
    before = made.read_bytes()
    tong_hop(workspace, Options(CLOSED, OCTOBER))
    kept = made.with_stem(made.stem + "_lan_01")
    assert not kept.exists()
    send(workspace, OCTOBER, "XA-MOT", 11, CLOSED)
    tong_hop(workspace, Options(CLOSED, OCTOBER))
    assert kept.read_bytes() == before
    kiem_tra(workspace, Options(CLOSED, OCTOBER))
    tong_hop(workspace, Options(CLOSED, OCTOBER))
    assert not made.with_stem(made.stem + "_lan_03").exists()


# A year begun in October


def test_the_next_year_carries_no_figure_of_a_month_nobody_was_asked_for(workspace, tmp_path):
    new = tmp_path / "năm sau"
    sang_nam(workspace, Options(date(2027, 1, 4), target=new))
    rows = ledger_of(Workspace(new), date(2027, 1, 4)).baselines
    assert {str(row.period) for row in rows} == {OCTOBER}
    assert {row.amount for row in rows if row.element == "B1.CUOC"} == {10, 20, 30, 40}
