"""Each printed figure stands between hidden bookmarks, so that it is found again after editing.

A name that begins with "_" is hidden in Word. It says which draft laid it and which line of that
draft's list of numbers holds the key: the key itself would not fit, and is the office's own matter.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W, element, text_of

if TYPE_CHECKING:
    from dvexcel.office_file.ooxml import Xml

_ORDER = "dv"  # on a run of a document in the making only
_NAME = re.compile(r"_dv(?P<draft>[0-9a-f]{8})_(?P<order>[0-9]+)")


def mark(printed: Xml, order: int) -> Xml:
    """The run that prints the figure of that order, remembered until its bookmark is laid."""
    printed.set(_ORDER, str(order))
    return printed


def draft_id(body: Xml) -> str:
    """A short name of a draft, from the text of its page alone."""
    told = "\n".join(text_of(one) for one in body.iter(W + "p"))
    return hashlib.sha256(told.encode()).hexdigest()[:8]


def lay(body: Xml, draft: str) -> None:
    """Put a bookmark round each remembered run; the marks of the making go."""
    used = [int(node.get(W + "id", "0")) for node in body.iter(W + "bookmarkStart")]
    number = max(used, default=-1) + 1
    for printed in _remembered(body):
        name = f"_dv{draft}_{printed.get(_ORDER)}"
        printed.addprevious(element("bookmarkStart", id=number, name=name))
        printed.addnext(element("bookmarkEnd", id=number))
        number += 1
    forget(body)


def forget(root: Xml) -> None:
    """Take the marks of the making from a part that gets no bookmarks."""
    for printed in _remembered(root):
        del printed.attrib[_ORDER]


def _remembered(root: Xml) -> list[Xml]:
    return [run for run in root.iter(W + "r") if _ORDER in run.attrib]


def read_name(name: str) -> tuple[str, int] | None:
    """The draft and the order that a bookmark's name tells; None for any other bookmark."""
    found = _NAME.fullmatch(name)
    return None if found is None else (found["draft"], int(found["order"]))
