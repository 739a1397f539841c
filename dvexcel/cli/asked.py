"""What a command without options asks its clerk for: the work folder, the period, the files."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dvexcel.model.outcome import CannotRun
from dvexcel.model.period import PeriodCode
from dvexcel.params import KY, TEP, THU_MUC_LAP, THU_MUC_MOI
from dvexcel.workspace import LEDGER_NAME, NO_LEDGER, Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from dvexcel.command_table import Command

_MOST = 9  # folders that are remembered
_ISSUING = "phat-hanh"


class Stop(Exception):  # noqa: N818 - nothing is wrong: the clerk thought better of it
    """The clerk answered nothing."""


def answers(command: Command, given: Sequence[Path], today: date) -> list[str]:
    """The command's options as on the command line, each asked for unless ``given`` tells it.

    Stop when the clerk gives no answer; CannotRun for a folder without a sổ.
    """
    said: list[str] = []
    params = command.params
    if TEP in params:
        files = [str(path) for path in given if path.is_file()] or _asked_files()
        said += files
        given = [Path(one) for one in files]
    if THU_MUC_LAP in params:
        usual = documents() / f"Sổ công tác {today.year}"
        return [*said, _asked("Thư mục sẽ lập", str(usual))]
    if command.name == "chan-doan":
        known = [*_known(given), Path()]
        return ["--thu-muc", str(known[0])]
    if TEP in params and next(_above(given), None) is None:  # a file from anywhere may be looked at
        return said
    root = work_folder(given)
    said += ["--thu-muc", str(root)]
    if THU_MUC_MOI in params:
        usual = root.resolve().parent / f"Sổ công tác {today.year + 1}"
        said.append(_asked("Thư mục của năm sau", str(usual)))
    if KY in params:
        said += ["--ky", asked_period(Workspace(root), command.name, today)]
    return said


def work_folder(given: Sequence[Path]) -> Path:
    """The work folder above what was dropped, else one of those that are known, as chosen."""
    above = next(_above(given), None)
    if above is None:
        known = list(dict.fromkeys(_known(())))
        for number, folder in enumerate(known, 1):
            click.echo(f"  {number}. {folder}")
        typed = _asked(
            "Thư mục làm việc (số ở trên, hoặc kéo thư mục vào đây)", "1" if known else ""
        )
        chosen = int(typed) - 1 if typed.isdecimal() else -1
        above = known[chosen] if 0 <= chosen < len(known) else Path(typed)
    if not (above / LEDGER_NAME).is_file():
        raise CannotRun(NO_LEDGER.at(path=above, name=LEDGER_NAME))
    _remember(above)
    return above


def asked_period(workspace: Workspace, name: str, today: date) -> str:
    """The period as chosen from a list: those that wait for this command, or typed."""
    from dvexcel.reading.xlsx import read_workbook  # noqa: PLC0415 - only a period needs the sổ
    from dvexcel.steps.open_periods import to_gather, to_issue  # noqa: PLC0415 - as above
    from dvexcel.steps.opening import clear_ledger  # noqa: PLC0415 - as above

    periods = clear_ledger(read_workbook(workspace.require_ledger()))[0].periods
    waits = to_issue if name == _ISSUING else to_gather
    waiting = [str(code) for code, one in periods.items() if waits(workspace, today, one)]
    shown = waiting or list(map(str, periods))
    click.echo("Các kỳ đang mở:" if waiting else "Không có kỳ nào đang mở. Các kỳ trong sổ:")
    for number, code in enumerate(shown, 1):
        click.echo(f"  {number}. {code} ({PeriodCode.parse(code).words})")
    typed = _asked("Kỳ (số ở trên, hoặc mã kỳ)", "1" if len(shown) == 1 else "")
    chosen = int(typed) - 1 if typed.isdecimal() else -1
    return shown[chosen] if 0 <= chosen < len(shown) else typed


def _asked_files() -> list[str]:
    return [_asked("Kéo tệp vào cửa sổ này rồi bấm Enter", "")]


def _asked(question: str, usual: str) -> str:
    """What is typed or dropped into the window, without the quotes that Windows puts around it."""
    shown = f"{question} [{usual}]: " if usual else f"{question}: "
    try:
        typed = input(shown).strip().strip('"') or usual
    except (EOFError, KeyboardInterrupt):
        raise Stop from None
    if not typed:
        raise Stop
    return typed


def _above(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        for folder in (path, *path.resolve().parents):
            if (folder / LEDGER_NAME).is_file():
                yield folder


def _known(given: Sequence[Path]) -> Iterator[Path]:
    """Work folders: above what was given, where one stands, used before, among the documents."""
    yield from _above([*given, Path.cwd()])
    for line in _lines():
        if (Path(line) / LEDGER_NAME).is_file():
            yield Path(line)
    for ledger in sorted(documents().glob(f"*/{LEDGER_NAME}")):
        yield ledger.parent


def documents() -> Path:
    """The user's folder of documents, else the home folder."""
    folder = Path.home() / "Documents"
    return folder if folder.is_dir() else Path.home()


def _memory() -> Path:
    profile = os.environ.get("LOCALAPPDATA")
    return (Path(profile) if profile else Path.home() / ".cache") / "dvexcel" / "thu_muc.txt"


def _lines() -> list[str]:
    try:
        return _memory().read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []


def _remember(folder: Path) -> None:
    kept = [line for line in _lines() if line != str(folder)]
    try:
        _memory().parent.mkdir(parents=True, exist_ok=True)
        _memory().write_text("\n".join([str(folder), *kept][:_MOST]) + "\n", "utf-8")
    except OSError:  # the next time it is asked for again
        return
