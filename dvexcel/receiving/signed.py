"""Which returns came with a signed scan beside them; the scan is known by its name.

A scan is an image: nobody reads its check code by machine, so the code that must stand on it is
told beside its name, for the eye.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.receiving.statuses import unit_statuses
from dvexcel.specs import doi_chieu
from dvexcel.text.names import folded_name
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvexcel.model.consolidation import Checked
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period
    from dvexcel.model.unit import Unit
    from dvexcel.workspace import Workspace

_SCANS = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff"})


def signed_copies(
    workspace: Workspace, ledger: Ledger, period: Period, files: Sequence[Checked]
) -> Iterator[str]:
    """One line a unit whose return counts: its scan and the check code that must stand on it."""
    scans = [path.name for path in workspace.returns(period.code) if path.suffix.lower() in _SCANS]
    for status in unit_statuses(ledger, period, files):
        if status.counted is None:
            continue
        form = ledger.carrier(status.unit, period)
        asked = ledger.elements_on_form(status.unit, form)
        amounts = [status.counted.amount(element.code) for element, _ in asked]
        code = doi_chieu.shown(doi_chieu.check_code(amounts))
        found = [name for name in scans if _is_of(name, status.unit)]
        scan = f"bản ký {', '.join(found)}" if found else "chưa thấy bản ký"
        yield f"{status.unit.name}: {scan}; mã đối chiếu của tệp là {code}."


def _is_of(name: str, unit: Unit) -> bool:
    """Whether a scan is called after the unit: by its code, its name or another name of it."""
    bare = f" {folded_name(name.rpartition('.')[0].replace('_', ' '))} "
    called = (fold(unit.code), *map(folded_name, (unit.name, *unit.aliases)))
    return any(f" {one} " in bare for one in called if one)
