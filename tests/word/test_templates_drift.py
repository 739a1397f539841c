"""The committed templates are what the code builds."""

import pytest

from dvexcel.office_file.packages import read_parts
from dvexcel.word.templates import TEMPLATES


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_committed_template_is_the_built_one_part_by_part(shipped, name):
    built = read_parts(TEMPLATES[name]())
    assert read_parts(shipped(name).read_bytes()) == built


def test_every_committed_template_has_a_builder(shipped):
    committed = {p.relative_to(shipped("")).as_posix() for p in shipped("").rglob("*.docx")}
    assert committed == set(TEMPLATES)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_builder_gives_the_same_bytes_twice(name):
    assert TEMPLATES[name]() == TEMPLATES[name]()
