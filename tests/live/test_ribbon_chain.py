"""A button is pressed as Excel presses it: XML, VBA, launcher, Python, on the same live book.

LibreOffice runs the add-in's VBA. Only what the launcher asks of Windows is noted instead; the
command line that would start a new Python is then done here.
"""

import shutil
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from attacks_on_launcher import ATTACKS, EVIL
from launcher import Host, our_launcher, replay, run_vba
from lxml import etree

from dvexcel.addin.buttons import BUTTONS
from dvexcel.addin.vba.modules import our_modules
from dvexcel.addin.vba.project import Module
from dvexcel.resources import macro_path

MONTH = "2026-T10"
FINGER = """Attribute VB_Name = "DvThu"
Option Explicit
Public Function Press(ByVal callback, ByVal nut)
    Dim c As New IRibbonControl
    c.ID = nut
    Select Case callback
        Case "DvBam": DvBam c
    End Select
End Function
Public Function Enabled(ByVal callback, ByVal nut, ByVal can)
    Dim c As New IRibbonControl
    Dim duoc
    c.ID = nut
    c.Tag = can
    Select Case callback
        Case "DvCoTheBam": DvCoTheBam c, duoc
    End Select
    Enabled = duoc
End Function
Public Function Loaded(ByVal callback)
    Dim the As New IRibbonUI
    Select Case callback
        Case "DvMoThe": DvMoThe the
    End Select
    DvVeLai
    Loaded = the.Drawn
End Function
"""
CONTROL = """Attribute VB_Name = "IRibbonControl"
Attribute VB_Base = "0{FCFB3D2A-A0FA-1068-A738-08002B3371B5}"
Attribute VB_GlobalNameSpace = False
Attribute VB_Creatable = False
Attribute VB_PredeclaredId = False
Attribute VB_Exposed = False
Option Explicit
Public ID As String
Public Tag As String
"""
RIBBON = CONTROL.replace("IRibbonControl", "IRibbonUI").replace(
    "Public ID As String\nPublic Tag As String\n",
    "Public Drawn As Long\nPublic Sub Invalidate()\n    Drawn = Drawn + 1\nEnd Sub\n",
)
BROKEN = 'Attribute VB_Name = "DvHong"\nSub Hong()\n    If 1 Then\nEnd Sub\n'


def host_file(path, *extra):
    """A workbook with our modules, the launcher's calls noted, and a finger to press buttons."""
    modules = [Module.standard(text) for text in (FINGER, *extra)]
    return our_launcher(path, [*modules, *map(Module.class_, (CONTROL, RIBBON))])


@pytest.fixture
def folder(tmp_path, played_once):
    root = tmp_path / "Sổ dân vận"
    shutil.copytree(played_once, root)
    return root


def test_one_broken_module_silences_the_canary(tmp_path, open_book):
    book = open_book(host_file(tmp_path / "hong.xlsm", BROKEN))
    assert run_vba(book, "DvChay.DvSong") != "song"


@pytest.mark.parametrize("name", [m.name for m in our_modules()])
def test_a_fault_in_any_module_of_ours_silences_the_canary(tmp_path, open_book, monkeypatch, name):
    """So the test below, which hears it, would fail whichever module no longer compiled."""
    sound = our_modules()
    faulty = [
        replace(one, text=f"{one.text}\nSub Hong()\n    If 1 Then\nEnd Sub\n")
        if one.name == name
        else one
        for one in sound
    ]
    assert faulty != sound
    monkeypatch.setattr("launcher.our_modules", lambda: faulty)
    book = open_book(host_file(tmp_path / "hong.xlsm"))
    assert run_vba(book, "DvChay.DvSong") != "song"


def test_all_modules_compile(tmp_path, open_book):
    book = open_book(host_file(tmp_path / "lanh.xlsm"))
    assert run_vba(book, "DvChay.DvSong") == "song"


def controls():
    package = zipfile.ZipFile(macro_path("dvexcel.xlam"))
    ribbon = etree.fromstring(package.read("customUI/customUI14.xml"))
    return list(ribbon.iter("{*}button"))


