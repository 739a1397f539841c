r"""A command for who has no tab in Excel and no console: lenh\*.cmd, Send To, dropped files.

``python -m dvexcel.cli.desk COMMAND …`` asks for what was not given, does it, opens the folder of
what was made, and waits before its window closes. With an option given (--…), as by a schedule, it
is the plain program: it asks nothing and waits for nothing.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dvexcel.cli.asked import Stop, answers, work_folder
from dvexcel.cli.main import COULD_NOT_RUN, FOUND, OK, main
from dvexcel.cli.show import show_findings
from dvexcel.clock import today
from dvexcel.command_table import COMMANDS
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.workspace import LEDGER_NAME, Workspace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvexcel.model.finding import Finding
    from dvexcel.model.outcome import Outcome

#: Set by the .cmd: the line by which cmd.exe was started, and the name of the .cmd itself.
LINE, SCRIPT = "DVEXCEL_DONG", "DVEXCEL_TEP"
_IN_A_WINDOW = 10  # added to the exit code: the .cmd then ends its cmd.exe
_RETURN = ".xlsx"
_WORDS = re.compile(r'"[^"]*"|[^\s"]+')


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Do the command named first; the exit code of the program, ten more in a window of its own."""
    name, *given = arguments
    dropped = dropped_on(environment)
    in_a_window = dropped is not None
    given = given if dropped is None else list(dropped)
    if any(one.startswith("--") for one in given):
        return main([name, *given])
    try:
        code = _ask_and_do(name, given)
    except (Stop, click.Abort):
        click.echo("Đã thôi theo yêu cầu.")
        code = OK
    except CannotRun as problem:
        _show(problem.findings)
        code = COULD_NOT_RUN
    if not in_a_window:
        return code
    if sys.stdin.isatty():
        click.echo("\nBấm một phím bất kỳ để đóng cửa sổ này.")
        click.getchar()
    return code + _IN_A_WINDOW


def dropped_on(environment: Mapping[str, str]) -> list[str] | None:
    r"""What was dropped on the .cmd, or [] for a double click; None when a console started it.

    Explorer writes ``cmd.exe /c ""path\kiem-tra.cmd" a.xlsx "b c.xlsx""`` and quotes only names
    with blanks; cmd.exe has by then split the line at each & and lost each ^.
    """
    line, script = environment.get(LINE, ""), environment.get(SCRIPT, "")
    head, _, rest = line.replace(" /C ", " /c ", 1).partition(" /c ")
    if not script or not head or not rest:
        return None
    rest = rest.strip()
    if rest.startswith('""') and rest.endswith('"'):
        rest = rest[1:-1]
    words = [word.strip('"') for word in _WORDS.findall(rest)]
    if not words or not words[0].casefold().endswith(script.casefold()):
        return None
    return words[1:]


def _ask_and_do(name: str, given: Sequence[str]) -> int:
    command = next(one for one in COMMANDS if one.name == name)
    click.echo(f"{command.summary}\n")
    returns = [Path(one) for one in given if one.casefold().endswith(_RETURN)]
    if name == "kiem-tra" and returns and all(path.name != LEDGER_NAME for path in returns):
        return _check(returns)
    return main([name, *answers(command, [Path(one) for one in given], today())], _open_folder)


def _check(returns: Sequence[Path]) -> int:
    """Check returns that were dropped, each by the work folder that it lies in."""
    from dvexcel.commands.kiem_tra import check_one  # noqa: PLC0415 - only this needs it
    from dvexcel.reading.xlsx import read_workbook  # noqa: PLC0415 - as above

    workspace = Workspace(work_folder(returns))
    code = OK
    for path in returns:
        outcome = check_one(workspace, Options(today()), read_workbook(path))
        click.echo(f"{path.name}: {'Không có điểm nào cần sửa.' if not outcome.findings else ''}")
        _show(outcome.findings)
        code = FOUND if outcome.has_error else code
    return code


def _show(findings: Sequence[Finding]) -> None:
    from rich.console import Console  # noqa: PLC0415 - the help page does without it

    show_findings(Console(), findings)


def _open_folder(outcome: Outcome) -> None:
    """Show the folder of what was made, in the window that the system has for folders."""
    folders = {path.parent for path in outcome.files}
    if len(folders) == 1 and sys.platform == "win32":
        click.launch(str(folders.pop()))


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], os.environ))
