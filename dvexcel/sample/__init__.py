"""The embedded sample: a province's year with its own plan, beside three real documents.

Those three are of other bodies: they are there to be drafted, their tasks are given to nobody. The
rows of its sổ công tác are CSV files, one a sheet; what is of its field and the thresholds are
those a new sổ starts with, but for targets of its own; last year's figures are drawn by the laws
that fill in its returns.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from dvexcel.linh_vuc import FIRST, pack_rows
from dvexcel.sample.last_year import last_year_rows
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.mac_dinh.nguong import threshold_rows
from dvexcel.specs.rows import typed_rows

if TYPE_CHECKING:
    from dvexcel.model.sheets import SheetRows

YEAR = 2026
_TARGETS = "muc_tieu.csv"


def sample_rows() -> SheetRows:
    """Every row of the sample's sổ công tác, by table key."""
    folder = files(__package__).joinpath("so_cong_tac")
    rows = pack_rows(FIRST)
    targets = folder.joinpath(_TARGETS).read_text("utf-8")
    by_code = {row["ma"]: row for row in typed_rows(so.CHI_TIEU, targets)}
    rows[so.CHI_TIEU.key] = [row | by_code.get(row["ma"], {}) for row in rows[so.CHI_TIEU.key]]
    rows[so.NGUONG.key] = threshold_rows()
    for table in so.SO_CONG_TAC.tables:
        source = folder.joinpath(f"{table.key}.csv")
        if source.is_file():
            rows[table.key] = typed_rows(table, source.read_text("utf-8"))
    rows[so.SO_LIEU_NEN.key] = list(last_year_rows(rows, YEAR))
    return rows
