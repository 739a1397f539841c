"""`don-doc --ma`: a letter to one unit, which asks and never blames."""

import zipfile
from datetime import date

import openpyxl
import pytest
from lxml import etree
from small_office import UNITS, code_of, issue, office, send

from dvexcel.commands.don_doc import don_doc
from dvexcel.commands.soat import soat
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.specs.danh_sach_gui import DANH_SACH_GUI
from dvexcel.specs.table import FIRST_ROW
from dvexcel.text.unicode import fold

MONTH = "2026-T08"
LATE = date(2026, 8, 25)  # five days after the deadline
NEVER_SAID = ("phê bình", "nghiêm khắc", "kiểm điểm", "chấn chỉnh", "vi phạm", "chậm trễ")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    """August: XA-MOT has sent, XA-HAI has sent something to mend, the others are silent."""
    made = office(tmp_path_factory.mktemp("so"))
    issue(made, MONTH)
    send(made, MONTH, "XA-MOT", 10)
    send(made, MONTH, "XA-HAI", -1)
    return made


def reminded(workspace, code, today=LATE):
    return don_doc(workspace, Options(today, MONTH, code))


def text_of(path):
    with zipfile.ZipFile(path) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    return " ".join("".join(body.itertext()).split())


# --- refusals ---


@pytest.mark.parametrize("code", ["XA-LA", "xa-mot"])
def test_a_unit_that_owes_nothing_is_told_apart(workspace, code):
    with pytest.raises(CannotRun) as refused:
        reminded(workspace, code)
    assert [finding.code for finding in refused.value.findings] == ["HT667"]


def test_a_unit_that_has_sent_gets_no_letter(workspace):
    outcome = reminded(workspace, "XA-MOT")
    assert outcome.files == ()
    assert [finding.code for finding in outcome.findings] == ["HT668"]


def test_a_unit_that_still_has_time_is_not_said_to_have_sent(workspace):
    outcome = reminded(workspace, "XA-BON", date(2026, 8, 20))
    assert outcome.files == ()
    [told] = outcome.findings
    assert told.code == "HT028"
    assert told.what.startswith("Đơn vị XA-BON chưa gửi báo cáo kỳ 2026-T08")
    assert "từ ngày 21/8/2026, hoặc gọi điện" in told.remedy


def test_before_the_deadline_nobody_is_reminded_and_the_silent_are_counted(tmp_path):
    longer = {"don_vi": "XA-BON", "ky": MONTH, "gia_han_den": date(2026, 8, 26)}
    made = office(tmp_path / "so", tiep_nhan=[longer])
    issue(made, MONTH)
    send(made, MONTH, "XA-MOT", 10)
    outcome = reminded(made, "", date(2026, 8, 19))
    assert outcome.files == ()
    [told] = outcome.findings
    assert (told.code, told.is_error) == ("HT028", False)
    assert told.what.startswith("4 đơn vị chưa gửi")
    assert "20/8/2026 (đơn vị được gia hạn: đến 26/8/2026), chưa qua" in told.what
    only = reminded(made, "XA-BON", LATE).findings[0]
    assert (only.code, "26/8/2026" in only.what) == ("HT028", True)
    assert reminded(made, "", LATE).counts["don_vi"] == 3


def test_when_all_have_sent_that_is_said(tmp_path):
    made = office(tmp_path / "so", don_vi=[row for row in UNITS if row["ma"] == "XA-MOT"])
    issue(made, MONTH)
    send(made, MONTH, "XA-MOT", 10)
    assert [f.code for f in reminded(made, "", date(2026, 8, 19)).findings] == ["HT017"]


# --- the letter ---


@pytest.mark.parametrize(
    ("code", "name", "says"),
    [
        ("XA-BON", "UBND xã Bốn", ("chưa đến", "gửi báo cáo trước ngày 28/8/2026")),
        ("XA-HAI", "UBND xã Hai", ("còn điểm cần sửa", "gửi lại báo cáo đã sửa")),
    ],
)
def test_the_letter_is_to_that_unit_alone_and_says_what_is_awaited(workspace, code, name, says):
    outcome = reminded(workspace, code)
    [path] = outcome.files
    assert path.name == f"don_doc_{code}_{MONTH}.docx"
    text = text_of(path)
    assert f"Kính gửi: {name}" in text
    assert "hạn gửi là ngày 20/8/2026" in text
    assert all(words in text for words in says)
    others = {"UBND xã Bốn", "UBND xã Hai", "UBND xã Một", "Văn phòng UBND tỉnh"} - {name}
    assert not [other for other in others if other in text]


@pytest.mark.parametrize("code", ["", "XA-BON", "XA-HAI"])
def test_no_letter_blames(workspace, code):
    [path] = reminded(workspace, code).files
    text = fold(text_of(path))
    assert not [words for words in NEVER_SAID if fold(words) in text]


def test_the_letter_passes_the_inspection_of_form(workspace):
    [path] = reminded(workspace, "XA-BON").files
    assert soat(workspace, Options(LATE, files=(path,))).findings == ()


def test_the_common_letter_keeps_its_name(workspace):
    outcome = reminded(workspace, "")
    assert [path.name for path in outcome.files] == [f"don_doc_{MONTH}.docx"]
    assert outcome.counts["don_vi"] == 4


# --- the list that goes with the forms ---


def test_the_sending_list_has_contact_file_subject_and_message_for_every_form(workspace):
    path = workspace.issued(code_of(MONTH)) / f"danh_sach_gui_{MONTH}.xlsx"
    sheet = openpyxl.load_workbook(path)[DANH_SACH_GUI.sheet]
    keys = [column.key for column in DANH_SACH_GUI.columns]
    rows = [
        dict(zip(keys, row, strict=True))
        for row in sheet.iter_rows(min_row=FIRST_ROW, values_only=True)
    ]
    assert [row["ma"] for row in rows] == ["VPUBND", "XA-MOT", "XA-HAI", "XA-CU", "XA-BON"]
    for row in rows:
        assert (path.parent / row["tep"]).is_file()
        assert row["ten"] in row["tieu_de"]
        assert row["tep"] in row["loi_nhan"]
        assert "gửi lại chậm nhất ngày 20/8/2026." in row["loi_nhan"]
