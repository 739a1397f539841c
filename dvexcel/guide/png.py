"""A printed page becomes a small picture: its upper part, without the border, framed as paper."""

from __future__ import annotations

import io

from PIL import Image, ImageOps

_COLOURS = 48
_TALLEST_LINE = 40  # pixels
_EDGE = (166, 166, 166)


def picture(page: bytes, part: float, margin: int) -> bytes:
    """The upper ``part`` of a page as PNG; ``margin`` pixels of its white border stay."""
    with Image.open(io.BytesIO(page)) as opened:
        sheet = opened.convert("RGB")
    upper = cut(sheet, round(sheet.height * part))
    framed = ImageOps.expand(trimmed(upper, margin), border=1, fill=_EDGE)
    file = io.BytesIO()
    framed.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE).save(file, "PNG", optimize=True)
    return file.getvalue()


def trimmed(sheet: Image.Image, margin: int) -> Image.Image:
    """The picture without its white border, ``margin`` pixels of which stay."""
    ink = ImageOps.invert(sheet.convert("L")).getbbox()
    if ink is None:
        return sheet
    left, top, right, bottom = ink
    wide, high = sheet.size
    return sheet.crop(
        (
            max(left - margin, 0),
            max(top - margin, 0),
            min(right + margin, wide),
            min(bottom + margin, high),
        )
    )


def cut(sheet: Image.Image, height: int) -> Image.Image:
    """The upper ``height`` pixels, or a few less so that no line of text is cut through."""
    height = min(height, sheet.height)
    grey = ImageOps.invert(sheet.convert("L"))
    for row in range(min(height, sheet.height - 1), max(height - _TALLEST_LINE, 0), -1):
        if grey.crop((0, row, sheet.width, row + 1)).getbbox() is None:
            return sheet.crop((0, 0, sheet.width, row))
    return sheet.crop((0, 0, sheet.width, height))
