"""Each file of this folder is refused with the code that README.md gives it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bad_workbooks.make import workbooks
from fields import WORK
from pictures import ELEMENTS

from dvexcel.model.outcome import CannotRun
from dvexcel.reading.files import parse_file
from dvexcel.reading.returns import read_return

FOLDER = Path(__file__).parent
LINE = re.compile(r"^\| `(?P<file>[^`]+)` \| .+ \| (?P<code>\w+) \|$", re.MULTILINE)
EXPECTED = {
    found["file"]: found["code"]
    for found in LINE.finditer((FOLDER / "README.md").read_text("utf-8"))
}
MADE = workbooks()


def test_the_table_lists_the_files_that_are_here():
    assert set(EXPECTED) == set(MADE) == {path.name for path in FOLDER.glob("*.xlsx")}


@pytest.mark.parametrize("file", MADE)
def test_a_file_is_as_it_was_made(file):
    assert (FOLDER / file).read_bytes() == MADE[file]


@pytest.mark.parametrize(("file", "code"), EXPECTED.items())
def test_a_file_gets_its_code_and_no_other(file, code):
    said = ()
    try:
        book = parse_file((FOLDER / file).read_bytes(), file)
        unit_return, findings = read_return(book, ELEMENTS, WORK)
    except CannotRun as problem:
        findings = problem.findings
    else:
        said = book.findings
        assert unit_return.amount("B2.LUOT") == 12
    assert [finding.code for finding in (*said, *findings)] == ([] if code == "Read" else [code])
    assert {finding.file for finding in findings} <= {file}
