"""The program ``dvexcel``: one click command for each row of the table of commands.

Exit code 0; 1 when a checking command found an error; 2 when it could not run.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import click

from dvexcel import __version__
from dvexcel import workspace_notices as notices
from dvexcel.cli.show import as_json, show_files, show_findings
from dvexcel.cli.vietnamese import VietnameseCommand, VietnameseGroup, explain, run, strange
from dvexcel.clock import today
from dvexcel.commands import COMMANDS
from dvexcel.model.outcome import CannotRun
from dvexcel.pipeline.options import Options, silent
from dvexcel.text.dates import parse_date
from dvexcel.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dvexcel.commands import Command
    from dvexcel.pipeline.options import Progress

OK, FOUND, COULD_NOT_RUN = 0, 1, 2


def main(args: Sequence[str] | None = None) -> int:
    """Run the program and answer its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # a cp1252 console too
    try:
        code = run(_program(), args)
    except click.UsageError as problem:
        click.echo(explain(problem), err=True)
        return COULD_NOT_RUN
    except OSError as problem:
        said = strange(problem)
        click.echo(said, err=True)
        return COULD_NOT_RUN
    except (click.Abort, KeyboardInterrupt):
        click.echo("Đã dừng theo yêu cầu.", err=True)
        return COULD_NOT_RUN
    return code if isinstance(code, int) else OK


def _program() -> click.Command:
    group = VietnameseGroup(
        "dvexcel",
        help="Sổ công tác dân vận trong Excel: phát biểu, kiểm tra, tổng hợp, soạn văn bản.",
        params=[
            click.Option(
                ["--version"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_show_version,
                help="Hiện phiên bản.",
            )
        ],
        no_args_is_help=True,
    )
    for command in COMMANDS:
        group.add_command(_click_command(command))
    return group


def _show_version(ctx: click.Context, _: click.Parameter, wanted: Any) -> None:  # noqa: ANN401
    if wanted:
        click.echo(f"dvexcel {__version__}")
        ctx.exit()


def _click_command(command: Command) -> click.Command:
    params: list[click.Parameter] = []
    if command.own_folder:
        params.append(click.Argument(["thu_muc"], required=False, metavar="[THƯ_MỤC]"))
    else:
        text = "Thư mục làm việc; mặc định là thư mục hiện tại."
        params.append(click.Option(["--thu-muc"], default=".", metavar="THƯ_MỤC", help=text))
    if command.makes_folder:
        params.append(click.Argument(["target"], required=True, metavar="THƯ_MỤC_MỚI"))
    if command.of_files:
        params.append(click.Argument(["files"], nargs=-1, required=True, metavar="TỆP..."))
    if command.of_a_period:
        text = "Kỳ báo cáo, ví dụ 2026-T09."
        params.append(click.Option(["--ky"], default="", metavar="MÃ_KỲ", help=text))
    if command.of_a_document:
        text = "Chỉ soạn văn bản có mã này; mặc định soạn tất cả."
        params.append(click.Option(["--ma"], default="", metavar="MÃ", help=text))
    if command.of_a_unit:
        text = "Chỉ làm cho đơn vị có mã này; mặc định làm cho tất cả."
        params.append(click.Option(["--ma"], default="", metavar="MÃ_ĐƠN_VỊ", help=text))
    if command.of_a_year:
        usual = "năm sau của sổ" if command.makes_folder else "năm nay"
        text = f"Năm của sổ mới, ví dụ 2027; mặc định là {usual}."
        params.append(click.Option(["--nam"], default=0, metavar="NĂM", type=int, help=text))
    if command.of_a_whole_year:
        text = "Chạy cả 12 tháng, báo cáo 6 tháng và báo cáo năm (khoảng hai phút)."
        params.append(click.Option(["--ca-nam"], is_flag=True, help=text))
    text = "Ngày làm việc, ví dụ 20/09/2026; mặc định là hôm nay."
    params.append(click.Option(["--ngay"], default="", metavar="NGÀY", help=text))
    text = "In kết quả thành một đối tượng JSON, cho máy đọc."
    params.append(click.Option(["--json", "for_scripts"], is_flag=True, help=text))

    def callback(**given: Any) -> int:  # noqa: ANN401 - what click parsed
        return _call(command, given)

    return VietnameseCommand(
        command.name,
        params=params,
        callback=callback,
        help=command.summary,
        short_help=command.summary,
    )


def _call(command: Command, given: dict[str, Any]) -> int:
    from rich.console import Console  # noqa: PLC0415 - the help page does without it

    said, shown = Console(stderr=True), Console()
    root = Path(given["thu_muc"] or ".")
    try:
        with _Bar(said, quiet=given["for_scripts"]) as bar:
            options = Options(
                _day(given["ngay"]),
                given.get("ky", ""),
                given.get("ma", ""),
                given.get("nam", 0),
                bar.progress,
                files=tuple(Path(name) for name in given.get("files", ())),
                target=Path(given["target"]) if "target" in given else None,
                whole_year=given.get("ca_nam", False),
            )
            outcome = command.function(Workspace(root), options)
    except CannotRun as problem:
        if given["for_scripts"]:
            click.echo(as_json(problem.findings, ()))
        else:
            show_findings(said, problem.findings)
        return COULD_NOT_RUN
    if given["for_scripts"]:
        click.echo(as_json(outcome.findings, outcome.files, outcome.counts))
    else:
        show_findings(shown, outcome.findings)
        show_files(shown, root, outcome)
    return FOUND if command.checks and outcome.has_error else OK


def _day(text: str) -> date:
    if not text:
        return today()
    try:
        return parse_date(text)
    except ValueError as problem:
        raise CannotRun(notices.BAD_DATE.at(text=text)) from problem


class _Bar:
    """Progress bars on stderr, one a kind of work; silent for scripts and when piped."""

    def __init__(self, console: Any, *, quiet: bool) -> None:  # noqa: ANN401 - rich's Console
        from rich.progress import Progress as RichProgress  # noqa: PLC0415 - as above

        self.bars = RichProgress(console=console, disable=quiet)
        self.tasks: dict[str, Any] = {}
        self.progress: Progress = silent if quiet else self._advance

    def __enter__(self) -> Self:
        self.bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.bars.stop()

    def _advance(self, what: str, done: int, total: int) -> None:
        if what not in self.tasks:
            self.tasks[what] = self.bars.add_task(what, total=total)
        self.bars.update(self.tasks[what], completed=done, total=total)
