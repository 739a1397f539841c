"""The committed standard workbooks are what the code builds (``python -m dvexcel.build``)."""

import io
import zipfile
from pathlib import Path

import pytest

from dvexcel.sample.standard import STANDARD_WORKBOOKS

FOLDER = Path(__file__).parents[2] / "workbooks"


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("name", STANDARD_WORKBOOKS)
def test_a_committed_workbook_is_the_built_one_part_by_part(name):
    assert parts((FOLDER / name).read_bytes()) == parts(STANDARD_WORKBOOKS[name]())


def test_every_committed_workbook_has_a_builder():
    assert {path.name for path in FOLDER.glob("*.xlsx")} == set(STANDARD_WORKBOOKS)


@pytest.mark.parametrize("name", STANDARD_WORKBOOKS)
def test_a_builder_gives_the_same_bytes_twice(name):
    assert STANDARD_WORKBOOKS[name]() == STANDARD_WORKBOOKS[name]()
