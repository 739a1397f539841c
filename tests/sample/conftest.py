"""The sample's tables as plain rows, read without the package."""

import csv
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "dvexcel" / "sample" / "so_cong_tac"
DEFAULTS = FOLDER.parents[1] / "specs" / "mac_dinh"
PACK = FOLDER.parents[1] / "linh_vuc" / "dan_van"
FILES = [path for folder in (DEFAULTS, PACK, FOLDER) for path in sorted(folder.glob("*.csv"))]


@pytest.fixture(scope="session")
def file_of():
    """Where a table's rows are kept: the sample's own folder, its field's, or any new sổ's."""
    return {path.stem: path for path in FILES}


@pytest.fixture(scope="session")
def tables():
    rows = {}
    for path in FILES:
        with path.open(encoding="utf-8", newline="") as file:
            rows[path.stem] = list(csv.DictReader(file))
    set_for = {row["ma"]: row for row in rows["muc_tieu"]}
    none_set = dict.fromkeys(rows["muc_tieu"][0], "")
    rows["chi_tieu"] = [
        {**none_set, **row, **set_for.get(row["ma"], {})} for row in rows["chi_tieu"]
    ]
    return rows


@pytest.fixture(scope="session")
def texts(tables):
    """The words of each document to draft: its title, its grounds and its body, without marks."""
    words = {}
    for paper in tables["van_ban_di"]:
        body = [row["noi_dung"] for row in tables["noi_dung"] if row["van_ban_di"] == paper["ma"]]
        lines = [paper["trich_yeu"], *paper["can_cu"].splitlines(), *body]
        words[paper["ma"]] = "\n".join(lines).replace("*", "")
    return words
