import pytest

from dvexcel import resources
from dvexcel.model.outcome import CannotRun

NAME = "nha_nuoc/ke_hoach.docx"


def test_a_file_that_nobody_has_is_told_with_its_name(tmp_path):
    with pytest.raises(CannotRun) as caught:
        resources.template_path("nha_nuoc/khong_co.docx", tmp_path)
    (finding,) = caught.value.findings
    assert finding.code == "HT401"
    assert "nha_nuoc/khong_co.docx" in finding.message


def test_the_shipped_template_is_found_in_a_checkout():
    assert resources.template_path(NAME, None).is_file()


def test_a_clerks_own_template_wins_and_others_still_come_from_us(tmp_path):
    own = tmp_path / NAME
    own.parent.mkdir(parents=True)
    own.write_bytes(b"")
    assert resources.template_path(NAME, tmp_path) == own
    assert resources.template_path("dang/ke_hoach.docx", tmp_path).is_file()


def test_an_installed_wheel_is_read_from_inside_the_package(tmp_path, monkeypatch):
    shipped = tmp_path / "templates" / NAME
    shipped.parent.mkdir(parents=True)
    shipped.write_bytes(b"")
    monkeypatch.setattr(resources, "_INSTALLED", tmp_path)
    assert resources.template_path(NAME, None) == shipped


@pytest.mark.parametrize("find", [resources.workbook_path, resources.macro_path])
def test_workbooks_and_macros_are_looked_for_in_their_own_folders(find):
    with pytest.raises(CannotRun):
        find("khong_co.xlsx")
