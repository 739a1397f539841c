"""Each kind of document we make is sound to a validator that shares no code with us."""

from pathlib import Path

import papers
import pytest
from independent import complaints_of
from printed_papers import ANNEXED, DOCUMENTS

from dvexcel.model.paper import System
from dvexcel.specs.forms import forms
from dvexcel.specs.loai_van_ban import template_name
from dvexcel.word.render import render
from dvexcel.word.templates import TEMPLATES

TEMPLATE_FOLDER = Path(__file__).parents[2] / "templates"
# Of each template the paper that bears its name; of annexes every one.
SHOWN = {
    **{name: made for name, made in DOCUMENTS.items() if name.removeprefix("dang_") in made[1]},
    **ANNEXED,
}


OWN = {"Kế hoạch", "Báo cáo", "Công văn"}  # shown in SHOWN


@pytest.mark.parametrize("name", SHOWN)
def test_a_drafted_paper_is_sound(tmp_path, name):
    paper, template = SHOWN[name]
    path = tmp_path / "van_ban.docx"
    annex = papers.annex_template(paper.system)
    path.write_bytes(render(paper, TEMPLATE_FOLDER / template, annex).data)
    assert complaints_of(path) == []


def test_every_template_is_drafted_from():
    used = {template for _, template in SHOWN.values()} | {
        template_name(System.STATE, kind)
        for kind in forms(System.STATE)  # test_every_kind
    }
    of_party = {template_name(System.PARTY, kind) for kind in forms(System.PARTY)}
    assert used | of_party == {name for name in TEMPLATES if "phu_luc" not in name}


@pytest.mark.parametrize(
    "kind", sorted({*forms(System.PARTY)} - {"Kế hoạch", "Báo cáo", "Công văn"})
)
def test_a_party_paper_of_each_other_kind_is_sound(tmp_path, kind):
    letters = forms(System.PARTY)[kind].letters
    made = papers.bao_cao_dang(kind=kind, symbol=f"{letters}/ĐU", kinh_gui=())
    path = tmp_path / "van_ban.docx"
    path.write_bytes(render(made, TEMPLATE_FOLDER / template_name(System.PARTY, kind)).data)
    assert complaints_of(path) == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_is_sound(name):
    assert complaints_of(TEMPLATE_FOLDER / name) == []


def test_the_guide_is_sound():
    assert complaints_of(TEMPLATE_FOLDER.parent / "workbooks" / "huong_dan.docx") == []
