"""Which values of cells are pictures: Excel writes them as errors with a number of metadata.

The newer errors (#SPILL!, #CALC!) and linked data are written the same way and are no pictures.
Source: MS-XLSX 2.3.7 (rich values) and files that Excel wrote.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dvexcel.reading.xml import Package

_METADATA = "xl/metadata.xml"
_VALUES = "xl/richdata/rdrichvalue.xml"
_STRUCTURES = "xl/richdata/rdrichvaluestructure.xml"
_PICTURES = frozenset({"_localImage", "_webimage"})


def pictures_in(package: Package) -> frozenset[str]:
    """The numbers of cell metadata (from 1) that stand for a picture in the cell."""
    if _METADATA not in package:
        return frozenset()
    blocks, rich = _metadata(package)
    kinds = _kinds(package)
    found = set()
    for number, place in enumerate(blocks, 1):
        value = rich[place] if 0 <= place < len(rich) else -1
        if not kinds or (0 <= value < len(kinds) and kinds[value] in _PICTURES):
            found.add(str(number))
    return frozenset(found)


def _metadata(package: Package) -> tuple[list[int], list[int]]:
    """For each block of values its place among the rich ones; for each of those its value."""
    blocks: list[int] = []
    rich: list[int] = []
    inside = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        if name in {"valueMetadata", "futureMetadata", "cellMetadata"}:
            is_rich = attributes.get("name") == "XLRICHVALUE"
            inside = name if name != "futureMetadata" or is_rich else ""
        elif name == "rc" and inside == "valueMetadata":
            blocks.append(_number(attributes.get("v", "")))
        elif name == "rvb" and inside == "futureMetadata":
            rich.append(_number(attributes.get("i", "")))

    package.stream(_METADATA, start)
    return blocks, rich


def _kinds(package: Package) -> list[str]:
    """What each rich value is; nothing when the workbook does not say."""
    structures: list[str] = []
    values: list[int] = []

    def structure(name: str, attributes: dict[str, str]) -> None:
        if name == "s":
            structures.append(attributes.get("t", ""))

    def value(name: str, attributes: dict[str, str]) -> None:
        if name == "rv":
            values.append(_number(attributes.get("s", "")))

    if _VALUES not in package or _STRUCTURES not in package:
        return []
    package.stream(_STRUCTURES, structure)
    package.stream(_VALUES, value)
    return [structures[one] if 0 <= one < len(structures) else "" for one in values]


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else -1
