"""What the clerk should know of a whole period before its figures are used; nothing is stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.office import UBND, superior
from dvexcel.model.consolidation import Status
from dvexcel.model.notice import warning
from dvexcel.model.paper import System
from dvexcel.reading.ledger_notices import UNKNOWN_SUPPLIER
from dvexcel.text.dates import short_date
from dvexcel.workspace import LEDGER_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.finding import Finding
    from dvexcel.model.indicator import Element
    from dvexcel.model.ledger import Ledger, Office
    from dvexcel.model.period import Period

MISSING_MONTH = warning(
    "HT022",
    "Thiếu tháng trong kỳ dài",
    "Thiếu {month}: {count} đơn vị ({units}).",
    "Chưa đủ các tháng nên số hằng tháng của các đơn vị này chưa được cộng vào kỳ.",
    "Mời nhận bổ sung báo cáo tháng đó, hoặc ghi số ở trang Số liệu nền.",
)
SEEN_LATER = warning(
    "HT026",
    "Ngày làm việc sớm hơn ngày nhận",
    "Báo cáo của {count} đơn vị được nhận sau ngày {day} đã ghi ở --ngay.",
    "Số liệu của các đơn vị này vẫn được tính, nên câu “Đến ngày {day}” không còn đúng.",
    "Mời bỏ --ngay hoặc ghi ngày muộn hơn rồi chạy lại.",
)
NO_BEGINNING = warning(
    "HT072",
    "Chưa có số của các tháng trước khi dùng dvexcel",
    "Kỳ {period} có các tháng trước {month}, là tháng đầu phát hành bằng dvexcel.",
    "{whole}Số cộng từ đầu năm của các tháng ấy chưa có nên chưa tính được; dvexcel không coi là "
    "0.",
    "Mời ghi ở trang Số liệu nền mỗi đơn vị một dòng luỹ kế, đánh dấu x ở cột Luỹ kế từ đầu năm.",
)
ONLY_PROVINCE = "Dòng luỹ kế không ghi đơn vị chỉ được giữ để xem, chưa cộng được vào kỳ đang làm."
NOT_ON_PAPER = warning(
    "HT053",
    "Chưa có ngày đến của báo cáo",
    "{count} đơn vị có tệp được thấy sau hạn mà chưa có ngày đến của văn bản: {units}.",
    "Ngày dvexcel thấy tệp chỉ là tạm tính nên không đơn vị nào bị coi là trễ vì ngày này.",
    "Mời ghi Ngày đến ở trang Tiếp nhận, hoặc chép danh sách văn bản đến vào thư mục nhận về.",
)
NO_RECEIVER = warning(
    "HT027",
    "Báo cáo chưa có nơi nhận",
    "Trang Cơ quan không có UBND cùng địa danh “{locality}”.",
    "dvexcel lấy tên cơ quan đó cho phần Kính gửi, và cho báo cáo mà UBND ban hành.",
    "Mời thêm một dòng UBND ở trang Cơ quan (cột Ký hiệu ghi UBND) rồi chạy lại.",
)
_NAMED = 5  # units named in a warning; the rest is counted


def missing_months(consolidation: Consolidation) -> Iterator[Finding]:
    """What a longer period lacks: one warning a month, with the units in the order of the list."""
    for code, units in consolidation.gaps.items():
        named = ", ".join(units[:_NAMED]) + (", …" if len(units) > _NAMED else "")
        yield MISSING_MONTH.at(month=code.words, count=len(units), units=named)


def without_beginning(ledger: Ledger, period: Period) -> Iterator[Finding]:
    """Whether a period from January on holds months before the first that was ever issued."""
    begun = ledger.begun(period.code.year)
    months = period.code.months
    if begun is None or months[0] >= begun or months[0].number != 1:
        return
    rows = [row for row in ledger.baselines if row.cumulative and row.period.year == begun.year]
    if not any(row.unit for row in rows):
        whole = f"{ONLY_PROVINCE} " if rows else ""
        yield NO_BEGINNING.at(period=period.code.words, month=begun.words, whole=whole)


def seen_later(consolidation: Consolidation) -> Iterator[Finding]:
    """Whether returns are counted that came after the day the period is looked at."""
    day = consolidation.as_of
    later = [s for s in consolidation.statuses if s.received is not None and s.received > day]
    if later:
        yield SEEN_LATER.at(count=len(later), day=short_date(day))


def not_on_paper(consolidation: Consolidation) -> Iterator[Finding]:
    """Whether units were first seen after their deadline and no paper tells when they sent."""
    units = [one.unit.code for one in consolidation.statuses if one.status is Status.TAM_TINH]
    if units:
        named = ", ".join(units[:_NAMED]) + (", …" if len(units) > _NAMED else "")
        yield NOT_ON_PAPER.at(count=len(units), units=named)


def without_receiver(ledger: Ledger, office: Office) -> Iterator[Finding]:
    """Whether the office has nobody above it to report to, as far as the sổ tells."""
    has_above = office.system is System.PARTY or office.symbol == UBND
    if not has_above and superior(ledger, office) is None:
        yield NO_RECEIVER.at(locality=office.place_name)


def without_supplier(ledger: Ledger) -> Iterator[Finding]:
    """Each code that is to supply elements and that no unit has: nobody is asked for those."""
    missing: dict[str, list[Element]] = {}
    for element in ledger.as_it_stands.elements.values():
        code = element.only_supplier
        if code and code not in ledger.units:
            missing.setdefault(code, []).append(element)
    for code, elements in missing.items():
        yield UNKNOWN_SUPPLIER.at(
            elements[0].supplied_at,
            LEDGER_NAME,
            code=code,
            count=len(elements),
            elements=", ".join(element.code for element in elements),
        )
