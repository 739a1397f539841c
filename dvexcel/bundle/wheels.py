"""Which wheels a Windows computer needs, judged for Windows and not for the machine that asks."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from email.parser import Parser
from typing import TYPE_CHECKING
from zipfile import ZipFile

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.tags import compatible_tags, cpython_tags
from packaging.utils import canonicalize_name, parse_wheel_filename

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from packaging.tags import Tag

PLATFORM = "win_amd64"
OUR_NAME = "dvexcel"
#: xlwings asks for it only on Windows, and nothing works without it.
BRIDGE = "pywin32"


class UnfitWheelsError(Exception):
    """The wheels at hand do not make an installation; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Wheel:
    """One wheel: its file, its normalised name and version, and what it asks for."""

    path: Path
    name: str
    version: str
    requires: tuple[Requirement, ...]


def read_wheels(files: Iterable[Path], python: tuple[int, int]) -> dict[str, Wheel]:
    """The wheels by name; UnfitWheelsError for one that Windows' ``python`` would not take."""
    supported = frozenset(_supported(python))
    wheels: dict[str, Wheel] = {}
    for path in sorted(files):
        name, version, _, tags = parse_wheel_filename(path.name)
        if not tags & supported:
            wanted = f"CPython {python[0]}.{python[1]} on {PLATFORM}"
            raise UnfitWheelsError(f"{path.name} is not for {wanted}")
        if name in wheels:
            raise UnfitWheelsError(f"{name} is there twice: {wheels[name].path.name}, {path.name}")
        wheels[name] = Wheel(path, name, str(version), tuple(_requires(path)))
    return wheels


def missing(wheels: Mapping[str, Wheel], python: tuple[int, int]) -> list[str]:
    """The requirements, as pip takes them, that no wheel meets: ours, the bridge, and theirs.

    What several ask of one library is one requirement: the newest that suits one of them may not
    suit the others.
    """
    environment = _windows(python)
    asked = {OUR_NAME: SpecifierSet(), BRIDGE: SpecifierSet()}
    names = {OUR_NAME: OUR_NAME, BRIDGE: BRIDGE}
    for wheel in wheels.values():
        for requirement in wheel.requires:
            if requirement.marker is None or requirement.marker.evaluate(environment):
                name = canonicalize_name(requirement.name)
                names.setdefault(name, requirement.name)
                asked[name] = asked.get(name, SpecifierSet()) & requirement.specifier
    return sorted(
        f"{names[name]}{specifier}"
        for name, specifier in asked.items()
        if name not in wheels or not specifier.contains(wheels[name].version, prereleases=True)
    )


def download(cache: Path, source: Path, python: tuple[int, int]) -> list[Path]:
    """Fill ``cache`` with our wheel, built from ``source``, and all it needs on Windows.

    pip judges markers for the machine it runs on, so what only Windows needs is asked for by
    name, as long as something is missing. UnfitWheelsError when that does not end.
    """
    cache.mkdir(parents=True, exist_ok=True)
    _pip("wheel", "--no-deps", "--wheel-dir", str(cache), str(source))
    for _ in range(9):
        wheels = read_wheels(cache.glob("*.whl"), python)
        lacking = missing(wheels, python)
        if not lacking:
            return sorted(cache.glob("*.whl"))
        for name in {canonicalize_name(Requirement(line).name) for line in lacking} & set(wheels):
            wheels[name].path.unlink()  # it suited the first that asked, and not the next
        version = f"{python[0]}{python[1]}"
        platform = ["--platform", PLATFORM, "--python-version", version, "--only-binary=:all:"]
        _pip("download", "--no-deps", *platform, "--dest", str(cache), *lacking)
    raise UnfitWheelsError(f"still missing: {', '.join(lacking)}")


def _supported(python: tuple[int, int]) -> Iterator[Tag]:
    yield from cpython_tags(python, platforms=[PLATFORM])
    yield from compatible_tags(python, f"cp{python[0]}{python[1]}", [PLATFORM])


def _windows(python: tuple[int, int]) -> dict[str, str]:
    """What markers are judged by."""
    version = f"{python[0]}.{python[1]}"
    return {
        "extra": "",
        "implementation_name": "cpython",
        "implementation_version": f"{version}.0",
        "os_name": "nt",
        "platform_machine": "AMD64",
        "platform_python_implementation": "CPython",
        "platform_release": "10",
        "platform_system": "Windows",
        "platform_version": "10.0.19045",
        "python_full_version": f"{version}.0",
        "python_version": version,
        "sys_platform": "win32",
    }


def _requires(path: Path) -> Iterator[Requirement]:
    with ZipFile(path) as wheel:
        name = next(n for n in wheel.namelist() if n.endswith(".dist-info/METADATA"))
        metadata = Parser().parsestr(wheel.read(name).decode("utf-8"))
    for line in metadata.get_all("Requires-Dist") or []:
        yield Requirement(line)


def _pip(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "pip", "--quiet", *arguments], check=True)  # noqa: S603 - our own Python and fixed words
