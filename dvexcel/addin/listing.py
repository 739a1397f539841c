"""What a command came to, as a list with links on the sheet of results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dvexcel.addin.books import open_ledger_book, path_of, workspace_of
from dvexcel.addin.results import write_results

if TYPE_CHECKING:
    from pathlib import Path

    from dvexcel.model.outcome import Outcome

FEW = 4  # files or findings that a message box tells; it must not outgrow a small screen


def list_outcome(book: Any, outcome: Outcome) -> str:  # noqa: ANN401 - an xlwings Book
    """The findings and files on the result sheet of the sổ, else of the open book; its name."""
    workspace = workspace_of(book)
    shown_on = open_ledger_book(book, workspace) or book
    inbox = {path.name: path for path in workspace.inboxes.rglob("*")}
    folder = path_of(shown_on).parent
    paths = {name: _from(folder, path) for name, path in inbox.items() if path.is_file()}
    return write_results(shown_on, outcome.findings, paths, outcome.files)


def _from(folder: Path, path: Path) -> str:
    """The path as a link on a book of ``folder`` writes it."""
    return str(path.relative_to(folder)) if path.is_relative_to(folder) else str(path)
