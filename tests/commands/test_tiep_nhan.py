"""What came is taken in with its day: files, a folder, an archive, the office's own list."""

import shutil
import zipfile
from datetime import date

import openpyxl
import pytest
from small_office import amounts, issue, ledger_of, office

from dvexcel.commands.kiem_tra import kiem_tra
from dvexcel.commands.tiep_nhan import tiep_nhan
from dvexcel.model.consolidation import Status
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.model.period import PeriodCode
from dvexcel.sample.fill import Filling, fill_form
from dvexcel.steps.put_together import consolidation_of
from dvexcel.workspace import Workspace

MONTH = "2026-T11"
CODE = PeriodCode.parse(MONTH)
LOOKED = date(2026, 11, 25)  # after the deadline
CAME = date(2026, 11, 18)


def play(root):
    root.mkdir(parents=True)
    workspace = office(root)
    issue(workspace, MONTH, date(2026, 10, 31))
    ledger = ledger_of(workspace)
    sent = root / "thư đến"
    sent.mkdir()
    for code in ("XA-MOT", "XA-HAI"):
        form = workspace.issued(CODE) / f"bieu_{code}_{MONTH}.xlsx"
        typed = amounts(ledger, code, ledger.periods[CODE], 10)
        (sent / form.name).write_bytes(fill_form(form, Filling({"lan": 1}, typed)))


@pytest.fixture(scope="session")
def sent_once(made_once):
    return made_once("tháng 11 đã gửi", play)


@pytest.fixture
def workspace(sent_once, tmp_path):
    root = tmp_path / "sổ"
    shutil.copytree(sent_once, root)
    return Workspace(root)


def take(workspace, *files, arrived=CAME, today=LOOKED):
    return tiep_nhan(workspace, Options(today, MONTH, files=files, arrived=arrived))


def standing(workspace):
    ledger = ledger_of(workspace, LOOKED)
    put_together, _ = consolidation_of(workspace, ledger, ledger.periods[CODE], LOOKED)
    return {one.unit.code: one.status for one in put_together.statuses}


def refusal(workspace, *files, **more):
    with pytest.raises(CannotRun) as caught:
        take(workspace, *files, **more)
    assert not workspace.inbox(CODE).exists() or not workspace.returns(CODE)
    return caught.value.findings[0].code


# What is refused


def test_nothing_is_copied_before_all_is_clear(workspace, tmp_path):
    letter = workspace.root / "thư đến"
    assert refusal(workspace, tmp_path / "không có") == "HT054"
    assert refusal(workspace, letter, arrived=date(2026, 11, 26)) == "HT055"
    broken = tmp_path / "hỏng.zip"
    broken.write_bytes(b"PK\x03\x04hong")
    assert refusal(workspace, letter, broken) == "HT056"


def test_an_archive_damaged_on_its_way_is_refused_in_words(workspace, tmp_path):
    """Its list of entries is whole, the bytes of one are not what was packed."""
    damaged = tmp_path / "hỏng giữa đường.zip"
    with zipfile.ZipFile(damaged, "w") as packed:
        packed.writestr(f"bieu_XA-MOT_{MONTH}.xlsx", b"noi dung cua bieu")
    damaged.write_bytes(damaged.read_bytes().replace(b"noi dung", b"NOI DUNG", 1))
    assert refusal(workspace, damaged) == "HT056"


# What is taken in


def test_a_folder_is_taken_in_with_its_day_and_nothing_is_overwritten(workspace):
    sent = workspace.root / "thư đến"
    there = workspace.inbox(CODE) / f"bieu_XA-MOT_{MONTH}.xlsx"
    there.parent.mkdir(parents=True, exist_ok=True)
    there.write_bytes(b"mot tep khac cung ten")
    take(workspace, sent)
    names = [path.name for path in workspace.returns(CODE)]
    assert f"bieu_XA-MOT_{MONTH} (2).xlsx" in names
    assert there.read_bytes() == b"mot tep khac cung ten"
    assert standing(workspace)["XA-HAI"] is Status.DUNG_HAN
    before = workspace.receipts.read_bytes()
    take(workspace, sent)
    assert workspace.receipts.read_bytes() == before
    assert len(workspace.returns(CODE)) == len(names)


def test_an_archive_leads_nowhere_else(workspace, tmp_path):
    archive = tmp_path / "gửi.zip"
    form = workspace.root / "thư đến" / f"bieu_XA-MOT_{MONTH}.xlsx"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("../../ngoài.xlsx", form.read_bytes())
    take(workspace, archive, arrived=date(2026, 11, 23))
    assert [path.name for path in workspace.returns(CODE)] == ["ngoài.xlsx"]
    assert standing(workspace)["XA-MOT"] is Status.TRE


def test_without_a_day_it_is_provisional_and_the_file_s_own_day_is_only_shown(workspace):
    take(workspace, workspace.root / "thư đến", arrived=None)
    assert standing(workspace)["XA-MOT"] is Status.TAM_TINH
    [line] = [one for one in workspace.receipts.read_text("utf-8-sig").splitlines() if "MOT" in one]
    assert line.split(",")[7] != ""  # ngay_tep
    assert line.split(",")[9] == ""  # ngay_den


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_the_office_s_list_of_papers_tells_the_days(workspace, kind):
    rows = [
        ("SỔ VĂN BẢN ĐẾN",),
        ("Số đến", "Ngày đến", "Số, ký hiệu", "Ngày văn bản", "Cơ quan ban hành", "Trích yếu"),
        ("51", "18/11/2026", "45/BC-UBND", "17/11/2026", "UBND xã Một", "Báo cáo công tác dân vận"),
        ("60", "23/11/2026", "46/BC-UBND", "22/11/2026", "UBND xã Hai", "Báo cáo công tác dân vận"),
        ("61", "23/11/2026", "47/TTr-UBND", "22/11/2026", "UBND xã Hai", "Tờ trình xin kinh phí"),
        ("9", "02/01/2026", "1/BC-UBND", "02/01/2026", "UBND xã Bốn", "Báo cáo công tác dân vận"),
    ]
    take(workspace, workspace.root / "thư đến", arrived=None)
    path = workspace.inbox(CODE) / f"văn bản đến.{kind}"
    if kind == "csv":
        text = "\r\n".join(";".join(f'"{cell}"' for cell in row) for row in rows)
        path.write_bytes(text.encode("utf-8-sig"))
    else:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        book.save(path)
    outcome = kiem_tra(workspace, Options(LOOKED, MONTH))
    assert not [one for one in outcome.findings if one.file == path.name]
    told = standing(workspace)
    assert (told["XA-MOT"], told["XA-HAI"]) == (Status.DUNG_HAN, Status.TRE)
    before = workspace.receipts.read_bytes()
    kiem_tra(workspace, Options(LOOKED, MONTH))
    assert workspace.receipts.read_bytes() == before


def test_several_papers_that_may_be_the_report_are_asked_about(workspace):
    rows = ["ngày đến;cơ quan ban hành;trích yếu", "18/11/2026;UBND xã Một;Báo cáo quý"]
    rows.append("23/11/2026;UBND xã Một;Báo cáo khác")
    take(workspace, workspace.root / "thư đến", arrived=None)
    (workspace.inbox(CODE) / "den.csv").write_text("\n".join(rows), "utf-8")
    outcome = kiem_tra(workspace, Options(LOOKED, MONTH))
    [said] = [one for one in outcome.findings if one.code == "TN308"]
    assert "UBND xã Một có 2 văn bản" in said.what
    assert standing(workspace)["XA-MOT"] is Status.TAM_TINH
