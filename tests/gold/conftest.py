"""Played samples, once a session: two clean months, three months, the whole year."""

from __future__ import annotations

import shutil
from datetime import date
from types import SimpleNamespace

import pytest
from clean_year import CleanYear

from dvexcel.commands.phat_hanh import phat_hanh
from dvexcel.model.options import Options
from dvexcel.model.period import PeriodCode
from dvexcel.sample import sample_rows
from dvexcel.sample.chay_thu import chay_thu
from dvexcel.sample.fill import fill_form
from dvexcel.sample.filling import clean_filling
from dvexcel.steps.opening import open_ledger
from dvexcel.workspace import Workspace
from dvexcel.writing.so_cong_tac import write_so_cong_tac

MONTHS = ("2026-T08", "2026-T09")


@pytest.fixture(scope="session")
def clean_months(tmp_path_factory):
    """A work folder with issued forms, and every unit's clean return by month and file name."""
    workspace = Workspace(tmp_path_factory.mktemp("sach"))
    workspace.write(workspace.ledger, write_so_cong_tac(sample_rows()))
    ledger, _ = open_ledger(workspace, Options(date(2026, 8, 1)))
    files = {}
    for text in MONTHS:
        options = Options(date(2026, 8, 1), period=text)
        phat_hanh(workspace, options)
        period = ledger.periods[PeriodCode.parse(text)]
        files[text] = {
            path.name: fill_form(path, clean_filling(ledger, period, ledger.units[code]))
            for path in sorted(workspace.issued(period.code).glob("bieu_*.xlsx"))
            if (code := path.stem.split("_")[1]) in ledger.units
        }
    return SimpleNamespace(workspace=workspace, files=files)


@pytest.fixture(scope="session")
def played(played_once, tmp_path_factory):
    """The whole sample played by `chay-thu`, in a copy for the tests that work in it."""
    root = tmp_path_factory.mktemp("chay") / played_once.name
    shutil.copytree(played_once, root)
    return SimpleNamespace(workspace=Workspace(root))


@pytest.fixture(scope="session")
def played_year(tmp_path_factory):
    """The whole year played by `chay-thu --ca-nam`: twelve months, the half-year and the year."""
    workspace = Workspace(tmp_path_factory.mktemp("nam") / "cả năm")
    outcome = chay_thu(workspace, Options(date(2026, 12, 31), whole_year=True))
    return SimpleNamespace(workspace=workspace, outcome=outcome)


@pytest.fixture(scope="session")
def clean_year(played_year, tmp_path_factory):
    """A clean return of every unit in thirteen months, and what checking a file of them finds."""
    return CleanYear(played_year.workspace, tmp_path_factory.mktemp("sach") / "năm")
