"""A figure in somebody's document is changed so that Word shows who changed what into what."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W, element, run
from dvexcel.office_file.packages import AUTHOR
from dvexcel.the_thuc.mend.spans import runs_between

if TYPE_CHECKING:
    from datetime import date

    from dvexcel.office_file.ooxml import Xml

_COUNTED = (W + "ins", W + "del", W + "moveFrom", W + "moveTo", W + "rPrChange", W + "pPrChange")


class Tracked:
    """Tracked changes of one document, all by dvexcel and of one day."""

    def __init__(self, document: Xml, day: date) -> None:
        used = [int(node.get(W + "id") or 0) for node in document.iter(*_COUNTED)]
        self._next = max(used, default=0) + 1
        self._date = f"{day.isoformat()}T00:00:00Z"

    def replace(self, paragraph: Xml, begin: int, end: int, text: str) -> None:
        """Letters ``begin`` to ``end`` go, ``text`` comes in the look of the first of them."""
        old = runs_between(paragraph, begin, end)
        if not old:
            raise ValueError(f"nothing stands at {begin} to {end}")
        look = old[0].find(W + "rPr")
        last = None
        for one in old:
            self._part_insertion(one)
            last = self._mark("del")
            one.addprevious(last)
            last.append(one)
            for shown in one.findall(W + "t"):
                shown.tag = W + "delText"
        if last is not None:
            come = self._mark("ins")
            come.append(run(text, deepcopy(look)))
            outer = last.getparent()
            (outer if outer.tag == W + "ins" else last).addnext(come)

    def _mark(self, tag: str) -> Xml:
        mark = element(tag, id=self._next, author=AUTHOR, date=self._date)
        self._next += 1
        return mark

    def _part_insertion(self, one: Xml) -> None:
        """Cut another's insertion round a run, so that ours can stand behind it and not in it."""
        outer = one.getparent()
        behind = list(one.itersiblings())
        if outer.tag == W + "ins" and behind:
            rest = outer.makeelement(outer.tag, dict(outer.attrib), nsmap=outer.nsmap)
            rest.set(W + "id", str(self._next))
            self._next += 1
            rest.extend(behind)
            outer.addnext(rest)
