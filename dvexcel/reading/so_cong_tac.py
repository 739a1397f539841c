"""The sổ công tác read whole: rows of its sheets become the ledger's nouns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.calendar import Calendar
from dvexcel.model.deadline import Deadline, DeadlineKind
from dvexcel.model.field_of_work import Registered
from dvexcel.model.ledger import (
    Document,
    Ledger,
    Office,
    ReceiptNote,
    Task,
)
from dvexcel.model.paper import System
from dvexcel.model.period import Period
from dvexcel.model.unit import Unit
from dvexcel.reading import ledger_notices as notices
from dvexcel.reading.chi_tieu import baselines_of, element_of, indicator_of, kinds_in
from dvexcel.reading.ledger_checks import (
    NAMED_BY,
    deadline_doubts,
    deadline_kind,
    drop_repeated,
    own_office_doubts,
    unknown_references,
    usable_rows,
)
from dvexcel.reading.linh_vuc import counts_of, field_of, registers_in
from dvexcel.reading.tables import read_table
from dvexcel.reading.thresholds import read_thresholds
from dvexcel.reading.van_ban_di import cells_of, lines_of, outgoing_of, texts_of
from dvexcel.specs import lists
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.so_theo_doi import in_ledger
from dvexcel.text.unicode import clean

if TYPE_CHECKING:
    from dvexcel.model.finding import Finding
    from dvexcel.model.indicator import Element
    from dvexcel.model.period import PeriodCode
    from dvexcel.model.raw import RawBook
    from dvexcel.model.record import Row
    from dvexcel.specs.table import Table

_TABLES = (
    so.CO_QUAN,
    so.DON_VI,
    so.VAN_BAN,
    so.NHIEM_VU,
    so.MUC_SO_LIEU,
    so.SO_LIEU_GOC,
    so.CHI_TIEU,
    so.DE_CUONG,
    so.SO_THEO_DOI,
    so.KY_BAO_CAO,
    so.TIEP_NHAN,
    so.DIEU_CHINH,
    so.SO_LIEU_NEN,
    so.NGAY_NGHI,
    so.VAN_BAN_DI,
    so.NOI_DUNG,
)


def read_ledger(book: RawBook) -> tuple[Ledger, list[Finding]]:
    """The ledger in ``book`` and every cell of it that could not be used.

    A row with an unreadable or missing required cell is left out, and said so: never half in.
    """
    findings: list[Finding] = []
    rows: dict[str, list[Row]] = {}

    def read(table: Table) -> None:
        found, problems = read_table(book, table)
        usable, unusable = usable_rows(table, found, book.file)
        findings.extend((*problems, *unusable))
        rows[table.key] = usable

    for table in _TABLES:
        read(table)
    registers, problems = registers_in(rows["so_theo_doi"], book.file)
    findings += problems
    of_registers = {one.key: in_ledger(one) for one in registers}
    for table in of_registers.values():
        read(table)
    named_by = NAMED_BY | {one.key: ("don_vi", one.name_key) for one in registers}
    for key in named_by:
        findings += drop_repeated(rows[key], named_by[key], book.file)
    findings += unknown_references(rows, (*_TABLES, *of_registers.values()), book.file)
    thresholds, problems = read_thresholds(book)
    findings += problems
    texts = texts_of(rows["noi_dung"])
    offices = {office.code: office for office in map(_office, rows["co_quan"])}
    holidays = frozenset(row.value("ngay") for row in rows["ngay_nghi"])
    calendar = Calendar(holidays)
    periods = {row.value("ma"): _period(row, calendar) for row in rows["ky_bao_cao"]}
    findings += list(own_office_doubts(rows["co_quan"], book.file))
    findings += list(deadline_doubts(rows["nhiem_vu"], book.file))
    if adjustments := rows["dieu_chinh"]:
        place = adjustments[0]["ky"].place
        findings.append(notices.NOT_APPLIED.at(place, book.file, count=len(adjustments)))
    elements: dict[str, Element] = {}
    for row in rows["so_lieu_goc"]:
        counts, problems = counts_of(row, registers, book.file)
        findings += problems
        elements[row.text("ma")] = replace(element_of(row), counts=counts)
    ledger = Ledger(
        offices=offices,
        units={unit.code: unit for unit in map(_unit, rows["don_vi"])},
        documents=tuple(map(_document, rows["van_ban"])),
        tasks=tuple(map(_task, rows["nhiem_vu"])),
        registers={key: tuple(_registered(row) for row in rows[key]) for key in of_registers},
        elements=elements,
        indicators=tuple(indicator_of(row, findings, book.file) for row in rows["chi_tieu"]),
        periods=periods,
        receipt_notes={
            (note.unit, note.period): note for note in map(_receipt_note, rows["tiep_nhan"])
        },
        outgoing={
            item.code: item for item in (outgoing_of(row, texts) for row in rows["van_ban_di"])
        },
        baselines=baselines_of(rows["so_lieu_nen"], elements, findings, book.file),
        holidays=holidays,
        thresholds=thresholds,
    )
    work, problems = field_of(ledger, rows, registers, book.file)
    return replace(ledger, work=work), [*findings, *problems]


def _ticked(row: Row, key: str) -> bool:
    return row.value(key) is not None


def _office(row: Row) -> Office:
    return Office(
        row.text("ma"),
        System(row.value("he_thong")),
        lines_of(row, "chu_quan"),
        lines_of(row, "ten_tren_van_ban"),
        row.text("ten"),
        row.text("ky_hieu"),
        row.text("dia_danh"),
        row.text("quyen_han"),
        lines_of(row, "chuc_vu"),
        row.text("nguoi_ky"),
        row.text("don_vi_soan"),
        row.text("luu"),
        _ticked(row, "la_don_vi_dung"),
        cells_of(row),
    )


def _unit(row: Row) -> Unit:
    aliases = row.text("ten_goi_khac").replace("\n", ";").split(";")
    return Unit(
        row.text("ma"),
        row.text("ten"),
        row.text("loai"),
        row.text("khoi"),
        tuple(alias for alias in map(clean, aliases) if alias),
        row.text("dau_moi"),
        row.text("dien_thoai"),
        row.text("email"),
        row.value("hieu_luc_tu"),
        row.value("hieu_luc_den"),
        row.text("ke_thua"),
        kinds_in(row, "ky_phai_gui"),
    )


def _document(row: Row) -> Document:
    return Document(
        row.text("so_ky_hieu"),
        row.text("loai"),
        row.value("ngay"),
        row.text("co_quan"),
        row.text("trich_yeu"),
        row.text("hieu_luc"),
        row.text("nguon"),
    )


def _task(row: Row) -> Task:
    return Task(
        row.text("ma"),
        row.text("van_ban_di"),
        row.text("muc"),
        row.text("noi_dung"),
        row.text("chu_tri"),
        row.text("phoi_hop"),
        row.text("han"),
        Deadline(
            deadline_kind(row),
            row.value("han_ngay"),
            row.value("chu_ky_nam") or 0,
        ),
        row.value("giao_cho") or (),
        row.text("san_pham"),
        row.value("chi_tieu") or (),
    )


def _registered(row: Row) -> Registered:
    values = {key: entry.value for key, entry in row.entries.items() if not entry.is_empty}
    return Registered(values.pop("don_vi"), values)


def _period(row: Row, calendar: Calendar) -> Period:
    period = Period(
        row.value("ma"),
        row.text("ten"),
        row.value("tu_ngay"),
        row.value("den_ngay"),
        row.value("ngay_chot"),
        row.value("han_gui"),
        row.value("cach_han") == DeadlineKind.BEFORE_DAY,
        row.text("bao_cao_cua"),
    )
    moves = row.value("roi_ngay_nghi") == lists.ROI_NGAY_NGHI[1] and not period.due_excluded
    working = calendar.working_from(period.due)
    return replace(period, moved_to=working) if moves and working != period.due else period


def _receipt_note(row: Row) -> ReceiptNote:
    period: PeriodCode = row.value("ky")
    return ReceiptNote(
        row.text("don_vi"),
        period,
        row.value("ngay_nhan"),
        row.value("gia_han_den"),
        _ticked(row, "mien"),
        row.text("ly_do_tra_lai"),
        row.text("ly_do_chap_nhan"),
        row.text("nguoi_duyet"),
        row.value("lan_tinh"),
        row.text("ghi_chu"),
    )
