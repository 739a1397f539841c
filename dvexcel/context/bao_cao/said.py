"""Sections of the outline filled with figures; a sentence without its figures is not said."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import chain
from typing import TYPE_CHECKING

from dvexcel.context.figures import Figures, leaders
from dvexcel.context.sentences import Content, compared, lowered, paragraph, since, words
from dvexcel.model.field_of_work import RECEIPTS
from dvexcel.model.figure import of_province
from dvexcel.model.paper import Run
from dvexcel.model.period import PeriodKind
from dvexcel.model.sentence import LEFT_OUT, Form, Optional, Sentence, Slot
from dvexcel.specs import keys
from dvexcel.text.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.field_of_work import Section
    from dvexcel.model.figure import Measure
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.paper import Block


_FEWEST_GROUPS = 2
_FEWEST_TO_LEAD = 3  # units; among fewer none is said to do most


class Filler:
    """Fills sentences from one consolidation; a month's report ``is_short``."""

    def __init__(self, ledger: Ledger, consolidation: Consolidation) -> None:
        self.ledger, self.consolidation = ledger, consolidation
        self.figures = Figures(consolidation)
        self.is_short = consolidation.period.code.kind is PeriodKind.THANG
        self.past = since(consolidation.period.code)
        self.leaders = leaders(consolidation)
        owed, sent = self.figures.count(keys.OWED), self.figures.count(keys.SENT)
        self._indicators = {indicator.code for indicator in ledger.indicators}
        self._group_names = {status.unit.group for status in consolidation.statuses}
        self._silent = owed.value - sent.value  # units of which the report says nothing

    def section(self, section: Section) -> Iterator[Block]:
        """The paragraphs of a section: how returns came in where it tells that, and its sentences.

        They are one where the report is to be short.
        """
        told = [
            [self.fill(sentence) for sentence in together]
            for together in section.said_in(self.consolidation.period.code.kind)
        ]
        if section.beside == RECEIPTS:
            told[:1] = [[self._receipts(), *chain(*told[:1])]]
        for together in [list(chain(*told))] if self.is_short else told:
            if said := [one for one in together if one]:
                yield paragraph(said[0], *(words(" ", sentence) for sentence in said[1:]))

    def _receipts(self) -> Content:
        """How many returns came and how; nothing where no unit owes one.

        A short report has told in its opening how many returns it stands on.
        """
        figures, owed = self.figures, self.figures.count(keys.OWED)
        if not owed.value:
            return ()
        told = words(f"Đến ngày {short_date(self.consolidation.as_of)}, ")
        if not self.is_short:
            counted = words(figures.count(keys.SENT), "/", owed)
            end = " đơn vị phải gửi đã được tổng hợp. Tình hình gửi: "
            told = words(told, "báo cáo của ", counted, end)
        mark = ""
        for code, text in (
            (keys.ON_TIME, "gửi đúng hạn"),
            (keys.LATE, "gửi sau hạn"),
            (keys.LATE_MENDED, "gửi đúng hạn, bổ sung sau hạn bổ sung"),
            (keys.PROVISIONAL, "đã gửi, đang đối chiếu ngày đến"),
            (keys.FAULTY, "còn lỗi, đang được đề nghị sửa"),
            (keys.RETURNED, "được trả lại"),
            (keys.MISSING, "chưa gửi"),
        ):
            count = figures.count(code) if figures.has(code) else None
            if count is not None and count.value:
                told, mark = words(told, mark, count, f" đơn vị {text}"), "; "
        return words(told, ".")

    def fill(self, sentence: Sentence) -> Content | None:
        """The sentence with its figures; None when one that it needs is not known."""
        if any(self.slot(slot) is None for slot in sentence.required):
            return None
        code = sentence.slots[0].code
        first = self.measure(code)
        if sentence.when_zero and self._is_zero(code, first):
            if sentence.when_zero == LEFT_OUT:
                return None
            return self.qualified(self._none_occurred(sentence.when_zero, first), first)
        return self.qualified(self._joined(sentence.pieces) or (), first)

    def qualified(self, said: Content, measure: Measure | None) -> Content:
        """A sentence, or a part of one, with how many units stand behind it where that is unsaid.

        The report begins with how many returns it stands on. Fewer units than that stand behind a
        figure when months are missing, or when an accepted return lacks it.
        """
        if measure is None or measure.expected - measure.counted <= self._silent:
            return said
        counted, asked = self.figures.at(f"{measure.key}:n"), self.figures.at(f"{measure.key}:N")
        told = words(" (số liệu của ", counted, "/", asked, " đơn vị)")
        last = said[-1] if said else None
        if isinstance(last, Run) and last.text.endswith("."):
            return words(said[:-1], replace(last, text=last.text[:-1]), told, ".")
        return words(said, told)

    def counted_units(self, code: str) -> Content:
        """How many units a count of the period tells."""
        return words(self.figures.count(code), " đơn vị")

    def measure(self, code: str) -> Measure | None:
        """The indicator over the province, None without a value."""
        measure = of_province(self.consolidation.measures, code)
        return measure if measure is not None and measure.value is not None else None

    def slot(self, slot: Slot) -> Content | None:
        """What a slot prints, None when there is nothing to print."""
        if slot.form is Form.PARTS:
            return self._parts(slot.code)
        measure = self.measure(slot.code)
        if measure is None:
            is_count = slot.form is Form.BARE and slot.code not in self._indicators
            counted = is_count and self.figures.has(slot.code)
            return words(self.figures.count(slot.code)) if counted else None
        value = self.figures.of(measure)
        match slot.form:
            case Form.BARE:
                return words(value)
            case Form.LEADERS:
                return self._leaders(slot.code)
            case Form.GROUPS:
                return self._groups(measure)
            case Form.COUNTED:
                return words(value, slot.words, compared(self.figures, measure, self.past))
            case _:
                unit = measure.indicator.dvt
                gap = "" if unit == "%" else " "
                moved = compared(self.figures, measure, self.past)
                return words(value, f"{gap}{unit}{slot.words}", moved)

    def _joined(self, pieces: Iterable[str | Slot | Optional]) -> Content | None:
        """The pieces one after the other; None when a slot among them prints nothing."""
        content: Content = ()
        for piece in pieces:
            match piece:
                case str():
                    content = words(content, piece)
                case Slot():
                    told = self.slot(piece)
                    if told is None:
                        return None
                    content = words(content, told)
                case Optional():
                    content = words(content, self._joined(piece.pieces) or ())
        return content

    def _is_zero(self, code: str, measure: Measure | None) -> bool:
        """Whether the figure of an indicator, or a count of the period, is nothing."""
        if measure is not None:
            return measure.value == 0
        return self.figures.has(code) and not self.figures.count(code).value

    def _none_occurred(self, text: str, measure: Measure | None) -> Content:
        """What is said of a zero, with the change where there was something before."""
        moved: Content = ()
        if measure is not None and (measure.previous or measure.last_year):
            moved = compared(self.figures, measure, self.past)
        return words(text.removesuffix("."), moved, ".")

    def _parts(self, code: str) -> Content | None:
        """The parts of a total that occurred, when every one has a figure and they add up to it."""
        element = self.ledger.elements.get(code)
        parts = () if element is None else element.sum_of
        if not parts or not all(self.figures.has(part) for part in (code, *parts)):
            return None
        counts = {part: self.figures.count(part).value for part in parts}
        if sum(counts.values(), Fraction(0)) != self.figures.count(code).value:
            return None  # some unit gave the total and not every part
        occurred = [part for part, count in counts.items() if count]
        content: Content = words(", gồm ") if occurred else ()
        for index, part in enumerate(occurred):
            one = self.ledger.elements[part]
            name = one.name.removeprefix("Trong đó: ")
            comma = "" if index == 0 else ", "
            content = words(content, comma, self.figures.count(part), f" {one.dvt} {name}")
        return content

    def _groups(self, province: Measure) -> Content | None:
        """What each group came to, where two or more did; a short report tells none.

        A figure that one unit supplies says nothing of its group.
        """
        if self.is_short or self.figures.has_one_supplier(province.indicator):
            return None
        told = [
            one
            for one in self.consolidation.measures
            if one.indicator.code == province.indicator.code
            and one.scope in self._group_names
            and one.value is not None
        ]
        if len(told) < _FEWEST_GROUPS:
            return None
        unit = province.indicator.dvt
        content: Content = ()
        for one in told:
            mark = "; " if content else ""
            content = words(content, f"{mark}{lowered(one.scope)} ", self.figures.of(one))
            content = words(content, unit if unit == "%" else f" {unit}")
        return content

    def _leaders(self, code: str) -> Content | None:
        """The units with the highest value, each with it; a short report names none."""
        province = self.measure(code)
        if self.is_short or province is None or province.counted < _FEWEST_TO_LEAD:
            return None
        content: Content = ()
        for measure in self.leaders.get(code, []):
            comma = "" if not content else " và "
            name = self.ledger.units[measure.scope].name
            unit = f" {measure.indicator.dvt})"
            content = words(content, f"{comma}{name} (", self.figures.at(measure.key), unit)
        return content or None
