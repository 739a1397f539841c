"""A faulty return goes back as the unit's own workbook, marked, and can be sent in again."""

import io
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from random import Random
from types import SimpleNamespace

import openpyxl
import planting
import pytest
import soffice
from docx import Document
from openpyxl.comments import Comment

from dvexcel.commands.tra_lai import tra_lai
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.office_file.packages import read_parts, write_parts
from dvexcel.reading.xlsx import parse_workbook
from dvexcel.receiving.one_file import check_book
from dvexcel.receiving.past import UnitsPast
from dvexcel.specs.tra_lai import ALWAYS, NOTE_HEAD, SHEET
from dvexcel.steps.opening import find_period, open_ledger
from dvexcel.workspace import Workspace
from dvexcel.writing.losses import losses
from dvexcel.writing.marked import ERROR, MENDED, WARNING

MONTH = "2026-T09"
NAME = "bieu_XA-MUONGTHAN_2026-T09.xlsx"
UNIT = "XA-MUONGTHAN"
OPTIONS = Options(date(2026, 9, 25), period=MONTH)
SINCE = date(2026, 9, 18)
FAULTS = (
    planting.a_count_with_a_fraction,
    planting.a_state_outside_the_list,
    planting.nothing_said,
    planting.a_total_that_does_not_add_up,
    planting.nobody_named_on_the_cover,
)


@pytest.fixture
def folder(clean_months, tmp_path):
    """A work folder whose inbox holds what is put there, and helpers to look at the answer."""
    workspace = Workspace(tmp_path / "so")
    workspace.root.mkdir()
    workspace.ledger.write_bytes(clean_months.workspace.ledger.read_bytes())
    inbox = workspace.root / "nhan_ve" / MONTH
    inbox.mkdir(parents=True)
    clean = clean_months.files[MONTH]

    def put(name, data):
        path = inbox / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)

    return SimpleNamespace(workspace=workspace, put=put, clean=clean, inbox=inbox)


def faulty(data, *faults, seed=3):
    form = planting.Form(data, Random(seed))  # noqa: S311 - faults, not secrets
    for fault in faults or FAULTS:
        fault(form)
    return form.saved()


def with_part(data, name, change):
    parts = read_parts(data)
    changed = change(parts[name].decode())
    assert changed != parts[name].decode()
    return write_parts({**parts, name: changed.encode()})


def edited(data, change):
    book = openpyxl.load_workbook(io.BytesIO(data))
    change(book)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def back(folder, name=NAME):
    """The marked copy of a file, its bytes."""
    tra_lai(folder.workspace, OPTIONS)
    made = folder.workspace.root / "ket_qua" / MONTH / "tra_lai"
    return (made / name.replace(".xlsx", ".tra_lai.xlsx")).read_bytes()


def checked(folder, data):
    ledger, _ = open_ledger(folder.workspace, OPTIONS)
    book = parse_workbook(data, NAME)
    return check_book(ledger, find_period(ledger, MONTH), book, SINCE, UnitsPast())


def colours(data):
    """Our colours by cell."""
    found = {}
    for sheet in openpyxl.load_workbook(io.BytesIO(data)).worksheets:
        for area in sheet.conditional_formatting:
            for rule in area.rules:
                if rule.formula == [ALWAYS]:
                    found[f"{sheet.title}!{area.sqref}"] = rule.dxf.fill.bgColor.rgb
    return found


def rules(sheet, chosen=lambda _: True):
    """How many conditional formats stand over each area."""
    areas = sheet.conditional_formatting
    return Counter(str(area.sqref) for area in areas for rule in area.rules if chosen(rule))


def letter(folder, name=f"tra_lai_{MONTH}.docx"):
    document = Document(folder.workspace.papers / name)
    rows = [[cell.text for cell in row.cells] for row in document.tables[1].rows]
    return rows, "\n".join(paragraph.text for paragraph in document.paragraphs)


# ---- refusals first


def test_an_empty_inbox_is_told(folder):
    with pytest.raises(CannotRun) as caught:
        tra_lai(folder.workspace, OPTIONS)
    assert [finding.code for finding in caught.value.findings] == ["HT011"]


