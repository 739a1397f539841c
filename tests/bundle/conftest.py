"""A complete cache of small wheels, a small Python, and the offline folder made of them."""

from __future__ import annotations

import pytest
from fake_wheels import XLWINGS, embeddable, program, wheel

from dvexcel.bundle.embeddable import read_embeddable
from dvexcel.bundle.make import make_bundle


@pytest.fixture
def cache(tmp_path):
    """A cache that is complete for Windows."""
    folder = tmp_path / "kho"
    folder.mkdir()
    wheel(
        folder,
        "dvexcel",
        "0.1.0",
        requires=["xlwings>=0.33", "click>=8.1", 'pytest>=8.3; extra == "test"'],
    )
    library = f"xlwings-{XLWINGS}.data/data/xlwings64-{XLWINGS}.dll"
    wheel(folder, "xlwings", XLWINGS, "cp313-cp313-win_amd64", files={library: program()})
    wheel(folder, "click", "8.1.7", requires=['colorama; platform_system == "Windows"'])
    wheel(folder, "colorama", "0.4.6")
    libraries = {
        "pywin32_system32/pywintypes313.dll": program(),
        "pywin32_system32/pythoncom313.dll": program(loads=("KERNEL32.dll", "pywintypes313.dll")),
        "pywin32.pth": "win32\n",
        "pywin32-308.data/scripts/pywin32_postinstall.py": "",
    }
    wheel(folder, "pywin32", "308", "cp313-cp313-win_amd64", files=libraries)
    return folder


@pytest.fixture
def python(tmp_path):
    """The Python that the folder is to carry."""
    return read_embeddable(embeddable(tmp_path / "python-3.13.2-embed-amd64.zip"))


@pytest.fixture
def bundle(tmp_path, cache, python):
    """The offline folder made of it, under a name with diacritics as a clerk would keep it."""
    folder = tmp_path / "Bộ cài dvexcel"
    make_bundle(folder, cache.glob("*.whl"), python)
    return folder
