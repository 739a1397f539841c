"""A row of the sổ becomes the noun it stands for."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.model.deadline import Deadline, DeadlineKind
from dvexcel.model.field_of_work import RegisterRow
from dvexcel.model.indicator import (
    ALL_KINDS,
    COMPUTED,
    EVERY_UNIT,
    Comparison,
    Element,
    Indicator,
    Nature,
    OverUnits,
    Target,
)
from dvexcel.model.ledger import (
    Document,
    Office,
    ReceiptNote,
)
from dvexcel.model.paper import System
from dvexcel.model.period import Period, PeriodKind
from dvexcel.model.task import Task
from dvexcel.model.unit import Unit
from dvexcel.reading import ledger_notices as notices
from dvexcel.reading.ledger_checks import (
    deadline_kind,
)
from dvexcel.reading.van_ban_di import cells_of, lines_of
from dvexcel.specs import lists
from dvexcel.specs import so_cong_tac as so
from dvexcel.text.unicode import clean, fold

if TYPE_CHECKING:
    from dvexcel.model.calendar import Calendar
    from dvexcel.model.finding import Finding
    from dvexcel.model.period import PeriodCode
    from dvexcel.model.record import Row


def _kinds(row: Row, key: str) -> frozenset[PeriodKind]:
    return frozenset(PeriodKind(kind) for kind in row.value(key) or ())


def _ticked(row: Row, key: str) -> bool:
    return row.value(key) is not None


def office_of(row: Row) -> Office:
    """A row of Cơ quan."""
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
        row.text("noi_dat_bo_cai"),
        cells_of(row),
    )


def unit_of(row: Row) -> Unit:
    """A row of Đơn vị."""
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
        _kinds(row, "ky_phai_gui"),
    )


def document_of(row: Row) -> Document:
    """A row of Văn bản."""
    return Document(
        row.text("so_ky_hieu"),
        row.text("loai"),
        row.value("ngay"),
        row.text("co_quan"),
        row.text("trich_yeu"),
        row.text("hieu_luc"),
        row.text("nguon"),
    )


def task_of(row: Row) -> Task:
    """A row of Nhiệm vụ."""
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


def register_row_of(row: Row) -> RegisterRow:
    """A row of a register."""
    values = {key: entry.value for key, entry in row.entries.items() if not entry.is_empty}
    return RegisterRow(values.pop("don_vi"), values)


def element_of(row: Row) -> Element:
    """A row of Số liệu gốc; what dvexcel counts for it is added by the field."""
    supplier = row.text("nguon_cap")
    spoken = {fold(EVERY_UNIT): EVERY_UNIT, fold(COMPUTED): COMPUTED}
    return Element(
        row.text("ma"),
        row.text("ten"),
        row.text("dvt"),
        row.value("so_le") or 0,
        Nature(row.value("tinh_chat")),
        spoken.get(fold(supplier), supplier),
        row.value("ap_dung") or (ALL_KINDS,),
        _kinds(row, "ky"),
        row.value("la_tong_cua") or (),
        row.text("khong_vuot"),
        row.value("can_doi"),
        row.text("huong_dan"),
        row.text("thuong_khong_vuot"),
        supplied_at=row["nguon_cap"].place,
    )


def indicator_of(row: Row, findings: list[Finding], file: str) -> Indicator:
    """A row of Chỉ tiêu; a comparison without its value is dropped, and said."""
    return Indicator(
        row.text("ma"),
        row.text("ten"),
        row.text("dvt"),
        row.text("chieu"),
        row.value("tu_so"),
        row.value("mau_so") or (),
        OverUnits(row.value("gop_don_vi")),
        _kinds(row, "ky"),
        row.value("so_le") or 0,
        _target(row, findings, file),
        row.text("can_cu"),
    )


def _target(row: Row, findings: list[Finding], file: str) -> Target | None:
    comparison = row.value("phep_so")
    value, upper = _fraction(row, "muc_tieu"), _fraction(row, "muc_tieu_den")
    if comparison is None:
        return None
    if value is None:
        place = row["muc_tieu"].place
        findings.append(notices.TARGET_WITHOUT_VALUE.at(place, file, comparison=comparison))
        return None
    places = row["muc_tieu"].place, row["muc_tieu_den"].place
    return Target(Comparison(comparison), value, upper, row.text("nam_muc_tieu"), *places)


def _fraction(row: Row, key: str) -> Fraction | None:
    scaled: int | None = row.value(key)
    if scaled is None:
        return None
    return Fraction(scaled, 10 ** so.CHI_TIEU.column(key).decimals)


def period_of(row: Row, calendar: Calendar) -> Period:
    """A row of Kỳ báo cáo, its deadline moved to a working day where it says so."""
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


def receipt_note_of(row: Row) -> ReceiptNote:
    """A row of Tiếp nhận."""
    period: PeriodCode = row.value("ky")
    return ReceiptNote(
        row.text("don_vi"),
        period,
        row.value("ngay_den") or row.value("ngay_nhan"),
        row.value("gia_han_den"),
        _ticked(row, "mien"),
        row.text("ly_do_tra_lai"),
        row.text("ly_do_chap_nhan"),
        row.text("nguoi_duyet"),
        row.value("lan_tinh"),
        row.text("ghi_chu"),
        row.text("so_den"),
    )
