"""The program ``dvexcel``: one click command for each row of the table of commands.

Exit code 0; 1 when a checking command found an error; 2 when it could not run.
"""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING, Any, Self

import click

from dvexcel import __version__
from dvexcel.cli.parameters import JSON, folder_of, options_of, parameters
from dvexcel.cli.reports import outside_reports, show_reports
from dvexcel.cli.show import as_json, show_changes, show_files, show_findings
from dvexcel.cli.vietnamese import VietnameseCommand, VietnameseGroup, explain, run, strange
from dvexcel.clock import this_moment, today
from dvexcel.command_table import COMMANDS
from dvexcel.log import UNEXPECTED, log_of, write_log
from dvexcel.model.options import silent
from dvexcel.model.outcome import CannotRun
from dvexcel.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import Console

    from dvexcel.command_table import Command
    from dvexcel.model.finding import Finding
    from dvexcel.model.options import Progress
    from dvexcel.model.outcome import Outcome

    After = Callable[[Outcome], None]

OK, FOUND, COULD_NOT_RUN = 0, 1, 2


def main(args: Sequence[str] | None = None, then: After | None = None) -> int:
    """Run the program and answer its exit code; ``then`` is given what a command came to."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # a cp1252 console too
    try:
        code = run(_program(then), args)
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


def _program(then: After | None) -> click.Command:
    group = VietnameseGroup(
        "dvexcel",
        {command.former: command.name for command in COMMANDS if command.former},
        help="Sổ công tác trong Excel: phát biểu, kiểm tra, tổng hợp, soạn văn bản.",
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
        group.add_command(_click_command(command, then))
    return group


def _show_version(ctx: click.Context, _: click.Parameter, wanted: Any) -> None:  # noqa: ANN401
    if wanted:
        click.echo(f"dvexcel {__version__}")
        ctx.exit()


def _click_command(command: Command, then: After | None) -> click.Command:
    def callback(**given: Any) -> int:  # noqa: ANN401 - what click parsed
        return _call(command, given, then)

    return VietnameseCommand(
        command.name,
        params=parameters(command),
        callback=callback,
        help=command.summary,
        short_help=command.summary,
    )


def _call(command: Command, given: dict[str, Any], then: After | None) -> int:
    from rich.console import Console  # noqa: PLC0415 - the help page does without it

    said, shown = Console(stderr=True), Console()
    root = folder_of(given)
    try:
        with _Bar(said, quiet=given[JSON]) as bar:
            options = options_of(command, given, today(), bar.progress)
            outcome = command.function(Workspace(root), options)
    except CannotRun as problem:
        return _refused(problem.findings, said, in_json=given[JSON])
    except (OSError, click.ClickException, click.Abort, click.exceptions.Exit):  # told by main
        raise
    except Exception:  # noqa: BLE001 - whatever a library raises, a clerk gets a sentence
        log = log_of(Workspace(root))
        write_log(log, this_moment(), f"{command.name}: {traceback.format_exc()}")
        return _refused([UNEXPECTED.at(log=log)], said, in_json=given[JSON])
    if given[JSON]:
        click.echo(as_json(outcome.findings, outcome.files, outcome.counts, outcome))
    else:
        show_changes(shown, outcome.changes)
        show_reports(shown, outcome.reports)
        show_findings(shown, outside_reports(outcome))
        show_files(shown, root, outcome)
    if then is not None:
        then(outcome)
    return FOUND if command.checks and outcome.has_error else OK


def _refused(findings: Sequence[Finding], said: Console, *, in_json: bool) -> int:
    if in_json:
        click.echo(as_json(findings, ()))
    else:
        show_findings(said, findings)
    return COULD_NOT_RUN


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
