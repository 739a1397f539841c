"""The copy of a document to submit: its text, and nothing of how it came about."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import BadZipFile

from dvexcel.edited import notices
from dvexcel.model.outcome import CannotRun
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.documents import bytes_of
from dvexcel.steps.made import Made
from dvexcel.steps.meeting import one_document, require_writable

if TYPE_CHECKING:
    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.workspace import Workspace

RENEWED, MARK = ".thay_so", ".sach"


@one_at_a_time
def ban_sach(workspace: Workspace, options: Options) -> Outcome:
    """Write a copy without comments, tracked changes, controls, bookmarks and authors' names."""
    from lxml import etree  # noqa: PLC0415 - lxml loads when used

    from dvexcel.edited.clean import cleaned  # noqa: PLC0415 - as above

    task = one_document(options)
    data = bytes_of(task)
    require_writable(data, task.name)
    made = Made(workspace)
    try:
        copy = cleaned(data)
    except (BadZipFile, etree.LxmlError, LookupError, TypeError, ValueError) as problem:
        raise CannotRun(notices.SHOWS_NO_FIGURES.at(file=task.name, name=task.name)) from problem
    plain = task.path.with_stem(task.path.stem.removesuffix(RENEWED))
    path = made.put(workspace.inspected(plain, MARK), copy)
    return made.outcome({}, (f"{path.name}: bản để trình; chữ và số như {task.name}.",))
