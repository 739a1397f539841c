"""Each kind of document we make is sound to a validator that shares no code with us."""

from pathlib import Path

import papers
import pytest
from independent import complaints_of
from printed_papers import ANNEXED, DOCUMENTS

from dvexcel.word.render import render
from dvexcel.word.templates import TEMPLATES

TEMPLATE_FOLDER = Path(__file__).parents[2] / "templates"
# Of each template the paper that bears its name; of annexes every one.
SHOWN = {
    **{name: made for name, made in DOCUMENTS.items() if name.removeprefix("dang_") in made[1]},
    **ANNEXED,
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_drafted_paper_is_sound(tmp_path, name):
    paper, template = SHOWN[name]
    path = tmp_path / "van_ban.docx"
    annex = papers.annex_template(paper.system)
    path.write_bytes(render(paper, TEMPLATE_FOLDER / template, annex).data)
    assert complaints_of(path) == []


def test_every_template_is_drafted_from():
    used = {template for _, template in SHOWN.values()}
    assert used == {name for name in TEMPLATES if "phu_luc" not in name}


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_is_sound(name):
    assert complaints_of(TEMPLATE_FOLDER / name) == []


def test_the_guide_is_sound():
    assert complaints_of(TEMPLATE_FOLDER.parent / "workbooks" / "huong_dan.docx") == []
