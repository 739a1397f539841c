"""A consolidation becomes the rows and the overview of the consolidated workbook."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.context.bang_chi_tieu import target_sign
from dvexcel.context.changed_rows import put_right, sent_again
from dvexcel.context.sentences import past_of
from dvexcel.context.so_theo_doi import register_lines
from dvexcel.model.consolidation import Consolidation
from dvexcel.model.figure import PROVINCE
from dvexcel.model.indicator import Comparison, Target
from dvexcel.model.task_progress import Standing
from dvexcel.specs import bieu, doi_chieu, lists
from dvexcel.specs.keys import SINCE_BEFORE, SINCE_YEAR
from dvexcel.specs.so_theo_doi import consolidated, crossed
from dvexcel.text.numbers import decimals_of, format_number

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from dvexcel.context.figures import Figures
    from dvexcel.model.consolidation import Consolidation, CorrectedFigure, ResentFigure
    from dvexcel.model.figure import Measure
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.sheets import CellValue, SheetRow, SheetRows
    from dvexcel.model.task_progress import TaskProgress
    from dvexcel.specs.keys import Moved

_ASKED = frozenset(column.key for column in bieu.KIEN_NGHI.columns)


def tong_hop_rows(
    ledger: Ledger,
    figures: Figures,
    changes: Iterable[ResentFigure] = (),
    corrected: Iterable[CorrectedFigure] = (),
) -> SheetRows:
    """Every table of the consolidated workbook, by the key of its spec.

    ``changes`` are the figures that units changed when they sent again, ``corrected`` those of a
    frozen period that were put right since.
    """
    consolidation = figures.consolidation
    return {
        "tiep_nhan": list(_tiep_nhan(ledger, consolidation)),
        "chi_tieu": list(_chi_tieu(ledger, consolidation)),
        "nhiem_vu": list(_nhiem_vu(ledger, consolidation)),
        "tien_do": list(map(_tien_do, consolidation.progress)),
        **_registers(ledger, figures),
        "kien_nghi": list(_as_reported(ledger, consolidation, bieu.KIEN_NGHI.key, _ASKED)),
        "loi": [*_loi(consolidation), *_explained(ledger, consolidation)],
        "so_lieu": list(_so_lieu(ledger, consolidation)),
        "gui_lai": [sent_again(ledger, change) for change in changes],
        "dieu_chinh": [put_right(ledger, one) for one in corrected],
        "nguon": list(_nguon(figures)),
    }


def target_words(target: Target | None) -> str:
    """A target as a person reads it: "≥ 95", "25 đến 30"."""
    if target is None:
        return ""
    value = _plain(target.value)
    if target.comparison is Comparison.RANGE:
        return value if target.upper is None else f"{value} đến {_plain(target.upper)}"
    return f"{target_sign(target.comparison)}{value}"


def _plain(value: Fraction) -> str:
    return format_number(value, decimals_of(value))


def _scope_name(ledger: Ledger, scope: str) -> str:
    unit = ledger.units.get(scope)
    if unit is not None:
        return unit.name
    return scope[0].upper() + scope[1:] if scope == PROVINCE else scope


def _tiep_nhan(ledger: Ledger, consolidation: Consolidation) -> Iterator[SheetRow]:
    for number, status in enumerate(consolidation.statuses, 1):
        counted = status.counted
        code: CellValue = None
        if counted is not None:
            form = ledger.carrier(status.unit, consolidation.period)
            asked = ledger.elements_on_form(status.unit, form)
            amounts = [counted.amount(element.code) for element, _ in asked]
            code = doi_chieu.shown(doi_chieu.check_code(amounts))
        yield {
            "stt": number,
            "ma": status.unit.code,
            "ten": status.unit.name,
            "khoi": status.unit.group,
            "tinh_trang": status.status.value,
            "tre": status.days_late or None,
            "tre_lam_viec": status.working_days_late or None,
            "ngay_nhan": status.received,
            "can_cu": status.basis,
            "lan": None if counted is None else counted.version,
            "so_loi": status.errors,
            "so_canh_bao": status.warnings,
            "ma_doi_chieu": code,
            "tep": status.file,
            "ghi_chu": status.note,
        }


def _chi_tieu(ledger: Ledger, consolidation: Consolidation) -> Iterator[SheetRow]:
    for measure in consolidation.measures:
        indicator = measure.indicator
        yield {
            "ma": indicator.code,
            "ten": indicator.name,
            "dvt": indicator.dvt,
            "pham_vi": _scope_name(ledger, measure.scope),
            "tu_so": measure.numerator if indicator.is_ratio else None,
            "mau_so": measure.denominator,
            "gia_tri": measure.value,
            "ky_truoc": measure.previous,
            **_moved(measure, SINCE_BEFORE, "chenh_lech", "cung_don_vi"),
            "cung_ky": measure.last_year,
            **_moved(measure, SINCE_YEAR, "chenh_nam", "cung_don_vi_nam"),
            "muc_tieu": target_words(indicator.target),
            "danh_gia": "" if measure.verdict is None else measure.verdict.value,
            "n_N": f"{measure.counted}/{measure.expected}",
        }


def _moved(measure: Measure, names: Moved, change: str, same: str) -> SheetRow:
    """By how much the value moved, as a report tells it: over the same units."""
    then, pair, _ = past_of(measure, names)
    if pair is not None and not pair.units:
        return {change: None, same: ""}
    if pair is not None:
        places = measure.indicator.decimals
        before, now = (format_number(value, places) for value in (pair.then, pair.now))
        return {change: pair.change, same: f"{before} → {now} ({pair.units})"}
    known = None if then is None or measure.value is None else measure.value - then
    return {change: known, same: ""}


def _nhiem_vu(ledger: Ledger, consolidation: Consolidation) -> Iterator[SheetRow]:
    by_task: dict[str, list[TaskProgress]] = {}
    for one in consolidation.progress:
        by_task.setdefault(one.task.code, []).append(one)
    todo, doing, done, apart = lists.TRANG_THAI_NHIEM_VU
    for task in ledger.tasks:
        given = by_task.get(task.code, [])
        if not given:
            continue
        counts = Counter(one.state for one in given)
        yield {
            "ma": task.code,
            "noi_dung": task.content,
            "han": task.deadline_words,
            "duoc_giao": len(given),
            "chua": counts[todo],
            "dang": counts[doing],
            "xong": counts[done],
            "khong": counts[apart],
            "chua_ghi": len(given) - sum(counts[state] for state in lists.TRANG_THAI_NHIEM_VU),
            "qua_han": sum(one.standing is Standing.OVERDUE for one in given),
        }


def _tien_do(one: TaskProgress) -> SheetRow:
    return {
        "ma": one.task.code,
        "noi_dung": one.task.content,
        "ma_don_vi": one.unit.code,
        "don_vi": one.unit.name,
        "tinh_trang": one.standing.value,
        "ngay_qua": one.days or None,
        "han": one.due,
        "trang_thai": one.state,
        "ty_le": one.share,
        "ngay_xong": one.done_on,
        "ket_qua": one.evidence,
        "tep": one.file,
        "o": "" if one.place is None else str(one.place),
    }


def _registers(ledger: Ledger, figures: Figures) -> dict[str, list[SheetRow]]:
    """Each register as told and as counted."""
    rows: dict[str, list[SheetRow]] = {}
    for register in figures.consolidation.work.registers:
        table, counts = consolidated(register), crossed(register)
        shown = {column.key for column in table.columns}
        rows[table.key] = list(_as_reported(ledger, figures.consolidation, table.key, shown))
        if counts is not None:
            rows[counts.key] = register_lines(register, figures)
    return rows


def _as_reported(
    ledger: Ledger, consolidation: Consolidation, table: str, shown: Container[str]
) -> Iterator[SheetRow]:
    """Rows word for word, each with its unit's name in front."""
    for one in consolidation.returns:
        for row in one.tables.get(table, ()):
            values = {key: entry.value for key, entry in row.entries.items() if key in shown}
            yield {"don_vi": ledger.units[one.unit].name, **values}


