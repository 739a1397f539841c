"""A file passes the guard before anything parses it: judged by its bytes, never by its name."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from typing import TYPE_CHECKING

from dvexcel.model.outcome import CannotRun
from dvexcel.reading import notices

if TYPE_CHECKING:
    from pathlib import Path

MAX_PART = 100 * 2**20
MAX_TOTAL = 200 * 2**20
MAX_RATIO = 200
_RATIO_FLOOR = 2**20

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Excel đời cũ (.xls) hoặc tệp có mật khẩu"),
    (b"%PDF", "PDF"),
    (b"{\\rtf", "văn bản RTF"),
    (b"MZ", "một chương trình"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
)
_ZIP = b"PK\x03\x04"
_ZIP_PROBLEMS = (zipfile.BadZipFile, struct.error, NotImplementedError, OSError, ValueError)
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # the only ones OPC allows
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
    if not data:
        raise CannotRun(notices.EMPTY_FILE.at(file=file))
    if not data.startswith(_ZIP):
        raise CannotRun(notices.NOT_A_WORKBOOK.at(file=file, kind=_kind(data)))
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except _ZIP_PROBLEMS as problem:
        raise CannotRun(notices.BROKEN.at(file=file, detail="tệp nén không trọn vẹn")) from problem
    _judge_sizes(package, file)
    if main_part(package) is None:
        raise CannotRun(notices.NOT_A_WORKBOOK.at(file=file, kind=_zip_kind(package)))
    _judge_entries(package, file)
    return package


def main_part(package: zipfile.ZipFile) -> str | None:
    """The part that lists the sheets; Excel for the web numbers it after a repair."""
    return next((name for name in sorted(package.NameToInfo) if _MAIN.fullmatch(name)), None)


def _judge_entries(package: zipfile.ZipFile, file: str) -> None:
    """Refuse what Excel never writes: two parts of one name, or another compression."""
    if len(package.NameToInfo) < len(package.filelist):
        raise CannotRun(notices.BROKEN.at(file=file, detail="hai phần trùng tên"))
    for info in package.infolist():
        if info.compress_type not in _METHODS:
            detail = f"phần {info.filename}"
            raise CannotRun(notices.BROKEN.at(file=file, detail=detail))


def _judge_sizes(package: zipfile.ZipFile, file: str) -> None:
    total = 0
    for info in package.infolist():
        total += info.file_size
        ratio = info.file_size / max(1, info.compress_size)
        swollen = info.file_size > _RATIO_FLOOR and ratio > MAX_RATIO
        if info.file_size > MAX_PART or total > MAX_TOTAL or swollen:
            size = max(info.file_size, total) // 2**20
            raise CannotRun(notices.TOO_LARGE.at(file=file, part=info.filename, size=size))


def _kind(data: bytes) -> str:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    head = data[:512].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith((b"<html", b"<!doctype html", b"<table")):
        return "trang web (HTML)"
    if head.startswith(b"<?xml"):
        return "XML"
    return "văn bản hoặc định dạng khác"


def _zip_kind(package: zipfile.ZipFile) -> str:
    names = set(package.namelist())
    if "xl/workbook.bin" in names:
        return "Excel dạng nhị phân (.xlsb)"
    if "word/document.xml" in names:
        return "văn bản Word"
    if "mimetype" in names:
        return "tài liệu OpenDocument (.ods)"
    return "tệp nén khác"
