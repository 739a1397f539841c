"""A compound file (MS-CFB version 3), the container in which Office keeps a VBA project.

Streams below 4096 bytes share the mini stream in sectors of 64 bytes; others take sectors of 512.
The entries of a storage form a balanced binary tree, its lowest level red.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

Storage = "Mapping[str, bytes | Storage]"

_SECTOR, _MINI_SECTOR, _MINI_BELOW = 512, 64, 4096
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_NOBODY = 0xFFFFFFFF
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_RED, _BLACK = 0, 1
_IN_HEADER = 109  # sectors of the allocation table that the header itself can name
_NUMBERS_A_SECTOR = _SECTOR // 4


@dataclass(slots=True)
class _Entry:
    """One directory entry; ``content`` is None for a storage."""

    name: str
    kind: int
    content: bytes | None = None
    left: int = _NOBODY
    right: int = _NOBODY
    child: int = _NOBODY
    colour: int = _BLACK
    start: int = 0
    size: int = 0

    def packed(self) -> bytes:
        name = self.name.encode("utf-16-le") + b"\0\0"
        links = struct.pack("<BBIII", self.kind, self.colour, self.left, self.right, self.child)
        no_class_no_state_no_dates = b"\0" * 36
        place = struct.pack("<IQ", self.start, self.size)
        size = struct.pack("<H", len(name))
        return name.ljust(64, b"\0") + size + links + no_class_no_state_no_dates + place


@dataclass(slots=True)
class _Sectors:
    """The sectors of the file and the chain each is part of."""

    data: list[bytes] = field(default_factory=list)
    chain: list[int] = field(default_factory=list)

    def put(self, content: bytes) -> int:
        """Append ``content`` and answer its first sector."""
        start, count = len(self.data), -(-len(content) // _SECTOR)
        for number in range(count):
            piece = content[number * _SECTOR : (number + 1) * _SECTOR]
            self.data.append(piece.ljust(_SECTOR, b"\0"))
            self.chain.append(start + number + 1 if number < count - 1 else _END)
        return start if count else _END


def compound_file(tree: Storage) -> bytes:  # type: ignore[valid-type] # a recursive alias
    """The bytes of a compound file with the storages and streams of ``tree``."""
    entries: list[_Entry] = []
    _add(entries, "Root Entry", tree)
    entries[0].kind = _ROOT
    sectors = _Sectors()
    mini, mini_chain = _place_streams(entries, sectors)
    entries[0].start, entries[0].size = sectors.put(mini), len(mini)
    mini_table = _numbers(mini_chain)
    mini_start = sectors.put(mini_table)
    directory = b"".join(entry.packed() for entry in entries)
    empty = _Entry("", 0).packed()[2:]  # an unused entry has no name at all
    while len(directory) % _SECTOR:
        directory += b"\0\0" + empty[:62] + b"\0\0" + empty[64:]
    directory_start = sectors.put(directory)
    tables = _tables_needed(len(sectors.data))
    first = len(sectors.data)
    allocation = _numbers([*sectors.chain, *[_FAT] * tables])
    header = _header(directory_start, mini_start, len(mini_table) // _SECTOR, first, tables)
    return header + b"".join(sectors.data) + allocation


def _add(entries: list[_Entry], name: str, content: object) -> int:
    number = len(entries)
    if isinstance(content, bytes):
        entries.append(_Entry(name, _STREAM, content))
        return number
    entries.append(_Entry(name, _STORAGE))
    children = [_add(entries, key, value) for key, value in content.items()]  # type: ignore[attr-defined] # a storage
    children.sort(key=lambda child: (len(entries[child].name), entries[child].name.upper()))
    entries[number].child = _tree(entries, children, 0, (len(children) + 1).bit_length() - 1)
    return number


def _tree(entries: list[_Entry], ordered: list[int], depth: int, full_levels: int) -> int:
    """A search tree of entries in order; a level that is not full is red, all others black."""
    if not ordered:
        return _NOBODY
    middle = len(ordered) // 2
    entry = entries[ordered[middle]]
    entry.colour = _RED if depth >= full_levels else _BLACK
    entry.left = _tree(entries, ordered[:middle], depth + 1, full_levels)
    entry.right = _tree(entries, ordered[middle + 1 :], depth + 1, full_levels)
    return ordered[middle]


def _place_streams(entries: list[_Entry], sectors: _Sectors) -> tuple[bytes, list[int]]:
    """Give every stream its place; answer the mini stream and the chain of its sectors."""
    mini, chain = bytearray(), list[int]()
    for entry in entries:
        if entry.content is None:
            continue
        entry.size = len(entry.content)
        if not entry.content:
            entry.start = _END
        elif entry.size < _MINI_BELOW:
            count = -(-entry.size // _MINI_SECTOR)
            entry.start = len(chain)
            chain += [*range(entry.start + 1, entry.start + count), _END]
            mini += entry.content.ljust(count * _MINI_SECTOR, b"\0")
        else:
            entry.start = sectors.put(entry.content)
    return bytes(mini), chain


def _numbers(chain: list[int]) -> bytes:
    """A chain as whole sectors of numbers, the rest of the last one free."""
    spare = -len(chain) % _NUMBERS_A_SECTOR
    return struct.pack(f"<{len(chain) + spare}I", *chain, *[_FREE] * spare)


def _tables_needed(sectors: int) -> int:
    """How many sectors the allocation table takes; it also accounts for its own."""
    tables = 1
    while tables * _NUMBERS_A_SECTOR < sectors + tables:
        tables += 1
    if tables > _IN_HEADER:
        raise ValueError(f"a project of {sectors} sectors is too large for this writer")
    return tables


def _header(directory: int, mini_start: int, mini_sectors: int, first: int, tables: int) -> bytes:
    signature = bytes.fromhex("D0CF11E0A1B11AE1")
    minor, major, little_endian = 0x3E, 3, 0xFFFE
    sector_shift, mini_shift = 9, 6
    versions = struct.pack("<HHHHH6x", minor, major, little_endian, sector_shift, mini_shift)
    numbers = struct.pack(
        "<10I",
        0,  # directory sectors: not counted in version 3
        tables,
        directory,
        0,  # transaction signature
        _MINI_BELOW,
        mini_start,
        mini_sectors,
        _END,  # no further sectors of table numbers
        0,
        first,
    )
    rest = [*range(first + 1, first + tables), *[_FREE] * (_IN_HEADER - tables)]
    return signature + b"\0" * 16 + versions + numbers + struct.pack(f"<{len(rest)}I", *rest)
