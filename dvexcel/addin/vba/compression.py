"""The compression of VBA streams, as MS-OVBA 2.4.1 specifies it.

A container is the byte 1 and chunks of up to 4096 bytes of text. In a chunk, eight tokens follow
each flag byte; a token is a literal byte, or two bytes that copy earlier text of the same chunk.
"""

from __future__ import annotations

import struct

_CHUNK = 4096
_TOKENS_A_FLAG = 8
_SHORTEST_COPY = 3
_COMPRESSED, _RAW = 0xB000, 0x3000  # signature 0b011 and the compression flag; low bits: size - 1


def compress(data: bytes) -> bytes:
    """The compressed container of ``data``."""
    chunks = (data[start : start + _CHUNK] for start in range(0, len(data), _CHUNK))
    return b"\x01" + b"".join(map(_chunk, chunks))


def _chunk(text: bytes) -> bytes:
    body = bytearray()
    position = 0
    while position < len(text):
        flags, tokens = 0, bytearray()
        for bit in range(_TOKENS_A_FLAG):
            if position >= len(text):
                break
            offset, length = _longest_copy(text, position)
            if length:
                flags |= 1 << bit
                tokens += struct.pack("<H", _copy_token(position, offset, length))
                position += length
            else:
                tokens.append(text[position])
                position += 1
        body.append(flags)
        body += tokens
    if len(body) > _CHUNK:  # text that does not compress is stored, padded to a whole chunk
        return struct.pack("<H", _RAW | _CHUNK - 1) + text.ljust(_CHUNK, b"\0")
    return struct.pack("<H", _COMPRESSED | len(body) - 1) + bytes(body)


def _offset_bits(position: int) -> int:
    """The bits of a copy token that tell its offset: as many as the text so far needs."""
    return max(4, (position - 1).bit_length())


def _copy_token(position: int, offset: int, length: int) -> int:
    return (offset - 1) << (16 - _offset_bits(position)) | length - _SHORTEST_COPY


def _longest_copy(text: bytes, position: int) -> tuple[int, int]:
    """Offset and length of the longest earlier copy of what follows; length 0 when too short.

    A copy may run into what it copies. A prefix of a match matches too, so lengths are halved.
    """
    if not position:
        return 0, 0
    room = (0xFFFF >> _offset_bits(position)) + _SHORTEST_COPY
    low, high = _SHORTEST_COPY, min(room, len(text) - position)
    best = (0, 0)
    while low <= high:
        length = (low + high) // 2
        wanted = text[position : position + length]
        found = text.rfind(wanted, 0, position + length - 1)
        if found >= 0:
            best = (position - found, length)
            low = length + 1
        else:
            high = length - 1
    return best
