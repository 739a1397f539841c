"""A mended copy that prints on other pages than its document is told."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from faults import faulty
from judged import TODAY
from raw import body, docx, section

from dvexcel.commands.soat import soat
from dvexcel.model.options import Options
from dvexcel.office_file import libreoffice
from dvexcel.office_file.page_count import page_counts
from dvexcel.steps import documents
from dvexcel.workspace import Workspace


@pytest.fixture
def mend(tmp_path, monkeypatch):
    """Mends a faulty paper where a program counts these pages; answers what is said of pages."""

    def run(code, counts):
        monkeypatch.setattr(documents, "page_counts", lambda data: counts if data else [])
        path = tmp_path / "a.docx"
        path.write_bytes(faulty(code))
        options = Options(TODAY, files=(path,), mend=True, write=True)
        outcome = soat(Workspace(tmp_path), options)
        return [f.message for f in outcome.findings if f.code in {"HT744", "HT745"}]

    return run


def test_for_nothing_to_count_no_program_is_begun(monkeypatch):
    """Asked to convert no file, LibreOffice opens and waits for somebody."""
    monkeypatch.setattr(libreoffice.subprocess, "Popen", lambda *_, **__: pytest.fail("begun"))
    assert page_counts([]) == []


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up in /proc")
def test_a_program_that_hangs_is_ended_with_what_it_began(tmp_path):
    """The program begins another, writes that one's number down, and both wait."""
    child = tmp_path / "child"
    order = ["sh", "-c", f"sleep 600 & echo $! > '{child}'; wait"]
    with pytest.raises(subprocess.TimeoutExpired):
        libreoffice.run_to_end(order, seconds=0.5)
    number = int(child.read_text())
    ended = time.monotonic() + 30
    while _runs(number) and time.monotonic() < ended:
        time.sleep(0.05)
    assert not _runs(number)


def _runs(number):
    """Whether the process runs; one that has ended and waits to be buried does not."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_a_longer_copy_is_told_with_both_counts(mend):
    (said,) = mend("TT065", [1, 2])
    assert "Bản gốc dài 1 trang, bản sửa dài 2 trang." in said


def test_where_no_program_counts_the_pages_one_is_asked_to_look(mend):
    (said,) = mend("TT065", None)
    assert "Máy không có Word hay LibreOffice" in said


def test_a_copy_as_long_as_its_document_needs_no_word(mend):
    assert mend("TT065", [3, 3]) == []


def test_a_repair_that_moves_no_letter_asks_nobody(mend):
    assert mend("TT007", None) == []


def test_a_dry_run_says_that_text_may_move(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(faulty("TT065"))
    (note,) = soat(Workspace(tmp_path), Options(TODAY, files=(path,), mend=True)).notes
    assert "có thể đổi số trang" in note


def test_without_a_program_nobody_knows(monkeypatch):
    monkeypatch.setattr(libreoffice.shutil, "which", lambda _: None)
    assert page_counts([faulty("TT065")]) is None


def test_a_program_that_fails_is_no_answer(monkeypatch):
    monkeypatch.setattr(libreoffice.shutil, "which", lambda _: "/khong/co/soffice")
    assert page_counts([faulty("TT065")]) is None


@pytest.mark.usefixtures("libreoffice_bridge")
def test_libreoffice_counts_the_pages():
    long = docx("".join(body("Nội dung một dòng.") for _ in range(90)) + section(last=True))
    counts = page_counts([faulty("TT065"), long])
    assert counts is not None
    assert counts[0] == 1
    assert counts[1] > 1
