"""Pictures are cut, framed and made small without losing what they show."""

import io

import pytest
from PIL import Image, UnidentifiedImageError

from dvexcel.guide.png import cut, picture, trimmed

COLOURS = {".": (255, 255, 255), "R": (248, 0, 0), "B": (0, 0, 248)}
LETTERS = {colour: letter for letter, colour in COLOURS.items()}


def drawn(*rows):
    """A picture drawn in letters: . white, R red, B blue."""
    sheet = Image.new("RGB", (len(rows[0]), len(rows)))
    for y, row in enumerate(rows):
        for x, letter in enumerate(row):
            sheet.putpixel((x, y), COLOURS[letter])
    return sheet


def letters(sheet):
    return [
        "".join(LETTERS[sheet.getpixel((x, y))] for x in range(sheet.width))
        for y in range(sheet.height)
    ]


def as_ppm(sheet):
    file = io.BytesIO()
    sheet.save(file, "PPM")
    return file.getvalue()


def test_what_is_no_picture_is_refused():
    with pytest.raises(UnidentifiedImageError):
        picture(b"%PDF-1.7", 1.0, 0)


def test_the_white_border_goes_and_a_margin_stays():
    sheet = drawn(".....", ".....", "..R..", ".....", ".....")
    assert letters(trimmed(sheet, 1)) == ["...", ".R.", "..."]
    assert letters(trimmed(sheet, 0)) == ["R"]
    assert letters(trimmed(drawn("..", ".."), 0)) == ["..", ".."]


def test_a_cut_goes_between_lines_and_not_through_them():
    sheet = drawn("RRR", "...", "R.R", "RRR", "...")
    assert letters(cut(sheet, 3)) == ["RRR"]
    assert letters(cut(sheet, 5)) == ["RRR", "...", "R.R", "RRR"]
    assert letters(cut(sheet, 9)) == ["RRR", "...", "R.R", "RRR"]


def test_where_no_line_is_white_the_cut_is_where_it_was_asked():
    assert letters(cut(drawn("R", "R", "B"), 2)) == ["R", "R"]


def test_a_page_becomes_a_png_of_few_colours_in_a_frame_of_one_pixel():
    page = Image.new("RGB", (300, 40), "white")
    for x in range(20, 270):
        page.putpixel((x, 10), (x - 20, 270 - x, x // 3))
    with Image.open(io.BytesIO(picture(as_ppm(page), 0.5, 8))) as made:
        assert made.format == "PNG"
        assert made.size == (250 + 2 * 8 + 2, 1 + 2 * 8 + 2)
        shown = made.convert("RGB")
    assert len(shown.getcolors()) <= 48
    assert shown.getpixel((0, 0)) == (166, 166, 166)
    assert shown.getpixel((2, 2)) == (255, 255, 255)
