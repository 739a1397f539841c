"""The sổ công tác: a row is used whole or left out and said so; what it means arrives typed."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from pictures import book, table_sheet

from dvexcel.model.indicator import Comparison, Nature
from dvexcel.model.period import PeriodCode, PeriodKind
from dvexcel.model.place import Cell
from dvexcel.model.raw import RawCell, RawKind
from dvexcel.reading.so_cong_tac import read_ledger
from dvexcel.reading.xlsx import parse_workbook
from dvexcel.sample import sample_rows
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.table import FIRST_ROW, HEADING_ROW
from dvexcel.writing.so_cong_tac import write_so_cong_tac

DRAWINGS = {
    so.CO_QUAN: """
        | Mã  | Hệ thống | Tên in trên văn bản | Tên trong câu | Đơn vị giữ sổ | Lĩnh vực |
        | SNV | Nhà nước | SỞ NỘI VỤ           | Sở Nội vụ     | x             | công tác |
    """,
    so.DON_VI: """
        | Mã    | Tên đơn vị | Loại      | Khối                 | Kỳ phải gửi | Đơn vị kế thừa |
        | SYT   | Sở Y tế    | sở, ngành | Khối sở, ban, ngành  | T; 6T       |                |
        | XMOT  | Xã Một     | xã        | Khối xã, phường, đặc khu | T       |                |
    """,
    so.SO_LIEU_GOC: """
        | Mã    | Nội dung | Đơn vị tính | Tính chất | Nguồn cấp  | Kỳ | Là tổng của   |
        | E1.TS | Tổng     | lượt        | phát sinh | mỗi đơn vị | T  | E1.TX + E1.DK |
        | E1.TX | Tiếp     | lượt        | phát sinh | Mỗi đơn vị | T  |               |
        | E1.DK | Định kỳ  | lượt        | thời điểm | SYT        | T  |               |
    """,
    so.KY_BAO_CAO: """
        | Mã kỳ    | Từ ngày    | Đến ngày   | Ngày chốt  | Hạn gửi    | Cách tính hạn| Báo cáo của|
        | 2026-T09 | 15/08/2026 | 14/09/2026 | 14/09/2026 | 20/09/2026 | trước ngày   | UBND       |
    """,
}


def ledger(changes=None):
    """The ledger of a small sổ in which some sheets are drawn otherwise."""
    drawn = {**DRAWINGS, **(changes or {})}
    sheets = (table_sheet(table, drawn.get(table, "")) for table in so.SO_CONG_TAC.tables)
    return read_ledger(book(*sheets))


def said(findings):
    return [(finding.code, str(finding.place)) for finding in findings]


def test_the_small_so_is_clear():
    read, findings = ledger()
    assert not findings
    assert set(read.units) == {"SYT", "XMOT"}


# A row that cannot be used whole is left out


@pytest.mark.parametrize(
    ("row", "code", "place"),
    [
        ("| SYT |         | sở, ngành | Khối sở, ban, ngành |   |", "DL902", "Đơn vị!B5"),
        ("|     | Sở Y tế | sở, ngành | Khối sở, ban, ngành |   |", "DL902", "Đơn vị!A5"),
        ("| SYT | Sở Y tế | sở ngành x | Khối sở, ban, ngành |  |", "DL901", "Đơn vị!D5"),
        ("| SYT | #REF!   | sở, ngành | Khối sở, ban, ngành |   |", "DL901", "Đơn vị!B5"),
        ("| SYT | Sở Y tế | sở, ngành | Khối sở, ban, ngành | Tháng |", "DL901", "Đơn vị!L5"),
    ],
)
def test_a_row_with_a_cell_that_cannot_be_used_is_left_out_and_said(row, code, place):
    drawing = f"| Mã | Tên đơn vị | Loại | Khối | Kỳ phải gửi |\n{row}"
    read, findings = ledger({so.DON_VI: drawing, so.SO_LIEU_GOC: ""})
    assert said(findings) == [(code, place)]
    assert findings[0].is_error
    assert not read.units


def test_every_cell_of_a_row_that_cannot_be_used_is_said():
    read, findings = ledger(
        {so.KY_BAO_CAO: "| Mã kỳ | Từ ngày | Đến ngày |\n| 2026-T9 | 31/02/2026 | 14/09/2026 |"}
    )
    assert said(findings) == [
        ("DL901", "Kỳ báo cáo!A5"),
        ("DL901", "Kỳ báo cáo!C5"),
        ("DL902", "Kỳ báo cáo!E5"),
        ("DL902", "Kỳ báo cáo!F5"),
        ("DL902", "Kỳ báo cáo!G5"),
        ("DL902", "Kỳ báo cáo!H5"),
    ]
    assert "“2026-T9”" in findings[0].what
    assert not read.periods


def test_a_row_whose_every_cell_is_blank_is_no_row():
    read, findings = ledger({so.CO_QUAN: DRAWINGS[so.CO_QUAN].rstrip() + '\n| " " | | | | |'})
    assert not findings
    assert set(read.offices) == {"SNV"}


def test_a_missing_column_is_said_once_and_not_again_for_every_row():
    sheets = [table_sheet(table, DRAWINGS.get(table, "")) for table in so.SO_CONG_TAC.tables]
    ((place, _),) = [
        (at, cell)
        for sheet in sheets
        if sheet.name == "Đơn vị"
        for at, cell in sheet.cells.items()
        if cell.value == "Loại"
    ]
    for sheet in sheets:
        if sheet.name == "Đơn vị":
            del sheet.cells[place]
    read, findings = read_ledger(book(*sheets))
    assert ("TN106", "Đơn vị") in said(findings)
    assert [finding for finding in findings if isinstance(finding.place, Cell)] == []
    assert not read.units


def test_a_missing_sheet_is_said():
    sheets = (
        table_sheet(table, DRAWINGS.get(table, ""))
        for table in so.SO_CONG_TAC.tables
        if table is not so.CHI_TIEU
    )
    read, findings = read_ledger(book(*sheets))
    assert said(findings) == [("TN105", "Chỉ tiêu")]
    assert read.units


@pytest.mark.parametrize("decimals", ["-1", "7", "99"])
def test_a_number_out_of_its_bounds_is_said(decimals):
    read, findings = ledger(
        {
            so.SO_LIEU_GOC: f"""
        | Mã    | Nội dung | Đơn vị tính | Số lẻ      | Tính chất | Nguồn cấp  | Kỳ |
        | E1.TX | Tiếp     | lượt        | {decimals} | phát sinh | mỗi đơn vị | T  |
        """
        }
    )
    assert said(findings) == [("DL907", "Số liệu gốc!D5")]
    assert "từ 0 đến 6" in findings[0].why
    assert not read.elements


# Codes


@pytest.mark.parametrize("again", ["SYT", "syt", "SYT."])
def test_of_two_rows_with_one_code_the_first_is_used(again):
    read, findings = ledger(
        {
            so.DON_VI: f"""
        | Mã      | Tên đơn vị | Loại      | Khối                |
        | SYT     | Sở Y tế    | sở, ngành | Khối sở, ban, ngành |
        | {again} | Sở Y tế 2  | sở, ngành | Khối sở, ban, ngành |
        """
        }
    )
    assert said(findings) == [("DL903", "Đơn vị!A6")]
    assert "dòng 5" in findings[0].what
    assert [unit.name for unit in read.units.values()] == ["Sở Y tế"]


def test_two_notes_on_one_unit_and_period_are_not_both_used():
    read, findings = ledger(
        {
            so.TIEP_NHAN: """
        | Mã đơn vị | Kỳ       | Ngày nhận  | Được miễn |
        | SYT       | 2026-T09 | 18/09/2026 |           |
        | XMOT      | 2026-T09 |            | x         |
        | SYT       | 2026-t09 | 25/09/2026 |           |
        """
        }
    )
    assert said(findings) == [("DL903", "Tiếp nhận!A7")]
    period = PeriodCode.parse("2026-T09")
    assert read.receipt_notes["SYT", period].received == date(2026, 9, 18)
    assert read.receipt_notes["XMOT", period].exempt


@pytest.mark.parametrize(
    ("table", "drawing", "place"),
    [
        (
            so.TIEP_NHAN,
            "| Mã đơn vị | Kỳ |\n| KHAC | 2026-T09 |",
            "Tiếp nhận!A5",
        ),
        (
            so.DON_VI,
            """
            | Mã  | Tên đơn vị | Loại      | Khối                | Đơn vị kế thừa |
            | SYT | Sở Y tế    | sở, ngành | Khối sở, ban, ngành | SYTE           |
            """,
            "Đơn vị!K5",
        ),
        (
            so.SO_LIEU_GOC,
            """
            | Mã    | Nội dung | Đơn vị tính | Tính chất | Nguồn cấp  | Kỳ | Là tổng của   |
            | E1.TS | Tổng     | lượt        | phát sinh | mỗi đơn vị | T  | E1.TS + E1.XX |
            """,
            "Số liệu gốc!J5",
        ),
        (
            so.NOI_DUNG,
            "| Văn bản đi | Cấp | Nội dung |\n| KH1 | Đoạn | Nội dung |",
            "Nội dung!A5",
        ),
    ],
)
def test_a_code_that_leads_nowhere_is_said_and_its_row_stays(table, drawing, place):
    _, findings = ledger({table: drawing})
    assert said(findings) == [("DL904", place)]
    assert not findings[0].is_error


# Who keeps it


@pytest.mark.parametrize(
    "drawing",
    [
        "",
        """
        | Mã  | Hệ thống | Tên in trên văn bản | Tên trong câu | Đơn vị giữ sổ |
        | SNV | Nhà nước | SỞ NỘI VỤ           | Sở Nội vụ     |               |
        """,
    ],
)
def test_a_so_that_nobody_keeps_is_said(drawing):
    read, findings = ledger({so.CO_QUAN: drawing})
    assert said(findings) == [("DL905", "Cơ quan")]
    assert "“Đơn vị giữ sổ”" in findings[0].what
    assert read.own_office is None


def test_a_second_office_that_keeps_the_so_is_said():
    drawing = """
        | Mã   | Hệ thống | Tên in trên văn bản | Tên trong câu | Đơn vị giữ sổ | Lĩnh vực |
        | SNV  | Nhà nước | SỞ NỘI VỤ           | Sở Nội vụ     | x             | công tác |
        | UBND | Nhà nước | UBND TỈNH           | UBND tỉnh     | x             |          |
    """
    _, findings = ledger({so.CO_QUAN: drawing})
    assert [finding.code for finding in findings] == ["DL911"]
    assert "Sở Nội vụ" in findings[0].message


@pytest.mark.parametrize(
    ("kind", "day", "years", "told"),
    [
        ("ngày", "", "", ["“Ngày hạn”"]),
        ("trước ngày, hằng năm", "", "", ["“Ngày hạn”"]),
        ("nhiều năm một lần", "", "", ["“Ngày hạn”", "“Mấy năm một lần”"]),
        ("nhiều năm một lần", "15/10/2017", "", ["“Mấy năm một lần”"]),
        ("nhiều năm một lần", "15/10/2017", "3", []),
        ("hằng năm", "", "", []),
        ("thường xuyên", "", "", []),
        ("", "", "", []),
    ],
)
def test_a_deadline_that_lacks_its_day_is_said(kind, day, years, told):
    drawing = f"""
        | Mã    | Nội dung | Dạng hạn | Ngày hạn | Mấy năm một lần |
        | NV-01 | Hội thi  | {kind}   | {day}    | {years}         |
    """
    _, findings = ledger({so.NHIEM_VU: drawing})
    assert [finding.code for finding in findings] == ["DL910"] * bool(told)
    assert all(name in findings[0].message for name in told)


def test_a_day_without_a_form_of_deadline_is_that_day_and_said():
    book, findings = ledger(
        {so.NHIEM_VU: "| Mã | Nội dung | Ngày hạn |\n| NV-01 | Hội thi | 30/09/2026 |"}
    )
    assert book.tasks[0].deadline.once == date(2026, 9, 30)
    [finding] = findings
    assert finding.code == "DL914"
    assert "30/9/2026" in finding.message


def test_adjustments_are_read_at_the_scale_of_their_element_with_their_cell():
    drawing = """
        | Kỳ       | Mã đơn vị | Mã số liệu | Giá trị cũ | Giá trị mới | Lý do | Người duyệt |
        | 2026-T09 | SYT       | E1.TX      |            | 5           | Nhầm  | Ông A       |
        | 2026-T09 | SYT       | E1.TX      | 5          | 5,5         | Nhầm  | Ông A       |
    """
    read, findings = ledger({so.DIEU_CHINH: drawing})
    [row] = read.adjustments
    assert (row.old, row.new, row.document, str(row.place)) == (None, 5, "", "Điều chỉnh!E5")
    [finding] = findings  # half a meeting
    assert str(finding.place) == "Điều chỉnh!E6"


def test_a_comparison_without_its_value_is_said_and_dropped():
    read, findings = ledger(
        {
            so.CHI_TIEU: """
        | Mã | Tên chỉ tiêu | Đơn vị tính | Tử số | Gộp đơn vị | Kỳ | Phép so |
        | C1 | Số lượt      | lượt        | E1.TX | cộng       | T  | >=      |
        """
        }
    )
    assert said(findings) == [("DL906", "Chỉ tiêu!K5")]
    assert read.indicators[0].target is None


def test_a_column_of_an_older_so_that_is_used_no_more_is_left_alone():
    drawing = """
        | Mã | Tên chỉ tiêu | Đơn vị tính | Tử số | Gộp đơn vị | Kỳ |
        | C1 | Số lượt      | lượt        | E1.TX | cộng       | T  |
    """
    sheets = [
        table_sheet(table, {**DRAWINGS, so.CHI_TIEU: drawing}.get(table, ""))
        for table in so.SO_CONG_TAC.tables
    ]
    indicators = next(sheet for sheet in sheets if sheet.name == so.CHI_TIEU.sheet)
    last = len(so.CHI_TIEU.columns) + 1
    for row, text in ((HEADING_ROW, "Gộp thời gian"), (FIRST_ROW, "cuối kỳ")):
        indicators.cells[row, last] = RawCell(row, last, RawKind.TEXT, text)
    read, findings = read_ledger(book(*sheets))
    assert not findings
    assert [one.code for one in read.indicators] == ["C1"]


# What the rows mean


def test_periods_have_days_and_know_whether_the_deadline_itself_is_late():
    read, _ = ledger()
    period = read.periods[PeriodCode.parse("2026-T09")]
    assert (period.start, period.end) == (date(2026, 8, 15), date(2026, 9, 14))
    assert period.last_valid_day == date(2026, 9, 19)


def test_units_know_what_they_owe_and_elements_who_supplies_them():
    read, _ = ledger()
    assert read.units["SYT"].owes == {PeriodKind.THANG, PeriodKind.SAU_THANG}
    elements = read.elements
    assert elements["E1.TS"].sum_of == ("E1.TX", "E1.DK")
    assert elements["E1.TX"].supplier == elements["E1.TS"].supplier == "mỗi đơn vị"
    assert (elements["E1.DK"].supplier, elements["E1.DK"].nature) == ("SYT", Nature.STOCK)


def test_a_target_is_exact():
    read, findings = ledger(
        {
            so.CHI_TIEU: """
        | Mã | Tên chỉ tiêu | Đơn vị tính | Tử số         | Mẫu số | Gộp đơn vị | Kỳ | Phép so | Mục tiêu | Mục tiêu đến |
        | C1 | Tỷ lệ        | %           | E1.TX + E1.DK | E1.TS  | cộng       | T  | khoảng  | 97,5     | "99,25"      |
        """  # noqa: E501 - a picture of a row
        }
    )
    assert not findings
    (indicator,) = read.indicators
    assert (indicator.numerator, indicator.denominator) == (("E1.TX", "E1.DK"), ("E1.TS",))
    target = indicator.target
    assert (target.comparison, target.value, target.upper) == (
        Comparison("khoảng"),
        Fraction(195, 2),
        Fraction(397, 4),
    )


def test_a_document_to_draft_keeps_its_lines_and_its_texts_in_order():
    read, findings = ledger(
        {
            so.VAN_BAN_DI: """
        | Mã  | Hệ thống | Loại     | Cơ quan | Trích yếu | Nơi nhận         |
        | KH1 | Nhà nước | Kế hoạch | SNV     | Về việc   | Như trên;¶Lưu VT |
        """,
            so.NOI_DUNG: """
        | Văn bản đi | Cấp    | Số | Nội dung      |
        | KH1        | Mục I  | I  | MỤC ĐÍCH      |
        | KH1        | Đoạn   |    | Một¶hai       |
        """,
        }
    )
    assert not findings
    outgoing = read.outgoing["KH1"]
    assert outgoing.noi_nhan == ("Như trên;", "Lưu VT")
    assert [text.text for text in outgoing.texts] == ["MỤC ĐÍCH", "Một", "hai"]
    assert str(outgoing.texts[1].place) == "Nội dung!D6"


def test_the_sample_s_so_is_read_back_without_a_word_and_without_a_loss():
    rows = sample_rows()
    workbook = parse_workbook(write_so_cong_tac(rows), "so_cong_tac.xlsx")
    read, findings = read_ledger(workbook)
    assert not findings
    assert list(read.units) == [row["ma"] for row in rows["don_vi"]]
    assert [task.content for task in read.tasks] == [row["noi_dung"] for row in rows["nhiem_vu"]]
    assert len(read.documents) == len(rows["van_ban"])
    assert sum(len(item.texts) for item in read.outgoing.values()) == len(rows["noi_dung"])