def test_a_unit_that_sent_nothing_is_told(folder):
    folder.put(NAME, folder.clean[NAME])
    with pytest.raises(CannotRun) as caught:
        tra_lai(folder.workspace, replace(OPTIONS, code="SYT"))
    assert [finding.code for finding in caught.value.findings] == ["HT032"]


def test_a_clean_month_has_nothing_to_hand_back(folder):
    folder.put(NAME, folder.clean[NAME])
    outcome = tra_lai(folder.workspace, OPTIONS)
    assert outcome.files == ()
    assert [finding.code for finding in outcome.findings] == ["HT031"]


def test_a_clean_unit_is_not_taken_for_all_units(folder):
    other = next(name for name in folder.clean if name != NAME)
    folder.put(NAME, folder.clean[NAME])
    folder.put(other, faulty(folder.clean[other], planting.nobody_named_on_the_cover))
    outcome = tra_lai(folder.workspace, replace(OPTIONS, code=UNIT))
    assert outcome.files == ()
    [told] = outcome.findings
    assert (told.code, f"đơn vị {UNIT}" in told.what) == ("HT034", True)


def test_what_nobody_can_open_gets_no_copy_but_stands_in_the_letter(folder):
    folder.put("hỏng.xlsx", folder.clean[NAME][:5000])
    outcome = tra_lai(folder.workspace, OPTIONS)
    assert [path.suffix for path in outcome.files] == [".docx"]
    rows, text = letter(folder)
    assert rows[1][1:3] == ["hỏng.xlsx", "chưa mở được"]
    assert "không đặt mật khẩu" in text


@pytest.fixture(scope="module")
def as_ods(clean_months, tmp_path_factory):
    """The clean return and a faulty one of the same unit, saved by LibreOffice as .ods."""
    soffice.require_libreoffice()
    at = tmp_path_factory.mktemp("ods")
    clean = clean_months.files[MONTH][NAME]
    for name, data in (("sach", clean), ("loi", faulty(clean))):
        (at / f"{name}.xlsx").write_bytes(data)
    sources = [at / "sach.xlsx", at / "loi.xlsx"]
    made = soffice.converted(sources, at, "ods")
    return {path.stem: path.read_bytes() for path in made}


def test_a_file_in_another_format_was_read_though_no_copy_is_made(folder, as_ods):
    folder.put("bieu.ods", as_ods["loi"])
    outcome = tra_lai(folder.workspace, OPTIONS)
    [told] = [f for f in outcome.findings if f.code == "HT033"]
    assert told.remedy.startswith("Mời gửi đơn vị danh sách các điểm cần sửa")
    rows, text = letter(folder)
    assert rows[1][1] == "UBND xã Mường Than"
    assert all(int(points) > 1 for points in rows[1][2:4])
    assert "chưa mở được" not in text + str(rows)
    assert "đã đọc được nhưng không có bản sao kèm theo" in text


def test_a_file_with_nothing_but_its_format_has_no_points_to_send(folder, as_ods):
    folder.put("bieu.ods", as_ods["sach"])
    [told] = [f for f in tra_lai(folder.workspace, OPTIONS).findings if f.code == "HT033"]
    assert told.remedy.startswith("Ngoài dạng tệp không có điểm nào phải hỏi lại")


def test_a_workbook_that_the_copier_cannot_take_is_told_and_stands_in_the_letter(folder):
    data = faulty(folder.clean[NAME])
    strange = with_part(
        data, "xl/styles.xml", lambda part: part.replace('patternType="solid"', 'patternType="x"')
    )
    assert checked(folder, strange).unit_return is not None
    folder.put(NAME, strange)
    outcome = tra_lai(folder.workspace, OPTIONS)
    assert [(f.code, f.file) for f in outcome.findings] == [("HT033", NAME)]
    assert [path.suffix for path in outcome.files] == [".docx"]
    rows, text = letter(folder)
    assert rows[1][1] == "UBND xã Mường Than"
    assert "chưa mở được" not in text + str(rows)


