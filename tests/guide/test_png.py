"""Pictures are cut, framed and made small without losing what they show."""

import struct
import zlib

import pytest

from dvexcel.guide.png import Raster, cut, framed, png, read_ppm, trimmed

W, R, B = b"\xff\xff\xff", b"\xf8\x00\x00", b"\x00\x00\xf8"


def drawn(*rows):
    """A picture drawn in letters: . white, R red, B blue."""
    pixels = b"".join({".": W, "R": R, "B": B}[letter] for row in rows for letter in row)
    return Raster(len(rows[0]), len(rows), pixels)


def opened(data):
    """What stands in a PNG of a palette, read without our code."""
    chunks, place = {}, 8
    while place < len(data):
        (size,) = struct.unpack(">I", data[place : place + 4])
        kind, body = data[place + 4 : place + 8], data[place + 8 : place + 8 + size]
        (check,) = struct.unpack(">I", data[place + 8 + size : place + 12 + size])
        assert check == zlib.crc32(kind + body)
        chunks[kind], place = body, place + 12 + size
    width, height = struct.unpack(">II", chunks[b"IHDR"][:8])
    rows = zlib.decompress(chunks[b"IDAT"])
    palette = [chunks[b"PLTE"][i : i + 3] for i in range(0, len(chunks[b"PLTE"]), 3)]
    numbers = [
        number
        for row in range(height)
        for number in rows[row * (width + 1) + 1 : (row + 1) * (width + 1)]
    ]
    return Raster(width, height, b"".join(palette[number] for number in numbers))


@pytest.mark.parametrize("data", [b"P5 1 1 255\n0", b"P6 1 1 65535\n000000"])
def test_another_kind_of_picture_is_refused(data):
    with pytest.raises(ValueError, match="no PPM"):
        read_ppm(data)


def test_a_picture_is_read_as_the_printer_wrote_it():
    assert read_ppm(b"P6\n2 1\n255\n" + W + R) == drawn(".R")


def test_pixels_that_look_like_blanks_are_not_lost():
    assert read_ppm(b"P6\n1 1\n255\n\n\n\n").pixels == b"\n\n\n"


def test_the_white_border_goes_and_a_margin_stays():
    sheet = drawn(".....", ".....", "..R..", ".....", ".....")
    assert trimmed(sheet, 1) == drawn("...", ".R.", "...")
    assert trimmed(sheet, 0) == drawn("R")
    assert trimmed(drawn("..", ".."), 0) == drawn("..", "..")


def test_a_cut_goes_between_lines_and_not_through_them():
    sheet = drawn("RRR", "...", "R.R", "RRR", "...")
    assert cut(sheet, 3) == drawn("RRR")
    assert cut(sheet, 5) == sheet
    assert cut(sheet, 9) == sheet


def test_where_no_line_is_white_the_cut_is_where_it_was_asked():
    assert cut(drawn("R", "R", "B"), 2) == drawn("R", "R")


def test_a_frame_is_one_pixel_wide():
    found = framed(drawn("."))
    assert (found.width, found.height) == (3, 3)
    assert found.row(1)[3:6] == W
    assert {found.pixels[:3], found.pixels[-3:]} == {b"\xa6\xa6\xa6"}


def test_few_colours_are_kept_as_they_are_up_to_five_bits():
    sheet = drawn("R.B", "BB.")
    found = opened(png(sheet))
    assert (found.width, found.height) == (3, 2)
    assert [a & 0xF8 for a in found.pixels] == [b & 0xF8 for b in sheet.pixels]


def test_many_colours_become_few_and_white_stays_white():
    shades = b"".join(bytes((n, 255 - n, n // 2)) for n in range(250)) + W * 6
    found = opened(png(Raster(256, 1, shades)))
    colours = {found.pixels[i : i + 3] for i in range(0, len(found.pixels), 3)}
    assert len(colours) <= 49
    assert found.pixels.endswith(W * 6)
