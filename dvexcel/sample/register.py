"""The register that the sample keeps, and what its lists offer, from the field's own pack."""

from __future__ import annotations

from dvexcel.linh_vuc import FIRST, pack_rows
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.so_theo_doi import on_form, registers_of

(MODELS,) = registers_of(pack_rows(FIRST)[so.SO_THEO_DOI.key])
SHEET = on_form(MODELS)
FIELDS, KINDS, LEVELS, STAGES = (
    SHEET.column(key).choices for key in ("linh_vuc", "loai", "cap", "trang_thai")
)
