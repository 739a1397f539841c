"""Small wheels that stand for the real ones: same names, tags and metadata, no network."""

from __future__ import annotations

import zipfile
from pathlib import Path

from dvexcel.installed import LAUNCHER, launcher_version
from dvexcel.resources import macro_path

PACKAGE = Path(__file__).parents[2] / "dvexcel"
XLWINGS = launcher_version(macro_path(f"vba/{LAUNCHER}").read_text("ascii"))


def wheel(folder, name, version="1.0", tag="py3-none-any", requires=(), files=None):
    """A wheel with a module of its name, what it requires, and further files."""
    path = folder / f"{name}-{version}-{tag}.whl"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    metadata += "".join(f"Requires-Dist: {line}\n" for line in requires)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{name}-{version}.dist-info/METADATA", metadata)
        archive.writestr(f"{name}/__init__.py", f"__version__ = {version!r}\n")
        for inner, content in (files or {}).items():
            archive.writestr(inner, content)
    return path
