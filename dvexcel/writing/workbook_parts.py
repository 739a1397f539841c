"""Where the parts of a workbook stand in its package, as its relations tell."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from dvexcel.office_file.ooxml import parse
from dvexcel.office_file.package_guard import plain_name, related, relations_part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.office_file.ooxml import Xml


class WorkbookParts:
    """``main``: the part that lists the sheets, ``root`` its XML; ``sheets``: their parts by name.

    Names of parts are compared without case, as OPC asks. KeyError names what is missing.
    """

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._parts = parts
        self._names = {plain_name(name): name for name in parts}
        of_package = self._targets("")
        self.main = next(part for kind, _, part in of_package if kind == "officeDocument")
        self.root: Xml = parse(parts[self.main])
        by_id = {identity: part for _, identity, part in self._targets(self.main)}
        self.sheets = {
            sheet.get("name"): by_id[_relation_of(sheet)]
            for sheet in self.root.iter(f"{{{etree.QName(self.root).namespace}}}sheet")
            if _relation_of(sheet) in by_id
        }

    def _targets(self, owner: str) -> list[tuple[str, str, str]]:
        """Kind, id and part of each relation of ``owner`` that leads to a part that is there."""
        relations = self._names.get(plain_name(relations_part(owner)))
        if relations is None:
            raise KeyError(f"{owner or 'tệp'}: .rels")
        found = []
        for one in parse(self._parts[relations]):
            part = self._names.get(plain_name(related(owner, one.get("Target", ""))))
            if part is not None and one.get("TargetMode") != "External":
                found.append((posixpath.basename(one.get("Type", "")), one.get("Id", ""), part))
        return found


def _relation_of(sheet: Xml) -> str:
    """The id of the relation that leads to a sheet, whatever the prefix."""
    return next((v for k, v in sheet.attrib.items() if etree.QName(k).localname == "id"), "")
