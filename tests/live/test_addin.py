"""The add-in's commands on a live book answer what the command line answers on the saved file."""

import shutil
from datetime import date

import openpyxl
import pytest
from docx import Document
from docx.shared import Mm
from live_book import MONTH, PERIODS, choose, contents, is_ours, letters, rules, state
from printed import pdf_text

from dvexcel.addin import commands as does
from dvexcel.addin.buttons import button
from dvexcel.addin.marking import ERROR_COLOUR, WARNING_COLOUR
from dvexcel.addin.press import act, perform
from dvexcel.addin.results import HEADINGS, RESULT_SHEET
from dvexcel.command_table import COMMANDS
from dvexcel.commands.kiem_tra import kiem_tra
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import Cell, column_letters
from dvexcel.specs.bieu import BIA, MEMORY_SHEET
from dvexcel.specs.so_cong_tac import DON_VI
from dvexcel.specs.tra_lai import NOTE_HEAD
from dvexcel.workspace import Workspace

CLOSING = date(2026, 10, 25)
SEEN = date(2026, 10, 18)


@pytest.fixture
def folder(tmp_path, played_once):
    """A copy of the played sample, under a name with diacritics."""
    root = tmp_path / "Sổ dân vận"
    shutil.copytree(played_once, root)
    return root


def faulty(root):
    """A return that the sample planted a slip in."""
    outcome = kiem_tra(Workspace(root), Options(CLOSING, period=MONTH))
    return next(f.file for f in outcome.findings if f.code == "DL010"), outcome


@pytest.fixture
def unit_return(folder, open_book):
    """That return, open."""
    return open_book(folder / "nhan_ve" / MONTH / faulty(folder)[0])


@pytest.fixture
def slips(unit_return):
    """The same return with more slips, on several sheets, errors and warnings."""
    amounts = unit_return.sheets["Số liệu"]
    amounts.range("D8").value = "khoảng 20"
    amounts.range("D9").value = None
    unit_return.sheets["Kiến nghị, vướng mắc"].range("A5:B5").value = ["Ý khác", "Thêm biên chế"]
    return unit_return


@pytest.fixture
def ledger(folder, open_book):
    """The sổ, open, with the row of the month chosen."""
    book = open_book(folder / "so_cong_tac.xlsx")
    choose(book, PERIODS, MONTH)
    return book


def our_colours(book):
    """Our fill of every cell that has one, by sheet and address."""
    return {
        (sheet.name, cell): f"#{rule.Interior.Color & 255:02x}{rule.Interior.Color >> 8 & 255:02x}"
        f"{rule.Interior.Color >> 16:02x}"
        for sheet in book.sheets
        for rule in rules(sheet)
        if is_ours(rule)
        for cell in rule.cells
    }


def at(place):
    """A place as ``our_colours`` names it."""
    return place.sheet, f"${column_letters(place.column)}${place.row}"


def cell_at(book, place):
    return book.sheets[place.sheet].range((place.row, place.column))


# The same answers as the command line


def test_checking_the_open_return_finds_what_the_command_line_finds(folder, open_book):
    name, outcome = faulty(folder)
    expected = {(f.code, str(f.place), f.message) for f in outcome.findings if f.file == name}
    book = open_book(folder / "nhan_ve" / MONTH / name)
    found = does.kiem_tra_bieu(book, SEEN).findings
    assert {(f.code, str(f.place), f.message) for f in found} == expected
    rows = book.sheets[RESULT_SHEET].used_range.value
    assert [row[:3] for row in rows[1:]] == [
        ["Lỗi" if f.is_error else "Cảnh báo", f.code, str(f.place)] for f in found
    ]


@pytest.mark.parametrize(
    "name", ["tong_hop_ky", "bao_cao_ky", "don_doc_ky", "phat_hanh_ky", "tra_lai_ky"]
)
def test_a_button_on_the_open_ledger_makes_the_files_of_the_command_line(folder, ledger, name):
    pressed = button(name)
    command = next(one for one in COMMANDS if one.name == pressed.command)
    expected = command.function(Workspace(folder), Options(CLOSING, period=MONTH))
    by_command_line = [path.read_bytes() for path in expected.files]
    for path in expected.files:
        path.unlink()
    outcome = perform(ledger, pressed, CLOSING)
    assert outcome.files == expected.files
    assert [path.read_bytes() for path in outcome.files] == by_command_line
    assert [f.message for f in outcome.findings] == [f.message for f in expected.findings]


