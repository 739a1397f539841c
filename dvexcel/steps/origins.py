"""What a figure came from, in words: unit, amount, file, cell, which lần and when it came."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.receiving.receipts import read_receipts
from dvexcel.text.dates import short_date
from dvexcel.text.numbers import format_number
from dvexcel.workspace import LEDGER_NAME

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from dvexcel.model.figure import Figure, Source
    from dvexcel.model.ledger import Ledger
    from dvexcel.workspace import Workspace


class Origins:
    """Tells sources in words; what came in when is looked up by digest."""

    def __init__(self, workspace: Workspace, ledger: Ledger) -> None:
        self.workspace, self.ledger = workspace, ledger
        self.receipts = {one.sha256: one for one in read_receipts(workspace) if one.sha256}

    def told(self, figure: Figure) -> Iterator[str]:
        """The figure and how it was made, then each origin on a line of its own."""
        yield f"{self.named(figure)}. Cách tính: {figure.how or 'như đã ghi'}."
        yield from map(self.line, figure.origins)
        if not figure.origins:
            yield "- không có gì được tính vào số này."

    def named(self, figure: Figure) -> str:
        """A figure by its key, with what that stands for and its value."""
        code = figure.key.partition("/")[0]
        names = {one.code: one.name for one in self.ledger.indicators}
        element = self.ledger.elements.get(code)
        name = names.get(code, "" if element is None else element.name)
        said = f"{figure.key} = {format_number(figure.value, figure.decimals)}"
        return f"{said} ({name})" if name else said

    def line(self, source: Source) -> str:
        """One origin: whose, how much of what, and where it stands."""
        unit = self.ledger.units.get(source.unit)
        whose = source.unit if unit is None else unit.name
        element = self.ledger.elements.get(source.element)
        amount = ""
        if element is not None:
            number = format_number(Fraction(source.amount, 10**element.decimals), element.decimals)
            amount = f"{element.code} = {number}"
        elif any(one.code == source.element for one in self.ledger.tasks):
            amount = f"nhiệm vụ {source.element}"
        head = ": ".join(filter(None, (whose, amount))) or f"Chỉ tiêu {source.element}"
        return f"- {head} · {self.where(source)}"

    def where(self, source: Source) -> str:
        """File, cell and version of a source, the file by its way from the work folder."""
        if not source.file:
            return "chưa có tệp được tính"
        path, came = source.file, ""
        receipt = self.receipts.get(source.sha256)
        if receipt is not None:
            inbox = self.workspace.inboxes / receipt.period / source.file
            path = inbox.relative_to(self.workspace.root).as_posix()
            arrived = receipt.incoming.arrived
            came = f"lần {receipt.version}"
            came += "" if arrived is None else f", đến ngày {short_date(arrived)}"
        place = "" if source.place is None else str(source.place)
        if source.element and not place and path != LEDGER_NAME:
            place = "dvexcel tính từ trang Nhiệm vụ và việc gửi báo cáo"
        return " · ".join(filter(None, (path, place, came)))

    def all_lines(self, figures: Iterable[Figure], printed: Container[str]) -> Iterator[str]:
        """Figures as a list, each on one line; those that the report prints are told as such."""
        for figure in figures:
            in_report = "; báo cáo có in số này" if figure.key in printed else ""
            yield f"- {self.named(figure)}: {figure.how}{in_report}"
