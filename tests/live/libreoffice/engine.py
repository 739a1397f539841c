"""The seam that xlwings leaves for engines: its name, its applications, its value conversions.

The conversions follow xlwings' own Windows engine.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from xlwings import base_classes

from .app import App
from .cells import ERROR_TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


class Engine:
    """Excel as LibreOffice plays it."""

    name = "libreoffice"
    type = "desktop"

    def __init__(self) -> None:
        self.apps = Apps(self)

    @staticmethod
    def prepare_xl_data_element(value: Any, options: Any) -> Any:  # noqa: ARG004 - xlwings' own signature
        """A Python value ready for Excel: nothing and not-a-number are "", which empties a cell."""
        if isinstance(value, np.generic):
            value = value.item()
        if value is None or value is pd.NaT or value is pd.NA or value != value:  # noqa: PLR0124 - only NaN differs from itself
            return ""
        if isinstance(value, pd.Timestamp):
            return value.to_pydatetime()
        return value

    @staticmethod
    def clean_value_data(
        data: Sequence[Sequence[Any]],
        datetime_builder: Callable[..., Any],
        empty_as: Any,
        number_builder: Callable[[float], Any] | None,
        err_to_str: bool,  # noqa: FBT001 - xlwings' own
    ) -> list[list[Any]]:
        """What `.value` gives from what Excel gave: errors are None unless `err_to_str`."""

        def clean(value: Any) -> Any:
            if value is None or value == "":
                return empty_as
            if isinstance(value, dt.datetime):
                return datetime_builder(
                    year=value.year,
                    month=value.month,
                    day=value.day,
                    hour=value.hour,
                    minute=value.minute,
                    second=value.second,
                    microsecond=value.microsecond,
                    tzinfo=None,
                )
            if number_builder is not None and isinstance(value, float):
                return number_builder(value)
            if isinstance(value, int) and value in ERROR_TEXTS:
                return ERROR_TEXTS[value] if err_to_str else None
            return value

        return [[clean(value) for value in row] for row in data]


class Apps(base_classes.Apps):
    """The running applications, the active one first."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._running: list[App] = []

    def keys(self) -> list[int]:
        return [app.pid for app in self._running]

    def add(
        self,
        spec: str | None = None,  # noqa: ARG002 - for macOS
        add_book: bool | None = None,  # noqa: FBT001 - xlwings' own
        xl: Any = None,  # noqa: ARG002 - xlwings' own
        visible: bool | None = None,  # noqa: FBT001, ARG002 - nothing to see
    ) -> App:
        app = App(self)
        self._running.insert(0, app)
        if add_book:
            app.books.add()
        return app

    def forget(self, app: App) -> None:
        if app in self._running:
            self._running.remove(app)

    @staticmethod
    def cleanup() -> None:
        """Each office ends with its App; there are no strays to look for."""

    def __iter__(self) -> Iterator[App]:
        return iter(list(self._running))

    def __len__(self) -> int:
        return len(self._running)

    def __getitem__(self, pid: int) -> App:
        for app in self._running:
            if app.pid == pid:
                return app
        raise KeyError(pid)
