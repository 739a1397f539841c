"""The body of the report: results by section, assessment, tasks ahead, proposals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context import keyed as keys
from dvexcel.context.bang_mo_hinh import models_grid
from dvexcel.context.bao_cao.ahead import ahead, proposals
from dvexcel.context.bao_cao.assess import shortcomings, strengths
from dvexcel.context.bao_cao.said import Filler
from dvexcel.context.bieu_do import receipts_chart, targets_chart
from dvexcel.context.numbering import Numbering
from dvexcel.context.sentences import Content, paragraph, words
from dvexcel.model.paper import Block, Level, Run
from dvexcel.model.period import PeriodKind
from dvexcel.specs.bao_cao import OUTLINE, Part, Section
from dvexcel.specs.bien_tap import AHEAD, CAUSES, PROPOSALS, SHORTCOMINGS, STRENGTHS
from dvexcel.text.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.editing import Choice
    from dvexcel.model.ledger import Ledger, Office
    from dvexcel.model.paper import Chart, Grid, System

SHORT = frozenset({PeriodKind.THANG})


class Body:
    """Writes the body, section after section."""

    def __init__(
        self,
        ledger: Ledger,
        consolidation: Consolidation,
        choices: Sequence[Choice],
        system: System,
    ) -> None:
        self.ledger, self.consolidation = ledger, consolidation
        self.period = consolidation.period
        self.filler = Filler(ledger, consolidation)
        self.figures = self.filler.figures
        self.numbering = Numbering(system)
        self.short = consolidation.period.code.kind in SHORT
        self.chosen: dict[str, list[Choice]] = {}
        for choice in choices:
            if choice.taken:
                self.chosen.setdefault(choice.item, []).append(choice)

    def blocks(self, issuer: Office) -> Iterator[Block | Grid | Chart]:
        """The whole body in order."""
        period = self.period
        yield paragraph(
            f"Thực hiện chế độ báo cáo định kỳ, {issuer.name} báo cáo kết quả công tác dân vận "
            f"{period.code.words} (số liệu từ ngày {short_date(period.start)} đến ngày "
            f"{short_date(period.end)}) như sau:"
        )
        yield self._heading(Level.MUC_LA_MA, "KẾT QUẢ THỰC HIỆN")
        for section in OUTLINE:
            content = list(self._section(section))
            if content:
                yield self._heading(Level.MUC_SO, section.title)
                yield from content
        yield from self._assessment()
        yield self._heading(Level.MUC_LA_MA, "NHIỆM VỤ TRỌNG TÂM KỲ TIẾP THEO")
        yield from self._own_or(AHEAD, ahead(self.ledger, self.consolidation))
        yield self._heading(Level.MUC_LA_MA, "KIẾN NGHỊ, ĐỀ XUẤT")
        yield from proposals(self.ledger, self.filler, self.chosen.get(PROPOSALS, []))

    def _heading(self, level: Level, text: str) -> Block:
        number = self.numbering.next(level)
        return Block(level, number, (Run(text, bold=level is Level.MUC_SO),))

    def _section(self, section: Section) -> Iterator[Block | Grid | Chart]:
        if section.part is Part.RECEIPTS:
            yield from self._receipts()
        said = [self.filler.fill(one) for one in section.said_in(self.period.code.kind)]
        said += self._counted(section.part)
        yield from self._paragraphs([content for content in said if content])
        if section.part is Part.MODELS and not self.short:
            yield models_grid(self.figures)
        for choice in self.chosen.get(section.words, []) if section.words else ():
            yield paragraph(_ended(choice.words))

    def _receipts(self) -> Iterator[Block | Chart]:
        figures = self.figures
        sent, owed = figures.count(keys.SENT), figures.count(keys.OWED)
        pieces: list[str | Content] = [
            words("Đến ngày ", short_date(self.consolidation.as_of), ", báo cáo của ", sent, "/"),
            words(owed, " đơn vị phải gửi đã được tổng hợp. Tình hình gửi: "),
        ]
        details = []
        for code, text in (
            (keys.ON_TIME, "đúng hạn"),
            (keys.LATE, "gửi sau hạn"),
            (keys.FAULTY, "còn lỗi, đang được đề nghị sửa"),
            (keys.RETURNED, "được trả lại"),
            (keys.MISSING, "chưa gửi"),
        ):
            count = figures.count(code)
            if count.value:
                details.append(words(count, f" đơn vị {text}"))
        for index, detail in enumerate(details):
            pieces += ["; " if index else "", detail]
        if owed.value:
            yield paragraph(*pieces, ".")
        if self.consolidation.gaps:
            yield self._gaps()
        if not self.short and owed.value:
            yield receipts_chart(self.figures)

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

    def _paragraphs(self, said: Sequence[Content]) -> Iterator[Block]:
        """One paragraph a sentence, or all in one where the report is to be short."""
        if not self.short:
            yield from (paragraph(content) for content in said)
        elif said:
            joined = said[0]
            for content in said[1:]:
                joined = words(joined, " ", content)
            yield paragraph(joined)

    def _counted(self, part: Part | None) -> Iterator[Content]:
        """What a section says beside its outline, from counts of its own."""
        counts: dict[Part, tuple[tuple[str, str, str], ...]] = {
            Part.MODELS: (
                (keys.MODELS, "Các đơn vị đã nêu cụ thể ", " mô hình “Dân vận khéo” trong biểu."),
                (keys.MODELS_STOPPED, "Trong số này có ", " mô hình đã dừng thực hiện."),
            ),
            Part.TASKS: (
                (keys.TASKS_LATE, "Có ", " lượt nhiệm vụ hoàn thành sau hạn."),
                (keys.TASKS_OVERDUE, "Còn ", " lượt nhiệm vụ quá hạn chưa hoàn thành."),
            ),
        }
        for code, before, after in counts.get(part, ()) if part is not None else ():
            count = self.figures.count(code)
            if count.value:
                yield words(before, count, after)

    def _assessment(self) -> Iterator[Block | Grid | Chart]:
        yield self._heading(Level.MUC_LA_MA, "ĐÁNH GIÁ CHUNG")
        if not self.short:
            yield targets_chart(self.figures)
        parts: tuple[tuple[str, str, list[Block]], ...] = (
            (STRENGTHS, "Ưu điểm", list(strengths(self.filler))),
            (SHORTCOMINGS, "Hạn chế", list(shortcomings(self.filler))),
            (CAUSES, "Nguyên nhân, bài học kinh nghiệm", []),
        )
        for item, title, told in parts:
            content = [*told, *(paragraph(_ended(c.words)) for c in self.chosen.get(item, []))]
            if content:
                yield self._heading(Level.MUC_SO, title)
                yield from content

    def _own_or(self, item: str, told: Iterable[Block]) -> Iterator[Block]:
        """What the clerk chose before what follows from the sổ."""
        for choice in self.chosen.get(item, []):
            yield Block(Level.GACH, "-", words(_ended(choice.words, ";")))
        yield from told


def _ended(text: str, mark: str = ".") -> str:
    """The text with one mark at its end."""
    return text.strip().rstrip(".;,") + mark
