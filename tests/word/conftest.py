"""What the tests of this folder share: templates made on the spot, raw parts, PDF pages."""

import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import papers
import pytest
from docx import Document
from lxml import etree
from on_paper import pages_of
from printed_papers import ANNEXED, DOCUMENTS

from dvexcel.word.render import render

REPO = Path(__file__).parents[2]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def shipped():
    """The path of a committed template."""
    return lambda name: REPO / "templates" / name


@pytest.fixture
def template(tmp_path):
    """A clerk's template whose body is the given paragraphs, one string each."""

    def make(*paragraphs, header=None):
        document = Document()
        for text in paragraphs:
            document.add_paragraph(text)
        if header is not None:
            document.sections[0].header.paragraphs[0].text = header
        path = tmp_path / "mau_cua_toi.docx"
        document.save(path)
        return path

    return make


@pytest.fixture
def parts():
    """The parts of a .docx, read with zipfile and lxml alone."""

    def read(data):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {
                name: etree.fromstring(archive.read(name))
                for name in archive.namelist()
                if name.endswith((".xml", ".rels"))
            }

    return read


@pytest.fixture
def texts(parts):
    """The text of every paragraph of the body, in order."""

    def read(data):
        return [
            "".join(
                {f"{W}br": "\n", f"{W}tab": "\t"}.get(node.tag, node.text or "")
                for node in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab")
            )
            for paragraph in parts(data)["word/document.xml"].iter(f"{W}p")
        ]

    return read


@pytest.fixture(scope="session")
def printed(soffice, tmp_path_factory):
    """The PDF of every paper of `printed_papers`, made by one LibreOffice for all."""
    folder = tmp_path_factory.mktemp("xem")
    files = []
    for name, (paper, template) in {**DOCUMENTS, **ANNEXED}.items():
        path = folder / f"{name}.docx"
        annex = papers.annex_template(paper.system)
        path.write_bytes(render(paper, REPO / "templates" / template, annex).data)
        files.append(path)
    return {pdf.stem: pdf for pdf in soffice("pdf", folder, *files)}


@pytest.fixture(scope="session")
def pages(printed):
    """Every paper's pages, each a list of lines."""
    return {name: pages_of(pdf) for name, pdf in printed.items()}


@pytest.fixture(scope="session")
def soffice(tmp_path_factory):
    """Converts files with LibreOffice; skips without it, unless this machine says it has it."""
    program = shutil.which("soffice")
    if program is None:
        if os.environ.get("DVEXCEL_CAN_LIBREOFFICE") == "1":
            pytest.fail("DVEXCEL_CAN_LIBREOFFICE=1, but there is no soffice on the path")
        pytest.skip("no LibreOffice on this machine")
    profile = tmp_path_factory.mktemp("profile").as_uri()

    def convert(target, folder, *files):
        subprocess.run(
            [
                program,
                f"-env:UserInstallation={profile}",
                "--headless",
                "--convert-to",
                target,
                "--outdir",
                str(folder),
                *map(str, files),
            ],
            check=True,
            capture_output=True,
            timeout=300,
        )
        made = [folder / f"{file.stem}.{target}" for file in files]
        assert all(file.is_file() for file in made)
        return made

    return convert
