"""Every read and write of a range, on record: what would be a COM round trip on Windows.

Cell-by-cell traffic is what makes xlwings add-ins slow. A test takes `app.impl.calls.from_now()`,
runs a command, and asserts on `len(calls.reads)` and `len(calls.writes)`.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

from .protection import refuse_if_protected

if TYPE_CHECKING:
    from collections.abc import Callable

Method = TypeVar("Method", bound="Callable[..., Any]")


class Call(NamedTuple):
    """One round trip: `Call("write", "raw_value", "Số liệu", "$A$1:$C$9")`."""

    kind: Literal["read", "write"]
    what: str
    sheet: str
    address: str


class CallCounter:
    """The calls made since this counter was taken; counters share one growing record."""

    def __init__(self, record: list[Call] | None = None) -> None:
        self._record: list[Call] = [] if record is None else record
        self._start = len(self._record)

    def from_now(self) -> CallCounter:
        """A counter that starts at zero here and keeps counting."""
        return CallCounter(self._record)

    def add(self, call: Call) -> None:
        self._record.append(call)

    @property
    def all(self) -> list[Call]:
        return self._record[self._start :]

    @property
    def reads(self) -> list[Call]:
        return [call for call in self.all if call.kind == "read"]

    @property
    def writes(self) -> list[Call]:
        return [call for call in self.all if call.kind == "write"]


def reads(method: Method) -> Method:
    """A method of a range that asks Excel for something."""
    return _counted(method, "read", changes=None)


def writes_contents(method: Method) -> Method:
    """Changes what cells hold: Excel refuses it on the locked cells of a protected sheet."""
    return _counted(method, "write", changes="contents")


def writes_looks(method: Method) -> Method:
    """Changes looks, layout or notes: Excel refuses it on any protected sheet."""
    return _counted(method, "write", changes="looks")


def _counted(
    method: Method,
    kind: Literal["read", "write"],
    *,
    changes: Literal["contents", "looks"] | None,
) -> Method:
    @functools.wraps(method)
    def counted(self: Any, *args: Any, **kwargs: Any) -> Any:
        if changes is not None:
            refuse_if_protected(self, changes)
        sheet = self.sheet
        sheet.book.app.calls.add(Call(kind, method.__name__, sheet.name, self.address))
        return method(self, *args, **kwargs)

    return counted  # type: ignore[return-value] - wraps() keeps the signature
