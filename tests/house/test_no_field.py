"""The engine knows no field of work: what it says of one it reads from the sổ."""

import re
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "dvexcel"
#: The packs, the sample of one of them, and a rule that knows real bodies by their names.
MAY_NAME_A_FIELD = ("linh_vuc/", "sample/", "the_thuc/rules/co_quan_het_trong_noi_dung.py")
FIELD = re.compile(r"dân[\s\"f]+vận|dan_van", re.IGNORECASE)


def named(pattern):
    paths = (path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
    return [
        path
        for path in paths
        if not path.startswith(MAY_NAME_A_FIELD)
        and pattern.search((PACKAGE / path).read_text("utf-8"))
    ]


def test_no_module_names_the_first_field():
    assert named(FIELD) == []


def test_a_name_broken_over_two_literals_would_be_seen():
    assert FIELD.search('"báo cáo công tác dân "\n            f"vận {period}"')
    assert FIELD.search("DÂN VẬN")


def test_no_code_of_a_pack_stands_in_the_engine():
    """Codes of its elements, indicators and registers are properties of rows."""
    code = re.compile(r"[\"'](?:[A-I]\d\.[A-Z]{2,}|MH(?:\.[A-Z]+)+)[\"']")
    assert named(code) == []
