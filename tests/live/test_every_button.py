"""Every button, one and all: the same answers as the command line, few calls, nothing disturbed."""

import shutil
from datetime import date
from types import SimpleNamespace

import pytest
from live_book import MONTH, OUTGOING, PERIODS, choose, contents, state

from dvexcel.addin import commands as does
from dvexcel.addin.buttons import BUTTONS, button
from dvexcel.addin.press import act, perform
from dvexcel.addin.results import RESULT_SHEET
from dvexcel.command_table import COMMANDS
from dvexcel.model.options import Options
from dvexcel.model.outcome import Outcome
from dvexcel.workspace import Workspace

CLOSING = date(2026, 10, 25)
DOCUMENTS = dict.fromkeys(("soan_van_ban", "soat_van_ban", "sua_van_ban"), "KH-LC-2026")
DOCUMENTS["lap_ho_so"] = "TTR-2027"
NEW_FOLDERS = {"khoi_tao_so": 2026, "sang_nam_moi": 2027}
FORM_FROM_ABOVE = "nop_len_bieu"  # works on another book than the sổ; see test_addin
TWINS = [one.name for one in BUTTONS if one.command and one.name != FORM_FROM_ABOVE]
#: The fast tier tries one button that checks, one that adds up, one that drafts, and two troubles;
#: that each button reaches its function is in its test_ribbon_chain.
OFTEN = {"kiem_tra_thu_muc", "tong_hop_ky", "soan_van_ban"}
FUNCTION = {command.name: command.function for command in COMMANDS}


def tried(names, often):
    """Each as a parameter; those that are not tried often, in the slow tier."""
    return [
        pytest.param(one, marks=() if one in often else pytest.mark.slow, id=str(name))
        for one, name in names.items()
    ]


@pytest.fixture
def folder(tmp_path, played_once):
    root = tmp_path / "của Excel" / "Sổ dân vận"
    shutil.copytree(played_once, root)
    return root


def opened(folder, open_book, name):
    """The sổ, with the row chosen that the button asks for."""
    book = open_book(folder / "so_cong_tac.xlsx")
    choose_for(book, name)
    return book


def choose_for(book, name):
    code = DOCUMENTS.get(name, MONTH)
    choose(book, OUTGOING if name in DOCUMENTS else PERIODS, code)


def options_of(name, root):
    """What the command line is told to do the same."""
    if name in NEW_FOLDERS:
        year = NEW_FOLDERS[name]
        return Options(CLOSING, year=year, target=root.parent / f"Sổ công tác {year}")
    if name == "soat_van_ban":
        return Options(CLOSING, files=(root / "van_ban" / "ke_hoach_KH-LC-2026.docx",))
    if name == "xem_nguon_o":
        return Options(CLOSING, MONTH, files=(root / "so_cong_tac.xlsx",), asked=f"{PERIODS}!A5")
    code = DOCUMENTS.get(name, "")
    return Options(CLOSING, period="" if code else MONTH, code=code)


def told(outcome, root):
    """Files by name and content, findings and counts, without where the folder lies."""
    files = {str(path.relative_to(root.parent)): path.read_bytes() for path in outcome.files}
    here = str(root.parent)
    findings = [
        (f.code, f.file, str(f.place), f.message.replace(here, "")) for f in outcome.findings
    ]
    return files, findings, dict(outcome.counts)


@pytest.mark.parametrize("name", tried({one: one for one in TWINS}, OFTEN))
def test_a_button_answers_what_the_command_line_answers_on_the_saved_copy(
    folder, tmp_path, open_book, excel, name
):
    """The open sổ holds a change that is not saved; the copy that is saved from it holds it too.

    And what the clerk typed, formulas, colours and notes are as before.
    """
    book = opened(folder, open_book, name)
    units = book.sheets["Đơn vị"]
    names = units.range("B5:B60").value
    units.range(f"B{5 + names.index('Sở Tư pháp')}").value = "Sở Tư pháp (thử)"
    twin = tmp_path / "của dòng lệnh" / "Sổ dân vận"
    shutil.copytree(folder, twin)
    pressed = button(name)
    before, place = contents(book), state(book, excel)
    live = told(perform(book, pressed, CLOSING), folder)
    assert contents(book) == before
    after = state(book, excel)
    assert after == place if pressed.keeps_place else after[2:] == place[2:]
    book.activate()
    book.save(twin / "so_cong_tac.xlsx")
    root = twin.parent / "Sổ công tác 2026" if name == "khoi_tao_so" else twin
    line = told(FUNCTION[pressed.command](Workspace(root), options_of(name, twin)), twin)
    assert live == line
    assert any(live)