def test_the_open_return_alone_is_handed_back(folder, unit_return):
    outcome = perform(unit_return, button("tra_lai_ky"), CLOSING)
    copy, letter = outcome.files
    assert copy.name.startswith("bieu_SVHTTDL_")
    assert letter.name == f"tra_lai_SVHTTDL_{MONTH}.docx"
    assert letter.parent == folder / "van_ban"


def test_with_a_form_open_the_reminder_goes_to_its_unit_alone(folder, unit_return):
    outcome = perform(unit_return, button("don_doc_ky"), CLOSING)
    assert [path.name for path in outcome.files] == [f"don_doc_SVHTTDL_{MONTH}.docx"]
    assert outcome.files[0].parent == folder / "van_ban"


def test_the_next_year_begins_beside_the_folder_of_the_open_ledger(folder, ledger):
    outcome = perform(ledger, button("sang_nam_moi"), date(2026, 12, 31))
    assert outcome.files[0] == folder.parent / "Sổ công tác 2027" / "so_cong_tac.xlsx"
    with pytest.raises(CannotRun) as refused:
        perform(ledger, button("sang_nam_moi"), date(2026, 12, 31))
    assert [finding.code for finding in refused.value.findings] == ["HT003"]


def test_the_open_form_from_above_is_filled_in_a_copy(folder, open_book):
    received = folder / "văn bản đến" / "biểu của tỉnh.xlsx"
    received.parent.mkdir()
    shutil.copy(folder / "phat_hanh" / MONTH / f"bieu_XA-TATONG_{MONTH}.xlsx", received)
    before = received.read_bytes()
    outcome = perform(open_book(received), button("nop_len_bieu"), CLOSING)
    made, sources = outcome.files
    assert made == folder / "ket_qua" / MONTH / "biểu của tỉnh_da_dien.xlsx"
    assert sources.name == "biểu của tỉnh_da_dien.nguon.csv"
    assert received.read_bytes() == before
    assert outcome.counts["o_dien"] > 10


def test_the_selected_cell_of_a_return_tells_what_hangs_on_it(folder, open_book):
    path = min((folder / "nhan_ve" / MONTH).glob("bieu_*.xlsx"))
    before = path.read_bytes()
    book = open_book(path)
    book.sheets["Số liệu"].range("D8").select()
    [told] = perform(book, button("xem_nguon_o"), CLOSING).notes
    assert told.startswith("Số liệu!D8 của ")
    assert f"kỳ {MONTH}" in told
    assert path.read_bytes() == before


def test_a_checked_and_saved_return_reads_as_before_it_was_checked(folder, unit_return):
    """Our result sheet and our memory are no content of the unit's."""
    name = unit_return.name
    _, before = faulty(folder)
    does.kiem_tra_bieu(unit_return, SEEN)
    unit_return.save(folder / "nhan_ve" / MONTH / name)
    _, after = faulty(folder)
    # TN306 is of the file, which is new after the consolidation, and not of what it holds.
    asked = [
        [f.message for f in one.findings if f.file == name and f.code != "TN306"]
        for one in (before, after)
    ]
    assert asked[0] == asked[1]


def test_the_draft_of_the_chosen_row_is_mended_in_a_copy_as_on_the_command_line(folder, ledger):
    choose(ledger, "Văn bản đi", ledger.sheets["Văn bản đi"].range("A5").value)
    [draft] = perform(ledger, button("soan_van_ban"), CLOSING).files
    document = Document(draft)
    document.sections[0].left_margin = Mm(20)
    document.save(draft)
    before = draft.read_bytes()
    command = next(one for one in COMMANDS if one.name == "soat")
    expected = command.function(Workspace(folder), Options(CLOSING, files=(draft,), mend=True))
    outcome = perform(ledger, button("sua_van_ban"), CLOSING)
    assert [change.code for change in outcome.changes] == ["TT003"]
    assert outcome.changes == expected.changes
    assert outcome.files == (draft.with_name(f"{draft.stem}.sua.docx"),)
    assert draft.read_bytes() == before


