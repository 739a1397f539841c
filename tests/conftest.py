"""What all tests share: whether LibreOffice is here, and printing through it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
import soffice
from hypothesis import settings
from soffice import require_libreoffice

from dvexcel.pipeline.options import Options
from dvexcel.sample.chay_thu import chay_thu
from dvexcel.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path


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
def played_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which `chay-thu` played the whole sample; copy it before changing anything."""
    root = tmp_path_factory.mktemp("chay") / "thử nghiệm"
    chay_thu(Workspace(root), Options(date(2026, 11, 21)))
    return root


# Which tests share something that is costly to make; every other file keeps to itself.
_TOGETHER = {"played_year": "year", "clean_year": "year"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Two processes share the tests file by file; a year played and the live book stay in one."""
    for item in items:
        names = getattr(item, "fixturenames", ())
        shared = [group for fixture, group in _TOGETHER.items() if fixture in names]
        folder = item.path.parent.name
        group = shared[0] if shared else "live" if folder == "live" else str(item.path)
        item.add_marker(pytest.mark.xdist_group(group))