def test_what_only_excel_has_changes_nothing_in_the_clerks_ledger(folder, open_book, excel):
    book = opened(folder, open_book, "mo_so")
    before = contents(book)
    for name in ("mo_so", "bo_danh_dau", "cai_dat", "tro_giup"):
        choose_for(book, name)
        place = state(book, excel)
        act(book, button(name), CLOSING)
        after = state(book, excel)
        assert after == place if button(name).keeps_place else after[2:] == place[2:]
    assert contents(book) == before
    assert [box.mode for box in excel.impl.alerts] == ["info"] * 4


def without_the_pipeline(monkeypatch, folder):
    """Commands that do nothing: what remains is what the face itself asks of Excel."""
    nothing = Outcome((folder / "so_cong_tac.xlsx",))
    fakes = {
        command.name: SimpleNamespace(function=lambda *_: nothing, params=command.params)
        for command in COMMANDS
    }
    monkeypatch.setattr(does, "_COMMANDS", fakes)
    return fakes


@pytest.mark.slow
def test_no_button_asks_excel_more_often_for_5000_rows_than_for_50(
    folder, open_book, excel, monkeypatch
):
    """The return's own check is counted in test_addin."""
    without_the_pipeline(monkeypatch, folder)
    book = opened(folder, open_book, "tong_hop_ky")
    rest = book.sheets["Ngày nghỉ"]
    asked = {}
    for rows in (50, 50, 5000):  # the first time only makes our result sheet
        rest.range((5, 2), (4 + rows, 2)).value = [[f"dòng {number}"] for number in range(rows)]
        for one in BUTTONS:
            if one.name == "kiem_tra_bieu":
                continue
            choose_for(book, one.name)
            calls = excel.impl.calls.from_now()
            perform(book, one, CLOSING)
            asked.setdefault(one.name, []).append(len(calls.all))
    assert {name: (few, many) for name, (_, few, many) in asked.items() if many > few} == {}
    assert max(few for _, few, _ in asked.values()) < 8 * len(book.sheets)


# Failure drills on the open sổ: state restored, the message right, nothing lost


def lost_table(book):
    for table in list(book.api.DatabaseRanges.ElementNames):
        book.api.DatabaseRanges.removeByName(table)
    assert not list(book.sheets["Đơn vị"].tables)


def lost_headings(book):
    book.sheets["Đơn vị"].range("A4:Z4").clear_contents()


def renamed_heading(book):
    book.sheets["Kỳ báo cáo"].range("F4").value = "Ngày nộp"


def lost_sheet(book):
    book.sheets["Số liệu gốc"].delete()


def error_in_a_cell(book):
    book.sheets["Kỳ báo cáo"].range("F6").formula = "=1/0"


def huge_text(book):
    book.sheets["Đơn vị"].range("C6").value = "rất dài " * 4000


def locked_by_a_password(book):
    for sheet in book.sheets:
        sheet.api.protect("mật khẩu")


def at_a_web_address(book):
    book.impl._fullname = "https://coquan.sharepoint.com/sites/a/so_cong_tac.xlsx"


DRILLS = {
    lost_table: "tong_hop_2026-T10.xlsx",
    lost_headings: "Không thấy",
    renamed_heading: "Không thấy cột “Hạn gửi”",
    lost_sheet: "Không thấy trang “Số liệu gốc”",
    error_in_a_cell: "#DIV/0!",
    huge_text: "tong_hop_2026-T10.xlsx",
    locked_by_a_password: "tong_hop_2026-T10.xlsx",
    at_a_web_address: "Mời chép cả thư mục làm việc về máy",
}


@pytest.mark.parametrize(
    "drill", tried({one: one.__name__ for one in DRILLS}, {lost_sheet, error_in_a_cell})
)
def test_a_ledger_in_trouble_is_told_and_given_back_as_it_was(folder, open_book, excel, drill):
    book = opened(folder, open_book, "tong_hop_ky")
    drill(book)
    excel.status_bar = "của Excel"
    before, place = contents(book), state(book, excel)
    act(book, button("tong_hop_ky"), CLOSING)
    [box] = excel.impl.alerts
    assert DRILLS[drill] in box.prompt
    assert "chưa lường trước" not in box.prompt
    assert contents(book) == before
    assert state(book, excel) == place


