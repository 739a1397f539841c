"""The field of the first pack, as a new sổ tells it, and what is built from it."""

from __future__ import annotations

from dvexcel.linh_vuc import FIRST, pack_rows
from dvexcel.sample.standard import first_ledger
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.bien_tap import bien_tap_of
from dvexcel.specs.bieu import form_of
from dvexcel.specs.so_theo_doi import crossed, in_ledger, on_form
from dvexcel.specs.tong_hop import consolidated_book

PACK = pack_rows(FIRST)
WORK = first_ledger().work
COUNTED = {element.code: element.counts for element in first_ledger().elements.values()}
(MODELS,) = WORK.registers
LEDGER_BOOK = so.ledger_book(PACK)
BIEU = form_of(WORK)
BIEN_TAP = bien_tap_of(WORK)
TONG_HOP = consolidated_book(WORK)
MO_HINH = on_form(MODELS)
MO_HINH_SO = in_ledger(MODELS)
MO_HINH_LINH_VUC = crossed(MODELS)
