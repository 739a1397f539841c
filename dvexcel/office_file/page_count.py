"""How many pages a document prints on, asked of a program that lays pages out.

Word is asked on Windows, LibreOffice where it is installed; without either nobody knows. Nothing of
a document runs: Word opens it with macros off.
"""

from __future__ import annotations

import re
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dvexcel.office_file.libreoffice import converted, laid

if TYPE_CHECKING:
    from collections.abc import Sequence

_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_PAGES_STATISTIC, _NO_MACROS = 2, 3  # Word's own numbers


def page_counts(documents: Sequence[bytes]) -> list[int] | None:
    """The pages of each document; None where no program could tell all of them."""
    if not documents:  # asked to convert nothing, LibreOffice opens and waits
        return []
    counts = _by_word(documents) if sys.platform == "win32" else None
    return counts or _by_libreoffice(documents)


def _by_word(documents: Sequence[bytes]) -> list[int] | None:
    """Word's own count; None where it is not installed or refuses."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return _asked_of_word(
            [laid(Path(folder), data, ".docx", number) for number, data in enumerate(documents)]
        )


def _asked_of_word(files: Sequence[Path]) -> list[int] | None:
    word: Any = None
    try:
        word = import_module("win32com.client").DispatchEx("Word.Application")
        word.AutomationSecurity = _NO_MACROS
        counts = []
        for file in files:
            document = word.Documents.Open(str(file), ReadOnly=True, AddToRecentFiles=False)
            counts.append(int(document.ComputeStatistics(_PAGES_STATISTIC)))
            document.Close(False)  # noqa: FBT003 - Word takes it by place
    except Exception:  # noqa: BLE001 - whatever COM raises, another program is asked
        return None
    finally:
        if word is not None:
            word.Quit()
    return counts


def _by_libreoffice(documents: Sequence[bytes]) -> list[int] | None:
    """Counted in the PDF that LibreOffice prints; None where it is not installed or fails."""
    printed = converted(documents, ".docx", "pdf")
    return None if printed is None else [len(_PAGE.findall(data)) for data in printed]
