"""Units that are known by their names only, beside those that the sheet Đơn vị holds already."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dvexcel.steps.new_rows import next_code
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.record import Row
    from dvexcel.model.sheets import SheetRow
    from dvexcel.specs.unit_names import NamedUnit

_TOLD = ("ma", "loai", "khoi")


@dataclass(slots=True)
class Known:
    """Codes and names that are taken; no two rows get one code, or share another name."""

    codes: set[str] = field(default_factory=set)
    names: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Known:
        """What the rows of the sheet hold."""
        known = cls()
        for row in rows:
            if code := row.text("ma"):
                known.codes.add(code)
            aliases = row.text("ten_goi_khac").replace("\n", ";").split(";")
            known.names.update(fold(name) for name in (row.text("ten"), *aliases) if name.strip())
        return known

    @staticmethod
    def lacks(row: Row) -> bool:
        """Whether a row has a name and lacks what its name tells."""
        return bool(row.text("ten")) and any(row[key].is_empty for key in _TOLD)

    def has(self, unit: NamedUnit) -> bool:
        """Whether a row bears the name, or the same name written out."""
        written_out = unit.aliases[:1] if unit.kind in {"xã", "phường", "đặc khu"} else ()
        return any(fold(name) in self.names for name in (unit.name, *written_out))

    def row_of(self, unit: NamedUnit, *, there: bool = False) -> SheetRow:
        """The row of a unit, whose code and names are taken from now on.

        ``there``: its name stands in the sheet already, and stays as it is.
        """
        code = next_code(self.codes, unit.code)
        self.codes.add(code)
        aliases = [name for name in unit.aliases if fold(name) not in self.names]
        self.names.update(fold(name) for name in (unit.name, *aliases))
        row: SheetRow = {
            "ma": code,
            "ten_goi_khac": "; ".join(aliases),
            "loai": unit.kind,
            "khoi": unit.group,
        }
        return row if there else {"ten": unit.name, **row}
