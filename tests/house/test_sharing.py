"""What is costly to make is made in one process, and begun first."""

import pytest
from sharing import TOGETHER, share_of


@pytest.mark.parametrize("folder", TOGETHER)
def test_a_costly_folder_is_there_and_stays_together(folder, request):
    tests = sorted((request.config.rootpath / folder).glob("test_*.py"))
    assert len(tests) > 1
    assert {share_of(f"{folder}{path.name}::test_any[{path}]") for path in tests} == {folder}


def test_every_other_file_is_a_share_of_its_own():
    assert share_of("tests/text/test_dates.py::test_a[tests/live/x]") == "tests/text/test_dates.py"


def test_a_year_is_played_for_one_folder_only(request):
    root = request.config.rootpath
    asking = {
        path.parent.relative_to(root).as_posix()
        for path in (root / "tests").rglob("test_*.py")
        if "played_year" in path.read_text("utf-8") and path.name != "test_sharing.py"
    }
    assert asking == {"tests/gold/year"}