def test_a_document_that_is_not_drafted_yet_is_told(folder, ledger, excel):
    choose(ledger, "Văn bản đi", ledger.sheets["Văn bản đi"].range("A5").value)
    for draft in (folder / "van_ban").glob("*.docx"):
        draft.unlink()
    act(ledger, button("soat_van_ban"), CLOSING)
    assert "Mời bấm Soạn văn bản trước" in only_message(excel)


def test_checking_the_folder_lists_every_finding_with_a_link_into_its_file(folder, ledger):
    _, expected = faulty(folder)
    outcome = perform(ledger, button("kiem_tra_thu_muc"), CLOSING)
    assert [f.message for f in outcome.findings] == [f.message for f in expected.findings]
    rows = ledger.sheets[RESULT_SHEET].used_range
    codes = [f.code for f in expected.findings]
    assert [row[1] for row in rows.value[1:]] == [*codes, *(None for _ in outcome.files)]
    links = [row[2] for row in rows.formula[1:]]
    made = [f'=HYPERLINK("{path}","{path.name}")' for path in outcome.files]
    assert links[len(codes) :] == made
    first = next(i for i, f in enumerate(expected.findings) if isinstance(f.place, Cell) and f.file)
    finding = expected.findings[first]
    assert f"[nhan_ve/{MONTH}/{finding.file}]'{finding.place.sheet}'!" in links[first]


def test_a_change_in_the_open_ledger_counts_before_it_is_saved(ledger):
    sheet = ledger.sheets["Đơn vị"]
    names = sheet.range("B5:B60").value
    sheet.range(f"B{5 + names.index('Sở Tư pháp')}").value = "Sở Tư pháp (thử)"
    path, *_ = does.tong_hop_ky(ledger, CLOSING).files
    shown = openpyxl.load_workbook(path)["Tiếp nhận"].iter_rows(values_only=True)
    assert any("Sở Tư pháp (thử)" in line for line in shown)


def test_a_change_in_the_open_ledger_counts_while_a_return_is_checked(folder, unit_return, excel):
    ledger = excel.books.open(folder / "so_cong_tac.xlsx")
    cover = dict(unit_return.sheets[BIA.sheet].range("B1:C20").value)
    own = cover[BIA.column("don_vi").title]
    units = ledger.sheets["Đơn vị"]
    names = units.range("B1:B80").value
    row = names.index(own) + 1
    units.range((row, DON_VI.position("ten"))).value = "Đơn vị tên khác"
    units.range((row, DON_VI.position("ten_goi_khac"))).value = "Tên khác nữa"
    unit_return.activate()
    found = does.kiem_tra_bieu(unit_return, SEEN).findings
    assert "TN305" in {one.code for one in found}


def test_a_new_folder_and_ledger_stand_beside_the_old_and_are_opened(folder, unit_return, excel):
    outcome = does.khoi_tao_so(unit_return, date(2027, 1, 2))
    assert outcome.files == (folder.parent / "Sổ công tác 2027" / "so_cong_tac.xlsx",)
    assert excel.books.active.fullname == str(outcome.files[0])


def test_two_ledgers_cannot_be_open_at_once_so_the_new_one_waits(folder, ledger, excel):
    outcome = does.khoi_tao_so(ledger, date(2027, 1, 2))
    assert (folder.parent / "Sổ công tác 2027" / "so_cong_tac.xlsx").is_file()
    assert "Mời đóng sổ đó rồi mở" in outcome.notes[-1]
    assert len(excel.books) == 1


def test_a_return_cannot_open_its_ledger_beside_another_one(tmp_path, folder, open_book, excel):
    other = tmp_path / "khác" / "so_cong_tac.xlsx"
    other.parent.mkdir()
    shutil.copy(folder / "so_cong_tac.xlsx", other)
    open_book(other)
    act(open_book(folder / "nhan_ve" / MONTH / faulty(folder)[0]), button("mo_so"), SEEN)
    assert "Mời đóng sổ đó rồi mở" in only_message(excel)


def test_a_return_leads_to_its_ledger(folder, unit_return, excel):
    does.mo_so(unit_return, SEEN)
    assert excel.books.active.fullname == str(folder / "so_cong_tac.xlsx")
    unit_return.activate()
    does.mo_so(unit_return, SEEN)
    assert len(excel.books) == 2


# What the clerk means


