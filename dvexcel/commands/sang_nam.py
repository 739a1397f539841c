"""A year is handed over: the next year's folder begins with all of this one that still holds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dvexcel import workspace_notices
from dvexcel.commands import sang_nam_notices as notices
from dvexcel.model.deadline import Deadline, DeadlineKind, same_day
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.model.period import PeriodCode
from dvexcel.reading.copied import copied_row
from dvexcel.reading.tables import read_table
from dvexcel.receiving.mo_hinh import models_known
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.mac_dinh.ngay_nghi import fixed_holidays
from dvexcel.specs.mac_dinh.nguong import threshold_rows
from dvexcel.steps.closing_year import ClosingYear
from dvexcel.steps.next_periods import next_periods
from dvexcel.steps.opening import clear_ledger, raw_ledger
from dvexcel.text.unicode import fold
from dvexcel.workspace import LEDGER_NAME, Workspace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger, Model, Task
    from dvexcel.model.options import Options
    from dvexcel.model.record import Row
    from dvexcel.model.sheets import SheetRow
    from dvexcel.specs.table import Table

_AS_THEY_ARE = (so.CO_QUAN, so.VAN_BAN, so.SO_LIEU_GOC, so.CHI_TIEU)
_READ = (*_AS_THEY_ARE, so.DON_VI, so.NHIEM_VU, so.KY_BAO_CAO, so.SO_LIEU_NEN, so.NGUONG)
_NAMED = 5  # units or tasks named in one sentence; the rest is counted


def sang_nam(workspace: Workspace, options: Options) -> Outcome:
    """Begin the year after the sổ's in the folder ``options.target``; this year's is only read.

    CannotRun when no folder was named (HT651), it lies in this year's (HT652) or has a sổ (HT003),
    or the sổ has no period of the year that closes (HT653).
    """
    from dvexcel.writing.so_cong_tac import write_so_cong_tac  # noqa: PLC0415 - loads when used

    book = raw_ledger(workspace, options)
    ledger, findings = clear_ledger(book)
    year = options.year or max((code.year for code in ledger.periods), default=0) + 1
    target = _target(workspace, options, year)
    if not any(code.year == year - 1 for code in ledger.periods):
        raise CannotRun(notices.NO_YEAR.at(closing=year - 1, year=year))
    closing = ClosingYear.of(workspace, ledger, year - 1, options)
    rows = {table.key: read_table(book, table)[0] for table in _READ}
    first_day = date(year, 1, 1)
    models = models_known(ledger, closing.returns, first_day)
    tasks = [row for row in rows["nhiem_vu"] if not _is_left_behind(row, ledger, closing, year)]
    made: dict[str, list[SheetRow]] = {
        **{table.key: _copied(table, rows[table.key]) for table in _AS_THEY_ARE},
        "don_vi": [
            copied_row(so.DON_VI, row)
            for row in rows["don_vi"]
            if (until := row.value("hieu_luc_den")) is None or until.year >= year - 1
        ],
        "nhiem_vu": [_task_line(row, ledger, year) for row in tasks],
        "mo_hinh": [_model_line(model) for of_unit in models.values() for model in of_unit],
        "ky_bao_cao": next_periods(rows["ky_bao_cao"], year),
        "so_lieu_nen": _figures(rows["so_lieu_nen"], closing, year),
        "ngay_nghi": fixed_holidays(year),
        "nguong": _thresholds(rows["nguong"]),
    }
    path, said = target.write(target.ledger, write_so_cong_tac(made))
    templates, also_said = _own_templates(workspace, target)
    return Outcome(
        (path, *templates),
        (*findings, *said, *also_said, *_missing(closing)),
        {key: len(lines) for key, lines in made.items()},
        _to_confirm(year, made, len(rows["nhiem_vu"]) - len(tasks)),
    )


def _target(workspace: Workspace, options: Options, year: int) -> Workspace:
    """The new work folder, which must be another one and without a sổ."""
    if options.target is None:
        raise CannotRun(notices.NO_TARGET.at(year=year))
    path, root = options.target.resolve(), workspace.root.resolve()
    if path == root or root in path.parents:
        raise CannotRun(notices.INSIDE_OLD.at(path=options.target, root=workspace.root))
    target = Workspace(options.target)
    if target.ledger.exists():
        raise CannotRun(workspace_notices.LEDGER_EXISTS.at(path=target.root, name=LEDGER_NAME))
    return target


def _copied(table: Table, rows: Sequence[Row]) -> list[SheetRow]:
    return [copied_row(table, row) for row in rows]


# --- tasks ---


def _is_left_behind(row: Row, ledger: Ledger, closing: ClosingYear, year: int) -> bool:
    """Whether the task was to be done once, and every unit it was given to has done it."""
    task = _task_of(row, ledger)
    if task is None or task.deadline.kind.recurs:
        return False
    return closing.is_settled(task, date(year - 1, 12, 31))


def _task_of(row: Row, ledger: Ledger) -> Task | None:
    """The task of a row; None for a row that could not be read whole, which is copied as it is."""
    return next((task for task in ledger.tasks if task.code == row.text("ma")), None)


def _task_line(row: Row, ledger: Ledger, year: int) -> SheetRow:
    """The row of the task, a yearly one with its day in the new year."""
    line = copied_row(so.NHIEM_VU, row)
    task = _task_of(row, ledger)
    if task is not None:
        line |= _reborn(task.deadline, year)
    return line


def _reborn(deadline: Deadline, year: int) -> SheetRow:
    yearly = deadline.kind in {DeadlineKind.YEARLY, DeadlineKind.YEARLY_BEFORE}
    if not yearly or deadline.day is None:
        return {}
    return {"han_ngay": same_day(deadline.day, year)}


# --- models ---


def _model_line(model: Model) -> SheetRow:
    return {
        "don_vi": model.unit,
        "ten": model.name,
        "linh_vuc": model.field,
        "loai": model.kind,
        "cap": model.level,
        "ngay_dang_ky": model.registered,
        "trang_thai": model.stage,
        "so_quyet_dinh": model.decision,
        "ghi_chu": model.note,
    }


# --- figures ---


def _figures(rows: Sequence[Row], closing: ClosingYear, year: int) -> list[SheetRow]:
    """The figures of the year that closes: those of its returns, else those the sổ already had."""
    told = closing.figures()
    known = {(line["ky"], line["don_vi"], line["so_lieu"]) for line in told}
    earlier = [
        copied_row(so.SO_LIEU_NEN, row)
        for row in rows
        if isinstance(code := row.value("ky"), PeriodCode) and code.year == year - 1
    ]
    return [
        *(
            line
            for line in earlier
            if (line.get("ky"), line.get("don_vi"), line.get("so_lieu")) not in known
        ),
        *told,
    ]


# --- what the office set for itself ---


def _thresholds(rows: Sequence[Row]) -> list[SheetRow]:
    """The rows as the office left them, then our proposal for each value that has no row."""
    known = {fold(row.text("ma")) for row in rows}
    proposed = (line for line in threshold_rows() if fold(str(line["ma"])) not in known)
    return [*_copied(so.NGUONG, rows), *proposed]


# --- what goes with it, and what is said ---


def _own_templates(workspace: Workspace, target: Workspace) -> tuple[list[Path], list[Finding]]:
    """The clerk's own templates, copied."""
    made: list[Path] = []
    said: list[Finding] = []
    if workspace.own_templates.is_dir():
        for path in sorted(workspace.own_templates.rglob("*")):
            if path.is_file() and not path.name.startswith(("~$", ".")):
                goal = target.own_templates / path.relative_to(workspace.own_templates)
                copy, problems = target.write(goal, path.read_bytes())
                made.append(copy)
                said += problems
    return made, said