def test_a_copy_that_would_change_a_word_is_not_made(folder):
    data = edited(
        faulty(folder.clean[NAME]), lambda book: book["Số liệu"].__setitem__("G6", "QWERTY")
    )
    # The unit typed the eight characters _x000D_: openpyxl would make a line break of them.
    strange = with_part(
        data, "xl/worksheets/sheet2.xml", lambda part: part.replace("QWERTY", "a_x005F_x000D_b")
    )
    folder.put(NAME, strange)
    outcome = tra_lai(folder.workspace, OPTIONS)
    assert [finding.code for finding in outcome.findings] == ["HT033"]
    assert "nguyên vẹn" in outcome.findings[0].why


# ---- the copy is the unit's own workbook


def test_the_copy_keeps_every_value_formula_and_look(folder):
    original = faulty(folder.clean[NAME])
    folder.put(NAME, original)
    copy = back(folder)
    before, after = (openpyxl.load_workbook(io.BytesIO(data)) for data in (original, copy))
    assert after.sheetnames == [SHEET, *before.sheetnames]
    compared = 0
    for sheet in before.worksheets:
        twin = after[sheet.title]
        for at, cell in sheet._cells.items():
            other = twin._cells[at]
            for part in ("value", "number_format", "font", "fill", "border", "alignment"):
                assert repr(getattr(other, part)) == repr(getattr(cell, part)), (
                    sheet.title,
                    at,
                    part,
                )
            assert repr(other.protection) == repr(cell.protection)
            compared += 1
        assert len(twin.data_validations.dataValidation) == len(
            sheet.data_validations.dataValidation
        )
        assert twin.tables.keys() == sheet.tables.keys()
        assert twin.merged_cells == sheet.merged_cells
        assert twin.protection.sheet == sheet.protection.sheet
        assert twin.sheet_state == sheet.sheet_state
        widths = {key: one.width for key, one in sheet.column_dimensions.items()}
        assert {key: one.width for key, one in twin.column_dimensions.items()} == widths
        ours = rules(twin, lambda rule: rule.formula == [ALWAYS])
        assert rules(twin) - ours == rules(sheet)
    assert compared > 400


def test_the_copy_reads_back_as_the_same_return_with_the_same_findings(folder):
    original = faulty(folder.clean[NAME])
    folder.put(NAME, original)
    one, two = checked(folder, original), checked(folder, back(folder))
    assert two.unit_return == replace(one.unit_return, sha256=two.unit_return.sha256)
    assert two.findings == one.findings
    assert len(one.findings) >= len(FAULTS)


def test_results_of_the_units_own_formulas_are_kept(folder):
    data = faulty(folder.clean[NAME], planting.nobody_named_on_the_cover)
    cell = re.compile(r'<c r="D9"([^>]*?)(?: t="n")?><v>(\d+)</v></c>')
    typed = with_part(
        data,
        "xl/worksheets/sheet2.xml",
        lambda part: cell.sub(r'<c r="D9"\1><f>SUM(\2,0)</f><v>\2</v></c>', part),
    )
    assert checked(folder, typed).unit_return.figures["B2.LUOT"].typed.is_formula
    folder.put(NAME, typed)
    one, two = checked(folder, typed), checked(folder, back(folder))
    assert two.unit_return.figures == one.unit_return.figures


def test_the_same_return_gives_the_same_bytes(folder):
    folder.put(NAME, faulty(folder.clean[NAME]))
    first = back(folder)
    assert back(folder) == first


# ---- what is marked


def test_each_finding_colours_its_cell_and_explains_it_in_a_note(folder):
    data = faulty(folder.clean[NAME])
    folder.put(NAME, data)
    copy = back(folder)
    book, shown = openpyxl.load_workbook(io.BytesIO(copy)), colours(copy)
    findings = checked(folder, data).findings
    assert {str(finding.place) for finding in findings} == set(shown)
    for finding in findings:
        sheet, _, at = str(finding.place).partition("!")
        note = book[sheet][at].comment
        assert note.author == "dvexcel"
        for beat in (finding.what, finding.why, finding.remedy):
            assert beat in note.text
    errors = {str(finding.place) for finding in findings if finding.is_error}
    assert {place for place, colour in shown.items() if colour == ERROR} == errors
    assert {shown[place] for place in shown.keys() - errors} == {WARNING}