def test_without_a_chosen_row_the_only_period_that_waits_for_its_report_is_taken(folder, ledger):
    ledger.sheets["Đơn vị"].activate()
    for report in (folder / "van_ban").glob("bao_cao_2026-T10*"):
        report.unlink()
    done = [p for p in (folder / "phat_hanh").iterdir() if p.name != MONTH]
    for period in done:
        (folder / "van_ban" / f"bao_cao_{period.name}.docx").touch()
    path, *_ = does.tong_hop_ky(ledger, CLOSING).files
    assert path.name == f"tong_hop_{MONTH}.xlsx"


def test_without_a_chosen_row_the_only_period_soon_due_without_forms_is_issued(ledger):
    ledger.sheets["Đơn vị"].activate()
    issued = does.phat_hanh_ky(ledger, date(2026, 11, 2)).files
    assert {path.parent.name for path in issued[:-1]} == {"2026-T11"}


def test_when_no_period_can_be_meant_the_message_names_them_and_the_sheet(ledger, excel):
    ledger.sheets["Đơn vị"].activate()
    act(ledger, button("tong_hop_ky"), date(2031, 1, 1))
    [box] = excel.impl.alerts
    assert MONTH in box.prompt
    assert "Mời chọn một ô ở dòng của kỳ đó trong trang “Kỳ báo cáo”" in box.prompt


def test_a_row_below_the_periods_means_no_period(ledger, excel):
    sheet = ledger.sheets[PERIODS]
    sheet.range("A60").select()
    act(ledger, button("tong_hop_ky"), date(2031, 1, 1))
    assert "Chưa biết làm cho kỳ nào" in excel.impl.alerts[0].prompt


def test_an_unsure_document_is_asked_for(ledger, excel):
    act(ledger, button("soan_van_ban"), CLOSING)
    assert "trong trang “Văn bản đi”" in excel.impl.alerts[0].prompt


# Marks


def marked_cells(findings):
    return {f.place for f in findings if isinstance(f.place, Cell)}


def a_faulty_cell(book):
    """A cell that gets a mark, with no mark on it, and its sheet open to changes."""
    place = min(marked_cells(does.kiem_tra_bieu(book, SEEN).findings))
    does.bo_danh_dau(book, SEEN)
    book.sheets[place.sheet].api.Unprotect("")
    return cell_at(book, place)


def test_faulty_cells_are_coloured_and_noted_also_on_a_protected_sheet(slips):
    findings = perform(slips, button("kiem_tra_bieu"), SEEN).findings
    cells = marked_cells(findings)
    errors = {f.place for f in findings if f.is_error}
    assert errors & cells
    assert cells - errors
    assert len({place.sheet for place in cells}) > 1
    assert our_colours(slips) == {
        at(place): ERROR_COLOUR if place in errors else WARNING_COLOUR for place in cells
    }
    for place in cells:
        assert cell_at(slips, place).note.text.startswith(NOTE_HEAD)
    assert slips.sheets["Số liệu"].api.ProtectContents


def test_beside_our_marks_nothing_of_the_clerks_changes(slips):
    """The look of the cells themselves too: our fill lies above it."""
    before = contents(slips)
    findings = perform(slips, button("kiem_tra_bieu"), SEEN).findings
    assert our_colours(slips)
    after = contents(slips)
    for place in marked_cells(findings):
        del after[place.sheet][4][at(place)[1]]
    assert after == before


def test_no_fill_of_a_cell_is_ever_written_so_gradients_and_themes_stay(slips, excel):
    """Excel's gradients, patterns and theme colours could not all be put back; so none is taken."""
    calls = excel.impl.calls.from_now()
    perform(slips, button("kiem_tra_bieu"), SEEN)
    perform(slips, button("bo_danh_dau"), SEEN)
    ours = {RESULT_SHEET, MEMORY_SHEET}
    looks = {call.what for call in calls.writes if call.sheet not in ours}
    assert looks == {"FormatConditions.Add", "add_note", "delete"}


def test_taking_the_marks_away_leaves_everything_as_it_was(slips):
    before = contents(slips)
    perform(slips, button("kiem_tra_bieu"), SEEN)
    assert contents(slips) != before
    perform(slips, button("bo_danh_dau"), SEEN)
    assert contents(slips) == before
    assert our_colours(slips) == {}
    assert MEMORY_SHEET not in [sheet.name for sheet in slips.sheets]


