"""`sang-nam`: the next year starts from this one, and this one stays as it was."""

import hashlib
import shutil
from datetime import date, timedelta
from types import SimpleNamespace

import openpyxl
import pytest
from small_office import MERGED_ON, UNITS, issue, ledger_of, office, send, task_row, unit

from dvexcel.commands.sang_nam import sang_nam
from dvexcel.commands.tong_hop import tong_hop
from dvexcel.model.deadline import DeadlineKind
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.model.period import PeriodCode, PeriodKind
from dvexcel.resources import template_path
from dvexcel.sample import sample_rows
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.mac_dinh import default_rows
from dvexcel.specs.mac_dinh.nguong import CHANGE, THRESHOLDS
from dvexcel.specs.table import FIRST_ROW
from dvexcel.specs.tong_hop import NGUON
from dvexcel.steps.opening import find_period
from dvexcel.steps.put_together import consolidation_of
from dvexcel.workspace import Workspace

CLOSING = date(2026, 12, 31)
TASKS = [
    task_row(ma, kind, day, given)
    for ma, kind, day, given in (
        ("XONG", DeadlineKind.DAY, date(2026, 10, 1), "xã"),
        ("CON-DO", DeadlineKind.BEFORE_DAY, date(2026, 11, 30), "xã"),
        ("HANG-NAM", DeadlineKind.YEARLY_BEFORE, date(2026, 11, 30), "xã"),
        ("BA-NAM", DeadlineKind.EVERY_YEARS, date(2025, 3, 1), "xã"),
        ("THUONG-XUYEN", DeadlineKind.ALWAYS, None, "xã"),
        ("CHUA-GIAO", DeadlineKind.DAY, date(2026, 5, 1), None),
    )
]
TASKS[3]["chu_ky_nam"] = 3
MODEL = {"don_vi": "XA-CU", "ten": "Bản không rác", "trang_thai": "đăng ký"}
CHOSEN = [
    {"ma": "BIEN-DONG", "gia_tri": 30, "ghi_chu": "Giao ban ngày 05/01/2026"},
    {"ma": "SO-GOC", "gia_tri": "hai chục"},
    {"ma": "NEU-TEN"},
]
GONE = unit("XA-XUA", "UBND xã Xưa", hieu_luc_den=date(2025, 6, 30), ke_thua="XA-MOT")


def periods():
    """The year's periods, with two that the office set its own way."""
    rows = default_rows(2026)["ky_bao_cao"]
    for row in rows:
        row |= {"cach_han": "trước ngày", "roi_ngay_nghi": "sang ngày làm việc"}
        if row["ma"] == "2026-T05":
            row |= {"tu_ngay": date(2026, 4, 21), "den_ngay": date(2026, 5, 20)}
            row |= {"ngay_chot": date(2026, 5, 20), "han_gui": date(2026, 5, 25)}
    return rows


@pytest.fixture(scope="module")
def years(tmp_path_factory):
    """A year with three reported months, closed; and the next one begun from it."""
    root = tmp_path_factory.mktemp("nam")
    held = [
        {"ky": "2026-T01", "don_vi": "XA-MOT", "so_lieu": "A4.VB", "gia_tri": 3, "nguon": "giấy"},
        {"ky": "2026-T08", "don_vi": "XA-MOT", "so_lieu": "A4.VB", "gia_tri": 99, "nguon": "cũ"},
        {"ky": "2025-T08", "don_vi": "XA-MOT", "so_lieu": "A4.VB", "gia_tri": 1, "nguon": "cũ"},
    ]
    old = office(
        root / "năm 2026",
        don_vi=[*UNITS, GONE],
        nhiem_vu=TASKS,
        mo_hinh=[MODEL],
        ky_bao_cao=periods(),
        so_lieu_nen=held,
        van_ban=sample_rows()["van_ban"],
        nguong=CHOSEN,
    )
    done = {"trang_thai": "đã hoàn thành", "ngay_xong": date(2026, 7, 30)}
    states = {"XONG": done, "HANG-NAM": done, "CON-DO": {"trang_thai": "đang thực hiện"}}
    for month, sent in (
        ("2026-T08", {"XA-MOT": 10, "XA-HAI": 20, "XA-CU": 5, "XA-BON": 2}),
        ("2026-T10", {"XA-MOT": 11, "XA-HAI": 24, "XA-BON": 2}),
        ("2026-T12", {"XA-MOT": 12, "XA-HAI": 30, "XA-BON": 2, "VPUBND": 7}),
    ):
        issue(old, month)
        for code, number in sent.items():
            send(old, month, code, number, tasks={} if code == "VPUBND" else states)
    own = old.own_templates / "nha_nuoc" / "cong_van.docx"
    own.parent.mkdir(parents=True)
    shutil.copy(template_path("nha_nuoc/cong_van.docx", old.own_templates), own)
    before = hashes(old.root)
    target = root / "năm 2027"
    outcome = sang_nam(old, Options(CLOSING, target=target))
    return SimpleNamespace(old=old, new=Workspace(target), outcome=outcome, before=before)


