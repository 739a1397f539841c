"""A new kind of paper is one line in one file."""

from dvexcel.model.paper import System
from dvexcel.specs import forms as of_kinds
from dvexcel.specs.read_yaml import read_yaml
from dvexcel.word.state_frame import document


def test_a_kind_that_no_decree_names_needs_its_line_only(tmp_path, monkeypatch):
    told = tmp_path / "loai_soan.yaml"
    line = '  Phiếu phối hợp: {ky_hieu: PPH, goi: "Kính chuyển:", phai_gui: true}\n'
    shipped = of_kinds._FILE.read_text(encoding="utf-8")
    told.write_text(shipped.replace("Đảng:\n", f"{line}Đảng:\n"), encoding="utf-8")
    monkeypatch.setattr(of_kinds, "_FILE", told)
    of_kinds.forms.cache_clear()
    form = of_kinds.forms(System.STATE)["Phiếu phối hợp"]
    of_kinds.forms.cache_clear()
    assert (form.letters, form.address, form.must_address) == ("PPH", "Kính chuyển:", True)
    assert document(form, "Mẫu Phiếu phối hợp")[:2] == b"PK"


def test_the_file_names_no_kind_twice_and_says_only_what_is_known():
    known = {"dau", "goi", "trong_cau", "phai_gui", "danh_sach", "chu_ky", "ky_hieu"}
    for kinds in read_yaml(of_kinds._FILE).values():
        assert {key for said in kinds.values() for key in said} <= known
