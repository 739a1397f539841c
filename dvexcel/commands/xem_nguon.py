"""A number is followed to the cells it came from, or a cell to the numbers that hang on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.steps.tracing import ONE_FILE, lines_of

if TYPE_CHECKING:
    from dvexcel.model.options import Options
    from dvexcel.workspace import Workspace


def xem_nguon(workspace: Workspace, options: Options) -> Outcome:
    """Tell where a number comes from, or what would change with a cell; writes nothing.

    CannotRun (HT691) for no file or several, (HT692) for a file that holds no figure of ours,
    (HT693) where nothing of the kind stands there.
    """
    if len(options.files) != 1:
        raise CannotRun(ONE_FILE.at(count=len(options.files)))
    lines = tuple(lines_of(workspace, options, options.files[0]))
    return Outcome(counts={"dong": len(lines)}, notes=lines)
