"""What a command may be told on the command line: built from the table, and read into Options."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dvexcel.model.notice import error
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.params import ROOT, ParamKind
from dvexcel.text.dates import parse_date

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dvexcel.command_table import Command
    from dvexcel.model.options import Progress
    from dvexcel.params import Param

BAD_DATE = error(
    "HT016",
    "Ngày không đúng",
    "Ghi {name} “{text}”.",
    "Không đọc được thành ngày.",
    "Mời ghi ngày/tháng/năm, ví dụ {name} 20/09/2026.",
)
BAD_YEAR = error(
    "HT029",
    "Năm không đúng",
    "Ghi {name} “{text}”.",
    "Cần một năm bốn chữ số, từ 2000 đến 2099.",
    "Mời ghi lại, ví dụ {name} 2027.",
)
_YEAR = re.compile(r"20\d\d")
JSON = "for_scripts"


def parameters(command: Command) -> list[click.Parameter]:
    """The arguments and options of a command, in the order in which help shows them."""
    text = "In kết quả thành một đối tượng JSON, cho máy đọc."
    return [*map(_parameter, command.told), click.Option(["--json", JSON], is_flag=True, help=text)]


def _parameter(param: Param) -> click.Parameter:
    """The parameter as click knows it: everything is read as typed, and judged below."""
    if not param.name:
        several = -1 if param.kind is ParamKind.FILES else 1
        shown = param.shown if param.needed else f"[{param.shown}]"
        made = _Explained([param.fills], nargs=several, required=param.needed, metavar=shown)
        made.words = param.help
        return made
    if param.kind is ParamKind.SWITCH:
        return click.Option([param.name, param.fills], is_flag=True, help=param.help)
    shown = param.shown
    return click.Option([param.name, param.fills], default="", metavar=shown, help=param.help)


class _Explained(click.Argument):
    """An argument that help explains as it does an option, also where click would not."""

    words = ""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:  # noqa: ARG002 - click's own
        return self.metavar or "", self.words


def folder_of(given: Mapping[str, Any]) -> Path:
    """The work folder."""
    return Path(given[ROOT] or ".")


def options_of(
    command: Command, given: Mapping[str, Any], today: date, progress: Progress
) -> Options:
    """What the command is told; CannotRun (HT016, HT029) names the value that cannot be read."""
    own = [param for param in command.told if param.fills != ROOT]
    told = {one.fills: _read(one, given[one.fills]) for one in own}
    return Options(progress=progress, **{**told, "today": told["today"] or today})


def _read(param: Param, typed: Any) -> Any:  # noqa: ANN401 - what click parsed, by its kind
    match param.kind:
        case ParamKind.DAY:
            try:
                return parse_date(typed) if typed else None
            except ValueError as problem:
                raise CannotRun(BAD_DATE.at(name=param.name, text=typed)) from problem
        case ParamKind.YEAR:
            if typed and not _YEAR.fullmatch(typed):
                raise CannotRun(BAD_YEAR.at(name=param.name, text=typed))
            return int(typed or 0)
        case ParamKind.FOLDER:
            return Path(typed)
        case ParamKind.FILES:
            return tuple(map(Path, typed))
    return typed
