"""Sentences of the outline filled with figures; one without its figures is not said."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.context.figures import Figures, leaders
from dvexcel.context.sentences import Content, compared, since, words
from dvexcel.model.figure import of_province
from dvexcel.model.paper import Run
from dvexcel.model.period import PeriodKind
from dvexcel.specs import keys
from dvexcel.specs.bao_cao import Form, Optional, Sentence, Slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.figure import Measure
    from dvexcel.model.ledger import Ledger


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
        self._silent = owed.value - sent.value  # units of which the report says nothing

    def fill(self, sentence: Sentence) -> Content | None:
        """The sentence with its figures; None when one that it needs is not known."""
        if any(self.slot(slot) is None for slot in sentence.required):
            return None
        first = self.measure(sentence.slots[0].code)
        if sentence.when_zero and first is not None and first.value == 0:
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
            return None
        value = self.figures.of(measure)
        match slot.form:
            case Form.BARE:
                return words(value)
            case Form.LEADERS:
                return self._leaders(slot.code)
            case Form.COUNTED:
                return words(value, slot.words, compared(self.figures, measure, self.past))
            case _:
                unit = measure.indicator.measure
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

    def _none_occurred(self, text: str, measure: Measure) -> Content:
        """What is said of a zero, with the change where there was something before."""
        moved = compared(self.figures, measure, self.past)
        if not measure.previous and not measure.last_year:
            moved = ()
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
            content = words(content, comma, self.figures.count(part), f" {one.measure} {name}")
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
            unit = f" {measure.indicator.measure})"
            content = words(content, f"{comma}{name} (", self.figures.at(measure.key), unit)
        return content or None
