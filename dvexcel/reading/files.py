"""Any returned file as a raw book: the sparse reader for .xlsx, a process of its own for the rest.

What a file is, its bytes say; its name is only what findings call it.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.raw import RawBook
from dvexcel.office_file.package_guard import Refusal, open_zip
from dvexcel.reading import notices, ods
from dvexcel.reading.carried import like_settings
from dvexcel.reading.foreign import read_foreign, unlock
from dvexcel.reading.xlsx import parse_workbook
from dvexcel.reading.xml import Package

if TYPE_CHECKING:
    from dvexcel.model.finding import Finding

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Entries of a compound file's directory are named in UTF-16 (MS-CFB 2.6.1).
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_WORKBOOKS = ("Workbook\0".encode("utf-16-le"), "Book\0".encode("utf-16-le"))
_UNSEEN_IN_XLS = "công thức, ô báo lỗi và dòng ẩn"
_UNSEEN_IN_ODS = "một số định dạng"


def parse_file(data: bytes, file: str) -> RawBook:
    """The workbook in ``data``, .xlsx, .xls or .ods; CannotRun with a TN code otherwise."""
    if data.startswith(_OLE):
        if _LOCKED in data:
            book = parse_workbook(unlock(data, file), file)
            said = notices.BUILT_IN_PASSWORD.at(file=file)
            return _of(book, data, said)
        if any(name in data for name in _WORKBOOKS):
            sheets = read_foreign(data, file)
            named = tuple(like_settings(file, sheets))
            book = RawBook(file, sheets, findings=named, shows_formulas=False)
            return _of(book, data, _other_format(file, "Excel đời cũ (.xls)", _UNSEEN_IN_XLS))
    elif _is_ods(data):
        said = _other_format(file, "OpenDocument (.ods)", _UNSEEN_IN_ODS)
        return _of(_read_ods(data, file), data, said)
    return parse_workbook(data, file)


def can_be_marked(data: bytes) -> bool:
    """Whether a marked copy can be made of the file: only of a plain .xlsx."""
    return not data.startswith(_OLE) and not _is_ods(data)


def _of(book: RawBook, data: bytes, said: Finding) -> RawBook:
    """The book known by the bytes that came in."""
    digest = hashlib.sha256(data).hexdigest()
    return replace(book, sha256=digest, findings=(*book.findings, said))


def _other_format(file: str, kind: str, unseen: str) -> Finding:
    return notices.OTHER_FORMAT.at(file=file, kind=kind, unseen=unseen)


def _is_ods(data: bytes) -> bool:
    try:
        with open_zip(data) as package:
            return ods.is_ods(package)
    except Refusal:  # told by the reader that the file goes to
        return False


def _read_ods(data: bytes, file: str) -> RawBook:
    sheets = read_foreign(data, file)
    with open_zip(data) as parts:
        package = Package(parts, file)
        told = ods.complete(package, sheets)
        named = tuple(like_settings(file, sheets))
        return RawBook(file, told, ods.properties(package), findings=named)
