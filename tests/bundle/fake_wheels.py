"""Small wheels and a small Python that stand for the real ones: no network, no Windows."""

from __future__ import annotations

import base64
import hashlib
import struct
import zipfile
from pathlib import Path

from dvexcel.installed import LAUNCHER, launcher_version
from dvexcel.resources import macro_path

PACKAGE = Path(__file__).parents[2] / "dvexcel"
XLWINGS = launcher_version(macro_path(f"vba/{LAUNCHER}").read_text("ascii"))
AMD64, X86 = 0x8664, 0x14C


def wheel(folder, name, version="1.0", tag="py3-none-any", requires=(), files=None):
    """A wheel with a module of its name, what it requires, further files, and its RECORD."""
    path = folder / f"{name}-{version}-{tag}.whl"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    metadata += "".join(f"Requires-Dist: {line}\n" for line in requires)
    contents = {
        f"{name}-{version}.dist-info/METADATA": metadata,
        f"{name}/__init__.py": f"__version__ = {version!r}\n",
        **(files or {}),
    }
    rows = []
    with zipfile.ZipFile(path, "w") as archive:
        for inner, content in contents.items():
            data = content.encode() if isinstance(content, str) else content
            archive.writestr(inner, data)
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
            rows.append(f"{inner},sha256={digest},{len(data)}\n")
        record = f"{name}-{version}.dist-info/RECORD"
        archive.writestr(record, "".join([*rows, f"{record},,\n"]))
    return path


def program(machine=AMD64, loads=()):
    """The least that is a program for Windows, loading these libraries."""
    wide = machine == AMD64
    optional = 112 + 16 * 8 if wide else 96 + 16 * 8
    head = b"MZ" + bytes(58) + struct.pack("<I", 64) + b"PE\0\0"
    head += struct.pack("<HHIIIHH", machine, 1, 0, 0, 0, optional, 0x2022)
    names = b"".join(f"{one}\0".encode() for one in loads)
    table, place = b"", 0x1000 + 20 * (len(loads) + 1)
    thunk = 0x11F0  # one function, by its number
    for one in loads:
        table += struct.pack("<IIIII", 0, 0, 0, place, thunk)
        place += len(one) + 1
    section = (table + bytes(20) + names).ljust(0x1F0, b"\0") + struct.pack("<QQ", 1 << 63 | 1, 0)
    fields = bytearray(optional)
    struct.pack_into("<H", fields, 0, 0x20B if wide else 0x10B)
    struct.pack_into("<II", fields, 32, 0x1000, 0x200)
    struct.pack_into("<II", fields, 56, 0x2000, 0x200)
    struct.pack_into("<I", fields, optional - 16 * 8 - 4, 16)
    if loads:
        struct.pack_into("<II", fields, optional - 15 * 8, 0x1000, len(section))
    row = b".data\0\0\0" + struct.pack("<IIIIIIHHI", 0x200, 0x1000, 0x200, 0x200, 0, 0, 0, 0, 0)
    return (head + bytes(fields) + row).ljust(0x200, b"\0") + section


def embeddable(path, version=(3, 13), machine=AMD64, without=(), folder=""):
    """The official embeddable zip, as far as it is looked at."""
    short = f"python{version[0]}{version[1]}"
    lines = f"{short}.zip\n.\n\n# Uncomment to run site.main() automatically\n#import site\n"
    files = {
        "python.exe": program(machine),
        "pythonw.exe": program(machine),
        f"{short}.dll": program(machine),
        f"{short}._pth": lines.encode(),
        f"{short}.zip": b"PK",
        "vcruntime140.dll": program(machine),
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            if name not in without:
                archive.writestr(f"{folder}{name}", data)
    return path
