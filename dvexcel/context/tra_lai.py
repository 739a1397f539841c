"""The công văn that goes with the marked copies: whose, how many points each, until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.cong_van import cong_van
from dvexcel.context.sentences import paragraph, words
from dvexcel.model.figure import figure
from dvexcel.model.marks import Handed, Marks
from dvexcel.model.paper import Block, ColumnAlign, Grid
from dvexcel.text.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dvexcel.model.consolidation import Checked
    from dvexcel.model.field_of_work import FieldOfWork
    from dvexcel.model.ledger import Ledger, Office
    from dvexcel.model.paper import Paper
    from dvexcel.model.period import Period

_NOT_READ = "chưa mở được"
_SOON = "sớm nhất có thể"


def return_paper(
    work: FieldOfWork, period: Period, office: Office, today: date, handed: Sequence[Handed]
) -> Paper:
    """The letter for ``handed``, in its order.

    A Sở does not blame its peers: the letter thanks for the return, and says what would help.
    """
    body: list[Block | Grid] = [
        paragraph(
            f"{office.name} đã nhận được báo cáo {work.name} {period.code.words} của các cơ "
            "quan, đơn vị, địa phương và trân trọng cảm ơn sự phối hợp. Để số liệu chung được "
            "thống nhất, một số nội dung cần được xem lại theo danh sách dưới đây."
        ),
        _list_of(period, handed),
    ]
    if any(one.marked for one in handed):
        body.append(
            paragraph(
                "Gửi kèm là bản sao biểu của từng đơn vị, trong đó ô cần sửa tô màu đỏ nhạt, ô mời "
                "xem lại hoặc ghi lý do tô màu cam nhạt, mỗi ô có lời giải thích; trang Lỗi ở đầu "
                "tệp liệt kê đầy đủ. Đề nghị đơn vị sửa ngay trong bản sao này, ghi tăng Lần gửi "
                "ở trang Bìa rồi gửi lại."
            )
        )
    if any(one.was_read and not one.marked for one in handed):
        body.append(
            paragraph(
                "Với tệp đã đọc được nhưng không có bản sao kèm theo, các nội dung cần xem lại "
                "được gửi thành danh sách riêng; đề nghị đơn vị sửa, lưu ở dạng sổ tính Excel "
                "(.xlsx), không đặt mật khẩu, ghi tăng Lần gửi ở trang Bìa rồi gửi lại."
            )
        )
    if not all(one.was_read for one in handed):
        body.append(
            paragraph(
                f"Với tệp {_NOT_READ}, đề nghị đơn vị lưu lại ở dạng sổ tính Excel (.xlsx), không "
                "đặt mật khẩu, hoặc điền vào biểu đã phát hành rồi gửi lại."
            )
        )
    body.append(
        paragraph(
            f"{office.name} đề nghị các đơn vị quan tâm gửi lại {_when(handed)}; trong quá trình "
            f"thực hiện, nếu có vướng mắc, mời liên hệ {office.name} để cùng trao đổi."
        )
    )
    names = tuple(dict.fromkeys(one.unit for one in handed if one.unit))
    to = names if len(names) == 1 == len(handed) else ("Các đơn vị có tên trong danh sách",)
    return cong_van(
        office,
        today,
        f"hoàn thiện báo cáo {work.name} {period.code.words}",
        to,
        body,
    )


def marks_for(
    ledger: Ledger, period: Period, office: Office, item: Checked, before: Checked | None
) -> Marks:
    """What is marked in the copy of a return: its points, and those mended since the one before."""
    now = {(finding.code, finding.place) for finding in item.findings}
    then = () if before is None else before.findings
    mended = tuple(one for one in then if (one.code, one.place) not in now)
    heading = f"{_name(ledger, item)} · {period.code.words}"
    return Marks(heading, office.name, item.findings, mended)


def handed_back(ledger: Ledger, period: Period, item: Checked, marked: str, until: date) -> Handed:
    """The line of a return in the letter; ``marked`` is the name of its copy, "" without one.

    ``until``: the day by which it is to be mended, where the unit's own last day is no later.
    """
    note = ledger.receipt_notes.get((item.unit, period.code))
    last_day = (note.extended_to if note is not None else None) or period.last_valid_day
    errors = sum(finding.is_error for finding in item.findings)
    return Handed(
        _name(ledger, item),
        item.file,
        errors,
        len(item.findings) - errors,
        max(last_day, until),
        marked,
        item.unit_return is not None,
    )


def _name(ledger: Ledger, item: Checked) -> str:
    unit = ledger.units.get(item.unit)
    return item.unit if unit is None else unit.name


def _when(handed: Sequence[Handed]) -> str:
    if any(one.until for one in handed):
        return "trong thời hạn ghi ở danh sách"
    return "trong thời gian sớm nhất để kịp tổng hợp chung"


def _list_of(period: Period, handed: Sequence[Handed]) -> Grid:
    """One row a return; the column of days only while a deadline is still to come."""
    dated = any(one.until for one in handed)
    rows = []
    for number, one in enumerate(handed, 1):
        key = f"TRALAI/{period.code}/{one.file}"
        if one.was_read:
            points = (
                words(figure(one.errors, f"{key}/can-sua")),
                words(figure(one.warnings, f"{key}/xem-lai")),
            )
        else:
            points = (words(_NOT_READ), words("-"))
        until = _SOON if one.until is None else short_date(one.until)
        cells = (words(str(number)), words(one.unit or one.file), *points, words(until))
        rows.append(cells if dated else cells[:-1])
    columns = 5 if dated else 4
    return Grid(
        "danh_sach",
        ("TT", "Đơn vị", "Điểm cần sửa", "Điểm mời xem lại", "Hạn gửi lại")[:columns],
        (10, 62, 26, 28, 34)[:columns],
        tuple(rows),
        (
            ColumnAlign.CENTRE,
            ColumnAlign.LEFT,
            ColumnAlign.CENTRE,
            ColumnAlign.CENTRE,
            ColumnAlign.CENTRE,
        )[:columns],
        "Không có đơn vị nào trong danh sách.",
    )
