"""Every template with clean data passes the same inspection as anybody's document."""

import dataclasses
from datetime import date

import papers
import pytest
from papers import REPO
from printed_papers import ANNEXED, DOCUMENTS

from dvexcel.model.finding import Verdict
from dvexcel.model.paper import System
from dvexcel.specs.forms import forms
from dvexcel.specs.loai_van_ban import template_name
from dvexcel.specs.rule_book import current_book, load
from dvexcel.specs.truong_mau import FIELDS
from dvexcel.the_thuc.inspection import inspect_document
from dvexcel.word.fields import Doan, annex_fields, fields_of
from dvexcel.word.render import render

TODAY = date(2026, 10, 25)
ALL = {**DOCUMENTS, **ANNEXED}
PARTY = forms(System.PARTY)


def made(paper, template):
    return render(paper, REPO / "templates" / template, papers.annex_template(paper.system)).data


@pytest.mark.parametrize("name", ALL)
def test_a_clean_paper_fails_no_rule(name):
    paper, template = ALL[name]
    inspection = inspect_document(made(paper, template), f"{name}.docx", TODAY)
    assert inspection.paper.kind == paper.kind
    assert inspection.paper.system is paper.system
    failed = [j.rule.notice.code for j in inspection.judgements if j.verdict is Verdict.KHONG_DAT]
    assert failed == []


def test_every_shipped_template_is_among_them():
    shipped = {
        path.relative_to(REPO / "templates").as_posix()
        for path in (REPO / "templates").rglob("*.docx")
        if not path.name.startswith("phu_luc")
    }
    state = {template_name(System.STATE, kind) for kind in forms(System.STATE)}  # test_every_kind
    party = {template_name(System.PARTY, kind) for kind in PARTY}
    assert shipped == {template for _, template in ALL.values()} | state | party


@pytest.mark.parametrize("kind", [kind for kind in PARTY if kind != "Công văn"])
def test_a_titled_paper_of_each_party_kind_fails_no_rule(kind):
    made_up = papers.bao_cao_dang(kind=kind, symbol=f"{PARTY[kind].letters}/ĐU")
    if PARTY[kind].must_address:
        made_up = dataclasses.replace(
            made_up,
            kinh_gui=("Tỉnh ủy Cà Mau",),
            noi_nhan=("Như trên", "Lưu Văn phòng Đảng ủy"),
        )
    template = template_name(System.PARTY, kind)
    judged = inspect_document(made(made_up, template), "van_ban.docx", TODAY).judgements
    assert [j.rule.notice.code for j in judged if j.verdict is Verdict.KHONG_DAT] == []


def test_a_party_paper_of_2020_ends_its_lines_as_the_guide_of_2018_asks():
    paper = papers.cong_van_dang(
        "Ban Dân vận Tỉnh ủy", "Văn phòng Tỉnh ủy", issued=date(2020, 6, 5)
    )
    data = made(paper, "dang/cong_van.docx")
    said = papers.body_texts(data)
    assert "- Ban Dân vận Tỉnh ủy," in said
    assert "- Như trên," in said
    inspection = inspect_document(data, "cu.docx", TODAY)
    assert inspection.book is load("hd36_2018")
    assert not [j for j in inspection.judgements if j.verdict is Verdict.KHONG_DAT]


@pytest.mark.parametrize("system", list(System))
def test_the_field_list_names_every_field_there_is_and_no_other(system):
    paper = papers.with_annexes()
    book = current_book(system)
    fields = {*fields_of(paper, book), *annex_fields(paper, 1, book)}
    entries = {f"doan.{part.name}" for part in dataclasses.fields(Doan)}
    assert {field.name for field in FIELDS} == fields | entries


def test_only_the_fields_of_annexes_are_marked_as_theirs():
    paper = papers.with_annexes()
    book = current_book(System.STATE)
    own = annex_fields(paper, 1, book).keys() - fields_of(paper, book).keys()
    assert {field.name for field in FIELDS if field.annex_only} == own
