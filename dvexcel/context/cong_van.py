"""The two công văn of a period: the request for returns, and the reminder with its list."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dvexcel.context.numbering import Numbering
from dvexcel.context.office import (
    archive_line,
    called,
    ending_of,
    issuer_of,
    party_bodies,
    signer_of,
)
from dvexcel.context.sentences import dash, paragraph, words
from dvexcel.model.consolidation import Status
from dvexcel.model.paper import Block, ColumnAlign, Grid, Level, Paper, Run, System
from dvexcel.specs.bieu import CARRIED, asked_words
from dvexcel.specs.document_kinds import CONG_VAN
from dvexcel.specs.loai_van_ban import symbol
from dvexcel.specs.mac_dinh.nguong import DAYS_TO_ANSWER
from dvexcel.text.dates import due_words, periods_words, short_date, windows_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dvexcel.model.consolidation import Consolidation, UnitStatus
    from dvexcel.model.ledger import Ledger, Office
    from dvexcel.model.period import Period
    from dvexcel.model.unit import Unit

_UNSETTLED = {Status.CHUA_GUI, Status.LOI, Status.TRA_LAI}
_STANDS = {
    Status.CHUA_GUI: "báo cáo của đơn vị chưa đến",
    Status.LOI: "báo cáo của đơn vị đã đến, còn điểm cần sửa nên chưa được tổng hợp",
    Status.TRA_LAI: "báo cáo của đơn vị đã được trả lại để hoàn thiện và chưa gửi lại",
}
_SEND, _SEND_AGAIN = "gửi báo cáo", "gửi lại báo cáo đã sửa"
_ASKED = {Status.CHUA_GUI: _SEND, Status.LOI: _SEND_AGAIN, Status.TRA_LAI: _SEND_AGAIN}


def request_paper(ledger: Ledger, periods: Sequence[Period], office: Office, today: date) -> Paper:
    """The công văn that asks for the returns, with the outline (đề cương) of the words.

    ``periods``: the one issued, then those that are reported on the same form.
    """
    period, asked = periods[0], periods_words(periods)
    units = ledger.units_owing(period)
    work, (*items, (code, title)) = ledger.work.name, asked_words(ledger.work)
    numbering = Numbering(office.system)
    body: list[Block | Grid] = [
        paragraph(
            f"Để tổng hợp kết quả {work} {asked}, {office.name} đề nghị "
            f"các cơ quan, đơn vị, địa phương báo cáo{_asked_of_party(units, office)} như sau:"
        ),
        _numbered(
            numbering,
            "Nội dung: ",
            "số liệu, tiến độ nhiệm vụ và lời văn theo biểu Excel "
            "gửi kèm, đã điền sẵn tên đơn vị, kỳ báo cáo và các nhiệm vụ được giao.",
        ),
        _numbered(
            numbering,
            "Thời gian lấy số liệu: ",
            f"{windows_words(periods)}.",
        ),
        _numbered(
            numbering,
            "Thời hạn gửi: ",
            f"{due_words(period)}. Hồ sơ gồm tệp Excel và bản in có chữ ký, đóng dấu.",
        ),
        _numbered(
            numbering,
            "Cách ghi: ",
            f"mỗi dòng ghi số của riêng {period.code.words}{_longer_rows(ledger, units, periods)}; "
            "không có việc phát sinh thì đánh dấu x ở cột Không phát sinh, không để trống.",
        ),
        _numbered(numbering, "Đề cương phần lời văn: ", ""),
    ]
    body += [dash(f"Mục {code}: {title};") for code, title in items]
    body.append(dash(f"Mục {code}: {title}."))
    contact = "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ " + office.name
    body.append(paragraph(contact + " để được hướng dẫn."))
    return cong_van(office, today, f"báo cáo {work} {asked}", _recipients(units), body)


def _asked_of_party(units: Iterable[Unit], office: Office) -> str:
    """Bodies of the Party report to their committee: a State office asks them for figures."""
    named = party_bodies(units)
    if not named or office.system is System.PARTY:
        return ""
    return f", trân trọng đề nghị {', '.join(named)} phối hợp cung cấp số liệu"


def _longer_rows(ledger: Ledger, units: Iterable[Unit], periods: Sequence[Period]) -> str:
    """Which rows of the month's forms take the figure of a longer period, if any does."""
    month = periods[0]
    rows = {one.code for unit in units for _, one in ledger.elements_on_form(unit, month)}
    return "".join(
        f"; dòng có ghi “{CARRIED.format(words=one.code.words).strip()}” thì ghi số của cả "
        f"{one.code.words}"
        for one in periods[1:]
        if one.code in rows
    )


def reminder_paper(
    consolidation: Consolidation, late: Sequence[UnitStatus], office: Office
) -> Paper:
    """The công văn that reminds the units in ``late`` (see ``unsettled``).

    A Sở does not blame its peers: the list says what is awaited, nothing else.
    """
    period, today = consolidation.period, consolidation.as_of
    body: list[Block | Grid] = [
        paragraph(
            f"{office.name} đã đề nghị các cơ quan, đơn vị, địa phương gửi báo cáo "
            f"{consolidation.work.name} {period.code.words}. Đến ngày {short_date(today)}, một số "
            "đơn vị chưa gửi hoặc cần gửi lại báo cáo, cụ thể như sau:"
        ),
        _list_of(late),
        paragraph(
            f"{office.name} đề nghị các đơn vị có tên trong danh sách quan tâm gửi báo cáo, hoặc "
            f"gửi lại báo cáo đã sửa, trước ngày {short_date(_answer_by(consolidation))} để kịp "
            "tổng hợp chung."
        ),
        paragraph(f"{office.name} trân trọng cảm ơn sự phối hợp của các cơ quan, đơn vị."),
    ]
    return cong_van(
        office,
        today,
        f"đôn đốc gửi báo cáo {consolidation.work.name} {period.code.words}",
        tuple(status.unit.name for status in late)
        if len(late) == 1
        else ("Các đơn vị có tên trong danh sách",),
        body,
    )


