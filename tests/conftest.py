"""What all tests share: whether LibreOffice is here, and printing through it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
import soffice
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


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Sharing | None:
    """Two processes share the tests file by file; see `sharing`."""
    return Sharing(config, log) if config.getvalue("dist") == "loadfile" else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The tests that take longest begin first."""
    items.sort(key=costliest_first)
