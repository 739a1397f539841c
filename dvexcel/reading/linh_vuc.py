"""What the sổ says of its field of work; a sentence that cannot be used blocks only itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.field_of_work import (
    ANY_WORK,
    DOCUMENTS,
    EVERY_KIND,
    FIGURES,
    NOT_ASKED,
    RECEIPTS,
    FieldOfWork,
    Register,
    Role,
    Section,
)
from dvexcel.model.indicator import Computation, Listed
from dvexcel.model.period import PeriodKind
from dvexcel.model.sentence import Form, Slot, parse_sentence
from dvexcel.reading import ledger_notices as notices
from dvexcel.reading.copied import copied_row
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.keys import COUNTED
from dvexcel.specs.so_theo_doi import count_codes
from dvexcel.text.unicode import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dvexcel.model.field_of_work import Paragraph
    from dvexcel.model.finding import Finding
    from dvexcel.model.indicator import Element, Indicator
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.place import Cell
    from dvexcel.model.record import Row
    from dvexcel.model.sentence import Sentence

_OTHERWISE = "trừ"
_UNTITLED = "Nội dung khác"
_BESIDE = (RECEIPTS, DOCUMENTS, FIGURES)
_LAST = 10_000  # stands behind every number that a clerk may give


def registers_in(rows: Sequence[Row], file: str) -> tuple[tuple[Register, ...], list[Finding]]:
    """The registers that the sheet Sổ theo dõi describes, and what of it describes none."""
    known = so.registers_kept([copied_row(so.SO_THEO_DOI, row) for row in rows])
    columns = {(one.code, column.title) for one in known for column in one.columns}
    codes = {one.code for one in known}
    first = {row.text("so"): row for row in reversed(rows) if row.text("so") not in codes}
    findings = [
        notices.NO_REGISTER.at(row["so"].place, file, code=code) for code, row in first.items()
    ]
    seen: set[tuple[str, str]] = set()
    for row in rows:
        column = row.text("so"), row.text("tieu_de")
        if column[0] in codes and (column not in columns or column in seen):
            place = row["tieu_de"].place
            findings.append(notices.NO_COLUMN.at(place, file, title=column[1]))
        seen.add(column)
    return known, findings


def counts_of(
    row: Row, registers: Iterable[Register], file: str
) -> tuple[Computation | Listed | None, list[Finding]]:
    """What dvexcel counts for the element of a row of Số liệu gốc."""
    text = row.text("dem")
    if not text:
        return None, []
    known = {fold(one.value): one for one in Computation}
    if fold(text) in known:
        return known[fold(text)], []
    head, _, tail = text.partition(":")
    told = [part for part in map(clean, tail.split(";")) if part]
    for register in registers:
        stage = register.column(Role.STAGE)
        named = fold(head).removeprefix("dong ")
        rest = {fold(register.sheet): False, f"{fold(register.sheet)} {fold(_OTHERWISE)}": True}
        stages = {} if stage is None else {fold(words): words for words, _ in stage.choices}
        if named in rest and all(fold(part) in stages for part in told):
            chosen = frozenset(stages[fold(part)] for part in told)
            quoted = ", ".join(f"“{part}”" for part in told)
            if rest[named] or not told:
                all_but = frozenset(("", *stages.values())) - chosen
                words = f"không kể {quoted}" if told else ""
                return Listed(register.key, all_but, words), []
            return Listed(register.key, chosen, f"thuộc {quoted}"), []
    kinds = "; ".join(one.value for one in Computation)
    place = row["dem"].place
    return None, [notices.UNKNOWN_COUNT.at(place, file, shown=text, known=kinds)]


def field_of(
    ledger: Ledger,
    rows: Mapping[str, Sequence[Row]],
    registers: tuple[Register, ...],
    file: str,
) -> tuple[FieldOfWork, list[Finding]]:
    """The field of the sổ: named by the office that keeps it, its sentences held against codes."""
    findings: list[Finding] = []
    own = next((row for row in rows["co_quan"] if row.value("la_don_vi_dung") is not None), None)
    if own is not None and own["linh_vuc"].is_empty and own["linh_vuc"].place.row:
        findings.append(notices.NO_FIELD.at(own["linh_vuc"].place, file))
    work = FieldOfWork(
        (own.text("linh_vuc") if own is not None else "") or ANY_WORK,
        tuple((row.text("ma"), row.text("ten")) for row in rows["muc_so_lieu"]),
        (),
        registers,
    )
    outline = tuple(_Outline(ledger, work, file, findings).sections(rows["de_cuong"]))
    return replace(work, outline=outline), findings


class _Outline:
    """Reads the rows of Đề cương; what is wrong with one goes to ``findings``."""

    def __init__(
        self, ledger: Ledger, work: FieldOfWork, file: str, findings: list[Finding]
    ) -> None:
        self.indicators: dict[str, Indicator] = {one.code: one for one in ledger.indicators}
        self.elements: Mapping[str, Element] = ledger.elements
        self.registers = {fold(one.sheet): one.key for one in work.registers}
        self.counts = COUNTED.union(*map(count_codes, work.registers))
        self.file, self.findings = file, findings

    def sections(self, rows: Sequence[Row]) -> Iterator[Section]:
        """Part after part, its sentences by paragraph and order."""
        parts: dict[int, list[Row]] = {}
        for row in rows:
            parts.setdefault(row.value("phan"), []).append(row)
        for number, of_part in sorted(parts.items()):
            title = _first(of_part, "ten_phan") or _first(of_part, "ten_ngan")
            if not title:
                place = of_part[0]["ten_phan"].place
                self.findings.append(notices.UNTITLED.at(place, self.file, number=number))
            yield Section(
                number,
                title or _UNTITLED,
                _first(of_part, "ten_ngan") or title or _UNTITLED,
                tuple(self._paragraphs(of_part)),
                self._beside(of_part),
                item := _first(of_part, "muc_loi_van"),
                _asked(_first(of_part, "hoi_don_vi") or title) if item else "",
            )

    def _beside(self, rows: Sequence[Row]) -> str:
        row = next((row for row in rows if row.text("kem")), None)
        if row is None:
            return ""
        said = fold(row.text("kem"))
        known = self.registers | {fold(one): one for one in _BESIDE}
        if said not in known:
            self.findings.append(
                notices.UNKNOWN_BESIDE.at(
                    row["kem"].place, self.file, shown=row.text("kem"), known="; ".join(_BESIDE)
                )
            )
        return known.get(said, "")

    def _paragraphs(self, rows: Sequence[Row]) -> Iterator[Paragraph]:
        paragraphs: dict[int, list[tuple[frozenset[PeriodKind], Sentence]]] = {}
        for row in sorted(rows, key=lambda row: row.value("thu_tu") or _LAST):
            sentence = self._sentence(row)
            if sentence is not None:
                kinds = frozenset(EVERY_KIND if row["ky"].is_empty else _kinds(row))
                paragraphs.setdefault(row.value("doan") or 1, []).append((kinds, sentence))
        return (tuple(paragraphs[number]) for number in sorted(paragraphs))

    def _sentence(self, row: Row) -> Sentence | None:
        place = row["cau"].place
        try:
            sentence = parse_sentence(row.text("cau"), row.text("khi_bang_0"))
        except ValueError as problem:
            self.findings.append(notices.BAD_SENTENCE.at(place, self.file, why=problem))
            return None
        unknown = [slot for slot in sentence.slots if not self._is_known(slot)]
        for slot in unknown:
            self.findings.append(self._no_such_code(slot, place))
        if unknown:
            return None
        told = [self.indicators[s.code] for s in sentence.required if s.code in self.indicators]
        kinds = EVERY_KIND if row["ky"].is_empty else _kinds(row)
        if told and not any(all(one.belongs_to(kind) for one in told) for kind in kinds):
            codes = ", ".join(dict.fromkeys(one.code for one in told))
            self.findings.append(notices.NEVER_SAID.at(row["ky"].place, self.file, codes=codes))
        return sentence

    def _is_known(self, slot: Slot) -> bool:
        if slot.form is Form.PARTS:
            return slot.code in self.elements and bool(self.elements[slot.code].sum_of)
        counted = slot.form is Form.BARE and slot.code in self.counts
        return slot.code in self.indicators or counted

    def _no_such_code(self, slot: Slot, place: Cell) -> Finding:
        hint = "Không có chỉ tiêu nào mang mã này ở trang Chỉ tiêu."
        if slot.form is Form.PARTS:
            hint = "Cách ghi :gom cần mã số liệu gốc có cột Là tổng của."
        elif slot.code in self.counts:
            hint = "Mã này là một số đếm, chỉ ghi được với :so."
        elif slot.code in self.elements:
            using = [one for one in self.indicators.values() if slot.code in one.elements]
            named = "; ".join(one.code for one in using) or "chưa có, mời thêm ở trang Chỉ tiêu"
            hint = f"Đây là mã số liệu gốc; câu dùng mã chỉ tiêu tính từ số ấy: {named}."
        return notices.UNKNOWN_CODE.at(place, self.file, code=slot.code, hint=hint)


def _asked(text: str) -> str:
    return "" if text == NOT_ASKED else text


def _first(rows: Iterable[Row], key: str) -> str:
    """A part's own words, which stand in whichever of its rows comes first."""
    return next((row.text(key) for row in rows if row.text(key)), "")


def _kinds(row: Row) -> frozenset[PeriodKind]:
    return frozenset(PeriodKind(kind) for kind in row.value("ky") or ())
