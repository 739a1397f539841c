"""The document on the desk: its parts open for mending, and the list of what was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.mend import Correction
from dvexcel.model.recognised import Component
from dvexcel.office_file.ooxml import W, serialise
from dvexcel.office_file.packages import read_parts, write_parts
from dvexcel.the_thuc.read.parts import Parts
from dvexcel.the_thuc.read.walk import Walk

if TYPE_CHECKING:
    from dvexcel.model.mend import Fault
    from dvexcel.model.place import Paragraph
    from dvexcel.model.recognised import Recognised
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.specs.rule_book import RuleBook

_LONGEST = 60
_IN_A_HALF = {
    Component.QUOC_HIEU,
    Component.TIEU_NGU,
    Component.TIEU_DE,
    Component.CO_QUAN_CAP_TREN,
    Component.CO_QUAN_BAN_HANH,
    Component.SO_KY_HIEU,
    Component.DIA_DANH,
    Component.TRICH_YEU_CONG_VAN,
    Component.QUYEN_HAN,
    Component.CHUC_VU,
    Component.HO_TEN,
}


class Desk:
    """One document being mended. ``paper`` is what it was recognised as, by the same bytes.

    A part that nobody asks for keeps its bytes.
    """

    def __init__(self, data: bytes, paper: Recognised, book: RuleBook) -> None:
        self.paper = paper
        self.book = book
        self.changes: list[Correction] = []
        self._files = read_parts(data)
        self._parts = Parts(data, paper.facts.file)
        self._roots: dict[str, Xml] = {}
        self._touched: set[str] = set()
        self.document = self._root(self._parts.main)
        body = self.document.find(W + "body")
        self.body: Xml = self.document if body is None else body
        self._paragraphs = [visit.paragraph for visit in Walk(self.body).visits]
        self.touch(self._parts.main)

    @property
    def main(self) -> str:
        """The name of the part that holds the text."""
        return self._parts.main

    @property
    def names(self) -> list[str]:
        """The names of the parts that hold XML of Word."""
        folder = self.main.rpartition("/")[0]
        return sorted(n for n in self._files if n.startswith(folder) and n.endswith(".xml"))

    def open(self, name: str) -> Xml:
        """The root of a part, to be changed."""
        self.touch(name)
        return self._root(name)

    def touch(self, name: str) -> None:
        """Have a part written anew in the end."""
        self._touched.add(name)

    def look(self, name: str) -> Xml:
        """The root of a part, to be read."""
        return self._root(name)

    @property
    def theme(self) -> Xml | None:
        """The root of the theme, to be read."""
        return self._parts.kind("theme")

    def target(self, identifier: str) -> str:
        """The part behind a reference of the document."""
        return self._parts.target(identifier)

    def add(self, name: str, data: bytes) -> None:
        """A new part, or new bytes for one."""
        self._files[name] = data
        self._roots.pop(name, None)

    def file(self, name: str) -> bytes:
        """The bytes of a part as they came."""
        return self._files[name]

    def paragraph(self, number: int) -> Xml:
        """The paragraph of that number, as the findings count."""
        return self._paragraphs[number - 1]

    def component_of(self, fault: Fault) -> Component | None:
        """The component a fault speaks of: by its part, else by its line."""
        if fault.part:
            return Component(fault.part)
        order = None if fault.line is None else fault.line.order
        known = self.paper.parts.items()
        return next((c for c, lines in known if any(ln.order == order for ln in lines)), None)

    def may_be_centred(self, fault: Fault) -> bool:
        """Whether the middle of its paragraph is where a line belongs.

        What stands in the left or right half of the page does so in a cell or a box only; typed
        elsewhere it would land in the middle of the page.
        """
        line = fault.line
        if line is None:
            return False
        in_its_half = line.paragraph.cell is not None or line.paragraph.box > 0
        return in_its_half or self.component_of(fault) not in _IN_A_HALF

    def sections(self) -> list[Xml]:
        """The section properties of the body in their order."""
        return [
            node
            for node in self.body.iter(W + "sectPr")
            if node.getparent() is self.body or node.getparent().tag == W + "pPr"
        ]

    def note(self, fault: Fault, found: str, wanted: str, subject: str = "") -> None:
        """Remember what a repair did."""
        line = fault.line
        place: Paragraph | None = None if line is None else line.place
        text = subject or (" ".join(line.text.split()) if line is not None else "")
        shown = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
        file = self.paper.facts.file
        self.changes.append(Correction(fault.code, file, place, shown, found, wanted))

    def data(self) -> bytes:
        """The mended document."""
        written = {name: serialise(self._roots[name]) for name in self._touched}
        return write_parts({**self._files, **written})

    def _root(self, name: str) -> Xml:
        if name not in self._roots:
            root = self._parts.root(name)
            if root is None:
                raise LookupError(f"no part {name}")
            self._roots[name] = root
        return self._roots[name]
