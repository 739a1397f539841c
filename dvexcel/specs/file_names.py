"""The names under which a work folder knows its files, for those who need no more of them."""

from __future__ import annotations

SO_CONG_TAC_FILE = "so_cong_tac.xlsx"
