"""A returned file passes the guard before anything parses it: judged by its bytes, not its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.outcome import CannotRun
from dvexcel.package_guard import Fault, Refusal, open_zip, package_kind
from dvexcel.reading import notices

if TYPE_CHECKING:
    import zipfile
    from pathlib import Path


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; CannotRun with TN007 when the system refuses."""
    try:
        return path.read_bytes()
    except OSError as problem:
        detail = problem.strerror or type(problem).__name__
        raise CannotRun(notices.NO_ACCESS.at(file=path.name, detail=detail)) from problem


def open_package(data: bytes, file: str) -> zipfile.ZipFile:
    """The zip package of a workbook that is safe to inflate; CannotRun with a TN code otherwise."""
    try:
        package = open_zip(data)
    except Refusal as refusal:
        match refusal.fault:
            case Fault.EMPTY:
                finding = notices.EMPTY_FILE.at(file=file)
            case Fault.NOT_ZIP:
                finding = notices.NOT_A_WORKBOOK.at(file=file, kind=refusal.kind)
            case Fault.BROKEN:
                finding = notices.BROKEN.at(file=file, detail=refusal.kind)
            case Fault.TOO_LARGE:
                finding = notices.TOO_LARGE.at(file=file, part=refusal.part, size=refusal.size)
        raise CannotRun(finding) from refusal
    names = set(package.namelist())
    if "xl/workbook.xml" not in names:
        raise CannotRun(notices.NOT_A_WORKBOOK.at(file=file, kind=package_kind(names)))
    return package
