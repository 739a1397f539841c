"""A file passes the guard before anything parses it: judged by its bytes, never by its name."""

from __future__ import annotations

import io
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


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; CannotRun with TN007 when the system refuses."""
    try:
        return path.read_bytes()
    except OSError as problem:
        detail = problem.strerror or type(problem).__name__
        raise CannotRun(notices.NO_ACCESS.at(file=path.name, detail=detail)) from problem


def open_package(data: bytes, file: str) -> zipfile.ZipFile:
    """The zip package of a workbook that is safe to inflate; CannotRun with a TN code otherwise."""
    if not data:
        raise CannotRun(notices.EMPTY_FILE.at(file=file))
    if not data.startswith(_ZIP):
        raise CannotRun(notices.NOT_A_WORKBOOK.at(file=file, kind=_kind(data)))
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as problem:
        raise CannotRun(notices.BROKEN.at(file=file, detail="tệp nén không trọn vẹn")) from problem
    _judge_sizes(package, file)
    if "xl/workbook.xml" not in package.namelist():
        raise CannotRun(notices.NOT_A_WORKBOOK.at(file=file, kind=_zip_kind(package)))
    return package


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
