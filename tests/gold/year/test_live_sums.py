"""The biểu of tổng hợp, computed by LibreOffice, come to what was stored in them."""

import openpyxl
import pytest
import soffice
from soffice import require_libreoffice

from dvexcel.writing.fill import fill_cells

CODES = ["2026-T10", "2026-6T", "2026-N"]


@pytest.fixture(scope="module")
def computed(played_year, tmp_path_factory):
    """By period: what was stored, and what LibreOffice computes once the results are gone."""
    require_libreoffice()
    folder = tmp_path_factory.mktemp("biểu")
    results = played_year.workspace.root / "ket_qua"
    pairs = {}
    for code in CODES:
        stored = results / code / f"tong_hop_{code}.xlsx"
        bare = folder / stored.name
        bare.write_bytes(fill_cells(stored.read_bytes(), {}))
        pairs[code] = stored, bare
    made = soffice.converted([bare for _, bare in pairs.values()], folder / "tính", "xlsx")
    return {
        code: (read(stored), read(again))
        for (code, (stored, _)), again in zip(pairs.items(), made, strict=True)
    }


def read(path):
    book = openpyxl.load_workbook(path, data_only=True, read_only=True)
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in book
        if sheet.title.startswith("Biểu ")
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, int | float)
    }


@pytest.mark.parametrize("code", CODES)
def test_every_sum_recalculated_is_the_one_stored(computed, code):
    stored, again = computed[code]
    assert len(stored) > 500
    assert again.keys() == stored.keys()
    assert {
        place: value for place, value in again.items() if value != pytest.approx(stored[place])
    } == {}