def unit_reminder_paper(consolidation: Consolidation, status: UnitStatus, office: Office) -> Paper:
    """The công văn to one unit whose return is awaited: what is awaited and until when."""
    period, today, unit = consolidation.period, consolidation.as_of, status.unit
    due = "" if status.last_day is None else f", hạn gửi là ngày {short_date(status.last_day)}"
    body: list[Block | Grid] = [
        paragraph(
            f"{office.name} đã đề nghị {unit.name} gửi báo cáo {consolidation.work.name} "
            f"{period.code.words}{due}. Đến ngày {short_date(today)}, {_STANDS[status.status]}."
        ),
        paragraph(
            f"Để kịp tổng hợp chung, {office.name} đề nghị {unit.name} quan tâm "
            f"{_ASKED[status.status]} trước ngày {short_date(_answer_by(consolidation))}. Nếu có "
            f"vướng mắc, đề nghị đơn vị liên hệ {office.name} để cùng giải quyết."
        ),
        paragraph(f"{office.name} trân trọng cảm ơn sự phối hợp của {unit.name}."),
    ]
    subject = f"đôn đốc gửi báo cáo {consolidation.work.name} {period.code.words}"
    return cong_van(office, today, subject, (unit.name,), body)


def _answer_by(consolidation: Consolidation) -> date:
    """The day before which a reminder asks for the return."""
    days = DAYS_TO_ANSWER.of(consolidation.thresholds)
    return consolidation.as_of + timedelta(days=days)


def unsettled(consolidation: Consolidation) -> tuple[UnitStatus, ...]:
    """The statuses that a reminder lists: to be mended, or silent past their own last day."""
    return tuple(
        status
        for status in consolidation.statuses
        if status.status in _UNSETTLED
        and (
            status.status is not Status.CHUA_GUI
            or status.last_day is None
            or status.last_day < consolidation.as_of
        )
    )


def still_in_time(consolidation: Consolidation) -> tuple[UnitStatus, ...]:
    """The statuses of those who have not sent and whose own last day has not passed."""
    reminded = unsettled(consolidation)
    return tuple(
        status
        for status in consolidation.statuses
        if status.status is Status.CHUA_GUI and status not in reminded
    )


def _list_of(late: Iterable[UnitStatus]) -> Grid:
    awaited = {
        Status.CHUA_GUI: "Chưa nhận được báo cáo",
        Status.LOI: "Đã nhận, còn điểm cần sửa và gửi lại",
        Status.TRA_LAI: "Đã trả lại, chờ gửi lại",
    }
    rows = tuple(
        (
            words(str(number)),
            words(status.unit.name),
            words(awaited[status.status]),
            words("" if status.last_day is None else short_date(status.last_day)),
        )
        for number, status in enumerate(late, 1)
    )
    return Grid(
        "danh_sach",
        ("TT", "Đơn vị", "Tình trạng", "Hạn gửi"),
        (10, 60, 65, 25),
        rows,
        (ColumnAlign.CENTRE, ColumnAlign.LEFT, ColumnAlign.LEFT, ColumnAlign.CENTRE),
        "Không có đơn vị nào trong danh sách.",
    )


def _recipients(units: Iterable[Unit]) -> tuple[str, ...]:
    """The groups addressed, in the order of the list, as a công văn names them."""
    kinds = {unit.kind for unit in units}
    state = [kind for kind in ("sở, ngành", "đơn vị sự nghiệp") if kind in kinds]
    communes = [kind for kind in ("xã", "phường", "đặc khu") if kind in kinds]
    lines = []
    if state:
        lines.append(
            "Các sở, ban, ngành, đơn vị sự nghiệp thuộc UBND tỉnh"
            if len(state) > 1
            else "Các sở, ban, ngành tỉnh"
        )
    if communes:
        lines.append(f"UBND các {', '.join(communes)}")
    others = [unit.name for unit in units if unit.kind not in {*state, *communes}]
    return (*lines, *others)


def _numbered(numbering: Numbering, label: str, text: str) -> Block:
    number = numbering.next(Level.MUC_SO)
    return Block(Level.MUC_SO, number, (Run(label, bold=True), *words(text)))


def cong_van(
    office: Office, today: date, trich_yeu: str, kinh_gui: tuple[str, ...], body: list[Block | Grid]
) -> Paper:
    """A công văn of ``office`` around ``body``, its number left for văn thư."""
    leaders = (f"Lãnh đạo {called(office)}",) if office.system is System.STATE else ()
    return Paper(
        office.system,
        CONG_VAN,
        issuer_of(office),
        "",
        symbol(office.system, CONG_VAN, office.symbol, office.drafting_unit),
        None,
        today,
        trich_yeu,
        kinh_gui,
        (),
        tuple(body),
        ending_of(office.system),
        ("Như trên", *leaders, archive_line(office)),
        signer_of(office),
    )
