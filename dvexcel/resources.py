"""Finds the files that ship with dvexcel: Word templates, standard workbooks, macros.

In a checkout they stand beside the package; in an installed wheel, inside it under ``_du_lieu``.
"""

from __future__ import annotations

from pathlib import Path

from dvexcel.model.finding import Finding, Severity
from dvexcel.model.outcome import CannotRun

GUIDE_NAME = "huong_dan.docx"
_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "_du_lieu"


def template_path(name: str, own_folder: Path | None) -> Path:
    """The Word template ``name`` (as "nha_nuoc/ke_hoach.docx"): the clerk's own wins over ours.

    ``own_folder`` is the folder ``mau/`` of the work folder, or None. CannotRun when neither has
    the file.
    """
    if own_folder is not None and (own := own_folder / name).is_file():
        return own
    return _shipped("templates", name)


def workbook_path(name: str) -> Path:
    """The standard workbook ``name``, or the clerk's guide, which stands beside them."""
    return _shipped("workbooks", name)


def macro_path(name: str) -> Path:
    """The macro file ``name``."""
    return _shipped("macros", name)


def shipped_folder(kind: str) -> Path:
    """The folder of shipped files of a ``kind``: templates, workbooks or macros."""
    return (_INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent) / kind


def _shipped(kind: str, name: str) -> Path:
    path = shipped_folder(kind) / name
    if not path.is_file():
        raise CannotRun(
            Finding(
                code="HT401",
                severity=Severity.LOI,
                what=f"Không thấy tệp “{name}” trong bộ cài dvexcel.",
                why="Tệp này đi kèm chương trình và cần có để làm tiếp.",
                remedy="Hãy cài lại dvexcel, hoặc kiểm tra lại tên tệp.",
                file=name,
            )
        )
    return path
