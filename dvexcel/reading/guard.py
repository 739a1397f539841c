"""A file passes the guard before anything parses it: judged by its bytes, never by its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.outcome import CannotRun
from dvexcel.office_file.package_guard import (
    MAX_TOTAL,
    Cause,
    Refusal,
    judge_entries,
    open_zip,
    package_kind,
    plain_name,
)
from dvexcel.reading import notices

if TYPE_CHECKING:
    import zipfile
    from pathlib import Path

    from dvexcel.model.finding import Finding

_MAIN = re.compile(r"xl/workbook\d*\.xml")


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; CannotRun when the system refuses (TN007) or it is huge (TN004)."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_TOTAL + 1)
            size = path.stat().st_size // 2**20
    except OSError as problem:
        detail = problem.strerror or type(problem).__name__
        raise CannotRun(notices.NO_ACCESS.at(file=path.name, detail=detail)) from problem
    if len(data) > MAX_TOTAL:
        raise CannotRun(notices.TOO_LARGE.at(file=path.name, part=path.name, size=size))
    return data


def open_package(data: bytes, file: str) -> zipfile.ZipFile:
    """The zip package of a workbook that is safe to inflate; CannotRun with a TN code otherwise."""
    try:
        package = open_zip(data)
        if main_part(package) is None:
            kind = package_kind(set(package.namelist()))
            raise CannotRun(_not_a_workbook(kind, file))
        judge_entries(package)
    except Refusal as refusal:
        raise CannotRun(_told(refusal, file)) from refusal
    return package


def main_part(package: zipfile.ZipFile) -> str | None:
    """The part that lists the sheets; Excel for the web numbers it after a repair."""
    names = sorted(map(plain_name, package.NameToInfo))
    return next((name for name in names if _MAIN.fullmatch(name)), None)


def _told(refusal: Refusal, file: str) -> Finding:
    """A refusal in the words of a return."""
    match refusal.cause:
        case Cause.EMPTY:
            return notices.EMPTY_FILE.at(file=file)
        case Cause.NOT_ZIP:
            return _not_a_workbook(refusal.kind, file)
        case Cause.BROKEN:
            return notices.BROKEN.at(file=file, detail=refusal.kind)
        case Cause.TOO_LARGE:
            return notices.TOO_LARGE.at(file=file, part=refusal.part, size=refusal.size)


def _not_a_workbook(kind: str, file: str) -> Finding:
    remedy = notices.remedy_for(kind)
    return notices.NOT_A_WORKBOOK.at(file=file, kind=kind, remedy=remedy)
