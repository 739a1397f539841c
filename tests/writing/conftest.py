"""Workbooks under test, read back by openpyxl; recalculated by LibreOffice where values matter."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import openpyxl
import pytest
import soffice
from fields import WORK
from writing import workbook_examples as example
from writing.read_back import opened

from dvexcel.writing.form import write_form
from dvexcel.writing.so_cong_tac import write_so_cong_tac
from dvexcel.writing.tong_hop import write_tong_hop

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl import Workbook


@pytest.fixture(scope="session")
def form() -> Workbook:
    return opened(write_form(example.issue()))


@pytest.fixture(scope="session")
def ledger() -> Workbook:
    return opened(write_so_cong_tac(example.ledger_rows()))


@pytest.fixture(scope="session")
def consolidated() -> Workbook:
    return opened(write_tong_hop(WORK, example.tong_hop_rows(), example.overview()))


@pytest.fixture(scope="session")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Workbook], Workbook]:
    """Saves a workbook, has LibreOffice calculate it, and reads the values it found."""
    soffice.require_libreoffice()

    def calculated(book: Workbook) -> Workbook:
        folder = tmp_path_factory.mktemp("calc")
        source = folder / "filled.xlsx"
        book.save(source)
        profile = soffice.new_profile(calculate_on_opening=True)
        out = folder / "out"
        call = soffice.command(profile, "--convert-to", "xlsx", "--outdir", str(out), str(source))
        try:
            subprocess.run(
                call, capture_output=True, check=True, env=soffice.environment(), timeout=300
            )
        finally:
            shutil.rmtree(profile, ignore_errors=True)
        return openpyxl.load_workbook(out / "filled.xlsx", data_only=True)

    return calculated
