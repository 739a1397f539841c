"""The sổ công tác read whole: rows of its sheets become the ledger's nouns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.calendar import Calendar
from dvexcel.model.ledger import (
    Ledger,
)
from dvexcel.reading.kept_figures import adjustments_of, baselines_of
from dvexcel.reading.ledger_checks import (
    NAMED_BY,
    deadline_doubts,
    drop_repeated,
    own_office_doubts,
    unknown_references,
    usable_rows,
)
from dvexcel.reading.ledger_rows import (
    document_of,
    element_of,
    indicator_of,
    office_of,
    period_of,
    receipt_note_of,
    register_row_of,
    task_of,
    unit_of,
)
from dvexcel.reading.linh_vuc import counts_of, field_of, registers_in
from dvexcel.reading.tables import read_table
from dvexcel.reading.thresholds import read_thresholds
from dvexcel.reading.van_ban_di import outgoing_of, texts_of
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.so_theo_doi import in_ledger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.model.finding import Finding
    from dvexcel.model.indicator import Element
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
    as_typed: dict[str, tuple[Row, ...]] = {}

    def read(table: Table) -> None:
        found, problems = read_table(book, table)
        usable, unusable = usable_rows(table, found, book.file)
        findings.extend((*problems, *unusable))
        rows[table.key] = usable
        as_typed[table.key] = found

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
    offices = {office.code: office for office in map(office_of, rows["co_quan"])}
    holidays = frozenset(row.value("ngay") for row in rows["ngay_nghi"])
    calendar = Calendar(holidays)
    periods = {row.value("ma"): period_of(row, calendar) for row in rows["ky_bao_cao"]}
    if not _is_half_written(as_typed["co_quan"], rows["co_quan"]):
        findings += list(own_office_doubts(rows["co_quan"], book.file))
    findings += list(deadline_doubts(rows["nhiem_vu"], book.file))
    elements: dict[str, Element] = {}
    for row in rows["so_lieu_goc"]:
        counts, problems = counts_of(row, registers, book.file)
        findings += problems
        elements[row.text("ma")] = replace(element_of(row), counts=counts)
    ledger = Ledger(
        offices=offices,
        units={unit.code: unit for unit in map(unit_of, rows["don_vi"])},
        documents=tuple(map(document_of, rows["van_ban"])),
        tasks=tuple(map(task_of, rows["nhiem_vu"])),
        registers={key: tuple(register_row_of(row) for row in rows[key]) for key in of_registers},
        elements=elements,
        indicators=tuple(indicator_of(row, findings, book.file) for row in rows["chi_tieu"]),
        periods=periods,
        receipt_notes={
            (note.unit, note.period): note for note in map(receipt_note_of, rows["tiep_nhan"])
        },
        outgoing={
            item.code: item for item in (outgoing_of(row, texts) for row in rows["van_ban_di"])
        },
        baselines=baselines_of(rows["so_lieu_nen"], elements, findings, book.file),
        adjustments=adjustments_of(rows["dieu_chinh"], elements, findings, book.file),
        holidays=holidays,
        thresholds=thresholds,
    )
    work, problems = field_of(ledger, rows, registers, book.file)
    return replace(ledger, work=work), [*findings, *problems]


def _is_half_written(typed: Sequence[Row], usable: Sequence[Row]) -> bool:
    """Whether the office that keeps the sổ is ticked in a row that lacks what is said already."""

    def ticked(rows: Sequence[Row]) -> bool:
        return any(row.value("la_don_vi_dung") is not None for row in rows)

    return ticked(typed) and not ticked(usable)
