"""The table of issuers: who may issue which kind of document, and how such a body signs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from dvexcel.model.paper import System
from dvexcel.specs.read_yaml import read_yaml
from dvexcel.specs.rule_book import Trust
from dvexcel.text.unicode import fold

_FILE = resources.files("dvexcel.specs") / "the_thuc" / "tham_quyen.yaml"
COLLECTIVE = "TM"


@dataclass(frozen=True, slots=True)
class IssuerKind:
    """One row of the table.

    ``may_issue`` empty: every kind; ``signs_by`` the authorities it may sign by.
    """

    name: str
    pattern: re.Pattern[str]
    system: System
    may_issue: tuple[str, ...]
    signs_by: tuple[str, ...]
    deciding: str
    deciding_together: str
    archive: str
    can_cu: str
    trust: Trust

    def issues(self, kind: str) -> bool:
        """Whether such a body may issue documents of ``kind``."""
        return not self.may_issue or kind in self.may_issue

    def decided_by(self, office: str, *, together: bool) -> str:
        """Who decides in a quyết định of the body called ``office``, in capitals."""
        form = self.deciding_together if together and self.deciding_together else self.deciding
        return form.format(ten=office).upper()


def issuer_kind(system: System, office: str) -> IssuerKind | None:
    """The row for the body of that name; None when the table does not know such a body."""
    folded = fold(office)
    fitting = (row for row in issuer_kinds() if row.system is system and row.pattern.search(folded))
    return next(fitting, None)


@cache
def issuer_kinds() -> tuple[IssuerKind, ...]:
    """Every row, in the order of the file."""
    return tuple(
        IssuerKind(
            one["ten"],
            re.compile(one["mau"]),
            System(one["he"]),
            tuple(one["ban_hanh"]),
            tuple(one["ky"]),
            one["tham_quyen"],
            one.get("tap_the", ""),
            one["luu"],
            one["can_cu"],
            Trust(one["do_tin_cay"]),
        )
        for one in read_yaml(_FILE)
    )
