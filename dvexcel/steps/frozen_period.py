"""A period whose figures must be frozen before its paper goes further."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun
from dvexcel.reading.guard import read_bytes

if TYPE_CHECKING:
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.life import Event
    from dvexcel.model.options import Options
    from dvexcel.model.period import Period

NOT_FROZEN = error(
    "HT059",
    "Kỳ chưa chốt số liệu",
    "Kỳ {period} chưa chốt số liệu.",
    "Báo cáo trình, ban hành phải đi cùng một bản số liệu không đổi.",
    "Mời chạy chot-so-lieu trước.",
)
NOT_ISSUED = error(
    "HT071",
    "Chưa có báo cáo đã ban hành",
    "Báo cáo kỳ {period} chưa được ghi là đã ban hành.",
    "Báo cáo thay thế phải nêu số, ngày của báo cáo mà nó thay.",
    "Mời chạy ghi-ban-hanh trước; chưa ban hành thì chỉ cần soạn lại báo cáo.",
)
ONE_FILE = error(
    "HT067",
    "Cần đúng một tệp",
    "Đã ghi {count} tệp.",
    "Mỗi lần trình, ban hành ứng với một tệp.",
    "Mời ghi đúng một tệp .docx hoặc .pdf.",
)


def require_frozen(ledger: Ledger, period: Period) -> int:
    """The number of the freeze in force; CannotRun (HT059) while the figures are open."""
    number = ledger.life.frozen(period.code)
    if not number:
        raise CannotRun(NOT_FROZEN.at(period=period.code))
    return number


def require_issued(ledger: Ledger, period: Period) -> Event:
    """How the report of the period went out; CannotRun (HT071) when it did not."""
    issued = ledger.life.issued(period.code)
    if issued is None:
        raise CannotRun(NOT_ISSUED.at(period=period.code))
    return issued


def the_file(options: Options) -> tuple[str, bytes]:
    """The one file that was given, by name; CannotRun (HT067) for none or more."""
    if len(options.files) != 1:
        raise CannotRun(ONE_FILE.at(count=len(options.files)))
    (path,) = options.files
    return path.name, read_bytes(path)