def made_hostile(book, open_book, folder):
    """Sheets of settings and of code in the book itself, and a book of an evil name behind it."""
    for name, settings in (
        ("dvexcel.conf", {"INTERPRETER_WIN": EVIL}),
        ("ma.py", {"import": EVIL}),
    ):
        sheet = book.sheets.add(name, after=book.sheets[-1])
        sheet.range("A1").value = [list(pair) for pair in settings.items()]
        sheet.visible = False
    open_book(next(one for one in ATTACKS if one.name == "equals sign").made(folder))
    book.activate()


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param(False, id="alone"),
        pytest.param(True, id="hostile", marks=pytest.mark.slow),
    ],
)
def test_every_button_reaches_its_python_function_on_the_open_book(
    folder, tmp_path, open_book, monkeypatch, hostile
):
    """One host for all buttons: opening it is what costs time."""
    monkeypatch.setattr("dvexcel.addin.press.today", lambda: date(2026, 10, 25))
    host = Host(open_book(host_file(tmp_path / "chay.xlsm")), tmp_path)
    excel = host.book.app
    done = {}
    for control in controls():
        callback, name = control.get("onAction"), control.get("id")
        book = open_what_it_needs(folder, open_book, name)
        if hostile:
            chosen = book.sheets.active, excel.selection
            made_hostile(book, open_book, tmp_path / "ke gui")
            chosen[0].activate()
            chosen[1].select()
        notes = host.does("DvThu.Press", callback, name)
        excel.impl.alerts.clear()
        replay(notes, monkeypatch)
        [box] = excel.impl.alerts
        done[name] = box
        for book in excel.books:
            if book.name != host.book.name:
                book.close()
    assert list(done) == [button.name for button in BUTTONS]
    refused = {name: box.prompt for name, box in done.items() if box.mode != "info"}
    assert refused == {}
    assert (folder.parent / "Sổ công tác 2026" / "so_cong_tac.xlsx").is_file()
    assert f"tong_hop_{MONTH}.xlsx" in done["tong_hop_ky"].prompt
    assert "Kết quả kiểm tra" in done["kiem_tra_thu_muc"].prompt


def open_what_it_needs(folder, open_book, name):
    """A return, or a form from above; else the sổ, with the row of the month or of a document."""
    if name in {"kiem_tra_bieu", "bo_danh_dau"}:
        return open_book(next((folder / "nhan_ve" / MONTH).glob("bieu_*.xlsx")))
    if name == "nop_len_bieu":
        received = folder / "biểu của tỉnh.xlsx"
        shutil.copy(folder / "phat_hanh" / MONTH / f"bieu_XA-TATONG_{MONTH}.xlsx", received)
        return open_book(received)
    ledger = open_book(folder / "so_cong_tac.xlsx")
    wanted = dict.fromkeys(("soan_van_ban", "soat_van_ban", "sua_van_ban"), "KH-LC-2026")
    wanted["lap_ho_so"] = "TTR-2027"
    sheet = ledger.sheets["Văn bản đi" if name in wanted else "Kỳ báo cáo"]
    sheet.activate()
    sheet.range((row_of(sheet, wanted.get(name, MONTH)), 1)).select()
    return ledger


@pytest.mark.parametrize(
    ("host", "grey"), [("bieu_SYT.xlsm", set()), ("so_cong_tac.xlsm", {"kiem_tra_bieu"})]
)
def test_a_button_is_grey_where_it_has_nothing_to_do(tmp_path, open_book, host, grey):
    """Through the callback and the tag that the ribbon names, judged by VBA on the open book."""
    book = open_book(host_file(tmp_path / host))
    answers = {
        one.get("id"): run_vba(
            book, "DvThu.Enabled", one.get("getEnabled"), one.get("id"), one.get("tag", "")
        )
        for one in controls()
    }
    assert set(answers.values()) <= {True, False}
    assert {name for name, enabled in answers.items() if not enabled} == grey


def test_the_tab_is_drawn_again_when_another_book_comes_to_the_front(tmp_path, open_book):
    """What Excel's two events call; the events themselves need Excel."""
    package = zipfile.ZipFile(macro_path("dvexcel.xlam"))
    on_load = etree.fromstring(package.read("customUI/customUI14.xml")).get("onLoad")
    book = open_book(host_file(tmp_path / "the.xlsm"))
    assert run_vba(book, "DvThu.Loaded", on_load) == 1


def row_of(sheet, code):
    return 1 + [row[0] for row in sheet.range("A1:B40").value].index(code)


def test_every_macro_of_the_list_hands_its_button_to_python(tmp_path, open_book):
    host = Host(open_book(host_file(tmp_path / "lenh.xlsm")), tmp_path)
    for button in BUTTONS:
        [line] = [n for n in host.does(f"DvLenh.{button.macro}") if n.startswith("run ")]
        assert line.endswith(f" nut {button.name}")
