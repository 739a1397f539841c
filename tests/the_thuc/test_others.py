"""Documents by other offices: what they are taken for, and exactly which rules complain where.

The lists in `others.yml` were checked by hand against the decree, document by document.
"""

import subprocess
from pathlib import Path

import pytest
import soffice
import yaml
from judged import complaints, inspected
from offices import BY_LIBREOFFICE, OFFICES
from others import OTHERS, through_libreoffice_source
from whole import WHOLE

EXPECTED = yaml.safe_load((Path(__file__).parent / "others.yml").read_text(encoding="utf-8"))


MADE = {**OTHERS, **OFFICES}


def complaints_by_place(data):
    """The rules that complain, each with the numbers of its paragraphs; 0 for the whole."""
    return {
        judgement.rule.notice.code: sorted(
            {answer.place.number if answer.place else 0 for answer in judgement.complaints}
        )
        for judgement in inspected(data).judgements
        if judgement.complaints
    }


def taken_for(data):
    paper = inspected(data).paper
    return paper.system or "", paper.kind


def test_every_document_is_listed():
    assert set(EXPECTED) == {*MADE, *BY_LIBREOFFICE}


@pytest.mark.parametrize("name", MADE)
def test_the_document_is_taken_for_what_it_is(name):
    assert taken_for(MADE[name]()) == (EXPECTED[name]["he"], EXPECTED[name]["loai"])


@pytest.mark.parametrize("name", MADE)
def test_exactly_the_listed_rules_complain_and_at_these_places(name):
    assert complaints_by_place(MADE[name]()) == EXPECTED[name]["cho"]


def through_libreoffice(data, folder, name, kind="docx"):
    """The document as LibreOffice saves it."""
    source = folder / "nguon" / f"{name}.{kind}"
    source.parent.mkdir(exist_ok=True)
    source.write_bytes(data)
    profile = soffice.new_profile(calculate_on_opening=False)
    as_text = ("--infilter=HTML (StarWriter)",) if kind == "html" else ()
    command = (*as_text, "--convert-to", _DOCX, "--outdir", str(folder), str(source))
    subprocess.run(
        soffice.command(profile, *command),
        check=True,
        capture_output=True,
        env=soffice.environment(),
        timeout=300,
    )
    return (folder / f"{name}.docx").read_bytes()


@pytest.fixture(scope="module")
def saved_by_libreoffice(tmp_path_factory):
    soffice.require_libreoffice()
    folder = tmp_path_factory.mktemp("lo")
    documents = {"van_ban_dang": through_libreoffice_source(), **WHOLE}
    return {name: through_libreoffice(data, folder, name) for name, data in documents.items()}


_DOCX = "docx:Office Open XML Text"


@pytest.mark.parametrize("name", BY_LIBREOFFICE)
def test_what_libreoffice_made_of_another_format_is_judged_as_listed(name, tmp_path):
    soffice.require_libreoffice()
    text, kind = BY_LIBREOFFICE[name]
    data = through_libreoffice(text.encode(), tmp_path, name, kind)
    assert taken_for(data) == (EXPECTED[name]["he"], EXPECTED[name]["loai"])
    assert complaints_by_place(data) == EXPECTED[name]["cho"]


def test_a_document_saved_by_libreoffice_gives_the_same_findings(saved_by_libreoffice):
    expected = sorted(EXPECTED["through_libreoffice_source"]["cho"])
    assert sorted(complaints(saved_by_libreoffice["van_ban_dang"])) == expected


@pytest.mark.parametrize("name", WHOLE)
def test_a_sound_document_stays_sound_when_libreoffice_saves_it(saved_by_libreoffice, name):
    assert complaints(saved_by_libreoffice[name]) == set()
