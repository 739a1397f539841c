"""Small PNG files from the raw pictures that a page printer hands out; standard library only."""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from dataclasses import dataclass

_COLOURS = 48
_HEADER = 40  # bytes within which it surely ends
_COARSE = 0xF8F8F8  # five bits a colour tell all that a printed page shows
_WHITE = bytes((255, 255, 255))
_TALLEST_LINE = 40  # pixels
_EDGE = bytes((166, 166, 166))


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture of ``width`` by ``height`` pixels, three bytes each, row by row."""

    width: int
    height: int
    pixels: bytes

    def row(self, number: int) -> bytes:
        """The pixels of one row."""
        return self.pixels[number * self.width * 3 : (number + 1) * self.width * 3]


def read_ppm(data: bytes) -> Raster:
    """The picture of a binary PPM file without comments, as pdftoppm writes it."""
    kind, width, height, depth = data[:_HEADER].split(maxsplit=4)[:4]
    if (kind, depth) != (b"P6", b"255"):
        raise ValueError(f"no PPM of 256 shades: {kind!r} {depth!r}")
    size = int(width) * int(height) * 3
    return Raster(int(width), int(height), data[-size:])


def trimmed(raster: Raster, margin: int) -> Raster:
    """The picture without its white border, ``margin`` pixels of which stay."""
    rows = [number for number in range(raster.height) if raster.row(number).strip(b"\xff")]
    if not rows:
        return raster
    top, bottom = max(rows[0] - margin, 0), min(rows[-1] + margin + 1, raster.height)
    inked = [raster.row(number) for number in range(rows[0], rows[-1] + 1)]
    left = min(_first_ink(row) for row in inked)
    right = raster.width - min(_first_ink(row[::-1]) for row in inked)
    left, right = max(left - margin, 0), min(right + margin, raster.width)
    kept = (raster.row(number)[left * 3 : right * 3] for number in range(top, bottom))
    return Raster(right - left, bottom - top, b"".join(kept))


def cut(raster: Raster, height: int) -> Raster:
    """The upper ``height`` pixels, or a few less so that no line of text is cut through."""
    height = min(height, raster.height)
    blank = (n for n in range(height, max(height - _TALLEST_LINE, 0), -1) if _is_white(raster, n))
    height = next(blank, height)
    return Raster(raster.width, height, raster.pixels[: height * raster.width * 3])


def framed(raster: Raster) -> Raster:
    """The picture with a thin grey line around it, as the edge of the paper."""
    line = _EDGE * (raster.width + 2)
    rows = (_EDGE + raster.row(number) + _EDGE for number in range(raster.height))
    return Raster(raster.width + 2, raster.height + 2, line + b"".join(rows) + line)


def png(raster: Raster) -> bytes:
    """The picture with few colours, each of its own taken for the nearest of them."""
    pixels = raster.pixels
    exact = Counter(pixels[place : place + 3] for place in range(0, len(pixels), 3))
    coarse: Counter[int] = Counter()
    for colour, count in exact.items():
        coarse[int.from_bytes(colour) & _COARSE] += count
    often = [key for key, _ in coarse.most_common(_COLOURS)]
    palette = sorted({_WHITE, *(_fullest(key) for key in often)})
    number_of = {colour: _nearest(colour, palette) for colour in exact}
    rows = []
    for number in range(raster.height):
        row = raster.row(number)
        rows.append(b"\0" + bytes(number_of[row[i : i + 3]] for i in range(0, len(row), 3)))
    header = struct.pack(">IIBBBBB", raster.width, raster.height, 8, 3, 0, 0, 0)
    parts = (
        _chunk(b"IHDR", header),
        _chunk(b"PLTE", b"".join(palette)),
        _chunk(b"IDAT", zlib.compress(b"".join(rows), 9)),
        _chunk(b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _is_white(raster: Raster, row: int) -> bool:
    return not raster.row(row).strip(b"\xff")


def _first_ink(row: bytes) -> int:
    return (len(row) - len(row.lstrip(b"\xff"))) // 3


def _fullest(coarse: int) -> bytes:
    """The coarse colour in full: its bits repeated, so that white stays white."""
    return bytes(part | part >> 5 for part in coarse.to_bytes(3))


def _nearest(colour: bytes, palette: list[bytes]) -> int:
    def distance(number: int) -> int:
        return sum((one - other) ** 2 for one, other in zip(colour, palette[number], strict=True))

    return min(range(len(palette)), key=distance)


def _chunk(kind: bytes, data: bytes) -> bytes:
    checked = kind + data
    return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))
