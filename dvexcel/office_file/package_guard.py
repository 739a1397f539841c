"""An Office file is a zip package: opened only when it is safe to inflate, judged by its bytes.

Readers of workbooks and of documents share this; each tells its own clerk in its own words.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from enum import Enum

MAX_PART = 100 * 2**20
MAX_TOTAL = 200 * 2**20
MAX_RATIO = 200
_RATIO_FLOOR = 2**20

_ZIP = b"PK\x03\x04"
# What zipfile raises on foreign bytes, found in its source and by flipping bytes in the tests.
_ZIP_PROBLEMS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,  # an encrypted entry, or one that is packed in a way zipfile does not know
    ValueError,
)
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # the only ones OPC allows
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office đời cũ (.doc, .xls) hoặc tệp có mật khẩu"),
    (b"%PDF", "PDF"),
    (b"{\\rtf", "văn bản RTF"),
    (b"MZ", "một chương trình"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
    (b"\x1f\x8b", "tệp nén GZ"),
    (b"\xff\xd8\xff", "ảnh chụp (JPEG)"),
    (b"\x89PNG", "ảnh chụp (PNG)"),
)


class Cause(Enum):
    """Why a package was not opened."""

    EMPTY = "rỗng"
    NOT_ZIP = "không phải tệp nén"
    BROKEN = "hỏng"
    TOO_LARGE = "quá lớn"


class Refusal(Exception):  # noqa: N818 - it says what happened, not that code is wrong
    """A package that was not opened: ``kind`` of file, or ``part`` and ``size`` in MB."""

    def __init__(self, cause: Cause, kind: str = "", part: str = "", size: int = 0) -> None:
        self.cause, self.kind, self.part, self.size = cause, kind, part, size
        super().__init__(cause.value, kind, part, size)


def open_zip(data: bytes) -> zipfile.ZipFile:
    """The zip package in ``data``; Refusal when it is none, is broken or would swell."""
    if not data:
        raise Refusal(Cause.EMPTY)
    if not data.startswith(_ZIP):
        raise Refusal(Cause.NOT_ZIP, kind=kind_of(data))
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except _ZIP_PROBLEMS as problem:
        raise Refusal(Cause.BROKEN, kind="tệp nén không trọn vẹn") from problem
    _judge_sizes(package)
    return package


def plain_name(part: str) -> str:
    """The name of a part as OPC compares it: without case, whatever slashes a program writes."""
    return part.casefold().replace("\\", "/").lstrip("/")


def relations_part(part: str) -> str:
    """Where the relations of ``part`` stand; "" asks for the package's own."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def related(part: str, target: str) -> str:
    """The part that a relation of ``part`` leads to, whatever slashes a program writes."""
    path = posixpath.join("/", posixpath.dirname(part), target.replace("\\", "/"))
    return posixpath.normpath(path).lstrip("/")


def read_entry(package: zipfile.ZipFile, entry: str | zipfile.ZipInfo) -> bytes:
    """The whole of an entry, its size bounded by ``open_zip``.

    Refusal when its bytes are broken or encrypted, KeyError when there is none of that name.
    """
    try:
        return package.read(entry)
    except _ZIP_PROBLEMS as problem:
        name = entry if isinstance(entry, str) else entry.filename
        raise Refusal(Cause.BROKEN, kind=f"phần {name}") from problem


def judge_entries(package: zipfile.ZipFile) -> None:
    """Refuse what Office never writes: two parts of one name, or another compression."""
    names = {plain_name(name) for name in package.NameToInfo}  # OPC knows no case
    if len(names) < len(package.filelist):
        raise Refusal(Cause.BROKEN, kind="hai phần trùng tên")
    for info in package.infolist():
        if info.compress_type not in _METHODS:
            raise Refusal(Cause.BROKEN, kind=f"phần {info.filename}")


def kind_of(data: bytes) -> str:
    """What a file that is no zip package seems to be, in a clerk's words."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    head = data[:512].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith((b"<html", b"<!doctype html", b"<table")):
        return "trang web (HTML)"
    if head.startswith(b"<?xml"):
        return "XML"
    return "văn bản hoặc định dạng khác"


def package_kind(names: set[str]) -> str:
    """What a zip package with these parts is, in a clerk's words."""
    names = {plain_name(name) for name in names}
    if "xl/workbook.bin" in names:
        return "Excel dạng nhị phân (.xlsb)"
    if "xl/workbook.xml" in names:
        return "sổ tính Excel"
    if "word/document.xml" in names:
        return "văn bản Word"
    if "mimetype" in names:
        return "tài liệu OpenDocument (.ods, .odt)"
    return "tệp nén khác"


def _judge_sizes(package: zipfile.ZipFile) -> None:
    total = 0
    for info in package.infolist():
        total += info.file_size
        ratio = info.file_size / max(1, info.compress_size)
        swollen = info.file_size > _RATIO_FLOOR and ratio > MAX_RATIO
        if info.file_size > MAX_PART or total > MAX_TOTAL or swollen:
            size = max(info.file_size, total) // 2**20
            raise Refusal(Cause.TOO_LARGE, part=info.filename, size=size)
