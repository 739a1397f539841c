"""The day that a file tells of itself; a damaged one tells none, and nobody is stopped by it."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from os import utime

from dvexcel.receiving.file_days import day_saved
from dvexcel.steps.paper_text import paragraphs_of

CORE = "docProps/core.xml"
MOMENT = b"<dcterms:modified>2026-11-21T20:00:00Z</dcterms:modified>"


def package(name, content):
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as parts:
        parts.writestr(name, content)
    return made.getvalue()


def saved(path, data):
    path.write_bytes(data)
    noon = datetime(2026, 11, 5, 12, tzinfo=UTC).timestamp()
    utime(path, (noon, noon))
    return day_saved(path)


def test_a_part_that_was_damaged_leaves_the_day_to_the_disk(tmp_path):
    damaged = package(CORE, MOMENT).replace(b"2026-11-21", b"2026-11-22", 1)
    assert saved(tmp_path / "bieu.xlsx", damaged).day == 5


def test_a_whole_one_tells_its_own_day(tmp_path):
    assert saved(tmp_path / "bieu.xlsx", package(CORE, MOMENT)).day in {21, 22}  # by the clock here


def test_a_document_that_was_damaged_or_is_no_markup_has_no_words():
    whole = package("word/document.xml", b"<a>chu</a>")
    assert paragraphs_of(whole.replace(b"chu", b"CHU", 1)) is None
    assert paragraphs_of(package("word/document.xml", b"<a>")) is None