@pytest.mark.parametrize(
    "name",
    tried({one: one for one in ("kiem_tra_thu_muc", "tong_hop_ky", "lap_ho_so")}, {"tong_hop_ky"}),
)
def test_an_error_half_way_is_told_and_excel_given_back(
    folder, open_book, excel, monkeypatch, name
):
    def broken(*_):
        excel.status_bar, excel.screen_updating, excel.calculation = "đang làm", True, "manual"
        raise ZeroDivisionError("giữa chừng")

    book = opened(folder, open_book, name)
    without_the_pipeline(monkeypatch, folder)[button(name).command].function = broken
    before, place = contents(book), state(book, excel)
    act(book, button(name), CLOSING)
    [box] = excel.impl.alerts
    assert "sổ và các tệp đang có vẫn nguyên" in box.prompt
    assert "giữa chừng" not in box.prompt
    log = (folder / ".dvexcel" / "nhat_ky.log").read_text("utf-8")
    assert "ZeroDivisionError" in log
    assert contents(book) == before
    assert state(book, excel) == place


def test_a_structure_that_is_locked_keeps_the_list_out_and_says_how(folder, open_book, excel):
    book = opened(folder, open_book, "kiem_tra_thu_muc")
    book.api.protect("mật khẩu")
    before, place = contents(book), state(book, excel)
    act(book, button("kiem_tra_thu_muc"), CLOSING)
    assert "bỏ khoá sổ tính (Protect Workbook)" in excel.impl.alerts[0].prompt
    assert RESULT_SHEET not in [sheet.name for sheet in book.sheets]
    assert contents(book) == before
    assert state(book, excel) == place


# The first day


@pytest.mark.usefixtures("open_book")
def test_a_blank_excel_gets_its_first_ledger_in_the_documents(tmp_path, excel, monkeypatch):
    monkeypatch.setattr("pathlib.Path.home", lambda: tmp_path)
    (tmp_path / "Documents").mkdir()
    act(excel.books.add(), button("khoi_tao_so"), CLOSING)
    ledger = tmp_path / "Documents" / "Sổ công tác 2026" / "so_cong_tac.xlsx"
    assert str(ledger) in excel.impl.alerts[0].prompt
    assert excel.books.active.fullname == str(ledger)


@pytest.mark.usefixtures("open_book")
def test_a_saved_book_outside_a_work_folder_gets_its_ledger_beside_it(tmp_path, excel):
    book = excel.books.add()
    book.save(tmp_path / "nháp.xlsx")
    act(book, button("khoi_tao_so"), CLOSING)
    assert (tmp_path / "Sổ công tác 2026" / "so_cong_tac.xlsx").is_file()


@pytest.mark.usefixtures("open_book")
def test_the_doctor_comes_also_where_nothing_is_saved(tmp_path, excel, monkeypatch):
    monkeypatch.setattr("pathlib.Path.home", lambda: tmp_path)
    act(excel.books.add(), button("chan_doan_may"), CLOSING)
    assert str(tmp_path) in excel.impl.alerts[0].prompt
    assert excel.impl.alerts[0].mode == "info"


def test_settings_lead_to_the_sheet_that_holds_them_and_name_the_others(folder, open_book, excel):
    book = opened(folder, open_book, "cai_dat")
    act(book, button("cai_dat"), CLOSING)
    assert book.sheets.active.name == "Cơ quan"
    for sheet in ("Cơ quan", "Đơn vị", "Kỳ báo cáo", "Ngày nghỉ", "Số liệu gốc", "Chỉ tiêu"):
        assert f"Trang {sheet}: " in excel.impl.alerts[0].prompt
    assert "Thư mục mau" in excel.impl.alerts[0].prompt


def test_help_opens_the_guide_and_its_box_fits_any_screen(folder, open_book, excel, monkeypatch):
    opened_files = []
    monkeypatch.setattr(does, "open_file", lambda path: opened_files.append(path) or True)
    act(opened(folder, open_book, "tro_giup"), button("tro_giup"), CLOSING)
    [guide] = opened_files
    assert guide.name == "huong_dan.docx"
    assert guide.is_file()
    assert len(excel.impl.alerts[0].prompt.splitlines()) < 12
    assert str(guide) in excel.impl.alerts[0].prompt
