"""What all tests share: whether LibreOffice is here, and printing through it."""

from __future__ import annotations

import os
import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest
import soffice
from filelock import FileLock
from hypothesis import settings
from sharing import Sharing, costliest_first
from soffice import require_libreoffice

from dvexcel.model.options import Options
from dvexcel.sample.chay_thu import chay_thu
from dvexcel.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from xdist.remote import Producer

    Maker = Callable[[Path], object]


# Timing never decides a test: a busy machine is no fault of the code.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(scope="session")
def libreoffice_bridge() -> None:
    """LibreOffice with its Python bridge is here, or the test is skipped or fails."""
    require_libreoffice(bridge=True)


@pytest.fixture(scope="session")
def office_pdf(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[Iterable[Path]], list[Path]]:
    """Prints a batch of .xlsx and .docx files: `[pdf, …] = office_pdf([file, …])`.

    One soffice runs for the whole batch, so a test prints all it wants to look at in one call.
    """
    require_libreoffice()

    def printed(files: Iterable[Path]) -> list[Path]:
        return soffice.to_pdf(files, tmp_path_factory.mktemp("pdf"))

    return printed


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Maker], Path]:
    """Makes a folder in one of the processes for all: `made_once(name, lambda folder: …)`.

    Nobody writes into it afterwards: who wants to changes a copy.
    """
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def folder_of(name: str, make: Maker) -> Path:
        folder, ready = shared / name, shared / f"{name}.ready"
        with FileLock(shared / f"{name}.lock"):
            if not ready.exists():
                shutil.rmtree(folder, ignore_errors=True)
                make(folder)
                ready.touch()
        return folder

    return folder_of


@pytest.fixture(scope="session")
def played_once(made_once: Callable[[str, Maker], Path]) -> Path:
    """The folder in which `chay-thu` played the whole sample; copy it before changing anything."""
    return made_once(
        "thử nghiệm", lambda root: chay_thu(Workspace(root), Options(date(2026, 11, 21)))
    )


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Sharing | None:
    """Two processes share the tests file by file; see `sharing`."""
    return Sharing(config, log) if config.getvalue("dist") == "loadfile" else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The tests that take longest begin first."""
    items.sort(key=costliest_first)