def test_the_clerks_own_colour_stays_below_ours(slips):
    cell = a_faulty_cell(slips)
    cell.color = (12, 200, 34)
    does.kiem_tra_bieu(slips, SEEN)
    assert cell.color == (12, 200, 34)
    assert (cell.sheet.name, cell.address) in our_colours(slips)


def test_a_clerks_own_note_keeps_its_words_and_look_and_tells_ours_below(slips):
    cell = a_faulty_cell(slips)
    note = cell.add_note("chị Lan:\nHỏi lại 😀 phường")
    bold = note.api.createTextCursor()
    bold.gotoStart(False)  # noqa: FBT003 - UNO is positional
    bold.goRight(len("chị Lan:"), True)  # noqa: FBT003 - as above
    bold.CharWeight = 150.0
    before, look = contents(slips), letters(note)
    does.kiem_tra_bieu(slips, SEEN)
    assert cell.note.text.startswith(f"chị Lan:\nHỏi lại 😀 phường\n\n{NOTE_HEAD}\n")
    assert letters(cell.note)[: len(look)] == look
    does.bo_danh_dau(slips, SEEN)
    assert contents(slips) == before


def test_what_the_clerk_wrote_below_our_note_stays(slips):
    cell = a_faulty_cell(slips)
    does.kiem_tra_bieu(slips, SEEN)
    cell.note.text = f"{cell.note.text}\nĐã gọi đơn vị."
    does.bo_danh_dau(slips, SEEN)
    assert cell.note.text.strip() == "Đã gọi đơn vị."


def test_what_the_clerk_changed_after_the_check_stays(slips):
    cell = a_faulty_cell(slips)
    does.kiem_tra_bieu(slips, SEEN)
    cell.sheet.api.Unprotect("")
    cell.color = (1, 2, 3)
    cell.note.text = "Đã sửa"
    does.bo_danh_dau(slips, SEEN)
    assert cell.color == (1, 2, 3)
    assert cell.note.text == "Đã sửa"


def test_beside_a_threaded_comment_a_cell_is_coloured_without_a_note(slips, monkeypatch):
    cell = a_faulty_cell(slips)
    monkeypatch.setattr("dvexcel.addin.marking.has_thread", lambda _: True)
    outcome = does.kiem_tra_bieu(slips, SEEN)
    assert cell.note is None
    assert (cell.sheet.name, cell.address) in our_colours(slips)
    assert not any("không cho tô màu" in note for note in outcome.notes)


def test_a_mark_is_found_again_after_rows_were_inserted(slips):
    findings = does.kiem_tra_bieu(slips, SEEN).findings
    place = min(marked_cells(findings))
    sheet = slips.sheets[place.sheet]
    sheet.api.Unprotect("")
    sheet.range("1:2").insert("down")
    moved = sheet.range((place.row + 2, place.column))
    assert moved.note is not None
    assert (sheet.name, moved.address) in our_colours(slips)
    does.bo_danh_dau(slips, SEEN)
    assert moved.note is None
    assert our_colours(slips) == {}


def test_a_copy_of_a_marked_cell_loses_our_colour_too(unit_return):
    cell = a_faulty_cell(unit_return)
    does.kiem_tra_bieu(unit_return, SEEN)
    free = unit_return.sheets["Kiến nghị, vướng mắc"]
    cell.copy(free.range("D20"))
    assert (free.name, "$D$20") in our_colours(unit_return)
    does.bo_danh_dau(unit_return, SEEN)
    assert our_colours(unit_return) == {}


def test_checking_again_moves_the_marks_and_fills_the_same_sheet(unit_return):
    first = does.kiem_tra_bieu(unit_return, SEEN).findings
    fault = next(f for f in first if f.code == "DL010")
    cell = unit_return.sheets[fault.place.sheet].range((fault.place.row, fault.place.column))
    cell.value = cell.value - 1
    second = does.kiem_tra_bieu(unit_return, SEEN).findings
    assert not any(f.code == "DL010" for f in second)
    assert (fault.place in marked_cells(second)) == (cell.note is not None)
    assert set(our_colours(unit_return)) == {at(place) for place in marked_cells(second)}
    assert [sheet.name for sheet in unit_return.sheets].count(RESULT_SHEET) == 1


