"""The add-in's launcher, run by LibreOffice: whatever book is open, it asks Windows for the same.

xlwings' own launcher, which the add-in had, runs in the same way, so that the attacks are seen.
"""

import importlib
import inspect

import pytest
from attacks_on_launcher import ATTACKS, EVIL, Attack
from launcher import BEFORE, PYTHON, Host, our_launcher, run_vba, their_launcher

from dvexcel.addin.buttons import BUTTONS
from dvexcel.addin.launch import SENTENCES
from dvexcel.addin.udfs import FUNCTIONS

VALUES = {
    "DV_TyLe": (1, 8, 1),
    "DV_SoNgayTre": ("23/10/2026", "20/10/2026", False),
    "DV_NgayThang": ("05/9/2026",),
    "DV_DanhGia": (80, ">=", 80, 0),
}


@pytest.fixture
def ours(tmp_path, open_book):
    return Host(open_book(our_launcher(tmp_path / "cua ta.xlsm")), tmp_path)


@pytest.fixture
def theirs(tmp_path, open_book):
    return Host(open_book(their_launcher(tmp_path / "cua ho.xlsm")), tmp_path)


def attacked(host, attack, tmp_path, open_book):
    """The host, with the attack's book in front."""
    path = attack.made(tmp_path / attack.name)
    book = open_book(path)
    host.active, host.folder, host.home = book.name, path.parent, tmp_path / attack.name
    return book


def asked(host, *calls):
    """What Windows is asked for by each call."""
    return [host.does(call, *arguments) for call, *arguments in calls]


OURS = (("DvLenh.DV_KiemTraBieu",), ("DvHam.DV_TyLe", 1, 8, 1))
THEIRS = (("DvGhi.TheirButton",), ("DvGhi.TheirFunction",))


def test_there_are_many_attacks_and_each_is_another():
    assert len(ATTACKS) > 20
    assert len({attack.name for attack in ATTACKS}) == len(ATTACKS)
    assert sum(attack.seen for attack in ATTACKS) > 20


def test_no_attack_changes_what_our_launcher_asks_for(ours, tmp_path, open_book):
    """Byte for byte, the button's and the functions' server's command line, and all around it."""
    before = asked(ours, *OURS)
    button, function = before
    assert f'run "{PYTHON}\\python.exe" -I -B -m dvexcel.addin nut kiem_tra_bieu' in button
    assert f'server "{PYTHON}\\pythonw.exe" -I -B -m dvexcel.addin ham $(CLSID)' in function
    differs = {}
    for attack in ATTACKS:
        book = attacked(ours, attack, tmp_path, open_book)
        now = asked(ours, *OURS)
        if now != before:
            differs[attack.name] = now
        book.close()
    assert differs == {}


def test_the_launcher_that_the_addin_had_follows_the_attacks(theirs, tmp_path, open_book):
    """Held against a clean book of the usual name; it put every book's name on its command line."""
    followed = {}
    for attack in ATTACKS:
        clean = Attack(f"{attack.name} clean")
        book = attacked(theirs, clean, tmp_path, open_book)
        before = asked(theirs, *THEIRS)
        book.close()
        book = attacked(theirs, attack, tmp_path, open_book)
        followed[attack.name] = asked(theirs, *THEIRS) != before
        book.close()
    assert followed == {attack.name: attack.seen for attack in ATTACKS}


def test_the_launcher_that_the_addin_had_ran_the_senders_program(theirs, tmp_path, open_book):
    attacked(theirs, ATTACKS[0], tmp_path, open_book)
    button, function = asked(theirs, *THEIRS)
    assert f'"{EVIL}\\python.exe" -B -c' in button[0]
    assert f'"{EVIL}\\python.exe" -B -c' in function[0]


# What it asks for


def test_a_button_starts_our_python_hidden_from_our_folder_and_gives_all_back(ours, excel):
    notes = ours.does("DvLenh.DV_TongHopKy")
    assert notes == [
        f"environment DVEXCEL_EXCEL={excel.pid}",
        f"folder {PYTHON}",
        f'run "{PYTHON}\\python.exe" -I -B -m dvexcel.addin nut tong_hop_ky',
        f"window 0 waits True shows {SENTENCES['dang_lam']}/2",
        f"folder {BEFORE}",
    ]
    assert ours.shown() == "False/1"


def test_the_functions_bridge_is_loaded_by_its_whole_path_before_it_is_called(ours):
    loaded, called = ours.does("DvHam.DV_TyLe", 1, 8, 1)[1:3]
    assert loaded.startswith(f"library {PYTHON}\\xlwings")
    assert called.startswith("server ")


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (70, "bi_chan"),
        (429, "bi_chan"),
        (-2147024891, "bi_chan"),
        (-2147023636, "bi_chan"),
        (76, "chua_cai"),
        (-2147024894, "chua_cai"),
        (53, "chua_cai"),
    ],
)
def test_what_stops_excel_from_starting_python_is_told_with_its_remedy(ours, error, sentence):
    notes = ours.does("DvLenh.DV_TongHopKy", error=error)
    assert notes[-2:] == [f"folder {BEFORE}", said(sentence)]
    assert ours.shown() == "False/1"


def test_a_policy_is_told_with_what_the_administrator_must_allow():
    for word in ("python.exe", "pythonw.exe", "AppLocker", "ASR", "WScript.Shell", "lenh"):
        assert word in SENTENCES["bi_chan"]


def test_an_error_that_nobody_foresaw_is_told_with_its_number(ours):
    notes = ours.does("DvLenh.DV_TongHopKy", error=12345)
    assert notes[-1] == said("khac").replace("{so}", "12345")
    assert ours.shown() == "False/1"