def test_the_first_sheet_lists_equal_messages_once_with_links_to_their_cells(folder):
    form = planting.Form(folder.clean[NAME], Random(1))  # noqa: S311 - as above
    places = []
    for code in ("B1.CUOC", "B2.LUOT"):
        cell = form.cell(planting.FIGURES, code, planting.TYPED)
        cell.value = "#REF!"
        places.append(f"Số liệu!{cell.coordinate}")
    folder.put(NAME, form.saved())
    sheet = openpyxl.load_workbook(io.BytesIO(back(folder)))[SHEET]
    links = {cell.value: cell.hyperlink.location for row in sheet for cell in row if cell.hyperlink}
    assert {place: f"'Số liệu'!{place.partition('!')[2]}" for place in places}.items() <= (
        links.items()
    )
    said = [cell.value for (cell,) in sheet.iter_rows(min_col=3, max_col=3) if cell.value]
    assert len(said) == len(set(said))


def test_only_the_first_sheet_is_selected(folder):
    folder.put(NAME, faulty(folder.clean[NAME]))
    book = openpyxl.load_workbook(io.BytesIO(back(folder)))
    assert book.active.title == SHEET
    selected = [sheet.title for sheet in book.worksheets if sheet.sheet_view.tabSelected]
    assert selected == [SHEET]  # typing into selected sheets together would fill them all


def test_what_a_unit_wrote_never_becomes_a_formula_or_a_link(folder):
    def attack(book):
        cell = book["Số liệu"]["D8"]
        cell.value, cell.data_type = '=HYPERLINK("http://x","y")', "s"

    folder.put(NAME, edited(folder.clean[NAME], attack))
    book = openpyxl.load_workbook(io.BytesIO(back(folder)))
    assert book["Số liệu"]["D8"].data_type == "s"
    assert {cell.data_type for row in book[SHEET] for cell in row} <= {"s", "n"}
    assert all(
        cell.hyperlink.target is None for row in book[SHEET] for cell in row if cell.hyperlink
    )


def test_two_files_of_one_name_get_two_copies(folder):
    other = "bieu_XA-MUONGMO_2026-T09.xlsx"
    folder.put("a/biểu.xlsx", faulty(folder.clean[NAME]))
    folder.put("b/biểu.xlsx", faulty(folder.clean[other], planting.nobody_named_on_the_cover))
    outcome = tra_lai(folder.workspace, OPTIONS)
    names = sorted(path.name for path in outcome.files if path.suffix == ".xlsx")
    assert len(names) == 2
    assert "biểu.tra_lai.xlsx" in names


# ---- the next round


def test_mended_cells_turn_green_and_old_marks_come_off(folder):
    folder.put(NAME, faulty(folder.clean[NAME]))
    first = back(folder)
    was = colours(first)

    def mend(book):
        book["Bìa"]["C11"].value = 2  # Lần gửi
        for place in was:
            sheet, _, at = place.partition("!")
            if sheet == "Bìa":
                book[sheet][at].value = "Lò Văn An"

    assert openpyxl.load_workbook(io.BytesIO(first))["Bìa"]["B11"].value == "Lần gửi"
    folder.put("lần 2.xlsx", edited(first, mend))
    second = back(folder, "lần 2.xlsx")
    now = colours(second)
    assert now.keys() == was.keys()
    assert {place for place, colour in now.items() if colour == MENDED} == {
        place for place in was if place.startswith("Bìa!")
    }
    book = openpyxl.load_workbook(io.BytesIO(second))
    assert book.sheetnames.count(SHEET) == 1
    assert sum(name.startswith(SHEET) for name in book.sheetnames) == 1
    for place in was:
        sheet, _, at = place.partition("!")
        assert book[sheet][at].comment.text.count(NOTE_HEAD) == 1
    assert any(cell.value == "Đã sửa" for row in book[SHEET] for cell in row)


