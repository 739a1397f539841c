"""A pasted list of names is enough: code, kind, group and other names come by themselves."""

import random
from datetime import date

import openpyxl
import pytest

from dvexcel.commands.them_don_vi import them_don_vi
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun
from dvexcel.reading.so_cong_tac import read_ledger
from dvexcel.reading.xlsx import read_workbook
from dvexcel.sample import sample_rows
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.mac_dinh import default_rows
from dvexcel.specs.unit_names import names_in, unit_of_name
from dvexcel.workspace import Workspace
from dvexcel.writing.so_cong_tac import write_so_cong_tac

TODAY = date(2026, 10, 25)
SAMPLE = sample_rows()["don_vi"]
EMPTY = write_so_cong_tac(default_rows(2026))
SHEET = so.DON_VI.sheet


@pytest.fixture
def workspace(tmp_path):
    made = Workspace(tmp_path)
    made.ledger.write_bytes(EMPTY)
    return made


def run(workspace, text=None):
    """The command on a file of that text, or on the sheet itself."""
    files = ()
    if text is not None:
        files = (workspace.root / "ten.txt",)
        files[0].write_text(text, "utf-8")
    return them_don_vi(workspace, Options(TODAY, files=files))


def units(workspace):
    return read_ledger(read_workbook(workspace.ledger))[0].units


def errors(workspace):
    """What the sổ says against the sheet of units."""
    _, findings = read_ledger(read_workbook(workspace.ledger))
    return [one for one in findings if one.is_error and str(one.place).startswith(SHEET)]


def typed(workspace, **cells):
    book = openpyxl.load_workbook(workspace.ledger)
    for address, value in cells.items():
        book[SHEET][address] = value
    book.save(workspace.ledger)


def test_without_a_name_there_is_nothing_to_fill(workspace):
    with pytest.raises(CannotRun) as caught:
        run(workspace)
    assert [one.code for one in caught.value.findings] == ["HT720"]
    assert workspace.ledger.read_bytes() == EMPTY


def test_a_name_without_its_kind_is_told_once_and_not_guessed(workspace):
    outcome = run(workspace, "UBND xã Bình Lư\nTân Phong\nĐoàn Kết\n")
    assert [(one.code, "2 tên" in one.what) for one in outcome.findings] == [("HT721", True)]
    assert [unit.name for unit in units(workspace).values()] == ["UBND xã Bình Lư"]


def test_a_name_that_is_there_is_told_and_not_added(workspace):
    outcome = run(workspace, "xã Bình Lư\nUBND xã Bình Lư\nSở NV\n")
    assert [one.code for one in outcome.findings] == ["HT722"]
    assert [unit.code for unit in units(workspace).values()] == ["XA-BINHLU", "SNV"]


@pytest.mark.parametrize(
    ("typed_name", "name", "code", "kind"),
    [
        ("1. UBND xã Bình Lư;", "UBND xã Bình Lư", "XA-BINHLU", "xã"),
        ("- P. Đoàn Kết", "UBND phường Đoàn Kết", "PH-DOANKET", "phường"),
        ("Uỷ ban nhân dân đặc khu Côn Đảo", "UBND đặc khu Côn Đảo", "DK-CONDAO", "đặc khu"),
        ("Sở NN&MT", "Sở Nông nghiệp và Môi trường", "SNNMT", "sở, ngành"),
        ("Sở GD-ĐT", "Sở Giáo dục và Đào tạo", "SGDDT", "sở, ngành"),
        ("Sở Ngoại vụ", "Sở Ngoại vụ", "SNGV", "sở, ngành"),
        ("Bảo hiểm xã hội tỉnh", "Bảo hiểm xã hội tỉnh", "BHXH", "ngành dọc trung ương"),
        ("Bảo tàng tỉnh", "Bảo tàng tỉnh", "BT", "đơn vị sự nghiệp"),
        ("Đảng ủy xã Bình Lư", "Đảng ủy xã Bình Lư", "DUXBL", "cơ quan Đảng"),
        ("Hội Nông dân tỉnh", "Hội Nông dân tỉnh", "HND", "Mặt trận, đoàn thể"),
        ("Công an tỉnh", "Công an tỉnh", "CA", "lực lượng vũ trang"),
    ],
)
def test_a_name_tells_its_unit(typed_name, name, code, kind):
    (one,) = names_in(typed_name)
    unit = unit_of_name(one)
    assert (unit.name, unit.code, unit.kind) == (name, code, kind)


def test_every_unit_of_a_province_in_any_order_needs_no_correction(workspace):
    names = [row["ten"] for row in SAMPLE]
    random.Random(7).shuffle(names)  # noqa: S311 - the same order every time
    run(workspace, "\n".join(names))
    assert errors(workspace) == []
    made = {unit.name: (unit.code, unit.kind, unit.group) for unit in units(workspace).values()}
    assert made == {row["ten"]: (row["ma"], row["loai"], row["khoi"]) for row in SAMPLE}


def test_names_pasted_into_the_sheet_get_the_rest_and_what_was_typed_stays(workspace):
    typed(workspace, B6="UBND xã Bình Lư", B7="Sở Y tế", A7="YTE", B8="phường Tân Phong")
    outcome = run(workspace)
    assert errors(workspace) == []
    found = [(unit.code, unit.name, unit.kind) for unit in units(workspace).values()]
    assert found == [
        ("XA-BINHLU", "UBND xã Bình Lư", "xã"),
        ("YTE", "Sở Y tế", "sở, ngành"),
        ("PH-TANPHONG", "phường Tân Phong", "phường"),
    ]
    assert outcome.counts["dong"] == 3


def test_two_units_of_one_place_share_no_other_name(workspace):
    run(workspace, "UBND xã Than Uyên\nUBND phường Than Uyên")
    aliases = [set(unit.aliases) for unit in units(workspace).values()]
    assert aliases[0].isdisjoint(aliases[1])
    assert errors(workspace) == []
