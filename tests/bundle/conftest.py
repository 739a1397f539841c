"""A complete cache of small wheels, the offline folder made of it, and a bare Python."""

from __future__ import annotations

import pytest
from fake_wheels import XLWINGS, wheel

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
    wheel(folder, "xlwings", XLWINGS, "cp311-cp311-win_amd64", files={library: b"dll"})
    wheel(folder, "click", "8.1.7", requires=['colorama; platform_system == "Windows"'])
    wheel(folder, "colorama", "0.4.6")
    libraries = {
        "pywin32_system32/pywintypes311.dll": b"types",
        "pywin32_system32/pythoncom311.dll": b"com",
        "pywin32.pth": "win32\n",
        "pywin32-308.data/scripts/pywin32_postinstall.py": "",
    }
    wheel(folder, "pywin32", "308", "cp311-cp311-win_amd64", files=libraries)
    return folder


@pytest.fixture
def bundle(tmp_path, cache):
    """The offline folder made of it, under a name with diacritics as a clerk would keep it."""
    folder = tmp_path / "Bộ cài dvexcel"
    make_bundle(folder, cache.glob("*.whl"))
    return folder


@pytest.fixture
def embeddable(tmp_path):
    """What the official embeddable zip unpacks to, as far as the installer looks."""
    python = tmp_path / "dvexcel" / "python"
    python.mkdir(parents=True)
    (python / "python.exe").write_bytes(b"MZ")
    (python / "python311.dll").write_bytes(b"MZ")
    lines = "python311.zip\n.\n\n# Uncomment to run site.main() automatically\n#import site\n"
    (python / "python311._pth").write_text(lines)
    return python