def test_a_note_that_the_unit_wrote_itself_stays(folder):
    data = faulty(folder.clean[NAME])
    place = str(next(f for f in checked(folder, data).findings if f.is_error).place)
    sheet, _, at = place.partition("!")

    def write(book):
        book[sheet][at].comment = Comment("Đã hỏi lại xã.", "Lò Văn An")

    folder.put(NAME, edited(data, write))
    note = openpyxl.load_workbook(io.BytesIO(back(folder)))[sheet][at].comment
    assert note.text.startswith("Đã hỏi lại xã.\n")
    assert NOTE_HEAD in note.text
    assert note.author == "Lò Văn An"


def test_a_sheet_that_the_unit_calls_the_same_stays(folder):
    def add(book):
        book.create_sheet(SHEET)["A1"].value = "Của đơn vị"

    folder.put(NAME, edited(faulty(folder.clean[NAME]), add))
    book = openpyxl.load_workbook(io.BytesIO(back(folder)))
    assert book[SHEET]["A1"].value == "Của đơn vị"
    assert book.sheetnames[0] == f"{SHEET} (2)"


# ---- what a copy cannot carry


def test_a_form_of_ours_loses_nothing(folder):
    assert losses(read_parts(folder.clean[NAME])) == ()
    folder.put(NAME, faulty(folder.clean[NAME]))
    book = openpyxl.load_workbook(io.BytesIO(back(folder)))
    assert "không mang theo" not in " ".join(str(cell.value) for row in book[SHEET] for cell in row)


def test_what_is_lost_is_named_on_the_first_sheet(folder):
    parts = read_parts(faulty(folder.clean[NAME]))
    folder.put(NAME, write_parts({**parts, "xl/ctrlProps/ctrlProp1.xml": b"<x/>"}))
    book = openpyxl.load_workbook(io.BytesIO(back(folder)))
    said = " ".join(str(cell.value) for row in book[SHEET] for cell in row)
    assert "không mang theo được: nút bấm, ô chọn (form control)." in said


# ---- the letter


def test_the_letter_says_whose_and_how_many_and_until_when(folder):
    data = faulty(folder.clean[NAME])
    folder.put(NAME, data)
    tra_lai(folder.workspace, replace(OPTIONS, today=date(2026, 9, 18)))
    found = checked(folder, data)
    errors = sum(finding.is_error for finding in found.findings)
    rows, text = letter(folder)
    warnings = len(found.findings) - errors
    assert rows[1] == ["1", "UBND xã Mường Than", str(errors), str(warnings), "23/9/2026"]
    assert "trân trọng cảm ơn" in text
    assert not re.search(r"vi phạm|phê bình|kiểm điểm|yêu cầu|sai phạm", text.lower())


def test_the_day_by_which_it_is_to_be_mended_is_kept_and_not_moved_by_asking_again(folder):
    folder.put(NAME, faulty(folder.clean[NAME]))
    tra_lai(folder.workspace, OPTIONS)  # a Friday; three working days
    rows, text = letter(folder)
    assert rows[1][4] == "30/9/2026"
    assert "trong thời hạn ghi ở danh sách" in text
    record = folder.workspace.facts.life.path
    kept = record.read_bytes()
    tra_lai(folder.workspace, replace(OPTIONS, today=date(2026, 9, 28)))
    assert letter(folder)[0][1][4] == "30/9/2026"
    assert record.read_bytes() == kept


def test_one_unit_gets_its_own_letter(folder):
    folder.put(NAME, faulty(folder.clean[NAME]))
    other = "bieu_XA-MUONGMO_2026-T09.xlsx"
    folder.put(other, faulty(folder.clean[other], planting.nobody_named_on_the_cover))
    outcome = tra_lai(folder.workspace, replace(OPTIONS, code=UNIT))
    assert [path.name for path in outcome.files] == [
        NAME.replace(".xlsx", ".tra_lai.xlsx"),
        f"tra_lai_{UNIT}_{MONTH}.docx",
    ]