def test_each_place_links_to_its_cell(unit_return):
    findings = does.kiem_tra_bieu(unit_return, SEEN).findings
    formulas = unit_return.sheets[RESULT_SHEET].used_range.formula
    place = findings[0].place
    cell = str(place).rpartition("!")[2]
    expected = f'=HYPERLINK("#\'{place.sheet}\'!{cell}","{place}")'
    assert formulas[1][2] == expected


def test_the_result_sheet_is_printed_one_page_wide(unit_return, tmp_path, office_pdf):
    does.kiem_tra_bieu(unit_return, SEEN)
    unit_return.save(tmp_path / "in.xlsx")
    [pdf] = office_pdf([tmp_path / "in.xlsx"])
    [ours] = [page for page in pdf_text(pdf) if "Vị trí" in page or "Cách xử lý" in page]
    assert all(heading in ours for heading in HEADINGS)


def test_a_sheet_of_that_name_which_is_not_ours_is_left_alone(unit_return):
    own = unit_return.sheets.add(RESULT_SHEET)
    own.range("A1").value = "của đơn vị"
    does.kiem_tra_bieu(unit_return, SEEN)
    assert own.used_range.value == "của đơn vị"
    assert unit_return.sheets[f"{RESULT_SHEET} (2)"].range("A1").value == "Mức"


# Excel stays as it was


@pytest.mark.parametrize("name", ["kiem_tra_bieu", "bo_danh_dau", "chan_doan_may", "tong_hop_ky"])
def test_a_button_gives_excel_back_as_it_was(unit_return, excel, name):
    unit_return.sheets["Nhiệm vụ"].activate()
    unit_return.sheets["Nhiệm vụ"].range("B3:C4").select()
    excel.calculation = "manual"
    excel.status_bar = "của Excel"
    before = state(unit_return, excel)
    act(unit_return, button(name), CLOSING)
    assert state(unit_return, excel) == before
    assert len(excel.impl.alerts) == 1


def test_an_error_half_way_gives_excel_back_and_is_told_without_a_traceback(
    folder, unit_return, excel, monkeypatch
):
    def broken(*_):
        excel.calculation = "manual"
        excel.status_bar = "đang làm"
        raise ZeroDivisionError("half way")

    monkeypatch.setattr("dvexcel.addin.commands.write_results", broken)
    before, seen = contents(unit_return), state(unit_return, excel)
    act(unit_return, button("kiem_tra_bieu"), SEEN)
    assert state(unit_return, excel) == seen
    assert contents(unit_return) == before
    [box] = excel.impl.alerts
    assert "sổ và các tệp đang có vẫn nguyên" in box.prompt
    assert "Traceback" not in box.prompt
    log = (folder / ".dvexcel" / "nhat_ky.log").read_text("utf-8")
    assert "ZeroDivisionError: half way" in log


def test_progress_stands_in_the_status_bar_a_few_times(ledger, excel):
    perform(ledger, button("kiem_tra_thu_muc"), CLOSING)
    shown = excel.impl.status_bars
    assert any(text.startswith("dvexcel – Kiểm tra: ") for text in shown)
    assert len(shown) < 40


# Books that cannot be worked on: one plain message with its remedy


def only_message(excel):
    [box] = excel.impl.alerts
    assert box.mode == "critical"
    return box.prompt


def test_a_book_that_was_never_saved_is_told_to_be_saved(open_book, excel):  # noqa: ARG001 - closes the books afterwards
    book = excel.books.add()
    act(book, button("kiem_tra_bieu"), SEEN)
    assert "Mời lưu sổ tính (Ctrl+S)" in only_message(excel)


def test_a_book_at_a_web_address_is_told_to_be_copied(unit_return, excel):
    unit_return.impl._fullname = "https://coquan.sharepoint.com/sites/a/bieu.xlsx"
    act(unit_return, button("kiem_tra_bieu"), SEEN)
    assert "Mời chép cả thư mục làm việc về máy" in only_message(excel)


def test_a_book_outside_a_work_folder_is_told_so(tmp_path, folder, open_book, excel):
    stray = tmp_path / "lạc.xlsx"
    shutil.copy(folder / "nhan_ve" / MONTH / faulty(folder)[0], stray)
    act(open_book(stray), button("kiem_tra_bieu"), SEEN)
    assert "không có tệp so_cong_tac.xlsx" in only_message(excel)


