"""The ledger: everything the consolidating office keeps in its sổ công tác, read and typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dvexcel.model.calendar import Calendar
from dvexcel.model.field_of_work import FieldOfWork
from dvexcel.model.indicator import Nature
from dvexcel.model.life import Life
from dvexcel.model.period import PeriodKind
from dvexcel.model.thresholds import PROPOSED, Thresholds

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dvexcel.model.corrected import Adjustment, Baseline
    from dvexcel.model.field_of_work import RegisterRow
    from dvexcel.model.indicator import Element, Indicator
    from dvexcel.model.issue import IssuedForm, PeriodIssues
    from dvexcel.model.outgoing import Outgoing
    from dvexcel.model.paper import System
    from dvexcel.model.period import Period, PeriodCode
    from dvexcel.model.place import Cell
    from dvexcel.model.task import Task
    from dvexcel.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Office:
    """A body in whose name documents are issued, with its default signer.

    ``installers`` is the shared folder in which newer versions of dvexcel are laid, "" for none.
    ``cells`` tells where each column of its row stands.
    """

    code: str
    system: System
    parent_lines: tuple[str, ...]
    name_lines: tuple[str, ...]
    name: str
    symbol: str
    place_name: str
    authority: str
    office_lines: tuple[str, ...]
    signer: str
    drafting_unit: str
    archive: str
    keeps_ledger: bool
    installers: str = ""
    cells: Mapping[str, Cell] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Document:
    """A cited document; number and date together identify it, the number alone repeats yearly."""

    symbol: str
    kind: str
    issued: date | None
    issuer: str
    trich_yeu: str
    in_force: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptNote:
    """What the clerk wrote about one unit and period in Tiếp nhận; it wins over what we saw.

    ``incoming`` is the number under which the office entered the unit's document.
    """

    unit: str
    period: PeriodCode
    received: date | None = None
    extended_to: date | None = None
    exempt: bool = False
    returned_why: str = ""
    accepted_why: str = ""
    approved_by: str = ""
    counted_version: int | None = None
    note: str = ""
    incoming: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Ledger:
    """The whole sổ công tác, each list in the order of its sheet; one is only equal to itself.

    ``registers`` holds the rows of each register of the field by its key. ``issues``: what was
    asked of whom, which wins over today's sheets for the periods that went out; ``withdrawn`` are
    the codes of elements, tasks and units that were asked then and stand on no sheet any more.
    ``sheets`` is the sổ alone, where this is the sổ with its issues.
    """

    offices: Mapping[str, Office] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    documents: tuple[Document, ...] = ()
    tasks: tuple[Task, ...] = ()
    registers: Mapping[str, tuple[RegisterRow, ...]] = field(default_factory=dict)
    elements: Mapping[str, Element] = field(default_factory=dict)
    indicators: tuple[Indicator, ...] = ()
    periods: Mapping[PeriodCode, Period] = field(default_factory=dict)
    receipt_notes: Mapping[tuple[str, PeriodCode], ReceiptNote] = field(default_factory=dict)
    outgoing: Mapping[str, Outgoing] = field(default_factory=dict)
    baselines: tuple[Baseline, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    holidays: frozenset[date] = frozenset()
    thresholds: Thresholds = PROPOSED
    work: FieldOfWork = field(default_factory=FieldOfWork)
    issues: Mapping[PeriodCode, PeriodIssues] = field(default_factory=dict)
    withdrawn: frozenset[str] = frozenset()
    life: Life = field(default_factory=Life)
    sheets: Ledger | None = None

    @property
    def as_it_stands(self) -> Ledger:
        """The sổ alone, for a form that is yet to go out."""
        return self.sheets or self

    @property
    def own_office(self) -> Office | None:
        """The office that keeps this sổ, if one is marked."""
        return next((office for office in self.offices.values() if office.keeps_ledger), None)

    def units_owing(self, period: Period) -> tuple[Unit, ...]:
        """The units that owe a return for ``period``, in the order of the list."""
        return tuple(unit for unit in self.units.values() if self.owes(unit, period))

    def begun(self, year: int) -> PeriodCode | None:
        """The first month of the year that was issued; None where nothing tells."""
        months = (c for c in self.issues if c.year == year and c.kind is PeriodKind.THANG)
        return min(months, default=None)

    def owes(self, unit: Unit, period: Period) -> bool:
        """Whether the unit owes a return: it must report now, or was issued a form for it."""
        issued = self.form_issued(unit, period) is not None
        return unit.must_report(period) or (issued and unit.exists_on(period.closing))

    def form_issued(self, unit: Unit, period: Period) -> IssuedForm | None:
        """The form on which the unit was last asked for ``period``, its own or a month's."""
        for code in dict.fromkeys((period.code.months[-1], period.code)):
            form = self._form(unit, code)
            if form is not None and period.code in form.periods:
                return form
        return None

    def _form(self, unit: Unit, code: PeriodCode) -> IssuedForm | None:
        issues = self.issues.get(code)
        return None if issues is None else issues.last(unit.code)

    @property
    def calendar(self) -> Calendar:
        """The days on which offices work, by the sheet Ngày nghỉ."""
        return Calendar(self.holidays)

    def elements_asked(self, unit: Unit, period: Period) -> tuple[Element, ...]:
        """The elements that the unit types for ``period``, in the order of the sheet.

        A unit that reports every month is not asked again for a longer period what its months
        already say. What was issued stays asked, and nothing else is.
        """
        form = self.form_issued(unit, period)
        if form is not None:
            return tuple(self.elements[e.code] for e, told in form.elements if told == period.code)
        kind = period.code.kind
        current = (e for e in self.elements.values() if e.code not in self.withdrawn)
        elements = (e for e in current if e.is_asked_of(unit, kind))
        if kind is PeriodKind.THANG or PeriodKind.THANG not in unit.owes:
            return tuple(elements)
        return tuple(e for e in elements if not e.is_asked_of(unit, PeriodKind.THANG))

    def carrier(self, unit: Unit, period: Period) -> Period:
        """The period on whose form the unit reports ``period``.

        Periods that close and fall due together go out as one form: the year's figures stand on
        the form of December. It is ``period`` itself when the unit owes no such month.
        """
        month = self.periods.get(period.code.months[-1])
        if month is None or month.code == period.code or not unit.must_report(month):
            return period
        together = (month.closing, month.due, month.due_excluded) == (
            period.closing,
            period.due,
            period.due_excluded,
        )
        return month if together else period

    def carried(self, unit: Unit, month: Period) -> tuple[Period, ...]:
        """The longer periods whose figures stand on the unit's form of ``month``."""
        if month.code.kind is not PeriodKind.THANG:
            return ()
        return tuple(
            period
            for code, period in sorted(self.periods.items())
            if code != month.code
            and self.owes(unit, period)
            and self.carrier(unit, period).code == month.code
        )

    def elements_on_form(self, unit: Unit, period: Period) -> tuple[tuple[Element, Period], ...]:
        """All that the unit types on its form of ``period``, each with the period it is for."""
        periods = (period, *self.carried(unit, period))
        return tuple((e, one) for one in periods for e in self.elements_asked(unit, one))

    def elements_due(self, unit: Unit, period: Period) -> tuple[Element, ...]:
        """The elements that the unit's figures of ``period`` must hold, from whichever form."""
        own = {element.code for element in self.elements_asked(unit, period)}
        issued = self.form_issued(unit, period) is not None
        return tuple(
            element
            for element in self.elements.values()
            if self._stays_with(element, unit, period)
            and (
                (issued and element.code in own)
                or self._is_told_by_months(element, unit, period)
                or (
                    not issued
                    and element.code not in self.withdrawn
                    and unit.must_report(period)
                    and element.belongs_to(period.code.kind)
                    and element.comes_from(unit)
                )
            )
        )

    def _is_told_by_months(self, element: Element, unit: Unit, period: Period) -> bool:
        """Whether months of the period hold the element: as issued, else as the sheet stands."""
        if not element.belongs_to(period.code.kind):
            return False
        return any(self.asks_in(unit, element, month) for month in period.code.months)

    def asks_in(self, unit: Unit, element: Element, month: PeriodCode) -> bool:
        """Whether the unit is asked for the element in a month."""
        form = self._form(unit, month)
        if form is not None:
            return any(e.code == element.code and told == month for e, told in form.elements)
        monthly = PeriodKind.THANG in element.periods and PeriodKind.THANG in unit.owes
        return monthly and element.comes_from(unit) and element.code not in self.withdrawn

    def _stays_with(self, element: Element, unit: Unit, period: Period) -> bool:
        """Whether the unit answers for the element in a longer period it did not live through.

        The stock of a unit merged away has passed to its successor, whose own opening is what it
        took over and no second beginning.
        """
        spans_months = period.code.kind is not PeriodKind.THANG
        if spans_months and element.nature is Nature.STOCK:
            return unit.exists_on(period.closing)
        if spans_months and element.nature is Nature.OPENING:
            return unit.exists_on(period.start) or not self.predecessors_of(unit.code)
        return True

    def successor_of(self, code: str, day: date) -> str:
        """The unit that stands for ``code`` on ``day``: itself, or the last of its successors."""
        seen: set[str] = set()
        unit = self.units.get(code)
        while unit is not None and not unit.exists_on(day) and unit.successor not in seen:
            seen.add(unit.code)
            unit = self.units.get(unit.successor)
        return code if unit is None else unit.code

    def predecessors_of(self, code: str) -> tuple[str, ...]:
        """The units whose duties passed to ``code``."""
        return tuple(unit.code for unit in self.units.values() if unit.successor == code)

    def tasks_of(self, unit: Unit, period: Period) -> tuple[Task, ...]:
        """The tasks on the unit's form of ``period``, in the order of the sheet."""
        form = self.form_issued(unit, period)
        if form is not None:
            issued = {task.code for task in form.tasks}
            return tuple(task for task in self.tasks if task.code in issued)
        current = (task for task in self.tasks if task.code not in self.withdrawn)
        return tuple(task for task in current if task.is_given_to(unit))
