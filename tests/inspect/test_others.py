"""Documents by other offices: what they are taken for, and exactly which rules complain.

The lists in `others.yml` were checked by hand against the decree, document by document.
"""

import subprocess
from pathlib import Path

import pytest
import soffice
import yaml
from judged import complaints, inspected
from others import OTHERS, through_libreoffice_source
from whole import WHOLE

EXPECTED = yaml.safe_load((Path(__file__).parent / "others.yml").read_text(encoding="utf-8"))


def test_every_document_is_listed():
    assert set(EXPECTED) == set(OTHERS)


@pytest.mark.parametrize("name", OTHERS)
def test_the_document_is_taken_for_what_it_is(name):
    paper = inspected(OTHERS[name]()).paper
    assert (paper.system or "", paper.kind) == (EXPECTED[name]["he"], EXPECTED[name]["loai"])


@pytest.mark.parametrize("name", OTHERS)
def test_exactly_the_listed_rules_complain(name):
    assert sorted(complaints(OTHERS[name]())) == EXPECTED[name]["ma"]


def through_libreoffice(data, folder, name):
    """The document as LibreOffice saves it."""
    source = folder / "nguon" / f"{name}.docx"
    source.parent.mkdir(exist_ok=True)
    source.write_bytes(data)
    profile = soffice.new_profile(calculate_on_opening=False)
    command = ("--convert-to", "docx", "--outdir", str(folder), str(source))
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


def test_a_document_saved_by_libreoffice_gives_the_same_findings(saved_by_libreoffice):
    expected = EXPECTED["through_libreoffice_source"]["ma"]
    assert sorted(complaints(saved_by_libreoffice["van_ban_dang"])) == expected


@pytest.mark.parametrize("name", WHOLE)
def test_a_sound_document_stays_sound_when_libreoffice_saves_it(saved_by_libreoffice, name):
    assert complaints(saved_by_libreoffice[name]) == set()