def test_a_ledger_is_not_checked_as_a_return(ledger, excel):
    act(ledger, button("kiem_tra_bieu"), SEEN)
    assert "Mời mở biểu trong thư mục nhan_ve" in only_message(excel)


def test_a_ledger_without_a_sheet_names_the_sheet(ledger, excel):
    ledger.sheets["Đơn vị"].delete()
    act(ledger, button("tong_hop_ky"), CLOSING)
    assert "Không thấy trang “Đơn vị”" in only_message(excel)


def test_a_renamed_heading_is_named(ledger, excel):
    heading = ledger.sheets["Đơn vị"].range("B4")
    title = heading.value
    heading.value = "Tên gì đó"
    act(ledger, button("tong_hop_ky"), CLOSING)
    assert f"Không thấy cột “{title}”" in only_message(excel)


def test_a_sheet_locked_by_a_password_keeps_its_look_and_the_list_is_still_made(unit_return, excel):
    sheet = unit_return.sheets["Số liệu"]
    sheet.api.Unprotect("")
    sheet.api.protect("mật khẩu")
    before = contents(unit_return)
    act(unit_return, button("kiem_tra_bieu"), SEEN)
    after = contents(unit_return)
    assert after["Số liệu"] == before["Số liệu"]
    assert "Trang “Số liệu” không cho tô màu" in excel.impl.alerts[0].prompt
    assert unit_return.sheets[RESULT_SHEET].range("A1").value == "Mức"


def test_a_locked_result_sheet_is_told(unit_return, excel):
    does.kiem_tra_bieu(unit_return, SEEN)
    unit_return.sheets[RESULT_SHEET].api.protect("")
    act(unit_return, button("kiem_tra_bieu"), SEEN)
    assert "bỏ khoá sổ tính (Protect Workbook) và khoá trang" in only_message(excel)


def test_a_read_only_book_is_checked_and_told_that_marks_cannot_be_saved(folder, open_book, excel):  # noqa: ARG001 - as above
    path = folder / "nhan_ve" / MONTH / faulty(folder)[0]
    book = excel.books.open(path, read_only=True)
    act(book, button("kiem_tra_bieu"), SEEN)
    assert "đang mở ở chế độ chỉ đọc" in excel.impl.alerts[0].prompt


def test_huge_text_in_a_cell_is_checked_like_any_other(unit_return, excel):
    place = next(f.place for f in does.kiem_tra_bieu(unit_return, SEEN).findings)
    cell = unit_return.sheets[place.sheet].range((place.row, place.column))
    cell.value = "rất dài " * 4000
    act(unit_return, button("kiem_tra_bieu"), SEEN)
    assert len(cell.note.text) <= 240
    assert excel.impl.alerts[0].mode == "info"


# Few calls


def test_consolidating_needs_few_engine_calls_and_writes_nothing(ledger, excel):
    calls = excel.impl.calls.from_now()
    does.tong_hop_ky(ledger, CLOSING)
    assert len(calls.reads) <= 4 * len(ledger.sheets)
    assert not calls.writes


@pytest.mark.parametrize("rows", [50, 5000])
def test_checking_needs_no_more_calls_for_more_rows(unit_return, excel, rows):
    sheet = unit_return.sheets["Kiến nghị, vướng mắc"]
    sheet.range((5, 1), (4 + rows, 2)).value = [["Kiến nghị", f"Việc {i}"] for i in range(rows)]
    calls = excel.impl.calls.from_now()
    findings = does.kiem_tra_bieu(unit_return, SEEN).findings
    a_mark = 8 * len(marked_cells(findings))
    assert len(calls.all) <= 4 * len(unit_return.sheets) + 30 + a_mark


def test_more_faults_than_can_be_marked_are_listed_and_counted(unit_return, monkeypatch):
    monkeypatch.setattr("dvexcel.addin.marking.MOST_MARKS", 1)
    monkeypatch.setattr("dvexcel.addin.commands.MOST_MARKS", 1)
    sheet = unit_return.sheets["Số liệu"]
    for row in (8, 9, 10):
        sheet.range((row, 4)).value = "khoảng 20"
    outcome = does.kiem_tra_bieu(unit_return, SEEN)
    noted = [n for s in unit_return.sheets for n in s.notes if n.text.startswith(NOTE_HEAD)]
    assert len(noted) == 1
    assert any("đã đánh dấu 1 ô đầu" in note for note in outcome.notes)