def hashes(root):
    return {
        path.relative_to(root): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def rows_of(workspace, table):
    """The typed rows of a sheet of the sổ, by column key."""
    sheet = openpyxl.load_workbook(workspace.ledger)[table.sheet]
    keys = [column.key for column in table.columns]
    rows = sheet.iter_rows(min_row=FIRST_ROW, max_col=len(keys), values_only=True)
    return [dict(zip(keys, row, strict=True)) for row in rows if any(row)]


# --- refusals ---


@pytest.mark.parametrize(
    ("target", "code"), [(None, "HT651"), (".", "HT652"), ("nhan_ve/2027", "HT652")]
)
def test_a_new_year_never_goes_into_this_years_folder(tmp_path, target, code):
    old = office(tmp_path / "so")
    before = hashes(old.root)
    target = None if target is None else old.root / target
    with pytest.raises(CannotRun) as refused:
        sang_nam(old, Options(CLOSING, target=target))
    assert [finding.code for finding in refused.value.findings] == [code]
    assert hashes(old.root) == before


def test_a_folder_that_has_a_ledger_is_left_alone(tmp_path):
    old, other = office(tmp_path / "so"), office(tmp_path / "khac")
    kept = hashes(other.root)
    with pytest.raises(CannotRun) as refused:
        sang_nam(old, Options(CLOSING, target=other.root))
    assert [finding.code for finding in refused.value.findings] == ["HT003"]
    assert hashes(other.root) == kept


def test_a_year_that_the_periods_do_not_lead_to_is_refused(tmp_path):
    old = office(tmp_path / "so")
    with pytest.raises(CannotRun) as refused:
        sang_nam(old, Options(CLOSING, year=2029, target=tmp_path / "moi"))
    assert [finding.code for finding in refused.value.findings] == ["HT653"]
    assert not (tmp_path / "moi").exists()


# --- this year stays, the next one holds all of it ---


def test_nothing_of_this_years_folder_changed(years):
    assert hashes(years.old.root) == years.before


def test_the_new_ledger_can_be_worked_with_at_once(years):
    ledger = ledger_of(years.new, date(2027, 1, 5))
    assert ledger.own_office == ledger_of(years.old).own_office
    assert len(ledger.documents) == len(ledger_of(years.old).documents) > 10
    assert list(ledger.elements) == list(ledger_of(years.old).elements)
    assert ledger.indicators == ledger_of(years.old).indicators
    assert not ledger.outgoing
    assert not ledger.receipt_notes
    own = hashes(years.old.own_templates)
    assert hashes(years.new.own_templates) == own != {}


def test_units_gone_before_this_year_stay_behind_and_merged_ones_come_along(years):
    ledger = ledger_of(years.new)
    assert set(ledger.units) == {"VPUBND", "XA-MOT", "XA-HAI", "XA-CU", "XA-BON"}
    assert ledger.units["XA-CU"].valid_to == MERGED_ON
    assert ledger.units["XA-CU"].successor == "XA-HAI"


def test_periods_follow_this_years_pattern(years):
    ledger = ledger_of(years.new)
    assert [str(code) for code in ledger.periods] == [
        str(PeriodCode(2027, code.kind, code.number)) for code in ledger_of(years.old).periods
    ]
    august = ledger.periods[PeriodCode(2027, PeriodKind.THANG, 8)]
    assert (august.start, august.end) == august.code.window
    assert august.due == date(2027, 8, 20)
    assert august.due_excluded
    may = ledger.periods[PeriodCode(2027, PeriodKind.THANG, 5)]
    assert (may.start, may.end, may.closing, may.due) == (
        date(2027, 4, 21),
        date(2027, 5, 20),
        date(2027, 5, 20),
        date(2027, 5, 25),
    )
    year = ledger.periods[PeriodCode(2027, PeriodKind.NAM)]
    assert (year.report_of, year.name) == ("UBND", "Năm 2027")
    moved = {row["roi_ngay_nghi"] for row in rows_of(years.new, so.KY_BAO_CAO)}
    assert moved == {"sang ngày làm việc"}


def test_tasks_that_every_unit_has_done_once_are_left_and_all_others_come_along(years):
    tasks = {task.code: task for task in ledger_of(years.new).tasks}
    assert set(tasks) == {"CON-DO", "HANG-NAM", "BA-NAM", "THUONG-XUYEN", "CHUA-GIAO"}
    assert tasks["HANG-NAM"].deadline.in_year(2027) == date(2027, 11, 29)
    assert tasks["HANG-NAM"].deadline.day == date(2027, 11, 30)
    assert tasks["CON-DO"].deadline.once == date(2026, 11, 29)  # still overdue
    assert tasks["BA-NAM"].deadline.in_year(2028) == date(2028, 3, 1)


def test_a_task_that_one_unit_has_open_comes_along_and_one_left_blank_since_does_not(tmp_path):
    day_after = MERGED_ON + timedelta(days=1)
    units = [
        unit("XA-MOT", "UBND xã Một"),
        unit("XA-DOI", "UBND xã Đổi", hieu_luc_den=MERGED_ON, ke_thua="XA-MOI"),
        unit("XA-MOI", "UBND xã Mới", hieu_luc_tu=day_after),
    ]
    once = [
        {**TASKS[0], "ma": code, "noi_dung": f"Nhiệm vụ {code}."}
        for code in ("XONG", "MOT-CON-DO", "MOI-CON-DO", "CHI-MOT")
    ]
    old = office(tmp_path / "cũ", don_vi=units, nhiem_vu=once)
    done = {"trang_thai": "đã hoàn thành", "ty_le": 100, "ngay_xong": date(2026, 7, 30)}
    doing = {"trang_thai": "đang thực hiện", "ty_le": 60}
    issue(old, "2026-T08")
    issue(old, "2026-T09")  # before August came in: no state is printed, and none is typed
    told = {"XONG": done, "MOT-CON-DO": doing, "MOI-CON-DO": done, "CHI-MOT": done}
    send(old, "2026-T08", "XA-MOT", 10, tasks=told)
    send(old, "2026-T09", "XA-MOT", 10)
    told = {"XONG": done, "MOT-CON-DO": done, "MOI-CON-DO": doing}
    send(old, "2026-T08", "XA-DOI", 10, tasks=told)  # which is XA-MOI at the end of the year
    sang_nam(old, Options(CLOSING, target=tmp_path / "moi"))
    carried = {task.code for task in ledger_of(Workspace(tmp_path / "moi")).tasks}
    assert carried == {"MOT-CON-DO", "MOI-CON-DO", "CHI-MOT"}


def test_thresholds_come_along_as_the_office_left_them_and_the_others_as_proposed(years):
    rows = {row["ma"]: row for row in rows_of(years.new, so.NGUONG)}
    assert list(rows)[:3] == [row["ma"] for row in CHOSEN]
    assert set(rows) == set(THRESHOLDS)
    assert (rows["BIEN-DONG"]["gia_tri"], rows["BIEN-DONG"]["ghi_chu"]) == (
        30,
        "Giao ban ngày 05/01/2026",
    )
    assert rows["SO-GOC"]["gia_tri"] == "hai chục"  # not ours to mend, and said each time
    assert rows["NEU-TEN"]["gia_tri"] is None
    assert rows["HAN-TRA-LOI"]["gia_tri"] == 3
    chosen = ledger_of(years.new).thresholds
    old = ledger_of(years.old).thresholds
    assert [one.of(chosen) for one in THRESHOLDS.values()] == [
        one.of(old) for one in THRESHOLDS.values()
    ]
    assert CHANGE.of(chosen) == 30


def test_a_so_made_before_there_were_thresholds_hands_over_the_proposed_ones(tmp_path):
    old = office(tmp_path / "cũ")
    book = openpyxl.load_workbook(old.ledger)
    del book[so.NGUONG.sheet]
    book.save(old.ledger)
    outcome = sang_nam(old, Options(CLOSING, target=tmp_path / "moi"))
    assert not [f for f in outcome.findings if so.NGUONG.sheet in f.message]
    rows = rows_of(Workspace(tmp_path / "moi"), so.NGUONG)
    assert [(row["ma"], row["gia_tri"]) for row in rows] == [
        (one.code, one.proposed) for one in THRESHOLDS.values()
    ]


def test_models_come_along_under_the_unit_that_exists(years):
    [model] = ledger_of(years.new).registers["mo_hinh"]
    assert (model.unit, model.values["ten"]) == ("XA-HAI", "Bản không rác")


def test_the_holidays_of_the_new_year_are_given_each_as_a_proposal(years):
    rows = rows_of(years.new, so.NGAY_NGHI)
    assert {row["ngay"].year for row in rows} == {2027}
    assert len(rows) > 10
    assert all("đề xuất, cần kiểm tra" in row["noi_dung"] for row in rows)


def test_every_figure_of_a_counted_return_names_its_file_and_cell(years):
    rows = rows_of(years.new, so.SO_LIEU_NEN)
    assert {row["ky"][:4] for row in rows} == {"2026"}
    told = {(row["ky"], row["don_vi"], row["so_lieu"]): row for row in rows}
    assert len(told) == len(rows)
    row = told["2026-T08", "XA-CU", "A4.VB"]
    assert row["gia_tri"] == 5
    file, cell = row["nguon"].split(", ")
    sheet, at = cell.split("!")
    returned = years.old.inbox(PeriodCode(2026, PeriodKind.THANG, 8)) / file
    assert openpyxl.load_workbook(returned)[sheet.strip("'")][at].value == 5
    assert told["2026-T01", "XA-MOT", "A4.VB"]["nguon"] == "giấy"
    assert told["2026-T08", "XA-MOT", "A4.VB"]["gia_tri"] == 10  # a return wins over 99
    # Of the months that were never issued there is what was typed, and no zero.
    assert {row["ky"] for row in rows} == {"2026-T01", "2026-T08", "2026-T10", "2026-T12", "2026-N"}


def test_the_clerk_is_told_what_to_confirm_and_what_is_missing(years):
    said = " ".join(years.outcome.notes)
    for sheet in (so.CO_QUAN, so.NHIEM_VU, so.KY_BAO_CAO, so.CHI_TIEU, so.NGAY_NGHI):
        assert f"Trang {sheet.sheet}" in said
    assert "1 nhiệm vụ mọi đơn vị đã xong" in said
    missing = [finding for finding in years.outcome.findings if finding.code == "HT654"]
    assert not any("Tháng 9" in finding.message for finding in missing)  # it was never issued
    assert "Văn phòng UBND tỉnh" in next(f.message for f in missing if "Tháng 8" in f.message)


# --- a month of the new year ---


@pytest.fixture(scope="module")
def worked(years, tmp_path_factory):
    """The new year as it was in October: three months reported."""
    root = tmp_path_factory.mktemp("lam") / "2027"
    shutil.copytree(years.new.root, root)
    workspace = Workspace(root)
    for month, sent in (
        ("2027-T01", {"XA-MOT": 6, "XA-HAI": 33}),
        ("2027-T08", {"XA-MOT": 12, "XA-HAI": 40}),
        ("2027-T10", {"XA-MOT": 12, "XA-HAI": 40}),
    ):
        issue(workspace, month)
        for code, number in sent.items():
            send(workspace, month, code, number)
    return workspace


def measure(workspace, period, code, scope):
    today = date(2027, 12, 31)
    ledger = ledger_of(workspace, today)
    result, _ = consolidation_of(workspace, ledger, find_period(ledger, period), today)
    return next(one for one in result.measures if (one.indicator.code, one.scope) == (code, scope))


def test_before_the_merger_a_unit_is_held_against_both_sides_of_it(worked):
    one = measure(worked, "2027-T08", "A4", "XA-HAI")
    assert (one.value, one.last_year) == (40, 20 + 5)
    province = measure(worked, "2027-T08", "A4", "toàn tỉnh")
    assert (province.value, province.last_year) == (12 + 40, 10 + 20 + 5 + 2)


def test_after_the_merger_a_unit_is_held_against_itself(worked):
    assert measure(worked, "2027-T10", "A4", "XA-HAI").last_year == 24
    assert measure(worked, "2027-T10", "A4", "XA-MOT").last_year == 11


def test_january_is_held_against_december(worked):
    one = measure(worked, "2027-T01", "A4", "XA-HAI")
    assert (one.value, one.previous) == (33, 30)


def test_the_workbook_of_a_month_in_the_new_year_tells_its_sources(worked):
    outcome = tong_hop(worked, Options(date(2027, 12, 31), "2027-T10"))
    book = openpyxl.load_workbook(outcome.files[0])
    keys = {row[0] for row in book[NGUON.sheet].iter_rows(min_row=FIRST_ROW, values_only=True)}
    assert "A4/2027-T10/toan-tinh:cungky" in keys