def test_a_python_that_ends_badly_is_told(ours):
    assert ours.does("DvLenh.DV_TongHopKy", code=1)[-1] == said("dung_giua_chung")
    assert ours.shown() == "False/1"


@pytest.mark.parametrize(
    "name",
    ["", "x y", "tong_hop_ky&calc", 'tong_hop_ky" -c "import os', "TONG", "a.b", "ổ", "a\nb", "-c"],
)
def test_a_macro_called_with_other_words_than_a_buttons_name_starts_nothing(ours, name):
    """As a shape of any workbook may call it: 'dvexcel.xlam'!'DvChayNut "x"'."""
    assert ours.does("DvChay.DvChayNut", name) == [said("nut_la")]


@pytest.mark.parametrize(
    ("error", "sentence"),
    [(53, "ham_khong_chay"), (76, "ham_khong_chay"), (1002, "ham_khong_chay"), (999, "ham_sai_o")],
)
def test_a_function_that_cannot_run_says_a_sentence_in_its_cell(ours, error, sentence):
    notes = ours.does("DvHam.DV_TyLe", 1, 8, 1, error=error)
    assert ours.answer == SENTENCES[sentence]
    assert f"folder {BEFORE}" in notes


def said(sentence):
    """The note of a message box."""
    return "says " + SENTENCES[sentence].replace("\n", " ")


# What works, also beside a hostile book


def test_every_button_and_macro_asks_for_its_own_name(ours, tmp_path, open_book):
    attacked(ours, ATTACKS[0], tmp_path, open_book)
    for button in BUTTONS:
        line = f'run "{PYTHON}\\python.exe" -I -B -m dvexcel.addin nut {button.name}'
        assert line in ours.does(f"DvLenh.{button.macro}")


@pytest.mark.parametrize("attack", [None, *ATTACKS[:1]], ids=["alone", "hostile book"])
def test_every_function_is_called_by_the_server_with_its_cells_and_no_workbook(
    ours, tmp_path, open_book, attack
):
    """What the server is told to call is then called here, and answers."""
    if attack:
        attacked(ours, attack, tmp_path, open_book)
    expected = {
        "DV_TyLe": 12.5,
        "DV_SoNgayTre": 3,
        "DV_NgayThang": "ngày 05 tháng 9 năm 2026",
        "DV_DanhGia": "đạt",
    }
    assert set(expected) == {function.name for function in FUNCTIONS}
    for name, values in VALUES.items():
        notes = ours.does(f"DvHam.{name}", *values)
        assert ours.answer == values[0]
        kind, module, function, last, without_book = notes[-1].split(" ")
        assert (kind, int(last), without_book) == ("call", len(values) - 1, "True")
        assert getattr(importlib.import_module(module), function)(*values) == expected[name]


MISSING = "(thieu)"
TODAY = 46270  # Excel's number of 05/9/2026
THROUGH_VBA = (
    ("DV_TyLe", ("khoảng 20", 40, MISSING), "Chưa đọc được số “khoảng 20”: mời chỉ ghi chữ số."),
    ("DV_TyLe", (1, 8, MISSING), 12.5),
    ("DV_TyLe", (5, "", 1), ""),
    ("DV_SoNgayTre", (TODAY + 3, TODAY, MISSING), 3),
    ("DV_SoNgayTre", ("", TODAY, True), ""),
    ("DV_NgayThang", (TODAY,), "ngày 05 tháng 9 năm 2026"),
    ("DV_NgayThang", ("mai",), "Chưa đọc được ngày “mai”: mời ghi như 05/9/2026."),
    ("DV_DanhGia", (80, ">=", 80, MISSING), "đạt"),
    ("DV_DanhGia", (5, "", "", MISSING), ""),
)


@pytest.mark.parametrize(("name", "given", "answer"), THROUGH_VBA)
def test_each_function_answers_through_its_wrapper(ours, name, given, answer):
    """The wrapper's own array goes to Python as the server gives it; missing is the default."""
    ours.does(f"DvHam.{name}", *(value for value in given if value != MISSING))
    assert run_vba(ours.book, "DvGhi.Given") == given
    function = getattr(importlib.import_module("dvexcel.addin.udfs"), name)
    defaults = [one.default for one in inspect.signature(function).parameters.values()]
    values = [
        default if value == MISSING else value
        for value, default in zip(given, defaults, strict=True)
    ]
    assert function(*values) == answer


def test_every_function_is_called_through_its_wrapper():
    assert {name for name, _, _ in THROUGH_VBA} == {function.name for function in FUNCTIONS}


@pytest.mark.parametrize(
    "named", ["", "..", "..\\..\\ke gui", "0a1b2c\\x", "0A1B2C", '0a" -c "x', "C:0a"]
)
def test_a_version_that_the_installer_never_named_starts_nothing(named, tmp_path, open_book):
    host = Host(open_book(our_launcher(tmp_path / "cua ta.xlsm", version=named)), tmp_path)
    [said] = host.does("DvLenh.DV_TongHopKy")
    assert said == "says " + SENTENCES["chua_cai"].replace("\n", " ")


def test_an_upgrade_while_excel_runs_works_at_its_next_start(tmp_path, open_book):
    path = tmp_path / "cua ta.xlsm"
    host = Host(open_book(our_launcher(path)), tmp_path)
    before = host.does("DvLenh.DV_TongHopKy")
    path.with_name("dang_dung.txt").write_bytes(b"ff00\r\n")
    assert host.does("DvLenh.DV_TongHopKy") == before
    anew = tmp_path / "mo lai"
    anew.mkdir()
    again = Host(open_book(our_launcher(anew / "moi.xlsm", version="ff00")), anew)
    assert "ban\\ff00\\python\\python.exe" in again.does("DvLenh.DV_TongHopKy")[2]
