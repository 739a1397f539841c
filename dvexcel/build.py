"""Builds what is committed from code: templates, workbooks, guide, add-in, catalogue, README.

``python -m dvexcel.build`` writes them into a checkout; tests compare them part by part.
"""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from pathlib import Path

import dvexcel
from dvexcel.addin.package import macro_files
from dvexcel.guide.catalogue import catalogue, coverage
from dvexcel.guide.make import guide
from dvexcel.guide.tables import readme_commands
from dvexcel.model.notice import Notice
from dvexcel.resources import GUIDE_NAME
from dvexcel.sample.standard import STANDARD_WORKBOOKS
from dvexcel.specs.read_yaml import read_yaml
from dvexcel.word.templates import TEMPLATES

ROOT = Path(__file__).parent.parent
CATALOGUE = Path("dvexcel/rules/DANH_MUC.md")
COVERAGE = Path("dvexcel/the_thuc/BAO_PHU.md")
LABELLED = Path("tests/the_thuc/labelled/nguong.yml")
README = Path("README.md")
_COMMANDS = re.compile(r"(?<=<!-- commands -->\n).*?(?=\n<!-- /commands -->)", re.DOTALL)


def all_notices() -> list[Notice]:
    """Every notice of the package, found in its modules."""
    found: dict[tuple[str, str], Notice] = {}  # one said twice is kept twice, for the test to see
    for module in pkgutil.walk_packages(dvexcel.__path__, "dvexcel."):
        if module.name == "dvexcel.__main__":
            continue
        for value in vars(import_module(module.name)).values():
            if isinstance(value, Notice):
                found[value.code, value.title] = value
    return list(found.values())


def built(root: Path = ROOT) -> dict[Path, bytes]:
    """Every built file by its path in the checkout at ``root``, whose own words stay."""
    files = {Path("templates") / name: build() for name, build in TEMPLATES.items()}
    files |= {Path("workbooks") / name: build() for name, build in STANDARD_WORKBOOKS.items()}
    files |= {Path("macros") / name: data for name, data in macro_files().items()}
    files[Path("workbooks") / GUIDE_NAME] = guide()
    files[CATALOGUE] = catalogue(all_notices()).encode()
    labelled = read_yaml(root / LABELLED)["ma"]
    files[COVERAGE] = coverage((root / COVERAGE).read_text("utf-8"), labelled).encode()
    written = (root / README).read_text("utf-8")
    files[README] = _COMMANDS.sub(lambda _: readme_commands(), written).encode()
    return files


def main() -> None:
    """Write what is built."""
    for path, data in built().items():
        target = ROOT / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


if __name__ == "__main__":
    main()
