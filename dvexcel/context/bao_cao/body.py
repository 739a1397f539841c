"""The body of the report: results by section, assessment, tasks ahead, proposals."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from dvexcel.context.bang_chi_tieu import indicator_grid
from dvexcel.context.bao_cao.ahead import ahead
from dvexcel.context.bao_cao.asked import proposals
from dvexcel.context.bao_cao.assess import shortcomings, strengths, without_targets
from dvexcel.context.bao_cao.basis import plan_of_the_year
from dvexcel.context.bao_cao.documents import issued_in
from dvexcel.context.bao_cao.said import Filler
from dvexcel.context.charts import has_many_groups, receipts_chart, targets_chart
from dvexcel.context.goi_y import stale
from dvexcel.context.numbering import Numbering
from dvexcel.context.sentences import Content, dash, in_one, paragraph, words
from dvexcel.context.so_theo_doi import register_grid
from dvexcel.model.field_of_work import DOCUMENTS, FIGURES, RECEIPTS
from dvexcel.model.figure import PROVINCE
from dvexcel.model.paper import Block, Level, Run
from dvexcel.model.period import PeriodKind
from dvexcel.specs import keys
from dvexcel.specs.bien_tap import (
    AHEAD,
    CAUSES,
    CAUSES_TITLE,
    PEOPLE,
    PEOPLE_TITLE,
    PROPOSALS,
    SHORTCOMINGS,
    SOLUTIONS,
    SOLUTIONS_TITLE,
    STRENGTHS,
)
from dvexcel.text.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dvexcel.model.bien_tap import Choice
    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.field_of_work import Section
    from dvexcel.model.figure import Figure
    from dvexcel.model.ledger import Ledger, Office
    from dvexcel.model.paper import Chart, Grid

_FEWEST_IN_A_TABLE = 3  # rows
_KINDS_OF_CAUSE = ("Nguyên nhân khách quan", "Nguyên nhân chủ quan")


class BodyWriter:
    """Writes the body, section after section."""

    def __init__(
        self,
        ledger: Ledger,
        consolidation: Consolidation,
        choices: Sequence[Choice],
        issuer: Office,
    ) -> None:
        self.issuer = issuer
        self.ledger, self.consolidation = ledger, consolidation
        self.period = consolidation.period
        self.filler = Filler(ledger, consolidation)
        self.figures = self.filler.figures
        self.numbering = Numbering(issuer.system)
        self.short = self.filler.is_short
        self.chosen: dict[str, list[Choice]] = {}
        over = stale(ledger, consolidation, choices)
        for choice in choices:
            if choice.taken and choice.key not in over:
                self.chosen.setdefault(choice.item, []).append(choice)

    def blocks(self) -> Iterator[Block | Grid | Chart]:
        """The whole body in order."""
        yield self._opening()
        if self.consolidation.gaps:
            yield self._gaps()
        yield self._heading(Level.MUC_LA_MA, "KẾT QUẢ THỰC HIỆN")
        people = [paragraph(self._told(choice)) for choice in self.chosen.get(PEOPLE, [])]
        yield from self._titled(PEOPLE_TITLE, people)
        for section in self.ledger.work.outline:
            yield from self.section(section)
        yield from self._assessment()
        ahead_words = self.period.code.coming.words
        yield self._heading(Level.MUC_LA_MA, f"NHIỆM VỤ TRỌNG TÂM {ahead_words.upper()}")
        yield from self._ahead()
        yield self._heading(Level.MUC_LA_MA, "KIẾN NGHỊ, ĐỀ XUẤT")
        yield from proposals(self.ledger, self.filler, self.chosen.get(PROPOSALS, []), self.issuer)

    def section(self, section: Section) -> Iterator[Block | Grid | Chart]:
        """One part under its title; nothing where it has nothing to say."""
        title = section.short if self.short else section.title
        yield from self._titled(title, list(self._section(section)))

    def _opening(self) -> Block:
        """By what the report is made, on how many returns it stands, and for which days."""
        period, code = self.period, self.period.code
        pieces: list[str | Content] = ["Thực hiện "]
        plan = plan_of_the_year(self.ledger, code.year, self.issuer)
        duty = "chế độ báo cáo định kỳ"
        pieces.append(f"{f'{plan} và {duty}' if plan and not self.short else plan or duty}, ")
        if self._owed.value:
            sent = words(self.figures.count(keys.SENT), "/", self._owed)
            whose = words(" đơn vị phải gửi", self._own_and_shared(), ", ")
            pieces.append(words("trên cơ sở báo cáo của ", sent, whose))
        pieces.append(
            f"{self.issuer.name} báo cáo kết quả {self.ledger.work.name} {code.words} (số liệu từ "
            f"ngày {short_date(period.start)} đến ngày {short_date(period.end)}{self._since()}) "
            "như sau:"
        )
        return paragraph(*pieces)

    def _own_and_shared(self) -> Content:
        """How many units tell figures of their own, where not all do and the report is long."""
        if self.short or not self.figures.has(keys.OWN_FIGURES):
            return ()
        own, shared = (self.figures.count(code) for code in (keys.OWN_FIGURES, keys.SHARED_FIGURES))
        told = words(" (", own, " đơn vị báo cáo số liệu của mình, ", shared, " đơn vị chỉ cung ")
        return words(told, "cấp số liệu chung của toàn tỉnh)")

    def _since(self) -> str:
        """With what a short report compares, and over whom, which it does not repeat."""
        past = self.filler.past
        if not past.is_brief:
            return ""
        told = [
            one
            for one in self.consolidation.measures
            if one.scope == PROVINCE and one.change is not None
        ]
        if not told:
            return ""
        whose = ", số lượng tính ở cùng các đơn vị" if any(m.alike for m in told) else ""
        return f"; mức tăng, giảm là so với {past.before}{whose}"

    def _heading(self, level: Level, text: str) -> Block:
        number = self.numbering.next(level)
        return Block(level, number, (Run(text, bold=level is Level.MUC_SO),))

    def _titled(
        self, title: str, content: Sequence[Block | Grid | Chart]
    ) -> Iterator[Block | Grid | Chart]:
        """What has a title, under a heading; where the report is short, behind the title's words.

        A heading takes a line of its own, so a month's report on two pages has none of them.
        """
        if not content:
            return
        first = content[0]
        if self.short and isinstance(first, Block) and first.level is Level.DOAN:
            number = self.numbering.next(Level.MUC_SO)
            yield Block(Level.MUC_SO, number, (Run(f"{title}: "), *first.content))
            yield from content[1:]
        else:
            yield self._heading(Level.MUC_SO, title)
            yield from content

    def _section(self, section: Section) -> Iterator[Block | Grid | Chart]:
        yield from self.filler.section(section)
        tells_documents = not self.short and section.beside == DOCUMENTS
        if tells_documents and (issued := issued_in(self.ledger, self.period, self.issuer)):
            yield paragraph(f"Trong kỳ đã ban hành, tham mưu ban hành: {issued}.")
        chosen = self.chosen.get(section.item, []) if section.item else []
        for choice in chosen:
            if not choice.is_composed:
                yield paragraph(self._told(choice))
        if not self.short:
            yield from self._beside(section)
            named = [choice for choice in chosen if choice.is_composed]
            yield from self._named(section, named)

    def _beside(self, section: Section) -> Iterator[Grid | Chart]:
        """The table or the chart that stands at the end of a section of a long report."""
        for register in self.ledger.work.registers:
            if register.key == section.beside and (grid := register_grid(register, self.figures)):
                yield grid
        if section.beside == FIGURES:
            told = chain(*section.said_in(self.period.code.kind))
            codes = {slot.code for sentence in told for slot in sentence.slots}
            grid = indicator_grid(self.figures, self.filler.past, codes)
            if len(grid.rows) >= _FEWEST_IN_A_TABLE:
                yield replace(grid, name=f"{grid.name}_{section.number}")
        if section.beside == RECEIPTS and has_many_groups(self.figures):
            yield receipts_chart(self.figures, 1)

    def _named(self, section: Section, named: Sequence[Choice]) -> Iterator[Block]:
        """The rows of a register that the clerk chose, each with what was done and where."""
        noun = next((r.noun for r in self.ledger.work.registers if r.key == section.beside), "")
        if named:
            yield paragraph(f"Một số {noun} nổi bật:" if noun else "Một số kết quả nổi bật:")
        for number, choice in enumerate(named, 1):
            yield dash(_ended(choice.words, "." if number == len(named) else ";"))

    @property
    def _owed(self) -> Figure:
        return self.figures.count(keys.OWED)

    def _gaps(self) -> Block:
        """Which months a longer period lacks, and for how many units."""
        pieces: list[str | Content] = ["Báo cáo tháng còn thiếu: "]
        for index, code in enumerate(self.consolidation.gaps):
            count = self.figures.count(keys.MISSING_MONTH, str(code))
            pieces += ["; " if index else "", words(f"{code.words}: ", count, " đơn vị")]
        pieces.append(
            ". Số cộng qua các tháng dưới đây chỉ gồm các đơn vị có đủ báo cáo tháng trong kỳ; mức "
            "tăng, giảm cần được xem cùng điều này."
        )
        return paragraph(*pieces)

    def _assessment(self) -> Iterator[Block | Grid | Chart]:
        yield self._heading(Level.MUC_LA_MA, "ĐÁNH GIÁ CHUNG")
        yield from without_targets(self.filler)
        number = 1 + has_many_groups(self.figures)
        is_year = self.period.code.kind is PeriodKind.NAM
        drawn = (targets_chart(self.figures, number),) if is_year else ()
        parts: tuple[tuple[str, str, list[Block], Sequence[Chart]], ...] = (
            (STRENGTHS, "Ưu điểm", list(strengths(self.filler)), ()),
            (SHORTCOMINGS, "Hạn chế", list(shortcomings(self.filler)), drawn),
            (CAUSES, CAUSES_TITLE, [], ()),
        )
        for item, title, told, charts in parts:
            lines = [self._told(choice) for choice in self.chosen.get(item, [])]
            chosen = [paragraph(one) for one in (gathered(lines) if item == CAUSES else lines)]
            if told or chosen:
                said = in_one(told) if self.short else told
                yield from self._titled(title, [*said, *chosen, *charts])

    def _ahead(self) -> Iterator[Block | Grid | Chart]:
        """The tasks of the coming time; with the solutions that the clerk wrote, both in parts."""
        tasks = list(self._own_or(AHEAD, ahead(self.ledger, self.consolidation)))
        solutions = [dash(self._told(one)) for one in self.chosen.get(SOLUTIONS, [])]
        if not solutions:
            yield from tasks
            return
        yield from self._titled("Nhiệm vụ", tasks)
        yield from self._titled(SOLUTIONS_TITLE, solutions)

    def _own_or(self, item: str, told: Iterable[Block]) -> Iterator[Block]:
        """What the clerk chose before what follows from the sổ."""
        for choice in self.chosen.get(item, []):
            yield dash(self._told(choice, ";"))
        yield from told

    def _told(self, choice: Choice, mark: str = ".") -> str:
        """The words of a line; a unit's own that the clerk did not reword stand with its name.

        The report of the body above names no unit: the command tells the clerk which to reword.
        """
        is_own = self.issuer is self.ledger.own_office
        is_units = not (choice.reworded or choice.is_composed)
        unit = None if not (is_units and is_own) else self.ledger.units.get(choice.unit)
        return _ended(choice.words if unit is None else f"{unit.name}: {choice.words}", mark)


def gathered(lines: Iterable[str]) -> list[str]:
    """Lines that begin with the same words before a colon, in one: objective causes come first.

    "Nguyên nhân khách quan: …; …." stands before "Nguyên nhân chủ quan: …." and then the rest.
    """
    by_kind: dict[str, list[str]] = {}
    for line in lines:
        kind, mark, rest = line.partition(": ")
        by_kind.setdefault(kind if mark else "", []).append(rest if mark else line)
    told = []
    for kind in (*_KINDS_OF_CAUSE, *(one for one in by_kind if one not in _KINDS_OF_CAUSE)):
        said = by_kind.get(kind, [])
        if not said:
            continue
        if kind:
            told.append(_ended(f"{kind}: {'; '.join(one.rstrip('.;') for one in said)}", "."))
        else:
            told += said
    return told


def _ended(text: str, mark: str) -> str:
    """The text with one mark at its end."""
    return text.strip().rstrip(".;,") + mark