def _missing(closing: ClosingYear) -> list[Finding]:
    return [
        notices.FIGURES_MISSING.at(
            period=period.code.words[0].upper() + period.code.words[1:],
            count=len(units),
            units="; ".join(units[:_NAMED]) + ("; …" if len(units) > _NAMED else ""),
        )
        for period, units in closing.missing().items()
    ]


def _to_confirm(year: int, made: Mapping[str, Sequence[SheetRow]], left: int) -> tuple[str, ...]:
    """What the clerk looks through before the first period is issued, sheet by sheet."""
    count = {key: len(lines) for key, lines in made.items()}
    set_for = [str(line.get("nam_muc_tieu") or "") for line in made["chi_tieu"]]
    history = sum(bool(years) and str(year) not in years for years in set_for)
    return (
        (
            f"Sổ năm {year} mang theo {count['don_vi']} đơn vị, {count['mo_hinh']} mô hình, "
            f"{count['so_lieu_nen']} số liệu năm {year - 1}. Trước khi phát hành, mời xem lại:"
        ),
        f"Trang Cơ quan: người ký, chức vụ của năm {year}.",
        (
            f"Trang Nhiệm vụ: {count['nhiem_vu']} nhiệm vụ còn mở hoặc lặp lại đã chuyển sang, "
            f"{left} nhiệm vụ mọi đơn vị đã xong để lại; thêm nhiệm vụ của kế hoạch năm {year}."
        ),
        f"Trang Kỳ báo cáo: ngày chốt, hạn gửi của {count['ky_bao_cao']} kỳ.",
        (
            f"Trang Chỉ tiêu: {history} mục tiêu của các năm trước được giữ làm lịch sử; ghi mục "
            f"tiêu năm {year} khi có."
        ),
        (
            "Trang Ngày nghỉ: mới có các ngày lễ dương lịch; thêm Tết Nguyên đán, Giỗ Tổ, ngày "
            f"nghỉ bù theo thông báo năm {year}."
        ),
        "Trang Tiếp nhận, Điều chỉnh, Văn bản đi, Nội dung: để trống, ghi dần trong năm.",
    )
