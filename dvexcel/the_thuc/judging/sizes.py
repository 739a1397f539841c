"""Which allowed size a line should get: the one of its neighbours, else of our templates."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dvexcel.model.recognised import Component

if TYPE_CHECKING:
    from dvexcel.model.recognised import Recognised
    from dvexcel.specs.rule_book import RuleBook

# The head goes together: 12, 13, 13 or 13, 14, 14.
_PARTNERS = {
    Component.QUOC_HIEU: ((Component.TIEU_NGU, -1), (Component.DIA_DANH, -1)),
    Component.TIEU_NGU: ((Component.QUOC_HIEU, 1), (Component.DIA_DANH, 0)),
    Component.DIA_DANH: ((Component.TIEU_NGU, 0),),
    Component.CO_QUAN_CAP_TREN: ((Component.CO_QUAN_BAN_HANH, 0), (Component.QUOC_HIEU, 0)),
    Component.CO_QUAN_BAN_HANH: ((Component.CO_QUAN_CAP_TREN, 0), (Component.QUOC_HIEU, 0)),
}
_FLOWING = (Component.THAN, Component.DIEU, Component.MUC_SO, Component.DIEM)


def fitting_size(paper: Recognised, book: RuleBook, component: Component) -> float | None:
    """The size in pt for a line of ``component``, None when the book gives it none."""
    allowed = book.parts[component].size
    if allowed is None:
        return None
    for size in _usual_sizes(paper, _FLOWING if component in _FLOWING else (component,)):
        if allowed.allows(size):
            return size
    for partner, more in _PARTNERS.get(component, ()):
        part = book.parts.get(partner)
        for size in _usual_sizes(paper, (partner,)):
            known = part is not None and part.size is not None and part.size.allows(size)
            if known and allowed.allows(size + more):
                return size + more
    return allowed.used


def _usual_sizes(paper: Recognised, components: tuple[Component, ...]) -> list[float]:
    """The sizes of their letters, the one of most letters first."""
    letters: Counter[float] = Counter()
    for component in components:
        for line in paper.lines_of(component):
            for run in line.inked:
                letters[run.letters.size] += len(run.text)
    return [size for size, _ in letters.most_common()]
