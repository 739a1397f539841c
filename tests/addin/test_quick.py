"""A press loads what it needs and no more; how long that takes is measured in tests/bench."""

import subprocess
import sys

import pytest

from dvexcel.addin.buttons import BUTTONS

ADDING_UP = {"pandas", "numpy"}
# Only these ask for totals; the return handed back is marked by openpyxl, which takes numpy along.
MAY_ADD_UP = {
    "tong_hop_ky",
    "xem_truoc_ky",
    "bao_cao_ky",
    "nop_len_bieu",
    "don_doc_ky",
    "sang_nam_moi",
    "tra_lai_ky",
}


def loaded(code):
    """The names of the libraries that a fresh Python has loaded after that code."""
    asked = "import sys; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    words = [sys.executable, "-c", f"{code}\n{asked}"]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_the_first_word_needs_nothing_that_adds_up_or_writes():
    there = loaded("import dvexcel.addin.press")
    assert "xlwings" in there
    assert there.isdisjoint({*ADDING_UP, "openpyxl", "xlsxwriter", "docx", "docxtpl", "lxml"})


def test_what_adds_up_is_there_for_who_asks_for_it():
    assert loaded("import dvexcel.addin.press\nimport pandas") >= ADDING_UP


@pytest.mark.parametrize(
    "name", [one.command for one in BUTTONS if one.command and one.name not in MAY_ADD_UP]
)
def test_a_button_that_asks_for_no_totals_loads_nothing_that_adds_up(name):
    code = "import dvexcel.addin.press\nfrom dvexcel.command_table import COMMANDS\n"
    there = loaded(f"{code}next(one for one in COMMANDS if one.name == {name!r}).function")
    assert there.isdisjoint(ADDING_UP)


def test_beginning_a_year_loads_nothing_that_adds_up(tmp_path):
    """Run, and not only loaded."""
    code = f"""
from datetime import date
from pathlib import Path
import dvexcel.addin.press
from dvexcel.command_table import COMMANDS
from dvexcel.model.options import Options
from dvexcel.workspace import Workspace
by_name = {{one.name: one for one in COMMANDS}}
work = Workspace(Path({str(tmp_path / "so")!r}))
by_name["khoi-tao"].function(work, Options(date(2026, 9, 1)))
by_name["nang-cap"].function(work, Options(date(2026, 9, 1)))
by_name["chan-doan"].function(work, Options(date(2026, 9, 1)))
"""
    assert loaded(code).isdisjoint(ADDING_UP)