def _loi(consolidation: Consolidation) -> Iterator[SheetRow]:
    owner = {status.file: status.unit.name for status in consolidation.statuses if status.file}
    for finding in sorted(consolidation.findings, key=lambda f: not f.is_error):
        yield {
            "muc": finding.severity.label.lower(),
            "ma": finding.code,
            "don_vi": owner.get(finding.file, ""),
            "tep": finding.file,
            "o": finding.cells["Vị trí"],
            "noi_dung": finding.said,
        }


def _explained(ledger: Ledger, consolidation: Consolidation) -> Iterator[SheetRow]:
    """What units say of a figure beside it: a reason given takes the question away, not the doubt.

    The clerk reads it where the questions stand.
    """
    for one in consolidation.returns:
        for code, reported in one.figures.items():
            element = ledger.elements.get(code)
            if reported.explanation.is_empty or element is None:
                continue
            typed = reported.typed.shown or "không phát sinh"
            yield {
                "muc": "giải trình",
                "ma": code,
                "don_vi": ledger.units[one.unit].name,
                "tep": one.file,
                "o": str(reported.explanation.place),
                "noi_dung": (
                    f"{element.name}: {typed}. Đơn vị giải trình: {reported.explanation.shown}"
                ),
            }


def _so_lieu(ledger: Ledger, consolidation: Consolidation) -> Iterator[SheetRow]:
    for one in consolidation.returns:
        unit = ledger.units[one.unit]
        for element in ledger.elements_asked(unit, consolidation.period):
            reported = one.figures.get(element.code)
            if reported is None:
                continue
            amount = reported.amount
            yield {
                "ky": str(consolidation.period.code),
                "ma_don_vi": unit.code,
                "don_vi": unit.name,
                "so_lieu": element.code,
                "noi_dung": element.name,
                "gia_tri": None if amount is None else Fraction(amount, 10**element.decimals),
                "giai_trinh": reported.explanation.value,
                "tep": one.file,
                "o": str(reported.place),
                "sha256": one.sha256,
            }


def _nguon(figures: Figures) -> Iterator[SheetRow]:
    elements = {total.element.code: total.element for total in figures.consolidation.totals}
    for item in figures.by_key.values():
        head: SheetRow = {"khoa": item.key, "gia_tri": item.value, "cach_tinh": item.how}
        if not item.sources:
            yield head
        for source in item.sources:
            scale = 10 ** elements[source.element].decimals if source.element in elements else 1
            yield {
                **head,
                "don_vi": source.unit,
                "so_lieu": source.element,
                "dong_gop": Fraction(source.amount, scale),
                "tep": source.file,
                "o": "" if source.place is None else str(source.place),
            }
