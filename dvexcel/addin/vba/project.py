"""A VBA project (vbaProject.bin) of source text only: Excel compiles it when it is opened.

Format: MS-OVBA 2.2 and 2.3. The project information (system, language, code page, version, the
reference to Office's type library, and the marks that say "not protected") is that of xlwings'
own quickstart add-in (BSD-3), which Excel made; a test compares them byte by byte.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dvexcel.addin.vba.compound import compound_file
from dvexcel.addin.vba.compression import compress

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORKBOOK_CLASS = "00020819-0000-0000-C000-000000000046"
_SHEET_CLASS = "00020820-0000-0000-C000-000000000046"
_OFFICE = (
    "*\\G{2DF8D04C-5BFA-101B-BDE5-00AA0044DE52}#2.0#0"
    "#C:\\Program Files (x86)\\Common Files\\Microsoft Shared\\OFFICE16\\MSO.DLL"
    "#Microsoft Office 16.0 Object Library"
)
_PROJECT_LINES = (
    'HelpContextID="0"',
    'VersionCompatible32="393222000"',
    'CMG="5D5F8AADDAA8DEA8DEA8DEA8DE"',
    'DPB="5D5F8AADDAADDBADDBAD"',
    'GC="5D5F8AADDAADDBADDB52"',
    "",
    "[Host Extender Info]",
    "&H00000001={3832D640-CF90-11CF-8E43-00A0C911005A};VBE;&H00000000",
    "",
    "[Workspace]",
)
_PROJECT_ID = 'ID="{318BEE36-5BE1-492A-826D-473DB19B0F30}"'  # the three marks above hang on it
_SOURCE_ONLY = bytes.fromhex("cc61ffff000100")  # version 0xFFFF: no compiled code to trust
_NAME_LINE = re.compile(r'\AAttribute VB_Name = "(\w+)"\n')


@dataclass(frozen=True, slots=True)
class Module:
    """One module: its name, its text, and whether it is the code behind a sheet or the book."""

    name: str
    text: str
    is_document: bool = False
    is_class: bool = False

    @classmethod
    def standard(cls, text: str) -> Module:
        """The module of a .bas text, which names itself in its first line.

        ValueError when it does not, or when it is not ASCII: nobody knows the code page of a
        clerk's Windows.
        """
        text = text.replace("\r\n", "\n")
        named = _NAME_LINE.match(text)
        if named is None:
            raise ValueError('a module begins with: Attribute VB_Name = "..."')
        if not text.isascii():
            raise ValueError(f"{named[1]}: VBA text must be ASCII")
        return cls(named[1], text)

    @classmethod
    def class_(cls, text: str) -> Module:
        """The class module of a .cls text; as ``standard`` in all else."""
        return replace(cls.standard(text), is_class=True)

    @property
    def source(self) -> bytes:
        """The text as VBA stores it."""
        return self.text.replace("\n", "\r\n").encode("ascii")


def documents(sheets: int) -> list[Module]:
    """The empty modules behind a workbook and its sheets: ThisWorkbook, Sheet1, Sheet2 and on."""
    names = [f"Sheet{number}" for number in range(1, sheets + 1)]
    book = _document("ThisWorkbook", _WORKBOOK_CLASS)
    return [book, *(_document(name, _SHEET_CLASS) for name in names)]


def _document(name: str, base: str) -> Module:
    attributes = {
        "VB_Name": f'"{name}"',
        "VB_Base": f'"0{{{base}}}"',
        "VB_GlobalNameSpace": "False",
        "VB_Creatable": "False",
        "VB_PredeclaredId": "True",
        "VB_Exposed": "True",
        "VB_TemplateDerived": "False",
        "VB_Customizable": "True",
    }
    text = "".join(f"Attribute {key} = {value}\n" for key, value in attributes.items())
    return Module(name, text, is_document=True)


def vba_project(name: str, modules: Sequence[Module]) -> bytes:
    """The bytes of vbaProject.bin: the project ``name`` with ``modules``."""
    streams: dict[str, bytes] = {
        "_VBA_PROJECT": _SOURCE_ONLY,
        "dir": compress(_information(name) + _module_records(modules)),
    }
    streams |= {module.name: compress(module.source) for module in modules}
    return compound_file(
        {
            "VBA": streams,
            "PROJECTwm": _names(modules),
            "PROJECT": _project_stream(name, modules),
        }
    )


def _record(number: int, content: bytes) -> bytes:
    return struct.pack("<HI", number, len(content)) + content


def _information(name: str) -> bytes:
    """MS-OVBA 2.3.4.2.1 and 2.3.4.2.2: what the project is, and the one library it refers to."""
    long = struct.Struct("<I").pack
    office = _OFFICE.encode("cp1252")
    return b"".join(
        (
            _record(0x01, long(1)),  # system: 32-bit Windows, as Excel writes on any
            _record(0x02, long(0x409)),  # language: English
            _record(0x14, long(0x409)),
            _record(0x03, struct.pack("<H", 1252)),  # code page; our text is ASCII
            _record(0x04, name.encode("ascii")),
            _record(0x05, b"") + _record(0x40, b""),  # description
            _record(0x06, b"") + _record(0x3D, b""),  # help files
            _record(0x07, long(0)),  # help context
            _record(0x08, long(0)),  # flags
            struct.pack("<HIIH", 0x09, 4, 0x61EEF783, 3),  # version
            _record(0x0C, b"") + _record(0x3C, b""),  # constants
            _record(0x16, b"Office") + _record(0x3E, "Office".encode("utf-16-le")),
            _record(0x0D, long(len(office)) + office + b"\0" * 6),
        )
    )


def _module_records(modules: Sequence[Module]) -> bytes:
    """MS-OVBA 2.3.4.2.3: every module with its name, kind, and offset 0 of its text."""
    count = _record(0x0F, struct.pack("<H", len(modules)))
    cookie = _record(0x13, b"\xff\xff")  # as the specification asks of writers
    return count + cookie + b"".join(map(_module_record, modules)) + _record(0x10, b"")


def _module_record(module: Module) -> bytes:
    narrow, wide = module.name.encode("ascii"), module.name.encode("utf-16-le")
    kind = 0x22 if module.is_document or module.is_class else 0x21
    return b"".join(
        (
            _record(0x19, narrow) + _record(0x47, wide),
            _record(0x1A, narrow) + _record(0x32, wide),
            _record(0x1C, b"") + _record(0x48, b""),
            _record(0x31, b"\0" * 4),
            _record(0x1E, b"\0" * 4),
            _record(0x2C, b"\xff\xff"),
            _record(kind, b""),
            _record(0x2B, b""),
        )
    )


def _project_stream(name: str, modules: Sequence[Module]) -> bytes:
    lines = [_PROJECT_ID, *map(_listed, modules), f'Name="{name}"', *_PROJECT_LINES]
    lines += [f"{module.name}=0, 0, 0, 0, C" for module in modules]
    return ("\r\n".join(lines) + "\r\n").encode("ascii")


def _listed(module: Module) -> str:
    if module.is_document:
        return f"Document={module.name}/&H00000000"
    return f"{'Class' if module.is_class else 'Module'}={module.name}"


def _names(modules: Sequence[Module]) -> bytes:
    pairs = (
        module.name.encode("ascii") + b"\0" + module.name.encode("utf-16-le") + b"\0\0"
        for module in modules
    )
    return b"".join(pairs) + b"\0\0"
