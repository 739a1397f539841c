"""What a workbook carries beside its cells: macros, links, objects, what could pass for settings.

All is named, and never run or opened.

Source: ECMA-376 part 1, 18.14 (external links), and the part names Excel writes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.reading import notices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvexcel.model.finding import Finding
    from dvexcel.reading.xml import Package

_LINKS, _MOST_LINKS = "xl/externallinks/", 50
_LIVE_LINKS = frozenset({"ddeLink", "oleLink"})
# Launchers of other programs take a sheet of such a name, hidden or not, for settings or code.
_LIKE_FILES = (".conf", ".py")
_NAMED, _LONGEST_NAME = 3, 40


def carried(package: Package) -> Iterator[Finding]:
    """One warning a kind of thing that an issued form never has."""
    names, file = package.names, package.file
    if "xl/vbaproject.bin" in names:
        yield notices.MACROS.at(file=file)
    if any(name.startswith("xl/macrosheets/") for name in names):
        yield notices.MACRO_SHEETS.at(file=file)
    links = [name for name in names if name.startswith(_LINKS) and name.endswith(".xml")]
    live = sum(_is_live(package, name) for name in links[:_MOST_LINKS])
    if live:
        yield notices.LIVE_LINKS.at(file=file, count=live)
    if len(links) > live:
        yield notices.OTHER_FILES.at(file=file, count=len(links) - live)
    if any(name.startswith(("xl/embeddings/", "xl/activex/")) for name in names):
        yield notices.EMBEDDED.at(file=file)


def like_settings(file: str, names: Iterable[str]) -> Iterator[Finding]:
    """One warning when sheets or defined names (``names``) are called like settings or code."""
    found = sorted({name for name in names if name.strip().casefold().endswith(_LIKE_FILES)})
    if not found:
        return
    shown = [f"“{name[:_LONGEST_NAME]}”" for name in found[:_NAMED]]
    more = f" và {len(found) - _NAMED} tên khác" if len(found) > _NAMED else ""
    yield notices.LIKE_SETTINGS.at(file=file, names=", ".join(shown) + more)


def _is_live(package: Package, part: str) -> bool:
    """Whether the link asks a running program (DDE, OLE) and not another workbook."""
    found: list[str] = []

    def start(name: str, _: dict[str, str]) -> None:
        if name in _LIVE_LINKS:
            found.append(name)

    package.stream(part, start)
    return bool(found)
